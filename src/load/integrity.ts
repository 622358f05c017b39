import type { RemedyParts, RuleWords, Severity } from '../finding/define.ts'
import { remedyWords } from '../finding/remedy.ts'
import type { Element } from '../model/element.ts'
import type { Names, Text, Value } from '../text.ts'
import type { SyntaxFinding } from './parse.ts'
import type { Path } from './places.ts'
import { SYNTAX_WORDS } from './syntax-words.ts'

type Message = Text & { readonly severity?: Severity }
type IntegrityWords = Omit<RuleWords, 'id' | 'remedy' | 'messages'> & {
  readonly remedy: RemedyParts
  readonly messages: Readonly<Record<string, Message>>
}

/** Told once for a kind of fault that is found more often than is worth listing. */
const MORE = {
  vi: 'Còn {count} chỗ sai như vậy nữa, không liệt kê ở đây.',
  en: '{count} more places are wrong in the same way; they are not listed here.',
} as const

/** Integrity rules: what must hold before any rule of the framework can be judged. They cite no norm. */
const RULES = {
  'core/file-is-readable': {
    code: 'CORE-01',
    title: { vi: 'Tệp mô hình đọc được', en: 'The model file can be read' },
    why: { vi: 'Tệp hỏng thì không kiểm tra được nội dung bên trong.', en: 'Nothing inside a broken file can be checked.' },
    remedy: {
      write: {
        vi: 'Sửa tệp tại vị trí nêu trên, lưu dạng UTF-8 rồi kiểm tra lại.',
        en: 'Mend the file at the place named, save it as UTF-8 and check again.',
      },
    },
    messages: {
      notUtf8: { vi: 'Tệp không phải UTF-8: hãy lưu lại với bảng mã UTF-8.', en: 'The file is not UTF-8: save it again in UTF-8.' },
      utf16: { vi: 'Tệp ở bảng mã UTF-16: hãy lưu lại với bảng mã UTF-8.', en: 'The file is in UTF-16: save it again in UTF-8.' },
      byteOrderMark: {
        vi: 'Tệp mở đầu bằng dấu BOM; đã bỏ qua. Nên lưu dạng “UTF-8 không BOM”.',
        en: 'The file starts with a byte order mark; it was ignored. Better save as UTF-8 without BOM.',
        severity: 'info',
      },
      empty: { vi: 'Tệp trống.', en: 'The file is empty.' },
      tooDeep: {
        vi: 'Tệp lồng nhau quá {limit} cấp; mô hình kiến trúc không sâu như vậy.',
        en: 'The file nests deeper than {limit} levels; an architecture model never does.',
      },
      notAModel: {
        vi: 'Nội dung phải là một bảng khóa và giá trị (id, name, systems …), không phải {found}.',
        en: 'The content must be a mapping of keys to values (id, name, systems …), not {found}.',
      },
      syntax: { vi: 'Sai cú pháp {format}: {detail}.', en: 'Wrong {format} syntax: {detail}.' },
      alias: {
        vi: 'Tệp dùng bí danh YAML (&, *). Hãy ghi đầy đủ giá trị tại từng chỗ để so sánh và truy vết được.',
        en: 'The file uses YAML aliases (&, *). Write each value out where it stands, so that changes can be compared and traced.',
      },
      severalDocuments: {
        vi: 'Tệp có nhiều tài liệu YAML (---). Mỗi tệp chỉ chứa một tài liệu.',
        en: 'The file holds several YAML documents (---). Keep one document a file.',
      },
    },
  },
  'core/keys-are-unique': {
    code: 'CORE-02',
    title: { vi: 'Mỗi khóa chỉ ghi một lần', en: 'Each key is written once' },
    why: { vi: 'Khóa lặp lại làm mất giá trị ghi trước mà không ai biết.', en: 'A repeated key silently loses the value written first.' },
    remedy: { write: { vi: 'Gộp hai chỗ thành một, hoặc xóa chỗ thừa.', en: 'Merge the two places, or delete the one too many.' } },
    messages: {
      more: MORE,
      repeated: { vi: 'Khóa “{key}” được ghi hai lần trong cùng một đối tượng.', en: 'Key "{key}" is written twice in one object.' },
    },
  },
  'core/keys-are-known': {
    code: 'CORE-03',
    title: { vi: 'Mọi khóa đều có trong lược đồ', en: 'Every key is in the schema' },
    why: {
      vi: 'Khóa lạ không được đọc: thông tin ghi ở đó không được kiểm tra.',
      en: 'An unknown key is not read: what it says goes unchecked.',
    },
    remedy: { write: { vi: 'Sửa tên khóa, hoặc chuyển nội dung vào “note”.', en: 'Correct the key, or move its content to "note".' } },
    messages: {
      more: MORE,
      misspelt: { vi: 'Không có khóa “{key}”. Có phải “{suggestion}”?', en: 'There is no key "{key}". Did you mean "{suggestion}"?' },
      unknown: { vi: 'Không có khóa “{key}”. Các khóa được dùng: {allowed}.', en: 'There is no key "{key}". Known keys: {allowed}.' },
      mergeKey: {
        vi: 'Khóa gộp “<<” của YAML không được đọc. Ghi thẳng các khóa ấy vào đối tượng.',
        en: 'The merge key "<<" of YAML is not read. Write its keys into the object itself.',
      },
    },
  },
  'core/values-are-allowed': {
    code: 'CORE-04',
    title: { vi: 'Mọi giá trị đều hợp lệ', en: 'Every value is allowed' },
    why: {
      vi: 'Giá trị sai kiểu hoặc ngoài danh mục không thể đối chiếu.',
      en: 'A value of the wrong type, or outside its list, cannot be compared.',
    },
    remedy: { write: { vi: 'Thay bằng một giá trị hợp lệ nêu trong thông báo.', en: 'Use one of the values the message names.' } },
    messages: {
      more: MORE,
      notListed: {
        vi: '“{value}” không có trong danh mục. Giá trị được dùng: {allowed}.',
        en: '"{value}" is not in the list. Allowed: {allowed}.',
      },
      misspelt: {
        vi: '“{value}” không có trong danh mục. Có phải “{suggestion}”? Giá trị được dùng: {allowed}.',
        en: '"{value}" is not in the list. Did you mean "{suggestion}"? Allowed: {allowed}.',
      },
      wrongType: { vi: 'Giá trị phải là {expected}, không phải {found}.', en: 'The value must be {expected}, not {found}.' },
      unquoted: {
        vi: 'Giá trị phải là chuỗi ký tự, không phải {found}. Mã, năm viết toàn chữ số thì đặt trong dấu ngoặc kép, ví dụ "0012" hoặc "2019".',
        en: 'The value must be a string, not {found}. Put codes and years of digits in quotes, for example "0012" or "2019".',
      },
      notAnId: {
        vi: '“{value}” không phải mã hợp lệ: chỉ dùng chữ thường không dấu, chữ số và dấu gạch ngang, ví dụ “{example}”.',
        en: '"{value}" is not a valid id: use lower-case ASCII letters, digits and dashes, for example "{example}".',
      },
      notADate: {
        vi: '“{value}” không phải ngày hợp lệ: ghi dạng 2026-11-21 (hoặc năm, tháng nếu trường cho phép).',
        en: '"{value}" is not a valid date: write 2026-11-21 (or a year or month where the field allows).',
      },
      wrongForm: { vi: '“{value}” không đúng dạng {pattern}.', en: '"{value}" does not have the form {pattern}.' },
      outOfRange: { vi: 'Giá trị {value} nằm ngoài giới hạn cho phép ({limit}).', en: 'The value {value} is outside the limit ({limit}).' },
      blank: {
        vi: 'Giá trị để trống. Nếu chưa biết, bỏ trường này hoặc khai ở “undetermined”.',
        en: 'The value is blank. Leave the field out if it is not known, or declare it under "undetermined".',
      },
      tooLong: { vi: 'Giá trị dài quá {limit} ký tự.', en: 'The value is longer than {limit} characters.' },
      repeatedItem: { vi: 'Danh sách có mục lặp lại: “{value}”.', en: 'The list repeats an item: "{value}".' },
    },
  },
  'core/required-keys-are-present': {
    code: 'CORE-05',
    title: { vi: 'Đủ các khóa bắt buộc', en: 'Required keys are present' },
    why: {
      vi: 'Thiếu khóa bắt buộc thì không nhận biết được đối tượng.',
      en: 'Without its required keys an element cannot be told apart or judged.',
    },
    remedy: { write: { vi: 'Bổ sung khóa còn thiếu.', en: 'Add the missing key.' } },
    messages: { more: MORE, missing: { vi: 'Thiếu khóa bắt buộc “{key}”.', en: 'The required key "{key}" is missing.' } },
  },
  'core/ids-are-unique': {
    code: 'CORE-06',
    title: { vi: 'Mã không trùng trong toàn mô hình', en: 'Ids are unique over the whole model' },
    why: {
      vi: 'Hai đối tượng trùng mã thì mọi dẫn chiếu tới mã đó đều không rõ.',
      en: 'When two elements share an id, every reference to it is unclear.',
    },
    remedy: {
      write: {
        vi: 'Đổi mã của một trong hai đối tượng và sửa các dẫn chiếu tới nó.',
        en: 'Give one of the two another id and mend the references to it.',
      },
    },
    messages: {
      more: MORE,
      repeated: {
        vi: 'Mã “{id}” đã dùng ở {first}; bản ghi này chưa được kiểm tra.',
        en: 'Id "{id}" is already used in {first}; this record was not checked.',
      },
    },
  },
  'core/references-resolve': {
    code: 'CORE-07',
    title: { vi: 'Mọi dẫn chiếu đều tới một đối tượng có thật', en: 'Every reference leads to an element' },
    why: {
      vi: 'Dẫn chiếu tới mã không tồn tại làm quan hệ bị bỏ qua khi đánh giá.',
      en: 'A relation to an id that does not exist cannot be judged.',
    },
    remedy: { write: { vi: 'Sửa mã, hoặc khai báo đối tượng còn thiếu.', en: 'Correct the id, or declare the missing element.' } },
    messages: {
      more: MORE,
      misspelt: { vi: 'Không có đối tượng mã “{id}”. Mã gần nhất: {nearest}.', en: 'There is no element "{id}". Nearest ids: {nearest}.' },
      dangling: { vi: 'Không có đối tượng mã “{id}” ({expected}).', en: 'There is no element "{id}" ({expected}).' },
    },
  },
  'core/references-fit': {
    code: 'CORE-08',
    title: { vi: 'Dẫn chiếu tới đúng loại đối tượng', en: 'References lead to the right kind of element' },
    why: { vi: 'Dẫn chiếu sai loại làm mô hình nói điều không có.', en: 'A reference to the wrong kind says something that is not so.' },
    remedy: { write: { vi: 'Dẫn chiếu tới đối tượng thuộc loại được phép.', en: 'Name an element of an allowed kind.' } },
    messages: {
      more: MORE,
      wrongKind: { vi: '“{id}” là {found}; trường này cần {expected}.', en: '"{id}" is of kind {found}; this field needs {expected}.' },
    },
  },
  'core/hierarchy-has-no-cycle': {
    code: 'CORE-09',
    title: { vi: 'Quan hệ cấp trên – cấp dưới không khép vòng', en: 'Hierarchies have no cycle' },
    why: {
      vi: 'Chuỗi khép vòng thì không xác định được cấp trên, hệ thống cha hay thứ tự thực hiện.',
      en: 'In a cycle nobody is at the top, and nothing can come first.',
    },
    remedy: { write: { vi: 'Bỏ một dẫn chiếu trong vòng.', en: 'Remove one reference of the cycle.' } },
    messages: { cycle: { vi: 'Trường “{field}” khép vòng: {ids}.', en: 'Field "{field}" runs in a circle: {ids}.' } },
  },
  'core/includes-are-found': {
    code: 'CORE-10',
    title: { vi: 'Mọi tệp được gộp đều đọc được', en: 'Included files are found' },
    why: { vi: 'Thiếu một tệp thì mô hình thiếu một phần.', en: 'Without an included file a part of the model is missing.' },
    remedy: {
      write: {
        vi: 'Sửa đường dẫn (tương đối, trong cùng thư mục mô hình).',
        en: 'Correct the path (relative, inside the folder of the model).',
      },
    },
    messages: {
      missing: { vi: 'Không có tệp nào khớp “{path}”.', en: 'No file matches "{path}".' },
      circular: {
        vi: 'Tệp “{path}” đã nằm trong chuỗi gộp: các tệp gộp lẫn nhau khép vòng.',
        en: 'File "{path}" is already being included: the files include each other in a circle.',
      },
      outside: {
        vi: '“{path}” nằm ngoài thư mục của mô hình hoặc không phải đường dẫn tương đối; tệp không được đọc.',
        en: '"{path}" is outside the folder of the model, or not a relative path; it was not read.',
      },
    },
  },
  'core/model-is-not-empty': {
    code: 'CORE-11',
    title: { vi: 'Mô hình có nội dung', en: 'The model is not empty' },
    why: {
      vi: 'Mô hình không có đối tượng nào thì không có gì để kiểm tra; im lặng ở đây sẽ bị hiểu là đạt.',
      en: 'With no element there is nothing to check, and silence would pass for a success.',
    },
    remedy: {
      write: { vi: 'Khai ít nhất một đối tượng (agencies, systems …).', en: 'Declare at least one element (agencies, systems …).' },
    },
    messages: { empty: { vi: 'Mô hình không có đối tượng nào.', en: 'The model holds no element.' } },
  },
  'core/sources-are-declared': {
    code: 'CORE-12',
    title: { vi: 'Nguồn và giả định được khai đúng', en: 'Sources and assumptions are declared' },
    why: {
      vi: 'Thông tin không truy được nguồn thì không thể dùng trước cơ quan thẩm định.',
      en: 'A fact that cannot be traced to its source is worth nothing to an appraiser.',
    },
    remedy: {
      write: {
        vi: 'Khai nguồn ở phần đầu mô hình, hoặc sửa mã nguồn, tên trường.',
        en: 'Declare the source in the header, or correct the source id or field name.',
      },
    },
    messages: {
      undeclared: { vi: 'Nguồn “{source}” chưa khai ở phần đầu mô hình.', en: 'Source "{source}" is not declared in the header.' },
      unknownField: {
        vi: '“{field}” ghi ở “assumed” không phải trường có giá trị của đối tượng này.',
        en: '"{field}" under "assumed" is not a field that this element fills.',
      },
    },
  },
  'core/header-is-single': {
    code: 'CORE-13',
    title: { vi: 'Mô hình có một phần đầu', en: 'A model has one header' },
    why: {
      vi: 'Hai phần đầu có thể nêu hai ngày, hai khung khác nhau cho cùng một mô hình.',
      en: 'Two headers may name two dates and two frameworks for one model.',
    },
    remedy: {
      write: {
        vi: 'Giữ id, name, asOf … ở một tệp; các tệp khác chỉ ghi danh mục.',
        en: 'Keep id, name, asOf … in one file; the others hold collections only.',
      },
    },
    messages: {
      second: {
        vi: 'Phần đầu mô hình đã khai ở {first}; khóa “id” ở đây bị bỏ qua.',
        en: 'The header is already in {first}; the "id" here is ignored.',
      },
      stray: {
        vi: 'Khóa “{key}” của phần đầu ghi ở đây bị bỏ qua; phần đầu của mô hình được đọc từ {first}.',
        en: 'The header key "{key}" is ignored here; the header of the model is read from {first}.',
      },
    },
  },
  'core/waivers-are-valid': {
    code: 'CORE-14',
    title: { vi: 'Miễn trừ được ghi đúng', en: 'Waivers are valid' },
    why: {
      vi: 'Miễn trừ ghi sai không chấp nhận được phát hiện nào, và người kiểm tra không biết điều gì đã được phê duyệt.',
      en: 'A faulty waiver accepts nothing, and an auditor cannot tell what was approved.',
    },
    remedy: {
      write: {
        vi: 'Sửa mã quy tắc, mã đối tượng hoặc thời hạn; nếu không còn cần thì xóa miễn trừ.',
        en: 'Correct the rule, the element id or the dates; delete the waiver when it is not needed.',
      },
    },
    messages: {
      misspeltRule: {
        vi: 'Miễn trừ nêu quy tắc “{rule}”, không có trong danh mục. Có phải “{nearest}”?',
        en: 'The waiver names rule "{rule}", which does not exist. Did you mean "{nearest}"?',
      },
      unknownRule: {
        vi: 'Miễn trừ nêu quy tắc “{rule}”, không có trong danh mục. Ghi một mã đầy đủ, ví dụ INT-06; không dùng dấu *.',
        en: 'The waiver names rule "{rule}", which does not exist. Write one whole code, for example INT-06; no *.',
      },
      notWaivable: {
        vi: 'Phát hiện của quy tắc {rule} là sai sót của chính hồ sơ hoặc của công cụ: phải sửa, không miễn trừ được.',
        en: 'What rule {rule} finds is a fault of the record itself or of the tool: it is to be mended and cannot be waived.',
      },
      noElements: {
        vi: 'Miễn trừ không nêu đối tượng nào. Ghi mã đối tượng, hoặc “(model)” nếu phát hiện là về cả mô hình.',
        en: 'The waiver names no element. Write element ids, or "(model)" when the finding is about the model as a whole.',
      },
      misspeltElement: {
        vi: 'Miễn trừ nêu đối tượng “{element}”, không có trong mô hình. Mã gần nhất: {nearest}.',
        en: 'The waiver names element "{element}", which the model does not have. Nearest ids: {nearest}.',
      },
      unknownElement: {
        vi: 'Miễn trừ nêu đối tượng “{element}”, không có trong mô hình.',
        en: 'The waiver names element "{element}", which the model does not have.',
      },
      notADay: { vi: '“{date}” không phải ngày có thật.', en: '"{date}" is not a day of the calendar.' },
      endsBeforeApproval: {
        vi: 'Miễn trừ hết hạn ngày {expires}, trước ngày phê duyệt {approvedOn}.',
        en: 'The waiver expires on {expires}, before it was approved on {approvedOn}.',
      },
      tooLong: {
        vi: 'Miễn trừ kéo dài đến {expires}, quá {years} năm kể từ {since}. Ghi thời hạn ngắn hơn rồi phê duyệt lại khi cần.',
        en: 'The waiver lasts until {expires}, more than {years} years from {since}. Set an earlier day and renew it when needed.',
      },
    },
  },
  'core/waivers-are-in-date': {
    code: 'CORE-15',
    title: { vi: 'Miễn trừ còn thời hạn', en: 'Waivers are in date' },
    why: {
      vi: 'Miễn trừ chỉ chấp nhận phát hiện trong thời hạn đã phê duyệt; hết hạn thì phát hiện mở lại.',
      en: 'A waiver accepts a finding only for the time approved; after that the finding is open again.',
    },
    remedy: {
      do: { vi: 'Khắc phục tồn tại, hoặc trình phê duyệt lại miễn trừ.', en: 'Mend what was found, or have the waiver approved again.' },
      write: {
        vi: 'Ghi thời hạn mới đã được phê duyệt; đã khắc phục thì xóa miễn trừ.',
        en: 'Write the new day that was approved; delete the waiver once what was found is mended.',
      },
    },
    messages: {
      expired: {
        vi: 'Miễn trừ quy tắc {rule} đã hết hạn ngày {expires}; số phát hiện mở lại: {count}.',
        en: 'The waiver of rule {rule} expired on {expires}; findings open again: {count}.',
        severity: 'warning',
      },
      pending: {
        vi: 'Miễn trừ quy tắc {rule} được phê duyệt ngày {approvedOn}, sau ngày xét; số phát hiện còn mở: {count}.',
        en: 'The waiver of rule {rule} is approved on {approvedOn}, after the day of this check; findings still open: {count}.',
        severity: 'info',
      },
    },
  },
  'core/waivers-are-used': {
    code: 'CORE-16',
    title: { vi: 'Miễn trừ nào cũng còn cần', en: 'Every waiver is still needed' },
    why: {
      vi: 'Miễn trừ không còn cần mà để lại sẽ che phát hiện mới tại cùng chỗ.',
      en: 'A waiver that is no longer needed would hide a new finding at the same place.',
    },
    remedy: { write: { vi: 'Xóa miễn trừ.', en: 'Delete the waiver.' } },
    messages: {
      unused: {
        vi: 'Quy tắc {rule} không còn phát hiện gì mà miễn trừ này chấp nhận.',
        en: 'Rule {rule} finds nothing any more that this waiver would accept.',
        severity: 'info',
      },
      replaced: {
        vi: 'Mọi phát hiện của quy tắc {rule} mà miễn trừ này nêu đã do miễn trừ khác chấp nhận.',
        en: 'Everything of rule {rule} that this waiver names is accepted by another waiver.',
        severity: 'info',
      },
      nowhere: {
        vi: 'Miễn trừ quy tắc {rule} nêu đối tượng không có trong mô hình nào được kiểm tra: {elements}.',
        en: 'The waiver of rule {rule} names elements that no model checked has: {elements}.',
        severity: 'info',
      },
    },
  },
  'core/change-does-not-judge-itself': {
    code: 'CORE-17',
    title: { vi: 'Thay đổi không tự quyết định cách kiểm tra nó', en: 'A change does not decide how it is checked' },
    why: {
      vi: 'Người gửi thay đổi có thể tắt quy tắc hoặc tự miễn trừ ngay trong thay đổi ấy; vì vậy lần kiểm tra này dùng cấu hình, miễn trừ và mốc đối chiếu của bản trước thay đổi.',
      en: 'Whoever sends a change could turn rules off, or accept what they find, within it. So this check uses the settings, waivers and baseline from before the change.',
    },
    remedy: {
      do: {
        vi: 'Người có thẩm quyền xem riêng phần này trước khi hợp nhất.',
        en: 'Have somebody who may decide look at this part before the change is merged.',
      },
    },
    messages: {
      settings: {
        vi: 'Thay đổi này sửa tệp cấu hình {file}; lần kiểm tra này dùng bản trước thay đổi.',
        en: 'This change edits the settings file {file}; the version before it was used.',
        severity: 'warning',
      },
      baseline: {
        vi: 'Thay đổi này sửa mốc đối chiếu {file}; lần kiểm tra này dùng bản trước thay đổi.',
        en: 'This change edits the baseline {file}; the version before it was used.',
        severity: 'warning',
      },
      waiver: {
        vi: 'Miễn trừ quy tắc {rule} được thêm hoặc sửa trong chính thay đổi này nên chưa chấp nhận gì.',
        en: 'The waiver of rule {rule} was added or edited by this change, so it accepts nothing yet.',
        severity: 'warning',
      },
      header: {
        vi: 'Thay đổi này sửa “{field}” ở phần đầu mô hình từ {before} thành {after}, tức đổi văn bản và quy tắc được áp dụng.',
        en: 'This change edits "{field}" in the header of the model from {before} to {after}, and with it the norms and rules that apply.',
        severity: 'warning',
      },
    },
  },
} as const satisfies Readonly<Record<string, IntegrityWords>>

