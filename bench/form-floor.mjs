/**
 * The lean floor for a workbook of form 03: the library's own reader, and plain maps that ask whether codes are unique, named ones are there and
 * mandatory cells are filled. No limits on hostile files, no remarks, no model, no framework rules, no messages. Prints one number, the findings.
 */
import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'

const book = await readXlsx(readFileSync(process.argv[2]))
const rowsOf = (name) => {
  const [header, ...rows] = book.sheets.find((sheet) => sheet.name === name).rows
  return rows.map((row) =>
    Object.fromEntries(
      header.map((label, at) => [
        label,
        String(row[at] ?? '')
          .normalize('NFC')
          .trim(),
      ]),
    ),
  )
}
let findings = 0
const objects = rowsOf('DM_DOITUONG')
const codes = new Set()
for (const row of objects) {
  if (codes.has(row['Mã đối tượng'])) findings++
  codes.add(row['Mã đối tượng'])
  for (const label of ['Tên đối tượng', 'Loại đối tượng', 'Cơ quan chủ quản', 'Nguồn/minh chứng', 'Đầu mối xác nhận'])
    if (row[label] === '') findings++
}
for (const row of rowsOf('QH_KETNOI')) for (const label of ['Đối tượng nguồn', 'Đối tượng đích']) if (!codes.has(row[label])) findings++
for (const row of rowsOf('HOANTHIEN_NV'))
  for (const code of row['Đối tượng liên quan'].split(/[;,\n]/)) if (!codes.has(code.trim())) findings++
console.log(findings)
