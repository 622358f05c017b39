import { spelling } from '../../../fold.ts'
import type { TableRow } from '../define.ts'
import { defineObligation } from '../obligation.ts'

export default defineObligation({
  code: 'HS-03',
  title: { vi: 'Mỗi đối tượng có một mã, mỗi mã chỉ một đối tượng', en: 'Every object has one code, and every code one object' },
  why: {
    vi: 'Trùng mã thì mọi quan hệ, ánh xạ và nhiệm vụ dẫn tới mã đó đều không rõ nói về đối tượng nào; một đối tượng hai mã thì bị tính hai lần.',
    en: 'With a code used twice, every relation, mapping and task that names it is unclear; with two codes, an object is counted twice.',
  },
  remedy: {
    write: {
      vi: 'Giữ một dòng cho mỗi đối tượng; đối tượng khác thì cấp mã khác và sửa các chỗ dẫn chiếu.',
      en: 'Keep one row for each object; give another object another code, and mend the references to it.',
    },
  },
  citations: ['mục 8', 'Phần A VII.4'],
  byTable: true,
  instead: [
    'governance/required-fields-are-filled.sameCode',
    'governance/record-names-its-original.sameName',
    'governance/record-names-its-original.sameSource',
    'governance/names-are-told-apart.sameOwner',
  ],
  messages: {
    sameCode: {
      vi: 'Mã “{code}” đã dùng cho “{other}”; dòng này ghi “{name}”.',
      en: 'Code "{code}" is already used for "{other}"; this row is about "{name}".',
      severity: 'error',
    },
    sameRow: {
      vi: 'Mã “{code}” (“{name}”) được ghi hai dòng.',
      en: 'Code "{code}" ("{name}") has two rows.',
      severity: 'error',
    },
    sameRelation: {
      vi: 'Mã quan hệ “{code}” đã dùng cho quan hệ “{other}”.',
      en: 'The relation code "{code}" is already used for the relation "{other}".',
      severity: 'error',
    },
    sameObject: {
      vi: '“{code}” và “{other}” cùng tên, loại, chủ quản và trạng thái (“{name}”): một đối tượng chỉ có một mã.',
      en: '"{code}" and "{other}" have one name, type, owner and state ("{name}"): an object has one code only.',
    },
    sameSource: {
      vi: '“{code}” và “{other}” cùng mã nguồn “{source}”: một đối tượng chỉ có một mã trong hồ sơ.',
      en: '"{code}" and "{other}" have one source code, "{source}": an object has one code only in the dossier.',
    },
  },
  check({ dossier, report }) {
    const { objects, relations } = dossier.tables
    const name = (row: TableRow<'objects'>): string => row.cells.name?.text ?? dossier.label(row)
    const byCode = new Map<string, TableRow<'objects'>>()
    const byFacts = new Map<string, TableRow<'objects'>>()
    const bySource = new Map<string, TableRow<'objects'>>()
    for (const row of objects) {
      const code = dossier.code(row, 'code')
      const at = { row, column: 'code' } as const
      const first = code === undefined ? undefined : byCode.get(code)
      if (first !== undefined) {
        const data = { code: row.cells.code!.text, name: name(row) }
        if (spelling(name(first)) === spelling(name(row))) report.sameRow(at, data, { with: [first] })
        else report.sameCode(at, { ...data, other: name(first) }, { with: [first] })
        continue
      }
      if (code !== undefined) byCode.set(code, row)
      const facts = (['name', 'type', 'owner', 'state'] as const).map((column) => spelling(dossier.text(row, column) ?? ''))
      const source = sourceKey(dossier.text(row, 'sourceCode'))
      // Without a name or an owner two rows may well be two things.
      if (facts[0] !== '' && facts[2] !== '') {
        const key = facts.join('\u0000')
        const same = byFacts.get(key)
        const other = same === undefined ? undefined : sourceKey(dossier.text(same, 'sourceCode'))
        if (same === undefined) byFacts.set(key, row)
        else if (code !== undefined && (source === undefined || other === undefined || source === other)) {
          report.sameObject(at, { code: dossier.label(row), other: dossier.label(same), name: name(row) }, { with: [same] })
          continue
        }
      }
      if (source === undefined) continue
      // An object may stand there as it is and as it is to be.
      const key = `${source}\u0000${facts[3]}\u0000${facts[1]}`
      const same = bySource.get(key)
      if (same === undefined) bySource.set(key, row)
      else if (code !== undefined)
        report.sameSource(
          at,
          { code: dossier.label(row), other: dossier.label(same), source: row.cells.sourceCode!.text },
          { with: [same] },
        )
    }
    const byRelation = new Map<string, TableRow<'relations'>>()
    for (const row of relations) {
      const code = dossier.code(row, 'code')
      if (code === undefined) continue
      const first = byRelation.get(code)
      if (first === undefined) byRelation.set(code, row)
      else {
        const other = [first.cells.from?.text ?? '?', first.cells.to?.text ?? '?'].join(' → ')
        report.sameRelation({ row, column: 'code' }, { code: row.cells.code!.text, other }, { with: [first] })
      }
    }
  },
})

/** A source code as such codes compare; undefined for the number of a legal document, which says where the object is named, not which it is. */
function sourceKey(text: string | undefined): string | undefined {
  if (text === undefined || /^(QĐ|NĐ|TT|NQ|CV|Luật|Quyết định|Nghị định|Thông tư|Phụ lục|Công văn|Văn bản)[\s\d]|^\d+\//iu.test(text))
    return undefined
  return spelling(text)
}
