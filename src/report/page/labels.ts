import type { Language, Text } from '../../text.ts'
import { FOLLOWS } from '../facts.ts'

/** The page's own words. `{names}` are filled in where they are used. */
const WORDS = {
  title: { vi: 'Báo cáo kiểm tra kiến trúc số', en: 'Digital architecture check' },
  skip: { vi: 'Đến danh sách phát hiện', en: 'Skip to the findings' },
  contents: { vi: 'Nội dung', en: 'Contents' },
  overview: { vi: 'Tổng quan', en: 'Overview' },
  findings: { vi: 'Phát hiện', en: 'Findings' },
  models: { vi: 'Mô hình đã xét', en: 'Models examined' },
  model: { vi: 'Mô hình', en: 'Model' },
  baseline: { vi: 'So với mốc đối chiếu', en: 'Against the baseline' },
  noScript: {
    vi: 'Trình duyệt không chạy JavaScript: trang chỉ liệt kê {shown} trong {total} phát hiện, không tìm và lọc được.',
    en: 'JavaScript does not run here: the page lists {shown} of {total} findings and cannot search or filter.',
  },
  noScriptAll: {
    vi: 'Trình duyệt không chạy JavaScript: vẫn đọc được mọi phát hiện dưới đây nhưng không tìm và lọc được.',
    en: 'JavaScript does not run here: all findings are listed below, but cannot be searched or filtered.',
  },
  search: { vi: 'Tìm', en: 'Search' },
  searchHint: { vi: 'tên, mã quy tắc, tệp… (không cần dấu)', en: 'name, rule code, file…' },
  severity: { vi: 'Mức', en: 'Severity' },
  state: { vi: 'Trạng thái', en: 'State' },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  file: { vi: 'Tệp', en: 'File' },
  owner: { vi: 'Cơ quan, đơn vị', en: 'Agency or unit' },
  all: { vi: 'Tất cả', en: 'All' },
  allOf: { vi: 'Mọi quy tắc về {subject}', en: 'All about {subject}' },
  group: { vi: 'Nhóm theo', en: 'Group by' },
  sort: { vi: 'Sắp xếp', en: 'Sort by' },
  ungrouped: { vi: 'Không nhóm', en: 'No groups' },
  byPlace: { vi: 'Vị trí', en: 'Place' },
  byMessage: { vi: 'Nội dung', en: 'Text' },
  bySubject: { vi: 'Chủ đề', en: 'Subject' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  openAll: { vi: 'Mở tất cả', en: 'Open all' },
  closeAll: { vi: 'Đóng tất cả', en: 'Close all' },
  print: { vi: 'In', en: 'Print' },
  result: { vi: '{shown} trong {total} phát hiện', en: '{shown} of {total} findings' },
  resultAll: { vi: '{total} phát hiện', en: '{total} findings' },
  none: { vi: 'Không có phát hiện nào khớp điều kiện lọc.', en: 'No finding matches the filter.' },
  noneAtAll: { vi: 'Không có phát hiện nào.', en: 'There are no findings.' },
  more: { vi: 'Hiện thêm {count} (còn {left})', en: 'Show {count} more ({left} left)' },
  moreGroups: { vi: 'Hiện thêm nhóm (còn {left})', en: 'More groups ({left} left)' },
  printed: {
    vi: 'Chỉ in {shown} phát hiện đầu tiên trong {total}; hãy lọc để in phần còn lại.',
    en: 'Only the first {shown} of {total} findings are printed; filter to print the rest.',
  },
  why: { vi: 'Vì sao', en: 'Why' },
  nearest: { vi: 'Gần nhất', en: 'Nearest' },
  tells: FOLLOWS,
  tellsMore: { vi: 'và {count} phát hiện khác', en: 'and {count} more findings' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  elements: { vi: 'Đối tượng', en: 'Elements' },
  place: { vi: 'Vị trí', en: 'Place' },
  cellOf: { vi: 'ô {cell}', en: 'cell {cell}' },
  frame: { vi: 'Nội dung tệp quanh vị trí', en: 'The file around the place' },
  row: { vi: 'Dòng của bảng', en: 'The row of the sheet' },
  diagram: { vi: 'Đối tượng và các quan hệ trực tiếp', en: 'The elements and their direct relations' },
  diagramMore: { vi: 'và {count} đối tượng khác', en: 'and {count} more' },
  waiver: { vi: 'Miễn trừ', en: 'Waiver' },
  'waiver.expired': { vi: 'Miễn trừ đã hết hạn', en: 'Expired waiver' },
  'waiver.pending': { vi: 'Miễn trừ chưa đến ngày', en: 'Waiver not yet in effect' },
  'waiver.refused': { vi: 'Miễn trừ không hợp lệ', en: 'Faulty waiver' },
  fingerprint: { vi: 'Dấu nhận dạng', en: 'Fingerprint' },
  gone: { vi: 'Không còn phát hiện này.', en: 'This finding is gone.' },
  noOwner: { vi: 'Không rõ cơ quan', en: 'No agency known' },
  noPlace: { vi: 'Không còn trong mô hình', en: 'No longer in the model' },
  'severity.error': { vi: 'Lỗi', en: 'Error' },
  'severity.warning': { vi: 'Cảnh báo', en: 'Warning' },
  'severity.info': { vi: 'Lưu ý', en: 'Note' },
  'state.open': { vi: 'Chưa xử lý', en: 'Open' },
  'state.new': { vi: 'Mới', en: 'New' },
  'state.waived': { vi: 'Được miễn trừ', en: 'Waived' },
  'state.known': { vi: 'Đã biết từ trước', en: 'Known before' },
  'state.fixed': { vi: 'Đã khắc phục', en: 'Fixed' },
  'mark.verified': { vi: 'đã kiểm chứng', en: 'verified' },
  'mark.secondary': { vi: 'chưa đối chiếu bản gốc', en: 'not checked against the original' },
  'mark.draft': { vi: 'dự thảo', en: 'draft' },
  'element.planned': { vi: 'dự kiến', en: 'planned' },
  'element.ended': { vi: 'đã dừng', en: 'ended' },
} as const satisfies Readonly<Record<string, Text>>

export type Labels = Readonly<Record<keyof typeof WORDS, string>>

/** The page's own words in a language. */
export function labelsIn(language: Language): Labels {
  return Object.fromEntries(Object.entries(WORDS).map(([key, text]) => [key, text[language]])) as Labels
}

/** The subject of what is wrong with a model as data; what other subjects are called, the framework says. */
export const CORE_SUBJECT: Text = { vi: 'Dữ liệu của mô hình', en: 'Data of the model' }
