import type { Term, Text } from '../../text.ts'

/**
 * Functions the rules know. The official application and business reference models are not published in a form that could be verified, so
 * this list is ours: short, for what rules must tell apart. A model may use codes of its own beside it.
 */
export const FUNCTIONS = {
  'document-management': { vi: 'Quản lý văn bản và điều hành', en: 'document management' },
  'document-exchange': { vi: 'Gửi, nhận văn bản điện tử', en: 'exchange of electronic documents' },
  email: { vi: 'Thư điện tử', en: 'e-mail' },
  executive: { vi: 'Chỉ đạo, điều hành', en: 'executive management' },
  accounting: { vi: 'Kế toán – tài chính', en: 'accounting and finance' },
  'human-resources': { vi: 'Quản lý nhân sự', en: 'human resources' },
  'science-management': { vi: 'Quản lý khoa học và công nghệ', en: 'science and technology management' },
  'asset-management': { vi: 'Quản lý tài sản', en: 'asset management' },
  'inspection-complaints': { vi: 'Thanh tra, khiếu nại, tố cáo', en: 'inspection, complaints and denunciations' },
  'legal-drafting': { vi: 'Xây dựng văn bản quy phạm pháp luật', en: 'drafting of legal documents' },
  website: { vi: 'Trang thông tin điện tử', en: 'website' },
  'information-portal': { vi: 'Cổng thông tin điện tử', en: 'information portal' },
  'public-services': { vi: 'Dịch vụ công trực tuyến', en: 'online public services' },
  'procedure-handling': { vi: 'Giải quyết thủ tục hành chính', en: 'handling of administrative procedures' },
  licensing: { vi: 'Cấp phép', en: 'licensing' },
  'video-conference': { vi: 'Họp trực tuyến', en: 'video conference' },
  specialised: { vi: 'Nghiệp vụ chuyên ngành', en: 'specialised business' },
  'integrated-management': { vi: 'Quản lý tổng thể', en: 'integrated management' },
  'network-defence': { vi: 'Phòng vệ mạng', en: 'network defence' },
  'civil-servants': { vi: 'Quản lý cán bộ, công chức, viên chức', en: 'management of officials and public employees' },
  bidding: { vi: 'Đấu thầu qua mạng', en: 'e-bidding' },
  'asset-auction': { vi: 'Đấu giá tài sản', en: 'auction of assets' },
  'asset-declaration': { vi: 'Kiểm soát tài sản, thu nhập', en: 'control of assets and income' },
  'labour-contracts': { vi: 'Hợp đồng lao động điện tử', en: 'electronic labour contracts' },
  'job-exchange': { vi: 'Sàn giao dịch việc làm', en: 'job exchange' },
  'data-analysis': { vi: 'Tổng hợp, phân tích dữ liệu', en: 'data analysis' },
  'data-dictionary': { vi: 'Từ điển dữ liệu dùng chung', en: 'common data dictionary' },
  'security-monitoring': { vi: 'Giám sát an ninh mạng', en: 'cyber-security monitoring' },
  'endpoint-protection': { vi: 'Bảo vệ thiết bị đầu cuối, sao lưu, an toàn truy cập', en: 'protection of end devices, backup and access' },
  'operations-centre': { vi: 'Giám sát, điều hành thông minh', en: 'intelligent operations centre' },
  'grassroots-information': { vi: 'Thông tin cơ sở, truyền thanh', en: 'grassroots information and broadcasting' },
  'artificial-intelligence': { vi: 'Trí tuệ nhân tạo', en: 'artificial intelligence' },
  reporting: { vi: 'Báo cáo', en: 'reporting' },
  feedback: { vi: 'Tiếp nhận phản ánh, kiến nghị', en: 'feedback and petitions' },
  'service-centre': { vi: 'Phục vụ hành chính công', en: 'public administration service centre' },
  'health-record': { vi: 'Sổ sức khỏe điện tử', en: 'electronic health record' },
} as const satisfies Readonly<Record<string, Text>>

/** The names of the functions as terms of a sentence. */
export const FUNCTION_TERMS: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(FUNCTIONS).map(([code, text]) => [`function.${code}`, text]),
)

/** Function codes as terms, printed by name where the code is of the shipped list and as they stand where it is the model's own. */
export function functionTerms(codes: readonly string[]): Term[] {
  return codes.map((code) => ({ term: `function.${code}` }))
}

/** A function code of the shipped list. */
export type FunctionCode = keyof typeof FUNCTIONS
