import { existsSync, readFileSync } from 'node:fs'
import { styleText } from 'node:util'
import { clauseId, rulesByClause } from '../../comply/comply.ts'
import { choose, Fault } from '../../fault.ts'
import { INTEGRITY_RULES } from '../../load/integrity.ts'
import { clausePage } from '../../report/norm-words.ts'
import type { Language } from '../../text.ts'
import { OBLIGATION_RULES } from '../../vn/form/obligations.ts'
import { NORMS, type NormId } from '../../vn/norms/norms.ts'
import { RULES } from '../../vn/rules.generated.ts'
import { SCOPES } from '../../vn/words/subjects.ts'
import type { CommandDefinition } from '../define.ts'
import { packageFile } from '../package.ts'

export default {
  summary: {
    vi: 'giải thích một quy tắc (căn cứ, ví dụ sai và đúng) hoặc một điều khoản',
    en: 'explain a rule (its basis, a wrong and a right example) or a clause',
  },
  arguments: [
    {
      name: '<rule>',
      description: {
        vi: 'mã danh mục (INT-06), mã quy tắc (integration/database-is-connected) hoặc điều khoản (QD-1425-2026#II.2.1.d)',
        en: 'catalogue code (INT-06), rule id (integration/database-is-connected) or clause (QD-1425-2026#II.2.1.d)',
      },
      choices: RULES.map(({ code }) => code),
    },
  ],
  options: [],
  examples: [
    { line: 'vneaf explain INT-06', shows: { vi: 'trang của quy tắc INT-06', en: 'the page of rule INT-06' } },
    {
      line: 'vneaf explain QD-1425-2026#II.2.1.d',
      shows: { vi: 'một điều khoản và quy tắc kiểm tra nó', en: 'a clause and the rules that check it' },
    },
  ],
  async run(terminal, [given]) {
    const rules = [...RULES, ...INTEGRITY_RULES, ...OBLIGATION_RULES]
    const asked = String(given)
    const [, norm, locator] = /^([^#]+)#(.*)$/.exec(asked) ?? []
    if (norm !== undefined && locator !== undefined) {
      terminal.out(clause(norm, locator, terminal.language))
      return 0
    }
    const known = rules.find(({ id, code }) => id === asked || code === asked.toUpperCase())
    const { id } =
      known ??
      rules.find(({ id, code }) =>
        [id, code].includes(
          choose(
            asked.includes('/') ? asked : asked.toUpperCase(),
            rules.flatMap(({ id, code }) => [code, id]),
            { vi: 'quy tắc', en: 'rule' },
          ),
        ),
      )!
    const file = packageFile(`docs/rules/${id}.md`)
    if (!existsSync(file)) throw new Fault('not-found', { vi: `Thiếu trang của quy tắc ${id}.`, en: `The page of rule ${id} is missing.` })
    terminal.out(page(readFileSync(file, 'utf8'), terminal.language, terminal.colour))
    return 0
  },
} satisfies CommandDefinition

function clause(norm: string, locator: string, language: Language): string {
  const id = choose(norm.toUpperCase(), Object.keys(NORMS) as NormId[], { vi: 'văn bản', en: 'norm' })
  // People type a locator with or without diacritics composed, and with any spaces.
  const asked = locator.normalize('NFC').replace(/\s+/g, ' ').trim()
  const name = choose(asked, Object.keys(NORMS[id].clauses), { vi: `điều khoản của ${id}`, en: `clause of ${id}` })
  return clausePage(NORMS, id, name, rulesByClause(RULES).get(clauseId(id, name)) ?? [], SCOPES, language)
}

/** A bilingual page in one language: sections whose heading is in the other language are left out. */
function page(markdown: string, language: Language, colour: boolean): string {
  const sections = markdown.replace(/<!--[\s\S]*?-->\n?/g, '').split(/^(?=#{1,2} )/m)
  const kept = sections.filter((section) => {
    const heading = section.split('\n', 1)[0]!
    if (heading.includes(' — ') || heading.startsWith('# ')) return true
    // A Vietnamese heading has letters that no English one has.
    return !heading.startsWith('## ') || /[^\u0000-\u007f]/.test(heading) === (language === 'vi')
  })
  const text = kept
    .join('')
    .split('\n')
    .map((line) => (/^#{1,2} /.test(line) ? emphasised(ownHeading(line.replace(/^#+ /, ''), language), colour) : line))
    .join('\n')
  return `${text.trim()}\n`
}

/** A heading in both languages is `tiếng Việt — English`. */
function ownHeading(heading: string, language: Language): string {
  const [vi, en] = heading.split(' — ')
  return language === 'en' && en !== undefined ? en : vi!
}

const emphasised = (text: string, colour: boolean): string => (colour ? styleText('bold', text, { validateStream: false }) : text)
