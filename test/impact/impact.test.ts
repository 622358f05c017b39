import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { impactModel } from '../../src/impact/impact.ts'
import { failuresNamed } from '../../src/impact/naming.ts'
import { asTarget } from '../../src/impact/target.ts'
import { worstFailures, worstPairs } from '../../src/impact/worst.ts'
import { impact, load, renderImpact, worstFailures as worst } from '../../src/index.ts'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'

/** A ministry with a data centre away from its headquarters, a branch, and a service that runs on a system there. */
const base: ArchitectureDocument = {
  body: 'bo',
  agencies: [
    { id: 'bo', name: 'Bộ', level: 'ministry' },
    { id: 'cuc', name: 'Cục', level: 'unit', parent: 'bo' },
  ],
  sites: [{ id: 'nha-ttdl', name: 'Nhà TTDL', agency: 'bo', kind: 'data-centre' }],
  networks: [{ id: 'wan', name: 'WAN', kind: 'wan', owner: 'bo' }],
  infrastructures: [
    { id: 'ttdl', name: 'Trung tâm dữ liệu', kind: 'data-centre', owner: 'bo', site: 'nha-ttdl' },
    { id: 'du-phong', name: 'Trung tâm dự phòng', kind: 'data-centre', owner: 'bo' },
  ],
  links: [
    { id: 'l-bo', from: 'bo', to: 'wan', kind: 'wan', carrier: 'Nhà mạng A' },
    { id: 'l-cuc', from: 'cuc', to: 'wan', kind: 'wan', carrier: 'Nhà mạng B' },
    { id: 'l-ttdl', from: 'nha-ttdl', to: 'wan', kind: 'wan', carrier: 'Nhà mạng A' },
    { id: 'l-du-phong', from: 'du-phong', to: 'wan', kind: 'wan', carrier: 'Nhà mạng B' },
  ],
  databases: [{ id: 'kho', name: 'Kho', scope: 'internal', owner: 'bo', personalData: 'basic', hostedAt: 'ttdl' }],
  systems: [
    { id: 'tthc', name: 'TTHC', kind: 'application', owner: 'bo', hostedAt: 'ttdl', stores: ['kho'], users: 300 },
    { id: 'lgsp', name: 'LGSP', kind: 'platform', platformRole: 'lgsp', owner: 'bo', hostedAt: 'du-phong' },
  ],
  integrations: [{ id: 'kn', from: 'tthc', to: 'kho', kind: 'data-exchange', via: ['lgsp'] }],
  services: [{ id: 'dv', name: 'Dịch vụ', owner: 'bo', system: 'tthc', procedures: 3, dossiersPerYear: 1200 }],
}

const ask = (document: ArchitectureDocument, ...words: string[]) => {
  const graph = new ArchitectureGraph([document])
  return impactModel(graph).evaluate(failuresNamed(graph, words))
}
const stopped = ({ hits }: ReturnType<typeof ask>): string[] =>
  hits.filter(({ condition }) => condition === 'stopped').map(({ element }) => element.id)
const degraded = ({ hits }: ReturnType<typeof ask>): string[] =>
  hits.filter(({ condition }) => condition === 'degraded').map(({ element }) => element.id)
const withSystem = (more: object): ArchitectureDocument => ({ ...base, systems: [{ ...base.systems![0]!, ...more }, base.systems![1]!] })

