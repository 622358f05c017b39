/** What a cell on the channel of a connection says: platforms that it goes over, the mechanism, the network, the way to sign on. */

import { Lexicon, spelling } from '../../fold.ts'
import { append } from '../../large.ts'
import type { Integration, Network, System } from '../../model/types.generated.ts'
import type { WordMark } from './define.ts'

export type PlatformRole = NonNullable<System['platformRole']>
export type Mechanism = NonNullable<Integration['mechanism']>

type Fact =
  | { readonly platform: PlatformRole }
  | { readonly mechanism: Mechanism }
  | { readonly network: Network['kind'] }
  | { readonly authentication: NonNullable<Integration['authentication']> }
  | { readonly isDirect: true }
  | { readonly isNothing: true }
  /** Said of a connection and no field of it: a tunnel, a line. */
  | { readonly isAside: true }

interface Said {
  readonly mark: WordMark
  readonly texts: readonly string[]
  readonly fact: Fact
}

const WORDS: readonly Said[] = [
  {
    mark: 'official',
    texts: ['NDXP', 'nền tảng tích hợp, chia sẻ dữ liệu quốc gia', 'trục NDXP', 'nền tảng NDXP'],
    fact: { platform: 'ndxp' },
  },
  { mark: 'official', texts: ['NDOP', 'nền tảng NDOP'], fact: { platform: 'ndop' } },
  {
    mark: 'official',
    texts: ['LGSP', 'LGSP tỉnh', 'LGSP của tỉnh', 'LGSP bộ', 'trục LGSP', 'nền tảng LGSP', 'nền tảng LGSP tỉnh', 'trục LGSP tỉnh'],
    fact: { platform: 'lgsp' },
  },
  { mark: 'official', texts: ['LDOP', 'nền tảng LDOP'], fact: { platform: 'ldop' } },
  { mark: 'seen', texts: ['NGSP', 'trục NGSP', 'nền tảng NGSP'], fact: { platform: 'ngsp' } },
  {
    mark: 'official',
    texts: ['trục liên thông', 'trục liên thông văn bản', 'trục liên thông văn bản quốc gia', 'trục văn bản', 'VDXP'],
    fact: { platform: 'document-axis' },
  },
  {
    mark: 'seen',
    texts: [
      'API',
      'API nội bộ',
      'API Gateway',
      'REST',
      'REST API',
      'RESTful',
      'RESTful API',
      'web service',
      'webservice',
      'Web API',
      'SOAP',
      'open API',
    ],
    fact: { mechanism: 'api' },
  },
  { mark: 'official', texts: ['kết nối chuyên dùng', 'chuyên dùng'], fact: { mechanism: 'dedicated' } },
  { mark: 'official', texts: ['khác'], fact: { mechanism: 'other' } },
  { mark: 'seen', texts: ['internet', 'mạng internet', 'mạng Internet công cộng'], fact: { network: 'internet' } },
  {
    mark: 'seen',
    texts: ['TSLCD', 'mạng TSLCD', 'mạng truyền số liệu chuyên dùng', 'truyền số liệu chuyên dùng', 'TSLCD cấp II', 'mạng TSLCD cấp II'],
    fact: { network: 'tslcd' },
  },
  { mark: 'seen', texts: ['LAN', 'mạng LAN', 'mạng nội bộ', 'nội bộ'], fact: { network: 'lan' } },
  { mark: 'seen', texts: ['WAN', 'mạng WAN', 'mạng diện rộng'], fact: { network: 'wan' } },
  { mark: 'seen', texts: ['OAuth2', 'OAuth 2.0', 'OAuth', 'token', 'JWT'], fact: { authentication: 'token' } },
  { mark: 'own', texts: ['chứng thư số', 'mTLS'], fact: { authentication: 'certificate' } },
  { mark: 'seen', texts: ['VNeID', 'xác thực VNeID'], fact: { authentication: 'identity-platform' } },
  { mark: 'seen', texts: ['trực tiếp', 'kết nối trực tiếp', 'điểm - điểm', 'điểm điểm'], fact: { isDirect: true } },
  { mark: 'own', texts: ['không', 'không có', 'chưa có'], fact: { isNothing: true } },
  {
    mark: 'seen',
    texts: [
      'VPN',
      'mạng VPN',
      'VPN site to site',
      'IPSec',
      'IPSec VPN',
      'HTTPS',
      'SSL',
      'TLS',
      'SFTP',
      'FTP',
      'leased line',
      'kênh thuê riêng',
      'cáp quang',
    ],
    fact: { isAside: true },
  },
]

const LEXICON = new Lexicon<Fact>(WORDS.flatMap(({ texts, fact }) => texts.map((text) => [text, fact] as const)))

/** Abbreviations that stay themselves wherever they stand: “API qua LGSP”, “Qua trục LGSP của tỉnh”. */
const NAMED: readonly (readonly [RegExp, Fact])[] = [
  [/\bndxp\b/, { platform: 'ndxp' }],
  [/\bndop\b/, { platform: 'ndop' }],
  [/\blgsp\b/, { platform: 'lgsp' }],
  [/\bldop\b/, { platform: 'ldop' }],
  [/\b(api|web service|webservice|restful)\b/, { mechanism: 'api' }],
]

export interface Channel {
  readonly platforms: readonly PlatformRole[]
  readonly mechanism?: Mechanism
  readonly networks: readonly Network['kind'][]
  readonly authentication?: NonNullable<Integration['authentication']>
  readonly isDirect: boolean
  /** Parts that nothing is known of. */
  readonly unknown: readonly string[]
}

const isMechanism = (role: PlatformRole): role is PlatformRole & Mechanism =>
  ['ndxp', 'ndop', 'lgsp', 'ldop', 'document-axis'].includes(role)

/** Takes a cell apart. Where it names a platform and no mechanism, the platform's own is meant. */
export function channelOf(text: string): Channel {
  const facts: Fact[] = []
  const unknown: string[] = []
  for (const piece of text.split(/[/;,+&\n]|\s+(?:và|qua|thông qua|kết hợp)\s+/iu)) {
    const part = piece.replace(/^\s*(kết nối\s+)?(thông\s+)?(qua|bằng|dùng)\s+/iu, '').trim()
    if (spelling(part) === '') continue
    const fact = LEXICON.get(part)
    const found = fact === undefined ? NAMED.filter(([pattern]) => pattern.test(spelling(part))).map(([, one]) => one) : [fact]
    if (found.length === 0) unknown.push(part)
    else append(facts, found)
  }
  const platforms = [...new Set(facts.flatMap((fact) => ('platform' in fact ? [fact.platform] : [])))]
  const mechanisms = [...new Set(facts.flatMap((fact) => ('mechanism' in fact ? [fact.mechanism] : [])))]
  const [own] = mechanisms
  const [platform] = platforms
  const mechanism = own ?? (platform !== undefined && platforms.length === 1 && isMechanism(platform) ? platform : undefined)
  const authentication = facts.find((fact) => 'authentication' in fact)?.authentication
  return {
    platforms,
    networks: [...new Set(facts.flatMap((fact) => ('network' in fact ? [fact.network] : [])))],
    isDirect: facts.some((fact) => 'isDirect' in fact),
    unknown,
    ...(mechanisms.length > 1 || mechanism === undefined ? {} : { mechanism }),
    ...(authentication === undefined ? {} : { authentication }),
  }
}
