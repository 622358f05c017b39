/**
 * vneaf: models a government body's digital architecture as a typed graph, checks it against Viet Nam's national architecture framework
 * and draws it. See docs/guide/api.md for runnable examples.
 */

import { resolve } from 'node:path'
import { type Baseline, entriesOf, printBaseline } from './check/baseline.ts'
import { check as checkModels, type CheckOptions as PipelineOptions, rulesOfForms } from './check/check.ts'
import { type ExitCode, exitCode, statementExitCode } from './check/exit.ts'
import type { Framework } from './check/framework.ts'
import type { SeverityOptions } from './check/severities.ts'
import { compare as compareSides, compareStates } from './compare/compare.ts'
import { comply as complyWith } from './comply/comply.ts'
import { say, type View } from './diagram/define.ts'
import { GENERAL_VIEWS } from './diagram/views.generated.ts'
import { choose, Fault } from './fault.ts'
import type { Model } from './load/load.ts'
import type { Comparison } from './report/comparison.ts'
import { COMPARISONS } from './report/comparisons.generated.ts'
import type { FailOn, Report } from './report/define.ts'
import type { ImpactReport } from './report/impact.ts'
import { answerImpact, answerOnDay, answerSchedule, answerWorst, impactSide } from './report/impact-answer.ts'
import { IMPACTS } from './report/impacts.generated.ts'
import { REPORTERS } from './report/reporters.generated.ts'
import type { StatementRenderer, Statements } from './report/statement.ts'
import { STATEMENTS } from './report/statements.generated.ts'
import type { CataloguedRule } from './rules/define.ts'
import { byId, idsByName } from './rules/names.ts'
import type { Config, Settings } from './settings/config.ts'
import { readBaseline } from './sources/baseline.ts'
import { open } from './sources/open.ts'
import { loadConfig } from './sources/settings.ts'
import type { Language } from './text.ts'
import type { ListKind, Mapping } from './vn/inventory/define.ts'
import type { ListReading } from './vn/inventory/inventory.ts'
import type { ImportBase } from './vn/inventory/merge.ts'
import { VIET_NAM } from './vn/viet-nam.ts'
import { type ViewName, viewFor, viewsOf } from './vn/views.ts'

export type { FileSeverities, OwnSeverity, SeverityChoice } from './check/severities.ts'
export type { OwnWaiver } from './check/waivers.ts'
export type * from './diff/define.ts'

import type { ArchitectureDocument } from './model/types.generated.ts'
import { unpackByZlib } from './sources/inflate.ts'
import { readBytes } from './sources/read.ts'
import { VERSION } from './version.generated.ts'
import type { TableRemark } from './vn/form/define.ts'
import type { RowStatus } from './vn/form/to-document.ts'

export type { Form, Framework, PackRule } from './check/framework.ts'
export { Fault, type FaultCode } from './fault.ts'
export type { Citation, Finding, Place, RemedyParts, RemedyWords, RuleWords, Severity, Subject } from './finding/define.ts'
export type { Dialect, FrameworkData, FrameworkProfile } from './framework/define.ts'
export { inForce } from './framework/in-force.ts'
export type { Clause, Mark, MarkedDate, Norm } from './framework/norm.ts'
export type { Failure, Figure, Figures, Hit, Impact, Untold } from './impact/define.ts'
export { DEPENDENCIES, type Dependency } from './impact/dependencies.ts'
export type { Day, EndWithLoss, Schedule, Successor, Undated } from './impact/time.ts'
export { loadObject, loadText, type Model, type SourceFile } from './load/load.ts'
export { type End, integrationsOf, platformsOf, workingIntegrationsOf } from './model/connection.ts'
export type { Element, Header, Kind, ListField, Profile, ReferenceField, SingleField, TargetKind } from './model/element.ts'
export { ArchitectureGraph, type DuplicateId, type Origin, type Reference, type UnresolvedReference } from './model/graph.ts'
export { PrivateNetwork, privateNetwork, type Stop } from './model/network.ts'
export { allUnitsOf, bodyOf, modelBody, type Owned, ownerBody, ownerOf, unitCount, unitsOf } from './model/organisation.ts'
export { isConnected } from './model/reach.ts'
export { inService, notApplicable, works } from './model/service.ts'
export { type TargetState, type TargetStatus, targetStatus } from './model/targets.ts'
export type * from './model/types.generated.ts'
export type { Comparison, FindingChanges, ModelComparison } from './report/comparison.ts'
export type {
  AcceptedFinding,
  BaselineEntry,
  BaselineReport,
  FailOn,
  ModelReport,
  Report,
  SeverityOverride,
  TargetReport,
  Unjudged,
  WaiverReport,
  WaiverState,
} from './report/define.ts'
export type { ImpactReport } from './report/impact.ts'
export type { ClauseVerdict, ComplianceState, Statement, Statements, StateReason } from './report/statement.ts'
export type { CataloguedRule, Messages, Statement as RuleStatement } from './rules/define.ts'
export type { SeverityRange, SeverityRanges } from './rules/severity.ts'
export type { Language, Term, Text, Value } from './text.ts'
export type { ListCell, ListKind, ListRemark, ListRowStatus, MappedColumn, Mapping } from './vn/inventory/define.ts'
export type { InventoryField } from './vn/inventory/fields.ts'
export type { ImportBase, ListChange } from './vn/inventory/merge.ts'
export { coverageOf } from './vn/model/offices.ts'
export { NORMS, type NormId } from './vn/norms/norms.ts'
export { type ProfileKey, profileOn, type Traits } from './vn/profiles.ts'
export { type OwnReference, type ReferenceData, type ReferenceList, SHIPPED_REFERENCE, withOwn } from './vn/reference/reference.ts'
export {
  type CitedClause,
  catalogue as rulePack,
  cite,
  definePackRule as defineRule,
  from,
  type Rule,
  type RuleContext,
  type SeverityByProfile,
  since,
  through,
} from './vn/rule.ts'
export { RULES } from './vn/rules.generated.ts'
export type { Baseline, Config, ExitCode, RowStatus, Settings, TableRemark }
export { exitCode, statementExitCode, VIET_NAM }

