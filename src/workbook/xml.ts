/** The escapes of spreadsheet files. `src/xml.ts` reads XML. */

/** The text behind `cellText`, and what other programs escape in the same way. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}
