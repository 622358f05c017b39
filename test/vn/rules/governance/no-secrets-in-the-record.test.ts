import { describe, expect, it } from 'vitest'
import { runRule } from '../../../../src/testing.ts'
import rule from '../../../../src/vn/rules/governance/no-secrets-in-the-record.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

const asOf = '2026-11-21'
const system = (more: object) => ({
  asOf,
  systems: [{ id: 's', name: 'Hệ thống', kind: 'application' as const, ...more }],
})
const note = (text: string) => system({ note: text })

const HARMLESS = [
  'Mật khẩu một lần (OTP) gửi qua tin nhắn',
  'Mật khẩu: đổi 90 ngày một lần',
  'Mật khẩu: tối thiểu 8 ký tự',
  'Mật khẩu là 12 ký tự trở lên, gồm chữ và số',
  'Mật khẩu lưu dưới dạng băm: SHA-256, có muối',
  'Chính sách mật khẩu theo văn bản: 1234/QĐ-BKHCN',
  'Thời hạn mật khẩu: 2026-12-31',
  'Cấp lại mật khẩu: hotro24@most.gov.vn',
  'Đặt lại mật khẩu: https://dichvucong.gov.vn/reset',
  'pass rate: 100.00%',
  'Cán bộ quản trị hệ thống, quản trị mạng, quản trị dữ liệu',
  'Trang quản trị nội dung dùng chung với cổng',
  'Thư điện tử admin@quangtri.gov.vn',
  'https://quangtri.gov.vn/administrative-procedures',
  'https://www.gov.vn/quan-ly-hanh-chinh',
  'Token: VNeID-OpenID-Connect-2024',
  'Xác thực bằng token USB của Ban Cơ yếu',
  'Khóa bí mật: lưu tại thiết bị HSM',
  'Khóa học kỹ năng số 2025, 2026',
  'QĐ 1425/QĐ-TTg ngày 29/7/2026, PL I.4.1.1.4',
  'Thủ tục 1.010708.000.00.00.H56',
  'Mã 000.08.10.H53; G10.20.30.40',
  'Theo mục 10.1.2.3 của hướng dẫn',
  'Oracle 10.2.0.4 và phiên bản 10.0.0.5',
  'Máy chủ công khai 203.113.131.1, 172.15.0.1, 192.167.1.1, 10.300.1.1',
  'Từ 10.01.02.03 đến nay',
  'Token: phien-lam-viec-cua-nguoi-dung',
  'Khóa truy cập API: cấp theo Quyết định 1234/QĐ-STTTT',
  'Mã truy cập: do Trung tâm dữ liệu quốc gia cấp ngày 12/10/2026',
  'Tài khoản định danh điện tử/VNeID mức 2',
  'Tài khoản kho bạc 3713.0.1059731/00001',
  'Tài khoản người dùng/1234 cán bộ',
  'Tài khoản cấp tỉnh/2026-10-12',
  'sk-quan-ly-tai-san-cong-cua-tinh-quang-tri',
]
const PASSWORDS = [
  'Mật khẩu: Admin@123',
  'mật khẩu là Qt2016!x',
  'Tài khoản admin, mật khẩu quản trị hệ thống: Abc@12345.',
  'user/pass: sa/Passw0rd1',
  'mat khau = 12345678',
  'password=“hunter22”',
  'tài khoản root/123456',
  'Tài khoản: quantri/Abc@2026',
  'jdbc:postgresql://app:s3cret@db.local/qlvb',
]
const KEYS = [
  '-----BEGIN RSA PRIVATE KEY-----',
  'API key: 9f8a7b6c5d4e3f2a1b0c',
  'API key: sk-9f83hd82hf72ks91',
  'Khóa truy cập API: 8f7e6d5c4b3a2910',
  `token=eyJ${'hbGciOiJIUzI1NiJ9'}.eyJ${'zdWIiOiIx'}`,
  'Bearer 8c1d2e3f4a5b6c7d8e9f',
  'khóa bí mật: A1b2C3d4E5f6G7h8I9',
  `token eyJ${'hbGciOiJIUzI1NiJ9'}.eyJ${'zdWIiOiIxMjM0NTY3ODkwIn0'}.dozjgNryP4J3jVmNHl0w5N`,
  `AKIA${'ABCDEFGHIJKLMNOP'}`,
]
const ADMIN = [
  'https://cong.quangtri.gov.vn/admin',
  'https://cong.quangtri.gov.vn/wp-admin/index.php',
  'quantri.most.gov.vn',
  'Xem http://cms-admin.most.gov.vn:8443/login',
  'Trang quản trị hệ thống: https://qlvb.most.gov.vn:8443',
]
const ADDRESSES = ['Máy chủ 10.0.12.5', 'dải 192.168.1.0/24', 'http://172.16.3.4:8080/qlvb', 'đặt tại 10.10.10.10.']

