/** What the reader of a list did or left, in words. */
import { fill, type Language, type Names } from '../../text.ts'
import type { ListRemark } from './define.ts'

export const REMARKS = {
  'other-sheet': {
    vi: 'Trang này không được đọc; mỗi lần nhập đọc một trang, chọn bằng --sheet hoặc “sheet” trong tệp ánh xạ.',
    en: 'This sheet is not read; one import reads one sheet, chosen with --sheet or "sheet" in the mapping.',
  },
  'rows-above-header': {
    vi: '{count} dòng phía trên tiêu đề là tên bảng, không phải dữ liệu.',
    en: '{count} rows above the header are titles, no data.',
  },
  'extra-column': {
    vi: 'Cột “{label}” không ứng với trường nào: nội dung được giữ nguyên theo từng dòng.',
    en: 'No field is mapped to column "{label}": its content is kept with each row.',
  },
  'second-column': {
    vi: 'Cột “{label}” cũng có thể là “{field}” nhưng đã có cột khác; nội dung được giữ nguyên theo từng dòng.',
    en: 'Column "{label}" could be "{field}" too, which another column tells; its content is kept with each row.',
  },
  'ignored-column': { vi: 'Cột “{label}” được bỏ qua.', en: 'Column "{label}" is left out.' },
  'section-row': { vi: 'Dòng chia mục “{text}” không phải dữ liệu.', en: 'The section title "{text}" is no data.' },
  'sum-row': { vi: 'Dòng cộng “{text}” không phải dữ liệu.', en: 'The sum "{text}" is no data.' },
  'numbering-row': { vi: 'Dòng đánh số cột được bỏ qua.', en: 'The row that numbers the columns is skipped.' },
  'repeated-header': { vi: 'Dòng tiêu đề lặp lại được bỏ qua.', en: 'A repetition of the header row is skipped.' },
  'number-only': { vi: 'Dòng chỉ có số thứ tự, không có nội dung.', en: 'The row has its number and nothing else.' },
  'row-without-name': {
    vi: 'Dòng không có tên và mã nên không rõ là đối tượng nào.',
    en: 'The row has neither name nor code, so it is unclear what it is about.',
  },
  'name-too-long': {
    vi: 'Tên dài hơn {limit} ký tự; có lẽ cột tên chứa nội dung khác.',
    en: 'The name is over {limit} characters long; the column may hold something else.',
  },
  'service-without-owner': {
    vi: 'Dịch vụ phải có cơ quan chủ quản mà dòng không ghi; điền ô, hoặc ghi “owner” ở “defaults” của tệp ánh xạ.',
    en: 'A service must have an owner and the row tells none; fill in the cell, or put "owner" under "defaults" of the mapping.',
  },
  'code-as-name': { vi: 'Dòng không có tên; mã “{code}” được dùng làm tên.', en: 'The row has no name; its code "{code}" is used.' },
  'hidden-row': { vi: 'Dòng đang ẩn vẫn được đọc.', en: 'The row is hidden; it is read all the same.' },
  'merged-cell': {
    vi: 'Ô gộp: nội dung “{text}” được hiểu là của mọi dòng trong ô gộp.',
    en: 'Merged cell: its content "{text}" is taken to hold for each of its rows.',
  },
  continued: {
    vi: 'Dòng chỉ ghi kết nối, được đọc tiếp cho “{name}” ở dòng trên.',
    en: 'The row tells connections only and is read with "{name}" above.',
  },
  'rows-of-one': {
    vi: '{count} dòng cùng tên, cùng chủ quản và không mâu thuẫn được đọc thành một đối tượng.',
    en: '{count} rows of one name and owner that do not contradict each other are read as one element.',
  },
  'code-repeated': {
    vi: 'Mã {code} được dùng cho nhiều đối tượng khác nhau.',
    en: 'Code {code} is used for several different elements.',
  },
  'name-repeated': {
    vi: 'Nhiều dòng cùng tên “{name}” và cùng chủ quản nhưng nội dung khác nhau; mỗi dòng là một đối tượng.',
    en: 'Several rows have the name "{name}" and one owner but differ; each is an element of its own.',
  },
  'error-cell': { vi: 'Ô báo lỗi {text}: coi như trống.', en: 'The cell shows the error {text}: taken to be empty.' },
  'formula-without-value': {
    vi: 'Ô có công thức nhưng tệp không lưu kết quả: coi như trống. Mở tệp bằng Excel, lưu lại rồi đọc lại.',
    en: 'The cell has a formula whose result is not stored in the file: taken to be empty. Open the file in Excel, save it and read it again.',
  },
  'value-not-listed': {
    vi: '“{text}” không phải giá trị của “{field}”; nguyên văn được giữ. Các giá trị: {allowed}.',
    en: '"{text}" is no value of "{field}"; it is kept as written. Values: {allowed}.',
  },
  'value-misspelt': {
    vi: '“{text}” không phải giá trị của “{field}” (có phải “{suggestion}”?); nguyên văn được giữ. Các giá trị: {allowed}.',
    en: '"{text}" is no value of "{field}" (is it "{suggestion}"?); it is kept as written. Values: {allowed}.',
  },
  'not-a-number': {
    vi: '“{text}” không phải số mà “{field}” nhận; nguyên văn được giữ.',
    en: '"{text}" is no number that "{field}" takes; it is kept as written.',
  },
  'not-an-amount': {
    vi: '“{text}” không rõ là bao nhiêu tiền (thiếu đơn vị đồng, triệu hoặc tỷ?); “{field}” chưa có, nguyên văn được giữ.',
    en: 'It is unclear how much money "{text}" is (is the unit missing: đồng, triệu, tỷ?); "{field}" stays empty and it is kept as written.',
  },
  'not-a-date': {
    vi: '“{text}” không phải ngày, tháng hoặc năm; nguyên văn được giữ.',
    en: '"{text}" is no day, month or year; it is kept as written.',
  },
  'not-yes-or-no': {
    vi: '“{text}” không phải có hoặc không; nguyên văn được giữ.',
    en: '"{text}" is neither yes nor no; it is kept as written.',
  },
  'too-long': {
    vi: 'Nội dung dài hơn mức “{field}” nhận; nguyên văn được giữ.',
    en: 'The content is longer than "{field}" takes; it is kept as written.',
  },
  'several-owners': {
    vi: 'Ô này nhận một cơ quan; “{taken}” được dùng, nguyên văn “{text}” được giữ.',
    en: 'The cell takes one agency; "{taken}" is used and "{text}" is kept as written.',
  },
  'owner-from-section': {
    vi: 'Dòng không ghi chủ quản; “{name}” được lấy từ tên mục.',
    en: 'The row tells no owner; "{name}" is taken from the title of its section.',
  },
  'unknown-name': {
    vi: '“{text}” không phải tên hay mã của đối tượng nào trong danh sách và mô hình; chưa thành tham chiếu, nguyên văn được giữ.',
    en: '"{text}" is the name or code of nothing in the list or the model; no reference was made and it is kept as written.',
  },
  'name-of-several': {
    vi: '“{text}” là tên của nhiều đối tượng nên không rõ là đối tượng nào; nguyên văn được giữ.',
    en: '"{text}" is the name of several elements, so it is unclear which is meant; it is kept as written.',
  },
  'own-name': { vi: 'Dòng ghi kết nối với chính nó.', en: 'The row names itself as the other end of a connection.' },
  'paired-in-order': {
    vi: 'Ô nêu {count} đối tượng và {count} nội dung: được ghép theo thứ tự.',
    en: 'There are {count} elements and {count} contents: they are paired in their order.',
  },
  'said-of-each': {
    vi: 'Không rõ nội dung nào thuộc kết nối nào: được ghi cho cả {count} kết nối.',
    en: 'It is unclear which content belongs to which connection: all {count} of them carry it.',
  },
  'not-in-list': {
    vi: '{count} đối tượng cùng loại đã có trong mô hình nhưng không có trong danh sách; được giữ nguyên: {names}.',
    en: '{count} elements of this kind are in the model and not in the list; they are kept: {names}.',
  },
  'connection-not-in-list': {
    vi: '{count} kết nối của các đối tượng này đã có trong mô hình nhưng danh sách không nêu; được giữ nguyên: {names}.',
    en: '{count} connections of these elements are in the model and not in the list; they are kept: {names}.',
  },
} as const

export type RemarkId = keyof typeof REMARKS

export type RemarkData<I extends RemarkId> = Readonly<Record<Names<(typeof REMARKS)[I]['vi']>, string | number>>

/** A remark with the data that its words ask for; another name does not compile. */
export function remark<I extends RemarkId>(id: I, place: Omit<ListRemark, 'id' | 'data'>, data: RemarkData<I>): ListRemark {
  return { ...place, id, data }
}

/** The words of a remark. */
export function remarkText({ id, data }: ListRemark, language: Language): string {
  return fill(REMARKS[id][language], data, language)
}
