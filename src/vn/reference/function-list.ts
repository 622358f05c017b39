import type { FunctionReference } from '../../review/define.ts'
import type { Sourced } from './define.ts'
import { NATIONAL_PLATFORMS } from './national-platforms.ts'

/**
 * The functions of Vietnamese state bodies, in two levels. No official list could be verified, so the list, its grouping and its words are ours
 * and no legal basis: where a clause names a national platform for the work, `source` says where and `mark` how far that was seen; the rest has neither. The codes of `functions.ts` are among them.
 */
export interface ListedFunction extends FunctionReference, Sourced {
  /** The national platform that does this work. */
  readonly platform?: string
}

const group = (code: string, vi: string, en: string): ListedFunction => ({ code, name: { vi, en }, nature: 'group', words: [] })

interface More {
  /** Usual short forms, separated by `|`. */
  readonly abbr?: string
  /** Usual names of products that do this work, separated by `|`. */
  readonly products?: string
}

/** National platforms that do the work of a function, by their ids in the reference data; their clauses are the source of the entry. */
const PLATFORMS: Readonly<Record<string, string>> = {
  archives: 'archives',
  identity: 'identity',
  'document-exchange': 'document-axis',
  email: 'official-email',
  'video-conference': 'video-conference',
  hosting: 'cloud',
  'security-monitoring': 'soc',
  'network-defence': 'network-defence',
  'data-dictionary': 'data-dictionary',
  'data-integration': 'ndxp',
  blockchain: 'blockchain',
  'open-data': 'data-portal',
  'public-services': 'service-portal',
  statistics: 'statistics',
  'legal-information': 'law-portal',
  budget: 'state-accounting',
  bidding: 'bidding',
  'asset-auction': 'asset-auction',
  tax: 'tax',
  customs: 'customs',
  banking: 'credit',
  securities: 'securities',
  'civil-servants': 'civil-servants',
  'party-members': 'party-organisation',
  'education-data': 'education-management',
  'science-management': 'science-management',
  'science-information': 'science-information',
  'inspection-complaints': 'complaints',
  inspection: 'inspection',
  'asset-declaration': 'asset-declaration',
  'anti-corruption': 'anti-corruption',
  enterprises: 'enterprises',
  'labour-contracts': 'labour-contracts',
  'job-exchange': 'job-exchange',
  'health-record': 'health-record',
  'food-safety': 'food-safety',
  livestock: 'livestock',
  crops: 'crops',
  heritage: 'heritage',
  tourism: 'tourism',
  'ethnic-groups': 'ethnic-groups',
  religions: 'religions',
  'traffic-control': 'road-traffic',
}

const PLATFORM = new Map(NATIONAL_PLATFORMS.map((platform) => [platform.id, platform]))

/** The clause that names a platform for the work of a function. */
function namedIn(code: string): Sourced & { readonly platform?: string } {
  const platform = PLATFORM.get(PLATFORMS[code] ?? '')
  return platform === undefined ? {} : { platform: platform.id, mark: platform.mark, source: `QD-1425-2026#${platform.locator}` }
}

const split = (text: string | undefined): readonly string[] => (text === undefined ? [] : text.split('|'))

const listed =
  (nature: FunctionReference['nature']) =>
  (parent: string, code: string, vi: string, en: string, words: string, { abbr, products }: More = {}): ListedFunction => ({
    code,
    parent,
    name: { vi, en },
    nature,
    words: split(words),
    ...(abbr === undefined ? {} : { abbreviations: split(abbr) }),
    ...(products === undefined ? {} : { products: split(products) }),
    ...namedIn(code),
  })

/** Work that is the same in every office, whatever its subject. */
const office = listed('office')
/** Work of one subject. */
const subject = listed('subject')
/** A way of doing work; the subject tells which work. */
const form = listed('form')
/** Work that each unit usually does for itself. */
const own = listed('own')

const GROUPS: readonly ListedFunction[] = [
  group('office-work', 'Hành chính, văn phòng', 'office work'),
  group('citizen-relations', 'Phục vụ người dân, doanh nghiệp', 'services to citizens and businesses'),
  group('resources', 'Tài chính, tài sản, đầu tư', 'finance, assets, investment'),
  group('personnel', 'Tổ chức, cán bộ, thi đua', 'organisation and personnel'),
  group('law-and-control', 'Tư pháp, thanh tra, kiểm soát', 'justice, inspection, control'),
  group('security-and-order', 'Quốc phòng, an ninh, trật tự', 'defence, security, public order'),
  group('ict', 'Hạ tầng số, an toàn thông tin', 'digital infrastructure and security'),
  group('data', 'Dữ liệu và nền tảng dùng chung', 'data and shared platforms'),
  group('information', 'Thông tin, truyền thông, báo chí', 'information and media'),
  group('health', 'Y tế', 'health'),
  group('education', 'Giáo dục, đào tạo', 'education and training'),
  group('labour-social', 'Lao động, người có công, xã hội', 'labour and social affairs'),
  group('agriculture', 'Nông, lâm, ngư nghiệp', 'agriculture, forestry, fisheries'),
  group('environment', 'Tài nguyên, môi trường', 'natural resources and environment'),
  group('construction-transport', 'Xây dựng, giao thông', 'construction and transport'),
  group('industry-trade', 'Công nghiệp, thương mại, doanh nghiệp', 'industry, trade, enterprises'),
  group('culture', 'Văn hóa, thể thao, du lịch', 'culture, sport, tourism'),
  group('science', 'Khoa học, công nghệ, đổi mới sáng tạo', 'science, technology, innovation'),
  group('external', 'Đối ngoại, dân tộc, tôn giáo', 'foreign affairs, ethnic groups, religion'),
]

