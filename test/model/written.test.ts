import fc from 'fast-check'
import { load, YAML11_SCHEMA } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { loadText } from '../../src/load/load.ts'
import { writtenFiles, yamlText } from '../../src/model/written.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[ \t\n\r:#,\-[\]{}'"&*!|>%@`?~=<0-9a-z.]{0,8}$/),
  fc.constantFrom('yes', 'no', 'on', 'y', 'null', '~', '2026-01-01', '1:30', '12:30:15', '0777', '1_0', '1.250', '.inf', 'NaN', '=', '<<'),
)
const record = fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z]{0,4}$/), fc.oneof(anyText, fc.integer(), fc.boolean()), { maxKeys: 3 })
const anyDocument = fc.dictionary(
  fc.stringMatching(/^[a-z][a-zA-Z]{0,4}$/),
  fc.oneof(anyText, fc.integer(), fc.boolean(), fc.array(anyText, { maxLength: 3 }), record, fc.array(record, { maxLength: 3 })),
  { minKeys: 1, maxKeys: 4 },
)

describe('a written file', () => {
  it.each([
    ['1.2', undefined],
    ['1.1, which takes more words for numbers and dates', YAML11_SCHEMA],
  ])('gives back every word to a reader of YAML %s', (_, schema) => {
    fc.assert(
      fc.property(anyDocument, (value) => {
        expect(load(yamlText(['# chú thích'], value), schema === undefined ? {} : { schema })).toEqual(value)
      }),
    )
  })

  const [, systems] = writtenFiles({
    id: 'm',
    systems: [
      { note: 'Dòng một\nDòng hai', kind: 'application', owner: 'so-a', code: 'KT-2', id: 'b', name: 'Một tên dài '.repeat(20).trim() },
      { id: 'a', code: 'KT-1', kind: 'platform', name: 'Nền tảng: “tích hợp”' },
    ],
  })

  it('has the fields in the order of the schema, one a line, and text of several lines as a block', () => {
    expect(systems!.text.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
      'systems:',
      '  - id: a',
      '    code: KT-1',
      '    name: "Nền tảng: “tích hợp”"',
      '    kind: platform',
      '  - id: b',
      '    code: KT-2',
      `    name: ${'Một tên dài '.repeat(20).trim()}`,
      '    kind: application',
      '    owner: so-a',
      '    note: |-',
      '      Dòng một',
      '      Dòng hai',
      '',
    ])
  })

  it('is read by the loader as what it was', async () => {
    const model = await loadText(systems!.text, 'systems.yaml')
    expect(model.graph.all('system').map(({ id, note }) => [id, note])).toEqual([
      ['a', undefined],
      ['b', 'Dòng một\nDòng hai'],
    ])
  })
})
