/** Which agency a text names, however it is written. */
import { getOrInsert } from '../../collections.ts'
import { firstThatFits, Lexicon, patternTable, remembered, spelling, unmarked, WordPattern } from '../../fold.ts'
import type { Agency } from '../../model/types.generated.ts'
import { nearest } from '../../nearest.ts'
import { expanded } from './abbreviations.ts'
import type { WordMark } from './define.ts'

type Level = Agency['level']

const LEVELS = patternTable<Level>([
  [
    '^(tỉnh|thành|huyện|đảng|quận|xã|phường) ủy\\b|\\btrung ương đảng\\b|^(ban|văn phòng) .*(tỉnh ủy|thành ủy|đảng ủy)\\b|^ban .*trung ương$',
    'party',
  ],
  ['^(chính phủ|thủ tướng chính phủ|quốc hội|trung ương)\\b', 'central'],
  ['^bộ (?!phận\\b|chỉ huy\\b|tư lệnh\\b|môn\\b)', 'ministry'],
  [
    '^(văn phòng chính phủ|thanh tra chính phủ|ngân hàng nhà nước|bảo hiểm xã hội việt nam|đài (truyền hình|tiếng nói) việt nam)\\b',
    'ministry',
  ],
  ['^((ủy ban|hội đồng) nhân dân) (tỉnh|thành phố)\\b|^(tỉnh|thành phố) ', 'province'],
  ['^((ủy ban|hội đồng) nhân dân )?(xã|phường|đặc khu|thị trấn|cấp xã)\\b', 'commune'],
  ['^((ủy ban|hội đồng) nhân dân )?(huyện|quận|thị xã)\\b', 'district'],
  [
    '^(sở|cục|tổng cục|vụ|ban|công an (tỉnh|thành phố)|bộ (chỉ huy|tư lệnh)|văn phòng (ủy ban nhân dân|hội đồng nhân dân|đoàn đại biểu|bộ)|thanh tra (tỉnh|thành phố|bộ)|thuế (tỉnh|thành phố)|kho bạc nhà nước|bảo hiểm xã hội)\\b',
    'department',
  ],
  ['^(trung tâm|phòng|chi cục|tổ|đội|trường|bệnh viện|viện(?! thong)|văn phòng|thanh tra|thuế|hải quan|công an|trạm|khoa)\\b', 'unit'],
])

/** The level of an agency, from how its name begins. */
export const agencyLevel = remembered((name: string): Level => firstThatFits(LEVELS, expanded(name, 'agency')) ?? 'other')

/** How the names of companies begin, and what only a company has in its name. `seen` in columns of owners, operators and suppliers. */
const COMPANY = new WordPattern(
  '^(công ty|tập đoàn|tổng công ty|doanh nghiệp|liên danh|hợp tác xã|viễn thông|vnpt|viettel|fpt|cmc|misa|mobifone|vinaphone|bkav|savis|aws|google|microsoft|oracle|ngân hàng (tmcp|thương mại)|(trung tâm|chi nhánh) (vnpt|viettel|viễn thông|mobifone|fpt))\\b|\\b(tnhh|tmcp|jsc|ltd|cổ phần)\\b',
)

/** Whether a name is a company's: a party to a contract, no agency of the state. */
export const isSupplier = remembered((name: string): boolean => COMPANY.test(expanded(name, 'agency')))

/** Several bodies under one name: “các sở, ban, ngành”, “UBND cấp xã”. */
const GROUP = new WordPattern(
  '^(các|tất cả|toàn bộ|toàn thể|mọi|hầu hết)\\b|^(sở ban ngành|sở ngành|sở ban|ban ngành)\\b|^(ủy ban nhân dân )?(cấp (xã|huyện|tỉnh)|(các )?(xã phường|huyện xã|xã phường đặc khu|xã phường thị trấn))$|\\bcác (cấp|sở|đơn vị|xã|phường|huyện|bệnh viện|trường|phòng|ban|cơ quan)\\b|^ủy ban nhân dân (các|xã phường|xã|phường)$',
)

/** Whether a name is that of a group of bodies, none of which it says. */
export const isGroup = remembered((name: string): boolean => GROUP.test(expanded(name, 'agency')))

