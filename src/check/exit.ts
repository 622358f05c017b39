import { SEVERITIES } from '../finding/define.ts'
import { type Comparison, differs } from '../report/comparison.ts'
import type { FailOn, Report } from '../report/define.ts'
import type { Statements } from '../report/statement.ts'

/** 0 clean · 1 findings at or above the threshold · 2 the caller's mistake, or nothing was checked · 3 a rule crashed. Never a count. */
export type ExitCode = 0 | 1 | 2 | 3

/**
 * The exit code of a check. A crash outweighs all; a model with nothing in it, or for which no rule ran, was not checked, whatever was found in
 * its text and whatever is to fail.
 */
export function exitCode({ models }: Pick<Report, 'models'>, failOn: FailOn): ExitCode {
  if (models.some(({ crashed }) => crashed.length > 0)) return 3
  if (models.length === 0 || models.some(({ elements, ran }) => elements === 0 || ran.length === 0)) return 2
  if (failOn === 'never') return 0
  const threshold = SEVERITIES.indexOf(failOn)
  return models.some(({ counts }) => SEVERITIES.some((severity, rank) => rank >= threshold && counts[severity] > 0)) ? 1 : 0
}

/** The exit code of compliance statements: 1 when a clause is not met or a model has faults, so that nothing could be called met. */
export function statementExitCode({ statements }: Pick<Statements, 'statements'>): ExitCode {
  if (statements.some(({ crashed }) => crashed.length > 0)) return 3
  if (statements.length === 0 || statements.some(({ elements, asOf }) => elements === 0 || asOf.from === 'unreadable')) return 2
  const isOpen = statements.some(({ counts, clauses }) => counts['not-met'] > 0 || clauses.some(({ reason }) => reason === 'data-broken'))
  return isOpen ? 1 : 0
}

/** The exit code of a comparison: 1 for a difference only where the caller asks for it. A crash outweighs all. */
export function comparisonExitCode({ models }: Pick<Comparison, 'models'>, asked: boolean): ExitCode {
  if (models.some(({ crashed }) => crashed.length > 0)) return 3
  return asked && models.some(differs) ? 1 : 0
}
