import { addTo } from '../../collections.ts'
import { plain, scriptJson } from '../../escape.ts'
import { largest } from '../../large.ts'
import { fill, formatDate, formatNumber, type Language, type Text } from '../../text.ts'
import { WAIVER_STATES } from '../acceptance.ts'
import type { BaselineEntry, ModelReport, RenderOptions, Report, SinceReport } from '../define.ts'
import { failureName, lossWords } from '../impact-words.ts'
import { DAY_WORDS, fieldName, kindCounts, PASSED_OVER_WORDS, quantity, SKIP_WORDS, TARGET_WORDS } from '../model-words.ts'
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from '../page.generated.ts'
import { STATE_WORDS, STATES, type Statement } from '../statement.ts'
import { CAUTION, reasons, remark, totals } from '../statement-words.ts'
import { clauseName, instrumentName, SEVERITY_WORDS } from '../words.ts'
import { card } from './card.ts'
import { waiverFacts } from './data.ts'
import { FINDING_STATES, type FindingFilter, type FindingState, PAGE_SEVERITIES, type PageData, type PageFinding } from './define.ts'
import { EVERYTHING, Selection } from './select.ts'
import { type Child, h, type Markup, toHtml } from './tree.ts'

/** Findings that a reader without JavaScript sees. */
const STATIC = 100

/** Bars to draw of one kind. */
const BARS = 10

/** Elements to name in a line of a table; the rest are counted. */
const NAMED = 10

/** Reasons to give for the state of a clause; the rest are counted. */
const REASONS = 5

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%231f4e79'/%3E%3Cpath d='M3 4h10M3 8h10M3 12h6' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E"

/** The whole report as one HTML document that asks nothing of a network. */
export function pageDocument(report: Report, data: PageData, options: RenderOptions): string {
  const { language } = options
  const { labels } = data
  const policy = `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`
  const names = data.models.map(({ name }) => name)
  const title = `${labels.title}${names.length === 0 ? '' : ` – ${names.slice(0, 3).join('; ')}${names.length > 3 ? ' …' : ''}`}`
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'generator', content: `${report.tool.name} ${report.tool.version}` }),
    h('title', {}, title),
    h('link', { rel: 'icon', href: ICON }),
  ]
  const body = [
    h('a', { class: 'skip', href: '#findings' }, labels.skip),
    header(report, data, language),
    h(
      'main',
      {},
      overview(report, data, options),
      findingsSection(data),
      modelsSection(report, data, language),
      baselineSection(report, language),
    ),
    h('footer', {}, footer(report, language)),
  ]
  // Style and script stand as they are, for their hashes are of these very bytes; what is in them is ours.
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head>${head.map(toHtml).join('')}<style>${STYLE}</style></head>`,
    `<body>${body.map(toHtml).join('\n')}`,
    `<script type="application/json" id="data">${scriptJson(data)}</script>`,
    `<script>${SCRIPT}</script></body>`,
    '</html>',
    '',
  ].join('\n')
}

function header({ models, baseline }: Report, { labels }: PageData, language: Language): Markup {
  const links = [
    ['overview', labels.overview],
    ['findings', labels.findings],
    ...(models.length > 0 ? [['models', labels.models]] : []),
    ...(baseline === undefined ? [] : [['baseline', labels.baseline]]),
  ] as const
  const [first] = models
  return h(
    'header',
    {},
    h('p', { class: 'kicker' }, labels.title),
    h(
      'h1',
      {},
      models.length === 1 && first !== undefined
        ? plain(first.name[language])
        : language === 'vi'
          ? `${formatNumber(models.length, language)} mô hình`
          : `${formatNumber(models.length, language)} models`,
    ),
    models.length === 1 && first !== undefined && h('p', { class: 'lead' }, judged(first, language)),
    h(
      'nav',
      { 'aria-label': labels.contents },
      h(
        'ul',
        {},
        links.map(([id, label]) => h('li', {}, h('a', { href: `#${id}` }, label))),
      ),
    ),
  )
}

function judged(model: ModelReport, language: Language): string {
  const date = formatDate(model.asOf.date, language)
  return language === 'vi'
    ? `Xét theo văn bản có hiệu lực ngày ${date} (${DAY_WORDS[model.asOf.from].vi}) · ${model.framework[language]}`
    : `Judged by the norms in force on ${date} (${DAY_WORDS[model.asOf.from].en}) · ${model.framework[language]}`
}

