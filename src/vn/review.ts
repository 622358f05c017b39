/** The review with the Vietnamese words and platforms. */

import type { ArchitectureGraph } from '../model/graph.ts'
import type { ReviewReport } from '../report/review.ts'
import { reviewGraphs } from '../review/review.ts'
import { VERSION } from '../version.generated.ts'
import type { NationalPlatform } from './reference/national-platforms.ts'
import { reviewVocabulary } from './review-vocabulary.ts'

/** From which band on a review fails. */
export type ReviewFailOn = 'duplicate' | 'look' | 'never'

/** Reviews models together. `platforms`: in place of the national platforms that ship. */
export function reviewModels(
  models: readonly { readonly graph: ArchitectureGraph }[],
  platforms?: readonly NationalPlatform[],
): ReviewReport {
  const review = reviewGraphs(
    models.map(({ graph }) => graph),
    reviewVocabulary(platforms),
  )
  return { tool: { name: 'vneaf', version: VERSION }, review }
}

/** 0 nothing of the band or above · 1 something is · 2 nothing was there to review. */
export function reviewExitCode({ review: { counts } }: ReviewReport, failOn: ReviewFailOn): 0 | 1 | 2 {
  if (counts.reviewed === 0) return 2
  if (failOn === 'never') return 0
  return counts.duplicate > 0 || (failOn === 'look' && counts.look > 0) ? 1 : 0
}
