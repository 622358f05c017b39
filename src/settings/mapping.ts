/** The file that maps the columns of a plain list to fields. */
import { plain } from '../escape.ts'
import { Fault } from '../fault.ts'
import { integrityFinding } from '../load/integrity.ts'
import { formatOf } from '../load/parse.ts'
import { complaints, type Validator } from '../load/validate.ts'
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
