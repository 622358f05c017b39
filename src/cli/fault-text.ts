import type { Fault } from '../fault.ts'
import type { Language } from '../text.ts'

/** What the caller did wrong and how to mend it, as printed on standard error. */
export function faultText({ text, hint }: Fault, language: Language): string {
  return `${language === 'vi' ? 'Lỗi' : 'Error'}: ${text[language]}\n${hint === undefined ? '' : `${hint[language]}\n`}`
}
