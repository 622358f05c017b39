import rule from '../../../../src/vn/rules/network/unit-infrastructure-is-monitored.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
  { id: 'tttt', name: 'Trung tâm CNTT', level: 'unit' as const, parent: 'bo', location: 'headquarters' as const },
]
const sites = [
  { id: 'tru-so', name: 'Trụ sở', agency: 'bo', kind: 'headquarters' as const },
  { id: 'co-so-2', name: 'Cơ sở 2', agency: 'bo', kind: 'branch' as const },
]
const soc = { id: 'soc', name: 'SOC', kind: 'soc' as const, owner: 'bo' }
const room = { id: 'phong', name: 'Phòng máy chủ', kind: 'server-room' as const, owner: 'cuc' }
const base = { agencies, sites }
/** A unit away from the headquarters of the body, with a seat of its own. */
const away = {
  agencies: agencies.map((agency) => (agency.id === 'cuc' ? { ...agency, location: 'outside' as const } : agency)),
  sites: [...sites, { id: 'nha-cuc', name: 'Trụ sở Cục', agency: 'cuc', kind: 'headquarters' as const }],
}

testRule('network/unit-infrastructure-is-monitored', rule, {
  valid: [
    {
      name: 'a room of a unit under the SOC',
      model: { ...base, infrastructures: [soc, { ...room, monitoredBy: 'soc' }] },
      holds: ['phong'],
    },
    {
      name: 'the room of the body at its headquarters',
      model: { ...base, infrastructures: [{ ...room, owner: 'bo', site: 'tru-so' }] },
      holds: [],
    },
    {
      name: 'a data centre that the IT centre at headquarters runs for all',
      model: { ...base, infrastructures: [soc, { ...room, owner: 'tttt', kind: 'data-centre' }] },
    },
    {
      name: 'a central data centre whose owner is a unit',
      model: { ...base, infrastructures: [soc, { ...room, kind: 'data-centre', deployment: 'central' }] },
    },
    {
      name: 'a room of a unit at headquarters that stands in the only office of the unit',
      model: {
        ...base,
        sites: [...sites, { id: 'nha-tttt', name: 'Nhà C', agency: 'tttt', kind: 'headquarters' as const }],
        infrastructures: [soc, { ...room, owner: 'tttt', site: 'nha-tttt' }],
      },
      holds: [],
    },
    {
      name: 'a room of the body in the seat of a unit',
      model: { ...base, ...away, infrastructures: [soc, { ...room, owner: 'bo', site: 'nha-cuc' }] },
      holds: [],
    },
    {
      name: 'the only data centre of the body, run by a unit at its own seat',
      model: { ...base, ...away, infrastructures: [soc, { ...room, kind: 'data-centre', site: 'nha-cuc' }] },
      holds: [],
    },
    { name: 'computers, which are no servers', model: { ...base, infrastructures: [soc, { ...room, kind: 'end-devices' }] }, holds: [] },
    { name: 'a room no longer used', model: { ...base, infrastructures: [soc, { ...room, lifecycle: 'retired' }] } },
    {
      name: 'a room to which it does not apply, with a reason',
      model: { ...base, infrastructures: [soc, { ...room, notApplicable: [{ field: 'monitoredBy', reason: 'phòng thí nghiệm' }] }] },
    },
  ],
  invalid: [
    {
      name: 'a room of a unit while the body has a SOC',
      model: { ...base, infrastructures: [soc, room] },
      holds: [],
      findings: [{ message: 'unmonitored', element: 'phong', severity: 'warning' }],
    },
    {
      name: 'a room of a unit outside, in the headquarters of that unit',
      model: { ...base, ...away, infrastructures: [soc, { ...room, site: 'nha-cuc' }] },
      holds: [],
      findings: [{ message: 'unmonitored', element: 'phong', severity: 'warning' }],
    },
    {
      name: 'a second data centre of the body, of a unit at its own seat',
      model: {
        ...base,
        ...away,
        infrastructures: [
          soc,
          { ...room, id: 'ttdl', kind: 'data-centre', owner: 'bo', site: 'tru-so', monitoredBy: 'soc' },
          { ...room, kind: 'data-centre', site: 'nha-cuc' },
        ],
      },
      findings: [{ message: 'unmonitored', element: 'phong' }],
    },
    {
      name: 'a room of the body at a branch',
      model: { ...base, infrastructures: [soc, { ...room, owner: 'bo', site: 'co-so-2' }] },
      findings: [{ message: 'unmonitored', element: 'phong' }],
    },
    {
      name: 'a room in every unit',
      model: { ...base, infrastructures: [soc, { ...room, owner: 'bo', deployment: 'per-unit' }] },
      findings: [{ message: 'unmonitored', element: 'phong' }],
    },
    {
      name: 'a body that monitors nothing: one finding, which counts the room at headquarters too',
      model: { ...base, asOf: '2016-12-16', infrastructures: [room, { ...room, id: 'phong-bo', owner: 'bo', site: 'tru-so' }] },
      findings: [{ message: 'nothingMonitored', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'a SOC that is still planned',
      model: {
        ...base,
        infrastructures: [
          { ...soc, lifecycle: 'planned' },
          { ...room, monitoredBy: 'soc' },
        ],
      },
      findings: [{ message: 'planned', element: 'phong', field: 'monitoredBy', severity: 'info' }],
    },
  ],
  unjudged: [
    {
      name: 'a room whose owner and place are not told',
      model: { ...base, infrastructures: [{ id: 'phong', name: 'Phòng', kind: 'server-room' }] },
      unjudged: [{ element: 'phong', field: 'owner' }],
    },
  ],
})
