import { spelling } from '../../../fold.ts'
import { nearest } from '../../../nearest.ts'
import type { ColumnKey, TableName } from '../columns.ts'
import type { TableRow } from '../define.ts'
import { codeKey, columnOf } from '../dossier.ts'
import { defineObligation } from '../obligation.ts'

/** Columns that hold codes of objects. */
const REFERENCES = {
  relations: ['from', 'to'],
  mappings: ['code'],
  improvements: ['elements'],
} as const

/** Absent codes for which the nearest is looked for: each is compared with every code there is. */
const MOST_LOOKED_UP = 100

/** Codes of tasks in a text about what a task depends on. */
const TASK_CODE = /(?<![\p{L}\p{N}-])[A-ZĐ]{2,}(?:[-._][A-ZĐ\d]+)*[-._]?\d+(?![\p{L}\p{N}-])/gu

export default defineObligation({
  code: 'HS-08',
  title: { vi: 'Mọi mã được dẫn đều có trong bảng 1', en: 'Every code that is named is one of table 1' },
  why: {
    vi: 'Quan hệ hay nhiệm vụ dẫn tới mã không tồn tại thì không truy vết được và bị bỏ qua khi đánh giá.',
    en: 'A relation or task that names an absent code cannot be traced, and is left out when the dossier is judged.',
  },
  remedy: {
    write: {
      vi: 'Sửa mã, hoặc bổ sung đối tượng vào DM_DOITUONG; ô chỉ nhận một mã mà ghi nhiều thì tách mỗi mã một dòng.',
      en: 'Correct the code, or add the object to DM_DOITUONG; where a cell takes one code and has several, give each a row of its own.',
    },
  },
  citations: ['mục 8'],
  byTable: true,
  messages: {
    absent: {
      vi: '“{column}” dẫn mã “{code}” không có trong DM_DOITUONG.',
      en: '"{column}" names the code "{code}", which is not in DM_DOITUONG.',
      severity: 'error',
    },
    misspelt: {
      vi: '“{column}” dẫn mã “{code}” không có trong DM_DOITUONG. Mã gần nhất: {nearest}.',
      en: '"{column}" names the code "{code}", which is not in DM_DOITUONG. Nearest codes: {nearest}.',
      severity: 'error',
    },
    byName: {
      vi: '“{column}” ghi tên “{name}”; cần ghi mã {code}.',
      en: '"{column}" gives the name "{name}"; write the code {code}.',
    },
    notAnObject: {
      vi: '“{column}” ghi “{text}”, không phải mã đối tượng của bảng 1.',
      en: '"{column}" names "{text}", which is no code of an object of table 1.',
    },
    several: {
      vi: '“{column}” ghi nhiều mã ({codes}); mỗi dòng chỉ ghi một quan hệ.',
      en: '"{column}" names several codes ({codes}); one row holds one relation.',
    },
    absentTask: {
      vi: '“{column}” phụ thuộc nhiệm vụ “{code}” không có trong bảng.',
      en: '"{column}" depends on the task "{code}", which is not in the table.',
      severity: 'error',
    },
  },
  check({ dossier, report }) {
    // Without table 1 nothing can be looked up, and that is what is told.
    if (dossier.tables.objects.length === 0) return
    const shown = dossier.tables.objects.flatMap((row) => dossier.text(row, 'code') ?? [])
    // A dossier repeats a wrong code often; what is near it is looked for once.
    const known = new Map<string, readonly string[]>()
    const near = (code: string): readonly string[] => {
      let found = known.get(code)
      if (found === undefined) known.set(code, (found = code.length > 40 || known.size >= MOST_LOOKED_UP ? [] : nearest(code, shown)))
      return found
    }
    for (const table of Object.keys(REFERENCES) as (keyof typeof REFERENCES)[]) {
      for (const row of dossier.tables[table] as readonly TableRow<TableName>[]) {
        if (dossier.isStray(row)) continue
        for (const column of REFERENCES[table] as readonly ColumnKey[]) {
          const { label } = columnOf(table, column)
          const at = { row, column }
          const { objects, unknown, byName } = dossier.named(row, column)
          const [code] = unknown
          if (code !== undefined) {
            // A body, a project or an indicator that is told elsewhere is there; it is only not what the column asks for.
            if (table === 'improvements' && (dossier.known.has(spelling(code)) || /^KPI-/i.test(code))) {
              report.notAnObject(at, { column: label, text: code })
              continue
            }
            const close = near(code)
            if (close.length > 0) report.misspelt(at, { column: label, code, nearest: close })
            else report.absent(at, { column: label, code })
          } else if (byName.length > 0) {
            const [object] = byName
            report.byName(at, { column: label, name: object!.cells.name!.text, code: object!.cells.code!.text })
          } else if (table === 'relations' && objects.length > 1)
            report.several(at, { column: label, codes: objects.map((object) => object.cells.code!.text) })
        }
      }
    }
    const tasks = new Set(dossier.tables.improvements.flatMap((row) => dossier.code(row, 'task') ?? []))
    const families = new Set([...tasks].map(family))
    for (const row of dossier.tables.improvements) {
      const text = dossier.text(row, 'priority')
      if (text === undefined) continue
      // Only what is built like the tasks' own codes is taken for one; other codes in the text are none of the table's business.
      const absent = [...text.matchAll(TASK_CODE)]
        .map(([code]) => code)
        .find((code) => families.has(family(codeKey(code))) && !tasks.has(codeKey(code)))
      if (absent !== undefined)
        report.absentTask({ row, column: 'priority' }, { column: columnOf('improvements', 'priority').label, code: absent })
    }
  },
})

/** The letters that a code starts with. */
const family = (code: string): string => /^\p{L}+/u.exec(code)?.[0] ?? ''
