import rule from '../../../../src/vn/rules/security/infrastructure-level-fits-its-reach.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'department' as const, parent: 'bo' },
]
const centre = {
  id: 'ttdl',
  name: 'Trung tâm dữ liệu',
  kind: 'data-centre' as const,
  owner: 'bo',
  securityLevel: 2,
  usageScope: ['ministry' as const],
}
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo', securityLevel: 2 }

testRule('security/infrastructure-level-fits-its-reach', rule, {
  valid: [
    {
      name: 'level 3 for a ministry',
      model: { agencies, infrastructures: [{ ...centre, securityLevel: 3 }], systems: [{ ...lgsp, securityLevel: 3 }] },
    },
    {
      name: 'level 2 for one organisation',
      model: { agencies, infrastructures: [{ ...centre, owner: 'cuc', usageScope: ['organisation', 'unit'] }] },
    },
    {
      name: 'level 2 for a place of one’s own',
      model: {
        agencies,
        infrastructures: [{ id: 'p', name: 'Phòng máy', kind: 'server-room', owner: 'cuc', securityLevel: 2, sharing: 'dedicated' }],
      },
    },
    {
      name: 'level 4 for the whole country',
      model: { agencies, infrastructures: [{ ...centre, securityLevel: 4, usageScope: ['national'] }] },
    },
    {
      name: 'a monitoring centre of level 3 for a ministry',
      model: { agencies, infrastructures: [{ ...centre, kind: 'soc', securityLevel: 3 }] },
      holds: ['ttdl'],
    },
    {
      name: 'a monitoring centre of one organisation',
      model: { agencies, infrastructures: [{ ...centre, kind: 'soc', owner: 'cuc', usageScope: ['organisation'] }] },
      holds: [],
    },
    { name: 'end devices', model: { agencies, infrastructures: [{ ...centre, kind: 'end-devices' }] } },
    {
      name: 'an application used by the whole ministry',
      model: {
        agencies,
        systems: [{ id: 'pm', name: 'Phần mềm', kind: 'application', owner: 'bo', securityLevel: 2, usageScope: ['ministry'] }],
      },
    },
    { name: 'the national data centre as a reference', model: { agencies, infrastructures: [{ ...centre, recordType: 'reference' }] } },
    {
      name: 'NDXP, named without an owner',
      model: { body: 'bo', agencies, systems: [{ id: 'ndxp', name: 'NDXP', kind: 'platform', platformRole: 'ndxp', securityLevel: 3 }] },
    },
    { name: 'a centre not built yet', model: { agencies, infrastructures: [{ ...centre, lifecycle: 'building' }] } },
    {
      name: 'one to which it does not apply, with a reason',
      model: { agencies, infrastructures: [{ ...centre, notApplicable: [{ field: 'securityLevel', reason: 'chỉ để thử nghiệm' }] }] },
    },
    {
      name: 'a centre of which neither level nor reach is told',
      model: { agencies, infrastructures: [{ id: 't', name: 'TTDL', kind: 'data-centre', owner: 'bo' }] },
    },
    { name: 'the last day of the former decree', model: { agencies, infrastructures: [centre] }, asOf: '2026-08-18' },
  ],
  invalid: [
    {
      name: 'a monitoring centre of level 2 that a province shares',
      model: {
        agencies: [{ id: 'tinh', name: 'Tỉnh', level: 'province' }],
        infrastructures: [
          {
            id: 'soc',
            name: 'SOC tỉnh',
            kind: 'soc',
            owner: 'tinh',
            sharing: 'province',
            securityLevel: 2,
            securityApproval: { status: 'approved', number: '1', date: '2026-10-02' },
          },
        ],
      },
      holds: [],
      findings: [{ message: 'tooLow', element: 'soc', field: 'securityLevel', severity: 'error' }],
    },
    {
      name: 'a data centre and a platform of a ministry at level 2',
      model: { agencies, infrastructures: [centre], systems: [lgsp] },
      findings: [
        { message: 'tooLow', element: 'ttdl', field: 'securityLevel', severity: 'error' },
        { message: 'tooLow', element: 'lgsp', severity: 'error' },
      ],
    },
    {
      name: 'a platform of a province',
      model: { agencies: [{ id: 'bo', name: 'Tỉnh', level: 'province' }], systems: [{ ...lgsp, platformRole: 'ldop' }] },
      findings: [{ message: 'tooLow', element: 'lgsp' }],
    },
    {
      name: 'a centre shared in the ministry, told by the form of sharing',
      model: {
        agencies,
        infrastructures: [{ id: 'ttdl', name: 'TTDL', kind: 'cloud', owner: 'bo', securityLevel: 1, sharing: 'ministry' }],
      },
      findings: [{ message: 'tooLow', element: 'ttdl' }],
    },
    {
      name: 'on the first day of the decree of 2026',
      model: { agencies, infrastructures: [centre] },
      asOf: '2026-08-19',
      findings: [{ message: 'tooLow', element: 'ttdl' }],
    },
    {
      name: 'approved under the former decree',
      model: { agencies, infrastructures: [{ ...centre, securityApproval: { status: 'approved', date: '2025-01-02' } }] },
      findings: [{ message: 'approvedBefore', element: 'ttdl', severity: 'warning' }],
    },
    {
      name: 'approved on an untold day',
      model: { agencies, infrastructures: [{ ...centre, securityApproval: { status: 'approved' } }] },
      findings: [{ message: 'tooLow', element: 'ttdl', severity: 'warning' }],
    },
    {
      name: 'the whole country at level 3',
      model: { agencies, infrastructures: [{ ...centre, securityLevel: 3, usageScope: ['national'] }] },
      findings: [{ message: 'nationwide', element: 'ttdl', severity: 'warning' }],
    },
    {
      name: 'the whole country at level 2: beyond doubt',
      model: { agencies, infrastructures: [{ ...centre, usageScope: ['national'] }] },
      findings: [{ message: 'tooLow', element: 'ttdl', severity: 'error' }],
    },
  ],
  unjudged: [
    {
      name: 'a platform of a ministry without a level',
      model: { agencies, systems: [{ id: 'lgsp', name: 'LGSP', kind: 'platform', platformRole: 'lgsp', owner: 'bo' }] },
      unjudged: [{ element: 'lgsp', field: 'securityLevel' }],
    },
    {
      name: 'a centre of level 2 with an untold reach',
      model: { agencies, infrastructures: [{ id: 't', name: 'TTDL', kind: 'data-centre', owner: 'bo', securityLevel: 2 }] },
      unjudged: [{ element: 't', field: 'usageScope' }],
    },
  ],
})
