import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import { describesNetwork, PrivateNetwork, privateNetwork, type Stop } from '../../src/model/network.ts'
import type { ArchitectureDocument, Link } from '../../src/model/types.generated.ts'

const PRIVATE_KINDS = new Set(['tslcd', 'wan', 'lan', 'leased-line', 'vpn', 'satellite'])

/** A small random network: units with sites, infrastructures and networks, and links of every kind and state, many of them parallel. */
const networks: fc.Arbitrary<ArchitectureDocument> = fc
  .record({
    agencies: fc.integer({ min: 1, max: 5 }),
    sites: fc.integer({ min: 0, max: 3 }),
    networks: fc.integer({ min: 0, max: 3 }),
    infrastructures: fc.integer({ min: 0, max: 3 }),
  })
  .chain((size) => {
    const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, number) => `${prefix}-${number}`)
    const agencies = ids('unit', size.agencies)
    const sites = ids('site', size.sites)
    const infrastructures = ids('room', size.infrastructures)
    const nets = ids('net', size.networks)
    const stop = fc.constantFrom(...agencies, ...sites, ...infrastructures, ...nets)
    return fc.record({
      agencies: fc.constant(agencies.map((id) => ({ id, name: id, level: 'unit' as const }))),
      sites: fc.tuple(
        ...sites.map((id) =>
          fc
            .tuple(fc.constantFrom(...agencies), fc.constantFrom('headquarters' as const, 'branch' as const, 'data-centre' as const))
            .map(([agency, kind]) => ({ id, name: id, agency, kind })),
        ),
      ),
      infrastructures: fc.tuple(
        ...infrastructures.map((id) =>
          fc
            .record({ owner: fc.constantFrom(...agencies), site: fc.constantFrom(undefined, ...sites) })
            .map(({ owner, site }) => ({ id, name: id, kind: 'server-room' as const, owner, ...(site === undefined ? {} : { site }) })),
        ),
      ),
      networks: fc.tuple(
        ...nets.map((id) => fc.constantFrom('wan' as const, 'lan' as const, 'internet' as const).map((kind) => ({ id, name: id, kind }))),
      ),
      links: fc
        .array(
          fc.record({
            from: stop,
            to: stop,
            kind: fc.constantFrom<Link['kind'][]>('wan', 'wan', 'wan', 'leased-line', 'vpn', 'internet', 'other'),
            status: fc.constantFrom<(Link['status'] & string)[]>('in-use', 'in-use', 'in-use', 'testing', 'planned', 'not-connected'),
            paths: fc.constantFrom(1, 1, 1, 2),
          }),
          { maxLength: 10 },
        )
        .map((links) => links.map((link, number) => ({ id: `link-${number}`, ...link }))),
    }) as fc.Arbitrary<ArchitectureDocument>
  })

interface Edge {
  readonly ends: readonly [string, string]
  readonly link: string | undefined
}

/** The network written out plainly, without any of the code under test. */
function edgesOf(document: ArchitectureDocument): { readonly stops: Set<string>; readonly edges: Edge[] } {
  const nets = (document.networks ?? []).filter(({ kind }) => kind !== 'internet')
  const stops = new Set(
    [...(document.agencies ?? []), ...(document.sites ?? []), ...nets, ...(document.infrastructures ?? [])].map(({ id }) => id),
  )
  const edges: Edge[] = []
  for (const { id, from, to, kind, status } of document.links ?? []) {
    if (PRIVATE_KINDS.has(kind) && status !== 'planned' && status !== 'not-connected' && stops.has(from) && stops.has(to))
      edges.push({ ends: [from, to], link: id })
  }
  const lined = new Set(edges.flatMap(({ ends }) => ends))
  const sitesOf = (agency: string) => (document.sites ?? []).filter((site) => site.agency === agency)
  for (const { id } of document.agencies ?? []) {
    const sites = sitesOf(id)
    const seat = sites.find(({ kind }) => kind === 'headquarters') ?? (sites.length === 1 && !lined.has(id) ? sites[0] : undefined)
    if (seat !== undefined) edges.push({ ends: [seat.id, id], link: undefined })
  }
  for (const { id, site, owner } of document.infrastructures ?? []) {
    if (site !== undefined) edges.push({ ends: [id, site], link: undefined })
    else if (!lined.has(id) && sitesOf(owner!).length < 2) edges.push({ ends: [id, owner!], link: undefined })
  }
  return { stops, edges }
}

