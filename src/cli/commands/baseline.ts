import { entriesOf, isBaseline, printBaseline } from '../../check/baseline.ts'
import { check } from '../../check/check.ts'
import { Fault } from '../../fault.ts'
import { CRASHED, NOTHING_CHECKED, wasChecked } from '../../report/acceptance.ts'
import type { BaselineEntry } from '../../report/define.ts'
import { readBaseline } from '../../sources/baseline.ts'
import { load } from '../../sources/load.ts'
import type { CommandDefinition } from '../define.ts'
import { FORCE } from '../everywhere.ts'
import { JUDGING, judging } from '../judging.ts'
import { MODELS } from '../paths.ts'
import { writeOutputs } from '../write.ts'

const DEFAULT = 'vneaf-baseline.jsonl'

export default {
  summary: {
    vi: 'ghi các phát hiện đã biết làm mốc đối chiếu, để check chỉ báo lỗi với phát hiện mới',
    en: 'write the known findings as a baseline, so that check fails on new ones only',
  },
  arguments: [MODELS],
  options: [
    {
      flags: '-o, --output <file>',
      description: {
        vi: `tệp mốc đối chiếu; không ghi thì theo tệp cấu hình, hoặc ${DEFAULT}`,
        en: `baseline file; by default that of the settings, or ${DEFAULT}`,
      },
    },
    {
      flags: '--prune',
      description: {
        vi: 'chỉ bỏ các mục đã khắc phục hoặc không còn khớp được; không thêm mục nào',
        en: 'only remove entries that are fixed or can match nothing any more; add none',
      },
    },
    FORCE,
    ...JUDGING,
  ],
  examples: [
    { line: 'vneaf baseline', shows: { vi: `ghi ${DEFAULT}`, en: `writes ${DEFAULT}` } },
    { line: `vneaf check --baseline ${DEFAULT}`, shows: { vi: 'chỉ phát hiện mới làm hỏng', en: 'only new findings fail' } },
    { line: 'vneaf baseline --prune', shows: { vi: 'bỏ các mục đã khắc phục', en: 'removes what was fixed' } },
  ],
  async run(terminal, [given], options) {
    const { language, cwd } = terminal
    const settings = await judging(options, terminal)
    const path = options['output'] ?? settings.baselineFile ?? DEFAULT
    const isPruning = options['prune'] !== undefined
    const before = isPruning ? readBaseline(path, { cwd }) : undefined
    const models = await load((given ?? []) as readonly string[], { cwd })
    const report = await check(models, { ...settings, ...(before === undefined ? {} : { baseline: before }) })
    const crashed = report.models.flatMap((model) => model.crashed)
    if (crashed.length > 0) {
      const codes = [...new Set(crashed.map(({ code }) => code))].join(', ')
      terminal.err(`${CRASHED[language]} (${codes}). ${language === 'vi' ? `Không ghi ${path}.` : `${path} was not written.`}\n`)
      return 3
    }
    if (!report.models.every(wasChecked))
      throw new Fault('no-input', NOTHING_CHECKED, { vi: `Không ghi ${path}.`, en: `${path} was not written.` })
    const write = (content: readonly BaselineEntry[]): Promise<void> =>
      writeOutputs([{ path, content: printBaseline(content), replaces: (there) => isBaseline(Buffer.from(there).toString('utf8')) }], {
        cwd,
        force: options['force'] !== undefined,
        read: [...models.flatMap(({ files }) => files.map(({ name }) => name)), ...(settings.settingsFiles ?? [])],
      })
    if (before !== undefined) {
      const { fixed, stale, elsewhere } = report.baseline!
      const gone = new Set([...fixed, ...stale])
      const kept = before.entries.filter((entry) => !gone.has(entry))
      await write(kept)
      const waiting =
        elsewhere === 0
          ? ''
          : language === 'vi'
            ? `, trong đó ${elsewhere} chưa xét lần này`
            : `, ${elsewhere} of them not judged this time`
      terminal.out(
        language === 'vi'
          ? `${path}: bỏ ${fixed.length} mục đã khắc phục, ${stale.length} mục không còn khớp; giữ ${kept.length} mục${waiting}.\n`
          : `${path}: removed ${fixed.length} fixed and ${stale.length} stale entries; kept ${kept.length}${waiting}.\n`,
      )
      return 0
    }
    const entries = entriesOf(report)
    await write(entries)
    const open = report.models.reduce((sum, { findings }) => sum + findings.length, 0) - entries.length
    terminal.out(
      language === 'vi'
        ? `Đã ghi ${entries.length} phát hiện vào ${path}. Kiểm tra: vneaf check --baseline ${path}\n`
        : `Wrote ${entries.length} findings to ${path}. Check against it: vneaf check --baseline ${path}\n`,
    )
    if (open > 0)
      terminal.err(
        language === 'vi'
          ? `Không ghi ${open} phát hiện luôn phải xử lý: tệp không đọc được, miễn trừ sai hoặc hết hạn.\n`
          : `Left out ${open} findings that are always to be dealt with: unreadable files, faulty or expired waivers.\n`,
      )
    return 0
  },
} satisfies CommandDefinition
