/** Abbreviations of inventories and dossiers: one table for names of agencies and systems, for headers, for search and for comparing names. */

import { remembered, spelling, unmarked } from '../../fold.ts'
import { append } from '../../large.ts'
import type { WordMark } from './define.ts'

export interface Abbreviation {
  /** Without the signs that people put in or leave out: `KHCN` for KH&CN, KH-CN, KH và CN. */
  readonly short: string
  readonly long: string
  readonly mark: WordMark
  /** Where it means this; everywhere when absent. `body`: what an agency is in charge of, behind Sở, Bộ, Phòng, Ban. */
  readonly in?: 'body' | 'agency' | 'header' | 'name'
}

const all = (mark: WordMark, where: Abbreviation['in'], entries: Readonly<Record<string, string>>): readonly Abbreviation[] =>
  Object.entries(entries).map(([short, long]) => ({ short, long, mark, ...(where === undefined ? {} : { in: where }) }))

export const ABBREVIATIONS: readonly Abbreviation[] = [
  ...all('seen', undefined, {
    HTTT: 'hệ thống thông tin',
    CSDL: 'cơ sở dữ liệu',
    CSDLQG: 'cơ sở dữ liệu quốc gia',
    CNTT: 'công nghệ thông tin',
    CĐS: 'chuyển đổi số',
    ATTT: 'an toàn thông tin',
    TTDL: 'trung tâm dữ liệu',
    TTHC: 'thủ tục hành chính',
    DVC: 'dịch vụ công',
    DVCTT: 'dịch vụ công trực tuyến',
    DVCQG: 'dịch vụ công quốc gia',
    VBĐH: 'văn bản điều hành',
    QLVB: 'quản lý văn bản',
    QLVBĐH: 'quản lý văn bản điều hành',
    BHXH: 'bảo hiểm xã hội',
    BHYT: 'bảo hiểm y tế',
    TTĐT: 'thông tin điện tử',
    NSNN: 'ngân sách nhà nước',
    CBCCVC: 'cán bộ công chức viên chức',
    CNTTTT: 'công nghệ thông tin truyền thông',
    LTVB: 'liên thông văn bản',
    LTVBQG: 'liên thông văn bản quốc gia',
    DLCN: 'dữ liệu cá nhân',
    ĐKĐĐ: 'đăng ký đất đai',
  }),
  ...all('seen', 'agency', {
    UBND: 'ủy ban nhân dân',
    UBNDT: 'ủy ban nhân dân tỉnh',
    HĐND: 'hội đồng nhân dân',
    ĐBQH: 'đại biểu quốc hội',
    VP: 'văn phòng',
    VPUB: 'văn phòng ủy ban nhân dân',
    VPCP: 'văn phòng chính phủ',
    CA: 'công an',
    BCHQS: 'ban chỉ huy quân sự',
    BCH: 'ban chỉ huy',
    BQL: 'ban quản lý',
    TT: 'trung tâm',
    TTPVHCC: 'trung tâm phục vụ hành chính công',
    PVHCC: 'phục vụ hành chính công',
    HCC: 'hành chính công',
    TTr: 'thanh tra',
    TTCP: 'thanh tra chính phủ',
    NHNN: 'ngân hàng nhà nước',
    TP: 'thành phố',
    TƯ: 'trung ương',
    KKT: 'khu kinh tế',
    KCN: 'khu công nghiệp',
    HN: 'hà nội',
    HCM: 'hồ chí minh',
    BV: 'bệnh viện',
    Cty: 'công ty',
    TCT: 'tổng công ty',
    CTCP: 'công ty cổ phần',
    CN: 'chi nhánh',
    ĐH: 'đại học',
  }),
  ...all('seen', 'body', {
    KHCN: 'khoa học công nghệ',
    NNMT: 'nông nghiệp môi trường',
    NNPTNT: 'nông nghiệp phát triển nông thôn',
    TNMT: 'tài nguyên môi trường',
    TTTT: 'thông tin truyền thông',
    KHĐT: 'kế hoạch đầu tư',
    GDĐT: 'giáo dục đào tạo',
    GTVT: 'giao thông vận tải',
    LĐTBXH: 'lao động thương binh xã hội',
    VHTTDL: 'văn hóa thể thao du lịch',
    VHTT: 'văn hóa thể thao',
    DTTG: 'dân tộc tôn giáo',
    TC: 'tài chính',
    TP: 'tư pháp',
    XD: 'xây dựng',
    CT: 'công thương',
    YT: 'y tế',
    NV: 'nội vụ',
    NgV: 'ngoại vụ',
    NG: 'ngoại giao',
    QP: 'quốc phòng',
    CA: 'công an',
    DL: 'du lịch',
    VHXH: 'văn hóa xã hội',
    KT: 'kinh tế',
    TCKH: 'tài chính kế hoạch',
  }),
  ...all('seen', 'header', {
    ĐT: 'đối tượng',
    CQ: 'cơ quan',
    ĐV: 'đơn vị',
    NV: 'nhiệm vụ',
    QH: 'quan hệ',
    ND: 'nội dung',
    PA: 'phương án',
    KN: 'kết nối',
    DL: 'dữ liệu',
    DV: 'dịch vụ',
    HT: 'hệ thống',
    PM: 'phần mềm',
    LGSP: 'lgsp',
    PV: 'phạm vi',
    TS: 'tần suất',
    SL: 'số lượng',
    KP: 'kinh phí',
    QĐ: 'quyết định',
    XN: 'xác nhận',
    ĐVVH: 'đơn vị vận hành',
    NSD: 'người sử dụng',
    SD: 'sử dụng',
    VH: 'vận hành',
    QL: 'quản lý',
    CĐ: 'cấp độ',
    NCC: 'nhà cung cấp',
    HS: 'hồ sơ',
    HĐ: 'hợp đồng',
    TMĐT: 'tổng mức đầu tư',
    TK: 'tài khoản',
    MK: 'mật khẩu',
    ĐVT: 'đơn vị tính',
    BH: 'bảo hành',
  }),
  ...all('own', 'header', {
    ĐVQL: 'đơn vị quản lý',
    CQCQ: 'cơ quan chủ quản',
    CQQL: 'cơ quan quản lý',
    ĐVCC: 'đơn vị cung cấp',
    ĐC: 'địa chỉ',
    MĐ: 'mức độ',
    NSX: 'nhà sản xuất',
  }),
  ...all('seen', 'name', {
    PM: 'phần mềm',
    HT: 'hệ thống',
    DL: 'dữ liệu',
    QL: 'quản lý',
    QLDA: 'quản lý dự án',
    ĐKKD: 'đăng ký kinh doanh',
    QG: 'quốc gia',
  }),
]

