import { dirname } from 'node:path'
import { Fault } from '../fault.ts'
import type { FormatRule, Place, RowCell } from '../finding/define.ts'
import { append } from '../large.ts'
import { HEADER_KEYS, KINDS } from '../model/catalogue.generated.ts'
import type { Element } from '../model/element.ts'
import { ArchitectureGraph, type Origin } from '../model/graph.ts'
import type { ArchitectureDocument } from '../model/types.generated.ts'
import { nearest } from '../nearest.ts'
import { type Files, type Group, readBytes, resolveInclude, resolveInputs, shownPath } from '../sources/read.ts'
import type { Text } from '../text.ts'
import { type Flaw, flaw, type IntegrityRule, problemFlaw } from './integrity.ts'
import { linkFlaws } from './links.ts'
import { type Format, formatOf, type Parsed, parse } from './parse.ts'
import type { Path } from './places.ts'
import { validate } from './validate.ts'

/** One file of a model. */
export interface SourceFile {
  /** How reports name it. */
  readonly name: string
  readonly format: Format | 'table'
  /** Text as it stands on disk, without byte order mark; empty for a model given as an object and for a workbook. */
  readonly text: string
  /** The row that a cell (`QH_KETNOI!C17`) is in, for a workbook. */
  rowOf?(cell: string): readonly RowCell[]
  /** Sheets of tables and their header rows, for a workbook that an annotated copy can be made of. */
  readonly headings?: ReadonlyMap<string, number>
  /** Where a path of the document stands, for a file that is no text: row and column as line and column. */
  placeOf?(path: Path): Omit<Place, 'file' | 'pointer'>
}

/** A file in the model's folder that was not read as part of it, and why. */
export interface PassedOver {
  readonly name: string
  readonly reason: 'not-a-model' | 'not-included' | 'beside-text'
}

/** A loaded model: the graph, the files it came from, and what is wrong with their text. */
export interface Model {
  readonly graph: ArchitectureGraph
  readonly files: readonly SourceFile[]
  readonly flaws: readonly Flaw[]
  /** Elements whose record has faults: what rules say about them is held back. */
  readonly faulty: ReadonlySet<Element>
  /** Those of them whose relation to others stood in a record that could not be read: what is said of several of them is held back too. */
  readonly shaded: ReadonlySet<Element>
  readonly passedOver: readonly PassedOver[]
  /** Position of the file with the header; the first file when none has one. */
  readonly headerDocument: number
  /** Rules of the file's own format that were run while it was read, with their words: their flaws are among `flaws`. */
  readonly formatRules: readonly FormatRule[]
  /** Flaws that rules of the format tell in the form's own words, and which rules: told only where all of those are turned off. */
  readonly answered?: readonly { readonly flaw: Flaw; readonly by: readonly string[] }[]
  /** Words a sentence that names fields of a model as the file's own format calls them. */
  readonly wording?: (sentence: Text) => Text
  /**
   * Messages of rules (`data/data-is-classified.databases`) that rest on what the file's format cannot say, with the field that would tell: not
   * judged, whatever the rule finds.
   */
  readonly beyondFormat: ReadonlyMap<string, string>
  /** Where an element stands in its document, or an item of one of its lists. */
  pathOf(origin: Origin, field?: string, item?: number): Path
}

export interface LoadOptions {
  /** Folder that relative paths start from, and that file names are shown relative to. */
  readonly cwd: string
  /** Where the files are; on disk when absent. */
  readonly files?: Files
  /** Called when a file was read and is about to be parsed, with its size in bytes. */
  readonly onFile?: (name: string, bytes: number) => void
  /** Who reads files of other formats, by their ending. */
  readonly openers?: readonly Opener[]
}

/** Reads files that are no text of a model, each a model of its own. */
export interface Opener {
  /** Endings of its files, lower case: `.xlsx`. */
  readonly endings: readonly string[]
  /** @throws {Fault} when the file cannot be read as what its ending says. */
  open(bytes: Uint8Array, name: string): Promise<Model>
}

interface Read {
  readonly file: string
  readonly source: SourceFile
  readonly parsed: Parsed
}

/**
 * Loads the models that paths, folders and globs name. What is wrong with a model's text becomes flaws of the model.
 * @throws {Fault} when a path matches nothing, or it is unclear which model a file belongs to.
 */
