import type { Sourced } from './define.ts'

/** An electronic identifier code of level 1: the first group of a code under QĐ 20/2020/QĐ-TTg. */
export interface AgencyCode extends Sourced {
  /** A letter and two digits, for example `G06`. */
  readonly code: string
  /** The body that has, or had, the code. */
  readonly name: string
  /** First day on which the code is closed; absent while it is open. */
  readonly closed?: string
}

const AFTER = 'QD-09-2025#mã cấp 1'
const MERGERS = '2025-04-14'

const open = (code: string, name: string): AgencyCode => ({ code, name, mark: 'verified', source: AFTER })
const closed = (code: string, name: string): AgencyCode => ({ code, name, closed: MERGERS, mark: 'secondary', source: AFTER })
const province = (code: string, name: string, mark: 'verified' | 'secondary' = 'verified'): AgencyCode => ({
  code,
  name,
  mark,
  source: 'QD-20-2020#Đ4 k1',
})

/**
 * The level-1 codes that sources seen name. The list is not whole: the full table of province codes was not found, and a province that lost
 * its name in the mergers of 2025 may have lost its code, so nothing follows from a code that is missing here.
 */
export const AGENCY_CODES: readonly AgencyCode[] = [
  open('G01', 'Bộ Công an'),
  open('G02', 'Bộ Công Thương'),
  open('G03', 'Bộ Giáo dục và Đào tạo'),
  closed('G04', 'Bộ Giao thông vận tải'),
  closed('G05', 'Bộ Kế hoạch và Đầu tư'),
  open('G06', 'Bộ Khoa học và Công nghệ'),
  closed('G07', 'Bộ Lao động – Thương binh và Xã hội'),
  open('G08', 'Bộ Ngoại giao'),
  open('G09', 'Bộ Nội vụ'),
  open('G10', 'Bộ Nông nghiệp và Môi trường'),
  open('G11', 'Bộ Quốc phòng'),
  open('G12', 'Bộ Tài chính'),
  closed('G13', 'Bộ Tài nguyên và Môi trường'),
  closed('G14', 'Bộ Thông tin và Truyền thông'),
  open('G15', 'Bộ Tư pháp'),
  open('G16', 'Bộ Văn hóa, Thể thao và Du lịch'),
  open('G17', 'Bộ Xây dựng'),
  open('G18', 'Bộ Y tế'),
  open('G19', 'Ngân hàng Nhà nước Việt Nam'),
  open('G20', 'Thanh tra Chính phủ'),
  open('G21', 'Bộ Dân tộc và Tôn giáo'),
  open('G22', 'Văn phòng Chính phủ'),
  closed('G24', 'Bảo hiểm xã hội Việt Nam'),
  open('G27', 'Đài Tiếng nói Việt Nam'),
  open('G28', 'Đài Truyền hình Việt Nam'),
  open('G30', 'Thông tấn xã Việt Nam'),
  open('G31', 'Viện Hàn lâm Khoa học và Công nghệ Việt Nam'),
  open('G32', 'Viện Hàn lâm Khoa học xã hội Việt Nam'),
  open('G35', 'Ủy ban An toàn giao thông Quốc gia'),
  open('G38', 'Ủy ban sông Mê Công Việt Nam'),
  open('G39', 'Hội đồng Đánh giá trữ lượng khoáng sản quốc gia'),
  province('H01', 'An Giang'),
  province('H30', 'Hậu Giang', 'secondary'),
  province('H38', 'Lào Cai', 'secondary'),
  province('H49', 'Quảng Ninh'),
  province('H50', 'Quảng Trị'),
  province('H54', 'Thái Bình'),
  province('H55', 'Thái Nguyên'),
  province('H57', 'Huế'),
]
