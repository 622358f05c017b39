import rule from '../../../../src/vn/rules/agency/identifier-is-well-formed.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2022-06-01'
const ministry = (identifier: string) => ({ id: 'bo', name: 'Bộ', level: 'ministry' as const, identifier })
const one = (identifier: string, day = asOf) => ({ asOf: day, agencies: [ministry(identifier)] })

testRule('agency/identifier-is-well-formed', rule, {
  valid: [
    ...['G06', 'G12.18', 'H01.151.01', 'H50'].map((code) => ({ name: `the code ${code}`, model: one(code), holds: ['bo'] })),
    { name: 'a code of exactly 35 characters', model: one(`G06.${'1'.repeat(31)}`) },
    { name: 'the day before QĐ 20/2020', model: one('g12.18', '2020-09-14') },
    { name: 'a code too long, which the schema refuses', model: one(`G06.${'1'.repeat(32)}`), holds: [] },
    {
      name: 'a Party body, which has rules of its own',
      model: { asOf, agencies: [{ id: 'vptw', name: 'Văn phòng', level: 'party', identifier: 'vptw' }] },
    },
    {
      name: 'an enterprise with its tax code',
      model: { asOf, agencies: [{ id: 'vnpt', name: 'VNPT', level: 'other', identifier: '0100684378' }] },
    },
    {
      name: 'an agency that was dissolved',
      model: { asOf, agencies: [{ ...ministry('g06'), lifecycle: 'retired' }] },
    },
    { name: 'a reference record', model: { asOf, agencies: [{ ...ministry('g06'), recordType: 'reference' }] } },
    {
      name: 'a malformed code with a reason',
      model: { asOf, agencies: [{ ...ministry('g06'), notApplicable: [{ field: 'identifier', reason: 'Mã tạm' }] }] },
    },
    { name: 'a record of 63 provinces', model: { asOf, agencies: [{ ...ministry('h50'), count: 63 }] } },
    {
      name: 'a unit without a code',
      model: { asOf, agencies: [ministry('G06'), { id: 'cuc', name: 'Cục', level: 'department', parent: 'bo' }] },
      holds: ['bo'],
    },
    {
      name: 'another body, described by its own model',
      model: { asOf, body: 'bo', agencies: [ministry('G06'), { id: 'tinh', name: 'Tỉnh', level: 'province', identifier: 'h50' }] },
    },
  ],
  invalid: [
    ...['g12.18', 'H01..01', 'G06.', 'G06-18'].map((code) => ({
      name: `the code ${code}, on the first day of QĐ 20/2020`,
      model: one(code, '2020-09-15'),
      findings: [{ message: 'characters', element: 'bo', field: 'identifier', severity: 'error' }],
    })),
    ...['H1.151', '0100684378', '08.10'].map((code) => ({
      name: `the code ${code}`,
      model: one(code),
      findings: [{ message: 'levelOne', element: 'bo', severity: 'warning' }],
    })),
    {
      name: 'a code of the old structure while QCVN 102:2016 still stood',
      model: one('000.00.00.G06', '2022-02-16'),
      findings: [{ message: 'oldForm', element: 'bo', severity: 'info' }],
    },
    {
      name: 'a code of the old structure after the amendment of QCVN 102',
      model: one('000.00.00.G06', '2022-02-17'),
      findings: [{ message: 'oldForm', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'a commune below its province',
      model: {
        asOf: '2026-11-21',
        agencies: [
          { id: 'tinh', name: 'Tỉnh', level: 'province', identifier: 'H50' },
          { id: 'xa', name: 'Xã', level: 'commune', parent: 'tinh', identifier: 'h50.12' },
        ],
      },
      findings: [{ message: 'characters', element: 'xa' }],
      holds: ['tinh'],
    },
  ],
  unjudged: [
    {
      name: 'a ministry whose code is not told',
      model: { asOf, agencies: [{ id: 'bo', name: 'Bộ', level: 'ministry' }] },
      unjudged: [{ element: 'bo', field: 'identifier' }],
    },
  ],
})
