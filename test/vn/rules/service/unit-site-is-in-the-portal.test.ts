import rule from '../../../../src/vn/rules/service/unit-site-is-in-the-portal.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
  { id: 'vien', name: 'Viện', level: 'unit' as const, parent: 'bo' },
  { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' as const },
]
const portal = { id: 'cong', name: 'Cổng', kind: 'portal' as const, platformRole: 'information-portal' as const, owner: 'bo' }
const site = { id: 'trang', name: 'Trang', kind: 'website' as const, owner: 'cuc' }
const joined = { id: 'kn', from: 'trang', to: 'cong', kind: 'technical' as const }

testRule('service/unit-site-is-in-the-portal', rule, {
  valid: [
    { name: 'a site joined to the portal', model: { agencies, systems: [portal, site], integrations: [joined] }, holds: ['trang'] },
    {
      name: 'joined from the portal',
      model: { agencies, systems: [portal, site], integrations: [{ ...joined, from: 'cong', to: 'trang' }] },
    },
    { name: 'a site that is part of the portal', model: { agencies, systems: [portal, { ...site, partOf: 'cong' }] }, holds: ['trang'] },
    { name: 'the portal that a unit runs for the body', model: { agencies, systems: [{ ...portal, owner: 'cuc' }] } },
    {
      name: 'a portal for services is not an information site',
      model: { agencies, systems: [portal, { ...site, kind: 'portal', platformRole: 'service-portal' }] },
    },
    {
      name: 'a portal of a unit for open data',
      model: { agencies, systems: [portal, { ...site, kind: 'portal', functions: ['specialised'] }] },
    },
    { name: 'a second site of the body itself', model: { agencies, systems: [portal, { ...site, owner: 'bo' }] } },
    { name: 'a site of a unit of another body', model: { agencies, body: 'bo', systems: [portal, { ...site, owner: 'bo-khac' }] } },
    { name: 'one site and no portal', model: { agencies, systems: [site] }, holds: [] },
    {
      name: 'two sites and a portal to come',
      model: { agencies, systems: [site, { ...site, id: 'trang-2', owner: 'vien' }, { ...portal, lifecycle: 'planned' }] },
    },
    {
      name: 'a reason is given',
      model: { agencies, systems: [portal, { ...site, notApplicable: [{ field: 'portal', reason: 'tạp chí khoa học' }] }] },
    },
  ],
  invalid: [
    {
      name: 'a site that stands apart',
      model: { agencies, systems: [portal, site] },
      holds: [],
      findings: [{ message: 'separate', element: 'trang', severity: 'warning' }],
    },
    {
      name: 'in 2010, as good practice',
      model: { agencies, systems: [portal, { ...site, deployment: 'per-unit' }], asOf: '2010-06-16' },
      findings: [{ message: 'separate', element: 'trang' }],
    },
    {
      name: 'a portal of a unit',
      model: { agencies, systems: [portal, { ...site, kind: 'portal', functions: ['information-portal'] }] },
      findings: [{ message: 'separate', element: 'trang' }],
    },
    {
      name: 'beside the portal that another unit runs',
      model: { agencies, systems: [{ ...portal, owner: 'vien' }, site] },
      findings: [{ message: 'separate', element: 'trang' }],
    },
    {
      name: 'joined to another site',
      model: { agencies, systems: [portal, site, { ...site, id: 'trang-2', owner: 'vien' }], integrations: [{ ...joined, to: 'trang-2' }] },
      findings: [
        { message: 'separate', element: 'trang' },
        { message: 'separate', element: 'trang-2' },
      ],
    },
    {
      name: 'the connection is planned',
      model: { agencies, systems: [portal, site], integrations: [{ ...joined, status: 'planned' }] },
      findings: [{ message: 'planned', element: 'trang' }],
    },
    {
      name: 'the connection ended',
      model: { agencies, systems: [portal, site], integrations: [{ ...joined, status: 'ended' }] },
      findings: [{ message: 'separate', element: 'trang' }],
    },
    {
      name: 'two sites and no portal',
      model: { agencies, systems: [site, { ...site, id: 'trang-2', owner: 'vien' }] },
      findings: [{ message: 'noPortal', element: 'bo' }],
    },
    {
      name: 'a site in each unit and no portal',
      model: { agencies, systems: [{ ...site, deployment: 'per-unit' }] },
      findings: [{ message: 'noPortal', element: 'bo' }],
    },
  ],
  unjudged: [
    {
      name: 'the owner of a site is not told',
      model: { agencies, systems: [portal, { id: 'trang', name: 'Trang', kind: 'website' }] },
      unjudged: [{ element: 'trang', field: 'owner' }],
    },
  ],
})
