/** Drop-downs on single cells of a sheet, beside those that it has. */
import { xmlText } from '../escape.ts'
import { rootOf } from '../xml.ts'
import { cellName } from './define.ts'
import { placeOf } from './places.ts'
import { itemsOf, itemsReplaced, type SheetList } from './worksheet.ts'

/** A cell, and the range that its values stand in. */
export interface DropDown {
  readonly row: number
  readonly column: number
  readonly range: string
}

const VALIDATIONS: SheetList = { name: 'dataValidations', item: 'dataValidation', isCounted: true }

/** Drop-downs on one sheet beyond which programs become slow. */
const MOST = 2_000

/**
 * A sheet with the drop-downs of before, which take their values from a sheet of ours, replaced. A cell that has one of somebody else keeps
 * that: two on one cell damage the file.
 */
export function dropDownsReplaced(
  xml: string,
  dropDowns: readonly DropDown[],
  own: string,
  prompt: { title: string; text: string },
): string {
  const isOwn = (_: unknown, text: string): boolean => text.includes(own)
  const taken = itemsOf(xml, VALIDATIONS)
    .filter(({ attributes, text }) => !isOwn(attributes, text))
    .flatMap(({ attributes, text }) => (attributes['sqref'] ?? text).split(/\s+/))
    // Among the extensions the cells stand beside the formula, whose references have a sheet or a dollar sign.
    .filter((ref) => !/[!$"]/.test(ref))
    .flatMap(rangeOf)
  const { prefix } = rootOf(xml)
  const byRange = new Map<string, string[]>()
  for (const { row, column, range } of dropDowns.slice(0, MOST)) {
    if (taken.some((one) => one.fromRow <= row && row <= one.toRow && one.fromColumn <= column && column <= one.toColumn)) continue
    byRange.set(range, [...(byRange.get(range) ?? []), cellName(row, column)])
  }
  const added = [...byRange].map(
    ([range, cells]) =>
      `<${prefix}dataValidation type="list" allowBlank="1" showInputMessage="1" promptTitle="${xmlText(prompt.title)}" prompt="${xmlText(prompt.text)}" sqref="${cells.join(' ')}"><${prefix}formula1>${xmlText(range)}</${prefix}formula1></${prefix}dataValidation>`,
  )
  return itemsReplaced(xml, VALIDATIONS, isOwn, added)
}

interface Area {
  readonly fromRow: number
  readonly fromColumn: number
  readonly toRow: number
  readonly toColumn: number
}

function rangeOf(ref: string): Area[] {
  const [first, last = first] = ref.split(':').map((one) => placeOf(one.replaceAll('$', '')))
  return first === undefined || last === undefined
    ? []
    : [{ fromRow: first.row, fromColumn: first.column, toRow: last.row, toColumn: last.column }]
}
