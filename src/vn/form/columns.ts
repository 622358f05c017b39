/**
 * The four tables of form 03 (Mẫu số 03) as data: sheets, columns with their labels and order, and the list of values where a column has one.
 * Source: the draft guide of 13/9/2026 (norm DRAFT-GUIDE-2026). Labels stand as the form writes them.
 */

export type TableName = 'objects' | 'relations' | 'mappings' | 'improvements'

/** Lists of values that columns draw from: the values as the form prints them, by the value of the schema. */
export type ListName =
  | 'recordType'
  | 'objectType'
  | 'layer'
  | 'slot'
  | 'state'
  | 'usageScope'
  | 'sharing'
  | 'lifecycle'
  | 'usageStatus'
  | 'remedy'
  | 'relationKind'
  | 'mechanism'
  | 'relationStatus'
  | 'mappingRelation'
  | 'managementScope'
  | 'priority'
  | 'concretisation'
  | 'dataReadiness'
  | 'taskStatus'

export interface Column {
  /** Name in code; stable. */
  readonly key: string
  /** Header as the form prints it. */
  readonly label: string
  readonly list?: ListName
  /** Several values in a cell are allowed. */
  readonly many?: true
}

export interface Table {
  readonly name: TableName
  readonly sheet: string
  readonly columns: readonly Column[]
}

const column = <K extends string>(key: K, label: string, more: Omit<Column, 'key' | 'label'> = {}) => ({ key, label, ...more }) as const

