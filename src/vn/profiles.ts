import { inForce } from '../framework/in-force.ts'
import { PROFILES } from '../model/catalogue.generated.ts'
import type { Profile } from '../model/element.ts'
import { NORMS } from './norms/norms.ts'

/** The instrument behind each version of the national framework. */
export const FRAMEWORK_NORM = {
  'vn-egov-1.0': 'CV-1178-2015',
  'vn-egov-2.0': 'QD-2323-2019',
  'vn-egov-3.0': 'QD-2568-2023',
  'vn-egov-4.0': 'QD-292-2025',
  'vn-digital-1.0': 'QD-1425-2026',
} as const satisfies Record<Profile, keyof typeof NORMS>

/** The version in force on a day, or undefined before the first one (21/4/2015). */
export function profileOn(day: string): Profile | undefined {
  return PROFILES.findLast((profile) => inForce(NORMS[FRAMEWORK_NORM[profile]], day) !== undefined)
}
