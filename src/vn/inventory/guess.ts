/** The mapping that the headers of a list suggest. */
import { Fault } from '../../fault.ts'
import { nearest } from '../../nearest.ts'
import { compareCodePoints, type Text } from '../../text.ts'
import type { Sheet } from '../../workbook/define.ts'
import { LIST_KINDS, type ListKind, type ListRemark, type Mapping } from './define.ts'
import { fieldTerm, INVENTORY_FIELDS, type InventoryField } from './fields.ts'
import { headerOf, type ListHeader } from './header.ts'
import { fieldOfHeader, kindsIn, plainHeader } from './headers.ts'
import { remark } from './remarks.ts'
import { columnOf } from './table.ts'

/** What the caller says of the list. */
export interface Told {
  readonly mapping?: Mapping
  readonly kind?: ListKind
  readonly sheet?: string
}

/** Where a list stands and how it is read. */
export interface Found {
  readonly sheet: Sheet
  readonly header: ListHeader
  readonly mapping: Mapping
  readonly guessed: boolean
  readonly remarks: readonly ListRemark[]
}

/**
 * Finds the list in a file and says how to read it.
 * @param shown How to name the file in a fault; its words may tell the kind.
 * @throws {Fault} when there is no list, or what it is about is unclear.
 */
export function findList(sheets: readonly Sheet[], shown: string, told: Told): Found {
  const { mapping } = told
  const known = mapping === undefined ? (label: string): boolean => fieldOfHeader(label) !== undefined : headersOf(mapping)
  const wished = told.sheet ?? mapping?.sheet
  const candidates = wished === undefined ? sheets : [sheetNamed(sheets, wished, shown)]
  let best: { sheet: Sheet; header: ListHeader & { readonly matched: number } } | undefined
  for (const sheet of candidates) {
    const header = headerOf(sheet, known, mapping?.headerRow)
    if (header !== undefined && header.matched > (best?.header.matched ?? 0)) best = { sheet, header }
  }
  if (best === undefined) throw noHeader(shown, mapping)
  const { sheet, header } = best
  const remarks = sheets
    .filter((other) => other !== sheet && other.rows.length > 0)
    .map(({ name }) => remark('other-sheet', { sheet: name }, {}))
  if (mapping !== undefined) {
    demandColumns(mapping, header, sheet, shown)
    return { sheet, header, mapping: told.kind === undefined ? mapping : { ...mapping, kind: told.kind }, guessed: false, remarks }
  }
  const kind = told.kind ?? kindOf(sheet, header, shown)
  const guess = guessed(kind, header, sheet.name, remarks)
  if (guess.columns.name === undefined && guess.columns.code === undefined) throw noName(shown, header)
  return { sheet, header, mapping: sheets.length > 1 ? { ...guess, sheet: sheet.name } : guess, guessed: true, remarks }
}

function guessed(kind: ListKind, header: ListHeader, sheet: string, remarks: ListRemark[]): Mapping {
  const columns: Partial<Record<InventoryField, string>> = {}
  const ignore: string[] = []
  for (const [column, label] of [...header.labels].sort(([a], [b]) => a - b)) {
    const field = fieldOfHeader(label, kind)
    if (field === 'numbering') ignore.push(label)
    else if (field !== undefined && columns[field] === undefined) columns[field] = label
    else if (field !== undefined)
      remarks.push(remark('second-column', { sheet, row: header.row, column }, { label, field: fieldTerm(field, kind).vi }))
  }
  return {
    kind,
    columns: Object.fromEntries(INVENTORY_FIELDS.flatMap((field) => (columns[field] === undefined ? [] : [[field, columns[field]]]))),
    ...(ignore.length === 0 ? {} : { ignore }),
  }
}

/** What the list is about: its column of names says, else the sheet, the titles, the file. */
function kindOf(sheet: Sheet, header: ListHeader, shown: string): ListKind {
  const names = [...header.labels.values()].filter((label) => fieldOfHeader(label) === 'name' || fieldOfHeader(label) === 'code')
  const titles = sheet.rows
    .filter(({ number }) => number < header.row)
    .map(({ cells }) => [...cells.values()].map(({ text }) => text).join(' '))
  const file = shown.slice(shown.lastIndexOf('/') + 1)
  for (const source of [...names, sheet.name, ...titles, file]) {
    const kinds = kindsIn(source)
    if (kinds.length === 1) return kinds[0]!
    if (kinds.length > 1) break
  }
  throw new Fault(
    'ambiguous',
    {
      vi: `Không rõ ${shown} là danh sách gì: tiêu đề cột, tên trang và tên tệp không nói, hoặc nói nhiều loại.`,
      en: `It is unclear what ${shown} lists: its headers, sheet and file names tell no kind, or several.`,
    },
    {
      vi: `Thêm --kind, hoặc ghi “kind” trong tệp ánh xạ (--map): ${LIST_KINDS.join(', ')}. Danh sách lẫn nhiều loại thì tách mỗi loại một tệp.`,
      en: `Add --kind, or write "kind" in the mapping (--map): ${LIST_KINDS.join(', ')}. Split a list of several kinds into one file each.`,
    },
  )
}

