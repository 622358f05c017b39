import { describe, expect, it } from 'vitest'
import rule from '../../../../src/vn/rules/network/unit-is-attached.ts'
import { outcomeOf } from '../../../rules/nowhere.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const cuc = { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' }
const vien = { id: 'vien', name: 'Viện', level: 'unit' as const, parent: 'bo' }
const mail = { id: 'thu', name: 'Thư điện tử', kind: 'email' as const, owner: 'bo', coverage: ['bo'] }
const wan = { id: 'wan', name: 'WAN của Bộ', kind: 'wan' as const, owner: 'bo' }
const internet = { id: 'internet', name: 'Internet', kind: 'internet' as const }
const link = (id: string, from: string, to = 'wan') => ({ id, from, to, kind: 'wan' as const })
const line = (id: string, from: string) => ({ id, from, to: 'internet', kind: 'internet' as const })

const lan = { id: 'lan', name: 'LAN', kind: 'lan' as const, owner: 'bo' }
/** Two units in a group that is counted, beside one that is attached. */
const grouped = {
  agencies: [
    bo,
    { id: 'nhom', name: 'Các cục', level: 'unit' as const, parent: 'bo', count: 2 },
    { ...cuc, parent: 'nhom' },
    { ...vien, parent: 'nhom' },
    { ...vien, id: 'vu' },
  ],
  systems: [mail],
  networks: [wan],
  links: [link('a', 'vu')],
}

/** A unit below a department. */
const below = { agencies: [bo, cuc, { ...vien, parent: 'cuc' }], systems: [mail], networks: [wan, internet] }
const outside = [bo, cuc, { ...vien, parent: 'cuc', location: 'outside' as const }]

