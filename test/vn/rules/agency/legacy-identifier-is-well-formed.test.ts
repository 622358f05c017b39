import rule from '../../../../src/vn/rules/agency/legacy-identifier-is-well-formed.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2018-06-01'
const documents = {
  id: 'qlvb',
  name: 'Quản lý văn bản',
  kind: 'application' as const,
  functions: ['document-management'],
  owner: 'tinh',
}
const one = (identifier: string, day = asOf) => ({
  asOf: day,
  agencies: [{ id: 'tinh', name: 'Tỉnh', level: 'province' as const, identifier }],
  systems: [documents],
})

testRule('agency/legacy-identifier-is-well-formed', rule, {
  valid: [
    { name: 'the code of a province', model: one('000.00.00.H49'), holds: ['tinh'] },
    { name: 'a code, where no system for documents is told', model: { ...one('000.00.00.H49'), systems: [] }, holds: [] },
    { name: 'the code of a unit of the third level', model: one('000.08.10.H53') },
    { name: 'a model older than the first code of QCVN 102:2016 that was seen', model: one('H49', '2016-11-02') },
    { name: 'the day of QĐ 20/2020, from which AGY-01 judges', model: one('00.H49', '2020-09-15') },
    {
      name: 'a province without a code',
      model: { asOf, agencies: [{ id: 'tinh', name: 'Tỉnh', level: 'province' }], systems: [documents] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a code of the structure that came later, on the last day before it',
      model: one('H49.10', '2020-09-14'),
      findings: [{ message: 'malformed', element: 'tinh', field: 'identifier', severity: 'warning' }],
    },
    {
      name: 'a code written from the highest level down',
      model: one('H49.00.00.000', '2016-11-03'),
      findings: [{ message: 'reversed', element: 'tinh' }],
      holds: [],
    },
    {
      name: 'a unit that a document system of another body covers',
      model: {
        asOf,
        agencies: [
          { id: 'vpcp', name: 'Văn phòng Chính phủ', level: 'central' },
          { id: 'bo', name: 'Bộ', level: 'ministry' },
          { id: 'cuc', name: 'Cục', level: 'department', parent: 'bo', identifier: '000.10.G06' },
        ],
        systems: [{ id: 'truc', name: 'Trục', kind: 'platform', platformRole: 'document-axis', owner: 'vpcp', coverage: ['bo'] }],
      },
      findings: [{ message: 'malformed', element: 'cuc' }],
    },
  ],
  unjudged: [
    {
      name: 'a body of which no document system is told',
      model: { asOf, agencies: [{ id: 'tinh', name: 'Tỉnh', level: 'province', identifier: 'H49' }] },
      unjudged: [{ field: 'systems' }],
    },
  ],
})
