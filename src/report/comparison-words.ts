/** Sentences shared by the renderers of comparisons. */
import { addTo } from '../collections.ts'
import { say } from '../diagram/define.ts'
import { moneyLabel } from '../diagram/money.ts'
import type { ElementChange, FieldChange, FieldValue, MoneyChange, RenameReason, TargetChange, TargetPosition } from '../diff/define.ts'
import { namesElements } from '../diff/fields.ts'
import type { Kind } from '../model/element.ts'
import { valueWord, word } from '../model/words.ts'
import { formatDate, formatNumber, type Language, type Text } from '../text.ts'
import type { ComparedSide, Comparison, ModelComparison } from './comparison.ts'
import { quantity, TARGET_WORDS } from './model-words.ts'

/** Longest value that is printed whole. */
const LONGEST = 160

/** Signs of changes; colour only repeats them. */
export const SIGNS: Readonly<Record<ElementChange['change'], string>> = { added: '+', removed: '−', changed: '±', renamed: '»', moved: '»' }

export const REASONS: Readonly<Record<RenameReason, Text>> = {
  code: { vi: 'cùng mã chính thức', en: 'same official code' },
  name: { vi: 'cùng tên', en: 'same name' },
  likeness: { vi: 'nội dung gần như nhau', en: 'much alike' },
}

/** How many there are of each sort of change, for a line on top. */
export function summary({ before, after, diff, findings }: ModelComparison, language: Language): string {
  const vi = language === 'vi'
  const count = (...changes: ElementChange['change'][]): number => diff.elements.filter(({ change }) => changes.includes(change)).length
  const parts = [
    [count('added'), vi ? 'thêm' : 'added'],
    [count('removed'), vi ? 'bỏ' : 'removed'],
    [count('changed'), vi ? 'sửa' : 'changed'],
    [count('renamed'), vi ? 'đổi mã' : 'renamed'],
    [count('moved'), vi ? 'đổi loại' : 'of another kind'],
  ] as const
  const told = parts.filter(([number]) => number > 0).map(([number, what]) => `${formatNumber(number, language)} ${what}`)
  const elements = told.length === 0 ? (vi ? 'đối tượng không đổi' : 'elements unchanged') : told.join(', ')
  const pair = (plus: number, minus: number): string => `+${formatNumber(plus, language)} −${formatNumber(minus, language)}`
  const relations = [
    diff.relations.filter(({ change }) => change === 'added').length,
    diff.relations.filter(({ change }) => change === 'removed').length,
  ] as const
  const open = [findings.appeared.length + findings.reopened.length, findings.vanished.length + findings.accepted.length] as const
  return [
    ...(before === undefined ? [vi ? 'mô hình mới hoàn toàn' : 'a wholly new model'] : []),
    ...(after === undefined ? [vi ? 'mô hình bị bỏ' : 'the model is gone'] : []),
    elements,
    ...(diff.header.length > 0 ? [vi ? `phần đầu ${diff.header.length} trường` : `header ${diff.header.length}`] : []),
    ...(relations[0] + relations[1] > 0 ? [`${vi ? 'quan hệ' : 'relations'} ${pair(...relations)}`] : []),
    ...(open[0] + open[1] > 0 ? [`${vi ? 'phát hiện' : 'findings'} ${pair(...open)}`] : []),
  ].join(' · ')
}

/** One side: how it was named, the start of its commit, and whether it holds nothing there. */
export function sideName({ from, name, commit, absent }: ComparedSide, language: Language): string {
  const state: Readonly<Record<string, Text>> = {
    'as-is': { vi: 'hiện trạng', en: 'as-is' },
    'to-be': { vi: 'mục tiêu', en: 'to-be' },
  }
  const shown = from === 'state' ? (state[name]?.[language] ?? name) : name
  const notes = [
    ...(commit === undefined ? [] : [commit.slice(0, 10)]),
    ...(absent ? [language === 'vi' ? 'không có gì ở đường dẫn này' : 'nothing at this path'] : []),
  ]
  return notes.length === 0 ? shown : `${shown} (${notes.join('; ')})`
}