export async function load(paths: readonly string[], options: LoadOptions): Promise<Model[]> {
  const models: Model[] = []
  const { cwd, files, onFile, openers = [] } = options
  const openerOf = (file: string): Opener | undefined =>
    openers.find(({ endings }) => endings.some((ending) => file.toLowerCase().endsWith(ending)))
  for (const group of await resolveInputs(paths, cwd, files, (file) => openerOf(file) !== undefined)) {
    const opener = group.files.length === 1 ? openerOf(group.files[0]!) : undefined
    if (opener === undefined) {
      const aside = (group.aside ?? []).map((file): PassedOver => ({ name: shownPath(file, cwd), reason: 'beside-text' }))
      const loaded = await loadGroup(group, options)
      append(models, aside.length === 0 ? loaded : loaded.map((model) => ({ ...model, passedOver: [...model.passedOver, ...aside] })))
      continue
    }
    const name = shownPath(group.files[0]!, cwd)
    const bytes = readBytes(group.files[0]!, name, files)
    onFile?.(name, bytes.length)
    models.push(await opener.open(bytes, name))
  }
  return models
}

/** Loads a model from a text, as if it were a file of that name. Includes are not followed. */
export async function loadText(text: string, name = 'architecture.yaml'): Promise<Model> {
  const format = formatOf(name) ?? 'yaml'
  const parsed = await parse(Buffer.from(text), format)
  return build([{ file: name, source: { name, format, text: parsed.text }, parsed }], [], [])
}

/** A document made from something that is no text of a model, such as a workbook. */
export interface MadeDocument {
  readonly source: SourceFile
  /** What was made of it: of the schema's shape as far as the source allows. */
  readonly value: unknown
}

/** Loads a model from documents that another reader made: validated and linked as if they had been files. */
export async function loadDocuments(
  documents: readonly MadeDocument[],
  {
    flaws = [],
    formatRules = [],
    wording,
    beyondFormat = new Map(),
  }: { readonly flaws?: readonly Flaw[] } & Partial<Pick<Model, 'formatRules' | 'wording' | 'beyondFormat'>> = {},
): Promise<Model> {
  const reads = documents.map(({ source, value }) => ({ file: source.name, source, parsed: { value, text: source.text, problems: [] } }))
  return { ...(await build(reads, flaws, [])), formatRules, beyondFormat, ...(wording === undefined ? {} : { wording }) }
}

/** Loads a model from an object of the schema's shape. The object is copied. */
export async function loadObject(document: ArchitectureDocument, name = 'architecture.json'): Promise<Model> {
  return loadText(JSON.stringify(document, null, 2), name)
}

