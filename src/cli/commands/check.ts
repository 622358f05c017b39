import { resolve } from 'node:path'
import type { ReadWorkbook } from '../../check/annotate.ts'
import type { Baseline } from '../../check/baseline.ts'
import { type CheckOptions, check, type Judgement, judgeOnce } from '../../check/check.ts'
import { type ExitCode, exitCode } from '../../check/exit.ts'
import { plain } from '../../escape.ts'
import { Fault } from '../../fault.ts'
import type { Model } from '../../load/load.ts'
import type { FailOn, Report } from '../../report/define.ts'
import { readBaseline } from '../../sources/baseline.ts'
import { open } from '../../sources/open.ts'
import type { Since } from '../../sources/since.ts'
import type { Trusted } from '../../sources/untrusted.ts'
import { VIET_NAM } from '../../vn/viet-nam.ts'
import type { CommandDefinition, Terminal } from '../define.ts'
import { faultText } from '../fault-text.ts'
import { JUDGING, judging } from '../judging.ts'
import { wholeNumber } from '../numbers.ts'
import { MODELS } from '../paths.ts'
import { progress } from '../progress.ts'
import { print, REPORTING, tellsCompliance, type Wanted, wanted } from '../reporting.ts'
import { watch } from '../watch.ts'
import { realPath } from '../write.ts'

/** Bytes of a file whose parsing a person would notice. */
const LARGE = 5_000_000

export default {
  summary: { vi: 'kiểm tra mô hình và nêu tồn tại, căn cứ, việc cần làm', en: 'check models: what is wrong, where, why, by which clause' },
  arguments: [MODELS],
  options: [
    ...REPORTING,
    {
      flags: '--fail-on <severity>',
      description: {
        vi: 'mức nhẹ nhất làm lệnh trả mã 1; không ghi thì theo tệp cấu hình, hoặc warning',
        en: 'the mildest severity that makes the exit code 1; by default that of the settings, or warning',
      },
      choices: ['error', 'warning', 'info', 'never'],
    },
    {
      flags: '--baseline <file>',
      description: {
        vi: 'tệp mốc đối chiếu: phát hiện đã ghi ở đó không làm hỏng; không ghi thì theo tệp cấu hình',
        en: 'baseline file: findings it knows do not fail; by default that of the settings',
      },
    },
    ...JUDGING,
    {
      flags: '--since <revision>',
      description: {
        vi: 'chỉ nêu phát hiện ở chỗ đã đổi kể từ phiên bản Git này và những gì thay đổi đó làm hỏng; “main...” là từ khi nhánh tách khỏi main',
        en: 'only findings where something changed since this Git revision, and what the change broke; "main..." means since the branch left main',
      },
    },
    {
      flags: '--untrusted',
      description: {
        vi: 'thay đổi của người chưa được tin: cấu hình, miễn trừ, mốc đối chiếu lấy từ phiên bản ở --since; không chạy mã nào của kho',
        en: 'a change by somebody not trusted: settings, waivers and baseline from the revision of --since; no code of the repository is run',
      },
    },
    {
      flags: '--limit <count>',
      description: { vi: 'số phát hiện in đầy đủ cho mỗi quy tắc trong một tệp', en: 'findings of one rule in one file to print in full' },
      default: '50',
    },
    {
      flags: '--annotate <file>',
      description: {
        vi: 'ghi một bản của sổ .xlsx được kiểm tra để sửa theo: tô màu và chú thích từng ô, cột phát hiện, trang tổng hợp',
        en: 'write a copy of the workbook checked to work through: cells coloured and commented, a column of findings, a sheet that lists all',
      },
    },
    {
      flags: '--watch',
      description: { vi: 'kiểm tra lại mỗi khi tệp thay đổi, đến khi bấm Ctrl+C', en: 'check again whenever a file changes, until Ctrl+C' },
    },
  ],
  examples: [
    { line: 'vneaf check', shows: { vi: 'kiểm tra mọi mô hình tìm thấy', en: 'every model found' } },
    { line: 'vneaf check models/most-2016', shows: { vi: 'kiểm tra một mô hình', en: 'one model' } },
    {
      line: 'vneaf check --report sarif=out.sarif --report markdown=-',
      shows: { vi: 'nhiều báo cáo trong một lần', en: 'several reports in one run' },
    },
    {
      line: 'vneaf check --since main... models/moh-2026',
      shows: { vi: 'chỉ những gì nhánh này đổi hoặc làm hỏng', en: 'only what this branch changed or broke' },
    },
    { line: 'vneaf check --format json --fail-on error', shows: { vi: 'cho CI: chỉ lỗi mới làm hỏng', en: 'for CI: only errors fail' } },
  ],
  async run(terminal, [given], options, lists) {
    const paths = (given ?? []) as readonly string[]
    const reports = wanted(options['format'], lists['report'] ?? [], terminal.cwd)
    if (options['watch'] === undefined) return (await checkOnce(terminal, paths, reports, options)).code
    return watched(terminal, paths, reports, options)
  },
} satisfies CommandDefinition

