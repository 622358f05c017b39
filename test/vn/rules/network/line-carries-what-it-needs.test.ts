import rule from '../../../../src/vn/rules/network/line-carries-what-it-needs.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'so', name: 'Sở', level: 'department' as const, parent: 'tinh' },
]
const base = {
  agencies,
  networks: [{ id: 'm', name: 'WAN', kind: 'wan' as const }],
  sites: [{ id: 'nha', name: 'Nhà', agency: 'tinh', kind: 'data-centre' as const }],
}
const link = (id: string, from: string, bandwidthMbps?: number, more = {}) => ({
  id,
  from,
  to: 'm',
  kind: 'wan' as const,
  ...(bandwidthMbps === undefined ? {} : { bandwidthMbps }),
  ...more,
})
const system = (id: string, more = {}) => ({ id, name: id, kind: 'application' as const, owner: 'tinh', ...more })
const exchange = (id: string, requiredMbps: number, more = {}) => ({
  id,
  from: 'a',
  to: 'b',
  kind: 'data-exchange' as const,
  over: ['l'],
  requiredMbps,
  ...more,
})
const over = (links: object[], integrations: object[]) => ({ ...base, systems: [system('a'), system('b')], links, integrations })
const hosted = (links: object[], ...needs: object[]) => ({
  ...base,
  links,
  systems: needs.map((more, at) => system(`s${at}`, { hostedAt: 'nha', ...more })),
})

testRule('network/line-carries-what-it-needs', rule, {
  valid: [
    { name: 'just enough', model: over([link('l', 'so', 0.3)], [exchange('i', 0.1), exchange('j', 0.2)]) as never, holds: ['l'] },
    { name: 'a connection that ended', model: over([link('l', 'so', 10)], [exchange('i', 80, { status: 'ended' })]) as never, holds: [] },
    {
      name: 'a connection over either of two lines',
      model: over([link('l', 'so', 10), link('k', 'so', 10)], [exchange('i', 80, { over: ['l', 'k'] })]) as never,
      holds: [],
    },
    {
      name: 'a record that stands for many lines',
      model: over([link('l', 'so', 10, { count: 9 })], [exchange('i', 80)]) as never,
      holds: [],
    },
    {
      name: 'nothing told to be needed',
      model: over([link('l', 'so', 1)], [{ ...exchange('i', 1), requiredMbps: undefined }]) as never,
      holds: [],
    },
    {
      name: 'two lines of a place together',
      model: hosted([link('l', 'nha', 50), link('k', 'nha', 50)], { requiredMbps: 90 }) as never,
      holds: ['nha'],
    },
    {
      name: 'a system that is planned',
      model: hosted([link('l', 'nha', 50)], { requiredMbps: 90, lifecycle: 'planned' }) as never,
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'connections that need more together',
      model: over([link('l', 'so', 100)], [exchange('i', 60), exchange('j', 60)]) as never,
      findings: [{ message: 'tooNarrow', element: 'l', field: 'bandwidthMbps', severity: 'info' }],
    },
    {
      name: 'systems that need more than all lines of their place',
      model: hosted([link('l', 'nha', 50), link('k', 'nha', 50)], { requiredMbps: 90 }, { requiredMbps: 20 }) as never,
      findings: [{ message: 'placeTooNarrow', element: 'nha' }],
    },
  ],
  unjudged: [
    {
      name: 'a line of which no bandwidth is told',
      model: over([link('l', 'so')], [exchange('i', 60)]) as never,
      unjudged: [{ element: 'l', field: 'bandwidthMbps' }],
    },
    {
      name: 'a place with such a line',
      model: hosted([link('l', 'nha', 50), link('k', 'nha')], { requiredMbps: 90 }) as never,
      unjudged: [{ element: 'k', field: 'bandwidthMbps' }],
    },
  ],
})