function overview(report: Report, data: PageData, options: RenderOptions): Markup {
  const { language } = options
  return h(
    'section',
    { id: 'overview', 'aria-labelledby': 'overview-title' },
    h('h2', { id: 'overview-title' }, data.labels.overview),
    verdict(report, data, options),
    tiles(report, data, language),
    h(
      'div',
      { class: 'charts' },
      bars(
        language === 'vi' ? 'Chưa xử lý theo chủ đề' : 'Open, by subject',
        data,
        ({ rule }) => ({ label: data.subjects[data.rules[rule]!.subject]!, value: `${data.rules[rule]!.subject}/` }),
        'rule',
      ),
      bars(
        language === 'vi' ? 'Chưa xử lý theo cơ quan, đơn vị' : 'Open, by agency or unit',
        data,
        ({ owner }) =>
          owner === undefined ? { label: data.labels.noOwner, value: '' } : { label: data.owners[owner]!, value: data.owners[owner]! },
        'owner',
      ),
    ),
    report.models.length > 1 && modelTable(report, data, language),
  )
}

/** What a reader must know first. Nothing is called good that was not looked at. */
function verdict(report: Report, { models: names }: PageData, { language, failOn }: RenderOptions): Child {
  const vi = language === 'vi'
  const { models } = report
  const banners: Child[] = []
  const crashed = models.flatMap(({ crashed }) => crashed)
  if (crashed.length > 0)
    banners.push(
      banner(
        'crash',
        vi
          ? `${formatNumber(crashed.length, 'vi')} quy tắc dừng đột ngột: kết quả chưa đầy đủ`
          : `${formatNumber(crashed.length, 'en')} rules crashed: the result is incomplete`,
        vi
          ? 'Những gì các quy tắc này kiểm tra thì chưa được xét. Đây là lỗi của công cụ hoặc của gói quy tắc, không phải của mô hình; xin báo lại.'
          : 'What these rules check was not judged. This is a fault of the tool or of a rule pack, not of the model; please report it.',
        h(
          'ul',
          {},
          crashed.map(({ code, rule, error }) => h('li', {}, h('b', {}, code), ` ${plain(rule)}: `, h('code', {}, plain(error)))),
        ),
      ),
    )
  if (models.length === 0)
    banners.push(
      banner(
        'nothing',
        vi ? 'Chưa kiểm tra mô hình nào' : 'No model was checked',
        vi ? 'Trang này không nói gì về kiến trúc.' : 'This page says nothing about an architecture.',
      ),
    )
  const unchecked = models.flatMap((model, at) => {
    const why = uncheckedBecause(model, vi)
    return why === undefined ? [] : [h('li', {}, h('b', {}, names[at]!.name), `: ${why}`)]
  })
  if (unchecked.length > 0)
    banners.push(
      banner(
        'nothing',
        vi ? 'Có mô hình chưa được kiểm tra' : 'A model was not checked',
        vi
          ? 'Không có phát hiện ở đây không có nghĩa là không có tồn tại.'
          : 'That nothing was found here does not mean that nothing is wrong.',
        h('ul', {}, unchecked),
      ),
    )
  if (models.length === 0 || unchecked.length === models.length) return banners
  const counts = { error: 0, warning: 0, info: 0 }
  for (const model of models) for (const severity of PAGE_SEVERITIES) counts[severity] += model.counts[severity]
  const found = PAGE_SEVERITIES.filter((severity) => counts[severity] > 0)
  const words = found.map((severity) => amount(counts[severity], SEVERITY_WORDS[severity], language)).join(', ')
  const unjudged = models.reduce((sum, model) => sum + model.unjudged.length, 0)
  const accepted = models.reduce((sum, model) => sum + model.accepted.length, 0)
  const notes = [
    ...(report.since === undefined ? [] : [narrowed(report, report.since, language)]),
    threshold(failOn, vi),
    ...(accepted === 0
      ? []
      : [
          vi
            ? `${formatNumber(accepted, 'vi')} phát hiện khác được miễn trừ hoặc đã biết từ trước, không tính ở đây.`
            : `${amount(accepted, { vi: '', en: 'more finding' }, 'en')} waived or known before, not counted here.`,
        ]),
    ...(unjudged === 0
      ? []
      : [
          vi
            ? `${formatNumber(unjudged, 'vi')} chỗ chưa đủ dữ liệu để xét, xem ở từng mô hình.`
            : `${amount(unjudged, { vi: '', en: 'place' }, 'en')} could not be judged for lack of data; see each model.`,
        ]),
  ]
  const isFailing =
    failOn !== 'never' && PAGE_SEVERITIES.slice(0, PAGE_SEVERITIES.indexOf(failOn) + 1).some((severity) => counts[severity] > 0)
  banners.push(
    found.length === 0
      ? banner('quiet', vi ? 'Không thấy tồn tại trong những gì đã xét' : 'Nothing wrong was found in what was judged', notes.join(' '))
      : banner(isFailing ? 'fail' : 'found', vi ? `Chưa xử lý: ${words}` : `Open: ${words}`, notes.join(' ')),
  )
  return banners
}

