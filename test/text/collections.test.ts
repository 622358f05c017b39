import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, getOrInsert, groupBy, grouped, unique } from '../../src/collections.ts'

const src = resolve(import.meta.dirname, '../../src')

describe('items in groups', () => {
  it('keep their order, and each is in one group or has no key', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(fc.integer({ max: 3 }), { nil: undefined }), fc.string())), (items) => {
        const groups = groupBy(items, ([key]) => key)
        for (const [key, members] of groups) expect(members).toEqual(items.filter(([own]) => own === key))
        expect([...groups.keys()]).toEqual(unique(items.flatMap(([key]) => key ?? [])))
      }),
    )
  })

  it('are the same when they come as pairs', () => {
    expect(grouped([['a', 1] as const, ['b', 2] as const, ['a', 3] as const])).toEqual(
      new Map([
        ['a', [1, 3]],
        ['b', [2]],
      ]),
    )
  })

  it('may have a list that was begun elsewhere', () => {
    const groups = new Map([['a', [1]]])
    addTo(groups, 'a', 2)
    addTo(groups, 'b', 3)
    expect([...groups]).toEqual([
      ['a', [1, 2]],
      ['b', [3]],
    ])
  })
})

describe('a table that fills as it is asked', () => {
  it('makes a value once', () => {
    const table = new WeakMap<object, { made: number }>()
    const key = {}
    let count = 0
    const ask = () => getOrInsert(table, key, () => ({ made: ++count }))
    expect(ask()).toBe(ask())
    expect(count).toBe(1)
  })
})

describe('src/', () => {
  it('has no copies of these of its own', () => {
    const copies = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') &&
        file !== 'collections.ts' &&
        /^(?:export )?(?:const|function) (?:groupBy|grouped?|getOrInsert|addTo|push|unique) ?[<=(](?!citations|remarks)/m.test(
          readFileSync(join(src, file), 'utf8'),
        ),
    )
    expect(copies).toEqual([])
  })
})