export type IntegrityRule = keyof typeof RULES
type MessageOf<R extends IntegrityRule> = keyof (typeof RULES)[R]['messages'] & string
type Sentence<R extends IntegrityRule, M extends MessageOf<R>> = (typeof RULES)[R]['messages'][M] extends {
  readonly vi: infer V extends string
}
  ? V
  : never

/** The integrity rules as reporters and pages need them. */
export const INTEGRITY_RULES: readonly RuleWords[] = Object.entries(RULES).map(([id, rule]) => ({
  id,
  ...rule,
  remedy: remedyWords(rule.remedy),
  terms: SYNTAX_WORDS,
}))

/** Something wrong with a model's text or references, before its place was looked up. */
export interface IntegrityFinding {
  /** Id of an integrity rule. */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly data: Readonly<Record<string, Value>>
  /** Position of the document in the model. */
  readonly document: number
  /** Where in the document; a parser that failed gives the offset instead. */
  readonly path: Path
  readonly offset?: number
  readonly elements: readonly { readonly element: Element; readonly kind: string; readonly field?: string }[]
  /** What makes it the same finding tomorrow, where that is not its elements (or keys on the way to it) and `data`. */
  readonly identity?: readonly string[]
}

/** Makes a finding; the compiler checks rule, message and data. */
export function integrityFinding<R extends IntegrityRule, M extends MessageOf<R>>(
  rule: R,
  message: M,
  data: { readonly [N in Names<Sentence<R, M>>]: Value },
  at: Pick<IntegrityFinding, 'document' | 'path' | 'offset' | 'identity'> & { readonly elements?: IntegrityFinding['elements'] },
): IntegrityFinding {
  const words: Message = (RULES[rule].messages as Readonly<Record<string, Message>>)[message]!
  // The place may be another finding, at which this one stands.
  return { ...at, rule, severity: words.severity ?? 'error', message, data, elements: at.elements ?? [] }
}

