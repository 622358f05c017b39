/** A seeded dossier of any size as a workbook of form 03: what a nation-wide inventory would look like. */
import { type ColumnKey, SUPPORT_SHEETS, TABLES, type TableName } from '../src/vn/form/columns.ts'
import { LISTS } from '../src/vn/form/lists.ts'
import { SLOTS } from '../src/vn/reference/layers.ts'
import { writeWorkbook } from '../src/workbook/write.ts'

export interface FormSize {
  readonly objects: number
  readonly relations: number
  /** Share of rows with something wrong. */
  readonly defects: number
}

type Row<T extends TableName> = Partial<Record<ColumnKey<T>, string>>

/** The workbook's bytes; the same size gives the same bytes. */
export async function formOf({ objects, relations, defects }: FormSize): Promise<Uint8Array> {
  let seed = 20261122
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(random() * limit)
  const pick = <V>(list: readonly V[]): V => list[below(list.length)]!
  const wrong = (): boolean => random() < defects
  const label = (list: keyof typeof LISTS, value: string): string => LISTS[list].find((one) => one.value === value)!.label
  const owners = Array.from({ length: Math.max(2, Math.ceil(objects / 200)) }, (_, at) => `Sở chuyên ngành số ${at + 1}`)
  const layers = ['infrastructure-security', 'data-core-platforms', 'applications', 'channels-measurement'] as const
  const objectRows = Array.from({ length: objects }, (_, at): Row<'objects'> => {
    const layer = pick(layers)
    const row: Row<'objects'> = {
      code: `KT-${at + 1}`,
      recordType: 'Bản ghi gốc',
      name: `Hệ thống thông tin nghiệp vụ số ${at + 1}`,
      type: pick(['Hệ thống số/hệ thống thông tin', 'CSDL/tài sản dữ liệu', 'Nền tảng số', 'Hạ tầng số']),
      layer: label('layer', layer),
      slot: label('slot', pick(SLOTS[layer])),
      state: 'Hiện trạng',
      usageScope: 'Cấp tỉnh',
      sharing: 'Dùng chung cấp tỉnh',
      owner: pick(owners),
      lifecycle: 'Đang vận hành',
      dataOwner: pick(owners),
      evidence: `Quyết định số ${below(3000)}/QĐ-UBND ngày 05/01/2024`,
      confirmedBy: 'Phòng Chuyển đổi số',
    }
    if (wrong()) row[pick(['owner', 'evidence', 'lifecycle', 'slot'] as const)] = pick(['', 'Chưa xác định', 'Giá trị lạ'])
    return row
  })
  const relationRows = Array.from({ length: relations }, (_, at): Row<'relations'> => {
    const from = below(objects)
    const row: Row<'relations'> = {
      code: `QH-${at + 1}`,
      from: `KT-${from + 1}`,
      kind: 'Trao đổi dữ liệu',
      to: `KT-${((from + 1 + below(objects - 1)) % objects) + 1}`,
      data: `Dữ liệu nghiệp vụ loại ${below(500)}`,
      mechanism: pick(['LGSP', 'NDXP', 'API']),
      status: 'Đang khai thác',
      frequency: 'Hằng ngày',
      basis: `Biên bản kết nối số ${at + 1}`,
      protection: 'Dữ liệu nội bộ; mã hóa đường truyền',
      contact: 'Phòng Chuyển đổi số',
    }
    if (wrong()) row[pick(['to', 'data', 'protection'] as const)] = pick(['', `KT-${objects + 1 + below(99)}`, 'Chưa xác định'])
    return row
  })
  const improvementRows = Array.from(
    { length: Math.ceil(objects / 40) },
    (_, at): Row<'improvements'> => ({
      gap: `ND-${at + 1}`,
      elements: `KT-${below(objects) + 1}; KT-${below(objects) + 1}`,
      current: `Chưa chuẩn hóa, kết nối nội dung ${at + 1}`,
      required: 'Kết nối đầy đủ',
      completion: `Chuẩn hóa và kết nối nội dung ${at + 1}`,
      remedy: 'Chuẩn hóa/kết nối/tích hợp',
      task: `NV-${at + 1}`,
      taskName: `Chuẩn hóa và kết nối ${at + 1}`,
      result: 'Dữ liệu được chia sẻ',
      lead: pick(owners),
      priority: at === 0 ? 'Cao' : `Cao; phụ thuộc NV-${below(at) + 1}`,
      deadline: wrong() ? 'Trung hạn' : `Quý ${pick(['I', 'II', 'III', 'IV'])}/2027`,
      resources: 'Ngân sách tỉnh',
      verification: 'Nhật ký của LGSP',
    }),
  )
  const rows: Readonly<Record<TableName, readonly Readonly<Record<string, string>>[]>> = {
    objects: objectRows as Record<string, string>[],
    relations: relationRows as Record<string, string>[],
    mappings: [],
    improvements: improvementRows as Record<string, string>[],
  }
  const tables = Object.values(TABLES).map(({ name, sheet, columns }) => ({
    name: sheet,
    columns: columns.map(() => ({ width: 20 })),
    rows: [
      { texts: columns.map((column) => column.label) },
      ...rows[name].map((row) => ({ texts: columns.map(({ key }) => row[key] ?? '') })),
    ],
  }))
  const support = Object.values(SUPPORT_SHEETS).map((name) => ({ name, columns: [{ width: 20 }], rows: [{ texts: ['Mẫu số 03'] }] }))
  return writeWorkbook([...support, ...tables], 'Mẫu số 03')
}
