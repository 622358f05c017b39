import type { ArchitectureDocument } from '../../../../src/model/types.generated.ts'
import rule from '../../../../src/vn/rules/service/paid-service-takes-online-payment.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' as const },
]
const systems = [
  { id: 'thanh-toan', name: 'Nền tảng thanh toán', kind: 'platform' as const, platformRole: 'payment' as const },
  {
    id: 'thanh-toan-cu',
    name: 'Cổng thanh toán cũ',
    kind: 'platform' as const,
    platformRole: 'payment' as const,
    lifecycle: 'retired' as const,
  },
  { id: 'thanh-toan-moi', name: 'Cổng thanh toán mới', kind: 'platform' as const, lifecycle: 'building' as const },
]
const on = (asOf: string, ...services: readonly object[]) =>
  ({
    agencies,
    systems,
    asOf,
    services: services.map((service, at) => ({ id: `dv-${at}`, name: `Dịch vụ ${at}`, owner: 'bo', ...service })),
  }) as ArchitectureDocument
const whole = { completeness: 'whole', fee: true, features: ['online-submission', 'online-result'] }
const four = { level: 4, fee: true }

testRule('service/paid-service-takes-online-payment', rule, {
  valid: [
    { name: 'end-to-end with a payment platform', holds: ['dv-0'], model: on('2024-06-01', { ...whole, payment: ['thanh-toan'] }) },
    {
      name: 'one platform that works beside one that ended',
      model: on('2024-06-01', { ...whole, payment: ['thanh-toan-cu', 'thanh-toan'] }),
    },
    {
      name: 'end-to-end that lists online payment',
      model: on('2024-06-01', { ...whole, features: ['online-submission', 'online-payment'] }),
    },
    { name: 'end-to-end free of charge', holds: [], model: on('2024-06-01', { ...whole, fee: false }) },
    { name: 'partial', model: on('2024-06-01', { ...whole, completeness: 'partial' }) },
    { name: 'level 4 with a payment platform', model: on('2018-06-01', { ...four, payment: ['thanh-toan'] }) },
    { name: 'level 3', model: on('2018-06-01', { ...four, level: 3, payment: ['thanh-toan-cu'] }) },
    { name: 'level 4 means nothing in 2024', model: on('2024-06-01', { ...four, payment: ['thanh-toan-cu'] }) },
    { name: 'end-to-end meant nothing in 2018', model: on('2018-06-01', { ...whole, payment: ['thanh-toan-cu'] }) },
    { name: 'with a reason', model: on('2024-06-01', { ...whole, notApplicable: [{ field: 'payment', reason: 'miễn phí đến hết năm' }] }) },
    { name: 'a service of another body', model: { ...on('2024-06-01', { ...whole, owner: 'bo-khac' }), body: 'bo' } },
    { name: 'a service to come', model: on('2024-06-01', { ...whole, lifecycle: 'building' }) },
    { name: 'before the decree', model: on('2022-08-14', whole) },
  ],
  invalid: [
    {
      name: 'after the decree',
      model: on('2026-07-01', whole),
      findings: [{ message: 'undefinedLevel', element: 'dv-0', severity: 'warning' }],
    },
    {
      name: 'level 4 with its features listed, which SVC-02 judges',
      model: on('2018-06-01', { ...four, features: ['online-submission'] }),
      findings: [{ message: 'levelFour', element: 'dv-0', severity: 'error' }],
    },
    {
      name: 'end-to-end with a fee and no payment',
      model: on('2024-06-01', whole),
      findings: [{ message: 'noPayment', element: 'dv-0', field: 'payment', severity: 'warning' }],
    },
    {
      name: 'the same on the first day of the decree',
      model: on('2022-08-15', whole),
      findings: [{ message: 'noPayment', element: 'dv-0' }],
    },
    { name: 'the same on its last day', model: on('2026-06-30', whole), findings: [{ message: 'noPayment', element: 'dv-0' }] },
    {
      name: 'a payment platform that ended, for two services',
      model: on('2024-06-01', { ...whole, payment: ['thanh-toan-cu'] }, { ...whole, payment: ['thanh-toan-cu'] }),
      findings: [{ message: 'platformNotWorking', element: 'dv-0', severity: 'warning' }],
    },
    {
      name: 'level 4 over a platform that is still being built',
      model: on('2018-06-01', { ...four, payment: ['thanh-toan-moi'] }),
      findings: [{ message: 'platformNotWorking', element: 'dv-0', field: 'payment', severity: 'error' }],
    },
  ],
  unjudged: [
    { name: 'no fee told', model: on('2024-06-01', { ...whole, fee: undefined }), unjudged: [{ element: 'dv-0', field: 'fee' }] },
    { name: 'neither features nor payment told', model: on('2018-06-01', four), unjudged: [{ element: 'dv-0', field: 'payment' }] },
    {
      name: 'no fee told, over a platform that ended',
      model: on('2024-06-01', { ...whole, fee: undefined, payment: ['thanh-toan-cu'] }),
      unjudged: [{ element: 'dv-0', field: 'fee' }],
    },
  ],
})
