/** How people write the values of lists, by the term of the schema that the list is of. Parts of an official label with slashes need no entry. */
import { type Doubt, texts, type Wording, type WordMark } from './define.ts'

const as = (value: string, mark: WordMark, ...all: readonly (readonly string[])[]): Wording => ({ value, mark, texts: all.flat() })
const one = (...list: readonly string[]): readonly string[] => list

const RUNS = 'hoạt động|vận hành|sử dụng|dùng|khai thác|chạy'
const STOPS = 'dừng|ngừng|ngưng|kết thúc|dừng hẳn'

const RETIRED = [
  texts('|đã', STOPS),
  texts('|đã', STOPS, RUNS),
  texts('không|không còn', RUNS),
  texts('không|không còn', 'hoạt động|sử dụng|dùng', 'nữa'),
  one('decommissioned', 'inactive', 'closed', 'retired'),
]

const LIFECYCLE: readonly Wording[] = [
  as(
    'operating',
    'seen',
    texts('|đang|đã', `${RUNS}|HĐ|SD|VH`),
    texts('|đang', RUNS, 'tốt|ổn định|chính thức|bình thường'),
    texts('đã', 'đưa vào', 'sử dụng|vận hành|khai thác|hoạt động'),
    one('hoạt động tốt', 'active', 'in operation', 'in use', 'live', 'running', 'production', 'operational'),
  ),
  as('building', 'seen', texts('|đang', 'xây dựng|triển khai|phát triển|đầu tư'), one('đang XD', 'under construction', 'in development')),
  as('testing', 'seen', texts('|đang', 'thử nghiệm|thí điểm|chạy thử|vận hành thử|vận hành thử nghiệm'), one('pilot', 'trial', 'testing')),
  as('upgrading', 'seen', texts('đang|', 'nâng cấp|mở rộng|nâng cấp, mở rộng')),
  as('merging', 'own', texts('đang|', 'hợp nhất|sáp nhập')),
  as('replacing', 'own', texts('đang', 'thay thế')),
  as(
    'planned',
    'seen',
    one('dự kiến', 'đề xuất', 'chuẩn bị đầu tư', 'CBĐT', 'đang lập dự án', 'chưa triển khai', 'kế hoạch', 'trong kế hoạch', 'proposed'),
    texts('dự kiến', 'triển khai|đầu tư|xây dựng'),
  ),
  as('retired', 'seen', ...RETIRED),
]

const USAGE_STATUS: readonly Wording[] = [
  as('in-use', 'seen', texts('đang|đã', RUNS), texts('', RUNS)),
  as('not-used', 'seen', texts('chưa', RUNS)),
  as('connecting', 'own', one('đang tích hợp', 'đang kết nối thử')),
  as('partly-used', 'seen', one('một phần'), texts('|đang', 'sử dụng|dùng', 'một phần')),
  as('suspended', 'seen', texts('tạm', 'dừng|ngừng|ngưng', '|sử dụng|khai thác')),
  as('no-longer-used', 'seen', ...RETIRED),
]

const RELATION_STATUS: readonly Wording[] = [
  as(
    'in-use',
    'seen',
    texts('đã|đang', 'liên thông|khai thác|sử dụng|chia sẻ|hoạt động|vận hành|dùng'),
    one('đã kết nối', 'hoạt động', 'vận hành', 'connected', 'active', 'live'),
  ),
  as('not-connected', 'seen', texts('chưa', 'kết nối|liên thông|chia sẻ|có kết nối|tích hợp'), one('not yet connected')),
  as(
    'planned',
    'seen',
    texts('dự kiến|kế hoạch|sẽ|chuẩn bị', 'triển khai|kết nối|tích hợp|liên thông'),
    one('kế hoạch', 'trong kế hoạch', 'planned'),
  ),
  as('testing', 'seen', texts('|đang', 'thử nghiệm|thí điểm|kết nối thử|chạy thử')),
  as('upgrading', 'own', texts('|đang', 'nâng cấp|mở rộng')),
  as('ended', 'seen', texts('|đã', `${STOPS}|ngắt`, '|kết nối|khai thác|sử dụng|hoạt động')),
]

