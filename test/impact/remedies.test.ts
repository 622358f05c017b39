import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Finding, NearestRemedy } from '../../src/finding/define.ts'
import { check, load, loadObject, type Model } from '../../src/index.ts'
import { KINDS } from '../../src/model/catalogue.generated.ts'
import type { ArchitectureGraph } from '../../src/model/graph.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'

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

/** Fields of a relation that only those who agree on it can tell; a remedy tells the rest. */
const TO_FILL = new Set(['data', 'serviceLevel', 'protection', 'basis', 'contact', 'note'])

/** Finding by finding and remedy by remedy: what is still wrong, or newly wrong, when the remedy has been carried out. */
async function failing(model: Model): Promise<{ readonly wrong: string[]; readonly tried: string[] }> {
  const report = (await check(model)).models[0]!
  const before = new Set([...report.findings, ...report.accepted.map(({ finding }) => finding)].map(keyOf))
  const wrong: string[] = []
  const tried: string[] = []
  for (const finding of report.findings)
    for (const remedy of finding.remedies ?? []) {
      const mended = await loadObject(carriedOut(model.graph, remedy))
      const after = (await check(mended)).models[0]!.findings
      const label = `${finding.code} ${finding.message.id} by ${remedy.kind}`
      tried.push(label)
      if (after.some((one) => keyOf(one) === keyOf(finding) && one.message.id === finding.message.id)) wrong.push(`${label}: still there`)
      const added = new Set(remedy.changes.flatMap((change) => ('add' in change ? [change.item.id] : [])))
      for (const one of after) {
        // What is agreed about an added relation is nothing that a remedy could know; that is all that may be missing of it.
        if (one.code === 'INT-09' && added.has(one.elements[0]?.id ?? '') && isToFill(one)) continue
        if (!before.has(keyOf(one))) wrong.push(`${label}: brings ${keyOf(one)} (${one.message.id})`)
      }
    }
  return { wrong, tried }
}

const isToFill = ({ message: { data } }: Finding): boolean =>
  ([data['fields'] ?? data['field']].flat() as readonly { readonly term: string }[]).every(({ term }) =>
    TO_FILL.has(term.replace('field.integration.', '')),
  )

const header = { id: 'm', name: 'M', asOf: '2026-11-21' }
const province = { id: 'tinh', name: 'Tỉnh', level: 'province' }
const ministry = { id: 'bo', name: 'Bộ', level: 'ministry' }
const app = (id: string, owner: string, more = {}) => ({ id, name: `Hệ thống ${id}`, kind: 'application', owner, ...more })
const exchange = (id: string, from: string, to: string, more = {}) => ({
  id,
  from,
  to,
  kind: 'data-exchange',
  status: 'in-use',
  data: ['x'],
  ...more,
})

