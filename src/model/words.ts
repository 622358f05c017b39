import type { Language } from '../text.ts'
import { FIELD_TERMS, KIND_TERMS, VALUE_TERMS } from './terms.generated.ts'

/** The schema's word for a term: `kind.system`, `kinds.system` (many), `field.system.owner`, `link.kind.wan`. The term itself when unknown. */
export function word(term: string, language: Language): string {
  const [first, ...rest] = term.split('.')
  const key = rest.join('.')
  if (first === 'kind') return KIND_TERMS[key]?.one[language] ?? key
  if (first === 'kinds') return KIND_TERMS[key]?.many[language] ?? key
  if (first === 'field') return (FIELD_TERMS[key] ?? FIELD_TERMS[key.slice(key.indexOf('.') + 1)])?.[language] ?? key
  if (first === 'function') return key
  return (VALUE_TERMS[term] ?? VALUE_TERMS[key])?.[language] ?? (rest.slice(1).join('.') || term)
}

/** The schema's word for a value of a field of a kind (`document`: of the header), or undefined when it is no listed value. */
export function valueWord(kind: string, field: string, value: string, language: Language): string | undefined {
  const own = `${kind}.${field}.${value}`
  const shared = `${field}.${value}`
  return (Object.hasOwn(VALUE_TERMS, own) ? VALUE_TERMS[own] : Object.hasOwn(VALUE_TERMS, shared) ? VALUE_TERMS[shared] : undefined)?.[
    language
  ]
}
