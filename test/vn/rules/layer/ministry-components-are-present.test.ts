import rule from '../../../../src/vn/rules/layer/ministry-components-are-present.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2026-11-21'
const ministry = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const whole = {
  asOf,
  scope: 'ministry' as const,
  body: 'bo',
  agencies: [ministry, { id: 'bca', name: 'Bộ Công an', level: 'ministry' as const }],
  networks: [{ id: 'lan', name: 'Mạng nội bộ', kind: 'lan' as const, owner: 'bo' }],
  infrastructures: [
    { id: 'ttdl', name: 'Trung tâm dữ liệu', kind: 'data-centre' as const, owner: 'bo' },
    { id: 'may', name: 'Máy trạm', kind: 'end-devices' as const, owner: 'bo' },
    { id: 'soc', name: 'SOC', kind: 'soc' as const, owner: 'bo' },
  ],
  databases: [
    { id: 'kho', name: 'Kho dùng chung', scope: 'shared' as const, role: 'shared-store' as const, owner: 'bo' },
    { id: 'kho-ca-nhan', name: 'Kho cá nhân', scope: 'shared' as const, role: 'personal-repository' as const, owner: 'bo' },
  ],
  systems: [
    { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo' },
    { id: 'phan-tich', name: 'Phân tích', kind: 'platform' as const, functions: ['data-analysis'], owner: 'bo' },
    { id: 'qlvb', name: 'Quản lý văn bản', kind: 'application' as const, functions: ['document-management'], owner: 'bo' },
    { id: 'tthc', name: 'TTHC', kind: 'application' as const, platformRole: 'procedure-handling' as const, owner: 'bo' },
    { id: 'cong', name: 'Cổng', kind: 'portal' as const, owner: 'bo' },
    { id: 'bang', name: 'Dashboard', kind: 'dashboard' as const, owner: 'bo' },
  ],
  targets: [{ id: 'ct', name: 'Chỉ tiêu', owner: 'bo', metric: 'x', unit: 'percent' }],
}
type Whole = typeof whole
const without = (...ids: readonly string[]): Whole =>
  Object.fromEntries(
    Object.entries(whole).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter((one) => !ids.includes((one as { id: string }).id)) : value,
    ]),
  ) as unknown as Whole
const missing = [{ message: 'missing', element: 'bo', severity: 'warning' }]
const COMPONENTS = ['ttdl', 'may', 'lan', 'soc', 'kho', 'kho-ca-nhan', 'lgsp', 'phan-tich', 'tthc', 'cong', 'bang', 'ct', 'qlvb']
const fewer = (count: number): Whole => without(...COMPONENTS.slice(0, count))

