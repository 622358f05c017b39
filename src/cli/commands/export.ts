import { choose, Fault } from '../../fault.ts'
import type { CommandDefinition } from '../define.ts'
import { FORCE } from '../everywhere.ts'
import { FORMS } from '../forms.ts'
import { loadOne, MODELS } from '../paths.ts'

const NAMES = Object.keys(FORMS)

export default {
  summary: { vi: 'xuất mô hình ra biểu mẫu của hồ sơ kiến trúc', en: 'export a model to a form of the architecture dossier' },
  arguments: [MODELS],
  options: [
    { flags: '--to <form>', description: { vi: 'biểu mẫu', en: 'the form' }, choices: NAMES, default: NAMES[0]! },
    { flags: '-o, --out <path>', description: { vi: 'tệp hoặc thư mục ghi ra; bắt buộc', en: 'file or folder to write; required' } },
    { flags: '--empty', description: { vi: 'biểu mẫu trống để điền, không cần mô hình', en: 'an empty form to fill in, without a model' } },
    FORCE,
  ],
  examples: [
    { line: 'vneaf export --to mau-03 mo-hinh -o ho-so.xlsx', shows: { vi: 'sổ Mẫu số 03 của mô hình', en: 'form 03 of a model' } },
    {
      line: 'vneaf export --to mau-02 mo-hinh -o so-do',
      shows: { vi: 'các sơ đồ bắt buộc của Mẫu số 02', en: 'the mandatory diagrams of form 02' },
    },
    { line: 'vneaf export --to mau-03 --empty -o mau-03.xlsx', shows: { vi: 'sổ trống để điền', en: 'an empty form to fill in' } },
  ],
  async run(terminal, [paths], options) {
    const form = await FORMS[choose(options['to'] ?? NAMES[0]!, NAMES, { vi: 'biểu mẫu', en: 'form' })]!()
    const out = options['out']
    const empty = Boolean(options['empty'])
    if (out === undefined) {
      throw new Fault(
        'usage',
        { vi: 'Thiếu tệp ghi ra.', en: 'The file to write is missing.' },
        { vi: 'Ví dụ: vneaf export --to mau-03 mo-hinh -o ho-so.xlsx', en: 'For example: vneaf export --to mau-03 model -o dossier.xlsx' },
      )
    }
    if (empty && !form.mayBeEmpty)
      throw new Fault('usage', { vi: 'Biểu mẫu này không có bản trống.', en: 'This form has no empty version.' })
    const model = empty ? undefined : await loadOne((paths ?? []) as readonly string[], terminal)
    const faults = model?.findings.filter(({ severity }) => severity === 'error').length ?? 0
    if (faults > 0)
      terminal.err(
        terminal.language === 'vi'
          ? `Mô hình có ${faults} lỗi dữ liệu; phần đọc được vẫn được xuất. Xem “vneaf check”.\n`
          : `The model has ${faults} faults; what could be read is exported all the same. See "vneaf check".\n`,
      )
    await form.write(model, { out, empty, force: options['force'] !== undefined, terminal })
    return 0
  },
} satisfies CommandDefinition
