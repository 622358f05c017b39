/** What the rules of the form judge in a workbook, and where what they find stands. */

import type { FormFinding, FormMatter, Teller } from '../../check/framework.ts'
import { addTo } from '../../collections.ts'
import type { Model } from '../../load/load.ts'
import type { TableRow } from './define.ts'
import { Dossier } from './dossier.ts'
import type { Obligation, Spot } from './obligation.ts'
import { type TableFinding, tablesToJudge, toldOnce } from './obligations.ts'
import { CELL, type DossierContent, elementsOf } from './open.ts'

/** The tables of a workbook as something to run rules over. */
export function dossierToJudge(model: Model): FormMatter<Spot, TableRow, Obligation> {
  const content = model.form!.content as DossierContent
  const { tables, body, known } = content
  const dossier = new Dossier(tables, { known, ...(body === undefined ? {} : { body }) })
  return {
    ...tablesToJudge(dossier),
    told(findings) {
      const found = toldOnce(dossier, findings)
      const elements = elementsOf(content, model)
      return {
        found: found.map((one): FormFinding => {
          const { place, row, with: others } = one
          const involved = [row, ...others].flatMap((about) => (about === undefined ? [] : (elements.get(about) ?? [])))
          return {
            ...one,
            path: place === undefined ? [] : [CELL, place.sheet, place.row, place.column],
            elements: [...new Set(involved)],
            identity: one.key,
          }
        }),
        tellers: tellersOf(found, content),
      }
    },
  }
}

/**
 * Which rules of the form tell what a finding of the document made from the tables tells: of a cell that one speaks of, or of a row that lacks
 * something, the form's own words are enough.
 */
function tellersOf(found: readonly TableFinding[], { placeOf }: DossierContent): Teller {
  const cells = new Map<string, string[]>()
  const rows = new Map<string, string[]>()
  const empty: string[] = []
  for (const { rule, place, message } of found) {
    if (message === 'noRows' || message === 'noHeader' || message === 'missingSheet') empty.push(rule.id)
    if (place === undefined) continue
    addTo(cells, `${place.sheet}!${place.row},${place.column}`, rule.id)
    addTo(rows, `${place.sheet}!${place.row}`, rule.id)
  }
  return ({ rule, path }) => {
    if (rule === 'core/model-is-not-empty') return empty
    const { cell, line, column } = placeOf(path)
    if (cell === undefined) return []
    const sheet = cell.slice(0, cell.lastIndexOf('!'))
    const told =
      rule === 'core/required-keys-are-present' || rule === 'core/ids-are-unique'
        ? rows.get(`${sheet}!${line}`)
        : cells.get(`${sheet}!${line},${column}`)
    return told ?? []
  }
}
