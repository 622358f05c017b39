import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'SVC-09',
  title: { vi: 'Dịch vụ công mức độ cao được sử dụng', en: 'High-level services are used' },
  why: {
    vi: 'Dịch vụ mức độ cao mà ít người dùng thì công sức đầu tư chưa đem lại kết quả.',
    en: 'A high-level service that few people use has not repaid what was put into it.',
  },
  remedy: {
    do: {
      vi: 'Tìm nguyên nhân (quy trình, phí, truyền thông), đơn giản hóa hoặc gộp dịch vụ.',
      en: 'Find the cause (process, fees, publicity) and simplify or merge the service.',
    },
    write: { vi: 'Nếu vốn ít hồ sơ, ghi {exempt:onlineShare}.', en: 'When it has few dossiers by nature, {exempt:onlineShare}.' },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [],
  examines: ['service'],
  options: {
    /** Share of dossiers filed online, in percent, below which a service counts as little used. */
    onlineShare: 10,
    /** Dossiers a year below which a service counts as little used. */
    dossiersPerYear: 500,
  },
  messages: {
    fewOnline: {
      vi: 'Dịch vụ “{service}” ({level}) chỉ có {share}% hồ sơ nộp trực tuyến.',
      en: 'Service "{service}" ({level}) has only {share}% of its dossiers filed online.',
    },
    fewDossiers: {
      vi: 'Dịch vụ “{service}” ({level}) chỉ có {dossiers} hồ sơ mỗi năm.',
      en: 'Service "{service}" ({level}) has only {dossiers} dossiers a year.',
    },
    few: {
      vi: 'Dịch vụ “{service}” ({level}) chỉ có {dossiers} hồ sơ mỗi năm, {share}% nộp trực tuyến.',
      en: 'Service "{service}" ({level}) has only {dossiers} dossiers a year, {share}% of them filed online.',
    },
    assumed: {
      vi: 'Dịch vụ “{service}” ({level}) được dùng ít, theo số liệu giả định trong mô hình (dưới {share}% nộp trực tuyến hoặc dưới {dossiers} hồ sơ mỗi năm).',
      en: 'Service "{service}" ({level}) is little used by the figures assumed in the model (under {share}% filed online or under {dossiers} dossiers a year).',
    },
  },
  check({ graph, report, options }) {
    for (const service of graph.all('service')) {
      const whole = service.completeness === 'whole'
      if ((service.level ?? 0) < 3 && !whole) continue
      if (
        !inService(graph, service) ||
        service.recordType === 'reference' ||
        notApplicable(service, 'onlineShare') ||
        !answersFor(graph, ownerBody(graph, service))
      )
        continue
      const { onlineShare, dossiersPerYear, assumed } = service
      const share = onlineShare !== undefined && onlineShare < options.onlineShare ? onlineShare : undefined
      // Few cases that nearly all come online are use, not the lack of it.
      const isUsed = onlineShare !== undefined && onlineShare >= options.onlineShare
      const dossiers = dossiersPerYear !== undefined && dossiersPerYear < options.dossiersPerYear && !isUsed ? dossiersPerYear : undefined
      const told = {
        service: service.name,
        level: { term: service.level === undefined ? 'service.completeness.whole' : `service.level.${service.level}` },
      }
      // What the author supplied must not read as a fact.
      const supplied =
        (share !== undefined && assumed?.includes('onlineShare')) || (dossiers !== undefined && assumed?.includes('dossiersPerYear'))
      if (supplied)
        report.assumed(
          service,
          { ...told, share: options.onlineShare, dossiers: options.dossiersPerYear },
          share === undefined ? 'dossiersPerYear' : 'onlineShare',
        )
      else if (share !== undefined && dossiers !== undefined) report.few(service, { ...told, share, dossiers }, 'onlineShare')
      else if (share !== undefined) report.fewOnline(service, { ...told, share }, 'onlineShare')
      else if (dossiers !== undefined) report.fewDossiers(service, { ...told, dossiers }, 'dossiersPerYear')
      else if (onlineShare === undefined) report.unknown(service, 'onlineShare')
      else if (dossiersPerYear !== undefined && !assumed?.includes('onlineShare') && !assumed?.includes('dossiersPerYear'))
        report.holds(service)
    }
  },
})