function headersOf(mapping: Mapping): (label: string) => boolean {
  const headers = new Set(
    INVENTORY_FIELDS.flatMap((field) => columnOf(mapping, field)?.column ?? [])
      .concat(mapping.ignore ?? [])
      .map(plainHeader),
  )
  return (label) => headers.has(plainHeader(label))
}

/** A mapping that names a column which is not there would leave a field untold without a word. */
function demandColumns(mapping: Mapping, header: ListHeader, sheet: Sheet, shown: string): void {
  const there = new Set([...header.labels.values()].map(plainHeader))
  const missing = INVENTORY_FIELDS.flatMap((field) => columnOf(mapping, field)?.column ?? []).filter(
    (label) => !there.has(plainHeader(label)),
  )
  if (missing.length === 0) return
  const labels = [...header.labels.values()]
  const [first] = missing
  const [near] = nearest(plainHeader(first!), labels.map(plainHeader), 1)
  const meant = labels.find((label) => plainHeader(label) === near)
  const where: Text = {
    vi: `${shown}, trang “${sheet.name}”, dòng ${header.row}`,
    en: `${shown}, sheet "${sheet.name}", row ${header.row}`,
  }
  throw new Fault(
    'invalid-mapping',
    {
      vi: `Không có cột ${quoted(missing, 'vi')} mà tệp ánh xạ nêu (${where.vi}).`,
      en: `There is no column ${quoted(missing, 'en')} that the mapping names (${where.en}).`,
    },
    meant === undefined
      ? { vi: `Các cột đang có: ${quoted(labels, 'vi')}.`, en: `The columns are: ${quoted(labels, 'en')}.` }
      : { vi: `Có phải “${meant}”?`, en: `Did you mean "${meant}"?` },
  )
}

const SHOWN = 15

function quoted(labels: readonly string[], language: keyof Text): string {
  const shown = labels.slice(0, SHOWN).map((label) => (language === 'vi' ? `“${short(label)}”` : `"${short(label)}"`))
  return `${shown.join(', ')}${labels.length > SHOWN ? ', …' : ''}`
}

const short = (label: string): string => (label.length > 60 ? `${label.slice(0, 59)}…` : label)

function sheetNamed(sheets: readonly Sheet[], name: string, shown: string): Sheet {
  const found =
    sheets.find((sheet) => sheet.name.normalize('NFC') === name.normalize('NFC')) ??
    sheets.find((sheet) => plainHeader(sheet.name) === plainHeader(name))
  if (found !== undefined) return found
  const names = sheets.map((sheet) => sheet.name).sort(compareCodePoints)
  throw new Fault(
    'unknown-name',
    { vi: `Tệp ${shown} không có trang “${name}”.`, en: `File ${shown} has no sheet "${name}".` },
    { vi: `Các trang: ${quoted(names, 'vi')}.`, en: `Its sheets: ${quoted(names, 'en')}.` },
  )
}

function noHeader(shown: string, mapping: Mapping | undefined): Fault {
  return mapping === undefined
    ? new Fault(
        'no-input',
        {
          vi: `Không tìm thấy dòng tiêu đề nào đọc được trong ${shown}.`,
          en: `No header row that can be read was found in ${shown}.`,
        },
        {
          vi: 'Danh sách cần một dòng tiêu đề, như “Tên hệ thống”, “Đơn vị chủ quản”. Tiêu đề khác thì ghi tệp ánh xạ và thêm --map.',
          en: 'A list needs a row of headers, such as "System name", "Owner". For other headers write a mapping and add --map.',
        },
      )
    : new Fault(
        'invalid-mapping',
        {
          vi: `Không dòng nào của ${shown} có các cột mà tệp ánh xạ nêu.`,
          en: `No row of ${shown} has the columns that the mapping names.`,
        },
        {
          vi: 'Sửa tên cột trong tệp ánh xạ cho giống tiêu đề, hoặc ghi “sheet” và “headerRow”.',
          en: 'Write the columns of the mapping as the headers are, or tell "sheet" and "headerRow".',
        },
      )
}

function noName(shown: string, header: ListHeader): Fault {
  const labels = [...header.labels.values()]
  return new Fault(
    'ambiguous',
    {
      vi: `Không rõ cột nào của ${shown} là tên (dòng tiêu đề ${header.row}: ${quoted(labels, 'vi')}).`,
      en: `It is unclear which column of ${shown} holds the names (header in row ${header.row}: ${quoted(labels, 'en')}).`,
    },
    {
      vi: 'Ghi tệp ánh xạ với “columns: {name: <tiêu đề cột tên>}” rồi thêm --map.',
      en: 'Write a mapping with "columns: {name: <header of the names>}" and add --map.',
    },
  )
}
