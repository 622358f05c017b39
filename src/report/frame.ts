import { getOrInsert } from '../collections.ts'
import type { Place, RowCell } from '../finding/define.ts'
import type { Report } from './define.ts'

/** A line of a model as a code frame shows it. */
export interface FrameLine {
  readonly number: number
  readonly text: string
}

const concealing = new WeakMap<Report, ReadonlyMap<string, ReadonlySet<number>>>()

/** Lines by file that hold what some finding, open or accepted, says must not be spread. */
function concealed(report: Report): ReadonlyMap<string, ReadonlySet<number>> {
  let files = concealing.get(report)
  if (files === undefined) {
    const found = new Map<string, Set<number>>()
    for (const { findings, accepted } of report.models)
      for (const { rule, place } of [...findings, ...accepted.map(({ finding }) => finding)]) {
        if (!report.rules.get(rule)?.conceals) continue
        const where = tableOf(place)
        getOrInsert(found, where, () => new Set()).add(place.line)
      }
    concealing.set(report, (files = found))
  }
  return files
}

/** What its lines are counted in: a file, or a sheet of one. */
const tableOf = ({ file, cell }: Place): string => (cell === undefined ? file : `${file}!${cell.slice(0, cell.lastIndexOf('!'))}`)

/** The cells that a row of a workbook is known by, and the cell of a place; none where they must not be spread. */
export function rowFrame(report: Report, place: Place): readonly RowCell[] {
  if (place.cell === undefined || concealed(report).get(tableOf(place))?.has(place.line)) return []
  return report.row(place).filter(({ here, names, text }) => here || (names && text !== ''))
}

/**
 * The lines of a model around a place, that of the place among them; empty where there are none to show, as in a workbook. What a finding
 * conceals may run over several lines, so in such a file no line is shown but that of a place of its own.
 * @param around How many lines to show before and after.
 */
export function frame(report: Report, { file, line, cell }: Place, around: number): readonly FrameLine[] {
  if (cell !== undefined) return []
  const hidden = concealed(report).get(file)
  if (hidden?.has(line)) return []
  const reach = hidden === undefined ? around : 0
  const first = Math.max(1, line - reach)
  const lines = report.lines(file, first, line + reach).map((text, at) => ({ number: first + at, text }))
  return lines.some(({ number, text }) => number === line && text.trim() !== '') ? lines : []
}
