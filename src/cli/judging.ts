import type { CheckOptions } from '../check/check.ts'
import { Fault } from '../fault.ts'
import type { Settings } from '../settings/config.ts'
import { loadConfig } from '../sources/settings.ts'
import { isDay } from '../text.ts'
import { VIET_NAM } from '../vn/viet-nam.ts'
import type { Option, Terminal } from './define.ts'

/** The day whose norms apply. */
export const AS_OF: Option = {
  flags: '--as-of <date>',
  description: {
    vi: 'xét theo văn bản có hiệu lực tại ngày này (NĂM-THÁNG-NGÀY)',
    en: 'judge by the norms in force on this day (YYYY-MM-DD)',
  },
}

/** Options of every command that judges models: day, framework, settings. */
export const JUDGING: readonly Option[] = [
  AS_OF,
  {
    flags: '--profile <profile>',
    description: { vi: 'xét theo khung này, bất kể ngày', en: 'judge by this framework, whatever the date' },
    choices: VIET_NAM.profiles.map(({ id }) => id),
  },
  {
    flags: '--config <file>',
    description: {
      vi: 'tệp cấu hình; không ghi thì dùng vneaf.config.yaml (.yml, .json, .mjs) ở thư mục hiện tại, nếu có',
      en: 'settings file; by default vneaf.config.yaml (.yml, .json, .mjs) in the working folder, where there is one',
    },
  },
  {
    flags: '--no-config',
    description: { vi: 'không dùng tệp cấu hình nào', en: 'use no settings file' },
  },
]

/** What `JUDGING` says, as the pipeline takes it. `trusted`: settings in place of those of the working folder. */
export async function judging(
  options: Readonly<Record<string, string | undefined>>,
  { cwd, today }: Terminal,
  trusted?: Settings,
): Promise<CheckOptions & Settings> {
  const asOf = dayOf(options['asOf'])
  const { config, profile } = options
  return {
    framework: VIET_NAM,
    today,
    ...(asOf === undefined ? {} : { asOf }),
    ...(profile === undefined ? {} : { profile }),
    ...(trusted ??
      (options['noConfig'] === undefined ? await loadConfig(VIET_NAM, { cwd, ...(config === undefined ? {} : { file: config }) }) : {})),
  }
}

/** A calendar day as given, or a fault that says how to write one. */
export function dayOf(given: string | undefined): string | undefined {
  if (given === undefined || isDay(given)) return given
  throw new Fault(
    'usage',
    { vi: `“${given}” không phải ngày.`, en: `"${given}" is not a date.` },
    { vi: 'Ghi dạng 2026-11-21.', en: 'Write it like 2026-11-21.' },
  )
}
