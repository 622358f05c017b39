/** Colours of a terminal. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
  gray: [90, 39],
} as const

export type Style = keyof typeof CODES

/** A text in one or several styles. */
export function styled(style: Style | readonly Style[], text: string): string {
  const styles = typeof style === 'string' ? [style] : style
  return styles.reduceRight((inner, one) => `\u001b[${CODES[one][0]}m${inner}\u001b[${CODES[one][1]}m`, text)
}
