import { type ColumnKey, TABLES, type TableName } from '../../../src/vn/form/columns.ts'
import type { Sheet, Workbook } from '../../../src/workbook/define.ts'
import { sheet, workbook } from './sheet.ts'

type Row<T extends TableName> = Readonly<Partial<Record<ColumnKey<T>, string>>>

const OBJECT: Row<'objects'> = {
  recordType: 'Bản ghi gốc',
  type: 'Hệ thống số/hệ thống thông tin',
  layer: 'Ứng dụng và nghiệp vụ dùng chung',
  slot: 'Ứng dụng và nghiệp vụ dùng chung',
  state: 'Hiện trạng',
  usageScope: 'Cấp tỉnh',
  sharing: 'Dùng chung cấp tỉnh',
  owner: 'Sở Khoa học và Công nghệ tỉnh Quảng Trị',
  lifecycle: 'Đang vận hành',
  evidence: 'Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND tỉnh Quảng Trị',
  confirmedBy: 'Trung tâm Chuyển đổi số',
}

const OBJECTS: readonly Row<'objects'>[] = [
  { ...OBJECT, code: 'KT-1', name: 'Hệ thống thông tin phục vụ chỉ đạo, điều hành' },
  {
    ...OBJECT,
    code: 'KT-2',
    name: 'Kho dữ liệu dùng chung của tỉnh',
    type: 'CSDL/tài sản dữ liệu',
    layer: 'Dữ liệu và nền tảng lõi',
    slot: 'Dữ liệu',
    dataOwner: 'Sở Khoa học và Công nghệ tỉnh Quảng Trị',
  },
  {
    ...OBJECT,
    code: 'KT-3',
    name: 'Nền tảng tích hợp, chia sẻ dữ liệu của tỉnh (LGSP)',
    type: 'Nền tảng số',
    layer: 'Dữ liệu và nền tảng lõi',
    slot: 'Nền tảng lõi',
  },
  {
    ...OBJECT,
    code: 'QG-1',
    recordType: 'Bản ghi tham chiếu',
    sourceCode: 'QĐ 1425/QĐ-TTg, Phụ lục II, A-8',
    name: 'Nền tảng chia sẻ, điều phối dữ liệu quốc gia (NDXP)',
    type: 'Nền tảng số',
    layer: 'Dữ liệu và nền tảng lõi',
    slot: 'Nền tảng lõi',
    usageScope: 'Quốc gia',
    sharing: 'Dùng chung quốc gia cho các ngành, lĩnh vực - Nhóm A',
    owner: 'Bộ Khoa học và Công nghệ',
    usageStatus: 'Đang khai thác',
  },
]

const RELATION: Row<'relations'> = {
  status: 'Đang khai thác',
  mechanism: 'LGSP',
  frequency: 'Hằng ngày',
  basis: 'Biên bản kết nối ngày 12/3/2025',
  protection: 'Dữ liệu nội bộ; mã hóa đường truyền',
  contact: 'Trung tâm Chuyển đổi số',
}

const RELATIONS: readonly Row<'relations'>[] = [
  { ...RELATION, code: 'QH-1', from: 'KT-1', kind: 'Sử dụng dịch vụ', to: 'KT-2', data: 'Chỉ tiêu kinh tế - xã hội' },
  { ...RELATION, code: 'QH-2', from: 'KT-2', kind: 'Trao đổi dữ liệu', to: 'KT-3', data: 'Danh mục dùng chung' },
  {
    ...RELATION,
    code: 'QH-3',
    from: 'KT-3',
    kind: 'Kết nối kỹ thuật',
    to: 'QG-1',
    data: 'Không áp dụng',
    note: 'Kết nối hạ tầng, chưa trao đổi dữ liệu',
  },
]

const MAPPINGS: readonly Row<'mappings'>[] = [
  { code: 'KT-2', general: 'Dữ liệu (Hình 7)', component: 'Kho dữ liệu dùng chung (Hình 8)' },
  {
    code: 'QG-1',
    general: 'Nền tảng lõi (Hình 7)',
    sourceDocument: 'QĐ 1425/QĐ-TTg',
    sourceIssuer: 'Thủ tướng Chính phủ',
    sourceVersion: '29/7/2026',
    sourceObject: 'Phụ lục II, A-8',
    relation: 'Tham chiếu',
  },
]

const GAP: Row<'improvements'> = {
  gap: 'ND-1',
  elements: 'KT-2; KT-3',
  current: 'Chín CSDL chuyên ngành chưa kết nối đầy đủ với kho dữ liệu dùng chung',
  required: '9/9 CSDL kết nối',
  completion: 'Chuẩn hóa và kết nối chín CSDL',
  remedy: 'Chuẩn hóa/kết nối/tích hợp',
}

const TASK: Row<'improvements'> = {
  task: 'NV-1',
  taskName: 'Chuẩn hóa và kết nối CSDL chuyên ngành',
  result: 'Chín CSDL chia sẻ qua LGSP',
  lead: 'Sở Khoa học và Công nghệ tỉnh Quảng Trị',
  priority: 'Cao',
  deadline: 'Quý II/2027',
  resources: 'Ngân sách tỉnh, khoảng 12 tỷ đồng',
  verification: 'Tỷ lệ CSDL kết nối; nhật ký của LGSP',
}

const IMPROVEMENTS: readonly Row<'improvements'>[] = [
  { ...GAP, ...TASK },
  {
    ...GAP,
    ...TASK,
    task: 'NV-2',
    taskName: 'Lập danh mục dữ liệu dùng chung',
    result: 'Danh mục được ban hành',
    priority: 'Trung bình; phụ thuộc NV-1',
  },
]

export interface Parts {
  readonly objects?: readonly Row<'objects'>[]
  readonly relations?: readonly Row<'relations'>[]
  readonly mappings?: readonly Row<'mappings'>[]
  readonly improvements?: readonly Row<'improvements'>[]
}

/** Rows of a small dossier in which nothing is wrong. */
export const CLEAN = { objects: OBJECTS, relations: RELATIONS, mappings: MAPPINGS, improvements: IMPROVEMENTS } as const satisfies Parts

/** A workbook with every sheet and column of the form and these rows; those of the clean dossier where a table is not given. */
export function formOf(parts: Parts = {}): Workbook {
  const given: Parts = { ...CLEAN, ...parts }
  const sheets = Object.values(TABLES).map(
    ({ name, sheet: title, columns }): Sheet =>
      sheet(title, [
        columns.map(({ label }) => label),
        ...((given[name] ?? []) as readonly Readonly<Record<string, string>>[]).map((row) => columns.map(({ key }) => row[key] ?? null)),
      ]),
  )
  return workbook(...sheets, ...['HUONG_DAN', 'DM_GIATRI', 'TU_DIEN_TRUONG'].map((title) => sheet(title, [['Mẫu số 03']])))
}
