/**
 * Where a message or a remedy names fields of a model, it names them as references, and whoever prints it says what they are called there: keys
 * of YAML, columns of a form.
 *
 * `{field:owner}` a field; `{field:lifecycle=retired}` with a value; `{fields:a, b}` several in a row; `{exempt:owner}` how one says that a field
 * does not apply, `{undetermined}` that a value is not known yet. What follows a bar in the last two is how a model's own text says it.
 */
import type { FieldName, FieldWithValue } from '../model/field-names.generated.ts'
import type { Braced, Language, Text } from '../text.ts'

/** Of what stands in braces in a sentence, the references to what there is not. `T`: what may be said not to apply, beside fields. */
type WrongIn<S extends string, T extends string> = Wrong<Braced<S>, T>
type Wrong<R extends string, T extends string> = R extends `field:${FieldName | FieldWithValue}` | 'undetermined' | `undetermined|${string}`
  ? never
  : R extends `fields:${infer L}`
    ? WrongAmong<L>
    : R extends `exempt:${infer E}`
      ? E extends FieldName | T | `|${string}` | `${FieldName | T}|${string}`
        ? never
        : R
      : R extends `${string}:${string}`
        ? R
        : never
type WrongAmong<L extends string> = L extends `${infer One}, ${infer Rest}`
  ? WrongAmong<One> | WrongAmong<Rest>
  : L extends FieldName
    ? never
    : L

/** Texts whose references all lead to fields of the schema, in both languages; another does not compile, and the error names it. */
export type KnownFields<W, T extends string = never> = {
  readonly [K in keyof W]: W[K] extends { readonly vi: infer V extends string; readonly en: infer E extends string }
    ? [WrongIn<V, T> | WrongIn<E, T>] extends [never]
      ? W[K]
      : { readonly error: `no such field: ${WrongIn<V, T> | WrongIn<E, T>}` }
    : W[K]
}

/** How the fields of a model are called where a remedy is printed. */
export interface FieldWords {
  field(name: string, value: string | undefined, language: Language): string
  fields(names: readonly string[], language: Language): string
  /** `inModel`: how a model's text says it, where that is not the usual way. */
  exempt(field: string, inModel: string | undefined, language: Language): string
  undetermined(inModel: string | undefined, language: Language): string
}

/** A reference as it is written: its kind, what it names, and how a model's text says it. */
const REFERENCE = /\{(?:(field|fields|exempt):([^}|]*)|undetermined)(?:\|([^}]*))?\}/gu

export interface FieldReference {
  readonly kind: string
  /** Names of fields; none where it names none. */
  readonly names: readonly string[]
  readonly value: string | undefined
  readonly inModel: string | undefined
}

/** The references in a sentence. */
export function referencesIn(sentence: string): FieldReference[] {
  return [...sentence.matchAll(REFERENCE)].map(([, kind, about, inModel]) => referenceOf(kind, about, inModel))
}

function referenceOf(kind = 'undetermined', about = '', inModel?: string): FieldReference {
  const [named = '', value] = about.split('=')
  return { kind, names: named === '' ? [] : named.split(', '), value, inModel }
}

/** A sentence with its references in some words. */
export function worded(sentence: string, words: FieldWords, language: Language): string {
  return sentence.replace(REFERENCE, (_, named: string | undefined, about: string | undefined, model: string | undefined) => {
    const { kind, names, value, inModel } = referenceOf(named, about, model)
    const [name = ''] = names
    switch (kind) {
      case 'field':
        return words.field(name, value, language)
      case 'fields':
        return words.fields(names, language)
      case 'exempt':
        return words.exempt(name, inModel, language)
      default:
        return words.undetermined(inModel, language)
    }
  })
}

/** Fields by the keys that a model's text has for them. */
const KEYS: FieldWords = {
  field: (name, value) => (value === undefined ? name : `${name}: ${value}`),
  fields: (names) => names.join(', '),
  exempt: (field, inModel, language) =>
    inModel ??
    (language === 'vi' ? `lý do ở “notApplicable” (field: ${field})` : `give the reason under "notApplicable" (field: ${field})`),
  undetermined: (inModel, language) => inModel ?? (language === 'vi' ? 'ở “undetermined”' : 'say under "undetermined"'),
}

/** A remedy for whoever has the text of a model before them. */
export const inModel = ({ vi, en }: Text): Text => ({ vi: worded(vi, KEYS, 'vi'), en: worded(en, KEYS, 'en') })
