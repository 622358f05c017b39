import { plain, sarifMarkdown, sarifMessage } from '../../escape.ts'
import type { Citation, Finding, RuleWords, Severity } from '../../finding/define.ts'
import { inForce, weaker } from '../../framework/in-force.ts'
import { word } from '../../model/words.ts'
import { type Language, show, type Text } from '../../text.ts'
import { HOME, VERSION } from '../../version.generated.ts'
import { acceptance, expiredWaivers, expiryRemark, gravestFirst, overrideWords, reportFingerprints, wasChecked } from '../acceptance.ts'
import type { AcceptedFinding, BaselineEntry, ModelReport, Report, Reporter, WaiverReport } from '../define.ts'
import { headline } from '../headline.ts'
import { CAVEATS, clauseName, instrumentName, partsOf, sentence } from '../words.ts'

/** Results that GitHub takes in one run; a longer file it refuses whole. */
const MOST_RESULTS = 25_000

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** What the run says of itself, `{0}` and on standing for what is named, and what it means for the reader. */
const NOTICES = {
  'rule-crashed': {
    level: 'error',
    text: { vi: 'Quy tắc {0} ({1}) dừng đột ngột: {2}.', en: 'Rule {0} ({1}) crashed: {2}.' },
    title: { vi: 'Quy tắc hỏng khi chạy.', en: 'A rule crashed.' },
    help: {
      vi: 'Không kết luận được gì từ quy tắc này; xin báo lỗi kèm mã quy tắc.',
      en: 'Nothing follows from this rule; report it with its code.',
    },
  },
  'nothing-checked': {
    level: 'error',
    text: { vi: 'Mô hình {0}: chưa kiểm tra được gì.', en: 'Model {0}: nothing was checked.' },
    title: { vi: 'Mô hình chưa được kiểm tra.', en: 'A model was not checked.' },
    help: {
      vi: 'Mô hình không có đối tượng nào, hoặc ngày ghi trong mô hình không hợp lệ.',
      en: 'The model has no elements, or names a day that is none.',
    },
  },
  'not-judged': {
    level: 'note',
    text: { vi: 'Mô hình {0}: {1} chỗ chưa đủ dữ liệu để xét.', en: 'Model {0}: {1} places were not judged for lack of data.' },
    title: { vi: 'Chưa đủ dữ liệu để xét.', en: 'There is too little data to judge.' },
    help: { vi: 'Bổ sung các trường còn thiếu.', en: 'Fill in the fields that are missing.' },
  },
  'results-left-out': {
    level: 'warning',
    text: {
      vi: 'Chỉ ghi {0} kết quả nặng nhất trong số {1}.',
      en: 'Only the gravest {0} of {1} results are in this file.',
    },
    title: { vi: 'Tệp không ghi hết kết quả.', en: 'The file does not hold all results.' },
    help: { vi: 'Xem đủ trong báo cáo JSON hoặc CSV.', en: 'The JSON and CSV reports hold them all.' },
  },
} as const satisfies Record<string, { readonly level: string; readonly text: Text; readonly title: Text; readonly help: Text }>

type Notice = keyof typeof NOTICES

/**
 * SARIF 2.1.0 in one run, because GitHub takes one run of a tool and category. Legal instruments are taxonomies, their clauses taxa. The other
 * language stands in `translations`. What is accepted stays in as suppressed or unchanged; what a baseline shows as mended has no place any
 * more and stands in the properties of the run, for a result without a place makes GitHub refuse the file.
 */
