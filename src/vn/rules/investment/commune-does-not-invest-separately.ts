import { addTo, getOrInsert } from '../../../collections.ts'
import { nearestAbove } from '../../../model/ancestry.ts'
import { DATA_PLATFORMS } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf, ownerOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { exists, isBeingSettled, isShared, isUnder, namedFunctions } from '../../model/sharing.ts'
import type { FunctionCode } from '../../reference/functions.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type System = Element<'system'>
type Base = Element<'infrastructure' | 'network'>
type Provided = System | Base

const BASE = [cite('QD-1425-2026', 'PL I.4.1.1.4'), cite('QD-1425-2026', 'III.3.b')] as const
const GOVERNMENT = [cite('QD-1425-2026', 'PL I.4.3.1.1.d'), cite('QD-1425-2026', 'III.3.b')] as const
const OTHER = [cite('QD-1425-2026', 'III.3.b')] as const
const TIERS = [cite('QD-1425-2026', 'PL I.4')] as const
const RUNS = [cite('QD-1425-2026', 'PL I.4.5.3.c')] as const

/** What infrastructure and networks are for, where a commune need not have its own. A new data centre is NET-07's; LAN and devices are its own. */
const PURPOSES: Readonly<Partial<Record<Base['kind'], string>>> = {
  'data-centre': 'hosting',
  cloud: 'hosting',
  'server-room': 'hosting',
  soc: 'watch',
  noc: 'watch',
  tslcd: 'tslcd',
  wan: 'wide-area',
  man: 'wide-area',
}

/** Functions of digital government; of others nobody has said whether they are of the economy or of society, whose clauses are then not cited. */
const OF_GOVERNMENT: ReadonlySet<string> = new Set<FunctionCode>([
  'document-management',
  'document-exchange',
  'email',
  'executive',
  'accounting',
  'human-resources',
  'asset-management',
  'inspection-complaints',
  'legal-drafting',
  'public-services',
  'procedure-handling',
  'licensing',
  'video-conference',
  'integrated-management',
  'civil-servants',
  'reporting',
  'feedback',
  'service-centre',
])

/** How many components a sentence names. */
const SHOWN = 5

/** Functions that the commune model itself gives to every commune (KTT8, its site or page). */
const OWN: ReadonlySet<string> = new Set(['website', 'information-portal'])

/** Forms of sharing beyond the unit that owns something. */
const SHARED_FROM_ABOVE: ReadonlySet<System['sharing']> = new Set(['national-group-a', 'national-group-b', 'ministry', 'province'])

