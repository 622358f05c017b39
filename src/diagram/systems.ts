import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { topmost } from '../model/scope.ts'
import { nameOf } from './caption.ts'
import { conditionOf, markOf } from './condition.ts'
import type { Box, Entry, Label, Look } from './define.ts'

type System = Element<'system'>
type Database = Element<'database'>

const CHANNELS: ReadonlySet<System['kind']> = new Set(['portal', 'website', 'mobile-app'])
const CHANNEL_ROLES: ReadonlySet<System['platformRole']> = new Set(['national-service-portal', 'service-portal', 'information-portal'])
const APPLICATION_ROLES: ReadonlySet<System['platformRole']> = new Set([undefined, 'procedure-handling'])

/** Kinds that neither shape nor, as a rule, name tells. */
const TOLD: ReadonlySet<System['kind']> = new Set(['mobile-app', 'dashboard'])

/** Shape and colour of a system by what it does: a platform others build on, a channel to the public, or an application. */
export function lookOf({ kind, platformRole, deployment }: System): Look {
  const look: Look =
    CHANNELS.has(kind) || CHANNEL_ROLES.has(platformRole)
      ? { shape: 'pill', tone: 'channel' }
      : kind === 'platform' || !APPLICATION_ROLES.has(platformRole)
        ? { shape: 'hexagon', tone: 'platform' }
        : { shape: 'box', tone: 'system' }
  return deployment === 'per-unit' ? { ...look, shape: 'framed' } : look
}

/** A system as a box: its name, its kind where the shape does not say it, and how many there are of it. */
export function systemBox(graph: ArchitectureGraph, system: System): Box {
  const { state, mark } = conditionOf(graph, system)
  return {
    id: system.id,
    label: nameOf(system),
    details: [TOLD.has(system.kind) ? { term: `system.kind.${system.kind}` } : '', copiesOf(graph, system)],
    kind: 'system',
    ...lookOf(system),
    state,
    ...markOf(mark),
  }
}

/** A database as a box: its name, its scope, and how many there are of it. */
export function databaseBox(graph: ArchitectureGraph, database: Database): Box {
  const { state, mark } = conditionOf(graph, database)
  return {
    id: database.id,
    label: nameOf(database),
    details: [{ term: `database.scope.${database.scope}` }, copiesOf(graph, database)],
    kind: 'database',
    shape: 'cylinder',
    tone: 'data',
    state,
    ...markOf(mark),
  }
}

/** “× 46 đơn vị, mỗi đơn vị một bản” when the number is told, and never a number that is not. */
function copiesOf(graph: ArchitectureGraph, element: System | Database): Label {
  const count = element.count ?? 1
  if (element.deployment !== 'per-unit') return count > 1 ? { phrase: { vi: '× {count}', en: '× {count}' }, data: { count } } : ''
  const units = count > 1 ? count : unitsCovered(graph, element)
  if (units === undefined) return { vi: 'mỗi đơn vị một bản', en: 'a copy in each unit' }
  return { phrase: { vi: '× {units} đơn vị, mỗi đơn vị một bản', en: '× {units} units, a copy in each' }, data: { units } }
}

/** How many units a system covers, or those of its owner; undefined unless each of them tells its number. */
function unitsCovered(graph: ArchitectureGraph, element: System | Database): number | undefined {
  const covered =
    'coverage' in element && element.coverage !== undefined ? topmost(graph, graph.targets(element as System, 'coverage')) : []
  const owner = element.owner === undefined ? undefined : graph.find('agency', element.owner)
  const agencies = covered.length > 0 ? covered : owner === undefined ? [] : [owner]
  if (agencies.length === 0 || agencies.some(({ count }) => count === undefined)) return undefined
  const sum = agencies.reduce((total, { count }) => total + count!, 0)
  return sum > 1 ? sum : undefined
}

/** What the boxes of systems and databases mean. */
export const SYSTEM_LEGEND: readonly Entry[] = [
  { box: { shape: 'box', tone: 'system' }, label: { vi: 'ứng dụng', en: 'application' } },
  { box: { shape: 'pill', tone: 'channel' }, label: { vi: 'cổng, trang thông tin', en: 'portal, web site' } },
  { box: { shape: 'hexagon', tone: 'platform' }, label: { vi: 'nền tảng', en: 'platform' } },
  { box: { shape: 'framed', tone: 'system' }, label: { vi: 'ứng dụng, mỗi đơn vị một bản', en: 'application, a copy in each unit' } },
  { box: { shape: 'framed', tone: 'channel' }, label: { vi: 'cổng, trang, mỗi đơn vị một bản', en: 'site, a copy in each unit' } },
  { box: { shape: 'framed', tone: 'platform' }, label: { vi: 'nền tảng, mỗi đơn vị một bản', en: 'platform, a copy in each unit' } },
  { box: { shape: 'cylinder', tone: 'data' }, label: { vi: 'cơ sở dữ liệu', en: 'database' } },
]

/** What a border means, whatever the box. */
export const STATE_LEGEND: readonly Entry[] = [
  {
    box: { shape: 'box', tone: 'organisation', state: 'planned' },
    label: { vi: 'nét đứt: chưa có, dự kiến', en: 'dashed: planned, not there yet' },
  },
  {
    box: { shape: 'box', tone: 'organisation', state: 'ended' },
    label: { vi: 'nét chấm: đã dừng, không còn dùng', en: 'dotted: ended, no longer used' },
  },
]
