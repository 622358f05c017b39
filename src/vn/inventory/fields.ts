/** Fields that a column of a list can tell, and how their cells are read. */

import { REFERENCES } from '../../model/catalogue.generated.ts'
import type { Kind } from '../../model/element.ts'
import { FIELD_TERMS, VALUE_TERMS } from '../../model/terms.generated.ts'
import type { Text } from '../../text.ts'
import { hasField } from '../form/codec.ts'
import type { ListKind } from './define.ts'

/** Fields of elements, in the order in which a mapping lists them. */
export const ELEMENT_FIELDS = [
  'code',
  'name',
  'nameEn',
  'description',
  'sourceCode',
  'owner',
  'operator',
  'dataOwner',
  'kind',
  'functions',
  'scope',
  'system',
  'backOffice',
  'lifecycle',
  'since',
  'upgradedOn',
  'securityLevel',
  'securityApproval',
  'sharing',
  'usageScope',
  'coverage',
  'audience',
  'users',
  'layer',
  'slot',
  'state',
  'recordType',
  'usageStatus',
  'remedy',
  'deployment',
  'hostedAt',
  'url',
  'stores',
  'uses',
  'partOf',
  'derivedFrom',
  'holds',
  'masterOf',
  'collects',
  'classification',
  'personalData',
  'dataSubjects',
  'procedureCode',
  'procedures',
  'level',
  'completeness',
  'dossiersPerYear',
  'onlineShare',
  'basic',
  'fee',
  'channels',
  'monitoredBy',
  'supplier',
  'standardSolution',
  'contractEnd',
  'supportEnd',
  'licenceEnd',
  'annualCost',
  'legalBasis',
  'evidence',
  'confirmedBy',
  'technicalContact',
  'note',
] as const

export type ElementField = (typeof ELEMENT_FIELDS)[number]

/** What a column tells of the connections of a row, by the field of an integration that it fills; the first three name the other end. */
export const CONNECTION_FIELDS = {
  connectsTo: 'to',
  connectsOutside: 'to',
  receivesFrom: 'from',
  exchangedData: 'data',
  mechanism: 'mechanism',
  protocol: 'protocol',
  frequency: 'frequency',
  connectionStatus: 'status',
} as const

export type ConnectionField = keyof typeof CONNECTION_FIELDS

/** What a column tells of something that hangs on the row's element: a connection over the LGSP, the investment that made it. */
export const FURTHER_FIELDS = ['throughLgsp', 'storedIn', 'budget', 'funding', 'approvedOn'] as const

export type FurtherField = (typeof FURTHER_FIELDS)[number]

export type InventoryField = ElementField | ConnectionField | FurtherField

export const INVENTORY_FIELDS: readonly InventoryField[] = [
  ...ELEMENT_FIELDS,
  ...(Object.keys(CONNECTION_FIELDS) as ConnectionField[]),
  ...FURTHER_FIELDS,
]

export const isFurtherField = (field: InventoryField): field is FurtherField => (FURTHER_FIELDS as readonly string[]).includes(field)

/** Fields that name the other end of a connection. */
export const END_FIELDS = ['connectsTo', 'connectsOutside', 'receivesFrom'] as const

export const isEndField = (field: InventoryField): field is (typeof END_FIELDS)[number] => (END_FIELDS as readonly string[]).includes(field)

export const isConnectionField = (field: InventoryField): field is ConnectionField => Object.hasOwn(CONNECTION_FIELDS, field)

/** How cells of a field are read. */
export type Reading =
  | { readonly as: 'text' | 'texts' | 'date' | 'count' | 'level' | 'flag' | 'money' | 'percent' | 'functions' | 'approval' }
  | { readonly as: 'agency' | 'agencies' }
  | { readonly as: 'element' | 'elements'; readonly kinds: readonly Kind[] }
  | { readonly as: 'value' | 'values'; readonly term: string; readonly values: readonly ReadableValue[] }

/** A value of the schema with its words. */
export interface ReadableValue {
  readonly value: string
  readonly words: Text
}

/** Fields that are neither one text, nor a reference, nor a value of a list. */
const READ_AS: Readonly<
  Partial<Record<InventoryField, 'texts' | 'date' | 'count' | 'level' | 'flag' | 'money' | 'percent' | 'functions' | 'approval'>>
> = {
  functions: 'functions',
  securityApproval: 'approval',
  approvedOn: 'date',
  onlineShare: 'percent',
  throughLgsp: 'flag',
  budget: 'money',
  since: 'date',
  upgradedOn: 'date',
  contractEnd: 'date',
  supportEnd: 'date',
  licenceEnd: 'date',
  annualCost: 'money',
  legalBasis: 'texts',
  securityLevel: 'level',
  level: 'level',
  users: 'count',
  dataSubjects: 'count',
  procedures: 'count',
  dossiersPerYear: 'count',
  basic: 'flag',
  fee: 'flag',
  holds: 'texts',
  masterOf: 'texts',
  collects: 'texts',
  exchangedData: 'texts',
}

