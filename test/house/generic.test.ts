import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it, test } from 'vitest'
import { composed } from '../../scripts/gen/compose.ts'
import { bundle, readSchemas } from '../../scripts/gen/schema.ts'
import { ATLANTIS_MODEL } from '../atlantis.ts'

const root = resolve(import.meta.dirname, '../..')

/** Rooms that know no country: what is Vietnamese is in src/vn, in schemas/vn, or comes as a value. */
const GENERIC = [
  'check',
  'compare',
  'comply',
  'diagram',
  'diff',
  'finding',
  'framework',
  'impact',
  'load',
  'model',
  'report',
  'rules',
  'settings',
  'workbook',
]

/** Platforms, networks, tiers, kinds of instrument and names of one country. Its language is another matter: the tool speaks two. */
const NATIONAL =
  /\bvn-|\b(?:lgsp|ldop|ngsp|ndxp|ndop|tslcd|vneid|qcvn)\b|\bcommunes?\b|\bdistricts?\b|\bprovinc|\bministr|(?<!\p{L})(?:cấp |phường, )?xã(?!\p{L}| hội)|quyết định (?:số|\d)|thông tư|nghị định|việt nam|viet ?nam\b|mẫu số|qđ-ttg|nđ-cp|state-secret|\bnas\b/iu

/** What may stand all the same, and why. */
const ALLOWED: Readonly<Record<string, { readonly says: RegExp; readonly why: string }>> = {
  'impact/define.ts': { says: /'communes'/, why: 'a key that impact.schema.json promises to machines' },
  'impact/figures.ts': { says: /communes:/, why: 'the same key' },
  'report/impact-words.ts': { says: /figure: 'communes'/, why: 'the same key, and what it is called' },
}

const linesOf = (file: string): string[] => readFileSync(join(root, 'src', file), 'utf8').split('\n')

describe('the rooms that know no country', () => {
  const files = GENERIC.flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name.replaceAll('\\', '/')}`),
  ).filter((file) => /\.ts$/.test(file) && !/\.generated\./.test(file))

  it('say nothing of one, but for what is listed', () => {
    const said = files.flatMap((file) =>
      linesOf(file).flatMap((line, at) =>
        NATIONAL.test(line) && ALLOWED[file]?.says.test(line) !== true ? [`${file}:${at + 1} ${line.trim()}`] : [],
      ),
    )
    expect(said).toEqual([])
  })

  test.each(Object.entries(ALLOWED))('and %s still needs its exception', (file, { says }) => {
    expect(linesOf(file).filter((line) => NATIONAL.test(line) && says.test(line))).not.toEqual([])
  })
})

describe('the base of the schema', () => {
  const base = readSchemas(root, [])

  it('says nothing of one country', () => {
    const said: string[] = []
    const visit = (value: unknown, path: string): void => {
      if (typeof value === 'string' && NATIONAL.test(value)) said.push(`${path}: ${value}`)
      if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`)
    }
    visit({ ...base, kinds: base.kinds.map(({ schema }) => schema) }, '')
    expect(said).toEqual([])
  })

  it('is a schema of its own: the model of another country fits it, and a Vietnamese field does not', () => {
    const validate = new Ajv2020({ strict: false }).compile(bundle(base))
    expect([validate(ATLANTIS_MODEL), validate.errors]).toEqual([true, null])
    expect(validate({ ...ATLANTIS_MODEL, agencies: [{ id: 'x', name: 'X', level: 'province' }] })).toBe(false)
    expect(validate({ ...ATLANTIS_MODEL, agencies: [{ id: 'x', name: 'X', level: 'unit', communeType: 'ward' }] })).toBe(false)
  })
})

describe('what a country adds to the schema', () => {
  const at = { properties: { kind: { type: 'string', enum: ['a', 'b'], 'x-terms': {}, 'x-means': { wide: ['b'] } } } }

  it('stands where it says, and means what it says', () => {
    const added = {
      properties: {
        kind: { 'x-values': [{ value: 'c', after: 'a', 'x-term': { vi: 'C', en: 'c' }, 'x-means': ['wide'] }] },
        own: { 'x-after': null, type: 'integer' },
      },
    }
    const { properties } = composed(at, added, 'f')
    expect(Object.keys(properties)).toEqual(['own', 'kind'])
    expect(properties.kind).toEqual({
      type: 'string',
      enum: ['a', 'c', 'b'],
      'x-terms': { c: { vi: 'C', en: 'c' } },
      'x-means': { wide: ['c', 'b'] },
    })
  })

  test.each([
    ['a value that is there already', { properties: { kind: { 'x-values': [{ value: 'a', after: 'b' }] } } }],
    ['a value after one that is not there', { properties: { kind: { 'x-values': [{ value: 'c', after: 'd' }] } } }],
    ['a field without a place', { properties: { own: { type: 'integer' } } }],
    ['a field after one that is not there', { properties: { own: { 'x-after': 'other', type: 'integer' } } }],
    ['a place for a field of the base', { properties: { kind: { 'x-after': null } } }],
    ['another part of the file', { required: ['own'] }],
  ])('is refused where it is %s', (_, added) => {
    expect(() => composed(at, added, 'f')).toThrow(/^f/)
  })
})
