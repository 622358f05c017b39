import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable } from '../../../model/service.ts'
import type { Term } from '../../../text.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type Integration = Element<'integration'>
type End = NonNullable<ReturnType<typeof endsOf>[number]>

/** Fields of table 2 that this rule asks for. The class of the data is DAT-07's; ends and kind are required by the schema. */
const FIELDS = ['data', 'status', 'serviceLevel', 'protection', 'basis', 'contact', 'note'] as const
type Field = (typeof FIELDS)[number]

/** Kinds of element that table 1 lists. */
const OBJECTS = ['network', 'infrastructure', 'system', 'database', 'service', 'component'] as const

export default defineRule({
  code: 'INT-09',
  title: {
    vi: 'Mỗi quan hệ trong bộ dữ liệu được khai đủ thuộc tính',
    en: 'Every relation of the data set is recorded in full',
  },
  why: {
    vi: 'Quan hệ thiếu dữ liệu trao đổi, trạng thái hay căn cứ thì không truy vết và đối chiếu được với sơ đồ.',
    en: 'A relation without its data, status or basis cannot be traced, nor compared with the diagrams.',
  },
  remedy: {
    write: {
      vi: 'Điền các trường còn thiếu của kết nối; chưa xác định được thì ghi {undetermined} kèm nguồn, đầu mối và thời hạn còn hiệu lực; không áp dụng thì ghi {exempt:|lý do ở “notApplicable”}.',
      en: 'Fill the fields of the relation; where a value is not known yet, {undetermined} who will tell and by a day still to come; where it does not apply, {exempt:|give the reason under "notApplicable"}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  // The catalogue asks for an error, but a draft alone obliges nobody yet.
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('DRAFT-GUIDE-2026', 'Bảng 2')],
  examines: ['integration'],
  /** Up to how many relations are listed one by one; with more of them, one finding per field says how many lack it. */
  options: { listUpTo: 20 },
  messages: {
    missing: { vi: 'Quan hệ {relation} còn thiếu: {fields}.', en: 'Relation {relation} lacks: {fields}.' },
    missingInMany: {
      vi: 'Còn thiếu “{field}” ở {count} trong {total} quan hệ của bộ dữ liệu, ví dụ: {relations}.',
      en: '"{field}" is not filled in {count} of the {total} relations of the data set, for example: {relations}.',
    },
  },
  check({ graph, report, asOf, options }) {
    const relations = graph
      .all('integration')
      .filter(({ lifecycle, status, recordType }) => lifecycle !== 'retired' && status !== 'ended' && recordType !== 'reference')
    const [first] = relations
    if (first === undefined) return
    // A model without codes is not kept as the data set of a dossier: table 2 does not bind it.
    const isDossier = [...OBJECTS, 'integration' as const].some((kind) => graph.all(kind).some(({ code }) => code !== undefined))
    if (!isDossier) {
      report.unknown(first, 'code')
      return
    }
    const lacking = relations.flatMap((relation) => {
      const known = new Set(relation.undetermined?.filter(({ deadline }) => deadline >= asOf).map(({ field }) => field))
      const fields = FIELDS.filter(
        (field) => isDue(graph, relation, field) && !isFilled(relation, field) && !known.has(field) && !notApplicable(relation, field),
      )
      if (fields.length > 0) return [{ relation, fields }]
      report.holds(relation)
      return []
    })
    const printed = (field: Field): Term => ({ term: `field.integration.${field}` })
    if (lacking.length <= options.listUpTo) {
      for (const { relation, fields } of lacking)
        report.missing(
          relation,
          { relation: labelOf(graph, relation), fields: fields.map(printed) },
          fields.length === 1 ? { field: fields[0]! } : {},
        )
      return
    }
    for (const field of FIELDS) {
      const found = lacking.filter(({ fields }) => fields.includes(field)).map(({ relation }) => relation)
      const [one, ...others] = found
      if (one === undefined) continue
      const shown = found.slice(0, 5).map((relation) => labelOf(graph, relation))
      report.missingInMany(
        one,
        {
          field: printed(field),
          count: found.length,
          total: relations.length,
          relations: found.length > 5 ? [...shown, `… (+${found.length - 5})`] : shown,
        },
        { field, with: others.slice(0, 4) },
      )
    }
  },
})

function endsOf(graph: ArchitectureGraph, relation: Integration) {
  return [graph.target(relation, 'from'), graph.target(relation, 'to')] as const
}

/** How a dossier points at a relation: its code or name, else its two ends. */
function labelOf(graph: ArchitectureGraph, relation: Integration): string {
  if (relation.code !== undefined) return relation.name === undefined ? relation.code : `${relation.code} – ${relation.name}`
  if (relation.name !== undefined) return `“${relation.name}”`
  const [from, to] = endsOf(graph, relation).map((end) => end?.name ?? end?.id)
  return `“${from ?? relation.from}” → “${to ?? relation.to}”`
}

/** Whether table 2 asks for a field in a relation of this kind. */
function isDue(graph: ArchitectureGraph, relation: Integration, field: Field): boolean {
  const { kind } = relation
  switch (field) {
    case 'data':
      return kind === 'data-exchange' || kind === 'service-use'
    case 'protection':
      return (kind === 'data-exchange' || kind === 'sharing') && relation.classification !== 'public'
    case 'serviceLevel':
      return servesOutside(graph, relation)
    case 'contact':
      return endsOf(graph, relation).some(
        (end) => end !== undefined && end.recordType !== 'reference' && answersFor(graph, bodyAt(graph, end)),
      )
    case 'note':
      return kind === 'other'
    default:
      return true
  }
}

function isFilled(relation: Integration, field: Field): boolean {
  switch (field) {
    case 'data':
      return (relation.data ?? []).length > 0
    case 'serviceLevel':
      return relation.serviceLevel !== undefined || relation.frequency !== undefined
    case 'protection':
      return relation.protection !== undefined || relation.governmentCipher === true
    case 'basis':
      return relation.basis !== undefined || relation.evidence !== undefined || (relation.sources ?? []).length > 0
    case 'contact':
      return relation.contact !== undefined || relation.technicalContact !== undefined
    default:
      return relation[field] !== undefined
  }
}

function bodyAt(graph: ArchitectureGraph, end: End): Agency | undefined {
  return ownerBody(graph, end)
}

/** Whether a platform or shared database of the body itself serves another body through a relation. */
function servesOutside(graph: ArchitectureGraph, relation: Integration): boolean {
  const [from, to] = endsOf(graph, relation)
  if (from === undefined || to === undefined) return false
  const one = bodyAt(graph, from)
  const other = bodyAt(graph, to)
  if (one === undefined || other === undefined || one === other) return false
  return (isOffered(graph, from) && answersFor(graph, one)) || (isOffered(graph, to) && answersFor(graph, other))
}

function isOffered(graph: ArchitectureGraph, end: End): boolean {
  if (end.recordType === 'reference') return false
  if (graph.is(end, 'database')) return end.scope === 'national' || end.scope === 'shared'
  return graph.is(end, 'system') && (end.kind === 'platform' || end.platformRole !== undefined)
}
