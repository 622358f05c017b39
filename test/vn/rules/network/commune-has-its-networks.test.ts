import rule from '../../../../src/vn/rules/network/commune-has-its-networks.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'Tỉnh', level: 'province' as const }
const xa = (id: string) => ({ id, name: `Xã ${id}`, level: 'commune' as const, parent: 'tinh' })
const tslcd = { id: 'tslcd', name: 'Mạng TSLCD', kind: 'tslcd' as const }
const internet = { id: 'internet', name: 'Internet', kind: 'internet' as const }
const wan = { id: 'wan', name: 'WAN của tỉnh', kind: 'wan' as const, owner: 'tinh' }
const lan = (owner: string) => ({ id: `lan-${owner}`, name: `LAN ${owner}`, kind: 'lan' as const, owner })
const toTslcd = (from: string) => ({ id: `t-${from}`, from, to: 'tslcd', kind: 'tslcd' as const })
const toInternet = (from: string) => ({ id: `i-${from}`, from, to: 'internet', kind: 'internet' as const })
const toLan = (from: string) => ({ id: `l-${from}`, from, to: `lan-${from}`, kind: 'lan' as const })

testRule('network/commune-has-its-networks', rule, {
  valid: [
    {
      name: 'a commune with all three',
      model: { agencies: [tinh, xa('a')], networks: [tslcd, internet, lan('a')], links: [toLan('a'), toTslcd('a'), toInternet('a')] },
      holds: ['a'],
    },
    {
      name: 'a commune whose LAN carries the lines',
      model: {
        agencies: [tinh, xa('a')],
        networks: [tslcd, internet, lan('a')],
        links: [toLan('a'), toTslcd('lan-a'), toInternet('lan-a')],
      },
    },
    {
      name: 'a commune that reaches TSLCD over the WAN of the province, with the Internet line there',
      model: {
        agencies: [tinh, xa('a')],
        networks: [tslcd, internet, wan],
        links: [{ id: '1', from: 'a', to: 'wan', kind: 'wan' }, toTslcd('wan'), toInternet('wan')],
      },
    },
    {
      name: 'a model that records no LAN of any commune',
      model: {
        agencies: [tinh, xa('a'), xa('b')],
        networks: [tslcd, internet],
        links: [toTslcd('a'), toInternet('a'), toTslcd('b'), toInternet('b')],
      },
      holds: [],
    },
    {
      name: 'a model that does not record the Internet at all',
      model: { agencies: [tinh, xa('a')], networks: [tslcd], links: [toTslcd('a')] },
    },
    {
      name: 'a commune to which one does not apply, with a reason',
      model: {
        agencies: [tinh, { ...xa('a'), notApplicable: [{ field: 'tslcd', reason: 'đảo xa, dùng vệ tinh' }] }],
        networks: [internet],
        links: [toInternet('a')],
      },
    },
    {
      name: 'a district',
      model: { agencies: [tinh, { ...xa('a'), level: 'district' }], networks: [tslcd, internet], links: [toInternet('a')] },
    },
    {
      name: 'the same gap before the national framework',
      model: { agencies: [tinh, xa('a')], networks: [internet], links: [toInternet('a')], asOf: '2026-07-28' },
    },
    {
      name: 'planned lines in a model of the target',
      model: { state: 'to-be', agencies: [tinh, xa('a')], networks: [tslcd], links: [{ ...toTslcd('a'), status: 'planned' }] },
    },
    {
      name: 'a commune to which TSLCD does not apply, with the other two',
      model: {
        agencies: [tinh, { ...xa('a'), notApplicable: [{ field: 'tslcd', reason: 'đảo xa, dùng vệ tinh' }] }],
        networks: [internet, lan('a')],
        links: [toLan('a'), toInternet('a')],
      },
      holds: ['a'],
    },
  ],
  invalid: [
    {
      name: 'a commune with the Internet only, on the first day of the framework',
      model: { asOf: '2026-07-29', agencies: [tinh, xa('a')], networks: [tslcd, internet], links: [toInternet('a')] },
      findings: [{ message: 'missing', element: 'a', severity: 'warning' }],
    },
    {
      name: 'a commune on TSLCD while another body has the Internet line',
      model: { agencies: [tinh, xa('a')], networks: [tslcd, internet], links: [toTslcd('a'), toInternet('tinh')] },
      findings: [{ message: 'missing', element: 'a' }],
    },
    {
      name: 'a commune whose TSLCD line is planned',
      model: { agencies: [tinh, xa('a')], networks: [tslcd, internet], links: [toInternet('a'), { ...toTslcd('a'), status: 'planned' }] },
      findings: [{ message: 'planned', element: 'a', severity: 'info' }],
    },
  ],
  unjudged: [
    {
      name: 'a commune of which nothing is recorded, beside one that has all',
      model: {
        agencies: [tinh, xa('a'), xa('b')],
        networks: [tslcd, internet, lan('a')],
        links: [toLan('a'), toTslcd('a'), toInternet('a')],
      },
      unjudged: [{ element: 'b', field: 'links' }],
    },
    {
      name: 'a model that tells nothing of the networks of communes',
      model: { agencies: [tinh, xa('a')], networks: [wan] },
      unjudged: [{ field: 'links' }],
    },
  ],
})
