import { getOrInsert } from '../../../collections.ts'
import { agencyLevel } from '../../words/agencies.ts'
import type { TableRow } from '../define.ts'
import type { Dossier } from '../dossier.ts'
import { defineObligation } from '../obligation.ts'

type Row = TableRow<'objects'>

/** What the owners of one name hold in table 1. */
interface Holding {
  readonly originals: Row[]
  readonly references: Row[]
}

/** Bodies that no ministry is part of; a ministry's own offices may hand in a dossier by which it is no stranger. */
const LOCAL: ReadonlySet<string> = new Set(['province', 'commune', 'district'])
const CENTRAL: ReadonlySet<string> = new Set(['ministry', 'central'])

export default defineObligation({
  code: 'HS-09',
  title: {
    vi: 'Bản ghi gốc thuộc cơ quan chủ quản, bản ghi tham chiếu thuộc cơ quan khác',
    en: 'Originals are kept by their owner, references are of what others own',
  },
  why: {
    vi: 'Mỗi đối tượng chỉ có một bản ghi gốc, do cơ quan chủ quản giữ; ghi sai loại thì bị tính trùng hoặc không ai cập nhật.',
    en: 'Every object has one original, kept by its owner; with the wrong type it is counted twice, or nobody keeps it up to date.',
  },
  remedy: {
    write: {
      vi: 'Đối tượng của cơ quan mình: bản ghi gốc, ghi vòng đời. Đối tượng của cơ quan khác: bản ghi tham chiếu, ghi mã nguồn và tình trạng khai thác.',
      en: "The body's own objects: originals, with their life cycle. Objects of others: references, with source code and status of use.",
    },
  },
  citations: ['mục 8', 'Phần A VII.4'],
  byTable: true,
  instead: ['governance/record-names-its-original.ownReference'],
  messages: {
    ownReference: {
      vi: '“{record}” ghi là bản ghi tham chiếu, nhưng chủ quản “{owner}” là chính cơ quan hoặc có bản ghi gốc khác trong hồ sơ.',
      en: '"{record}" is a reference, yet its owner "{owner}" is the body itself, or keeps other originals in the dossier.',
    },
    foreignOriginal: {
      vi: '“{record}” ghi là bản ghi gốc, nhưng chủ quản “{owner}” là cơ quan khác: các đối tượng khác của cơ quan này đều là bản ghi tham chiếu.',
      en: '"{record}" is an original, yet its owner "{owner}" is another body, whose other objects here are references.',
    },
    centralOriginal: {
      vi: '“{record}” ghi là bản ghi gốc, nhưng chủ quản “{owner}” là cơ quan trung ương, không thuộc “{body}”: bản ghi gốc do cơ quan chủ quản giữ.',
      en: '"{record}" is an original, yet its owner "{owner}" is a central body and no part of "{body}": its owner keeps the original.',
    },
    originalByUse: {
      vi: '“{record}” ghi là bản ghi gốc nhưng chỉ có tình trạng khai thác, không có vòng đời: đó là cách ghi của bản ghi tham chiếu.',
      en: '"{record}" is an original, yet tells its status of use and no life cycle, as a reference does.',
    },
  },
  check({ dossier, report }) {
    for (const row of dossier.tables.objects)
      if (isOriginalByUse(dossier, row)) report.originalByUse({ row, column: 'lifecycle' }, { record: dossier.label(row) })
    const owners = holdingsOf(dossier)
    const ownReference = (row: Row): void =>
      report.ownReference({ row, column: 'recordType' }, { record: dossier.label(row), owner: row.cells.owner!.text })
    const { bodyName: body } = dossier
    const isLocal = body !== undefined && LOCAL.has(agencyLevel(body))
    for (const [owner, { originals, references }] of owners) {
      // However many of its objects are recorded as originals, a ministry is no part of a province or commune.
      if (isLocal && owner !== dossier.body && CENTRAL.has(agencyLevel(owner))) {
        for (const row of originals)
          report.centralOriginal({ row, column: 'recordType' }, { record: dossier.label(row), owner: row.cells.owner!.text, body })
        continue
      }
      // Whoever keeps more originals than references here is of the body; whoever has more references is not.
      if (owner === dossier.body || (originals.length > references.length && originals.length > 1))
        for (const row of references) ownReference(row)
      else if (references.length > originals.length && references.length > 1)
        for (const row of originals)
          report.foreignOriginal({ row, column: 'recordType' }, { record: dossier.label(row), owner: row.cells.owner!.text })
    }
  },
})

/** Whether a row is an original that tells its use and no life cycle. */
function isOriginalByUse(dossier: Dossier, row: Row): boolean {
  return (
    dossier.value(row, 'recordType') === 'original' &&
    dossier.read(row, 'lifecycle').kind === 'blank' &&
    dossier.text(row, 'usageStatus') !== undefined &&
    dossier.has('objects', 'lifecycle')
  )
}

/** What each owner holds in table 1, by the key of its name. */
function holdingsOf(dossier: Dossier): ReadonlyMap<string, Holding> {
  const owners = new Map<string, Holding>()
  for (const row of dossier.tables.objects) {
    const owner = dossier.text(row, 'owner')
    const type = dossier.value(row, 'recordType')
    if (owner === undefined || (type !== 'original' && type !== 'reference')) continue
    const holding = getOrInsert(owners, dossier.agencyKey(owner), () => ({ originals: [], references: [] }))
    holding[type === 'original' ? 'originals' : 'references'].push(row)
  }
  return owners
}
