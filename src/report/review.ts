import type { Review } from '../review/define.ts'
import type { Language, Text } from '../text.ts'

/** The review of models. Everything a renderer prints is in it. */
export interface ReviewReport {
  readonly tool: { readonly name: 'vneaf'; readonly version: string }
  readonly review: Review
}

export interface ReviewOptions {
  readonly language: Language
  readonly colour: boolean
  /** How many clusters, pairs and products of a sort to print; the rest are counted. */
  readonly limit: number
}

/** Turns a review into text. Pure: the same review gives the same bytes everywhere. */
export interface ReviewRenderer {
  readonly title: Text
  render(report: ReviewReport, options: ReviewOptions): string
}