async function loadGroup(group: Group, options: LoadOptions): Promise<Model[]> {
  const cache = new Map<string, Promise<Read>>()
  const read = (file: string): Promise<Read> => {
    let known = cache.get(file)
    if (known === undefined) cache.set(file, (known = readFile(file, options)))
    return known
  }
  if (group.main !== undefined) {
    const main = await read(group.main)
    if (includesOf(main).length > 0) {
      const { reads, flaws } = await withIncludes([main], dirname(group.main), read, options)
      const used = new Set(reads.map(({ file }) => file))
      const left = group.files.filter((file) => !used.has(file))
      return [await build(reads, flaws, await Promise.all(left.map(async (file) => passOver(await read(file), 'not-included'))))]
    }
    const starts = [main]
    const aside: Read[] = []
    for (const file of group.files.slice(1)) {
      const next = await read(file)
      if (looksLikeModel(next.parsed.value) || next.parsed.value === undefined) starts.push(next)
      else aside.push(next)
    }
    const { reads, flaws } = await withIncludes(starts, dirname(group.main), read, options)
    const used = new Set(reads.map(({ file }) => file))
    return [
      await build(
        reads,
        flaws,
        aside.filter(({ file }) => !used.has(file)).map((one) => passOver(one, 'not-a-model')),
      ),
    ]
  }
  const all = await Promise.all(group.files.map(read))
  const passedOver =
    group.origin === 'folder' ? all.filter(({ parsed }) => parsed.value !== undefined && !looksLikeModel(parsed.value)) : []
  const candidates = all.filter((one) => !passedOver.includes(one))
  if (candidates.length === 0) {
    throw new Fault(
      'no-input',
      {
        vi: `Không tệp nào trong ${all.length} tệp đã đọc là mô hình kiến trúc.`,
        en: `None of the ${all.length} files read is an architecture model.`,
      },
      {
        vi: 'Mô hình có ít nhất một danh mục: agencies, systems, databases … Tạo mô hình mẫu bằng “vneaf init”.',
        en: 'A model has at least one collection: agencies, systems, databases … Write a sample with "vneaf init".',
      },
    )
  }
  const over = passedOver.map((one) => passOver(one, 'not-a-model'))
  // Files that another file includes belong to it; the rest are told apart by their headers.
  const included = new Set<string>()
  const trees = new Map<string, Awaited<ReturnType<typeof withIncludes>>>()
  for (const one of candidates) {
    if (includesOf(one).length === 0) continue
    const tree = await withIncludes([one], dirname(one.file), read, options)
    trees.set(one.file, tree)
    for (const { file } of tree.reads.slice(1)) included.add(file)
  }
  const roots = candidates.filter(({ file }) => !included.has(file))
  const headed = (roots.length === 0 ? candidates : roots).filter((one) => hasHeader(one.parsed.value))
  const starts = roots.length === 0 ? candidates.slice(0, 1) : roots
  if (headed.length <= 1) {
    const { reads, flaws } = await withIncludes(starts, dirname((headed[0] ?? starts[0]!).file), read, options)
    return [await build(reads, flaws, over)]
  }
  const orphan = starts.find((one) => !hasHeader(one.parsed.value))
  if (orphan !== undefined) {
    throw new Fault(
      'ambiguous',
      {
        vi: `Không rõ tệp ${orphan.source.name} thuộc mô hình nào: có ${headed.length} tệp mang phần đầu (id).`,
        en: `It is unclear which model ${orphan.source.name} belongs to: ${headed.length} files carry a header (id).`,
      },
      {
        vi: 'Kiểm tra từng mô hình một, hoặc gộp tệp bằng “include” trong tệp có phần đầu.',
        en: 'Check one model at a time, or name the file under "include" in the file with the header.',
      },
    )
  }
  return Promise.all(headed.map(async (one) => build(trees.get(one.file)?.reads ?? [one], trees.get(one.file)?.flaws ?? [], over)))
}

async function readFile(file: string, { cwd, files, onFile }: LoadOptions): Promise<Read> {
  const name = shownPath(file, cwd)
  const format = formatOf(file)!
  const bytes = readBytes(file, name, files)
  onFile?.(name, bytes.length)
  const parsed = await parse(bytes, format)
  return { file, source: { name, format, text: parsed.text }, parsed }
}

const passOver = (read: Read, reason: PassedOver['reason']): PassedOver => ({ name: read.source.name, reason })

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []

const hasHeader = (value: unknown): boolean => keysOf(value).includes('id')

function includesOf({ parsed }: Read): readonly string[] {
  const include = (parsed.value as { include?: unknown } | undefined)?.include
  return Array.isArray(include) ? include.filter((path): path is string => typeof path === 'string' && path !== '') : []
}

/** Collections whose name other tools use too (compose files, API descriptions): there they hold a mapping. */
const COMMON: ReadonlySet<string> = new Set(['services', 'networks', 'components', 'links', 'sites', 'tasks', 'targets'])

/** Whether a file found in a folder is meant as a model: it names our schema, or has a collection (also misspelt by a letter or two). */
function looksLikeModel(value: unknown): boolean {
  const keys = keysOf(value)
  const content = value as Readonly<Record<string, unknown>>
  const schema = keys.includes('$schema') ? content['$schema'] : undefined
  if (typeof schema === 'string' && schema.includes('architecture.schema.json')) return true
  const collections: readonly string[] = KINDS.map(({ collection }) => collection)
  const long = collections.filter((name) => name.length > 5)
  return keys.some((key) => {
    if (key === 'asOf') return true
    if (collections.includes(key)) return !COMMON.has(key) || Array.isArray(content[key])
    return Array.isArray(content[key]) && nearest(key, long, 1).length > 0
  })
}

/** Follows `include` from the given files on; each file is read once, circles and missing files become flaws. */
async function withIncludes(
  starts: readonly Read[],
  root: string,
  read: (file: string) => Promise<Read>,
  options: LoadOptions,
): Promise<{ readonly reads: readonly Read[]; readonly flaws: readonly Flaw[] }> {
  const reads: Read[] = []
  const flaws: Flaw[] = []
  const number = new Map<string, number>()
  const visit = async (one: Read, chain: readonly string[]): Promise<void> => {
    const document = reads.length
    number.set(one.file, document)
    reads.push(one)
    for (const [item, pattern] of includesOf(one).entries()) {
      const at = { document, path: ['include', item] }
      const found = await resolveInclude(pattern, one.file, root, options.files)
      if (typeof found === 'string') {
        flaws.push(flaw('core/includes-are-found', found, { path: pattern }, at))
        continue
      }
      for (const file of found) {
        if (file === one.file || chain.includes(file))
          flaws.push(flaw('core/includes-are-found', 'circular', { path: shownPath(file, options.cwd) }, at))
        else if (!number.has(file)) await visit(await read(file), [...chain, one.file])
      }
    }
  }
  for (const start of starts) if (!number.has(start.file)) await visit(start, [])
  return { reads, flaws }
}

