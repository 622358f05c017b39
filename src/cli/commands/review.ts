import type { ExitCode } from '../../check/exit.ts'
import type { ReviewRenderer } from '../../report/review.ts'
import { REVIEWS } from '../../report/reviews.generated.ts'
import { open } from '../../sources/open.ts'
import { reviewExitCode, reviewModels } from '../../vn/review.ts'
import type { CommandDefinition } from '../define.ts'
import { wholeNumber } from '../numbers.ts'
import { MODELS } from '../paths.ts'

export default {
  summary: {
    vi: 'rà soát hệ thống, cơ sở dữ liệu, khoản đầu tư có thể trùng nhau, kèm căn cứ',
    en: 'systems, databases and investments that may duplicate each other, with the evidence',
  },
  arguments: [MODELS],
  options: [
    {
      flags: '--format <format>',
      description: { vi: 'dạng in ra', en: 'form of the output' },
      choices: Object.keys(REVIEWS),
      default: 'text',
    },
    {
      flags: '--fail-on <band>',
      description: {
        vi: 'trả mã 1 khi có nhóm từ mức này trở lên: duplicate (trùng), look (cần xem); never thì không bao giờ',
        en: 'exit with 1 where a cluster is of this band or above: duplicate, look; never for not at all',
      },
      choices: ['duplicate', 'look', 'never'],
      default: 'duplicate',
    },
    {
      flags: '--limit <count>',
      description: { vi: 'số nhóm, số dòng in ra cho mỗi mục', en: 'clusters and lines of a sort to print' },
      default: '50',
    },
  ],
  examples: [
    {
      line: 'vneaf review models/quang-tri-2026',
      shows: { vi: 'rà soát trong một tỉnh và với nền tảng quốc gia', en: 'review inside a province and against the national platforms' },
    },
    {
      line: 'vneaf review models/quang-tri-2026 models/moh-2026 --format markdown > ra-soat.md',
      shows: { vi: 'rà soát giữa nhiều cơ quan', en: 'review across several bodies' },
    },
  ],
  async run({ language, cwd, colour, out, err }, [paths], options): Promise<ExitCode> {
    const limit = wholeNumber(options['limit']!, '--limit')
    const models = await open((paths ?? []) as readonly string[], { cwd })
    const faults = models.reduce((sum, { flaws }) => sum + flaws.filter(({ severity }) => severity === 'error').length, 0)
    if (faults > 0)
      err(
        language === 'vi'
          ? `Có ${faults} lỗi dữ liệu; chỉ xét phần đọc được. Xem “vneaf check”.\n`
          : `There are ${faults} faults; only what could be read is considered. See "vneaf check".\n`,
      )
    const report = reviewModels(models)
    const renderer: ReviewRenderer = await REVIEWS[options['format'] as keyof typeof REVIEWS]()
    out(renderer.render(report, { language, colour, limit }))
    return reviewExitCode(report, options['failOn'] as 'duplicate' | 'look' | 'never')
  },
} satisfies CommandDefinition
