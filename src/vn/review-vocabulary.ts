/** What the review needs to know of Vietnamese words and bodies. */
import type { ReviewVocabulary, SharedPlatform } from '../review/define.ts'
import { NORMS } from './norms/norms.ts'
import { FUNCTION_LIST } from './reference/function-list.ts'
import { NATIONAL_PLATFORMS, type NationalPlatform } from './reference/national-platforms.ts'

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  HTTT: 'hệ thống thông tin',
  PM: 'phần mềm',
  CSDL: 'cơ sở dữ liệu',
  CSDLQG: 'cơ sở dữ liệu quốc gia',
  TTHC: 'thủ tục hành chính',
  DVC: 'dịch vụ công',
  DVCTT: 'dịch vụ công trực tuyến',
  DVCQG: 'dịch vụ công quốc gia',
  QLVB: 'quản lý văn bản',
  CBCC: 'cán bộ, công chức',
  CBCCVC: 'cán bộ, công chức, viên chức',
  CCHC: 'cải cách hành chính',
  KTXH: 'kinh tế xã hội',
  KHCN: 'khoa học công nghệ',
  GDĐT: 'giáo dục đào tạo',
  CNTT: 'công nghệ thông tin',
  ATTT: 'an toàn thông tin',
  ATTP: 'an toàn thực phẩm',
  VBQPPL: 'văn bản quy phạm pháp luật',
  TĐKT: 'thi đua khen thưởng',
  GCN: 'giấy chứng nhận',
  QSDĐ: 'quyền sử dụng đất',
  NSNN: 'ngân sách nhà nước',
  UBND: 'ủy ban nhân dân',
  HĐND: 'hội đồng nhân dân',
  KNTC: 'khiếu nại, tố cáo',
  BHXH: 'bảo hiểm xã hội',
  BHYT: 'bảo hiểm y tế',
  TTĐT: 'thông tin điện tử',
  CĐS: 'chuyển đổi số',
  DN: 'doanh nghiệp',
  HTX: 'hợp tác xã',
  KCN: 'khu công nghiệp',
  TMĐT: 'thương mại điện tử',
  NCKH: 'nghiên cứu khoa học',
  THADS: 'thi hành án dân sự',
  SHTT: 'sở hữu trí tuệ',
  TDTT: 'thể dục thể thao',
  VĐV: 'vận động viên',
  BCTC: 'báo cáo tài chính',
  PBGDPL: 'phổ biến giáo dục pháp luật',
}

const GENERIC: readonly string[] =
  'hệ thống thông tin|hệ thống|phần mềm|ứng dụng|cơ sở dữ liệu|dữ liệu|nền tảng|nền tảng số|quản lý|xây dựng|phát triển|đầu tư|nâng cấp|mở rộng|thuê|thuê dịch vụ|dịch vụ|triển khai|mua sắm|dự án|công tác|phục vụ|của|cho|các|và|tại|trong|ngoài|theo|với|từ|đến|trên|về|có|được|tỉnh|thành phố|bộ|sở|ban|ngành|cấp|xã|phường|cơ quan|đơn vị|đơn vị trực thuộc|quốc gia|toàn quốc|toàn tỉnh|toàn ngành|việt nam|điện tử|số|trực tuyến|thông minh|tập trung|dùng chung|giai đoạn|năm|trung tâm|văn phòng|cục|vụ|viện|thông tin|theo dõi|tra cứu|tổng hợp|báo cáo|hồ sơ|danh mục|người dân|doanh nghiệp|cán bộ|công chức|tiếp nhận|xử lý|cập nhật|khai thác|hỗ trợ|chung|chuyên ngành|nghiệp vụ|hiện có|mới|kết nối|liên thông|tự động|công khai|điều hành|tổ chức|cá nhân|kết quả|quá trình|việc|người|một|hai|bằng|qua|để|này|khác|là|ra|vào|do|trước đây|hằng năm|hàng năm|lãnh đạo|nhân dân|nhà nước|trang|cổng|app|system|management|software|platform|database|application|online|digital|the|and|for|of|in|to|with'.split(
    '|',
  )

const NATION: readonly string[] =
  'toàn quốc|cả nước|quốc gia|dùng chung toàn quốc|từ trung ương đến xã|từ trung ương tới xã|từ trung ương đến địa phương|các bộ, ngành, địa phương|bộ, ngành, địa phương|63 tỉnh|34 tỉnh|nationwide|national'.split(
    '|',
  )

const BODY: readonly string[] =
  'toàn tỉnh|toàn ngành|toàn bộ|trong tỉnh|của tỉnh|cấp tỉnh|các sở|các sở, ngành|mọi sở|mọi đơn vị|các cơ quan|các đơn vị|dùng chung|trong ngành|nội tỉnh|lãnh đạo tỉnh|ubnd tỉnh|các xã|cấp xã|toàn bộ cơ quan|trong bộ|của bộ|toàn bộ đơn vị|các đơn vị thuộc bộ|các đơn vị trực thuộc|đơn vị thuộc bộ|cơ quan bộ|các cục, vụ|toàn hệ thống|các vụ|các cục'.split(
    '|',
  )

const ESTABLISHMENTS: readonly string[] =
  'bệnh viện|trung tâm y tế|trạm y tế|trung tâm kiểm soát bệnh tật|trường|đại học|học viện|viện|công ty|tổng công ty|tập đoàn|nhà hát|bảo tàng|thư viện|báo|tạp chí|đài|nhà xuất bản|ngân hàng'.split(
    '|',
  )

/** The day from which the list of platforms may be cited. */
const START = NORMS['QD-1425-2026'].from.date

/** As the rule on national platforms compares: by the function or role of what a body could rebuild. */
function shared({ id, name, owner, function: code, role, since }: NationalPlatform): SharedPlatform {
  return {
    id,
    name,
    ...(owner === undefined ? {} : { owner: owner.name }),
    functions: code === undefined ? [] : [code],
    ...(role === undefined ? {} : { role }),
    ...(since === undefined ? { from: START } : {}),
    compared: code !== undefined || role !== undefined,
    ...(isOwn(id) ? { ownWork: true as const } : {}),
  }
}

/** Platforms whose name is the work of one owner for itself: the sixteen systems for procedures. */
const isOwn = (id: string): boolean => id.startsWith('procedures-') || id === 'party-procedures' || id === 'party-operations'

/** The vocabulary of the review, with the national platforms of the reference data or those given. */
export function reviewVocabulary(platforms: readonly NationalPlatform[] = NATIONAL_PLATFORMS): ReviewVocabulary {
  return {
    functions: FUNCTION_LIST,
    platforms: platforms.map(shared),
    abbreviations: ABBREVIATIONS,
    generic: GENERIC,
    wide: { nation: NATION, body: BODY },
    layers: {
      data: ['cơ sở dữ liệu', 'kho dữ liệu', 'lập dữ liệu', 'tạo lập dữ liệu', 'hồ sơ địa chính'],
      software: ['phần mềm', 'ứng dụng', 'cổng', 'nền tảng', 'hệ thống thông tin', 'trang thông tin'],
    },
    sector: 'ngành',
    uses: ['dùng', 'kết nối', 'cho', 'trên', 'với', 'vào', 'từ'],
    establishments: ESTABLISHMENTS,
  }
}
