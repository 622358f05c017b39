/**
 * Twins of the models of a rule's table: the same model with one fact changed, and what the rule says then. They stand in `twins.json` beside the
 * tables of a folder. `npm run proof:mutation -- --twins` finds those that tell apart what no table tells apart; a person says whether they are true.
 */
import type { RuleCase, RuleCases, RuleResult } from '../../src/testing.ts'

export interface Twin {
  /** Name of the case in the rule's table. */
  readonly case: string
  /** The fact: `systems/thu/recordType`; a list (`systems`), to which one is added; a part (`systems/thu`), which is taken out; a field of the model. */
  readonly but: string
  /** What it is there; taken out when absent. */
  readonly is?: unknown
  /** What the rule says, in words of `saidOf`. */
  readonly says: readonly string[]
}

type Record_ = Readonly<Record<string, unknown>>

export const casesOf = ({ valid, invalid, unjudged = [] }: RuleCases): readonly RuleCase[] => [...invalid, ...valid, ...unjudged]

/** The model of a twin. */
export function twinModel(model: RuleCase['model'], but: string, is: unknown): RuleCase['model'] {
  const [list, id, field] = but.split('/') as [string, string?, string?]
  const given = (model as unknown as Record_)[list]
  const changed = (record: Record_, key: string): Record_ => {
    const { [key]: _, ...rest } = record
    return is === undefined ? rest : { ...rest, [key]: is }
  }
  if (id === undefined && !Array.isArray(given) && !isElement(is))
    return changed(model as unknown as Record_, list) as unknown as RuleCase['model']
  const elements = (given ?? []) as readonly Record_[]
  const after =
    id === undefined
      ? [...elements, is as Record_]
      : field === undefined
        ? elements.filter((one) => one['id'] !== id)
        : elements.map((one) => (one['id'] === id ? changed(one, field) : one))
  return { ...model, [list]: after }
}

const isElement = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value

/** What a rule said, in few words: findings with weight, field, the other elements and figures; what it cannot judge (`?`); of what it holds (`=`). */
export function saidOf({ findings, unjudged, held, skipped, crashed }: RuleResult): readonly string[] {
  const at = (element: string | undefined, field: string | undefined): string =>
    `${element ?? '(model)'}${field === undefined ? '' : `.${field}`}`
  return [
    ...(crashed === undefined ? [] : [`crashed ${crashed}`]),
    ...(skipped ? ['skipped'] : []),
    ...findings.map(({ message, element, field, severity, with: others, text }) =>
      [
        `${severity} ${message} ${at(element, field)}`,
        ...(others.length > 0 ? [`with ${[...others].sort().join(' ')}`] : []),
        ...figuresOf(text.vi),
      ].join(' '),
    ),
    ...unjudged.map(({ element, field }) => `? ${at(element, field)}`),
    ...held.map((element) => `= ${element}`),
  ].sort()
}

function figuresOf(text: string): readonly string[] {
  const figures = text.match(/(?<![\p{L}\d.])\d+(?:[.,]\d+)*(?![\p{L}\d])/gu) ?? []
  return figures.length > 0 ? [`(${figures.join('; ')})`] : []
}
