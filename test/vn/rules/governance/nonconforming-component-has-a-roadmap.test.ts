import type { ArchitectureDocument } from '../../../../src/model/types.generated.ts'
import rule from '../../../../src/vn/rules/governance/nonconforming-component-has-a-roadmap.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' as const },
]
const old = { id: 'cu', name: 'Hệ thống cũ', kind: 'application', owner: 'bo', lifecycle: 'replacing' }
const { lifecycle: _lifecycle, ...running } = old
const fresh = { id: 'moi', name: 'Hệ thống mới', kind: 'application', owner: 'bo' }
const model = (...systems: readonly object[]): ArchitectureDocument =>
  ({ agencies, body: 'bo', asOf: '2026-11-21', systems }) as ArchitectureDocument
const gap = { id: 'nd', name: 'Hệ thống chưa kết nối', elements: ['cu', 'moi'], tasks: ['nv'] }
const withGap = (more: object, ...systems: readonly object[]): ArchitectureDocument => ({
  ...model(...systems),
  gaps: [{ ...gap, ...more }],
  tasks: [{ id: 'nv', name: 'Kết nối' }],
})

/** A database that goes on as it is, in a model that tells of connections. */
const withDatabase = (more: object, integration: object = {}, gaps: readonly object[] = []): ArchitectureDocument =>
  ({
    ...model(fresh, { ...fresh, id: 'khac' }),
    databases: [{ id: 'db', name: 'CSDL', scope: 'sector', owner: 'bo', remedy: 'continue', ...more }],
    integrations: [{ id: 'kn', from: 'khac', to: 'moi', kind: 'data-exchange', ...integration }],
    gaps,
    tasks: [{ id: 'nv', name: 'Kết nối' }],
  }) as ArchitectureDocument

testRule('governance/nonconforming-component-has-a-roadmap', rule, {
  valid: [
    { name: 'a system in service without any sign', model: model(fresh) },
    { name: 'a system that goes on', holds: [], model: model({ ...fresh, remedy: 'continue' }) },
    { name: 'one being replaced, with its successor', holds: ['cu'], model: model({ ...old, replacedBy: 'moi' }, fresh) },
    { name: 'one being replaced, with a remedy', model: model({ ...old, remedy: 'replace-end' }) },
    { name: 'one being replaced that a gap takes up', model: withGap({}, old, fresh) },
    {
      name: 'one being replaced that a project takes up',
      model: { ...model(old), investments: [{ id: 'da', name: 'Dự án thay thế', owner: 'bo', kind: 'merge', delivers: ['cu'] }] },
    },
    { name: 'one being upgraded, which is no fault', model: model({ ...old, lifecycle: 'upgrading' }) },
    { name: 'a tag that says nothing of conformity', model: model({ ...fresh, tags: ['web', 'nội bộ'] }) },
    { name: 'one that ended', model: model({ ...old, lifecycle: 'retired', tags: ['legacy'] }) },
    { name: 'a reference', model: model({ ...old, recordType: 'reference' }) },
    { name: 'a system of another body', model: model({ ...old, owner: 'bo-khac' }) },
    { name: 'one with a reason', model: model({ ...old, notApplicable: [{ field: 'remedy', reason: 'do cơ quan khác xử lý' }] }) },
    {
      name: 'a gap with one component to connect and one that only goes on',
      model: withGap({}, { ...running, remedy: 'standardise-connect' }, { ...fresh, remedy: 'continue' }),
    },
    { name: 'a gap whose components state no remedy', model: withGap({}, running, fresh) },
    { name: 'a gap that stays as it is', model: withGap({ remedy: 'continue' }, { ...running, remedy: 'continue' }, fresh) },
    { name: 'a gap that is closed', model: withGap({ lifecycle: 'retired' }, { ...running, remedy: 'continue' }, fresh) },
    { name: 'a database that is connected and goes on', model: withDatabase({}, { from: 'db' }) },
    { name: 'a database that goes on and is to be connected', model: withDatabase({}, { from: 'db', status: 'planned' }) },
    {
      name: 'a database that needs no connection, with the reason',
      model: withDatabase({ notApplicable: [{ field: 'connection', reason: 'chỉ dùng tại chỗ' }] }),
    },
    { name: 'the day before the framework', model: { ...model(old), asOf: '2026-07-28' } },
  ],
  invalid: [
    {
      name: 'a database without a connection that an open gap takes up: the gap tells it',
      model: withDatabase({}, {}, [{ ...gap, elements: ['db', 'moi'] }]),
      findings: [{ message: 'gapContinues', element: 'nd' }],
    },
    {
      name: 'a database without any connection that is to go on',
      model: withDatabase({}),
      findings: [{ message: 'isolated', element: 'db', field: 'remedy', severity: 'warning' }],
    },
    {
      name: 'one being replaced, by nothing told',
      model: model(old),
      findings: [{ message: 'noRoadmap', element: 'cu', field: 'remedy', severity: 'warning' }],
    },
    {
      name: 'the same on the first day of the framework',
      model: { ...model(old), asOf: '2026-07-29' },
      findings: [{ message: 'noRoadmap', element: 'cu' }],
    },
    {
      name: 'a server room being merged, taken up by a gap that stays as it is',
      model: {
        ...model(),
        infrastructures: [{ id: 'pm', name: 'Phòng máy', kind: 'server-room', owner: 'bo', lifecycle: 'merging' }],
        gaps: [{ ...gap, elements: ['pm'], remedy: 'continue' }],
        tasks: [{ id: 'nv', name: 'Việc' }],
      },
      findings: [{ message: 'noRoadmap', element: 'pm' }],
    },
    {
      name: 'one marked as legacy',
      model: model({ ...running, tags: ['Legacy'] }),
      findings: [{ message: 'marked', element: 'cu' }],
    },
    {
      name: 'one marked in Vietnamese',
      model: model({ ...running, tags: ['Trùng lặp'] }),
      findings: [{ message: 'marked', element: 'cu' }],
    },
    {
      name: 'one being replaced that is to go on',
      model: model({ ...old, remedy: 'continue' }),
      findings: [{ message: 'continues', element: 'cu', field: 'remedy' }],
    },
    {
      name: 'one with a successor that is to go on',
      model: model({ ...running, replacedBy: 'moi', remedy: 'continue' }, fresh),
      findings: [{ message: 'continues', element: 'cu' }],
    },
    {
      name: 'a gap all of whose components go on',
      model: withGap({}, { ...running, remedy: 'continue' }, { ...fresh, remedy: 'continue' }),
      findings: [{ message: 'gapContinues', element: 'nd', severity: 'warning' }],
    },
    {
      name: 'a component that goes on though being replaced is told once',
      model: withGap({}, { ...old, remedy: 'continue' }, fresh),
      findings: [{ message: 'continues', element: 'cu' }],
    },
  ],
  unjudged: [
    {
      name: 'a remedy still to be decided',
      model: model({
        ...old,
        undetermined: [{ field: 'remedy', source: 'Quyết định của Bộ', focalPoint: 'Văn phòng', deadline: '2026-12-31' }],
      }),
      unjudged: [{ element: 'cu', field: 'remedy' }],
    },
  ],
})
