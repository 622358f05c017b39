import { describe, expect, it } from 'vitest'
import { IntegrityFindings, integrityFinding, MOST_ALIKE, ofSyntax } from '../../src/load/integrity.ts'

const at = (line: number) => ({ document: 0, path: ['systems', line] })

/** As many repeated ids, by line. */
function repeated(count: number): IntegrityFindings {
  const found = new IntegrityFindings()
  for (let line = 1; line <= count; line++)
    found.add('core/ids-are-unique', at(line), () =>
      integrityFinding('core/ids-are-unique', 'repeated', { id: 'a', first: 'm.yaml' }, at(line)),
    )
  return found
}

describe('faults of one kind', () => {
  it.each([
    ['a single one', 1, []],
    ['one less than the most', MOST_ALIKE - 1, []],
    ['as many as are listed', MOST_ALIKE, []],
    ['one more', MOST_ALIKE + 1, [[1, MOST_ALIKE + 1]]],
    ['seven more, at the first that is not listed', MOST_ALIKE + 7, [[7, MOST_ALIKE + 1]]],
  ] as const)('are listed up to a number, and then counted: %s', (_, count, more) => {
    const all = repeated(count).all()
    const rest = all.filter(({ message }) => message === 'more')
    expect(rest.map(({ data, path }) => [data['count'], path[1]])).toEqual(more)
    expect(all.length - rest.length).toBe(Math.min(count, MOST_ALIKE))
    expect(all[0]).toMatchObject({ rule: 'core/ids-are-unique', message: 'repeated', path: ['systems', 1] })
  })

  it('are counted apart from those of another kind', () => {
    const found = repeated(MOST_ALIKE)
    found.add('core/references-fit', at(0), () =>
      integrityFinding('core/references-fit', 'wrongKind', { id: 'b', found: '', expected: '' }, at(0)),
    )
    expect(found.all()).toHaveLength(MOST_ALIKE + 1)
    expect(found.all().at(-1)!.rule).toBe('core/references-fit')
  })
})

describe('faults of a text', () => {
  it('are listed before its repeated keys, of which so many are told and the rest counted', () => {
    const keys = Array.from({ length: MOST_ALIKE + 2 }, (_, offset) => ({ message: 'repeatedKey' as const, data: { key: 'name' }, offset }))
    const all = ofSyntax([...keys, { message: 'empty', data: {}, offset: 9 }], 3)
    expect(all[0]).toEqual({
      rule: 'core/file-is-readable',
      message: 'empty',
      data: {},
      severity: 'error',
      document: 3,
      path: [],
      offset: 9,
      elements: [],
    })
    expect(all[1]).toMatchObject({ rule: 'core/keys-are-unique', message: 'repeated', data: { key: 'name' }, offset: 0, path: [] })
    expect(all.at(-1)).toMatchObject({ rule: 'core/keys-are-unique', message: 'more', data: { count: 2 }, document: 3 })
    expect(all).toHaveLength(MOST_ALIKE + 2)
  })
})