/** Places at which a unit is attached: its own, its sites, what stands in them. */
function attachedPlaces(document: ArchitectureDocument, edges: readonly Edge[], agency: string): string[] {
  const sites = (document.sites ?? []).filter((site) => site.agency === agency).map(({ id }) => id)
  const rooms = (document.infrastructures ?? [])
    .filter(({ site, owner }) => (site === undefined ? owner === agency : sites.includes(site)))
    .map(({ id }) => id)
  const ends = new Set(edges.flatMap(({ ends, link }) => (link === undefined ? [] : ends)))
  return [agency, ...sites, ...rooms].filter((stop) => ends.has(stop))
}

function reachable(edges: readonly Edge[], from: string): Set<string> {
  const seen = new Set([from])
  const queue = [from]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { ends } of edges) {
      if (!ends.includes(at)) continue
      const far = ends[0] === at ? ends[1] : ends[0]
      if (!seen.has(far)) {
        seen.add(far)
        queue.push(far)
      }
    }
  }
  return seen
}

const sorted = (ids: Iterable<string>): string[] => [...ids].sort()
const idsOf = (stops: readonly Stop[]): string[] => sorted(stops.map(({ id }) => id))

describe('private network', () => {
  it('has the parts that a walk from each stop finds', () => {
    fc.assert(
      fc.property(networks, (document) => {
        const network = new PrivateNetwork(new ArchitectureGraph([document]))
        const { stops, edges } = edgesOf(document)
        const parts = network.parts()
        expect(sorted(parts.flat().map(({ id }) => id))).toEqual(sorted(stops))
        const lined = new Set(edges.flatMap(({ ends, link }) => (link === undefined ? [] : ends)))
        const isLined = (stop: string): boolean => [...reachable(edges, stop)].some((one) => lined.has(one))
        for (const part of parts) {
          // Only an agency that no line reaches where it sits is counted where it is attached.
          const here = part.filter(({ id }) => isLined(id) || !(document.agencies ?? []).some((agency) => agency.id === id))
          for (const one of here)
            expect(idsOf(here)).toEqual(sorted([...reachable(edges, one.id)].filter((stop) => here.some(({ id }) => id === stop))))
          expect(new Set(part.map((stop) => network.partOf(stop))).size).toBe(1)
        }
        for (const { id } of document.agencies ?? []) {
          const places = attachedPlaces(document, edges, id)
          const part = network.partOf({ id } as Stop)
          if (places.length > 0) expect(places.map((place) => network.partOf({ id: place } as Stop))).toContain(part)
        }
        expect(new Set(parts.map((part) => network.partOf(part[0]!))).size).toBe(parts.length)
        expect(parts.map(({ length }) => length)).toEqual(parts.map(({ length }) => length).sort((a, b) => b - a))
      }),
      { numRuns: 300 },
    )
  })

  it('finds exactly the links whose removal cuts something off from the core, and what that is', () => {
    fc.assert(
      fc.property(networks, (document) => {
        const graph = new ArchitectureGraph([document])
        const network = new PrivateNetwork(graph)
        const { edges } = edgesOf(document)
        for (const core of network.stops) {
          const whole = reachable(edges, core.id)
          const wanted = (document.links ?? []).flatMap(({ id, paths }) => {
            const without = reachable(
              edges.filter(({ link }) => link !== id),
              core.id,
            )
            return without.size < whole.size && paths === 1
              ? [{ link: id, cutOff: sorted([...whole].filter((stop) => !without.has(stop))) }]
              : []
          })
          const found = network.singlePointsOfFailure(core).map(({ link, cutOff }) => ({ link: link.id, cutOff: idsOf(cutOff) }))
          expect(found.sort((a, b) => (a.link < b.link ? -1 : 1))).toEqual(wanted.sort((a, b) => (a.link < b.link ? -1 : 1)))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('never calls one of two parallel links a single point of failure', () => {
    fc.assert(
      fc.property(networks, (document) => {
        const doubled = {
          ...document,
          links: (document.links ?? []).flatMap((link) => [link, { ...link, id: `${link.id}-b`, from: link.to, to: link.from }]),
        }
        const network = new PrivateNetwork(new ArchitectureGraph([doubled]))
        for (const core of network.stops) expect(network.singlePointsOfFailure(core)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('calls a unit attached when a working private link ends at it, at one of its sites or in its infrastructures', () => {
    fc.assert(
      fc.property(networks, (document) => {
        const graph = new ArchitectureGraph([document])
        const network = new PrivateNetwork(graph)
        const { edges } = edgesOf(document)
        for (const { id } of document.agencies ?? []) {
          const places = attachedPlaces(document, edges, id)
          expect(network.isAttached(graph.get(id) as Stop)).toBe(places.length > 0)
          expect(idsOf(network.places(graph.get(id) as Stop))).toEqual(sorted(places))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('leaves out the open Internet, what is told not to work and what is not private', () => {
    const agencies = [{ id: 'a', name: 'A', level: 'unit' as const }]
    const nets = [
      { id: 'net', name: 'Internet', kind: 'internet' as const },
      { id: 'wan', name: 'WAN', kind: 'wan' as const },
    ]
    const attached = (link: Partial<Link>): boolean => {
      const graph = new ArchitectureGraph([{ agencies, networks: nets, links: [{ id: 'l', from: 'a', to: 'wan', kind: 'wan', ...link }] }])
      return privateNetwork(graph).isAttached(graph.find('agency', 'a')!)
    }
    expect(attached({})).toBe(true)
    expect(attached({ status: 'testing' })).toBe(true)
    expect(attached({ kind: 'vpn' })).toBe(true)
    expect(attached({ kind: 'internet' })).toBe(false)
    expect(attached({ kind: 'other' })).toBe(false)
    expect(attached({ to: 'net', kind: 'vpn' })).toBe(false)
    expect(attached({ status: 'not-connected' })).toBe(false)
    expect(attached({ status: 'planned' })).toBe(false)
    expect(attached({ lifecycle: 'retired' })).toBe(false)
  })

  it('counts planned links in a model of the target', () => {
    const graph = new ArchitectureGraph([
      {
        state: 'to-be',
        agencies: [{ id: 'a', name: 'A', level: 'unit' }],
        networks: [{ id: 'wan', name: 'WAN', kind: 'wan' }],
        links: [{ id: 'l', from: 'a', to: 'wan', kind: 'wan', status: 'planned' }],
      },
    ])
    expect(privateNetwork(graph).isAttached(graph.find('agency', 'a')!)).toBe(true)
  })

  it('asks a condition of each working link of a unit and of its far end', () => {
    const graph = new ArchitectureGraph([
      {
        agencies: [{ id: 'a', name: 'A', level: 'unit' }],
        sites: [{ id: 's', name: 'S', agency: 'a', kind: 'branch' }],
        networks: [{ id: 'tslcd', name: 'TSLCD', kind: 'tslcd' }],
        links: [{ id: 'l', from: 'tslcd', to: 's', kind: 'tslcd' }],
      },
    ])
    const network = privateNetwork(graph)
    const a = graph.find('agency', 'a')!
    expect(network.hasLink(a, ({ kind }, far) => kind === 'tslcd' && far.id === 'tslcd')).toBe(true)
    expect(network.hasLink(a, ({ kind }) => kind === 'wan')).toBe(false)
  })

  it('goes through a chain of links as long as a model without running out of stack', () => {
    const length = 3000
    const agencies = Array.from({ length }, (_, number) => ({ id: `a-${number}`, name: 'A', level: 'unit' as const }))
    const links = agencies.slice(1).map(({ id }, number) => ({ id: `l-${number}`, from: `a-${number}`, to: id, kind: 'wan' as const }))
    const graph = new ArchitectureGraph([{ agencies, links }])
    const network = privateNetwork(graph)
    const cuts = network.singlePointsOfFailure(graph.find('agency', 'a-0')!)
    expect(cuts).toHaveLength(length - 1)
    expect(cuts.find(({ link }) => link.id === 'l-0')!.cutOff).toHaveLength(length - 1)
    expect(network.parts()).toHaveLength(1)
  })

  it('is built once for a graph', () => {
    const graph = new ArchitectureGraph([{}])
    expect(privateNetwork(graph)).toBe(privateNetwork(graph))
    expect(describesNetwork(graph)).toBe(false)
    expect(describesNetwork(new ArchitectureGraph([{ networks: [{ id: 'n', name: 'N', kind: 'lan' }] }]))).toBe(true)
  })
})