/** Bodies that answer to a ministry wherever they sit; `own`: from how the state is built today. */
const VERTICAL = patternTable<string>([
  ['^(công an|cảnh sát)\\b', 'Bộ Công an'],
  [
    '^(thuế|cục thuế|chi cục thuế|hải quan|cục hải quan|chi cục hải quan|kho bạc nhà nước|bảo hiểm xã hội|thống kê|cục thống kê|chi cục thống kê)\\b',
    'Bộ Tài chính',
  ],
  ['^(bộ (chỉ huy|tư lệnh)|ban chỉ huy) (quân sự|bộ đội biên phòng|biên phòng)\\b|^bộ đội biên phòng\\b', 'Bộ Quốc phòng'],
  ['^(cục |chi cục |)thi hành án dân sự\\b', 'Bộ Tư pháp'],
  ['^(ngân hàng nhà nước) (khu vực|chi nhánh)', 'Ngân hàng Nhà nước Việt Nam'],
])

/** Every ministry that such a body answers to. */
export const MINISTRIES_ABOVE: ReadonlySet<string> = new Set(VERTICAL.map(([, ministry]) => ministry))

/** The ministry that a body answers to though it sits in a province. */
export function ministryAbove(name: string): string | undefined {
  return firstThatFits(VERTICAL, expanded(name, 'agency'))
}

/** A body in charge of something that went into another. None of these is printed as a legal basis. */
interface Merger {
  readonly from: string
  readonly into: string
  /** First day of the new body. */
  readonly since: string
  readonly mark: WordMark
}

/** Of ministries and, under the same names, of the departments of provinces. */
const MERGERS: readonly Merger[] = [
  { from: 'thông tin và truyền thông', into: 'khoa học và công nghệ', since: '2025-03-01', mark: 'own' },
  { from: 'tài nguyên và môi trường', into: 'nông nghiệp và môi trường', since: '2025-03-01', mark: 'own' },
  { from: 'nông nghiệp và phát triển nông thôn', into: 'nông nghiệp và môi trường', since: '2025-03-01', mark: 'own' },
  { from: 'kế hoạch và đầu tư', into: 'tài chính', since: '2025-03-01', mark: 'own' },
  { from: 'giao thông vận tải', into: 'xây dựng', since: '2025-03-01', mark: 'own' },
  { from: 'lao động, thương binh và xã hội', into: 'nội vụ', since: '2025-03-01', mark: 'own' },
]

const MERGED = new Map(
  MERGERS.flatMap((merger) => ['sở', 'bộ'].map((head) => [spelling(`${head} ${merger.from}`), { ...merger, head }] as const)),
)

/** What agencies are in charge of; two known ones are never taken for slips of each other. */
const KNOWN_CHARGES = new Set(
  [
    ...MERGERS.flatMap(({ from, into }) => [from, into]),
    'y tế',
    'nội vụ',
    'ngoại vụ',
    'ngoại giao',
    'tư pháp',
    'tài chính',
    'công thương',
    'xây dựng',
    'giáo dục và đào tạo',
    'du lịch',
    'văn hóa và thể thao',
    'văn hóa, thể thao và du lịch',
    'dân tộc và tôn giáo',
    'an toàn thực phẩm',
    'công an',
    'quốc phòng',
  ].map((charge) => unmarked(spelling(charge))),
)

/** An agency as a text names it. */
export interface NamedAgency {
  /** The same for all ways to write one agency. */
  readonly key: string
  /** Without the unit in brackets. */
  readonly name: string
  /** A unit of it that stands in brackets: `C06`. */
  readonly unit?: string
}

export interface AgencyContext {
  /** Name of the body whose inventory or dossier it is: “UBND tỉnh” is that of its province. */
  readonly body?: string
}

const PLACE = new WordPattern('(?:^| )(tỉnh|thành phố) (.+)$')

/** The province or city in a name, as a spelling. */
function placeIn(key: string): string | undefined {
  return PLACE.exec(key)?.[2]
}

/** Reads names of agencies against the body that they are told for. */
export class AgencyNames {
  readonly #place: string | undefined

  constructor({ body }: AgencyContext = {}) {
    this.#place = body === undefined ? undefined : placeIn(expanded(body, 'agency'))
  }

