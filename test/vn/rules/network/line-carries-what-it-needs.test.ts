import rule from '../../../../src/vn/rules/network/line-carries-what-it-needs.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

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

const wants = (count: number, requiredMbps: number) => Array.from({ length: count }, () => ({ requiredMbps }))

testSentences('network/line-carries-what-it-needs', rule, [
  {
    name: 'the connections a line is too narrow for, twenty of them as parts of the finding',
    model: over(
      [link('l', 'so', 10)],
      Array.from({ length: 22 }, (_, at) => exchange(`i${at}`, 1)),
    ) as never,
    says: [
      'l: “l” có băng thông 10 Mbps, nhưng các kết nối chỉ chạy trên đường này cần 22 Mbps: i0, i1, i2, i3, i4, … (+17). [i0 i1 i2 i3 i4 i5 i6 i7 i8 i9 i10 i11 i12 i13 i14 i15 i16 i17 i18 i19]',
    ],
  },
  {
    name: 'the systems and lines of a place that is too narrow',
    model: hosted([link('l', 'nha', 1), link('k', 'nha', 1.5)], ...wants(2, 2)) as never,
    says: ['nha: Các đường ra ngoài của “Nhà” có tổng băng thông 2,5 Mbps, nhưng các hệ thống đặt ở đó cần 4 Mbps: s0, s1. [l k s0 s1]'],
  },
  {
    name: 'twenty lines and twenty systems of more',
    model: hosted(
      Array.from({ length: 21 }, (_, at) => link(`l${at}`, 'nha', 1)),
      ...wants(22, 2),
    ) as never,
    says: [
      'nha: Các đường ra ngoài của “Nhà” có tổng băng thông 21 Mbps, nhưng các hệ thống đặt ở đó cần 44 Mbps: s0, s1, s2, s3, s4, … (+17). [l0 l1 l2 l3 l4 l5 l6 l7 l8 l9 l10 l11 l12 l13 l14 l15 l16 l17 l18 l19 s0 s1 s2 s3 s4 s5 s6 s7 s8 s9 s10 s11 s12 s13 s14 s15 s16 s17 s18 s19]',
    ],
  },
  {
    name: 'that a place has just enough',
    model: hosted([link('l', 'nha', 2), link('k', 'nha', 2)], ...wants(2, 2)) as never,
    says: ['= nha'],
  },
  { name: 'that a line has just enough', model: over([link('l', 'so', 2)], [exchange('i', 2)]) as never, says: ['= l'] },
  {
    name: 'nothing of a line to which the width does not apply',
    model: over(
      [link('l', 'so', 1, { notApplicable: [{ field: 'bandwidthMbps', reason: 'cáp quang riêng' }] })],
      [exchange('i', 2)],
    ) as never,
    says: [],
  },
  {
    name: 'nothing of a place whose only line has no width that applies',
    model: hosted(
      [link('l', 'nha', undefined, { notApplicable: [{ field: 'bandwidthMbps', reason: 'cáp quang riêng' }] })],
      ...wants(1, 2),
    ) as never,
    says: [],
  },
  {
    name: 'a place by the lines whose width applies',
    model: hosted(
      [link('l', 'nha', 1), link('k', 'nha', 100, { notApplicable: [{ field: 'bandwidthMbps', reason: 'chỉ để dự phòng' }] })],
      ...wants(1, 2),
    ) as never,
    says: ['nha: Các đường ra ngoài của “Nhà” có tổng băng thông 1 Mbps, nhưng các hệ thống đặt ở đó cần 2 Mbps: s0. [l s0]'],
  },
  { name: 'nothing of systems that tell no need', model: hosted([link('l', 'nha', 1)], {}) as never, says: [] },
])