testRule('layer/ministry-components-are-present', rule, {
  valid: [
    { name: 'a ministry with every expected component', model: whole, holds: ['bo'] },
    { name: 'the day before QĐ 1425', model: { ...without('ttdl'), asOf: '2026-07-28' } },
    { name: 'a model that describes no system', model: { asOf, agencies: [ministry] }, holds: [] },
    {
      name: 'a component that the body says it does not need',
      model: {
        ...without('ttdl'),
        agencies: [
          { ...ministry, notApplicable: [{ field: 'data-centre', reason: 'Dùng Trung tâm dữ liệu quốc gia' }] },
          whole.agencies[1]!,
        ],
      },
    },
    {
      name: 'a component under its code',
      model: { ...without('ttdl'), components: [{ id: 'tp', name: 'Trung tâm dữ liệu', role: 'data-centre', owner: 'bo' }] },
    },
    {
      name: 'a data centre that is planned',
      model: {
        ...without('ttdl'),
        infrastructures: [
          ...without('ttdl').infrastructures,
          { id: 'moi', name: 'TTDL', kind: 'cloud', owner: 'bo', lifecycle: 'planned' },
        ],
      },
    },
    {
      name: 'a cloud of another body that hosts a system of the ministry',
      model: {
        ...without('ttdl'),
        infrastructures: [...without('ttdl').infrastructures, { id: 'qg', name: 'TTDLQG', kind: 'cloud', owner: 'bca' }],
        systems: whole.systems.map((one) => ({ ...one, hostedAt: 'qg' })),
      },
    },
    {
      name: 'a dashboard of another body that the ministry uses',
      model: {
        ...without('bang'),
        systems: [
          ...without('bang').systems,
          { id: 'qg', name: 'Dashboard', kind: 'dashboard', owner: 'bca', recordType: 'reference', usageStatus: 'in-use' },
        ],
      },
    },
    {
      name: 'a province, which LAY-05 judges',
      model: { ...without('ttdl'), scope: 'province', agencies: [{ ...ministry, level: 'province' }, whole.agencies[1]!] },
    },
    { name: 'a model of the country', model: { ...without('ttdl'), scope: 'national' } },
    {
      name: 'a model of one department of a ministry',
      model: {
        ...without('ttdl'),
        body: 'cuc',
        agencies: [...whole.agencies, { id: 'cuc', name: 'Cục', level: 'department', parent: 'bo' }],
      },
    },
  ],
  invalid: [
    ...COMPONENTS.map((id) => ({
      name: `a ministry without ${id}`,
      model: without(id),
      findings: missing,
      holds: [],
    })),
    {
      name: 'a model that shows six of thirteen, evidently a beginning',
      model: fewer(7),
      findings: [{ message: 'sparse', element: 'bo', severity: 'info' }],
      holds: [],
    },
    { name: 'a model that shows seven of thirteen', model: fewer(6), findings: missing, holds: [] },
    {
      name: 'the same by a threshold of the user’s own',
      model: fewer(6),
      options: { share: 54 },
      findings: [{ message: 'sparse', element: 'bo', severity: 'info' }],
    },
    { name: 'the day of QĐ 1425', model: { ...without('ttdl'), asOf: '2026-07-29' }, findings: missing },
    {
      name: 'a component that was retired',
      model: { ...whole, systems: whole.systems.map((one) => (one.id === 'bang' ? { ...one, lifecycle: 'retired' as const } : one)) },
      findings: missing,
    },
    {
      name: 'a target picture that leaves a component behind',
      model: {
        ...whole,
        state: 'to-be',
        systems: whole.systems.map((one) => (one.id === 'bang' ? { ...one, state: 'as-is' as const } : one)),
      },
      findings: missing,
    },
    {
      name: 'a dashboard of another body that the ministry does not use',
      model: {
        ...without('bang'),
        systems: [...without('bang').systems, { id: 'qg', name: 'Dashboard', kind: 'dashboard', owner: 'bca' }],
      },
      findings: missing,
    },
    {
      name: 'a component that the user’s list expects',
      model: whole,
      reference: {
        components: [
          {
            code: 'research-cloud',
            name: { vi: 'Đám mây nghiên cứu', en: 'research cloud' },
            layer: 'infrastructure-security',
            slot: 'digital-infrastructure',
            scopes: ['ministry'],
            expected: true,
            shownBy: [],
          },
        ],
      },
      findings: missing,
    },
    {
      name: 'a Party body without a data centre; it needs no shared store',
      model: {
        ...without('kho'),
        scope: 'body',
        infrastructures: without('ttdl').infrastructures,
        agencies: [{ ...ministry, level: 'party' }, whole.agencies[1]!],
      },
      findings: [{ message: 'missingOfBody', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'a central body, by the scope of its model',
      model: { ...without('bang'), scope: 'body', agencies: [{ ...ministry, level: 'central' }, whole.agencies[1]!] },
      findings: [{ message: 'missingOfBody', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'an enterprise, as a note',
      model: { ...without('bang'), scope: 'body', agencies: [{ ...ministry, level: 'other' }, whole.agencies[1]!] },
      findings: [{ message: 'missingOfBody', element: 'bo', severity: 'info' }],
    },
  ],
  unjudged: [
    {
      name: 'a ministry’s model that does not say which ministry',
      model: { asOf, scope: 'ministry', agencies: whole.agencies, systems: whole.systems },
      unjudged: [{ field: 'body' }],
    },
  ],
})
