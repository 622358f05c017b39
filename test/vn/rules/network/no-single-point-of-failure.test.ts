import rule from '../../../../src/vn/rules/network/no-single-point-of-failure.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

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

const named = (count: number) => Array.from({ length: count }, (_, at) => system(`s${String(at).padStart(3, '0')}`, ['cuc']))
const unit = (id: string, more: object = {}) => ({ id, name: `Đơn vị ${id}`, level: 'unit' as const, parent: 'bo', ...more })
const behind = (count: number) => Array.from({ length: count }, (_, at) => unit(`x${at}`))
const beyond = (count: number) =>
  behind(count).map(({ id }) => ({ id: `d-${id}`, from: id, to: 'cuc', kind: 'leased-line' as const, paths: 2 }))

testSentences('network/no-single-point-of-failure', rule, [
  {
    name: 'the systems that stop, by id whatever their order',
    model: { ...base, systems: systems.toReversed(), links: [...ring, link('2', 'cuc')] },
    says: [
      '2: Theo mô hình, “2” là đường duy nhất nối Cục với phần còn lại của mạng; nếu đứt, 2 hệ thống bị ảnh hưởng: A, B. [cuc a b]',
      '= 1',
      '= 1b',
    ],
  },
  {
    name: 'the first five systems of seven, and how many more',
    model: { ...base, systems: named(7).toReversed(), links: [...ring, link('2', 'cuc')] },
    says: [
      '2: Theo mô hình, “2” là đường duy nhất nối Cục với phần còn lại của mạng; nếu đứt, 7 hệ thống bị ảnh hưởng: S000, S001, S002, S003, S004, … (+2). [cuc s000 s001 s002 s003 s004]',
      '= 1',
      '= 1b',
    ],
  },
  {
    name: 'ninety-nine systems',
    model: { ...base, systems: named(99), links: [...ring, link('2', 'cuc')] },
    says: [
      '2: Theo mô hình, “2” là đường duy nhất nối Cục với phần còn lại của mạng; nếu đứt, 99 hệ thống bị ảnh hưởng: S000, S001, S002, S003, S004, … (+94). [cuc s000 s001 s002 s003 s004]',
      '= 1',
      '= 1b',
    ],
  },
  {
    name: 'a hundred systems, from which it stops counting',
    model: { ...base, systems: named(100), links: [...ring, link('2', 'cuc')] },
    says: [
      '2: Theo mô hình, “2” là đường duy nhất nối Cục với phần còn lại của mạng; nếu đứt, 100+ hệ thống bị ảnh hưởng: S000, S001, S002, S003, S004, … (+95). [cuc s000 s001 s002 s003 s004]',
      '= 1',
      '= 1b',
    ],
  },
  {
    name: 'more than a hundred systems in the same words',
    model: { ...base, systems: named(120), links: [...ring, link('2', 'cuc')] },
    says: [
      '2: Theo mô hình, “2” là đường duy nhất nối Cục với phần còn lại của mạng; nếu đứt, 100+ hệ thống bị ảnh hưởng: S000, S001, S002, S003, S004, … (+95). [cuc s000 s001 s002 s003 s004]',
      '= 1',
      '= 1b',
    ],
  },
  {
    name: 'five units behind one line by name',
    model: { ...base, agencies: [...agencies, ...behind(4)], links: [...ring, link('2', 'cuc'), ...beyond(4)] },
    says: [
      '2: Theo mô hình, “2” là đường duy nhất nối Cục, Đơn vị x0, Đơn vị x1, Đơn vị x2, Đơn vị x3 với phần còn lại của mạng; nếu đứt, 2 hệ thống bị ảnh hưởng: A, B. [cuc x0 x1 x2 x3 a b]',
      '= 1',
      '= 1b',
      '= d-x0',
      '= d-x1',
      '= d-x2',
      '= d-x3',
    ],
  },
  {
    name: 'of six units behind one line the first five, and one more',
    model: { ...base, agencies: [...agencies, ...behind(5)], links: [...ring, link('2', 'cuc'), ...beyond(5)] },
    says: [
      '2: Theo mô hình, “2” là đường duy nhất nối Cục, Đơn vị x0, Đơn vị x1, Đơn vị x2, Đơn vị x3, … (+1) với phần còn lại của mạng; nếu đứt, 2 hệ thống bị ảnh hưởng: A, B. [cuc x0 x1 x2 x3 a b]',
      '= 1',
      '= 1b',
      '= d-x0',
      '= d-x1',
      '= d-x2',
      '= d-x3',
      '= d-x4',
    ],
  },
  {
    name: 'of eight units behind one line the first five, and three more',
    model: { ...base, agencies: [...agencies, ...behind(7)], links: [...ring, link('2', 'cuc'), ...beyond(7)] },
    says: [
      '2: Theo mô hình, “2” là đường duy nhất nối Cục, Đơn vị x0, Đơn vị x1, Đơn vị x2, Đơn vị x3, … (+3) với phần còn lại của mạng; nếu đứt, 2 hệ thống bị ảnh hưởng: A, B. [cuc x0 x1 x2 x3 a b]',
      '= 1',
      '= 1b',
      '= d-x0',
      '= d-x1',
      '= d-x2',
      '= d-x3',
      '= d-x4',
      '= d-x5',
      '= d-x6',
    ],
  },
  {
    name: 'two units, a line each, one by one',
    model: {
      ...base,
      agencies: [...agencies, ...behind(1)],
      systems: [system('a', ['bo']), system('b', ['bo'])],
      links: [...ring, link('2', 'cuc'), link('3', 'x0')],
    },
    says: [
      '3: Theo mô hình, “3” là đường duy nhất nối Đơn vị x0 với phần còn lại của mạng; nếu đứt, 2 hệ thống bị ảnh hưởng: A, B. [x0 a b]',
      '2: Theo mô hình, “2” là đường duy nhất nối Cục với phần còn lại của mạng; nếu đứt, 2 hệ thống bị ảnh hưởng: A, B. [cuc a b]',
      '= 1',
      '= 1b',
    ],
  },
  {
    name: 'three units, a line each, as one thing',
    model: {
      ...base,
      agencies: [...agencies, ...behind(2)],
      systems: [system('a', ['bo']), system('b', ['x1', 'bo'])],
      links: [...ring, link('2', 'cuc'), link('3', 'x0'), link('4', 'x1')],
    },
    says: [
      'wan: Theo mô hình, 3 nơi nối với “WAN” mỗi nơi chỉ bằng một đường: Đơn vị x1, Đơn vị x0, Cục; đường nào đứt thì nơi đó mất kết nối, 2 hệ thống bị ảnh hưởng. [4 3 2]',
      '= 1',
      '= 1b',
    ],
  },
  {
    name: 'three units of which two use the same systems',
    model: {
      ...base,
      agencies: [...agencies, ...behind(2)],
      systems: [...named(60), ...named(3).map((one) => ({ ...one, id: `t${one.id}`, coverage: ['x0', 'x1'] }))],
      links: [...ring, link('2', 'cuc'), link('3', 'x0'), link('4', 'x1')],
    },
    says: [
      'wan: Theo mô hình, 3 nơi nối với “WAN” mỗi nơi chỉ bằng một đường: Đơn vị x1, Đơn vị x0, Cục; đường nào đứt thì nơi đó mất kết nối, 63 hệ thống bị ảnh hưởng. [4 3 2]',
      '= 1',
      '= 1b',
    ],
  },
  {
    name: 'three lines to pairs of units, each for itself',
    model: {
      ...base,
      agencies: [...agencies, ...behind(5)],
      systems: [system('a', ['bo']), system('b', ['bo'])],
      links: [
        ...ring,
        link('2', 'cuc'),
        link('3', 'x0'),
        link('4', 'x1'),
        ...[
          ['x2', 'cuc'],
          ['x3', 'x0'],
          ['x4', 'x1'],
        ].map(([from, to]) => ({ ...link(`n-${from}`, from!), to: to!, paths: 2 })),
      ],
    },
    says: [
      '4: Theo mô hình, “4” là đường duy nhất nối Đơn vị x1, Đơn vị x4 với phần còn lại của mạng; nếu đứt, 2 hệ thống bị ảnh hưởng: A, B. [x1 x4 a b]',
      '3: Theo mô hình, “3” là đường duy nhất nối Đơn vị x0, Đơn vị x3 với phần còn lại của mạng; nếu đứt, 2 hệ thống bị ảnh hưởng: A, B. [x0 x3 a b]',
      '2: Theo mô hình, “2” là đường duy nhất nối Cục, Đơn vị x2 với phần còn lại của mạng; nếu đứt, 2 hệ thống bị ảnh hưởng: A, B. [cuc x2 a b]',
      '= 1',
      '= 1b',
      '= n-x2',
      '= n-x3',
      '= n-x4',
    ],
  },
  {
    name: 'a line by its name, and the site with the agency that sits there',
    model: {
      ...base,
      sites: [{ id: 'nha', agency: 'cuc', kind: 'branch' as const, name: 'Nhà 2' }],
      links: [...ring, { ...link('2', 'nha'), name: 'Cáp Nhà 2' }],
    },
    says: [
      '2: Theo mô hình, “Cáp Nhà 2” là đường duy nhất nối Nhà 2, Cục với phần còn lại của mạng; nếu đứt, 2 hệ thống bị ảnh hưởng: A, B. [nha cuc a b]',
      '= 1',
      '= 1b',
    ],
  },
  {
    name: 'a data centre behind one line, where nobody works',
    model: {
      ...base,
      systems: systems.map((one) => ({ ...one, hostedAt: 'kho' })),
      infrastructures: [{ id: 'kho', name: 'Trung tâm dữ liệu', kind: 'data-centre' as const, owner: 'bo' }],
      links: [...ring, link('2', 'kho')],
    },
    says: [
      '2: Theo mô hình, “2” là đường duy nhất nối Trung tâm dữ liệu với phần còn lại của mạng; nếu đứt, 2 hệ thống bị ảnh hưởng: A, B. [kho a b]',
      '= 1',
      '= 1b',
    ],
  },
  {
    name: 'nothing of a data centre behind one line in which no system is known to run',
    model: {
      ...base,
      systems: systems.map(({ coverage: _, ...one }) => one),
      infrastructures: [{ id: 'kho', name: 'Trung tâm dữ liệu', kind: 'data-centre' as const, owner: 'bo' }],
      links: [...ring, link('2', 'kho')],
    },
    says: ['= 1', '= 1b'],
  },
  {
    name: 'what would tell who uses working systems of the body, and of no others',
    model: {
      ...base,
      systems: [
        { ...system('a', ['cuc']) },
        ...['b', 'c', 'd'].map((id, at) => ({
          id,
          name: id,
          kind: 'application' as const,
          owner: 'bo',
          ...[{}, { lifecycle: 'retired' as const }, { recordType: 'reference' as const }][at],
        })),
      ],
      links: [...ring, link('2', 'cuc')],
    },
    says: ['? b.coverage', '= 1', '= 1b'],
  },
  {
    name: 'systems that the agency above uses are used below, once each',
    model: {
      ...base,
      agencies: [...agencies, { ...unit('x0'), parent: 'cuc' }],
      systems: [system('a', ['bo']), system('b', ['cuc', 'bo']), system('c', ['x0'])],
      links: [...ring, link('2', 'x0'), link('3', 'cuc'), link('3b', 'cuc')],
    },
    says: [
      '2: Theo mô hình, “2” là đường duy nhất nối Đơn vị x0 với phần còn lại của mạng; nếu đứt, 3 hệ thống bị ảnh hưởng: A, B, C. [x0 a b c]',
      '= 1',
      '= 1b',
      '= 3',
      '= 3b',
    ],
  },
  {
    name: 'a line to the local network of a unit',
    model: {
      ...base,
      networks: [...networks, { id: 'lan', name: 'LAN Cục', kind: 'lan' as const, owner: 'cuc' }],
      links: [...ring, link('2', 'lan')],
    },
    says: [
      '2: Theo mô hình, “2” là đường duy nhất nối Cục với phần còn lại của mạng; nếu đứt, 2 hệ thống bị ảnh hưởng: A, B. [cuc a b]',
      '= 1',
      '= 1b',
    ],
  },
  {
    name: 'nothing of a line to a site of a counted group',
    model: {
      ...base,
      agencies: [agencies[0]!, { ...agencies[1]!, count: 8 }],
      sites: [{ id: 'nha', agency: 'cuc', kind: 'branch' as const, name: 'Nhà 2' }],
      links: [...ring, link('2', 'nha')],
    },
    says: ['= 1', '= 1b'],
  },
  {
    name: 'a line whose one end the author supposes: nothing',
    model: { ...base, links: [...ring, { ...link('2', 'cuc'), assumed: ['from'] }] },
    says: ['= 1', '= 1b'],
  },
  {
    name: 'a line whose other end the author supposes: nothing',
    model: { ...base, links: [...ring, { ...link('2', 'cuc'), assumed: ['to'] }] },
    says: ['= 1', '= 1b'],
  },
])
