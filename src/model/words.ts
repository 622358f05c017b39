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
