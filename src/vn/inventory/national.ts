/** National platforms and databases by the names that people use: what a list connects to becomes a record that refers to the owner's original. */
import { Lexicon } from '../../fold.ts'
import type { System } from '../../model/types.generated.ts'
import { SHIPPED_REFERENCE } from '../reference/reference.ts'
import { expanded } from '../words/abbreviations.ts'
import type { WordMark } from '../words/define.ts'

export interface NationalThing {
  readonly id: string
  readonly kind: 'system' | 'database'
  readonly name: string
  readonly owner?: string
  readonly role?: NonNullable<System['platformRole']>
}

/** Further names of platforms of the national list, by id of the list. */
const ALIASES: Readonly<Record<string, { readonly mark: WordMark; readonly texts: readonly string[] }>> = {
  ndxp: { mark: 'seen', texts: ['NDXP', 'nền tảng NDXP', 'trục NDXP', 'trục tích hợp quốc gia'] },
  ndop: { mark: 'seen', texts: ['NDOP', 'nền tảng NDOP'] },
  vneid: { mark: 'seen', texts: ['VNeID', 'ứng dụng VNeID', 'định danh VNeID'] },
  identity: { mark: 'own', texts: ['hệ thống định danh và xác thực điện tử'] },
  'service-portal': { mark: 'seen', texts: ['cổng DVC quốc gia', 'cổng DVCQG', 'DVCQG', 'cổng DVC QG', 'cổng dịch vụ công QG'] },
  'document-axis': {
    mark: 'seen',
    texts: [
      'trục văn bản quốc gia',
      'VDXP',
      'trục liên thông VB quốc gia',
      'trục liên thông văn bản QG',
      'trục LTVBQG',
      'trục LTVB quốc gia',
      'trục liên thông văn bản quốc gia',
    ],
  },
}

/** Databases that every body exchanges with. Neither their owners nor their names rest on a clause here. */
const DATABASES: readonly (NationalThing & { readonly mark: WordMark; readonly texts: readonly string[] })[] = [
  {
    id: 'csdl-quoc-gia-ve-dan-cu',
    kind: 'database',
    name: 'Cơ sở dữ liệu quốc gia về dân cư',
    owner: 'Bộ Công an',
    mark: 'seen',
    texts: ['CSDLQG dân cư', 'CSDL quốc gia dân cư', 'CSDL dân cư', 'CSDLQG về dân cư', 'CSDL QG về dân cư', 'CSDL QG dân cư'],
  },
  {
    id: 'csdl-quoc-gia-ve-dang-ky-doanh-nghiep',
    kind: 'database',
    name: 'Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp',
    owner: 'Bộ Tài chính',
    mark: 'own',
    texts: ['CSDLQG về ĐKDN', 'CSDLQG đăng ký doanh nghiệp', 'CSDL quốc gia đăng ký doanh nghiệp', 'CSDL QG về đăng ký doanh nghiệp'],
  },
]

const THINGS: readonly (NationalThing & { readonly texts: readonly string[] })[] = [
  ...SHIPPED_REFERENCE.nationalPlatforms.map(({ id, name, owner, role }) => ({
    id: `quoc-gia-${id}`,
    kind: 'system' as const,
    name: name.vi,
    texts: ALIASES[id]?.texts ?? [],
    ...(owner === undefined ? {} : { owner: owner.name }),
    ...(role === undefined ? {} : { role }),
  })),
  ...DATABASES,
]

const LEXICON = new Lexicon(
  THINGS.flatMap((thing) => [thing.name, ...thing.texts].map((text) => [expanded(text, 'name'), thing as NationalThing] as const)),
)

/** The national thing that a text names and nothing else. */
export function nationalThing(text: string): NationalThing | undefined {
  return LEXICON.get(expanded(text, 'name'))
}

/** The national platform of a role. */
export function nationalOfRole(role: string): NationalThing | undefined {
  return THINGS.find((thing) => thing.role === role)
}