/** Models in which the remedies that no shipped model calls for are proposed. */
const MADE = {
  'a body that runs over the platform of another': {
    want: ['INT-01 none by use-platform'],
    model: {
      ...header,
      scope: 'ministry',
      body: 'bo',
      agencies: [ministry, province],
      systems: [
        app('a', 'bo'),
        app('b', 'bo'),
        app('p', 'tinh', { kind: 'platform', platformRole: 'lgsp' }),
        app('n', 'tinh', { kind: 'platform', platformRole: 'ndxp' }),
      ],
      integrations: [exchange('i', 'a', 'b', { via: ['p'] }), exchange('j', 'p', 'n')],
    },
  },
  'a platform that is not linked to the national one': {
    want: ['INT-01 notLinked by link-national'],
    model: {
      ...header,
      scope: 'province',
      body: 'tinh',
      agencies: [province, ministry],
      systems: [
        app('a', 'tinh'),
        app('b', 'tinh'),
        app('p', 'tinh', { kind: 'platform', platformRole: 'lgsp' }),
        app('n', 'bo', { kind: 'platform', platformRole: 'ndxp' }),
      ],
      integrations: [exchange('i', 'a', 'b', { via: ['p'] })],
    },
  },
  'a link to the national platform that waits': {
    want: ['INT-01 linkNotWorking by finish-integration', 'INT-01 linkNotWorking by link-national'],
    model: {
      ...header,
      scope: 'province',
      body: 'tinh',
      agencies: [province, ministry],
      systems: [
        app('a', 'tinh'),
        app('b', 'tinh'),
        app('p', 'tinh', { kind: 'platform', platformRole: 'lgsp' }),
        app('n', 'bo', { kind: 'platform', platformRole: 'ndxp' }),
      ],
      integrations: [exchange('i', 'a', 'b', { via: ['p'] }), exchange('j', 'p', 'n', { status: 'planned' })],
    },
  },
  'places that hang on one hub': {
    want: ['NET-08 onlyLinks by second-paths', 'NET-08 onlyLinks by second-lines'],
    model: {
      ...header,
      scope: 'province',
      body: 'tinh',
      agencies: [province, ...['so-1', 'so-2', 'so-3'].map((id) => ({ id, name: `Sở ${id}`, level: 'department', parent: 'tinh' }))],
      networks: ['wan', 'man'].map((id) => ({ id, name: id, kind: 'wan', owner: 'tinh' })),
      links: [
        { id: 'l0', from: 'tinh', to: 'wan', kind: 'wan', paths: 2 },
        { id: 'lm', from: 'tinh', to: 'man', kind: 'wan', paths: 2 },
        ...['so-1', 'so-2', 'so-3'].map((id) => ({ id: `l-${id}`, from: id, to: 'wan', kind: 'wan' })),
      ],
      systems: ['a', 'b'].map((id) => app(id, 'tinh', { coverage: ['tinh', 'so-1', 'so-2', 'so-3'] })),
    },
  },
} as const

describe('the nearest remedies', () => {
  it.each(Object.entries(MADE))('of %s do away with their finding and break nothing else', async (_, { want, model }) => {
    const { wrong, tried } = await failing(await loadObject(model as unknown as ArchitectureDocument))
    expect(tried).toEqual(expect.arrayContaining([...want]))
    expect(wrong).toEqual([])
  })

  it('name no national platform that was not there on the day', async () => {
    const { model } = MADE['a platform that is not linked to the national one']
    const later = { ...model, systems: model.systems.map((one) => (one.id === 'n' ? { ...one, since: '2027' } : one)) }
    expect(
      (await failing(await loadObject(later as unknown as ArchitectureDocument))).tried.filter((one) => one.startsWith('INT-01')),
    ).toEqual([])
  })

  it.each(readdirSync('models'))(
    'of %s do away with their finding and break nothing else',
    async (name) => {
      const [model] = await load(`models/${name}`)
      const { wrong } = await failing(model!)
      expect(wrong).toEqual([])
    },
    120_000,
  )
})

it.each([
  ['as the cell has it', { dossier: { cells: [{ column: 'to', text: 'QG-9' }] } }, 'QG-9'],
  ['by its id where the cell names several', { dossier: { cells: [{ column: 'to', text: 'KT-1; QG-9' }] } }, 'qg-9'],
  ['by its id where there is no cell', {}, 'qg-9'],
])('an end that is nowhere in the model is named %s', async (_, more, to) => {
  const databases = [{ id: 'cb', name: 'CSDL cán bộ', scope: 'shared', recordType: 'original', owner: 'tinh' }]
  const integrations = [exchange('qh', 'cb', 'qg-9', { status: 'planned', ...more })]
  const model = await loadObject({ ...header, agencies: [province], databases, integrations } as unknown as ArchitectureDocument)
  const { findings } = (await check(model)).models[0]!
  const remedies = findings.flatMap((one) => (one.code === 'INT-06' ? (one.remedies ?? []) : []))
  expect(remedies.map(({ kind, data }) => [kind, data['from'], data['to']])).toEqual([['finish-integration', 'CSDL cán bộ', to]])
})