const OFFICE: readonly ListedFunction[] = [
  office(
    'office-work',
    'document-management',
    'Quản lý văn bản và điều hành',
    'document management',
    'quản lý văn bản|văn bản đi đến|văn bản đi, đến|công văn đi|công văn đến|quản lý công văn|luân chuyển công văn|xử lý công văn|công văn, tờ trình|văn phòng điện tử|văn phòng số|điều hành tác nghiệp|hồ sơ công việc|trình ký|sổ công văn|phát hành văn bản|document management|records and correspondence',
    { abbr: 'QLVB|QLVBĐH|HSCV', products: 'eOffice|iOffice|M-Office|V-Office|VNPT-iOffice|Lotus Notes|TD Office|e-Office' },
  ),
  office(
    'office-work',
    'document-exchange',
    'Gửi, nhận văn bản điện tử',
    'exchange of electronic documents',
    'gửi nhận văn bản|trục liên thông văn bản|liên thông văn bản',
    { products: 'eDocXchange' },
  ),
  office('office-work', 'email', 'Thư điện tử', 'e-mail', 'thư điện tử|hộp thư công vụ|thư công vụ|hộp thư|email|e-mail|mail server', {
    products: 'Zimbra|MDaemon|Microsoft Exchange|Exchange Online',
  }),
  form('office-work', 'executive', 'Chỉ đạo, điều hành', 'executive management', 'chỉ đạo điều hành'),
  office(
    'office-work',
    'paperless-meetings',
    'Họp không giấy tờ',
    'paperless meetings',
    'họp không giấy|phòng họp không giấy|tài liệu họp|phòng họp thông minh|kỳ họp không giấy|biểu quyết|lấy phiếu|họp điện tử|phiên họp|paperless meeting|board meeting',
    { products: 'eCabinet|e-Cabinet|e-HĐND' },
  ),
  office(
    'office-work',
    'task-tracking',
    'Theo dõi nhiệm vụ được giao',
    'tracking of assigned tasks',
    'theo dõi nhiệm vụ|nhiệm vụ được giao|đôn đốc nhiệm vụ|đôn đốc việc thực hiện|theo dõi chỉ đạo|thực hiện kết luận|giao nhiệm vụ|theo dõi thực hiện nghị quyết|theo dõi tiến độ nhiệm vụ|đôn đốc tiến độ nhiệm vụ|nhiệm vụ trọng tâm|task tracking',
  ),
  office(
    'office-work',
    'work-schedule',
    'Lịch công tác',
    'work schedule',
    'lịch công tác|lịch làm việc|lịch tuần|đăng ký phòng họp|đặt phòng họp|đặt xe|điều xe|meeting room booking',
  ),
  office(
    'office-work',
    'video-conference',
    'Họp trực tuyến',
    'video conference',
    'họp trực tuyến|hội nghị truyền hình|họp truyền hình|hội nghị trực tuyến|cầu truyền hình|phòng họp truyền hình|giao ban trực tuyến|video conference|video conferencing',
    { products: 'Zoom|Webex|TrueConf|Polycom|Microsoft Teams|Google Meet|VNPT Meeting' },
  ),
  office(
    'office-work',
    'archives',
    'Lưu trữ',
    'archives',
    'lưu trữ điện tử|tài liệu lưu trữ|lưu trữ lịch sử|kho lưu trữ|phông lưu trữ|quản lý lưu trữ|lưu trữ hồ sơ|văn thư lưu trữ|chỉnh lý tài liệu|lưu trữ số|digital archive|e-archive',
  ),
  office(
    'office-work',
    'reporting',
    'Báo cáo',
    'reporting',
    'thông tin báo cáo|báo cáo định kỳ|chế độ báo cáo|số liệu chỉ tiêu|chỉ tiêu kinh tế xã hội|báo cáo kinh tế xã hội|tổng hợp báo cáo|biểu mẫu báo cáo|báo cáo thống kê|thu thập báo cáo|chỉ tiêu kinh tế|reporting system',
    { abbr: 'LRIS|BCTK', products: 'VNPT vnReport' },
  ),
  office(
    'office-work',
    'statistics',
    'Thống kê',
    'statistics',
    'số liệu thống kê|thu thập thống kê|điều tra thống kê|phiếu điều tra|thống kê ngành|niên giám|thống kê tổng hợp|statistical survey|statistics',
  ),
  office(
    'office-work',
    'reform-index',
    'Đánh giá cải cách hành chính, chuyển đổi số',
    'assessment of administrative reform and digital transformation',
    'chỉ số cải cách hành chính|cải cách hành chính|tự chấm điểm|chấm điểm chuyển đổi số|chỉ số chuyển đổi số|bộ chỉ số|par index|đánh giá chuyển đổi số',
    { abbr: 'CCHC|DTI|PCI|DDCI', products: 'PAR INDEX' },
  ),
  form('office-work', 'integrated-management', 'Quản lý tổng thể', 'integrated management', 'quản trị tổng thể|erp'),
  form('office-work', 'specialised', 'Nghiệp vụ chuyên ngành', 'specialised business', 'nghiệp vụ chuyên ngành'),
  office(
    'office-work',
    'quality-management',
    'Quản lý chất lượng nội bộ (ISO)',
    'internal quality management',
    'iso điện tử|hệ thống quản lý chất lượng|iso 9001',
  ),
]

const CITIZENS: readonly ListedFunction[] = [
  form(
    'citizen-relations',
    'website',
    'Trang thông tin điện tử',
    'website',
    'trang thông tin điện tử|website|trang web|trang tin điện tử',
    {
      products: 'WordPress|Joomla|SharePoint',
    },
  ),
  form(
    'citizen-relations',
    'information-portal',
    'Cổng thông tin điện tử',
    'information portal',
    'cổng thông tin điện tử|cổng thông tin|cổng thành phần|portal',
    { abbr: 'TTĐT', products: 'Liferay' },
  ),
  office(
    'citizen-relations',
    'public-services',
    'Dịch vụ công trực tuyến',
    'online public services',
    'dịch vụ công|dịch vụ công trực tuyến|nộp hồ sơ trực tuyến|public services',
    { abbr: 'DVC|DVCTT|DVCQG' },
  ),
  office(
    'citizen-relations',
    'procedure-handling',
    'Giải quyết thủ tục hành chính',
    'handling of administrative procedures',
    'giải quyết thủ tục hành chính|một cửa|một cửa điện tử|xử lý hồ sơ thủ tục|tiếp nhận, trả kết quả|tiếp nhận và trả kết quả|hồ sơ thủ tục|hẹn trả|thụ lý hồ sơ|phiếu hẹn|hồ sơ một cửa|tiếp nhận hồ sơ|case handling of procedures',
    { abbr: 'TTHC|BPMC', products: 'iGate|VNPT-iGate|eGate' },
  ),
  form('citizen-relations', 'licensing', 'Cấp phép', 'licensing', 'cấp phép|cấp giấy phép|thu hồi giấy phép|licensing'),
  office(
    'citizen-relations',
    'feedback',
    'Tiếp nhận phản ánh, kiến nghị',
    'feedback and petitions',
    'phản ánh hiện trường|phản ánh kiến nghị|tiếp nhận kiến nghị|phản ánh|kiến nghị của người dân|gửi phản ánh|báo sự cố|chụp ảnh báo|hỏi đáp góp ý|góp ý|đường dây nóng|citizen feedback|hotline',
    { abbr: 'PAHT|PAKN' },
  ),
  office(
    'citizen-relations',
    'voter-petitions',
    'Kiến nghị của cử tri, hoạt động dân cử',
    "voters' petitions and elected bodies",
    'kiến nghị cử tri|ý kiến cử tri|tiếp xúc cử tri|đại biểu quốc hội|đại biểu hội đồng nhân dân|chất vấn',
  ),
  office(
    'citizen-relations',
    'satisfaction-survey',
    'Đánh giá sự hài lòng, khảo sát',
    'satisfaction surveys',
    'đánh giá hài lòng|mức độ hài lòng|sự hài lòng|khảo sát|thăm dò ý kiến|chấm điểm thái độ|satisfaction survey|online survey',
  ),
  own(
    'citizen-relations',
    'queueing',
    'Xếp hàng điện tử',
    'queueing',
    'xếp hàng điện tử|xếp hàng tự động|lấy số|lấy số tự động|gọi số|queue management',
    { products: 'Qpro|QMS' },
  ),
  own(
    'citizen-relations',
    'service-centre',
    'Phục vụ hành chính công',
    'public administration service centre',
    'trung tâm phục vụ hành chính công|phục vụ hành chính công',
  ),
  office(
    'citizen-relations',
    'call-centre',
    'Tổng đài hỗ trợ',
    'call centre',
    'tổng đài|giải đáp qua điện thoại|hỗ trợ người dùng|trung tâm trợ giúp|call center|call centre|contact centre|contact center|helpdesk|help desk|ticket hỗ trợ',
  ),
  office(
    'citizen-relations',
    'electronic-payment',
    'Thanh toán trực tuyến',
    'electronic payment',
    'thanh toán trực tuyến|thu phí, lệ phí|biên lai điện tử|cổng thanh toán|thanh toán phí|hóa đơn điện tử|hoá đơn điện tử|payment gateway|e-invoice',
  ),
]

