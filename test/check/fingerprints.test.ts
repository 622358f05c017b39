import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { dump, load as parseYaml } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { loadText } from '../../src/load/load.ts'
import { KINDS } from '../../src/model/catalogue.generated.ts'
import { load } from '../../src/sources/load.ts'
import { inFolder } from '../cli/terminal.ts'
import { check } from '../judge.ts'

const models = resolve(import.meta.dirname, '../../models')

type Document = Readonly<Record<string, unknown>>

/** A whole model as one document, with what an author gets wrong planted in it: findings of the text must be as stable as those of rules. */
function whole(name: string, isBroken: boolean): Document {
  const merged: Record<string, unknown> = {}
  for (const file of readdirSync(join(models, name)).filter((one) => /\.(yaml|json)$/.test(one))) {
    const text = readFileSync(join(models, name, file), 'utf8')
    for (const [key, value] of Object.entries((file.endsWith('.json') ? JSON.parse(text) : parseYaml(text)) as Document)) {
      if (key === 'include') continue
      const known = merged[key]
      merged[key] = Array.isArray(known) ? [...known, ...(value as readonly unknown[])] : value
    }
  }
  if (!isBroken) return merged
  const systems = merged['systems'] as readonly Document[]
  return {
    ...merged,
    systems: [
      ...systems,
      { ...systems[0]!, id: 'hong-1', owner: 'khong-co-1', sources: ['nguon-la'] },
      { ...systems[1]!, id: 'hong-2', owner: 'khong-co-2', sources: ['nguon-la'], partOf: 'hong-3' },
      { ...systems[1]!, id: 'hong-3', partOf: 'hong-2' },
      { ...systems[2]!, id: 'hong-4', kinds: 'x' },
      { name: 'Không mã 1', kind: 'application' },
      { name: 'Không mã 2', kind: 'application' },
    ],
  }
}

/** Swaps made by numbers that fast-check can shrink: an order of any list. */
function reordered<T>(list: readonly T[], next: () => number): T[] {
  const left = [...list]
  return list.map(() => left.splice(next() % left.length, 1)[0]!)
}

/** A document with the keys of every object, and the items of every list, in another order. */
function shuffled(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return reordered(value, next).map((item) => shuffled(item, next))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(reordered(Object.entries(value), next).map(([key, one]) => [key, shuffled(one, next)]))
}

const orders = fc.array(fc.nat({ max: 1000 }), { minLength: 20, maxLength: 60 }).map((numbers) => {
  let at = 0
  return () => numbers[at++ % numbers.length]! + at
})

const printsOf = (found: Awaited<ReturnType<typeof check>>): readonly string[] =>
  found.models.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)).sort()

const prints = async (text: string, name: string): Promise<readonly string[]> =>
  printsOf(await check([await loadText(text, name)], { today: '2026-11-22' }))

describe.each([
  ['moh-2026', false],
  ['moh-2026', true],
  ['quang-tri-2026', true],
  ['most-2016', true],
] as const)('fingerprints of %s (broken: %s)', (name, isBroken) => {
  const document = whole(name, isBroken)

  it('are the same in any order, in YAML as in JSON, in one line as in many', async () => {
    const before = await prints(JSON.stringify(document), 'a.json')
    expect(before.length).toBeGreaterThan(10)
    expect(new Set(before).size).toBe(before.length)
    await fc.assert(
      fc.asyncProperty(orders, fc.constantFrom('json', 'pretty', 'yaml'), async (next, form) => {
        const other = shuffled(document, next)
        const text = form === 'yaml' ? dump(other, { noRefs: true }) : JSON.stringify(other, null, form === 'pretty' ? 4 : 0)
        expect(await prints(text, form === 'yaml' ? 'khac.yaml' : 'khac.json')).toEqual(before)
      }),
      { numRuns: 5 },
    )
  })

  it('are the same in one file as in many, whatever their names', async () => {
    const before = await prints(JSON.stringify(document), 'a.json')
    const collections = new Set<string>(KINDS.map(({ collection }) => collection))
    await fc.assert(
      fc.asyncProperty(orders, fc.integer({ min: 1, max: 4 }), async (next, count) => {
        const parts: Record<string, unknown[]>[] = Array.from({ length: count }, () => ({}))
        const header: Record<string, unknown> = {}
        for (const [key, value] of Object.entries(document)) {
          if (!collections.has(key)) header[key] = value
          else for (const item of value as readonly unknown[]) (parts[next() % count]![key] ??= []).push(item)
        }
        const names = parts.map((_, at) => `phan-${next()}-${at}.${at % 2 === 0 ? 'yaml' : 'json'}`)
        const files = Object.fromEntries([
          ['architecture.json', JSON.stringify({ ...header, include: names })],
          ...parts.map((part, at) => [names[at]!, at % 2 === 0 ? dump(part, { noRefs: true }) : JSON.stringify(part)] as const),
        ])
        const after = await inFolder(files, async (cwd) => printsOf(await check(await load([], { cwd }), { today: '2026-11-22' })))
        expect(after).toEqual(before)
      }),
      { numRuns: 4 },
    )
  })
})
