import { describe, expect, it, test } from 'vitest'
import { remedyWords } from '../../src/finding/remedy.ts'
import { inModel, referencesIn } from '../../src/rules/field-references.ts'
import { defineRule } from '../../src/vn/rule.ts'

const RULE = {
  code: 'TST-01',
  title: { vi: 'Đúng', en: 'True' },
  why: { vi: 'Vì', en: 'Because' },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: [{ since: 'none', severity: 'info' }],
  citations: [],
  examines: ['model'],
  check: () => {},
} as const

const text = <const S extends string>(sentence: S) => ({ vi: sentence, en: sentence })

describe('references to fields', () => {
  test.each([
    ['{field:owner}', 'owner'],
    ['{field:lifecycle=retired}', 'lifecycle: retired'],
    ['{fields:status, number}', 'status, number'],
    ['{field:issuedFramework.views}', 'issuedFramework.views'],
    ['{exempt:connection|ghi ở đó}', 'ghi ở đó'],
    ['{fields} và {field}', '{fields} và {field}'],
  ])('%s is printed in a model as %s', (written, printed) => {
    expect(inModel({ vi: written, en: written }).vi).toBe(printed)
  })

  it('are not what a message asks its data for', () => {
    expect(referencesIn('“{system}” thiếu {fields}: ghi “{field:owner}”.').map(({ names }) => names)).toEqual([['owner']])
  })

  it('lead to fields and values of the schema, or do not compile', () => {
    const known = text(
      'Ghi “{field:dataOwner}” và “{field:lifecycle=retired}” ({fields:status, number}), {exempt:connection}, {undetermined}.',
    )
    expect(defineRule({ ...RULE, messages: { seen: text('{a}: “{field:via}”') }, remedy: { write: known } })).toBeDefined()
    // @ts-expect-error No field is called so.
    expect(defineRule({ ...RULE, messages: {}, remedy: { write: text('{field:dataOwnr}') } })).toBeDefined()
    // @ts-expect-error The field has no such value.
    expect(defineRule({ ...RULE, messages: {}, remedy: { write: text('{field:lifecycle=ended}') } })).toBeDefined()
    // @ts-expect-error One of several is no field.
    expect(defineRule({ ...RULE, messages: {}, remedy: { write: text('{fields:status, nummer}') } })).toBeDefined()
    // @ts-expect-error Nothing asks for it, so nothing can be exempt from it.
    expect(defineRule({ ...RULE, messages: {}, remedy: { write: text('{exempt:conection}') } })).toBeDefined()
    // @ts-expect-error Messages are held to the same.
    expect(defineRule({ ...RULE, messages: { seen: text('{field:vai}') }, remedy: { write: text('a') } })).toBeDefined()
    // @ts-expect-error A remedy that ships has parts.
    expect(defineRule({ ...RULE, messages: {}, remedy: text('a') })).toBeDefined()
  })
})

describe('a remedy', () => {
  it('is told in its parts and in one piece: first what to do, then how to write it down', () => {
    expect(remedyWords({ write: text('Ghi.'), do: text('Nối.') })).toEqual({
      vi: 'Nối. Ghi.',
      en: 'Nối. Ghi.',
      do: text('Nối.'),
      write: text('Ghi.'),
    })
  })

  it('of a pack written in one piece has no parts', () => {
    expect(remedyWords(text('Sửa “{field:owner}”.'), inModel)).toEqual(text('Sửa “owner”.'))
  })
})
