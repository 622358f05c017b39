import type { Framework } from '../check/framework.ts'
import { FORMS } from './forms.ts'
import { VN_DATA } from './framework.ts'
import { catalogue, type Rule } from './rule.ts'
import { RULES } from './rules.generated.ts'
import { VIEWS } from './views.ts'

/** The national architecture framework of Viet Nam: what ships. */
export const VIET_NAM = {
  ...VN_DATA,
  rules: RULES,
  catalogue: (rules) => catalogue(rules as Readonly<Record<string, Rule>>),
  forms: FORMS,
  views: VIEWS,
} as const satisfies Framework
