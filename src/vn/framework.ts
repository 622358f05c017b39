import type { FrameworkData } from '../framework/define.ts'
import { NORMS } from './norms/norms.ts'
import { BEFORE, type Vietnamese, VN_PROFILES } from './profiles.ts'
import { type OwnReference, SHIPPED_REFERENCE, withOwn } from './reference/reference.ts'
import { REFERENCE_TERMS } from './rule.ts'
import { scopeOf, scopesIn } from './scope.ts'
import { SUBJECTS } from './words/subjects.ts'

/** The national architecture framework of Viet Nam, as far as rules and the engine need it. */
export const VN_DATA: FrameworkData<Vietnamese> = {
  id: 'vn',
  name: { vi: 'Khung kiến trúc quốc gia Việt Nam', en: "Viet Nam's national architecture framework" },
  profiles: VN_PROFILES,
  before: BEFORE,
  norms: NORMS,
  reference: SHIPPED_REFERENCE,
  terms: REFERENCE_TERMS,
  subjects: SUBJECTS,
  scopeOf,
  scopesIn,
  withOwn: (own) => withOwn(own as OwnReference),
}
