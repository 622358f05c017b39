import { describe, expect, test } from 'vitest'
import type { ListKind } from '../../../src/vn/inventory/define.ts'
import { fieldOfHeader, kindsIn } from '../../../src/vn/inventory/headers.ts'

/** Headers as people write them, by the field that they mean. */
const HEADERS: Readonly<Record<string, Readonly<Partial<Record<ListKind, readonly string[]>>>>> = {
  numbering: { system: ['STT', 'TT', 'Số TT', 'No.', '#', 'Stt.'] },
  name: {
    system: [
      'Tên hệ thống',
      'TÊN HỆ THỐNG THÔNG TIN',
      'Ten he thong',
      'Tên phần mềm',
      'Tên phần mềm, ứng dụng',
      'Hệ thống',
      'Phần mềm',
      'System name',
      'Name',
      'Application',
      'Tên hệ thống (*)',
      'Tên hệ thống/nền tảng',
      'Tên',
    ],
    database: ['Tên CSDL', 'Tên cơ sở dữ liệu', 'Cơ sở dữ liệu', 'Database name', 'Tên CSDL chuyên ngành'],
    service: ['Tên dịch vụ công', 'Tên thủ tục hành chính', 'Service'],
    network: ['Tên mạng', 'Network'],
    infrastructure: ['Tên thiết bị', 'Tên hạ tầng'],
  },
  code: { system: ['Mã', 'Mã hệ thống', 'Ký hiệu', 'Code', 'System ID', 'Mã số'] },
  owner: {
    system: [
      'Đơn vị chủ quản',
      'Cơ quan chủ quản',
      'Cơ quan quản lý',
      'Đơn vị quản lý',
      'Don vi chu quan',
      'Chủ quản',
      'Chủ sở hữu',
      'Owner',
      'System owner',
      'Owned by',
      'Managing agency',
      'Đơn vị',
      'Đơn vị chủ trì',
    ],
    service: ['Cơ quan thực hiện', 'Đơn vị giải quyết'],
  },
  operator: { system: ['Đơn vị vận hành', 'Đơn vị quản trị, vận hành', 'Operator', 'Operated by'] },
  dataOwner: { database: ['Cơ quan chủ quản dữ liệu', 'Data owner'] },
  connectsTo: {
    system: [
      'Hệ thống kết nối',
      'Kết nối với',
      'Chia sẻ cho',
      'Kết nối, chia sẻ với hệ thống',
      'Tên hệ thống kết nối',
      'Liên thông với',
      'Connects to',
      'Connected systems',
      'Shares data with',
      'Integrations',
      'Đơn vị được chia sẻ',
    ],
  },
  receivesFrom: { system: ['Nhận dữ liệu từ', 'Khai thác dữ liệu từ', 'Receives data from', 'Data from'] },
  exchangedData: {
    system: [
      'Dữ liệu chia sẻ',
      'Dữ liệu trao đổi',
      'Nội dung kết nối',
      'Thông tin chia sẻ',
      'Du lieu chia se',
      'Data shared',
      'Shared data',
      'Data exchanged',
    ],
  },
  mechanism: {
    system: [
      'Hình thức kết nối',
      'Phương thức kết nối',
      'Cơ chế chia sẻ',
      'Hinh thuc ket noi',
      'Connection method',
      'Integration mechanism',
    ],
  },
  connectionStatus: { system: ['Tình trạng kết nối', 'Trạng thái kết nối', 'Connection status'] },
  securityLevel: { system: ['Cấp độ an toàn', 'Cấp độ', 'Cấp độ ATTT', 'Cấp độ an toàn hệ thống thông tin', 'Security level'] },
  since: {
    system: [
      'Năm đưa vào sử dụng',
      'Năm triển khai',
      'Thời gian đưa vào sử dụng',
      'Năm bắt đầu vận hành',
      'Nam dua vao su dung',
      'In use since',
      'Year of deployment',
      'Go-live',
    ],
  },
  lifecycle: { system: ['Tình trạng', 'Trạng thái', 'Hiện trạng', 'Tình trạng hoạt động', 'Status', 'Trạng thái vòng đời'] },
  users: { system: ['Số người dùng', 'Số lượng người sử dụng', 'Users'] },
  coverage: { system: ['Đơn vị sử dụng', 'Cơ quan, đơn vị sử dụng'] },
  url: { system: ['Địa chỉ truy cập', 'URL', 'Link', 'Tên miền'] },
  sharing: { system: ['Hình thức dùng chung', 'Phạm vi dùng chung'] },
  hostedAt: { system: ['Nơi đặt', 'Hạ tầng triển khai', 'Hosted at'] },
  personalData: { system: ['Dữ liệu cá nhân', 'Personal data'] },
  kind: { system: ['Loại', 'Loại hệ thống', 'Type'] },
  scope: { database: ['Loại CSDL', 'Phạm vi', 'Scope'] },
  note: { system: ['Ghi chú', 'Notes', 'Remarks'] },
  evidence: { system: ['Căn cứ', 'Minh chứng', 'Văn bản phê duyệt'], network: ['Căn cứ pháp lý'] },
  legalBasis: { system: ['Căn cứ pháp lý', 'Cơ sở pháp lý', 'Legal basis'], service: ['Căn cứ pháp lý'] },
  description: { system: ['Mô tả', 'Mô tả chức năng', 'Mô tả hệ thống', 'Description'], service: ['Mô tả'] },
  supplier: {
    system: [
      'Nhà cung cấp',
      'Nhà cung cấp/Đơn vị phát triển',
      'Đơn vị phát triển',
      'Đơn vị cung cấp',
      'Nhà thầu',
      'Vendor',
      'Developed by',
    ],
    infrastructure: ['Nhà cung cấp'],
  },
  confirmedBy: { system: ['Đầu mối xác nhận', 'Đơn vị cung cấp thông tin'] },
  standardSolution: { system: ['Sản phẩm', 'Giải pháp chuẩn', 'Product name'] },
  contractEnd: { system: ['Ngày hết hạn hợp đồng', 'Thời hạn hợp đồng', 'Contract end date'], network: ['Hết hạn hợp đồng'] },
  supportEnd: { system: ['Ngày hết hỗ trợ', 'Kết thúc hỗ trợ kỹ thuật', 'End of support'] },
  licenceEnd: { system: ['Thời hạn bản quyền', 'Ngày hết hạn giấy phép', 'License expiry'] },
  annualCost: {
    system: [
      'Chi phí vận hành/năm',
      'Chi phí hằng năm (triệu đồng)',
      'Kinh phí duy trì hàng năm',
      'Annual cost',
      'Operating cost per year',
    ],
  },
  backOffice: { service: ['Hệ thống nghiệp vụ', 'Hệ thống nghiệp vụ xử lý', 'Phần mềm tác nghiệp'] },
  procedureCode: { service: ['Mã thủ tục', 'Mã TTHC'] },
  completeness: { service: ['Mức độ toàn trình', 'Toàn trình/một phần', 'Mức độ DVC'] },
}

