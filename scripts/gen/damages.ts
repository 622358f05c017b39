/** Faults that are planted in the example dossier to make its damaged twin: one a line, each to be found once, at its cell. */

/** Sheets by the names of the form. */
type Sheet = 'DM_DOITUONG' | 'QH_KETNOI' | 'ANHXA' | 'HOANTHIEN_NV'

/** A change of a cell in the row of a code; the first such row where a code has several. */
interface CellDamage {
  readonly sheet: Sheet
  /** Text of the first column, or of the column named by `by`. */
  readonly row: string
  readonly by?: string
  /** Further cells that the fault needs, by column. */
  readonly also?: Readonly<Record<string, string>>
  readonly column: string
  readonly text: string
}

/** A row put after the last, made from the row of a code. */
interface RowDamage {
  readonly sheet: Sheet
  readonly like: string
  readonly by?: string
  readonly change: Readonly<Record<string, string>>
  /** Column where the fault is to be found. */
  readonly column: string
}

/** What HUONG_DAN tells of the dossier, told otherwise. */
interface FactDamage {
  readonly fact: string
  readonly text: string
}

/** A sheet that is taken out, or a column that is added after the last. */
type SheetDamage = { readonly drop: string } | { readonly sheet: Sheet; readonly addColumn: string }

export type Damage = {
  /** What was done, as a person would tell it. */
  readonly what: string
  /** Rule and message that must say so. */
  readonly found: string
} & (CellDamage | RowDamage | SheetDamage | FactDamage)

const object = (row: string, column: string, text: string, also?: Readonly<Record<string, string>>) =>
  ({ sheet: 'DM_DOITUONG', row, column, text, ...(also === undefined ? {} : { also }) }) as const
const relation = (row: string, column: string, text: string, also?: Readonly<Record<string, string>>) =>
  ({ sheet: 'QH_KETNOI', row, column, text, ...(also === undefined ? {} : { also }) }) as const
const mapping = (row: string, column: string, text: string) => ({ sheet: 'ANHXA', row, column, text }) as const
const task = (row: string, column: string, text: string) =>
  ({ sheet: 'HOANTHIEN_NV', row, by: 'Mã nhiệm vụ chuyển đổi kiến trúc', column, text }) as const