/** Said where only what changed since a revision is shown. */
function narrowed({ models }: Report, { revision, commit }: SinceReport, language: Language): string {
  const hidden = models.reduce(
    (sum, { since }) => sum + PAGE_SEVERITIES.reduce((all, severity) => all + (since?.hidden[severity] ?? 0), 0),
    0,
  )
  const fresh = models.reduce((sum, { since }) => sum + (since?.new.length ?? 0), 0)
  const fixed = models.reduce((sum, { since }) => sum + (since?.fixed.length ?? 0), 0)
  const at = `${plain(revision)} (${plain(commit.slice(0, 10))})`
  const [one, two, three] = [fresh, fixed, hidden].map((count) => formatNumber(count, language))
  return language === 'vi'
    ? `Trang này chỉ nêu phần liên quan đến thay đổi kể từ ${at}: ${one} mới, ${two} đã khắc phục; không nêu ${three} phát hiện khác của mô hình.`
    : `This page shows only what concerns the changes since ${at}: ${one} new, ${two} fixed; ${three} other findings of the models are not shown.`
}

function uncheckedBecause({ elements, asOf, ran }: ModelReport, vi: boolean): string | undefined {
  if (elements === 0) return vi ? 'mô hình không có đối tượng nào đọc được' : 'it has no element that could be read'
  if (asOf.from === 'unreadable')
    return vi ? 'ngày của mô hình không đọc được nên chưa xét quy tắc nào' : 'its date cannot be read, so no rule was run'
  if (ran.length === 0) return vi ? 'không có quy tắc nào chạy' : 'no rule was run'
  return undefined
}

function threshold(failOn: RenderOptions['failOn'], vi: boolean): string {
  if (failOn === 'never') return vi ? 'Lần kiểm tra này không đặt mức không đạt.' : 'This check sets no severity that fails it.'
  const words = SEVERITY_WORDS[failOn]
  return vi ? `Không đạt khi có phát hiện từ mức ${words.vi} trở lên.` : `It fails on findings of severity ${words.en} and above.`
}

function banner(kind: string, title: string, text: string, ...more: readonly Child[]): Markup {
  return h('div', { class: `banner ${kind}` }, h('p', { class: 'headline' }, title), h('p', {}, text), ...more)
}

function tiles(report: Report, data: PageData, language: Language): Markup {
  const { labels, findings } = data
  const tile = (label: string, count: number, kind: string, name?: string, value?: string): Markup => {
    const inside = [h('span', { class: 'figure' }, formatNumber(count, language)), h('span', { class: 'label' }, label)]
    return h(
      'li',
      { class: `tile ${kind}` },
      name === undefined || count === 0
        ? h('span', {}, inside)
        : h('button', { type: 'button', 'data-name': name, 'data-value': value }, inside),
    )
  }
  const counts = (state: FindingState): number => findings.filter((finding) => finding.state === state).length
  const open = (severity: string): number => findings.filter((finding) => finding.state === 'open' && finding.severity === severity).length
  const unjudged = report.models.reduce((sum, model) => sum + model.unjudged.length, 0)
  const isCompared = report.baseline !== undefined || report.since !== undefined
  const states: readonly FindingState[] = [
    'waived',
    ...(report.baseline === undefined ? [] : (['known'] as const)),
    ...(isCompared ? (['fixed'] as const) : []),
  ]
  return h(
    'ul',
    { class: 'tiles' },
    PAGE_SEVERITIES.map((severity) => tile(labels[`severity.${severity}`], open(severity), severity, 'severity', severity)),
    isCompared && tile(labels['state.new'], findings.filter(({ isNew }) => isNew).length, 'new', 'state', 'new'),
    states.map((state) => tile(labels[`state.${state}`], counts(state), state, 'state', state)),
    tile(language === 'vi' ? 'Chưa đủ dữ liệu để xét' : 'Not judged for lack of data', unjudged, 'unjudged'),
  )
}

