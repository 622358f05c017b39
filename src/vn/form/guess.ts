/**
 * What a name gives away where the schema needs a field that the form does not ask for. Whoever uses a guess records the field under
 * `assumed`.
 */

import { firstThatFits, Lexicon, patternTable, spelling, unmarked, WordPattern } from '../../fold.ts'
import type { Kind } from '../../model/element.ts'
import type { Agency, Database, Infrastructure, Network, System } from '../../model/types.generated.ts'
import { SHIPPED_REFERENCE } from '../reference/reference.ts'
import { expanded } from '../words/abbreviations.ts'
import { agencyLevel, ministryAbove } from '../words/agencies.ts'
import type { ObjectType } from './lists.ts'

/** Bodies that hand in a dossier for all that is below them, and what may stand below one. */
const LED: ReadonlySet<Agency['level']> = new Set(['ministry', 'province'])
const BELOW: ReadonlySet<Agency['level']> = new Set(['department', 'unit', 'commune'])

/** Whether an agency may stand below another, from the levels that their names give away. */
export function mayStandBelow(name: string, body: string): boolean {
  return LED.has(agencyLevel(body)) && BELOW.has(agencyLevel(name))
}

const OF_THE_PROVINCE = new WordPattern(' (tỉnh|thành phố)$')
const PLACE = new WordPattern('(?:^| )((?:tỉnh|thành phố) .+)$')
const DEPARTMENT = new WordPattern('^sở ')
const OF_A_PROVINCE = new WordPattern(' (tỉnh|thành phố) ')

/** Whether a name alone puts an agency below a province: “Sở …”, “… tỉnh”, unless it names another province. */
export function isNamedAsBelow(name: string, body: string): boolean {
  if (agencyLevel(body) !== 'province' || !['department', 'unit'].includes(agencyLevel(name)) || ministryAbove(name) !== undefined)
    return false
  const written = expanded(name, 'agency')
  const place = PLACE.exec(expanded(body, 'agency'))?.[1]
  if (place !== undefined && written.endsWith(` ${place}`)) return true
  return OF_THE_PROVINCE.test(written) || (DEPARTMENT.test(written) && !OF_A_PROVINCE.test(written))
}

const OBJECT_TYPES = patternTable<ObjectType>([
  ['^(cơ sở dữ liệu|kho dữ liệu|tài sản dữ liệu|danh mục)\\b', 'database'],
  ['^nền tảng\\b', 'platform'],
  ['^(hệ thống|phần mềm|ứng dụng|cổng|trang|app)\\b', 'system'],
  ['^(hạ tầng|trung tâm dữ liệu|phòng máy chủ|mạng)\\b', 'infrastructure'],
  ['^dịch vụ\\b', 'service'],
])

/** The type of an object whose type is not told, from how its name begins. */
export function objectType(name: string): ObjectType {
  return firstThatFits(OBJECT_TYPES, expanded(name, 'name')) ?? 'other'
}

/** The kind of element that an object of a type is. */
export function kindOfObject(type: ObjectType, name: string): Kind {
  switch (type) {
    case 'platform':
      return 'system'
    case 'other':
      return 'component'
    case 'infrastructure':
      return networkKind(name) === undefined ? 'infrastructure' : 'network'
    default:
      return type
  }
}

const NETWORKS = patternTable<Network['kind']>([
  ['\\btslcd\\b|^mạng truyền số liệu chuyên dùng\\b', 'tslcd'],
  ['^mạng .*(diện rộng|\\bwan\\b)', 'wan'],
  ['^mạng .*(đô thị|\\bman\\b)', 'man'],
  ['^mạng .*(nội bộ|cục bộ|\\blan\\b)', 'lan'],
  ['^(mạng |đường truyền |kết nối )?internet\\b', 'internet'],
  ['^mạng\\b', 'other'],
])

export function networkKind(name: string): Network['kind'] | undefined {
  return firstThatFits(NETWORKS, expanded(name, 'name'))
}

