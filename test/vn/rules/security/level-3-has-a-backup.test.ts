import rule from '../../../../src/vn/rules/security/level-3-has-a-backup.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
type Resilience = 'backup' | 'standby' | 'disaster-recovery'
const app = { id: 'app', name: 'Một cửa', kind: 'application' as const, owner: 'tinh', securityLevel: 3 }
const with_ = (...resilience: Resilience[]) => ({ resilience })
const base = { agencies: [tinh, bo], body: 'tinh' }

testRule('security/level-3-has-a-backup', rule, {
  valid: [
    { name: 'a backup', model: { ...base, systems: [{ ...app, ...with_('backup') }] }, holds: ['app'] },
    { name: 'a backup among others', model: { ...base, systems: [{ ...app, ...with_('standby', 'backup') }] }, holds: ['app'] },
    {
      name: 'parts that are all backed up',
      model: {
        ...base,
        systems: [
          { ...app, ...with_() },
          { ...app, id: 'p', partOf: 'app', securityLevel: 2, ...with_('backup') },
        ],
      },
      holds: ['app'],
    },
    {
      name: 'a part of a system of level 3, which is backed up with it',
      model: {
        ...base,
        systems: [
          { ...app, ...with_('backup') },
          { ...app, id: 'p', partOf: 'app', ...with_() },
        ],
      },
      holds: ['app'],
    },
    { name: 'a system of level 2', model: { ...base, systems: [{ ...app, securityLevel: 2, ...with_() }] }, holds: [] },
    {
      name: 'a system of level 4, of which SEC-07 asks more',
      model: { ...base, systems: [{ ...app, securityLevel: 4, ...with_() }] },
      holds: [],
    },
    { name: 'a model that tells of no backup anywhere', model: { ...base, systems: [app] }, holds: [] },
    { name: 'a system that is planned', model: { ...base, systems: [{ ...app, lifecycle: 'planned', ...with_() }] }, holds: [] },
    {
      name: 'a reason why it does not apply',
      model: { ...base, systems: [{ ...app, ...with_(), notApplicable: [{ field: 'resilience', reason: 'không lưu dữ liệu' }] }] },
      holds: [],
    },
    { name: 'a system of another body', model: { ...base, systems: [{ ...app, owner: 'bo', ...with_() }] }, holds: [] },
  ],
  invalid: [
    {
      name: 'a standby, but no backup',
      model: { ...base, systems: [{ ...app, ...with_('standby', 'disaster-recovery') }] },
      findings: [{ message: 'noBackup', element: 'app', field: 'resilience', severity: 'warning' }],
    },
    {
      name: 'nothing at all',
      model: { ...base, systems: [{ ...app, ...with_() }] },
      findings: [{ message: 'nothing', element: 'app', field: 'resilience' }],
    },
    {
      name: 'parts of which one is not backed up',
      model: {
        ...base,
        systems: [
          { ...app, ...with_() },
          { ...app, id: 'p', partOf: 'app', securityLevel: 2, ...with_('backup') },
          { ...app, id: 'q', partOf: 'app', securityLevel: 2 },
        ],
      },
      findings: [{ message: 'nothing', element: 'app' }],
    },
    {
      name: 'a part of a system of level 2',
      model: {
        ...base,
        systems: [
          { ...app, id: 'w', securityLevel: 2 },
          { ...app, partOf: 'w', ...with_() },
        ],
      },
      findings: [{ message: 'nothing', element: 'app' }],
    },
  ],
  unjudged: [
    {
      name: 'two systems that do not tell, said once',
      model: {
        ...base,
        systems: [
          { ...app, ...with_('backup') },
          { ...app, id: 'b' },
          { ...app, id: 'c' },
        ],
      },
      unjudged: [{ field: 'resilience' }],
    },
  ],
})
