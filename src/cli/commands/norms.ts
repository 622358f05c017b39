import { choose } from '../../fault.ts'
import type { Norm } from '../../framework/norm.ts'
import { listOfNorms, normPage, normsOn } from '../../report/norm-words.ts'
import { formatDate } from '../../text.ts'
import { NORMS } from '../../vn/norms/norms.ts'
import type { CommandDefinition } from '../define.ts'
import { AS_OF, dayOf } from '../judging.ts'

export default {
  summary: {
    vi: 'liệt kê văn bản đang có hiệu lực, hoặc các điều khoản của một văn bản',
    en: 'list the norms in force, or the clauses of one',
  },
  arguments: [{ name: '[norm]', description: { vi: 'mã văn bản, ví dụ QD-1425-2026', en: 'norm id, e.g. QD-1425-2026' } }],
  options: [
    AS_OF,
    {
      flags: '--format <format>',
      description: { vi: 'dạng in ra', en: 'form of the output' },
      choices: ['text', 'json'],
      default: 'text',
    },
  ],
  examples: [
    { line: 'vneaf norms --as-of 2016-12-16', shows: { vi: 'văn bản có hiệu lực ngày 16/12/2016', en: 'norms in force on 2016-12-16' } },
    { line: 'vneaf norms QD-1425-2026', shows: { vi: 'các điều khoản của Quyết định 1425', en: 'the clauses of Decision 1425' } },
    {
      line: 'vneaf explain QD-1425-2026#II.2.1.d',
      shows: { vi: 'một điều khoản và quy tắc kiểm tra nó', en: 'one clause and the rules that check it' },
    },
  ],
  async run({ language, out, today }, [given], options) {
    const json = options['format'] === 'json'
    if (given !== undefined) {
      const id = choose(String(given).toUpperCase(), Object.keys(NORMS), { vi: 'văn bản', en: 'norm' })
      out(json ? `${JSON.stringify({ id, ...(NORMS as Readonly<Record<string, Norm>>)[id] }, null, 2)}\n` : normPage(NORMS, id, language))
      return 0
    }
    const day = dayOf(options['asOf']) ?? today
    const norms = normsOn(NORMS, day)
    if (json) {
      out(`${JSON.stringify({ asOf: day, norms: norms.map(({ id, norm, mark }) => ({ id, inForce: mark, ...norm })) }, null, 2)}\n`)
      return 0
    }
    const shown = formatDate(day, language)
    const groups = [
      {
        norms: norms.filter(({ norm, mark }) => !norm.draft && mark !== 'recalled'),
        title: { vi: `Đang có hiệu lực ngày ${shown}`, en: `In force on ${shown}` },
      },
      {
        norms: norms.filter(({ norm, mark }) => !norm.draft && mark === 'recalled'),
        title: { vi: 'Chưa rõ hiệu lực tại ngày này, không được dẫn làm căn cứ', en: 'Unknown whether in force on this day, never cited' },
      },
      { norms: norms.filter(({ norm }) => norm.draft), title: { vi: 'Dự thảo', en: 'Drafts' } },
    ].filter((group) => group.norms.length > 0)
    out(
      groups.map((group) => `${group.title[language]}: ${group.norms.length}\n\n${listOfNorms(NORMS, group.norms, language)}\n`).join('\n'),
    )
    return 0
  },
} satisfies CommandDefinition