describe('a header of a list', () => {
  test.each(
    Object.entries(HEADERS).flatMap(([field, kinds]) =>
      Object.entries(kinds).flatMap(([kind, labels]) => labels.map((label) => [label, kind as ListKind, field] as const)),
    ),
  )('“%s” in a list of kind %s means %s', (label, kind, field) => {
    expect(fieldOfHeader(label, kind)).toBe(field)
  })

  test.each(['Kinh phí', 'Ngôn ngữ lập trình'])('“%s” means no field', (label) => {
    expect(fieldOfHeader(label, 'system')).toBeUndefined()
  })

  test('reads the same without diacritics, in capitals and as decomposed text', () => {
    for (const label of ['Đơn vị chủ quản', 'Hệ thống kết nối', 'Năm đưa vào sử dụng']) {
      const field = fieldOfHeader(label, 'system')
      expect(fieldOfHeader(label.toUpperCase(), 'system')).toBe(field)
      expect(fieldOfHeader(label.normalize('NFD'), 'system')).toBe(field)
    }
  })

  test.each([
    ['Tên hệ thống', ['system']],
    ['Danh mục CSDL', ['database']],
    ['Dịch vụ công trực tuyến', ['service']],
    ['Tên mạng', ['network']],
    ['Hạ tầng', ['infrastructure']],
    ['Hệ thống và CSDL', ['database', 'system']],
    ['Tên hệ thống/CSDL', ['database', 'system']],
    ['Hệ thống máy chủ', ['infrastructure']],
    ['Bảng 1', []],
  ] as const)('“%s” speaks of %j', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds)
  })
})
