import { unique } from '../../collections.ts'
import { lastDay } from '../../model/targets.ts'
import { FIELD_TERMS } from '../../model/terms.generated.ts'
import { fold } from '../../text.ts'
import { type Layer, SLOTS } from '../reference/layers.ts'
import { agenciesInCell, isGroup, isSupplier } from '../words/agencies.ts'
import { channelOf } from '../words/channels.ts'
import { type ColumnKey, type ListName, NOT_APPLICABLE, TABLES, UNDETERMINED } from './columns.ts'
import { CLASSIFICATIONS, LISTS, labelOf, matchValue, matchValues, meaningIn, pieces, suggestion } from './lists.ts'
import { dateIn, placeholderOf } from './placeholder.ts'
import type { Found } from './references.ts'
import type { RemarkData, RemarkId } from './remarks.ts'

/**
 * Fields of an element by name. Entries of the lists that a field of the form fills one by one are fields of their own, so that each can
 * be compared and overridden alone: `notApplicable:owner`, `undetermined:owner`, `cell:owner`, `extra:<label>`, `sharesRow`.
 */
export type Fields = Map<string, unknown>

/** Parts of the form that describe one element each. */
export type Part = 'objects' | 'relations' | 'gap' | 'task' | 'mapping'

/** What a cell may have to know of the rest of the dossier. */
export interface Surroundings {
  /** Kind of the element of the row. */
  readonly kind: string
  /** The model's own state, for elements that do not tell theirs. */
  readonly state: string | undefined
  /** The agency of a name. */
  agency(name: string): string
  /** Whether the model has an agency of just that name. */
  isAgency(name: string): boolean
  /** The one platform of a role among the objects. */
  platform(role: string): string | undefined
  /** The one network of a kind among the objects. */
  network(kind: string): string | undefined
  /** How a cell names an agency; empty for one that the model does not have. */
  agencyName(id: string): string
  /** Objects of table 1, or whatever else may stand in the column. */
  refer(text: string): Found
  tasks(text: string): Found
  code(id: string): string
  remark<I extends RemarkId>(id: I, data: RemarkData<I>): void
}

/** How one column of the form and fields of an element stand for each other. */
export interface Codec {
  readonly column: string
  /** Fields that the column alone decides. */
  readonly fields: readonly string[]
  /** Fields that a placeholder in the cell is said of; none where a placeholder makes no sense. */
  readonly placed: readonly string[]
  /** What a text that is no placeholder says. */
  read(text: string, around: Surroundings): readonly (readonly [string, unknown])[]
  /** How the form would say it; empty for nothing. */
  print(fields: ReadonlyMap<string, unknown>, around: Surroundings): string
  /** Whether “Không áp dụng” is itself a value of the column's list. */
  readonly listsNone?: boolean
}

type Entries = readonly (readonly [string, unknown])[]

const COMMON_FIELDS: ReadonlySet<string> = new Set(['id', ...Object.keys(FIELD_TERMS).filter((key) => !key.includes('.'))])

/** Whether elements of a kind have a field. */
export function hasField(kind: string, field: string): boolean {
  return COMMON_FIELDS.has(field) || Object.hasOwn(FIELD_TERMS, `${kind}.${field}`)
}

function text(column: string, field = column): Codec {
  return {
    column,
    fields: [field],
    placed: [field],
    read: (said, { kind }) => (kind === 'mapping' || hasField(kind, field) ? [[field, said]] : []),
    print: (fields) => string(fields.get(field)),
  }
}

const string = (value: unknown): string => (typeof value === 'string' ? value : '')
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

function unlisted(list: ListName, said: string, around: Surroundings): void {
  const { endedOn } = meaningIn(list, said)
  if (endedOn !== undefined) {
    around.remark('value-ended', { text: said, since: shownDay(endedOn) })
    return
  }
  const meant = suggestion(list, said)
  const allowed = LISTS[list].map(({ label }) => label).join(' · ')
  if (meant === undefined) around.remark('value-not-listed', { text: said, allowed })
  else around.remark('value-misspelt', { text: said, allowed, suggestion: meant })
}