type Options = Readonly<Record<string, string | undefined>>

/** A check, and the files and folders whose change could change its result. */
async function checkOnce(
  terminal: Terminal,
  paths: readonly string[],
  reports: readonly Wanted[],
  options: Options,
): Promise<{ readonly code: ExitCode; readonly read: readonly string[] }> {
  const { language, cwd } = terminal
  const limit = wholeNumber(options['limit']!, '--limit')
  const line = progress(terminal)
  const models = await open(paths, {
    cwd,
    onFile: (name, bytes) => line.show(`${language === 'vi' ? 'Đang đọc' : 'Reading'} ${name} …`, bytes > LARGE),
  })
  const { since, settings, known, deciding } = await decidedBy(models, paths, options, terminal)
  const failOn = (options['failOn'] as FailOn | undefined) ?? settings.failOn ?? 'warning'
  const checking: CheckOptions = {
    ...settings,
    ...deciding,
    onProgress: (model, code, done, total) => line.show(`${model}: ${code} (${done}/${total}) …`),
  }
  // One run of the rules is what the report and its statements by clause both rest on.
  const judgements = (await tellsCompliance(reports)) ? await judgeOnce(models, checking) : undefined
  const found = await foundIn(models, since, checking, judgements)
  const report: Report = judgements === undefined ? found : { ...found, statements: await statementsOf(models, checking, judgements) }
  line.clear()
  const copy = options['annotate']
  // What cannot be annotated is told before anything is written.
  const more = copy === undefined ? [] : [{ path: copy, content: await annotatedCopy(models, copy, report, terminal) }]
  const files = report.models.flatMap((model) => model.files)
  const read = [...files, ...(known === undefined ? [] : [known]), ...(settings.settingsFiles ?? [])]
  await print(report, reports, { limit, failOn }, terminal, {
    cwd,
    force: options['force'] !== undefined,
    read,
    more,
    root: options['root'],
  })
  if (copy !== undefined) terminal.err(language === 'vi' ? `Đã ghi bản có chú thích: ${copy}\n` : `Annotated copy written: ${copy}\n`)
  const code = exitCode(report, failOn)
  if (code === 2)
    terminal.err(language === 'vi' ? 'Có mô hình không có gì được kiểm tra.\n' : 'Nothing was checked in one of the models.\n')
  const passedOver = report.models.flatMap((model) => model.passedOver.map(({ file }) => file))
  return { code, read: [...read, ...passedOver, ...(options['config'] === undefined ? ['.'] : [])] }
}

// What only some checks need is loaded when it is asked for: a start is most of the time of a small check.

async function foundIn(
  models: readonly Model[],
  since: Since | undefined,
  checking: CheckOptions,
  judgements: readonly Judgement[] | undefined,
): Promise<Report> {
  if (since === undefined) return check(models, checking, judgements)
  const { checkSince } = await import('../../sources/since.ts')
  return checkSince(models, since, checking, judgements)
}

async function statementsOf(models: readonly Model[], checking: CheckOptions, judgements: readonly Judgement[]) {
  const { comply } = await import('../../comply/comply.ts')
  return (await comply(models, checking, judgements)).statements
}

async function annotatedCopy(models: readonly Model[], copy: string, report: Report, { cwd, language }: Terminal): Promise<Uint8Array> {
  const { annotated, workbookAmong } = await import('../../check/annotate.ts')
  return annotated(workbookToAnnotate(workbookAmong(models), copy, cwd), report, language)
}

