import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { highestClass, isLower, toldClass } from '../../model/classes.ts'
import { defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'DAT-10',
  title: {
    vi: 'Phân loại của hệ thống khớp với cơ sở dữ liệu mà nó quản lý',
    en: 'What a system says of its data agrees with the databases it keeps',
  },
  why: {
    vi: 'Ghi không có dữ liệu cá nhân, hoặc phân loại thấp hơn cơ sở dữ liệu của mình, thì cấp độ và biện pháp bảo vệ được xác định sai.',
    en: 'A system said to hold no personal data, or to be of a lower class than its own database, gets the wrong level and the wrong protection.',
  },
  remedy: {
    write: {
      vi: 'Sửa “{field:personalData}”, “{field:classification}” của hệ thống hoặc của cơ sở dữ liệu cho khớp nhau; nếu không áp dụng, ghi {exempt:personalData}.',
      en: 'Make "{field:personalData}" and "{field:classification}" of the system and of the database agree; if it does not apply, {exempt:personalData}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [],
  examines: ['system'],
  messages: {
    noneBeside: {
      vi: '“{system}” ghi không có dữ liệu cá nhân nhưng quản lý cơ sở dữ liệu có dữ liệu cá nhân: {databases}.',
      en: '"{system}" is said to hold no personal data, but keeps databases that do: {databases}.',
    },
    classBelow: {
      vi: '“{system}” được phân loại “{class}”, thấp hơn cơ sở dữ liệu mà nó quản lý: {databases}.',
      en: '"{system}" is {class}, a lower class than that of the databases it keeps: {databases}.',
    },
  },
  check({ graph, report }) {
    for (const system of graph.all('system')) {
      const { personalData, classification } = system
      if ((personalData === undefined && classification === undefined) || notApplicable(system, 'personalData')) continue
      if (!inService(graph, system) || system.recordType === 'reference' || !answersFor(graph, ownerBody(graph, system))) continue
      const kept = graph.targets(system, 'stores').filter((database) => inService(graph, database) && toldClass(database) !== undefined)
      const personal = kept.filter((database) => database.personalData === 'basic' || database.personalData === 'sensitive')
      const own = highestClass(system)
      const higher = own === undefined ? [] : kept.filter((database) => isLower(own, toldClass(database)!))
      if (personalData === 'none' && personal.length > 0)
        report.noneBeside(
          system,
          { system: system.name, databases: namesOf(personal) },
          { field: 'personalData', with: personal.slice(0, 20) },
        )
      else if (classification !== undefined && higher.length > 0) {
        const data = { system: system.name, class: { term: `system.classification.${classification}` }, databases: namesOf(higher) }
        report.classBelow(system, data, { field: 'classification', with: higher.slice(0, 20) })
      } else if (kept.length > 0) report.holds(system)
    }
  },
})
