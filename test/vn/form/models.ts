import { HEADER_KEYS, KINDS } from '../../../src/model/catalogue.generated.ts'
import type { Element } from '../../../src/model/element.ts'
import type { ArchitectureGraph } from '../../../src/model/graph.ts'
import { flatten } from '../../../src/vn/form/fields.ts'
import { headerRows, readFacts } from '../../../src/vn/form/header.ts'
import { readSupplement, supplementOf, supplementRows } from '../../../src/vn/form/supplement.ts'
import { type ToDocument, toDocument } from '../../../src/vn/form/to-document.ts'
import { type ToTables, toTables } from '../../../src/vn/form/to-tables.ts'

/** A model through its tables and its supplement and back. */
export function there(graph: ArchitectureGraph): { readonly made: ToTables; readonly back: ToDocument } {
  const made = toTables(graph)
  const supplement = readSupplement(supplementRows(supplementOf(graph, made)))
  const body = graph.header.body === undefined ? undefined : graph.find('agency', graph.header.body)?.name
  const facts = readFacts(headerRows(graph.header, body))
  return { made, back: toDocument(made.tables, { supplement, facts }) }
}

type Content = Readonly<Record<string, unknown>>

/** A document by what it says: elements by id, lists of remarks about fields in no order. Codes that the tool gave are left out. */
export function content(document: Content, given: ReadonlyMap<string, string> = new Map()): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  for (const key of HEADER_KEYS) if (key !== '$schema' && key !== 'include' && document[key] !== undefined) said[key] = document[key]
  for (const { collection } of KINDS) {
    for (const element of (document[collection] as readonly Content[] | undefined) ?? []) {
      const fields = flatten(element)
      if (given.get(String(element['id'])) === element['code']) fields.delete('code')
      said[`${collection}/${String(element['id'])}`] = Object.fromEntries([...fields].sort(([a], [b]) => (a < b ? -1 : 1)))
    }
  }
  return said
}

export function contentOf(graph: ArchitectureGraph, given?: ReadonlyMap<string, string>): Record<string, unknown> {
  const document: Record<string, unknown> = { ...graph.header }
  for (const { kind, collection } of KINDS) document[collection] = graph.all(kind) as readonly Element[]
  return content(document, given)
}
