/**
 * What a name gives away where the schema needs a field that the form does not ask for. Whoever uses a guess records the field under
 * `assumed`.
 */
import type { Kind } from '../../model/element.ts'
import type { Agency, Database, Infrastructure, Network, System } from '../../model/types.generated.ts'
import { fold } from '../../text.ts'
import { SHIPPED_REFERENCE } from '../reference/reference.ts'
import type { ObjectType } from './lists.ts'

const LEVELS: readonly (readonly [RegExp, Agency['level']])[] = [
  [/^(tinh|thanh|huyen|dang) uy\b|\btrung uong dang\b|^(ban|van phong) .*(tinh uy|thanh uy|dang uy)\b|^ban .*trung uong$/, 'party'],
  [/^(chinh phu|thu tuong chinh phu|quoc hoi|trung uong)\b/, 'central'],
  [/^bo (?!phan\b|chi huy\b|tu lenh\b|mon\b)/, 'ministry'],
  [
    /^(van phong chinh phu|thanh tra chinh phu|ngan hang nha nuoc|bao hiem xa hoi viet nam|dai (truyen hinh|tieng noi) viet nam)\b/,
    'ministry',
  ],
  [/^((uy ban|hoi dong) nhan dan|ubnd|hdnd) (tinh|thanh pho|tp)\b|^(tinh|thanh pho) /, 'province'],
  [/^((uy ban|hoi dong) nhan dan |ubnd |hdnd )?(xa|phuong|dac khu|thi tran|cap xa)\b/, 'commune'],
  [/^((uy ban|hoi dong) nhan dan |ubnd |hdnd )?(huyen|quan|thi xa)\b/, 'district'],
  [/^(so|cuc|tong cuc|vu|ban|cong an tinh|cong an thanh pho|van phong (ubnd|uy ban nhan dan|bo))\b/, 'department'],
  [/^(trung tam|phong|chi cuc|to|doi|truong|benh vien|vien|van phong|thanh tra)\b/, 'unit'],
]

/** The level of an agency, from how its name begins. */
export function agencyLevel(name: string): Agency['level'] {
  const folded = fold(name)
  return LEVELS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'other'
}

/** Bodies that hand in a dossier for all that is below them, and what may stand below one. */
const LED: ReadonlySet<Agency['level']> = new Set(['ministry', 'province'])
const BELOW: ReadonlySet<Agency['level']> = new Set(['department', 'unit', 'commune'])

/** Whether an agency may stand below another, from the levels that their names give away. */
export function mayStandBelow(name: string, body: string): boolean {
  return LED.has(agencyLevel(body)) && BELOW.has(agencyLevel(name))
}

/** Whether a name alone puts an agency below a province: “Sở …”, “… tỉnh”, unless it names another province. */
export function isNamedAsBelow(name: string, body: string): boolean {
  if (agencyLevel(body) !== 'province' || !['department', 'unit'].includes(agencyLevel(name))) return false
  const folded = fold(name)
  const place = fold(body).replace(/^((uy ban|hoi dong) nhan dan|ubnd|hdnd) /, '')
  if (place.includes(' ') && folded.endsWith(` ${place}`)) return true
  return / tinh$/.test(folded) || (/^so /.test(folded) && !/ (tinh|thanh pho|tp) /.test(folded))
}

