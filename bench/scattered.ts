/**
 * A second seeded country, whose references lead anywhere: systems of one department exchange with systems of any other, databases are used from
 * anywhere, sites are joined at random. What is looked up stands nowhere near what was looked up last, as in a register that grew. With the
 * same planted defects as other tools were measured on: references to nowhere, unused databases, names given twice, names that are missing.
 */
import type { Agency, ArchitectureDocument, Database, Integration, Link, Site, System } from '../src/model/types.generated.ts'
import { random } from './country.ts'

const TOPICS = [
  'Thuế',
  'Hải quan',
  'Y tế',
  'Hưu trí',
  'Đất đai',
  'Phương tiện',
  'Doanh nghiệp',
  'Hộ tịch',
  'Tòa án',
  'Trường học',
  'Rừng',
  'Cảng',
]
const THINGS = [
  'Sổ đăng ký',
  'Cổng',
  'Hồ sơ',
  'Kho lưu trữ',
  'Danh mục',
  'Lịch',
  'Thanh toán',
  'Báo cáo',
  'Cấp phép',
  'Thanh tra',
  'Bản đồ',
]
const PROTOCOLS = ['HTTPS', 'SFTP', 'JDBC', 'AMQP', 'mTLS', 'TCP']

export function scattered({ elements, defects, seed = 42 }: { elements: number; defects: boolean; seed?: number }): ArchitectureDocument {
  const next = random(seed)
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <V>(list: readonly V[]): V => list[below(list.length)]!
  const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, Math.round(value)))
  const many = <V>(count: number, one: (at: number) => V): V[] => Array.from({ length: count }, (_, at) => one(at))

  const ministries = between(elements * 0.002, 2, 24)
  const provinces = between(elements * 0.002, 2, 60)
  const counts = { departments: Math.max(3, Math.round(elements * 0.08)), sites: Math.max(4, Math.round(elements * 0.05)) }
  const systemCount = Math.round(elements * 0.5)
  const bodies = [...many(ministries, (at) => `bo-${at}`), ...many(provinces, (at) => `tinh-${at}`)]
  const agencies = agenciesOf(bodies, ministries, counts.departments, pick)
  const sites = many(
    counts.sites,
    (at): Site => ({
      id: `diem-${at}`,
      name: `Điểm ${at}`,
      agency: at < provinces ? `tinh-${at}` : `tinh-${below(provinces)}`,
      kind: 'data-centre',
    }),
  )
  const owner = (at: number): string => `don-vi-${at < counts.departments ? at : below(counts.departments)}`
  const site = (): string => `diem-${below(counts.sites)}`
  const systems = many(
    systemCount,
    (at): Mutable<System> => ({
      id: `ht-${at}`,
      name: `${pick(TOPICS)} ${pick(THINGS)} ${at}`,
      kind: 'application',
      owner: owner(at),
      hostedAt: site(),
      note: 'Hệ thống do đơn vị vận hành',
    }),
  )
  const databaseCount = elements - 1 - bodies.length - counts.departments - counts.sites - systemCount
  const databases = many(
    databaseCount,
    (at): Database => ({
      id: `csdl-${at}`,
      name: `CSDL ${pick(TOPICS)} ${at}`,
      scope: 'internal',
      owner: owner(counts.departments),
      hostedAt: site(),
      note: 'Cơ sở dữ liệu của một hay nhiều hệ thống',
    }),
  )
  const link = (at: number, from: string, to: string): Link => ({ id: `duong-${at}`, from, to, kind: 'wan', status: 'in-use' })
  const links = [
    ...many(counts.sites - 1, (at) => link(at, `diem-${below(at + 1)}`, `diem-${at + 1}`)),
    ...many(counts.sites >> 1, (at) => link(counts.sites + at, site(), site())).filter(({ from, to }) => from !== to),
  ]
  const integrations = many(
    systemCount * 2,
    (at): Mutable<Integration> => ({
      id: `kn-${at}`,
      from: `ht-${at >> 1}`,
      to: `ht-${((at >> 1) + 1 + below(systemCount - 1)) % systemCount}`,
      kind: 'data-exchange',
      status: 'in-use',
      protocol: pick(PROTOCOLS),
    }),
  )
  const share = (of: number): number => (defects ? Math.max(1, Math.floor(elements * of)) : 0)
  const unused = new Set(many(share(0.002), () => below(databaseCount)))
  for (let at = 0; at < databaseCount; at++) {
    const user = below(systemCount)
    if (unused.has(at)) continue
    const users = next() < 0.1 ? [user, (user + 1) % systemCount] : [user]
    for (const one of users) systems[one]!.uses = [...(systems[one]!.uses ?? []), `csdl-${at}`]
  }
  for (let at = 0; at < share(0.001); at++) pick(integrations).to = `ht-khong-co-${at}`
  for (let at = 0; at < share(0.001); at++) pick(systems).name = pick(systems).name
  for (let at = 0; at < share(0.0005); at++) delete (pick(systems) as { name?: string }).name
  return {
    id: 'nuoc-rai-rac',
    name: 'Nước rải rác',
    scope: 'national',
    asOf: '2026-11-21',
    state: 'as-is',
    agencies,
    sites,
    links,
    systems,
    databases,
    integrations,
  } as ArchitectureDocument
}

function agenciesOf(bodies: readonly string[], ministries: number, departments: number, pick: <V>(list: readonly V[]) => V): Agency[] {
  return [
    { id: 'nuoc', name: 'Nước', level: 'central' },
    ...bodies.map(
      (id, at): Agency => ({
        id,
        name: `Cơ quan ${at}`,
        level: at < ministries ? 'ministry' : 'province',
        parent: 'nuoc',
      }),
    ),
    ...Array.from(
      { length: departments },
      (_, at): Agency => ({
        id: `don-vi-${at}`,
        name: `Đơn vị ${pick(TOPICS)} ${at}`,
        level: 'department',
        parent: at < bodies.length ? bodies[at]! : pick(bodies),
      }),
    ),
  ]
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
