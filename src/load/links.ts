import { REFERENCES } from '../model/catalogue.generated.ts'
import type { Element } from '../model/element.ts'
import type { ArchitectureGraph, Origin } from '../model/graph.ts'
import { nearest } from '../nearest.ts'
import { type IntegrityFinding, IntegrityFindings, integrityFinding } from './integrity.ts'
import type { Path } from './places.ts'

/** Fields that make a hierarchy or an order: following them must end. */
const ACYCLIC = [
  'agency.parent',
  'system.partOf',
  'system.replacedBy',
  'database.partOf',
  'database.derivedFrom',
  'agency.mergedFrom',
  'component.realisedBy',
  'task.dependsOn',
]

/** More than this many unresolved references get no "nearest ids": a search over all ids for each would be quadratic. */
const MOST_SEARCHES = 200

interface Where {
  pathOf(origin: Origin, field?: string, item?: number): Path
  fileOf(document: number): string
  readonly headerDocument: number
  /** Ids of elements that were taken out for a fault that is reported already. */
  readonly dropped: ReadonlySet<string>
  /** Elements that lost a field: what they no longer say is not held against them. */
  readonly incomplete: ReadonlySet<Element>
  /** A file could not be read or found: what seems to be missing may stand there, so only that is reported. */
  readonly partial: boolean
}

/** What is wrong between elements: ids twice, references to nowhere or to the wrong kind, circles, undeclared sources. */
export function linkFlaws(
  graph: ArchitectureGraph,
  where: Where,
): { readonly findings: readonly IntegrityFinding[]; readonly faulty: readonly Element[] } {
  const countless = new IntegrityFindings()
  const faulty: Element[] = []
  for (const { element, origin, first } of graph.duplicates) {
    const at = { document: origin.document, path: where.pathOf(origin, 'id'), elements: [{ element, kind: origin.kind, field: 'id' }] }
    countless.add('core/ids-are-unique', at, () =>
      integrityFinding('core/ids-are-unique', 'repeated', { id: element.id, first: where.fileOf(first.document) }, at),
    )
  }
  unresolved(graph, where, countless, faulty)
  const findings: IntegrityFinding[] = [...countless.all()]
  body(graph, where, findings)
  repeatedSources(graph, where, findings)
  for (const field of ACYCLIC) circles(graph, field, where, findings, faulty)
  sources(graph, where, findings)
  return { findings, faulty }
}

function unresolved(graph: ArchitectureGraph, where: Where, findings: IntegrityFindings, faulty: Element[]): void {
  const ids = new Map<string, string[]>()
  const candidates = (kinds: readonly string[]): string[] => {
    const key = kinds.join()
    let known = ids.get(key)
    if (known === undefined)
      ids.set(
        key,
        (known = graph
          .elements()
          .filter((element) => kinds.includes(graph.kindOf(element)))
          .map(({ id }) => id)),
      )
    return known
  }
  for (const [searched, { from, field, item, id, expected, found }] of graph.unresolved.entries()) {
    if (faulty.at(-1) !== from) faulty.push(from)
    if (found === undefined && (where.partial || where.dropped.has(id))) continue
    const origin = graph.origin(from)
    const path = where.pathOf(origin, field, item)
    const at = { document: origin.document, path, elements: [{ element: from, kind: origin.kind, field }] }
    const kinds = (): { readonly term: string }[] => expected.map((kind) => ({ term: `kind.${kind}` }))
    if (found !== undefined) {
      findings.add('core/references-fit', at, () =>
        integrityFinding('core/references-fit', 'wrongKind', { id, found: { term: `kind.${found}` }, expected: kinds() }, at),
      )
      continue
    }
    findings.add('core/references-resolve', at, () => {
      const near = searched < MOST_SEARCHES ? nearest(id, candidates(expected)) : []
      return near.length > 0
        ? integrityFinding('core/references-resolve', 'misspelt', { id, nearest: near }, at)
        : integrityFinding('core/references-resolve', 'dangling', { id, expected: kinds() }, at)
    })
  }
}

function body(graph: ArchitectureGraph, where: Where, findings: IntegrityFinding[]): void {
  const id = graph.header.body
  if (id === undefined || graph.find('agency', id) !== undefined || where.dropped.has(id)) return
  const at = { document: where.headerDocument, path: ['body'] }
  const other = graph.get(id)
  if (other !== undefined) {
    findings.push(
      integrityFinding(
        'core/references-fit',
        'wrongKind',
        { id, found: { term: `kind.${graph.kindOf(other)}` }, expected: [{ term: 'kind.agency' }] },
        at,
      ),
    )
    return
  }
  if (where.partial) return
  const near = nearest(
    id,
    graph.all('agency').map((agency) => agency.id),
  )
  findings.push(
    near.length > 0
      ? integrityFinding('core/references-resolve', 'misspelt', { id, nearest: near }, at)
      : integrityFinding('core/references-resolve', 'dangling', { id, expected: [{ term: 'kind.agency' }] }, at),
  )
}

/** Longest circle whose ids are all named. */
const LONGEST = 8

