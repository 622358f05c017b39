import rule from '../../../../src/vn/rules/layer/commune-components-are-present.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2026-11-21'
const province = { id: 'tinh', name: 'Tỉnh', level: 'province' as const }
const commune = (id: string, more: object = {}) => ({ id, name: `Xã ${id}`, level: 'commune' as const, parent: 'tinh', ...more })
const base = { asOf, body: 'tinh', agencies: [province, commune('a'), commune('b')] }
const all = {
  id: 'tp',
  name: 'Thành phần thiết yếu cấp xã',
  owner: 'tinh',
  referenceCodes: ['HTS8', 'ANM7', 'KTT7'],
}
const shown = { ...base, components: [all] }
const only = (...referenceCodes: string[]) => ({ ...base, components: [{ ...all, referenceCodes }] })
const app = (more: object = {}) => ({ id: 'he-thong', name: 'Hệ thống xã', kind: 'application' as const, owner: 'a', ...more })
const nen = { id: 'nen', name: 'Nền tảng tỉnh', kind: 'platform' as const, owner: 'tinh' }
const lien = (more: object = {}) => ({ id: 'k', from: 'he-thong', to: 'nen', kind: 'technical' as const, ...more })
const khac = { id: 'k0', from: 'nen', to: 'nen2', kind: 'technical' as const }
const nen2 = { ...nen, id: 'nen2' }