export default {
  title: { vi: 'SARIF 2.1.0', en: 'SARIF 2.1.0' },
  render(report, { language, inRepository = (file) => file }) {
    return `${JSON.stringify(log(report, language, inRepository), null, 2)}\n`
  },
  bears: (text) => /^\s*\{[^[]*"runs":\s*\[\s*\{[^[]*"driver":\s*\{\s*"name":\s*"vneaf"/.test(text),
} satisfies Reporter

const NOTICE_IDS = Object.keys(NOTICES) as Notice[]

const DRIVER = { name: 'vneaf', informationUri: HOME }

/** Kind of run: what GitHub keeps apart from the results of other tools. */
const RUN = { automationDetails: { id: 'vneaf/' } }

function log(report: Report, language: Language, inRepository: (file: string) => string) {
  const other: Language = language === 'vi' ? 'en' : 'vi'
  const clauses = new Clauses(report)
  const rules = [...report.rules.values()]
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]))
  const all = results(report, inRepository)
  const kept = all.length > MOST_RESULTS ? new Set(gravestFirst(all.map(({ finding }) => finding)).slice(0, MOST_RESULTS)) : undefined
  const shown = kept === undefined ? all : all.filter(({ finding }) => kept.has(finding))
  const fingerprints = reportFingerprints(report)
  const notices: { readonly id: Notice; readonly args: readonly string[]; readonly rule?: string }[] = [
    ...report.models.flatMap((model) =>
      model.crashed.map(({ rule, code, error }) => ({ id: 'rule-crashed', args: [code, rule, error], rule }) as const),
    ),
    ...report.models.filter((model) => !wasChecked(model)).map(({ id }) => ({ id: 'nothing-checked', args: [id] }) as const),
    ...(report.models.length === 0 ? [{ id: 'nothing-checked', args: ['–'] } as const] : []),
    ...report.models
      .filter(({ unjudged }) => unjudged.length > 0)
      .map(({ id, unjudged }) => ({ id: 'not-judged', args: [id, String(unjudged.length)] }) as const),
    ...(kept === undefined ? [] : [{ id: 'results-left-out', args: [String(shown.length), String(all.length)] } as const]),
  ]
  const said = (finding: Finding): string => `${finding.code} ${plain(sentence(report, finding, language))}`
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        ...RUN,
        language,
        tool: {
          driver: {
            ...DRIVER,
            semanticVersion: report.tool.version,
            language,
            contents: ['localizedData', 'nonLocalizedData'],
            ...about(language),
            rules: rules.map((words) => ({
              ...descriptor(words, language, 0),
              ...clauses.relationships(words.clauses ?? []),
              properties: { code: words.code, tags: [words.id.split('/')[0]] },
            })),
            notifications: NOTICE_IDS.map((id) => ({ ...notification(id, language), defaultConfiguration: { level: NOTICES[id].level } })),
            ...(clauses.norms.length === 0 ? {} : { supportedTaxonomies: clauses.norms.map((norm, index) => ({ name: norm, index })) }),
          },
        },
        invocations: [
          {
            executionSuccessful: !notices.some(({ id }) => NOTICES[id].level === 'error'),
            toolExecutionNotifications: notices.map(({ id, args, rule }) => ({
              descriptor: { id, index: NOTICE_IDS.indexOf(id) },
              ...(rule === undefined || !ruleIndex.has(rule) ? {} : { associatedRule: { id: rule, index: ruleIndex.get(rule) } }),
              level: NOTICES[id].level,
              message: {
                text: sarifMessage(NOTICES[id].text[language].replace(/\{(\d)\}/g, (_, at: string) => plain(args[Number(at)]!))),
                id,
                arguments: args.map(plain),
              },
            })),
          },
        ],
        originalUriBaseIds: {
          '%SRCROOT%': {
            description: {
              text:
                language === 'vi'
                  ? 'Thư mục gốc của kho, hoặc thư mục làm việc khi kiểm tra.'
                  : 'The top of the repository, or the working folder of the check.',
            },
          },
        },
        columnKind: 'utf16CodeUnits',
        ...(clauses.norms.length === 0 ? {} : { taxonomies: clauses.norms.map((norm) => clauses.taxonomy(norm, language)) }),
        translations: [
          {
            name: 'vneaf',
            language: other,
            contents: ['localizedData'],
            translationMetadata: { name: other === 'vi' ? 'Bản tiếng Việt' : 'English' },
            associatedComponent: { name: 'vneaf' },
            semanticVersion: report.tool.version,
            ...about(other),
            rules: rules.map((words) => descriptor(words, other, 1)),
            notifications: NOTICE_IDS.map((id) => notification(id, other)),
          },
          ...clauses.norms.map((norm, index) => ({
            ...clauses.taxonomy(norm, other),
            contents: ['localizedData'],
            translationMetadata: { name: `${norm} (${other})` },
            associatedComponent: { name: norm, index },
          })),
        ],
        results: shown.map((one) => result(one, report, clauses, ruleIndex, fingerprints, language, other)),
        properties: {
          summary: plain(headline(report, language)),
          models: report.models.map(({ id, name, asOf, profile, elements, waivers, overrides, since }) => ({
            id: plain(id),
            name: plain(name[language]),
            asOf: asOf.date,
            profile: profile.id,
            elements,
            waivers: waivers.map((waiver) => ({
              id: plain(waiver.id),
              rule: plain(waiver.rule),
              elements: waiver.elements.map(plain),
              reason: plain(waiver.reason),
              approvedBy: plain(waiver.approvedBy),
              expires: waiver.expires,
              state: waiver.state,
            })),
            ...(since === undefined
              ? {}
              : { since: { hidden: since.hidden, fixed: since.fixed.map(said), unjudged: since.unjudged.map(said) } }),
            overrides: overrides.map((override) => plain(overrideWords(override, language))),
          })),
          ...(report.since === undefined ? {} : { since: { revision: plain(report.since.revision), commit: plain(report.since.commit) } }),
          ...(report.baseline === undefined ? {} : { fixed: report.baseline.fixed.map(bare), stale: report.baseline.stale.map(bare) }),
        },
      },
    ],
  }
}

