import { expect, it } from 'vitest'
import { INTEGRITY_RULES } from '../../../src/load/integrity.ts'
import { OBLIGATION_RULES } from '../../../src/vn/form/obligations.ts'
import { RULES } from '../../../src/vn/rules.generated.ts'
import { SUBJECTS } from '../../../src/vn/words/subjects.ts'

it('has a word for every subject that shipped rules are about', () => {
  const subjects = [...RULES, ...INTEGRITY_RULES, ...OBLIGATION_RULES].map(({ id }) => id.split('/')[0]!)
  expect([...new Set(subjects)].sort()).toEqual(['core', ...Object.keys(SUBJECTS)].sort())
})
