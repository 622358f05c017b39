/** A workbook file as a package of parts: told apart from everything else that people call a spreadsheet, and bounded before anyone parses it. */
import { Fault } from '../fault.ts'
import { formatNumber, type Text } from '../text.ts'
import { tagsOf } from '../xml.ts'
import { openZip, type ZipEntry, ZipError } from './zip.ts'

/** What a workbook may weigh once unpacked, and how many cells with content it may have: some ten times a dossier of 20,000 objects. */
export const LIMITS: Limits = { unpackedMegabytes: 200, cells: 2_000_000 }

export interface Limits {
  readonly unpackedMegabytes: number
  readonly cells: number
}

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  /** Name of the part in the package. */
  readonly part: string
}

export interface Relation {
  readonly id: string
  readonly type: string
  /** Name of the part; as it stands for a target outside the package. */
  readonly target: string
}

export interface Package {
  readonly entries: ReadonlyMap<string, ZipEntry>
  /** Name of the part that lists the sheets. */
  readonly book: string
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly sharedStrings?: string
  readonly styles?: string
  /** How the package writes the name of a part, whatever the case it is asked in. */
  nameOf(part: string): string
  /** Bytes of a part; absent parts are undefined. */
  read(name: string): Uint8Array | undefined
  /** Text of an XML part, refused when it declares a document type or is not UTF-8. */
  xml(name: string): string | undefined
  relations(part: string): Relation[]
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })
const LATIN1 = new TextDecoder('latin1')

/** Name of the stream that an encrypted file has, in UTF-16. */
const ENCRYPTED = [...'EncryptedPackage'].join('\0')

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Opens a workbook's package. `shown`: how to name the file in a fault. */
export function openPackage(bytes: Uint8Array, shown: string, limits = LIMITS): Package {
  refuseOthers(bytes, shown)
  return wording(shown, limits, () => {
    const zip = openZip(bytes, limits.unpackedMegabytes * 1024 * 1024)
    refuseOtherPackages(zip, shown)
    const xml = (name: string): string | undefined => {
      const content = wording(shown, limits, () => zip.read(name))
      return content === undefined ? undefined : decodeXml(content, name, shown)
    }
    const nameOf = (part: string): string => (zip.find(part) ?? zip.find(percentDecoded(part)))?.name ?? part
    const relations = (part: string): Relation[] => relationsIn(xml(relationsPart(part)), part, nameOf)
    const book = relations('').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
    const directory = xml(book)
    if (directory === undefined) throw notWorkbook(shown, { vi: 'trong tệp không có bảng tính', en: 'there is no workbook in it' })
    const related = relations(book)
    const byId = new Map(related.map((relation) => [relation.id, relation]))
    const sheets: SheetPart[] = []
    for (const { attributes } of tagsOf(directory, 'sheet')) {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const relation = id === undefined ? undefined : byId.get(id)
      // A sheet that is only a chart has no cells.
      if (relation === undefined || !relation.type.endsWith('/worksheet')) continue
      if (!zip.entries.has(relation.target)) throw damaged(shown, relation.target)
      sheets.push({ name: attributes['name'] ?? '', hidden: /hidden$/i.test(attributes['state'] ?? ''), part: relation.target })
    }
    if (sheets.length === 0) throw notWorkbook(shown, { vi: 'tệp không có trang tính nào', en: 'it has no sheet' })
    const target = (kind: string): string | undefined => related.find(({ type }) => type.endsWith(`/${kind}`))?.target
    const [settings] = tagsOf(directory, 'workbookPr')
    const sharedStrings = target('sharedStrings')
    const styles = target('styles')
    return {
      entries: zip.entries,
      nameOf,
      book,
      sheets,
      date1904: /^(1|true)$/.test(settings?.attributes['date1904'] ?? ''),
      ...(sharedStrings !== undefined && zip.entries.has(sharedStrings) && { sharedStrings }),
      ...(styles !== undefined && zip.entries.has(styles) && { styles }),
      read: (name) => wording(shown, limits, () => zip.read(name)),
      xml,
      relations,
    }
  })
}

