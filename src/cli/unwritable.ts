import { Fault } from '../fault.ts'
import type { Text } from '../text.ts'

const REASONS: Readonly<Record<string, Text>> = {
  EISDIR: { vi: 'đó là một thư mục', en: 'it is a folder' },
  ENOTDIR: { vi: 'một phần của đường dẫn không phải thư mục', en: 'a part of the path is no folder' },
  EEXIST: { vi: 'một phần của đường dẫn không phải thư mục', en: 'a part of the path is no folder' },
  EACCES: { vi: 'không có quyền ghi', en: 'permission denied' },
  EPERM: { vi: 'không có quyền ghi', en: 'permission denied' },
  EBUSY: { vi: 'một chương trình khác đang mở tệp', en: 'another program has it open' },
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  ENOSPC: { vi: 'hết chỗ trên ổ đĩa', en: 'the disk is full' },
  EDQUOT: { vi: 'hết hạn mức dung lượng trên ổ đĩa', en: 'the quota of the disk is used up' },
  EIO: { vi: 'ổ đĩa báo lỗi', en: 'the disk reports a fault' },
  ENAMETOOLONG: { vi: 'tên quá dài', en: 'the name is too long' },
  EPIPE: { vi: 'nơi nhận đã đóng', en: 'its reader has gone' },
}

/** Words what kept something from being written. */
export function unwritable(what: Text, error: unknown): Fault {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  const reason = REASONS[code] ?? { vi: code, en: code }
  return new Fault(
    'unwritable',
    { vi: `Không ghi được ${what.vi}: ${reason.vi}.`, en: `${capital(what.en)} cannot be written: ${reason.en}.` },
    { vi: 'Chọn một đường dẫn khác.', en: 'Choose another path.' },
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
