import type { Place, RowCell } from '../finding/define.ts'
import { append } from '../large.ts'
import { HEADER_KEYS, KINDS } from '../model/catalogue.generated.ts'
import type { Element } from '../model/element.ts'
import { ArchitectureGraph, type Origin } from '../model/graph.ts'
import type { ArchitectureDocument } from '../model/types.generated.ts'
import { type IntegrityFinding, type IntegrityRule, integrityFinding, ofSyntax } from './integrity.ts'
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
  /** Bytes of a workbook, as they were read: what an annotated copy is made from. */
  readonly bytes?: Uint8Array
  /** The row that a cell (`QH_KETNOI!C17`) is in, for a workbook. */
  rowOf?(cell: string): readonly RowCell[]
  /** Who has to mend the row that a cell is in, as the file names them; for a workbook that tells it. */
  unitOf?(cell: string): string | undefined
  /** The values one of which the cell takes, for a workbook whose columns have lists. */
  choicesOf?(cell: string): readonly string[] | undefined
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

/** A file of a form in the form's own shape. */
export interface FormContent {
  /** Id of the form among those of a framework. */
  readonly id: string
  /** Known to the form alone. */
  readonly content: object
}

/** A loaded model: the graph, the files it came from, and what is wrong with their text. */
export interface Model {
  readonly graph: ArchitectureGraph
  readonly files: readonly SourceFile[]
  /** What is wrong with its text: findings before their places were looked up. */
  readonly findings: readonly IntegrityFinding[]
  /** @deprecated Another name of `findings`. */
  readonly flaws: readonly IntegrityFinding[]
  /** Elements whose record has faults: what rules say about them is held back. */
  readonly faulty: ReadonlySet<Element>
  /** Those of them whose relation to others stood in a record that could not be read: what is said of several of them is held back too. */
  readonly shaded: ReadonlySet<Element>
  readonly passedOver: readonly PassedOver[]
  /** Position of the file with the header; the first file when none has one. */
  readonly headerDocument: number
  /** What the file says in its form's own shape, where it is one of a form: what the rules of that form judge. */
  readonly form?: FormContent
  /**
   * Messages of rules (`data/data-is-classified.databases`) that rest on what the file's format cannot say, with the field that would tell: not
   * judged, whatever the rule finds.
   */
  readonly beyondFormat: ReadonlyMap<string, string>
  /** Where an element stands in its document, or an item of one of its lists. */
  pathOf(origin: Origin, field?: string, item?: number): Path
}

/** Reads files that are no text of a model, each a model of its own. */
export interface Opener {
  /** Endings of its files, lower case: `.xlsx`. */
  readonly endings: readonly string[]
  /** @throws {Fault} when the file cannot be read as what its ending says. */
  open(bytes: Uint8Array, name: string): Promise<Model>
}

/** A text as it was read and parsed; `file`: whatever tells it from others. */
export interface Read {
  readonly file: string
  readonly source: SourceFile
  readonly parsed: Parsed
}

/** Loads a model from a text, as if it were a file of that name. Includes are not followed. */
export async function loadText(text: string, name = 'architecture.yaml'): Promise<Model> {
  const format = formatOf(name) ?? 'yaml'
  const parsed = await parse(new TextEncoder().encode(text), format)
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
    findings = [],
    form,
    beyondFormat = new Map(),
  }: { readonly findings?: readonly IntegrityFinding[] } & Partial<Pick<Model, 'form' | 'beyondFormat'>> = {},
): Promise<Model> {
  const reads = documents.map(({ source, value }) => ({ file: source.name, source, parsed: { value, text: source.text, findings: [] } }))
  return { ...(await build(reads, findings, [])), beyondFormat, ...(form === undefined ? {} : { form }) }
}

/** Loads a model from an object of the schema's shape. The object is copied. */
export async function loadObject(document: ArchitectureDocument, name = 'architecture.json'): Promise<Model> {
  return loadText(JSON.stringify(document, null, 2), name)
}

export const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []

export const hasHeader = (value: unknown): boolean => keysOf(value).includes('id')

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

/** Keys of the header in documents that do not have it. */
function strayKeys(reads: readonly Read[], documents: readonly ArchitectureDocument[], header: number): IntegrityFinding[] {
  const first = reads[header]?.source.name ?? ''
  return documents.flatMap((content, document) =>
    document === header || hasHeader(reads[document]!.parsed.value)
      ? []
      : STRAY.filter((key) => content[key] !== undefined).map((key) =>
          integrityFinding('core/header-is-single', 'stray', { key, first }, { document, path: [key] }),
        ),
  )
}

/** Validates the documents, builds the graph and gathers what is wrong. */
export async function build(reads: readonly Read[], found: readonly IntegrityFinding[], passedOver: readonly PassedOver[]): Promise<Model> {
  const findings: IntegrityFinding[] = [...found]
  const faulty = new Set<Element>()
  const documents: ArchitectureDocument[] = []
  const moves: ReadonlyMap<string, readonly number[]>[] = []
  const dropped = new Set<string>()
  const related = new Set<string>()
  let headerAt: number | undefined
  for (const [document, { parsed }] of reads.entries()) {
    append(findings, ofSyntax(parsed.findings, document))
    if (parsed.value === undefined) {
      documents.push({})
      moves.push(new Map())
      continue
    }
    if (hasHeader(parsed.value)) {
      if (headerAt === undefined) headerAt = document
      else
        findings.push(
          integrityFinding('core/header-is-single', 'second', { first: reads[headerAt]!.source.name }, { document, path: ['id'] }),
        )
    }
    const validated = await validate(parsed.value, document)
    append(findings, validated.findings)
    for (const element of validated.faulty) faulty.add(element)
    for (const id of validated.dropped) dropped.add(id)
    for (const id of validated.shaded) related.add(id)
    documents.push(validated.document)
    moves.push(validated.moved)
  }
  const header = headerAt ?? 0
  append(findings, strayKeys(reads, documents, header))
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
  append(findings, links.findings)
  for (const element of links.faulty) faulty.add(element)
  const shaded = new Set([...related].flatMap((id) => graph.get(id) ?? []))
  for (const element of shaded) faulty.add(element)
  // Where something was taken out or not read, that is what to mend first.
  if (graph.size === 0 && dropped.size === 0 && !findings.some(({ rule }) => EMPTYING.has(rule))) {
    findings.push(integrityFinding('core/model-is-not-empty', 'empty', {}, { document: 0, path: [] }))
  }
  return {
    graph,
    files: reads.map(({ source }) => source),
    findings,
    flaws: findings,
    faulty,
    shaded,
    passedOver,
    headerDocument: headerAt ?? 0,
    beyondFormat: new Map(),
    pathOf,
  }
}