const RESOURCES: readonly ListedFunction[] = [
  own(
    'resources',
    'accounting',
    'Kế toán – tài chính',
    'accounting and finance',
    'kế toán|tài chính kế toán|sổ sách kế toán|kế toán hành chính sự nghiệp|kế toán ngân sách|accounting',
    { products: 'MISA|Mimosa|Bamboo.NET|IMAS|DAS|Fast Accounting|Bravo' },
  ),
  subject(
    'resources',
    'budget',
    'Ngân sách nhà nước',
    'state budget',
    'ngân sách|dự toán|quyết toán|phân bổ dự toán|lập dự toán|công khai ngân sách|kho bạc|thu chi ngân sách|state budget|budget planning',
    { abbr: 'NSNN', products: 'TABMIS|VDBAS' },
  ),
  office(
    'resources',
    'asset-management',
    'Quản lý tài sản',
    'asset management',
    'tài sản công|tài sản nhà nước|quản lý tài sản|kê khai tài sản công|trang thiết bị|công cụ dụng cụ|kiểm kê tài sản|quản lý thiết bị|trụ sở, xe|asset management|asset register',
    { abbr: 'TSC|TSNN', products: 'QLTS.VN|MISA QLTS' },
  ),
  subject(
    'resources',
    'public-investment',
    'Đầu tư công',
    'public investment',
    'đầu tư công|kế hoạch vốn|giải ngân|dự án đầu tư công|vốn đầu tư|xây dựng cơ bản|tiến độ dự án|public investment|disbursement',
    { abbr: 'ĐTC|XDCB|TABMIS-ĐTC' },
  ),
  subject(
    'resources',
    'bidding',
    'Đấu thầu qua mạng',
    'e-bidding',
    'đấu thầu|lựa chọn nhà thầu|gói thầu|mua sắm tập trung|e-procurement|procurement',
  ),
  subject('resources', 'asset-auction', 'Đấu giá tài sản', 'auction of assets', 'đấu giá tài sản|đấu giá trực tuyến|đấu giá|auction'),
  subject(
    'resources',
    'tax',
    'Thuế',
    'tax',
    'quản lý thuế|kê khai thuế|hoàn thuế|thu thuế|nợ thuế|người nộp thuế|mã số thuế|nộp thuế|tax',
    { products: 'TMS|eTax|eTax Mobile' },
  ),
  subject('resources', 'customs', 'Hải quan', 'customs', 'hải quan|thông quan|tờ khai hải quan|xuất nhập khẩu hàng hoá|customs', {
    products: 'VNACCS|VCIS',
  }),
  subject(
    'resources',
    'price-management',
    'Quản lý giá',
    'price management',
    'giá cả thị trường|cơ sở dữ liệu về giá|quản lý giá|thẩm định giá|kê khai giá|bình ổn giá|price database',
  ),
  subject(
    'resources',
    'public-debt',
    'Nợ công, viện trợ',
    'public debt and aid',
    'nợ công|vốn vay|viện trợ|vay nợ nước ngoài|oda|public debt',
    {
      products: 'DMFAS',
    },
  ),
  subject(
    'resources',
    'banking',
    'Ngân hàng, tín dụng, thanh toán',
    'banking, credit, payment',
    'tín dụng|tổ chức tín dụng|ngân hàng thương mại|liên ngân hàng|lãi suất|tỷ giá|ngoại hối|bảo hiểm tiền gửi|phòng chống rửa tiền|banking supervision|credit information',
    { products: 'CIC|CITAD' },
  ),
  subject('resources', 'securities', 'Chứng khoán', 'securities', 'chứng khoán|giao dịch cổ phiếu|công ty đại chúng|securities'),
  subject(
    'resources',
    'insurance-market',
    'Kinh doanh bảo hiểm',
    'insurance market',
    'kinh doanh bảo hiểm|doanh nghiệp bảo hiểm|đại lý bảo hiểm',
  ),
  subject(
    'resources',
    'state-capital',
    'Vốn nhà nước tại doanh nghiệp',
    'state capital in enterprises',
    'vốn nhà nước tại doanh nghiệp|doanh nghiệp nhà nước|cổ phần hóa',
  ),
  subject('resources', 'reserves', 'Dự trữ nhà nước', 'state reserves', 'dự trữ quốc gia|hàng dự trữ|dự trữ nhà nước|kho dự trữ'),
]

const PERSONNEL: readonly ListedFunction[] = [
  office(
    'personnel',
    'human-resources',
    'Quản lý nhân sự',
    'human resources',
    'nhân sự|quản trị nhân sự|hồ sơ nhân sự|chấm công|tiền lương|bảng lương|tính lương|nâng lương|human resources|payroll|staff records',
    { abbr: 'HRM|HRIS', products: 'MISA AMIS|eHRM' },
  ),
  office(
    'personnel',
    'civil-servants',
    'Quản lý cán bộ, công chức, viên chức',
    'management of officials and public employees',
    'cán bộ, công chức|quản lý cán bộ|công chức, viên chức|hồ sơ cán bộ|lý lịch 2c|lý lịch cán bộ|biên chế|hồ sơ công chức|viên chức|đánh giá cán bộ|civil servants',
    { abbr: 'CBCCVC|CBCC' },
  ),
  office(
    'personnel',
    'emulation',
    'Thi đua, khen thưởng',
    'emulation and commendation',
    'thi đua khen thưởng|thi đua - khen thưởng|khen thưởng|danh hiệu|hồ sơ khen|bằng khen|thi đua|awards and commendation',
    { abbr: 'TĐKT' },
  ),
  office(
    'personnel',
    'recruitment',
    'Tuyển dụng, thi tuyển',
    'recruitment',
    'tuyển dụng|thi tuyển|thi nâng ngạch|kiểm định chất lượng đầu vào|recruitment',
  ),
  office(
    'personnel',
    'staff-training',
    'Bồi dưỡng cán bộ, học trực tuyến',
    'staff training',
    'bồi dưỡng cán bộ|tập huấn trực tuyến|đào tạo trực tuyến|học trực tuyến|bồi dưỡng|bồi dưỡng công chức|e-learning|elearning|bài giảng điện tử|khóa học trực tuyến|khoá học trực tuyến',
    { abbr: 'LMS|MOOC', products: 'Moodle' },
  ),
  subject(
    'personnel',
    'administrative-units',
    'Địa giới, tổ chức bộ máy, hội',
    'administrative units and organisations',
    'địa giới hành chính|địa danh|đơn vị hành chính|tổ chức bộ máy|tổ chức phi chính phủ|quản lý hội|hội quần chúng|vị trí việc làm',
  ),
  subject(
    'personnel',
    'party-members',
    'Đảng viên, tổ chức Đảng',
    'Party members and organisation',
    'đảng viên|tổ chức đảng|sổ tay đảng viên|xây dựng đảng|sinh hoạt chi bộ',
  ),
  subject(
    'personnel',
    'youth',
    'Thanh niên, đoàn thể',
    'youth and mass organisations',
    'đoàn viên|đoàn thanh niên|công đoàn viên|hội viên',
  ),
]