/** Open findings by something, the longest bars first. */
function bars(
  title: string,
  { findings, language, labels }: PageData,
  of: (finding: PageFinding) => { readonly label: string; readonly value: string },
  name: string,
): Markup | undefined {
  const groups = new Map<string, { readonly label: string; readonly counts: Record<string, number>; total: number }>()
  for (const finding of findings) {
    if (finding.state !== 'open' || finding.severity === undefined) continue
    const key = of(finding)
    const group = groups.get(key.value) ?? { label: key.label, counts: {}, total: 0 }
    groups.set(key.value, group)
    group.counts[finding.severity] = (group.counts[finding.severity] ?? 0) + 1
    group.total++
  }
  if (groups.size === 0) return undefined
  // What is of nobody known stands last, however much it is.
  const sorted = [...groups].sort(
    ([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.total - one.total || (a < b ? -1 : 1),
  )
  const most = largest(sorted.map(([, { total }]) => total))
  const left = sorted.length - BARS
  return h(
    'figure',
    {},
    h('figcaption', {}, title),
    h(
      'ul',
      { class: 'bars' },
      sorted.slice(0, BARS).map(([value, { label, counts, total }]) => {
        const parts = PAGE_SEVERITIES.filter((severity) => counts[severity] !== undefined)
        let x = 0
        return h(
          'li',
          {},
          value === '' ? h('span', {}, label) : h('button', { type: 'button', 'data-name': name, 'data-value': value }, label),
          h(
            'svg',
            { class: 'bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
            parts.map((severity) => {
              const width = Math.round((counts[severity]! / most) * 10_000) / 100
              const rect = h('rect', { class: severity, x, y: 0, width, height: 10 })
              x = Math.round((x + width) * 100) / 100
              return rect
            }),
          ),
          h(
            'span',
            { class: 'total', title: parts.map((severity) => `${labels[`severity.${severity}`]}: ${counts[severity]}`).join(', ') },
            formatNumber(total, language),
          ),
        )
      }),
    ),
    left > 0 &&
      h('p', { class: 'rest' }, language === 'vi' ? `… và ${formatNumber(left, 'vi')} mục khác` : `… and ${formatNumber(left, 'en')} more`),
  )
}

function modelTable({ models }: Report, data: PageData, language: Language): Markup {
  const vi = language === 'vi'
  const { labels } = data
  const columns = [
    labels.model,
    vi ? 'Ngày xét' : 'Day',
    vi ? 'Khung' : 'Framework',
    vi ? 'Đối tượng' : 'Elements',
    ...PAGE_SEVERITIES.map((severity) => labels[`severity.${severity}`]),
    vi ? 'Đã chấp nhận' : 'Accepted',
    vi ? 'Chưa xét được' : 'Not judged',
  ]
  return table(
    columns,
    models.map((model, at) => [
      h('a', { href: `#${data.models[at]!.key}` }, data.models[at]!.name),
      formatDate(model.asOf.date, language),
      model.framework[language],
      formatNumber(model.elements, language),
      ...PAGE_SEVERITIES.map((severity) => formatNumber(model.counts[severity], language)),
      formatNumber(model.accepted.length, language),
      formatNumber(model.unjudged.length, language),
    ]),
    3,
  )
}

/** @param numbers Position of the first column that holds numbers. */
function table(columns: readonly string[], rows: readonly (readonly Child[])[], numbers = columns.length): Markup {
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': columns.join(', ') },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map((column, at) => h('th', { scope: 'col', class: at >= numbers ? 'number' : undefined }, column)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((cell, at) => h('td', { class: at >= numbers ? 'number' : undefined }, cell)),
          ),
        ),
      ),
    ),
  )
}

function findingsSection(data: PageData): Markup {
  const { labels, findings, language } = data
  const told = new Selection(data).told(EVERYTHING)
  const shown = [...told.keys()].slice(0, STATIC)
  const listed = shown.reduce((sum, at) => sum + 1 + told.get(at)!, 0)
  const total = findings.length
  return h(
    'section',
    { id: 'findings', 'aria-labelledby': 'findings-title', tabindex: -1 },
    h('h2', { id: 'findings-title' }, labels.findings),
    controls(data),
    h(
      'noscript',
      {},
      h('p', { class: 'notice' }, listed < total ? fill(labels.noScript, { shown: listed, total }, language) : labels.noScriptAll),
    ),
    h(
      'div',
      { id: 'list' },
      shown.map((at) => card(data, at, 'none', true)),
    ),
  )
}