const bare = ({ model, rule, elements, fingerprint }: BaselineEntry) => ({
  model: plain(model),
  rule: plain(rule),
  elements: elements.map(plain),
  fingerprint: plain(fingerprint),
})

function about(language: Language) {
  return {
    shortDescription: {
      text:
        language === 'vi'
          ? 'Đối chiếu mô hình kiến trúc số với khung kiến trúc quốc gia.'
          : 'Checks a model of a digital architecture against the national framework.',
    },
  }
}

const namesIn = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))]

/**
 * The words of a rule. Its messages take numbered arguments: those of the language of the run come first, then the same in the other language,
 * because terms and dates differ between them.
 */
function descriptor({ id, code, title, why, remedy, messages, isWithoutPage }: RuleWords, language: Language, half: 0 | 1) {
  const ways = partsOf(remedy, language)
  const help = [why[language], ...ways.map(({ text }) => text)].join(' ')
  return {
    id,
    name: code,
    ...(isWithoutPage === true ? {} : { helpUri: `${HOME}/blob/v${VERSION}/docs/rules/${id}.md` }),
    shortDescription: { text: sarifMessage(title[language]) },
    fullDescription: { text: sarifMessage(why[language]) },
    help: {
      text: sarifMessage(help),
      markdown: sarifMarkdown([why[language], ...ways.map(({ label, text }) => `**${label}**: ${text}`)].join('\n\n')),
    },
    messageStrings: Object.fromEntries(
      Object.entries(messages).map(([key, text]) => {
        const names = namesIn(text.vi)
        const from = half * names.length
        return [key, { text: text[language].replace(/\{(\w+)\}/g, (_, name: string) => `{${from + names.indexOf(name)}}`) }]
      }),
    ),
  }
}

function notification(id: Notice, language: Language) {
  const { text, title, help } = NOTICES[id]
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: title[language] },
    help: { text: help[language] },
    messageStrings: { [id]: { text: text[language] } },
  }
}

/** A finding on its way to a result. */
interface Found {
  readonly model: ModelReport
  readonly finding: Finding
  /** The file that it is in, as the repository names it. */
  readonly file: string
  readonly accepted?: AcceptedFinding
  /** The waiver that accepted it until its day passed. */
  readonly lapsed?: WaiverReport
  /** Whether the change brought it, where the report is about a change. */
  readonly isNew?: boolean
}