/** By which day and framework both sides were judged, and what days the models name themselves. */
export function judgedBy({ before, after, asOf, framework, isTransition }: ModelComparison, language: Language): string {
  const vi = language === 'vi'
  if (isTransition)
    return vi
      ? `Theo chính mô hình: trạng thái, vòng đời và phương án hoàn thiện của từng đối tượng; chỉ tiêu xét ngày ${formatDate(asOf.date, language)}; không xét quy tắc`
      : `As the model itself says: state, lifecycle and remedy of each element; targets on ${formatDate(asOf.date, language)}; no rule was run`
  const from = {
    caller: vi ? 'theo yêu cầu' : 'as asked',
    model:
      after === undefined
        ? vi
          ? 'ngày của mô hình cũ'
          : 'the date of the old model'
        : vi
          ? 'ngày của mô hình mới'
          : 'the date of the new model',
    today: vi ? 'hôm nay' : 'today',
  }[asOf.from]
  const other = [
    before?.asOf !== undefined && before.asOf !== asOf.date
      ? [`${vi ? 'mô hình cũ ghi ngày' : 'the old model names'} ${formatDate(before.asOf, language)}`]
      : [],
    after?.asOf !== undefined && after.asOf !== asOf.date
      ? [`${vi ? 'mô hình mới ghi ngày' : 'the new model names'} ${formatDate(after.asOf, language)}`]
      : [],
  ].flat()
  const both = vi ? 'Cả hai bên xét theo ngày' : 'Both sides judged by'
  return [`${both} ${formatDate(asOf.date, language)} (${from})`, framework[language], ...other].join(' · ')
}

/** Name of a model, and of the old one where it was another. */
export function modelName({ before, after }: ModelComparison, language: Language): string {
  const { id, name } = (after ?? before)!
  const shown = name[language] === id ? id : `${name[language]} (${id})`
  return before === undefined || after === undefined || before.id === after.id
    ? shown
    : `${before.name[language]} (${before.id}) → ${shown}`
}

/** The order in which a reader looks at changes. */
const RANK: readonly ElementChange['change'][] = ['added', 'removed', 'renamed', 'moved', 'changed']

/** So many elements that changed in just the same way are told as one. */
const MANY = 3

/** Changes of one kind for a reader: new and gone ones first, then renamed ones, then those that changed alike, together. */
export function inOrder(elements: readonly ElementChange[]): ElementChange[][] {
  const groups = new Map<string, ElementChange[]>()
  for (const element of elements) {
    const key = element.change === 'changed' ? JSON.stringify([element.remedy, element.fields]) : `${element.change} ${element.id}`
    addTo(groups, key, element)
  }
  return [...groups.values()]
    .flatMap((group) => (group.length < MANY ? group.map((one) => [one]) : [group]))
    .sort((a, b) => RANK.indexOf(a[0]!.change) - RANK.indexOf(b[0]!.change) || a.length - b.length)
}

/** Names of elements that changed alike, at most some of them. */
export function together(group: readonly ElementChange[], language: Language): string {
  const names = group.slice(0, 5).map(({ name }) => name)
  const more = group.length - names.length
  return `${names.join('; ')}${more > 0 ? (language === 'vi' ? `; … và ${formatNumber(more, language)} đối tượng khác` : `; … and ${formatNumber(more, language)} more`) : ''}`
}

/** Words of a field: `Kinh phí › Số tiền`, and of which item. */
export function fieldName(kind: Kind | 'document', { field, item }: Pick<FieldChange, 'field' | 'item'>, language: Language): string {
  const parts = field.split('.')
  const words = parts.map((part, at) => {
    const path = parts.slice(0, at + 1).join('.')
    const told = word(`field.${kind}.${path}`, language)
    return told === `${kind}.${path}` ? part : told
  })
  const of = item === undefined ? '' : ` [${item.map((one) => (one === '' ? '…' : formatPoint(one, language))).join(' › ')}]`
  return `${words.join(' › ')}${of}`
}

/** A change of a field as “old → new”, “+ new” or “− old”. */
export function fieldChangeWords(kind: Kind | 'document', change: FieldChange, comparison: ModelComparison, language: Language): string {
  const { before, after } = change
  const show = (value: FieldValue, side: 'before' | 'after'): string =>
    shortened(valueText(kind, change.field, value, (id) => comparison.nameOf(side, id), language))
  if (before === undefined) return `+ ${show(after!, 'after')}`
  if (after === undefined) return `− ${show(before, 'before')}`
  return `${show(before, 'before')} → ${show(after, 'after')}`
}

function valueText(
  kind: Kind | 'document',
  field: string,
  value: FieldValue,
  nameOf: (id: string) => string | undefined,
  language: Language,
): string {
  if (typeof value === 'boolean') return language === 'vi' ? (value ? 'có' : 'không') : value ? 'yes' : 'no'
  if (typeof value === 'number') return /year$/i.test(field) ? String(value) : formatNumber(value, language)
  if (typeof value === 'string') {
    if (namesElements(kind, field)) {
      const name = nameOf(value)
      return name === undefined ? value : `${name} (${value})`
    }
    return valueWord(kind, field, value, language) ?? formatPoint(value, language)
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return language === 'vi' ? '(trống)' : '(empty)'
    return (value as readonly FieldValue[]).map((one) => valueText(kind, field, one, nameOf, language)).join('; ')
  }
  const entries = Object.entries(value)
  if (entries.length === 0) return language === 'vi' ? '(trống)' : '(empty)'
  return entries
    .map(([name, one]) => {
      const inner = `${field}.${name}`
      return `${fieldName(kind, { field: inner }, language).split(' › ').at(-1)}: ${valueText(kind, inner, one, nameOf, language)}`
    })
    .join('; ')
}

