import type { Element } from '../../model/element.ts'
import type { Term, Text } from '../../text.ts'
import type { Sourced } from './define.ts'
import type { FunctionCode } from './functions.ts'
import type { Layer, Slot } from './layers.ts'

/** The reference architectures of Annex I: of a ministry (figure 6), of a province (figure 8), of another body (figure 4). */
export type ReferenceScope = 'ministry' | 'province' | 'body'

/** A record that shows a reference component: of a kind, with any one of the values listed. */
export type ShownBy =
  | {
      readonly kind: 'system'
      readonly roles?: readonly NonNullable<Element<'system'>['platformRole']>[]
      readonly functions?: readonly FunctionCode[]
      readonly kinds?: readonly NonNullable<Element<'system'>['kind']>[]
    }
  | { readonly kind: 'database'; readonly roles?: readonly NonNullable<Element<'database'>['role']>[]; readonly any?: true }
  | { readonly kind: 'infrastructure'; readonly kinds: readonly NonNullable<Element<'infrastructure'>['kind']>[] }
  | { readonly kind: 'network'; readonly kinds: readonly NonNullable<Element<'network'>['kind']>[] }
  | { readonly kind: 'link'; readonly kinds: readonly NonNullable<Element<'link'>['kind']>[] }
  | { readonly kind: 'target' }

/** A component of a reference architecture. */
export interface ReferenceComponent extends Sourced {
  /** Under this code a `component` (field `role`) shows it, and `notApplicable` of the body explains its absence. */
  readonly code: string
  readonly name: Text
  readonly layer: Layer
  readonly slot: Slot
  readonly scopes: readonly ReferenceScope[]
  /** Whether its absence is worth a question. The text leaves the others to need and circumstances. */
  readonly expected: boolean
  /** Records that show it, beside a component of its code. */
  readonly shownBy: readonly ShownBy[]
}

const EVERYWHERE: readonly ReferenceScope[] = ['ministry', 'province', 'body']
const GOVERNMENT: readonly ReferenceScope[] = ['ministry', 'province']
const PROVINCE: readonly ReferenceScope[] = ['province']

const part = (
  [layer, slot]: readonly [Layer, Slot],
  code: string,
  vi: string,
  en: string,
  scopes: readonly ReferenceScope[],
  shownBy: readonly ShownBy[],
  expected = true,
): ReferenceComponent => ({
  code,
  name: { vi, en },
  layer,
  slot,
  scopes,
  expected,
  shownBy,
  mark: 'verified',
  source: scopes === PROVINCE ? 'QD-1425-2026#PL I.3' : 'QD-1425-2026#PL I',
})

const INFRASTRUCTURE = ['infrastructure-security', 'digital-infrastructure'] as const
const SECURITY = ['infrastructure-security', 'cyber-security'] as const
const DATA = ['data-core-platforms', 'data'] as const
const PLATFORMS = ['data-core-platforms', 'core-platforms'] as const
const APPLICATIONS = ['applications', 'shared-applications'] as const
const CHANNELS = ['channels-measurement', 'channels'] as const
const MEASUREMENT = ['channels-measurement', 'measurement'] as const

/**
 * What the figures of Annex I show a body to build or use. The annex illustrates: that a component is missing is a matter to explain, not a
 * breach. Boxes that only say “other special components” are left out.
 */