/** Reports one circle of each knot: the others come to light when that is mended. Depth-first with an own stack: a chain may be as long as the model. */
function circles(graph: ArchitectureGraph, name: string, where: Where, findings: IntegrityFinding[], faulty: Element[]): void {
  const { kind, field, many } = REFERENCES.find((reference) => `${reference.kind}.${reference.field}` === name)!
  const next = (element: Element): readonly Element[] => {
    const value = (element as unknown as Record<string, unknown>)[field]
    if (value === undefined) return []
    const ids = many ? (value as readonly string[]) : [value as string]
    return ids.flatMap((id) => graph.find(kind, id) ?? [])
  }
  const done = new Set<Element>()
  const knotted = new Set<Element>()
  for (const start of graph.all(kind)) {
    if (done.has(start) || (start as unknown as Record<string, unknown>)[field] === undefined) continue
    const open = new Map<Element, number>()
    const stack: { element: Element; next: readonly Element[]; at: number }[] = []
    const enter = (element: Element): void => {
      open.set(element, stack.length)
      stack.push({ element, next: next(element), at: 0 })
    }
    enter(start)
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const element = top.next[top.at++]
      if (element === undefined) {
        stack.pop()
        open.delete(top.element)
        done.add(top.element)
      } else if (open.has(element)) {
        if (knotted.has(element) || knotted.has(top.element)) {
          for (const one of [element, top.element]) {
            faulty.push(one)
            knotted.add(one)
          }
          continue
        }
        const knot = stack.slice(open.get(element)).map((frame) => frame.element)
        const origin = graph.origin(top.element)
        const shown = knot.length > LONGEST ? [...knot.slice(0, LONGEST - 1), { id: '…' }, top.element] : knot
        findings.push(
          integrityFinding(
            'core/hierarchy-has-no-cycle',
            'cycle',
            { field, ids: [...shown, element].map(({ id }) => id).join(' → ') },
            {
              document: origin.document,
              path: where.pathOf(origin, field, many ? itemOf(top.element, field, element) : undefined),
              elements: knot.map((one) => ({ element: one, kind, field })),
              // Where a circle starts depends on the order of the file.
              identity: [field, ...knot.map(({ id }) => id).sort()],
            },
          ),
        )
        for (const one of knot) {
          faulty.push(one)
          knotted.add(one)
        }
      } else if (!done.has(element)) enter(element)
    }
  }
}

const itemOf = (from: Element, field: string, to: Element): number =>
  (from as unknown as Record<string, readonly string[]>)[field]!.indexOf(to.id)

/** Undeclared sources, each at its first use, and assumed fields that the element does not fill. */
/** Ids of sources that are declared twice: nobody could tell which one a fact is from. */
function repeatedSources(graph: ArchitectureGraph, where: Where, findings: IntegrityFinding[]): void {
  const seen = new Set<string>()
  for (const [at, { id }] of (graph.header.sources ?? []).entries()) {
    if (seen.has(id))
      findings.push(
        integrityFinding(
          'core/ids-are-unique',
          'repeated',
          { id, first: where.fileOf(where.headerDocument) },
          { document: where.headerDocument, path: ['sources', at, 'id'], identity: ['sources', id] },
        ),
      )
    seen.add(id)
  }
}

function sources(graph: ArchitectureGraph, where: Where, findings: IntegrityFinding[]): void {
  const declared = new Set(graph.header.sources?.map(({ id }) => id))
  const told = (source: string | undefined, at: () => Parameters<typeof integrityFinding>[3]): void => {
    if (source === undefined || where.partial || declared.has(source)) return
    declared.add(source)
    // Its first use depends on the order of the file.
    findings.push(integrityFinding('core/sources-are-declared', 'undeclared', { source }, { ...at(), identity: [source] }))
  }
  for (const [item, source] of (graph.header.issuedFramework?.sources ?? []).entries()) {
    told(source, () => ({ document: where.headerDocument, path: ['issuedFramework', 'sources', item] }))
  }
  for (const element of graph.elements()) {
    const { assumed, figures } = element
    const at = (field: string, item: number, ...rest: Path): Parameters<typeof integrityFinding>[3] => {
      const origin = graph.origin(element)
      return {
        document: origin.document,
        path: [...where.pathOf(origin, field, item), ...rest],
        elements: [{ element, kind: origin.kind, field }],
      }
    }
    const measurements = 'measurements' in element ? element.measurements : undefined
    for (const [item, source] of (element.sources ?? []).entries()) told(source, () => at('sources', item))
    for (const [item, figure] of (figures ?? []).entries()) told(figure.source, () => at('figures', item, 'source'))
    for (const [item, measurement] of (measurements ?? []).entries()) told(measurement.source, () => at('measurements', item, 'source'))
    if (where.incomplete.has(element)) continue
    for (const [item, field] of (assumed ?? []).entries()) {
      if (!Object.hasOwn(element, field))
        findings.push(integrityFinding('core/sources-are-declared', 'unknownField', { field }, at('assumed', item)))
    }
  }
}
