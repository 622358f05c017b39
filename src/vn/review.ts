/** The review with the Vietnamese words and platforms. */

import type { ArchitectureGraph } from '../model/graph.ts'
import type { Review } from '../review/define.ts'
import { reviewGraphs } from '../review/review.ts'
import type { NationalPlatform } from './reference/national-platforms.ts'
import { reviewVocabulary } from './review-vocabulary.ts'

/** Reviews models together. `platforms`: in place of the national platforms that ship. */
export function reviewModels(models: readonly { readonly graph: ArchitectureGraph }[], platforms?: readonly NationalPlatform[]): Review {
  return reviewGraphs(
    models.map(({ graph }) => graph),
    reviewVocabulary(platforms),
  )
}
