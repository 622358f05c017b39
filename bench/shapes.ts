/**
 * Models of odd shapes, each of about N elements or entries: everything at one owner, chains, stars, circles, wide lists, long names, every
 * element wrong. What a rule looks up element by element, or lists for each, shows on one of them as more than linear time.
 */
import type { ArchitectureDocument } from '../src/model/types.generated.ts'

type Collections = Omit<ArchitectureDocument, 'id' | 'name' | 'scope' | 'asOf' | 'state'>
/** Entries as a hurried hand writes them: fields may be missing or wrong. */
type Loose = Readonly<Record<string, unknown>>

const many = <V>(count: number, one: (at: number) => V): V[] => Array.from({ length: count }, (_, at) => one(at))
const ids = (letter: string, count: number): string[] => many(count, (at) => `${letter}${at}`)

const STATE = { id: 'cp', name: 'Chính phủ', level: 'central' }
const MINISTRY = { id: 'bo', name: 'Bộ', level: 'ministry', parent: 'cp' }
const OTHER = { id: 'bo2', name: 'Bộ 2', level: 'ministry', parent: 'cp' }
const ONE = [STATE, MINISTRY]
const TWO = [STATE, MINISTRY, OTHER]
const TSLCD = { id: 'tslcd', name: 'TSLCD', kind: 'tslcd', owner: 'cp' }

const system = (at: number | string, more: Loose = {}): Loose => ({
  id: `s${at}`,
  name: `Hệ thống ${at}`,
  kind: 'application',
  owner: 'bo',
  ...more,
})
const database = (at: number, more: Loose = {}): Loose => ({ id: `d${at}`, name: `CSDL ${at}`, scope: 'internal', owner: 'bo', ...more })
const unit = (at: number, more: Loose = {}): Loose => ({ id: `u${at}`, name: `Đơn vị ${at}`, level: 'department', parent: 'bo', ...more })
const exchange = (at: number, from: string, to: string, more: Loose = {}): Loose => ({
  id: `i${at}`,
  from,
  to,
  kind: 'data-exchange',
  status: 'in-use',
  ...more,
})
const link = (at: number | string, from: string, to: string, more: Loose = {}): Loose => ({
  id: `l${at}`,
  from,
  to,
  kind: 'wan',
  status: 'in-use',
  ...more,
})
const task = (at: number, more: Loose = {}): Loose => ({ id: `t${at}`, name: `Nhiệm vụ ${at}`, ...more })
const alternate = (at: number): string => (at % 2 === 0 ? 'bo2' : 'bo')
const DOCUMENTS = { functions: ['document-management'] }
const ACCOUNTS = { functions: ['tai-chinh.ke-toan'] }

const chain = (n: number, kind: string): Loose => ({
  agencies: [...ONE, ...many(n, (at) => unit(at))],
  networks: [TSLCD],
  links: [
    link('a', 'bo', 'tslcd', { kind }),
    link('b', 'u0', 'bo', { kind }),
    ...many(n - 1, (at) => link(at, `u${at}`, `u${at + 1}`, { kind })),
  ],
})

