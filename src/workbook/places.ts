/** Names of cells. */

/** Row and column of `C17`; undefined when it is no such name. */
export function placeOf(ref: string | undefined): { row: number; column: number } | undefined {
  if (ref === undefined) return undefined
  let column = 0
  let at = 0
  for (; at < ref.length && at < 4; at++) {
    // Upper and lower case letters differ in one bit.
    const letter = (ref.charCodeAt(at) & ~32) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  const row = Number(ref.slice(at))
  return column > 0 && Number.isInteger(row) && row > 0 ? { row, column } : undefined
}
