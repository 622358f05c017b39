import { codedName, codedNamesOf } from '../../../model/codes.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { ownerOf } from '../../../model/organisation.ts'
import { notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Item = Element<'network' | 'infrastructure' | 'system' | 'database' | 'service' | 'component'>

const KINDS = ['network', 'infrastructure', 'system', 'database', 'service', 'component'] as const

/** Fields of table 1 that this rule asks for. Layer and slot are LAY-01's; what tells originals from references is GOV-02's. */
const FIELDS = [
  'code',
  'recordType',
  'state',
  'usageScope',
  'sharing',
  'owner',
  'operator',
  'technicalContact',
  'evidence',
  'confirmedBy',
] as const
type Field = (typeof FIELDS)[number]

/** Whether others rely on a platform or shared database, so that its operator and contact must be known. */
function servesOutside(graph: ArchitectureGraph, item: Item): boolean {
  if (item.recordType === 'reference') return false
  const outside =
    item.sharing === 'national-group-a' ||
    item.sharing === 'national-group-b' ||
    (item.usageScope?.some((scope) => scope === 'national' || scope === 'sector' || scope === 'inter-province') ?? false)
  if (!outside) return false
  return graph.is(item, 'database')
    ? item.scope === 'national' || item.scope === 'shared'
    : graph.is(item, 'system') && (item.kind === 'platform' || item.platformRole !== undefined)
}

function isFilled(graph: ArchitectureGraph, item: Item, field: Field): boolean {
  switch (field) {
    case 'state':
      // A state that is not told is the model's.
      return item.state !== undefined || graph.header.state !== undefined
    case 'owner':
      // AGY-05 asks the owner of a system that the model itself describes; the Internet has none.
      if (graph.is(item, 'network') && item.kind === 'internet') return true
      return item.owner !== undefined || ownerOf(graph, item) !== undefined || (graph.is(item, 'system') && item.recordType !== 'reference')
    case 'operator':
      return (item as { operator?: string }).operator !== undefined || !servesOutside(graph, item)
    case 'technicalContact':
      return item.technicalContact !== undefined || !servesOutside(graph, item)
    case 'evidence':
      return item.evidence !== undefined || (item.sources?.length ?? 0) > 0
    default:
      return item[field] !== undefined
  }
}

export default defineRule({
  code: 'GOV-01',
  title: {
    vi: 'Mã không trùng, các trường bắt buộc của bộ dữ liệu đã được điền',
    en: 'Codes are unique and the required fields of the data set are filled',
  },
  why: {
    vi: 'Bộ dữ liệu kiến trúc chỉ đối chiếu, tổng hợp được khi mỗi đối tượng có một mã và đủ thông tin bắt buộc.',
    en: 'An architecture data set can be compared and added up only when each object has one code and its required facts.',
  },
  remedy: {
    write: {
      vi: 'Điền các trường còn thiếu; chưa xác định được thì ghi {undetermined} kèm nguồn, đầu mối và thời hạn còn hiệu lực; không áp dụng thì ghi {exempt:|lý do ở “notApplicable”}.',
      en: 'Fill the fields; where a value is not known yet, {undetermined} who will tell and by a day still to come; where it does not apply, {exempt:|give the reason under "notApplicable"}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  // The catalogue asks for an error, but a draft alone obliges nobody yet.
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('DRAFT-GUIDE-2026', 'Bảng 1'), cite('DRAFT-GUIDE-2026', 'mục 8')],
  examines: ['network', 'infrastructure', 'system', 'database', 'service', 'component'],
  /** Up to how many objects are listed one by one; with more of them, one finding per field says how many lack it. */
  options: { listUpTo: 20 },
  messages: {
    missing: { vi: '“{item}” còn thiếu: {fields}.', en: '"{item}" lacks: {fields}.' },
    missingInMany: {
      vi: 'Còn thiếu “{field}” ở {count} trong {total} đối tượng của bộ dữ liệu, ví dụ: {items}.',
      en: '"{field}" is not filled in {count} of the {total} objects of the data set, for example: {items}.',
    },
    sameCode: { vi: 'Mã “{code}” được dùng cho {count} đối tượng: {items}.', en: 'Code "{code}" is used for {count} objects: {items}.' },
  },
  check({ graph, report, asOf, options }) {
    const byCode = new Map<string, Element[]>()
    const faulty = new Set<Element>()
    for (const element of graph.elements()) {
      if (element.code === undefined) continue
      const same = byCode.get(element.code)
      if (same === undefined) byCode.set(element.code, [element])
      else same.push(element)
    }
    for (const [code, same] of byCode) {
      const [first, ...rest] = same
      if (rest.length === 0) continue
      report.sameCode(first!, { code, count: same.length, items: codedNamesOf(same) }, { field: 'code', with: rest })
      for (const one of same) faulty.add(one)
    }
    // A model without codes is not kept as the data set of a dossier: table 1 does not bind it.
    if (byCode.size === 0 || !KINDS.some((kind) => graph.all(kind).some(({ code }) => code !== undefined))) {
      const kind = KINDS.find((one) => graph.all(one).length > 0)
      if (kind !== undefined) report.unknown(graph.all(kind)[0]!, 'code')
      return
    }
    // Public services enter the data set only when they were given a code: a body has thousands of procedures.
    const items = KINDS.flatMap((kind) =>
      (graph.all(kind) as readonly Item[]).filter(
        ({ lifecycle, code }) => lifecycle !== 'retired' && (kind !== 'service' || code !== undefined),
      ),
    )
    const faults: { readonly item: Item; readonly fields: readonly Field[] }[] = []
    for (const item of items) {
      const unknown = new Set(item.undetermined?.filter(({ deadline }) => deadline >= asOf).map(({ field }) => field))
      const open = FIELDS.filter((field) => !isFilled(graph, item, field) && !notApplicable(item, field))
      const fields = open.filter((field) => !unknown.has(field))
      if (fields.length > 0) faults.push({ item, fields })
      else if (open.length === 0 && !faulty.has(item) && hasOwner(graph, item)) report.holds(item)
    }
    if (faults.length <= options.listUpTo) {
      for (const { item, fields } of faults)
        report.missing(item, { item: codedName(item), fields: fields.map((field) => ({ term: `field.${graph.kindOf(item)}.${field}` })) })
      return
    }
    for (const field of FIELDS) {
      const lacking = faults.filter(({ fields }) => fields.includes(field)).map(({ item }) => item)
      const [first, ...rest] = lacking
      if (first === undefined) continue
      if (rest.length === 0) report.missing(first, { item: codedName(first), fields: [{ term: `field.${graph.kindOf(first)}.${field}` }] })
      else
        report.missingInMany(
          first,
          {
            field: { term: `field.${graph.kindOf(first)}.${field}` },
            count: lacking.length,
            total: items.length,
            items: codedNamesOf(lacking),
          },
          { with: rest.slice(0, 4) },
        )
    }
  },
})

/** Whether the owner, which AGY-05 asks of systems, is told here too or does not apply. */
function hasOwner(graph: ArchitectureGraph, item: Item): boolean {
  return item.owner !== undefined || ownerOf(graph, item) !== undefined || notApplicable(item, 'owner')
}
