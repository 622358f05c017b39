import { resolve } from 'node:path'
import { choose, Fault } from '../fault.ts'
import type { RenderOptions, Report, Reporter } from '../report/define.ts'
import { REPORTERS } from '../report/reporters.generated.ts'
import { pathsFromRoot } from '../sources/root.ts'
import type { Option, Terminal } from './define.ts'
import { FORCE } from './everywhere.ts'
import { type Output, type Writing, writeOutputs } from './write.ts'

type Format = keyof typeof REPORTERS

const FORMATS = Object.keys(REPORTERS) as Format[]

/** What is printed where nothing is asked for. */
const DEFAULT: Format = 'pretty'

/** One report to print: its form, and its file; none for standard output. */
export interface Wanted {
  readonly format: Format
  readonly file?: string
}

/** Options of every command that prints a report. */
export const REPORTING: readonly Option[] = [
  {
    flags: '--format <format>',
    description: {
      vi: `dạng báo cáo in ra màn hình; không ghi thì ${DEFAULT}`,
      en: `form of the report on standard output; ${DEFAULT} by default`,
    },
    choices: FORMATS,
  },
  {
    flags: '--report <form=file>',
    description: {
      vi: 'thêm một báo cáo: dạng=tệp; “-” là màn hình; ghi được nhiều lần',
      en: 'one more report: form=file; "-" is standard output; may be repeated',
    },
    repeatable: true,
  },
  {
    flags: '--root <folder>',
    description: {
      vi: 'thư mục gốc mà SARIF, GitHub, GitLab tính đường dẫn; không ghi thì theo GITHUB_WORKSPACE, CI_PROJECT_DIR, kho Git',
      en: 'folder that SARIF, GitHub and GitLab count paths from; by default GITHUB_WORKSPACE, CI_PROJECT_DIR or the Git repository',
    },
  },
  FORCE,
]

/**
 * Which reports `--format` and `--report` ask for. What is asked for on standard output takes the place of the default there.
 * @throws {Fault} for a form that does not exist, two reports for standard output, or two for one file.
 */
export function wanted(format: string | undefined, reports: readonly string[], cwd: string): readonly Wanted[] {
  const list = reports.map((given): Wanted => {
    const [name = '', ...rest] = given.split('=')
    const chosen = choose(name, FORMATS, { vi: 'dạng báo cáo', en: 'report form' })
    const file = rest.join('=')
    if (rest.length > 0 && file === '')
      throw new Fault(
        'usage',
        { vi: `“--report ${given}” thiếu tên tệp.`, en: `"--report ${given}" names no file.` },
        {
          vi: `Ghi ${chosen}=tên-tệp, hoặc ${chosen}=- để in ra màn hình.`,
          en: `Write ${chosen}=file, or ${chosen}=- for standard output.`,
        },
      )
    return file === '' || file === '-' ? { format: chosen } : { format: chosen, file }
  })
  if (format !== undefined) list.unshift({ format: format as Format })
  const printed = list.filter(({ file }) => file === undefined)
  if (printed.length > 1) {
    const names = printed.map((one) => one.format).join(', ')
    throw new Fault(
      'usage',
      {
        vi: `Chỉ in được một báo cáo ra màn hình, không phải ${printed.length}: ${names}.`,
        en: `Only one report can go to standard output, not ${printed.length}: ${names}.`,
      },
      { vi: 'Ghi các báo cáo khác ra tệp: --report dạng=tệp.', en: 'Write the others to files: --report form=file.' },
    )
  }
  const places = new Map<string, string>()
  for (const { file } of list) {
    if (file === undefined) continue
    const place = resolve(cwd, file)
    if (places.has(place))
      throw new Fault('usage', { vi: `Hai báo cáo cùng ghi vào tệp ${file}.`, en: `Two reports would be written to ${file}.` })
    places.set(place, file)
  }
  return printed.length === 0 ? [...list, { format: DEFAULT }] : list
}

/** Whether one of the reports tells what each model meets of each clause. */
export async function tellsCompliance(reports: readonly Wanted[]): Promise<boolean> {
  for (const { format } of reports) {
    const reporter: Reporter = await REPORTERS[format]()
    if (reporter.compliance) return true
  }
  return false
}

/**
 * Prints a report in every form asked for: files first, together with those that `writing` adds, all or none; then standard output.
 * @throws {Fault} when a file cannot be written, or is kept from being overwritten.
 */
export async function print(
  report: Report,
  reports: readonly Wanted[],
  options: Omit<RenderOptions, 'language' | 'colour'>,
  { cwd, environment, language, colour, out }: Terminal,
  { more = [], root, ...writing }: Writing & { readonly more?: readonly Output[]; readonly root?: string | undefined },
): Promise<void> {
  const inRepository = pathsFromRoot(cwd, environment, root)
  const outputs: Output[] = []
  let printed = ''
  for (const { format, file } of reports) {
    const reporter: Reporter = await REPORTERS[format]()
    const content = reporter.render(report, { ...options, language, inRepository, colour: colour && file === undefined })
    if (file === undefined) printed = content
    else outputs.push({ path: file, content, replaces: (there) => reporter.bears(Buffer.from(there).toString('utf8')) })
  }
  await writeOutputs([...outputs, ...more], writing)
  out(printed)
}