  read(text: string): NamedAgency {
    const [, before = text, bracketed] = /^(.+?)\s*[([]([^()[\]]*)[)\]]\s*$/su.exec(text.normalize('NFC').trim()) ?? []
    const name = before.trim()
    const key = this.#key(name)
    const unit = bracketed?.trim()
    // “Bộ Thông tin và Truyền thông (Bộ TT&TT)” names itself twice.
    return unit === undefined || unit === '' || this.#key(unit) === key || isInitials(unit, name) ? { key, name } : { key, name, unit }
  }

  #key(name: string): string {
    const key = expanded(name, 'agency')
    const place = this.#place
    const isOffice = /^(sở|so) /u.test(key.normalize('NFC'))
    let at = key
    if (place !== undefined)
      for (const ending of [` tỉnh ${place}`, ` thành phố ${place}`, ` ${place}`]) {
        const end = spelling(ending)
        if (!at.endsWith(` ${end}`) || (end === place && !isOffice)) continue
        const kept = end === place || isOffice ? '' : ` ${end.slice(0, -place.length - 1)}`
        at = at.slice(0, -end.length - 1) + kept
        break
      }
    if (isOffice)
      for (const ending of ['tỉnh', 'thành phố']) if (at.endsWith(` ${spelling(ending)}`)) at = at.slice(0, -spelling(ending).length - 1)
    return at
  }
}

/** Whether a text in brackets is the initials of the name before it: “Ủy ban nhân dân (UBND)”. */
function isInitials(text: string, name: string): boolean {
  const letters = unmarked(spelling(text)).replaceAll(' ', '')
  const first = unmarked(spelling(name))
    .split(' ')
    .map((word) => word[0])
    .join('')
  return letters.length >= 2 && (first === letters || first.endsWith(letters))
}

/** What a cell says of agencies. */
export interface AgenciesInCell {
  readonly names: readonly string[]
  /** Whether it names several with a sign between them that a name could have too, so that it takes a person to tell. */
  readonly isUnclear: boolean
}

const looksLikeOne = (text: string): boolean => agencyLevel(text) !== 'other' || isSupplier(text)

/** The agencies that a cell names. A semicolon parts names; a line break, comma, slash or “và” only where each part is a name of its own. */
export const agenciesInCell = remembered((text: string): AgenciesInCell => {
  const parted = text
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const names = parted.flatMap((piece) => {
    const rows = piece.split(/\s*\n\s*/)
    if (rows.length > 1 && rows.every(looksLikeOne)) return rows
    const line = piece.replace(/\s+/g, ' ')
    for (const sign of [/\s*,\s*/, /\s+và\s+/iu, /\s*[/+]\s*/]) {
      const parts = line.split(sign).filter((part) => part !== '')
      if (parts.length > 1 && parts.every(looksLikeOne)) return parts
    }
    return [line]
  })
  return { names, isUnclear: names.length > 1 }
})

/** Agencies of one import or dossier: what they are called, and which of the names mean one. */
export interface Settled {
  /** By the text of a name: the text that stands for the agency. */
  readonly nameOf: ReadonlyMap<string, string>
  /** Other ways to write an agency, by the name that stands for it. */
  readonly written: ReadonlyMap<string, readonly string[]>
  /** Names of bodies that went into others, with the day and the name of today. */
  readonly former: readonly { readonly name: string; readonly now: string; readonly since: string }[]
  /** Pairs that may be one. */
  readonly alike: readonly (readonly [string, string])[]
}

export interface SettleOptions extends AgencyContext {
  /** The day of the inventory or dossier: bodies of before keep their names before their end. */
  readonly day?: string
  /** What people answered: by a name as it is written, the name that it means. */
  readonly answers?: Readonly<Record<string, string>>
  /** Names that are there already and stay. */
  readonly existing?: readonly string[]
}

