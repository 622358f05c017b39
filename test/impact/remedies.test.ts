import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Finding, NearestRemedy } from '../../src/finding/define.ts'
import { check, load, loadObject } from '../../src/index.ts'
import { KINDS } from '../../src/model/catalogue.generated.ts'
import type { ArchitectureGraph } from '../../src/model/graph.ts'

/** A model with a remedy carried out, as one document. */
function carriedOut(graph: ArchitectureGraph, { changes }: NearestRemedy): Record<string, unknown> {
  const { include: _, ...header } = graph.header
  const document: Record<string, unknown> = { ...header }
  for (const { kind, collection } of KINDS) if (graph.all(kind).length > 0) document[collection] = structuredClone(graph.all(kind))
  for (const change of changes) {
    if ('add' in change) {
      const list = (document[change.add] ?? []) as unknown[]
      document[change.add] = [...list, change.item]
      continue
    }
    for (const { collection } of KINDS)
      for (const element of (document[collection] ?? []) as Record<string, unknown>[])
        if (element['id'] === change.set) element[change.field] = change.value
  }
  return document
}

const keyOf = ({ rule, elements }: Finding): string => `${rule} ${elements[0]?.id ?? ''}`

describe('the nearest remedies', () => {
  it.each(readdirSync('models'))(
    'of %s do away with their finding and break nothing else',
    async (name) => {
      const [model] = await load(`models/${name}`)
      const report = (await check(model!)).models[0]!
      const before = new Set([...report.findings, ...report.accepted.map(({ finding }) => finding)].map(keyOf))
      const wrong: string[] = []
      for (const finding of report.findings)
        for (const remedy of finding.remedies ?? []) {
          const mended = await loadObject(carriedOut(model!.graph, remedy))
          const after = (await check(mended)).models[0]!.findings
          const label = `${keyOf(finding)} by ${remedy.kind}`
          if (after.some((one) => keyOf(one) === keyOf(finding) && one.message.id === finding.message.id))
            wrong.push(`${label}: still there`)
          // A relation that is added has to be filled in by those who agree on it; that it lacks fields is no harm done.
          const added = new Set(remedy.changes.flatMap((change) => ('add' in change ? [change.item.id] : [])))
          const harm = after.filter(({ code, elements }) => !(code === 'INT-09' && added.has(elements[0]?.id ?? '')))
          for (const one of harm) if (!before.has(keyOf(one))) wrong.push(`${label}: brings ${keyOf(one)} (${one.message.id})`)
        }
      expect(wrong).toEqual([])
    },
    120_000,
  )
})