testRule('governance/no-secrets-in-the-record', rule, {
  valid: [
    ...HARMLESS.map((text) => ({ name: text, model: note(text), holds: ['s'] })),
    {
      name: 'a field with a reason',
      model: system({ note: 'Mạng mẫu 10.0.0.0/8', notApplicable: [{ field: 'note', reason: 'Ví dụ trong tài liệu công khai' }] }),
      holds: [],
    },
    {
      name: 'an address in a published source',
      model: { asOf, sources: [{ id: 's1', title: 'Bài báo', url: 'https://bao.vn/admin/1' }] },
    },
  ],
  invalid: [
    ...PASSWORDS.map((text) => ({
      name: text,
      model: note(text),
      findings: [{ message: 'password', element: 's', field: 'note', severity: 'warning' }],
    })),
    ...KEYS.map((text) => ({ name: text, model: note(text), findings: [{ message: 'key', element: 's', field: 'note' }] })),
    ...ADMIN.map((text) => ({ name: text, model: note(text), findings: [{ message: 'adminAddress', element: 's' }] })),
    ...ADDRESSES.map((text) => ({ name: text, model: note(text), findings: [{ message: 'privateAddress', element: 's' }] })),
    {
      name: 'an administration address as the public one, before any norm asks',
      model: { ...system({ url: 'https://most.gov.vn/quantri' }), asOf: '2010-01-01' },
      findings: [{ message: 'adminAddress', element: 's', field: 'url', severity: 'warning' }],
    },
    {
      name: 'a secret deep in a list, of a retired system, beside a clean record',
      model: {
        ...system({ lifecycle: 'retired', notApplicable: [{ field: 'owner', reason: 'Xem máy 10.1.1.1, mật khẩu: Abc@1234' }] }),
        agencies: [{ id: 'bo', name: 'Bộ', level: 'ministry' }],
      },
      holds: ['bo'],
      findings: [
        { message: 'password', element: 's', field: 'notApplicable' },
        { message: 'privateAddress', element: 's', field: 'notApplicable' },
      ],
    },
    {
      name: 'a secret in the header',
      model: { asOf, id: 'm', name: 'Mô hình; mật khẩu: Abc@1234' },
      findings: [{ message: 'password', field: 'name' }],
    },
  ],
})

describe('what GOV-06 prints', () => {
  it('never repeats the secret, not even as the name of the element', () => {
    const { findings } = runRule(rule, { model: system({ name: 'Máy chủ, mật khẩu: Abc@12345', note: 'mật khẩu: Abc@12345' }) })
    expect(findings).toHaveLength(2)
    expect(JSON.stringify(findings)).not.toContain('Abc@12345')
  })

  it('takes linear time on hostile text', () => {
    const parts = ['mật khẩu ', 'eyJ-', 'a-', '10.', '://a:', 'token ', ' ', 'quản trị ', 'mật khẩu:', 'x'.repeat(99)]
    const started = performance.now()
    for (const part of parts) runRule(rule, { model: note(part.repeat(200_000 / part.length)) })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

testSentences('governance/no-secrets-in-the-record', rule, [
  {
    name: 'in which field of which system it stands',
    model: note('Mật khẩu: Abc@12345'),
    says: ['s: Trường “Ghi chú” của “Hệ thống” có vẻ chứa mật khẩu hoặc thông tin đăng nhập. []'],
  },
  {
    name: 'in which field of a link without a name it stands',
    model: {
      asOf,
      networks: [
        { id: 'wan', name: 'WAN', kind: 'wan' as const },
        { id: 'lan', name: 'LAN', kind: 'lan' as const },
      ],
      links: [{ id: 'l', from: 'lan', to: 'wan', kind: 'wan' as const, note: 'Mật khẩu: Abc@12345' }],
    },
    says: ['l: Trường “Ghi chú” của “l” có vẻ chứa mật khẩu hoặc thông tin đăng nhập. []', '= wan', '= lan'],
  },
  {
    name: 'in which field of the model it stands',
    model: { asOf, id: 'm', nameEn: 'Mật khẩu: Abc@12345' } as never,
    says: ['undefined: Trường “Tên tiếng Anh” của “m” có vẻ chứa mật khẩu hoặc thông tin đăng nhập. []'],
  },
  {
    name: 'in which field of a model without an id it stands',
    model: { asOf, nameEn: 'Mật khẩu: Abc@12345' } as never,
    says: ['undefined: Trường “Tên tiếng Anh” của “…” có vẻ chứa mật khẩu hoặc thông tin đăng nhập. []'],
  },
])