describe('what stops when something fails', () => {
  it('a data centre takes its systems, their databases, services and dossiers with it', () => {
    const impact = ask(base, 'ttdl')
    expect(stopped(impact)).toEqual(expect.arrayContaining(['ttdl', 'tthc', 'kho', 'dv', 'kn']))
    expect(impact.figures).toMatchObject({
      systems: 1,
      services: 1,
      procedures: 3,
      dossiers: 1200,
      users: 300,
      databases: 1,
      personalDatabases: 1,
    })
    expect(impact.figures.agencies).toBe(0)
  })

  it('a site takes what stands there, the only line to it puts it out of reach, and so does its carrier', () => {
    for (const word of ['nha-ttdl', 'l-ttdl']) expect(stopped(ask(base, word))).toEqual(expect.arrayContaining(['ttdl', 'tthc', 'dv']))
    const carrier = ask(base, 'nhà mạng a')
    expect(stopped(carrier)).toEqual(expect.arrayContaining(['l-bo', 'l-ttdl', 'tthc', 'dv']))
    expect(carrier.cutOff.map(({ id }) => id)).toEqual(['bo'])
  })

  it('a second line elsewhere of the owner is no second line of the data centre', () => {
    const doubled = { ...base, links: [...base.links!, { id: 'l-bo-2', from: 'bo', to: 'wan', kind: 'wan' as const }] }
    expect(stopped(ask(doubled, 'l-ttdl'))).toContain('tthc')
  })

  it('a second line or path of the data centre itself leaves it degraded', () => {
    const doubled = { ...base, links: [...base.links!, { id: 'l-ttdl-2', from: 'ttdl', to: 'wan', kind: 'wan' as const }] }
    const one = ask(doubled, 'l-ttdl')
    expect(stopped(one)).toEqual(['l-ttdl'])
    expect(degraded(one)).toEqual(expect.arrayContaining(['ttdl', 'tthc', 'dv']))
    const paths = ask({ ...base, links: base.links!.map((link) => (link.id === 'l-ttdl' ? { ...link, paths: 2 } : link)) }, 'l-ttdl')
    expect(stopped(paths)).toEqual([])
    expect(degraded(paths)).toEqual(expect.arrayContaining(['l-ttdl', 'ttdl', 'tthc', 'dv']))
    expect(paths.withstood.map(({ id }) => id)).toEqual(['l-ttdl'])
  })

  it('a recovery site at another place leaves a system degraded; a backup keeps nothing running, and neither does a place that failed too', () => {
    for (const means of ['standby', 'disaster-recovery'] as const)
      expect(degraded(ask(withSystem({ resilience: [means], recoverySite: 'du-phong' }), 'ttdl'))).toEqual(
        expect.arrayContaining(['tthc', 'kho', 'dv']),
      )
    expect(stopped(ask(withSystem({ resilience: ['backup'], recoverySite: 'du-phong' }), 'ttdl'))).toContain('dv')
    expect(stopped(ask(withSystem({ resilience: ['standby'] }), 'ttdl'))).toContain('dv')
    expect(stopped(ask(withSystem({ resilience: ['standby'], recoverySite: 'du-phong' }), 'ttdl', 'du-phong'))).toContain('dv')
  })

  it('a platform takes the connections that run through it, and no system that only exchanges data', () => {
    const impact = ask(base, 'lgsp')
    expect(stopped(impact)).toEqual(['lgsp', 'kn'])
    expect(impact.figures).toMatchObject({ integrations: 1, services: 0 })
  })

  it('a dependent stops with its connection, a user of a service is degraded', () => {
    const of = (kind: 'dependency' | 'service-use') =>
      ask({ ...base, integrations: [{ id: 'kn', from: 'tthc', to: 'lgsp', kind }] }, 'lgsp')
    expect(stopped(of('dependency'))).toEqual(expect.arrayContaining(['tthc', 'dv']))
    expect(degraded(of('service-use'))).toEqual(expect.arrayContaining(['tthc', 'dv']))
  })

  it('one of several channels degrades a service, all of them stop it', () => {
    const { system: _, ...plain } = base.services![0]!
    const document = { ...base, services: [{ ...plain, channels: ['tthc', 'lgsp'] }] }
    expect(degraded(ask(document, 'lgsp'))).toContain('dv')
    expect(stopped(ask(document, 'lgsp', 'tthc'))).toContain('dv')
  })

  it('a conduit that two lines share takes both; one of two conduits of a line over two paths does not', () => {
    const links = base.links!.map((link) =>
      link.id === 'l-ttdl' || link.id === 'l-cuc'
        ? { ...link, conduits: ['cống 1'] }
        : link.id === 'l-bo'
          ? { ...link, paths: 2, conduits: ['cống 1', 'cống 2'] }
          : link,
    )
    const impact = ask({ ...base, links }, 'cống 1')
    expect(stopped(impact)).toEqual(expect.arrayContaining(['l-ttdl', 'l-cuc', 'tthc']))
    expect(impact.cutOff.map(({ id }) => id)).toEqual(['cuc'])
    expect(impact.withstood.map(({ id }) => id)).toEqual(['l-bo'])
    expect(ask({ ...base, links }, 'cống 1', 'cống 2').cutOff.map(({ id }) => id)).toEqual(['bo', 'cuc'])
  })

  it('a headquarters that loses its line is cut off; its data centre and units are not', () => {
    const impact = ask(base, 'l-bo')
    expect(impact.cutOff.map(({ id }) => id)).toEqual(['bo'])
    expect(impact.figures.services).toBe(0)
  })

  it('an operator that is gone leaves what it runs elsewhere without anybody to run it', () => {
    const document = { ...base, agencies: [...base.agencies!, { id: 'cty', name: 'Công ty', level: 'other' as const }] }
    const run = { ...document, systems: [{ ...base.systems![0]!, operator: 'cty' }, base.systems![1]!] }
    expect(degraded(ask(run, 'cty'))).toEqual(expect.arrayContaining(['tthc', 'dv']))
  })

  it('public systems without an Internet line of their place are degraded', () => {
    const document: ArchitectureDocument = {
      ...base,
      networks: [...base.networks!, { id: 'internet', name: 'Internet', kind: 'internet' }],
      links: [...base.links!, { id: 'l-net', from: 'ttdl', to: 'internet', kind: 'internet', carrier: 'Nhà mạng C' }],
    }
    for (const word of ['Nhà mạng C', 'l-net', 'internet'])
      expect(degraded(ask(document, word))).toEqual(expect.arrayContaining(['tthc', 'dv']))
    const two: ArchitectureDocument = {
      ...document,
      links: [...document.links!, { id: 'l-net-2', from: 'ttdl', to: 'internet', kind: 'internet' }],
    }
    expect(degraded(ask(two, 'Nhà mạng C'))).not.toContain('dv')
  })

  it('is not judged where the model does not tell: never "0 services lost"', () => {
    const { hostedAt: _, ...loose } = base.systems![0]!
    const untold = ask({ ...base, systems: [loose], databases: [] }, 'ttdl')
    expect(untold.figures).toMatchObject({ systems: null, services: null, dossiers: null })
    expect(untold.untold.map(({ aspect }) => aspect)).toContain('hosting')
    expect(ask({ ...base, links: [base.links![2]!].map((link) => ({ ...link, from: 'cuc' })) }, 'wan').figures.services).toBeNull()
    const { system: __, ...serving } = base.services![0]!
    expect(ask({ ...base, services: [serving] }, 'ttdl').figures).toMatchObject({ systems: 1, services: null, dossiers: null })
    expect(ask({ ...base, services: [] }, 'ttdl').figures.services).toBeNull()
  })

  it('an element is known by its id, its name, or its code in the form, in any letter case', () => {
    const graph = new ArchitectureGraph([withSystem({ code: 'KT-2' })])
    for (const word of ['tthc', 'TTHC', 'KT-2', 'kt-2']) expect(failuresNamed(graph, [word])).toMatchObject([{ element: { id: 'tthc' } }])
  })

  it('an unknown name is a fault that names the nearest; what cannot fail and what is not there yet are faults too', () => {
    const graph = new ArchitectureGraph([
      { ...base, targets: [{ id: 'ct', name: 'Chỉ tiêu', owner: 'bo', metric: 'm' }] } as ArchitectureDocument,
    ])
    expect(() => failuresNamed(graph, ['ttd'])).toThrow(Fault)
    try {
      failuresNamed(graph, ['tttdl'])
    } catch (error) {
      expect((error as Fault).code).toBe('unknown-name')
      expect((error as Fault).hint?.en).toContain('ttdl')
    }
    expect(() => failuresNamed(graph, ['ct'])).toThrow(Fault)
    const planned = new ArchitectureGraph([withSystem({ lifecycle: 'planned' })])
    expect(() => failuresNamed(planned, ['tthc'])).toThrow(Fault)
    expect(failuresNamed(asTarget(planned), ['tthc'])).toHaveLength(1)
  })
})

