import type { Text } from '../../text.ts'
import type { Sourced } from './define.ts'
import type { Layer, Slot } from './layers.ts'

/** Who provides a component of the commune model, or, at commune level, for whom it is. */
export type CommuneTier = 'central' | 'province' | 'essential' | 'urban' | 'rural' | 'mountain'

/** A component of the digital-transformation model of communes, by its code in Annex I.4 (figure 9). */
export interface CommuneComponent extends Sourced {
  /** For example `HTS7`. */
  readonly code: string
  readonly name: Text
  readonly layer: Layer
  readonly slot: Slot
  /** `central` and `province` provide; `essential` is done in every commune; the others are extra, by the kind of area, and optional. */
  readonly tier: CommuneTier
}

interface Series {
  readonly prefix: string
  readonly place: readonly [Layer, Slot]
  /** Section of Annex I.4. */
  readonly section: string
  readonly what: Text
  /** Number of the first component of each tier that has any. */
  readonly first: Readonly<Partial<Record<CommuneTier, number>>>
  readonly last: number
  /** Names by number. The first of a tier below the centre, when unnamed, is the use of what is provided from above; others are “other”. */
  readonly names: Readonly<Record<number, readonly [vi: string, en: string]>>
}

const SERIES: readonly Series[] = [
  {
    prefix: 'HTS',
    place: ['infrastructure-security', 'digital-infrastructure'],
    section: 'PL I.4.1',
    what: { vi: 'hạ tầng số', en: 'digital infrastructure' },
    first: { central: 1, province: 3, essential: 6, urban: 10, rural: 15, mountain: 18 },
    last: 22,
    names: {
      1: ['Hạ tầng số dùng chung theo Khung quốc gia', 'shared infrastructure of the national framework'],
      4: ['Hạ tầng số dùng chung theo Khung cấp tỉnh', 'shared infrastructure of the provincial framework'],
      7: ['Mạng LAN, Internet băng rộng, kết nối Mạng TSLCD', 'LAN, broadband Internet, connection to TSLCD'],
      8: ['Thiết bị đầu cuối, số hóa hồ sơ, họp trực tuyến', 'end, scanning and conference devices'],
      10: ['Wi-Fi công cộng', 'public Wi-Fi'],
      11: ['Camera giám sát an ninh, trật tự', 'security cameras'],
      12: ['Hạ tầng truyền thanh', 'broadcasting infrastructure'],
      13: ['Hạ tầng IoT, bảng điện tử công cộng', 'IoT infrastructure and public displays'],
      15: ['Điểm truy cập Internet công cộng', 'public Internet access points'],
      16: ['Hạ tầng truyền thanh', 'broadcasting infrastructure'],
      18: ['Băng rộng di động (4G/5G)', 'mobile broadband (4G/5G)'],
      19: ['Giải pháp kết nối thay thế', 'substitute connections'],
      20: ['Điểm hỗ trợ số tại cộng đồng', 'digital support points'],
      21: ['Thiết bị dịch vụ công lưu động', 'equipment of mobile public services'],
    },
  },
  {
    prefix: 'ANM',
    place: ['infrastructure-security', 'cyber-security'],
    section: 'PL I.4.1',
    what: { vi: 'an ninh mạng', en: 'cyber security' },
    first: { central: 1, province: 3, essential: 6 },
    last: 8,
    names: {
      1: ['An ninh mạng dùng chung theo Khung quốc gia', 'shared cyber security of the national framework'],
      4: ['An ninh mạng dùng chung theo Khung cấp tỉnh', 'shared cyber security of the provincial framework'],
      7: ['Bảo vệ thiết bị đầu cuối, sao lưu dữ liệu, an toàn truy cập', 'protection of end devices, backup, safe access'],
    },
  },
  {
    prefix: 'DL',
    place: ['data-core-platforms', 'data'],
    section: 'PL I.4.2',
    what: { vi: 'dữ liệu', en: 'data' },
    first: { central: 1, province: 4, essential: 9, urban: 14, rural: 19, mountain: 24 },
    last: 28,
    names: {
      1: ['Dữ liệu dùng chung theo Khung quốc gia', 'shared data of the national framework'],
      2: ['Khung kiến trúc, quản trị dữ liệu quốc gia và từ điển dữ liệu', 'national data framework, governance and dictionary'],
      5: ['Dữ liệu dùng chung theo Khung cấp tỉnh', 'shared data of the provincial framework'],
      6: ['Cơ chế quản trị, danh mục và chất lượng dữ liệu cấp tỉnh', 'provincial data governance, catalogue and quality'],
      7: ['Khung kiến trúc, quản trị dữ liệu cấp tỉnh và từ điển dữ liệu', 'provincial data framework, governance and dictionary'],
      10: ['Số hóa hồ sơ, kết quả giải quyết TTHC và tái sử dụng', 'digitised dossiers and results, used again'],
      11: ['Cập nhật dữ liệu kinh tế – xã hội và quản lý địa bàn', 'upkeep of social, economic and local data'],
      12: ['Chuẩn hóa, lưu trữ, chia sẻ và khai thác dữ liệu', 'standardising, storing, sharing and using data'],
      14: ['Trật tự đô thị', 'urban order'],
      15: ['Môi trường', 'environment'],
      16: ['Hạ tầng đô thị', 'urban infrastructure'],
      17: ['Phản ánh hiện trường', 'field reports of residents'],
      19: ['Sản xuất nông nghiệp', 'farming'],
      20: ['Sản phẩm OCOP', 'OCOP products'],
      21: ['Hợp tác xã', 'cooperatives'],
      22: ['Chuỗi cung ứng sản phẩm địa phương', 'local supply chains'],
      24: ['Dân tộc và chính sách xã hội', 'ethnic and social policy'],
      25: ['Giảm nghèo', 'poverty reduction'],
      26: ['Du lịch cộng đồng', 'community tourism'],
      27: ['Dữ liệu đặc thù theo quy hoạch cấp tỉnh', 'special data of the provincial plan'],
    },
  },
  {
    prefix: 'NTL',
    place: ['data-core-platforms', 'core-platforms'],
    section: 'PL I.4.2',
    what: { vi: 'nền tảng lõi', en: 'core platforms' },
    first: { central: 1, province: 3, essential: 6 },
    last: 7,
    names: {
      1: ['NDXP, NDOP, định danh và xác thực điện tử, nền tảng AI', 'NDXP, NDOP, e-identification, AI platform'],
      4: ['Nền tảng tích hợp, chia sẻ và phân tích dữ liệu cấp tỉnh', 'provincial sharing and analysis platforms'],
    },
  },
  {
    prefix: 'ƯDCQS',
    place: ['applications', 'shared-applications'],
    section: 'PL I.4.3',
    what: { vi: 'ứng dụng phục vụ chính quyền số', en: 'applications of digital government' },
    first: { central: 1, province: 3, essential: 6, urban: 9, rural: 15, mountain: 19 },
    last: 22,
    names: {
      1: [
        'Cổng DVCQG, Trục liên thông văn bản, thành phần TTHC, báo cáo quốc gia',
        'national portal, document axis, procedure components, reporting',
      ],
      4: [
        'Chỉ đạo điều hành, IOC, phần mềm của sở, ứng dụng nội bộ',
        'executive system, IOC, departments’ software, internal applications',
      ],
      7: ['Công cụ tác nghiệp số cho cán bộ, công chức', 'digital work tools of officials'],
      9: ['Phản ánh hiện trường', 'field reports of residents'],
      10: ['Quản lý trật tự đô thị', 'urban order'],
      11: ['Giám sát môi trường', 'environment monitoring'],
      12: ['Quản lý đô thị theo phân công', 'urban management as assigned'],
      13: ['Truyền thanh cơ sở', 'grassroots broadcasting'],
      15: ['Quản lý sản xuất nông nghiệp', 'farm production'],
      16: ['Hỗ trợ OCOP, hợp tác xã', 'OCOP and cooperatives'],
      17: ['Truyền thanh cơ sở', 'grassroots broadcasting'],
      19: ['Dịch vụ công có trợ giúp', 'assisted public services'],
      20: ['Quản lý an sinh xã hội, giảm nghèo', 'social security and poverty reduction'],
      21: ['Truyền thanh cơ sở', 'grassroots broadcasting'],
    },
  },
  {
    prefix: 'NVCQS',
    place: ['applications', 'shared-applications'],
    section: 'PL I.4.3',
    what: { vi: 'nghiệp vụ phục vụ chính quyền số', en: 'business of digital government' },
    first: { essential: 1 },
    last: 3,
    names: {
      1: ['Hồ sơ điện tử, ký số, TTHC trực tuyến, báo cáo số', 'e-files, digital signing, online procedures, digital reports'],
      2: ['Quản lý tài chính', 'financial management'],
    },
  },
  {
    prefix: 'ƯDKTS',
    place: ['applications', 'shared-applications'],
    section: 'PL I.4.3',
    what: { vi: 'ứng dụng phục vụ kinh tế số', en: 'applications of the digital economy' },
    first: { central: 1, province: 3, essential: 6, urban: 8, rural: 11, mountain: 15 },
    last: 18,
    names: {
      1: ['Ứng dụng kinh tế số dùng chung theo Khung quốc gia', 'shared digital-economy applications of the national framework'],
      4: ['Ứng dụng kinh tế số dùng chung theo Khung cấp tỉnh', 'shared digital-economy applications of the provincial framework'],
      8: ['Quản lý chợ, phố thương mại', 'markets and shopping streets'],
      9: ['Dịch vụ đô thị số', 'digital urban services'],
      11: ['Thương mại điện tử sản phẩm địa phương', 'e-commerce of local products'],
      12: ['Truy xuất nguồn gốc', 'traceability'],
      13: ['Hỗ trợ hợp tác xã', 'support of cooperatives'],
      15: ['Quảng bá du lịch cộng đồng', 'promotion of community tourism'],
      16: ['Thương mại điện tử đặc sản địa phương', 'e-commerce of local specialities'],
      17: ['Hỗ trợ hợp tác xã', 'support of cooperatives'],
    },
  },
  {
    prefix: 'NVKTS',
    place: ['applications', 'shared-applications'],
    section: 'PL I.4.3',
    what: { vi: 'nghiệp vụ phục vụ kinh tế số', en: 'business of the digital economy' },
    first: { essential: 1 },
    last: 4,
    names: {
      1: ['Hỗ trợ chuyển đổi số và thương mại điện tử', 'support of digital transformation and e-commerce'],
      2: ['Hỗ trợ thanh toán số, tài chính số', 'support of digital payment and finance'],
      3: ['Hỗ trợ tên miền, chữ ký số, hóa đơn, hợp đồng điện tử', 'support of domain names, signatures, e-invoices and e-contracts'],
    },
  },
  {
    prefix: 'ƯDXHS',
    place: ['applications', 'shared-applications'],
    section: 'PL I.4.3',
    what: { vi: 'ứng dụng phục vụ xã hội số', en: 'applications of the digital society' },
    first: { central: 1, province: 3, essential: 6, urban: 8, rural: 11, mountain: 14 },
    last: 17,
    names: {
      1: ['Ứng dụng xã hội số dùng chung theo Khung quốc gia', 'shared digital-society applications of the national framework'],
      4: ['Ứng dụng xã hội số dùng chung theo Khung cấp tỉnh', 'shared digital-society applications of the provincial framework'],
      8: ['Kênh tương tác số giữa chính quyền và người dân', 'digital channel between government and residents'],
      9: ['Nền tảng cộng đồng số khu dân cư', 'digital community platform'],
      11: ['Nhóm cộng đồng số thôn, bản, tổ dân phố', 'digital groups of villages and neighbourhoods'],
      12: ['Phổ biến kiến thức sản xuất, tiêu thụ', 'knowledge of production and sales'],
      14: ['Y tế từ xa', 'telemedicine'],
      15: ['Học trực tuyến', 'online learning'],
      16: ['Hỗ trợ nhóm yếu thế', 'support of vulnerable groups'],
    },
  },
  {
    prefix: 'NVXHS',
    place: ['applications', 'shared-applications'],
    section: 'PL I.4.3',
    what: { vi: 'nghiệp vụ phục vụ xã hội số', en: 'business of the digital society' },
    first: { essential: 1 },
    last: 4,
    names: {
      1: ['Hỗ trợ định danh điện tử và dịch vụ công trực tuyến', 'support of e-identification and online services'],
      2: ['Tổ công nghệ số cộng đồng', 'community digital technology team'],
      3: ['Điểm hỗ trợ chuyển đổi số', 'digital transformation support points'],
    },
  },
  {
    prefix: 'KTT',
    place: ['channels-measurement', 'channels'],
    section: 'PL I.4.4',
    what: { vi: 'kênh tương tác', en: 'interaction channels' },
    first: { central: 1, province: 3, essential: 6, urban: 11, rural: 15, mountain: 19 },
    last: 23,
    names: {
      1: ['Cổng Dịch vụ công quốc gia, VNeID', 'national public service portal, VNeID'],
      4: ['Kênh tương tác dùng chung theo Khung cấp tỉnh', 'shared channels of the provincial framework'],
      7: ['Trung tâm Phục vụ hành chính công cấp xã', 'public administration service centre of the commune'],
      8: ['Trang, cổng thông tin điện tử cấp xã', 'website or portal of the commune'],
      9: ['Tiếp nhận phản ánh, kiến nghị', 'feedback and petitions'],
      11: ['Tiếp nhận phản ánh hiện trường', 'field reports of residents'],
      12: ['Kênh tương tác số giữa chính quyền và người dân', 'digital channel between government and residents'],
      13: ['Nền tảng cộng đồng số khu dân cư', 'digital community platform'],
      15: ['Nhóm tương tác số thôn, bản, tổ dân phố', 'digital groups of villages and neighbourhoods'],
      16: ['Kênh thông tin sản xuất, tiêu thụ', 'channel on production and sales'],
      17: ['Trang, cổng tích hợp nội dung phục vụ người dân', 'portal with content for residents'],
      19: ['Điểm hỗ trợ dịch vụ số', 'digital service support points'],
      20: ['Điểm dịch vụ công lưu động', 'mobile public service points'],
      21: ['Truyền thanh số', 'digital broadcasting'],
      22: ['Hỗ trợ sử dụng dịch vụ công trực tuyến', 'help with online public services'],
    },
  },
  {
    prefix: 'ĐLHQ',
    place: ['channels-measurement', 'measurement'],
    section: 'PL I.4.4',
    what: { vi: 'đo lường hiệu quả', en: 'performance measurement' },
    first: { central: 1, province: 4, essential: 7 },
    last: 10,
    names: {
      1: ['Công cụ đo lường dùng chung theo Khung quốc gia', 'shared measurement of the national framework'],
      2: ['Bộ chỉ số đo lường kết quả (KPI)', 'performance indicators (KPI)'],
      5: ['Công cụ đo lường dùng chung theo Khung cấp tỉnh', 'shared measurement of the provincial framework'],
      8: ['Cập nhật, khai thác bảng thông tin điều hành cấp tỉnh', 'upkeep and use of the provincial dashboard'],
      9: ['Khảo sát mức độ hài lòng', 'satisfaction survey'],
    },
  },
]

