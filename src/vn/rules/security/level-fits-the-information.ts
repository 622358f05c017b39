import { inForce } from '../../../framework/in-force.ts'
import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { answersForSecurity, protectionOn } from '../../model/security.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Holder = Element<'system' | 'database'>
type Class = NonNullable<Holder['classification']>

export default defineRule({
  code: 'SEC-10',
  title: { vi: 'Cấp độ phù hợp với loại thông tin của hệ thống', en: 'The security level fits the class of information' },
  why: {
    vi: 'Cấp độ thấp hơn loại thông tin thì biện pháp bảo vệ không đủ, nhất là với bí mật nhà nước.',
    en: 'A level below the class of information means too little protection, above all for state secrets.',
  },
  remedy: {
    do: {
      vi: 'Xác định lại cấp độ theo loại thông tin, hoặc đưa thông tin đó sang hệ thống có cấp độ phù hợp.',
      en: 'Set the level by the class of information, or move that information to a system of the right level.',
    },
    write: {
      vi: 'Ghi cấp độ ở “{field:securityLevel}”; nếu phân loại ghi chưa đúng, sửa “{field:classification}”, “{field:personalData}”; nếu không áp dụng, ghi {exempt:securityLevel}.',
      en: 'Record it under "{field:securityLevel}"; correct "{field:classification}" or "{field:personalData}" where they are wrong; if it does not apply, {exempt:securityLevel}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('none', 'error'),
  citations: [
    cite('ND-85-2016', 'Đ7'),
    cite('ND-85-2016', 'Đ8'),
    cite('ND-331-2026', 'Đ11.1'),
    cite('ND-331-2026', 'Đ12.1'),
    cite('ND-331-2026', 'Đ13.1'),
  ],
  examines: ['system'],
  repeats: { kind: 'system', of: ['SEC-02', 'SEC-05', 'SEC-03'] },
  messages: {
    secret: {
      vi: '“{system}” có bí mật nhà nước (theo phân loại của: {holders}) nhưng mới ở cấp độ {level}; phải ở cấp độ 3 trở lên.',
      en: '"{system}" holds state secrets (by the class of: {holders}), but its security level is {level}; it has to be 3 or higher.',
      citations: [cite('ND-85-2016', 'Đ8'), cite('ND-331-2026', 'Đ13.1')],
    },
    notPublic: {
      vi: '“{system}” có thông tin riêng hoặc thông tin cá nhân (theo phân loại của: {holders}) nhưng ở cấp độ 1, là cấp độ của hệ thống chỉ có thông tin công cộng.',
      en: '"{system}" holds private or personal information (by the class of: {holders}), but is of level 1, which is for systems with public information only.',
      citations: [cite('ND-85-2016', 'Đ7'), cite('ND-331-2026', 'Đ11.1'), cite('ND-331-2026', 'Đ12.1')],
    },
  },
  check({ graph, report, asOf }) {
    const renewed = inForce(NORMS['ND-331-2026'], asOf) !== undefined
    const protection = protectionOn(graph, asOf)
    for (const system of graph.all('system')) {
      if (!answersForSecurity(graph, system, renewed) || notApplicable(system, 'securityLevel')) continue
      const holders: Holder[] = [system, ...graph.targets(system, 'stores').filter((database) => inService(graph, database))]
      const secret = holders.filter((holder) => classOf(holder) === 'state-secret')
      const { level } = protection(system)
      if (level === undefined) {
        if (secret.length > 0) report.unknown(system, 'securityLevel')
      } else if (secret.length > 0) {
        if (level >= 3) report.holds(system)
        else
          report.secret(
            system,
            { system: system.name, level, holders: namesOf(secret) },
            { field: 'securityLevel', with: databases(secret) },
          )
      } else if (level > 1) {
        if (holders.some((holder) => classOf(holder) !== undefined)) report.holds(system)
      } else {
        const inner = holders.filter((holder) => classOf(holder) === 'private' || classOf(holder) === 'personal')
        if (inner.length > 0) {
          report.notPublic(system, { system: system.name, holders: namesOf(inner) }, { field: 'securityLevel', with: databases(inner) })
        } else if (holders.some((holder) => classOf(holder) !== undefined)) report.holds(system)
        else report.unknown(system, 'classification')
      }
    }

    function databases(found: readonly Holder[]): Element<'database'>[] {
      return found.filter((holder) => graph.is(holder, 'database'))
    }
  },
})

/** The class of the information a record holds: what it says, or what its personal data make it. */
function classOf({ classification, personalData }: Holder): Class | undefined {
  if (classification === 'state-secret') return classification
  return personalData === 'basic' || personalData === 'sensitive' ? 'personal' : classification
}
