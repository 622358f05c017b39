import { basename, extname, resolve } from 'node:path'
import { Fault } from '../../fault.ts'
import { readBytes, shownPath } from '../../load/read.ts'
import type { CommandDefinition } from '../define.ts'
import { openModelFolder, writeModelFolder } from '../model-folder.ts'

const WORKBOOKS = new Set(['.xlsx', '.xlsm'])

export default {
  summary: { vi: 'đọc sổ Mẫu số 03 (xlsx) thành mô hình', en: 'read a workbook of form 03 (xlsx) into a model' },
  arguments: [{ name: '<file>', description: { vi: 'sổ Mẫu số 03, tệp .xlsx', en: 'workbook of form 03, an .xlsx file' } }],
  options: [
    { flags: '-o, --out <folder>', description: { vi: 'thư mục ghi mô hình; bắt buộc', en: 'folder to write the model to; required' } },
    {
      flags: '--force',
      description: { vi: 'ghi cả vào thư mục có mô hình viết tay', en: 'write also into a folder with a hand-written model' },
    },
    {
      flags: '--format <format>',
      description: { vi: 'dạng báo cáo từng dòng', en: 'form of the row report' },
      choices: ['text', 'json'],
      default: 'text',
    },
  ],
  examples: [
    {
      line: 'vneaf import ho-so.xlsx -o mo-hinh',
      shows: { vi: 'ghi mô hình vào mo-hinh/, báo từng dòng', en: 'writes the model to mo-hinh/ and reports row by row' },
    },
    {
      line: 'vneaf import ho-so.xlsx -o mo-hinh --format json',
      shows: { vi: 'báo cáo cho chương trình khác đọc', en: 'a report for another program to read' },
    },
  ],
  async run(terminal, [file], options) {
    const { cwd, language, out, err } = terminal
    const path = String(file)
    const to = options['out']
    if (to === undefined) {
      throw new Fault(
        'usage',
        { vi: 'Thiếu thư mục ghi mô hình.', en: 'The folder to write the model to is missing.' },
        { vi: `Ví dụ: vneaf import ${path} -o mo-hinh`, en: `For example: vneaf import ${path} -o model` },
      )
    }
    const full = resolve(cwd, path)
    const shown = shownPath(full, cwd)
    if (!WORKBOOKS.has(extname(path).toLowerCase())) {
      throw new Fault(
        'usage',
        { vi: `${shown} không phải sổ .xlsx.`, en: `${shown} is not an .xlsx workbook.` },
        { vi: 'Trong Excel: Tệp → Lưu dưới dạng → Excel Workbook (.xlsx).', en: 'In Excel: File → Save As → Excel Workbook (.xlsx).' },
      )
    }
    const [{ readWorkbook }, { readTables }, { fromBook }, { slug }, report] = await Promise.all([
      import('../../workbook/read.ts'),
      import('../../dossier/read.ts'),
      import('../../dossier/book.ts'),
      import('../../dossier/codes.ts'),
      import('../../dossier/import-report.ts'),
    ])
    const tables = readTables(await readWorkbook(readBytes(full, shown), shown), shown)
    const folder = await openModelFolder(to, cwd, Boolean(options['force']))
    const from = fromBook(tables, {
      id: slug(basename(path, extname(path))) || 'ho-so',
      ...(folder.existing === undefined ? {} : { existing: folder.existing.graph }),
    })
    const json = options['format'] === 'json'
    if (from.made.length === 0) {
      if (!json) err(report.importReportText(from, shown, language))
      throw new Fault(
        'no-input',
        { vi: `Không dòng nào của ${shown} đọc được; chưa ghi gì.`, en: `No row of ${shown} could be read; nothing was written.` },
        { vi: 'Điền ít nhất một đối tượng ở trang DM_DOITUONG.', en: 'Fill in at least one object on sheet DM_DOITUONG.' },
      )
    }
    const written = writeModelFolder(folder, from.document, cwd)
    if (json) out(`${JSON.stringify({ ...report.importReportJson(from, shown), out: to, written }, null, 2)}\n`)
    else {
      out(report.importReportText(from, shown, language))
      out(
        language === 'vi'
          ? `\nĐã ghi ${written.length} tệp vào ${to}: ${written.join(', ')}.\nKiểm tra: vneaf check ${to}\n`
          : `\nWrote ${written.length} files to ${to}: ${written.join(', ')}.\nCheck it: vneaf check ${to}\n`,
      )
    }
    return from.rows.some(({ status }) => status === 'not-read') ? 1 : 0
  },
} satisfies CommandDefinition
