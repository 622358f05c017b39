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
      'fold.ts': 'what a text means that people spell in many ways',
      'escape.ts': 'words on their way into forms that act on characters',
      'collections.ts': 'groups, and tables that fill as they are asked',
      'digest.ts': 'digests of content, and text that carries its own',
      'xml.ts': 'any XML in one linear pass',
      'large.ts': 'lists of any length',
    },
  },
  {
    floor: 2,
    rooms: {
      'fault.ts': "the caller's mistakes",
      'model/': 'the typed graph and the questions it answers',
    },
  },
  {
    floor: 3,
    rooms: { 'framework/': 'what a national framework is: versions in order, instruments and clauses, what is in force on a day' },
  },
  { floor: 4, rooms: { 'finding/': 'what a finding is, its identity and order' } },
  {
    floor: 5,
    rooms: {
      'diagram/': 'graph to picture to Mermaid',
      'diff/': 'two graphs to the changes between them',
      'impact/': 'what stops when something fails, and the nearest way out',
      'review/': 'what may be one investment made twice, and what only looks like it',
      'workbook/': 'spreadsheet files and plain lists to sheets of cells and back',
    },
  },
  {
    floor: 6,
    rooms: {
      'load/': 'texts of a model to graph',
      'rules/': 'what a rule is, and the one engine that runs them',
      'report/': 'findings to text',
    },
  },
  {
    floor: 7,
    rooms: { 'check/': 'the one pipeline from models to a report: judge, places, secrets, waivers, baseline, exit' },
  },
  {
    floor: 8,
    rooms: {
      'compare/': 'two sides of a change',
      'comply/': 'statements by clause',
      'vn/': 'everything Vietnamese: norms, reference data, versions, rules, form 03, plain lists, official figures',
    },
  },
  { floor: 9, rooms: { 'settings/': 'the settings files of users, and their rule packs' } },
  {
    floor: 10,
    rooms: { 'sources/': 'the disk and Git: paths and revisions to models, settings and baselines; files put in their places' },
  },
  { floor: 11, rooms: { 'index.ts': 'the public door', 'testing.ts': 'for authors of rule packs' } },
  { floor: 12, rooms: { 'cli/': 'the terminal' } },
]

/** Rooms of one floor that may know each other, or of a higher one, and why. */
export const DOORS = []

/** Rooms of src/ that know the machine: Node's own modules, the process and its buffers. All others run in a browser as well. */
export const NODE = ['sources/', 'index.ts', 'cli/']
