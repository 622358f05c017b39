import { DATA_PLATFORMS, type End, integrationsOf, platformsOf } from './connection.ts'
import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import { works } from './service.ts'

type System = Element<'system'>

/** Which elements working integrations join to each other, straight or over sharing platforms. */
export class Paths {
  readonly #graph: ArchitectureGraph
  readonly #beside = new Map<End, ReadonlySet<Element>>()
  readonly #above = new Map<System, System>()
  readonly #platforms = new Map<Element, Set<System>>()

  constructor(graph: ArchitectureGraph) {
    this.#graph = graph
    for (const integration of graph.all('integration')) {
      if (!works(graph, integration)) continue
      const [first, ...others] = platformsOf(graph, integration).filter(({ platformRole }) => DATA_PLATFORMS.has(platformRole))
      if (first === undefined) continue
      for (const other of others) this.#above.set(this.#root(other), this.#root(first))
      for (const end of [graph.target(integration, 'from'), graph.target(integration, 'to')]) {
        if (end === undefined) continue
        const known = this.#platforms.get(end)
        if (known === undefined) this.#platforms.set(end, new Set([first]))
        else known.add(first)
      }
    }
  }

  /** What working integrations join to an element: their other ends and the platforms they name. */
  beside(end: End): ReadonlySet<Element> {
    let found = this.#beside.get(end)
    if (found === undefined) {
      const graph = this.#graph
      found = new Set(
        integrationsOf(graph, end)
          .filter((integration) => works(graph, integration))
          .flatMap((integration): (Element | undefined)[] => [
            graph.target(integration, 'from'),
            graph.target(integration, 'to'),
            ...graph.targets(integration, 'via'),
          ])
          .filter((one): one is Element => one !== undefined && one !== end),
      )
      this.#beside.set(end, found)
    }
    return found
  }

  /** Whether two elements are on the same sharing platform, or on platforms that are joined. */
  shareAPlatform(one: End, other: End): boolean {
    const mine = this.#platforms.get(one)
    const theirs = this.#platforms.get(other)
    if (mine === undefined || theirs === undefined) return false
    const roots = new Set([...mine].map((platform) => this.#root(platform)))
    return [...theirs].some((platform) => roots.has(this.#root(platform)))
  }

  #root(platform: System): System {
    let root = platform
    for (let above = this.#above.get(root); above !== undefined && above !== root; above = this.#above.get(root)) root = above
    for (let at = platform; at !== root; ) {
      const above = this.#above.get(at)!
      this.#above.set(at, root)
      at = above
    }
    return root
  }
}

/** The paths of a model; built once. */
export function pathsOf(graph: ArchitectureGraph): Paths {
  return graph.once(newPaths)
}

const newPaths = (graph: ArchitectureGraph): Paths => new Paths(graph)
