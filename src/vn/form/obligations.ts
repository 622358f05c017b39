import { type FormatRule, SEVERITIES } from '../../finding/define.ts'
import type { Term, Text, Value } from '../../text.ts'
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

/** How grave a message is that does not say. */
const UNSAID = 'warning'

/** A rule of the form with its id: what is run, and what reporters print. */
export interface CataloguedObligation extends FormatRule {
  readonly obligation: Obligation
}

/** The rules of the form, by code. */
export const OBLIGATION_RULES: readonly CataloguedObligation[] = Object.entries(OBLIGATIONS)
  .map(([name, obligation]) => {
    const { code, title, why, remedy, messages, conceals, instead } = obligation as Obligation
    return {
      id: `dossier/${name}`,
      code,
      title,
      why,
      remedy,
      messages,
      terms: TERMS,
      severity: SEVERITIES.findLast((one) => Object.values(messages).some(({ severity = UNSAID }) => severity === one))!,
      ...(conceals ? { conceals } : {}),
      ...(instead ? { instead } : {}),
      obligation,
    }
  })
  .sort((a, b) => (a.code < b.code ? -1 : 1))

/** Every clause that a rule of the form may cite. */
export function clausesOf({ citations, byTable }: Obligation): readonly GuideClause[] {
  return byTable ? [...new Set([...Object.values(CLAUSES), ...citations])] : citations
}

/**
 * Runs the rules of the form over its tables. A cell has one finding at most, that of the first rule by code, so that one slip is told once;
 * what must not be spread comes before all else, and no finding repeats it. `body` is the name of the body whose dossier it is, where that is
 * told; `known` are names and codes of what the dossier tells of beside the objects of table 1.
 */
export function breachesOf(tables: Tables, about: { readonly body?: string; readonly known?: readonly string[] } = {}): readonly Breach[] {
  const dossier = new Dossier(tables, about)
  const breaches: Breach[] = []
  const told = new Map<TableRow | TableName, Set<string>>()
  const secrets: string[] = []
  const rules = [...OBLIGATION_RULES].sort((a, b) => Number(b.conceals ?? false) - Number(a.conceals ?? false))
  for (const { id, obligation } of rules) {
    const report: Record<string, (at: Spot, data: Readonly<Record<string, Value>>, details?: Details) => void> = {}
    for (const [message, { severity = UNSAID }] of Object.entries(obligation.messages)) {
      report[message] = (at, data, details = {}) => {
        const found = placed(dossier, at)
        const cell = String(found.place?.column ?? message) + (found.row === undefined ? JSON.stringify(data) : '')
        const about = found.row ?? found.table
        const known = told.get(about)
        if (known?.has(cell)) return
        if (known === undefined) told.set(about, new Set([cell]))
        else known.add(cell)
        if (obligation.conceals && found.row !== undefined && found.place !== undefined) secrets.push(textAt(found.row, found.place.column))
        breaches.push({
          rule: id,
          message,
          severity,
          data: secrets.length === 0 ? data : withoutSecrets(data, secrets),
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
