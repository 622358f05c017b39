import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Fault } from '../../fault.ts'
import { MOST_FOR_PAIRS } from '../../impact/worst.ts'
import type { Model } from '../../load/load.ts'
import { type ImpactRenderer, type ImpactReport, type ImpactSide, isJudged } from '../../report/impact.ts'
import {
  answerImpact,
  answerOnDay,
  answerPairs,
  answerSchedule,
  answerWeakPoints,
  answerWorst,
  impactSide,
} from '../../report/impact-answer.ts'
import { IMPACTS } from '../../report/impacts.generated.ts'
import type { CommandDefinition } from '../define.ts'
import { dayOf } from '../judging.ts'
import { wholeNumber } from '../numbers.ts'
import { loadOne } from '../paths.ts'

export default {
  summary: {
    vi: 'điều gì ngừng khi một đường truyền, nhà mạng, trung tâm dữ liệu, nền tảng … ngừng hoạt động',
    en: 'what stops when a link, carrier, data centre, platform … fails',
  },
  arguments: [
    {
      name: '[elements...]',
      description: {
        vi: 'mã hoặc tên đối tượng, tên nhà mạng, tuyến cáp; nhiều mục là nhiều sự cố cùng lúc; kèm đường dẫn của mô hình',
        en: 'ids or names of elements, names of carriers or conduits, several for failures at once; and the path of the model',
      },
    },
  ],
  options: [
    {
      flags: '--model <path>',
      description: {
        vi: 'đường dẫn của mô hình; mọi mục còn lại là đối tượng',
        en: 'path of the model; everything else is then an element',
      },
      repeatable: true,
    },
    {
      flags: '--worst <count>',
      description: { vi: 'xếp hạng sự cố đơn theo thiệt hại, in ra bấy nhiêu', en: 'rank single failures by loss and print so many' },
    },
    {
      flags: '--pairs <count>',
      description: {
        vi: 'cặp sự cố cùng lúc làm ngừng thêm những gì từng sự cố không làm ngừng (mô hình nhỏ)',
        en: 'pairs of failures that stop what neither stops alone (small models)',
      },
    },
    {
      flags: '--weak-points',
      description: { vi: 'đường truyền và điểm mà mất là chia cắt mạng', en: 'links and stops whose loss splits the network' },
    },
    {
      flags: '--on <date>',
      description: {
        vi: 'điều gì ngừng vào ngày này (NĂM-THÁNG-NGÀY) do hết hợp đồng, hỗ trợ, bản quyền, ngừng theo kế hoạch; kèm các sự cố ghi thêm',
        en: 'what stops on this day (YYYY-MM-DD) because contracts, support or licences end or outages are planned; with failures named beside',
      },
    },
    {
      flags: '--until <date>',
      description: {
        vi: 'lịch những gì hết hạn, ngừng đến ngày này, mỗi lần kèm điều sẽ ngừng theo',
        en: 'a calendar of what ends or stops up to this day, each with what stops with it',
      },
    },
    {
      flags: '--state <state>',
      description: { vi: 'xét hiện trạng hay mục tiêu của mô hình', en: 'ask about today or about the target of the model' },
      choices: ['as-is', 'to-be'],
    },
    {
      flags: '--against <path>',
      description: {
        vi: 'cùng sự cố đó trong mô hình khác, ví dụ mô hình mục tiêu',
        en: 'the same failure in another model, for example that of the target',
      },
    },
    {
      flags: '--format <format>',
      description: { vi: 'dạng in ra', en: 'form of the output' },
      choices: Object.keys(IMPACTS),
      default: 'text',
    },
    {
      flags: '--limit <count>',
      description: { vi: 'số đối tượng in ra cho mỗi loại', en: 'elements of a sort to print' },
      default: '50',
    },
  ],
  examples: [
    {
      line: 'vneaf impact ttdl-tinh models/quang-tri-2026',
      shows: { vi: 'mất trung tâm dữ liệu thì những gì ngừng', en: 'what stops without the data centre' },
    },
    {
      line: 'vneaf impact models/moh-2026 --worst 20',
      shows: { vi: '20 sự cố đơn gây thiệt hại nặng nhất', en: 'the 20 single failures that do most harm' },
    },
    {
      line: 'vneaf impact ttdl-tinh models/quang-tri-2026 --against models/quang-tri-2026-target',
      shows: { vi: 'hiện trạng và mục tiêu, cùng một sự cố', en: 'today and the target, for the same failure' },
    },
    {
      line: 'vneaf impact models/moh-2026 --until 2028-12-31',
      shows: {
        vi: 'lịch hết hợp đồng, hỗ trợ, bản quyền và điều ngừng theo',
        en: 'when contracts, support and licences end, and what stops',
      },
    },
    {
      line: 'vneaf impact ttdl-tinh models/quang-tri-2026 --format mermaid > su-co.mmd',
      shows: { vi: 'sơ đồ của một sự cố', en: 'a picture of one failure' },
    },
  ],
  async run(terminal, [given], options, lists) {
    const { language, cwd, colour, out, err } = terminal
    const limit = wholeNumber(options['limit']!, '--limit')
    const { paths, words } = sorted((given ?? []) as readonly string[], lists['model'], cwd)
    const asks = words.length > 0
    const [on, until] = [dayOf(options['on']), dayOf(options['until'])]
    if (!asks && ASKING.every((option) => options[option] === undefined))
      throw new Fault(
        'usage',
        { vi: 'Chưa ghi sự cố nào.', en: 'No failure is named.' },
        {
          vi: 'Ghi mã đối tượng hoặc tên nhà mạng, hoặc dùng “--worst 20”, “--until 2027-12-31”.',
          en: 'Name an element or a carrier, or use "--worst 20" or "--until 2027-12-31".',
        },
      )
    const model = await loadOne(paths, terminal)
    tellFaults(model, language, err)
    const side = impactSide(model.graph, options['state'] as 'as-is' | 'to-be' | undefined)
    if (on !== undefined && options['against'] !== undefined)
      throw new Fault('usage', {
        vi: '“--against” so cùng một sự cố trong hai mô hình, không dùng cùng “--on”.',
        en: '"--against" compares one failure in two models and does not go with "--on".',
      })
    const against = options['against'] === undefined ? undefined : impactSide((await loadOne([options['against']], terminal)).graph)
    const report: ImpactReport = {
      ...(on !== undefined ? answerOnDay(side, on, words) : asks ? answerImpact(side, words, against) : {}),
      ...(until === undefined ? {} : answerSchedule(side, until)),
      ...(options['worst'] === undefined ? {} : answerWorst(side, wholeNumber(options['worst'], '--worst'))),
      ...(options['pairs'] === undefined ? {} : pairsOf(side, wholeNumber(options['pairs'], '--pairs'))),
      ...(options['weakPoints'] === undefined ? {} : answerWeakPoints(side)),
    } as ImpactReport
    const renderer: ImpactRenderer = await IMPACTS[options['format'] as keyof typeof IMPACTS]()
    out(renderer.render(report, { language, colour, limit }))
    return isJudged(report) ? 0 : 2
  },
} satisfies CommandDefinition

