/**
 * Which folder of src/ may import which: a floor imports from lower floors only, and rooms of one floor do not know each other. Read by
 * the layer test and by the page docs/architecture.md.
 */
export const LAYERS = [
  { floor: 1, rooms: { 'text.ts': 'sentences in two languages', 'nearest.ts': 'the names nearest to what was written' } },
  {
    floor: 2,
    rooms: {
      'fault.ts': "the caller's mistakes",
      'model/': 'the typed graph and the questions it answers',
      'norms/': 'legal instruments as data, and which are in force on a day',
      'reference/': 'reference data that rules consult',
    },
  },
  {
    floor: 3,
    rooms: {
      'finding/': 'what a finding is, its identity and order',
      'diagram/': 'graph to picture to Mermaid',
      'diff/': 'two graphs to the changes between them',
      'workbook/': 'spreadsheet files and plain lists to sheets of cells and back',
    },
  },
  {
    floor: 4,
    rooms: {
      'load/': 'text on disk to graph',
      'rules/': 'what a rule is, the engine, the rules',
      'dossier/': 'the tables of form 03 to a model and back, and the obligations of the form',
      'inventory/': 'plain lists with a mapping of their headers to a model',
      'report/': 'findings to text',
    },
  },
  { floor: 5, rooms: { 'check/': 'the one pipeline from paths to a report' } },
  { floor: 6, rooms: { 'index.ts': 'the public door', 'testing.ts': 'for authors of rule packs' } },
  { floor: 7, rooms: { 'cli/': 'the terminal' } },
]

/** Rooms of one floor that may know each other, and why. */
export const DOORS = [
  { from: 'norms/', to: 'model/', why: 'a framework profile is a value of the schema' },
  { from: 'reference/', to: 'norms/', why: 'reference data carry marks and citations' },
  { from: 'inventory/', to: 'dossier/', why: 'plain lists are cleaned, dated, guessed at and given ids as the form is' },
  { from: 'reference/', to: 'model/', why: 'reference data name kinds and fields' },
]

/** Folders of src/ that may touch the disk. */
export const DISK = ['load/read.ts', 'check/', 'cli/']
