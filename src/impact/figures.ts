/** A loss in the units of whoever has to answer for it, and what the model does not tell of it. */
import type { Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { valuesMeaning } from '../model/meaning.ts'
import { inService, works } from '../model/service.ts'
import type { Figure, Figures, Hit, Untold } from './define.ts'
import { placesOf } from './needs.ts'
import type { Reach } from './reach.ts'

/** What a loss is counted from. */
export interface Counts {
  readonly hits: readonly Hit[]
  readonly cutOff: readonly Element<'agency'>[]
  /** Whether a place or a way is among what failed: then hosting and attachment must be told. */
  readonly touchesPlaces: boolean
  /** Whether a line or network is: then the places must be attached, too. */
  readonly touchesWays: boolean
}

/** So many of a list that tell something, of all. */
interface Share {
  readonly told: number
  readonly all: number
}

/** Counts losses of one model. */
export class Figuring {
  readonly totals: Figures
  readonly #attachment: Share
  readonly #hosting: Share
  /** Systems at places that the network reaches. */
  readonly #reached: Share
  readonly #serving: Share

  constructor(graph: ArchitectureGraph, reach: Reach) {
    const present = <K extends Kind>(kind: K): readonly Element<K>[] => graph.all(kind).filter((element) => inService(graph, element))
    const agencies = present('agency')
    const systems = present('system')
    const services = present('service')
    const databases = present('database')
    const share = <T>(list: readonly T[], tells: (one: T) => boolean): Share => ({ told: list.filter(tells).length, all: list.length })
    this.#attachment = share(agencies, (agency) => reach.isAttached(agency))
    this.#hosting = share(systems, (system) => placesOf(graph, system).length > 0)
    this.#reached = share(systems, (system) => placesOf(graph, system).some((place) => reach.isOnNetwork(place)))
    this.#serving = share(services, ({ system, channels }) => system !== undefined || channels !== undefined)
    const dossiers = services.flatMap(({ dossiersPerYear }) => dossiersPerYear ?? [])
    const users = systems.flatMap((system) => system.users ?? [])
    const some = (count: number): number | null => (count === 0 ? null : count)
    this.totals = {
      agencies: some(sum(agencies, members)),
      communes: some(sum(agencies.filter(isLocal), members)),
      systems: some(systems.length),
      degradedSystems: some(systems.length),
      services: some(services.length),
      degradedServices: some(services.length),
      procedures: some(sum(services, proceduresOf)),
      dossiers: some(sum(dossiers, (one) => one)),
      users: some(most(users)),
      integrations: some(graph.all('integration').filter((integration) => works(graph, integration)).length),
      databases: some(databases.length),
      personalDatabases: some(databases.filter(isPersonal).length),
    }
  }

  /** A loss in figures; null where the model does not tell enough to say even "none". */
  figures({ hits, cutOff, touchesPlaces, touchesWays }: Counts): Figures {
    const of = <K extends Kind>(kind: K, condition: Hit['condition']): Element<K>[] =>
      hits.flatMap((hit) => (hit.kind === kind && hit.condition === condition ? [hit.element as Element<K>] : []))
    const systems = of('system', 'stopped')
    const services = of('service', 'stopped')
    const dossiers = services.flatMap(({ dossiersPerYear }) => dossiersPerYear ?? [])
    const users = systems.flatMap((system) => system.users ?? [])
    const databases = of('database', 'stopped')
    const found = {
      agencies: sum(cutOff, members),
      communes: sum(cutOff.filter(isLocal), members),
      systems: systems.length,
      degradedSystems: of('system', 'degraded').length,
      services: services.length,
      degradedServices: of('service', 'degraded').length,
      procedures: sum(services, proceduresOf),
      dossiers: services.length > 0 && dossiers.length === 0 ? null : sum(dossiers, (one) => one),
      users: systems.length > 0 && users.length === 0 ? null : most(users),
      integrations: of('integration', 'stopped').length,
      databases: databases.length,
      personalDatabases: databases.filter(isPersonal).length,
    } satisfies Record<Figure, number | null>
    const attached = !touchesPlaces || this.#attachment.told > 0
    const hosted = !touchesPlaces || (touchesWays ? this.#reached.told : this.#hosting.told) > 0
    const served = hosted && this.#serving.told > 0
    const judged: Readonly<Record<Figure, boolean>> = {
      agencies: attached,
      communes: attached,
      systems: hosted,
      degradedSystems: hosted,
      services: served,
      degradedServices: served,
      procedures: served,
      dossiers: served,
      users: hosted,
      integrations: hosted,
      databases: hosted,
      personalDatabases: hosted,
    }
    const keys = Object.keys(found) as Figure[]
    // What was found is a fact however little else is told; only "none" needs more.
    return Object.fromEntries(
      keys.map((key) => [key, found[key] === 0 && (!judged[key] || this.totals[key] === null) ? null : found[key]]),
    ) as unknown as Figures
  }

  /** What would have to be told for the figures to be whole. */
  untold({ hits, touchesPlaces, touchesWays }: Counts): Untold[] {
    const open: Untold[] = []
    const add = (aspect: Untold['aspect'], { told, all }: Share): void => {
      if (all > told) open.push({ aspect, untold: all - told, of: all })
    }
    if (touchesPlaces) {
      add('attachment', this.#attachment)
      add('hosting', touchesWays ? this.#reached : this.#hosting)
    }
    add('service-system', this.#serving)
    if (this.totals.integrations === null) open.push({ aspect: 'integrations', untold: 0, of: 0 })
    const stopped = hits.filter(({ condition }) => condition === 'stopped')
    const services = stopped.filter(({ kind }) => kind === 'service').map(({ element }) => element as Element<'service'>)
    add('dossiers', { told: services.filter(({ dossiersPerYear }) => dossiersPerYear !== undefined).length, all: services.length })
    return open
  }
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0)
const most = (numbers: readonly number[]): number => numbers.reduce((best, one) => (one > best ? one : best), 0)
const members = ({ count }: Element<'agency'>): number => count ?? 1
const LOCAL = valuesMeaning('agency.level', 'local')

const isLocal = ({ level }: Element<'agency'>): boolean => LOCAL.has(level)
const proceduresOf = ({ procedures }: Element<'service'>): number => procedures ?? 1
const isPersonal = ({ personalData }: Element<'database'>): boolean => personalData !== undefined && personalData !== 'none'
