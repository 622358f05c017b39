import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { bodyOf } from '../../model/organisation.ts'
import { answersFor } from '../../model/scope.ts'
import { inService, notApplicable } from '../../model/service.ts'
import type { Agency } from '../../model/types.generated.ts'

/** Bodies that the rules on identifier codes of ministries and localities do not bind as such. */
const APART: ReadonlySet<Agency['level']> = new Set(['central', 'party', 'other'])

/** Whether an agency is one of those that must have an identifier code: a ministry, a province or a unit of one, of which this model answers. */
export function bearsIdentifier(graph: ArchitectureGraph, agency: Element<'agency'>): boolean {
  return mayBearIdentifier(graph, agency) && answersFor(graph, bodyOf(graph, agency))
}

function mayBearIdentifier(graph: ArchitectureGraph, agency: Element<'agency'>): boolean {
  const body = bodyOf(graph, agency)
  return (
    !APART.has(body.level) &&
    // A record of several alike agencies has no one code.
    (agency.count ?? 1) === 1 &&
    agency.recordType !== 'reference' &&
    inService(graph, agency) &&
    !notApplicable(agency, 'identifier')
  )
}

/** Agencies whose identifier code the model tells, whoever answers for them: a code on record is used to reach them. */
export function identifiedAnywhere(graph: ArchitectureGraph): (Element<'agency'> & { readonly identifier: string })[] {
  return graph
    .all('agency')
    .filter(
      (agency): agency is Element<'agency'> & { readonly identifier: string } =>
        agency.identifier !== undefined && mayBearIdentifier(graph, agency),
    )
}

/** Agencies whose identifier code the model tells, among those that must have one. */
export function identified(graph: ArchitectureGraph): (Element<'agency'> & { readonly identifier: string })[] {
  return graph
    .all('agency')
    .filter(
      (agency): agency is Element<'agency'> & { readonly identifier: string } =>
        agency.identifier !== undefined && bearsIdentifier(graph, agency),
    )
}