const SYSTEM_KIND: readonly Wording[] = [
  as('website', 'seen', one('trang', 'trang web', 'web', 'website', 'trang thông tin', 'trang TTĐT', 'trang thông tin điện tử')),
  as(
    'application',
    'seen',
    texts('phần mềm|ứng dụng|hệ thống', '|nghiệp vụ|chuyên ngành|nội bộ'),
    one('PM', 'HTTT', 'HTTT chuyên ngành', 'nghiệp vụ', 'chuyên ngành'),
  ),
  as('platform', 'seen', one('nền tảng dùng chung', 'nền tảng số', 'nền tảng')),
  as('portal', 'seen', one('cổng thông tin', 'cổng TTĐT', 'cổng thông tin điện tử', 'cổng dịch vụ công', 'cổng/trang TTĐT', 'cổng')),
  as('email', 'own', one('email', 'e-mail', 'thư điện tử công vụ')),
  as('mobile-app', 'own', one('app', 'mobile app', 'ứng dụng trên điện thoại')),
]

const DATABASE_SCOPE: readonly Wording[] = [
  as('national', 'seen', texts('CSDL|cơ sở dữ liệu', 'quốc gia|QG')),
  as('sector', 'seen', texts('CSDL|cơ sở dữ liệu|', 'chuyên ngành|ngành')),
  as('shared', 'seen', texts('CSDL|cơ sở dữ liệu', 'dùng chung'), one('dùng chung tỉnh')),
  as('internal', 'seen', texts('CSDL|cơ sở dữ liệu|', 'nội bộ|riêng|dùng riêng')),
]

const COMPLETENESS: readonly Wording[] = [
  as('whole', 'seen', texts('|dịch vụ công|DVC|DVCTT', 'trực tuyến|', 'toàn trình'), one('mức 4', 'mức độ 4', 'cấp độ 4')),
  as('partial', 'seen', texts('|dịch vụ công|DVC|DVCTT', 'trực tuyến|', 'một phần'), one('mức 3', 'mức độ 3', 'cấp độ 3')),
]

const AUDIENCE: readonly Wording[] = [
  as(
    'internal',
    'seen',
    one('lãnh đạo', 'lãnh đạo nội bộ', 'lãnh đạo sở', 'lãnh đạo tỉnh', 'trong cơ quan', 'nội bộ cơ quan', 'CBCCVC', 'CBCC', 'cán bộ'),
    texts('cán bộ', 'công chức', '|viên chức'),
    one('cán bộ, công chức, viên chức', 'công chức', 'công chức, viên chức', 'chuyên viên'),
  ),
  as('agencies', 'seen', one('cơ quan nhà nước', 'CQNN', 'các sở ngành', 'sở, ban, ngành', 'sở ban ngành', 'đơn vị khác')),
  as('citizens', 'seen', one('dân', 'công dân', 'nhân dân', 'cá nhân', 'citizens')),
  as('businesses', 'seen', one('DN', 'doanh nghiệp', 'businesses')),
]

const BOTH = one('hiện trạng/mục tiêu', 'cả hai', 'cả 2', 'HT & MT', 'HT/MT', 'hiện trạng, mục tiêu', 'as-is & to-be')

