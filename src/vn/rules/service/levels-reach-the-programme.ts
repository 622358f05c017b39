import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since, through } from '../../rule.ts'

type Service = Element<'service'>

/** Last day of the programme's vision; later days have other scales and other targets. */
const HORIZON = '2020-12-31'

/** Number of procedures a record stands for, where the model tells it or the record is evidently one procedure. */
function numberOf({ procedures, procedureCode }: Service): number | undefined {
  return procedures ?? (procedureCode === undefined ? undefined : 1)
}

function sum(services: readonly Service[]): number {
  return services.reduce((total, service) => total + (numberOf(service) ?? 0), 0)
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10
}

export default defineRule({
  code: 'SVC-03',
  title: {
    vi: 'Dịch vụ công trực tuyến đều từ mức độ 2, hầu hết ở mức độ 3 và 4',
    en: 'All online services are at level 2 or higher, most at levels 3 and 4',
  },
  why: {
    vi: 'Dịch vụ ở mức độ thấp vẫn buộc người dân, doanh nghiệp đến tận nơi nộp hồ sơ.',
    en: 'A service at a low level still sends people and businesses to the counter.',
  },
  remedy: {
    do: {
      vi: 'Lập lộ trình nâng mức độ, ưu tiên dịch vụ cơ bản và dịch vụ nhiều hồ sơ.',
      en: 'Plan how to raise the levels, basic services and those with many dossiers first.',
    },
    write: {
      vi: 'Ghi “{field:procedures}” để tính được tỷ lệ; dịch vụ không thể nâng thì ghi {exempt:level}.',
      en: 'Tell "{field:procedures}" so that shares can be counted; for a service that cannot go higher {exempt:level|give the reason under its "notApplicable" (field: level)}.',
    },
  },
  statement: 'target',
  withoutNorm: 'heuristic',
  severity: through('vn-egov-2.0', since('none', 'info')),
  citations: [cite('QD-1605-2010', 'mục tiêu 2015'), cite('QD-1605-2010', 'tầm nhìn 2020')],
  examines: ['agency'],
  /** What counts as most of the services, in percent. */
  options: { most: 50 },
  messages: {
    belowTwo: {
      vi: '“{body}” còn {count} dịch vụ, nhóm thủ tục chưa đạt mức độ 2: {services}.',
      en: 'Services or groups of procedures of "{body}" below level 2: {count} ({services}).',
    },
    basic: {
      vi: '“{body}” còn {count} dịch vụ công cơ bản chưa đạt mức độ 3: {services}.',
      en: 'Basic services of "{body}" below level 3: {count} ({services}).',
    },
    share: {
      vi: '{high}/{total} thủ tục của “{body}” ({share}%) ở mức độ 3 trở lên; còn {low} thủ tục dưới mức độ 3.',
      en: '{high}/{total} procedures of "{body}" ({share}%) are at level 3 or above; {low} are still below level 3.',
    },
    groups: {
      vi: '“{body}” có {high} dịch vụ, nhóm thủ tục ở mức độ 3 trở lên; còn dưới mức độ 3: {services}. Chưa tính được tỷ lệ vì mô hình không ghi đủ số thủ tục.',
      en: 'Services or groups of procedures of "{body}" at level 3 or above: {high}; still below level 3: {services}. No share can be counted, for the model does not tell every number of procedures.',
    },
  },
  check({ graph, report, asOf, options }) {
    if (asOf > HORIZON) return
    const bodies = new Map<Element<'agency'>, Service[]>()
    const partial = new Set<Element<'agency'>>()
    for (const service of graph.all('service')) {
      if (!inService(graph, service) || service.recordType === 'reference' || notApplicable(service, 'level')) continue
      const body = ownerBody(graph, service)
      // What a programme of the whole country names are aims, not services that somebody provides.
      if (body === undefined || body.level === 'central' || !answersFor(graph, body)) continue
      if (service.level === undefined) {
        partial.add(body)
        report.unknown(service, 'level')
        continue
      }
      const known = bodies.get(body)
      if (known === undefined) bodies.set(body, [service])
      else known.push(service)
    }
    for (const [body, services] of bodies) {
      const levelOf = ({ level }: Service): number => level ?? 0
      const low = services.filter((service) => levelOf(service) < 3)
      if (low.length === 0) {
        if (!partial.has(body)) report.holds(body)
        continue
      }
      const high = services.filter((service) => levelOf(service) >= 3)
      const belowTwo = low.filter((service) => levelOf(service) < 2)
      if (belowTwo.length > 0)
        report.belowTwo(body, { body: body.name, count: belowTwo.length, services: namesOf(belowTwo) }, { with: belowTwo })
      const basicLow = low.filter(({ basic }) => basic === true)
      const basicHigh = high.filter(({ basic }) => basic === true)
      const basicTold = [...basicLow, ...basicHigh].every((service) => numberOf(service) !== undefined)
      // Without numbers, "most" is denied only when none is high enough.
      const fewBasic = basicTold ? percent(sum(basicHigh), sum(basicLow) + sum(basicHigh)) < options.most : basicHigh.length === 0
      if (basicLow.length > 0 && fewBasic)
        report.basic(body, { body: body.name, count: basicLow.length, services: namesOf(basicLow) }, { with: basicLow })
      const untold = services.filter((service) => numberOf(service) === undefined)
      // A record stands for one procedure at least, so enough high ones settle the question without their numbers.
      const atLeast = high.reduce((total, service) => total + (numberOf(service) ?? 1), 0)
      const settled =
        !partial.has(body) &&
        low.every((service) => numberOf(service) !== undefined) &&
        percent(atLeast, atLeast + sum(low)) >= options.most
      if (settled) {
        // Which of the low ones are basic has to be told before the basic ones count as reached.
        const isBasicTold = basicTold && low.every(({ basic }) => basic !== undefined)
        if (isBasicTold && belowTwo.length === 0 && (basicLow.length === 0 || !fewBasic)) report.holds(body)
        continue
      }
      for (const service of untold) report.unknown(service, 'procedures')
      if (untold.length > 0 || partial.has(body)) {
        report.groups(body, { body: body.name, high: high.length, services: namesOf(low) }, { with: low })
        continue
      }
      const total = sum(services)
      report.share(body, { body: body.name, high: sum(high), total, share: percent(sum(high), total), low: sum(low) }, { with: low })
    }
  },
})
