/** What the cells of a column say of it where its header is not understood. */
import { compareCodePoints, fold } from '../../text.ts'
import { infrastructureKind } from '../form/guess.ts'
import { agenciesInCell, agencyLevel, isSupplier } from '../words/agencies.ts'
import { channelOf } from '../words/channels.ts'
import type { ListKind } from './define.ts'
import { fits, type InventoryField, readingOf } from './fields.ts'
import { nationalThing } from './national.ts'
import { flagOf, itemsOf, levelOf, matchText, moneyOf, pointInTime, saysNothing } from './values.ts'

/** Share of a column's telling cells that must be of one sort, and how many cells it takes to say so. */
const MOSTLY = 0.8
const FEWEST = 3
/** Different texts that are looked at; of more an even choice of them in order, so that the order of rows does not matter. */
const MOST_TEXTS = 2000

/** What a column is by its content: a field, or one of several, so that a person has to say. */
export type ContentHint =
  | { readonly field: InventoryField; readonly count: number; readonly of: number }
  | { readonly what: ContentSort; readonly perhaps: readonly InventoryField[] }

export type ContentSort = 'dates' | 'amounts' | 'agencies' | 'companies' | 'yes-no' | 'values' | 'platforms' | 'addresses'

/** Lists whose values a column may hold under a header of its own, the likelier first. */
const VALUE_FIELDS = [
  'lifecycle',
  'kind',
  'scope',
  'completeness',
  'usageScope',
  'audience',
  'connectionStatus',
  'personalData',
  'usageStatus',
  'sharing',
] as const satisfies readonly InventoryField[]

interface Counted {
  readonly texts: ReadonlyMap<string, number>
  readonly total: number
}

function counted(texts: readonly string[]): Counted {
  const counts = new Map<string, number>()
  for (const text of texts) if (!saysNothing(text)) counts.set(text, (counts.get(text) ?? 0) + 1)
  if (counts.size > MOST_TEXTS) {
    const step = Math.ceil(counts.size / MOST_TEXTS)
    const some = [...counts].sort(([a], [b]) => compareCodePoints(a, b)).filter((_, at) => at % step === 0)
    return { texts: new Map(some), total: some.reduce((sum, [, count]) => sum + count, 0) }
  }
  return { texts: counts, total: [...counts.values()].reduce((sum, count) => sum + count, 0) }
}

const howMany = ({ texts }: Counted, is: (text: string) => boolean): number =>
  [...texts].reduce((sum, [text, count]) => sum + (is(text) ? count : 0), 0)

/** A year alone, or a day or month with its year: a number of another sort is no date. */
function isDate(text: string): boolean {
  const point = pointInTime(text)
  if (point?.whole !== true) return false
  const year = Number(point.date.slice(0, 4))
  return year >= 1985 && year <= 2045
}

const CURRENCY = /\d\s*(tỷ|tỉ|triệu|tr|nghìn|đồng|đ|vnđ|vnd|usd)(?![\p{L}])/iu
/** A unit of money in a header: “(triệu đồng)”; “Tỷ lệ” is none. */
const CURRENCY_ABOVE = /\([^()]*(?:tỷ|tỉ|triệu|nghìn|đồng|vnđ|vnd|usd)[^()]*\)|(?:đồng|vnđ|vnd)\s*$/iu
const LINK = /^(https?:\/\/|www\.)\S+$/iu
const PROCEDURE = /^\d\.\d{6}(?:\.\d{3}(?:\.\d{2}){2}(?:\.[A-Z]\d{2})?)?$/u

const isAgencies = (text: string): boolean =>
  agenciesInCell(text).names.every((name) => agencyLevel(name) !== 'other' && !isSupplier(name) && infrastructureKind(name) === 'other')

/** What the pieces of a cell are to connections: all of them systems and platforms, or a channel with a mechanism or network. */
function connectionPart(text: string): 'ends' | 'channel' | undefined {
  const { platforms, mechanism, networks, authentication, unknown } = channelOf(text)
  const items = itemsOf(text, undefined).flatMap((item) => item.split(/\s*,\s*/))
  if (items.every((item) => nationalThing(item) !== undefined || channelOf(item).platforms.length === 1)) return 'ends'
  if (unknown.length > 0) return undefined
  return platforms.length > 0 || mechanism !== undefined || networks.length > 0 || authentication !== undefined ? 'channel' : undefined
}

/**
 * What a column tells, by its cells alone.
 * @param taken Fields that other columns tell by their headers.
 */
