import rule from '../../../../src/vn/rules/standard/protocol-is-of-the-list.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2024-06-01'
const base = (...protocols: string[]) => ({
  asOf,
  agencies: [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }],
  systems: [
    { id: 'a', name: 'A', kind: 'application' as const, owner: 'bo' },
    { id: 'b', name: 'B', kind: 'application' as const, owner: 'bo' },
  ],
  integrations: protocols.map((protocol, at) => ({ id: `k${at}`, from: 'a', to: 'b', kind: 'technical' as const, protocol })),
})

testRule('standard/protocol-is-of-the-list', rule, {
  valid: [
    ...[
      'HTTP/1.1',
      'http 1.1',
      'HTTP/2',
      'HTTPS',
      'REST/HTTPS',
      'SOAP over HTTP',
      'JSON qua HTTPS',
      'FTP',
      'WebDAV',
      'RTSP, RTP',
      'OData 4.0',
      'SMTP',
    ].map((protocol) => ({ name: `the protocol ${protocol}`, model: base(protocol), holds: ['k0'] })),
    { name: 'a binary format on a protocol of the list', model: base('gRPC (nhị phân) trên HTTP/2'), holds: [] },
    {
      name: 'a connection without a protocol',
      model: { ...base(), integrations: [{ id: 'k', from: 'a', to: 'b', kind: 'technical' }] },
      holds: [],
    },
    {
      name: 'a protocol that the user’s list knows',
      model: base('SOAP 1.2'),
      reference: { interfaceStandards: [{ code: 'SOAP 1.2', use: { vi: 'Dịch vụ web', en: 'web services' } }] },
    },
    { name: 'an unmatched protocol before the circular', model: { ...base('AMQP'), asOf: '2018-06-30' } },
    {
      name: 'a connection that ended',
      model: { ...base(), integrations: [{ id: 'k', from: 'a', to: 'b', kind: 'technical', protocol: 'độc quyền', status: 'ended' }] },
    },
    {
      name: 'a proprietary protocol with a reason',
      model: {
        ...base(),
        integrations: [
          {
            id: 'k',
            from: 'a',
            to: 'b',
            kind: 'technical',
            protocol: 'độc quyền',
            notApplicable: [{ field: 'protocol', reason: 'Thiết bị đo đến năm 2027 mới thay' }],
          },
        ],
      },
    },
    {
      name: 'a connection between two other bodies',
      model: {
        ...base('độc quyền'),
        body: 'tinh',
        agencies: [
          { id: 'bo', name: 'Bộ', level: 'ministry' },
          { id: 'tinh', name: 'Tỉnh', level: 'province' },
        ],
      },
    },
  ],
  invalid: [
    ...['Giao thức độc quyền của nhà cung cấp', 'TCP socket nhị phân', 'proprietary'].map((protocol) => ({
      name: `the protocol “${protocol}”`,
      model: base(protocol),
      findings: [{ message: 'proprietary', element: 'k0', field: 'protocol', severity: 'warning' }],
    })),
    {
      name: 'a proprietary protocol before the circular, as good practice',
      model: { ...base('nhị phân'), asOf: '2016-12-16' },
      findings: [{ message: 'proprietary', element: 'k0', severity: 'warning' }],
    },
    {
      name: 'protocols that could not be matched, each once, on the first day of the circular',
      model: { ...base('AMQP 1.0', 'amqp-1.0', 'SFTP'), asOf: '2018-07-01' },
      findings: [
        { message: 'unlisted', element: 'k0', severity: 'info' },
        { message: 'unlisted', element: 'k2', severity: 'info' },
      ],
    },
    {
      name: 'a protocol said not to be proprietary',
      model: base('AMQP, không độc quyền', 'HTTPS'),
      holds: ['k1'],
      findings: [{ message: 'unlisted', element: 'k0' }],
    },
    {
      name: 'a list of the user’s own in place of the shipped one',
      model: base('FTP'),
      reference: { replace: ['interfaceStandards'], interfaceStandards: [{ code: 'HTTP/1.1', use: { vi: 'Web', en: 'web' } }] },
      findings: [{ message: 'unlisted', element: 'k0' }],
    },
  ],
})
