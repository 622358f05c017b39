/** A dossier as a whole: tables, facts of the guide sheet and supplement together, to a document and from a model. */
import type { ArchitectureGraph } from '../../model/graph.ts'
import type { WrittenSheet } from '../../workbook/write.ts'
import { SUPPLEMENT_SHEET } from './columns.ts'
import type { TableRemark, Tables } from './define.ts'
import { factsOf, headerRows } from './header.ts'
import { remark } from './remarks.ts'
import { dossierSheets } from './sheets.ts'
import { readSupplement, supplementOf, supplementRows } from './supplement.ts'
import { type ToDocument, type ToDocumentOptions, toDocument } from './to-document.ts'
import { toTables } from './to-tables.ts'

export interface FromBook extends ToDocument {
  /** What was done or left in reading sheets, in the order of the workbook; remarks on a row stand with the row. */
  readonly remarks: readonly TableRemark[]
}

/**
 * What a workbook says as a document of the schema's shape.
 * @param options.existing The model that the workbook is to be read into: its ids stay, and its fields that the form has no column for.
 * @param options.agencies What people answered about names of agencies.
 * @param options.id Id of the model when neither the workbook nor the existing model tells one.
 */
export function fromBook(
  tables: Tables,
  {
    existing,
    agencies,
    withdrawn,
    id,
  }: { readonly existing?: ArchitectureGraph } & Pick<ToDocumentOptions, 'agencies' | 'withdrawn' | 'id'> = {},
): FromBook {
  const { ignored, ...supplement } = readSupplement(tables.support[SUPPLEMENT_SHEET] ?? [])
  const facts = factsOf(tables)
  const made = toDocument(tables, {
    supplement,
    facts,
    ...(existing === undefined
      ? {}
      : { existing: supplementOf(existing, toTables(existing, { giveCodes: false }), { wholeHeader: true }) }),
    ...(agencies === undefined ? {} : { agencies }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...(id === undefined ? {} : { id }),
  })
  return {
    ...made,
    remarks: [
      ...made.agencies,
      ...tables.remarks,
      ...facts.remarks,
      ...ignored.map((row) => remark('supplement-row-broken', { sheet: SUPPLEMENT_SHEET, row }, {})),
    ],
  }
}

export interface ToBook {
  readonly sheets: readonly WrittenSheet[]
  /** Codes that the tool gave to elements without one, by id. */
  readonly given: ReadonlyMap<string, string>
  readonly counts: Readonly<Record<'objects' | 'relations' | 'mappings' | 'improvements', number>>
}

/** The sheets of a model's dossier. `tool`: name and version of the program, for the guide sheet. */
export function toBook(graph: ArchitectureGraph, tool: string): ToBook {
  const made = toTables(graph)
  const { tables, given } = made
  const lines = supplementRows(supplementOf(graph, made))
  const body = graph.header.body === undefined ? undefined : graph.find('agency', graph.header.body)?.name
  const sheets = dossierSheets(
    tables,
    { tool, facts: headerRows(graph.header, body) },
    lines.length > 1 ? { [SUPPLEMENT_SHEET]: lines } : {},
  )
  const { objects, relations, mappings, improvements } = tables
  return {
    sheets,
    given,
    counts: { objects: objects.length, relations: relations.length, mappings: mappings.length, improvements: improvements.length },
  }
}

/** The sheets of an empty form. */
export function emptyBook(tool: string): readonly WrittenSheet[] {
  return dossierSheets({ objects: [], relations: [], mappings: [], improvements: [] }, { tool, facts: headerRows({}, undefined) })
}