const LAW: readonly ListedFunction[] = [
  subject(
    'law-and-control',
    'legal-drafting',
    'Xây dựng văn bản quy phạm pháp luật',
    'drafting of legal documents',
    'văn bản quy phạm pháp luật|xây dựng pháp luật|lấy ý kiến dự thảo|góp ý dự thảo|thẩm định văn bản|dự thảo văn bản quy phạm|rà soát văn bản|legal drafting',
    { abbr: 'VBQPPL|QPPL', products: 'EMOST' },
  ),
  subject(
    'law-and-control',
    'legal-information',
    'Thông tin, phổ biến pháp luật',
    'legal information',
    'cơ sở dữ liệu pháp luật|phổ biến giáo dục pháp luật|phổ biến pháp luật|tra cứu văn bản pháp luật|hỏi đáp pháp luật|pháp điển|tìm hiểu pháp luật|công báo|cổng pháp luật|legal information|law portal',
    { abbr: 'PBGDPL' },
  ),
  subject(
    'law-and-control',
    'legal-aid',
    'Trợ giúp pháp lý, hòa giải',
    'legal aid and mediation',
    'trợ giúp pháp lý|hòa giải|tư vấn pháp luật|legal aid',
  ),
  subject(
    'law-and-control',
    'civil-status',
    'Hộ tịch, quốc tịch, chứng thực',
    'civil status',
    'hộ tịch|khai sinh|khai tử|kết hôn|quốc tịch|nuôi con nuôi|chứng thực|civil status|birth registration',
  ),
  subject(
    'law-and-control',
    'notary',
    'Công chứng',
    'notaries',
    'công chứng|ngăn chặn giao dịch|thông tin ngăn chặn|hợp đồng công chứng|văn phòng công chứng|công chứng viên|notary|notarial',
    { products: 'UCHI|CenIS' },
  ),
  subject(
    'law-and-control',
    'criminal-records',
    'Lý lịch tư pháp',
    'criminal records',
    'lý lịch tư pháp|phiếu lý lịch|án tích|criminal record',
  ),
  subject(
    'law-and-control',
    'judgment-enforcement',
    'Thi hành án',
    'enforcement of judgments',
    'thi hành án|chấp hành viên|cưỡng chế thi hành|phải thi hành án|judgment enforcement|enforcement of judgments',
  ),
  subject(
    'law-and-control',
    'secured-transactions',
    'Đăng ký biện pháp bảo đảm',
    'secured transactions',
    'biện pháp bảo đảm|giao dịch bảo đảm|đăng ký thế chấp|secured transactions',
  ),
  subject(
    'law-and-control',
    'legal-profession',
    'Luật sư, giám định, bổ trợ tư pháp',
    'legal professions',
    'luật sư|giám định tư pháp|thừa phát lại|giám định viên|trọng tài thương mại|đấu giá viên|quản tài viên|bổ trợ tư pháp',
  ),
  subject(
    'law-and-control',
    'state-compensation',
    'Bồi thường nhà nước',
    'state compensation',
    'bồi thường nhà nước|trách nhiệm bồi thường',
  ),
  subject(
    'law-and-control',
    'courts',
    'Tòa án, xét xử',
    'courts',
    'xét xử|quản lý án|hồ sơ vụ án|bản án|thụ lý vụ án|tòa án điện tử|phiên tòa|án lệ|thẩm phán|hội thẩm|court case|judgment publication|e-court',
  ),
  subject(
    'law-and-control',
    'prosecution',
    'Kiểm sát',
    'prosecution',
    'kiểm sát|truy tố|công tố|tin báo tội phạm|tố giác tội phạm|prosecution',
  ),
  subject(
    'law-and-control',
    'state-audit',
    'Kiểm toán nhà nước',
    'state audit',
    'kiểm toán|đoàn kiểm toán|kế hoạch kiểm toán|kiến nghị kiểm toán|kết luận kiểm toán|audit',
  ),
  subject(
    'law-and-control',
    'inspection-complaints',
    'Thanh tra, khiếu nại, tố cáo',
    'inspection, complaints and denunciations',
    'khiếu nại|tố cáo|khiếu nại tố cáo|tiếp công dân|tiếp dân|đơn thư|xử lý đơn|giải quyết đơn|complaints and denunciations',
    { abbr: 'KNTC' },
  ),
  subject(
    'law-and-control',
    'inspection',
    'Thanh tra, kiểm tra',
    'inspection',
    'thanh tra|kết luận thanh tra|kế hoạch thanh tra|đoàn thanh tra|thanh tra chuyên ngành|inspection',
  ),
  subject(
    'law-and-control',
    'asset-declaration',
    'Kiểm soát tài sản, thu nhập',
    'control of assets and income',
    'tài sản, thu nhập|kê khai tài sản thu nhập|bản kê khai|xác minh tài sản|asset declaration',
    { abbr: 'KSTSTN' },
  ),
  subject(
    'law-and-control',
    'anti-corruption',
    'Phòng, chống tham nhũng',
    'anti-corruption',
    'phòng chống tham nhũng|tham nhũng|tiêu cực',
    {
      abbr: 'PCTN',
    },
  ),
  subject(
    'law-and-control',
    'administrative-sanctions',
    'Xử phạt vi phạm hành chính',
    'administrative sanctions',
    'xử phạt vi phạm hành chính|vi phạm hành chính|xử lý vi phạm|biên bản vi phạm|quyết định xử phạt',
    { abbr: 'XLVPHC|VPHC' },
  ),
]

const ORDER: readonly ListedFunction[] = [
  subject(
    'security-and-order',
    'population',
    'Dân cư, căn cước, cư trú',
    'population and identity cards',
    'dân cư|căn cước|cư trú|tạm trú|hộ khẩu|công dân số|population',
  ),
  office(
    'security-and-order',
    'identity',
    'Định danh, xác thực, đăng nhập một lần',
    'identity and single sign-on',
    'định danh và xác thực|xác thực điện tử|định danh điện tử|đăng nhập một lần|xác thực tập trung|quản lý tài khoản|quản lý danh tính|single sign-on|single sign on|identity management',
    { abbr: 'SSO|IAM', products: 'VNeID|Keycloak' },
  ),
  subject(
    'security-and-order',
    'traffic-enforcement',
    'Giám sát, xử lý vi phạm giao thông',
    'traffic enforcement',
    'xử lý vi phạm bằng hình ảnh|phạt nguội|giám sát giao thông|camera giao thông|vi phạm giao thông|nhận diện biển số',
  ),
  own(
    'security-and-order',
    'surveillance',
    'Camera giám sát an ninh',
    'surveillance cameras',
    'camera an ninh|camera giám sát|hệ thống camera|camera quan sát|cctv',
  ),
  subject('security-and-order', 'fire-rescue', 'Phòng cháy, cứu nạn', 'fire and rescue', 'phòng cháy|chữa cháy|cứu nạn|cứu hộ|báo cháy', {
    abbr: 'PCCC|CNCH',
  }),
  subject(
    'security-and-order',
    'military-service',
    'Quân sự, dân quân, nghĩa vụ quân sự',
    'military service',
    'nghĩa vụ quân sự|dân quân|quân nhân|quân dự bị|tuyển quân',
  ),
  subject(
    'security-and-order',
    'drug-prevention',
    'Phòng, chống ma túy, tệ nạn',
    'drug prevention',
    'ma túy|người nghiện|cai nghiện|tệ nạn',
  ),
]

const ICT: readonly ListedFunction[] = [
  office(
    'ict',
    'hosting',
    'Hạ tầng máy chủ, điện toán đám mây',
    'hosting and cloud',
    'điện toán đám mây|máy chủ ảo|trung tâm dữ liệu|thuê máy chủ|hạ tầng máy chủ|nền tảng đám mây|cloud|private cloud|ảo hóa|ảo hoá|lưu trữ đám mây|data center|data centre|vps',
    { products: 'VMware|OpenStack' },
  ),
  office(
    'ict',
    'disaster-recovery',
    'Sao lưu, phục hồi',
    'backup and recovery',
    'sao lưu dữ liệu|phục hồi thảm họa|dự phòng thảm họa|backup dữ liệu|phục hồi dữ liệu|disaster recovery',
    {
      products: 'Veeam',
    },
  ),
  own(
    'ict',
    'network',
    'Mạng, đường truyền',
    'networks',
    'mạng lan|mạng wan|truyền số liệu chuyên dùng|mạng nội bộ|đường truyền|wifi|network management',
    { abbr: 'TSLCD' },
  ),
  own(
    'ict',
    'equipment',
    'Trang bị máy tính, thiết bị',
    'computers and devices',
    'trang bị máy tính|mua máy tính|máy quét|máy trạm|mua sắm thiết bị|thiết bị đầu cuối',
  ),
  office(
    'ict',
    'security-monitoring',
    'Giám sát an ninh mạng',
    'cyber-security monitoring',
    'giám sát an toàn thông tin|giám sát an ninh mạng|phát hiện xâm nhập|cảnh báo tấn công|giám sát an toàn|điều hành an ninh mạng|phát hiện tấn công|ứng cứu sự cố|security operations|security monitoring',
    { abbr: 'SOC|SIEM', products: 'QRadar|Splunk' },
  ),
  office('ict', 'network-defence', 'Phòng vệ mạng', 'network defence', 'phòng vệ mạng|tường lửa|chống tấn công mạng|chống ddos|firewall', {
    abbr: 'WAF',
  }),
  office(
    'ict',
    'endpoint-protection',
    'Bảo vệ thiết bị đầu cuối, sao lưu, an toàn truy cập',
    'protection of end devices, backup and access',
    'diệt virus|phòng chống mã độc|mã độc|chống virus|chống mã độc|bảo vệ máy trạm|endpoint|antivirus|anti-virus',
    { abbr: 'EDR', products: 'Bkav|Kaspersky|CMDD|Trend Micro' },
  ),
  office(
    'ict',
    'digital-signature',
    'Chữ ký số',
    'digital signatures',
    'chữ ký số|ký số tập trung|ký số từ xa|chứng thư số|digital signature|e-signature',
    {
      products: 'VGCA|SmartCA|MySign',
    },
  ),
  office(
    'ict',
    'it-operations',
    'Giám sát, quản lý hạ tầng CNTT',
    'IT operations',
    'giám sát hạ tầng|giám sát mạng|quản lý sự cố cntt|giám sát máy chủ|quản lý dịch vụ cntt|it service management',
    {
      abbr: 'NOC|ITSM',
      products: 'Zabbix|PRTG|SolarWinds',
    },
  ),
  subject(
    'ict',
    'telecoms',
    'Viễn thông, tần số, tên miền',
    'telecoms, frequencies, domains',
    'viễn thông|tần số|tên miền|trạm bts|thuê bao|telecom|spectrum',
  ),
  subject('ict', 'post', 'Bưu chính', 'postal services', 'bưu chính|bưu phẩm|bưu gửi|mã bưu chính'),
]

