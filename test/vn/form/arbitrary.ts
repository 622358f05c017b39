import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { KINDS, REFERENCES } from '../../../src/model/catalogue.generated.ts'

type Json = Record<string, any>

const BUNDLE: Json = JSON.parse(readFileSync('schemas/architecture.schema.json', 'utf8'))

/** Words that a cell could mistake for something else, beside plain ones. */
const WORDS = [
  'Kho dữ liệu dùng chung',
  'Hệ thống thông tin giải quyết thủ tục hành chính',
  'Nền tảng tích hợp (LGSP)',
  'Mạng nội bộ',
  'Sở Khoa học và Công nghệ',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'hằng ngày; trong 2 giây',
  'dòng một\ndòng hai',
  'Không áp dụng',
  'Không áp dụng: chưa triển khai',
  'Chưa xác định',
  'Chưa xác định (nguồn: phiếu rà soát; đầu mối: Sở A; thời hạn: 31/12/2026)',
  'Cao; phụ thuộc: NV-1',
  'Mức dịch vụ: 99,9%',
  'Cá nhân; mã hóa',
  'KT-1',
  'KT-1; KT-2',
  'QH-1',
  'NV-1, NV-2',
  'ND-1',
  'Đang vận hành',
  'ngắn hạn',
  '2026-12-31',
  '31/12/2026',
  'Quý III/2026',
  '=1+1',
  '-x',
  '@a',
  '"trích dẫn", 100% & <b>',
  '  có khoảng trắng  ',
  'x',
  '2026',
]

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
)

const usable = text.map((value) => value.normalize('NFC')).filter((value) => value.length > 0)

/** Codes as dossiers have them, now and then one that two elements share or that is odd. */
const CODES: Readonly<Record<string, string>> = { integration: 'QH', gap: 'ND', task: 'NV', target: 'KPI' }

function anyValue(
  schema: Json,
  g: fc.GeneratorValue,
  ids: ReadonlyMap<string, readonly string[]>,
  to: readonly string[] | undefined,
): unknown {
  const ref = schema['$ref'] as string | undefined
  if (ref !== undefined) {
    const { $ref, ...own } = schema
    return anyValue({ ...BUNDLE['$defs'][ref.replace('#/$defs/', '')], ...own }, g, ids, to)
  }
  if (to !== undefined && schema['type'] === 'string') {
    const known = to.flatMap((kind) => ids.get(kind) ?? [])
    return known.length === 0 || g(fc.nat, { max: 19 }) === 0 ? g(fc.constantFrom, 'khong-co', 'kt-99') : g(fc.constantFrom, ...known)
  }
  if (schema['enum']) return g(fc.constantFrom, ...(schema['enum'] as unknown[]))
  switch (schema['type']) {
    case 'array': {
      const length = g(fc.integer, { min: 0, max: 3 })
      const items = Array.from({ length }, () => anyValue(schema['items'], g, ids, to))
      return schema['uniqueItems'] ? [...new Map(items.map((item) => [JSON.stringify(item), item])).values()] : items
    }
    case 'object': {
      const out: Json = {}
      for (const [name, field] of Object.entries(schema['properties'] as Json)) {
        const needed = ((schema['required'] as string[] | undefined) ?? []).includes(name)
        const target = name === 'task' ? ['task'] : undefined
        if (needed || g(fc.boolean)) out[name] = anyValue(field as Json, g, ids, target)
      }
      return out
    }
    case 'boolean':
      return g(fc.boolean)
    case 'integer':
    case 'number': {
      const max = (schema['maximum'] as number | undefined) ?? 5000
      return g(fc.integer, {
        min:
          Math.max((schema['minimum'] as number | undefined) ?? 0, (schema['exclusiveMinimum'] as number | undefined) ?? 0) +
          ('exclusiveMinimum' in schema ? 1 : 0),
        max,
      })
    }
    default: {
      const pattern = schema['pattern'] as string | undefined
      if (pattern === undefined) return g(() => usable).slice(0, (schema['maxLength'] as number | undefined) ?? 1000) || 'x'
      if (pattern.startsWith('^[0-9]{4}')) return g(fc.constantFrom, '2026-12-31', '2027-02-01')
      if (pattern.startsWith('^[A-Z]')) return 'VND'
      return g(fc.constantFrom, 'a', 'kho-du-lieu', 'nguon-1')
    }
  }
}

/** Models of the schema: every kind and every field, references to and fro, a few that lead nowhere. */
export const models: fc.Arbitrary<Json> = fc.gen().map((g) => {
  const ids = new Map<string, string[]>()
  for (const { kind } of KINDS) {
    const count = g(fc.integer, { min: kind === 'system' || kind === 'agency' ? 1 : 0, max: 3 })
    ids.set(
      kind,
      Array.from({ length: count }, (_, at) =>
        g(fc.nat, { max: 9 }) === 0 ? `${kind}-moi-${at}` : `${CODES[kind]?.toLowerCase() ?? kind}-${at + 1}`,
      ),
    )
  }
  const document: Json = { id: 'mo-hinh', name: 'Mô hình' }
  for (const [name, schema] of Object.entries(BUNDLE['properties'] as Json)) {
    if (['$schema', 'id', 'include', 'keptRows'].includes(name) || KINDS.some(({ collection }) => collection === name)) continue
    if (g(fc.boolean)) document[name] = anyValue(schema as Json, g, ids, name === 'body' ? ['agency'] : undefined)
  }
  let object = 0
  for (const { kind, collection } of KINDS) {
    const schema = BUNDLE['$defs'][kind] as Json
    const often = g(fc.integer, { min: 1, max: 4 })
    document[collection] = ids.get(kind)!.map((id, at) => {
      const element: Json = { id }
      for (const [name, field] of Object.entries(schema['properties'] as Json)) {
        if (name === 'id' || name === 'code') continue
        const needed = (schema['required'] as string[]).includes(name)
        if (!needed && g(fc.nat, { max: often }) > 0) continue
        const to = REFERENCES.find((reference) => reference.kind === kind && reference.field === name)?.to
        element[name] = anyValue(field as Json, g, ids, to)
      }
      const kindOfCode = g(fc.nat, { max: 9 })
      const own = CODES[kind] ?? 'KT'
      if (kindOfCode < 7) element['code'] = own === 'KT' ? `KT-${++object}` : `${own}-${at + 1}`
      else if (kindOfCode === 7) element['code'] = g(fc.constantFrom, `${own}-1`, 'x', 'NV DL/01', 'KT 1')
      if (element['dossier']?.sharesRow !== undefined) element['dossier'].sharesRow = g(fc.constantFrom, ...ids.get(kind)!)
      return element
    })
  }
  return document
})
