import { addTo, getOrInsert } from '../../../collections.ts'
import { spelling } from '../../../fold.ts'
import { nearestAbove } from '../../../model/ancestry.ts'
import { codedName, codedNamesOf } from '../../../model/codes.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { bodyOf, modelBody, ownerOf } from '../../../model/organisation.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Item = Element<'network' | 'infrastructure' | 'system' | 'database' | 'service' | 'component'>
type Agency = Element<'agency'>
type RecordType = NonNullable<Item['recordType']>
type Field = 'lifecycle' | 'sourceCode' | 'usageStatus'

const KINDS = ['network', 'infrastructure', 'system', 'database', 'service', 'component'] as const

/** What each type of record must tell beyond what every record does (which GOV-01 asks). */
const NEEDED: Readonly<Record<RecordType, readonly Field[]>> = { original: ['lifecycle'], reference: ['sourceCode', 'usageStatus'] }

const TABLE = [cite('DRAFT-GUIDE-2026', 'Bảng 1')] as const
const QUALITY = [cite('DRAFT-GUIDE-2026', 'Phần A VII.4')] as const

export default defineRule({
  code: 'GOV-02',
  title: {
    vi: 'Bản ghi tham chiếu chỉ rõ nguồn, mỗi đối tượng chỉ có một bản ghi',
    en: 'A reference names its source, and each object has one record',
  },
  why: {
    vi: 'Không phân biệt được bản gốc và bản tham chiếu thì khi tổng hợp, một hệ thống bị tính nhiều lần và không rõ ai cập nhật.',
    en: 'Where originals and references cannot be told apart, a system is counted several times and nobody knows who keeps it up to date.',
  },
  remedy: {
    write: {
      vi: 'Bản ghi tham chiếu: ghi “{field:sourceCode}” và “{field:usageStatus}”; bản ghi gốc: ghi “{field:lifecycle}”; giữ một bản ghi cho mỗi đối tượng; chưa xác định được thì ghi {undetermined}, không áp dụng thì ghi {exempt:|lý do ở “notApplicable”}.',
      en: 'Give a reference its "{field:sourceCode}" and "{field:usageStatus}", an original its "{field:lifecycle}"; keep one record for each object; where a value is not known yet, {undetermined|say so under "undetermined"}; where one does not apply, {exempt:|give the reason under "notApplicable"}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  // The catalogue asks for an error, but a draft alone obliges nobody yet.
  severity: since('vn-digital-1.0', 'warning'),
  citations: [...TABLE, ...QUALITY],
  examines: KINDS,
  /** Up to how many incomplete records are listed one by one; with more of them, one finding per field says how many lack it. */
  options: { listUpTo: 20 },
  messages: {
    incomplete: {
      vi: '“{item}” ({type}) còn thiếu: {fields}.',
      en: '"{item}" ({type}) lacks: {fields}.',
      citations: TABLE,
    },
    incompleteMany: {
      vi: 'Còn thiếu “{field}” ở {count} đối tượng loại “{type}”, ví dụ: {items}.',
      en: 'Objects of type "{type}" without "{field}": {count}, for example: {items}.',
      citations: TABLE,
    },
    ownReference: {
      vi: '“{item}” ghi là bản ghi tham chiếu nhưng chủ quản “{owner}” thuộc chính cơ quan của mô hình; cần có bản ghi gốc.',
      en: '"{item}" is recorded as a reference, yet its owner "{owner}" belongs to the body of the model; it needs an original record.',
      citations: TABLE,
    },
    sameSource: {
      vi: 'Một đối tượng (mã nguồn hoặc mã NAS “{code}”) có {count} bản ghi: {items}.',
      en: 'One object (source code or NAS identifier "{code}") has {count} records: {items}.',
      citations: QUALITY,
    },
    sameName: {
      vi: '{count} bản ghi gốc cùng tên, cùng loại, cùng chủ quản: {items}.',
      en: '{count} original records have one name, kind and owner: {items}.',
      citations: QUALITY,
    },
    perCommune: {
      vi: 'Một hệ thống vận hành tập trung được ghi thành {count} bản ghi theo từng xã: {items}.',
      en: 'One centrally run system is recorded {count} times, once per commune: {items}.',
      citations: QUALITY,
    },
  },
  check({ graph, report, asOf, options }) {
    const items = KINDS.flatMap((kind) => graph.all(kind) as readonly Item[]).filter(({ lifecycle }) => lifecycle !== 'retired')
    // A model without codes is not kept as the data set of a dossier: table 1 does not bind it.
    const isDossier = items.some(({ code }) => code !== undefined)
    const faulty = new Set<Item>()
    /** Records that share an official code: a shared name says nothing more of them. */
    const doubled = new Set<Item>()
    incomplete()
    ownReferences()
    sameSource()
    sameName()
    perCommune()
    if (isDossier)
      for (const item of items) if (item.recordType !== undefined && !faulty.has(item) && !doubled.has(item)) report.holds(item)

    function incomplete(): void {
      if (!isDossier) {
        const first = items.find(({ recordType }) => recordType !== undefined)
        if (first !== undefined) report.unknown(first, 'code')
        return
      }
      const faults: { readonly item: Item; readonly type: RecordType; readonly fields: readonly Field[] }[] = []
      for (const item of items) {
        const { recordType } = item
        if (recordType === undefined) continue
        const fields = NEEDED[recordType].filter((field) => {
          if (item[field] !== undefined || notApplicable(item, field)) return false
          if (!item.undetermined?.some((entry) => entry.field === field && entry.deadline >= asOf)) return true
          report.unknown(item, field)
          faulty.add(item)
          return false
        })
        if (fields.length === 0) continue
        faults.push({ item, type: recordType, fields })
        faulty.add(item)
      }
      if (faults.length <= options.listUpTo) {
        for (const { item, type, fields } of faults)
          report.incomplete(item, {
            item: codedName(item),
            type: { term: `recordType.${type}` },
            fields: fields.map((field) => ({ term: `field.system.${field}` })),
          })
        return
      }
      for (const [type, fields] of Object.entries(NEEDED)) {
        for (const field of fields) {
          const lacking = faults.filter((fault) => fault.fields.includes(field) && fault.type === type).map(({ item }) => item)
          const [first, ...rest] = lacking
          if (first !== undefined)
            report.incompleteMany(
              first,
              {
                type: { term: `recordType.${type}` },
                field: { term: `field.system.${field}` },
                count: lacking.length,
                items: codedNamesOf(lacking),
              },
              { with: rest.slice(0, 4) },
            )
        }
      }
    }

    /** Rules leave references to the body that keeps the original: a body's own objects must not hide among them. */
    function ownReferences(): void {
      const body = modelBody(graph)
      if (body === undefined || graph.header.scope === 'national') return
      for (const item of items) {
        if (item.recordType !== 'reference' || notApplicable(item, 'recordType')) continue
        const owner = ownerOf(graph, item)
        if (owner === undefined || bodyOf(graph, owner) !== bodyOf(graph, body)) continue
        report.ownReference(item, { item: codedName(item), owner: owner.name }, 'recordType')
        faulty.add(item)
      }
    }

    /** Records of one object by the code its owner or NAS gave it. A source code means something only together with its owner. */
    function sameSource(): void {
      const groups = new Map<string, Item[]>()
      for (const item of items) {
        if (item.recordType === undefined || notApplicable(item, 'recordType')) continue
        const key = sourceKey(graph, item)
        if (key !== undefined) addTo(groups, key, item)
      }
      const single = modelBody(graph) !== undefined && graph.header.scope !== 'national'
      for (const group of groups.values()) {
        // A model of several bodies holds an original and each user's reference to it.
        const one = single ? group : group.filter(({ recordType }) => recordType === 'original')
        if (one.length < 2 || areStages(one) || areOneWhole(one)) continue
        for (const item of one) doubled.add(item)
        const [first, ...rest] = one
        report.sameSource(
          first!,
          { code: first!.nasId ?? first!.sourceCode!, count: one.length, items: codedNamesOf(one) },
          { field: first!.nasId === undefined ? 'sourceCode' : 'nasId', with: rest.slice(0, 5) },
        )
      }
    }

    function sameName(): void {
      const groups = new Map<string, Item[]>()
      for (const item of items) {
        if (item.recordType !== 'original' || doubled.has(item) || item.name === undefined || notApplicable(item, 'recordType')) continue
        const owner = ownerOf(graph, item)
        if (owner !== undefined) addTo(groups, `${graph.kindOf(item)} ${owner.id} ${spelling(item.name)}`, item)
      }
      for (const group of groups.values()) {
        const codes = new Set(group.map(({ sourceCode, nasId }) => nasId ?? sourceCode))
        // Different official codes are different objects.
        if (group.length < 2 || areStages(group) || (codes.size === group.length && !codes.has(undefined))) continue
        for (const item of group) faulty.add(item)
        const [first, ...rest] = group
        report.sameName(first!, { count: group.length, items: codedNamesOf(group) }, { field: 'name', with: rest.slice(0, 5) })
      }
    }

    function perCommune(): void {
      const communeOf = nearestAbove(graph, ({ level }) => level === 'commune')
      const groups = new Map<string, Map<Agency, Element<'system'>>>()
      for (const system of graph.all('system')) {
        if (system.deployment !== 'central' || system.recordType === undefined || !inService(graph, system) || doubled.has(system)) continue
        const operator = graph.target(system, 'operator')
        if (operator === undefined || communeOf(operator) !== undefined || notApplicable(system, 'recordType')) continue
        const commune = communeOfUsers(graph, system, communeOf)
        const product = system.standardSolution ?? system.functions?.toSorted().join(' ')
        if (commune === undefined || product === undefined || product === '') continue
        const key = `${operator.id} ${system.kind} ${product}`
        const group = getOrInsert(groups, key, () => new Map())
        if (!group.has(commune)) group.set(commune, system)
      }
      for (const group of groups.values()) {
        const [first, ...rest] = group.values()
        if (rest.length === 0) continue
        for (const system of group.values()) faulty.add(system)
        report.perCommune(
          first!,
          { count: group.size, items: codedNamesOf([first!, ...rest]) },
          { field: 'deployment', with: rest.slice(0, 5) },
        )
      }
    }
  },
})

/** The one commune that uses a system, by its users or its owner. */
function communeOfUsers(
  graph: ArchitectureGraph,
  system: Element<'system'>,
  communeOf: (agency: Agency) => Agency | undefined,
): Agency | undefined {
  const users = graph.targets(system, 'coverage')
  const owner = ownerOf(graph, system)
  const communes = new Set((users.length > 0 ? users : owner === undefined ? [] : [owner]).map(communeOf))
  const [commune] = communes
  return communes.size === 1 && (commune?.count ?? 1) === 1 ? commune : undefined
}

/** Whether records show one object as it is and as it is to be: two pictures of it, not two originals. */
function areStages(items: readonly Item[]): boolean {
  return items.length === 2 && items.some(({ state }) => state === 'as-is') && items.some(({ state }) => state === 'to-be')
}

/** The code by which NAS, or an object's owner, knows it. */
function sourceKey(graph: ArchitectureGraph, item: Item): string | undefined {
  const { nasId, sourceCode } = item
  if (nasId !== undefined && !isCitation(nasId)) return `nas ${nasId}`
  const owner = ownerOf(graph, item)
  return sourceCode === undefined || owner === undefined || isCitation(sourceCode) ? undefined : `source ${owner.id} ${sourceCode}`
}

/** Whether records are an object and its parts, which share its code. */
function areOneWhole(items: readonly Item[]): boolean {
  const ids = new Set(items.map(({ id }) => id))
  return items.filter((item) => !ids.has((item as Partial<Element<'system'>>).partOf ?? '')).length === 1
}

/** Whether a code is the number of a legal document or a row of its annex: it says where the object is named, not which object it is. */
function isCitation(code: string): boolean {
  return /^(QĐ|NĐ|TT|NQ|CV|PL|Luật|Quyết định|Nghị định|Thông tư|Phụ lục)[\s\d]/iu.test(code)
}
