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
      holds: ['2', '3'],
    },
    {
      name: 'two lines of one headquarters, one recorded at the agency and one at its site',
      model: {
        ...base,
        sites: [
          { id: 'tru-so', name: 'Trụ sở', agency: 'cuc', kind: 'headquarters' },
          { id: 'nha-2', name: 'Nhà 2', agency: 'cuc', kind: 'branch' },
        ],
        links: [...ring, link('2', 'cuc'), link('3', 'tru-so')],
      },
      holds: ['1', '1b', '2', '3'],
    },
    {
      name: 'a part of the network that belongs to another body',
      model: {
        ...base,
        body: 'bo',
        agencies: [
          ...agencies,
          { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' },
          { id: 'vien', name: 'Viện', level: 'unit', parent: 'bo-khac' },
        ],
        systems: [system('a', ['bo-khac']), system('b', ['bo-khac'])],
        networks: [...networks, { id: 'wan-khac', name: 'WAN khác', kind: 'wan', owner: 'bo-khac' }],
        links: [...ring, { ...link('2', 'bo-khac'), to: 'wan-khac' }, { ...link('3', 'vien'), to: 'wan-khac' }],
      },
      holds: ['1', '1b'],
    },
  ],
  invalid: [
    {
      name: 'a link to one unit that is named like a group',
      model: {
        ...base,
        agencies: [agencies[0]!, { ...agencies[1]!, name: 'Các vấn đề xã hội', count: 1 }],
        links: [...ring, link('2', 'cuc')],
      },
      findings: [{ message: 'onlyLink', element: '2' }],
    },
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
    {
      name: 'two sites of one agency, a line each: ownership is no cable between them',
      model: {
        ...base,
        systems: [
          { ...system('a', ['bo']), owner: 'cuc', hostedAt: 'da-nang' },
          { ...system('b', ['bo']), owner: 'cuc', hostedAt: 'da-nang' },
        ],
        sites: [
          { id: 'ha-noi', name: 'Trụ sở Hà Nội', agency: 'cuc', kind: 'headquarters' },
          { id: 'da-nang', name: 'Chi nhánh Đà Nẵng', agency: 'cuc', kind: 'branch' },
        ],
        links: [{ ...link('0', 'bo'), paths: 2 }, link('1', 'ha-noi'), link('2', 'da-nang')],
      },
      findings: [
        { message: 'onlyLink', element: '1' },
        { message: 'onlyLink', element: '2' },
      ],
    },
    {
      name: 'a data centre on one cable while its owner has lines elsewhere',
      model: {
        ...base,
        systems: [
          { ...system('a', ['bo']), hostedAt: 'kho' },
          { ...system('b', ['bo']), hostedAt: 'kho' },
        ],
        infrastructures: [{ id: 'kho', name: 'Trung tâm dữ liệu', kind: 'data-centre', owner: 'bo' }],
        links: [...ring, link('2', 'kho')],
      },
      findings: [{ message: 'onlyLink', element: '2' }],
    },
    {
      name: 'a data centre site on one cable while its owner has lines elsewhere',
      model: {
        ...base,
        systems: [
          { ...system('a', ['bo']), hostedAt: 'kho' },
          { ...system('b', ['bo']), hostedAt: 'kho' },
        ],
        sites: [{ id: 'kho', name: 'Trung tâm dữ liệu', kind: 'data-centre', agency: 'bo' }],
        links: [...ring, link('2', 'kho')],
      },
      findings: [{ message: 'onlyLink', element: '2' }],
    },
    {
      name: 'no headquarters and no body on the network: the lighter side is the one cut off',
      model: {
        ...base,
        agencies: [...agencies, ...['x', 'y', 'z'].map((id) => ({ id, name: id, level: 'unit' as const, parent: 'bo' }))],
        links: [...['x', 'y', 'z'].flatMap((id) => [link(`${id}-1`, id), link(`${id}-2`, id)]), link('2', 'cuc')],
      },
      findings: [{ message: 'onlyLink', element: '2' }],
    },
    {
      name: 'an island beside the part where the body sits is judged too',
      model: {
        ...base,
        agencies: [...agencies, ...['x', 'y', 'tram'].map((id) => ({ id, name: id, level: 'unit' as const, parent: 'bo' }))],
        networks: [...networks, { id: 'mang-tram', name: 'Mạng trạm', kind: 'wan', owner: 'bo' }],
        systems: [system('a', ['bo']), system('b', ['bo'])],
        links: [
          ...ring,
          link('2', 'cuc'),
          link('2b', 'cuc'),
          { ...link('3', 'tram'), to: 'mang-tram' },
          ...['x', 'y'].flatMap((id) => [
            { ...link(`${id}-1`, id), to: 'mang-tram' },
            { ...link(`${id}-2`, id), to: 'mang-tram' },
          ]),
        ],
      },
      findings: [{ message: 'onlyLink', element: '3' }],
    },
    {
      name: '124 communes, each on one line, are one thing to mend',
      model: {
        ...base,
        systems: [system('a', ['bo']), system('b', ['bo'])],
        agencies: [
          ...agencies,
          ...Array.from({ length: 124 }, (_, at) => ({ id: `xa-${at}`, name: `Xã ${at}`, level: 'commune' as const, parent: 'bo' })),
        ],
        links: [...ring, ...Array.from({ length: 124 }, (_, at) => link(`dt-${at}`, `xa-${at}`))],
      },
      findings: [{ message: 'onlyLinks', element: 'wan', severity: 'info' }],
    },
  ],
  unjudged: [
    {
      name: 'a link to what may be a group, of which the source gives no number',
      model: { ...base, agencies: [agencies[0]!, { ...agencies[1]!, name: 'Các đơn vị trực thuộc' }], links: [...ring, link('2', 'cuc')] },
      unjudged: [{ element: 'cuc', field: 'count' }],
    },
    {
      name: 'only lines where the model tells of no system',
      model: { agencies, networks, links: [...ring, link('2', 'cuc')] },
      unjudged: [{ field: 'systems' }],
    },
    {
      name: 'only lines where the model does not tell who uses its systems',
      model: {
        ...base,
        systems: systems.map(({ coverage: _, ...one }) => one),
        links: [...ring, link('2', 'cuc')],
      },
      unjudged: [
        { element: 'a', field: 'coverage' },
        { element: 'b', field: 'coverage' },
      ],
    },
  ],
})
