/** What people answer about a workbook of the form, as a file that they edit. */

import type { FromBook } from './book.ts'

/** Answers of people. */
export interface FormAnswers {
  /** By a name of an agency as it is written, the name that it means; a name that means itself is an agency of its own. */
  readonly agencies: Readonly<Record<string, string>>
}

/** The answers given so far and the questions still open, each with both of its answers to choose from. Same reading, same bytes. */
export function answersText({ agencies }: FormAnswers, { remarks }: Pick<FromBook, 'remarks'>, file: string): string {
  const pair = (one: string, other: string): string => `${JSON.stringify(one)}: ${JSON.stringify(other)}`
  const open = remarks.flatMap(({ id, data }) => (id === 'agency-alike' ? [[String(data['one']), String(data['other'])] as const] : []))
  const given = Object.entries(agencies)
  return [
    `# Trả lời cho sổ Mẫu số 03. Sửa rồi chạy: vneaf import ${JSON.stringify(file.replace(/[\r\n]+/g, ' '))} --map <tệp này> -o <thư mục>`,
    '# Answers about a workbook of form 03; edit them and run the command again with --map.',
    '# Tên như được ghi: tên cơ quan ấy. Bỏ một dòng đi là lần sau hỏi lại. – A name as written: the agency that it means.',
    'form: mau-03',
    'agencies:',
    ...given.map(([said, meant]) => `  ${pair(said, meant)}`),
    ...open.flatMap(([one, other]) => [
      `  # “${one}” và “${other}” có phải một cơ quan? Bỏ dấu # ở một trong hai dòng dưới: phải, hoặc không phải.`.replace(/[\r\n]+/g, ' '),
      `  # ${pair(one, other)}`,
      `  # ${pair(one, one)}`,
    ]),
    '',
  ].join('\n')
}
