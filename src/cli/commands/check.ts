import { check } from '../../check/check.ts'
import { exitCode } from '../../check/exit.ts'
import { Fault } from '../../fault.ts'
import { load } from '../../load/load.ts'
import type { FailOn, Reporter } from '../../report/define.ts'
import { REPORTERS } from '../../report/reporters.generated.ts'
import type { CommandDefinition } from '../define.ts'
import { JUDGING, judging } from '../judging.ts'
import { MODELS } from '../paths.ts'
import { progress } from '../progress.ts'

/** Bytes of a file whose parsing a person would notice. */
const LARGE = 5_000_000

export default {
  summary: { vi: 'kiểm tra mô hình và nêu tồn tại, căn cứ, việc cần làm', en: 'check models: what is wrong, where, why, by which clause' },
  arguments: [MODELS],
  options: [
    {
      flags: '--format <format>',
      description: { vi: 'dạng báo cáo', en: 'form of the report' },
      choices: Object.keys(REPORTERS),
      default: 'pretty',
    },
    {
      flags: '--fail-on <severity>',
      description: { vi: 'mức nhẹ nhất làm lệnh trả mã 1', en: 'the mildest severity that makes the exit code 1' },
      choices: ['error', 'warning', 'info', 'never'],
      default: 'warning',
    },
    ...JUDGING,
    {
      flags: '--limit <count>',
      description: { vi: 'số phát hiện in đầy đủ cho mỗi quy tắc trong một tệp', en: 'findings of one rule in one file to print in full' },
      default: '50',
    },
  ],
  examples: [
    { line: 'vneaf check', shows: { vi: 'kiểm tra mọi mô hình tìm thấy', en: 'every model found' } },
    { line: 'vneaf check models/most-2016', shows: { vi: 'kiểm tra một mô hình', en: 'one model' } },
    { line: 'vneaf check --format json --fail-on error', shows: { vi: 'cho CI: chỉ lỗi mới làm hỏng', en: 'for CI: only errors fail' } },
  ],
  async run(terminal, [paths], options) {
    const { language, cwd, colour } = terminal
    const failOn = options['failOn'] as FailOn
    const limit = wholeNumber(options['limit']!, '--limit')
    const settings = await judging(options, terminal)
    const line = progress(terminal)
    const models = await load((paths ?? []) as readonly string[], {
      cwd,
      onFile: (name, bytes) => line.show(`${language === 'vi' ? 'Đang đọc' : 'Reading'} ${name} …`, bytes > LARGE),
    })
    const report = await check(models, {
      ...settings,
      onProgress: (model, code, done, total) => line.show(`${model}: ${code} (${done}/${total}) …`),
    })
    line.clear()
    const reporter: Reporter = await REPORTERS[options['format'] as keyof typeof REPORTERS]()
    terminal.out(reporter.render(report, { language, colour, limit, failOn }))
    const code = exitCode(report, failOn)
    if (code === 2)
      terminal.err(language === 'vi' ? 'Có mô hình không có gì được kiểm tra.\n' : 'Nothing was checked in one of the models.\n')
    return code
  },
} satisfies CommandDefinition

function wholeNumber(text: string, option: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new Fault('usage', {
      vi: `Tùy chọn “${option}” cần một số nguyên dương, không phải “${text}”.`,
      en: `Option "${option}" needs a positive whole number, not "${text}".`,
    })
  return value
}