/** Words that an agency in charge of something begins with. */
const OFFICES: ReadonlySet<string> = new Set(['sở', 'bộ', 'phòng', 'ban', 's', 'b', 'p'].map(spelling))
/** Signs of abbreviations joined into one word: `SKHCN`, `BTTTT`. */
const GLUED: ReadonlyMap<string, string> = new Map([
  ['s', 'sở'],
  ['b', 'bộ'],
  ['p', 'phòng'],
])

const LONGEST = 5

interface Index {
  readonly exact: ReadonlyMap<string, string>
  /** Typed without diacritics, where no two are alike. */
  readonly bare: ReadonlyMap<string, string | undefined>
}

const indexes = new Map<string, Index>()

function indexOf(where: Abbreviation['in'] | undefined): Index {
  const key = where ?? ''
  const there = indexes.get(key)
  if (there !== undefined) return there
  const exact = new Map<string, string>()
  const bare = new Map<string, string | undefined>()
  for (const { short, long, in: place } of ABBREVIATIONS) {
    if (place !== where) continue
    const spelt = spelling(short)
    exact.set(spelt, spelling(long))
    const alike = unmarked(spelt)
    bare.set(alike, bare.has(alike) ? undefined : spelling(long))
  }
  const made = { exact, bare }
  indexes.set(key, made)
  return made
}

