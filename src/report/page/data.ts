import { plain } from '../../escape.ts'
import type { Citation, Finding } from '../../finding/define.ts'
import { append } from '../../large.ts'
import type { Kind } from '../../model/element.ts'
import { word } from '../../model/words.ts'
import { formatDate, type Language } from '../../text.ts'
import { baselineName, freshIn } from '../acceptance.ts'
import type { BaselineEntry, ModelReport, Report, WaiverReport } from '../define.ts'
import { facts } from '../facts.ts'
import { frame, rowFrame } from '../frame.ts'
import { noBasis } from '../model-words.ts'
import { clauseName, instrumentName, nearestRemedies, partsOf, sentence } from '../words.ts'
import type { FindingState, PageCitation, PageData, PageElement, PageFinding, PageModel, PageRule, PageWaiver } from './define.ts'
import { CORE_SUBJECT, labelsIn } from './labels.ts'

/** Lines of a code frame before and after that of the finding. */
const AROUND = 2

/** Letters of a line in a code frame; the rest is cut. */
const LETTERS = 180

/** Fields that say whose an element is. */
const OWNERSHIP = /\.(owner|agency|lead)$/

const cut = (text: string): string => (text.length > LETTERS ? `${text.slice(0, LETTERS - 1)}…` : text)

/** Gives each distinct thing a position in a list. */
class Register<T> {
  readonly list: T[] = []
  readonly #positions = new Map<string, number>()

  at(key: string, make: () => T): number {
    let position = this.#positions.get(key)
    if (position === undefined) {
      position = this.list.push(make()) - 1
      this.#positions.set(key, position)
    }
    return position
  }
}

/** A report as the page's script needs it, in one language; whatever comes from a model is made harmless to read here. */
export function pageData(report: Report, language: Language): PageData {
  return new Builder(report, language).data
}

class Builder {
  readonly data: PageData

  readonly #report: Report
  readonly #language: Language
  /** Whether all that was found is in cells of workbooks, so that what to do is told in the words of the form. */
  readonly #isForm: boolean
  readonly #rules = new Register<PageRule>()
  readonly #citations = new Register<PageCitation>()
  readonly #owners = new Register<string>()
  readonly #relations = new Register<string>()
  readonly #files = new Register<{ name: string; lines: Record<number, string> }>()
  readonly #kinds: Partial<Record<Kind, string>> = {}
  readonly #subjects: Record<string, string> = {}

  constructor(report: Report, language: Language) {
    this.#report = report
    this.#language = language
    const places = report.models.flatMap((model) => model.findings.map(({ place }) => place))
    this.#isForm = places.length > 0 && places.every(({ cell }) => cell !== undefined)
    const models: PageModel[] = []
    const findings: PageFinding[] = []
    for (const [at, model] of report.models.entries()) {
      const fixed = fixedIn(model, report)
      const surroundings = new Surroundings(model, fixed, this)
      models.push({
        key: `model-${at + 1}`,
        name: plain(model.name[language]),
        noBasis: noBasis(model, language),
        elements: surroundings.elements,
        references: surroundings.references,
        waivers: model.waivers.map((waiver) => waiverWords(waiver, language)),
      })
      append(findings, [
        ...this.#findingsOf(model, at, surroundings, findings.length),
        ...fixed.map((entry) => this.#fixed(entry, at, surroundings)),
      ])
    }
    this.data = {
      language,
      labels: labelsIn(language),
      kinds: this.#kinds,
      subjects: this.#subjects,
      relations: this.#relations.list,
      models,
      rules: this.#rules.list,
      citations: this.#citations.list,
      owners: this.#owners.list,
      files: this.#files.list,
      findings,
    }
  }

  relation(term: string): number {
    return this.#relations.at(term, () => word(term, this.#language))
  }

  kind(kind: Kind): void {
    this.#kinds[kind] ??= word(`kind.${kind}`, this.#language)
  }

  /** Open and accepted findings as one list, in the order of places; `start` is where the first of them stands in the list of the page. */
  #findingsOf(model: ModelReport, at: number, surroundings: Surroundings, start: number): PageFinding[] {
    const positions = new Map(model.findings.map((finding, position) => [finding, start + position]))
    const tells = new Map(
      facts(model.findings).map(({ finding, follows }) => [finding, follows.map((one) => positions.get(one)!)] as const),
    )
    const setback = new Map<string, number>()
    for (const [position, { state, findings }] of model.waivers.entries())
      if (state === 'expired' || state === 'pending' || state === 'refused') for (const one of findings) setback.set(one, position)
    const isFresh = this.#report.baseline === undefined && this.#report.since === undefined ? undefined : freshIn(model)
    return [
      ...model.findings.map((finding) => ({
        ...this.#finding(finding, 'open', setback.get(finding.fingerprint), at, surroundings),
        ...(isFresh?.(finding) ? { isNew: true as const } : {}),
        ...((tells.get(finding)?.length ?? 0) === 0 ? {} : { tells: tells.get(finding)! }),
      })),
      ...model.accepted.map(({ finding, by, waiver }) =>
        this.#finding(finding, by === 'waiver' ? 'waived' : 'known', waiver, at, surroundings),
      ),
    ]
  }

