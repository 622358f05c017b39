import { addTo, groupBy } from '../collections.ts'
import { Fault } from '../fault.ts'
import type { Finding, Severity } from '../finding/define.ts'
import type { Model, SourceFile } from '../load/load.ts'
import type { Report } from '../report/define.ts'
import { citation, counted, labelled, nearestRemedies, remedyOf, rule, SEVERITY_WORDS, sentence } from '../report/words.ts'
import { formatDate, type Language, type Text } from '../text.ts'
import type { AnnotatedSheet, Annotation } from '../workbook/annotate.ts'
import type { Summary, SummaryCell, SummaryRow } from '../workbook/summary.ts'

/** A workbook that was read, with the bytes that were judged: the copy is made from those, whatever became of the file since. */
export type ReadWorkbook = SourceFile & Required<Pick<SourceFile, 'bytes' | 'headings'>>

/** The one workbook among some models. @throws {Fault} when there is none, or something beside it. */
export function workbookAmong(models: readonly Model[]): ReadWorkbook {
  const [model, ...others] = models
  const [file, ...more] = model?.files ?? []
  const { bytes, headings } = file ?? {}
  if (file !== undefined && bytes !== undefined && headings !== undefined && others.length === 0 && more.length === 0)
    return { ...file, bytes, headings }
  throw new Fault(
    'usage',
    {
      vi: 'Chỉ ghi chú thích được khi kiểm tra đúng một sổ dữ liệu .xlsx hoặc .xlsm.',
      en: 'An annotated copy can be made when just one workbook (.xlsx or .xlsm) is checked.',
    },
    {
      vi: 'Ví dụ: vneaf check ho-so.xlsx --annotate ho-so-gop-y.xlsx',
      en: 'For example: vneaf check dossier.xlsx --annotate remarks.xlsx',
    },
  )
}

/** A finding as the copy tells it. */
interface Told {
  readonly finding: Finding
  readonly sheet: string | undefined
  /** What is wrong, in a sentence. */
  readonly short: string
  /** What to write instead, or what to do, in a sentence. */
  readonly help: string
  readonly bases: string
  readonly unit: string | undefined
}

/**
 * A copy of a workbook with what is open in it: cells marked, a sentence at the end of each row, the law and the reasons in a comment on the cell, a
 * drop-down where one choice mends it, and a sheet that lists all by sheet, by who has to mend it, and by rule.
 */
export async function annotated(workbook: ReadWorkbook, report: Report, language: Language): Promise<Uint8Array> {
  const [{ annotateWorkbook }, { FINDINGS_HEADER }] = await Promise.all([
    import('../workbook/annotate.ts'),
    import('../workbook/define.ts'),
  ])
  const { name, bytes, headings } = workbook
  const told = report.models.flatMap(({ findings }) => findings).map((finding) => tell(workbook, report, finding, language))
  const notes = new Map<string, Annotation[]>([...headings.keys()].map((sheet) => [sheet, []]))
  const [first] = headings.keys()
  for (const one of told) {
    // What is said of no cell, such as a sheet that is not there, stands at the header of the first table.
    const sheet = one.sheet ?? first
    if (sheet !== undefined) addTo(notes, sheet, noteOf(workbook, report, one, headings.get(sheet) ?? 1, language))
  }
  const sheets = [...notes].map(([sheet, list]): AnnotatedSheet => ({ name: sheet, headerRow: headings.get(sheet) ?? 1, notes: list }))
  return annotateWorkbook(bytes, name, sheets, {
    header: FINDINGS_HEADER,
    summary: summaryOf(report, workbook, told, language),
    prompt: WORDS.prompt[language],
  })
}

function tell(workbook: ReadWorkbook, report: Report, finding: Finding, language: Language): Told {
  const { cell } = finding.place
  return {
    finding,
    sheet: cell === undefined ? undefined : cell.slice(0, cell.lastIndexOf('!')),
    short: firstSentence(sentence(report, finding, language)),
    help: helpFor(report, finding, language),
    bases: finding.citations.map((one) => citation(report, one, language)).join('; '),
    unit: cell === undefined ? undefined : workbook.unitOf?.(cell),
  }
}

function noteOf(
  workbook: ReadWorkbook,
  report: Report,
  { finding, short, help, bases }: Told,
  headerRow: number,
  language: Language,
): Annotation {
  const { cell, line, column } = finding.place
  const { why } = rule(report, finding)
  const head = `${SEVERITY_WORDS[finding.severity][language].toUpperCase()} ${finding.code}`
  const choices = choicesFor(workbook, finding)
  return {
    ...(cell === undefined ? { row: headerRow } : { row: line, column }),
    text: `${head}: ${short}${help === '' ? '' : ` ${help}`}`,
    comment: [
      `${head}: ${sentence(report, finding, language)}`,
      `${WORDS.why[language]}: ${why[language]}`,
      ...labelled(remedyOf(report, finding, language)),
      ...(bases === '' ? [] : [`${WORDS.basis[language]}: ${bases}`]),
    ].join('\n'),
    kind: finding.severity,
    ...(choices === undefined ? {} : { choices }),
  }
}