unpackByZlib()

/** Formats of `render`, as the command's `--format`. */
export type Format = keyof typeof REPORTERS

/** Formats of `renderStatements`, as `comply --format`. */
export type StatementFormat = keyof typeof STATEMENTS

/** Views of `draw`, as the command's `draw <view>`. */
export type { ViewName }

/** Forms of `draw`, as the command's `draw --format`. */
export type DrawingFormat = (typeof DRAWING_FORMATS)[number]

const DRAWING_FORMATS = ['mermaid', 'drawio'] as const

/** The member of a catalogue that a name means. @throws {Fault} with the nearest name, when there is none. */
const named = <T>(catalogue: Readonly<Record<string, T>>, name: string): T =>
  catalogue[choose(name, Object.keys(catalogue), { vi: 'dạng', en: 'form' })]!

const languageOf = (language: Language = 'vi'): Language => choose(language, ['vi', 'en'], { vi: 'ngôn ngữ', en: 'language' })

/**
 * Loads the models that paths, folders and globs name; without any, those below the folder.
 * @param options.cwd Folder that relative paths start from; the process's own by default.
 * @throws {Fault} when a path matches nothing or it is unclear which model a file belongs to. What is wrong inside a file is a finding.
 */
export async function load(paths: string | readonly string[] = [], options: { readonly cwd?: string } = {}): Promise<Model[]> {
  return open(typeof paths === 'string' ? [paths] : paths, { cwd: options.cwd ?? process.cwd() })
}

export interface CheckOptions extends Omit<PipelineOptions, 'today' | 'framework'> {
  /** What is judged by; the national framework of Viet Nam when absent. */
  readonly framework?: Framework
  /** The day for models that name none, `YYYY-MM-DD`. The library knows no clock. */
  readonly today?: string
}

/**
 * Checks loaded models with the shipped rules, or those given.
 * @throws {Fault} when a model names no date and neither `asOf` nor `today` is given.
 */
export async function check(models: Model | readonly Model[], options: CheckOptions = {}): Promise<Report> {
  return checkModels(...(await asked(models, options)))
}

