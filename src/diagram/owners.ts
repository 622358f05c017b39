import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { bodyOf, modelBody, type Owned, ownerOf } from '../model/organisation.ts'
import { nameOf } from './caption.ts'
import type { Group } from './define.ts'

type Agency = Element<'agency'>

const UNOWNED: Group = { id: 'group:unowned', label: { vi: 'Chưa rõ cơ quan chủ quản', en: 'Owner not told' } }

/** Elements by owner, as frames within frames: a body, and in it those of its units that own something. */
export interface Owners {
  readonly groups: readonly Group[]
  groupOf(element: Owned): string
}

/** Groups elements by owner. The body the model describes comes first, what has no known owner last. Each agency is looked at once. */
export function ownersOf(graph: ArchitectureGraph, elements: readonly Owned[]): Owners {
  const ownerOfElement = new Map(elements.map((element) => [element, ownerOf(graph, element)]))
  const owning = new Set<Agency>()
  for (const owner of ownerOfElement.values()) if (owner !== undefined) owning.add(owner).add(bodyOf(graph, owner))

  const frames = new Map<Agency, Agency>()
  /** An agency or the nearest one above it that owns something, up to its body. */
  const frameOf = (agency: Agency): Agency => {
    const body = bodyOf(graph, agency)
    const passed: Agency[] = []
    let at = agency
    while (at !== body && !owning.has(at) && !frames.has(at)) {
      // Set before it is known, so that a hierarchy in a circle ends here.
      frames.set(at, body)
      passed.push(at)
      at = graph.target(at, 'parent') ?? body
    }
    const frame = frames.get(at) ?? at
    for (const one of passed) frames.set(one, frame)
    return frame
  }
  const frameAround = (agency: Agency): Agency | undefined => {
    const above = agency === bodyOf(graph, agency) ? undefined : graph.target(agency, 'parent')
    return above && frameOf(above)
  }

  const own = modelBody(graph)
  const order = [
    ...(own !== undefined && owning.has(own) ? [own] : []),
    ...graph.all('agency').filter((agency) => agency !== own && owning.has(agency)),
  ]
  const groups = order.map((agency): Group => {
    const frame = frameAround(agency)
    return { id: groupId(agency), label: nameOf(agency), ...(frame === undefined ? {} : { parent: groupId(frame) }) }
  })
  const unowned = [...ownerOfElement.values()].includes(undefined)
  return {
    groups: unowned ? [...groups, UNOWNED] : groups,
    groupOf: (element) => {
      const owner = ownerOfElement.get(element)
      return owner === undefined ? UNOWNED.id : groupId(owner)
    },
  }
}

const groupId = ({ id }: Agency): string => `agency:${id}`