const INFRASTRUCTURES = patternTable<Infrastructure['kind']>([
  ['\\bsoc\\b|giám sát.*(an ninh mạng|an toàn thông tin)', 'soc'],
  ['\\bnoc\\b|giám sát.*\\bmạng\\b', 'noc'],
  ['đám mây|\\bcloud\\b', 'cloud'],
  ['trung tâm dữ liệu|\\bdata cent(er|re)\\b', 'data-centre'],
  ['phòng máy( chủ)?\\b', 'server-room'],
  ['thiết bị đầu cuối|máy trạm', 'end-devices'],
])

export function infrastructureKind(name: string): Infrastructure['kind'] {
  return firstThatFits(INFRASTRUCTURES, expanded(name, 'name')) ?? 'other'
}

const SYSTEMS = patternTable<System['kind']>([
  ['^(trang thông tin điện tử|website)\\b', 'website'],
  ['^cổng\\b', 'portal'],
  ['^(hệ thống )?thư điện tử\\b', 'email'],
  ['^ứng dụng .*(di động|mobile)', 'mobile-app'],
])

export function systemKind(name: string): System['kind'] {
  return firstThatFits(SYSTEMS, expanded(name, 'name')) ?? 'application'
}

/** Who a database serves, from the form's columns on use and sharing. */
export function databaseScope(sharing: string | undefined, usage: readonly string[]): Database['scope'] {
  if (sharing === 'national-group-a' || sharing === 'national-group-b' || usage.includes('national')) return 'national'
  if (usage.includes('sector')) return 'sector'
  return sharing === 'ministry' || sharing === 'province' ? 'shared' : 'internal'
}

type Role = NonNullable<System['platformRole']>

const ABBREVIATIONS = ['lgsp', 'ldop', 'ngsp', 'ndxp', 'ndop'] as const satisfies readonly Role[]

/** Roles of platforms that the national list names, by name. */
const LISTED = new Lexicon<Role>(
  SHIPPED_REFERENCE.nationalPlatforms.flatMap(({ name, role }) => (role === undefined ? [] : [[name.vi, role] as const])),
)

/** What the framework calls the platforms of a ministry or province, when the name does not say that it is the national one. */
const LOCAL = patternTable<Role>([
  ['^(nền tảng|trục)( kết nối)? tích hợp( kết nối)? chia sẻ dữ liệu\\b', 'lgsp'],
  ['^nền tảng chia sẻ điều phối dữ liệu\\b', 'ldop'],
])

const NATIONAL = new WordPattern('\\b(quốc gia|chính phủ|ndxp|ndop|ngsp)\\b')
const PLATFORM = new WordPattern('^(nền tảng|trục)\\b')

/** Whether a name begins as that of a platform does. */
export function isNamedAsPlatform(name: string): boolean {
  return PLATFORM.test(name)
}

/**
 * The role of a platform whose name leaves no doubt: an entry of the national list, an abbreviation alone, in brackets at its end or right after
 * “nền tảng” (and there also with whose it is, “… tỉnh”, “… Bộ Xây dựng”), or the framework's own words for that of a ministry or province.
 */
export function platformRole(name: string): Role | undefined {
  const bare = unmarked(spelling(name))
  const listed = LISTED.get(name.replace(/\([^)]*\)/g, ''))
  if (listed !== undefined) return listed
  const [, bracketed = ''] = /\(([^()]*)\)\s*$/.exec(name) ?? []
  const abbreviated = ABBREVIATIONS.find(
    (role) =>
      bare === role ||
      new RegExp(`^((nen tang|truc) )?${role}( (cua )?(tinh|thanh pho|bo)( (?!phan he|module|ket noi|giai doan|du an)\\S+){0,5})?$`).test(
        bare,
      ) ||
      (PLATFORM.test(name) && spelling(bracketed) === role),
  )
  if (abbreviated !== undefined || NATIONAL.test(name)) return abbreviated
  return firstThatFits(LOCAL, name)
}
