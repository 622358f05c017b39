import type { Kind } from '../model/element.ts'
import type { Text } from '../text.ts'

/** What an element depends on, and what becomes of it when that stops. */
export interface Dependency {
  readonly id: string
  readonly dependent: Kind
  /** The field that tells: of the dependent, or where `of` is given of the element it depends on. */
  readonly field: string
  readonly of?: Kind
  readonly on: readonly Kind[]
  /** `stops`: it stops when that stops, and is degraded when that is degraded. `degrades`: it is degraded when that stops. */
  readonly effect: 'stops' | 'degrades'
  /** Where several are named: whether any of them is needed, or one is enough, and the loss of some degrades. */
  readonly several?: 'each' | 'alternatives'
  readonly note: Text
}

/** The one table of what depends on what; the code and the guide both read it. */
export const DEPENDENCIES = [
  {
    id: 'infrastructure.site',
    dependent: 'infrastructure',
    field: 'site',
    on: ['site'],
    effect: 'stops',
    note: {
      vi: 'mất điện, cháy, ngập ở địa điểm thì hạ tầng đặt ở đó ngừng',
      en: 'power, fire or flood at the site stops what stands there',
    },
  },
  {
    id: 'system.hostedAt',
    dependent: 'system',
    field: 'hostedAt',
    on: ['infrastructure', 'site'],
    effect: 'stops',
    several: 'alternatives',
    note: {
      vi: 'có “standby” hoặc “disaster-recovery” và “recoverySite” ở nơi khác còn hoạt động thì chỉ suy giảm; chỉ có “backup” thì ngừng',
      en: 'degraded only, where "standby" or "disaster-recovery" and a "recoverySite" at another place that works are told; a backup alone keeps nothing running',
    },
  },
  {
    id: 'link.ends',
    dependent: 'link',
    field: 'from',
    on: ['agency', 'site', 'network', 'infrastructure'],
    effect: 'stops',
    several: 'each',
    note: { vi: 'chỉ đường ra Internet: mất một đầu là mất đường', en: 'lines to the Internet only: a line needs both ends' },
  },
  {
    id: 'system.internet',
    dependent: 'system',
    field: 'hostedAt',
    on: ['link'],
    effect: 'degrades',
    several: 'alternatives',
    note: {
      vi: 'hệ thống phục vụ người dân, doanh nghiệp: mất mọi đường Internet của nơi đặt thì bên ngoài không vào được, nội bộ vẫn dùng được',
      en: 'systems for citizens and businesses: without any Internet line of their place nobody outside reaches them, staff still do',
    },
  },
  {
    id: 'database.hostedAt',
    dependent: 'database',
    field: 'hostedAt',
    on: ['infrastructure', 'site'],
    effect: 'stops',
    several: 'alternatives',
    note: {
      vi: 'hệ thống quản lý nó có nơi dự phòng còn hoạt động thì chỉ suy giảm',
      en: 'degraded only, where a system that keeps it has a recovery site that works',
    },
  },
  {
    id: 'system.stores',
    dependent: 'system',
    field: 'stores',
    on: ['database'],
    effect: 'stops',
    several: 'each',
    note: { vi: 'hệ thống không chạy được khi mất cơ sở dữ liệu của chính nó', en: 'a system does not run without a database of its own' },
  },
  {
    id: 'database.storedBy',
    dependent: 'database',
    field: 'stores',
    of: 'system',
    on: ['system'],
    effect: 'stops',
    several: 'alternatives',
    note: {
      vi: 'không còn hệ thống nào quản lý nó hoạt động thì không truy cập được',
      en: 'out of reach when no system that keeps it works',
    },
  },
  {
    id: 'system.uses',
    dependent: 'system',
    field: 'uses',
    on: ['database'],
    effect: 'degrades',
    several: 'each',
    note: { vi: 'thiếu dữ liệu dùng chung, phần còn lại vẫn chạy', en: 'without shared data the rest still runs' },
  },
  {
    id: 'database.derivedFrom',
    dependent: 'database',
    field: 'derivedFrom',
    on: ['database'],
    effect: 'degrades',
    several: 'each',
    note: { vi: 'dữ liệu không còn được cập nhật', en: 'its data are no longer refreshed' },
  },
  {
    id: 'system.partOf',
    dependent: 'system',
    field: 'partOf',
    on: ['system'],
    effect: 'stops',
    note: { vi: 'phần ngừng theo hệ thống chứa nó', en: 'a part stops with the whole' },
  },
  {
    id: 'system.parts',
    dependent: 'system',
    field: 'partOf',
    of: 'system',
    on: ['system'],
    effect: 'degrades',
    several: 'each',
    note: { vi: 'mất một phần thì hệ thống chứa nó suy giảm', en: 'a whole is degraded when a part stops' },
  },
  {
    id: 'database.partOf',
    dependent: 'database',
    field: 'partOf',
    on: ['database'],
    effect: 'stops',
    note: { vi: 'phần ngừng theo cơ sở dữ liệu chứa nó', en: 'a part stops with the whole' },
  },
  {
    id: 'integration.from',
    dependent: 'integration',
    field: 'from',
    on: ['system', 'database', 'service', 'infrastructure', 'network'],
    effect: 'stops',
    note: { vi: 'mất một đầu là mất kết nối', en: 'a connection needs both ends' },
  },
  {
    id: 'integration.to',
    dependent: 'integration',
    field: 'to',
    on: ['system', 'database', 'service', 'infrastructure', 'network'],
    effect: 'stops',
    note: { vi: 'mất một đầu là mất kết nối', en: 'a connection needs both ends' },
  },
  {
    id: 'integration.via',
    dependent: 'integration',
    field: 'via',
    on: ['system'],
    effect: 'stops',
    several: 'each',
    note: { vi: 'kết nối đi qua từng nền tảng ghi ở đây', en: 'the connection runs through each platform named' },
  },
  {
    id: 'integration.over',
    dependent: 'integration',
    field: 'over',
    on: ['network', 'link'],
    effect: 'stops',
    several: 'alternatives',
    note: { vi: 'còn một đường ghi ở đây thì kết nối chỉ suy giảm', en: 'degraded as long as one of the ways named works' },
  },
  {
    id: 'system.dependency',
    dependent: 'system',
    field: 'from',
    of: 'integration',
    on: ['integration'],
    effect: 'stops',
    several: 'each',
    note: { vi: 'chỉ quan hệ “phụ thuộc”: bên phụ thuộc ngừng', en: 'relations of kind "dependency" only: the dependent stops' },
  },
  {
    id: 'system.service-use',
    dependent: 'system',
    field: 'from',
    of: 'integration',
    on: ['integration'],
    effect: 'degrades',
    several: 'each',
    note: {
      vi: 'chỉ quan hệ “sử dụng dịch vụ”: bên dùng suy giảm; các quan hệ khác chỉ tính là mất kết nối',
      en: 'relations of kind "service use" only: the user is degraded; other relations count as connections lost and no more',
    },
  },
  {
    id: 'service.system',
    dependent: 'service',
    field: 'system',
    on: ['system'],
    effect: 'stops',
    note: { vi: 'dịch vụ ngừng theo hệ thống phục vụ', en: 'a service stops with the system that serves it' },
  },
  {
    id: 'service.channels',
    dependent: 'service',
    field: 'channels',
    on: ['system'],
    effect: 'stops',
    several: 'alternatives',
    note: { vi: 'còn một kênh thì dịch vụ chỉ suy giảm', en: 'degraded as long as one channel works' },
  },
  {
    id: 'service.payment',
    dependent: 'service',
    field: 'payment',
    on: ['system'],
    effect: 'degrades',
    several: 'each',
    note: { vi: 'không thanh toán trực tuyến được bằng kênh đó', en: 'no online payment that way' },
  },
  {
    id: 'service.backOffice',
    dependent: 'service',
    field: 'backOffice',
    on: ['system'],
    effect: 'degrades',
    note: { vi: 'nộp được nhưng cán bộ chưa xử lý được trên hệ thống', en: 'cases come in, but staff cannot work on them there' },
  },
  {
    id: 'system.operator',
    dependent: 'system',
    field: 'operator',
    on: ['agency'],
    effect: 'degrades',
    note: {
      vi: 'chạy mà không có người vận hành; không ghi đơn vị vận hành thì tính cơ quan chủ quản',
      en: 'runs with nobody to run it; without an operator the owner counts',
    },
  },
  {
    id: 'database.operator',
    dependent: 'database',
    field: 'operator',
    on: ['agency'],
    effect: 'degrades',
    note: { vi: 'như trên', en: 'as above' },
  },
  {
    id: 'infrastructure.operator',
    dependent: 'infrastructure',
    field: 'operator',
    on: ['agency'],
    effect: 'degrades',
    note: { vi: 'như trên', en: 'as above' },
  },
] as const satisfies readonly Dependency[]

export type DependencyId = (typeof DEPENDENCIES)[number]['id']

/** How a hit comes about that is no dependency of the table. */
export const OTHER_REASONS = {
  failed: { vi: 'chính là chỗ xảy ra sự cố', en: 'is what failed' },
  place: { vi: 'ở cùng chỗ với nơi xảy ra sự cố', en: 'stands where the failure is' },
  path: { vi: 'không còn đường mạng nào tới', en: 'no path leads there any more' },
  'second-path': { vi: 'mất một đường, còn đường khác', en: 'one line is lost, another is left' },
} as const satisfies Readonly<Record<string, Text>>
