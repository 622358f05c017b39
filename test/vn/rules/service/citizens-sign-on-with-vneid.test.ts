import type { ArchitectureDocument } from '../../../../src/model/types.generated.ts'
import rule from '../../../../src/vn/rules/service/citizens-sign-on-with-vneid.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
]
const system = { id: 'tthc', name: 'Hệ thống TTHC', kind: 'platform' as const, owner: 'tinh' }
const model = (services: readonly object[], ...systems: readonly object[]) =>
  ({
    agencies,
    asOf: '2026-11-21',
    systems,
    services: services.map((service, at) => ({ id: `dv-${at}`, name: `Dịch vụ ${at}`, owner: 'tinh', ...service })),
  }) as ArchitectureDocument
const local = { signOn: ['local-account'] }

testRule('service/citizens-sign-on-with-vneid', rule, {
  valid: [
    { name: 'VNeID', holds: ['dv-0'], model: model([{ signOn: ['vneid'] }]) },
    { name: 'VNeID and the account of the national portal', model: model([{ signOn: ['vneid', 'national-portal'] }]) },
    { name: 'the account of the national portal, itself an official channel', model: model([{ signOn: ['national-portal'] }]) },
    { name: 'a look-up without sign-on', holds: [], model: model([{ signOn: ['none'], completeness: 'whole' }]) },
    { name: 'a look-up that an account only makes handier', model: model([{ signOn: ['none', 'local-account'] }]) },
    {
      name: 'a system for agencies only',
      model: model([{ ...local, system: 'tthc' }], { ...system, audience: ['agencies'] }),
    },
    {
      name: 'a channel for businesses only',
      model: model([{ ...local, channels: ['tthc'] }], { ...system, audience: ['businesses'] }),
    },
    {
      name: 'a service with a reason',
      model: model([{ ...local, notApplicable: [{ field: 'signOn', reason: 'chữ ký số theo luật hải quan' }] }]),
    },
    { name: 'a service to come', model: model([{ ...local, lifecycle: 'planned' }]) },
    { name: 'a reference', model: model([{ ...local, recordType: 'reference' }]) },
    { name: 'a service of another body', model: { ...model([{ ...local, owner: 'bo' }]), body: 'tinh' } },
    { name: 'a paper service of which no sign-on is told', model: model([{ level: 2, features: ['form-download'] }]) },
    { name: 'the last day on which such accounts served', model: { ...model([local]), asOf: '2024-06-30' } },
  ],
  invalid: [
    {
      name: 'a local account the day after',
      model: { ...model([local]), asOf: '2024-07-01' },
      findings: [{ message: 'without', element: 'dv-0', severity: 'warning' }],
    },
    {
      name: 'a local account alone',
      model: model([local]),
      findings: [{ message: 'without', element: 'dv-0', field: 'signOn', severity: 'warning' }],
    },
    {
      name: 'the same on the first day of the framework',
      model: { ...model([local]), asOf: '2026-07-29' },
      findings: [{ message: 'without', element: 'dv-0' }],
    },
    {
      name: 'two services of one system, as one finding',
      model: model(
        [
          { ...local, system: 'tthc' },
          { ...local, system: 'tthc' },
        ],
        { ...system, audience: ['citizens', 'businesses'] },
      ),
      findings: [{ message: 'without', element: 'dv-0' }],
    },
    {
      name: 'a second login beside VNeID',
      model: model([{ signOn: ['vneid', 'local-account'] }]),
      findings: [{ message: 'second', element: 'dv-0', severity: 'info' }],
    },
    {
      name: 'a second login beside the national portal’s account',
      model: model([{ signOn: ['national-portal', 'local-account'] }]),
      findings: [{ message: 'second', element: 'dv-0' }],
    },
    {
      name: 'the two kinds apart',
      model: model([local, { signOn: ['vneid', 'local-account'] }]),
      findings: [
        { message: 'without', element: 'dv-0' },
        { message: 'second', element: 'dv-1' },
      ],
    },
  ],
  unjudged: [
    {
      name: 'an online service of which no sign-on is told',
      model: model([{ completeness: 'partial' }]),
      unjudged: [{ element: 'dv-0', field: 'signOn' }],
    },
    {
      name: 'an empty list',
      model: model([{ signOn: [], features: ['online-submission'] }]),
      unjudged: [{ element: 'dv-0', field: 'signOn' }],
    },
  ],
})