function controls(data: PageData): Markup {
  const { labels, findings, rules, models, files, owners, subjects, language } = data
  const count = (fits: (finding: PageFinding) => boolean): string => formatNumber(findings.filter(fits).length, language)
  const counted = (counts: readonly number[], at: number): string => ` (${formatNumber(counts[at] ?? 0, language)})`
  const tally = (of: (finding: PageFinding) => number | undefined): number[] => {
    const counts: number[] = []
    for (const finding of findings) {
      const at = of(finding)
      if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1
    }
    return counts
  }
  const box = (name: string, value: string, label: string, number: string): Markup =>
    h('label', { class: `chip ${value}` }, h('input', { type: 'checkbox', name, value }), h('span', {}, label, ' ', h('small', {}, number)))
  const select = (name: string, label: string, options: readonly Child[]): Markup =>
    h('label', { class: 'field' }, h('span', {}, label), h('select', { name }, options))
  const option = (value: string, label: string): Markup => h('option', { value }, label)
  const byRule = tally(({ rule }) => rule)
  const ofSubject = [...new Set(rules.map(({ subject }) => subject))].sort()
  const isIn = (finding: PageFinding, state: FindingFilter): boolean => (state === 'new' ? finding.isNew === true : finding.state === state)
  const filters: readonly FindingFilter[] = ['new', ...FINDING_STATES]
  const states = filters.filter((state) => findings.some((finding) => isIn(finding, state)))
  const sorted = (list: readonly string[]): number[] => list.map((_, at) => at).sort((a, b) => (list[a]! < list[b]! ? -1 : 1))
  const byModel = tally(({ model }) => model)
  const byFile = tally(({ file }) => file)
  const byOwner = tally(({ owner }) => owner)
  return h(
    'form',
    { id: 'filter', role: 'search', hidden: true, 'aria-controls': 'list', autocomplete: 'off' },
    h(
      'div',
      { class: 'first' },
      h(
        'label',
        { class: 'field search' },
        h('span', {}, labels.search),
        h('input', { type: 'search', name: 'text', placeholder: labels.searchHint, spellcheck: 'false' }),
      ),
      h('button', { type: 'button', id: 'clear' }, labels.clear),
      h('button', { type: 'button', id: 'print' }, labels.print),
    ),
    h(
      'div',
      { class: 'chips' },
      h(
        'fieldset',
        {},
        h('legend', {}, labels.severity),
        PAGE_SEVERITIES.map((severity) =>
          box(
            'severity',
            severity,
            labels[`severity.${severity}`],
            count((finding) => finding.severity === severity),
          ),
        ),
      ),
      states.length > 1 &&
        h(
          'fieldset',
          {},
          h('legend', {}, labels.state),
          states.map((state) =>
            box(
              'state',
              state,
              labels[`state.${state}`],
              count((finding) => isIn(finding, state)),
            ),
          ),
        ),
    ),
    h(
      'div',
      { class: 'fields' },
      select('rule', labels.rule, [
        option('', labels.all),
        ...ofSubject.map((subject) =>
          h(
            'optgroup',
            { label: subjects[subject] },
            option(
              `${subject}/`,
              fill(labels.allOf, { subject: subjects[subject]!.charAt(0).toLowerCase() + subjects[subject]!.slice(1) }, language),
            ),
            sorted(rules.map(({ code }) => code))
              .filter((at) => rules[at]!.subject === subject)
              .map((at) => option(rules[at]!.id, `${rules[at]!.code} ${rules[at]!.title}${counted(byRule, at)}`)),
          ),
        ),
      ]),
      owners.length > 1 &&
        select('owner', labels.owner, [
          option('', labels.all),
          ...sorted(owners).map((at) => option(owners[at]!, `${owners[at]!}${counted(byOwner, at)}`)),
        ]),
      models.length > 1 &&
        select('model', labels.model, [
          option('', labels.all),
          ...models.map(({ key, name }, at) => option(key, `${name}${counted(byModel, at)}`)),
        ]),
      files.length > 1 &&
        select('file', labels.file, [
          option('', labels.all),
          ...files.map(({ name }, at) => option(name, `${name}${counted(byFile, at)}`)),
        ]),
      select('group', labels.group, [
        option('rule', labels.rule),
        option('subject', labels.bySubject),
        option('severity', labels.severity),
        owners.length > 1 && option('owner', labels.owner),
        models.length > 1 && option('model', labels.model),
        files.length > 1 && option('file', labels.file),
        option('none', labels.ungrouped),
      ]),
      select('sort', labels.sort, [
        option('severity', labels.severity),
        option('place', labels.byPlace),
        option('rule', labels.rule),
        option('message', labels.byMessage),
      ]),
    ),
    h(
      'div',
      { class: 'last' },
      h('output', { id: 'count', 'aria-live': 'polite', tabindex: -1 }),
      h('button', { type: 'button', id: 'open-all' }, labels.openAll),
      h('button', { type: 'button', id: 'close-all' }, labels.closeAll),
    ),
  )
}

function modelsSection(report: Report, data: PageData, language: Language): Markup | undefined {
  if (report.models.length === 0) return undefined
  return h(
    'section',
    { id: 'models', 'aria-labelledby': 'models-title' },
    h('h2', { id: 'models-title' }, data.labels.models),
    report.models.map((model, at) => modelSection(report, model, at, data.models[at]!, language)),
  )
}