/** What was probably meant, where anything is near; else the nearest way out, or what to do. */
function helpFor(report: Report, finding: Finding, language: Language): string {
  const near = nearIn(finding)
  if (near.length > 0) return askedWhether(near, language)
  const [way] = nearestRemedies(finding, language)
  if (way !== undefined) return `→ ${way}.`
  // How to write it down is what someone with the sheet before them needs first.
  const parts = remedyOf(report, finding, language)
  const told = parts.find(({ part }) => part === 'write') ?? parts[0]
  return told === undefined ? '' : `→ ${firstSentence(told.text)}`
}

/** What the cell may have meant, likeliest first. */
function nearIn({ message: { id, data } }: Finding): readonly string[] {
  const { suggestion, nearest, code } = data
  if (typeof suggestion === 'string') return [suggestion]
  if (Array.isArray(nearest)) return nearest.filter((one) => typeof one === 'string')
  return id === 'byName' && typeof code === 'string' ? [code] : []
}

function askedWhether(names: readonly string[], language: Language): string {
  const quoted = names.map((name) => (language === 'vi' ? `“${name}”` : `"${name}"`))
  const last = quoted.at(-1)!
  const list = quoted.length === 1 ? last : `${quoted.slice(0, -1).join(', ')} ${WORDS.or[language]} ${last}`
  return language === 'vi' ? `Có phải ${list}?` : `Did you mean ${list}?`
}

/** The values of which one mends the cell: those that a finding names, else those of the column. */
function choicesFor(
  { rowOf, choicesOf }: ReadWorkbook,
  { place: { cell }, message: { id, data } }: Finding,
): readonly string[] | undefined {
  if (cell === undefined) return undefined
  const listed = choicesOf?.(cell)
  const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
  if (listed !== undefined) return [data['values'], data['allowed']].map(texts).find(({ length }) => length > 1) ?? listed
  // A cell that names other things as well would lose them by a choice.
  const isWhole = rowOf?.(cell).some(({ here, text }) => here && (text === data['code'] || text === data['name'])) ?? false
  if (!isWhole) return undefined
  const near = id === 'byName' ? texts([data['code']]) : texts(data['nearest'])
  return near.length === 0 ? undefined : near
}

const OPENING = '“"([«'
const CLOSING = '”")]»'

/** The first sentence of a text. What stands between quotation marks or brackets ends none. */
export function firstSentence(text: string): string {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    if (char === '"') depth = depth > 0 ? depth - 1 : depth + 1
    else if (OPENING.includes(char)) depth++
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && '.?!'.includes(char) && /^\s+[\p{Lu}“"]/u.test(text.slice(at + 1, at + 4))) return text.slice(0, at + 1)
  }
  return text
}