/** Decides which names mean one agency. The same names in any order give the same answer. */
export function settleAgencies(texts: Iterable<string>, options: SettleOptions = {}): Settled {
  const reader = new AgencyNames(options)
  const existing = options.existing ?? []
  const answers = new Map(Object.entries(options.answers ?? {}).map(([said, meant]) => [spelling(said), meant]))
  const all = [...new Set([...existing, ...texts, ...answers.values()])].sort()
  const byKey = new Map<string, string[]>()
  const keyOf = new Map<string, string>()
  for (const text of all) {
    const key = reader.read(answers.get(spelling(text)) ?? text).key || spelling(text) || text
    keyOf.set(text, key)
    byKey.set(key, [...(byKey.get(key) ?? []), text])
  }
  const former: { name: string; now: string; since: string }[] = []
  const target = new Map<string, string>()
  for (const key of byKey.keys()) target.set(key, officeMeant(key, byKey) ?? mergedInto(key, byKey, options.day) ?? key)
  const lexicon = new Lexicon([...byKey.keys()].filter((key) => unmarked(key) !== key).map((key) => [key, key] as const))
  // A name typed without diacritics is the one that has them, where there is one.
  for (const key of byKey.keys()) if (unmarked(key) === key) target.set(key, lexicon.get(key) ?? target.get(key)!)
  const groups = new Map<string, string[]>()
  for (const [key, names] of byKey) {
    let end = target.get(key)!
    if (target.get(end) !== undefined) end = target.get(end)!
    groups.set(end, [...(groups.get(end) ?? []), ...names])
  }
  const nameOf = new Map<string, string>()
  const written = new Map<string, readonly string[]>()
  for (const [key, names] of groups) {
    const own = names.filter((name) => keyOf.get(name) === key || byKey.get(key) === undefined)
    const shown = bestName(own.length > 0 ? own : names, reader, existing)
    for (const name of names) nameOf.set(name, shown)
    const others = names.filter((name) => name !== shown && spelling(name) !== spelling(shown))
    if (others.length > 0) written.set(shown, others)
    for (const name of names) {
      const merger = MERGED.get(keyOf.get(name)!)
      if (merger !== undefined && keyOf.get(name) !== key) former.push({ name, now: shown, since: merger.since })
    }
  }
  return { nameOf, written, former, alike: [...initialPairs(groups, nameOf), ...alikePairs([...groups.keys()], groups, nameOf)] }
}

/** “SYT” beside “Sở Y tế”: three letters could be anything, but for a name that is there. */
function officeMeant(key: string, byKey: ReadonlyMap<string, unknown>): string | undefined {
  if (!/^s\p{L}{2}$/u.test(key)) return undefined
  const office = expanded(`sở ${key.slice(1)}`, 'agency')
  return byKey.has(office) ? office : undefined
}

/** Letters that stand for the words of a name: two or more capitals in a row, or a name of nothing else. */
const LETTERS = /^[\p{Lu}\d&-]{2,}$/u
/** Names with as many words as letters are looked up, not compared. */
const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('')

interface ShortName {
  readonly shown: string
  readonly letters: string
  /** The word before the letters, or nothing. */
  readonly head: string
}

/** A name that is letters, or one word and letters behind it. */
function shortName(text: string, shown: string): ShortName | undefined {
  const parts = text.normalize('NFC').trim().split(/\s+/)
  const last = parts.at(-1)!
  const letters = unmarked(spelling(last)).replaceAll(' ', '')
  if (parts.length > 2 || !LETTERS.test(last) || letters.length < 3) return undefined
  return { shown, letters, head: parts.length === 1 ? '' : unmarked(spelling(parts[0]!)) }
}

/** What a name may be shortened to: with its first word written out or not, and without a place behind it. */
function shortened(key: string): readonly string[] {
  const words = unmarked(key).split(' ')
  return words.flatMap((_, at) => {
    const end = words.length - at
    return end < 3 ? [] : [` ${initialsOf(words.slice(0, end))}`, `${words[0]!} ${initialsOf(words.slice(1, end))}`]
  })
}

/** Names of which one may be the other by its first letters: “Cục QLTNN”, “Cục Quản lý tài nguyên nước”. */
function initialPairs(
  groups: ReadonlyMap<string, readonly string[]>,
  nameOf: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const long = new Map<string, Set<string>>()
  const short: ShortName[] = []
  for (const [key, names] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shown = nameOf.get(names[0]!)!
    for (const text of names) {
      const own = shortName(text, shown)
      if (own !== undefined) short.push(own)
    }
    for (const own of shortened(key)) getOrInsert(long, own, () => new Set()).add(shown)
  }
  return short.flatMap(({ shown, letters, head }) =>
    [...(long.get(`${head} ${letters}`) ?? [])].filter((other) => other !== shown).map((other) => [shown, other] as const),
  )
}