const COLUMNS = {
  rule: { vi: 'Quy tắc', en: 'Rule' },
  reason: { vi: 'Lý do', en: 'Reason' },
  data: { vi: 'Thiếu dữ liệu', en: 'Missing' },
  count: { vi: 'Số chỗ', en: 'Places' },
  elements: { vi: 'Đối tượng', en: 'Elements' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  state: { vi: 'Kết quả', en: 'State' },
  wanted: { vi: 'Mục tiêu', en: 'Wanted' },
  due: { vi: 'Thời hạn', en: 'Due' },
  measured: { vi: 'Thực hiện', en: 'Measured' },
  waiver: { vi: 'Miễn trừ', en: 'Waiver' },
  waiverState: { vi: 'Tình trạng', en: 'State' },
  details: { vi: 'Thông tin', en: 'Details' },
  findings: { vi: 'Số phát hiện', en: 'Findings' },
  shipped: { vi: 'Mức của công cụ', en: 'As shipped' },
  chosen: { vi: 'Mức đã đặt', en: 'As set' },
  files: { vi: 'Tệp', en: 'Files' },
} as const satisfies Readonly<Record<string, Text>>

function modelSection(
  report: Report,
  model: ModelReport,
  at: number,
  { key, name }: { readonly key: string; readonly name: string },
  language: Language,
): Markup {
  const vi = language === 'vi'
  const column = (...names: readonly (keyof typeof COLUMNS)[]): string[] => names.map((one) => COLUMNS[one][language])
  const title = (rule: string): string => report.rules.get(rule)?.title[language] ?? plain(rule)
  const fact = (label: string, ...value: readonly Child[]): Markup => h('div', {}, h('dt', {}, label), h('dd', {}, ...value))
  const statement = report.statements?.[at]
  const waivers = (state: string): number => model.waivers.filter((waiver) => waiver.state === state).length
  return h(
    'article',
    { id: key, class: 'model', 'aria-labelledby': `${key}-title` },
    h('h3', { id: `${key}-title` }, name),
    h(
      'dl',
      {},
      fact(vi ? 'Mã' : 'Id', h('code', {}, plain(model.id))),
      fact(vi ? 'Ngày xét' : 'Judged by', `${formatDate(model.asOf.date, language)} (${DAY_WORDS[model.asOf.from][language]})`),
      fact(vi ? 'Khung áp dụng' : 'Framework', model.framework[language]),
      fact(
        vi ? 'Đã xem' : 'Examined',
        `${formatNumber(model.elements, language)} ${vi ? 'đối tượng' : model.elements === 1 ? 'element' : 'elements'}: ${kindCounts(model.examined, language)}`,
      ),
      fact(vi ? 'Tệp' : 'Files', list(model.files.map((file) => [h('code', {}, plain(file))]))),
      model.passedOver.length > 0 &&
        fact(
          vi ? 'Bỏ qua' : 'Passed over',
          list(model.passedOver.map(({ file, reason }) => [h('code', {}, plain(file)), ` – ${PASSED_OVER_WORDS[reason][language]}`])),
        ),
      fact(
        vi ? 'Quy tắc' : 'Rules',
        vi
          ? `${formatNumber(model.ran.length, 'vi')} đã chạy, ${formatNumber(model.skipped.length, 'vi')} không chạy, ${formatNumber(model.crashed.length, 'vi')} hỏng khi chạy`
          : `${formatNumber(model.ran.length, 'en')} ran, ${formatNumber(model.skipped.length, 'en')} did not run, ${formatNumber(model.crashed.length, 'en')} crashed`,
      ),
      model.waivers.length > 0 &&
        fact(
          COLUMNS.waiver[language],
          [...new Set(model.waivers.map(({ state }) => state))]
            .map((state) => `${formatNumber(waivers(state), language)} ${WAIVER_STATES[state][language]}`)
            .join(', '),
        ),
    ),
    section(vi ? 'Quy tắc hỏng khi chạy' : 'Rules that crashed', model.crashed.length, true, () =>
      table(
        column('rule', 'reason'),
        model.crashed.map(({ code, rule, error }) => [[h('b', {}, code), ` ${title(rule)}`], h('code', {}, plain(error))]),
      ),
    ),
    statement === undefined ? undefined : compliance(report, statement, language),
    failuresSection(model, language),
    section(vi ? 'Chỉ tiêu' : 'Targets', model.targets.length, true, () =>
      table(
        column('target', 'state', 'wanted', 'due', 'measured'),
        model.targets.map(({ name: target, state, value, unit, due, measured }) => [
          plain(target),
          h('span', { class: `target ${state}` }, TARGET_WORDS[state][language]),
          value === undefined ? '–' : quantity(value, unit, language),
          due === undefined ? '–' : formatDate(due, language),
          measured === undefined ? '–' : `${quantity(measured.value, unit, language)} (${formatDate(measured.date, language)})`,
        ]),
      ),
    ),
    section(vi ? 'Miễn trừ' : 'Waivers', model.waivers.length, true, () =>
      table(
        column('waiver', 'waiverState', 'rule', 'elements', 'details', 'findings'),
        model.waivers.map((waiver) => [
          h('code', {}, plain(waiver.id)),
          h('span', { class: `waiver ${waiver.state}` }, WAIVER_STATES[waiver.state][language]),
          plain(waiver.rule),
          waiver.elements.map(plain).join(', '),
          list(waiverFacts(waiver, language).map(([label, text]) => [`${label}: ${text}`])),
          formatNumber(waiver.findings.length, language),
        ]),
        5,
      ),
    ),
    section(vi ? 'Mức do tệp cấu hình đặt' : 'Severities set by the settings', model.overrides.length, true, () =>
      table(
        column('rule', 'shipped', 'chosen', 'files', 'findings'),
        model.overrides.map(({ code, rule, shipped, chosen, files, findings }) => [
          [h('b', {}, code), ` ${title(rule)}`],
          shipped === undefined ? '–' : SEVERITY_WORDS[shipped][language],
          chosen === 'off' ? (vi ? 'tắt' : 'off') : SEVERITY_WORDS[chosen][language],
          files === undefined ? (vi ? 'tất cả' : 'all') : files.map(plain).join(', '),
          formatNumber(findings, language),
        ]),
        4,
      ),
    ),
    section(vi ? 'Chưa đủ dữ liệu để xét' : 'Not judged for lack of data', model.unjudged.length, false, () =>
      table(column('rule', 'data', 'elements', 'count'), unjudged(model, title), 3),
    ),
    section(vi ? 'Quy tắc không chạy' : 'Rules that did not run', model.skipped.length, false, () =>
      table(
        column('rule', 'reason'),
        model.skipped.map(({ code, rule, reason }) => [[h('b', {}, code), ` ${title(rule)}`], SKIP_WORDS[reason][language]]),
      ),
    ),
    section(vi ? 'Quy tắc đã chạy' : 'Rules that ran', model.ran.length, false, () =>
      table(
        column('rule', 'findings'),
        ran(model).map(({ code, rule, count }) => [[h('b', {}, code), ` ${title(rule)}`], formatNumber(count, language)]),
        1,
      ),
    ),
  )

  function unjudged({ unjudged: all }: ModelReport, titled: (rule: string) => string): Child[][] {
    const groups = new Map<string, (typeof all)[number][]>()
    for (const one of all) {
      addTo(groups, `${one.rule} ${one.field}`, one)
    }
    return [...groups.values()].map((group) => {
      const { code, rule, field, kind } = group[0]!
      const ids = group.flatMap(({ element }) => (element === undefined ? [] : [plain(element)]))
      const rest = ids.length > NAMED ? ` … (+${formatNumber(ids.length - NAMED, language)})` : ''
      return [
        [h('b', {}, code), ` ${titled(rule)}`],
        fieldName(field, kind, language),
        ids.length === 0 ? (vi ? 'cả mô hình' : 'the model as a whole') : `${ids.slice(0, NAMED).join(', ')}${rest}`,
        formatNumber(group.length, language),
      ]
    })
  }
}

/** What the model meets of each clause in force: what it does not meet first, each with its reasons. */
function compliance({ tool, rules, norms }: Report, statement: Statement, language: Language): readonly Child[] {
  const vi = language === 'vi'
  const statements = { tool, rules, norms, statements: [statement] }
  const columns = vi ? ['Điều khoản', 'Yêu cầu', 'Vì sao'] : ['Clause', 'Asks', 'Why']
  return [
    h(
      'p',
      { class: 'compliance' },
      h('strong', {}, vi ? 'Tuân thủ: ' : 'Compliance: '),
      `${totals(statement.counts, language)}. `,
      CAUTION[language],
    ),
    ...STATES.map((state) => {
      const clauses = statement.clauses.filter((clause) => clause.state === state)
      return section(
        `${vi ? 'Tuân thủ' : 'Compliance'}: ${STATE_WORDS[state][language].toLowerCase()}`,
        clauses.length,
        state === 'not-met',
        () =>
          table(
            columns,
            clauses.map((verdict) => {
              const instrument = statements.norms[verdict.norm]!
              const why = reasons(verdict, statements, language)
              return [
                `${instrumentName(instrument, language)}, ${clauseName(instrument, verdict.locator, language)}${remark(verdict, language)}`,
                instrument.clauses[verdict.locator]!.asks[language],
                list([
                  ...why.slice(0, REASONS).map((one) => [one]),
                  ...(why.length > REASONS ? [[`… (+${formatNumber(why.length - REASONS, language)})`]] : []),
                ]),
              ]
            }),
          ),
      )
    }),
  ]
}

/** Rules that ran, with how many findings each has, open or accepted. */
function ran({ ran: rules, findings, accepted }: ModelReport): { readonly code: string; readonly rule: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { rule } of [...findings, ...accepted.map(({ finding }) => finding)]) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return rules.map(({ code, rule }) => ({ code, rule, count: counts.get(rule) ?? 0 }))
}

