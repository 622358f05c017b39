/**
 * A seeded synthetic country: bodies with departments, systems, databases, a network, services and investments, about 1.6 references an
 * element. The clean one complies with every rule on its date; the planted one has the same elements with defects in a share of them.
 */
import type { ArchitectureDocument } from '../src/model/types.generated.ts'

export interface CountryOptions {
  /** About how many elements. */
  readonly elements: number
  /** Share of units with planted defects, 0 for a clean country. */
  readonly defects: number
  readonly seed?: number
}

/** A small generator with a seed (mulberry32), so that every machine writes the same country. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const FUNCTIONS = ['nong-nghiep', 'y-te', 'giao-duc', 'xay-dung', 'tu-phap', 'noi-vu', 'cong-thuong', 'tai-chinh', 'van-hoa']
const DEPARTMENTS = 9
const SYSTEMS = 3
/** Elements that one body brings. */
const PER_BODY = 132

export function country({ elements, defects, seed = 1 }: CountryOptions): ArchitectureDocument {
  const next = random(seed)
  const broken = (): boolean => next() < defects
  const layered = (
    layer: 'infrastructure-security' | 'data-core-platforms' | 'applications' | 'channels-measurement',
    slot: 'digital-infrastructure' | 'cyber-security' | 'data' | 'core-platforms' | 'shared-applications' | 'channels',
  ) => ({ layer, slot })
  const core = layered('data-core-platforms', 'core-platforms')
  const agencies: ArchitectureDocument['agencies'] = [{ id: 'chinh-phu', name: 'Chính phủ', level: 'central' }]
  const networks: ArchitectureDocument['networks'] = [
    {
      id: 'tslcd',
      name: 'Mạng truyền số liệu chuyên dùng',
      kind: 'tslcd',
      owner: 'chinh-phu',
      ...layered('infrastructure-security', 'digital-infrastructure'),
    },
  ]
  const links: ArchitectureDocument['links'] = [
    { id: 'dt-chinh-phu', from: 'chinh-phu', to: 'tslcd', kind: 'tslcd', paths: 2, status: 'in-use' },
  ]
  const infrastructures: ArchitectureDocument['infrastructures'] = []
  const systems: ArchitectureDocument['systems'] = [
    {
      id: 'ndxp',
      name: 'Nền tảng tích hợp, chia sẻ dữ liệu quốc gia',
      kind: 'platform',
      platformRole: 'ndxp',
      recordType: 'reference',
      owner: 'chinh-phu',
      ...core,
    },
    {
      id: 'truc-vb',
      name: 'Trục liên thông văn bản quốc gia',
      kind: 'platform',
      platformRole: 'document-axis',
      recordType: 'reference',
      owner: 'chinh-phu',
      ...core,
    },
  ]
  const databases: ArchitectureDocument['databases'] = []
  const integrations: ArchitectureDocument['integrations'] = []
  const services: ArchitectureDocument['services'] = []
  const investments: ArchitectureDocument['investments'] = []
  const bodies = Math.max(1, Math.round(elements / PER_BODY))
  for (let b = 0; b < bodies; b++) {
    const body = `co-quan-${b}`
    const name = `Bộ, tỉnh số ${b}`
    const units: string[] = []
    agencies.push({ id: body, name, level: b % 3 === 0 ? 'ministry' : 'province', parent: 'chinh-phu' })
    links.push({ id: `dt-${body}`, from: body, to: 'tslcd', kind: 'tslcd', paths: 2, status: 'in-use' })
    infrastructures.push(
      {
        id: `soc-${b}`,
        name: `Trung tâm giám sát an ninh mạng ${b}`,
        kind: 'soc',
        owner: body,
        ...layered('infrastructure-security', 'cyber-security'),
      },
      {
        id: `dc-${b}`,
        name: `Trung tâm dữ liệu ${b}`,
        kind: 'data-centre',
        owner: body,
        monitoredBy: `soc-${b}`,
        ...layered('infrastructure-security', 'digital-infrastructure'),
      },
    )
    systems.push(
      {
        id: `lgsp-${b}`,
        name: `Nền tảng tích hợp, chia sẻ dữ liệu ${b}`,
        kind: 'platform',
        platformRole: 'lgsp',
        owner: body,
        monitoredBy: `soc-${b}`,
        hostedAt: `dc-${b}`,
        ...core,
      },
      {
        id: `cong-${b}`,
        name: `Cổng thông tin điện tử ${b}`,
        kind: 'portal',
        platformRole: 'information-portal',
        functions: ['information-portal'],
        owner: body,
        audience: ['citizens'],
        monitoredBy: `soc-${b}`,
        hostedAt: `dc-${b}`,
        ...layered('channels-measurement', 'channels'),
      },
      {
        id: `tthc-${b}`,
        name: `Hệ thống giải quyết thủ tục hành chính ${b}`,
        kind: 'application',
        platformRole: 'procedure-handling',
        functions: ['procedure-handling'],
        owner: body,
        audience: ['citizens'],
        securityLevel: 3,
        monitoredBy: `soc-${b}`,
        hostedAt: `dc-${b}`,
        ...layered('applications', 'shared-applications'),
      },
    )
    databases.push({
      id: `kho-${b}`,
      name: `Kho dữ liệu dùng chung ${b}`,
      scope: 'shared',
      role: 'shared-store',
      owner: body,
      dataOwner: body,
      ...layered('data-core-platforms', 'data'),
    })
    integrations.push(
      { id: `kn-ndxp-${b}`, from: `lgsp-${b}`, to: 'ndxp', kind: 'technical', status: 'in-use', over: ['tslcd'] },
      { id: `kn-cong-${b}`, from: `tthc-${b}`, to: `cong-${b}`, kind: 'service-use', data: ['trạng thái hồ sơ'], status: 'in-use' },
      {
        id: `kn-vb-${b}`,
        from: `qlvb-${b}`,
        to: 'truc-vb',
        kind: 'data-exchange',
        data: ['văn bản điện tử'],
        mechanism: 'document-axis',
        status: 'in-use',
        over: ['tslcd'],
      },
    )
    for (let d = 0; d < DEPARTMENTS; d++) {
      const unit = `don-vi-${b}-${d}`
      const bad = broken()
      units.push(unit)
      agencies.push({ id: unit, name: `Đơn vị ${d} của ${name}`, level: 'department', parent: body })
      links.push({
        id: `dt-${b}-${d}`,
        from: unit,
        to: body,
        kind: 'tslcd',
        paths: 2,
        bandwidthMbps: 100,
        carrier: 'Bưu điện Trung ương',
        status: bad ? 'not-connected' : 'in-use',
      })
      for (let s = 0; s < SYSTEMS; s++) {
        const id = `${b}-${d}-${s}`
        const wrong = broken()
        systems.push({
          id: `ht-${id}`,
          name: `Hệ thống ${FUNCTIONS[d]} ${s} của ${name}`,
          kind: 'application',
          functions: [`${FUNCTIONS[d]}.nghiep-vu-${s}`],
          ...(wrong && s === 0 ? {} : { owner: unit }),
          coverage: [unit],
          audience: ['internal'],
          users: 50 + s,
          stores: [`csdl-${id}`],
          hostedAt: `dc-${b}`,
          securityLevel: 2,
          lifecycle: 'operating',
          ...layered('applications', 'shared-applications'),
        })
        databases.push({
          id: `csdl-${id}`,
          name: `Cơ sở dữ liệu ${FUNCTIONS[d]} ${s} của ${name}`,
          scope: 'sector',
          owner: unit,
          ...(wrong ? {} : { dataOwner: unit }),
          holds: [`${FUNCTIONS[d]}-${s}`],
          masterOf: [`${FUNCTIONS[d]}-${s}`],
          ...layered('data-core-platforms', 'data'),
        })
        if (!wrong)
          integrations.push({
            id: `kn-${id}`,
            from: `csdl-${id}`,
            to: `kho-${b}`,
            kind: 'data-exchange',
            data: [`${FUNCTIONS[d]} ${s}`],
            via: [`lgsp-${b}`],
            mechanism: 'lgsp',
            status: 'in-use',
            classification: 'private',
            authentication: 'certificate',
          })
      }
      services.push(
        {
          id: `dv-${b}-${d}-1`,
          name: `Thủ tục ${FUNCTIONS[d]} 1`,
          procedureCode: `1.${b}.${d}.1`,
          owner: unit,
          system: `tthc-${b}`,
          completeness: 'whole',
          channels: [`cong-${b}`],
          dossiersPerYear: bad ? 20 : 1200,
          onlineShare: bad ? 3 : 80,
        },
        {
          id: `dv-${b}-${d}-2`,
          name: `Thủ tục ${FUNCTIONS[d]} 2`,
          procedureCode: `1.${b}.${d}.2`,
          owner: unit,
          system: `tthc-${b}`,
          completeness: 'partial',
          channels: [`cong-${b}`],
          dossiersPerYear: 900,
          onlineShare: 60,
        },
      )
    }
    systems.push({
      id: `qlvb-${b}`,
      name: `Quản lý văn bản và điều hành ${b}`,
      kind: 'application',
      functions: ['document-management'],
      owner: body,
      coverage: broken() ? units.slice(0, 3) : units,
      audience: ['internal'],
      hostedAt: `dc-${b}`,
      securityLevel: 2,
      ...layered('applications', 'shared-applications'),
    })
    investments.push({
      id: `dt-nang-cap-${b}`,
      name: `Nâng cấp nền tảng chia sẻ dữ liệu ${b}`,
      owner: body,
      kind: 'upgrade',
      stage: 'proposed',
      ...(broken() ? {} : { delivers: [`lgsp-${b}`], addresses: [`nd-${b}`] }),
      budget: { amount: 20_000_000_000, currency: 'VND' },
    })
  }
  const gaps = Array.from({ length: bodies }, (_, b) => ({
    id: `nd-${b}`,
    name: `Nâng cấp nền tảng chia sẻ dữ liệu ${b}`,
    elements: [`lgsp-${b}`],
    remedy: 'upgrade-extend' as const,
    tasks: broken() ? [] : [`nv-${b}`],
  }))
  const tasks = Array.from({ length: bodies }, (_, b) => ({
    id: `nv-${b}`,
    name: `Nâng cấp LGSP ${b}`,
    lead: `co-quan-${b}`,
    result: 'LGSP đáp ứng yêu cầu',
    deadline: '2027-12-31',
    verification: 'biên bản nghiệm thu',
    priority: 'high' as const,
    resources: '20 tỷ đồng',
  }))
  return {
    id: 'quoc-gia-tong-hop',
    name: 'Quốc gia tổng hợp để đo tốc độ',
    scope: 'national',
    asOf: '2026-11-21',
    state: 'as-is',
    issuedFramework: { status: 'issued', number: '1', date: '2026-11-01', profile: 'vn-digital-1.0' },
    agencies,
    networks,
    links,
    infrastructures,
    systems,
    databases,
    integrations,
    services,
    investments,
    gaps,
    tasks,
  }
}