testRule('network/unit-is-attached', rule, {
  valid: [
    {
      name: 'every unit on the WAN',
      model: { agencies: [bo, cuc, vien], systems: [mail], networks: [wan], links: [link('a', 'cuc'), link('b', 'vien')] },
      holds: ['cuc', 'vien'],
    },
    {
      name: 'a unit attached through its site',
      model: {
        agencies: [bo, cuc],
        sites: [{ id: 'nha', name: 'Cơ sở 2', agency: 'cuc', kind: 'branch' }],
        systems: [mail],
        networks: [wan],
        links: [link('a', 'nha')],
      },
    },
    {
      name: 'a unit whose own LAN is linked to the WAN',
      model: {
        agencies: [bo, cuc],
        systems: [mail],
        networks: [wan, { id: 'lan-cuc', name: 'LAN của Cục', kind: 'lan', owner: 'cuc' }],
        links: [link('a', 'lan-cuc')],
      },
    },
    {
      name: 'members of a group that is attached',
      model: {
        agencies: [bo, { id: 'nhom', name: 'Các cục', level: 'unit', parent: 'bo', count: 3 }, { ...cuc, parent: 'nhom' }],
        systems: [mail],
        networks: [wan],
        links: [link('a', 'nhom')],
      },
    },
    {
      name: 'a unit at headquarters, which shares the LAN of the body',
      model: {
        agencies: [bo, { ...cuc, location: 'headquarters' }, vien],
        sites: [{ id: 'tru-so', name: 'Trụ sở', agency: 'bo', kind: 'headquarters' }],
        systems: [mail],
        networks: [wan, { id: 'lan', name: 'LAN', kind: 'lan' }],
        links: [{ id: 'a', from: 'tru-so', to: 'lan', kind: 'lan' }, link('b', 'vien')],
      },
    },
    {
      name: 'a unit that uses no system and has no staff told',
      model: { agencies: [bo, cuc, vien], systems: [{ ...mail, coverage: ['cuc'] }], networks: [wan], links: [link('a', 'cuc')] },
    },
    {
      name: 'a unit that only uses what is not in service',
      model: {
        agencies: [bo, cuc, vien],
        systems: [
          { ...mail, coverage: ['cuc'] },
          { ...mail, id: 'cu', coverage: ['vien'], lifecycle: 'retired' },
        ],
        networks: [wan],
        links: [link('a', 'cuc')],
      },
    },
    {
      name: 'a unit to which it does not apply, with a reason',
      model: {
        agencies: [bo, cuc, { ...vien, notApplicable: [{ field: 'links', reason: 'đã giải thể trong năm' }] }],
        systems: [mail],
        networks: [wan],
        links: [link('a', 'cuc')],
      },
    },
    {
      name: 'a unit that is dissolved',
      model: { agencies: [bo, cuc, { ...vien, lifecycle: 'retired' }], systems: [mail], networks: [wan], links: [link('a', 'cuc')] },
    },
    { name: 'the body itself, when no unit is recorded', model: { agencies: [bo], systems: [mail], networks: [wan] }, holds: [] },
    {
      name: 'planned links in a model of the target',
      model: {
        state: 'to-be',
        agencies: [bo, cuc],
        systems: [mail],
        networks: [{ ...wan, lifecycle: 'planned' }],
        links: [{ ...link('a', 'cuc'), status: 'planned' }],
      },
    },
    {
      name: 'a unit of an attached department with an Internet line of its own, of whose place nothing is told',
      model: { ...below, links: [link('a', 'cuc'), line('b', 'vien')] },
      holds: ['vien'],
    },
    {
      name: 'a member outside of a counted group that is attached, with an Internet line besides',
      model: {
        ...below,
        agencies: [bo, { ...cuc, count: 4 }, { ...vien, parent: 'cuc', location: 'outside' }],
        links: [link('a', 'cuc'), line('b', 'vien')],
      },
      holds: ['vien'],
    },
    {
      name: 'units of another body, whose own model tells of them',
      model: {
        body: 'bo',
        agencies: [
          bo,
          cuc,
          { id: 'tinh', name: 'Tỉnh', level: 'province' },
          { id: 'so', name: 'Sở', level: 'department', parent: 'tinh', staff: 40 },
        ],
        systems: [mail],
        networks: [wan],
        links: [link('a', 'cuc')],
      },
    },
  ],
  invalid: [
    {
      name: 'a unit whose link is recorded as not connected',
      model: { agencies: [bo, cuc], systems: [mail], networks: [wan], links: [{ ...link('a', 'cuc'), status: 'not-connected' }] },
      findings: [{ message: 'cutOff', element: 'cuc' }],
    },
    {
      name: 'the same where only the author supposes it',
      model: {
        agencies: [bo, cuc],
        systems: [mail],
        networks: [wan],
        links: [{ ...link('a', 'cuc'), status: 'not-connected', assumed: ['status'] }],
      },
      findings: [{ message: 'supposed', element: 'cuc', severity: 'warning' }],
    },
    {
      name: 'a unit at headquarters that is told not to be connected',
      model: {
        agencies: [bo, { ...cuc, location: 'headquarters' }],
        systems: [mail],
        networks: [wan],
        links: [link('a', 'bo'), { ...link('b', 'cuc'), status: 'not-connected' }],
      },
      findings: [{ message: 'cutOff', element: 'cuc' }],
    },
    {
      name: 'a unit with an Internet line only',
      model: { agencies: [bo, cuc, vien], systems: [mail], networks: [wan, internet], links: [link('a', 'cuc'), line('b', 'vien')] },
      findings: [{ message: 'onlyInternet', element: 'vien' }],
    },
    {
      name: 'the Internet line of one unit, when nothing is told of the others',
      model: { agencies: [bo, cuc, vien], systems: [mail], networks: [internet], links: [line('b', 'vien')] },
      holds: [],
      findings: [{ message: 'onlyInternet', element: 'vien' }],
    },
    {
      name: 'a ministry whose WAN is yet to come',
      model: {
        agencies: [bo, cuc, vien],
        systems: [mail],
        networks: [
          { ...wan, lifecycle: 'planned', state: 'to-be' },
          { id: 'lan', name: 'LAN', kind: 'lan', owner: 'bo' },
        ],
        links: [link('a', 'cuc', 'lan'), { ...link('b', 'vien'), status: 'not-connected' }],
      },
      findings: [{ message: 'networkPlanned', element: 'vien' }],
    },
    {
      name: 'a unit whose link is planned',
      model: {
        agencies: [bo, cuc, vien],
        systems: [mail],
        networks: [wan],
        links: [link('a', 'cuc'), { ...link('b', 'vien'), status: 'planned' }],
      },
      findings: [{ message: 'planned', element: 'vien', severity: 'info' }],
    },
    {
      name: 'a group of which one member has a planned link and the other none',
      model: {
        ...grouped,
        links: [link('a', 'vu'), { ...link('b', 'cuc'), status: 'planned' }, { ...link('c', 'vien'), status: 'not-connected' }],
      },
      findings: [{ message: 'cutOff', element: 'nhom', severity: 'warning', with: ['b', 'c', 'cuc', 'vien'] }],
    },
    {
      name: 'the same the other way round',
      model: {
        ...grouped,
        links: [link('a', 'vu'), { ...link('b', 'cuc'), status: 'not-connected' }, { ...link('c', 'vien'), status: 'planned' }],
      },
      findings: [{ message: 'cutOff', element: 'nhom' }],
    },
    {
      name: 'the member of a group that is told not to be connected, while the other is attached',
      model: { ...grouped, links: [link('a', 'vu'), link('b', 'cuc'), { ...link('c', 'vien'), status: 'not-connected' }] },
      holds: ['vu', 'cuc'],
      findings: [{ message: 'cutOff', element: 'vien', with: ['c'] }],
    },
    {
      name: 'a unit outside, below an attached department, with an Internet line only',
      model: { ...below, agencies: outside, links: [link('a', 'cuc'), line('b', 'vien')] },
      holds: [],
      findings: [{ message: 'onlyInternet', element: 'vien', severity: 'warning' }],
    },
    {
      name: 'a commune with an Internet line only, below a district that is attached',
      model: {
        ...below,
        asOf: '2016-06-30',
        agencies: [
          { ...bo, level: 'province' },
          { ...cuc, level: 'district' },
          { ...vien, level: 'commune', parent: 'cuc' },
        ],
        links: [link('a', 'cuc'), line('b', 'vien')],
      },
      findings: [{ message: 'onlyInternet', element: 'vien', severity: 'warning' }],
    },
    {
      name: 'a unit told not to be connected, below an attached department',
      model: { ...below, links: [link('a', 'cuc'), { ...link('b', 'vien'), status: 'not-connected' }] },
      findings: [{ message: 'cutOff', element: 'vien' }],
    },
    {
      name: 'a unit with an Internet line and a private one to come: the plan does not hide the gap',
      model: {
        ...below,
        agencies: [bo, cuc, vien],
        links: [link('a', 'cuc'), line('b', 'vien'), { ...link('c', 'vien'), status: 'planned' }],
      },
      findings: [{ message: 'planned', element: 'vien', severity: 'warning' }],
    },
    {
      name: 'a department, which the network has to reach',
      model: {
        agencies: [bo, cuc, { ...vien, level: 'department' }],
        systems: [mail],
        networks: [wan],
        links: [link('a', 'cuc'), { ...link('b', 'vien'), status: 'not-connected' }],
      },
      findings: [{ message: 'cutOff', element: 'vien', severity: 'warning', with: ['b'] }],
    },
    {
      name: 'a department with an Internet line only',
      model: {
        agencies: [bo, cuc, { ...vien, level: 'department' }],
        systems: [mail],
        networks: [wan, internet],
        links: [link('a', 'cuc'), line('b', 'vien'), { ...link('c', 'vien'), status: 'not-connected' }],
      },
      findings: [{ message: 'onlyInternet', element: 'vien', severity: 'warning', with: ['c'] }],
    },
    {
      name: 'two units of a ministry that stands for many, each by itself',
      model: {
        agencies: [{ ...bo, count: 3 }, cuc, vien],
        systems: [mail],
        networks: [wan],
        links: [
          { ...link('a', 'cuc'), status: 'not-connected' },
          { ...link('b', 'vien'), status: 'not-connected' },
        ],
      },
      findings: [
        { message: 'cutOff', element: 'cuc', with: ['a'] },
        { message: 'cutOff', element: 'vien', with: ['b'] },
      ],
    },
    {
      name: 'a group all of whose members have a planned link',
      model: {
        ...grouped,
        links: [link('a', 'vu'), { ...link('b', 'cuc'), status: 'planned' }, { ...link('c', 'vien'), status: 'planned' }],
      },
      findings: [{ message: 'planned', element: 'nhom', severity: 'info', with: ['b', 'c', 'cuc', 'vien'] }],
    },
    {
      name: 'a group of which one member has an Internet line and the other nothing',
      model: {
        ...grouped,
        networks: [wan, internet],
        links: [link('a', 'vu'), line('b', 'cuc'), { ...link('c', 'vien'), status: 'not-connected' }],
      },
      findings: [{ message: 'cutOff', element: 'nhom' }],
    },
    {
      name: 'a group all of whose members have an Internet line',
      model: { ...grouped, networks: [wan, internet], links: [link('a', 'vu'), line('b', 'cuc'), line('c', 'vien')] },
      findings: [{ message: 'onlyInternet', element: 'nhom', severity: 'warning', with: ['cuc', 'vien'] }],
    },
    {
      name: 'a group of which one member is only supposed not to be connected',
      model: {
        ...grouped,
        links: [
          link('a', 'vu'),
          { ...link('b', 'cuc'), status: 'not-connected', assumed: ['status'] },
          { ...link('c', 'vien'), status: 'not-connected' },
        ],
      },
      findings: [{ message: 'cutOff', element: 'nhom' }],
    },
    {
      name: 'a metropolitan network that is yet to come',
      model: {
        agencies: [bo, cuc, vien],
        systems: [mail],
        networks: [{ ...wan, kind: 'man', lifecycle: 'planned' }, lan],
        links: [link('a', 'cuc', 'lan'), { ...link('b', 'vien'), status: 'not-connected' }],
      },
      findings: [{ message: 'networkPlanned', element: 'vien' }],
    },
    {
      name: 'two wide-area networks that are yet to come',
      model: {
        agencies: [bo, cuc, vien],
        systems: [mail],
        networks: [{ ...wan, lifecycle: 'planned' }, { ...wan, id: 'wan-2', lifecycle: 'building' }, lan],
        links: [link('a', 'cuc', 'lan'), { ...link('b', 'vien'), status: 'not-connected' }],
      },
      findings: [{ message: 'networkPlanned', element: 'vien', severity: 'warning', with: ['wan', 'wan-2', 'b'] }],
    },
    {
      name: 'a wide-area network that is retired: none is yet to come',
      model: {
        agencies: [bo, cuc, vien],
        systems: [mail],
        networks: [{ ...wan, lifecycle: 'retired' }, lan],
        links: [link('a', 'cuc', 'lan'), { ...link('b', 'vien'), status: 'not-connected' }],
      },
      findings: [{ message: 'cutOff', element: 'vien' }],
    },
    {
      name: 'a local network that is yet to come: that is no wide-area one',
      model: {
        agencies: [bo, cuc, vien],
        systems: [mail],
        networks: [{ ...lan, id: 'lan-2', lifecycle: 'planned' }, lan],
        links: [link('a', 'cuc', 'lan'), { ...link('b', 'vien', 'lan'), status: 'not-connected' }],
      },
      findings: [{ message: 'cutOff', element: 'vien' }],
    },
    {
      name: 'a second wide-area network that is yet to come beside one that works',
      model: {
        agencies: [bo, cuc, vien],
        systems: [mail],
        networks: [wan, { ...wan, id: 'wan-2', lifecycle: 'planned' }],
        links: [link('a', 'cuc'), { ...link('b', 'vien'), status: 'not-connected' }],
      },
      findings: [{ message: 'cutOff', element: 'vien' }],
    },
    {
      name: 'the network of another body that is yet to come',
      model: {
        body: 'bo',
        agencies: [bo, cuc, vien, { id: 'tinh', name: 'Tỉnh', level: 'province' }],
        systems: [mail],
        networks: [lan, { ...wan, owner: 'tinh', lifecycle: 'planned' }],
        links: [link('a', 'cuc', 'lan'), { ...link('b', 'vien', 'lan'), status: 'not-connected' }],
      },
      findings: [{ message: 'cutOff', element: 'vien' }],
    },
    {
      name: 'a group that counts one: its member speaks for itself',
      model: {
        ...grouped,
        agencies: [
          bo,
          { id: 'nhom', name: 'Cục', level: 'unit', parent: 'bo', count: 1 },
          { ...cuc, parent: 'nhom' },
          { ...vien, id: 'vu' },
        ],
        links: [link('a', 'vu'), { ...link('b', 'cuc'), status: 'not-connected' }],
      },
      findings: [{ message: 'cutOff', element: 'cuc' }],
    },
    {
      name: 'a group that counts two stands for its only named member',
      model: {
        ...grouped,
        agencies: [
          bo,
          { id: 'nhom', name: 'Các cục', level: 'unit', parent: 'bo', count: 2 },
          { ...cuc, parent: 'nhom' },
          { ...vien, id: 'vu' },
        ],
        links: [link('a', 'vu'), { ...link('b', 'cuc'), status: 'not-connected' }],
      },
      findings: [{ message: 'cutOff', element: 'nhom' }],
    },
    {
      name: 'a ministry that stands for many is no group of its units',
      model: {
        agencies: [{ ...bo, count: 3 }, cuc, vien],
        systems: [mail],
        networks: [wan],
        links: [link('a', 'cuc'), { ...link('b', 'vien'), status: 'not-connected' }],
      },
      findings: [{ message: 'cutOff', element: 'vien' }],
    },
  ],
  unjudged: [
    {
      name: 'a unit that only has staff',
      model: {
        agencies: [bo, cuc, { ...vien, staff: 30 }],
        systems: [{ ...mail, coverage: ['cuc'] }],
        networks: [wan],
        links: [link('a', 'cuc')],
      },
      unjudged: [{ field: 'links' }],
    },
    {
      name: 'the member that is left out of a group whose other member is attached',
      model: {
        agencies: [
          bo,
          { id: 'nhom', name: 'Các cục', level: 'unit', parent: 'bo', count: 2 },
          { ...cuc, parent: 'nhom' },
          { ...vien, parent: 'nhom' },
        ],
        systems: [mail],
        networks: [wan],
        links: [link('a', 'cuc')],
      },
      unjudged: [{ field: 'links' }],
    },
    {
      name: 'one finding for a group none of whose members is attached',
      model: {
        agencies: [
          bo,
          { id: 'nhom', name: 'Các cục', level: 'unit', parent: 'bo', count: 2 },
          { ...cuc, parent: 'nhom' },
          { ...vien, parent: 'nhom' },
          { ...vien, id: 'vu' },
        ],
        systems: [mail],
        networks: [wan],
        links: [link('a', 'vu')],
      },
      unjudged: [{ field: 'links' }],
    },
    {
      name: 'the same before the national framework, as good practice',
      model: { asOf: '2016-12-16', agencies: [bo, cuc, vien], systems: [mail], networks: [wan], links: [link('a', 'cuc')] },
      unjudged: [{ field: 'links' }],
    },
    {
      name: 'a department left out',
      model: { agencies: [bo, cuc, { ...vien, level: 'department' }], systems: [mail], networks: [wan], links: [link('a', 'cuc')] },
      unjudged: [{ field: 'links' }],
    },
    {
      name: 'a unit left out while another is attached',
      model: { agencies: [bo, cuc, vien], systems: [mail], networks: [wan], links: [link('a', 'cuc')] },
      unjudged: [{ field: 'links' }],
    },
    { name: 'a model that tells nothing of its network', model: { agencies: [bo, cuc], systems: [mail] }, unjudged: [{ field: 'links' }] },
    {
      name: 'a model that tells of the LAN at headquarters only',
      model: {
        agencies: [bo, cuc],
        systems: [mail],
        networks: [{ id: 'lan', name: 'LAN', kind: 'lan', owner: 'bo' }],
        links: [{ id: 'a', from: 'bo', to: 'lan', kind: 'lan' }],
      },
      unjudged: [{ field: 'links' }],
    },
    {
      name: 'a link of which the model only says that its state is another one',
      model: { agencies: [bo, cuc], systems: [mail], networks: [wan], links: [{ ...link('a', 'cuc'), status: 'other' }] },
      unjudged: [{ field: 'links' }],
    },
  ],
})