function results({ models }: Report, inRepository: (file: string) => string): Found[] {
  return models.flatMap((model) => {
    const expired = expiredWaivers(model)
    const fresh = model.since === undefined ? undefined : new Set(model.since.new)
    const open = model.findings.map((finding): Found => {
      const lapsed = expired.get(finding.fingerprint)
      return {
        model,
        finding,
        file: inRepository(finding.place.file),
        ...(lapsed === undefined ? {} : { lapsed }),
        ...(fresh === undefined ? {} : { isNew: fresh.has(finding.fingerprint) }),
      }
    })
    return [
      ...open,
      ...model.accepted.map(
        (accepted): Found => ({ model, finding: accepted.finding, file: inRepository(accepted.finding.place.file), accepted }),
      ),
    ]
  })
}

function result(
  found: Found,
  report: Report,
  clauses: Clauses,
  ruleIndex: ReadonlyMap<string, number>,
  fingerprints: ReadonlyMap<Finding, string>,
  language: Language,
  other: Language,
) {
  const { model, finding, accepted, lapsed } = found
  const words = report.rules.get(finding.rule)
  const said = sentence(report, finding, language)
  const names = namesIn(words?.messages[finding.message.id]?.vi ?? '')
  const lookUp = (term: string, to: Language): string => words?.terms?.[term]?.[to] ?? word(term, to)
  const values = (to: Language): string[] =>
    names.map((name) => {
      const value = finding.message.data[name]
      return value === undefined ? '' : plain(show(value, to, lookUp))
    })
  const fingerprint = fingerprints.get(finding)!
  const state = stateOf(report, found)
  return {
    ruleId: finding.rule,
    ruleIndex: ruleIndex.get(finding.rule),
    level: LEVELS[finding.severity],
    message: {
      text: sarifMessage(lapsed === undefined ? said : `${said} ${expiryRemark(lapsed, language)}`),
      id: finding.message.id,
      ...(names.length === 0 ? {} : { arguments: [...values(language), ...values(other)] }),
    },
    locations: [location(found)],
    partialFingerprints: { 'vneaf/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    ...clauses.taxa(finding.citations),
    ...(state === undefined ? {} : { baselineState: state }),
    ...(accepted?.by === 'waiver'
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: plain(acceptance(accepted, model, language)) }] }
      : {}),
    properties: {
      model: plain(model.id),
      code: finding.code,
      pointer: plain(finding.place.pointer),
      ...(finding.place.cell === undefined ? {} : { cell: plain(finding.place.cell) }),
      elements: finding.elements.map(({ kind, id, field }) => `${kind}/${plain(id)}${field === undefined ? '' : `/${plain(field)}`}`),
      ...(lapsed === undefined ? {} : { expiredWaiver: plain(lapsed.id) }),
      ...followed(finding),
    },
  }
}

/** Which finding tells the same fact. */
const followed = ({ follows }: Finding): { readonly follows?: string } => (follows === undefined ? {} : { follows })

/** How a result stands to what it was compared with: the baseline, or else the revision before. What a waiver accepts was not compared. */
function stateOf({ baseline, since }: Report, { accepted, isNew }: Found): 'new' | 'unchanged' | undefined {
  if (accepted?.by === 'waiver' || (baseline === undefined && since === undefined)) return undefined
  if (baseline !== undefined) return accepted === undefined ? 'new' : 'unchanged'
  return isNew ? 'new' : 'unchanged'
}

function location({ model, file, finding: { place, elements } }: Found) {
  const [first] = elements
  return {
    physicalLocation: {
      artifactLocation: artifact(file),
      region: { startLine: place.line, startColumn: place.column },
    },
    ...(first === undefined
      ? {}
      : {
          logicalLocations: [
            {
              name: plain(first.field ?? first.id),
              fullyQualifiedName: [model.id, first.kind, first.id, ...(first.field === undefined ? [] : [first.field])]
                .map(plain)
                .join('/'),
              kind: first.field === undefined ? 'object' : 'property',
            },
          ],
        }),
  }
}