/** What the pipeline is asked: a day, and rules by their ids, whatever the caller named them by. */
async function asked(models: Model | readonly Model[], options: CheckOptions): Promise<[readonly Model[], PipelineOptions]> {
  const list = 'graph' in models ? [models] : models
  const dateless = list.find(({ graph }) => graph.header.asOf === undefined)
  if (dateless !== undefined && options.asOf === undefined && options.today === undefined) {
    throw new Fault(
      'usage',
      {
        vi: 'Mô hình không ghi ngày (asOf) nên không biết văn bản nào có hiệu lực.',
        en: 'The model names no date (asOf), so it is unknown which norms apply.',
      },
      { vi: 'Truyền “asOf” hoặc “today”.', en: 'Pass "asOf" or "today".' },
    )
  }
  const framework = options.framework ?? VIET_NAM
  const { severities, overrides, ruleOptions, rules = framework.rules } = options
  const isNaming = severities !== undefined || overrides !== undefined || ruleOptions !== undefined
  const idOf = isNaming ? idsByName([...rules, ...(await rulesOfForms(framework))]) : () => undefined
  const named: SeverityOptions & Pick<CheckOptions, 'ruleOptions'> = {
    ...(severities === undefined ? {} : { severities: byId(severities, idOf) }),
    ...(overrides === undefined ? {} : { overrides: overrides.map((one) => ({ ...one, rules: byId(one.rules, idOf) })) }),
    ...(ruleOptions === undefined ? {} : { ruleOptions: byId(ruleOptions, idOf) }),
  }
  return [list, { ...options, ...named, framework, today: options.today ?? options.asOf ?? '' }]
}

/**
 * Compares models, and what the rules say of them; both sides are judged by the day and framework of the new one.
 * @throws {Fault} when the new model names no date and neither `asOf` nor `today` is given.
 */
export async function compare(
  before: Model | readonly Model[],
  after: Model | readonly Model[],
  options: CheckOptions = {},
): Promise<Comparison> {
  const side = (models: Model | readonly Model[], name: string) => ({
    from: 'path' as const,
    name,
    models: 'graph' in models ? [models] : models,
  })
  const [, settings] = await asked(after, options)
  return compareSides(side(before, 'before'), side(after, 'after'), settings)
}

/** As-is against to-be of models, as their own records tell: what comes, ends, is replaced or to be upgraded. */
export async function transition(models: Model | readonly Model[], options: CheckOptions = {}): Promise<Comparison> {
  return compareStates(...(await asked(models, options)))
}

/**
 * What stops when some things fail at once.
 * @param what Ids or names of elements, names of carriers or conduits.
 * @param options.state The target of the model instead of today.
 * @param options.against Another model to ask the same of, for example that of the target.
 * @throws {Fault} `unknown-name`, with the nearest names that the model has.
 */
export function impact(
  model: Model,
  what: string | readonly string[],
  options: { readonly state?: 'as-is' | 'to-be'; readonly against?: Model } = {},
): ImpactReport {
  const against = options.against === undefined ? undefined : impactSide(options.against.graph)
  return answerImpact(impactSide(model.graph, options.state), typeof what === 'string' ? [what] : what, against)
}

/** Single failures by what they would stop, the worst first; `limit` of them, 20 by default. */
export function worstFailures(model: Model, options: { readonly limit?: number; readonly state?: 'as-is' | 'to-be' } = {}): ImpactReport {
  return answerWorst(impactSide(model.graph, options.state), options.limit ?? 20)
}

/**
 * What is gone on a day (YYYY-MM-DD), because its contract, support or licence ends or an outage is planned, and what then stops.
 * @param options.with Other things that fail on that day.
 * @throws {Fault} `usage` for a day before that of the model.
 */
export function impactOn(
  model: Model,
  on: string,
  options: { readonly state?: 'as-is' | 'to-be'; readonly with?: readonly string[] } = {},
): ImpactReport {
  return answerOnDay(impactSide(model.graph, options.state), on, options.with ?? [])
}

/**
 * What ends up to a day (YYYY-MM-DD), each with what stops and which services have no successor.
 * @throws {Fault} `usage` for a day before that of the model.
 */
export function impactUntil(model: Model, until: string, options: { readonly state?: 'as-is' | 'to-be' } = {}): ImpactReport {
  return answerSchedule(impactSide(model.graph, options.state), until)
}

/** Forms of `renderImpact`, as `impact --format`. */
export type ImpactFormat = keyof typeof IMPACTS

/** Prints the answer to a question about failures. Same answer, same bytes, on every machine. */
export async function renderImpact(
  report: ImpactReport,
  format: ImpactFormat = 'text',
  options: { readonly language?: Language; readonly limit?: number } = {},
): Promise<string> {
  const renderer = await named(IMPACTS, format)()
  return renderer.render(report, { language: languageOf(options.language), colour: false, limit: options.limit ?? 50 })
}

/** Forms of `renderComparison`, as `diff --format`. */
export type ComparisonFormat = keyof typeof COMPARISONS

/** Prints a comparison. Same comparison, same bytes, on every machine. */
export async function renderComparison(
  comparison: Comparison,
  format: ComparisonFormat = 'text',
  options: { readonly language?: Language; readonly limit?: number } = {},
): Promise<string> {
  const renderer = await named(COMPARISONS, format)()
  return renderer.render(comparison, { language: languageOf(options.language), colour: false, limit: options.limit ?? 50 })
}

