import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { bodyOf, ownerBody } from '../../model/organisation.ts'
import { notApplicable } from '../../model/service.ts'
import type { ReferenceComponent, ReferenceScope, ShownBy } from './components.ts'

type Agency = Element<'agency'>
type Shower = Element<'system' | 'database' | 'infrastructure' | 'network' | 'link' | 'target' | 'component'>

/** States in which a body does not use what another body runs. */
const UNUSED: ReadonlySet<Element['usageStatus']> = new Set(['not-used', 'suspended', 'no-longer-used'])

/** Whether a record belongs to the picture that a model draws: what is planned does, what is retired or left behind does not. */
export function isInPicture(graph: ArchitectureGraph, { lifecycle, state }: Element): boolean {
  return lifecycle !== 'retired' && !(graph.header.state === 'to-be' && state === 'as-is')
}

/** Reference components that a body is expected to show, and those of them that its model neither shows, in place or planned, nor explains. */
export function absentComponents(
  graph: ArchitectureGraph,
  body: Agency,
  components: readonly ReferenceComponent[],
  scope: ReferenceScope,
): { readonly expected: readonly ReferenceComponent[]; readonly absent: readonly ReferenceComponent[] } {
  const expected = components.filter((component) => component.expected && component.scopes.includes(scope))
  const roles = new Set(
    graph
      .all('component')
      .filter((component) => isInPicture(graph, component) && isOf(graph, body, component))
      .map(({ role }) => role),
  )
  return {
    expected,
    absent: expected.filter(
      ({ code, shownBy }) => !roles.has(code) && !notApplicable(body, code) && !shownBy.some((way) => isShown(graph, body, way)),
    ),
  }
}

/** Whether a record is the body's own, or another's that the body uses. */
function isOf(graph: ArchitectureGraph, body: Agency, record: Shower): boolean {
  // Networks and lines stand in a model because the body is on them.
  if (graph.is(record, 'network') || graph.is(record, 'link')) return true
  const owner = ownerBody(graph, record as Exclude<Shower, Element<'link'>>)
  if (owner === undefined || owner === body) return true
  if (record.usageStatus !== undefined && !UNUSED.has(record.usageStatus)) return true
  if (graph.is(record, 'system')) return graph.targets(record, 'coverage').some((agency) => bodyOf(graph, agency) === body)
  if (graph.is(record, 'infrastructure'))
    return [...graph.sources('system', 'hostedAt', record), ...graph.sources('database', 'hostedAt', record)].some(
      (guest) => ownerBody(graph, guest) === body,
    )
  return false
}

function isShown(graph: ArchitectureGraph, body: Agency, way: ShownBy): boolean {
  return (graph.all(way.kind) as readonly Shower[]).some(
    (record) => matches(record, way) && isInPicture(graph, record) && isOf(graph, body, record),
  )
}

function matches(record: Shower, way: ShownBy): boolean {
  if (way.kind === 'target') return true
  if (way.kind === 'system') {
    const { platformRole, functions, kind } = record as Element<'system'>
    return (
      (platformRole !== undefined && (way.roles?.includes(platformRole) ?? false)) ||
      (way.functions?.some((code) => functions?.includes(code)) ?? false) ||
      (way.kinds?.includes(kind) ?? false)
    )
  }
  if (way.kind === 'database') {
    const { role } = record as Element<'database'>
    return way.any === true || (role !== undefined && (way.roles?.includes(role) ?? false))
  }
  return (way.kinds as readonly string[]).includes((record as Element<'infrastructure' | 'network' | 'link'>).kind)
}