/** Options that ask something without naming a failure. */
const ASKING = ['worst', 'pairs', 'weakPoints', 'on', 'until'] as const

/** What is a path among the words given, and what names something that fails. */
function sorted(
  given: readonly string[],
  models: readonly string[] | undefined,
  cwd: string,
): { readonly paths: readonly string[]; readonly words: readonly string[] } {
  if (models !== undefined && models.length > 0) return { paths: models, words: given }
  const isPath = (word: string): boolean => existsSync(resolve(cwd, word)) || /[*]|^\.{0,2}\/|\.(?:ya?ml|json|xlsx|xlsm)$/.test(word)
  return { paths: given.filter(isPath), words: given.filter((word) => !isPath(word)) }
}

function pairsOf(side: ImpactSide, count: number): ImpactReport {
  const report = answerPairs(side, count)
  if (report.pairs !== undefined) return report
  throw new Fault(
    'too-large',
    {
      vi: `Mô hình có hơn ${MOST_FOR_PAIRS} sự cố đơn gây thiệt hại, quá nhiều để xét từng cặp.`,
      en: `The model has more than ${MOST_FOR_PAIRS} single failures that do harm: too many to weigh in pairs.`,
    },
    { vi: 'Ghi hai đối tượng cần xét cùng lúc.', en: 'Name the two elements to ask about.' },
  )
}

function tellFaults({ findings }: Model, language: 'vi' | 'en', err: (text: string) => void): void {
  const faults = findings.filter(({ severity }) => severity === 'error').length
  if (faults === 0) return
  err(
    language === 'vi'
      ? `Mô hình có ${faults} lỗi dữ liệu; phần đọc được vẫn được xét. Xem “vneaf check”.\n`
      : `The model has ${faults} faults; what could be read is considered all the same. See "vneaf check".\n`,
  )
}
