import type { Text } from '../../text.ts'

/** What the subjects of rules are called, by the folder of the rule. */
export const SUBJECTS: Readonly<Record<string, Text>> = {
  agency: { vi: 'Cơ quan và mã định danh', en: 'Agencies and identifiers' },
  data: { vi: 'Dữ liệu', en: 'Data' },
  document: { vi: 'Văn bản điện tử', en: 'Electronic documents' },
  dossier: { vi: 'Mẫu số 03', en: 'Form 03' },
  governance: { vi: 'Quản lý hồ sơ kiến trúc', en: 'Governance' },
  integration: { vi: 'Kết nối, chia sẻ dữ liệu', en: 'Integration and data sharing' },
  investment: { vi: 'Đầu tư', en: 'Investment' },
  layer: { vi: 'Thành phần kiến trúc', en: 'Architecture components' },
  lifecycle: { vi: 'Vòng đời', en: 'Life cycle' },
  network: { vi: 'Mạng, hạ tầng', en: 'Networks and infrastructure' },
  security: { vi: 'An toàn thông tin', en: 'Information security' },
  service: { vi: 'Dịch vụ công', en: 'Public services' },
  standard: { vi: 'Tiêu chuẩn kỹ thuật', en: 'Technical standards' },
  supplier: { vi: 'Nhà cung cấp, hợp đồng', en: 'Suppliers and contracts' },
  target: { vi: 'Chỉ tiêu', en: 'Targets' },
}

/** What the kinds of body are called that clauses tell apart. */
export const SCOPES: Readonly<Record<string, Text>> = {
  ministry: { vi: 'cấp bộ', en: 'ministries' },
  province: { vi: 'cấp tỉnh', en: 'provinces' },
  commune: { vi: 'cấp xã', en: 'communes' },
  body: { vi: 'cơ quan, tổ chức khác', en: 'other bodies' },
}
