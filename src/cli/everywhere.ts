import type { Language } from '../text.ts'
import type { Option } from './define.ts'

/** Options that every command has. */
export const LANG = {
  flags: '--lang <lang>',
  description: { vi: 'ngôn ngữ in ra', en: 'language to print in' },
  choices: ['vi', 'en'],
} as const satisfies Option

/** Of commands that write files. */
export const FORCE = {
  flags: '--force',
  description: {
    vi: 'ghi đè cả tệp không do vneaf ghi hoặc đã được sửa',
    en: 'overwrite files also when vneaf did not write them or they have been edited',
  },
} as const satisfies Option

export const HELP = { flags: '-h, --help', description: { vi: 'in hướng dẫn', en: 'print this help' } } as const satisfies Option

/** The language asked for. Read before anything else, because help and errors are printed in it. */
export function languageOf(argv: readonly string[]): Language | undefined {
  for (const [at, word] of argv.entries()) {
    if (word === '--') return undefined
    const value = word === '--lang' ? argv[at + 1] : word.startsWith('--lang=') ? word.slice('--lang='.length) : undefined
    if (value === 'vi' || value === 'en') return value
  }
  return undefined
}
