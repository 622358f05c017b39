/**
 * What each column of form 03 asks for, in words for the people who fill it in; the sheet TU_DIEN_TRUONG and the notes on headers show it.
 * After the draft guide of 13/9/2026 (norm DRAFT-GUIDE-2026), paraphrased. The rules that check obligations stand elsewhere.
 */
import type { ColumnKey, TableName } from './columns.ts'

export interface Field {
  /** When the column must be filled. */
  readonly obligation: string
  /** What it says and how to write it. */
  readonly meaning: string
}

const REQUIRED = 'Bắt buộc'
const OPTIONAL = 'Tùy chọn'
const WHEN_EXISTS = 'Khi có'
const RECOMMENDED = 'Khuyến nghị'
const MAINTENANCE = 'Bắt buộc khi duy trì, cập nhật'
const SERVES_OUTSIDE = 'Bắt buộc với nền tảng số, CSDL dùng chung phục vụ ngoài cơ quan'
const WITH_SOURCE = 'Bắt buộc khi có khung/tài liệu nguồn'

const field = (obligation: string, meaning: string): Field => ({ obligation, meaning })

export const DICTIONARY: { readonly [T in TableName]: Readonly<Record<ColumnKey<T>, Field>> } = {
  objects: {
    code: field(
      REQUIRED,
      'Mã cục bộ, duy nhất trong hồ sơ và giữ nguyên qua các phiên bản, ví dụ KT-1, QG-1, LQ-1, CX-1. Không tự đặt mã của hệ thống quản lý kiến trúc quốc gia.',
    ),
    recordType: field(REQUIRED, 'Bản ghi gốc do cơ quan chủ quản giữ; bản ghi tham chiếu do cơ quan sử dụng giữ và dẫn về bản gốc.'),
    sourceCode: field('Bắt buộc với bản ghi tham chiếu; khi có với bản ghi gốc', 'Mã chính thức do cơ quan chủ quản cấp.'),
    name: field(REQUIRED, 'Tên chính thức, viết như trong văn bản và sơ đồ của hồ sơ.'),
    type: field(REQUIRED, 'Một giá trị của danh mục.'),
    layer: field(REQUIRED, 'Một trong 4 lớp hoặc 4 thành phần xuyên suốt của khung kiến trúc (QĐ 1425/QĐ-TTg).'),
    slot: field('Bắt buộc với đối tượng thuộc 4 lớp', 'Thành phần trong lớp; thành phần xuyên suốt ghi “Không áp dụng”.'),
    state: field(REQUIRED, 'Đối tượng đang có, sẽ có, hay cả hai.'),
    usageScope: field(REQUIRED, 'Ai được phục vụ; có thể ghi nhiều giá trị, cách nhau bằng dấu chấm phẩy.'),
    sharing: field(REQUIRED, 'Đối tượng được dùng chung đến đâu; dùng chung quốc gia ghi rõ nhóm A hoặc nhóm B.'),
    owner: field(REQUIRED, 'Cơ quan chủ quản thật sự, kể cả trên bản ghi tham chiếu.'),
    operator: field(SERVES_OUTSIDE, 'Đơn vị vận hành.'),
    technicalContact: field(SERVES_OUTSIDE, 'Đơn vị hoặc kênh tiếp nhận; tránh ghi dữ liệu cá nhân.'),
    dataOwner: field(WHEN_EXISTS, 'Cơ quan, đơn vị chủ quản dữ liệu.'),
    lifecycle: field('Bắt buộc với bản ghi gốc; khi biết với bản ghi tham chiếu', 'Giai đoạn trong vòng đời của đối tượng.'),
    usageStatus: field('Bắt buộc với bản ghi tham chiếu', 'Cơ quan lập hồ sơ đang khai thác đối tượng đến mức nào.'),
    remedy: field(WHEN_EXISTS, 'Phương án hoàn thiện dự kiến cho đối tượng.'),
    evidence: field(REQUIRED, 'Số, tên văn bản hoặc tài liệu; nơi ban hành; phiên bản hoặc ngày.'),
    confirmedBy: field(REQUIRED, 'Đơn vị cung cấp hoặc xác nhận thông tin.'),
    note: field(OPTIONAL, 'Điều cần nói thêm.'),
  },
  relations: {
    code: field('Khi quan hệ được quản lý riêng', 'Mã cục bộ của quan hệ, ví dụ QH-1.'),
    from: field(REQUIRED, 'Mã đối tượng ở bảng 1: bên gửi dữ liệu, bên sử dụng dịch vụ hoặc bên phụ thuộc.'),
    kind: field(REQUIRED, 'Một giá trị của danh mục; “Quan hệ khác” phải nói rõ chiều và ý nghĩa ở Ghi chú.'),
    to: field(REQUIRED, 'Mã đối tượng ở bảng 1: bên nhận dữ liệu, bên cung cấp dịch vụ hoặc bên được phụ thuộc.'),
    data: field(
      'Bắt buộc khi trao đổi dữ liệu hoặc sử dụng dịch vụ',
      'Dữ liệu, dịch vụ được trao đổi; trường hợp khác ghi “Không áp dụng” và giải thích ở Ghi chú.',
    ),
    mechanism: field(WHEN_EXISTS, 'Nền tảng hoặc kênh mà kết nối đi qua.'),
    status: field(REQUIRED, 'Kết nối đang ở tình trạng nào.'),
    frequency: field(SERVES_OUTSIDE, 'Tần suất, thời gian đáp ứng hoặc cam kết mức dịch vụ.'),
    basis: field(REQUIRED, 'Văn bản, biên bản hoặc tài liệu xác nhận kết nối.'),
    protection: field(
      'Bắt buộc khi trao đổi hoặc dùng chung dữ liệu',
      'Phân loại dữ liệu và yêu cầu bảo vệ; trường hợp khác ghi “Không áp dụng”.',
    ),
    contact: field('Bắt buộc với đầu do cơ quan mình quản lý', 'Cơ quan, đầu mối phối hợp.'),
    note: field('Tùy chọn; bắt buộc với “Quan hệ khác”', 'Điều cần nói thêm.'),
  },
  mappings: {
    code: field(REQUIRED, 'Mã đối tượng ở bảng 1.'),
    general: field(REQUIRED, 'Khối của đối tượng trong mô hình khái quát (Hình 3, 5 hoặc 7).'),
    component: field('Bắt buộc với đối tượng của cơ quan', 'Thành phần trong mô hình do cơ quan triển khai (Hình 4, 6 hoặc 8).'),
    commune: field('Khi liên quan; chỉ với tỉnh, thành phố', 'Vị trí trong kiến trúc cấp xã (Hình 9).'),
    sourceDocument: field('Bắt buộc với đối tượng kế thừa, chuyên ngành hoặc tham chiếu', 'Khung, tài liệu mà đối tượng lấy từ đó.'),
    sourceIssuer: field(WITH_SOURCE, 'Cơ quan ban hành hoặc chủ quản tài liệu nguồn.'),
    sourceVersion: field(WITH_SOURCE, 'Phiên bản hoặc ngày hiệu lực của tài liệu nguồn.'),
    sourceObject: field(WITH_SOURCE, 'Mã hoặc tên của đối tượng trong tài liệu nguồn.'),
    relation: field(WITH_SOURCE, 'Một giá trị của danh mục; quan hệ khác phải giải thích.'),
    inForm1: field(RECOMMENDED, 'Mục, trang của đối tượng trong thuyết minh.'),
    inForm2: field(RECOMMENDED, 'Mã sơ đồ và vị trí của đối tượng trên sơ đồ.'),
    result: field(WHEN_EXISTS, 'Kết quả đối chiếu; dẫn mã nội dung cần hoàn thiện (ND-…) nếu có.'),
  },
  improvements: {
    gap: field(REQUIRED, 'Mã nội dung cần hoàn thiện, ví dụ ND-1. Mỗi dòng là một cặp nội dung – nhiệm vụ.'),
    elements: field(REQUIRED, 'Một hoặc nhiều mã đối tượng ở bảng 1, cách nhau bằng dấu chấm phẩy.'),
    current: field(REQUIRED, 'Tình trạng hiện nay.'),
    required: field(REQUIRED, 'Yêu cầu phải đạt.'),
    completion: field(REQUIRED, 'Điều còn thiếu giữa hiện trạng và yêu cầu.'),
    remedy: field(REQUIRED, 'Một giá trị của danh mục.'),
    managementScope: field(WHEN_EXISTS, 'Quản lý trực tiếp hay phối hợp ở ranh giới liên thông.'),
    task: field(REQUIRED, 'Mã của nguồn nếu duy nhất; nếu không, mã cục bộ như NV-1. Mỗi nội dung có ít nhất một nhiệm vụ.'),
    taskName: field(REQUIRED, 'Tên hoặc mục tiêu của nhiệm vụ.'),
    result: field(REQUIRED, 'Kết quả về mặt kiến trúc.'),
    lead: field(REQUIRED, 'Cơ quan, đơn vị chủ trì.'),
    supporting: field(WHEN_EXISTS, 'Cơ quan phối hợp; có thể ghi nhiều, cách nhau bằng dấu chấm phẩy.'),
    priority: field('Mức ưu tiên: bắt buộc; phụ thuộc: khi có', 'Mức ưu tiên và nhiệm vụ phải xong trước.'),
    deadline: field(REQUIRED, 'Ngày hoặc giai đoạn cụ thể; chỉ ghi “ngắn hạn”, “trung hạn”, “dài hạn” là chưa đủ.'),
    resources: field('Bắt buộc ở mức ước tính', 'Kinh phí, nhân lực hoặc nguồn lực khác.'),
    concretisation: field(MAINTENANCE, 'Nhiệm vụ đã được cụ thể hóa đến đâu.'),
    programme: field(WHEN_EXISTS, 'Chương trình, kế hoạch, đề án, dự án liên quan.'),
    progress: field(MAINTENANCE, 'Tiến độ đến ngày của hồ sơ.'),
    verification: field('Tiêu chí: bắt buộc từ lần ban hành đầu', 'Tiêu chí và nguồn dữ liệu để kiểm chứng kết quả.'),
    dataReadiness: field(MAINTENANCE, 'Dữ liệu để kiểm chứng đã sẵn sàng đến đâu.'),
    status: field(MAINTENANCE, 'Trạng thái thực hiện của nhiệm vụ.'),
    note: field(OPTIONAL, 'Điều cần nói thêm.'),
  },
}
