/** How high rows must be for wrapped text: a guess, since only the program that shows a sheet measures its letters. */

/** In points. */
export const LINE_HEIGHT = 16.5
export const MAX_HEIGHT = 409

/** Lines that a text takes in a column of a width in characters. */
export function linesOf(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)
}