const WORDS = {
  title: { vi: 'TỔNG HỢP PHÁT HIỆN', en: 'ALL FINDINGS' },
  how: {
    vi: 'Bấm vào tên ô để tới ô. Trang này được ghi lại sau mỗi lần kiểm tra; ghi chú riêng xin để ở trang khác.',
    en: 'A click on the name of a cell leads there. This sheet is written anew by each check; keep notes of your own on another sheet.',
  },
  limits: {
    vi: 'Kiểm tra tự động chỉ cho biết hồ sơ đã đủ và đúng cấu trúc hay chưa, không xác nhận nội dung là đúng.',
    en: 'An automatic check tells whether the dossier is complete and well built; it never says that the content is right.',
  },
  none: { vi: 'Không còn phát hiện nào.', en: 'Nothing is open.' },
  why: { vi: 'Vì sao', en: 'Why' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  or: { vi: 'hay', en: 'or' },
  prompt: { vi: 'Chọn một giá trị để sửa ô này.', en: 'Choose a value to mend this cell.' },
  book: { vi: '(cả sổ)', en: '(the whole workbook)' },
  nobody: { vi: '(chưa rõ đơn vị)', en: '(unit not told)' },
  bySheet: { vi: '1. Theo trang', en: '1. By sheet' },
  byUnit: { vi: '2. Theo đơn vị phụ trách', en: '2. By responsible unit' },
  byRule: { vi: '3. Theo quy tắc', en: '3. By rule' },
} satisfies Readonly<Record<string, Text>>

const HEADS: readonly Text[] = [
  { vi: 'Mức', en: 'Severity' },
  { vi: 'Ô', en: 'Cell' },
  { vi: 'Phát hiện', en: 'Finding' },
  { vi: 'Gợi ý', en: 'Help' },
  { vi: 'Đơn vị', en: 'Unit' },
  { vi: 'Quy tắc', en: 'Rule' },
  { vi: 'Căn cứ', en: 'Basis' },
]
const WIDTHS = [11, 22, 62, 50, 30, 10, 46]

/** Findings that each way to group them lists one by one; the sheets themselves have all. */
const MOST_LISTED = 5_000

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** The list of all that was found, three times: by sheet, by who has to mend it, by rule. */
function summaryOf(report: Report, { name: file, headings }: ReadWorkbook, told: readonly Told[], language: Language): Summary {
  const line = (text: string): SummaryRow => ({ cells: [{ text, look: 'plain' }] })
  const asOf = report.models[0]?.asOf.date
  const day = asOf === undefined ? '' : language === 'vi' ? ` Xét theo ngày ${formatDate(asOf, 'vi')}.` : ` Judged as of ${asOf}.`
  const rows: SummaryRow[] = [
    { cells: [{ text: WORDS.title[language], look: 'title' }] },
    line(`${file.slice(file.lastIndexOf('/') + 1)}: ${told.length === 0 ? WORDS.none[language] : `${countsOf(told, language)}.`}${day}`),
    line(WORDS.how[language]),
    line(WORDS.limits[language]),
  ]
  if (told.length === 0) return { widths: WIDTHS, rows }
  const tables = [...headings.keys()]
  const bySheet = groupBy(
    [...told].sort((a, b) => tables.indexOf(a.sheet ?? '') - tables.indexOf(b.sheet ?? '')),
    ({ sheet }) => sheet ?? WORDS.book[language],
  )
  const sections = [
    sectionOf(WORDS.bySheet[language], bySheet, language),
    sectionOf(
      WORDS.byUnit[language],
      worstFirst(groupBy(told, ({ unit, sheet }) => unit ?? WORDS[sheet === undefined ? 'book' : 'nobody'][language])),
      language,
    ),
    sectionOf(
      WORDS.byRule[language],
      worstFirst(groupBy(told, ({ finding }) => `${finding.code} – ${rule(report, finding).title[language]}`)),
      language,
    ),
  ]
  return { widths: WIDTHS, rows: [...rows, ...withContents(rows.length, sections)] }
}

/** The sections, below lines that lead to each. */
function withContents(before: number, sections: readonly (readonly SummaryRow[])[]): SummaryRow[] {
  let at = before + sections.length + 2
  const contents = sections.map((section): SummaryRow => {
    const row = at
    at += section.length + 1
    return { cells: [{ text: section[0]!.cells[0]!.text, look: 'jump', to: { row, column: 1 } }] }
  })
  return [...contents, ...sections.flatMap((section) => [{ cells: [] }, ...section])]
}

function sectionOf(title: string, groups: ReadonlyMap<string, readonly Told[]>, language: Language): SummaryRow[] {
  const rows: SummaryRow[] = [
    { cells: [{ text: title, look: 'section' }] },
    { cells: HEADS.map((head) => ({ text: head[language], look: 'head' })) },
  ]
  let left = MOST_LISTED
  for (const [name, list] of groups) {
    const cell = (text: string): SummaryCell => ({ text, look: 'group' })
    rows.push({ cells: [cell(''), cell(''), cell(name), cell(countsOf(list, language)), cell(''), cell(''), cell('')] })
    const shown = [...list].sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]).slice(0, left)
    left -= shown.length
    for (const one of shown) rows.push({ cells: cellsOf(one, language), isDetail: true })
    const more = list.length - shown.length
    if (more > 0)
      rows.push({
        cells: [
          undefined,
          undefined,
          {
            text: language === 'vi' ? `… và ${more} phát hiện khác, ghi ở từng trang.` : `… and ${more} more, told on their sheets.`,
            look: 'text',
          },
        ],
        isDetail: true,
      })
  }
  return rows
}

function cellsOf({ finding, sheet, short, help, unit, bases }: Told, language: Language): SummaryCell[] {
  const { cell, line, column } = finding.place
  const text = (said: string): SummaryCell => ({ text: said, look: 'text' })
  return [
    { text: SEVERITY_WORDS[finding.severity][language], look: finding.severity },
    sheet === undefined ? text(WORDS.book[language]) : { text: cell!, look: 'link', to: { sheet, row: line, column } },
    text(short),
    text(help.replace(/^→ /, '')),
    text(unit ?? ''),
    text(finding.code),
    text(bases),
  ]
}

const countsOf = (told: readonly Told[], language: Language): string =>
  (['error', 'warning', 'info'] as const)
    .map((severity) => [told.filter(({ finding }) => finding.severity === severity).length, SEVERITY_WORDS[severity]] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => counted(count, words, language))
    .join(', ')

/** Groups with the most of the gravest first. */
function worstFirst(groups: ReadonlyMap<string, Told[]>): ReadonlyMap<string, readonly Told[]> {
  const weight = (list: readonly Told[], severity: Severity): number => list.filter(({ finding }) => finding.severity === severity).length
  return new Map(
    [...groups]
      .map(([name, list]) => ({ name, list, errors: weight(list, 'error'), warnings: weight(list, 'warning') }))
      .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || b.list.length - a.list.length || (a.name < b.name ? -1 : 1))
      .map(({ name, list }) => [name, list] as const),
  )
}
