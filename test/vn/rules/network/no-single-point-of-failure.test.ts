import rule from '../../../../src/vn/rules/network/no-single-point-of-failure.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
]
const networks = [{ id: 'wan', name: 'WAN', kind: 'wan' as const, owner: 'bo' }]
const system = (id: string, coverage: string[]) => ({ id, name: id.toUpperCase(), kind: 'application' as const, owner: 'bo', coverage })
const systems = [system('a', ['cuc']), system('b', ['bo'])]
const link = (id: string, from: string) => ({ id, from, to: 'wan', kind: 'leased-line' as const })
const ring = [link('1', 'bo'), link('1b', 'bo')]
const base = { agencies, networks, systems }

testRule('network/no-single-point-of-failure', rule, {
  valid: [
    { name: 'two parallel links', model: { ...base, links: [...ring, link('2', 'cuc'), link('3', 'cuc')] }, holds: ['1', '1b', '2', '3'] },
    {
      name: 'one link over two physical paths',
      model: { ...base, links: [...ring, { ...link('2', 'cuc'), paths: 2 }] },
      holds: ['1', '1b', '2'],
    },
    {
      name: 'a link on which a single system depends',
      model: { ...base, systems: [system('a', ['cuc'])], links: [...ring, link('2', 'cuc')] },
      holds: ['1', '1b'],
    },
    {
      name: 'systems no longer used',
      model: { ...base, systems: systems.map((one) => ({ ...one, lifecycle: 'retired' as const })), links: [...ring, link('2', 'cuc')] },
    },
    { name: 'the cable of a LAN', model: { ...base, links: [...ring, { ...link('2', 'cuc'), kind: 'lan' }] }, holds: ['1', '1b'] },
    { name: 'a record that counts several links', model: { ...base, links: [...ring, { ...link('2', 'cuc'), count: 46 }] } },
    {
      name: 'a link to a counted group of units',
      model: { ...base, agencies: [agencies[0]!, { ...agencies[1]!, count: 46 }], links: [...ring, link('2', 'cuc')] },
    },
    {
      name: 'a link that only the author supposes',
      model: { ...base, links: [...ring, { ...link('2', 'cuc'), assumed: ['from', 'to'] }] },
    },
    {
      name: 'a link to which it does not apply, with a reason',
      model: { ...base, links: [...ring, { ...link('2', 'cuc'), notApplicable: [{ field: 'paths', reason: 'điểm tạm' }] }] },
    },
    {
      name: 'two links of a unit, where the line of the body is not recorded',
      model: { ...base, links: [link('2', 'cuc'), link('3', 'cuc')] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'the only link of a unit that two systems serve',
      model: { ...base, links: [...ring, link('2', 'cuc')] },
      holds: ['1', '1b'],
      findings: [{ message: 'onlyLink', element: '2', severity: 'info' }],
    },
    {
      name: 'systems hosted behind the only link',
      model: {
        ...base,
        systems: [
          { ...system('a', []), hostedAt: 'kho' },
          { ...system('b', []), hostedAt: 'kho' },
        ],
        infrastructures: [{ id: 'kho', name: 'Trung tâm dữ liệu', kind: 'data-centre', owner: 'bo', site: 'nha' }],
        sites: [{ id: 'nha', name: 'Nhà 2', agency: 'cuc', kind: 'branch' }],
        links: [...ring, link('2', 'nha')],
      },
      findings: [{ message: 'onlyLink', element: '2' }],
    },
    {
      name: 'several bodies on TSLCD: each only line is seen from the network, not from one of the bodies',
      model: {
        agencies: [...agencies, { id: 'tinh', name: 'Tỉnh', level: 'province' }],
        networks: [{ id: 'wan', name: 'TSLCD', kind: 'tslcd' }],
        systems: [system('a', ['tinh']), system('b', ['tinh'])],
        links: [...ring, link('2', 'tinh'), link('3', 'cuc'), link('4', 'cuc')],
        body: 'bo',
      },
      findings: [{ message: 'onlyLink', element: '2' }],
    },
    {
      name: 'a core at the headquarters where the body itself has no link',
      model: {
        ...base,
        agencies: [...agencies, { id: 'vp', name: 'Văn phòng', level: 'unit', parent: 'bo', location: 'headquarters' }],
        links: [link('1', 'vp'), link('1b', 'vp'), link('2', 'cuc')],
      },
      findings: [{ message: 'onlyLink', element: '2' }],
    },
  ],
})
