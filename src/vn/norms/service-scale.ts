import { inForce } from '../../framework/in-force.ts'
import { NORMS } from './norms.ts'

/** How online services are graded on a day. */
export interface ServiceScale {
  /** Levels 1 to 4. */
  readonly levels: boolean
  /** End-to-end or partial. */
  readonly completeness: boolean
  /** Whether a decree that can be shown in force on the day defines the scale. */
  readonly isDefined: boolean
}

/**
 * The scale of a day. The levels count from the day the decree of 2011 was signed, for the day it took effect was not seen; the words of the
 * decree of 2022 go on being used after its end, though no clause defines them.
 */
export function scaleOn(day: string): ServiceScale {
  const levels = day >= NORMS['ND-43-2011'].issued.date && day < NORMS['ND-42-2022'].from.date
  const completeness = day >= NORMS['ND-42-2022'].from.date
  return { levels, completeness, isDefined: inForce(NORMS[levels ? 'ND-43-2011' : 'ND-42-2022'], day) !== undefined }
}
