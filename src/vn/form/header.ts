import type { Place } from '../../finding/define.ts'
import type { Header } from '../../model/element.ts'
import { VALUE_TERMS } from '../../model/terms.generated.ts'
import { fold } from '../../text.ts'
import { cellName } from '../../workbook/define.ts'
import { shownDay } from './codec.ts'
import { SUPPORT_SHEETS } from './columns.ts'
import { dateIn } from './placeholder.ts'

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

  constructor(facts: ReadonlyMap<string, Fact> = new Map()) {
    this.#facts = facts
  }

  get(field: string): Fact | undefined {
    return this.#facts.get(field)
  }

  placeOf(field: string): Omit<Place, 'file' | 'pointer'> {
    const fact = this.#facts.get(field)
    return fact === undefined
      ? { line: 1, column: 1 }
      : { line: fact.row, column: fact.column, cell: `${SUPPORT_SHEETS.guide}!${cellName(fact.row, fact.column)}` }
  }
}

export const NO_FACTS = new HeaderFacts()

/** Reads the facts from the rows of HUONG_DAN: a label, and right of it the first text. */
export function readFacts(rows: readonly (readonly string[])[]): HeaderFacts {
  const facts = new Map<string, Fact>()
  for (const [at, texts] of rows.entries()) {
    const first = texts.findIndex((text) => text !== '')
    const second = texts.findIndex((text, column) => column > first && text !== '')
    if (first < 0 || second < 0) continue
    const fact = HEADER_FACTS.find(({ label }) => fold(label) === fold(texts[first]!))
    const text = texts[second]!
    if (fact === undefined || facts.has(fact.field)) continue
    const value = factValue(fact.field, text)
    if (value !== undefined) facts.set(fact.field, { text, value, row: at + 1, column: second + 1 })
  }
  return new HeaderFacts(facts)
}

/** The facts of a model as HUONG_DAN prints them; a fact that is not told has an empty text. */
export function headerRows(header: Header, bodyName: string | undefined): readonly (readonly [label: string, text: string])[] {
  return HEADER_FACTS.map(({ field, label }) => [label, field === 'body' ? (bodyName ?? '') : printFact(field, header[field])] as const)
}

function printFact(field: HeaderField, value: string | undefined): string {
  if (value === undefined) return ''
  return field === 'asOf' ? shownDay(value) : (VALUE_TERMS[`document.${field}.${value}`]?.vi ?? value)
}

function factValue(field: HeaderField, text: string): string | undefined {
  if (field === 'asOf') {
    const day = dateIn(text)
    return day?.length === 10 ? day : undefined
  }
  const start = `document.${field}.`
  const values = Object.entries(VALUE_TERMS).filter(([key]) => key.startsWith(start))
  if (values.length === 0) return text
  return values.find(([key, { vi }]) => fold(vi) === fold(text) || key.slice(start.length) === text)?.[0].slice(start.length)
}