/** Keys of the header that count in one document only. */
const STRAY = HEADER_KEYS.filter((key) => key !== '$schema' && key !== 'id' && key !== 'include')

/** Rules whose findings explain why a model has no element. */
const EMPTYING: ReadonlySet<string> = new Set<IntegrityRule>([
  'core/file-is-readable',
  'core/keys-are-known',
  'core/values-are-allowed',
  'core/required-keys-are-present',
  'core/includes-are-found',
])

/** Validates the documents, builds the graph and gathers what is wrong. */
async function build(reads: readonly Read[], found: readonly Flaw[], passedOver: readonly PassedOver[]): Promise<Model> {
  const flaws: Flaw[] = [...found]
  const faulty = new Set<Element>()
  const documents: ArchitectureDocument[] = []
  const moves: ReadonlyMap<string, readonly number[]>[] = []
  const dropped = new Set<string>()
  const related = new Set<string>()
  let headerAt: number | undefined
  for (const [document, { parsed }] of reads.entries()) {
    append(
      flaws,
      parsed.problems.map((problem) => problemFlaw(problem, document)),
    )
    if (parsed.value === undefined) {
      documents.push({})
      moves.push(new Map())
      continue
    }
    if (hasHeader(parsed.value)) {
      if (headerAt === undefined) headerAt = document
      else flaws.push(flaw('core/header-is-single', 'second', { first: reads[headerAt]!.source.name }, { document, path: ['id'] }))
    }
    const validated = await validate(parsed.value, document)
    append(flaws, validated.flaws)
    for (const element of validated.faulty) faulty.add(element)
    for (const id of validated.dropped) dropped.add(id)
    for (const id of validated.shaded) related.add(id)
    documents.push(validated.document)
    moves.push(validated.moved)
  }
  const header = headerAt ?? 0
  for (const [document, content] of documents.entries()) {
    if (document === header || hasHeader(reads[document]!.parsed.value)) continue
    for (const key of STRAY) {
      if (content[key] !== undefined)
        flaws.push(flaw('core/header-is-single', 'stray', { key, first: reads[header]!.source.name }, { document, path: [key] }))
    }
  }
  const graph = new ArchitectureGraph(documents)
  const pathOf = ({ document, kind, item: number }: Origin, field?: string, item?: number): Path => {
    const moved = moves[document]
    const { collection } = KINDS.find((one) => one.kind === kind)!
    const path: Path = [collection, moved?.get(collection)?.[number] ?? number]
    if (field === undefined) return path
    if (item === undefined) return [...path, field]
    return [...path, field, moved?.get([...path, field].join('/'))?.[item] ?? item]
  }
  const partial =
    reads.some(({ parsed }) => parsed.value === undefined) || found.some(({ message }) => message === 'missing' || message === 'outside')
  const names = reads.map(({ source }) => source.name)
  const links = linkFlaws(graph, {
    pathOf,
    fileOf: (document) => names[document]!,
    headerDocument: header,
    dropped,
    incomplete: faulty,
    partial,
  })
  append(flaws, links.flaws)
  for (const element of links.faulty) faulty.add(element)
  const shaded = new Set([...related].flatMap((id) => graph.get(id) ?? []))
  for (const element of shaded) faulty.add(element)
  // Where something was taken out or not read, that is what to mend first.
  if (graph.size === 0 && dropped.size === 0 && !flaws.some(({ rule }) => EMPTYING.has(rule))) {
    flaws.push(flaw('core/model-is-not-empty', 'empty', {}, { document: 0, path: [] }))
  }
  return {
    graph,
    files: reads.map(({ source }) => source),
    flaws,
    faulty,
    shaded,
    passedOver,
    headerDocument: headerAt ?? 0,
    formatRules: [],
    beyondFormat: new Map(),
    pathOf,
  }
}
