import type { CheckOptions } from '../../check/check.ts'
import { comparisonExitCode } from '../../check/exit.ts'
import { compare, compareStates } from '../../compare/compare.ts'
import { Fault } from '../../fault.ts'
import type { Comparison, ComparisonRenderer } from '../../report/comparison.ts'
import { COMPARISONS } from '../../report/comparisons.generated.ts'
import { open } from '../../sources/open.ts'
import { openSides } from '../../sources/sides.ts'
import type { CommandDefinition } from '../define.ts'
import { JUDGING, judging } from '../judging.ts'
import { wholeNumber } from '../numbers.ts'
import { progress } from '../progress.ts'

export default {
  summary: {
    vi: 'so sánh hai mô hình: thư mục, tệp hoặc phiên bản Git',
    en: 'compare two models: folders, files or Git revisions',
  },
  arguments: [
    {
      name: '<old>',
      description: {
        vi: 'bên cũ: đường dẫn, <phiên bản>:<đường dẫn>, phiên bản Git, hoặc a..b',
        en: 'the old side: a path, <revision>:<path>, a Git revision, or a..b',
      },
    },
    {
      name: '[new]',
      description: {
        vi: 'bên mới, viết như bên cũ; sau a..b là đường dẫn; không ghi thì là những gì đang có trên đĩa',
        en: 'the new side, written likewise; after a..b the path; without it, what is on disk',
      },
    },
  ],
  options: [
    {
      flags: '--format <format>',
      description: { vi: 'dạng in ra', en: 'form of the output' },
      choices: Object.keys(COMPARISONS),
      default: 'text',
    },
    {
      flags: '--path <path>',
      description: { vi: 'đường dẫn của mô hình trong phiên bản Git', en: 'path of the model in a Git revision' },
    },
    {
      flags: '--transition',
      description: {
        vi: 'hiện trạng và mục tiêu của cùng một mô hình: cái gì thêm, kết thúc, được thay, nâng cấp',
        en: 'as-is and to-be of one model: what comes, ends, is replaced or upgraded',
      },
    },
    {
      flags: '--exit-code',
      description: { vi: 'trả mã 1 khi có khác biệt', en: 'exit with 1 where there is a difference' },
    },
    ...JUDGING,
    {
      flags: '--limit <count>',
      description: { vi: 'số mục in ra cho mỗi loại thay đổi', en: 'changes of one sort to print' },
      default: '50',
    },
  ],
  examples: [
    {
      line: 'vneaf diff models/moh-2026 models/moh-2026-target',
      shows: { vi: 'hai thư mục: hiện trạng và mục tiêu', en: 'two folders: as-is and to-be' },
    },
    { line: 'vneaf diff main models/moh-2026', shows: { vi: 'nhánh main với bản trên đĩa', en: 'branch main against what is on disk' } },
    {
      line: 'vneaf diff --transition models/quang-tri-2026-target',
      shows: { vi: 'mục tiêu của một mô hình làm thay đổi những gì', en: 'what the target of a model changes' },
    },
    {
      line: 'vneaf diff main...HEAD models/moh-2026 --format markdown',
      shows: { vi: 'những gì nhánh này đã đổi, để đưa vào pull request', en: 'what this branch changed, for a pull request' },
    },
  ],
  async run(terminal, [old, now], options) {
    const { language, cwd, colour } = terminal
    const limit = wholeNumber(options['limit']!, '--limit')
    const settings = await judging(options, terminal)
    const line = progress(terminal)
    const { path } = options
    const checking: CheckOptions = {
      ...settings,
      onProgress: (model, code, done, total) => line.show(`${model}: ${code} (${done}/${total}) …`),
    }
    let comparison: Comparison
    if (options['transition'] !== undefined) {
      if (now !== undefined)
        throw new Fault('usage', {
          vi: 'Với --transition chỉ ghi một mô hình: hai trạng thái nằm trong chính nó.',
          en: 'With --transition name one model only: both states are in it.',
        })
      comparison = await compareStates(await open([String(old)], { cwd }), checking)
    } else {
      const [before, after] = await openSides(String(old), now as string | undefined, {
        cwd,
        environment: terminal.environment,
        ...(path === undefined ? {} : { path }),
      })
      comparison = await compare(before, after, checking)
    }
    line.clear()
    const renderer: ComparisonRenderer = await COMPARISONS[options['format'] as keyof typeof COMPARISONS]()
    terminal.out(renderer.render(comparison, { language, colour, limit }))
    return comparisonExitCode(comparison, options['exitCode'] !== undefined)
  },
} satisfies CommandDefinition
