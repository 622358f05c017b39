import rule from '../../../../src/vn/rules/layer/body-has-a-current-architecture.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const scope = 'ministry' as const
const none = { status: 'none' as const }
const drafting = { status: 'drafting' as const }
const old = { status: 'issued' as const, number: '2568/QĐ', date: '2024-06-01' }
const current = { status: 'issued' as const, number: '12/QĐ', date: '2026-12-20', profile: 'vn-digital-1.0' as const }

testRule('layer/body-has-a-current-architecture', rule, {
  valid: [
    {
      name: 'an architecture by the framework in force',
      model: { agencies, scope, issuedFramework: current, asOf: '2027-02-01' },
      holds: ['(model)'],
    },
    { name: 'an architecture by framework 3.0 under framework 3.0', model: { agencies, scope, issuedFramework: old, asOf: '2024-12-01' } },
    { name: 'no architecture before there was a framework', model: { agencies, scope, issuedFramework: none, asOf: '2014-12-18' } },
    {
      name: 'a commune, whose model is part of the framework of its province',
      model: { agencies: [{ id: 'xa', name: 'Xã', level: 'commune' }], scope: 'commune', issuedFramework: none },
    },
    { name: 'the model of a unit', model: { agencies: [{ id: 'cuc', name: 'Cục', level: 'department' }], issuedFramework: none } },
    { name: 'a national programme', model: { agencies, scope: 'national', issuedFramework: none }, holds: [] },
  ],
  invalid: [
    {
      name: 'a body without an architecture under framework 1.0, as good practice',
      model: { agencies, scope, issuedFramework: none, asOf: '2016-12-30' },
      findings: [{ message: 'none', field: 'issuedFramework', severity: 'warning' }],
    },
    {
      name: 'a body that is drafting one',
      model: { agencies, scope, issuedFramework: drafting, asOf: '2016-12-30' },
      findings: [{ message: 'drafting', severity: 'info' }],
    },
    {
      name: 'no framework yet on the last day of the six months',
      model: { agencies, scope, issuedFramework: none, asOf: '2027-01-29' },
      findings: [{ message: 'due', severity: 'info' }],
    },
    {
      name: 'no framework on the day after',
      model: { agencies, scope, issuedFramework: none, asOf: '2027-01-30' },
      findings: [{ message: 'overdue', severity: 'warning' }],
    },
    {
      name: 'a draft after the deadline',
      model: { agencies, scope, issuedFramework: drafting, asOf: '2027-03-01' },
      findings: [{ message: 'overdue' }],
    },
    {
      name: 'an architecture dated before the framework it is said to follow',
      model: {
        agencies,
        scope,
        issuedFramework: { status: 'issued', date: '2026-01-10', profile: 'vn-digital-1.0' },
        asOf: '2026-11-21',
      },
      findings: [{ message: 'predates', severity: 'info' }],
      holds: [],
    },
    {
      name: 'an older architecture before the deadline',
      model: { agencies, scope, issuedFramework: old, asOf: '2026-11-21' },
      holds: [],
      findings: [{ message: 'older', severity: 'info' }],
    },
    {
      name: 'an older architecture after the deadline',
      model: { agencies, scope, issuedFramework: old, asOf: '2027-01-30' },
      findings: [{ message: 'outdated', severity: 'warning' }],
    },
    {
      name: 'an architecture of framework 1.0 under framework 2.0',
      model: { agencies, scope, issuedFramework: { status: 'issued', profile: 'vn-egov-1.0' }, asOf: '2021-06-01' },
      findings: [{ message: 'older', severity: 'info' }],
    },
  ],
  unjudged: [
    { name: 'a model silent about its architecture', model: { agencies, scope }, unjudged: [{ field: 'issuedFramework' }] },
    {
      name: 'an issued architecture of unknown date and version',
      model: { agencies, scope, issuedFramework: { status: 'issued' } },
      unjudged: [{ field: 'issuedFramework' }],
    },
  ],
})