export function hintOf(
  kind: ListKind,
  label: string,
  texts: readonly string[],
  taken: ReadonlySet<InventoryField>,
): ContentHint | undefined {
  const own = counted(texts)
  if (own.total < FEWEST) return undefined
  const enough = own.total * MOSTLY
  const free = (field: InventoryField): boolean => fits(kind, field) && !taken.has(field)
  const said = (field: InventoryField, count: number): ContentHint | undefined =>
    count >= enough && free(field) ? { field, count, of: own.total } : undefined
  const asked = (what: ContentSort, count: number, fields: readonly InventoryField[]): ContentHint | undefined =>
    count >= enough ? { what, perhaps: fields.filter(free) } : undefined
  const flags = howMany(own, (text) => flagOf(text) !== undefined)
  return (
    asked('yes-no', flags, []) ??
    said('procedureCode', kind === 'service' ? howMany(own, (text) => PROCEDURE.test(text)) : 0) ??
    valueHint(kind, own, enough, free) ??
    connectionHint(own, said) ??
    said('supplier', howMany(own, isSupplier)) ??
    said('owner', howMany(own, isAgencies)) ??
    asked('agencies', howMany(own, isAgencies), ['operator', 'dataOwner', 'coverage']) ??
    said(
      'securityLevel',
      howMany(own, (text) => /\p{L}{2}/u.test(text) && levelOf(text, 5) !== undefined),
    ) ??
    asked(
      'amounts',
      howMany(own, (text) => (CURRENCY.test(text) || CURRENCY_ABOVE.test(label)) && moneyOf(text, label) !== undefined),
      ['annualCost', 'budget'],
    ) ??
    asked('dates', howMany(own, isDate), ['since', 'upgradedOn', 'contractEnd']) ??
    asked(
      'addresses',
      howMany(own, (text) => LINK.test(text)),
      ['url'],
    )
  )
}

/** A column of the values of one list. */
function valueHint(kind: ListKind, own: Counted, enough: number, free: (field: InventoryField) => boolean): ContentHint | undefined {
  const fitting = VALUE_FIELDS.flatMap((field) => {
    if (!fits(kind, field)) return []
    const reading = readingOf(kind, field)
    if (reading.as !== 'value' && reading.as !== 'values') return []
    const isValue = (text: string): boolean => matchText(reading.term, reading.values, text).value !== undefined
    const count = howMany(
      own,
      (text) => isValue(text) || (reading.as === 'values' && text.split(/[,;/\n]/).every((part) => isValue(part.trim()))),
    )
    return count >= enough ? [{ field, count }] : []
  })
  const [first, ...others] = fitting
  if (first === undefined) return undefined
  // The form's own list on use says the same in the same words as the life cycle, which lists mean.
  const rivals = others.filter(({ field, count }) => !(first.field === 'lifecycle' && field === 'usageStatus') && count >= first.count)
  if (rivals.length === 0)
    return free(first.field) ? { field: first.field, count: first.count, of: own.total } : { what: 'values', perhaps: [] }
  return { what: 'values', perhaps: fitting.map(({ field }) => field).filter(free) }
}

/** A column of platforms and systems, or of channels. */
function connectionHint(own: Counted, said: (field: InventoryField, count: number) => ContentHint | undefined): ContentHint | undefined {
  const parts = new Map<string, number>()
  for (const [text, count] of own.texts) {
    const part = connectionPart(text)
    if (part !== undefined) parts.set(part, (parts.get(part) ?? 0) + count)
  }
  const ends = parts.get('ends') ?? 0
  const channels = parts.get('channel') ?? 0
  return channels === 0 ? said('connectsTo', ends) : said('mechanism', ends + channels)
}

/** Whether the cells of a column only mark: all that say something say yes or no, and one says yes. */
export function isOfMarks(texts: readonly string[]): boolean {
  const flags = texts.map(flagOf)
  return flags.includes(true) && flags.every((flag) => flag !== undefined)
}

/** Products that databases are kept in: what a system is made with, and no database of anybody. */
const DATABASE_PRODUCT =
  /^(?:(?:ibm |sap |apache |amazon |microsoft |ms )?(?:oracle|sql ?server|ms ?sql|mysql|maria ?db|postgre(?:s|sql)?(?: ?sql)?|postgis|mongo ?db|sqlite|db2|redis|elastic ?search|opensearch|cassandra|access|foxpro|firebird|sybase|informix|couch ?db|dynamo ?db|hbase|hadoop|click ?house|neo4j|hana|influx ?db))(?: (?:database|db|server|enterprise|standard|express|community|edition|rac|cluster|[a-z]{0,2}\d+[a-z]{0,2}|r2|sp\d))*$/

const isDatabaseProduct = (text: string): boolean =>
  DATABASE_PRODUCT.test(
    fold(text)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  )

/** Whether a column names the products of databases, as “Oracle, MySQL” does: all its telling cells but few do. */
export function isOfDatabaseProducts(texts: readonly string[]): boolean {
  const own = counted(texts)
  const isProducts = (text: string): boolean => text.split(/[,;/+&\n]/).every((part) => isDatabaseProduct(part))
  return own.total > 0 && howMany(own, isProducts) >= own.total * MOSTLY
}