/** What a check is decided by beside the models: a revision to compare with, settings, and what was known before. */
async function decidedBy(models: readonly Model[], paths: readonly string[], options: Options, terminal: Terminal) {
  const { cwd } = terminal
  const named = options['since']
  const since = named === undefined ? undefined : await openRevision(named, paths, models, terminal)
  const trusted = options['untrusted'] === undefined ? undefined : await trustedBase(models, since, options, terminal)
  const settings = await judging(options, terminal, trusted?.settings)
  const known = options['baseline'] ?? settings.baselineFile
  const read = (): Baseline | undefined => (known === undefined ? undefined : readBaseline(known, { cwd }))
  const baseline = trusted === undefined ? read() : trusted.baseline
  const deciding: Pick<CheckOptions, 'baseline' | 'untrusted'> = {
    ...(baseline === undefined ? {} : { baseline }),
    ...(trusted === undefined ? {} : { untrusted: trusted.untrusted }),
  }
  return { since, settings, known, deciding }
}

async function openRevision(name: string, paths: readonly string[], models: readonly Model[], { cwd, environment }: Terminal) {
  const { openSince } = await import('../../sources/sides.ts')
  return openSince(name, paths, models, { cwd, environment })
}

/** What decides about a change whose own say does not count; told, so that nobody wonders. @throws {Fault} without a revision to take it from. */
async function trustedBase(models: readonly Model[], since: Since | undefined, options: Options, terminal: Terminal): Promise<Trusted> {
  const { language, cwd, environment, err } = terminal
  const { config, baseline } = options
  if (since === undefined)
    throw new Fault(
      'usage',
      { vi: '--untrusted cần --since.', en: '--untrusted needs --since.' },
      {
        vi: 'Nêu phiên bản trước thay đổi, ví dụ: --since main... --untrusted',
        en: 'Name the revision before the change, for example: --since main... --untrusted',
      },
    )
  const { trustedAt } = await import('../../sources/untrusted.ts')
  const trusted = await trustedAt(VIET_NAM, models, since, {
    cwd,
    environment,
    noConfig: options['noConfig'] !== undefined,
    ...(config === undefined ? {} : { config }),
    ...(baseline === undefined ? {} : { baseline }),
  })
  const { ignored } = trusted
  const name = plain(since.revision.name)
  err(
    language === 'vi'
      ? `Cấu hình, miễn trừ và mốc đối chiếu lấy từ ${name} (--untrusted).${ignored.length === 0 ? '' : ` Không dùng: ${ignored.map(plain).join(', ')}.`}\n`
      : `Settings, waivers and baseline are those of ${name} (--untrusted).${ignored.length === 0 ? '' : ` Not used: ${ignored.map(plain).join(', ')}.`}\n`,
  )
  return trusted
}

/** The workbook to annotate. @throws {Fault} when there is none, or the copy would take its place. */
function workbookToAnnotate(workbook: ReadWorkbook, copy: string, cwd: string): ReadWorkbook {
  if (realPath(resolve(cwd, copy)) === realPath(resolve(cwd, workbook.name)))
    throw new Fault(
      'usage',
      { vi: `“${copy}” chính là sổ được kiểm tra; không ghi đè lên nó.`, en: `"${copy}" is the workbook checked; it is not overwritten.` },
      { vi: 'Chọn một tên tệp khác.', en: 'Choose another name.' },
    )
  if (!/\.xls[xm]$/i.test(copy) || copy.slice(-1).toLowerCase() !== workbook.name.slice(-1).toLowerCase())
    throw new Fault('usage', {
      vi: `Bản có chú thích giữ định dạng của sổ: “${copy}” phải có đuôi như “${workbook.name}”.`,
      en: `The copy keeps the format of the workbook: "${copy}" must end as "${workbook.name}" does.`,
    })
  return workbook
}

/** Checks until the terminal is interrupted; what the caller does wrong meanwhile is told, and waited out. */
async function watched(terminal: Terminal, paths: readonly string[], reports: readonly Wanted[], options: Options): Promise<ExitCode> {
  const { language, cwd, now } = terminal
  let code: ExitCode = 0
  await watch(
    cwd,
    async () => {
      const start = now()
      let read: readonly string[] = [...paths, '.']
      try {
        const checked = await checkOnce(terminal, paths, reports, options)
        code = checked.code
        read = [...checked.read, ...read]
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        code = 2
        terminal.err(faultText(error, language))
      }
      const seconds = ((now() - start) / 1000).toFixed(1)
      terminal.err(
        language === 'vi'
          ? `— Xong sau ${seconds.replace('.', ',')} giây; đang chờ thay đổi (Ctrl+C để dừng) —\n`
          : `— Done in ${seconds} s; waiting for changes (Ctrl+C to stop) —\n`,
      )
      return read
    },
    terminal.interrupted,
  )
  return code
}
