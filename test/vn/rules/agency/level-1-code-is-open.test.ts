import rule from '../../../../src/vn/rules/agency/level-1-code-is-open.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2026-11-21'
const ministry = (identifier: string) => ({ id: 'bo', name: 'Bộ', level: 'ministry' as const, identifier })
const quangBinh = { agencyCodes: [{ code: 'H46', name: 'Quảng Bình', closed: '2025-07-01' }] }
const communes = {
  asOf,
  agencies: [
    { id: 'tinh', name: 'Tỉnh', level: 'province' as const, identifier: 'H50' },
    { id: 'x1', name: 'Xã 1', level: 'commune' as const, parent: 'tinh', identifier: 'H46.1' },
    { id: 'x2', name: 'Xã 2', level: 'commune' as const, parent: 'tinh', identifier: 'H46.2' },
  ],
}

testRule('agency/level-1-code-is-open', rule, {
  valid: [
    { name: 'a code that is open', model: { asOf, agencies: [ministry('G06')] }, holds: ['bo'] },
    { name: 'a code that is not told', model: { asOf, agencies: [{ id: 'bo', name: 'Bộ', level: 'ministry' }] }, holds: [] },
    {
      name: 'the code of a province whose name the new one kept',
      model: { asOf, agencies: [{ id: 'tinh', name: 'Tỉnh Quảng Trị', level: 'province', identifier: 'H50' }] },
      holds: ['tinh'],
    },
    { name: 'a code that is not on the list', model: { asOf, agencies: [ministry('G77')] }, holds: [] },
    { name: 'a province code that the shipped list does not know', model: communes, holds: [] },
    { name: 'a code that closes later', model: communes, asOf: '2025-06-30', reference: quangBinh, holds: ['x1', 'x2'] },
    { name: 'the day before QĐ 09/2025', model: { asOf: '2025-04-13', agencies: [ministry('G14')] } },
    { name: 'a dissolved ministry', model: { asOf, agencies: [{ ...ministry('G14'), lifecycle: 'retired' }] } },
    { name: 'a malformed code, which AGY-01 reports', model: { asOf, agencies: [ministry('g14')] } },
    {
      name: 'a code that the user opened again',
      model: { asOf, agencies: [ministry('G14')] },
      reference: { agencyCodes: [{ code: 'G14', name: 'Bộ mới' }] },
    },
    {
      name: 'another ministry as context: its open code proves nothing of this one, its record as a reference is not judged',
      model: {
        asOf,
        body: 'bo',
        agencies: [ministry('G06'), { ...ministry('G12'), id: 'btc' }, { ...ministry('G24'), id: 'bhxh', recordType: 'reference' }],
      },
      holds: ['bo'],
    },
  ],
  invalid: [
    {
      name: 'an agency of another ministry under a closed code',
      model: {
        asOf,
        body: 'bo',
        agencies: [
          ministry('G06'),
          { ...ministry('G12'), id: 'btc' },
          { id: 'bhxh', name: 'Bảo hiểm xã hội', level: 'department', parent: 'btc', identifier: 'G24' },
        ],
      },
      findings: [{ message: 'closed', element: 'bhxh', field: 'identifier', severity: 'warning' }],
      holds: ['bo'],
    },
    {
      name: 'a ministry with the code of one that was merged, on the day of QĐ 09/2025',
      model: { asOf: '2025-04-14', agencies: [ministry('G14')] },
      findings: [{ message: 'closed', element: 'bo', field: 'identifier', severity: 'warning' }],
    },
    {
      name: 'units that still have codes of a merged ministry',
      model: {
        asOf,
        agencies: [
          ministry('G06'),
          { id: 'c1', name: 'Cục 1', level: 'department', parent: 'bo', identifier: 'G14.01' },
          { id: 'c2', name: 'Cục 2', level: 'department', parent: 'bo', identifier: '000.00.02.G14' },
        ],
      },
      findings: [{ message: 'closed', element: 'c1' }],
      holds: ['bo'],
    },
    {
      name: 'communes of a province that the user’s list has as closed, from that day',
      model: communes,
      asOf: '2025-07-01',
      reference: quangBinh,
      findings: [{ message: 'closedProvince', element: 'x1', severity: 'warning' }],
    },
  ],
})