testRule('layer/commune-components-are-present', rule, {
  valid: [
    {
      name: 'functions and roles that bear the names of what every object has',
      model: {
        scope: 'commune',
        body: 'xa-la',
        agencies: [{ id: 'xa-la', name: 'Xã', level: 'commune' }],
        systems: [{ id: 'la', name: 'Lạ', kind: 'other', functions: ['constructor'], owner: 'xa-la', url: 'x' }],
        components: [{ id: 'la-2', name: 'Lạ', role: 'constructor', owner: 'xa-la' }],
      },
    },
    { name: 'a province that shows all for its communes', model: shown, holds: ['a', 'b'] },
    {
      name: 'components that are planned, or nobody’s',
      model: {
        ...base,
        components: [
          { ...all, referenceCodes: ['HTS8', 'ANM7'], lifecycle: 'planned' },
          { id: 'tt', name: 'Trung tâm', referenceCodes: ['KTT7'] },
        ],
      },
      holds: [],
    },
    {
      name: 'communes that show it themselves, by kind, function and a unit of theirs',
      model: {
        ...base,
        agencies: [...base.agencies, { id: 'tt-b', name: 'Trung tâm', level: 'unit', parent: 'b', referenceCodes: ['KTT7'] }],
        sites: [{ id: 'tru-so', name: 'Trụ sở', agency: 'a', kind: 'headquarters' }],
        infrastructures: [
          { id: 'may-a', name: 'Máy xã A', kind: 'end-devices', site: 'tru-so' },
          { id: 'may-b', name: 'Máy xã B', kind: 'end-devices', owner: 'b' },
        ],
        systems: [
          { id: 'bv', name: 'Bảo vệ máy trạm', kind: 'application', functions: ['endpoint-protection'], owner: 'tinh', coverage: ['tinh'] },
          { id: 'tt-a', name: 'Trung tâm', kind: 'application', functions: ['service-centre'], owner: 'a' },
        ],
      },
    },
    {
      name: 'a remote commune that explains what it lacks',
      model: {
        ...base,
        agencies: [
          province,
          commune('a'),
          commune('b', { notApplicable: [{ field: 'KTT7', reason: 'Phục vụ lưu động theo lộ trình của tỉnh' }] }),
        ],
        components: [
          { ...all, referenceCodes: ['HTS8', 'ANM7'] },
          { id: 'tt', name: 'Trung tâm', owner: 'a', referenceCodes: ['KTT7'] },
        ],
      },
      holds: ['a'],
    },
    {
      name: 'a province that explains for all of them',
      model: {
        ...only('HTS8', 'ANM7'),
        agencies: [{ ...province, notApplicable: [{ field: 'KTT7', reason: 'Dùng chung liên xã' }] }, commune('a')],
      },
    },
    { name: 'a province without communes', model: { ...shown, agencies: [province], components: [{ ...all, referenceCodes: ['HTS8'] }] } },
    { name: 'the day before QĐ 1425', model: { ...only('HTS8'), asOf: '2026-07-28' } },
    {
      name: 'a commune that was merged away',
      model: { ...only('HTS8', 'ANM7'), agencies: [province, commune('a', { lifecycle: 'retired' })] },
    },
    {
      name: 'a commune’s system that draws on the province',
      model: { ...shown, systems: [app(), nen], integrations: [lien()] },
      holds: ['a', 'b', 'he-thong'],
    },
    {
      name: 'a commune’s system that draws on one whose owner is not told',
      model: { ...shown, systems: [app(), { id: 'nen', name: 'Nền tảng tỉnh', kind: 'platform' }], integrations: [lien()] },
      holds: ['a', 'b'],
    },
    {
      name: 'a commune’s system that is to draw on it',
      model: { ...shown, systems: [app(), nen], integrations: [lien({ status: 'planned' })] },
      holds: ['a', 'b'],
    },
    {
      name: 'a commune’s system of a province’s product',
      model: { ...shown, systems: [app({ standardSolution: 'sp' }), nen, nen2], integrations: [khac] },
    },
    { name: 'a commune’s website', model: { ...shown, systems: [app({ kind: 'website' }), nen, nen2], integrations: [khac] } },
    { name: 'a model without integrations', model: { ...shown, systems: [app()] } },
    {
      name: 'a list of the user’s own that makes a component optional',
      model: only('HTS8', 'ANM7'),
      reference: {
        communeComponents: [
          { code: 'KTT7', name: { vi: 'TTPVHCC', en: 'centre' }, layer: 'channels-measurement', slot: 'channels', tier: 'urban' },
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'a province that shows one component only, on the day of QĐ 1425',
      model: { ...only('HTS8'), asOf: '2026-07-29' },
      findings: [
        { message: 'protection', element: 'a', severity: 'warning' },
        { message: 'centre', element: 'a' },
      ],
    },
    {
      name: 'communes without devices beside one that has them',
      model: {
        ...base,
        agencies: [province, commune('a'), commune('b', { count: 77 })],
        components: [{ ...all, referenceCodes: ['ANM7', 'KTT7'] }],
        infrastructures: [
          { id: 'may', name: 'Máy', kind: 'end-devices', owner: 'a' },
          { id: 'may-tinh', name: 'Máy của tỉnh', kind: 'end-devices', owner: 'tinh' },
        ],
      },
      findings: [{ message: 'devices', element: 'b' }],
      holds: ['a'],
    },
    {
      name: 'a service centre that covers some communes only',
      model: {
        ...only('HTS8', 'ANM7'),
        systems: [{ id: 'tt', name: 'Trung tâm', kind: 'application', functions: ['service-centre'], owner: 'tinh', coverage: ['a'] }],
      },
      findings: [{ message: 'centre', element: 'b' }],
    },
    {
      name: 'a component that was retired',
      model: {
        ...base,
        components: [
          { ...all, referenceCodes: ['HTS8', 'ANM7'] },
          { ...all, id: 'cu', referenceCodes: ['KTT7'], lifecycle: 'retired' },
        ],
      },
      findings: [{ message: 'centre', element: 'a' }],
    },
    {
      name: 'a model of one commune',
      model: {
        asOf,
        scope: 'commune',
        body: 'a',
        agencies: [{ id: 'a', name: 'Xã A', level: 'commune', referenceCodes: ['HTS8', 'KTT7'] }],
      },
      findings: [{ message: 'protection', element: 'a' }],
    },
    {
      name: 'a commune’s system that stands alone while others are connected',
      model: { ...shown, systems: [app(), nen, nen2], integrations: [khac] },
      findings: [{ message: 'apart', element: 'he-thong', severity: 'warning' }],
    },
    {
      name: 'a commune’s system connected to a neighbour only',
      model: { ...shown, systems: [app(), { ...nen, owner: 'b' }], integrations: [lien()] },
      findings: [{ message: 'apart', element: 'he-thong' }],
    },
  ],
  unjudged: [
    { name: 'a model that tells nothing of commune components', model: base, unjudged: [{ element: 'tinh', field: 'referenceCodes' }] },
  ],
})
