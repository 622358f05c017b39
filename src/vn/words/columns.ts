/** How people shorten the headers of form 03, by table and column. Official labels and abbreviations of them need no entry. */
import type { WordMark } from './define.ts'

interface Shortened {
  readonly mark: WordMark
  readonly texts: readonly string[]
}

const seen = (...texts: readonly string[]): Shortened => ({ mark: 'seen', texts })
const own = (...texts: readonly string[]): Shortened => ({ mark: 'own', texts })

export const COLUMN_WORDINGS: Readonly<Record<string, Readonly<Record<string, Shortened>>>> = {
  objects: {
    code: seen('Mã ĐT', 'Mã', 'Mã số', 'Mã HT', 'Ký hiệu'),
    recordType: seen('Loại BG', 'Bản ghi'),
    sourceCode: seen('Mã gốc', 'Mã nguồn', 'Mã định danh', 'Mã định danh gốc'),
    name: seen('Tên', 'Tên ĐT', 'Tên hệ thống', 'Tên HT'),
    type: seen('Loại ĐT', 'Loại', 'Phân loại'),
    layer: seen('Lớp', 'Lớp KT', 'Lớp kiến trúc'),
    slot: seen('Thành phần', 'Thành phần lớp'),
    state: seen('Trạng thái MH', 'Hiện trạng/Mục tiêu', 'Mô hình'),
    usageScope: seen('Phạm vi', 'PV sử dụng'),
    sharing: seen('Hình thức dùng chung', 'Phạm vi dùng chung', 'Dùng chung', 'Hình thức DC'),
    owner: seen('CQ chủ quản', 'Chủ quản', 'Đơn vị chủ quản', 'ĐV chủ quản'),
    operator: seen('ĐV vận hành', 'Vận hành', 'Cơ quan vận hành', 'Đơn vị quản trị, vận hành'),
    technicalContact: seen('Đầu mối kỹ thuật', 'Đầu mối vận hành', 'Đầu mối KT'),
    dataOwner: seen('Chủ quản DL', 'Cơ quan chủ quản dữ liệu'),
    lifecycle: seen('Vòng đời', 'Tình trạng', 'Trạng thái', 'Giai đoạn'),
    usageStatus: seen('Tình trạng khai thác', 'TT khai thác', 'Khai thác'),
    remedy: seen('Phương án', 'PA hoàn thiện', 'PA'),
    evidence: seen('Nguồn', 'Minh chứng', 'Căn cứ', 'Nguồn, minh chứng'),
    confirmedBy: seen('Đầu mối XN', 'Xác nhận', 'Đơn vị xác nhận'),
    note: seen('Ghi chú', 'GC'),
  },
  relations: {
    code: seen('Mã QH', 'Mã', 'Mã kết nối'),
    from: seen('ĐT nguồn', 'Nguồn', 'Từ', 'HT nguồn', 'Mã nguồn', 'Đối tượng gửi'),
    kind: seen('Loại QH', 'Loại', 'Loại kết nối'),
    to: seen('ĐT đích', 'Đích', 'Đến', 'HT đích', 'Mã đích', 'Đối tượng nhận'),
    data: seen('Nội dung dữ liệu', 'Dữ liệu trao đổi', 'DL trao đổi', 'Nội dung trao đổi', 'Dữ liệu', 'ND dữ liệu', 'Dữ liệu, dịch vụ'),
    mechanism: seen('Kênh kết nối', 'Cơ chế kết nối', 'Kênh', 'Cơ chế', 'Kênh KN', 'Phương thức kết nối'),
    status: seen('Trạng thái kết nối', 'Tình trạng kết nối', 'Tình trạng', 'Trạng thái KN'),
    frequency: seen('Tần suất', 'Mức dịch vụ', 'Tần suất trao đổi'),
    basis: seen('Căn cứ', 'Nguồn xác nhận', 'Minh chứng'),
    protection: seen('Phân loại dữ liệu', 'Bảo vệ dữ liệu', 'Phân loại DL', 'Yêu cầu bảo vệ dữ liệu'),
    contact: seen('Đầu mối', 'Cơ quan phối hợp', 'Đầu mối phối hợp', 'ĐV phối hợp'),
    note: seen('Ghi chú'),
  },
  mappings: {
    code: seen('Mã ĐT', 'Mã'),
    general: seen('Mô hình KQ', 'Khối', 'Khối trong mô hình khái quát'),
    component: seen('Mô hình thành phần', 'Thành phần triển khai', 'Mô hình TP'),
    commune: seen('Cấp xã', 'KT cấp xã'),
    sourceDocument: seen('Khung nguồn', 'Tài liệu nguồn'),
    sourceIssuer: seen('Cơ quan ban hành', 'CQ ban hành'),
    sourceVersion: seen('Phiên bản', 'Ngày hiệu lực', 'Phiên bản nguồn'),
    sourceObject: seen('Đối tượng nguồn', 'Mã ĐT nguồn', 'ĐT nguồn'),
    relation: seen('Quan hệ', 'QH ánh xạ'),
    inForm1: seen('Mẫu 01', 'Vị trí Mẫu 01'),
    inForm2: seen('Mẫu 02', 'Vị trí Mẫu 02'),
    result: seen('Kết quả', 'Kết quả đối chiếu', 'Ghi chú'),
  },
  improvements: {
    gap: seen('Mã ND', 'Mã nội dung'),
    elements: seen('ĐT liên quan', 'Đối tượng', 'Mã ĐT'),
    current: seen('Hiện trạng'),
    required: seen('Yêu cầu', 'YC cần đạt'),
    completion: seen('Nội dung hoàn thiện', 'ND hoàn thiện', 'Nội dung'),
    remedy: seen('Phương án', 'Phương án xử lý', 'PA xử lý'),
    managementScope: seen('PV quản trị'),
    task: seen('Mã NV', 'Mã nhiệm vụ'),
    taskName: seen('Tên NV', 'Tên nhiệm vụ', 'Nhiệm vụ', 'Mục tiêu nhiệm vụ'),
    result: seen('Kết quả', 'Kết quả cần đạt', 'KQ cần đạt'),
    lead: seen('Đơn vị chủ trì', 'CQ chủ trì', 'Cơ quan chủ trì', 'Chủ trì'),
    supporting: seen('Phối hợp', 'Đơn vị phối hợp', 'CQ phối hợp'),
    priority: seen('Ưu tiên', 'Mức ưu tiên'),
    deadline: seen('Lộ trình', 'Thời hạn', 'Thời gian', 'Tiến độ dự kiến', 'Thời gian thực hiện'),
    resources: seen('Nguồn lực', 'Kinh phí', 'KP dự kiến', 'Nguồn lực'),
    concretisation: seen('Tình trạng cụ thể hóa', 'Cụ thể hóa'),
    programme: seen('Chương trình', 'Đề án, dự án', 'Dự án', 'Kế hoạch'),
    progress: seen('Tiến độ'),
    verification: seen('Tiêu chí', 'Tiêu chí kiểm chứng'),
    dataReadiness: own('Sẵn sàng dữ liệu', 'Mức sẵn sàng'),
    status: seen('Trạng thái', 'Tình trạng thực hiện', 'Tình trạng'),
    note: seen('Ghi chú'),
  },
}
