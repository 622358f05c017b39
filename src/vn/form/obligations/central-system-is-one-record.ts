import { spelling } from '../../../fold.ts'
import type { TableRow } from '../define.ts'
import { defineObligation } from '../obligation.ts'

type Row = TableRow<'objects'>

/** The commune in a name: “… xã Hải Lăng”, “… (phường Đông Hà)”, “… UBND đặc khu Cồn Cỏ”. */
const COMMUNE =
  /[\s,(–-]*(?:(?:tại|của|cho|ở)\s+)?(?:(?:UBND|Ủy ban nhân dân)\s+)?(?<![\p{L}])(?:xã|phường|thị trấn|đặc khu)\s+((?:\p{Lu}[\p{L}\d]*)(?:\s+\p{Lu}[\p{L}\d]*){0,4})\)?/u

export default defineObligation({
  code: 'HS-15',
  title: {
    vi: 'Hệ thống vận hành tập trung chỉ có một bản ghi, không ghi theo từng xã',
    en: 'A centrally run system is one record, not one for every commune',
  },
  why: {
    vi: 'Một hệ thống ghi thành nhiều dòng làm số hệ thống và kinh phí bị tính nhiều lần.',
    en: 'A system recorded many times is counted, and paid for, many times.',
  },
  remedy: {
    write: {
      vi: 'Gộp thành một dòng; ghi các xã sử dụng ở “Phạm vi sử dụng”. Hệ thống độc lập thì ghi chủ quản và đơn vị vận hành của từng xã.',
      en: 'Merge them into one row and tell the communes under the scope of use. Where systems are independent, give each its own owner and operator.',
    },
  },
  citations: ['Phần A VII.4'],
  instead: ['governance/record-names-its-original.perCommune'],
  messages: {
    perCommune: {
      vi: 'Cùng một hệ thống của “{owner}” được ghi thành {count} dòng theo từng xã: {records}.',
      en: 'One system of "{owner}" is recorded in {count} rows, one for each commune: {records}.',
    },
  },
  check({ dossier, report }) {
    const groups = new Map<string, Map<string, Row>>()
    for (const row of dossier.tables.objects) {
      const name = dossier.text(row, 'name')
      const owner = dossier.text(row, 'owner')
      if (name === undefined || owner === undefined || COMMUNE.test(owner)) continue
      const type = dossier.value(row, 'type')
      // What communes have of their own, such as local networks, is each its own.
      if (type !== 'system' && type !== 'platform' && type !== 'database' && type !== 'service') continue
      const operator = dossier.text(row, 'operator')
      const commune = COMMUNE.exec(name)
      if (commune === null || (operator !== undefined && COMMUNE.test(operator))) continue
      const stem = spelling(`${name.slice(0, commune.index)} ${name.slice(commune.index + commune[0].length)}`)
      if (stem === '') continue
      const key = [stem, spelling(owner), type, dossier.value(row, 'state') ?? ''].join('\u0000')
      let group = groups.get(key)
      if (group === undefined) groups.set(key, (group = new Map()))
      const place = spelling(commune[1]!)
      if (!group.has(place)) group.set(place, row)
    }
    for (const group of groups.values()) {
      const [first, ...rest] = group.values()
      if (rest.length === 0) continue
      const codes = [first!, ...rest].map((row) => dossier.label(row))
      report.perCommune(
        { row: first!, column: 'name' },
        {
          owner: first!.cells.owner!.text,
          count: group.size,
          records: codes.length > 5 ? [...codes.slice(0, 5), `… (+${codes.length - 5})`] : codes,
        },
        { with: rest.slice(0, 5) },
      )
    }
  },
})
