import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { load as parse } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding/define.ts'
import type { Clause, Norm } from '../../src/framework/norm.ts'
import { loadObject, loadText, type Model } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import { load } from '../../src/sources/load.ts'
import { NORMS } from '../../src/vn/norms/norms.ts'
import { check, comply } from '../judge.ts'
import { STRANGERS } from '../strangers/measure.ts'

const root = resolve(import.meta.dirname, '../..')

/** Clauses called met on elements that a check accuses, or that no clause may be called met of. */
async function overclaims(model: Model): Promise<string[]> {
  const options = { today: '2026-11-28' }
  const { clauses, drafts } = (await comply([model], options)).statements[0]!
  const met = [...clauses, ...drafts].filter(({ state }) => state === 'met')
  if (met.length === 0) return []
  const accused = new Map<string, Finding>()
  for (const finding of (await check([model], options)).models[0]!.findings)
    if (finding.severity !== 'info') for (const { id } of finding.elements) accused.set(id, finding)
  return met.flatMap(({ norm, locator, rules, elements }) => {
    const { kind, broad }: Clause = (NORMS as Readonly<Record<string, Norm>>)[norm]!.clauses[locator]!
    const found = elements.flatMap(({ id }) => accused.get(id) ?? []).map(({ code, elements: [one] }) => `${code} on ${one?.id}`)
    return [
      ...found,
      ...(kind === 'permission' ? ['a permission'] : []),
      ...(broad ? ['more than rules see'] : []),
      ...(rules.length === 0 ? ['no rule'] : []),
      ...rules.filter(({ held, notRun }) => held === 0 || notRun !== undefined).map(({ code }) => `${code} saw nothing`),
    ].map((why) => `${norm} ${locator}: ${why}`)
  })
}

const shipped = readdirSync(join(root, 'models'))

/** Documents small enough to be changed thousands of times. */
const documents = readdirSync(STRANGERS)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parse(readFileSync(join(STRANGERS, name), 'utf8')) as ArchitectureDocument)

type Change = readonly [document: number, collection: number, record: number, field: number, how: number]

/** A document with some fields dropped, copied from a neighbour, or whole records dropped. */
function changed(document: ArchitectureDocument, changes: readonly Change[]): ArchitectureDocument {
  const copy = structuredClone(document) as Record<string, unknown>
  const collections = Object.keys(copy).filter((key) => Array.isArray(copy[key]) && key !== 'sources')
  for (const [, collection, record, field, how] of changes) {
    const key = collections[collection % collections.length]!
    const records = copy[key] as Record<string, unknown>[]
    const one = records[record % Math.max(records.length, 1)]
    if (one === undefined) continue
    const fields = Object.keys(one).filter((name) => name !== 'id' && name !== 'name')
    const name = fields[field % Math.max(fields.length, 1)]
    if (how % 4 === 0) records.splice(records.indexOf(one), 1)
    else if (name !== undefined && how % 4 === 1) delete one[name]
    else if (name !== undefined) {
      const other = records.find((neighbour) => neighbour[name] !== undefined && neighbour[name] !== one[name])
      if (other !== undefined) one[name] = other[name]
    }
  }
  return copy as ArchitectureDocument
}

describe('What a statement calls met', () => {
  it.each(shipped)('no check accuses: %s', async (name) => {
    const models = await load([join('models', name)], { cwd: root })
    for (const model of models) expect(await overclaims(model)).toEqual([])
  })

  it('no check accuses in the examples of the rules', async () => {
    const folder = join(root, 'docs/rules')
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))) {
      for (const [, language, text] of readFileSync(join(folder, file), 'utf8').matchAll(/^```(yaml|json)\n([\s\S]*?)^```/gm)) {
        const model = await loadText(text!, `architecture.${language}`)
        expect(await overclaims(model), file).toEqual([])
      }
    }
  })

  it('no check accuses in thousands of changed models', async () => {
    const change = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const document = changed(documents[changes[0]![0] % documents.length]!, changes)
        const found = await overclaims(await loadObject(document))
        if (found.length > 0) throw new Error(found.join('\n'))
      }),
      { numRuns: 2000 },
    )
  }, 300_000)
})