/**
 * Says of each clause in force whether the models meet it: met, not met, not enough to judge by, not applicable.
 * @throws {Fault} when a model names no date and neither `asOf` nor `today` is given.
 */
export async function comply(models: Model | readonly Model[], options: CheckOptions = {}): Promise<Statements> {
  return complyWith(...(await asked(models, options)))
}

/** Prints compliance statements. Same statements, same bytes, on every machine. */
export async function renderStatements(
  statements: Statements,
  format: StatementFormat = 'text',
  options: { readonly language?: Language } = {},
): Promise<string> {
  const renderer: StatementRenderer = await named(STATEMENTS, format)()
  return renderer.render(statements, { language: languageOf(options.language), colour: false })
}

/**
 * Reads a settings file (`vneaf.config.yaml` in the folder, or the file named) for the shipped rules or those given; spread the result into the options of `check` and `comply`.
 * @throws {Fault} with file and line of what is wrong in it.
 */
export async function settings(
  options: { readonly cwd?: string; readonly file?: string; readonly rules?: readonly CataloguedRule[] } = {},
): Promise<Settings> {
  return loadConfig(VIET_NAM, { ...options, cwd: options.cwd ?? process.cwd() })
}

/**
 * Reads a baseline file for the option `baseline` of `check`.
 * @throws {Fault} when it is not there, or with the line of what is wrong in it.
 */
export function baseline(file: string, options: { readonly cwd?: string } = {}): Baseline {
  return readBaseline(file, { cwd: options.cwd ?? process.cwd() })
}

/** The text of a baseline file that knows the open findings of a report. */
export function baselineText(report: Report): string {
  return printBaseline(entriesOf(report))
}

/** Prints a report. Same report, same bytes, on every machine. */
export async function render(
  report: Report,
  format: Format = 'pretty',
  options: { readonly language?: Language; readonly failOn?: FailOn; readonly limit?: number } = {},
): Promise<string> {
  const reporter = await named(REPORTERS, format)()
  return reporter.render(report, {
    language: languageOf(options.language),
    colour: false,
    limit: options.limit ?? 50,
    failOn: options.failOn ?? 'warning',
  })
}

/** What to draw by; the national framework of Viet Nam when absent. */
export interface ViewsOptions {
  readonly framework?: Framework
}

export interface DrawOptions extends ViewsOptions {
  readonly language?: Language
  readonly format?: DrawingFormat
}

/** A text to print, and what was left out of it or drawn otherwise. */
export interface Drawn {
  readonly text: string
  readonly notes: readonly string[]
}

/**
 * Draws a view of a model, or an official figure of its body, as Mermaid text or as a file of draw.io. A picture too large for Mermaid's limits is
 * collapsed by a stated rule; `notes` say how. With a framework of one's own, its views are those of any model and its own.
 * @throws {Fault} when there is no such view or form, or the figure is one of another kind of body.
 */
export async function draw(model: Model, view: ViewName, options?: DrawOptions): Promise<Drawn>
export async function draw(model: Model, view: string, options: DrawOptions & { readonly framework: Framework }): Promise<Drawn>
export async function draw(model: Model, view: string, options: DrawOptions = {}): Promise<Drawn> {
  const language = languageOf(options.language)
  const format = choose(options.format ?? 'mermaid', DRAWING_FORMATS, { vi: 'dạng', en: 'form' })
  const picture = (await viewOf(view, model.graph, options.framework)).draw(model.graph)
  const told = (notes: typeof picture.notes): readonly string[] => notes.map((note) => say(note, language))
  if (format === 'drawio') return { text: (await import('./diagram/drawio.ts')).toDrawio(picture, language), notes: told(picture.notes) }
  const { fitted, toMermaid } = await import('./diagram/mermaid.ts')
  return { text: toMermaid(picture, language), notes: told(fitted(picture).notes) }
}

/** The view that a name means under a framework. */
function viewOf(name: string, graph: Model['graph'], framework: Framework = VIET_NAM): Promise<View> {
  if (framework === VIET_NAM) return viewFor(name, graph)
  const own = viewsUnder(framework)
  return own[choose(name, Object.keys(own), { vi: 'sơ đồ', en: 'view' })]!()
}

const viewsUnder = (framework: Framework): Framework['views'] => ({ ...GENERAL_VIEWS, ...framework.views })