const SHAPES_OF: Readonly<Record<string, (n: number) => Loose>> = {
  'one owner of all systems': (n) => ({ agencies: ONE, systems: many(n, (at) => system(at)) }),
  'chain of links': (n) => chain(n, 'wan'),
  'chain of state links': (n) => chain(n, 'tslcd'),
  'chain of links that ends in many systems': (n) => ({
    ...chain(n, 'wan'),
    systems: many(n, (at) => system(at, { owner: `u${n - 1}` })),
  }),
  'parallel links': (n) => ({
    agencies: [...ONE, unit(0)],
    networks: [TSLCD],
    links: [link('a', 'bo', 'tslcd'), ...many(n, (at) => link(at, 'u0', 'tslcd', { carrier: `C${at % 7}`, conduits: [`K${at}`] }))],
  }),
  'cut vertices in a row, systems at each': (n) => ({
    ...chain(n, 'wan'),
    infrastructures: many(n, (at) => ({ id: `f${at}`, name: `Phòng máy ${at}`, kind: 'server-room', owner: `u${at}` })),
    systems: many(n, (at) => system(at, { owner: `u${at}`, hostedAt: `f${at}`, securityLevel: 3 })),
    services: many(n, (at) => ({ id: `v${at}`, name: `Dịch vụ ${at}`, owner: 'bo', system: `s${at}`, dossiersPerYear: 20_000 })),
  }),
  'a place, two lines, a contract each': (n) => ({
    agencies: ONE,
    networks: [TSLCD],
    infrastructures: many(n, (at) => ({ id: `f${at}`, name: `Phòng máy ${at}`, kind: 'server-room', owner: 'bo', licenceEnd: '2028' })),
    links: many(2 * n, (at) => link(at, `f${at >> 1}`, 'tslcd', { carrier: `C${at >> 1}`, conduits: [`K${at >> 1}`], bandwidthMbps: 10 })),
    systems: many(n, (at) => system(at, { hostedAt: `f${at}`, securityLevel: 3, requiredMbps: 30, contractEnd: '2027-05-31' })),
  }),
  'systems that end one after the other, each replaced by the next': (n) => ({
    agencies: ONE,
    systems: many(n, (at) =>
      system(at, {
        ...(at % 2 === 0 ? { contractEnd: `20${27 + (at % 60)}` } : { lifecycle: 'planned', since: `20${28 + (at % 60)}` }),
        ...(at < n - 1 ? { replacedBy: `s${at + 1}` } : {}),
      }),
    ),
    services: many(n, (at) => ({ id: `v${at}`, name: `Dịch vụ ${at}`, owner: 'bo', system: `s${at}` })),
  }),
  'star of links': (n) => ({
    agencies: [...ONE, ...many(n, (at) => unit(at))],
    networks: [TSLCD],
    links: [link('a', 'bo', 'tslcd'), ...many(n, (at) => link(at, `u${at}`, 'tslcd'))],
  }),
  'one function, one owner': (n) => ({ agencies: ONE, systems: many(n, (at) => system(at, DOCUMENTS)) }),
  'one function, an owner each': (n) => ({
    agencies: [...ONE, ...many(n, (at) => unit(at))],
    systems: many(n, (at) => system(at, { owner: `u${at}`, ...ACCOUNTS })),
  }),
  'parallel exchanges': (n) => ({
    agencies: TWO,
    systems: [system('a'), system('b', { owner: 'bo2' })],
    integrations: many(n, (at) => exchange(at, 'sa', 'sb', { data: [`dữ liệu ${at}`], mechanism: 'api' })),
  }),
  'star of exchanges': (n) => ({
    agencies: TWO,
    systems: [system('a'), ...many(n, (at) => system(at, { owner: 'bo2' }))],
    integrations: many(n, (at) => exchange(at, 'sa', `s${at}`, { data: ['x'], mechanism: 'api' })),
  }),
  'chain of exchanges': (n) => ({
    agencies: TWO,
    systems: many(n, (at) => system(at, { owner: alternate(at) })),
    integrations: many(n - 1, (at) => exchange(at, `s${at}`, `s${at + 1}`, { data: ['x'] })),
  }),
  'all exchanges through one platform': (n) => ({
    agencies: TWO,
    systems: [system('p', { platformRole: 'lgsp', kind: 'platform' }), ...many(n, (at) => system(at, { owner: alternate(at) }))],
    integrations: many(n - 1, (at) => exchange(at, `s${at}`, `s${at + 1}`, { data: ['x'], via: ['sp'] })),
  }),
  'units below units': (n) => ({
    agencies: [STATE, ...many(n, (at) => unit(at, { level: at === 0 ? 'ministry' : 'unit', parent: at === 0 ? 'cp' : `u${at - 1}` }))],
    systems: many(100, (at) => system(at, { owner: `u${n - 1 - at}`, coverage: [`u${n - 1}`], ...DOCUMENTS })),
  }),
  'all services on one system': (n) => ({
    agencies: ONE,
    systems: [system('a', { platformRole: 'procedure-handling' })],
    services: many(n, (at) => ({
      id: `v${at}`,
      name: `Dịch vụ ${at}`,
      owner: 'bo',
      system: 'sa',
      completeness: 'whole',
      fee: true,
      collects: ['ho-ten', 'ngay-sinh'],
    })),
  }),
  'name too long': (n) => ({
    agencies: [STATE, { ...MINISTRY, name: 'Cơ quan '.repeat(n * 12) }],
    systems: many(5, (at) => system(at, DOCUMENTS)),
  }),
  'long name in many findings': (n) => ({
    agencies: [STATE, { ...MINISTRY, name: 'Cơ quan '.repeat(n) }],
    systems: many(400, (at) => system(at, { owner: undefined, coverage: ['bo'], ...DOCUMENTS })),
    databases: many(400, (at) => database(at)),
  }),
  'a gap and a task each, tasks in a chain': (n) => ({
    agencies: ONE,
    systems: [system('a')],
    gaps: many(n, (at) => ({ id: `g${at}`, name: `Nội dung ${at}`, elements: ['sa'], tasks: [`t${at}`] })),
    tasks: many(n, (at) => task(at, { lead: 'bo', deadline: '2027-01-01', ...(at > 0 ? { dependsOn: [`t${at - 1}`] } : {}) })),
  }),
  'one gap of everything': (n) => ({
    agencies: ONE,
    systems: many(n, (at) => system(at)),
    gaps: [{ id: 'g', name: 'Nội dung', elements: ids('s', n), tasks: ids('t', n) }],
    tasks: many(n, (at) => task(at, { lead: 'bo', ...(at > 0 ? { dependsOn: ['t0'] } : {}) })),
  }),
  'systems that cover every unit': (n) => ({
    agencies: [...ONE, ...many(n, (at) => unit(at))],
    systems: many(3, (at) => system(at, { coverage: ids('u', n), ...DOCUMENTS })),
  }),
  'systems that keep or use every database': (n) => ({
    agencies: ONE,
    systems: [system('a', { stores: ids('d', n) }), system('b', { uses: ids('d', n) })],
    databases: many(n, (at) => database(at)),
  }),
  'databases that hold the same': (n) => ({
    agencies: ONE,
    databases: many(n, (at) => database(at, { holds: ['Công dân', 'Hộ khẩu'], masterOf: ['Công dân'] })),
  }),
  'databases that hold much of the same': (n) => ({
    agencies: ONE,
    databases: many(n, (at) => database(at, { holds: many(6, (k) => `thực thể ${(at + k * 7) % 40}`) })),
  }),
  'two databases of everything': (n) => {
    const everything = many(n, (at) => `thực thể ${at}`)
    return { agencies: ONE, databases: many(2, (at) => database(at, { holds: everything, masterOf: everything })) }
  },
  'one id for all': (n) => ({ agencies: ONE, systems: many(n, () => system('a')) }),
  'owners that are nowhere': (n) => ({
    agencies: [...ONE, ...many(n, (at) => unit(at))],
    systems: many(n, (at) => system(at, { owner: `w${at}` })),
  }),
  'one list of ids that are nowhere': (n) => ({ agencies: ONE, systems: [system('a', { coverage: ids('w', n) })] }),
  'keys that are misspelt': (n) => ({ agencies: ONE, systems: many(n, (at) => ({ ...system(at), ownr: 'bo', [`k${at}`]: 1 })) }),
  'values that are misspelt': (n) => ({
    agencies: ONE,
    systems: many(n, (at) => system(at, { kind: 'aplication', lifecycle: 'operatin' })),
  }),
  'parts of parts': (n) => ({
    agencies: ONE,
    systems: many(n, (at) => system(at, { securityLevel: 1 + (at % 5), ...(at > 0 ? { partOf: `s${at - 1}` } : {}) })),
    integrations: many(n >> 1, (at) => exchange(at, `s${at}`, `s${n - 1 - at}`)),
  }),
  'parts of one whole': (n) => ({
    agencies: ONE,
    systems: many(n, (at) => system(at, { securityLevel: 2, ...(at > 0 ? { partOf: 's0' } : {}) })),
  }),
  'databases derived from each other': (n) => ({
    agencies: ONE,
    databases: many(n, (at) => database(at, at > 0 ? { derivedFrom: [`d${at - 1}`], scope: 'sector' } : { scope: 'national' })),
  }),
  'systems replaced one by the next': (n) => ({
    agencies: ONE,
    systems: many(n, (at) => system(at, { lifecycle: 'replacing', ...(at < n - 1 ? { replacedBy: `s${at + 1}` } : {}) })),
  }),
  'one circle': (n) => ({ agencies: ONE, systems: many(n, (at) => system(at, { partOf: `s${(at + 1) % n}` })) }),
  'many small circles': (n) => ({ agencies: ONE, tasks: many(n, (at) => task(at, { dependsOn: many(4, (k) => `t${(at + k + 1) % n}`) })) }),
  'one name for all': (n) => ({
    agencies: ONE,
    systems: many(n, (at) => system(at, { name: 'Quản lý văn bản', recordType: 'original', sourceCode: 'KT-1', code: 'KT-1' })),
  }),
  'identifiers given twice': (n) => ({
    agencies: [STATE, { ...MINISTRY, identifier: 'G01' }, ...many(n, (at) => unit(at, { identifier: `G01.${at % 1000}` }))],
  }),
  'one unit merged from all': (n) => ({
    agencies: [
      ...ONE,
      ...many(n, (at) => unit(at, { lifecycle: 'retired' })),
      { id: 'm', name: 'Đơn vị mới', level: 'department', parent: 'bo', mergedFrom: ids('u', n) },
    ],
    systems: many(n, (at) => system(at, { owner: `u${at}`, ...ACCOUNTS })),
  }),
  'investments in the same': (n) => ({
    agencies: [...ONE, ...many(n, (at) => unit(at))],
    systems: many(n, (at) => system(at, { owner: `u${at}`, ...ACCOUNTS })),
    investments: many(n, (at) => ({
      id: `v${at}`,
      name: `Dự án ${at}`,
      owner: `u${at}`,
      kind: 'new',
      stage: 'proposed',
      delivers: [`s${at}`],
    })),
  }),
  'a waiver each': (n) => ({
    agencies: ONE,
    systems: many(n, (at) =>
      system(at, { waivers: [{ rule: 'SEC-01', reason: 'x', until: '2027-01-01', approvedBy: 'Bộ', basis: 'QĐ 1' }] }),
    ),
  }),
  'sources for all': (n) => ({
    sources: many(n, (at) => ({ id: `q${at}`, title: `Nguồn ${at}` })),
    agencies: ONE,
    systems: many(n, (at) => system(at, { sources: many(5, (k) => `q${(at + k) % n}`) })),
  }),
  'one target measured often': (n) => ({
    agencies: ONE,
    targets: [
      {
        id: 'm',
        name: 'Chỉ tiêu',
        owner: 'bo',
        value: 100,
        unit: '%',
        due: '2027-01-01',
        measurements: many(n, (at) => ({ date: '2026-01-01', value: at % 100 })),
      },
    ],
  }),
  'long notes': (n) => ({
    agencies: ONE,
    systems: many(200, (at) => system(at, { note: 'ghi chú mật khẩu '.repeat(n / 100), ...DOCUMENTS })),
  }),
  'sites of one agency': (n) => ({
    agencies: ONE,
    networks: [TSLCD],
    sites: many(n, (at) => ({ id: `p${at}`, name: `Điểm ${at}`, agency: 'bo', kind: 'branch' })),
    infrastructures: many(n, (at) => ({ id: `f${at}`, name: `Phòng máy ${at}`, kind: 'server-room', owner: 'bo', site: `p${at}` })),
    links: many(n, (at) => link(at, `p${at}`, 'tslcd', { kind: 'internet' })),
  }),
  'many bodies that all exchange': (n) => {
    const bodies = Math.round(Math.sqrt(n))
    return {
      agencies: [STATE, ...many(bodies, (at) => ({ id: `b${at}`, name: `Bộ ${at}`, level: 'ministry', parent: 'cp' }))],
      systems: many(n, (at) => system(at, { owner: `b${at % bodies}` })),
      integrations: many(n, (at) =>
        exchange(at, `s${at}`, `s${(at * 7919 + 13) % n}`, { data: ['x'], mechanism: 'api', directReason: 'intermediary-not-ready' }),
      ),
    }
  },
}

export const SHAPES: readonly string[] = Object.keys(SHAPES_OF)

/** A model of a shape. Some are wrong on purpose, so the compiler is told, not asked, that it is a document. */
export function shape(name: string, n: number): ArchitectureDocument {
  const head = { id: 'x', name: 'X', scope: 'national', asOf: '2026-11-21', state: 'as-is' }
  return { ...head, ...(SHAPES_OF[name]!(n) as Collections) } as ArchitectureDocument
}
