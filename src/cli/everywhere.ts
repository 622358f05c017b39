import type { Option } from './define.ts'

/** Options that every command has. */
export const LANG = {
  flags: '--lang <lang>',
  description: { vi: 'ngôn ngữ in ra', en: 'language to print in' },
  choices: ['vi', 'en'],
} as const satisfies Option

export const HELP = { flags: '-h, --help', description: { vi: 'in hướng dẫn', en: 'print this help' } } as const satisfies Option