/** Rules that can be broken as often as a model is large. */
type Countless =
  | 'core/keys-are-known'
  | 'core/keys-are-unique'
  | 'core/values-are-allowed'
  | 'core/required-keys-are-present'
  | 'core/ids-are-unique'
  | 'core/references-resolve'
  | 'core/references-fit'

/** IntegrityFindings of one kind that are listed each for itself. */
export const MOST_ALIKE = 10_000

/** Gathers findings: of each kind the first `MOST_ALIKE`, and then one that tells how many more there are, at the place of the first of those. */
export class IntegrityFindings {
  readonly #list: IntegrityFinding[] = []
  readonly #kinds = new Map<string, { count: number; rule: Countless; at: Pick<IntegrityFinding, 'document' | 'path'> }>()

  /** Takes a finding, made only when it is one to list. `kind`: what it is counted as, its rule when absent. */
  add(rule: Countless, at: Pick<IntegrityFinding, 'document' | 'path'>, make: () => IntegrityFinding, kind: string = rule): void {
    const known = this.#kinds.get(kind)
    if (known === undefined) this.#kinds.set(kind, { count: 1, rule, at })
    else if (known.count++ === MOST_ALIKE) known.at = at
    if ((known?.count ?? 1) <= MOST_ALIKE) this.#list.push(make())
  }

