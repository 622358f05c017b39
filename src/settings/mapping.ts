/** The file that maps the columns of a plain list to fields. */
import { plain } from '../escape.ts'
import { Fault } from '../fault.ts'
import { integrityFinding } from '../load/integrity.ts'
import { formatOf } from '../load/parse.ts'
import { complaints, type Validator } from '../load/validate.ts'
import type { FormAnswers } from '../vn/form/answers.ts'
import type { Mapping } from '../vn/inventory/define.ts'
import { wrongInMapping } from '../vn/inventory/mapping.ts'
import { type FileWords, misspelt, placesOf, readStrictly, refuse, unknownKey } from './hand-written.ts'

const MAPPING: FileWords = {
  code: 'invalid-mapping',
  file: { vi: 'Tệp ánh xạ', en: 'The mapping' },
  hint: {
    vi: 'Sửa tệp ánh xạ; các khóa được phép có ở schemas/mapping.schema.json. “vneaf import <tệp> --save-map <tệp>” ghi một tệp mẫu.',
    en: 'Mend the mapping; the keys it may have are in schemas/mapping.schema.json. "vneaf import <file> --save-map <file>" writes one to start from.',
  },
}

/** Keys of the file of answers about a workbook of the form. */
const ANSWER_KEYS = ['form', 'agencies']

/**
 * The answers about a workbook of the form that a file holds; undefined for a mapping of a list, which tells of columns.
 * @throws {Fault} with the line of what is wrong in it.
 */
export async function answersIn(shown: string, read: () => Uint8Array): Promise<FormAnswers | undefined> {
  const format = formatOf(shown)
  if (format === undefined) return undefined
  const { source, value } = await readStrictly(read(), shown, format, MAPPING)
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'kind' in value || 'columns' in value) return undefined
  const { agencies } = value as { readonly agencies?: unknown }
  const wrong = Object.keys(value)
    .filter((key) => !ANSWER_KEYS.includes(key))
    .map((key) => unknownKey(key, ANSWER_KEYS, [key]))
  await refuse(wrong, source, MAPPING)
  // Where every line is still a question, nothing stands under the key.
  if (agencies === undefined || agencies === null) return { agencies: {} }
  const pairs = typeof agencies === 'object' && !Array.isArray(agencies) ? Object.entries(agencies) : undefined
  const odd = pairs === undefined ? [] : pairs.find(([, meant]) => typeof meant !== 'string' || meant.trim() === '')
  if (pairs !== undefined && odd === undefined) return { agencies: Object.fromEntries(pairs) as Record<string, string> }
  const [place] = await placesOf([odd?.[0] === undefined ? ['agencies'] : ['agencies', odd[0]]], source)
  const at = `${plain(shown)}:${place!.line}:${place!.column}`
  throw new Fault(
    'invalid-mapping',
    {
      vi: `${at}: mỗi dòng ghi “tên như được ghi”: “tên cơ quan ấy”.`,
      en: `${at}: each line is "a name as written": "the agency that it means".`,
    },
    MAPPING.hint,
  )
}

/**
 * The mapping that a file holds. `shown`: its name, as faults show it.
 * @throws {Fault} with the line of what is wrong in it.
 */
export async function mappingIn(shown: string, read: () => Uint8Array): Promise<Mapping> {
  const format = formatOf(shown)
  if (format === undefined)
    throw new Fault(
      'invalid-mapping',
      { vi: `“${plain(shown)}” không phải tệp ánh xạ.`, en: `"${plain(shown)}" is no mapping.` },
      { vi: 'Tệp ánh xạ có đuôi .yaml, .yml hoặc .json.', en: 'A mapping ends in .yaml, .yml or .json.' },
    )
  const { source, value } = await readStrictly(read(), shown, format, MAPPING)
  const validator = ((await import('./mapping-validator.generated.js')) as { default: Validator }).default
  await refuse(complaints(validator, value), source, MAPPING)
  const mapping = value as Mapping
  const wrong = wrongInMapping(mapping)
  const twice = wrong.find(({ message }) => message === 'columnTwice')
  if (twice?.message === 'columnTwice') {
    const [place] = await placesOf([twice.path], source)
    const at = `${plain(shown)}:${place!.line}:${place!.column}`
    const column = plain(twice.value)
    throw new Fault(
      'invalid-mapping',
      { vi: `${at}: cột “${column}” được dùng cho hai trường.`, en: `${at}: column "${column}" is mapped to two fields.` },
      { vi: 'Mỗi cột cho một trường.', en: 'Map each column to one field.' },
    )
  }
  await refuse(
    wrong.flatMap((one) => {
      if (one.message === 'columnTwice') return []
      if (one.message === 'unknown') return [unknownKey(one.key, one.allowed, one.path)]
      if (one.message === 'missing')
        return [integrityFinding('core/required-keys-are-present', 'missing', { key: one.key }, { document: 0, path: one.path })]
      if (one.message === 'misspelt') return [misspelt(one.key, one.suggestion, one.path)]
      return [
        integrityFinding(
          'core/values-are-allowed',
          'notListed',
          { value: one.value, allowed: one.allowed },
          { document: 0, path: one.path },
        ),
      ]
    }),
    source,
    MAPPING,
  )
  return mapping
}