export default defineRule({
  code: 'INV-07',
  title: {
    vi: 'Cấp xã không đầu tư riêng, không tự vận hành thứ Trung ương, tỉnh đã cung cấp',
    en: 'A commune neither builds nor runs by itself what the centre or the province provides',
  },
  why: {
    vi: 'Hơn ba nghìn xã, phường, đặc khu cùng mua lại một thứ thì tốn gấp nhiều lần và không ai vận hành nổi.',
    en: 'When some three thousand communes each buy the same thing again, it costs many times over and nobody can keep it running.',
  },
  remedy: {
    do: {
      vi: 'Dùng thứ đã được cung cấp và chuyển nền tảng dùng chung cho cấp tỉnh vận hành.',
      en: 'Use what is provided, and hand shared platforms to the province to run.',
    },
    write: {
      vi: 'Nếu thật cần đầu tư, ghi “{field:justification}” hoặc “{field:exception}” của khoản đầu tư; nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” (khoản đầu tư: shared-component; hệ thống: operator)}.',
      en: 'Where an investment is truly needed fill its "{field:justification}" or "{field:exception}"; where it does not apply, {exempt:|give the reason under "notApplicable" (investment: shared-component; system: operator)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'error'),
  citations: [...BASE, GOVERNMENT[0], ...TIERS, ...RUNS],
  examines: ['investment'],
  scopes: ['commune'],
  messages: {
    base: {
      vi: '“{investment}” của “{commune}” đầu tư riêng hạ tầng đã được Trung ương hoặc tỉnh cung cấp: {components}.',
      en: '"{investment}" of "{commune}" is a separate investment in infrastructure that the centre or the province provides: {components}.',
      citations: BASE,
    },
    application: {
      vi: '“{investment}” của “{commune}” trùng chức năng với ứng dụng, nền tảng đã được Trung ương hoặc tỉnh cung cấp: {components}.',
      en: '"{investment}" of "{commune}" is for what applications or platforms of the centre or the province already do: {components}.',
      citations: GOVERNMENT,
    },
    otherApplication: {
      vi: '“{investment}” của “{commune}” trùng chức năng với ứng dụng, nền tảng đã được Trung ương hoặc tỉnh cung cấp: {components}.',
      en: '"{investment}" of "{commune}" is for what applications or platforms of the centre or the province already do: {components}.',
      citations: OTHER,
    },
    // The figure shows who provides what; it forbids nothing by itself.
    reserved: {
      vi: '“{investment}” của “{commune}” đầu tư thành phần mà mô hình cấp xã giao cho Trung ương hoặc tỉnh cung cấp ({codes}): {components}.',
      en: '"{investment}" of "{commune}" is for components that the commune model leaves to the centre or the province ({codes}): {components}.',
      severity: 'warning',
      citations: TIERS,
    },
    operates: {
      vi: '“{commune}” tự vận hành nền tảng dùng chung: {platforms}.',
      en: '"{commune}" runs shared platforms by itself: {platforms}.',
      citations: RUNS,
    },
  },
  check({ graph, report, reference }) {
    const communeOf = nearestAbove(graph, ({ level }) => level === 'commune')
    const fromAbove = new Set(
      reference.communeComponents.filter(({ tier }) => tier === 'central' || tier === 'province').map(({ code }) => code),
    )
    const national = new Set<string | undefined>(reference.nationalPlatforms.map((platform) => platform.function))
    const invests = graph.all('investment').some((investment) => {
      const owner = ownerOf(graph, investment)
      return owner !== undefined && communeOf(owner) !== undefined
    })
    const offers = invests ? offersOf(graph, communeOf) : new Map<string, Offer>()
    /** What the model does not tell with whom it is shared, as far as that was said already. */
    const doubtful = new Set<readonly Base[]>()

    for (const investment of graph.all('investment')) {
      const owner = ownerOf(graph, investment)
      const commune = owner && communeOf(owner)
      if (commune === undefined || investment.lifecycle === 'retired' || !answersFor(graph, bodyOf(graph, commune))) continue
      const { kind, stage, functions, delivers } = investment
      if (kind === 'upgrade' || kind === 'merge' || stage === 'operation' || stage === 'ended') continue
      if (investment.justification !== undefined || investment.exception !== undefined || notApplicable(investment, 'shared-component'))
        continue
      if ((functions?.length ?? 0) === 0 && (delivers?.length ?? 0) === 0) {
        report.unknown(investment, 'functions')
        continue
      }
      const delivered = graph.targets(investment, 'delivers').filter((one) => one.recordType !== 'reference')
      const keys = new Set<string>()
      // What rebuilds a platform of Annex II, INV-01 tells.
      for (const code of [
        ...namedFunctions(investment),
        ...delivered.flatMap((one) => (graph.is(one, 'system') ? namedFunctions(one) : [])),
      ])
        if (!national.has(code) && !OWN.has(code)) keys.add(`function:${code}`)
      for (const one of delivered) {
        if (!graph.is(one, 'infrastructure') && !graph.is(one, 'network')) continue
        const purpose = PURPOSES[one.kind]
        if (purpose !== undefined && one.kind !== 'data-centre') keys.add(purpose)
      }
      const systems = new Set<System>()
      const bases = new Set<Base>()
      const take = (offered: readonly Provided[] = []): void => {
        for (const one of offered) {
          // A province may offer hundreds of systems of one function; a sentence names five.
          if (systems.size > SHOWN || bases.size > SHOWN) return
          if (graph.is(one, 'system')) systems.add(one)
          else bases.add(one)
        }
      }
      let untold = false
      for (const key of keys) {
        const offer = offers.get(key)
        if (offer === undefined) continue
        take(offer.everyone)
        const seen = new Set<Agency>()
        for (let at: Agency | undefined = commune; at !== undefined && !seen.has(at); at = graph.target(at, 'parent')) {
          seen.add(at)
          take(offer.users.get(at))
          const open = offer.doubtful.get(at)
          if (open === undefined) continue
          untold = true
          if (!doubtful.has(open)) for (const one of open) report.unknown(one, 'sharing')
          doubtful.add(open)
        }
      }
      const reserved = [investment, ...delivered].filter((one) => one.referenceCodes?.some((code) => fromAbove.has(code)))
      if (systems.size === 0 && bases.size === 0 && reserved.length === 0) {
        // Only where the model shows what comes from above is there something to compare with.
        if (!untold && keys.size > 0 && offers.size > 0) report.holds(investment, respectsOf(keys))
        continue
      }
      if (kind !== 'new' && kind !== 'lease' && delivered.length > 0 && delivered.every((one) => isThere(graph, one))) {
        report.unknown(investment, 'kind')
        continue
      }
      // What was approved before the framework is not judged by it: the engine then cites nothing and warns.
      const act = investment.approvedOn === undefined ? {} : { on: investment.approvedOn }
      const data = { investment: investment.name, commune: commune.name }
      // An office of a commune acts for it; the clauses name the commune.
      const subject: Element = owner === commune ? investment : commune
      const beside = (others: Iterable<Element>): Element[] =>
        [...new Set<Element>([investment, ...others])].filter((one) => one !== subject).slice(0, 5)
      if (bases.size > 0) report.base(subject, { ...data, components: some(bases) }, { ...act, with: beside(bases) })
      const ofGovernment = [...systems].every((one) =>
        namedFunctions(one).some((code) => OF_GOVERNMENT.has(code) && keys.has(`function:${code}`)),
      )
      const say = ofGovernment ? report.application : report.otherApplication
      if (systems.size > 0) say(subject, { ...data, components: some(systems) }, { ...act, with: beside(systems) })
      if (systems.size === 0 && bases.size === 0) {
        const codes = [...new Set(reserved.flatMap((one) => one.referenceCodes ?? []).filter((code) => fromAbove.has(code)))]
        report.reserved(subject, { ...data, codes: codes.slice(0, 5), components: namesOf(reserved) }, { ...act, with: beside(reserved) })
      }
    }

    const running = new Map<Agency, System[]>()
    for (const system of graph.all('system')) {
      if (!inService(graph, system) || system.recordType === 'reference' || isBeingSettled(system) || notApplicable(system, 'operator'))
        continue
      const operator = graph.target(system, 'operator') ?? ownerOf(graph, system)
      const commune = operator && communeOf(operator)
      if (commune === undefined || !answersFor(graph, bodyOf(graph, commune)) || !isSharedPlatform(graph, system, commune)) continue
      addTo(running, commune, system)
    }
    for (const [commune, platforms] of running)
      report.operates(commune, { commune: commune.name, platforms: namesOf(platforms) }, { with: platforms.slice(0, 5) })
  },
})

/** What an investment into some functions and purposes, found to double nothing, is right about. */
function respectsOf(keys: ReadonlySet<string>): ('base' | 'application' | 'otherApplication')[] {
  return [...keys].map((key) => {
    if (!key.startsWith('function:')) return 'base'
    return OF_GOVERNMENT.has(key.slice('function:'.length)) ? 'application' : 'otherApplication'
  })
}

/** The names of the first of several components, and whether there are more. */
function some(components: ReadonlySet<Provided>): string[] {
  const names = namesOf([...components].slice(0, SHOWN))
  return components.size > SHOWN ? [...names, '…'] : names
}

/** What stands above the communes for one function or purpose: for all of them, for those below an agency, or untold with whom it is shared. */
interface Offer {
  readonly everyone: Provided[]
  readonly users: Map<Agency, Provided[]>
  readonly doubtful: Map<Agency, Base[]>
}

function offersOf(graph: ArchitectureGraph, communeOf: (agency: Agency) => Agency | undefined): Map<string, Offer> {
  const offers = new Map<string, Offer>()
  const provinceOf = nearestAbove(graph, ({ level }) => level === 'province')
  const body = graph.header.body === undefined ? undefined : graph.find('agency', graph.header.body)
  const home = body?.level === 'commune' ? body : undefined
  const offerOf = (key: string): Offer => {
    return getOrInsert(offers, key, () => ({ everyone: [], users: new Map(), doubtful: new Map() }))
  }
  for (const system of graph.all('system')) {
    const owner = ownerOf(graph, system)
    if (!isThere(graph, system) || isBeingSettled(system) || (owner !== undefined && communeOf(owner) !== undefined)) continue
    const users = new Set(graph.targets(system, 'coverage'))
    const province = owner && provinceOf(owner)
    if (province !== undefined && system.sharing === 'province') users.add(province)
    if (home !== undefined && isUsedReference(system)) users.add(home)
    const shared = isShared(graph, system)
    for (const code of namedFunctions(system)) {
      const offer = offerOf(`function:${code}`)
      if (isNational(system)) offer.everyone.push(system)
      for (const user of users) {
        // What a body shares inside itself, INV-02 compares.
        if (!(shared && owner !== undefined && bodyOf(graph, owner) === bodyOf(graph, user))) addTo(offer.users, user, system)
      }
    }
  }
  for (const base of [...graph.all('infrastructure'), ...graph.all('network')]) {
    const purpose = PURPOSES[base.kind]
    const owner = ownerOf(graph, base)
    if (purpose === undefined || !isThere(graph, base) || (owner !== undefined && communeOf(owner) !== undefined)) continue
    const offer = offerOf(purpose)
    const province = owner && provinceOf(owner)
    if (isNational(base) || base.kind === 'tslcd' || base.usageScope?.includes('national')) offer.everyone.push(base)
    else if (home !== undefined && isUsedReference(base)) addTo(offer.users, home, base)
    else if (province === undefined) continue
    else if (base.sharing === 'province' || base.usageScope?.some((scope) => scope === 'commune' || scope === 'province'))
      addTo(offer.users, province, base)
    else if (base.sharing === undefined && base.usageScope === undefined) addTo(offer.doubtful, province, base)
  }
  return offers
}

function isNational({ sharing }: Provided): boolean {
  return sharing === 'national-group-a' || sharing === 'national-group-b'
}

/** A commune records as a reference what it uses of others. */
function isUsedReference({ recordType, usageStatus }: Provided): boolean {
  return recordType === 'reference' && usageStatus !== 'not-used' && usageStatus !== 'no-longer-used'
}

/** Whether something already stands, whatever its kind. */
function isThere(graph: ArchitectureGraph, one: Element): boolean {
  return exists(graph, one as System)
}

/** Whether a system is a platform that agencies other than the commune's own use. */
function isSharedPlatform(graph: ArchitectureGraph, system: System, commune: Agency): boolean {
  if (system.deployment === 'per-unit') return false
  if (SHARED_FROM_ABOVE.has(system.sharing)) return true
  const role = system.platformRole
  if (system.kind !== 'platform' && !DATA_PLATFORMS.has(role) && role !== 'document-axis') return false
  const own = new Set([commune])
  return graph.targets(system, 'coverage').some((agency) => !isUnder(graph, agency, own))
}
