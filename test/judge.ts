/** The pipeline as the command runs it, with the framework that ships unless a test names another. */
import { check as checkModels, type CheckOptions as PipelineOptions } from '../src/check/check.ts'
import type { Framework } from '../src/check/framework.ts'
import { compare as compareSides } from '../src/compare/compare.ts'
import { comply as complyWith } from '../src/comply/comply.ts'
import type { Model } from '../src/load/load.ts'
import { checkSince as checkChange } from '../src/sources/since.ts'
import { VIET_NAM } from '../src/vn/viet-nam.ts'

export type CheckOptions = Omit<PipelineOptions, 'framework'> & { readonly framework?: Framework }

const judged = (options: CheckOptions): PipelineOptions => ({ framework: VIET_NAM, ...options })

export const check = (models: readonly Model[], options: CheckOptions) => checkModels(models, judged(options))

export const comply = (models: readonly Model[], options: CheckOptions) => complyWith(models, judged(options))

export const compare = (before: Parameters<typeof compareSides>[0], after: Parameters<typeof compareSides>[1], options: CheckOptions) =>
  compareSides(before, after, judged(options))

export const checkSince = (models: readonly Model[], since: Parameters<typeof checkChange>[1], options: CheckOptions) =>
  checkChange(models, since, judged(options))
