import rule from '../../../../src/vn/rules/service/back-office-is-joined.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const motCua = { id: 'mot-cua', name: 'Một cửa', kind: 'application' as const, platformRole: 'procedure-handling' as const, owner: 'tinh' }
const capPhep = { id: 'cap-phep', name: 'Cấp phép', kind: 'application' as const, owner: 'tinh' }
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'tinh' }
const vanBan = { id: 'van-ban', name: 'Văn bản', kind: 'application' as const, owner: 'tinh' }
const dichVu = { id: 'dv', name: 'Giấy phép', owner: 'tinh', system: 'mot-cua', backOffice: 'cap-phep' }
const join = (from: string, to: string, more = {}) => ({ id: `${from}-${to}`, from, to, kind: 'data-exchange' as const, ...more })
const base = { agencies: [tinh], systems: [motCua, capPhep, lgsp, vanBan], services: [dichVu] }
const other = join('mot-cua', 'van-ban')

testRule('service/back-office-is-joined', rule, {
  valid: [
    {
      name: 'a back office that exchanges with the procedure system',
      model: { ...base, integrations: [join('mot-cua', 'cap-phep')] },
      holds: ['dv'],
    },
    {
      name: 'an exchange over the sharing platform',
      model: { ...base, integrations: [join('cap-phep', 'mot-cua', { via: ['lgsp'] })] },
      holds: ['dv'],
    },
    {
      name: 'a back office that is part of the procedure system',
      model: { ...base, systems: [motCua, { ...capPhep, partOf: 'mot-cua' }, vanBan], integrations: [other] },
      holds: ['dv'],
    },
    {
      name: 'a part of the procedure system that exchanges with the back office',
      model: {
        ...base,
        systems: [motCua, capPhep, { ...vanBan, partOf: 'mot-cua' }],
        integrations: [join('van-ban', 'cap-phep')],
      },
      holds: ['dv'],
    },
    {
      name: 'two systems over one database',
      model: {
        ...base,
        databases: [{ id: 'db', name: 'Hồ sơ', scope: 'internal', owner: 'tinh' }],
        systems: [{ ...motCua, stores: ['db'] }, { ...capPhep, uses: ['db'] }, vanBan],
        integrations: [other],
      },
      holds: ['dv'],
    },
    {
      name: 'an exchange with the database that the procedure system keeps',
      model: {
        ...base,
        databases: [{ id: 'db', name: 'Hồ sơ', scope: 'internal', owner: 'tinh' }],
        systems: [{ ...motCua, stores: ['db'] }, capPhep],
        integrations: [join('cap-phep', 'db')],
      },
      holds: ['dv'],
    },
    {
      name: 'a portal in front, whose body has a procedure system that the back office is joined to',
      model: {
        ...base,
        services: [{ ...dichVu, system: 'van-ban' }],
        integrations: [join('cap-phep', 'mot-cua')],
      },
      holds: ['dv'],
    },
    {
      name: 'a service where nothing is said of the back office',
      model: { ...base, services: [{ id: 'dv', name: 'Giấy phép', owner: 'tinh', system: 'mot-cua' }], integrations: [other] },
      holds: [],
    },
    {
      name: 'staff who work in the procedure system itself',
      model: { ...base, services: [{ ...dichVu, backOffice: 'mot-cua' }], integrations: [other] },
      holds: ['dv'],
    },
    {
      name: 'a service that is planned',
      model: { ...base, services: [{ ...dichVu, lifecycle: 'planned' }], integrations: [other] },
      holds: [],
    },
    {
      name: 'a service recorded for reference',
      model: { ...base, services: [{ ...dichVu, recordType: 'reference' }], integrations: [other] },
      holds: [],
    },
    {
      name: 'a back office that is gone, which LIF-01 tells',
      model: { ...base, systems: [motCua, { ...capPhep, lifecycle: 'retired' }, vanBan], integrations: [other] },
      holds: [],
    },
    {
      name: 'a reason why it does not apply',
      model: { ...base, services: [{ ...dichVu, notApplicable: [{ field: 'backOffice', reason: 'mật' }] }], integrations: [other] },
      holds: [],
    },
    {
      name: 'a service of another body',
      model: {
        ...base,
        body: 'tinh',
        agencies: [tinh, { id: 'bo', name: 'Bộ', level: 'ministry' }],
        services: [{ ...dichVu, owner: 'bo' }],
        integrations: [other],
      },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a back office joined to nothing',
      model: { ...base, integrations: [other] },
      findings: [{ message: 'apart', element: 'dv', field: 'backOffice', severity: 'warning' }],
    },
    {
      name: 'an exchange that is only planned',
      model: { ...base, integrations: [join('mot-cua', 'cap-phep', { status: 'planned' })] },
      findings: [{ message: 'apart', element: 'dv' }],
    },
    {
      name: 'a service whose portal is not told, with the procedure system of its body',
      model: { ...base, services: [{ id: 'dv', name: 'Giấy phép', owner: 'tinh', backOffice: 'cap-phep' }], integrations: [other] },
      findings: [{ message: 'apart', element: 'dv' }],
    },
    {
      name: 'two systems that merely are on one platform',
      model: { ...base, integrations: [join('mot-cua', 'lgsp'), join('cap-phep', 'lgsp')] },
      findings: [{ message: 'onPlatform', element: 'dv', severity: 'info' }],
    },
  ],
  unjudged: [
    { name: 'a model that tells of no relation', model: base, unjudged: [{ field: 'integrations' }] },
    {
      name: 'a service of which nobody knows where its cases come in',
      model: { agencies: [tinh], systems: [capPhep], services: [{ id: 'dv', name: 'Giấy phép', owner: 'tinh', backOffice: 'cap-phep' }] },
      unjudged: [{ element: 'dv', field: 'system' }],
    },
  ],
})