/** Names of the views that can be drawn of a model: those of any model, and the official figures of its body; or those of a framework of one's own. */
export function views(model: Model): Promise<ViewName[]>
export function views(model: Model, options: ViewsOptions): Promise<string[]>
export async function views({ graph }: Model, { framework = VIET_NAM }: ViewsOptions = {}): Promise<string[]> {
  return framework === VIET_NAM ? viewsOf(graph) : Object.keys(viewsUnder(framework))
}

/** What a workbook of form 03 was read as: the document, how each row was read, and remarks on sheets and columns. */
export interface ImportedDossier {
  /** Of the schema's shape as far as the workbook allows; `loadObject` says what it lacks. */
  readonly document: ArchitectureDocument
  readonly rows: readonly RowStatus[]
  readonly remarks: readonly TableRemark[]
}

/**
 * Reads a workbook of form 03 into a document; nothing is written.
 * @param source Path of the file, or its bytes.
 * @param options.existing The model that the workbook is read into: its ids stay, and its fields that the form has no column for.
 * @throws {Fault} when the file is no workbook or has none of the form's sheets.
 */
export async function importDossier(
  source: string | Uint8Array,
  options: { readonly cwd?: string; readonly existing?: Model } = {},
): Promise<ImportedDossier> {
  const [{ readWorkbook }, { readTables }, { fromBook }] = await Promise.all([
    import('./workbook/read.ts'),
    import('./vn/form/read.ts'),
    import('./vn/form/book.ts'),
  ])
  const shown = typeof source === 'string' ? source : 'dossier.xlsx'
  const bytes = typeof source === 'string' ? readBytes(resolve(options.cwd ?? process.cwd(), source), source) : source
  const tables = readTables(await readWorkbook(bytes, shown), shown)
  const { document, rows, remarks } = fromBook(tables, options.existing === undefined ? {} : { existing: options.existing.graph })
  return { document: document as ArchitectureDocument, rows, remarks }
}

/** What a plain list was read as: the mapping of its columns, the document, how each row was read. */
export interface ImportedList extends Omit<ListReading, 'document'> {
  /** The model that was given, with what the list tells. */
  readonly document: ArchitectureDocument
}

/**
 * Reads a plain list of systems, databases, services, networks or infrastructure into a document; nothing is written.
 * @param source Path of a .csv, .tsv or .xlsx file; or its bytes, with `name` telling which of these it is.
 * @param options.mapping Which column tells which field; guessed from the headers without it, and told in the result.
 * @param options.existing The model that the list is put into: its ids stay, and so does what the list does not tell.
 * @throws {Fault} when the file holds no list, or what it is about is unclear.
 */
export async function importList(
  source: string | Uint8Array,
  options: {
    readonly cwd?: string
    readonly name?: string
    readonly mapping?: Mapping
    readonly kind?: ListKind
    readonly sheet?: string
    /** Name of the body whose inventory it is: its departments and units are put below it. */
    readonly body?: string
    readonly existing?: Model
    /** What imports before have told of the model, from the `base` of their results: edits by hand are told from news by it. */
    readonly base?: ImportBase
  } = {},
): Promise<ImportedList> {
  const [{ fromList }, { slug }] = await Promise.all([import('./vn/inventory/inventory.ts'), import('./vn/form/codes.ts')])
  const { cwd = process.cwd(), existing, name, ...told } = options
  const shown = name ?? (typeof source === 'string' ? source : 'list.csv')
  const bytes = typeof source === 'string' ? readBytes(resolve(cwd, source), source) : source
  const base = shown.slice(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1)
  const sheets = /\.xls[xm]$/i.test(base)
    ? (await (await import('./workbook/read.ts')).readWorkbook(bytes, shown)).sheets
    : [await (await import('./workbook/delimited.ts')).readDelimited(bytes, shown, base)]
  const reading = fromList(sheets, shown, {
    ...told,
    id: slug(base.replace(/\.[^.]*$/, '')) || 'danh-muc',
    ...(existing === undefined ? {} : { existing: existing.graph }),
  })
  return { ...reading, document: reading.document as ArchitectureDocument }
}

/** The workbook of form 03 of a model, as the bytes of an .xlsx file. Same model, same bytes. */
export async function exportDossier(model: Model): Promise<Uint8Array> {
  const [{ toBook }, { writeWorkbook }] = await Promise.all([import('./vn/form/book.ts'), import('./workbook/write.ts')])
  return writeWorkbook(toBook(model.graph, `vneaf ${VERSION}`).sheets, model.graph.header.name ?? 'Mẫu số 03')
}
