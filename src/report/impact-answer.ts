import { Fault } from '../fault.ts'
import type { Failure } from '../impact/define.ts'
import { impactModel } from '../impact/impact.ts'
import { failuresNamed } from '../impact/naming.ts'
import { asTarget } from '../impact/target.ts'
import { onDay, schedule } from '../impact/time.ts'
import { weakPoints, worstFailures, worstPairs } from '../impact/worst.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { modelBody } from '../model/organisation.ts'
import { formatDate } from '../text.ts'
import { VERSION } from '../version.generated.ts'
import type { ImpactReport, ImpactSide } from './impact.ts'

const TOOL = { name: 'vneaf', version: VERSION } as const

/**
 * A model, or the target of it, to ask about.
 * @throws Fault when today is asked for of a model that describes the target only.
 */
export function impactSide(graph: ArchitectureGraph, state?: 'as-is' | 'to-be'): ImpactSide {
  if (state === 'as-is' && graph.header.state === 'to-be')
    throw new Fault('usage', {
      vi: 'Mô hình này chỉ mô tả kiến trúc mục tiêu, không có hiện trạng để xét.',
      en: 'This model describes the target only; it holds no state of today.',
    })
  const asked = state === 'to-be' ? asTarget(graph) : graph
  const { header } = asked
  const name = header.name ?? modelBody(asked)?.name ?? header.id ?? ''
  return {
    model: { id: header.id ?? '', name: { vi: name, en: header.nameEn ?? name } },
    state: header.state === 'to-be' ? 'to-be' : 'as-is',
    ...(header.asOf === undefined ? {} : { asOf: header.asOf }),
    graph: asked,
  }
}

/**
 * What stops when some things fail at once, named by id, by name, or as a carrier or conduit.
 * @param against Another architecture to ask the same of; what is not there cannot fail there.
 * @throws Fault `unknown-name` with the nearest names there are.
 */
export function answerImpact(side: ImpactSide, words: readonly string[], against?: ImpactSide): ImpactReport {
  const impact = impactModel(side.graph).evaluate(failuresNamed(side.graph, words))
  return { tool: TOOL, side, impact, ...(against === undefined ? {} : { against: otherwise(against, words) }) }
}

/**
 * What is gone on a day, because its contract, support or licence ends or an outage is planned, and what then stops; with other things that
 * fail on that day, if some are named.
 * @throws Fault `usage` for a day before that of the model.
 */
export function answerOnDay(side: ImpactSide, on: string, words: readonly string[] = []): ImpactReport {
  notBefore(side, on)
  const { impact, ...day } = onDay(side.graph, on, failuresNamed(side.graph, words))
  return { tool: TOOL, side, impact, day }
}

/**
 * What ends up to a day, each with what stops.
 * @throws Fault `usage` for a day before that of the model.
 */
export function answerSchedule(side: ImpactSide, until: string): ImpactReport {
  notBefore(side, until)
  return { tool: TOOL, side, schedule: schedule(side.graph, until) }
}

function notBefore({ asOf }: ImpactSide, day: string): void {
  if (asOf === undefined || day >= asOf) return
  throw new Fault(
    'usage',
    {
      vi: `Ngày ${formatDate(day, 'vi')} trước ngày của mô hình (${formatDate(asOf, 'vi')}).`,
      en: `${day} is before the day of the model (${asOf}).`,
    },
    { vi: 'Hỏi từ ngày của mô hình trở đi.', en: 'Ask about the day of the model or later ones.' },
  )
}

/** Single failures by loss, the worst first. */
export function answerWorst(side: ImpactSide, limit: number): ImpactReport {
  return { tool: TOOL, side, ranking: worstFailures(side.graph, limit) }
}

/** Pairs of failures that stop together what neither stops alone; none where the model is too large to weigh them. */
export function answerPairs(side: ImpactSide, limit: number): ImpactReport {
  const pairs = worstPairs(side.graph, limit)
  return { tool: TOOL, side, ...(pairs === undefined ? {} : { pairs }) }
}

/** Lines and stops without which the network falls apart. */
export function answerWeakPoints(side: ImpactSide): ImpactReport {
  return { tool: TOOL, side, weakPoints: weakPoints(side.graph) }
}

function otherwise(side: ImpactSide, words: readonly string[]): NonNullable<ImpactReport['against']> {
  const failures = words.flatMap((word): Failure[] => {
    try {
      return failuresNamed(side.graph, [word])
    } catch (error) {
      if (error instanceof Fault) return []
      throw error
    }
  })
  return failures.length === 0 ? { side } : { side, impact: impactModel(side.graph).evaluate(failures) }
}
