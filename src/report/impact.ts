import type { Impact } from '../impact/define.ts'
import type { Day, Schedule } from '../impact/time.ts'
import type { Ranking, WeighedPair } from '../impact/worst.ts'
import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import type { Language, Text } from '../text.ts'

/** Which architecture an answer is about. */
export interface ImpactSide {
  readonly model: { readonly id: string; readonly name: Text }
  readonly state: 'as-is' | 'to-be'
  /** The day that the model itself names. */
  readonly asOf?: string
  readonly graph: ArchitectureGraph
}

/** The answer to a question about failures. Everything a renderer prints is in it. */
export interface ImpactReport {
  readonly tool: { readonly name: 'vneaf'; readonly version: string }
  readonly side: ImpactSide
  /** What stops when what was asked about fails. */
  readonly impact?: Impact
  /** The same failure in another architecture, for example the target; absent there where it does not name what fails. */
  readonly against?: { readonly side: ImpactSide; readonly impact?: Impact }
  /** Single failures, the worst first. */
  readonly ranking?: Ranking
  readonly pairs?: readonly WeighedPair[]
  /** What is gone on a day, where that was asked; what then stops is `impact`. */
  readonly day?: Omit<Day, 'impact'>
  /** What ends up to a day. */
  readonly schedule?: Schedule
  /** Lines and stops without which the network falls apart. */
  readonly weakPoints?: {
    readonly bridges: readonly Element<'link'>[]
    readonly cutStops: readonly Element<'agency' | 'site' | 'network' | 'infrastructure'>[]
  }
}

export interface ImpactOptions {
  readonly language: Language
  readonly colour: boolean
  /** How many elements of a sort to print; the rest are counted. */
  readonly limit: number
}

/** Turns an answer into text. Pure: the same answer gives the same bytes everywhere. */
export interface ImpactRenderer {
  readonly title: Text
  render(report: ImpactReport, options: ImpactOptions): string
}

/** Whether an answer says something: a figure, or something hit. All else untold, it is not judged. */
export function isJudged({ impact, ranking, pairs, weakPoints, day, schedule }: ImpactReport): boolean {
  const calendar = day ?? schedule
  if (calendar !== undefined && (impact?.failures ?? []).length === 0 && calendar.ends.length === 0)
    // That nothing ends is an answer only of a model that tells ends at all.
    return calendar.untold.untold < calendar.untold.of
  if (impact !== undefined) return Object.values(impact.figures).some((figure) => figure !== null)
  if (schedule !== undefined) return true
  if (ranking !== undefined) return ranking.weighed > 0
  return pairs !== undefined || weakPoints !== undefined
}
