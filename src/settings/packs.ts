/** Rule packs of the user's own: modules of the user's own repository, loaded only because the settings name them; never because a model does. */
import type { Framework, PackRule } from '../check/framework.ts'
import { plain } from '../escape.ts'
import { Fault } from '../fault.ts'
import { SEVERITIES } from '../finding/define.ts'
import { PARTS } from '../finding/remedy.ts'
import { NO_PROFILE } from '../framework/define.ts'
import { INTEGRITY_RULES } from '../load/integrity.ts'
import { KINDS } from '../model/catalogue.generated.ts'
import type { CataloguedRule } from '../rules/define.ts'
import type { Text } from '../text.ts'

/** How many complaints one error names. */
const MOST = 10

/**
 * Adds the rules of packs, in order, to those known; `run` loads a module. A pack's default export is what `rulePack` gives, or an object of rules by id.
 * @throws {Fault} naming file and rule of what is wrong. Nothing of a faulty pack is used.
 */
export async function withPacks(
  framework: Framework,
  known: readonly CataloguedRule[],
  packs: readonly { readonly file: string; readonly shown: string }[],
  run: (file: string, shown: string) => Promise<unknown>,
): Promise<readonly CataloguedRule[]> {
  let rules = known
  for (const { file, shown } of packs) {
    const named = plain(shown)
    if (!file.endsWith('.mjs'))
      throw refused({ vi: `${named}: gói quy tắc phải là tệp .mjs.`, en: `${named}: a rule pack is an .mjs file.` })
    rules = [...rules, ...rulesOf(framework, await run(file, named), named, rules)]
  }
  return rules
}

/** The rules of a pack: the default export of its module. */
function rulesOf(framework: Framework, given: unknown, shown: string, known: readonly CataloguedRule[]): readonly CataloguedRule[] {
  const entries: readonly (readonly [string, unknown])[] | undefined = Array.isArray(given)
    ? given.map((one: unknown, at) => [isRecord(one) ? String(one['id']) : `#${at + 1}`, isRecord(one) ? one['rule'] : one] as const)
    : isRecord(given)
      ? Object.entries(given)
      : undefined
  if (entries === undefined || entries.length === 0)
    throw refused({
      vi: `${shown}: cần “export default rulePack({ 'chủ-đề/điều-phải-đúng': defineRule({ … }) })”.`,
      en: `${shown}: it must say "export default rulePack({ 'subject/the-truth-that-holds': defineRule({ … }) })".`,
    })
  const taken = new Map([...INTEGRITY_RULES, ...known].flatMap(({ id, code }) => [[id, id] as const, [code, id] as const]))
  const wrong: Text[] = []
  for (const [id, rule] of entries) {
    const name = `${shown}: ${plain(id)}`
    const complain = (vi: string, en: string): void => void wrong.push({ vi: `${name}: ${vi}`, en: `${name}: ${en}` })
    if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id) || id.startsWith('core/'))
      complain(
        'mã quy tắc phải có dạng “chủ-đề/điều-phải-đúng” và không thuộc “core”.',
        'a rule id is "subject/the-truth-that-holds", and not of "core".',
      )
    if (taken.has(id)) complain('mã quy tắc đã có.', 'a rule of this id is there already.')
    if (!isRecord(rule)) {
      complain('không phải quy tắc; hãy dùng defineRule.', 'this is no rule; use defineRule.')
      continue
    }
    for (const [vi, en] of faultsOfRule(framework, rule)) complain(vi, en)
    const code = String(rule['code'])
    const owner = taken.get(code)
    if (owner !== undefined && owner !== id)
      complain(`mã danh mục ${code} đã dùng cho ${owner}.`, `code ${code} is that of ${owner} already.`)
    taken.set(id, id)
    if (!taken.has(code)) taken.set(code, id)
  }
  if (wrong.length > 0) {
    const lines = (language: keyof Text): string =>
      [...wrong.slice(0, MOST).map((one) => one[language]), ...(wrong.length > MOST ? [`… (+${wrong.length - MOST})`] : [])].join('\n')
    throw refused({ vi: lines('vi'), en: lines('en') })
  }
  const rules = framework.catalogue(Object.fromEntries(entries) as Readonly<Record<string, PackRule>>)
  return rules.map((rule) => ({ ...rule, isWithoutPage: true }))
}

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is Text =>
  isRecord(value) &&
  (['vi', 'en'] as const).every((language) => typeof value[language] === 'string' && String(value[language]).trim() !== '')

/** Whether a remedy is told in its two parts, or in one of them. */
const isInParts = (value: unknown): boolean =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([part, text]) => PARTS.some((one) => one === part) && isText(text))