function listed(column: string, list: ListName, field = column): Codec {
  const allowsNone = LISTS[list].some(({ value }) => value === 'not-applicable')
  return {
    column,
    fields: [field],
    placed: [field],
    listsNone: allowsNone,
    read(said, around) {
      if (around.kind !== 'mapping' && !hasField(around.kind, field)) return []
      const placeholder = allowsNone ? placeholderOf(said) : undefined
      if (placeholder?.kind === 'not-applicable') {
        return [[field, 'not-applicable'], ...(placeholder.rest === '' ? [] : ([[`notApplicable:${field}`, placeholder.rest]] as const))]
      }
      const value = matchValue(list, said)
      if (value !== undefined) return [[field, value]]
      const { values, unknown } = matchValues(list, said)
      if (values.length === 1 && unknown.length === 0) return [[field, values[0]]]
      if (values.length > 1 && unknown.length === 0) {
        around.remark('several-values', { values: values.map((one) => labelOf(list, one)!).join(', ') })
        return []
      }
      unlisted(list, said, around)
      return []
    },
    print(fields) {
      const value = string(fields.get(field))
      const label = labelOf(list, value) ?? ''
      const reason = value === 'not-applicable' ? string(fields.get(`notApplicable:${field}`)) : ''
      return reason === '' ? label : `${label}: ${reason}`
    },
  }
}

function agency(column: string, field = column): Codec {
  return {
    column,
    fields: [field],
    placed: [field],
    read(said, around) {
      if (!hasField(around.kind, field)) return []
      const { names } = agenciesInCell(said)
      if (names.length > 1) {
        around.remark('several-owners', { names: names.map((name) => `“${name}”`).join(', ') })
        return []
      }
      const [name = said] = names
      if (!isOneAgency(name, around))
        return isSupplier(name) && field === 'operator' && hasField(around.kind, 'supplier') ? [['supplier', name]] : []
      return [[field, around.agency(name)]]
    },
    print: (fields, around) => (fields.has(field) ? around.agencyName(string(fields.get(field))) : ''),
  }
}

/** Whether a name is that of one agency; one that is a company's or a whole group's is told, unless the model has an agency of that name. */
function isOneAgency(name: string, around: Surroundings): boolean {
  if (around.isAgency(name)) return true
  const id = isSupplier(name) ? 'supplier-no-agency' : isGroup(name) ? 'group-no-agency' : undefined
  if (id !== undefined) around.remark(id, { text: name })
  return id === undefined
}

function agencies(column: string): Codec {
  return {
    column,
    fields: [column],
    placed: [column],
    read(said, around) {
      const own = agenciesInCell(said).names.filter((name) => isOneAgency(name, around))
      return own.length === 0 ? [] : [[column, unique(own.map((name) => around.agency(name)))]]
    },
    print: (fields, around) =>
      strings(fields.get(column))
        .map((id) => around.agencyName(id))
        .filter((name) => name !== '')
        .join('; '),
  }
}

/** Tells what was not found as it was written. */
export function referred({ ids, unknown, loose }: Found, around: Surroundings): readonly string[] {
  for (const piece of unknown) around.remark('reference-unknown', { text: piece })
  for (const { text: said, code } of loose) around.remark('reference-by-name', { text: said, code })
  return ids
}

/** A code of an object's own row: its placeholders are no value. */
const code = (column: string): Codec => ({
  column,
  fields: ['code'],
  placed: [],
  read: (said) => [['code', said]],
  print: (fields) => string(fields.get('code')),
})