const DATA: readonly ListedFunction[] = [
  office(
    'data',
    'data-integration',
    'Tích hợp, chia sẻ dữ liệu',
    'data integration and sharing',
    'tích hợp, chia sẻ dữ liệu|tích hợp dữ liệu|chia sẻ, điều phối dữ liệu|điều phối dữ liệu|trục tích hợp|nền tảng api|trục dữ liệu|nền tảng tích hợp|api gateway|trục liên thông dữ liệu|integration platform|esb',
    { abbr: 'LGSP|NDXP|LDOP|NDOP|NGSP' },
  ),
  office(
    'data',
    'data-analysis',
    'Tổng hợp, phân tích dữ liệu',
    'data analysis',
    'kho dữ liệu|kho dữ liệu dùng chung|data warehouse|data lake|data lakehouse|hồ dữ liệu|phân tích dữ liệu|dữ liệu lớn|big data|kho tập trung|business intelligence',
  ),
  office('data', 'open-data', 'Dữ liệu mở', 'open data', 'dữ liệu mở|open data|cổng dữ liệu'),
  office(
    'data',
    'data-dictionary',
    'Từ điển, danh mục dữ liệu dùng chung',
    'common data dictionary',
    'từ điển dữ liệu|danh mục dùng chung|danh mục dữ liệu|siêu dữ liệu|quản trị dữ liệu|data catalog|data catalogue|data governance|metadata',
  ),
  office(
    'data',
    'operations-centre',
    'Giám sát, điều hành thông minh',
    'intelligent operations centre',
    'điều hành thông minh|trung tâm điều hành|trung tâm giám sát, điều hành|màn hình điều hành|trung tâm điều hành số|phòng điều hành|bảng điều khiển|dashboard|operations centre|operations center',
    {
      abbr: 'IOC',
    },
  ),
  form(
    'data',
    'artificial-intelligence',
    'Trí tuệ nhân tạo, trợ lý ảo',
    'artificial intelligence',
    'trí tuệ nhân tạo|trợ lý ảo|chatbot|hỏi đáp tự động|chat gpt|trả lời tự động|virtual assistant|ai assistant',
    {
      abbr: 'AI',
    },
  ),
  form(
    'data',
    'gis',
    'Bản đồ số, thông tin địa lý',
    'maps and geographic information',
    'bản đồ nền|bản đồ số|thông tin địa lý|lớp bản đồ|trên bản đồ|bản đồ chuyên đề|gis dùng chung|webgis|geoportal|geographic information',
    {
      abbr: 'GIS',
      products: 'ArcGIS|QGIS|MapInfo',
    },
  ),
  form(
    'data',
    'digitisation',
    'Số hóa tài liệu',
    'digitisation',
    'số hóa tài liệu|số hoá tài liệu|số hóa hồ sơ|số hoá hồ sơ|quét tài liệu|scan tài liệu|digitisation|digitization',
    { abbr: 'OCR' },
  ),
  office('data', 'blockchain', 'Chuỗi khối', 'blockchain', 'chuỗi khối|blockchain'),
]

const INFORMATION: readonly ListedFunction[] = [
  subject(
    'information',
    'grassroots-information',
    'Thông tin cơ sở, truyền thanh',
    'grassroots information and broadcasting',
    'truyền thanh|thông tin nguồn|cụm loa|thông tin cơ sở|đài truyền thanh|bản tin phát thanh xã|loa ip|loa truyền thanh',
  ),
  subject(
    'information',
    'newsroom',
    'Tòa soạn, báo chí',
    'newsrooms and press',
    'tòa soạn|toà soạn|báo điện tử|quản trị nội dung|phóng viên|biên tập|tin bài|nhuận bút|xuất bản báo|bản thảo|newsroom|editorial',
    { abbr: 'CMS' },
  ),
  subject(
    'information',
    'press-management',
    'Quản lý báo chí, xuất bản',
    'press and publishing control',
    'quản lý báo chí|lưu chiểu|giấy phép xuất bản|thẻ nhà báo|rà quét thông tin|điểm báo|giám sát mạng xã hội|lắng nghe mạng xã hội|theo dõi dư luận|media monitoring|social listening',
  ),
  subject(
    'information',
    'broadcasting',
    'Phát thanh, truyền hình',
    'radio and television',
    'phát thanh|truyền hình số|truyền hình trực tuyến|khán giả|broadcasting|television',
    {
      products: 'VTVGo',
    },
  ),
  subject(
    'information',
    'photo-archive',
    'Kho ảnh, tư liệu đa phương tiện',
    'media archives',
    'kho ảnh|tư liệu ảnh|kho tư liệu|phim tư liệu|đa phương tiện|media asset|photo archive',
  ),
]

const HEALTH: readonly ListedFunction[] = [
  own(
    'health',
    'hospital-management',
    'Quản lý bệnh viện, khám chữa bệnh',
    'hospital management',
    'quản lý bệnh viện|khám chữa bệnh|viện phí|quản lý khám bệnh|phòng khám|hospital management',
    {
      abbr: 'HIS',
      products: 'VNPT-HIS|FPT.eHospital|Minh Lộ',
    },
  ),
  own('health', 'medical-record', 'Bệnh án điện tử', 'electronic medical records', 'bệnh án điện tử|bệnh án|electronic medical record', {
    abbr: 'EMR|HSBA',
  }),
  own('health', 'laboratory', 'Xét nghiệm', 'medical laboratory', 'xét nghiệm|máy xét nghiệm|laboratory', {
    abbr: 'LIS',
    products: 'Labconn',
  }),
  own('health', 'medical-imaging', 'Chẩn đoán hình ảnh', 'medical imaging', 'chẩn đoán hình ảnh|ảnh chẩn đoán|medical imaging', {
    abbr: 'PACS|RIS',
  }),
  subject(
    'health',
    'health-record',
    'Sổ sức khỏe điện tử',
    'electronic health record',
    'sổ sức khỏe|hồ sơ sức khỏe|sức khỏe cá nhân|sức khoẻ cá nhân|theo dõi sức khỏe|sức khỏe toàn dân|health record',
    {
      abbr: 'HSSK',
      products: 'V20',
    },
  ),
  subject(
    'health',
    'immunisation',
    'Tiêm chủng',
    'immunisation',
    'tiêm chủng|mũi tiêm|vắc-xin|vắc xin|vaccine|tiêm vắc xin|sổ tiêm|immunisation|vaccination',
  ),
  subject(
    'health',
    'epidemics',
    'Phòng, chống dịch bệnh',
    'epidemic control',
    'dịch bệnh truyền nhiễm|bệnh truyền nhiễm|giám sát dịch|phòng chống dịch|ca bệnh truyền nhiễm|disease surveillance',
    { products: 'eCDS' },
  ),
  subject('health', 'food-safety', 'An toàn thực phẩm', 'food safety', 'an toàn thực phẩm|vệ sinh thực phẩm|food safety', {
    abbr: 'ATTP|VSATTP',
  }),
  subject(
    'health',
    'pharmacy',
    'Dược, trang thiết bị y tế',
    'medicines and devices',
    'nhà thuốc|quản lý dược|cơ sở dược|thuốc kê đơn|đơn thuốc điện tử|dược quốc gia|thiết bị y tế|giá thuốc|pharmacy',
  ),
  subject(
    'health',
    'health-professionals',
    'Hành nghề y',
    'health professionals',
    'hành nghề y|chứng chỉ hành nghề khám|người hành nghề|hành nghề khám|nhân lực y tế',
  ),
  subject(
    'health',
    'telemedicine',
    'Khám chữa bệnh từ xa',
    'telemedicine',
    'khám chữa bệnh từ xa|hội chẩn|tư vấn từ xa|telemedicine|telehealth',
  ),
  subject(
    'health',
    'population-family',
    'Dân số',
    'population and family',
    'dân số kế hoạch hóa|dân số - kế hoạch|chuyên trang dân số|biến động dân số|cộng tác viên dân số|dân số và gia đình',
  ),
  subject('health', 'emergency', 'Cấp cứu', 'medical emergency', 'cấp cứu|xe cứu thương|115'),
  subject(
    'health',
    'health-insurance',
    'Bảo hiểm xã hội, y tế',
    'social and health insurance',
    'giám định bhyt|bảo hiểm y tế|bảo hiểm xã hội|social insurance',
    { abbr: 'BHXH|BHYT', products: 'VssID' },
  ),
]