describe('failures of any network', () => {
  const documents = fc
    .record({
      agencies: fc.integer({ min: 2, max: 6 }),
      links: fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.constantFrom(1, 1, 1, 2)), { maxLength: 10 }),
    })
    .map(({ agencies, links }): ArchitectureDocument => {
      const stops = [...Array.from({ length: agencies }, (_, at) => `a-${at}`), 'hub-0', 'hub-1', 'dc']
      return {
        body: 'a-0',
        agencies: stops
          .slice(0, agencies)
          .map((id, at) => ({ id, name: id, level: at === 0 ? 'ministry' : 'unit', ...(at === 0 ? {} : { parent: 'a-0' }) })),
        networks: ['hub-0', 'hub-1'].map((id) => ({ id, name: id, kind: 'wan' as const })),
        infrastructures: [{ id: 'dc', name: 'dc', kind: 'data-centre' }],
        systems: [{ id: 's', name: 's', kind: 'application', hostedAt: 'dc', owner: 'a-0' }],
        links: links.map(([from, to, paths], at) => ({
          id: `l-${at}`,
          from: stops[from % stops.length]!,
          to: stops[to % stops.length]!,
          kind: 'wan' as const,
          paths,
        })),
      }
    })

  it('a single failure and the same asked as one of two of which the other does not matter give one answer', () => {
    fc.assert(
      fc.property(documents, fc.nat(30), (document, pick) => {
        const graph = new ArchitectureGraph([
          { ...document, systems: [...document.systems!, { id: 'other', name: 'other', kind: 'application', owner: 'a-0' }] },
        ])
        const candidates = [...(document.links ?? []).map(({ id }) => id), 'hub-0', 'hub-1', 'dc']
        const one = candidates[pick % candidates.length]!
        const model = impactModel(graph)
        // Two stops at once go the long way round; one goes by the tree of the walk.
        const lonely = new ArchitectureGraph([
          { ...document, networks: [...document.networks!, { id: 'lonely', name: 'lonely', kind: 'wan' }] },
        ])
        const single = model.evaluate(failuresNamed(graph, [one]))
        const both = impactModel(lonely).evaluate(failuresNamed(lonely, [one, 'lonely']))
        expect(both.cutOff.map(({ id }) => id)).toEqual(single.cutOff.map(({ id }) => id))
        expect(both.hits.filter(({ element }) => element.id !== 'lonely').map(({ element, condition }) => [element.id, condition])).toEqual(
          single.hits.map(({ element, condition }) => [element.id, condition]),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('more failures never hurt less', () => {
    fc.assert(
      fc.property(documents, fc.nat(30), fc.nat(30), (document, first, second) => {
        const graph = new ArchitectureGraph([document])
        const candidates = [...(document.links ?? []).map(({ id }) => id), 's', 'dc']
        const [one, other] = [candidates[first % candidates.length]!, candidates[second % candidates.length]!]
        const model = impactModel(graph)
        const both = model.evaluate(failuresNamed(graph, [one, other]))
        // A system that fails or loses its place is stopped, whatever else fails.
        if (one === 's' || one === 'dc') expect(both.figures.systems).toBe(1)
        expect(both.hits.length).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the worst failures', () => {
  it('are ranked by services, dossiers, agencies, systems', async () => {
    const ranking = worstFailures(new ArchitectureGraph([base]), 20)
    const names = ranking.worst.map(({ failure }) => (failure.what === 'element' ? failure.element.id : failure.name))
    expect(names.slice(0, 2)).toEqual(['wan', 'Nhà mạng A'])
    expect(ranking.weighed).toBe(ranking.of)
  })

  it('of pairs, those that stop together what neither stops alone', () => {
    const document = { ...base, links: [...base.links!, { id: 'l-ttdl-2', from: 'ttdl', to: 'wan', kind: 'wan' as const }] }
    const pairs = worstPairs(new ArchitectureGraph([document]), 200)!
    const found = pairs.find(({ failures }) => failures.every((one) => one.what === 'element' && one.element.id.startsWith('l-ttdl')))
    expect(found?.more.map(({ id }) => id)).toEqual(expect.arrayContaining(['tthc', 'dv']))
  })

  it('of the province and the ministry stay as they are: a change in them is looked at', async () => {
    const [province] = await load('models/quang-tri-2026')
    const [ministry] = await load('models/moh-2026')
    const top = worst(province!, { limit: 4 }).ranking!.worst
    expect(top.map(({ failure }) => failure.what === 'element' && failure.element.id)).toEqual([
      'co-so-ttdl',
      'ttdl-tinh',
      'csdl-ho-so-tthc',
      'htt-tthc',
    ])
    expect(top[1]!.impact.figures).toMatchObject({ services: 12, procedures: 1716, dossiers: 625_160, systems: 36 })
    expect(impact(ministry!, 'ttdl-bo').impact!.figures).toMatchObject({ services: 8, dossiers: 91_400, systems: 26, degradedSystems: 1 })
  })
})

describe('answers', () => {
  it('keep the promise of their schema, and read the same each time, in every format', async () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
    const validate = ajv.compile(JSON.parse(readFileSync('schemas/impact.schema.json', 'utf8')) as object)
    const [model] = await load('models/quang-tri-2026')
    const [target] = await load('models/quang-tri-2026-target')
    for (const report of [
      impact(model!, 'ttdl-tinh', { against: target! }),
      worst(model!),
      impact(model!, ['Doanh nghiệp viễn thông (minh họa)']),
    ]) {
      expect(validate(JSON.parse(await renderImpact(report, 'json'))), JSON.stringify(validate.errors)).toBe(true)
      for (const format of ['text', 'markdown', 'html', 'mermaid', 'drawio'] as const)
        for (const language of ['vi', 'en'] as const) {
          const text = await renderImpact(report, format, { language })
          expect(text).toBe(await renderImpact(report, format, { language }))
          expect(text).not.toMatch(/undefined|\{\w+\}|\[object/)
        }
    }
  })
})