const OBJECTS: readonly Codec[] = [
  code('code'),
  listed('recordType', 'recordType'),
  text('sourceCode'),
  text('name'),
  listed('layer', 'layer'),
  {
    ...listed('slot', 'slot'),
    print(fields, around) {
      const own = listed('slot', 'slot').print(fields, around)
      const layer = fields.get('layer') as Layer | undefined
      // A cross-cutting part has no slot and the form wants that said.
      return own === '' && layer !== undefined && SLOTS[layer]?.[0] === 'not-applicable' ? NOT_APPLICABLE : own
    },
  },
  {
    ...listed('state', 'state'),
    print: (fields, around) => labelOf('state', string(fields.get('state') ?? around.state)) ?? '',
  },
  {
    column: 'usageScope',
    fields: ['usageScope'],
    placed: ['usageScope'],
    read(said, around) {
      const { values, unknown } = matchValues('usageScope', said)
      for (const piece of unknown) unlisted('usageScope', piece, around)
      return values.length === 0 ? [] : [['usageScope', values]]
    },
    print: (fields) =>
      strings(fields.get('usageScope'))
        .map((value) => labelOf('usageScope', value) ?? '')
        .join('; '),
  },
  listed('sharing', 'sharing'),
  agency('owner'),
  agency('operator'),
  text('technicalContact'),
  agency('dataOwner'),
  listed('lifecycle', 'lifecycle'),
  listed('usageStatus', 'usageStatus'),
  listed('remedy', 'remedy'),
  text('evidence'),
  text('confirmedBy'),
  { ...text('note'), placed: [] },
]

/** Labels by which people name the second half of a cell, and which the form's print uses where the first half is missing. */
const SERVICE_LEVEL = 'Mức dịch vụ'

const RELATIONS: readonly Codec[] = [
  code('code'),
  listed('kind', 'relationKind'),
  {
    column: 'data',
    fields: ['data'],
    placed: ['data'],
    read: (said) => [['data', unique(pieces(said, /[;\n]/))]],
    print: (fields) => strings(fields.get('data')).join('; '),
  },
  {
    column: 'mechanism',
    fields: ['mechanism', 'via', 'over', 'authentication'],
    placed: ['mechanism'],
    read(said, around) {
      const exact = matchValue('mechanism', said)
      const channel = channelOf(said)
      const { platforms, mechanism, networks, authentication, unknown } = channel
      const via = platforms.flatMap((role) => around.platform(role) ?? [])
      const [platform] = platforms
      const meant = exact ?? (mechanism === 'api' && platform !== undefined && via.length < platforms.length ? platform : mechanism)
      const isListed = meant !== undefined && LISTS.mechanism.some(({ value }) => value === meant)
      const over = networks.flatMap((kind) => around.network(kind) ?? [])
      if (platforms.length + networks.length === 0 && meant === undefined && authentication === undefined)
        unlisted('mechanism', said, around)
      else for (const part of unknown) if (exact === undefined) around.remark('channel-unknown', { text: said, part })
      return [
        ...(isListed ? ([['mechanism', meant]] as const) : []),
        ...(via.length > 0 ? ([['via', unique(via)]] as const) : []),
        ...(over.length > 0 ? ([['over', unique(over)]] as const) : []),
        ...(authentication === undefined ? [] : ([['authentication', authentication]] as const)),
      ]
    },
    print: (fields) => labelOf('mechanism', string(fields.get('mechanism'))) ?? '',
  },
  listed('status', 'relationStatus'),
  {
    column: 'frequency',
    fields: ['frequency', 'serviceLevel'],
    placed: ['frequency', 'serviceLevel'],
    read(said) {
      const [first = '', ...rest] = pieces(said, /[;\n]/)
      const named = (piece: string): string | undefined => {
        const [, label = '', value] = /^([^:]*):\s*(.+)$/su.exec(piece) ?? []
        return fold(label) === fold(SERVICE_LEVEL) ? value : undefined
      }
      const level = named(first)
      if (level !== undefined) return [['serviceLevel', [level, ...rest].join('; ')]]
      const second = rest.join('; ')
      return [['frequency', first], ...(second === '' ? [] : ([['serviceLevel', named(second) ?? second]] as const))]
    },
    print(fields) {
      const frequency = string(fields.get('frequency'))
      const level = string(fields.get('serviceLevel'))
      return frequency === '' ? (level === '' ? '' : `${SERVICE_LEVEL}: ${level}`) : level === '' ? frequency : `${frequency}; ${level}`
    },
  },
  text('basis'),
  {
    column: 'protection',
    fields: ['classification', 'protection'],
    placed: ['classification', 'protection'],
    read(said) {
      const [first = '', ...rest] = pieces(said, /[;\n]/)
      const label = fold(first).replace(/^du lieu /, '')
      const found = CLASSIFICATIONS.find((one) => fold(one.label) === label)
      if (found === undefined) return [['protection', said]]
      const demands = rest.join('; ')
      return [['classification', found.value], ...(demands === '' ? [] : ([['protection', demands]] as const))]
    },
    print(fields) {
      const label = CLASSIFICATIONS.find(({ value }) => value === fields.get('classification'))?.label
      return [label, string(fields.get('protection'))].filter(Boolean).join('; ')
    },
  },
  text('contact'),
  { ...text('note'), placed: [] },
]

