import { spelling, WordPattern } from '../../../fold.ts'
import { inForce } from '../../../framework/in-force.ts'
import { codedName } from '../../../model/codes.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { bodyOf, modelBody, ownerOf } from '../../../model/organisation.ts'
import { notApplicable } from '../../../model/service.ts'
import { NORMS } from '../../norms/norms.ts'
import { isOwner } from '../../reference/national-owner.ts'
import type { NationalPlatform } from '../../reference/national-platforms.ts'
import { cite, defineRule, since } from '../../rule.ts'
import { ministryAbove } from '../../words/agencies.ts'

type Item = Element<'network' | 'infrastructure' | 'system' | 'database' | 'service' | 'component'>
type Agency = Element<'agency'>

/** What a finding on the form of sharing says of the item. */
interface Sharing {
  readonly item: string
  readonly sharing: { readonly term: `sharing.${NonNullable<Item['sharing']>}` }
  readonly owner: string
}

const KINDS = ['network', 'infrastructure', 'system', 'database', 'service', 'component'] as const

/** Levels that a model of one body can be of; each is the scope of the same name. */
const SCOPES: ReadonlySet<string> = new Set(['ministry', 'province', 'commune'])

/** States of the model and of the life cycle that exclude each other. */
const EXCLUDED: readonly (readonly [NonNullable<Item['state']>, NonNullable<Item['lifecycle']>])[] = [
  ['as-is', 'planned'],
  ['both', 'planned'],
  ['to-be', 'retired'],
  ['both', 'retired'],
]

/** Ways of use that what has ended cannot have. */
const USED: ReadonlySet<Item['usageStatus']> = new Set(['connecting', 'in-use', 'partly-used'])

const OF_A_PROVINCE = new WordPattern('\\b(tỉnh|thành phố)\\b')

const LIST = [cite('QD-1425-2026', 'PL II')] as const
const OBJECTS = [cite('DRAFT-GUIDE-2026', 'Bảng 1'), cite('DRAFT-GUIDE-2026', 'DM_GIATRI')] as const
const RELATIONS = [cite('DRAFT-GUIDE-2026', 'Bảng 2'), cite('DRAFT-GUIDE-2026', 'DM_GIATRI')] as const

