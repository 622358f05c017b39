/** What the reader of tables did or left, in words. A remark is no finding: it tells how the file was read, not whether it is right. */
import { fill, type Language, type Names } from '../../text.ts'
import type { TableRemark } from './define.ts'

export const REMARKS = {
  'missing-sheet': {
    vi: 'Không có trang {sheet}: bảng này coi như trống.',
    en: 'There is no sheet {sheet}: this table is taken to be empty.',
  },
  'renamed-sheet': {
    vi: 'Trang này được đọc như {sheet} vì có các cột của bảng ấy; Mẫu số 03 không cho đổi tên trang.',
    en: 'This sheet is read as {sheet}, whose columns it has; form 03 does not let sheets be renamed.',
  },
  'duplicate-sheet': {
    vi: 'Trang {sheet} đã được đọc ở “{first}”; trang này không được đọc.',
    en: 'Sheet {sheet} was read from "{first}"; this one is not read.',
  },
  'extra-sheet': {
    vi: 'Trang ngoài Mẫu số 03: được giữ riêng, không thành đối tượng nào.',
    en: 'A sheet that form 03 does not have: kept aside, nothing is made of it.',
  },
  'hidden-sheet': { vi: 'Trang đang ẩn vẫn được đọc.', en: 'The sheet is hidden; it is read all the same.' },
  'no-header': {
    vi: 'Không tìm thấy dòng tiêu đề của bảng {sheet}: không dòng nào của trang này được đọc.',
    en: 'The header row of table {sheet} was not found: no row of this sheet is read.',
  },
  'missing-column': { vi: 'Thiếu cột “{label}”.', en: 'Column "{label}" is missing.' },
  'duplicate-column': {
    vi: 'Cột “{label}” có hai lần; cột này được giữ như cột thêm, cột đứng trước được dùng.',
    en: 'Column "{label}" is there twice; this one is kept as an extra column, the first one is used.',
  },
  'extra-column': {
    vi: 'Cột “{label}” không có trong Mẫu số 03: nội dung được giữ nguyên theo từng dòng.',
    en: 'Form 03 has no column "{label}": its content is kept with each row.',
  },
  'column-by-synonym': {
    vi: 'Cột “{label}” được hiểu là “{meant}”.',
    en: 'Column "{label}" is taken to be "{meant}".',
  },
  'sensitive-column': {
    vi: 'Cột “{label}” là địa chỉ máy, tài khoản hoặc cấu hình: không được đọc và không vào bản xuất; hãy bỏ cột này khỏi tệp được gửi đi.',
    en: 'Column "{label}" tells addresses of machines, accounts or configuration: it is not read and stays out of exports; remove it from any file that is passed on.',
  },
  'sum-row': { vi: 'Dòng cộng “{text}” không phải dữ liệu.', en: 'The sum "{text}" is no data.' },
  'agency-written': {
    vi: '“{name}” còn được ghi là {written}: được hiểu là một cơ quan.',
    en: '"{name}" is also written {written}: taken to be one agency.',
  },
  'agency-former': {
    vi: '“{name}” từ {since} là “{now}”: được hiểu là một cơ quan.',
    en: '"{name}" has been "{now}" since {since}: taken to be one agency.',
  },
  'agency-alike': {
    vi: '“{one}” và “{other}” có phải một cơ quan? Trả lời một lần trong tệp ánh xạ (--save-map ghi sẵn câu hỏi), lần nhập sau không hỏi lại.',
    en: 'Are "{one}" and "{other}" one agency? Answer once in the mapping (--save-map writes the question down); the next import does not ask again.',
  },
  'agency-alike-more': {
    vi: 'Còn {count} câu hỏi như vậy; được nêu sau khi trả lời các câu trên.',
    en: 'There are {count} more such questions, asked once those above are answered.',
  },
  'supplier-no-agency': {
    vi: '“{text}” là doanh nghiệp, không phải cơ quan; nguyên văn được giữ.',
    en: '"{text}" is a company and no agency; it is kept as written.',
  },
  'group-no-agency': {
    vi: '“{text}” là tên chung của nhiều cơ quan, không rõ cơ quan nào nên không ghi thành cơ quan; nguyên văn được giữ.',
    en: '"{text}" is a name for several bodies, none of which it says, so it becomes no agency; it is kept as written.',
  },
  'channel-unknown': {
    vi: 'Trong “{text}” chưa hiểu “{part}”; nguyên văn được giữ.',
    en: 'In "{text}" the part "{part}" is not understood; it is kept as written.',
  },
  'fact-blank': { vi: '“{label}” còn để trống.', en: '"{label}" is blank.' },
  'value-ended': {
    vi: '“{text}” không còn là giá trị của cột từ {since}; nguyên văn được giữ.',
    en: '"{text}" has been no value of the column since {since}; it is kept as written.',
  },
  'fact-unreadable': {
    vi: '“{label}” ghi “{text}” mà chưa hiểu được, coi như chưa ghi, nguyên văn được giữ; các giá trị của ô: {choices}.',
    en: '"{label}" says "{text}", which is not understood and taken to be untold, and is kept as written; the values are: {choices}.',
  },
  'fact-no-day': {
    vi: '“{label}” ghi “{text}”, không rõ là ngày nào nên coi như chưa ghi; nguyên văn được giữ.',
    en: '"{label}" says "{text}", which is no day and taken to be untold; it is kept as written.',
  },
  'extra-column-near': {
    vi: 'Cột “{label}” không có trong Mẫu số 03 (có phải “{nearest}”?): nội dung được giữ nguyên theo từng dòng.',
    en: 'Form 03 has no column "{label}" (is it "{nearest}"?): its content is kept with each row.',
  },
  'unnamed-column': {
    vi: 'Cột {label} có nội dung nhưng không có tiêu đề: nội dung được giữ nguyên theo từng dòng.',
    en: 'Column {label} has content but no header: its content is kept with each row.',
  },
  'check-column': {
    vi: 'Cột kiểm tra “{label}” được bỏ qua, không thuộc dữ liệu.',
    en: 'The check column "{label}" is skipped; it is no part of the data.',
  },
  'numbering-row': { vi: 'Dòng đánh số cột được bỏ qua.', en: 'The row that numbers the columns is skipped.' },
  'obligation-row': {
    vi: 'Dòng ghi mức bắt buộc của các cột được bỏ qua.',
    en: 'The row that tells which columns are required is skipped.',
  },
  'repeated-header': { vi: 'Dòng tiêu đề lặp lại được bỏ qua.', en: 'A repetition of the header row is skipped.' },
  'section-row': {
    vi: 'Dòng chia mục “{text}” không phải dữ liệu nên không được đọc.',
    en: 'The section title "{text}" is no data and is not read.',
  },
  'hidden-row': { vi: 'Dòng đang ẩn vẫn được đọc.', en: 'The row is hidden; it is read all the same.' },
  'merged-cell': {
    vi: 'Ô gộp {range}: nội dung “{text}” được hiểu là của mọi dòng trong ô gộp.',
    en: 'Merged cell {range}: its content "{text}" is taken to hold for each of its rows.',
  },
  formula: {
    vi: 'Cột “{label}” có {count} ô là công thức: kết quả đã lưu trong tệp được dùng.',
    en: 'Column "{label}" has {count} cells with a formula: the results stored in the file are used.',
  },
  'formula-without-value': {
    vi: 'Ô có công thức nhưng tệp không lưu kết quả: coi như trống. Mở tệp bằng Excel, lưu lại rồi đọc lại.',
    en: 'The cell has a formula whose result is not stored in the file: taken to be empty. Open the file in Excel, save it and read it again.',
  },
  'error-cell': { vi: 'Ô báo lỗi {text}: coi như trống.', en: 'The cell shows the error {text}: taken to be empty.' },
  macros: { vi: 'Tệp có macro; macro không được đọc hay chạy.', en: 'The file has macros; they are neither read nor run.' },
  'external-links': {
    vi: 'Tệp liên kết tới tệp khác; liên kết không được mở, kết quả đã lưu được dùng.',
    en: 'The file links to other files; they are not opened, stored results are used.',
  },
  'value-not-listed': {
    vi: '“{text}” không có trong danh mục của cột; nguyên văn được giữ. Các giá trị: {allowed}.',
    en: '"{text}" is not in the list of the column; it is kept as written. Values: {allowed}.',
  },
  'value-misspelt': {
    vi: '“{text}” không có trong danh mục của cột (có phải “{suggestion}”?); nguyên văn được giữ. Các giá trị: {allowed}.',
    en: '"{text}" is not in the list of the column (is it "{suggestion}"?); it is kept as written. Values: {allowed}.',
  },
  'several-values': {
    vi: 'Cột này nhận một giá trị mà ô ghi nhiều ({values}): giá trị nào? Chưa ghi giá trị nào, nguyên văn được giữ.',
    en: 'The column takes one value and the cell has several ({values}): which is it? None was recorded and the text is kept as written.',
  },
  'several-owners': {
    vi: 'Cột này nhận một cơ quan mà ô ghi nhiều ({names}): cơ quan nào? Chưa ghi cơ quan nào, nguyên văn được giữ.',
    en: 'The column takes one agency and the cell names several ({names}): which is it? None was recorded and the text is kept as written.',
  },
  'reference-unknown': {
    vi: '“{text}” không phải mã nào trong hồ sơ; tham chiếu được giữ và kiểm tra sẽ nêu.',
    en: '"{text}" is no code of the dossier; the reference is kept, and a check reports it.',
  },
  'reference-by-name': { vi: '“{text}” được hiểu là {code}.', en: '"{text}" is taken to mean {code}.' },
  'row-without-code': {
    vi: 'Dòng không có mã; mã định danh được đặt theo tên.',
    en: 'The row has no code; its id is made from its name.',
  },
  'row-without-code-and-name': {
    vi: 'Dòng không có cả mã lẫn tên nên không rõ là đối tượng nào.',
    en: 'The row has neither code nor name, so it is unclear which object it is.',
  },
  'code-repeated': {
    vi: 'Mã {code} đã có ở dòng trên; dòng này là một bản ghi riêng, tham chiếu tới mã được hiểu là bản ghi đầu.',
    en: 'Code {code} is in a row above; this row is a record of its own, and references to the code mean the first one.',
  },
  'type-guessed': {
    vi: 'Cột loại đối tượng trống; theo tên, dòng được đọc như “{type}”.',
    en: 'The type of the object is blank; by its name the row is read as "{type}".',
  },
  'relation-without-end': {
    vi: 'Quan hệ thiếu “{column}” nên không nối được hai đối tượng nào.',
    en: 'The relation lacks "{column}", so it joins no two objects.',
  },
  'relation-of-several': {
    vi: 'Một dòng nêu nhiều đối tượng: được đọc thành {count} quan hệ.',
    en: 'One row names several objects: it is read as {count} relations.',
  },
  'mapping-without-code': {
    vi: 'Dòng không có mã đối tượng nên không rõ ánh xạ của đối tượng nào.',
    en: 'The row has no code, so it is unclear which object it maps.',
  },
  'mapping-of-unknown': {
    vi: 'Không có đối tượng mang mã “{code}” ở bảng DM_DOITUONG.',
    en: 'No object of table DM_DOITUONG has the code "{code}".',
  },
  'mapping-of-several': {
    vi: 'Ô mã “{code}” nêu nhiều đối tượng; mỗi dòng ánh xạ một đối tượng.',
    en: 'The cell "{code}" names several objects; a row maps one.',
  },
  'improvement-without-code': {
    vi: 'Dòng không có mã nội dung, mã nhiệm vụ, cũng không có nội dung nào để nhận ra.',
    en: 'The row has neither a gap code nor a task code nor any content to tell it by.',
  },
  'pair-repeated': {
    vi: 'Cặp {gap} – {task} đã có ở dòng trên; phần riêng của dòng này được giữ.',
    en: 'The pair {gap} – {task} is in a row above; what this row says of its own is kept.',
  },
  'supplement-row-broken': {
    vi: 'Dòng này của trang bổ sung không đọc được nên bị bỏ qua; trang do công cụ ghi, không sửa tay.',
    en: 'This row of the supplement cannot be read and is left out; the sheet is written by the tool and not meant to be edited.',
  },
} as const

export type RemarkId = keyof typeof REMARKS

/** The data that the words of a remark ask for. */
export type RemarkData<I extends RemarkId> = Readonly<Record<Names<(typeof REMARKS)[I]['vi']>, string | number>>

/** A remark with the data that its words ask for; another name does not compile. */
export function remark<I extends RemarkId>(id: I, place: Omit<TableRemark, 'id' | 'data'>, data: RemarkData<I>): TableRemark {
  return { ...place, id, data }
}

/** The words of a remark. */
export function remarkText(remark: TableRemark, language: Language): string {
  return fill(REMARKS[remark.id][language], remark.data, language)
}
