import { toDrawio } from '../../diagram/drawio.ts'
import { toMermaid } from '../../diagram/mermaid.ts'
import { choose } from '../../fault.ts'
import { VIEW_NAMES, viewFor } from '../../vn/views.ts'
import type { CommandDefinition } from '../define.ts'
import { loadOne } from '../paths.ts'

export default {
  summary: { vi: 'vẽ một sơ đồ của mô hình, dạng Mermaid hoặc draw.io', en: 'draw a view of a model, as Mermaid or draw.io' },
  arguments: [
    { name: '<view>', description: { vi: `sơ đồ: ${VIEW_NAMES.join(', ')}`, en: `view: ${VIEW_NAMES.join(', ')}` }, choices: VIEW_NAMES },
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
    const name = choose(String(given), VIEW_NAMES, { vi: 'sơ đồ', en: 'view' })
    const model = await loadOne((paths ?? []) as readonly string[], terminal)
    const view = await viewFor(name, model.graph)
    const faults = model.findings.filter(({ severity }) => severity === 'error').length
    if (faults > 0)
      err(
        language === 'vi'
          ? `Mô hình có ${faults} lỗi dữ liệu; phần đọc được vẫn được vẽ. Xem “vneaf check”.\n`
          : `The model has ${faults} faults; what could be read is drawn all the same. See "vneaf check".\n`,
      )
    const picture = view.draw(model.graph)
    out(options['format'] === 'drawio' ? toDrawio(picture, language) : `${toMermaid(picture, language)}\n`)
    return 0
  },
} satisfies CommandDefinition
