import type { Language, Text } from '../text.ts'
import type { RemedyParts, RemedyWords } from './define.ts'

/** The parts of a remedy in the order in which they are told: first what to do, then how to write it down. */
export const PARTS = ['do', 'write'] as const

/** A remedy with its parts put in words, and in one piece. */
export function remedyWords(remedy: RemedyParts | Text, inWords: (sentence: Text) => Text = (sentence) => sentence): RemedyWords {
  if ('vi' in remedy) return inWords(remedy)
  const parts = PARTS.flatMap((part): [(typeof PARTS)[number], Text][] => {
    const told = remedy[part]
    return told === undefined ? [] : [[part, inWords(told)]]
  })
  const whole = (language: Language): string => parts.map(([, text]) => text[language]).join(' ')
  return { vi: whole('vi'), en: whole('en'), ...Object.fromEntries(parts) }
}