/** Where the relations of a part stand; of the package itself for the empty name. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

function relationsIn(xml: string | undefined, part: string, nameOf: (part: string) => string): Relation[] {
  if (xml === undefined) return []
  return tagsOf(xml, 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: attributes['Type'] ?? '',
    target: attributes['TargetMode'] === 'External' ? (attributes['Target'] ?? '') : nameOf(resolve(part, attributes['Target'] ?? '')),
  }))
}

function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** A target is an address, in which a space is `%20`. */
function percentDecoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

function decodeXml(content: Uint8Array, name: string, shown: string): string {
  const [first, second] = content
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || content.subarray(0, 4).includes(0)
  if (wide) throw damaged(shown, name)
  const text = UTF8.decode(content)
  // An entity that is never declared cannot be expanded, so none of the ways to blow one up is open.
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) {
    throw new Fault(
      'unreadable',
      {
        vi: `Tệp ${shown} bị từ chối: phần “${name}” có khai báo kiểu tài liệu (DOCTYPE), điều không bảng tính thật nào cần.`,
        en: `File ${shown} is refused: its part "${name}" declares a document type (DOCTYPE), which no real workbook needs.`,
      },
      SAVE_AGAIN,
    )
  }
  return text
}

/** Tells by the first bytes what is no package at all. */
function refuseOthers(bytes: Uint8Array, shown: string): void {
  if (bytes.length === 0) throw notWorkbook(shown, { vi: 'tệp trống', en: 'it is empty' })
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    if (LATIN1.decode(bytes).includes(ENCRYPTED)) {
      throw new Fault(
        'unreadable',
        { vi: `Tệp ${shown} được bảo vệ bằng mật khẩu.`, en: `File ${shown} is protected by a password.` },
        {
          vi: 'Mở tệp, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc), lưu lại rồi chạy lại lệnh.',
          en: 'Open the file, remove the password (File › Info › Protect Workbook), save it and run the command again.',
        },
      )
    }
    throw notWorkbook(
      shown,
      { vi: 'đây là tệp .xls hoặc tệp Office đời cũ (trước 2007)', en: 'it is an .xls or another Office file of before 2007' },
      { vi: 'Mở tệp và lưu thành “Excel Workbook (.xlsx)”.', en: 'Open the file and save it as "Excel Workbook (.xlsx)".' },
    )
  }
  const start = LATIN1.decode(bytes.subarray(0, 512))
  if (start.startsWith('PK\x03\x04') || (bytes.length >= 22 && start.startsWith('PK\x05\x06'))) return
  const head = start.trimStart().toLowerCase()
  if (/^(\xef\xbb\xbf)?<(\?xml|!doctype|html|table|workbook)/.test(head)) {
    throw notWorkbook(
      shown,
      { vi: 'đây là trang HTML hoặc XML mang đuôi của bảng tính', en: 'it is an HTML or XML page under the name of a workbook' },
      { vi: 'Mở tệp bằng Excel hoặc LibreOffice và lưu thành .xlsx.', en: 'Open it in Excel or LibreOffice and save it as .xlsx.' },
    )
  }
  throw notWorkbook(
    shown,
    { vi: 'nội dung không phải bảng tính', en: 'its content is no workbook' },
    {
      vi: 'Nếu đây là danh sách dạng văn bản, đổi đuôi tệp thành .csv; nếu không, mở tệp và lưu thành .xlsx.',
      en: 'If it is a list in plain text, name it .csv; if not, open the file and save it as .xlsx.',
    },
  )
}

