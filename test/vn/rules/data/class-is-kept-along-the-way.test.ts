import rule from '../../../../src/vn/rules/data/class-is-kept-along-the-way.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const db = {
  id: 'db',
  name: 'CSDL cán bộ',
  scope: 'internal' as const,
  owner: 'tinh',
  classification: 'personal' as const,
  holds: ['hồ sơ cán bộ'],
}
const cong = { id: 'cong', name: 'Cổng thông tin', kind: 'portal' as const, platformRole: 'information-portal' as const, owner: 'tinh' }
const app = { id: 'app', name: 'Phần mềm', kind: 'application' as const, owner: 'tinh' }
const kho = { id: 'kho', name: 'Kho', scope: 'shared' as const, owner: 'tinh' }
const send = (from: string, to: string, classification?: 'public' | 'private' | 'personal' | 'state-secret', data = ['hồ sơ cán bộ']) => ({
  id: `${from}-${to}`,
  from,
  to,
  kind: 'data-exchange' as const,
  data,
  ...(classification === undefined ? {} : { classification }),
})
const base = { agencies: [tinh], databases: [db, kho], systems: [cong, app] }

testRule('data/class-is-kept-along-the-way', rule, {
  valid: [
    {
      name: 'personal data between two that are fit for it',
      model: { ...base, systems: [{ ...app, classification: 'personal' }], integrations: [send('db', 'app', 'personal')] },
      holds: ['db-app'],
    },
    {
      name: 'a receiver that is public and also holds personal data',
      model: {
        ...base,
        systems: [{ ...app, classification: 'public', personalData: 'basic' }],
        integrations: [send('db', 'app', 'personal')],
      },
      holds: ['db-app'],
    },
    {
      name: 'figures made of personal data, under a name of their own',
      model: { ...base, integrations: [send('db', 'cong', 'public', ['số lượng cán bộ'])] },
      holds: [],
    },
    {
      name: 'a portal that serves a procedure',
      model: {
        ...base,
        services: [{ id: 'dv', name: 'Dịch vụ', owner: 'tinh', system: 'cong' }],
        integrations: [send('db', 'cong', 'personal')],
      },
      holds: [],
    },
    {
      name: 'a portal that is the channel of a procedure',
      model: {
        ...base,
        services: [{ id: 'dv', name: 'Dịch vụ', owner: 'tinh', channels: ['cong'] }],
        integrations: [send('db', 'cong', 'personal')],
      },
      holds: [],
    },
    {
      name: 'a portal said to handle personal data',
      model: { ...base, systems: [{ ...cong, personalData: 'basic' }], integrations: [send('db', 'cong', 'personal')] },
      holds: ['db-cong'],
    },
    {
      name: 'a site for staff',
      model: {
        ...base,
        systems: [{ id: 'cong', name: 'Trang nội bộ', kind: 'website', owner: 'tinh', audience: ['internal'] }],
        integrations: [send('db', 'cong', 'personal')],
      },
      holds: [],
    },
    {
      name: 'private data that comes as personal: another kind, no lower class',
      model: { ...base, databases: [db, { ...kho, classification: 'private' }], integrations: [send('db', 'kho', 'personal')] },
      holds: ['db-kho'],
    },
    {
      name: 'a sharing platform of a lower class, which only passes it on',
      model: {
        ...base,
        systems: [{ ...app, platformRole: 'lgsp', classification: 'public' }],
        integrations: [send('db', 'app', 'personal')],
      },
      holds: ['db-app'],
    },
    {
      name: 'other data that goes on from where personal data came',
      model: { ...base, integrations: [send('db', 'app', 'personal'), send('app', 'kho', 'public', ['danh mục'])] },
      holds: [],
    },
    {
      name: 'one of several entities of a personal database',
      model: {
        ...base,
        databases: [{ ...db, holds: ['hồ sơ cán bộ', 'danh mục chức danh'] }, kho],
        integrations: [send('db', 'kho', 'public', ['danh mục chức danh'])],
      },
      holds: [],
    },
    {
      name: 'a public register that also holds personal data',
      model: {
        ...base,
        databases: [{ ...db, classification: 'public', personalData: 'basic' }, kho],
        integrations: [send('db', 'kho', 'public')],
      },
      holds: [],
    },
    { name: 'an exchange whose class is not told', model: { ...base, integrations: [send('db', 'cong')] }, holds: [] },
    {
      name: 'a relation that is planned',
      model: { ...base, integrations: [{ ...send('db', 'cong', 'personal'), status: 'planned' }] },
      holds: [],
    },
    {
      name: 'a reason why it does not apply',
      model: {
        ...base,
        integrations: [{ ...send('db', 'cong', 'personal'), notApplicable: [{ field: 'classification', reason: 'công khai theo luật' }] }],
      },
      holds: [],
    },
    {
      name: 'an exchange of other bodies',
      model: {
        body: 'tinh',
        agencies: [tinh, { id: 'bo', name: 'Bộ', level: 'ministry' }],
        databases: [{ ...db, owner: 'bo' }],
        systems: [{ ...cong, owner: 'bo' }],
        integrations: [send('db', 'cong', 'personal')],
      },
      holds: [],
    },
    {
      name: 'a copy kept for reference',
      model: { ...base, integrations: [{ ...send('db', 'cong', 'personal'), recordType: 'reference' }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'personal data to a public portal',
      model: { ...base, integrations: [send('db', 'cong', 'personal')] },
      findings: [{ message: 'publicPortal', element: 'db-cong', field: 'classification', severity: 'warning' }],
    },
    {
      name: 'private data to a website for citizens',
      model: {
        ...base,
        systems: [{ id: 'cong', name: 'Trang tin', kind: 'website', owner: 'tinh', audience: ['citizens'] }],
        integrations: [send('db', 'cong', 'private')],
      },
      findings: [{ message: 'publicPortal', element: 'db-cong' }],
    },
    {
      name: 'personal data to a system that is public',
      model: { ...base, systems: [{ ...app, classification: 'public' }], integrations: [send('db', 'app', 'personal')] },
      findings: [{ message: 'toLower', element: 'db-app' }],
    },
    {
      name: 'a secret to a system for personal data',
      model: { ...base, systems: [{ ...app, personalData: 'basic' }], integrations: [send('db', 'app', 'state-secret')] },
      findings: [{ message: 'toLower', element: 'db-app' }],
    },
    {
      name: 'data that comes as personal and goes on as public',
      model: { ...base, integrations: [send('db', 'app', 'personal'), send('app', 'kho', 'public')] },
      findings: [{ message: 'lowered', element: 'app-kho' }],
    },
    {
      name: 'the same where the data is written otherwise',
      model: { ...base, integrations: [send('db', 'app', 'personal'), send('app', 'kho', 'public', ['Hồ sơ cán bộ'])] },
      findings: [{ message: 'lowered', element: 'app-kho' }],
    },
    {
      name: 'data that comes to a system and leaves its database',
      model: {
        ...base,
        systems: [{ ...app, stores: ['kho'] }, cong],
        integrations: [send('db', 'app', 'state-secret'), send('kho', 'cong', 'public')],
      },
      findings: [{ message: 'lowered', element: 'kho-cong' }],
    },
    {
      name: 'data that comes to a database and leaves the system that keeps it',
      model: {
        ...base,
        systems: [{ ...app, stores: ['kho'] }, cong],
        integrations: [send('db', 'kho', 'personal'), send('app', 'cong', 'public')],
      },
      findings: [{ message: 'lowered', element: 'app-cong' }],
    },
    {
      name: 'all that a personal database holds, sent as public',
      model: { ...base, integrations: [send('db', 'kho', 'public')] },
      findings: [{ message: 'belowSource', element: 'db-kho' }],
    },
    {
      name: 'the same of a database that only tells of personal data',
      model: {
        ...base,
        databases: [
          { id: 'db', name: 'CSDL', scope: 'internal', owner: 'tinh', personalData: 'sensitive', masterOf: ['hồ sơ cán bộ'] },
          kho,
        ],
        integrations: [send('db', 'kho', 'public')],
      },
      findings: [{ message: 'belowSource', element: 'db-kho' }],
    },
  ],
})
