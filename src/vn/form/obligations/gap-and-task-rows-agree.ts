import { spelling } from '../../../fold.ts'
import { type ColumnKey, GAP_COLUMNS, TASK_COLUMNS } from '../columns.ts'
import type { TableRow } from '../define.ts'
import { columnOf, type Dossier } from '../dossier.ts'
import { defineObligation } from '../obligation.ts'

type Row = TableRow<'improvements'>
type Key = ColumnKey<'improvements'>

/** From how many columns on that differ a code stands for another thing, rather than for the same thing told differently. */
const ANOTHER = 4

export default defineObligation({
  code: 'HS-12',
  title: {
    vi: 'Mỗi cặp nội dung – nhiệm vụ ghi một dòng, các dòng cùng mã thống nhất với nhau',
    en: 'Every pair of gap and task has one row, and rows of one code agree',
  },
  why: {
    vi: 'Hai dòng cùng mã mà khác nhau thì không biết dòng nào đúng; cặp lặp làm nhiệm vụ bị tính hai lần.',
    en: 'Where two rows of one code differ nobody knows which is right; a repeated pair counts a task twice.',
  },
  remedy: {
    write: {
      vi: 'Xóa dòng lặp; ghi giống nhau trên mọi dòng những gì mô tả cùng một nội dung hoặc cùng một nhiệm vụ.',
      en: 'Delete the repeated row; on all rows of a code, write the same of the same gap or task.',
    },
  },
  citations: ['mục 8'],
  byTable: true,
  messages: {
    repeatedPair: {
      vi: 'Cặp “{gap}” – “{task}” đã ghi ở dòng khác.',
      en: 'The pair "{gap}" – "{task}" already has a row.',
    },
    disagrees: {
      vi: 'Các dòng của “{code}” ghi “{column}” khác nhau: “{here}” và “{there}”.',
      en: 'Rows of "{code}" disagree on "{column}": "{here}" and "{there}".',
    },
    otherThing: {
      vi: 'Mã “{code}” ở dòng này mô tả điều khác hẳn các dòng cùng mã (khác ở: {columns}).',
      en: 'Code "{code}" here describes something else than the other rows of that code do (they differ in: {columns}).',
    },
  },
  check({ dossier, report }) {
    const { improvements } = dossier.tables
    const pairs = new Map<string, Row>()
    const repeated = new Set<Row>()
    for (const row of improvements) {
      const [gap, task] = [dossier.code(row, 'gap'), dossier.code(row, 'task')]
      if (gap === undefined || task === undefined) continue
      const first = pairs.get(`${gap} ${task}`)
      if (first === undefined) {
        pairs.set(`${gap} ${task}`, row)
        continue
      }
      repeated.add(row)
      report.repeatedPair({ row, column: 'task' }, { gap: row.cells.gap!.text, task: row.cells.task!.text }, { with: [first] })
    }
    compare('gap', GAP_COLUMNS)
    compare('task', TASK_COLUMNS)

    function compare(by: 'gap' | 'task', columns: readonly Key[]): void {
      const groups = new Map<string, Row[]>()
      for (const row of improvements) {
        const code = dossier.code(row, by)
        if (code === undefined || repeated.has(row)) continue
        const group = groups.get(code)
        if (group === undefined) groups.set(code, [row])
        else group.push(row)
      }
      for (const group of groups.values()) {
        if (group.length < 2) continue
        const usual = new Map(columns.map((column) => [column, mostSaid(dossier, group, column)] as const))
        for (const row of group) {
          const different = columns.filter((column) => {
            const own = meaning(dossier, row, column)
            return own !== undefined && own !== usual.get(column)?.meaning
          })
          const code = row.cells[by]!.text
          if (different.length >= ANOTHER)
            report.otherThing({ row, column: by }, { code, columns: different.map((column) => columnOf('improvements', column).label) })
          else
            for (const column of different) {
              const { row: other } = usual.get(column)!
              report.disagrees(
                { row, column },
                { code, column: columnOf('improvements', column).label, here: shortened(row, column), there: shortened(other, column) },
                { with: [other] },
              )
            }
        }
      }
    }
  },
})

/** What most rows of a code say in a column, and the first that says it; the first row's word where as many say one thing as another. */
function mostSaid(dossier: Dossier, group: readonly Row[], column: Key): { readonly meaning: string; readonly row: Row } | undefined {
  const said = new Map<string, { readonly row: Row; count: number }>()
  for (const row of group) {
    const text = meaning(dossier, row, column)
    if (text === undefined) continue
    const known = said.get(text)
    if (known === undefined) said.set(text, { row, count: 1 })
    else known.count++
  }
  let best: { readonly meaning: string; readonly row: Row; readonly count: number } | undefined
  for (const [text, { row, count }] of said) if (best === undefined || count > best.count) best = { meaning: text, row, count }
  return best
}

/** What a cell means, however it is spelt: values of lists, sets of codes, folded text. Blanks say nothing here. */
function meaning(dossier: Dossier, row: Row, column: Key): string | undefined {
  const { kind, text } = dossier.read(row, column)
  if (kind === 'blank' || kind === 'error') return undefined
  if (columnOf('improvements', column).many)
    return text
      .split(/[;,\n]/)
      .map(spelling)
      .filter(Boolean)
      .sort()
      .join(' ')
  return dossier.value(row, column) ?? spelling(text)
}

function shortened(row: Row, column: Key): string {
  const { text } = row.cells[column]!
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