const EDUCATION: readonly ListedFunction[] = [
  own(
    'education',
    'school-management',
    'Quản lý nhà trường',
    'school management',
    'quản lý nhà trường|quản lý trường học|sổ điểm|sổ liên lạc|sổ liên lạc điện tử|liên lạc phụ huynh|trường phổ thông|quản lý học sinh|school management',
    {
      products: 'vnEdu|SMAS|QLTH|K12Online',
    },
  ),
  subject(
    'education',
    'education-data',
    'Dữ liệu, quản trị ngành giáo dục',
    'education sector data',
    'cơ sở dữ liệu ngành giáo dục|dữ liệu ngành giáo dục|csdl ngành giáo dục|quản trị giáo dục|trường, lớp|học sinh, giáo viên|dữ liệu giáo dục|học sinh, nhà giáo|education data',
  ),
  subject('education', 'school-report', 'Học bạ số', 'digital school reports', 'học bạ|học bạ số|học bạ điện tử'),
  subject(
    'education',
    'diplomas',
    'Văn bằng, chứng chỉ',
    'diplomas and certificates',
    'văn bằng|văn bằng, chứng chỉ|bằng tốt nghiệp|sổ gốc cấp bằng|tra cứu bằng|cấp phát văn bằng|diploma|degree verification',
  ),
  subject('education', 'school-admission', 'Tuyển sinh', 'admission', 'tuyển sinh|xét tuyển|đăng ký nguyện vọng|nhập học|admission'),
  subject(
    'education',
    'examination',
    'Thi, khảo thí',
    'examination',
    'khảo thí|ngân hàng câu hỏi|ngân hàng đề|thi trắc nghiệm|tổ chức thi|chấm thi|kỳ thi|thi trực tuyến|online exam|question bank',
    { products: 'TestPro' },
  ),
  own(
    'education',
    'university-training',
    'Quản lý đào tạo đại học, nghề',
    'university and vocational training',
    'quản lý đào tạo|quản lý sinh viên|tín chỉ|thời khóa biểu|học viên, sinh viên|điểm sinh viên|đào tạo tín chỉ|student management|student information',
    {
      products: 'Edusoft|PSC UIS',
    },
  ),
  subject('education', 'student-dormitory', 'Ký túc xá', 'dormitory', 'ký túc xá|nội trú sinh viên'),
  own(
    'education',
    'library',
    'Thư viện',
    'library',
    'thư viện|bạn đọc|mượn trả sách|mượn trả|giáo trình số|thư viện số|thư viện điện tử|tra cứu sách|phòng đọc|digital library|library',
    {
      products: 'Libol|Koha|Kipos|DSpace|Ilib',
    },
  ),
]

const SOCIAL: readonly ListedFunction[] = [
  subject('labour-social', 'poverty', 'Giảm nghèo', 'poverty reduction', 'hộ nghèo|cận nghèo|giảm nghèo|hộ cận nghèo|poverty'),
  subject(
    'labour-social',
    'people-of-merit',
    'Người có công',
    'people of merit',
    'người có công|liệt sĩ|liệt sỹ|thương binh|mộ liệt sĩ|nghĩa trang',
  ),
  subject(
    'labour-social',
    'social-protection',
    'Bảo trợ xã hội, trẻ em',
    'social protection',
    'bảo trợ xã hội|trợ giúp xã hội|an sinh xã hội|bảo vệ trẻ em|trẻ em|người khuyết tật|người cao tuổi|chi trả trợ cấp|social protection',
  ),
  subject(
    'labour-social',
    'labour-contracts',
    'Hợp đồng lao động điện tử',
    'electronic labour contracts',
    'hợp đồng lao động|labour contract',
  ),
  subject(
    'labour-social',
    'job-exchange',
    'Sàn giao dịch việc làm',
    'job exchange',
    'giao dịch việc làm|việc làm|thị trường lao động|tìm việc|cung cầu lao động|sàn việc làm|job exchange|job portal',
  ),
  subject(
    'labour-social',
    'labour-safety',
    'Lao động, an toàn lao động',
    'labour and safety at work',
    'an toàn lao động|tai nạn lao động|lao động nước ngoài|quản lý lao động|người lao động đi làm việc ở nước ngoài|xuất khẩu lao động',
  ),
  subject(
    'labour-social',
    'vocational',
    'Giáo dục nghề nghiệp',
    'vocational education',
    'giáo dục nghề nghiệp|học nghề|dạy nghề|kỹ năng nghề',
  ),
  subject('labour-social', 'social-organisations', 'Từ thiện, vận động', 'charity', 'quyên góp|từ thiện|vận động ủng hộ'),
]

const AGRICULTURE: readonly ListedFunction[] = [
  subject(
    'agriculture',
    'crops',
    'Trồng trọt, bảo vệ thực vật',
    'crops and plant protection',
    'trồng trọt|bảo vệ thực vật|cây trồng|giống cây|sâu bệnh|đất lúa|phân bón|nhật ký đồng ruộng',
    { abbr: 'BVTV' },
  ),
  subject('agriculture', 'growing-areas', 'Mã số vùng trồng', 'growing area codes', 'mã số vùng trồng|mã vùng trồng|cơ sở đóng gói'),
  subject(
    'agriculture',
    'livestock',
    'Chăn nuôi, thú y',
    'livestock and veterinary',
    'chăn nuôi|thú y|vật nuôi|dịch bệnh động vật|kiểm dịch động vật|gia súc|livestock|veterinary',
    { products: 'VAHIS' },
  ),
  subject(
    'agriculture',
    'fishing-vessels',
    'Tàu cá, khai thác thủy sản',
    'fishing vessels',
    'tàu cá|tầu cá|đăng kiểm tàu|khai thác thuỷ sản|khai thác thủy sản|cảng cá|fishing vessel',
    { products: 'VNFishbase' },
  ),
  subject(
    'agriculture',
    'vessel-monitoring',
    'Giám sát hành trình tàu cá',
    'fishing vessel monitoring',
    'giám sát hành trình tàu|hành trình tàu cá|vị trí tàu',
    { abbr: 'VMS' },
  ),
  subject('agriculture', 'aquaculture', 'Nuôi trồng thủy sản', 'aquaculture', 'nuôi trồng thủy sản|nuôi trồng thuỷ sản|lồng bè|nuôi tôm'),
  subject(
    'agriculture',
    'forestry',
    'Lâm nghiệp, diễn biến rừng',
    'forestry',
    'diễn biến rừng|lâm nghiệp|chủ rừng|lô rừng|kiểm lâm|dịch vụ môi trường rừng|kiểm kê rừng|forestry',
    { products: 'FRMS' },
  ),
  subject(
    'agriculture',
    'deforestation-alerts',
    'Cảnh báo cháy rừng, mất rừng',
    'forest fire and loss alerts',
    'mất rừng|cháy rừng|phá rừng|biến động tài nguyên rừng|cảnh báo sớm mất rừng|ảnh vệ tinh rừng|deforestation|forest fire',
    { products: 'Watchfire' },
  ),
  subject(
    'agriculture',
    'irrigation',
    'Thủy lợi, đê điều',
    'irrigation and dykes',
    'thủy lợi|công trình thủy lợi|đê điều|hồ đập|an toàn đập|vận hành hồ chứa|irrigation',
  ),
  subject(
    'agriculture',
    'rural-development',
    'Nông thôn mới, OCOP',
    'rural development',
    'nông thôn mới|sản phẩm ocop|chấm điểm sản phẩm ocop|hợp tác xã nông nghiệp|nước sạch nông thôn',
    { abbr: 'OCOP|NTM' },
  ),
  subject(
    'agriculture',
    'traceability',
    'Truy xuất nguồn gốc',
    'traceability',
    'truy xuất nguồn gốc|mã truy vết|tem điện tử|tem truy xuất|mã qr cho sản phẩm|tem qr|traceability',
    { abbr: 'TXNG' },
  ),
]

