import type { Text } from '../text.ts'

/** What the JSON and YAML readers complain of, in both languages, keyed as `parse` names it. */
export const SYNTAX_WORDS: Readonly<Record<string, Text>> = {
  'json.1': { vi: 'ký hiệu lạ', en: 'unexpected symbol' },
  'json.2': { vi: 'số viết sai', en: 'malformed number' },
  'json.3': {
    vi: 'cần tên khóa trong dấu nháy kép (có thể thừa dấu phẩy phía trước)',
    en: 'a key in double quotes is expected (perhaps a comma too many before it)',
  },
  'json.4': { vi: 'thiếu giá trị', en: 'a value is missing' },
  'json.5': { vi: 'thiếu dấu hai chấm sau khóa', en: 'a colon is missing after the key' },
  'json.6': { vi: 'thiếu dấu phẩy', en: 'a comma is missing' },
  'json.7': { vi: 'thiếu dấu } đóng', en: 'a closing } is missing' },
  'json.8': { vi: 'thiếu dấu ] đóng', en: 'a closing ] is missing' },
  'json.9': { vi: 'còn nội dung thừa sau phần kết thúc', en: 'there is content after the end' },
  'json.10': { vi: 'JSON không cho phép ghi chú thích', en: 'JSON allows no comments' },
  'json.11': { vi: 'chú thích chưa đóng', en: 'a comment is not closed' },
  'json.12': { vi: 'chuỗi chưa đóng dấu nháy', en: 'a string is not closed' },
  'json.13': { vi: 'số viết dở', en: 'a number is cut short' },
  'json.14': { vi: 'mã Unicode viết sai', en: 'a Unicode escape is malformed' },
  'json.15': { vi: 'ký tự thoát không hợp lệ', en: 'an escape is not valid' },
  'json.16': { vi: 'ký tự điều khiển trong chuỗi', en: 'a control character inside a string' },
  'yaml.unreadable': { vi: 'không đọc được', en: 'it cannot be read' },
  'yaml.tab characters must not be used in indentation': {
    vi: 'thụt lề bằng phím Tab; hãy dùng dấu cách',
    en: 'indented with a tab; use spaces',
  },
  'yaml.bad indentation of a mapping entry': {
    vi: 'thụt lề của khóa sai (hoặc giá trị có dấu hai chấm, hay mở đầu bằng @, %, `, chưa đặt trong nháy)',
    en: 'a key is indented wrongly (or a value with a colon, or one that begins with @, % or `, is not quoted)',
  },
  'yaml.bad indentation of a sequence entry': { vi: 'thụt lề của mục danh sách sai', en: 'a list item is indented wrongly' },
  'yaml.deficient indentation': {
    vi: 'thụt lề thiếu, hoặc ngoặc, dấu nháy chưa đóng',
    en: 'too little indentation, or a bracket or quote left open',
  },
  'yaml.end of the stream or a document separator is expected': {
    vi: 'nội dung không thẳng hàng với phần trước',
    en: 'the content does not line up with what stands before it',
  },
  'yaml.unknown escape sequence': {
    vi: 'ký tự thoát không hợp lệ trong chuỗi nháy kép',
    en: 'an unknown escape in a double-quoted string',
  },
  'yaml.unexpected end of the stream within a flow collection': { vi: 'ngoặc [ hoặc { chưa đóng', en: 'a [ or { is not closed' },
  'yaml.unexpected end of the stream within a double quoted scalar': { vi: 'dấu nháy kép chưa đóng', en: 'a double quote is not closed' },
  'yaml.unexpected end of the stream within a single quoted scalar': { vi: 'dấu nháy đơn chưa đóng', en: 'a single quote is not closed' },
  'yaml.missed comma between flow collection entries': {
    vi: 'thiếu dấu phẩy giữa các mục trong ngoặc',
    en: 'a comma is missing between items in brackets',
  },
  "yaml.expected ':' after a mapping key": { vi: 'thiếu dấu hai chấm sau khóa', en: 'a colon is missing after the key' },
  'yaml.unexpected end of the document within a double quoted scalar': { vi: 'dấu nháy kép chưa đóng', en: 'a double quote is not closed' },
  'yaml.unexpected end of the document within a single quoted scalar': { vi: 'dấu nháy đơn chưa đóng', en: 'a single quote is not closed' },
  "yaml.expected the node content, but found ','": { vi: 'thừa dấu phẩy trong ngoặc', en: 'there is a comma too many inside brackets' },
  'yaml.a whitespace character is expected after the key-value separator within a block mapping': {
    vi: 'thiếu dấu cách sau dấu hai chấm',
    en: 'a space is missing after the colon',
  },
  'yaml.can not read a block mapping entry; a multiline key may not be an implicit key': {
    vi: 'khóa trải trên nhiều dòng (có thể thiếu dấu hai chấm ở dòng trước)',
    en: 'a key runs over several lines (perhaps a colon is missing on the line before)',
  },
  'yaml.expected hexadecimal character': {
    vi: 'mã ký tự viết sai trong chuỗi nháy kép',
    en: 'a character code in a double-quoted string is malformed',
  },
  'yaml.object-based map does not support complex keys': {
    vi: 'khóa phải là một từ, không phải danh sách hay bảng',
    en: 'a key must be a word, not a list or a mapping',
  },
  'yaml.unknown tag': { vi: 'thẻ kiểu dữ liệu (!…) không được dùng', en: 'type tags (!…) are not allowed' },
  'yaml.unacceptable YAML version of the document': {
    vi: 'phiên bản YAML khai ở %YAML không được hỗ trợ',
    en: 'the YAML version in the %YAML line is not supported',
  },
  'yaml.null byte is not allowed in input': { vi: 'tệp chứa ký tự rỗng (NUL)', en: 'the file contains a NUL character' },
  'yaml.the stream contains non-printable characters': { vi: 'tệp chứa ký tự điều khiển', en: 'the file contains control characters' },
  'type.string': { vi: 'chuỗi ký tự', en: 'text' },
  'type.number': { vi: 'số', en: 'a number' },
  'type.integer': { vi: 'số nguyên', en: 'a whole number' },
  'type.boolean': { vi: 'true hoặc false', en: 'true or false' },
  'type.array': { vi: 'danh sách', en: 'a list' },
  'type.object': { vi: 'bảng khóa và giá trị', en: 'a mapping' },
  'type.decimal': { vi: 'số có phần lẻ', en: 'a number with a fraction' },
  'type.not-finite': { vi: '.nan hoặc .inf', en: '.nan or .inf' },
  'type.null': { vi: 'giá trị trống', en: 'nothing' },
}