  all(): readonly IntegrityFinding[] {
    const left = [...this.#kinds.values()].filter(({ count }) => count > MOST_ALIKE)
    return [...this.#list, ...left.map(({ rule, count, at }) => integrityFinding(rule, 'more', { count: count - MOST_ALIKE }, at))]
  }
}

/** What is wrong with a file as a text, as findings of the integrity rules. */
export function ofSyntax(findings: readonly SyntaxFinding[], document: number): readonly IntegrityFinding[] {
  const repeated = new IntegrityFindings()
  const others: IntegrityFinding[] = []
  for (const finding of findings) {
    const told = oneOfSyntax(finding, document)
    if (finding.message === 'repeatedKey') repeated.add('core/keys-are-unique', told, () => told)
    else others.push(told)
  }
  return [...others, ...repeated.all()]
}

function oneOfSyntax({ message, data, offset }: SyntaxFinding, document: number): IntegrityFinding {
  const at = { document, path: [], offset }
  return message === 'repeatedKey'
    ? integrityFinding('core/keys-are-unique', 'repeated', data as { readonly key: string }, at)
    : {
        ...integrityFinding('core/file-is-readable', 'empty', {}, at),
        message,
        data,
        severity: message === 'byteOrderMark' ? 'info' : 'error',
      }
}
