import rule from '../../../../src/vn/rules/network/bodies-exchange-over-tslcd.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ A', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
  { id: 'tinh', name: 'Tỉnh B', level: 'province' as const },
  { id: 'ngan-hang', name: 'Ngân hàng', level: 'other' as const },
]
const system = (id: string, owner?: string) => ({
  id,
  name: id.toUpperCase(),
  kind: 'application' as const,
  ...(owner === undefined ? {} : { owner }),
})
const networks = [
  { id: 'tslcd', name: 'Mạng TSLCD', kind: 'tslcd' as const },
  { id: 'internet', name: 'Internet', kind: 'internet' as const },
  { id: 'wan', name: 'WAN của Bộ', kind: 'wan' as const },
]
const links = [
  { id: 'kenh', from: 'cuc', to: 'tslcd', kind: 'leased-line' as const },
  { id: 'vpn', from: 'cuc', to: 'internet', kind: 'vpn' as const },
]
const base = {
  agencies,
  systems: [system('a', 'bo'), system('a2', 'cuc'), system('b', 'tinh'), system('p', 'ngan-hang'), system('x')],
  networks,
  links,
}
const exchange = (to: string, over?: string[]) => ({
  id: 'kn',
  from: 'a',
  to,
  kind: 'data-exchange' as const,
  ...(over === undefined ? {} : { over }),
})

testRule('network/bodies-exchange-over-tslcd', rule, {
  valid: [
    {
      name: 'a private network that is neither TSLCD nor the Internet',
      model: { ...base, integrations: [exchange('b', ['wan'])] },
      holds: [],
    },
    {
      name: 'a channel under the government cipher',
      model: { ...base, integrations: [{ ...exchange('b', ['internet']), governmentCipher: true }] },
      holds: [],
    },
    { name: 'two bodies over TSLCD', model: { ...base, integrations: [exchange('b', ['tslcd'])] }, holds: ['kn'] },
    { name: 'over a leased line into TSLCD', model: { ...base, integrations: [exchange('b', ['kenh'])] } },
    { name: 'over the WAN of the body and then TSLCD', model: { ...base, integrations: [exchange('b', ['wan', 'tslcd'])] } },
    { name: 'two units of one body over the Internet', model: { ...base, integrations: [exchange('a2', ['internet'])] }, holds: [] },
    {
      name: 'a remote area without TSLCD',
      model: { ...base, integrations: [{ ...exchange('b', ['internet']), directReason: 'remote-area' }] },
      holds: [],
    },
    { name: 'a bank, which is no state body', model: { ...base, integrations: [exchange('p', ['internet'])] } },
    {
      name: 'a dependency, over which no data travels',
      model: { ...base, integrations: [{ ...exchange('b', ['internet']), kind: 'dependency' }] },
    },
    { name: 'a connection that is planned', model: { ...base, integrations: [{ ...exchange('b', ['internet']), status: 'planned' }] } },
    {
      name: 'one to which it does not apply, with a reason',
      model: { ...base, integrations: [{ ...exchange('b', ['internet']), notApplicable: [{ field: 'over', reason: 'dữ liệu mở' }] }] },
    },
    { name: 'a day before framework 4.0', model: { ...base, integrations: [exchange('b', ['internet'])] }, asOf: '2025-03-24' },
    { name: 'over TSLCD to a system whose owner is not told', model: { ...base, integrations: [exchange('x', ['tslcd'])] }, holds: [] },
  ],
  invalid: [
    {
      name: 'a day on which no clause seen was in force',
      model: { ...base, integrations: [exchange('b', ['internet'])] },
      asOf: '2025-07-19',
      findings: [{ message: 'overInternet', element: 'kn', severity: 'warning' }],
    },
    {
      name: 'two bodies over the Internet',
      model: { ...base, integrations: [exchange('b', ['internet'])] },
      holds: [],
      findings: [{ message: 'overInternet', element: 'kn', field: 'over', severity: 'warning' }],
    },
    {
      name: 'a VPN over the Internet',
      model: { ...base, integrations: [exchange('b', ['vpn'])] },
      findings: [{ message: 'overInternet', element: 'kn' }],
    },
    {
      name: 'the day of QĐ 1562/QĐ-TTg',
      model: { ...base, integrations: [exchange('b', ['internet'])] },
      asOf: '2025-07-18',
      findings: [{ message: 'overInternet', element: 'kn' }],
    },
    {
      name: 'the first day of the national framework',
      model: { ...base, integrations: [exchange('b', ['internet'])] },
      asOf: '2026-07-29',
      findings: [{ message: 'overInternet', element: 'kn' }],
    },
  ],
  unjudged: [
    {
      name: 'two bodies whose way is not told',
      model: { ...base, integrations: [exchange('b')] },
      unjudged: [{ element: 'kn', field: 'over' }],
    },
    {
      name: 'a system without an owner',
      model: { ...base, integrations: [exchange('x', ['internet'])] },
      unjudged: [{ element: 'x', field: 'owner' }],
    },
  ],
})