/** A part of a model's section that opens; nothing when there is nothing in it. */
/** The single failures that would stop most. */
function failuresSection(model: ModelReport, language: Language): Markup | undefined {
  const answer = model.failures(10)
  const worst = answer?.ranking?.worst ?? []
  if (answer === undefined) return undefined
  return section(
    language === 'vi' ? 'Nếu một thứ ngừng: sự cố đơn nặng nhất' : 'If one thing fails: worst single failures',
    worst.length,
    false,
    () =>
      list(
        worst.map(({ failure, impact }) => [
          h('b', {}, failureName(failure, answer.side.graph, language)),
          ` – ${lossWords(impact, language)}`,
        ]),
      ),
  )
}

function section(title: string, count: number, open: boolean, content: () => Markup, level: 'h3' | 'h4' = 'h4'): Markup | undefined {
  if (count === 0) return undefined
  return h('details', { open }, h('summary', {}, h(level, {}, `${title} (${count})`)), content())
}

function list(items: readonly (readonly Child[])[]): Markup {
  return h(
    'ul',
    {},
    items.map((item) => h('li', {}, item)),
  )
}

function baselineSection({ baseline }: Report, language: Language): Markup | undefined {
  if (baseline === undefined) return undefined
  const vi = language === 'vi'
  const entries = (title: string, list: readonly BaselineEntry[]): Markup | undefined =>
    section(
      title,
      list.length,
      true,
      () =>
        table(
          [vi ? 'Mô hình' : 'Model', vi ? 'Quy tắc' : 'Rule', vi ? 'Đối tượng' : 'Elements', vi ? 'Dấu nhận dạng' : 'Fingerprint'],
          list.map(({ model, code, rule, elements, fingerprint }) => [
            plain(model),
            [h('b', {}, plain(code)), ` ${plain(rule)}`],
            elements.map(plain).join(', '),
            h('code', {}, plain(fingerprint)),
          ]),
        ),
      'h3',
    )
  return h(
    'section',
    { id: 'baseline', 'aria-labelledby': 'baseline-title' },
    h('h2', { id: 'baseline-title' }, vi ? 'So với mốc đối chiếu' : 'Against the baseline'),
    h(
      'p',
      {},
      vi
        ? `Tệp ${plain(baseline.file)}: ${formatNumber(baseline.known, 'vi')} đã biết từ trước, ${formatNumber(baseline.fixed.length, 'vi')} đã khắc phục, ${formatNumber(baseline.stale.length, 'vi')} không còn đối chiếu được${baseline.elsewhere > 0 ? `, ${formatNumber(baseline.elsewhere, 'vi')} của mô hình không thuộc lần kiểm tra này` : ''}.`
        : `${plain(baseline.file)}: ${formatNumber(baseline.known, 'en')} known, ${formatNumber(baseline.fixed.length, 'en')} fixed, ${formatNumber(baseline.stale.length, 'en')} that nothing can match${baseline.elsewhere > 0 ? `, ${formatNumber(baseline.elsewhere, 'en')} of models that were not part of this check` : ''}.`,
    ),
    entries(vi ? 'Đã khắc phục' : 'Fixed', baseline.fixed),
    entries(vi ? 'Không còn đối chiếu được' : 'Nothing can match', baseline.stale),
  )
}

function footer({ tool }: Report, language: Language): Child[] {
  return [
    h(
      'p',
      {},
      language === 'vi'
        ? 'Phát hiện dựa trên dữ liệu của mô hình và các quy tắc nêu tên; không thay cho việc thẩm định của cơ quan có thẩm quyền. Căn cứ ghi “chưa đối chiếu bản gốc” hoặc “dự thảo” cần được kiểm tra trước khi viện dẫn.'
        : 'Findings rest on the data of the model and on the rules named; they do not stand in for appraisal by the competent authority. A basis marked as not checked against the original, or as a draft, is to be verified before it is cited.',
    ),
    h('p', {}, `${tool.name} ${tool.version}`),
  ]
}

const amount = (count: number, text: Text, language: Language): string =>
  language === 'vi' ? `${formatNumber(count, 'vi')} ${text.vi}` : `${formatNumber(count, 'en')} ${text.en}${count === 1 ? '' : 's'}`
