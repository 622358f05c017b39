/** Who has to mend a row of the form: an object is its owner's, a reference is whoever confirmed it, a relation is its own end's. */

import { AgencyNames } from '../words/agencies.ts'
import type { TableRow, Tables } from './define.ts'
import { codeKey } from './dossier.ts'
import { factsOf } from './header.ts'
import { matchValue } from './lists.ts'
import { placeholderOf } from './placeholder.ts'

type Cells = Readonly<Record<string, { readonly text: string } | undefined>>

export class Units {
  readonly #objects = new Map<string, TableRow<'objects'>>()
  readonly #names: AgencyNames
  /** One way to write each unit, by what all of them have in common. */
  readonly #shown = new Map<string, string>()

  constructor(tables: Tables) {
    const body = factsOf(tables).get('body')?.value
    this.#names = new AgencyNames(body === undefined ? {} : { body })
    for (const row of tables.objects) {
      const code = row.cells.code?.text
      if (code !== undefined && !this.#objects.has(codeKey(code))) this.#objects.set(codeKey(code), row)
    }
  }

  of(row: TableRow): string | undefined {
    const unit = this.#unitOf(row)
    if (unit === undefined) return undefined
    const { key } = this.#names.read(unit)
    const known = this.#shown.get(key)
    if (known === undefined) this.#shown.set(key, unit)
    return known ?? unit
  }

  #unitOf(row: TableRow): string | undefined {
    const cells = row.cells as Cells
    switch (row.table) {
      case 'objects':
        return isReference(cells) ? told(cells, 'confirmedBy', 'owner') : told(cells, 'owner', 'operator', 'confirmedBy')
      case 'relations': {
        const ends = ['from', 'to'].flatMap((end) => this.#object(cells[end]?.text) ?? [])
        const own = ends.find((end) => !isReference(end.cells as Cells))
        return (own === undefined ? undefined : told(own.cells as Cells, 'owner')) ?? told(cells, 'contact')
      }
      case 'mappings': {
        const object = this.#object(cells['code']?.text)
        return object === undefined ? undefined : this.#unitOf(object)
      }
      case 'improvements':
        return told(cells, 'lead')
    }
  }

  #object(code: string | undefined): TableRow<'objects'> | undefined {
    return code === undefined ? undefined : this.#objects.get(codeKey(code))
  }
}

const isReference = (cells: Cells): boolean => matchValue('recordType', cells['recordType']?.text ?? '') === 'reference'

/** The first of some cells that names somebody. */
function told(cells: Cells, ...columns: readonly string[]): string | undefined {
  return columns.flatMap((column) => cells[column]?.text ?? []).find((text) => placeholderOf(text) === undefined)
}
