import rule from '../../../../src/vn/rules/network/headquarters-has-two-carriers.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const seat = { id: 'nha', name: 'Trụ sở', agency: 'tinh', kind: 'headquarters' as const }
const networks = [
  { id: 'tslcd', name: 'TSLCD', kind: 'tslcd' as const },
  { id: 'net', name: 'Internet', kind: 'internet' as const },
  { id: 'lan', name: 'LAN', kind: 'lan' as const },
]
const line = (id: string, to: string, carrier?: string, more = {}) => ({
  id,
  from: 'nha',
  to,
  kind: 'wan' as const,
  ...(carrier === undefined ? {} : { carrier }),
  ...more,
})
const base = { agencies: [tinh, bo], body: 'tinh', sites: [seat], networks }

testRule('network/headquarters-has-two-carriers', rule, {
  valid: [
    { name: 'lines with two carriers', model: { ...base, links: [line('a', 'tslcd', 'A'), line('b', 'net', 'B')] }, holds: ['nha'] },
    {
      name: 'two carriers and one line that does not tell',
      model: { ...base, links: [line('a', 'tslcd', 'A'), line('b', 'net', 'B'), line('c', 'net')] },
      holds: ['nha'],
    },
    { name: 'a single line, which NET-08 tells', model: { ...base, links: [line('a', 'tslcd', 'A')] }, holds: [] },
    { name: 'a second line inside the house', model: { ...base, links: [line('a', 'tslcd', 'A'), line('b', 'lan', 'A')] }, holds: [] },
    {
      name: 'a second line of kind LAN',
      model: { ...base, links: [line('a', 'tslcd', 'A'), line('b', 'net', 'A', { kind: 'lan' })] },
      holds: [],
    },
    {
      name: 'a second line between the body and its own seat',
      model: { ...base, links: [line('a', 'tslcd', 'A'), line('b', 'tinh', 'A')] },
      holds: [],
    },
    {
      name: 'a second line that is planned',
      model: { ...base, links: [line('a', 'tslcd', 'A'), line('b', 'net', 'A', { status: 'planned' })] },
      holds: [],
    },
    {
      name: 'a record that stands for many lines',
      model: { ...base, links: [line('a', 'tslcd', 'A'), line('b', 'net', 'A', { count: 20 })] },
      holds: [],
    },
    {
      name: 'lines of a branch',
      model: { ...base, sites: [{ ...seat, kind: 'branch' }], links: [line('a', 'tslcd', 'A'), line('b', 'net', 'A')] },
      holds: [],
    },
    { name: 'no carrier told', model: { ...base, links: [line('a', 'tslcd'), line('b', 'net')] }, holds: [] },
    {
      name: 'the headquarters of another body',
      model: { ...base, sites: [{ ...seat, agency: 'bo' }], links: [line('a', 'tslcd', 'A'), line('b', 'net', 'A')] },
      holds: [],
    },
    {
      name: 'another arrangement',
      model: {
        ...base,
        sites: [{ ...seat, notApplicable: [{ field: 'name', reason: 'vệ tinh dự phòng' }] }],
        links: [line('a', 'tslcd', 'A'), line('b', 'net', 'A')],
      },
      holds: [],
    },
    {
      name: 'lines of the body, one of the seat with another carrier',
      model: { ...base, links: [line('a', 'tslcd', 'A', { from: 'tinh' }), line('b', 'net', 'B')] },
      holds: ['nha'],
    },
  ],
  invalid: [
    {
      name: 'one carrier, and a service on a system that stands there',
      model: {
        ...base,
        links: [line('a', 'tslcd', 'A'), line('b', 'net', 'A')],
        systems: [{ id: 's', name: 'S', kind: 'application', owner: 'tinh', hostedAt: 'nha' }],
        services: [{ id: 'dv', name: 'Dịch vụ', owner: 'tinh', system: 's' }],
      },
      findings: [{ message: 'cutsOff', element: 'nha' }],
    },
    {
      name: 'two lines with one carrier',
      model: { ...base, links: [line('a', 'tslcd', 'Nhà mạng A'), line('b', 'net', 'NHÀ MẠNG A')] },
      findings: [{ message: 'oneCarrier', element: 'nha', severity: 'info' }],
    },
    {
      name: 'lines of the body and of its seat',
      model: { ...base, links: [line('a', 'tslcd', 'A', { from: 'tinh' }), line('b', 'net', 'A')] },
      findings: [{ message: 'oneCarrier', element: 'nha' }],
    },
    {
      name: 'lines that end at the data centre in the seat',
      model: {
        ...base,
        infrastructures: [{ id: 'dc', name: 'TTDL', kind: 'data-centre', owner: 'tinh', site: 'nha' }],
        links: [line('a', 'tslcd', 'A'), { ...line('b', 'dc', 'A'), from: 'net' }],
      },
      findings: [{ message: 'oneCarrier', element: 'nha' }],
    },
    {
      name: 'a body of which no seat is told',
      model: { agencies: [tinh], networks, links: [line('a', 'tslcd', 'A', { from: 'tinh' }), { ...line('b', 'tinh', 'A'), from: 'net' }] },
      findings: [{ message: 'oneCarrier', element: 'tinh' }],
    },
  ],
  unjudged: [
    {
      name: 'a line whose carrier is not told beside others of one carrier',
      model: { ...base, links: [line('a', 'tslcd', 'A'), line('b', 'net')] },
      unjudged: [{ field: 'carrier' }],
    },
  ],
})
