import { type ColumnKey, TABLES } from '../columns.ts'
import type { TableRow } from '../define.ts'
import type { Dossier } from '../dossier.ts'
import { columnOf } from '../dossier.ts'
import { defineObligation } from '../obligation.ts'
import { MAINTENANCE, REQUIRED } from '../required.ts'

/** Relations that carry data or a service. */
const CARRIES: ReadonlySet<string | undefined> = new Set(['data-exchange', 'service-use'])
/** Relations whose data need protection. */
const SHARES: ReadonlySet<string | undefined> = new Set(['data-exchange', 'sharing'])

export default defineObligation({
  code: 'HS-04',
  title: { vi: 'Mọi ô bắt buộc đã được điền', en: 'Every mandatory cell is filled' },
  why: {
    vi: 'Trường bắt buộc không được để trống; ô trống không cho biết là không có, không áp dụng hay quên ghi.',
    en: 'A mandatory field may not be blank: a blank does not tell whether there is nothing, nothing applies, or it was forgotten.',
  },
  remedy: {
    write: {
      vi: 'Điền giá trị; chưa xác định được thì ghi “Chưa xác định” kèm nguồn, đầu mối và thời hạn; không áp dụng thì ghi “Không áp dụng”.',
      en: 'Fill it in; where it is not known yet write "Chưa xác định" with source, focal point and deadline; where it does not apply, "Không áp dụng".',
    },
  },
  citations: ['mục 8'],
  byTable: true,
  instead: [
    'agency/system-has-one-owner.missing',
    'layer/component-has-a-layer.noLayers',
    'layer/component-has-a-layer.missing',
    'layer/component-has-a-layer.noSlots',
    'layer/component-has-a-layer.slotMissing',
    'governance/required-fields-are-filled.missing',
    'governance/required-fields-are-filled.missingInMany',
    'governance/record-names-its-original.incomplete',
    'governance/record-names-its-original.incompleteMany',
    'governance/gap-has-a-task.incomplete',
    'governance/gap-has-a-task.noTask',
    'integration/relation-is-recorded-in-full.missing',
    'integration/relation-is-recorded-in-full.missingInMany',
  ],
  messages: {
    blank: { vi: '“{record}” chưa ghi “{column}”.', en: '"{record}" does not say "{column}".' },
    reference: {
      vi: '“{record}” là bản ghi tham chiếu nhưng chưa ghi “{column}”.',
      en: '"{record}" is a reference record, yet does not say "{column}".',
    },
    original: {
      vi: '“{record}” là bản ghi gốc nhưng chưa ghi “{column}”.',
      en: '"{record}" is an original record, yet does not say "{column}".',
    },
    slot: {
      vi: '“{record}” thuộc lớp “{layer}” nhưng chưa ghi “{column}”.',
      en: '"{record}" is of layer "{layer}", yet does not say "{column}".',
    },
    crossCutting: {
      vi: '“{record}” thuộc thành phần xuyên suốt “{layer}”: ghi “Không áp dụng” ở “{column}”, không để trống.',
      en: '"{record}" is of the cross-cutting part "{layer}": write "Không áp dụng" under "{column}", not a blank.',
      severity: 'info',
    },
    servesOutside: {
      vi: '“{record}” là nền tảng hoặc CSDL dùng chung phục vụ ngoài cơ quan nhưng chưa ghi “{column}”.',
      en: '"{record}" is a platform or shared database that serves others, yet does not say "{column}".',
    },
    exchanged: {
      vi: 'Quan hệ “{record}” ({kind}) chưa ghi “{column}”.',
      en: 'Relation "{record}" ({kind}) does not say "{column}".',
    },
    nothingExchanged: {
      vi: 'Quan hệ “{record}” ({kind}) để trống “{column}”: không có thì ghi “Không áp dụng” và nêu lý do ở Ghi chú.',
      en: 'Relation "{record}" ({kind}) leaves "{column}" blank: where there is nothing, write "Không áp dụng" and say why in the note.',
      severity: 'info',
    },
    outsideRelation: {
      vi: 'Quan hệ “{record}” phục vụ bên ngoài qua “{object}” nhưng chưa ghi “{column}”.',
      en: 'Relation "{record}" serves others through "{object}", yet does not say "{column}".',
    },
    ownEnd: {
      vi: 'Quan hệ “{record}” có đầu thuộc cơ quan (“{object}”) nhưng chưa ghi “{column}”.',
      en: 'Relation "{record}" has an end of the body itself ("{object}"), yet does not say "{column}".',
    },
    ownObject: {
      vi: '“{record}” là đối tượng của cơ quan nhưng chưa ghi “{column}”.',
      en: '"{record}" is an object of the body itself, yet does not say "{column}".',
    },
    noTask: {
      vi: 'Nội dung cần hoàn thiện “{record}” chưa có nhiệm vụ nào.',
      en: 'The gap "{record}" has no task.',
    },
    maintenance: {
      vi: 'Cột “{column}” đã ghi ở {filled} dòng, còn trống ở {blank} dòng; trường này bắt buộc khi duy trì Khung.',
      en: 'Column "{column}" is filled in {filled} rows and blank in {blank}; it is mandatory when the framework is maintained.',
      severity: 'info',
    },
  },
  check({ dossier, report }) {
    const blank = (row: TableRow, column: ColumnKey): boolean =>
      dossier.has(row.table, column) && dossier.read(row, column).kind === 'blank' && !dossier.isStray(row)
    const label = (row: TableRow, column: ColumnKey): { readonly record: string; readonly column: string } => ({
      record: dossier.label(row),
      column: columnOf(row.table, column).label,
    })
    const { objects, relations, mappings, improvements } = dossier.tables

    for (const row of objects) {
      const say = (column: ColumnKey<'objects'>, message: 'blank' | 'reference' | 'original' | 'servesOutside'): void => {
        if (blank(row, column)) report[message]({ row, column }, label(row, column))
      }
      for (const column of REQUIRED.objects) say(column as ColumnKey<'objects'>, 'blank')
      const type = dossier.value(row, 'recordType')
      if (type === 'reference') {
        say('sourceCode', 'reference')
        say('usageStatus', 'reference')
      }
      // With a status of use in its place it is HS-09's.
      if (type === 'original' && dossier.text(row, 'usageStatus') === undefined) say('lifecycle', 'original')
      if (dossier.servesOutside(row)) {
        say('operator', 'servesOutside')
        say('technicalContact', 'servesOutside')
      }
      const layer = dossier.value(row, 'layer')
      if (layer !== undefined && blank(row, 'slot')) {
        const at = { row, column: 'slot' } as const
        const data = { ...label(row, 'slot'), layer: row.cells.layer!.text }
        if (dossier.isCrossCutting(layer)) report.crossCutting(at, data)
        else report.slot(at, data)
      }
    }

    for (const row of relations) {
      for (const column of REQUIRED.relations) if (blank(row, column)) report.blank({ row, column }, label(row, column))
      const kind = dossier.value(row, 'kind')
      const told = { kind: row.cells.kind?.text ?? '' }
      if (kind !== undefined && blank(row, 'data')) {
        const say = CARRIES.has(kind) ? report.exchanged : report.nothingExchanged
        say({ row, column: 'data' }, { ...label(row, 'data'), ...told })
      }
      if (SHARES.has(kind) && blank(row, 'protection'))
        report.exchanged({ row, column: 'protection' }, { ...label(row, 'protection'), ...told })
      const ends = endsOf(dossier, row)
      const offered = ends.find((end) => dossier.servesOutside(end))
      if (offered !== undefined && ends.some((end) => dossier.value(end, 'recordType') === 'reference') && blank(row, 'frequency'))
        report.outsideRelation({ row, column: 'frequency' }, { ...label(row, 'frequency'), object: dossier.label(offered) })
      const own = ends.find((end) => dossier.value(end, 'recordType') === 'original')
      if (own !== undefined && blank(row, 'contact'))
        report.ownEnd({ row, column: 'contact' }, { ...label(row, 'contact'), object: dossier.label(own) })
    }

    for (const row of mappings) {
      for (const column of REQUIRED.mappings) if (blank(row, column)) report.blank({ row, column }, label(row, column))
      const [object] = dossier.named(row, 'code').objects
      if (object !== undefined && dossier.value(object, 'recordType') === 'original' && blank(row, 'component'))
        report.ownObject({ row, column: 'component' }, label(row, 'component'))
    }

    const withTask = new Set(
      improvements.flatMap((row) => (dossier.read(row, 'task').kind === 'blank' ? [] : (dossier.code(row, 'gap') ?? []))),
    )
    const told = new Set<string>()
    for (const row of improvements) {
      const gap = dossier.code(row, 'gap')
      const isTaskless = gap !== undefined && !withTask.has(gap) && dossier.has('improvements', 'task')
      for (const column of REQUIRED.improvements) {
        // A gap without a task lacks all that would be said of the task: that is one thing missing.
        if (isTaskless && TASK.has(column)) continue
        if (blank(row, column)) report.blank({ row, column }, label(row, column))
      }
      if (isTaskless && !told.has(gap)) {
        told.add(gap)
        report.noTask({ row, column: 'task' }, { record: row.cells.gap!.text })
      }
    }
    // Only a task has progress to tell of.
    const tasks = improvements.filter((row) => !dossier.has('improvements', 'task') || dossier.read(row, 'task').kind !== 'blank')
    for (const column of MAINTENANCE) {
      const filled = tasks.filter((row) => dossier.read(row, column).kind !== 'blank').length
      if (filled > 0 && filled < tasks.length)
        report.maintenance(
          { table: 'improvements', column },
          { column: columnOf('improvements', column).label, filled, blank: tasks.length - filled },
        )
    }
  },
})

/** Columns about the task, from its code on. */
const TASK: ReadonlySet<ColumnKey> = new Set(
  TABLES.improvements.columns.map(({ key }) => key).slice(TABLES.improvements.columns.findIndex(({ key }) => key === 'task')),
)

/** The objects at the two ends of a relation, as far as they are known. */
function endsOf(dossier: Dossier, row: TableRow<'relations'>): readonly TableRow<'objects'>[] {
  return [...dossier.named(row, 'from').objects, ...dossier.named(row, 'to').objects]
}
