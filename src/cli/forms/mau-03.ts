import { VERSION } from '../../version.generated.ts'
import { emptyBook, toBook } from '../../vn/form/book.ts'
import { writeWorkbook } from '../../workbook/write.ts'
import { type Form, filesOf } from '../forms.ts'
import { writeOutputs } from '../write.ts'

const TOOL = `vneaf ${VERSION}`

export default {
  summary: { vi: 'sổ dữ liệu kiến trúc (xlsx)', en: 'the architecture data set (xlsx)' },
  mayBeEmpty: true,
  async write(model, { out, force, terminal }) {
    const { cwd, language } = terminal
    const vi = language === 'vi'
    if (model === undefined) {
      await writeOutputs([{ path: out, content: await writeWorkbook(emptyBook(TOOL), 'Mẫu số 03') }], { cwd, force })
      terminal.out(vi ? `Đã ghi sổ Mẫu số 03 trống: ${out}\n` : `Wrote an empty form 03: ${out}\n`)
      return
    }
    const { sheets, given, counts } = toBook(model.graph, TOOL)
    const { name } = model.graph.header
    await writeOutputs([{ path: out, content: await writeWorkbook(sheets, name ?? 'Mẫu số 03') }], { cwd, force, read: filesOf(model) })
    const { objects, relations, mappings, improvements } = counts
    terminal.out(
      vi
        ? `Đã ghi ${out}: ${objects} đối tượng, ${relations} quan hệ, ${mappings} dòng ánh xạ, ${improvements} dòng nội dung – nhiệm vụ.\n`
        : `Wrote ${out}: ${objects} objects, ${relations} relations, ${mappings} mappings, ${improvements} rows of gaps and tasks.\n`,
    )
    if (given.size === 0) return
    terminal.out(
      vi
        ? `${given.size} phần tử chưa có mã nên được đặt mã. Để mã không đổi ở lần xuất sau, ghi mã vào mô hình hoặc nhập lại sổ: vneaf import ${out} -o <thư-mục>\n`
        : `${given.size} elements had no code and were given one. For the codes to stay, write them into the model or import the workbook: vneaf import ${out} -o <folder>\n`,
    )
  },
} satisfies Form
