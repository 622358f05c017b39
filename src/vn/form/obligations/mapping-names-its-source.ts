import { type ColumnKey, NOT_APPLICABLE } from '../columns.ts'
import { columnOf } from '../dossier.ts'
import { defineObligation } from '../obligation.ts'

/** What must be told of a source document. */
const FACTS = ['sourceIssuer', 'sourceVersion', 'sourceObject', 'relation'] as const satisfies readonly ColumnKey<'mappings'>[]

export default defineObligation({
  code: 'HS-14',
  title: {
    vi: 'Đối tượng kế thừa, cụ thể hóa, tham chiếu nêu đủ tài liệu nguồn',
    en: 'What is inherited, specialised or referenced names its source in full',
  },
  why: {
    vi: 'Thiếu cơ quan ban hành, phiên bản hoặc mã nguồn thì không đối chiếu được với Khung gốc.',
    en: 'Without issuer, version or source code it cannot be compared with the framework it comes from.',
  },
  remedy: {
    write: {
      vi: 'Ghi khung/tài liệu nguồn cùng cơ quan ban hành, phiên bản/ngày hiệu lực, mã/tên đối tượng nguồn và quan hệ ánh xạ.',
      en: 'Give the source document with its issuer, version or date, the code or name of the source object, and the mapping relation.',
    },
  },
  citations: ['Phần A VII.4'],
  byTable: true,
  messages: {
    noDocument: {
      vi: '“{record}” là bản ghi tham chiếu nhưng dòng ánh xạ chưa ghi “{column}”.',
      en: '"{record}" is a reference, yet its mapping does not say "{column}".',
    },
    documentForRelation: {
      vi: '“{record}” ghi quan hệ ánh xạ “{relation}” nhưng chưa ghi “{column}”.',
      en: '"{record}" is mapped as "{relation}", yet does not say "{column}".',
    },
    incomplete: {
      vi: '“{record}” dẫn “{document}” nhưng chưa ghi “{column}”.',
      en: '"{record}" names "{document}", yet does not say "{column}".',
    },
    unexplained: {
      vi: '“{record}” ghi quan hệ ánh xạ khác nhưng chưa giải thích ở “{column}”.',
      en: '"{record}" has another mapping relation, yet does not explain it under "{column}".',
    },
  },
  check({ dossier, report }) {
    for (const row of dossier.tables.mappings) {
      if (dossier.isStray(row)) continue
      const record = dossier.label(row)
      const blank = (column: ColumnKey<'mappings'>): boolean =>
        dossier.has('mappings', column) && dossier.read(row, column).kind === 'blank'
      const document = dossier.text(row, 'sourceDocument')
      const relation = dossier.value(row, 'relation')
      if (document !== undefined) {
        for (const column of FACTS)
          if (blank(column)) report.incomplete({ row, column }, { record, document, column: columnOf('mappings', column).label })
      } else if (blank('sourceDocument')) {
        const at = { row, column: 'sourceDocument' } as const
        const column = columnOf('mappings', 'sourceDocument').label
        const [object] = dossier.named(row, 'code').objects
        if (object !== undefined && dossier.value(object, 'recordType') === 'reference') report.noDocument(at, { record, column })
        else if (relation !== undefined && relation !== 'not-mapped')
          report.documentForRelation(at, { record, column, relation: row.cells.relation?.text ?? NOT_APPLICABLE })
      }
      if (relation === 'other' && blank('result'))
        report.unexplained({ row, column: 'result' }, { record, column: columnOf('mappings', 'result').label })
    }
  },
})
