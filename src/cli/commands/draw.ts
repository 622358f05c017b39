import type { View } from '../../diagram/define.ts'
import { toDrawio } from '../../diagram/drawio.ts'
import { toMermaid } from '../../diagram/mermaid.ts'
import { Fault } from '../../fault.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { dossierOf, misfit } from '../../vn/figures/sheet.ts'
import { VIEWS } from '../../vn/views.ts'
import type { CommandDefinition } from '../define.ts'
import { choose, loadOne } from '../paths.ts'

const NAMES = Object.keys(VIEWS) as (keyof typeof VIEWS)[]

export default {
  summary: { vi: 'vẽ một sơ đồ của mô hình, dạng Mermaid hoặc draw.io', en: 'draw a view of a model, as Mermaid or draw.io' },
  arguments: [
    { name: '<view>', description: { vi: `sơ đồ: ${NAMES.join(', ')}`, en: `view: ${NAMES.join(', ')}` }, choices: NAMES },
    {
      name: '[paths...]',
      description: { vi: 'tệp, thư mục hoặc mẫu đường dẫn của một mô hình', en: 'files, folders or globs of one model' },
    },
  ],
  options: [
    {
      flags: '--format <format>',
      description: { vi: 'định dạng in ra', en: 'format to print' },
      choices: ['mermaid', 'drawio'],
      default: 'mermaid',
    },
  ],
  examples: [
    {
      line: 'vneaf draw landscape models/most-2016',
      shows: { vi: 'hệ thống và cơ sở dữ liệu theo cơ quan chủ quản', en: 'systems and databases by owner' },
    },
    {
      line: 'vneaf draw network models/most-2016 > mang.mmd',
      shows: { vi: 'sơ đồ mạng, ghi ra tệp', en: 'the network, written to a file' },
    },
    {
      line: 'vneaf draw sd-b-01 models/moh-2026 --format drawio > so-do.drawio',
      shows: { vi: 'sơ đồ SĐ-B-01 của hồ sơ, sửa được bằng draw.io', en: 'diagram SĐ-B-01 of the dossier, to edit in draw.io' },
    },
  ],
  async run(terminal, [given, paths], options) {
    const { language, err, out } = terminal
    const view: View = await VIEWS[choose(String(given), NAMES, { vi: 'sơ đồ', en: 'view' })]()
    const model = await loadOne((paths ?? []) as readonly string[], terminal)
    await refuseMisfit(view, model.graph)
    const faults = model.flaws.filter(({ severity }) => severity === 'error').length
    if (faults > 0)
      err(
        language === 'vi'
          ? `Mô hình có ${faults} lỗi dữ liệu; sơ đồ chỉ vẽ phần đọc được. Xem “vneaf check”.\n`
          : `The model has ${faults} faults; only what could be read is drawn. See "vneaf check".\n`,
      )
    const picture = view.draw(model.graph)
    out(options['format'] === 'drawio' ? toDrawio(picture, language) : `${toMermaid(picture, language)}\n`)
    return 0
  },
} satisfies CommandDefinition

/** A diagram of another kind of body would be an empty page; the caller meant one of their own. */
async function refuseMisfit({ sheet }: View, graph: ArchitectureGraph): Promise<void> {
  const wrong = sheet === undefined ? undefined : misfit(sheet, graph)
  if (wrong === undefined) return
  const own = dossierOf(graph)
  const fitting: string[] = []
  if (own !== undefined)
    for (const name of NAMES) {
      const view: View = await VIEWS[name]()
      if (view.sheet?.bodies.includes(own) === true) fitting.push(name)
    }
  throw new Fault(
    'usage',
    wrong,
    fitting.length === 0
      ? {
          vi: 'Ghi “scope” (ministry, province hoặc body) và “body” ở phần đầu mô hình, nếu mô hình là của cơ quan lập hồ sơ.',
          en: 'Write "scope" (ministry, province or body) and "body" in the header, if the model is of a body that hands in a dossier.',
        }
      : { vi: `Sơ đồ của mô hình này: ${fitting.join(', ')}.`, en: `Diagrams of this model: ${fitting.join(', ')}.` },
  )
}