/** The type of an object whose type is not told, from how its name begins. */
export function objectType(name: string): ObjectType {
  const folded = fold(name)
  if (/^(csdl|co so du lieu|kho du lieu|tai san du lieu|danh muc)\b/.test(folded)) return 'database'
  if (/^nen tang\b/.test(folded)) return 'platform'
  if (/^(he thong|phan mem|ung dung|cong|trang|app)\b/.test(folded)) return 'system'
  if (/^(ha tang|trung tam du lieu|phong may chu|mang)\b/.test(folded)) return 'infrastructure'
  if (/^dich vu\b/.test(folded)) return 'service'
  return 'other'
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

const NETWORKS: readonly (readonly [RegExp, Network['kind']])[] = [
  [/\btslcd\b|^mang truyen so lieu chuyen dung\b/, 'tslcd'],
  [/^mang .*(dien rong|\bwan\b)/, 'wan'],
  [/^mang .*(do thi|\bman\b)/, 'man'],
  [/^mang .*(noi bo|cuc bo|\blan\b)/, 'lan'],
  [/^(mang |duong truyen |ket noi )?internet\b/, 'internet'],
  [/^mang\b/, 'other'],
]

export function networkKind(name: string): Network['kind'] | undefined {
  const folded = fold(name)
  return NETWORKS.find(([pattern]) => pattern.test(folded))?.[1]
}

const INFRASTRUCTURES: readonly (readonly [RegExp, Infrastructure['kind']])[] = [
  [/\bsoc\b|giam sat.*(an ninh mang|an toan thong tin)/, 'soc'],
  [/\bnoc\b|giam sat.*\bmang\b/, 'noc'],
  [/dam may|\bcloud\b/, 'cloud'],
  [/trung tam du lieu|\bttdl\b|\bdata cent(er|re)\b/, 'data-centre'],
  [/phong may( chu)?\b/, 'server-room'],
  [/thiet bi dau cuoi|may tram/, 'end-devices'],
]

export function infrastructureKind(name: string): Infrastructure['kind'] {
  const folded = fold(name)
  return INFRASTRUCTURES.find(([pattern]) => pattern.test(folded))?.[1] ?? 'other'
}

const SYSTEMS: readonly (readonly [RegExp, System['kind']])[] = [
  [/^(trang thong tin dien tu|website)\b/, 'website'],
  [/^cong\b/, 'portal'],
  [/^(he thong )?thu dien tu\b/, 'email'],
  [/^ung dung .*(di dong|mobile)/, 'mobile-app'],
]

export function systemKind(name: string): System['kind'] {
  const folded = fold(name)
  return SYSTEMS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'application'
}

/** Who a database serves, from the form's columns on use and sharing. */
export function databaseScope(sharing: string | undefined, usage: readonly string[]): Database['scope'] {
  if (sharing === 'national-group-a' || sharing === 'national-group-b' || usage.includes('national')) return 'national'
  if (usage.includes('sector')) return 'sector'
  return sharing === 'ministry' || sharing === 'province' ? 'shared' : 'internal'
}

type Role = NonNullable<System['platformRole']>

const ABBREVIATIONS = ['lgsp', 'ldop', 'ngsp', 'ndxp', 'ndop'] as const satisfies readonly Role[]

/** Roles of platforms that the national list names, by folded name. */
const LISTED: ReadonlyMap<string, Role> = new Map(
  SHIPPED_REFERENCE.nationalPlatforms.flatMap(({ name, role }) => (role === undefined ? [] : [[fold(name.vi), role]])),
)

/** What the framework calls the platforms of a ministry or province, when the name does not say that it is the national one. */
const LOCAL: readonly (readonly [RegExp, Role])[] = [
  [/^(nen tang|truc)( ket noi)? tich hop( va)?( ket noi)? chia se du lieu\b/, 'lgsp'],
  [/^nen tang chia se( va)? dieu phoi du lieu\b/, 'ldop'],
]

/**
 * The role of a platform whose name leaves no doubt: an entry of the national list, an abbreviation alone, in brackets at its end or right after
 * “nền tảng”, or the framework's own words for that of a ministry or province.
 */
export function platformRole(name: string): Role | undefined {
  const folded = fold(name)
  const listed = LISTED.get(fold(name.replace(/\([^)]*\)/g, '')))
  if (listed !== undefined) return listed
  const [, bracketed = ''] = /\(([^()]*)\)\s*$/.exec(name) ?? []
  const abbreviated = ABBREVIATIONS.find(
    (role) =>
      folded === role ||
      folded === `nen tang ${role}` ||
      folded === `truc ${role}` ||
      (/^(nen tang|truc)\b/.test(folded) && fold(bracketed) === role),
  )
  if (abbreviated !== undefined || /\b(quoc gia|chinh phu|ndxp|ndop|ngsp)\b/.test(folded)) return abbreviated
  return LOCAL.find(([pattern]) => pattern.test(folded))?.[1]
}
