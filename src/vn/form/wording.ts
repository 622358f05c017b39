/** Sentences that name fields of a model, in the words of the form: its columns, its two placeholders, its notes. */
import { KINDS } from '../../model/catalogue.generated.ts'
import { FIELD_TERMS, KIND_TERMS, VALUE_TERMS } from '../../model/terms.generated.ts'
import type { Language, Text } from '../../text.ts'
import { CODECS, columnLabel, type Part } from './codec.ts'
import { NOT_APPLICABLE, type TableName, UNDETERMINED } from './columns.ts'
import { labelOf } from './lists.ts'
import { REQUIRED } from './required.ts'

const TABLE_OF: Readonly<Record<Exclude<Part, 'mapping'>, TableName>> = {
  objects: 'objects',
  relations: 'relations',
  gap: 'improvements',
  task: 'improvements',
}

interface Column {
  readonly label: string
  /** Whether “Không áp dụng” may stand in it. */
  readonly takesPlaceholder: boolean
}

/** Columns of the form by the field that they tell. */
const COLUMNS: ReadonlyMap<string, Column> = new Map([
  // An intermediary is told as the channel, the tasks of a gap on its rows, a component as a type of object.
  ['via', { label: columnLabel('relations', 'mechanism'), takesPlaceholder: false }],
  ['tasks', { label: columnLabel('improvements', 'task'), takesPlaceholder: false }],
  ['component', { label: labelOf('objectType', 'component')!, takesPlaceholder: false }],
  ...(Object.entries(TABLE_OF) as [keyof typeof TABLE_OF, TableName][]).reverse().flatMap(([part, table]) =>
    CODECS[part].flatMap(({ column, fields, placed }) =>
      fields.map((field): [string, Column] => {
        const isRequired = (REQUIRED[table] as ReadonlySet<string>).has(column)
        return [field, { label: columnLabel(table, column as never), takesPlaceholder: placed.includes(field) && !isRequired }]
      }),
    ),
  ),
])

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

/** Names of fields that the form does not ask for; what systems and others have is called as it is of systems. */
const NAMES: ReadonlyMap<string, Text> = new Map([
  ...KINDS.map(({ kind, collection }) => [collection, KIND_TERMS[kind]!.many] as const),
  ...Object.entries(FIELD_TERMS).map(([key, name]) => [lastOf(key), name] as const),
  ...Object.entries(FIELD_TERMS).flatMap(([key, name]) => (/^system\.\w+$/.test(key) ? [[lastOf(key), name] as const] : [])),
])

/** What stands after the name of a list of exceptions: whose it is and which field, up to the end of the part. */
const REST = String.raw`((?:[^;.(]*\([^)]*\))*)[^;.(]*`

const EXCEPTION: Readonly<Record<Language, RegExp>> = {
  vi: new RegExp(`(?:(?:lý do|căn cứ) )?ở “notApplicable”${REST}`, 'gu'),
  en: new RegExp(`(?:(?:(?:give|say|state) (?:the reason|the basis|that reason|why) )?under (?:its )?"notApplicable"${REST})`, 'gu'),
}

/** A field in quotation marks or alone in brackets, with a value or without. */
const FIELD = /([“"(])([a-z][A-Za-z.]*)(?:: ([\w-]+))?([”")])/gu
/** Several fields in brackets. */
const FIELDS = /\(([a-z]\w*(?:, [a-z]\w*)+)\)/gu

/** A sentence of a rule, which names fields of a model, as a person with the form before them can follow it. */
export function inForm(sentence: Text): Text {
  return { vi: worded(sentence.vi, 'vi'), en: worded(sentence.en, 'en') }
}

function worded(sentence: string, language: Language): string {
  const [open, close] = language === 'vi' ? ['“', '”'] : ['"', '"']
  const quoted = (text: string): string => `${open}${text}${close}`
  const beyond = new Set<string>()
  const nameOf = (path: string): string | undefined => COLUMNS.get(lastOf(path))?.label ?? NAMES.get(lastOf(path))?.[language]
  const text = sentence
    .replace(EXCEPTION[language], (_, rest: string) => {
      const column = COLUMNS.get(/\(field: (\w+)\)/.exec(rest)?.[1] ?? '')
      if (column?.takesPlaceholder !== true)
        return language === 'vi' ? 'lý do ở Ghi chú để giải trình' : 'explain it in the column "Ghi chú"'
      return language === 'vi'
        ? `${quoted(`${NOT_APPLICABLE}: lý do`)} ở cột ${quoted(column.label)}`
        : `write ${quoted(`${NOT_APPLICABLE}: reason`)} in the column ${quoted(column.label)}`
    })
    .replace(/ghi ở “undetermined”/gu, `ghi ${quoted(UNDETERMINED)}`)
    .replace(/(?:say (?:so )?|goes )under "undetermined"/gu, `write ${quoted(UNDETERMINED)} and say`)
    .replace(FIELDS, (whole, list: string) => {
      const names = list.split(', ').map(nameOf)
      return names.includes(undefined) ? whole : `(${names.join(', ').toLowerCase()})`
    })
    .replace(FIELD, (whole, before: string, path: string, value: string | undefined, after: string) => {
      const name = nameOf(path)
      if (name === undefined) return whole
      if (!COLUMNS.has(lastOf(path))) beyond.add(name)
      return `${before}${name}${value === undefined ? '' : `: ${valueWord(path, value, language)}`}${after}`
    })
  if (beyond.size === 0) return text
  const list = [...beyond].map(quoted).join(', ')
  return language === 'vi'
    ? `${text} Biểu mẫu không có cột ${list}: ghi ở Ghi chú.`
    : `${text} The form has no column for ${list}: write it in the column "Ghi chú".`
}

/** A value of a field as the form or the schema calls it. */
function valueWord(path: string, value: string, language: Language): string {
  if (value === 'true') return language === 'vi' ? 'có' : 'yes'
  const key = Object.keys(VALUE_TERMS).find((one) => one === `${path}.${value}` || one.endsWith(`.${path}.${value}`))
  return key === undefined ? value : VALUE_TERMS[key]![language].toLowerCase()
}