const ENVIRONMENT: readonly ListedFunction[] = [
  subject(
    'environment',
    'land',
    'Đất đai',
    'land',
    'đất đai|địa chính|thửa đất|giấy chứng nhận qsdđ|quyền sử dụng đất|hồ sơ địa chính|đăng ký đất đai|land registration|land information',
    {
      abbr: 'QSDĐ|GCNQSDĐ',
      products: 'ViLIS|VBDLIS|ELIS|MPLIS|TMVLIS',
    },
  ),
  subject(
    'environment',
    'land-use-planning',
    'Quy hoạch sử dụng đất',
    'land use planning',
    'quy hoạch sử dụng đất|kế hoạch sử dụng đất|quy hoạch, kế hoạch sử dụng đất',
  ),
  subject(
    'environment',
    'land-prices',
    'Giá đất, bồi thường',
    'land prices',
    'giá đất|bảng giá đất|định giá đất|giải phóng mặt bằng|bồi thường, hỗ trợ tái định cư',
    { abbr: 'GPMB' },
  ),
  subject('environment', 'commune-land', 'Đất công ích', 'public benefit land', 'đất công ích|đất công'),
  subject(
    'environment',
    'environment-monitoring',
    'Quan trắc môi trường',
    'environmental monitoring',
    'quan trắc môi trường|quan trắc nước thải|khí thải|nước thải|quan trắc tự động|chất lượng không khí|environmental monitoring',
    {
      products: 'Envisoft',
    },
  ),
  subject(
    'environment',
    'environment-permits',
    'Hồ sơ môi trường, chất thải',
    'environmental files and waste',
    'tác động môi trường|giấy phép môi trường|chất thải|rác thải sinh hoạt|chủ nguồn thải|chất thải nguy hại',
    { abbr: 'ĐTM' },
  ),
  subject(
    'environment',
    'water-resources',
    'Tài nguyên nước',
    'water resources',
    'tài nguyên nước|khai thác nước|nước dưới đất|nước mặt|water resources',
  ),
  subject(
    'environment',
    'rainfall',
    'Mưa, mực nước',
    'rainfall and water levels',
    'lượng mưa|mực nước|đo mưa|mực nước hồ|quan trắc mưa|trạm đo mưa|rainfall',
    { products: 'VRAIN' },
  ),
  subject(
    'environment',
    'disasters',
    'Phòng, chống thiên tai',
    'disaster prevention',
    'thiên tai|lũ quét|sạt lở|cảnh báo lũ|bão lũ|phòng chống thiên tai|ngập lụt|disaster',
    { abbr: 'PCTT' },
  ),
  subject(
    'environment',
    'meteorology',
    'Khí tượng thủy văn, khí hậu',
    'meteorology and climate',
    'khí tượng|thủy văn|thuỷ văn|dự báo thời tiết|biến đổi khí hậu|phát thải khí nhà kính|khí nhà kính|kiểm kê khí|tín chỉ các-bon|meteorology',
    {
      abbr: 'KTTV|BĐKH',
    },
  ),
  subject(
    'environment',
    'minerals',
    'Khoáng sản, địa chất',
    'minerals and geology',
    'khoáng sản|địa chất|mỏ khoáng|khai thác cát|minerals',
  ),
  subject('environment', 'seas', 'Biển, hải đảo', 'seas and islands', 'hải đảo|biển đảo|tài nguyên biển|môi trường biển'),
  subject(
    'environment',
    'remote-sensing',
    'Đo đạc, viễn thám',
    'surveying and remote sensing',
    'viễn thám|đo đạc|trạm định vị|điểm tọa độ|remote sensing',
  ),
  subject(
    'environment',
    'biodiversity',
    'Đa dạng sinh học',
    'biodiversity',
    'đa dạng sinh học|loài nguy cấp|khu bảo tồn|động vật hoang dã|nguồn gen|biodiversity',
  ),
]

const CONSTRUCTION: readonly ListedFunction[] = [
  subject(
    'construction-transport',
    'urban-planning',
    'Quy hoạch xây dựng, đô thị',
    'construction planning',
    'quy hoạch xây dựng|đồ án quy hoạch|quy hoạch đô thị|thông tin quy hoạch|chức năng quy hoạch|chỉ giới|quy hoạch tỉnh|quy hoạch đô thị, nông thôn|urban planning',
  ),
  subject(
    'construction-transport',
    'building-permits',
    'Cấp phép, trật tự xây dựng',
    'building permits',
    'cấp phép xây dựng|trật tự xây dựng|giấy phép xây dựng|building permit',
  ),
  subject(
    'construction-transport',
    'building-capacity',
    'Năng lực, chất lượng xây dựng',
    'construction capacity and quality',
    'năng lực hoạt động xây dựng|chất lượng công trình|định mức xây dựng|giá vật liệu xây dựng|giá vật liệu|nghiệm thu công trình|chứng chỉ hành nghề xây dựng',
  ),
  subject(
    'construction-transport',
    'housing',
    'Nhà ở, bất động sản',
    'housing and property',
    'nhà ở|bất động sản|nhà ở xã hội|chung cư|housing|real estate',
  ),
  subject(
    'construction-transport',
    'urban-assets',
    'Hạ tầng kỹ thuật đô thị',
    'urban infrastructure',
    'cây xanh|chiếu sáng|đèn đường|cấp nước|thoát nước|công viên|hạ tầng kỹ thuật đô thị|street lighting',
  ),
  subject(
    'construction-transport',
    'traffic-control',
    'Điều khiển giao thông',
    'traffic control',
    'đèn tín hiệu|điều khiển giao thông|giao thông thông minh|nút giao|traffic control',
  ),
  subject(
    'construction-transport',
    'road-management',
    'Kết cấu hạ tầng giao thông',
    'road management',
    'quản lý cầu|cầu đường|bảo trì đường bộ|kết cấu hạ tầng giao thông|tài sản đường bộ|tải trọng xe|trạm cân|road management',
  ),
  subject(
    'construction-transport',
    'vehicles-drivers',
    'Phương tiện, người lái, vận tải',
    'vehicles, drivers, transport',
    'giấy phép lái xe|sát hạch|đăng kiểm phương tiện|đăng kiểm|phương tiện vận tải|giám sát hành trình xe|vận tải hành khách|xe buýt|driver licence',
    { abbr: 'GPLX' },
  ),
  subject('construction-transport', 'parking', 'Đỗ xe', 'parking', 'đỗ xe|gửi xe|bãi xe|bến xe|parking'),
  subject(
    'construction-transport',
    'maritime-aviation',
    'Hàng hải, hàng không, đường thủy, đường sắt',
    'maritime, aviation, waterways, rail',
    'hàng hải|cảng biển|thuyền viên|hàng không|đường thủy nội địa|đường sắt|tàu biển|maritime|aviation|railway',
  ),
]

