/** What was done with a model, in words: for every reporter that prints it. */
import { plain } from '../escape.ts'
import type { SkipReason } from '../finding/define.ts'
import { KINDS } from '../model/catalogue.generated.ts'
import type { Kind } from '../model/element.ts'
import type { TargetState } from '../model/targets.ts'
import { FIELD_TERMS } from '../model/terms.generated.ts'
import { word } from '../model/words.ts'
import { formatDate, formatNumber, type Language, type Text } from '../text.ts'
import type { ModelReport } from './define.ts'

export const SKIP_WORDS: Readonly<Record<SkipReason, Text>> = {
  'no-norm-in-force': { vi: 'không có văn bản làm căn cứ đang có hiệu lực', en: 'without a norm in force to rest on' },
  'not-in-profile': { vi: 'không thuộc khung áp dụng', en: 'not part of the framework that applies' },
  'turned-off': { vi: 'đã tắt', en: 'turned off' },
}

export const TARGET_WORDS: Readonly<Record<TargetState, Text>> = {
  met: { vi: 'đạt', en: 'met' },
  missed: { vi: 'không đạt', en: 'missed' },
  pending: { vi: 'chưa đạt, còn thời hạn', en: 'not yet met, not yet due' },
  'not-measured': { vi: 'chưa có số đo', en: 'not measured' },
}

export const PASSED_OVER_WORDS: Readonly<Record<ModelReport['passedOver'][number]['reason'], Text>> = {
  'not-a-model': { vi: 'không phải mô hình', en: 'not a model' },
  'not-included': { vi: 'không có trong “include”', en: 'not named under "include"' },
  'beside-text': {
    vi: 'sổ bảng tính nằm cạnh mô hình dạng văn bản; muốn kiểm tra thì nêu tên tệp',
    en: 'a workbook beside a model in text; name it to check it',
  },
}

/** Who named the day judged by. */
export const DAY_WORDS: Readonly<Record<ModelReport['asOf']['from'], Text>> = {
  model: { vi: 'ngày của mô hình', en: 'the date of the model' },
  caller: { vi: 'theo yêu cầu', en: 'as asked' },
  today: { vi: 'hôm nay, vì mô hình không ghi ngày', en: 'today, for the model names no date' },
  unreadable: {
    vi: 'hôm nay; ngày ghi trong mô hình không hợp lệ nên chưa xét quy tắc nào',
    en: 'today; the date in the model is none, so no rule was run',
  },
}

/** What to print where a basis would stand and a finding has none. */
export function noBasis({ asOf }: Pick<ModelReport, 'asOf'>, language: Language): string {
  const date = formatDate(asOf.date, language)
  return language === 'vi'
    ? `khuyến nghị theo thực tiễn; tại ngày ${date} không dẫn được văn bản làm căn cứ`
    : `good practice; no norm could be cited as in force on ${date}`
}

/** `12 hệ thống thông tin, 1 mạng`; `trống` when there is nothing. */
export function kindCounts(examined: ModelReport['examined'], language: Language): string {
  const parts = Object.entries(examined).map(
    ([kind, count]) => `${count} ${word(`${count === 1 ? 'kind' : 'kinds'}.${kind as Kind}`, language).toLowerCase()}`,
  )
  return parts.length === 0 ? (language === 'vi' ? 'trống' : 'empty') : parts.join(', ')
}

/** A value of a target with its unit. */
export function quantity(value: number, unit: string, language: Language): string {
  const words = plain(word(`target.unit.${unit}`, language))
  return `${formatNumber(value, language)}${words === '%' ? '' : ' '}${words}`
}

/** The word for a field: of the kind of the elements, of the header, or of whichever kind has it. */
export function fieldName(field: string, kind: Kind | undefined, language: Language): string {
  const found = [...(kind === undefined ? ['document'] : [kind]), ...KINDS.map((one) => one.kind)].map((one) => `${one}.${field}`)
  const key = [...found, field].find((one) => Object.hasOwn(FIELD_TERMS, one))
  const collection = KINDS.find((one) => one.collection === field)
  if (key === undefined && collection !== undefined) return word(`kinds.${collection.kind}`, language)
  return key === undefined ? field : `${FIELD_TERMS[key]![language]} (${field})`
}