const leftOut = (more: object) => ({
  agencies: [bo, cuc, { ...vien, ...more }],
  systems: [mail],
  networks: [wan, internet],
  links: [link('a', 'cuc')],
})

describe('being left out under the framework of the digital nation', () => {
  it.each([
    ['advice to a unit such as a school or an institute, below the weight of the rule', 'unit', true],
    ['of the weight of the rule for a department', 'department', false],
  ] as const)('is %s', (_, level, isMilder) => {
    const told = (way: object) =>
      outcomeOf(rule, {
        profile: 'vn-digital-1.0',
        model: { ...leftOut({ level }), links: [link('a', 'cuc'), way] } as never,
      }).findings.map((found) => [found.message, found.isMilder])
    expect(told({ ...link('b', 'vien'), status: 'not-connected' })).toEqual([['cutOff', isMilder]])
    expect(told(line('b', 'vien'))).toEqual([['onlyInternet', isMilder]])
  })
})

testSentences('network/unit-is-attached', rule, [
  {
    name: 'that a unit with a line to come and one that is told not to work is cut off',
    model: {
      ...leftOut({}),
      links: [
        link('a', 'cuc'),
        { ...link('b', 'vien'), name: 'Cáp mới', status: 'planned' },
        { ...link('c', 'vien'), name: 'Cáp cũ', status: 'not-connected' },
      ],
    } as never,
    says: ['vien: “Viện” chưa nối vào mạng diện rộng của “Bộ” hoặc Mạng TSLCD. [b c]', '= cuc'],
  },
  {
    name: 'which networks are to come',
    model: {
      ...leftOut({}),
      networks: [{ ...wan, lifecycle: 'planned' }, { ...wan, id: 'man', name: 'MAN của Bộ', kind: 'man', lifecycle: 'planned' }, lan],
      links: [link('a', 'cuc', 'lan'), { ...link('b', 'vien'), status: 'not-connected' }],
    } as never,
    says: [
      'vien: “Viện” chưa nối vào mạng riêng nào của “Bộ”; mạng diện rộng chưa đi vào hoạt động: WAN của Bộ, MAN của Bộ. [wan man b]',
      '= cuc',
    ],
  },
])
