import type { Box, Entry, Line } from './define.ts'

/**
 * The entries of a legend that a picture uses. A sample with a state, an alert or a change explains just that; any other explains its shape and
 * colour.
 */
export function legendFor(entries: readonly Entry[], boxes: readonly Box[], lines: readonly Line[]): Entry[] {
  return entries.filter((entry) => {
    if ('line' in entry) return lines.some(({ stroke, head }) => stroke === entry.line.stroke && head === entry.line.head)
    const { shape, tone, state, alert, change } = entry.box
    if (change !== undefined) return boxes.some((box) => box.change === change)
    if (alert === true) return boxes.some((box) => box.alert === true)
    if (state !== undefined) return boxes.some((box) => box.state === state)
    return boxes.some((box) => box.shape === shape && box.tone === tone)
  })
}
