import rule from '../../../../src/vn/rules/network/unit-is-attached.ts'
import { testRule } from '../../../rules/rule-test.ts'

const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const cuc = { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' }
const vien = { id: 'vien', name: 'Viện', level: 'unit' as const, parent: 'bo' }
const mail = { id: 'thu', name: 'Thư điện tử', kind: 'email' as const, owner: 'bo', coverage: ['bo'] }
const wan = { id: 'wan', name: 'WAN của Bộ', kind: 'wan' as const, owner: 'bo' }
const internet = { id: 'internet', name: 'Internet', kind: 'internet' as const }
const link = (id: string, from: string, to = 'wan') => ({ id, from, to, kind: 'wan' as const })
const line = (id: string, from: string) => ({ id, from, to: 'internet', kind: 'internet' as const })

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