const TIERS: readonly CommuneTier[] = ['central', 'province', 'essential', 'urban', 'rural', 'mountain']

function nameOf({ what, names, first }: Series, number: number, tier: CommuneTier): Text {
  const own = names[number]
  if (own !== undefined) return { vi: own[0], en: own[1] }
  const uses = (tier === 'province' || tier === 'essential') && number === first[tier] && first.central !== undefined
  return uses
    ? { vi: `Khai thác ${what.vi} dùng chung do cấp trên cung cấp`, en: `use of shared ${what.en} provided from above` }
    : { vi: `Thành phần ${what.vi} khác`, en: `other ${what.en}` }
}

/** The components of Annex I.4, in the order of their codes. The names are shortened. */
export const COMMUNE_COMPONENTS: readonly CommuneComponent[] = SERIES.flatMap((series) => {
  const tierOf = (number: number): CommuneTier => TIERS.findLast((tier) => (series.first[tier] ?? Number.POSITIVE_INFINITY) <= number)!
  return Array.from({ length: series.last }, (_, at): CommuneComponent => {
    const number = at + 1
    const tier = tierOf(number)
    return {
      code: `${series.prefix}${number}`,
      name: nameOf(series, number, tier),
      layer: series.place[0],
      slot: series.place[1],
      tier,
      mark: 'verified',
      source: `QD-1425-2026#${series.section}`,
    }
  })
})