const GAP: readonly Codec[] = [
  code('gap'),
  {
    column: 'elements',
    fields: ['elements'],
    placed: ['elements'],
    read(said, around) {
      const ids = referred(around.refer(said), around)
      return ids.length === 0 ? [] : [['elements', ids]]
    },
    print: (fields, around) =>
      strings(fields.get('elements'))
        .map((id) => around.code(id))
        .join('; '),
  },
  text('current'),
  text('required'),
  text('completion'),
  listed('remedy', 'remedy'),
  listed('managementScope', 'managementScope'),
  { ...text('note'), placed: [] },
]

const DEPENDS = 'phụ thuộc'

const TASK: readonly Codec[] = [
  code('task'),
  text('taskName', 'name'),
  text('result'),
  agency('lead'),
  agencies('supporting'),
  {
    column: 'priority',
    fields: ['priority', 'dependsOn'],
    placed: ['priority', 'dependsOn'],
    read(said, around) {
      const [, before = said, after] = /^(.*?)[\s;,.(–—-]*(?:phụ thuộc(?:\s+vào)?|sau)\s*:?\s*(.*?)\)?$/isu.exec(said) ?? []
      const entries: [string, unknown][] = []
      const level = before.trim().replace(/[;,.]$/, '')
      if (level !== '') {
        const value = matchValue('priority', level.replace(/^(mức )?(độ )?ưu tiên\s*:?\s*/iu, ''))
        if (value === undefined) unlisted('priority', level, around)
        else entries.push(['priority', value])
      }
      const named = after?.trim() ?? ''
      if (named !== '' && !/^không( có)?$/iu.test(named)) {
        const ids = referred(around.tasks(named), around)
        if (ids.length > 0) entries.push(['dependsOn', ids])
      }
      return entries
    },
    print(fields, around) {
      const level = labelOf('priority', string(fields.get('priority'))) ?? ''
      const others = strings(fields.get('dependsOn'))
        .map((id) => around.code(id))
        .join(', ')
      return [level, others === '' ? '' : `${DEPENDS}: ${others}`].filter(Boolean).join('; ')
    },
  },
  {
    ...text('deadline'),
    read: (said) => [['deadline', shownDay(said)]],
    print: (fields) => shownDay(string(fields.get('deadline'))),
  },
  text('resources'),
  listed('concretisation', 'concretisation'),
  text('programme'),
  text('progress'),
  text('verification'),
  listed('dataReadiness', 'dataReadiness'),
  listed('status', 'taskStatus'),
  { ...text('note'), placed: [] },
]

const MAPPING: readonly Codec[] = [
  text('general'),
  text('component'),
  text('commune'),
  text('sourceDocument'),
  text('sourceIssuer'),
  {
    ...text('sourceVersion'),
    read: (said) => [['sourceVersion', shownDay(said)]],
    print: (fields) => shownDay(string(fields.get('sourceVersion'))),
  },
  text('sourceObject'),
  listed('relation', 'mappingRelation'),
  text('inForm1'),
  text('inForm2'),
  text('result'),
]

/** The codecs of each part, in the form's order. Type, source and target of a row decide what the element is and stand apart. */
export const CODECS: Readonly<Record<Part, readonly Codec[]>> = {
  objects: OBJECTS,
  relations: RELATIONS,
  gap: GAP,
  task: TASK,
  mapping: MAPPING,
}

