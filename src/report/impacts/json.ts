import type { Failure, Hit, Impact } from '../../impact/define.ts'
import type { End, EndWithLoss, Schedule } from '../../impact/time.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import type { ImpactRenderer, ImpactSide } from '../impact.ts'

/** What `impact --format json` prints; promised by `schemas/impact.schema.json`. Language-free: ids and data, no sentences. */
export default {
  title: { vi: 'JSON cho máy đọc', en: 'JSON for machines' },
  render({ tool, side, impact, against, ranking, pairs, weakPoints, day, schedule }) {
    const { graph } = side
    const document = {
      tool,
      ...about(side),
      ...(impact === undefined ? {} : { impact: impactData(impact, graph) }),
      ...(against === undefined
        ? {}
        : {
            against: {
              ...about(against.side),
              ...(against.impact === undefined ? {} : { impact: impactData(against.impact, against.side.graph) }),
            },
          }),
      ...(day === undefined ? {} : { day: { on: day.on, ends: day.ends.map(endData), ...servicesData(day), ...openData(day) } }),
      ...(schedule === undefined
        ? {}
        : {
            schedule: {
              until: schedule.until,
              of: schedule.of,
              ends: schedule.ends.map((end) => ({
                ...endData(end),
                figures: end.impact.figures,
                takenOver: takenOverData(end.impact),
                ...servicesData(end),
              })),
              ...openData(schedule),
            },
          }),
      ...(ranking === undefined
        ? {}
        : {
            ranking: {
              failures: ranking.of,
              weighed: ranking.weighed,
              harmful: ranking.harmful,
              worst: ranking.worst.map(({ failure, impact: { figures } }) => ({ failure: failureData(failure, graph), figures })),
            },
          }),
      ...(pairs === undefined
        ? {}
        : {
            pairs: pairs.map(({ failures, impact: { figures }, more }) => ({
              failures: failures.map((failure) => failureData(failure, graph)),
              figures,
              more: more.map(({ id }) => id),
            })),
          }),
      ...(weakPoints === undefined
        ? {}
        : { weakPoints: { bridges: weakPoints.bridges.map(({ id }) => id), cutStops: weakPoints.cutStops.map(({ id }) => id) } }),
    }
    return `${JSON.stringify(document, null, 2)}\n`
  },
} satisfies ImpactRenderer

const about = ({ model, state, asOf }: ImpactSide) => ({ model, state, ...(asOf === undefined ? {} : { asOf }) })

function failureData(failure: Failure, graph: ArchitectureGraph) {
  if (failure.what !== 'element') return { what: failure.what, name: failure.name, links: failure.links.map(({ id }) => id) }
  const { element } = failure
  return { what: failure.what, id: element.id, kind: graph.kindOf(element), ...(element.name === undefined ? {} : { name: element.name }) }
}

function impactData({ failures, hits, cutOff, figures, totals, untold, withstood, takenOver }: Impact, graph: ArchitectureGraph) {
  return {
    failures: failures.map((failure) => failureData(failure, graph)),
    figures,
    totals,
    cutOff: cutOff.map(({ id }) => id),
    stopped: hits.filter(({ condition }) => condition === 'stopped').map(hitData),
    degraded: hits.filter(({ condition }) => condition === 'degraded').map(hitData),
    notJudged: untold,
    withstood: withstood.map(({ id }) => id),
    takenOver: takenOverData({ takenOver }),
  }
}

const takenOverData = ({ takenOver }: Pick<Impact, 'takenOver'>) => takenOver.map(({ system, by }) => ({ system: system.id, by: by.id }))

const servicesData = ({ withoutSuccessor, open }: Pick<EndWithLoss, 'withoutSuccessor' | 'open'>) => ({
  withoutSuccessor: withoutSuccessor.map(({ id }) => id),
  successorNotJudged: open.map(({ id }) => id),
})

const openData = ({ undated, untold }: Pick<Schedule, 'undated' | 'untold'>) => ({
  undated: undated.map(({ element: { id }, kind, why, told }) => ({ id, kind, why, ...(told === undefined ? {} : { told }) })),
  notJudged: untold,
})

function endData({ element: { id, name }, kind, from, until, reasons, successor }: End) {
  return {
    id,
    kind,
    ...(name === undefined ? {} : { name }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    reasons,
    ...(successor === undefined ? {} : { successor: { id: successor.system.id, state: successor.state } }),
  }
}

const hitData = ({ element: { id, name }, kind, reason: { dependency, through } }: Hit) => ({
  id,
  kind,
  ...(name === undefined ? {} : { name }),
  because: { dependency, ...(through === undefined ? {} : { through: through.id }) },
})
