/** What the reader of a list did or left, in words. */
import { fill, type Language, type Names } from '../../text.ts'
import type { ListRemark } from './define.ts'

export const REMARKS = {
  'other-sheet': {
    vi: 'Trang này không được đọc: không tìm thấy dòng tiêu đề nào hiểu được, hoặc chỉ một trang được chọn (--sheet, tệp ánh xạ).',
    en: 'This sheet is not read: it has no header row that is understood, or one sheet was chosen (--sheet, the mapping).',
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
  'sensitive-column': {
    vi: 'Cột “{label}” là địa chỉ máy, tài khoản hoặc cấu hình: không đưa vào mô hình và các bản xuất; hãy bỏ cột này khỏi tệp được gửi đi.',
    en: 'Column "{label}" tells addresses of machines, accounts or configuration: it stays out of the model and of all exports; remove it from any file that is passed on.',
  },
  'sensitive-cells': {
    vi: 'Cột “{label}”: {count} ô ghi địa chỉ máy, tài khoản hoặc cấu hình: không đưa vào mô hình và các bản xuất; hãy xóa khỏi tệp được gửi đi.',
    en: 'Column "{label}": {count} cells tell addresses of machines, accounts or configuration: they stay out of the model and of all exports; remove them from any file that is passed on.',
  },
  'personal-cells': {
    vi: 'Cột “{label}”: {count} ô ghi dữ liệu cá nhân (số điện thoại di động, thư cá nhân hoặc số căn cước): phần đó không đưa vào mô hình và các bản xuất; hãy ghi đơn vị hoặc kênh công vụ.',
    en: 'Column "{label}": {count} cells hold personal data (a mobile number, private mail or the number of an identity card): that part stays out of the model and of all exports; give a unit or an official channel.',
  },
  'column-by-content': {
    vi: 'Cột “{label}” được hiểu là “{field}” theo nội dung ({count} trong {of} ô); nếu không phải, bỏ cột này trong tệp ánh xạ (--save-map).',
    en: 'Column "{label}" is taken to be "{field}" by its content ({count} of {of} cells); if it is not, take it out of the mapping (--save-map).',
  },
  'column-perhaps': {
    vi: 'Cột “{label}” ghi {what}: có phải {fields}? Nếu phải, ghi tiêu đề cột vào tệp ánh xạ (--save-map); chưa rõ thì nội dung được giữ nguyên theo từng dòng.',
    en: 'Column "{label}" holds {what}: is it {fields}? If so, write its header in the mapping (--save-map); until then its content is kept with each row.',
  },
  'owner-from-title': {
    vi: 'Bảng không có cột chủ quản; “{name}” ở tên bảng hoặc tên trang được hiểu là cơ quan chủ quản của các dòng.',
    en: 'The table has no column of owners; "{name}" in its title or the name of its sheet is taken to own what its rows list.',
  },
  'value-by-synonym': {
    vi: 'Cột “{label}”: {count} ô ghi từ khác được hiểu là giá trị của “{field}”: {understood}.',
    en: 'Column "{label}": {count} cells have other words that were taken to mean values of "{field}": {understood}.',
  },
  'value-ended': {
    vi: '“{text}” không còn là giá trị của “{field}” từ {since}; nguyên văn được giữ.',
    en: '"{text}" has been no value of "{field}" since {since}; it is kept as written.',
  },
  'agency-written': {
    vi: '“{name}” còn được ghi là {written}: được hiểu là một cơ quan.',
    en: '"{name}" is also written {written}: taken to be one agency.',
  },
  'agency-former': {
    vi: '“{name}” từ {since} là “{now}”: được hiểu là một cơ quan.',
    en: '"{name}" has been "{now}" since {since}: taken to be one agency.',
  },
  'agency-alike': {
    vi: '“{one}” và “{other}” có phải một cơ quan? Nếu phải, ghi vào tệp ánh xạ (--save-map): agencies: “{one}”: “{other}”; nếu không: agencies: “{one}”: “{one}”.',
    en: 'Are "{one}" and "{other}" one agency? If so, write in the mapping (--save-map): agencies: “{one}”: “{other}”; if not: agencies: “{one}”: “{one}”.',
  },
  'supplier-no-agency': {
    vi: 'Cột “{label}” ghi doanh nghiệp ({names}): được ghi là nhà cung cấp, không phải cơ quan.',
    en: 'Column "{label}" names companies ({names}): they are recorded as suppliers, not as agencies.',
  },
  'company-no-agency': {
    vi: '{names} là doanh nghiệp, không phải cơ quan: chưa ghi là “{field}”, nguyên văn được giữ.',
    en: '{names}: a company and no agency; "{field}" does not record it and it is kept as written.',
  },
  'company-beside-supplier': {
    vi: '{names} là doanh nghiệp, không phải cơ quan: chưa ghi là “{field}”, nguyên văn được giữ. Khác với nhà cung cấp đã ghi là “{supplier}”: nếu không phải hai doanh nghiệp hai vai thì sửa một trong hai ô.',
    en: '{names}: a company and no agency; "{field}" does not record it and it is kept as written. The supplier is told to be another, "{supplier}": unless these are two companies in two parts, mend one of the two cells.',
  },
  'supplier-as-owner': {
    vi: '“{text}” là doanh nghiệp, không phải cơ quan chủ quản; chủ quản chưa rõ, nguyên văn được giữ.',
    en: '"{text}" is a company and no owner; the owner is left open and the text is kept as written.',
  },
  'body-unknown': {
    vi: 'Danh mục này là của cơ quan nào? Thêm --body "UBND tỉnh …" (hoặc “body” trong tệp ánh xạ) để các sở, đơn vị được xếp dưới cơ quan ấy.',
    en: 'Whose inventory is it? Add --body "name" (or "body" in the mapping), so that its departments and units are put below that body.',
  },
  'national-record': {
    vi: '“{text}” là “{name}”: được ghi thành bản ghi tham chiếu.',
    en: '"{text}" is "{name}": recorded as a reference record.',
  },
  'lgsp-unknown': {
    vi: '{count} dòng kết nối qua LGSP nhưng danh mục và mô hình không có LGSP nào: một nền tảng LGSP được thêm và ghi là giả định.',
    en: '{count} rows connect over the LGSP and neither the list nor the model has one: an LGSP platform was added and marked as assumed.',
  },
  'channel-unknown': {
    vi: 'Trong “{text}” chưa hiểu “{part}”; nguyên văn được giữ.',
    en: 'In "{text}" the part "{part}" is not understood; it is kept as written.',
  },
  'aspect-without-record': {
    vi: 'Không có bản ghi nào mang mã hoặc tên “{text}” ở bảng chính; dòng chưa được đọc, nguyên văn được giữ.',
    en: 'No record of the main table has the code or name "{text}"; the row is not read and is kept as written.',
  },
  'aspect-table': {
    vi: 'Bảng nói thêm về {count} bản ghi của bảng chính, ghép theo mã hoặc tên.',
    en: 'The table tells more of {count} records of the main table, joined by code or name.',
  },
  contradicts: {
    vi: '“{field}” của “{name}”: bảng này ghi “{text}”, bảng chính ghi “{other}”; bảng chính được dùng, nguyên văn được giữ.',
    en: '"{field}" of "{name}": this table says "{text}", the main one "{other}"; the main one is used and the text is kept.',
  },
  'share-over-100': {
    vi: '“{text}” lớn hơn 100 %; nguyên văn được giữ.',
    en: '"{text}" is over 100 %; it is kept as written.',
  },
  'functions-in-words': {
    vi: 'Cột “{label}”: {count} ô ghi chức năng bằng lời, không phải chức năng của danh sách dùng chung: được giữ nguyên văn theo từng dòng.',
    en: 'Column "{label}": {count} cells tell functions in words of their own and none of the common list: they are kept as written.',
  },
  'group-no-agency': {
    vi: '“{text}” là nhiều cơ quan, không phải một: cơ quan nào? Chưa ghi cơ quan nào, nguyên văn được giữ.',
    en: '"{text}" is several bodies and not one: which is it? None was recorded and the text is kept as written.',
  },
  'place-recorded': {
    vi: '“{text}” chưa có trong danh sách và mô hình: được ghi thành hạ tầng, loại theo tên là giả định.',
    en: '"{text}" is neither in the list nor in the model: it was recorded as infrastructure, its kind assumed from its name.',
  },
  'approval-unclear': {
    vi: '“{text}” không rõ là đã phê duyệt, đang trình hay chưa lập hồ sơ cấp độ; nguyên văn được giữ.',
    en: '"{text}" does not say whether the security level is approved, pending or not applied for; it is kept as written.',
  },
  'comment-in-cell': {
    vi: 'Ô có chú thích “{text}”: được giữ cùng dòng.',
    en: 'The cell has the comment "{text}": it is kept with the row.',
  },
  'link-in-cell': {
    vi: 'Ô có liên kết {url}: được giữ cùng dòng.',
    en: 'The cell links to {url}: it is kept with the row.',
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
    vi: 'Dòng không ghi cơ quan nào thực hiện dịch vụ; chủ quản để trống. Điền ô, hoặc ghi “owner” ở “defaults” của tệp ánh xạ.',
    en: 'The row does not tell whose service it is; its owner is left open. Fill in the cell, or put "owner" under "defaults" of the mapping.',
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
  'value-of-several': {
    vi: '“{text}” không phải giá trị của “{field}” (là giá trị nào trong {perhaps}?); nguyên văn được giữ. Các giá trị: {allowed}.',
    en: '"{text}" is no value of "{field}" (which is it of {perhaps}?); it is kept as written. Values: {allowed}.',
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
  'several-agencies': {
    vi: 'Ô nêu nhiều cơ quan ({names}) mà trường nhận một: cơ quan nào? Chưa ghi cơ quan nào, nguyên văn được giữ.',
    en: 'The cell names several agencies ({names}) and the field takes one: which is it? None was recorded and the text is kept as written.',
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