/** A day as the form writes it: 31/12/2026. Spreadsheets hand days out as `2026-12-31`. Other texts stay as they are. */
export function shownDay(said: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(said) ?? []
  return year === undefined ? said : `${day}/${month}/${year}`
}

/** What the cell of a column says: its value, or a placeholder with all that must come with it. */
export function readCell(codec: Codec, said: string, around: Surroundings): Entries {
  if (said === '') return []
  const placeholder = codec.placed.length === 0 ? undefined : placeholderOf(said)
  if (placeholder === undefined) return codec.read(said, around)
  if (placeholder.kind === 'not-applicable') {
    // Where the list has the value itself, the codec knows what to do with it.
    const own = around.kind !== 'mapping' && codec.listsNone === true ? codec.read(said, around) : []
    if (own.length > 0) return own
    return placeholder.rest === '' || around.kind === 'mapping'
      ? []
      : codec.placed.map((field) => [`notApplicable:${field}`, placeholder.rest] as const)
  }
  const { source, focalPoint } = placeholder
  // A quarter, month or year is over with its last day; a day that stands without the word for it is one all the same.
  const by = placeholder.deadline ?? dateIn(placeholder.rest)
  if (source === undefined || focalPoint === undefined || by === undefined || around.kind === 'mapping') return []
  const deadline = by.length === 10 ? by : lastDay(by)
  return codec.placed.map((field) => [`undetermined:${field}`, { source, focalPoint, deadline }] as const)
}

/** How the form says what the fields hold: the value, else the placeholder that is told of all its fields. */
export function printCell(codec: Codec, fields: ReadonlyMap<string, unknown>, around: Surroundings): string {
  const value = codec.print(fields, around)
  if (value !== '' || codec.placed.length === 0) return value
  const reasons = unique(codec.placed.map((field) => fields.get(`notApplicable:${field}`)))
  if (reasons.length === 1 && typeof reasons[0] === 'string') return `${NOT_APPLICABLE}: ${reasons[0]}`
  const told = unique(codec.placed.map((field) => JSON.stringify(fields.get(`undetermined:${field}`))))
  if (told.length !== 1 || told[0] === undefined) return ''
  const { source, focalPoint, deadline } = JSON.parse(told[0]) as Readonly<Record<'source' | 'focalPoint' | 'deadline', string>>
  return `${UNDETERMINED} (nguồn: ${source}; đầu mối: ${focalPoint}; thời hạn: ${shownDay(deadline)})`
}

/** Every field that a codec may set. */
export function fieldsOf(codec: Codec): readonly string[] {
  return FIELDS.get(codec)!
}

const FIELDS: ReadonlyMap<Codec, readonly string[]> = new Map(
  Object.values(CODECS)
    .flat()
    .map((codec) => [codec, [...codec.fields, ...codec.placed.flatMap((field) => [`notApplicable:${field}`, `undetermined:${field}`])]]),
)

/** The column whose cell governs each field, by part of the form. */
export const GOVERNING: Readonly<Record<Part, ReadonlyMap<string, string>>> = Object.fromEntries(
  (Object.keys(CODECS) as Part[]).map((part) => {
    const columns = new Map<string, string>()
    for (const codec of CODECS[part]) for (const field of [...fieldsOf(codec), `cell:${codec.column}`]) columns.set(field, codec.column)
    if (part === 'objects') for (const field of ['kind', 'scope', 'platformRole', '@kind', 'cell:type']) columns.set(field, 'type')
    if (part === 'relations') for (const end of ['from', 'to']) columns.set(end, end).set(`cell:${end}`, end)
    return [part, columns]
  }),
) as unknown as Record<Part, ReadonlyMap<string, string>>

/** The label of a column of the form. */
export function columnLabel<T extends keyof typeof TABLES>(table: T, key: ColumnKey<T>): string {
  return TABLES[table].columns.find((column) => column.key === key)!.label
}