function look(word: string, where: Abbreviation['in'] | undefined): string | undefined {
  const { exact, bare } = indexOf(where)
  return exact.get(word) ?? (word === unmarked(word) ? bare.get(word) : undefined)
}

/** The spelling of a text with its abbreviations written out. `where`: what the text is, because one abbreviation means several things. */
export function expanded(text: string, where: 'agency' | 'header' | 'name'): string {
  return EXPANSIONS[where](text)
}

const EXPANSIONS = {
  agency: remembered((text) => writtenOut(text, 'agency')),
  header: remembered((text) => writtenOut(text, 'header')),
  name: remembered((text) => writtenOut(text, 'name')),
}

/** Abbreviations that are words as well when case does not count: they are read where they stand in capitals among small letters. */
const ALSO_WORDS: ReadonlySet<string> = new Set(['tư', 'ca'].flatMap((word) => [spelling(word), unmarked(spelling(word))]))

const WORD: { readonly long?: string; readonly taken: number } = { taken: 1 }
const isPlainWord = (word: string, capitals: ReadonlySet<string>): boolean => ALSO_WORDS.has(word) && !capitals.has(word)

/** Words of a text that stand in capitals where others do not. */
function inCapitals(text: string): ReadonlySet<string> {
  const letters = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
  if (letters === letters.toUpperCase() && letters.includes(' ')) return new Set()
  return new Set(letters.split(' ').flatMap((word) => (word === word.toUpperCase() ? [spelling(word)] : [])))
}

function writtenOut(text: string, where: 'agency' | 'header' | 'name'): string {
  const spelt = spelling(text)
  const capitals = inCapitals(text)
  const words = spelt.split(' ')
  const made: string[] = []
  let isLeft = false
  for (let at = 0; at < words.length; ) {
    const { long, taken } = isPlainWord(words[at]!, capitals) ? WORD : longAt(words, at, made.at(-1), where)
    isLeft ||= long === undefined
    append(made, (long ?? words[at]!).split(' '))
    at += taken
  }
  const joined = made.join(' ')
  // What stands beside words without diacritics is typed without them too.
  return isLeft && unmarked(spelt) === spelt ? unmarked(joined) : joined
}

/** The longest abbreviation that begins at a word; KH&CN is two words once its sign is gone. */
function longAt(
  words: readonly string[],
  at: number,
  before: string | undefined,
  where: 'agency' | 'header' | 'name',
): { readonly long?: string; readonly taken: number } {
  const isOffice = where === 'agency' && before !== undefined && OFFICES.has(before)
  for (let taken = Math.min(LONGEST, words.length - at); taken > 0; taken--) {
    const run = words.slice(at, at + taken)
    // Several words make one abbreviation only where each is a few letters.
    if (taken > 1 && run.some((word) => [...word].length > 4)) continue
    const word = run.join('')
    const long =
      (isOffice ? look(word, 'body') : undefined) ??
      (where === 'agency' && !isOffice ? bodyIn(word) : undefined) ??
      look(word, where) ??
      look(word, undefined)
    if (long !== undefined) return { long, taken }
    const glued = where === 'agency' && at === 0 ? gluedOffice(word) : undefined
    if (glued !== undefined) return { long: glued, taken }
  }
  return { taken: 1 }
}

/** An office and what it is in charge of, written as one word: “SKHCN”, “TTCNTT”. */
function gluedOffice(word: string): string | undefined {
  const office = GLUED.get(word[0] ?? '')
  const rest = look(word.slice(1), 'body')
  if (office !== undefined && rest !== undefined && word.length > 3) return `${spelling(office)} ${rest}`
  const purpose = word.startsWith('tt') && word.length > 4 ? look(word.slice(2), undefined) : undefined
  return purpose === undefined ? undefined : `${spelling('trung tâm')} ${purpose}`
}

/** What a body is in charge of, where the letters leave no doubt: two could be anything. */
function bodyIn(word: string): string | undefined {
  return [...word].length >= 4 ? look(word, 'body') : undefined
}
