/** Remedies, which name fields of a model, in the words of the form: its columns, its two placeholders, its notes. */

import { unique } from '../../collections.ts'
import { KINDS } from '../../model/catalogue.generated.ts'
import { FIELD_TERMS, KIND_TERMS, VALUE_TERMS } from '../../model/terms.generated.ts'
import { type FieldWords, referencesIn, worded } from '../../rules/field-references.ts'
import type { Language, Text } from '../../text.ts'
import { CODECS, columnLabel, type Part } from './codec.ts'
import { NOT_APPLICABLE, TABLES, type TableName, UNDETERMINED } from './columns.ts'
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
  // An intermediary is told as the channel, the tasks of a gap on its rows, a component as a type of object, a relation on a sheet of its own.
  ['via', { label: columnLabel('relations', 'mechanism'), takesPlaceholder: false }],
  ['tasks', { label: columnLabel('improvements', 'task'), takesPlaceholder: false }],
  ['component', { label: labelOf('objectType', 'component')!, takesPlaceholder: false }],
  ['integrations', { label: TABLES.relations.sheet, takesPlaceholder: false }],
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

const nameOf = (path: string, language: Language): string | undefined =>
  COLUMNS.get(lastOf(path))?.label ?? NAMES.get(lastOf(path))?.[language]

const quoted = (text: string, language: Language): string => (language === 'vi' ? `“${text}”` : `"${text}"`)

/** Fields as the form calls them. */
const IN_FORM: FieldWords = {
  field(path, value, language) {
    const name = nameOf(path, language) ?? path
    return value === undefined ? name : `${name}: ${valueWord(path, value, language)}`
  },
  fields: (names, language) =>
    names
      .map((name) => nameOf(name, language) ?? name)
      .join(', ')
      .toLowerCase(),
  exempt(field, _, language) {
    const column = COLUMNS.get(field)
    if (column?.takesPlaceholder !== true) return language === 'vi' ? 'lý do ở Ghi chú để giải trình' : 'explain it in the column "Ghi chú"'
    return language === 'vi'
      ? `${quoted(`${NOT_APPLICABLE}: lý do`, 'vi')} ở cột ${quoted(column.label, 'vi')}`
      : `write ${quoted(`${NOT_APPLICABLE}: reason`, 'en')} in the column ${quoted(column.label, 'en')}`
  },
  undetermined(inModel, language) {
    if (language === 'vi') return quoted(UNDETERMINED, 'vi')
    // Where the model's own words end there, the sentence goes on without saying who will tell.
    return `write ${quoted(UNDETERMINED, 'en')}${inModel === undefined ? ' and say' : ''}`
  },
}

/** A text that names fields of a model, as a person with the form before them can follow it. */
export function inForm(text: Text): Text {
  return { vi: sentence(text.vi, 'vi'), en: sentence(text.en, 'en') }
}

function sentence(remedy: string, language: Language): string {
  const text = worded(remedy, IN_FORM, language)
  // What the form has no column for goes into its notes.
  const beyond = unique(
    referencesIn(remedy).flatMap(({ kind, names }) =>
      kind === 'field' ? names.filter((name) => !COLUMNS.has(lastOf(name))).flatMap((name) => nameOf(name, language) ?? []) : [],
    ),
  )
  if (beyond.length === 0) return text
  const list = beyond.map((name) => quoted(name, language)).join(', ')
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