function refuseOtherPackages(zip: ReturnType<typeof openZip>, shown: string): void {
  const kind = zip.entries.has('mimetype') ? LATIN1.decode(zip.read('mimetype')) : ''
  const asXlsx = { vi: 'Mở tệp và lưu thành “Excel Workbook (.xlsx)”.', en: 'Open the file and save it as "Excel Workbook (.xlsx)".' }
  if (kind.includes('opendocument')) {
    throw notWorkbook(shown, { vi: 'đây là tệp OpenDocument (.ods)', en: 'it is an OpenDocument file (.ods)' }, asXlsx)
  }
  if (zip.find('xl/workbook.bin') !== undefined) {
    throw notWorkbook(shown, { vi: 'đây là bảng tính nhị phân (.xlsb)', en: 'it is a binary workbook (.xlsb)' }, asXlsx)
  }
  if (zip.find('[Content_Types].xml') === undefined && zip.find('xl/workbook.xml') === undefined) {
    throw notWorkbook(shown, { vi: 'đây là tệp nén, trong đó không có bảng tính', en: 'it is an archive without a workbook in it' })
  }
}

const SAVE_AGAIN: Text = {
  vi: 'Mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi chạy lại lệnh; nếu không mở được, xin lại tệp từ nơi gửi.',
  en: 'Open the file in Excel or LibreOffice, save it as .xlsx and run the command again; if it does not open, ask its sender for it.',
}

function notWorkbook(shown: string, why: Text, hint: Text = SAVE_AGAIN): Fault {
  return new Fault(
    'unreadable',
    {
      vi: `Không đọc được tệp ${shown} như một bảng tính .xlsx: ${why.vi}.`,
      en: `File ${shown} cannot be read as an .xlsx workbook: ${why.en}.`,
    },
    hint,
  )
}

/** A part of the file is not what it should be. */
export function damaged(shown: string, part: string): Fault {
  return new Fault(
    'unreadable',
    part === ''
      ? { vi: `Tệp ${shown} bị hỏng hoặc thiếu phần cuối.`, en: `File ${shown} is damaged or cut off.` }
      : { vi: `Tệp ${shown} bị hỏng ở phần “${part}”.`, en: `File ${shown} is damaged in its part "${part}".` },
    SAVE_AGAIN,
  )
}

/** The file is larger than what is read. */
export function tooLarge(shown: string, what: Text): Fault {
  return new Fault(
    'too-large',
    { vi: `Tệp ${shown} vượt giới hạn: ${what.vi}.`, en: `File ${shown} is over the limit: ${what.en}.` },
    {
      vi: 'Bỏ các trang và ô không thuộc hồ sơ (kể cả ô rất xa vùng dữ liệu), hoặc chia thành nhiều tệp.',
      en: 'Remove sheets and cells that are no part of the dossier (also cells far away from the data), or split the file.',
    },
  )
}

/** The file has more cells with content than the limits let it. */
export function tooManyCells(shown: string, limits = LIMITS): Fault {
  return tooLarge(shown, {
    vi: `quá ${formatNumber(limits.cells, 'vi')} ô có nội dung`,
    en: `more than ${formatNumber(limits.cells, 'en')} cells with content`,
  })
}

/** Runs a piece of work on an archive and words what goes wrong there. */
function wording<T>(shown: string, limits: Limits, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    switch (error.trouble) {
      case 'too-large':
        throw tooLarge(shown, {
          vi: `nội dung sau khi giải nén quá ${limits.unpackedMegabytes} MB (ở phần “${error.part}”)`,
          en: `its content is over ${limits.unpackedMegabytes} MB once unpacked (in its part "${error.part}")`,
        })
      case 'too-many-parts':
        throw tooLarge(shown, { vi: 'tệp có quá 10.000 phần', en: 'it has more than 10,000 parts' })
      case 'locked':
        throw new Fault(
          'unreadable',
          { vi: `Tệp ${shown} bị khóa bằng mật khẩu.`, en: `File ${shown} is locked by a password.` },
          SAVE_AGAIN,
        )
      case 'duplicate':
      case 'bad-name':
      case 'method':
      case 'damaged':
        throw damaged(shown, error.part)
      case 'no-directory':
        throw damaged(shown, '')
    }
  }
}
