import type { Place } from '../../finding/define.ts'
import { Lexicon, spelling } from '../../fold.ts'
import type { Header } from '../../model/element.ts'
import { VALUE_TERMS } from '../../model/terms.generated.ts'
import { cellName } from '../../workbook/define.ts'
import { NORMS, type NormId } from '../norms/norms.ts'
import { VN_PROFILES } from '../profiles.ts'
import { meaningOf, valuesOf } from '../words/meaning.ts'
import { shownDay } from './codec.ts'
import { SUPPORT_SHEETS } from './columns.ts'
import type { TableRemark, Tables } from './define.ts'
import { dateIn } from './placeholder.ts'
import { remark } from './remarks.ts'

/** Facts of the model's header that stand in HUONG_DAN, a label and a value to a row. */
export const HEADER_FACTS = [
  { field: 'name', label: 'Tên mô hình' },
  { field: 'body', label: 'Cơ quan, địa phương' },
  { field: 'scope', label: 'Phạm vi' },
  { field: 'version', label: 'Phiên bản hồ sơ' },
  { field: 'asOf', label: 'Ngày của hồ sơ' },
  { field: 'confirmedBy', label: 'Đơn vị xác nhận' },
  { field: 'state', label: 'Trạng thái mô hình' },
  { field: 'profile', label: 'Khung áp dụng' },
] as const

type HeaderField = (typeof HEADER_FACTS)[number]['field']

/** A fact as a cell tells it. `value` is the schema's; for the body, the name of an agency. */
export interface Fact {
  readonly text: string
  readonly value: string
  readonly row: number
  readonly column: number
}

/** The facts that a workbook tells of its model. */
export class HeaderFacts {
  readonly #facts: ReadonlyMap<string, Fact>
  /** Facts that are told in words that are not understood, or whose place is blank. */
  readonly remarks: readonly FactRemark[]
  /** What was written where no value of the header came of it, by field: nobody's words are lost. */
  readonly words: ReadonlyMap<string, string>
  /** What the file calls the sheet that they stand on. */
  readonly #sheet: string

  constructor(
    facts: ReadonlyMap<string, Fact> = new Map(),
    remarks: readonly FactRemark[] = [],
    sheet: string = SUPPORT_SHEETS.guide,
    words: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#facts = facts
    this.remarks = remarks
    this.words = words
    this.#sheet = sheet
  }

  get(field: string): Fact | undefined {
    return this.#facts.get(field)
  }

  placeOf(field: string): Omit<Place, 'file' | 'pointer'> {
    const fact = this.#facts.get(field)
    return fact === undefined
      ? { line: 1, column: 1 }
      : { line: fact.row, column: fact.column, cell: `${this.#sheet}!${cellName(fact.row, fact.column)}` }
  }
}

/** Something about a fact that is not told as it should be. */
export type FactRemark = TableRemark & { readonly row: number; readonly column: number; readonly field: HeaderField }

export const NO_FACTS = new HeaderFacts()

/** How people label the facts. */
const LABELS = new Lexicon<HeaderField>([
  ...HEADER_FACTS.map(({ field, label }) => [label, field] as const),
  ...(
    [
      [
        'body',
        ['Cơ quan', 'Tên cơ quan', 'Địa phương', 'Đơn vị', 'Cơ quan lập', 'Đơn vị lập', 'Cơ quan xây dựng', 'Tên cơ quan, địa phương'],
      ],
      ['scope', ['Phạm vi áp dụng', 'Cấp', 'Cấp hành chính']],
      ['version', ['Phiên bản', 'Version']],
      ['asOf', ['Ngày', 'Ngày lập', 'Ngày lập hồ sơ', 'Ngày ban hành', 'Thời điểm', 'Thời điểm số liệu', 'Ngày cập nhật']],
      ['confirmedBy', ['Xác nhận', 'Đầu mối xác nhận', 'Người xác nhận']],
      ['state', ['Trạng thái', 'Mô hình', 'Hiện trạng/Mục tiêu']],
      ['profile', ['Khung', 'Khung kiến trúc', 'Căn cứ khung', 'Khung kiến trúc áp dụng', 'Áp dụng khung']],
      ['name', ['Tên hồ sơ', 'Tên mô hình kiến trúc']],
    ] as const
  ).flatMap(([field, labels]) => labels.map((label) => [label, field] as const)),
])

/** Facts without which rules cannot tell which norms bind whom. */
const ASKED: ReadonlySet<HeaderField> = new Set(['body', 'scope', 'asOf'])

/** The facts of a workbook. */
export const factsOf = ({ support, supportNames }: Pick<Tables, 'support' | 'supportNames'>): HeaderFacts =>
  readFacts(support[SUPPORT_SHEETS.guide] ?? [], supportNames?.[SUPPORT_SHEETS.guide])