/** A month or day as the language writes it; any other text as it is. */
const formatPoint = (text: string, language: Language): string => (/^\d{4}-\d{2}(-\d{2})?$/.test(text) ? formatDate(text, language) : text)

function shortened(text: string): string {
  const characters = [...text]
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`
}

/** What became of an element's identity: `cu → moi, cùng tên`; in a transition, what is done with it. */
export function identityWords({ change, was, by, id, kind, remedy, successor }: ElementChange, language: Language): string | undefined {
  if (was === undefined) {
    const told = [
      ...(remedy === undefined ? [] : [valueWord(kind, 'remedy', remedy, language) ?? remedy]),
      ...(successor === undefined ? [] : [`${language === 'vi' ? 'thay bằng' : 'replaced by'} ${successor.name} (${successor.id})`]),
    ]
    return told.length === 0 ? undefined : told.join('; ')
  }
  if (change === 'moved') return `${word(`kind.${was.kind}`, language)} → ${word(`kind.${kind}`, language)}`
  return `${was.id} → ${id}${by === undefined ? '' : `; ${REASONS[by][language]}`}`
}

/** Sums of a currency: `40 tỷ đồng → 46 tỷ đồng (+6 tỷ đồng)`. */
export function moneyWords({ currency, before, after, difference, inexact }: MoneyChange, language: Language): string {
  const amount = (value: number): string => money(value, currency, language)
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±'
  const note = inexact ? (language === 'vi' ? '; có số tiền chỉ là ước lượng' : '; some amounts are estimates') : ''
  return `${amount(before)} → ${amount(after)} (${sign}${amount(Math.abs(difference))}${note})`
}

/** The sum of one investment, before and after. */
export function investmentWords({ before, after }: MoneyChange['investments'][number], currency: string, language: Language): string {
  if (before === undefined) return `+ ${money(after!, currency, language)}`
  if (after === undefined) return `− ${money(before, currency, language)}`
  return `${money(before, currency, language)} → ${money(after, currency, language)}`
}

const money = (amount: number, currency: string, language: Language): string => say(moneyLabel({ amount, currency }), language)

/** What a target says now and said before. */
export function targetWords({ before, after }: TargetChange, language: Language): string {
  if (before === undefined) return `+ ${position(after!, language)}`
  if (after === undefined) return `− ${position(before, language)}`
  return `${position(before, language)} → ${position(after, language)}`
}

function position({ value, unit, due, measured, state }: TargetPosition, language: Language): string {
  const vi = language === 'vi'
  return [
    ...(value === undefined ? [] : [`${vi ? 'mục tiêu' : 'target'} ${quantity(value, unit, language)}`]),
    ...(due === undefined ? [] : [`${vi ? 'hạn' : 'due'} ${formatDate(due, language)}`]),
    ...(measured === undefined
      ? []
      : [`${vi ? 'đo được' : 'measured'} ${quantity(measured.value, unit, language)} (${formatDate(measured.date, language)})`]),
    TARGET_WORDS[state][language],
  ].join(', ')
}

/** Whether nothing differs in any model. */
export const NO_DIFFERENCE: Text = { vi: 'Không có khác biệt.', en: 'No difference.' }

/** What could not be compared, one sentence each. */
export function warnings({ models }: Pick<Comparison, 'models'>, language: Language): string[] {
  const vi = language === 'vi'
  return models.flatMap(({ before, after, crashed }) => [
    ...[[before, vi ? 'cũ' : 'old'] as const, [after, vi ? 'mới' : 'new'] as const].flatMap(([model, which]) =>
      model === undefined || model.faults === 0
        ? []
        : [
            vi
              ? `Mô hình ${which} có ${model.faults} lỗi dữ liệu; phần hỏng không được so sánh. Xem “vneaf check”.`
              : `The ${which} model has ${model.faults} faults; what is broken was not compared. See "vneaf check".`,
          ],
    ),
    ...(crashed.length === 0 ? [] : [vi ? `Quy tắc hỏng khi chạy: ${crashed.join(', ')}.` : `Rules that crashed: ${crashed.join(', ')}.`]),
  ])
}