/** The key of the body that one has gone into, where the day or the names say that this has happened. */
function mergedInto(key: string, byKey: ReadonlyMap<string, unknown>, day: string | undefined): string | undefined {
  const merger = MERGED.get(key)
  if (merger === undefined) return undefined
  const into = spelling(`${merger.head} ${merger.into}`)
  return (day === undefined ? byKey.has(into) : day >= merger.since) && byKey.has(into) ? into : undefined
}

/** Of several ways to write an agency the one that is there already, else the one written out; the first of these. */
function bestName(names: readonly string[], reader: AgencyNames, existing: readonly string[]): string {
  const there = existing.find((name) => names.includes(name))
  if (there !== undefined) return there
  const plain = names.map((name) => ({ name, read: reader.read(name) }))
  const rank = ({ name, read }: (typeof plain)[number]): number =>
    (read.unit === undefined && read.name === name ? 0 : 4) +
    (spelling(read.name) === expanded(read.name, 'agency') ? 0 : 2) +
    (unmarked(spelling(name)) === spelling(name) ? 1 : 0)
  const [best] = plain.sort(
    (a, b) =>
      rank(a) - rank(b) || b.read.name.length - a.read.name.length || capitals(a.name) - capitals(b.name) || (a.name < b.name ? -1 : 1),
  )
  return best!.read.unit === undefined ? best!.name : best!.read.name
}

/** How far a name is from having a capital at the start of each of its larger words. */
function capitals(name: string): number {
  const letters = name.replace(/[^\p{L}]/gu, '')
  const upper = letters.replace(/[^\p{Lu}]/gu, '').length
  return upper === letters.length ? 1000 : -upper
}

const MOST_COMPARED = 400

/** Names that differ by a slip: in diacritics, or in a letter or two where neither is a body that is known. */
function alikePairs(
  keys: readonly string[],
  groups: ReadonlyMap<string, readonly string[]>,
  nameOf: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const shown = (key: string): string => nameOf.get(groups.get(key)![0]!)!
  const pairs = new Map<string, readonly [string, string]>()
  const add = (one: string, other: string): void => {
    const names = [shown(one), shown(other)].sort() as [string, string]
    if (names[0] !== names[1]) pairs.set(names.join('\u0001'), names)
  }
  const bare = new Map<string, string>()
  for (const key of [...keys].sort()) {
    const alike = bare.get(unmarked(key))
    if (alike === undefined) bare.set(unmarked(key), key)
    else add(alike, key)
  }
  const candidates = [...bare.keys()].filter((key) => key.length >= 8 && !/\d/.test(key) && agencyLevel(bare.get(key)!) !== 'commune')
  if (candidates.length <= MOST_COMPARED)
    for (const key of candidates) {
      const charge = key.slice(key.indexOf(' ') + 1)
      for (const near of nearest(
        key,
        candidates.filter((other) => other > key),
        2,
      )) {
        const other = near.slice(near.indexOf(' ') + 1)
        const isSlip = Math.abs(key.length - near.length) <= 1 && key.split(' ')[0] === near.split(' ')[0]
        if (isSlip && differBy(key, near) <= 1 && !(KNOWN_CHARGES.has(charge) && KNOWN_CHARGES.has(other)))
          add(bare.get(key)!, bare.get(near)!)
      }
    }
  return [...pairs.values()]
}

/** In how many words two names differ, where they have as many. */
function differBy(one: string, other: string): number {
  const words = one.split(' ')
  const others = other.split(' ')
  if (words.length !== others.length) return Number.POSITIVE_INFINITY
  // A letter more or less in one word is a slip; another word is another agency.
  return (
    words.filter(
      (word, at) =>
        word !== others[at] && (word.length < 3 || Math.abs(word.length - others[at]!.length) > 1 || !sharesEnds(word, others[at]!)),
    ).length *
      2 +
    words.filter((word, at) => word !== others[at]).length
  )
}

const sharesEnds = (one: string, other: string): boolean => one[0] === other[0] || one.at(-1) === other.at(-1)