/** By term of the schema; `objectType` is the form's own list. */
export const VALUE_WORDINGS: Readonly<Record<string, readonly Wording[]>> = {
  objectType: [
    as('system', 'seen', one('HTTT', 'HT', 'hệ thống', 'phần mềm', 'PM', 'ứng dụng', 'HT số', 'hệ thống phần mềm', 'system')),
    as('database', 'seen', one('cơ sở dữ liệu', 'kho dữ liệu', 'tài sản dữ liệu', 'CSDL chuyên ngành', 'CSDL dùng chung', 'database')),
    as('platform', 'seen', one('nền tảng', 'nền tảng dùng chung', 'NT', 'NTS', 'platform')),
    as('service', 'seen', one('dịch vụ', 'dịch vụ công', 'dịch vụ công trực tuyến', 'DVC', 'DVCTT', 'DV số')),
    as('infrastructure', 'seen', one('hạ tầng', 'hạ tầng kỹ thuật', 'hạ tầng CNTT', 'hạ tầng mạng', 'HTKT')),
    as('component', 'own', one('thành phần', 'TP logic')),
  ],
  recordType: [
    as('original', 'seen', one('gốc', 'BG gốc', 'BGG', 'bản gốc', 'ghi gốc')),
    as('reference', 'seen', one('tham chiếu', 'TC', 'BG tham chiếu', 'BGTC', 'bản tham chiếu', 'ref')),
  ],
  layer: [
    as('infrastructure-security', 'seen', one('lớp 1', 'L1', 'tầng 1', '1')),
    as('data-core-platforms', 'seen', one('lớp 2', 'L2', 'tầng 2', '2')),
    as('applications', 'seen', one('lớp 3', 'L3', 'tầng 3', '3')),
    as('channels-measurement', 'seen', one('lớp 4', 'L4', 'tầng 4', '4')),
  ],
  slot: [
    as('digital-infrastructure', 'own', one('hạ tầng')),
    as('cyber-security', 'own', one('ANM', 'an toàn, an ninh mạng')),
    as('core-platforms', 'own', one('nền tảng số lõi')),
    as('shared-applications', 'own', one('ứng dụng dùng chung', 'ứng dụng và nghiệp vụ', 'ứng dụng, nghiệp vụ dùng chung')),
    as('channels', 'own', one('kênh')),
    as('measurement', 'own', one('đo lường')),
  ],
  state: [
    as('both', 'seen', BOTH),
    as('as-is', 'own', one('hiện tại', 'HT', 'as-is')),
    as('to-be', 'own', one('tương lai', 'MT', 'to-be')),
  ],
  usageScope: [
    as('national', 'seen', one('toàn quốc', 'cả nước', 'cấp quốc gia', 'QG', 'trung ương')),
    as('sector', 'seen', one('toàn ngành', 'ngành', 'trong ngành', 'nội bộ ngành', 'lĩnh vực', 'chuyên ngành')),
    as('inter-province', 'own', one('nhiều tỉnh')),
    as('ministry', 'own', one('bộ', 'trong bộ', 'cấp bộ, ngành')),
    as(
      'province',
      'seen',
      one('toàn tỉnh', 'tỉnh', 'trong tỉnh', 'cấp tỉnh, thành phố', 'toàn thành phố', 'cấp thành phố', 'trên địa bàn tỉnh'),
    ),
    as('organisation', 'seen', one('nội bộ', 'nội bộ cơ quan', 'trong cơ quan', 'toàn cơ quan', 'toàn sở', 'nội bộ sở')),
    as('unit', 'seen', one('nội bộ đơn vị', 'trong đơn vị', 'cấp đơn vị')),
    as('commune', 'seen', one('xã', 'phường', 'xã, phường', 'cấp xã, phường', 'xã, phường, đặc khu')),
    as('user-group', 'own', one('nhóm')),
  ],
  sharing: [
    as('national-group-a', 'own', one('nhóm A', 'dùng chung quốc gia nhóm A', 'dùng chung quốc gia (nhóm A)', 'QG nhóm A')),
    as('national-group-b', 'own', one('nhóm B', 'dùng chung quốc gia nhóm B', 'dùng chung quốc gia (nhóm B)', 'QG nhóm B')),
    as('ministry', 'own', one('dùng chung bộ', 'dùng chung toàn bộ ngành', 'cấp bộ')),
    as('province', 'seen', one('dùng chung tỉnh', 'dùng chung toàn tỉnh', 'cấp tỉnh', 'dùng chung của tỉnh', 'dùng chung cấp thành phố')),
    as('internal', 'seen', one('nội bộ', 'dùng chung trong cơ quan', 'dùng chung trong sở', 'nội bộ cơ quan')),
    as('dedicated', 'seen', one('riêng', 'dùng riêng', 'đặc thù', 'dùng riêng, đặc thù', 'không dùng chung')),
  ],
  lifecycle: LIFECYCLE,
  usageStatus: USAGE_STATUS,
  remedy: [
    as('continue', 'seen', one('tiếp tục dùng', 'tiếp tục', 'tiếp tục khai thác', 'tiếp tục vận hành', 'giữ nguyên', 'duy trì')),
    as(
      'standardise-connect',
      'seen',
      texts('chuẩn hóa|kết nối|tích hợp'),
      one(
        'chuẩn hóa, kết nối',
        'chuẩn hóa, tích hợp',
        'kết nối, tích hợp',
        'chuẩn hóa, kết nối, tích hợp',
        'tích hợp, kết nối',
        'kết nối, chia sẻ',
      ),
    ),
    as('upgrade-extend', 'seen', one('nâng cấp', 'mở rộng', 'nâng cấp, mở rộng', 'hoàn thiện, nâng cấp', 'cải tiến')),
    as('merge-reorganise', 'seen', one('hợp nhất', 'tổ chức lại', 'sáp nhập', 'gộp', 'hợp nhất, tổ chức lại')),
    as('replace-end', 'seen', one('thay thế', 'kết thúc', 'thay thế, kết thúc', 'loại bỏ', 'thanh lý', ...texts('|sẽ', STOPS, '|sử dụng'))),
    as('add-new', 'seen', one('bổ sung', 'xây mới', 'xây dựng mới', 'đầu tư mới', 'làm mới', 'mới', 'bổ sung, xây dựng mới')),
  ],
  'integration.kind': [
    as('technical', 'own', one('kết nối')),
    as(
      'data-exchange',
      'seen',
      texts('trao đổi|đồng bộ|liên thông|chia sẻ|cung cấp|thu thập|gửi nhận|gửi, nhận|tiếp nhận', 'dữ liệu|DL|số liệu|thông tin'),
      one('trao đổi', 'đồng bộ'),
    ),
    as(
      'service-use',
      'seen',
      one('tra cứu', 'tra cứu thông tin', 'tra cứu dữ liệu', 'xác thực', 'xác thực danh tính', 'xác thực, định danh', 'định danh'),
      one('thanh toán', 'thanh toán trực tuyến', 'sử dụng DV', 'gọi dịch vụ', 'dùng dịch vụ', 'ký số', 'SSO', 'đăng nhập một lần'),
    ),
    as('sharing', 'own', one('dùng chung hạ tầng', 'dùng chung dữ liệu')),
  ],
  'integration.status': RELATION_STATUS,
  'link.status': RELATION_STATUS,
  'document.scope': [
    as('national', 'own', one('toàn quốc', 'trung ương')),
    as('ministry', 'seen', one('bộ', 'bộ, ngành', 'cấp bộ, ngành')),
    as('province', 'seen', one('tỉnh', 'tỉnh, thành phố', 'toàn tỉnh', 'thành phố', 'địa phương', 'cấp tỉnh, thành phố')),
    as('commune', 'seen', one('xã', 'xã, phường', 'xã, phường, đặc khu')),
  ],
  'document.state': [as('as-is', 'own', one('hiện tại', 'as-is')), as('to-be', 'own', one('tương lai', 'to-be'))],
  'document.profile': [
    as('vn-digital-1.0', 'seen', one('QĐ 1425', 'QĐ 1425/QĐ-TTg', 'Quyết định 1425/QĐ-TTg', 'Khung kiến trúc tổng thể quốc gia số')),
    as('vn-egov-2.0', 'own', one('Khung Kiến trúc Chính phủ điện tử Việt Nam, phiên bản 2.0', 'phiên bản 2.0')),
    as('vn-egov-3.0', 'own', one('Khung Kiến trúc Chính phủ điện tử Việt Nam, phiên bản 3.0', 'phiên bản 3.0')),
    as('vn-egov-4.0', 'own', one('Khung kiến trúc Chính phủ số Việt Nam, phiên bản 4.0', 'phiên bản 4.0')),
  ],
  'mappings.relation': [
    as('inherited', 'seen', one('kế thừa')),
    as('specialised', 'own', one('cụ thể')),
    as('referenced', 'own', one('TC')),
    as('not-mapped', 'own', one('chưa có', 'chưa')),
  ],
  'gap.managementScope': [as('direct', 'own', one('trực tiếp')), as('coordination', 'own', one('phối hợp'))],
  'task.priority': [
    as('high', 'seen', one('ưu tiên cao', 'mức cao', '1', 'ưu tiên 1')),
    as('medium', 'seen', one('TB', 'vừa', 'trung bình', 'ưu tiên trung bình', '2', 'ưu tiên 2')),
    as('low', 'seen', one('ưu tiên thấp', '3', 'ưu tiên 3')),
  ],
  'task.concretisation': [
    as('programmed', 'own', one('đã đưa vào kế hoạch', 'đã đưa vào chương trình', 'có trong kế hoạch')),
    as('assigned', 'own', one('đã giao', 'đã phê duyệt', 'đã được giao nhiệm vụ', 'đã phê duyệt dự án', 'đã phê duyệt đề án')),
    as('routine', 'own', one('thường xuyên', 'hoạt động thường xuyên')),
  ],
  'task.dataReadiness': [as('complete', 'own', one('đủ', 'có đủ')), as('incomplete', 'own', one('chưa đủ', 'thiếu', 'một phần'))],
  'task.status': [
    as('not-started', 'seen', one('chưa làm', 'chưa triển khai', 'chưa bắt đầu')),
    as('in-progress', 'seen', one('đang làm', 'đang triển khai', 'đang thực hiện', 'đang TH')),
    as('late', 'seen', one('trễ', 'trễ hạn', 'quá hạn', 'chậm tiến độ', 'chậm muộn')),
    as('suspended', 'own', one('tạm ngừng', 'tạm hoãn', 'hoãn')),
    as('stopped', 'own', one('ngừng', 'hủy', 'không thực hiện')),
  ],
  'system.kind': SYSTEM_KIND,
  'system.audience': AUDIENCE,
  'infrastructure.kind': [as('data-centre', 'seen', texts('TTDL|trung tâm dữ liệu', '|tỉnh'))],
  'database.scope': DATABASE_SCOPE,
  'service.completeness': COMPLETENESS,
  'system.personalData': [
    as('none', 'seen', one('không', 'không có', 'N', 'no', 'không chứa', 'không thu thập')),
    as('basic', 'seen', one('cơ bản', 'DLCN cơ bản', 'dữ liệu cá nhân cơ bản')),
    as('sensitive', 'seen', one('nhạy cảm', 'DLCN nhạy cảm')),
  ],
}

