import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { View } from '../../diagram/define.ts'
import { say } from '../../diagram/define.ts'
import { isOurDrawio, toDrawio } from '../../diagram/drawio.ts'
import { isOurMermaid, toMermaid } from '../../diagram/mermaid.ts'
import { Fault } from '../../fault.ts'
import { DOSSIERS, dossierOf, fileNameOf } from '../../vn/figures/sheet.ts'
import { VIEWS } from '../../vn/views.ts'
import type { Form } from '../forms.ts'
import { type Output, writeWhole } from '../write.ts'

/** Endings of the two files of a diagram, and how to tell that this tool wrote a file. */
const FORMATS = [
  { ending: '.mmd', isOurs: isOurMermaid },
  { ending: '.drawio', isOurs: isOurDrawio },
] as const

export default {
  summary: { vi: 'các sơ đồ bắt buộc (thư mục tệp .mmd và .drawio)', en: 'the mandatory diagrams (a folder of .mmd and .drawio files)' },
  mayBeEmpty: false,
  async write(model, { out, terminal }) {
    const { graph } = model!
    const { language, cwd } = terminal
    const dossier = dossierOf(graph)
    if (dossier === undefined)
      throw new Fault(
        'usage',
        {
          vi: 'Không biết hồ sơ là của cấp bộ, cấp tỉnh hay cơ quan khác: mô hình không phải của cơ quan lập hồ sơ, hoặc phần đầu không ghi.',
          en: 'Nobody knows whose dossier it is, a ministry, a province or another body: the model is of none, or its header does not tell.',
        },
        {
          vi: 'Ghi “scope” (ministry, province hoặc body) và “body” ở phần đầu mô hình.',
          en: 'Write "scope" (ministry, province or body) and "body" in the header of the model.',
        },
      )
    const views: View[] = []
    for (const open of Object.values(VIEWS)) {
      const view: View = await open()
      if (view.sheet?.mandatory === true && view.sheet.bodies.includes(dossier)) views.push(view)
    }
    const folder = out.replace(/[\\/]+$/, '') || out
    const outputs = views.flatMap((view): Output[] => {
      const picture = view.draw(graph)
      const path = `${folder}/${fileNameOf(view.sheet!, graph.header.version)}`
      return [
        { path: `${path}.mmd`, content: `${toMermaid(picture, language)}\n` },
        { path: `${path}.drawio`, content: toDrawio(picture, language) },
      ]
    })
    refuseForeign(outputs, cwd)
    writeWhole(outputs, cwd)
    const vi = language === 'vi'
    terminal.out(
      vi
        ? `Đã ghi ${views.length} sơ đồ bắt buộc của ${DOSSIERS[dossier].vi} (Mẫu số 02) vào ${folder}:\n`
        : `Wrote the ${views.length} mandatory diagrams of ${DOSSIERS[dossier].en} (form 02) to ${folder}:\n`,
    )
    for (const view of views)
      terminal.out(`  ${fileNameOf(view.sheet!, graph.header.version)} (.mmd, .drawio)  ${say(view.title, language)}\n`)
    if (graph.all('integration').length > 0)
      terminal.out(
        vi
          ? 'Sơ đồ dùng khi cần: vneaf draw sd-05 --format drawio (dữ liệu và kết nối chính).\n'
          : 'When needed: vneaf draw sd-05 --format drawio (data and main connections).\n',
      )
  },
} satisfies Form

/** Somebody may have gone on drawing in a file of an export before: that work is not written over. */
function refuseForeign(outputs: readonly Output[], cwd: string): void {
  for (const { path, content } of outputs) {
    const file = resolve(cwd, path)
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) continue
    const there = readFileSync(file, 'utf8')
    if (there === content || FORMATS.some(({ ending, isOurs }) => path.endsWith(ending) && isOurs(there))) continue
    throw new Fault(
      'exists',
      {
        vi: `Tệp ${path} đã có và không phải do vneaf ghi, hoặc đã được sửa; không ghi đè tệp nào.`,
        en: `File ${path} is there and was not written by vneaf, or has been edited; nothing was overwritten.`,
      },
      { vi: 'Chuyển tệp đó đi, hoặc chọn thư mục khác.', en: 'Move it away, or choose another folder.' },
    )
  }
}