const TRADE: readonly ListedFunction[] = [
  subject(
    'industry-trade',
    'enterprises',
    'Doanh nghiệp, hộ kinh doanh',
    'enterprises',
    'đăng ký doanh nghiệp|hộ kinh doanh|hỗ trợ doanh nghiệp|doanh nghiệp nhỏ và vừa|đăng ký kinh doanh|business registration',
    { abbr: 'ĐKKD|ĐKDN' },
  ),
  subject(
    'industry-trade',
    'investment-promotion',
    'Xúc tiến đầu tư',
    'investment promotion',
    'xúc tiến đầu tư|mời gọi đầu tư|thu hút đầu tư|kêu gọi đầu tư|đầu tư nước ngoài|quỹ đất kcn|investment promotion|invest',
  ),
  subject(
    'industry-trade',
    'industrial-zones',
    'Khu, cụm công nghiệp',
    'industrial zones',
    'khu công nghiệp|cụm công nghiệp|khu kinh tế|industrial zone|industrial park',
    { abbr: 'KCN|CCN' },
  ),
  subject(
    'industry-trade',
    'e-commerce',
    'Thương mại điện tử',
    'e-commerce',
    'thương mại điện tử|sàn thương mại|gian hàng|bán hàng online|chợ trực tuyến|đặt hàng|mua bán trực tuyến|e-commerce|ecommerce|online marketplace',
    { abbr: 'TMĐT' },
  ),
  subject(
    'industry-trade',
    'trade-promotion',
    'Xúc tiến thương mại, xuất nhập khẩu',
    'trade promotion',
    'xúc tiến thương mại|hội chợ|xuất xứ hàng hóa|xuất xứ hàng hoá|chứng nhận xuất xứ|xuất khẩu|phòng vệ thương mại|trade promotion|certificate of origin',
  ),
  subject(
    'industry-trade',
    'market-control',
    'Quản lý thị trường',
    'market control',
    'quản lý thị trường|hàng giả|buôn lậu|gian lận thương mại|bảo vệ người tiêu dùng|market surveillance',
    { abbr: 'QLTT' },
  ),
  subject('industry-trade', 'chemicals', 'Hóa chất', 'chemicals', 'hóa chất|hoá chất|tiền chất|vật liệu nổ|chemicals'),
  subject(
    'industry-trade',
    'energy',
    'Năng lượng, điện, xăng dầu',
    'energy',
    'điện lực|năng lượng|xăng dầu|tiết kiệm điện|năng lượng tái tạo|dầu khí|công tơ|energy',
  ),
  subject(
    'industry-trade',
    'industry-promotion',
    'Công nghiệp, khuyến công',
    'industry',
    'sản xuất công nghiệp|khuyến công|công nghiệp hỗ trợ|sản lượng công nghiệp',
  ),
  subject(
    'industry-trade',
    'cooperatives',
    'Hợp tác xã, kinh tế tập thể',
    'cooperatives',
    'hợp tác xã|kinh tế tập thể|liên minh hợp tác xã',
    { abbr: 'HTX' },
  ),
]

const CULTURE: readonly ListedFunction[] = [
  subject(
    'culture',
    'tourism',
    'Du lịch',
    'tourism',
    'du lịch|điểm đến|du khách|điểm tham quan|hướng dẫn viên|lịch trình|khách du lịch|lữ hành|tourism|tourist|visitors',
  ),
  subject('culture', 'accommodation', 'Khách lưu trú', 'guest statistics', 'khách lưu trú|cơ sở lưu trú|công suất phòng'),
  subject(
    'culture',
    'heritage',
    'Di sản, di tích',
    'heritage',
    'di sản|di tích|cổ vật|hiện vật lịch sử|di sản văn hóa|lễ hội|heritage|monuments',
  ),
  own('culture', 'museum', 'Bảo tàng', 'museums', 'bảo tàng|thuyết minh tự động|hiện vật|trưng bày|museum'),
  subject(
    'culture',
    'performing-arts',
    'Nghệ thuật biểu diễn, điện ảnh',
    'performing arts and cinema',
    'biểu diễn nghệ thuật|nghệ thuật biểu diễn|điện ảnh|bán vé|đặt vé|nhà hát|phim|nghệ sĩ|cinema|film|ticketing',
  ),
  subject('culture', 'copyright', 'Bản quyền tác giả', 'copyright', 'bản quyền|quyền tác giả|quyền liên quan|copyright'),
  subject(
    'culture',
    'sport',
    'Thể dục thể thao',
    'sport',
    'vận động viên|thể dục thể thao|thành tích thi đấu|giải đấu|huấn luyện viên|đại hội thể thao|tập luyện|sport|athletes',
    { abbr: 'TDTT|VĐV' },
  ),
  subject(
    'culture',
    'family',
    'Gia đình, đời sống văn hóa',
    'family and cultural life',
    'gia đình văn hóa|bạo lực gia đình|nếp sống văn minh|thiết chế văn hóa|nhà văn hóa',
  ),
  subject('culture', 'advertising', 'Quảng cáo', 'advertising', 'quảng cáo|biển quảng cáo'),
]

const SCIENCE: readonly ListedFunction[] = [
  subject(
    'science',
    'science-management',
    'Quản lý khoa học và công nghệ',
    'science and technology management',
    'nhiệm vụ kh&cn|nhiệm vụ khoa học|đề tài khoa học|đề tài|nghiệm thu đề tài|tuyển chọn nhiệm vụ|quản lý khoa học|nghiên cứu khoa học|đề tài nghiên cứu|research management|research projects',
    {
      abbr: 'KHCN|KH&CN',
    },
  ),
  subject(
    'science',
    'science-information',
    'Thông tin khoa học và công nghệ',
    'science information',
    'thông tin khoa học|công bố khoa học|tạp chí khoa học|bài báo khoa học|chỉ số trích dẫn|phản biện bài báo|journal|scientific publications',
    {
      products: 'OJS',
    },
  ),
  subject('science', 'initiatives', 'Sáng kiến', 'initiatives', 'sáng kiến|công nhận sáng kiến'),
  subject(
    'science',
    'intellectual-property',
    'Sở hữu trí tuệ',
    'intellectual property',
    'sở hữu trí tuệ|sở hữu công nghiệp|sáng chế|nhãn hiệu|intellectual property|patents',
    { products: 'IPAS|WIPO Publish' },
  ),
  subject(
    'science',
    'standards-metrology',
    'Tiêu chuẩn, đo lường, chất lượng',
    'standards, metrology, quality',
    'tiêu chuẩn, đo lường|tiêu chuẩn đo lường|đo lường chất lượng|quy chuẩn kỹ thuật|mã số mã vạch|hợp quy|kiểm định phương tiện đo|standards and metrology',
    {
      abbr: 'TBT|TCVN',
    },
  ),
  subject('science', 'radiation', 'An toàn bức xạ, hạt nhân', 'radiation safety', 'bức xạ|hạt nhân|nguồn phóng xạ|radiation'),
  subject(
    'science',
    'startups',
    'Khởi nghiệp, chuyển giao công nghệ',
    'start-ups and technology transfer',
    'khởi nghiệp|chuyển giao công nghệ|sàn giao dịch công nghệ|đổi mới sáng tạo|startup|technology exchange',
  ),
]

const EXTERNAL: readonly ListedFunction[] = [
  subject(
    'external',
    'delegations',
    'Đoàn ra, đoàn vào, lễ tân',
    'delegations and protocol',
    'đoàn ra|đoàn vào|đoàn ra đoàn vào|lễ tân|hợp tác quốc tế|điều ước|thỏa thuận quốc tế|thoả thuận quốc tế|hội nghị quốc tế|delegations|treaties',
  ),
  subject(
    'external',
    'consular',
    'Lãnh sự, hộ chiếu, thị thực',
    'consular affairs',
    'lãnh sự|hộ chiếu|thị thực|bảo hộ công dân|hợp pháp hóa lãnh sự|hợp pháp hoá lãnh sự|xuất nhập cảnh|công dân việt nam ở nước ngoài|consular|passport|visa',
  ),
  subject(
    'external',
    'overseas-vietnamese',
    'Người Việt Nam ở nước ngoài',
    'overseas Vietnamese',
    'kiều bào|người việt nam ở nước ngoài|cơ quan đại diện|việt kiều|overseas vietnamese',
  ),
  subject('external', 'borders', 'Biên giới, cửa khẩu', 'borders', 'biên giới|cửa khẩu|mốc giới|border'),
  subject(
    'external',
    'ethnic-groups',
    'Công tác dân tộc',
    'ethnic affairs',
    'dân tộc thiểu số|công tác dân tộc|người có uy tín|vùng đồng bào',
  ),
  subject('external', 'religions', 'Tôn giáo, tín ngưỡng', 'religion', 'tôn giáo|tín ngưỡng|cơ sở thờ tự|chức sắc'),
]

/** The list that ships. */
export const FUNCTION_LIST: readonly ListedFunction[] = [
  ...GROUPS,
  ...OFFICE,
  ...CITIZENS,
  ...RESOURCES,
  ...PERSONNEL,
  ...LAW,
  ...ORDER,
  ...ICT,
  ...DATA,
  ...INFORMATION,
  ...HEALTH,
  ...EDUCATION,
  ...SOCIAL,
  ...AGRICULTURE,
  ...ENVIRONMENT,
  ...CONSTRUCTION,
  ...TRADE,
  ...CULTURE,
  ...SCIENCE,
  ...EXTERNAL,
]