  #finding(finding: Finding, state: FindingState, waiver: number | undefined, model: number, surroundings: Surroundings): PageFinding {
    const { place } = finding
    const lines = place.column > LETTERS ? [] : frame(this.#report, place, AROUND)
    const file = this.#files.at(place.file, () => ({ name: plain(place.file), lines: {} }))
    for (const { number, text } of lines) this.#files.list[file]!.lines[number] ??= plain(cut(text))
    const row = rowFrame(this.#report, place).map(({ label, text, here }) => [plain(label), plain(cut(text)), here] as const)
    const owner = surroundings.ownerOf(finding.elements.map(({ id }) => id))
    return {
      model,
      rule: this.#rule(finding.rule, finding.code),
      severity: finding.severity,
      state,
      message: plain(sentence(this.#report, finding, this.#language)),
      elements: finding.elements.map(({ id, kind, field }) => {
        const element = surroundings.at(id, kind)
        return field === undefined ? [element] : [element, word(`field.${kind}.${field}`, this.#language)]
      }),
      file,
      line: place.line,
      column: place.column,
      ...(place.cell === undefined ? {} : { cell: plain(place.cell) }),
      ...(lines.length === 0 ? {} : { frame: [lines[0]!.number, lines.at(-1)!.number] as const }),
      ...(row.length === 0 ? {} : { row }),
      citations: finding.citations.map((citation) => this.#citation(citation)),
      ...(finding.remedies === undefined ? {} : { nearest: nearestRemedies(finding, this.#language).map(plain) }),
      ...(waiver === undefined ? {} : { waiver }),
      ...(owner === undefined ? {} : { owner: this.#owners.at(owner, () => owner) }),
      fingerprint: finding.fingerprint,
    }
  }

  #fixed({ fingerprint, rule, code, elements, finding }: Fixed, model: number, surroundings: Surroundings): PageFinding {
    const position = this.#rule(rule, code)
    const named = elements.length === 0 ? this.#rules.list[position]!.title : plain(elements.join(', '))
    const known = elements.flatMap((id) => surroundings.find(id) ?? [])
    return {
      model,
      rule: position,
      state: 'fixed',
      message: finding === undefined ? named : plain(sentence(this.#report, finding, this.#language)),
      elements: known.map((element) => [element]),
      citations: [],
      fingerprint,
    }
  }

  #rule(id: string, code: string): number {
    return this.#rules.at(id, () => {
      const language = this.#language
      const words = this.#report.rules.get(id)
      const remedy = this.#isForm ? (words?.remedyInForm ?? words?.remedy) : words?.remedy
      const [subject = ''] = id.split('/')
      this.#subjects[subject] ??= (subject === 'core' ? CORE_SUBJECT : this.#report.subjects?.[subject])?.[language] ?? subject
      return {
        id,
        code,
        subject,
        title: words?.title[language] ?? id,
        why: words?.why[language] ?? '',
        remedy: remedy === undefined ? [] : partsOf(remedy, language).map(({ label, text }) => [label, text] as const),
      }
    })
  }

  #citation({ norm, locator, mark }: Citation): number {
    return this.#citations.at(`${norm}#${locator} ${mark}`, () => {
      const instrument = this.#report.norms[norm]!
      const text = `${instrumentName(instrument, this.#language)}, ${clauseName(instrument, locator, this.#language)}`
      return { text, title: instrument.title[this.#language], mark }
    })
  }
}

/** A finding that is gone: with its words where the revision before is at hand, for a baseline keeps none. */
interface Fixed extends Omit<BaselineEntry, 'model'> {
  readonly finding?: Finding
}

function fixedIn(model: ModelReport, { baseline, since }: Report): readonly Fixed[] {
  if (since === undefined) return baseline?.fixed.filter((entry) => entry.model === baselineName(model)) ?? []
  return (model.since?.fixed ?? []).map((finding) => ({ ...finding, elements: finding.elements.map(({ id }) => id), finding }))
}

/** The elements that findings of a model are about and those next to them. */
class Surroundings {
  readonly elements: PageElement[] = []
  readonly references: (readonly [number, number, number])[] = []

  readonly #positions = new Map<string, number>()
  readonly #owners = new Map<string, string>()
  readonly #builder: Pick<Builder, 'relation' | 'kind'>

  constructor(model: ModelReport, fixed: readonly Fixed[], builder: Pick<Builder, 'relation' | 'kind'>) {
    this.#builder = builder
    const about = [...model.findings, ...model.accepted.map(({ finding }) => finding)].flatMap(({ elements }) => elements)
    const { nodes, edges } = model.around([...new Set([...about.map(({ id }) => id), ...fixed.flatMap(({ elements }) => elements)])])
    for (const { id, kind, name, state } of nodes) this.#add({ id: plain(id), kind, name: plain(name), state }, id)
    for (const { from, to, label } of edges) {
      this.references.push([this.find(from)!, this.find(to)!, builder.relation(label.term)])
      if (OWNERSHIP.test(label.term)) this.#owners.set(from, this.elements[this.find(to)!]!.name)
    }
    for (const { kind, id, name } of nodes) if (kind === 'agency') this.#owners.set(id, plain(name))
  }

  find(id: string): number | undefined {
    return this.#positions.get(id)
  }

  /** Position of an element; one that is not in the graph, as the second of two with the same id, is shown by its id. */
  at(id: string, kind: Kind): number {
    return this.find(id) ?? this.#add({ id: plain(id), kind, name: plain(id), state: 'present' }, id)
  }

  /** Name of the agency or unit that answers for the first of some elements of which one is known to. */
  ownerOf(ids: readonly string[]): string | undefined {
    return ids.map((id) => this.#owners.get(id)).find((owner) => owner !== undefined)
  }

  #add(element: PageElement, id: string): number {
    this.#builder.kind(element.kind)
    const position = this.elements.push(element) - 1
    this.#positions.set(id, position)
    return position
  }
}

/** What is known of a waiver, as label and text. */
export function waiverFacts(waiver: WaiverReport, language: Language): (readonly [string, string])[] {
  const vi = language === 'vi'
  const { reason, approvedBy, approvedOn, expires, ticket, place } = waiver
  return [
    [vi ? 'Lý do' : 'Reason', plain(reason)],
    [vi ? 'Người phê duyệt' : 'Approved by', plain(approvedBy)],
    ...(approvedOn === undefined ? [] : [[vi ? 'Ngày phê duyệt' : 'Approved on', formatDate(approvedOn, language)] as const]),
    [vi ? 'Có hiệu lực đến hết ngày' : 'Holds until', formatDate(expires, language)],
    ...(ticket === undefined ? [] : [[vi ? 'Số văn bản, phiếu' : 'Ticket', plain(ticket)] as const]),
    ...(place === undefined ? [] : [[vi ? 'Ghi tại' : 'Written in', `${plain(place.file)}:${place.line}`] as const]),
  ]
}

function waiverWords(waiver: WaiverReport, language: Language): PageWaiver {
  return { id: plain(waiver.id), state: waiver.state, facts: waiverFacts(waiver, language) }
}