/** Whether a field takes an amount, a count or a share. */
export const isOfFigures = (field: InventoryField): boolean => ['money', 'count', 'percent'].includes(READ_AS[field] ?? '')

const SEVERAL: ReadonlySet<InventoryField> = new Set(['usageScope', 'audience', 'funding'])

/** Whether a column of a list about a kind can tell a field. */
export function fits(kind: ListKind, field: InventoryField): boolean {
  if (field === 'storedIn') return kind === 'database'
  if (field === 'approvedOn') return hasField(kind, 'securityApproval')
  if (isFurtherField(field)) return kind !== 'service'
  return isConnectionField(field) || hasField(kind, field)
}

const readings = new Map<string, Reading>()

/** How a field of a kind is read. */
export function readingOf(kind: ListKind, field: InventoryField): Reading {
  const key = `${kind}.${field}`
  let reading = readings.get(key)
  if (reading === undefined) readings.set(key, (reading = makeReading(kind, field)))
  return reading
}

function makeReading(kind: ListKind, field: InventoryField): Reading {
  const own = READ_AS[field]
  if (own !== undefined) return { as: own }
  if (field === 'storedIn') return { as: 'elements', kinds: ['system'] }
  if (field === 'funding') return valuesOf(field, 'investment.budget.funding') ?? { as: 'text' }
  if (isEndField(field)) {
    const { to } = REFERENCES.find((reference) => reference.kind === 'integration' && reference.field === CONNECTION_FIELDS[field])!
    return { as: 'elements', kinds: to }
  }
  const reference = REFERENCES.find((one) => one.kind === kind && one.field === field)
  if (reference !== undefined) {
    if ((reference.to as readonly Kind[])[0] === 'agency') return { as: reference.many ? 'agencies' : 'agency' }
    return { as: reference.many ? 'elements' : 'element', kinds: reference.to }
  }
  return valuesOf(field, isConnectionField(field) ? `integration.${CONNECTION_FIELDS[field]}` : `${kind}.${field}`, field) ?? { as: 'text' }
}

function valuesOf(field: InventoryField, ...terms: readonly string[]): Reading | undefined {
  for (const term of terms) {
    const found = Object.entries(VALUE_TERMS).flatMap(([key, words]) => {
      const value = key.slice(term.length + 1)
      return key.startsWith(`${term}.`) && !value.includes('.') ? [{ value, words }] : []
    })
    if (found.length > 0) return { as: SEVERAL.has(field) ? 'values' : 'value', term, values: found }
  }
  return undefined
}

const CONNECTION_TERMS: Readonly<Record<ConnectionField, Text>> = {
  connectsTo: { vi: 'Kết nối với, chia sẻ cho', en: 'Connects to, shares with' },
  connectsOutside: { vi: 'Kết nối với hệ thống bên ngoài', en: 'Connects to outside systems' },
  receivesFrom: { vi: 'Nhận dữ liệu từ', en: 'Receives data from' },
  exchangedData: { vi: 'Dữ liệu chia sẻ, trao đổi', en: 'Data exchanged' },
  mechanism: { vi: 'Hình thức kết nối', en: 'Connection mechanism' },
  protocol: { vi: 'Giao thức', en: 'Protocol' },
  frequency: { vi: 'Tần suất', en: 'Frequency' },
  connectionStatus: { vi: 'Tình trạng kết nối', en: 'Status of the connection' },
}

const FURTHER_TERMS: Readonly<Record<FurtherField, Text>> = {
  throughLgsp: { vi: 'Kết nối qua LGSP', en: 'Connected over the LGSP' },
  storedIn: { vi: 'Hệ thống quản lý', en: 'Stored in' },
  budget: { vi: 'Tổng mức đầu tư', en: 'Investment budget' },
  funding: { vi: 'Nguồn vốn', en: 'Funding' },
  approvedOn: { vi: 'Ngày phê duyệt cấp độ', en: 'Security level approved on' },
}

/** How people call a field; of a kind, where kinds call it differently. */
export function fieldTerm(field: InventoryField, kind?: ListKind): Text {
  if (isConnectionField(field)) return CONNECTION_TERMS[field]
  if (isFurtherField(field)) return FURTHER_TERMS[field]
  const terms = FIELD_TERMS as Readonly<Record<string, Text | undefined>>
  const own = kind === undefined ? undefined : terms[`${kind}.${field}`]
  const any = ['system', 'database', 'service', 'network', 'infrastructure'].map((one) => terms[`${one}.${field}`])
  return own ?? terms[field] ?? any.find((term) => term !== undefined) ?? { vi: field, en: field }
}
