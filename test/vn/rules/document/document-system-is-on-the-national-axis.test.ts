import rule from '../../../../src/vn/rules/document/document-system-is-on-the-national-axis.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'cp', name: 'Chính phủ', level: 'central' as const },
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
]
const documents = { id: 'qlvb', name: 'Quản lý văn bản', kind: 'application' as const, functions: ['document-management'], owner: 'bo' }
const axis = {
  id: 'truc',
  name: 'Trục liên thông văn bản quốc gia',
  kind: 'platform' as const,
  platformRole: 'document-axis' as const,
  owner: 'cp',
}
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo' }
const national = {
  id: 'toan-quoc',
  name: 'Quản lý văn bản toàn quốc',
  kind: 'application' as const,
  functions: ['document-management', 'document-exchange'],
  owner: 'cp',
}
const joined = { id: 'kn', from: 'qlvb', to: 'truc', kind: 'data-exchange' as const }
const model = { body: 'bo', agencies }
/** A gap that names the system: the model tells of connections, though it lists none. */
const gaps = [{ id: 'nd', name: 'Chưa liên thông văn bản', elements: ['qlvb'] }]

testRule('document/document-system-is-on-the-national-axis', rule, {
  valid: [
    { name: 'on the axis', model: { ...model, systems: [documents, axis], integrations: [joined] }, holds: ['qlvb'] },
    {
      name: 'over the LGSP',
      model: {
        ...model,
        systems: [documents, axis, lgsp],
        integrations: [
          { ...joined, to: 'lgsp' },
          { id: 'kn-2', from: 'lgsp', to: 'truc', kind: 'technical' },
        ],
      },
    },
    {
      name: 'the axis is named as the way',
      model: { ...model, systems: [documents, axis, lgsp], integrations: [{ ...joined, to: 'lgsp', via: ['truc'] }] },
    },
    {
      name: 'the axis is named as the mechanism',
      model: { ...model, systems: [documents, lgsp], integrations: [{ ...joined, to: 'lgsp', mechanism: 'document-axis' }] },
    },
    {
      name: 'through a document exchange of the body',
      model: {
        ...model,
        systems: [documents, axis, { ...documents, id: 'gnvb', functions: ['document-exchange'] }],
        integrations: [
          { ...joined, to: 'gnvb' },
          { id: 'kn-2', from: 'gnvb', to: 'truc', kind: 'data-exchange' },
        ],
      },
    },
    {
      name: 'documents go to another document system over a platform that leads to the axis',
      model: {
        ...model,
        systems: [documents, axis, lgsp, { ...documents, id: 'qlvb-vp', owner: 'cp' }],
        integrations: [
          { ...joined, to: 'qlvb-vp', via: ['lgsp'] },
          { id: 'kn-2', from: 'lgsp', to: 'truc', kind: 'technical' },
        ],
      },
      holds: ['qlvb'],
    },
    {
      name: 'over the LGSP, which another system uses to reach the axis',
      model: {
        ...model,
        systems: [documents, axis, lgsp, { ...documents, id: 'ht', functions: ['specialised'] }],
        integrations: [
          { ...joined, to: 'lgsp' },
          { ...joined, id: 'kn-2', from: 'ht', via: ['lgsp'] },
        ],
      },
      holds: ['qlvb'],
    },
    {
      name: 'a part of the system is on the axis',
      model: {
        ...model,
        systems: [documents, axis, { ...documents, id: 'phan', functions: [], partOf: 'qlvb' }],
        integrations: [{ ...joined, from: 'phan' }],
      },
    },
    {
      name: 'one of two systems of the body is on the axis',
      model: { ...model, systems: [documents, axis, { ...documents, id: 'qlvb-2', owner: 'cuc' }], integrations: [joined] },
      holds: ['qlvb'],
    },
    { name: 'a pilot', model: { ...model, systems: [{ ...documents, lifecycle: 'testing' }, axis] } },
    { name: 'no document system', model: { ...model, systems: [axis] }, holds: [] },
    { name: 'a model of one unit', model: { ...model, body: 'cuc', systems: [documents, axis] } },
    {
      name: 'a reason is given',
      model: { ...model, systems: [{ ...documents, notApplicable: [{ field: 'document-axis', reason: 'mạng riêng' }] }, axis] },
    },
    { name: 'in 2014 nothing national is known', model: { ...model, asOf: '2014-12-18', systems: [documents] }, holds: [] },
    {
      name: 'in 2010, joined to the national system',
      model: { agencies, body: 'cp', asOf: '2010-09-01', systems: [documents, national], integrations: [{ ...joined, to: 'toan-quoc' }] },
    },
  ],
  invalid: [
    {
      name: 'not on the axis',
      model: { ...model, gaps, systems: [documents, axis] },
      holds: [],
      findings: [{ message: 'offAxis', element: 'qlvb', severity: 'error' }],
    },
    {
      name: 'only on an axis of its own',
      model: { ...model, systems: [documents, { ...axis, owner: 'bo' }], integrations: [joined] },
      findings: [{ message: 'offAxis', element: 'qlvb' }],
    },
    {
      name: 'the model does not even hold the axis',
      model: { ...model, gaps, systems: [documents] },
      findings: [{ message: 'offAxis', element: 'qlvb' }],
    },
    {
      name: 'under version 2.0, as good practice',
      model: { ...model, gaps, systems: [documents], asOf: '2021-06-01' },
      findings: [{ message: 'offAxis', element: 'qlvb', severity: 'warning' }],
    },
    {
      name: 'on an LGSP that is not on the axis',
      model: { ...model, systems: [documents, axis, lgsp], integrations: [{ ...joined, to: 'lgsp' }] },
      holds: [],
      findings: [{ message: 'offAxis', element: 'qlvb' }],
    },
    {
      name: 'an ordinary system does not pass documents on',
      model: {
        ...model,
        systems: [documents, axis, { ...documents, id: 'ke-toan', functions: ['accounting'] }],
        integrations: [
          { ...joined, to: 'ke-toan' },
          { id: 'kn-2', from: 'ke-toan', to: 'truc', kind: 'technical' },
        ],
      },
      findings: [{ message: 'offAxis', element: 'qlvb' }],
    },
    {
      name: 'accounts reach it over the platform by which another system reaches the axis',
      model: {
        ...model,
        systems: [
          documents,
          axis,
          lgsp,
          { ...documents, id: 'nhan-su', functions: ['human-resources'] },
          { ...documents, id: 'mat', functions: ['specialised'] },
        ],
        integrations: [
          { ...joined, from: 'nhan-su', to: 'qlvb', via: ['lgsp'], data: ['tài khoản'] },
          { ...joined, id: 'kn-2', from: 'mat', via: ['lgsp'] },
        ],
      },
      holds: [],
      findings: [{ message: 'offAxis', element: 'qlvb', severity: 'error' }],
    },
    {
      name: 'several systems of one body are one finding',
      model: { ...model, gaps, systems: [documents, { ...documents, id: 'qlvb-2', owner: 'cuc' }] },
      findings: [{ message: 'offAxis', element: 'qlvb' }],
    },
    {
      name: 'the connection is planned',
      model: { ...model, systems: [documents, axis], integrations: [{ ...joined, status: 'planned' }] },
      findings: [{ message: 'planned', element: 'qlvb' }],
    },
    {
      name: 'in 2010, apart from the national system of the target picture',
      model: { agencies, body: 'cp', state: 'to-be', asOf: '2010-09-01', gaps, systems: [documents, national] },
      findings: [{ message: 'offNational', element: 'qlvb', severity: 'info' }],
    },
  ],
  unjudged: [
    {
      name: 'an inventory that tells of no connection at all',
      model: { ...model, systems: [documents, axis] },
      unjudged: [{ field: 'integrations' }],
    },
    {
      name: 'the owner is not told',
      model: { ...model, systems: [{ id: 'qlvb', name: 'Quản lý văn bản', kind: 'application', functions: ['document-management'] }] },
      unjudged: [{ element: 'qlvb', field: 'owner' }],
    },
  ],
})
