import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { isOwn } from '../../../model/own.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { defineRule, since } from '../../rule.ts'

type Base = Element<'system' | 'infrastructure' | 'site'>

export default defineRule({
  code: 'LIF-01',
  title: {
    vi: 'Dịch vụ, hệ thống đang dùng dựa trên hệ thống, hạ tầng đang hoạt động',
    en: 'Services and systems in use rest on systems and infrastructure that work',
  },
  why: {
    vi: 'Dịch vụ đang cung cấp không thể chạy trên hệ thống đã ngừng hoặc chưa có; một trong hai thông tin là sai.',
    en: 'A service that is offered cannot run on a system that is gone or not there yet: one of the two is told wrongly.',
  },
  remedy: {
    do: {
      vi: 'Bên phục vụ thật sự đã ngừng hoặc chưa có thì chuyển sang hệ thống, hạ tầng đang hoạt động.',
      en: 'Where what it rests on has really stopped or is not there yet, move to a system or infrastructure that works.',
    },
    write: {
      vi: 'Sửa trạng thái vòng đời của bên ghi sai, hoặc ghi đúng hệ thống phục vụ, nơi đặt hiện nay; nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” với tên trường tương ứng}.',
      en: 'Correct the lifecycle that is wrong, or name the system or place that serves today; if it does not apply, {exempt:|give the reason under "notApplicable" with the name of the field}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [],
  examines: ['service', 'system', 'database'],
  messages: {
    serviceOnRetired: {
      vi: 'Dịch vụ “{service}” đang cung cấp nhưng hệ thống “{base}” đã kết thúc sử dụng.',
      en: 'Service "{service}" is offered, but system "{base}" is retired.',
    },
    serviceOnPlanned: {
      vi: 'Dịch vụ “{service}” đang cung cấp nhưng hệ thống “{base}” chưa đưa vào sử dụng.',
      en: 'Service "{service}" is offered, but system "{base}" is not in use yet.',
    },
    hostRetired: {
      vi: '“{hosted}” đang dùng nhưng nơi đặt “{base}” đã kết thúc sử dụng.',
      en: '"{hosted}" is in use, but "{base}", where it is hosted, is retired.',
    },
    hostPlanned: {
      vi: '“{hosted}” đang dùng nhưng nơi đặt “{base}” chưa đưa vào sử dụng.',
      en: '"{hosted}" is in use, but "{base}", where it is hosted, is not in use yet.',
    },
  },
  check({ graph, report }) {
    for (const service of graph.all('service').filter((one) => isOwn(graph, one))) {
      const bases = basesOf(graph, service)
      for (const { field, base } of bases) {
        const data = { service: service.name, base: base.name }
        const state = stateOf(graph, base)
        if (state === 'retired') report.serviceOnRetired(service, data, { field, with: [base] })
        else if (state === 'planned') report.serviceOnPlanned(service, data, { field, with: [base] })
      }
      if (bases.length > 0 && bases.every(({ base }) => stateOf(graph, base) === 'working')) report.holds(service)
    }
    for (const { hosted, base } of hostedOf(graph)) {
      const state = stateOf(graph, base)
      const data = { hosted: hosted.name, base: base.name ?? base.id }
      if (state === 'retired') report.hostRetired(hosted, data, { field: 'hostedAt', with: [base] })
      else if (state === 'planned') report.hostPlanned(hosted, data, { field: 'hostedAt', with: [base] })
      else report.holds(hosted)
    }
  },
})

/** Systems and databases that count, with where they are hosted. */
function hostedOf(graph: ArchitectureGraph): { hosted: Element<'system' | 'database'>; base: Base }[] {
  return [...graph.all('system'), ...graph.all('database')].flatMap((hosted) => {
    const base = graph.is(hosted, 'system') ? graph.target(hosted, 'hostedAt') : graph.target(hosted, 'hostedAt')
    return base === undefined || !isOwn(graph, hosted) || notApplicable(hosted, 'hostedAt') ? [] : [{ hosted, base }]
  })
}

/** The systems that a service runs on. */
function basesOf(graph: ArchitectureGraph, service: Element<'service'>): { field: 'system' | 'backOffice'; base: Element<'system'> }[] {
  return (['system', 'backOffice'] as const).flatMap((field) => {
    const base = graph.target(service, field)
    return base === undefined || notApplicable(service, field) ? [] : [{ field, base }]
  })
}

function stateOf(graph: ArchitectureGraph, base: Base): 'working' | 'retired' | 'planned' {
  if (base.lifecycle === 'retired') return 'retired'
  const isToCome = base.lifecycle === 'planned' || base.lifecycle === 'building' || base.state === 'to-be'
  return isToCome && !inService(graph, base) ? 'planned' : 'working'
}