/** A path as a URI: relative to the top of the repository, or absolute where the file lies elsewhere and the caller named it so. */
function artifact(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  const uri = file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (/^[A-Za-z]:\//.test(file)) return { uri: `file:///${uri.replace('%3A', ':')}` }
  if (file.startsWith('//')) return { uri: `file:${uri}` }
  if (file.startsWith('/')) return { uri: `file://${uri}` }
  return { uri, uriBaseId: '%SRCROOT%' }
}

type Mark = Citation['mark']

/** The clauses that findings cite, and those in force that rules check; what was only recalled is none of them. */
class Clauses {
  readonly norms: readonly string[]
  readonly #instruments: Report['norms']
  readonly #taxa = new Map<string, Map<string, Mark>>()

  constructor({ models, rules, norms }: Report) {
    this.#instruments = norms
    const cited = new Map<string, Map<string, Mark>>()
    const add = (norm: string, locator: string, mark: Mark): void => {
      const locators = cited.get(norm)
      if (locators === undefined) cited.set(norm, new Map([[locator, mark]]))
      else if (!locators.has(locator)) locators.set(locator, mark)
    }
    for (const { findings, accepted } of models)
      for (const { citations } of [...findings, ...accepted.map(({ finding }) => finding)])
        for (const { norm, locator, mark } of citations) add(norm, locator, mark)
    for (const day of new Set(models.map(({ asOf }) => asOf.date)))
      for (const { clauses } of rules.values())
        for (const { norm, locator } of clauses ?? []) {
          const instrument = norms[norm]
          if (instrument === undefined) continue
          const clause = instrument.clauses[locator]
          const force = inForce(instrument, day)
          if (clause === undefined || force === undefined || (clause.from !== undefined && clause.from.date > day)) continue
          const mark = weaker(clause.mark, force)
          if (mark !== 'recalled') add(norm, locator, mark)
        }
    // In the order of the register, so that the same clauses make the same file.
    for (const [norm, { clauses }] of Object.entries(norms)) {
      const known = cited.get(norm)
      if (known === undefined) continue
      this.#taxa.set(norm, new Map(Object.keys(clauses).flatMap((locator) => (known.has(locator) ? [[locator, known.get(locator)!]] : []))))
    }
    this.norms = [...this.#taxa.keys()]
  }

  taxonomy(norm: string, language: Language) {
    const instrument = this.#instruments[norm]!
    const { issued } = instrument
    return {
      name: norm,
      fullName: `${instrumentName(instrument, language)} – ${instrument.title[language]}`,
      organization: instrument.issuer[language],
      // What stands for a version: the number under which the instrument was issued.
      version: instrument.number,
      language,
      ...(issued === null || issued.mark === 'recalled' ? {} : { releaseDateUtc: issued.date }),
      shortDescription: { text: sarifMessage(instrument.title[language]) },
      contents: ['localizedData', 'nonLocalizedData'],
      isComprehensive: false,
      taxa: [...this.#taxa.get(norm)!].map(([locator, mark]) => ({
        id: locator,
        name: `${clauseName(instrument, locator, language)}${CAVEATS[mark][language]}`,
        shortDescription: { text: sarifMessage(instrument.clauses[locator]!.asks[language]) },
        properties: { mark },
      })),
    }
  }

  #reference(norm: string, locator: string) {
    const index = [...(this.#taxa.get(norm)?.keys() ?? [])].indexOf(locator)
    return index < 0 ? undefined : { id: locator, index, toolComponent: { name: norm, index: this.norms.indexOf(norm) } }
  }

  relationships(clauses: NonNullable<RuleWords['clauses']>) {
    const unique = new Map(clauses.map(({ norm, locator }) => [`${norm}#${locator}`, { norm, locator }]))
    const targets = [...unique.values()].flatMap(({ norm, locator }) => this.#reference(norm, locator) ?? [])
    return targets.length === 0 ? {} : { relationships: targets.map((target) => ({ target, kinds: ['relevant'] })) }
  }

  taxa(citations: readonly Citation[]) {
    const taxa = citations.flatMap(({ norm, locator, mark }) => {
      const reference = this.#reference(norm, locator)
      return reference === undefined ? [] : [{ ...reference, properties: { mark } }]
    })
    return taxa.length === 0 ? {} : { taxa }
  }
}
