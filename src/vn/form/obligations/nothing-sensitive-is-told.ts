import { LEAKS, type Leak, leaksIn } from '../../model/leaks.ts'
import { IDENTITY, MOBILE, PRIVATE_MAIL } from '../../model/personal.ts'
import type { ColumnKey } from '../columns.ts'
import { columnOf } from '../dossier.ts'
import { defineObligation } from '../obligation.ts'

export default defineObligation({
  code: 'HS-16',
  title: {
    vi: 'Sổ dữ liệu không lộ mật khẩu, khóa, địa chỉ quản trị và dữ liệu cá nhân không cần thiết',
    en: 'The workbook gives away no password, key, administration address or needless personal data',
  },
  why: {
    vi: 'Hồ sơ được gửi cho nhiều cơ quan; thông tin này lọt ra là đường vào hệ thống hoặc xâm phạm đời tư.',
    en: 'The dossier goes to many bodies; whoever gets hold of these has a way in, or into somebody’s private life.',
  },
  remedy: {
    do: { vi: 'Đổi mật khẩu, khóa đã ghi.', en: 'Change the password or key.' },
    write: {
      vi: 'Xóa khỏi sổ và khỏi các bản đã gửi; đầu mối ghi đơn vị hoặc kênh công vụ.',
      en: 'Remove it from the workbook and from the copies sent out; give a unit or an official channel as contact.',
    },
  },
  citations: ['mục 8'],
  conceals: true,
  instead: [
    'governance/no-secrets-in-the-record.password',
    'governance/no-secrets-in-the-record.key',
    'governance/no-secrets-in-the-record.adminAddress',
    'governance/no-secrets-in-the-record.privateAddress',
  ],
  messages: {
    password: {
      vi: 'Ô “{column}” có vẻ chứa mật khẩu hoặc thông tin đăng nhập.',
      en: 'The cell "{column}" seems to hold a password or log-in.',
    },
    key: {
      vi: 'Ô “{column}” có vẻ chứa khóa bí mật hoặc mã truy cập (token).',
      en: 'The cell "{column}" seems to hold a secret key or access token.',
    },
    adminAddress: {
      vi: 'Ô “{column}” có vẻ chứa địa chỉ trang quản trị.',
      en: 'The cell "{column}" seems to hold the address of an administration page.',
    },
    privateAddress: {
      vi: 'Ô “{column}” có vẻ chứa địa chỉ IP của mạng nội bộ.',
      en: 'The cell "{column}" seems to hold an IP address of an internal network.',
    },
    personalMail: { vi: 'Ô “{column}” có vẻ chứa địa chỉ thư cá nhân.', en: 'The cell "{column}" seems to hold a private e-mail address.' },
    personalPhone: { vi: 'Ô “{column}” có vẻ chứa số điện thoại di động.', en: 'The cell "{column}" seems to hold a mobile phone number.' },
    identityNumber: {
      vi: 'Ô “{column}” có vẻ chứa số căn cước hoặc định danh cá nhân.',
      en: 'The cell "{column}" seems to hold the number of an identity card.',
    },
  },
  check({ dossier, report }) {
    for (const row of dossier.rows()) {
      const look = (text: string, column: ColumnKey | undefined, at: number, label: string): void => {
        if (text.length < 7) return
        const found = gravest(text)
        if (found === undefined) return
        report[found](column === undefined ? { row, at } : { row, column }, { column: label })
      }
      for (const key in row.cells) {
        const column = key as ColumnKey
        const cell = (row.cells as Readonly<Record<string, { readonly text: string; readonly column: number }>>)[key]!
        look(cell.text, column, cell.column, columnOf(row.table, column).label)
      }
      for (const { text, column, label } of row.extra) look(text, undefined, column, label)
    }
  },
})

/** The gravest thing a text gives away: one is enough to take the cell in hand. */
function gravest(text: string): Leak | 'personalMail' | 'personalPhone' | 'identityNumber' | undefined {
  const leaks = leaksIn(text)
  const leak = LEAKS.find((one) => leaks.has(one))
  if (leak !== undefined) return leak
  if (text.includes('@') && PRIVATE_MAIL.test(text)) return 'personalMail'
  if (!/\d{3}/.test(text)) return undefined
  if (IDENTITY.test(text)) return 'identityNumber'
  return MOBILE.test(text) ? 'personalPhone' : undefined
}
