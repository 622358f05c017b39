import rule from '../../../../src/vn/rules/governance/required-fields-are-filled.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const filled = {
  id: 'ht',
  name: 'Hệ thống',
  kind: 'application' as const,
  code: 'KT-1',
  recordType: 'original' as const,
  state: 'as-is' as const,
  usageScope: ['ministry' as const],
  sharing: 'ministry' as const,
  owner: 'bo',
  evidence: 'Quyết định số 1/QĐ',
  confirmedBy: 'Cục CNTT',
}
const { confirmedBy: _confirmedBy, ...unconfirmed } = filled
const bare = Array.from({ length: 21 }, (_, at) => ({ ...unconfirmed, id: `ht-${at}`, code: `KT-${at + 2}` }))
const later = { field: 'confirmedBy', source: 'Rà soát', focalPoint: 'Cục CNTT', deadline: '2026-12-31' }

testRule('governance/required-fields-are-filled', rule, {
  valid: [
    { name: 'an object with all its fields', model: { agencies, systems: [filled] }, holds: ['ht'] },
    {
      name: 'the Internet, which nobody owns',
      model: {
        agencies,
        systems: [filled],
        networks: [
          (({ owner: _owner, ...one }) => ({
            ...one,
            id: 'net',
            name: 'Internet',
            code: 'QG-2',
            kind: 'internet' as const,
            recordType: 'reference' as const,
          }))(filled),
        ],
      },
    },
    {
      name: 'a state told once for the whole model',
      model: { agencies, state: 'as-is', systems: [filled].map(({ state: _state, ...one }) => one) },
    },
    {
      name: 'evidence given as a source',
      model: {
        agencies,
        sources: [{ id: 's1', title: 'Báo cáo' }],
        systems: [(({ evidence: _evidence, ...one }) => ({ ...one, sources: ['s1'] }))(filled)],
      },
    },
    {
      name: 'a field still to be settled, with contact and deadline',
      model: { agencies, systems: [{ ...unconfirmed, undetermined: [later] }] },
      holds: [],
    },
    {
      name: 'a field that does not apply, with a reason',
      model: { agencies, systems: [{ ...unconfirmed, notApplicable: [{ field: 'confirmedBy', reason: 'dữ liệu công bố' }] }] },
      holds: ['ht'],
    },
    {
      name: 'a retired object',
      model: { agencies, systems: [filled, { id: 'cu', name: 'Cũ', kind: 'application', code: 'KT-9', lifecycle: 'retired' }] },
    },
    {
      name: 'procedures that have no code in the dossier',
      model: { agencies, systems: [filled], services: [{ id: 'dv', name: 'Thủ tục', owner: 'bo' }] },
    },
    { name: 'a shared platform inside the ministry, without a contact', model: { agencies, systems: [{ ...filled, kind: 'platform' }] } },
    { name: 'the day before the draft guide', model: { agencies, systems: [unconfirmed], asOf: '2026-09-12' } },
    { name: 'a framework that asked for no data set', model: { agencies, systems: [unconfirmed], asOf: '2016-12-30' } },
    {
      name: 'a system without the owner that AGY-05 asks for',
      model: { agencies, systems: [(({ owner: _owner, ...one }) => one)(filled)] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'an object that nobody confirmed',
      model: { agencies, systems: [unconfirmed] },
      findings: [{ message: 'missing', element: 'ht', severity: 'warning' }],
    },
    {
      name: 'the same on the day of the draft guide',
      model: { agencies, systems: [unconfirmed], asOf: '2026-09-13' },
      findings: [{ message: 'missing', element: 'ht' }],
    },
    {
      name: 'an object without a code in a model that uses codes',
      model: { agencies, systems: [filled, (({ code: _code, ...one }) => ({ ...one, id: 'ht-2' }))(filled)] },
      holds: ['ht'],
      findings: [{ message: 'missing', element: 'ht-2' }],
    },
    {
      name: 'a national platform without operator and contact',
      model: { agencies, systems: [{ ...filled, kind: 'platform', sharing: 'national-group-b' }] },
      findings: [{ message: 'missing', element: 'ht' }],
    },
    {
      name: 'a promise whose deadline has passed',
      model: { agencies, systems: [{ ...unconfirmed, undetermined: [{ ...later, deadline: '2026-10-31' }] }] },
      findings: [{ message: 'missing', element: 'ht' }],
    },
    {
      name: 'many objects that nobody confirmed, in one finding',
      model: { agencies, systems: bare },
      findings: [{ message: 'missingInMany', element: 'ht-0' }],
    },
    {
      name: 'a code used twice, also for things of different kinds',
      model: { agencies, systems: [filled], gaps: [{ id: 'nd', name: 'Nội dung', code: 'KT-1' }] },
      holds: [],
      findings: [{ message: 'sameCode', element: 'ht', field: 'code' }],
    },
  ],
  unjudged: [
    {
      name: 'a model without codes, which is not kept as a data set',
      model: { agencies, systems: [{ id: 'ht', name: 'Hệ thống', kind: 'application' }] },
      unjudged: [{ element: 'ht', field: 'code' }],
    },
  ],
})
