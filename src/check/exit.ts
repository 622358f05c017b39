import { SEVERITIES } from '../finding/define.ts'
import type { FailOn, Report } from '../report/define.ts'

/** 0 clean · 1 findings at or above the threshold · 2 the caller's mistake, or nothing was checked · 3 a rule crashed. Never a count. */
export type ExitCode = 0 | 1 | 2 | 3

/** The exit code of a check. A crash outweighs all; a model with nothing in it was not checked, whatever was found in its text. */
export function exitCode({ models }: Pick<Report, 'models'>, failOn: FailOn): ExitCode {
  if (models.some(({ crashed }) => crashed.length > 0)) return 3
  if (models.length === 0 || models.some(({ elements }) => elements === 0)) return 2
  if (failOn === 'never') return 0
  const threshold = SEVERITIES.indexOf(failOn)
  return models.some(({ counts }) => SEVERITIES.some((severity, rank) => rank >= threshold && counts[severity] > 0)) ? 1 : 0
}
