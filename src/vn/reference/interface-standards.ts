import { fold, type Text } from '../../text.ts'
import type { Sourced } from './define.ts'

/** A technical standard for interfaces, as TT 39/2017/TT-BTTTT lists it. */
export interface InterfaceStandard extends Sourced {
  readonly code: string
  /** Other spellings in use. Compared without case, spaces, dots and dashes. */
  readonly aliases?: readonly string[]
  /** Absent where the sources seen do not say which. */
  readonly application?: 'mandatory' | 'recommended'
  readonly use: Text
}

const WEB: Text = { vi: 'Truyền siêu văn bản', en: 'hypertext transfer' }
const FILES: Text = { vi: 'Truyền tệp tin', en: 'file transfer' }
const STREAMING: Text = { vi: 'Truyền luồng âm thanh, hình ảnh', en: 'streaming of sound and pictures' }

const row = (code: string, application: InterfaceStandard['application'], use: Text, aliases?: readonly string[]): InterfaceStandard => ({
  code,
  use,
  ...(application === undefined ? {} : { application }),
  mark: 'verified',
  source: 'TT-39-2017#danh mục nhóm 1',
  ...(aliases === undefined ? {} : { aliases }),
})

/**
 * The rows of the circular's list that a source seen shows, all of group 1. The other groups exist and were not seen: nothing follows from a
 * standard that is missing here, and a user adds those of the full list in the settings.
 */
export const INTERFACE_STANDARDS: readonly InterfaceStandard[] = [
  row('HTTP/1.1', 'mandatory', WEB, ['HTTP', 'HTTP 1.1', 'HTTP v1.1']),
  row('HTTP/2', 'recommended', WEB, ['HTTP 2.0', 'HTTP v2.0', 'HTTP2']),
  row('FTP', undefined, FILES),
  row('WebDAV', undefined, FILES),
  row('RTSP', undefined, STREAMING),
  row('RTP', undefined, STREAMING),
  row('RTCP', undefined, STREAMING),
  row('OData v4', 'recommended', { vi: 'Truy cập, chia sẻ dữ liệu', en: 'data access' }, ['OData', 'OData 4', 'OData 4.0']),
  row('SMTP/MIME', 'mandatory', { vi: 'Thư điện tử', en: 'e-mail' }, ['SMTP', 'MIME']),
]

/** A protocol's name in the form in which names are compared. */
export function protocolKey(name: string): string {
  return fold(name).replaceAll(/[\s./_-]+/g, '')
}
