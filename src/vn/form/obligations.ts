import { getOrInsert } from '../../collections.ts'
import type { CataloguedRule, CitedClause } from '../../rules/define.ts'
import { catalogue } from '../../rules/define.ts'
import type { Matter, RuleFinding } from '../../rules/run.ts'
import type { Term, Text, Value } from '../../text.ts'
import { type ColumnKey, SUPPORT_SHEETS, TABLES, type TableName } from './columns.ts'
import type { TableRow } from './define.ts'
import type { Dossier } from './dossier.ts'
import { GUIDE, type GuideClause, type Obligation, type Spot } from './obligation.ts'
import { OBLIGATIONS } from './obligations.generated.ts'

/** Words of the data of the rules that are no words of the schema. */
const TERMS: Readonly<Record<string, Text>> = {
  'undetermined.source': { vi: 'nguồn', en: 'source' },
  'undetermined.focalPoint': { vi: 'đầu mối', en: 'focal point' },
  'undetermined.deadline': { vi: 'thời hạn cụ thể', en: 'a concrete deadline' },
  'code.own': { vi: 'đối tượng của cơ quan', en: "the body's own objects" },
  'code.national': { vi: 'thành phần dùng chung quốc gia', en: 'national shared components' },
  'code.external': { vi: 'đối tượng của cơ quan khác', en: 'objects of other bodies' },
}

const CLAUSES = { objects: 'Bảng 1', relations: 'Bảng 2', mappings: 'Bảng 3', improvements: 'Bảng 4' } as const

/** The rules of the form, by code. */
export const OBLIGATION_RULES: readonly CataloguedRule<Obligation>[] = catalogue<Obligation>(
  Object.fromEntries(Object.entries(OBLIGATIONS).map(([name, rule]) => [`dossier/${name}`, rule])),
  TERMS,
)
  // Reports name a clause of the draft guide where a finding cites it, and nowhere else.
  .map(({ clauses: _, ...rule }) => rule)
  .sort((a, b) => (a.code < b.code ? -1 : 1))

const guide = (locator: GuideClause): CitedClause => ({ norm: GUIDE, locator })

/** Every clause that a rule of the form may cite. */
export function clausesOf({ citations, byTable }: Obligation): readonly CitedClause[] {
  return byTable ? [...Object.values(CLAUSES).map(guide), ...citations] : citations
}

/** The tables of a dossier as something to run rules over. */
export function tablesToJudge(dossier: Dossier): Matter<Spot, TableRow> {
  return {
    given: { dossier },
    // What is wrong with a record is an error though the guide is a draft: nothing else can be judged by it.
    errorsNeedNorm: false,
    heldBack: () => undefined,
    clausesFor: ({ rule }, at) => ((rule as Obligation).byTable ? [guide(CLAUSES['row' in at ? at.row.table : at.table])] : []),
    bearing: (_, citations) => citations,
  }
}

/** Something a rule of the form found, and where in its tables. */
export interface Placed {
  readonly table: TableName
  /** The row at fault; undefined for a header or a missing sheet. */
  readonly row: TableRow | undefined
  readonly column: ColumnKey | undefined
  /** Sheet, one-based row and column; undefined for a sheet that is not there. */
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number } | undefined
}

export type TableFinding = RuleFinding<Spot, TableRow, Obligation> &
  Placed & {
    /** What makes it the same finding tomorrow, wherever its row has moved. */
    readonly key: readonly string[]
  }

/**
 * What is told of all that the rules of the form found, given in the order they ran. A cell has one finding at most, the first, so that one
 * slip is told once; what must not be spread is repeated by no finding.
 */
export function toldOnce(dossier: Dossier, found: readonly RuleFinding<Spot, TableRow, Obligation>[]): readonly TableFinding[] {
  const told = new Map<TableRow | TableName, Set<string>>()
  const secrets: string[] = []
  const kept: TableFinding[] = []
  for (const one of found) {
    const { rule, message, data, subject } = one
    const where = placed(dossier, subject)
    const { row, column, place, table } = where
    const cell = String(place?.column ?? message) + (row === undefined ? JSON.stringify(data) : '')
    const known = getOrInsert(told, row ?? table, () => new Set<string>())
    if (known.has(cell)) continue
    known.add(cell)
    if (rule.conceals && row !== undefined && place !== undefined) secrets.push(textAt(row, place.column))
    kept.push({
      ...one,
      ...where,
      data: secrets.length === 0 ? data : withoutSecrets(data, secrets),
      key:
        'cell' in subject
          ? [SUPPORT_SHEETS.guide, subject.cell.name, '']
          : [TABLES[table].sheet, row === undefined ? '' : dossier.label(row), column ?? ''],
    })
  }
  return kept
}

function textAt({ cells, extra }: TableRow, column: number): string {
  return [...Object.values(cells), ...extra].find((cell) => cell?.column === column)?.text ?? ''
}

/** Stands for the text of a cell that must not be spread. */
const HIDDEN = '•••'

function withoutSecrets(data: Readonly<Record<string, Value>>, secrets: readonly string[]): Readonly<Record<string, Value>> {
  const hide = (text: string): string => {
    let clean = text
    for (const secret of secrets) {
      // A sentence may quote a text in part.
      const start = clean.endsWith('…') ? clean.slice(0, -1) : undefined
      if (start !== undefined && start.length > 3 && secret.startsWith(start)) return HIDDEN
      clean = clean.replaceAll(secret, HIDDEN)
    }
    return clean
  }
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? hide(value)
        : Array.isArray(value)
          ? (value as readonly (string | Term)[]).map((item) => (typeof item === 'string' ? hide(item) : item))
          : value,
    ]),
  )
}

function placed(dossier: Dossier, at: Spot): Placed {
  if ('row' in at) {
    const { row } = at
    const column = 'column' in at ? at.column : undefined
    const number = 'at' in at ? at.at : columnNumber(dossier, row, at.column)
    return { table: row.table, row, column, place: { sheet: row.sheet, row: row.row, column: number } }
  }
  const { table } = at
  if ('sheet' in at) {
    const { sheet, cell } = at
    return {
      table,
      row: undefined,
      column: undefined,
      place: cell === undefined ? undefined : { sheet, row: cell.row, column: cell.column },
    }
  }
  const { column, at: number } = at
  const header = dossier.tables.headers[table]
  const place =
    header === undefined
      ? undefined
      : { sheet: header.sheet, row: header.row, column: number ?? (column === undefined ? 1 : (header.columns[column] ?? 1)) }
  return { table, row: undefined, column, place }
}

/** Where a cell of a row stands, or would stand if it were filled. */
function columnNumber({ tables }: Dossier, row: TableRow, column: keyof TableRow['cells']): number {
  return row.cells[column]?.column ?? tables.headers[row.table]?.columns[column] ?? 1
}
