import { describe, expect, test } from 'vitest'
import { remedyWords } from '../../../src/finding/remedy.ts'
import { KINDS } from '../../../src/model/catalogue.generated.ts'
import { FIELD_TERMS } from '../../../src/model/terms.generated.ts'
import { inModel, referencesIn } from '../../../src/rules/field-references.ts'
import { inForm } from '../../../src/vn/form/wording.ts'
import { RULES } from '../../../src/vn/rules.generated.ts'

/** Names of fields as a model's file writes them, and the two lists that a workbook has not. */
const KEY = /notApplicable|undetermined|\bfield:|[“"(][a-z]+[A-Z][a-z]\w*|[“"][a-z]{3,}: [a-z-]+[”"]/u

describe('what to do about a finding in a workbook', () => {
  test.each(RULES.map(({ code, rule }) => [code, rule.remedy] as const))('names no field of a model: %s', (_, remedy) => {
    const { vi, en } = remedyWords(remedy, inForm)
    expect(vi).not.toMatch(KEY)
    expect(en).not.toMatch(KEY)
  })

  test.each([
    ['ghi ở “{field:via}”.', 'ghi ở “via”.', 'ghi ở “Cơ chế/kênh kết nối”.'],
    ['ghi “{field:lifecycle=retired}”.', 'ghi “lifecycle: retired”.', 'ghi “Trạng thái vòng đời: kết thúc sử dụng”.'],
    [
      'Ghi ở “{field:dataOwner}”; nếu không áp dụng, ghi {exempt:dataOwner}.',
      'Ghi ở “dataOwner”; nếu không áp dụng, ghi lý do ở “notApplicable” (field: dataOwner).',
      'Ghi ở “Chủ quản dữ liệu”; nếu không áp dụng, ghi “Không áp dụng: lý do” ở cột “Chủ quản dữ liệu”.',
    ],
    [
      'Nếu không áp dụng, ghi {exempt:owner|lý do ở “notApplicable” (field: owner) của nó}.',
      'Nếu không áp dụng, ghi lý do ở “notApplicable” (field: owner) của nó.',
      'Nếu không áp dụng, ghi lý do ở Ghi chú để giải trình.',
    ],
    ['chưa rõ thì ghi {undetermined}.', 'chưa rõ thì ghi ở “undetermined”.', 'chưa rõ thì ghi “Chưa xác định”.'],
    [
      'ghi ở “{field:securityLevel}”.',
      'ghi ở “securityLevel”.',
      'ghi ở “Cấp độ an toàn”. Biểu mẫu không có cột “Cấp độ an toàn”: ghi ở Ghi chú.',
    ],
    ['khác “owner” trong lời của người khác.', 'khác “owner” trong lời của người khác.', 'khác “owner” trong lời của người khác.'],
  ])('reads %s as %s in a model, as %s in the form', (vi, model, form) => {
    expect([inModel({ vi, en: '' }).vi, inForm({ vi, en: '' }).vi]).toEqual([model, form])
  })
})

/** What a sentence refers to; how it says that something is not known yet is a matter of each language. */
const namedIn = (sentence: string): string[] =>
  referencesIn(sentence)
    .map(({ kind, names }) => `${kind} ${names.join()}`)
    .filter((one) => !one.includes('undetermined'))
    .sort()

describe('the fields that remedies name', () => {
  const known = new Set([
    ...KINDS.map(({ collection }) => collection),
    ...Object.keys(FIELD_TERMS).map((key) => key.slice(key.lastIndexOf('.') + 1)),
  ])
  const PLAIN = /[“"(][a-z]+[A-Z]\w*[”"),]/u

  test.each(RULES.map(({ code, rule }) => [code, rule] as const))(
    'are fields of the schema, and references: %s',
    (_, { remedy, messages }) => {
      for (const text of [remedyWords(remedy), ...Object.values(messages)]) {
        for (const sentence of [text.vi, text.en]) {
          const named = referencesIn(sentence).flatMap(({ kind, names }) => (kind === 'field' || kind === 'fields' ? names : []))
          expect(named.filter((name) => !known.has(name.slice(name.lastIndexOf('.') + 1)))).toEqual([])
          expect(sentence.replace(/\{[^}]*\}/gu, '')).not.toMatch(PLAIN)
        }
        expect(namedIn(text.vi)).toEqual(namedIn(text.en))
      }
    },
  )

  test('have no reference left where they are printed', () => {
    for (const { remedy, rule } of RULES)
      for (const text of [remedy, remedyWords(rule.remedy, inForm)]) expect(`${text.vi} ${text.en}`).not.toMatch(/[{}|]/)
  })
})