export default defineRule({
  code: 'GOV-03',
  title: {
    vi: 'Giá trị của các trường đúng danh mục và không mâu thuẫn nhau',
    en: 'Values are of the lists and do not contradict each other',
  },
  why: {
    vi: 'Một giá trị sai danh mục làm số liệu tổng hợp sai và khiến các quy tắc khác xét nhầm đối tượng.',
    en: 'A value outside its list spoils the figures and makes other rules judge the wrong things.',
  },
  remedy: {
    write: {
      vi: 'Sửa giá trị theo danh mục, hoặc sửa trường mâu thuẫn với nó; nếu ghi đúng vì lý do riêng, ghi {exempt:|lý do ở “notApplicable” với tên trường được nêu}.',
      en: 'Correct the value after the list, or the field that contradicts it; where it is right for a reason of its own, {exempt:|give that reason under "notApplicable" with the field named}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  // The catalogue asks for an error, but the value lists stand in a draft alone.
  severity: since('vn-digital-1.0', 'warning'),
  citations: [...LIST, ...OBJECTS, cite('DRAFT-GUIDE-2026', 'Bảng 2')],
  examines: KINDS,
  messages: {
    notListed: {
      vi: '“{item}” ghi “{sharing}” nhưng danh mục nền tảng dùng chung quốc gia không có nền tảng nào của “{owner}” ở nhóm đó.',
      en: '"{item}" is recorded as "{sharing}", but the list of national shared platforms has none of "{owner}" in that group.',
      citations: LIST,
    },
    notListedAbove: {
      vi: '“{item}” ghi “{sharing}” nhưng danh mục nền tảng dùng chung quốc gia không có nền tảng nào ở nhóm đó của “{body}”, cơ quan mà chủ quản “{owner}” trực thuộc.',
      en: '"{item}" is recorded as "{sharing}", but the list of national shared platforms has in that group none of "{body}", of which its owner "{owner}" is part.',
      citations: LIST,
    },
    wrongGroup: {
      vi: '“{item}” ghi “{sharing}” nhưng danh mục nền tảng dùng chung quốc gia xếp nền tảng này ở nhóm {group}.',
      en: '"{item}" is recorded as "{sharing}", but the list of national shared platforms puts it in group {group}.',
      citations: LIST,
    },
    otherBody: {
      vi: '“{item}” ghi “{sharing}” nhưng chủ quản “{owner}” thuộc “{level}”.',
      en: '"{item}" is recorded as "{sharing}", but its owner "{owner}" is of level "{level}".',
      citations: OBJECTS,
    },
    otherBodyAbove: {
      vi: '“{item}” ghi “{sharing}” nhưng chủ quản “{owner}” trực thuộc “{body}”, thuộc “{level}”.',
      en: '"{item}" is recorded as "{sharing}", but its owner "{owner}" is part of "{body}", which is of level "{level}".',
      citations: OBJECTS,
    },
    endedInUse: {
      vi: '“{item}” có vòng đời “{lifecycle}” nhưng tình trạng khai thác lại là “{usage}”.',
      en: '"{item}" is at life-cycle stage "{lifecycle}", yet its status of use is "{usage}".',
      citations: OBJECTS,
    },
    contradictory: {
      vi: '“{item}” có trạng thái mô hình “{state}” nhưng vòng đời lại là “{lifecycle}”.',
      en: '"{item}" is in the model as "{state}", yet its life-cycle stage is "{lifecycle}".',
      citations: OBJECTS,
    },
    ownNasId: {
      vi: 'Mã NAS “{code}” của “{item}” là mã tự đặt trong hồ sơ; mã này do hệ thống quản lý kiến trúc số quốc gia cấp.',
      en: 'The NAS identifier "{code}" of "{item}" is a local code of the dossier; the national architecture management system issues it.',
      citations: OBJECTS,
    },
    deadEnd: {
      vi: 'Quan hệ “{from}” – “{to}” ghi đang khai thác nhưng “{end}” có vòng đời “{lifecycle}”.',
      en: 'The relation "{from}" – "{to}" is recorded as in use, but "{end}" is at life-cycle stage "{lifecycle}".',
      citations: RELATIONS,
    },
    scope: {
      vi: 'Mô hình ghi phạm vi “{scope}” nhưng cơ quan của mô hình, “{body}”, thuộc “{level}”.',
      en: 'The model has scope "{scope}", but its body "{body}" is of level "{level}".',
      citations: OBJECTS,
    },
  },
  check({ graph, report, asOf, reference }) {
    const platforms = platformIndex(reference.nationalPlatforms)
    const groupsOwnedBy = groupIndex(reference.nationalPlatforms)
    const draft = inForce(NORMS['DRAFT-GUIDE-2026'], asOf) !== undefined

    // The owner is named as it is recorded; the body above it, which the reader has not written, is named as such.
    const reportUnlisted = (item: Item, data: Sharing, body: Agency): void => {
      if (ownerOf(graph, item) === body) report.notListed(item, data, 'sharing')
      else report.notListedAbove(item, { ...data, body: body.name }, 'sharing')
    }
    /** Tells that what is shared in a ministry or province is of the other; undefined where an office of a ministry shares it in its province. */
    const unlikeBody = (item: Item, data: Sharing, body: Agency): false | undefined => {
      const owner = ownerOf(graph, item)!
      if (item.sharing === 'province' && isLocalOffice(owner, modelBody(graph))) return undefined
      const level = { term: `agency.level.${body.level}` } as const
      if (owner === body) report.otherBody(item, { ...data, level }, 'sharing')
      else report.otherBodyAbove(item, { ...data, level, body: body.name }, 'sharing')
      return false
    }

    /** Whether the form of sharing fits the owner and the annex; undefined when there is nothing to compare it with. */
    const sharingFits = (item: Item, name: string): boolean | undefined => {
      const { sharing } = item
      const owner = ownerOf(graph, item)
      const body = owner && bodyOf(graph, owner)
      if (sharing === undefined || notApplicable(item, 'sharing')) return undefined
      const term = { term: `sharing.${sharing}` } as const
      if (sharing === 'national-group-a' || sharing === 'national-group-b') {
        const group = sharing === 'national-group-a' ? 'A' : 'B'
        const listed = platforms(item)
        if (listed !== undefined && listed.group !== group && listed.group !== 'II.3') {
          report.wrongGroup(item, { item: name, sharing: term, group: listed.group }, 'sharing')
          return false
        }
        const owned = body === undefined ? undefined : groupsOwnedBy(body)?.has(group)
        if (owned === false) reportUnlisted(item, { item: name, sharing: term, owner: owner!.name }, body!)
        return owned === undefined && listed?.group === group ? true : owned
      }
      if (!draft || (sharing !== 'ministry' && sharing !== 'province')) return undefined
      if (body?.level !== 'ministry' && body?.level !== 'province') return undefined
      return body.level === sharing ? true : unlikeBody(item, { item: name, sharing: term, owner: owner!.name }, body)
    }

    for (const kind of KINDS) {
      for (const item of graph.all(kind) as readonly Item[]) {
        const { lifecycle, state, usageStatus, nasId } = item
        const name = codedName(item)
        const fits = sharingFits(item, name)
        if (!draft) {
          if (fits === true) report.holds(item)
          continue
        }
        const stage = { term: `lifecycle.${lifecycle}` }
        const isUsed = lifecycle === 'retired' && USED.has(usageStatus) && !notApplicable(item, 'usageStatus')
        if (isUsed) report.endedInUse(item, { item: name, lifecycle: stage, usage: { term: `usageStatus.${usageStatus}` } }, 'usageStatus')
        const isExcluded =
          EXCLUDED.some((pair) => pair[0] === state && pair[1] === lifecycle) &&
          !notApplicable(item, 'state') &&
          !notApplicable(item, 'lifecycle')
        if (isExcluded) report.contradictory(item, { item: name, state: { term: `state.${state}` }, lifecycle: stage }, 'lifecycle')
        const isLocal =
          nasId !== undefined && (nasId === item.code || /^(KT|QG|LQ|CX|QH|ND|NV|KPI)-\d+$/i.test(nasId)) && !notApplicable(item, 'nasId')
        if (isLocal) report.ownNasId(item, { item: name, code: nasId }, 'nasId')
        const isTold = fits === true || (lifecycle !== undefined && (state ?? usageStatus) !== undefined)
        if (isTold && fits !== false && !isUsed && !isExcluded && !isLocal) report.holds(item)
      }
    }
    if (!draft) return
    for (const integration of graph.all('integration')) {
      const from = graph.target(integration, 'from')
      const to = graph.target(integration, 'to')
      if (from === undefined || to === undefined || integration.lifecycle === 'retired') continue
      const ends = { from: codedName(from), to: codedName(to) }
      // What is planned may be in use in the picture of the target.
      if (integration.status !== 'in-use' || integration.state === 'to-be' || notApplicable(integration, 'status')) continue
      const dead = [from, to].find((end) => isGone(graph, end))
      if (dead !== undefined)
        report.deadEnd(
          integration,
          { ...ends, end: codedName(dead), lifecycle: { term: `lifecycle.${dead.lifecycle}` } },
          { field: 'status', with: [dead] },
        )
    }
    const { scope } = graph.header
    const body = modelBody(graph)
    if (scope !== undefined && body !== undefined && SCOPES.has(scope) && SCOPES.has(body.level) && scope !== body.level)
      report.scope(
        null,
        { scope: { term: `document.scope.${scope}` }, body: body.name, level: { term: `agency.level.${body.level}` } },
        { field: 'scope', with: [body] },
      )
  },
})

/** Whether a body is a ministry's office in a province, such as “Công an tỉnh”: what it runs there may well be shared within the province. */
function isLocalOffice(owner: Agency, body: Agency | undefined): boolean {
  if (ministryAbove(owner.name) === undefined || owner.level === 'ministry') return false
  return body?.level === 'province' || OF_A_PROVINCE.test(owner.name)
}

function isGone(graph: ArchitectureGraph, { lifecycle, state }: Element): boolean {
  return lifecycle === 'retired' || (lifecycle === 'planned' && (state ?? graph.header.state) !== 'to-be')
}

/** Finds the entry of Annex II that an item stands for: by a role that one entry alone has, or by its full name. */
function platformIndex(all: readonly NationalPlatform[]): (item: Item) => NationalPlatform | undefined {
  const byRole = new Map<string, NationalPlatform>()
  const byName = new Map<string, NationalPlatform>()
  for (const platform of all) {
    if (platform.role !== undefined) byRole.set(platform.role, platform)
    byName.set(spelling(platform.name.vi), platform)
  }
  return (item) =>
    byRole.get((item as { platformRole?: string }).platformRole ?? '') ??
    (item.name === undefined ? undefined : byName.get(spelling(item.name.replace(/\([^)]*\)/g, ''))))
}

/** Finds the groups of Annex II in which a body owns something; undefined when its name is none of those that the annex uses. */
function groupIndex(all: readonly NationalPlatform[]): (body: Agency) => ReadonlySet<string> | undefined {
  const groupsOf = new Map<Agency, ReadonlySet<string>>()
  return (body) => {
    let known = groupsOf.get(body)
    if (known === undefined) {
      const own = all.filter(({ owner }) => owner !== undefined && isOwner(body, owner))
      groupsOf.set(body, (known = new Set(own.map(({ group }) => group))))
    }
    // The annex gives no province or commune any platform; a ministry it does not name may be spelt another way.
    return known.size > 0 || body.level === 'province' || body.level === 'commune' ? known : undefined
  }
}