export const TABLES = {
  objects: {
    name: 'objects',
    sheet: 'DM_DOITUONG',
    columns: [
      column('code', 'Mã đối tượng'),
      column('recordType', 'Loại bản ghi', { list: 'recordType' }),
      column('sourceCode', 'Mã định danh gốc/mã nguồn'),
      column('name', 'Tên đối tượng'),
      column('type', 'Loại đối tượng', { list: 'objectType' }),
      column('layer', 'Lớp kiến trúc/thành phần xuyên suốt', { list: 'layer' }),
      column('slot', 'Thành phần trong lớp', { list: 'slot' }),
      column('state', 'Trạng thái mô hình', { list: 'state' }),
      column('usageScope', 'Phạm vi sử dụng', { list: 'usageScope', many: true }),
      column('sharing', 'Phạm vi/hình thức dùng chung', { list: 'sharing' }),
      column('owner', 'Cơ quan chủ quản'),
      column('operator', 'Đơn vị vận hành'),
      column('technicalContact', 'Đầu mối kỹ thuật/vận hành'),
      column('dataOwner', 'Chủ quản dữ liệu'),
      column('lifecycle', 'Trạng thái vòng đời', { list: 'lifecycle' }),
      column('usageStatus', 'Tình trạng khai thác tại cơ quan', { list: 'usageStatus' }),
      column('remedy', 'Phương án hoàn thiện', { list: 'remedy' }),
      column('evidence', 'Nguồn/minh chứng'),
      column('confirmedBy', 'Đầu mối xác nhận'),
      column('note', 'Ghi chú'),
    ],
  },
  relations: {
    name: 'relations',
    sheet: 'QH_KETNOI',
    columns: [
      column('code', 'Mã quan hệ'),
      column('from', 'Đối tượng nguồn'),
      column('kind', 'Loại quan hệ', { list: 'relationKind' }),
      column('to', 'Đối tượng đích'),
      column('data', 'Dữ liệu/dịch vụ trao đổi'),
      column('mechanism', 'Cơ chế/kênh kết nối', { list: 'mechanism' }),
      column('status', 'Trạng thái', { list: 'relationStatus' }),
      column('frequency', 'Tần suất/mức dịch vụ'),
      column('basis', 'Căn cứ/nguồn xác nhận'),
      column('protection', 'Phân loại và yêu cầu bảo vệ dữ liệu'),
      column('contact', 'Cơ quan/đầu mối phối hợp'),
      column('note', 'Ghi chú'),
    ],
  },
  mappings: {
    name: 'mappings',
    sheet: 'ANHXA',
    columns: [
      column('code', 'Mã đối tượng'),
      column('general', 'Mô hình khái quát'),
      column('component', 'Mô hình thành phần do cơ quan triển khai'),
      column('commune', 'Kiến trúc cấp xã'),
      column('sourceDocument', 'Khung/tài liệu nguồn'),
      column('sourceIssuer', 'Cơ quan ban hành/chủ quản tài liệu nguồn'),
      column('sourceVersion', 'Phiên bản/ngày hiệu lực của tài liệu nguồn'),
      column('sourceObject', 'Mã/tên đối tượng nguồn'),
      column('relation', 'Quan hệ ánh xạ', { list: 'mappingRelation' }),
      column('inForm1', 'Vị trí trong Mẫu số 01'),
      column('inForm2', 'Vị trí trong Mẫu số 02'),
      column('result', 'Kết quả đối chiếu/ghi chú'),
    ],
  },
  improvements: {
    name: 'improvements',
    sheet: 'HOANTHIEN_NV',
    columns: [
      column('gap', 'Mã nội dung'),
      column('elements', 'Đối tượng liên quan', { many: true }),
      column('current', 'Hiện trạng'),
      column('required', 'Yêu cầu cần đạt'),
      column('completion', 'Nội dung cần hoàn thiện'),
      column('remedy', 'Phương án xử lý ở mức kiến trúc', { list: 'remedy' }),
      column('managementScope', 'Phạm vi quản trị', { list: 'managementScope' }),
      column('task', 'Mã nhiệm vụ chuyển đổi kiến trúc'),
      column('taskName', 'Tên/mục tiêu nhiệm vụ chuyển đổi kiến trúc'),
      column('result', 'Kết quả kiến trúc cần đạt'),
      column('lead', 'Cơ quan/đơn vị chủ trì nhiệm vụ chuyển đổi kiến trúc'),
      column('supporting', 'Cơ quan phối hợp', { many: true }),
      column('priority', 'Mức ưu tiên/phụ thuộc'),
      column('deadline', 'Thời hạn/giai đoạn chuyển đổi dự kiến'),
      column('resources', 'Nguồn lực dự kiến'),
      column('concretisation', 'Tình trạng cụ thể hóa nhiệm vụ', { list: 'concretisation' }),
      column('programme', 'Chương trình/kế hoạch/đề án/nhiệm vụ/dự án liên quan'),
      column('progress', 'Tiến độ thực hiện'),
      column('verification', 'Tiêu chí và nguồn dữ liệu kiểm chứng kết quả kiến trúc'),
      column('dataReadiness', 'Mức sẵn sàng dữ liệu', { list: 'dataReadiness' }),
      column('status', 'Trạng thái thực hiện', { list: 'taskStatus' }),
      column('note', 'Ghi chú'),
    ],
  },
} as const satisfies Readonly<Record<TableName, Table>>

/** Column keys of a table. */
export type ColumnKey<T extends TableName = TableName> = (typeof TABLES)[T]['columns'][number]['key']

/** Columns of the gap and of the task in a row of HOANTHIEN_NV: what describes one code is the same on all its rows. */
export const GAP_COLUMNS: readonly ColumnKey<'improvements'>[] = [
  'elements',
  'current',
  'required',
  'completion',
  'remedy',
  'managementScope',
]
export const TASK_COLUMNS: readonly ColumnKey<'improvements'>[] = [
  'taskName',
  'result',
  'lead',
  'supporting',
  'priority',
  'deadline',
  'resources',
  'concretisation',
  'programme',
  'progress',
  'verification',
  'dataReadiness',
  'status',
]

/** Support sheets of the form. */
export const SUPPORT_SHEETS = { guide: 'HUONG_DAN', lists: 'DM_GIATRI', dictionary: 'TU_DIEN_TRUONG' } as const

/** A sheet of this tool beside those of the form: what the tables cannot say of a model. */
export const SUPPLEMENT_SHEET = 'VNEAF_BO_SUNG'

/** The two texts that are legal in any cell. */
export const NOT_APPLICABLE = 'Không áp dụng'
export const UNDETERMINED = 'Chưa xác định'
