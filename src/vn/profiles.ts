import type { FrameworkProfile, NO_PROFILE } from '../framework/define.ts'
import { inForce } from '../framework/in-force.ts'
import { PROFILES } from '../model/catalogue.generated.ts'
import type { Profile } from '../model/element.ts'
import { VALUE_TERMS } from '../model/terms.generated.ts'
import { NORMS, type NormId } from './norms/norms.ts'
import type { ReferenceData } from './reference/reference.ts'

/** A version of the framework, or `none` for days before the first. */
export type ProfileKey = Profile | typeof NO_PROFILE

/**
 * What a version of the framework asks beyond the severities of rules. Each version states all of it, so that none falls silent with the next
 * one unnoticed.
 */
export interface Traits {
  /** Binds the whole state by a decision that names the shared platforms and sets a deadline for an architecture of one's own. */
  readonly isNational: boolean
  /** Its guide asks for a gap and a task behind each investment. */
  readonly asksForTasks: boolean
  /** There is a national axis for the exchange of documents. */
  readonly hasDocumentAxis: boolean
  /** A model names the service that signs; before, one may sign at the desk as well. */
  readonly asksForSigningService: boolean
  /** An architecture by this version declares component architectures and reference models. */
  readonly declaresComponentArchitectures: boolean
  /** Monitoring is owed by clause, so that systems are judged one by one. */
  readonly bindsMonitoring: boolean
  /** Records are asked to say where an application is deployed. */
  readonly asksDeployment: boolean
}

/** What the rules of this framework know of it. */
export interface Vietnamese {
  readonly profile: ProfileKey
  readonly traits: Traits
  readonly reference: ReferenceData
}

const EGOV: Traits = {
  isNational: false,
  asksForTasks: false,
  hasDocumentAxis: true,
  asksForSigningService: false,
  declaresComponentArchitectures: true,
  bindsMonitoring: false,
  asksDeployment: false,
}

/** What holds on days before the first version. */
export const BEFORE: Traits = { ...EGOV, hasDocumentAxis: false }

/** The versions of the framework: the instrument behind each, and what each asks. */
const VERSIONS: Readonly<Record<Profile, { readonly short: string; readonly norm: NormId; readonly traits: Traits }>> = {
  'vn-egov-1.0': {
    short: '1.0 (2015)',
    norm: 'CV-1178-2015',
    traits: { ...EGOV, hasDocumentAxis: false, declaresComponentArchitectures: false },
  },
  'vn-egov-2.0': { short: '2.0 (2019)', norm: 'QD-2323-2019', traits: EGOV },
  'vn-egov-3.0': { short: '3.0 (2023)', norm: 'QD-2568-2023', traits: EGOV },
  'vn-egov-4.0': { short: '4.0 (2025)', norm: 'QD-292-2025', traits: EGOV },
  'vn-digital-1.0': {
    short: 'số 1.0 (2026)',
    norm: 'QD-1425-2026',
    traits: {
      isNational: true,
      asksForTasks: true,
      hasDocumentAxis: true,
      asksForSigningService: true,
      declaresComponentArchitectures: false,
      bindsMonitoring: true,
      asksDeployment: true,
    },
  },
}

/** The versions in order, oldest first. */
export const VN_PROFILES: readonly FrameworkProfile<Vietnamese>[] = PROFILES.map((id) => ({
  id,
  name: VALUE_TERMS[`document.profile.${id}`]!,
  ...VERSIONS[id],
}))

/** The version in force on a day, or undefined before the first one (21/4/2015). */
export function profileOn(day: string): Profile | undefined {
  return PROFILES.findLast((profile) => inForce(NORMS[VERSIONS[profile].norm], day) !== undefined)
}