/** Reads the facts from the rows of HUONG_DAN: a label, and right of it the first text. `sheet`: what the file calls it. */
export function readFacts(rows: readonly (readonly string[])[], sheet: string = SUPPORT_SHEETS.guide): HeaderFacts {
  const facts = new Map<string, Fact>()
  const remarks: FactRemark[] = []
  const words = new Map<string, string>()
  for (const [at, texts] of rows.entries()) {
    const first = texts.findIndex((text) => text !== '')
    const label = texts[first]?.replace(/\s*[:：]\s*$/, '')
    const field = label === undefined ? undefined : LABELS.get(label)
    if (label === undefined || field === undefined || facts.has(field)) continue
    const second = texts.findIndex((text, column) => column > first && text !== '')
    const place = { sheet, row: at + 1, column: first + 2, field }
    if (second < 0) {
      if (ASKED.has(field)) remarks.push({ ...place, ...remark('fact-blank', place, { label }) })
      continue
    }
    const text = texts[second]!
    const value = factValue(field, text)
    if (value !== undefined) {
      facts.set(field, { text, value, row: at + 1, column: second + 1 })
      continue
    }
    if (!words.has(field)) words.set(field, text)
    if (isBothStates(field, text)) continue
    const cell = { sheet, row: at + 1, column: second + 1 }
    const said =
      field === 'asOf'
        ? remark('fact-no-day', cell, { label, text })
        : remark('fact-unreadable', cell, { label, text, choices: choicesOf(field) })
    remarks.push({ ...place, ...said, column: second + 1 })
  }
  return new HeaderFacts(facts, remarks, sheet, words)
}

/** The facts of a model as HUONG_DAN prints them; a fact that is not told has the words that stood there, or an empty text. */
export function headerRows(header: Header, bodyName: string | undefined): readonly (readonly [label: string, text: string])[] {
  const words = new Map(
    (header.keptRows ?? [])
      .filter(({ sheet }) => sheet === SUPPORT_SHEETS.guide)
      .flatMap(({ cells = [] }) => cells.map(({ column, text }) => [column, text] as const)),
  )
  return HEADER_FACTS.map(({ field, label }) => {
    const told = field === 'body' ? bodyName : printFact(field, header[field])
    return [label, told ?? words.get(field) ?? ''] as const
  })
}

function printFact(field: HeaderField, value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  return field === 'asOf' ? shownDay(value) : (VALUE_TERMS[`document.${field}.${value}`]?.vi ?? value)
}

function factValue(field: HeaderField, text: string): string | undefined {
  if (field === 'asOf') {
    const day = dateIn(text)
    return day?.length === 10 ? day : undefined
  }
  if (valuesOf(`document.${field}`).length === 0) return text
  const { value } = meaningOf(`document.${field}`, text)
  return value === undefined && field === 'profile' ? frameworkIn(text) : value
}

/** That the model holds what is and what is to come: no one state, so that each element says its own. */
function isBothStates(field: HeaderField, text: string): boolean {
  return field === 'state' && meaningOf('state', text.replaceAll('&', ' và ')).value === 'both'
}

/** The number of an instrument: what stands before its first stroke, and who issued it. */
const NUMBER = /(?<![\p{L}\p{N}/])(\d+)\s*\/\s*((?:QĐ|QD)\s*-\s*[\p{L}&]+|BTTTT\s*-\s*THH)(?![\p{L}\p{N}])/giu

/** The version of the framework that a text names by its instrument, or by its name with the version set off in words or brackets. */
function frameworkIn(text: string): string | undefined {
  const plain = text.normalize('NFC')
  const numbers = new Set([...plain.matchAll(NUMBER)].map(instrumentKey))
  const named = VN_PROFILES.filter(({ norm }) => {
    const { number } = NORMS[norm as NormId]
    return spelling(plain) === spelling(norm) || [...number.matchAll(NUMBER)].some((one) => numbers.has(instrumentKey(one)))
  })
  // Two versions, or one beside some other instrument, are no one framework.
  if (named.length > 0 || numbers.size > 0) return named.length === 1 && numbers.size <= 1 ? named[0]!.id : undefined
  const bare = plain.replace(/[(),]/g, ' ').replace(/(?<!\p{L})(?:phiên bản|v(?=\s*\d))\.?\s*/giu, ' ')
  return bare === plain ? undefined : valuesOf('document.profile').find(({ label }) => spelling(label) === spelling(bare))?.value
}

const instrumentKey = ([, number, issuer]: RegExpMatchArray | RegExpExecArray): string => `${Number(number)} ${spelling(issuer!)}`

/** What may be written for a fact of a list. */
function choicesOf(field: HeaderField): string {
  const labels = valuesOf(field === 'state' ? 'state' : `document.${field}`).map(({ label }) => `“${label}”`)
  return labels.join(', ')
}
