import type { RuleWords } from '../finding/define.ts'
import type { Text, Value } from '../text.ts'
import { TABLES, type TableName } from './columns.ts'
import type { TableRow, Tables } from './define.ts'
import { Dossier } from './dossier.ts'
import type { Breach, Details, GuideClause, Obligation, Spot } from './obligation.ts'
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

/** A rule of the form with its id: what is run, and what reporters print. */
export interface CataloguedObligation extends RuleWords {
  readonly obligation: Obligation
}

/** The rules of the form, by code. */
export const OBLIGATION_RULES: readonly CataloguedObligation[] = Object.entries(OBLIGATIONS)
  .map(([name, obligation]) => {
    const { code, title, why, remedy, messages, conceals } = obligation as Obligation
    return { id: `dossier/${name}`, code, title, why, remedy, messages, terms: TERMS, ...(conceals ? { conceals } : {}), obligation }
  })
  .sort((a, b) => (a.code < b.code ? -1 : 1))

/** Every clause that a rule of the form may cite. */
export function clausesOf({ citations, byTable }: Obligation): readonly GuideClause[] {
  return byTable ? [...new Set([...Object.values(CLAUSES), ...citations])] : citations
}

/**
 * Runs the rules of the form over its tables. A cell has one finding at most, that of the first rule by code, so that one slip is told once;
 * what must not be spread is told beside anything else. `body` is the name of the body whose dossier it is, where that is known.
 */
export function breachesOf(tables: Tables, { body }: { readonly body?: string } = {}): readonly Breach[] {
  const dossier = new Dossier(tables, body)
  const breaches: Breach[] = []
  const told = new Map<TableRow | TableName, Set<string>>()
  for (const { id, obligation } of OBLIGATION_RULES) {
    const report: Record<string, (at: Spot, data: Readonly<Record<string, Value>>, details?: Details) => void> = {}
    for (const [message, { severity = 'warning' }] of Object.entries(obligation.messages)) {
      report[message] = (at, data, details = {}) => {
        const found = placed(dossier, at)
        const cell = String(found.place?.column ?? message) + (found.row === undefined ? JSON.stringify(data) : '')
        if (!obligation.conceals) {
          const known = told.get(found.row ?? found.table)
          if (known?.has(cell)) return
          if (known === undefined) told.set(found.row ?? found.table, new Set([cell]))
          else known.add(cell)
        }
        breaches.push({
          rule: id,
          message,
          severity,
          data,
          ...found,
          with: details.with ?? [],
          clauses: [...(obligation.byTable ? [CLAUSES[found.table]] : []), ...obligation.citations],
          key: [TABLES[found.table].sheet, found.row === undefined ? '' : dossier.label(found.row), found.column ?? ''],
        })
      }
    }
    obligation.check({ dossier, report })
  }
  return breaches
}

function placed(dossier: Dossier, at: Spot): Pick<Breach, 'table' | 'row' | 'column' | 'place'> {
  if ('row' in at) {
    const { row } = at
    const column = 'column' in at ? at.column : undefined
    const number = 'at' in at ? at.at : columnNumber(dossier, row, at.column)
    return { table: row.table, row, column, place: { sheet: row.sheet, row: row.row, column: number } }
  }
  const { table } = at
  if ('sheet' in at) return { table, row: undefined, column: undefined, place: undefined }
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