export const REFERENCE_COMPONENTS: readonly ReferenceComponent[] = [
  part(INFRASTRUCTURE, 'data-centre', 'Trung tâm dữ liệu hoặc điện toán đám mây', 'data centre or cloud', EVERYWHERE, [
    { kind: 'infrastructure', kinds: ['data-centre', 'cloud'] },
  ]),
  part(INFRASTRUCTURE, 'networks', 'Mạng nội bộ, Internet, kết nối Mạng TSLCD', 'LAN, Internet and TSLCD connection', EVERYWHERE, [
    { kind: 'network', kinds: ['tslcd', 'wan', 'man', 'lan'] },
    { kind: 'link', kinds: ['tslcd', 'wan', 'lan'] },
  ]),
  part(
    INFRASTRUCTURE,
    'end-devices',
    'Thiết bị đầu cuối, số hóa hồ sơ, họp trực tuyến',
    'end, scanning and conference devices',
    EVERYWHERE,
    [{ kind: 'infrastructure', kinds: ['end-devices'] }],
  ),
  part(
    INFRASTRUCTURE,
    'sensors',
    'Thiết bị thu thập dữ liệu, cảm biến, camera, IoT',
    'sensors, cameras and IoT devices',
    PROVINCE,
    [],
    false,
  ),
  part(SECURITY, 'cyber-security', 'Hệ thống, giải pháp bảo đảm an ninh mạng', 'cyber-security systems', EVERYWHERE, [
    { kind: 'infrastructure', kinds: ['soc'] },
    { kind: 'system', functions: ['security-monitoring', 'endpoint-protection'] },
  ]),
  part(DATA, 'shared-store', 'Kho dữ liệu dùng chung', 'shared data store', GOVERNMENT, [{ kind: 'database', roles: ['shared-store'] }]),
  part(
    DATA,
    'personal-repository',
    'Kho quản lý dữ liệu điện tử của tổ chức, cá nhân',
    'e-data repository of organisations and individuals',
    GOVERNMENT,
    [{ kind: 'database', roles: ['personal-repository'] }],
  ),
  part(DATA, 'databases', 'Cơ sở dữ liệu dùng chung, chuyên ngành', 'shared and sector databases', EVERYWHERE, [
    { kind: 'database', any: true },
  ]),
  part(
    DATA,
    'data-framework',
    'Khung kiến trúc, quản trị dữ liệu và từ điển dữ liệu dùng chung',
    'data architecture, data governance and common data dictionary',
    EVERYWHERE,
    [{ kind: 'system', functions: ['data-dictionary'] }],
    false,
  ),
  part(PLATFORMS, 'sharing-platform', 'Hạ tầng kết nối, chia sẻ dữ liệu (LGSP/LDOP)', 'data sharing platform (LGSP/LDOP)', EVERYWHERE, [
    { kind: 'system', roles: ['lgsp', 'ldop'] },
  ]),
  part(PLATFORMS, 'data-analysis', 'Nền tảng tổng hợp, phân tích dữ liệu', 'data analysis platform', EVERYWHERE, [
    { kind: 'system', functions: ['data-analysis'] },
  ]),
  part(PLATFORMS, 'iot-platform', 'Nền tảng kết nối thiết bị IoT', 'IoT platform', PROVINCE, [], false),
  part(PLATFORMS, 'video-platform', 'Nền tảng quản lý video (VMS)', 'video management platform', PROVINCE, [], false),
  part(APPLICATIONS, 'executive', 'Hệ thống thông tin phục vụ chỉ đạo, điều hành', 'executive information system', EVERYWHERE, [
    { kind: 'system', functions: ['executive', 'document-management'] },
  ]),
  part(
    APPLICATIONS,
    'procedure-handling',
    'Hệ thống thông tin giải quyết thủ tục hành chính',
    'system that handles administrative procedures',
    GOVERNMENT,
    [{ kind: 'system', roles: ['procedure-handling'], functions: ['procedure-handling'] }],
  ),
  part(
    APPLICATIONS,
    'operations-centre',
    'Trung tâm giám sát, điều hành thông minh (IOC)',
    'intelligent operations centre (IOC)',
    PROVINCE,
    [{ kind: 'system', functions: ['operations-centre'] }],
  ),
  part(APPLICATIONS, 'grassroots-information', 'Hệ thống thông tin nguồn', 'source system of grassroots information', PROVINCE, [
    { kind: 'system', functions: ['grassroots-information'] },
  ]),
  part(APPLICATIONS, 'digital-twin', 'Ứng dụng bản sao số', 'digital twin', PROVINCE, [], false),
  part(
    APPLICATIONS,
    'ai-platform',
    'Nền tảng AI',
    'AI platform',
    EVERYWHERE,
    [{ kind: 'system', functions: ['artificial-intelligence'] }],
    false,
  ),
  part(APPLICATIONS, 'agriculture-map', 'Bản đồ số nông nghiệp', 'digital map of agriculture', PROVINCE, [], false),
  part(APPLICATIONS, 'smart-lighting', 'Hệ thống chiếu sáng thông minh', 'smart lighting', PROVINCE, [], false),
  part(APPLICATIONS, 'tourism', 'Giải pháp chuyển đổi số du lịch', 'digital tourism', PROVINCE, [], false),
  part(APPLICATIONS, 'environment-monitoring', 'Hệ thống quan trắc và giám sát môi trường', 'environment monitoring', PROVINCE, [], false),
  part(
    APPLICATIONS,
    'transport-ticketing',
    'Thanh toán vé điện tử giao thông công cộng',
    'public-transport ticketing',
    PROVINCE,
    [],
    false,
  ),
  part(APPLICATIONS, 'smart-parking', 'Bãi đỗ xe thông minh', 'smart parking', PROVINCE, [], false),
  part(APPLICATIONS, 'traffic-lights', 'Hệ thống điều khiển đèn giao thông thông minh', 'smart traffic lights', PROVINCE, [], false),
  part(APPLICATIONS, 'logistics', 'Hệ thống logistics của tỉnh', 'logistics system of the province', PROVINCE, [], false),
  part(CHANNELS, 'information-portal', 'Cổng thông tin điện tử', 'information portal', EVERYWHERE, [
    { kind: 'system', roles: ['information-portal'], functions: ['information-portal'], kinds: ['portal'] },
  ]),
  part(MEASUREMENT, 'dashboard', 'Bảng thông tin điều hành (Dashboard)', 'dashboard', EVERYWHERE, [
    { kind: 'system', kinds: ['dashboard'] },
  ]),
  part(MEASUREMENT, 'indicators', 'Bộ chỉ số đo lường kết quả (KPI)', 'performance indicators (KPI)', EVERYWHERE, [{ kind: 'target' }]),
]

/** The names of the shipped components as terms of a sentence; in quotes, for some have commas of their own. */
export const COMPONENT_TERMS: Readonly<Record<string, Text>> = Object.fromEntries(
  REFERENCE_COMPONENTS.map(({ code, name }) => [`reference-component.${code}`, { vi: `“${name.vi}”`, en: `"${name.en}"` }]),
)

const SHIPPED: ReadonlySet<string> = new Set(REFERENCE_COMPONENTS.map(({ code, name }) => `${code} ${name.vi}`))

/** The name of a component in a sentence: in the reader's language when it is a shipped one, as its author wrote it in Vietnamese when it is not. */
export function componentName({ code, name }: ReferenceComponent): Term | string {
  return SHIPPED.has(`${code} ${name.vi}`) ? { term: `reference-component.${code}` } : `“${name.vi}”`
}
