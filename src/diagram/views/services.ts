import type { Element } from '../../model/element.ts'
import { notApplicable } from '../../model/service.ts'
import { nameOf, subtitleOf } from '../caption.ts'
import { conditionOf, markOf } from '../condition.ts'
import type { Box, Entry, Label, Line, View } from '../define.ts'
import { legendFor } from '../legend.ts'
import { ownersOf } from '../owners.ts'
import { STATE_LEGEND, SYSTEM_LEGEND, systemBox } from '../systems.ts'

type Service = Element<'service'>

const SERVING = { id: 'group:serving', label: { vi: 'Hệ thống và kênh cung cấp', en: 'Systems and channels' } }

const LEGEND: readonly Entry[] = [
  { box: { shape: 'rounded', tone: 'service' }, label: { term: 'kind.service' } },
  { box: { shape: 'rounded', tone: 'service', alert: true }, label: { vi: '(!) chưa ghi kênh cung cấp', en: '(!) no channel recorded' } },
  ...SYSTEM_LEGEND,
  ...STATE_LEGEND,
  { line: { stroke: 'thick', head: 'arrow' }, label: { vi: 'cung cấp qua kênh', en: 'offered through channel' } },
  { line: { stroke: 'solid', head: 'none' }, label: { vi: 'xử lý trên hệ thống', en: 'served by system' } },
  { line: { stroke: 'dashed', head: 'arrow' }, label: { vi: 'kênh dự kiến hoặc đã dừng', en: 'channel planned or ended' } },
  { line: { stroke: 'dashed', head: 'none' }, label: { vi: 'hệ thống dự kiến hoặc đã dừng', en: 'system planned or ended' } },
]

export default {
  id: 'services',
  title: { vi: 'Dịch vụ công, hệ thống phục vụ và kênh cung cấp', en: 'Public services, their systems and channels' },
  summary: {
    vi: 'Dịch vụ công theo cơ quan cung cấp, mức độ và số thủ tục, hệ thống phục vụ và kênh cung cấp; đánh dấu dịch vụ chưa ghi kênh.',
    en: 'Public services by owner, with level and number of procedures, the system that serves them and their channels; services without a channel are marked.',
  },
  draw(graph) {
    const services = graph.all('service')
    const owners = ownersOf(graph, services)
    const boxes: Box[] = []
    const lines: Line[] = []
    const serving = new Set<Element<'system'>>()
    for (const service of services) {
      const { state, mark } = conditionOf(graph, service)
      const channels = graph.targets(service, 'channels')
      const system = graph.target(service, 'system')
      // What the model says about why there is no channel is no alarm.
      const excused = notApplicable(service, 'channels') || (service.features ?? []).includes('in-person-only')
      const alone = channels.length === 0 && !excused && state !== 'ended'
      boxes.push({
        id: service.id,
        group: owners.groupOf(service),
        label: nameOf(service),
        details: detailsOf(service),
        kind: 'service',
        shape: 'rounded',
        tone: 'service',
        state,
        ...(alone ? { alert: true } : {}),
        ...markOf(mark, alone ? { vi: '(!) chưa ghi kênh cung cấp', en: '(!) no channel recorded' } : undefined),
      })
      const line = (to: Element<'system'>, stroke: Line['stroke'], head: Line['head'], label?: Label): void => {
        serving.add(to)
        const there = state === 'present' && conditionOf(graph, to).state === 'present'
        lines.push({ from: service.id, to: to.id, stroke: there ? stroke : 'dashed', head, ...(label === undefined ? {} : { label }) })
      }
      for (const channel of channels)
        line(
          channel,
          'thick',
          'arrow',
          channel === system ? { vi: 'kênh và hệ thống phục vụ', en: 'channel and serving system' } : undefined,
        )
      if (system !== undefined && !channels.includes(system)) line(system, 'solid', 'none')
    }
    for (const system of graph.all('system')) if (serving.has(system)) boxes.push({ ...systemBox(graph, system), group: SERVING.id })
    return {
      title: this.title,
      subtitle: subtitleOf(graph),
      summary: this.summary,
      direction: 'right',
      groups: [...owners.groups, ...(serving.size > 0 ? [SERVING] : [])],
      boxes,
      lines,
      legend: legendFor(LEGEND, boxes, lines),
      notes: services.length === 0 ? [{ vi: 'Mô hình không ghi dịch vụ công nào.', en: 'The model records no public service.' }] : [],
    }
  },
} satisfies View

function detailsOf({ level, completeness, procedures, features, count }: Service): Label {
  return [
    level === undefined ? '' : { phrase: { vi: 'Mức độ {level}', en: 'level {level}' }, data: { level } },
    completeness === undefined ? '' : { term: `service.completeness.${completeness}` },
    procedures === undefined
      ? ''
      : {
          phrase:
            procedures === 1 ? { vi: '{count} thủ tục', en: '{count} procedure' } : { vi: '{count} thủ tục', en: '{count} procedures' },
          data: { count: procedures },
        },
    (count ?? 1) > 1 ? { phrase: { vi: '× {count}', en: '× {count}' }, data: { count: count! } } : '',
    (features ?? []).includes('in-person-only') ? { term: 'service.features.in-person-only' } : '',
  ]
}