export const DAMAGES: readonly Damage[] = [
  { what: 'khung ghi bằng từ không hiểu được', found: 'header-facts-are-told.unreadable', fact: 'Khung áp dụng', text: 'Khung mới' },
  { what: 'bỏ trống chủ quản', found: 'required-cells-are-filled.blank', ...object('KT-2', 'Cơ quan chủ quản', '') },
  { what: 'bỏ trống minh chứng', found: 'required-cells-are-filled.blank', ...object('KT-3', 'Nguồn/minh chứng', '') },
  { what: 'bỏ trống đầu mối xác nhận', found: 'required-cells-are-filled.blank', ...object('KT-4', 'Đầu mối xác nhận', '') },
  { what: 'bản ghi gốc không ghi vòng đời', found: 'required-cells-are-filled.original', ...object('KT-5', 'Trạng thái vòng đời', '') },
  {
    what: 'bản ghi tham chiếu không ghi mã nguồn',
    found: 'required-cells-are-filled.reference',
    ...object('QG-2', 'Mã định danh gốc/mã nguồn', ''),
  },
  {
    what: 'bản ghi tham chiếu không ghi tình trạng khai thác',
    found: 'required-cells-are-filled.reference',
    ...object('QG-3', 'Tình trạng khai thác tại cơ quan', ''),
  },
  {
    what: 'đối tượng của bốn lớp không ghi thành phần trong lớp',
    found: 'required-cells-are-filled.slot',
    ...object('KT-6', 'Thành phần trong lớp', ''),
  },
  {
    what: 'thành phần không thuộc lớp',
    found: 'layer-and-slot-fit.otherLayer',
    ...object('KT-9', 'Thành phần trong lớp', 'Đo lường hiệu quả'),
  },
  {
    what: 'đối tượng của bốn lớp ghi “Không áp dụng” ở thành phần',
    found: 'layer-and-slot-fit.noSlot',
    ...object('KT-10', 'Thành phần trong lớp', 'Không áp dụng'),
  },
  { what: 'loại ngoài danh mục', found: 'values-are-listed.unknown', ...object('KT-11', 'Loại đối tượng', 'Tài liệu hướng dẫn') },
  { what: 'trạng thái viết sai', found: 'values-are-listed.misspelt', ...object('KT-12', 'Trạng thái mô hình', 'Hiện trang hóa') },
  {
    what: 'ô một giá trị ghi hai giá trị',
    found: 'values-are-listed.several',
    ...object('KT-13', 'Trạng thái vòng đời', 'Đang vận hành; Nâng cấp'),
  },
  {
    what: '“Chưa xác định” không kèm thời hạn',
    found: 'unknown-cells-say-who-and-when.incomplete',
    ...object('KT-15', 'Trạng thái vòng đời', 'Chưa xác định'),
  },
  {
    what: '“Chưa xác định” thay cho điều cơ quan phải biết',
    found: 'unknown-cells-say-who-and-when.mustKnow',
    ...object('KT-16', 'Tên đối tượng', 'Chưa xác định (nguồn: rà soát; đầu mối: Sở KH&CN; thời hạn: 31/12/2026)'),
  },
  {
    what: '“Không áp dụng” ở ô bắt buộc',
    found: 'not-applicable-is-justified.identity',
    ...object('KT-17', 'Tên đối tượng', 'Không áp dụng'),
  },
  {
    what: 'bản ghi gốc của cơ quan khác',
    found: 'records-fit-their-owner.foreignOriginal',
    ...object('LQ-2', 'Loại bản ghi', 'Bản ghi gốc', {
      'Trạng thái vòng đời': 'Đang vận hành',
      'Đơn vị vận hành': 'Bộ Tư pháp',
      'Đầu mối kỹ thuật/vận hành': 'Cục Công nghệ thông tin',
    }),
  },
  {
    what: 'hệ thống của cơ quan ghi là bản ghi tham chiếu',
    found: 'records-fit-their-owner.ownReference',
    ...object('KT-29', 'Loại bản ghi', 'Bản ghi tham chiếu', {
      'Mã định danh gốc/mã nguồn': 'HT-29',
      'Tình trạng khai thác tại cơ quan': 'Đang khai thác',
    }),
  },
  {
    what: 'mật khẩu trong ghi chú',
    found: 'nothing-sensitive-is-told.password',
    ...object('KT-22', 'Ghi chú', 'Tài khoản quản trị: admin, mật khẩu: Qtri@2026!'),
  },
  {
    what: 'thư cá nhân làm đầu mối',
    found: 'nothing-sensitive-is-told.personalMail',
    ...object('KT-24', 'Đầu mối kỹ thuật/vận hành', 'nguyenvana.qt@gmail.com'),
  },
  {
    what: 'địa chỉ mạng nội bộ',
    found: 'nothing-sensitive-is-told.privateAddress',
    ...object('KT-25', 'Ghi chú', 'Máy chủ dữ liệu đặt tại 10.20.30.40'),
  },
  {
    what: 'một mã cho hai đối tượng',
    found: 'codes-are-unique.sameCode',
    sheet: 'DM_DOITUONG',
    like: 'KT-26',
    change: { 'Tên đối tượng': 'Hệ thống quản lý nhà ở công vụ' },
    column: 'Mã đối tượng',
  },
  {
    what: 'một đối tượng hai mã',
    found: 'codes-are-unique.sameObject',
    sheet: 'DM_DOITUONG',
    like: 'KT-27',
    change: { 'Mã đối tượng': 'KT-901' },
    column: 'Mã đối tượng',
  },
  {
    what: 'mã viết khác dạng thường dùng',
    found: 'codes-have-the-usual-form.odd',
    sheet: 'DM_DOITUONG',
    like: 'KT-28',
    change: { 'Mã đối tượng': 'kt 902 (mới)', 'Tên đối tượng': 'Hệ thống quản lý công viên' },
    column: 'Mã đối tượng',
  },
  { what: 'dẫn mã không có', found: 'references-resolve.misspelt', ...relation('QH-1', 'Đối tượng đích', 'QG-99') },
  {
    what: 'ghi tên thay cho mã',
    found: 'references-resolve.byName',
    ...relation('QH-3', 'Đối tượng nguồn', 'Máy chủ bảo mật điểm kết nối NDOP (Agent Node) của tỉnh'),
  },
  {
    what: 'quan hệ khác không giải thích',
    found: 'relations-tell-something.unexplained',
    ...relation('QH-16', 'Ghi chú', '', { 'Loại quan hệ': 'Quan hệ khác' }),
  },
  {
    what: 'trao đổi dữ liệu không ghi dữ liệu',
    found: 'required-cells-are-filled.exchanged',
    ...relation('QH-10', 'Dữ liệu/dịch vụ trao đổi', ''),
  },
  { what: 'không ghi căn cứ của quan hệ', found: 'required-cells-are-filled.blank', ...relation('QH-7', 'Căn cứ/nguồn xác nhận', '') },
  { what: 'trạng thái ngoài danh mục', found: 'values-are-listed.unknown', ...relation('QH-9', 'Trạng thái', 'Tốt') },
  {
    what: 'quan hệ ghi hai dòng',
    found: 'relations-tell-something.repeated',
    sheet: 'QH_KETNOI',
    like: 'QH-12',
    change: { 'Mã quan hệ': 'QH-912' },
    column: 'Đối tượng đích',
  },
  {
    what: 'hai quan hệ một mã',
    found: 'codes-are-unique.sameRelation',
    sheet: 'QH_KETNOI',
    like: 'QH-13',
    change: { 'Đối tượng nguồn': 'KT-30', 'Đối tượng đích': 'KT-31' },
    column: 'Mã quan hệ',
  },
  {
    what: 'ánh xạ không ghi cơ quan ban hành',
    found: 'mapping-names-its-source.incomplete',
    ...mapping('QG-6', 'Cơ quan ban hành/chủ quản tài liệu nguồn', ''),
  },
  { what: 'ánh xạ không ghi mô hình khái quát', found: 'required-cells-are-filled.blank', ...mapping('KT-1', 'Mô hình khái quát', '') },
  { what: 'quan hệ ánh xạ ngoài danh mục', found: 'values-are-listed.unknown', ...mapping('QG-8', 'Quan hệ ánh xạ', 'Sao chép') },
  {
    what: 'ánh xạ đối tượng không có',
    found: 'references-resolve.misspelt',
    sheet: 'ANHXA',
    like: 'QG-9',
    change: { 'Mã đối tượng': 'QG-909' },
    column: 'Mã đối tượng',
  },
  {
    what: 'hai dòng của một nội dung khác nhau',
    found: 'gap-and-task-rows-agree.disagrees',
    ...task('NV-2', 'Hiện trạng', 'Chỉ còn một LGSP vận hành.'),
  },
  {
    what: 'cặp nội dung – nhiệm vụ lặp',
    found: 'gap-and-task-rows-agree.repeatedPair',
    sheet: 'HOANTHIEN_NV',
    like: 'NV-3',
    by: 'Mã nhiệm vụ chuyển đổi kiến trúc',
    change: {},
    column: 'Mã nhiệm vụ chuyển đổi kiến trúc',
  },
  { what: 'thời hạn mơ hồ', found: 'deadlines-are-concrete.vague', ...task('NV-4', 'Thời hạn/giai đoạn chuyển đổi dự kiến', 'Trung hạn') },
  {
    what: 'ngày không có thật',
    found: 'deadlines-are-concrete.notADate',
    ...task('NV-5', 'Thời hạn/giai đoạn chuyển đổi dự kiến', '31/02/2027'),
  },
  {
    what: 'phụ thuộc nhiệm vụ không có',
    found: 'references-resolve.absentTask',
    ...task('NV-6', 'Mức ưu tiên/phụ thuộc', 'Cao; phụ thuộc: NV-999'),
  },
  { what: 'nội dung liên quan đối tượng không có', found: 'references-resolve.misspelt', ...task('NV-7', 'Đối tượng liên quan', 'KT-999') },
  { what: 'nhiệm vụ không ghi nguồn lực', found: 'required-cells-are-filled.blank', ...task('NV-8', 'Nguồn lực dự kiến', '') },
  {
    what: 'nhiệm vụ không ghi tiêu chí kiểm chứng',
    found: 'required-cells-are-filled.blank',
    ...task('NV-9', 'Tiêu chí và nguồn dữ liệu kiểm chứng kết quả kiến trúc', ''),
  },
  { what: 'thêm một cột', found: 'tables-are-complete.extraColumn', sheet: 'QH_KETNOI', addColumn: 'Mã cũ' },
  { what: 'bỏ trang hỗ trợ', found: 'tables-are-complete.missingSupport', drop: 'TU_DIEN_TRUONG' },
]