/** It is stopping, or stands still for now. */
const STOPPING = texts('đang', STOPS, '|hoạt động|sử dụng')

/** Texts that say no value for sure, by term, with what they may mean: they become a question. */
export const VALUE_DOUBTS: Readonly<Record<string, readonly Doubt[]>> = {
  lifecycle: [
    { mark: 'seen', texts: ['đã nghiệm thu', 'nghiệm thu', 'đã bàn giao'], perhaps: ['operating', 'testing'] },
    { mark: 'seen', texts: ['tạm dừng', 'tạm ngừng', 'tạm ngưng'], perhaps: ['other', 'retired'] },
    { mark: 'own', texts: STOPPING, perhaps: ['retired', 'other'] },
    { mark: 'own', texts: ['đã thay thế'], perhaps: ['retired'] },
  ],
  'integration.status': [
    { mark: 'seen', texts: ['sẵn sàng kết nối', 'sẵn sàng'], perhaps: ['planned', 'not-connected'] },
    { mark: 'own', texts: ['đang kết nối'], perhaps: ['in-use', 'testing'] },
    { mark: 'own', texts: ['tạm dừng', 'tạm ngừng'], perhaps: ['other', 'ended'] },
    { mark: 'own', texts: STOPPING, perhaps: ['ended', 'other'] },
  ],
  usageStatus: [{ mark: 'own', texts: STOPPING, perhaps: ['suspended', 'no-longer-used'] }],
  remedy: [
    { mark: 'seen', texts: ['chuyển dịch cloud', 'chuyển lên cloud', 'chuyển đổi cloud'], perhaps: ['upgrade-extend', 'replace-end'] },
  ],
  sharing: [
    { mark: 'seen', texts: ['dùng chung'], perhaps: ['province', 'ministry', 'internal'] },
    { mark: 'own', texts: ['dùng chung quốc gia', 'quốc gia'], perhaps: ['national-group-a', 'national-group-b'] },
  ],
  usageScope: [{ mark: 'seen', texts: ['liên thông QG', 'liên thông quốc gia'], perhaps: ['national'] }],
  'integration.kind': [{ mark: 'own', texts: ['tích hợp', 'liên thông'], perhaps: ['technical', 'data-exchange'] }],
  'system.personalData': [{ mark: 'seen', texts: ['có', 'x', 'Y', 'yes', 'có chứa', 'có DLCN'], perhaps: ['basic', 'sensitive'] }],
  'service.completeness': [{ mark: 'seen', texts: ['DVCTT', 'trực tuyến', 'DVC trực tuyến'], perhaps: ['whole', 'partial'] }],
  'task.status': [
    { mark: 'own', texts: ['hoàn thành', 'đã hoàn thành', 'xong', 'đã xong'], perhaps: ['done-unverified', 'done-verified'] },
  ],
}

/** Words that were a value once, by term, with what to say of them. */
export const VALUES_PAST: Readonly<Record<string, readonly { readonly texts: readonly string[]; readonly since: string }[]>> = {
  // Units of the district level ended on 1/7/2025.
  usageScope: [
    { texts: ['huyện', 'cấp huyện', 'quận', 'huyện, quận', 'quận, huyện', 'toàn huyện', 'thị xã', 'quận/huyện'], since: '2025-07-01' },
  ],
}

/** Words for yes and no in a column that asks for one of them. */
export const YES: readonly string[] = ['có', 'x', 'yes', 'y', 'true', 'đúng', '1', 'rồi', 'đã có', '✓', '✔']
export const NO: readonly string[] = ['không', 'không có', 'no', 'n', 'false', '0', 'sai', 'chưa', 'chưa có']

/** Ways to say that there is nothing. */
export const NOTHING: readonly string[] = [
  'không',
  'không có',
  'chưa',
  'chưa có',
  'chưa kết nối',
  'không kết nối',
  'chưa chia sẻ',
  'không chia sẻ',
  'không áp dụng',
  'none',
  'no',
  'n/a',
  'na',
  'nil',
  'not applicable',
  'null',
]
