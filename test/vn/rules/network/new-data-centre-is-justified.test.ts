import rule from '../../../../src/vn/rules/network/new-data-centre-is-justified.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const centre = { id: 'ttdl', name: 'Trung tâm dữ liệu của Bộ', kind: 'data-centre' as const, owner: 'bo', lifecycle: 'planned' as const }
const project = {
  id: 'da',
  name: 'Dự án trung tâm dữ liệu',
  owner: 'bo',
  kind: 'new' as const,
  delivers: ['ttdl'],
  stage: 'proposed' as const,
}
const base = { agencies, infrastructures: [centre] }

testRule('network/new-data-centre-is-justified', rule, {
  valid: [
    {
      name: 'a new data centre with its reason',
      model: { ...base, investments: [{ ...project, justification: 'Đã đánh giá đám mây, không đáp ứng độ trễ' }] },
      holds: ['da'],
    },
    { name: 'a special case', model: { ...base, investments: [{ ...project, exception: { reason: 'hệ thống cơ yếu' } }] } },
    { name: 'an upgrade of the existing one', model: { ...base, investments: [{ ...project, kind: 'upgrade' }] }, holds: ['da'] },
    {
      name: 'a server room',
      model: { ...base, infrastructures: [{ ...centre, kind: 'server-room' }], investments: [project] },
      holds: [],
    },
    {
      name: 'a centre that the nation shares',
      model: { ...base, infrastructures: [{ ...centre, sharing: 'national-group-a' }], investments: [project] },
      holds: [],
    },
    {
      name: 'a project approved before any clause was in force',
      model: { ...base, investments: [{ ...project, stage: 'implementation', approvedOn: '2026-06-30' }] },
    },
    {
      name: 'one to which it does not apply, with a reason',
      model: { ...base, investments: [{ ...project, notApplicable: [{ field: 'justification', reason: 'đã dừng' }] }] },
    },
    {
      name: 'a project that does not tell what it builds',
      model: { ...base, investments: [{ ...project, delivers: [], justification: 'Mở rộng' }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a day before any clause was in force',
      model: { ...base, investments: [project] },
      asOf: '2026-06-30',
      findings: [{ message: 'unjustified', element: 'da', severity: 'warning' }],
    },
    {
      name: 'on such a day also where it was approved already',
      model: { ...base, investments: [{ ...project, stage: 'implementation', approvedOn: '2024-07-01' }] },
      asOf: '2024-10-01',
      findings: [{ message: 'unjustified', element: 'da', severity: 'warning' }],
    },
    {
      name: 'a proposal without a reason',
      model: { ...base, investments: [project] },
      holds: [],
      findings: [{ message: 'unjustified', element: 'da', field: 'delivers', severity: 'error' }],
    },
    {
      name: 'in July 2026, when only the decree was in force',
      model: { ...base, investments: [project] },
      asOf: '2026-07-01',
      findings: [{ message: 'unjustified', element: 'da', severity: 'warning' }],
    },
    {
      name: 'on the first day of the national framework',
      model: { ...base, investments: [project] },
      asOf: '2026-07-29',
      findings: [{ message: 'unjustified', element: 'da', severity: 'error' }],
    },
    {
      name: 'a project approved since',
      model: { ...base, investments: [{ ...project, stage: 'approved', approvedOn: '2026-07-01' }] },
      findings: [{ message: 'unjustified', element: 'da' }],
    },
    {
      name: 'a second centre beside the existing one',
      model: {
        ...base,
        infrastructures: [centre, { ...centre, id: 'cu', name: 'Trung tâm hiện có', lifecycle: 'operating' }],
        investments: [project],
      },
      findings: [{ message: 'besideExisting', element: 'da', severity: 'error' }],
    },
  ],
  unjudged: [
    {
      name: 'a project under way whose approval is not dated',
      model: { ...base, investments: [{ ...project, stage: 'implementation' }] },
      unjudged: [{ element: 'da', field: 'approvedOn' }],
    },
    {
      name: 'a centre already at work, from a project without stage',
      model: {
        ...base,
        infrastructures: [{ ...centre, lifecycle: 'operating' }],
        investments: [{ id: 'da', name: 'Dự án', owner: 'bo', kind: 'new', delivers: ['ttdl'] }],
      },
      unjudged: [{ element: 'da', field: 'stage' }],
    },
    {
      name: 'a project whose kind is not told',
      model: { ...base, investments: [{ id: 'da', name: 'Dự án', owner: 'bo', delivers: ['ttdl'], stage: 'design' }] },
      unjudged: [{ element: 'da', field: 'kind' }],
    },
  ],
})
