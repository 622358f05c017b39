/**
 * Which folder of src/ may import which: a floor imports from lower floors only, and rooms of one floor do not know each other. Read by
 * the layer test and by the page docs/architecture.md.
 */
export const LAYERS = [
  {
    floor: 1,
    rooms: {
      'text.ts': 'sentences in two languages',
      'nearest.ts': 'the names nearest to what was written',
      'xml.ts': 'any XML in one linear pass',
      'large.ts': 'lists of any length',
    },
  },
  {
    floor: 2,
    rooms: {
      'fault.ts': "the caller's mistakes",
      'model/': 'the typed graph and the questions it answers',
      'framework/': 'what a national framework is: instruments and clauses, and which are in force on a day',
    },
  },
  {
    floor: 3,
    rooms: {
      'finding/': 'what a finding is, its identity and order',
      'vn/profiles.ts': 'the versions of the national framework of Viet Nam',
      'vn/norms/': 'its legal instruments as data',
      'vn/reference/': 'its reference data that rules consult',
    },
  },
  {
    floor: 4,
    rooms: {
      'diagram/': 'graph to picture to Mermaid',
      'diff/': 'two graphs to the changes between them',
      'workbook/': 'spreadsheet files and plain lists to sheets of cells and back',
    },
  },
  {
    floor: 5,
    rooms: {
      'load/': 'text on disk to graph',
      'sources/read.ts': 'files on disk',
      'rules/': 'what a rule is, the engine',
      'vn/figures/': 'the official figures of form 02',
      'vn/form/': 'the tables of form 03 to a model and back, and the obligations of the form',
      'vn/inventory/': 'plain lists with a mapping of their headers to a model',
      'report/': 'findings to text',
    },
  },
  {
    floor: 6,
    rooms: {
      'vn/rules/': 'the rules of the national framework',
      'vn/views/': 'the official figures by name',
    },
  },
  { floor: 7, rooms: { 'vn/rules.ts': 'the shipped rules, by id', 'vn/views.ts': 'every view by name' } },
  { floor: 8, rooms: { 'check/': 'the one pipeline from models to a report' } },
  {
    floor: 9,
    rooms: {
      'compare/': 'two sides of a change',
      'comply/': 'statements by clause',
      'settings/': 'the settings files of users, and their rule packs',
    },
  },
  { floor: 10, rooms: { 'sources/': 'paths and Git revisions to models' } },
  { floor: 11, rooms: { 'index.ts': 'the public door', 'testing.ts': 'for authors of rule packs' } },
  { floor: 12, rooms: { 'cli/': 'the terminal' } },
]

/** Rooms of one floor that may know each other, or of a higher one, and why. */
export const DOORS = [
  { from: 'load/', to: 'sources/read.ts', why: 'files are named and read as they are loaded' },
  { from: 'sources/read.ts', to: 'load/', why: 'what is no text is told before it is loaded' },
  { from: 'vn/profiles.ts', to: 'vn/norms/', why: 'a version is in force while its instrument is' },
  { from: 'vn/inventory/', to: 'vn/form/', why: 'plain lists are cleaned, dated, guessed at and given ids as the form is' },
]

/** Folders of src/ that may touch the disk. */
export const DISK = ['sources/', 'settings/', 'check/', 'cli/']
