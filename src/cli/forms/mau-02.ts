import { say, type View } from '../../diagram/define.ts'
import { toDrawio } from '../../diagram/drawio.ts'
import { toMermaid } from '../../diagram/mermaid.ts'
import { stamped } from '../../digest.ts'
import { Fault } from '../../fault.ts'
import { DOSSIERS, dossierOf, fileNameOf } from '../../vn/figures/sheet.ts'
import { VIEWS } from '../../vn/views.ts'
import { type Form, filesOf } from '../forms.ts'
import { type Output, writeOutputs } from '../write.ts'

export default {
  summary: { vi: 'các sơ đồ bắt buộc (thư mục tệp .mmd và .drawio)', en: 'the mandatory diagrams (a folder of .mmd and .drawio files)' },
  mayBeEmpty: false,
  async write(model, { out, force, terminal }) {
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
        { path: `${path}.mmd`, content: stamped(toMermaid(picture, language), 'mermaid') },
        { path: `${path}.drawio`, content: stamped(toDrawio(picture, language), 'xml') },
      ]
    })
    // Somebody may have gone on drawing in a file of an export before: that work is not written over.
    await writeOutputs(outputs, { cwd, force, read: filesOf(model!) })
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
