import rule from '../../../../src/vn/rules/network/body-network-is-connected.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const unit = (id: string) => ({ id, name: id.toUpperCase(), level: 'unit' as const, parent: 'bo' })
const mail = { id: 'thu', name: 'Thư điện tử', kind: 'email' as const, owner: 'bo', coverage: ['bo'] }
const wan = { id: 'wan', name: 'WAN của Bộ', kind: 'wan' as const, owner: 'bo' }
const link = (id: string, from: string, to = 'wan') => ({ id, from, to, kind: 'wan' as const })

testRule('network/body-network-is-connected', rule, {
  valid: [
    {
      name: 'one WAN that joins all',
      model: {
        agencies: [bo, unit('a'), unit('b')],
        systems: [mail],
        networks: [wan],
        links: [link('1', 'bo'), link('2', 'a'), link('3', 'b')],
      },
      holds: ['bo'],
    },
    {
      name: 'units on the WAN of the body, where the line of the headquarters is not recorded',
      model: { agencies: [bo, unit('a'), unit('b')], systems: [mail], networks: [wan], links: [link('2', 'a'), link('3', 'b')] },
    },
    {
      name: 'two networks joined over TSLCD',
      model: {
        agencies: [bo, unit('a'), unit('b')],
        systems: [mail],
        networks: [wan, { id: 'lan-b', name: 'LAN B', kind: 'lan', owner: 'b' }, { id: 'tslcd', name: 'TSLCD', kind: 'tslcd' }],
        links: [link('1', 'bo'), link('2', 'a'), link('3', 'b', 'lan-b'), link('4', 'lan-b', 'tslcd'), link('5', 'wan', 'tslcd')],
      },
    },
    {
      name: 'units at headquarters on a LAN that no line is recorded to leave',
      model: {
        agencies: [bo, { ...unit('a'), location: 'headquarters' }, unit('b')],
        systems: [mail],
        networks: [wan, { id: 'lan', name: 'LAN', kind: 'lan', owner: 'bo' }],
        links: [{ id: '1', from: 'a', to: 'lan', kind: 'lan' }, link('2', 'b'), link('3', 'bo')],
      },
    },
    {
      name: 'a single unit that is not attached: said of the unit itself',
      model: {
        agencies: [bo, unit('a')],
        systems: [mail],
        networks: [wan],
        links: [link('1', 'bo'), { ...link('2', 'a'), status: 'not-connected' }],
      },
      holds: [],
    },
    {
      name: 'units of a body without a line of its own that share one network',
      model: {
        agencies: [bo, unit('a'), unit('b')],
        systems: [mail],
        networks: [{ id: 'tslcd', name: 'TSLCD', kind: 'tslcd' }],
        links: [link('2', 'a', 'tslcd'), link('3', 'b', 'tslcd')],
      },
    },
    {
      name: 'planned links in a model of the target',
      model: {
        state: 'to-be',
        agencies: [bo, unit('a'), unit('b')],
        systems: [mail],
        networks: [wan],
        links: [link('2', 'a'), { ...link('3', 'b'), status: 'planned' }],
      },
    },
    {
      name: 'a unit of which nobody tells that it needs the network, beside one that has it',
      model: {
        agencies: [bo, unit('a'), unit('b')],
        systems: [{ ...mail, coverage: ['a'] }],
        networks: [wan],
        links: [link('1', 'bo'), link('2', 'a')],
      },
      holds: [],
    },
    {
      name: 'units of which nobody tells that they need the network',
      model: { agencies: [bo, unit('a'), unit('b')], networks: [wan], links: [link('1', 'bo'), link('2', 'a')] },
      holds: [],
    },
    {
      name: 'a unit at headquarters of whose network nothing is told',
      model: {
        agencies: [bo, { ...unit('a'), location: 'headquarters' }, unit('b')],
        systems: [mail],
        networks: [{ id: 'tslcd', name: 'TSLCD', kind: 'tslcd' }],
        links: [link('2', 'b', 'tslcd')],
      },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a WAN that leaves a unit out',
      model: {
        agencies: [bo, unit('a'), unit('b')],
        systems: [mail],
        networks: [wan],
        links: [link('1', 'bo'), link('2', 'a'), { ...link('3', 'b'), status: 'not-connected' }],
      },
      holds: [],
      findings: [{ message: 'partial', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'a unit that only the author supposes to be left out',
      model: {
        agencies: [bo, unit('a'), unit('b')],
        systems: [mail],
        networks: [wan],
        links: [link('1', 'bo'), link('2', 'a'), { ...link('3', 'b'), status: 'not-connected', assumed: ['from', 'to', 'status'] }],
      },
      findings: [{ message: 'supposed', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'a unit on the Internet whose private line is still to come',
      model: {
        agencies: [bo, unit('a'), unit('b')],
        systems: [mail],
        networks: [wan, { id: 'net', name: 'Internet', kind: 'internet' }],
        links: [
          link('1', 'bo'),
          link('2', 'a'),
          { ...link('3', 'b'), status: 'planned' },
          { id: '4', from: 'b', to: 'net', kind: 'internet' },
        ],
      },
      holds: [],
      findings: [{ message: 'partial', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'a unit outside with an Internet line only, below a unit that is attached',
      model: {
        agencies: [bo, unit('a'), { ...unit('b'), parent: 'a', location: 'outside' }, unit('c')],
        systems: [mail],
        networks: [wan, { id: 'net', name: 'Internet', kind: 'internet' }],
        links: [link('1', 'bo'), link('2', 'a'), link('3', 'c'), { id: '4', from: 'b', to: 'net', kind: 'internet' }],
      },
      findings: [{ message: 'partial', element: 'bo' }],
    },
    {
      name: 'an island with a LAN of its own',
      model: {
        agencies: [bo, unit('a'), unit('b')],
        systems: [mail],
        networks: [wan, { id: 'lan-b', name: 'LAN B', kind: 'lan', owner: 'b' }],
        links: [link('1', 'bo'), link('2', 'a'), { id: '3', from: 'b', to: 'lan-b', kind: 'lan' }],
      },
      findings: [{ message: 'split', element: 'bo' }],
    },
    {
      name: 'two networks that only the Internet joins',
      model: {
        agencies: [bo, unit('a'), unit('b')],
        systems: [mail],
        networks: [wan, { id: 'wan-2', name: 'WAN 2', kind: 'wan' }, { id: 'net', name: 'Internet', kind: 'internet' }],
        links: [
          link('1', 'a'),
          link('2', 'b', 'wan-2'),
          { id: '3', from: 'wan', to: 'net', kind: 'internet' },
          { id: '4', from: 'wan-2', to: 'net', kind: 'internet' },
        ],
      },
      findings: [{ message: 'split', element: 'bo' }],
    },
    {
      name: 'one finding when a part stands apart and a unit is missing besides',
      model: {
        agencies: [bo, unit('a'), unit('b'), unit('c')],
        systems: [mail],
        networks: [wan, { id: 'wan-2', name: 'WAN 2', kind: 'wan' }],
        links: [link('1', 'a'), link('2', 'b', 'wan-2')],
      },
      findings: [{ message: 'split', element: 'bo' }],
    },
  ],
  unjudged: [
    {
      name: 'the same before the national framework, as good practice',
      model: {
        asOf: '2016-12-30',
        agencies: [bo, unit('a'), unit('b')],
        systems: [mail],
        networks: [wan],
        links: [link('1', 'bo'), link('2', 'a')],
      },
      unjudged: [{ field: 'links' }],
    },
    {
      name: 'a model that tells nothing of its network',
      model: { agencies: [bo, unit('a')], systems: [mail] },
      unjudged: [{ field: 'links' }],
    },
    {
      name: 'units of which only planned links are told',
      model: {
        agencies: [bo, unit('a'), unit('b')],
        systems: [mail],
        networks: [wan],
        links: [link('1', 'bo'), link('2', 'a'), { ...link('3', 'b'), status: 'planned' }],
      },
      unjudged: [{ field: 'links' }],
    },
  ],
})

const three = [bo, unit('a'), unit('b'), unit('c')]
const far = (owner: string, id = `wan-${owner}`) => ({ id, name: `WAN ${owner}`, kind: 'wan' as const, owner })
const of = (links: object[], more: object = {}) =>
  ({ agencies: three, systems: [mail], networks: [wan, far('a'), far('b')], links, ...more }) as never

testSentences('network/body-network-is-connected', rule, [
  {
    name: 'in how many parts a network lies and who is apart',
    model: of([link('1', 'bo'), link('2', 'a', 'wan-a'), link('3', 'b', 'wan-b'), link('4', 'c', 'wan-b')]),
    says: ['bo: Mạng riêng của “Bộ” bị chia thành 3 phần không nối với nhau; ngoài phần chính còn 3 đơn vị, nhóm đơn vị: A, B, C. [a b c]'],
  },
  {
    name: 'two parts where two units share the other one',
    model: of([link('1', 'bo'), link('2', 'a'), link('3', 'b', 'wan-b'), link('4', 'c', 'wan-b')]),
    says: ['bo: Mạng riêng của “Bộ” bị chia thành 2 phần không nối với nhau; ngoài phần chính còn 2 đơn vị, nhóm đơn vị: B, C. [b c]'],
  },
  {
    name: 'the smaller part where the body has no line and no network',
    model: of([link('1', 'a', 'wan-a'), link('2', 'b', 'wan-b'), link('3', 'c', 'wan-b')], { networks: [far('a'), far('b')] }),
    says: ['bo: Mạng riêng của “Bộ” bị chia thành 2 phần không nối với nhau; ngoài phần chính còn 1 đơn vị, nhóm đơn vị: A. [a]'],
  },
  {
    name: 'the same with the larger part first',
    model: of([link('1', 'a', 'wan-a'), link('2', 'b', 'wan-a'), link('3', 'c', 'wan-b')], { networks: [far('a'), far('b')] }),
    says: ['bo: Mạng riêng của “Bộ” bị chia thành 2 phần không nối với nhau; ngoài phần chính còn 1 đơn vị, nhóm đơn vị: C. [c]'],
  },
  {
    name: 'by the only local network of the body, where it lies',
    model: of([link('1', 'lan', 'wan-a'), link('2', 'a', 'wan-a'), link('3', 'b', 'wan-b'), link('4', 'c', 'wan-b')], {
      networks: [far('a'), far('b'), { id: 'lan', name: 'LAN', kind: 'lan' as const, owner: 'bo' }],
    }),
    says: ['bo: Mạng riêng của “Bộ” bị chia thành 2 phần không nối với nhau; ngoài phần chính còn 2 đơn vị, nhóm đơn vị: B, C. [b c]'],
  },
  {
    name: 'by where most units are, when the body has two local networks',
    model: of([link('1', 'lan', 'wan-a'), link('2', 'a', 'wan-a'), link('3', 'b', 'wan-b'), link('4', 'c', 'wan-b')], {
      networks: [
        far('a'),
        far('b'),
        { id: 'lan', name: 'LAN', kind: 'lan' as const, owner: 'bo' },
        { id: 'lan-2', name: 'LAN 2', kind: 'lan' as const, owner: 'bo' },
      ],
    }),
    says: ['bo: Mạng riêng của “Bộ” bị chia thành 2 phần không nối với nhau; ngoài phần chính còn 1 đơn vị, nhóm đơn vị: A. [a]'],
  },
  {
    name: 'nothing of what a retired network of the body would join',
    model: of([link('1', 'a', 'wan-a'), link('2', 'b', 'wan-b'), link('3', 'c', 'wan-b')], {
      networks: [{ ...wan, lifecycle: 'retired' }, far('a'), far('b')],
    }),
    says: ['bo: Mạng riêng của “Bộ” bị chia thành 2 phần không nối với nhau; ngoài phần chính còn 1 đơn vị, nhóm đơn vị: A. [a]'],
  },
  {
    name: 'who is left out, of how many',
    model: of([link('1', 'bo'), link('2', 'a'), { ...link('3', 'b'), status: 'not-connected' }, { ...link('4', 'c'), status: 'planned' }]),
    says: ['bo: Mạng riêng của “Bộ” chưa liên thông: mới nối 1 trong 3 đơn vị, nhóm đơn vị của mô hình; chưa nối: B, C. [b c]'],
  },
  {
    name: 'as a supposition where one is supposed and the other planned',
    model: of([
      link('1', 'bo'),
      link('2', 'a'),
      { ...link('3', 'b'), status: 'not-connected', assumed: ['status'] },
      { ...link('4', 'c'), status: 'planned' },
    ]),
    says: [
      'bo: Theo giả định của người lập mô hình, mạng riêng của “Bộ” chưa liên thông: mới nối 1 trong 3 đơn vị, nhóm đơn vị; chưa nối: B, C. Cần xác minh. [b c]',
    ],
  },
  {
    name: 'as a fact where one is supposed and the other told',
    model: of([
      link('1', 'bo'),
      link('2', 'a'),
      { ...link('3', 'b'), status: 'not-connected', assumed: ['status'] },
      { ...link('4', 'c'), status: 'not-connected' },
    ]),
    says: ['bo: Mạng riêng của “Bộ” chưa liên thông: mới nối 1 trong 3 đơn vị, nhóm đơn vị của mô hình; chưa nối: B, C. [b c]'],
  },
  {
    name: 'that a unit with a line to come leaves open which lines there are',
    model: of([link('1', 'bo'), link('2', 'a'), link('3', 'b'), { ...link('4', 'c'), status: 'planned' }]),
    says: ['? (model).links'],
  },
  {
    name: 'that it holds beside a unit to which it does not apply',
    model: of([link('1', 'bo'), link('2', 'a'), link('3', 'b')], {
      agencies: [bo, unit('a'), unit('b'), { ...unit('c'), notApplicable: [{ field: 'links', reason: 'đã giải thể' }] }],
      systems: [{ ...mail, coverage: ['a', 'b'] }],
    }),
    says: ['= bo'],
  },
  {
    name: 'that it holds beside a group whose members are attached',
    model: of([link('1', 'bo'), link('2', 'a'), link('3', 'b')], {
      agencies: [bo, { ...unit('nhom'), count: 2 }, { ...unit('a'), parent: 'nhom' }, { ...unit('b'), parent: 'nhom' }],
      systems: [{ ...mail, coverage: ['a', 'b'] }],
    }),
    says: ['= bo'],
  },
  {
    name: 'neither of a body with a unit whose only part is dissolved',
    model: of([link('1', 'bo'), link('2', 'a'), link('3', 'b')], {
      agencies: [bo, unit('a'), unit('b'), unit('c'), { ...unit('d'), parent: 'c', lifecycle: 'retired' }],
      systems: [{ ...mail, coverage: ['a', 'b'] }],
    }),
    says: [],
  },
])
