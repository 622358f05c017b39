import type { View } from '../../diagram/define.ts'
import { toMermaid } from '../../diagram/mermaid.ts'
import { VIEWS } from '../../diagram/views.generated.ts'
import type { CommandDefinition } from '../define.ts'
import { choose, loadOne } from '../paths.ts'

const NAMES = Object.keys(VIEWS) as (keyof typeof VIEWS)[]

export default {
  summary: { vi: 'vẽ một sơ đồ của mô hình, dạng Mermaid', en: 'draw a view of a model, as Mermaid' },
  arguments: [
    { name: '<view>', description: { vi: `sơ đồ: ${NAMES.join(', ')}`, en: `view: ${NAMES.join(', ')}` }, choices: NAMES },
    {
      name: '[paths...]',
      description: { vi: 'tệp, thư mục hoặc mẫu đường dẫn của một mô hình', en: 'files, folders or globs of one model' },
    },
  ],
  options: [],
  examples: [
    {
      line: 'vneaf draw landscape models/most-2016',
      shows: { vi: 'hệ thống và cơ sở dữ liệu theo cơ quan chủ quản', en: 'systems and databases by owner' },
    },
    {
      line: 'vneaf draw network models/most-2016 > mang.mmd',
      shows: { vi: 'sơ đồ mạng, ghi ra tệp', en: 'the network, written to a file' },
    },
  ],
  async run(terminal, [given, paths]) {
    const { language, err, out } = terminal
    const view: View = await VIEWS[choose(String(given), NAMES, { vi: 'sơ đồ', en: 'view' })]()
    const model = await loadOne((paths ?? []) as readonly string[], terminal)
    const faults = model.flaws.filter(({ severity }) => severity === 'error').length
    if (faults > 0)
      err(
        language === 'vi'
          ? `Mô hình có ${faults} lỗi dữ liệu; sơ đồ chỉ vẽ phần đọc được. Xem “vneaf check”.\n`
          : `The model has ${faults} faults; only what could be read is drawn. See "vneaf check".\n`,
      )
    out(`${toMermaid(view.draw(model.graph), language)}\n`)
    return 0
  },
} satisfies CommandDefinition