const namesIn = (sentence: string): string => [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort().join(', ')

type Complaint = readonly [vi: string, en: string]

const isListed = (value: unknown, allowed: readonly string[]): boolean => typeof value === 'string' && allowed.includes(value)

const oneOf = (field: string, allowed: readonly string[]): Complaint => [
  `“${field}” phải là một trong: ${allowed.join(', ')}.`,
  `"${field}" must be one of: ${allowed.join(', ')}.`,
]

/** What the compiler would have said of a rule, for packs that were never compiled. In both languages. */
function* faultsOfRule(framework: Framework, rule: Fields): Generator<Complaint> {
  if (typeof rule['code'] !== 'string' || !/^[A-Z]{3,4}-\d{2}$/.test(rule['code']))
    yield [
      '“code” gồm 3–4 chữ hoa, gạch ngang và 2 chữ số, ví dụ OWN-01.',
      '"code" is 3 or 4 capital letters, a dash and 2 digits, for example OWN-01.',
    ]
  yield* textFaults(rule)
  if (typeof rule['check'] !== 'function') yield ['“check” phải là hàm.', '"check" must be a function.']
  const statements = ['normative', 'target', 'heuristic']
  if (!isListed(rule['statement'], statements)) yield oneOf('statement', statements)
  if (!isListed(rule['withoutNorm'], ['skip', 'heuristic'])) yield oneOf('withoutNorm', ['skip', 'heuristic'])
  yield* severityFaults(rule['severity'], [NO_PROFILE, ...framework.profiles.map(({ id }) => id)])
  const kinds = [...KINDS.map(({ kind }) => kind as string), 'model']
  const examines = rule['examines']
  if (!Array.isArray(examines) || examines.some((kind) => !isListed(kind, kinds))) yield oneOf('examines', kinds)
  if (rule['options'] !== undefined && !isRecord(rule['options'])) yield ['“options” phải là đối tượng.', '"options" must be an object.']
  yield* citationFaults(framework, 'citations', rule['citations'])
  yield* messageFaults(framework, rule['messages'])
}

/** What is wrong with the sentences about a rule. */
function* textFaults(rule: Fields): Generator<Complaint> {
  for (const field of ['title', 'why'])
    if (!isText(rule[field])) yield [`“${field}” cần cả “vi” và “en”.`, `"${field}" needs both "vi" and "en".`]
  if (!isText(rule['remedy']) && !isInParts(rule['remedy']))
    yield [
      '“remedy” cần “do” (việc cần làm) hoặc “write” (cách ghi), mỗi phần có cả “vi” và “en”; hoặc chỉ một câu với “vi” và “en”.',
      '"remedy" needs "do" or "write", each with both "vi" and "en"; or one text with "vi" and "en".',
    ]
}

/** What is wrong with severities, told by ranges or by version. */
function* severityFaults(severity: unknown, profiles: readonly string[]): Generator<Complaint> {
  if (Array.isArray(severity)) return yield* rangeFaults(severity, profiles)
  if (!isRecord(severity)) return yield ['“severity” phải nêu mức theo từng khung.', '"severity" must name a severity by framework.']
  for (const [profile, value] of Object.entries(severity)) {
    if (!profiles.includes(profile)) yield oneOf('severity', profiles)
    if (value !== undefined && !isListed(value, SEVERITIES)) yield oneOf(`severity.${profile}`, SEVERITIES)
  }
}

/** What is wrong with the messages of a rule. */
function* messageFaults(framework: Framework, messages: unknown): Generator<Complaint> {
  if (!isRecord(messages)) return yield ['“messages” phải là đối tượng.', '"messages" must be an object.']
  for (const [name, message] of Object.entries(messages)) {
    const at = `messages.${name}`
    if (name === 'holds' || name === 'unknown') yield [`“${at}” trùng tên dành riêng.`, `"${at}" is a reserved name.`]
    if (!isText(message)) {
      yield [`“${at}” cần cả “vi” và “en”.`, `"${at}" needs both "vi" and "en".`]
      continue
    }
    if (namesIn(message.vi) !== namesIn(message.en))
      yield [
        `“${at}”: hai thứ tiếng phải có cùng các {tên} (vi: ${namesIn(message.vi)}; en: ${namesIn(message.en)}).`,
        `"${at}": both languages must have the same {names} (vi: ${namesIn(message.vi)}; en: ${namesIn(message.en)}).`,
      ]
    const { severity: own, citations }: Fields = { ...message }
    if (own !== undefined && !isListed(own, SEVERITIES)) yield oneOf(`${at}.severity`, SEVERITIES)
    if (citations !== undefined) yield* citationFaults(framework, `${at}.citations`, citations)
  }
}

/** What is wrong with severities told by ranges (`since`, `through`). */
function* rangeFaults(ranges: readonly unknown[], profiles: readonly string[]): Generator<Complaint> {
  const isRange = (one: unknown): boolean =>
    isRecord(one) &&
    profiles.includes(String(one['since'])) &&
    SEVERITIES.some((severity) => severity === one['severity']) &&
    (one['through'] === undefined || profiles.includes(String(one['through'])))
  if (ranges.length === 0 || !ranges.every(isRange))
    yield [
      `“severity” phải là các khoảng { since, severity, through } theo khung: ${profiles.join(', ')}.`,
      `"severity" must be ranges { since, severity, through } of the versions: ${profiles.join(', ')}.`,
    ]
}

function* citationFaults({ norms }: Framework, field: string, citations: unknown): Generator<Complaint> {
  if (!Array.isArray(citations)) {
    yield [`“${field}” phải là danh sách.`, `"${field}" must be a list.`]
    return
  }
  for (const cited of citations as readonly unknown[]) {
    const { norm, locator } = isRecord(cited) ? cited : {}
    const instrument = Object.hasOwn(norms, String(norm)) ? norms[String(norm)] : undefined
    if (instrument === undefined || !Object.hasOwn(instrument.clauses, String(locator))) {
      const named = plain(`${String(norm)} ${String(locator)}`)
      yield [
        `“${field}” dẫn “${named}”, không có trong danh mục văn bản (vneaf norms).`,
        `"${field}" cites "${named}", which is not among the norms (vneaf norms).`,
      ]
    }
  }
}

const refused = (text: Text): Fault =>
  new Fault('invalid-rule', text, {
    vi: 'Xem mục “Rules of your own” ở docs/guide/api.md.',
    en: 'See "Rules of your own" in docs/guide/api.md.',
  })
