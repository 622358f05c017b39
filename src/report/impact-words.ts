/** Sentences shared by the renderers of failures. */
import { plain } from '../escape.ts'
import type { Failure, Figure, Figures, Hit, Impact, Untold } from '../impact/define.ts'
import { DEPENDENCIES, OTHER_REASONS } from '../impact/dependencies.ts'
import type { EndReason, EndWithLoss, Schedule, Successor, Undated } from '../impact/time.ts'
import type { Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { word } from '../model/words.ts'
import { fill, formatDate, formatNumber, type Language, type Text } from '../text.ts'
import type { ImpactSide } from './impact.ts'

export const TITLES = {
  impact: { vi: 'Hậu quả sự cố', en: 'Impact of a failure' },
  ranking: { vi: 'Sự cố đơn theo mức thiệt hại', en: 'Single failures by loss' },
  pairs: { vi: 'Hai sự cố cùng lúc', en: 'Two failures at once' },
  bridges: { vi: 'Đường truyền mà đứt là chia cắt mạng', en: 'Links whose loss splits the network' },
  cutStops: { vi: 'Điểm mà mất là chia cắt mạng', en: 'Stops whose loss splits the network' },
  stopped: { vi: 'Ngừng', en: 'Stopped' },
  degraded: { vi: 'Suy giảm', en: 'Degraded' },
  cutOff: { vi: 'Cơ quan, đơn vị mất kết nối', en: 'Agencies cut off' },
  untold: { vi: 'Chưa xét được, vì mô hình chưa ghi', en: 'Not judged, for the model does not tell' },
  remedies: { vi: 'Cách khắc phục gần nhất', en: 'Nearest remedies' },
  failure: { vi: 'Sự cố', en: 'Failure' },
  loss: { vi: 'Thiệt hại', en: 'Loss' },
  why: { vi: 'Vì', en: 'Why' },
  name: { vi: 'Đối tượng', en: 'Element' },
  kind: { vi: 'Loại', en: 'Kind' },
  figure: { vi: 'Chỉ tiêu', en: 'Figure' },
  day: { vi: 'Điều gì ngừng vào ngày', en: 'What stops on' },
  schedule: { vi: 'Những gì hết hạn, ngừng theo kế hoạch đến hết ngày', en: 'What ends or is planned to stop, up to' },
  noEnds: {
    vi: 'Trong thời gian này mô hình không ghi hợp đồng, hỗ trợ, bản quyền nào hết hạn và không ghi lần ngừng nào.',
    en: 'In this time the model tells of no contract, support or licence that ends and of no outage.',
  },
  noDates: {
    vi: 'Chưa xét được: mô hình chưa ghi ngày hết hợp đồng, hỗ trợ, bản quyền nào và không ghi lần ngừng nào.',
    en: 'Not judged: the model tells neither when a contract, support or licence ends nor of an outage.',
  },
  ends: { vi: 'Đã hết hạn hoặc ngừng vào ngày đó', en: 'Ended or stopped by that day' },
  withoutSuccessor: {
    vi: 'Dịch vụ ngừng mà vào ngày đó không có hệ thống kế tiếp',
    en: 'Services that stop and have no successor on that day',
  },
  openSuccessor: {
    vi: 'Dịch vụ chưa xét được, vì chưa ghi ngày hệ thống kế tiếp bắt đầu sử dụng',
    en: 'Services not judged, for the day on which a successor starts is not told',
  },
} as const satisfies Readonly<Record<string, Text>>

export const NOT_JUDGED: Text = { vi: 'chưa xét được', en: 'not judged' }
export const NOTHING: Text = { vi: 'Không có gì ngừng hoặc suy giảm.', en: 'Nothing stops and nothing is degraded.' }
export const NOTHING_TOLD: Text = {
  vi: 'Chưa xét được: mô hình chưa ghi nơi đặt hệ thống, đường truyền của đơn vị, hệ thống phục vụ của dịch vụ.',
  en: 'Not judged: the model tells neither where systems are hosted, nor how units are attached, nor which system serves a service.',
}

/** Rows of a table of figures, in the order in which people ask. `part` tells that it is part of the row above. */
export const FIGURES: readonly { readonly figure: Figure; readonly label: Text; readonly part?: true; readonly bare?: true }[] = [
  { figure: 'services', label: { vi: 'dịch vụ công ngừng', en: 'services stopped' } },
  { figure: 'procedures', label: { vi: 'thủ tục hành chính của các dịch vụ đó', en: 'procedures of those services' }, part: true },
  { figure: 'dossiers', label: { vi: 'hồ sơ một năm của các dịch vụ đó', en: 'dossiers a year of those services' }, part: true },
  { figure: 'degradedServices', label: { vi: 'dịch vụ công suy giảm', en: 'services degraded' } },
  { figure: 'agencies', label: { vi: 'cơ quan, đơn vị mất kết nối', en: 'agencies and units cut off' } },
  { figure: 'communes', label: { vi: 'trong đó cấp xã', en: 'of them communes' }, part: true },
  { figure: 'systems', label: { vi: 'hệ thống ngừng', en: 'systems stopped' } },
  {
    figure: 'users',
    label: { vi: 'người dùng của hệ thống đông nhất trong số đó', en: 'users of the largest of them' },
    part: true,
    bare: true,
  },
  { figure: 'degradedSystems', label: { vi: 'hệ thống suy giảm', en: 'systems degraded' } },
  { figure: 'databases', label: { vi: 'cơ sở dữ liệu không truy cập được', en: 'databases out of reach' } },
  { figure: 'personalDatabases', label: { vi: 'trong đó có dữ liệu cá nhân', en: 'of them with personal data' }, part: true },
  { figure: 'integrations', label: { vi: 'kết nối mất', en: 'connections lost' } },
]

/** `36/71 hệ thống ngừng`; the whole is left out where it tells nothing. */
export function figureWords(row: (typeof FIGURES)[number], figures: Figures, totals: Figures, language: Language): string {
  return `${figureValue(row, figures, totals, language)} ${row.label[language]}`
}

export function figureValue({ figure, bare }: (typeof FIGURES)[number], figures: Figures, totals: Figures, language: Language): string {
  const value = figures[figure]
  if (value === null) return NOT_JUDGED[language]
  const total = totals[figure]
  return bare || total === null ? formatNumber(value, language) : `${formatNumber(value, language)}/${formatNumber(total, language)}`
}

/** Rows worth printing: what is lost, and what could not be judged; not what the model has none of. */
export function figureRows({ figures, totals }: Pick<Impact, 'figures' | 'totals'>): (typeof FIGURES)[number][] {
  return FIGURES.filter(({ figure, part }) => {
    if (totals[figure] === null) return false
    return figures[figure] !== 0 && !(part && figures[figure] === null)
  })
}

/** A loss in one line: its gravest figures. */
export function lossWords({ figures, totals }: Pick<Impact, 'figures' | 'totals'>, language: Language): string {
  const said = FIGURES.filter(({ figure }) => (figures[figure] ?? 0) > 0 && figure !== 'procedures' && figure !== 'users')
  const parts = said.map((row) =>
    row.part ? `${formatNumber(figures[row.figure]!, language)} ${row.label[language]}` : figureWords(row, figures, totals, language),
  )
  if (parts.length > 0) return parts.join('; ')
  return Object.values(figures).some((figure) => figure !== null) ? NOTHING[language] : NOT_JUDGED[language]
}

/** The name of an element, with what it is and its id. */
export const elementName = (element: Element, kind: Kind, language: Language): string =>
  `${nameOf(element)} (${word(`kind.${kind}`, language).toLowerCase()}, ${element.id})`

/** The name of what fails, with what it is. */
export function failureName(failure: Failure, graph: ArchitectureGraph, language: Language): string {
  if (failure.what === 'element') return elementName(failure.element, graph.kindOf(failure.element), language)
  const lines = formatNumber(failure.links.length, language)
  const what = failure.what === 'carrier' ? word('field.link.carrier', language) : word('field.link.conduits', language)
  return `${plain(failure.name)} (${what.toLowerCase()}, ${lines} ${language === 'vi' ? 'đường truyền' : failure.links.length === 1 ? 'link' : 'links'})`
}

/** The same without what it is, for a picture. */
export const shortName = (failure: Failure): string => (failure.what === 'element' ? nameOf(failure.element) : failure.name)

export const nameOf = ({ id, name }: Element): string => plain(name ?? id)

const NOTES = new Map<string, Text>(
  DEPENDENCIES.map(({ id, dependent, field }) => [id, { vi: `field.${dependent}.${field}`, en: `field.${dependent}.${field}` }]),
)

const RELATIONS: Readonly<Record<string, Text>> = {
  'database.storedBy': { vi: 'hệ thống quản lý', en: 'kept by' },
  'system.parts': { vi: 'phần', en: 'part' },
  'system.dependency': { vi: 'phụ thuộc qua', en: 'depends by' },
  'system.service-use': { vi: 'dùng dịch vụ qua', en: 'uses the service of' },
  'system.internet': { vi: 'đường Internet', en: 'Internet line' },
  'link.ends': { vi: 'một đầu', en: 'one end' },
}

/** Why something is hit: `nơi đặt: Trung tâm dữ liệu tỉnh`. */
export function reasonWords({ reason: { dependency, through } }: Hit, language: Language): string {
  const other = (OTHER_REASONS as Readonly<Record<string, Text>>)[dependency]
  if (other !== undefined) return other[language]
  const field = NOTES.get(dependency)?.[language]
  const relation = RELATIONS[dependency]?.[language] ?? (field === undefined ? dependency : word(field, language).toLowerCase())
  return through === undefined ? relation : `${relation}: ${nameOf(through)}`
}

const ASPECTS: Readonly<Record<Untold['aspect'], Text>> = {
  attachment: { vi: 'đường truyền riêng của {untold}/{of} cơ quan, đơn vị', en: 'private links of {untold} of {of} agencies' },
  hosting: { vi: 'nơi đặt (có đường truyền) của {untold}/{of} hệ thống', en: 'where {untold} of {of} systems are hosted, and its links' },
  'service-system': { vi: 'hệ thống phục vụ của {untold}/{of} dịch vụ', en: 'the system behind {untold} of {of} services' },
  integrations: { vi: 'các kết nối giữa hệ thống', en: 'connections between systems' },
  dossiers: { vi: 'số hồ sơ một năm của {untold}/{of} dịch vụ ngừng', en: 'dossiers a year of {untold} of the {of} services stopped' },
  users: { vi: 'số người dùng của {untold}/{of} hệ thống', en: 'users of {untold} of {of} systems' },
  'personal-data': { vi: 'dữ liệu cá nhân của {untold}/{of} cơ sở dữ liệu', en: 'personal data of {untold} of {of} databases' },
}

export const untoldWords = ({ aspect, untold, of }: Untold, language: Language): string =>
  fill(ASPECTS[aspect][language], { untold, of }, language)

/** Model, state and day of an answer. */
export function sideWords({ model, state, asOf }: ImpactSide, language: Language): string {
  const day = asOf === undefined ? '' : language === 'vi' ? ` ngày ${formatDate(asOf, 'vi')}` : ` of ${asOf}`
  return `${plain(model.name[language])} – ${word(`state.${state}`, language).toLowerCase()}${day}`
}

/** What a link that held out is worth telling. */
export function withstoodWords(links: readonly Element<'link'>[], language: Language): string | undefined {
  if (links.length === 0) return undefined
  const names = links.slice(0, 5).map(nameOf).join(', ')
  return language === 'vi' ? `Còn đường thứ hai, nên chỉ suy giảm: ${names}.` : `A second path is left, so it is degraded only: ${names}.`
}

/** Hits of a condition by kind, in the order in which people ask. */
export function byKind(hits: readonly Hit[], condition: Hit['condition']): [Hit['kind'], Hit[]][] {
  const groups = new Map<Hit['kind'], Hit[]>(ORDER.map((kind) => [kind, []]))
  for (const hit of hits) {
    if (hit.condition !== condition) continue
    const group = groups.get(hit.kind)
    if (group === undefined) groups.set(hit.kind, [hit])
    else group.push(hit)
  }
  return [...groups].filter(([, group]) => group.length > 0)
}

const ORDER: readonly Hit['kind'][] = ['service', 'system', 'database', 'infrastructure', 'site', 'network', 'link', 'integration']

const END_WORDS: Readonly<Record<EndReason['why'], Text>> = {
  plannedOutages: { vi: 'ngừng theo kế hoạch', en: 'is planned to stop' },
  contractEnd: { vi: 'hợp đồng hết ngày {told}, nếu không gia hạn', en: 'its contract ends on {told}, unless it is renewed' },
  supportEnd: {
    vi: 'hỗ trợ kỹ thuật hết ngày {told}, nếu không chuyển phiên bản',
    en: 'its support ends on {told}, unless it is upgraded',
  },
  licenceEnd: { vi: 'bản quyền hết ngày {told}, nếu không gia hạn', en: 'its licence ends on {told}, unless it is renewed' },
  retired: { vi: 'đã kết thúc sử dụng mà vẫn có cái đang dùng phụ thuộc vào', en: 'is retired, and things in use still depend on it' },
}

/** Why something is gone on a day. */
export function endWords({ why, told }: EndReason, language: Language): string {
  const sentence = END_WORDS[why][language]
  if (told === undefined) return sentence
  // A month or year is told with its own word.
  const named =
    told.length === 10 || language === 'en' ? sentence : sentence.replace('ngày {told}', told.length === 4 ? 'năm {told}' : 'tháng {told}')
  return fill(told.length === 10 ? named : named.replace('on {told}', 'in {told}'), { told: { date: told } }, language)
}

const SUCCESSORS: Readonly<Record<Successor['state'], Text>> = {
  ready: { vi: '“{name}” thay thế, đã hoạt động vào ngày đó', en: '"{name}" takes over and works on that day' },
  late: { vi: '“{name}” thay thế nhưng đến {since} mới sử dụng', en: '"{name}" is to take over, but not before {since}' },
  untold: { vi: '“{name}” thay thế nhưng chưa ghi ngày bắt đầu sử dụng', en: '"{name}" is to take over, on no day that is told' },
  ended: { vi: '“{name}” thay thế nhưng cũng đã hết hạn hoặc ngừng', en: '"{name}" was to take over and has ended itself' },
}

export const successorWords = ({ system, state }: Successor, language: Language): string =>
  fill(SUCCESSORS[state][language], { name: nameOf(system), since: system.since === undefined ? '' : { date: system.since } }, language)

/** Services that stop at an end, and what becomes of them. */
export function servicesWords({ withoutSuccessor, open }: EndWithLoss, language: Language): string[] {
  const told = (title: Text, services: readonly Element[]): string[] => {
    if (services.length === 0) return []
    const shown = services.slice(0, 5).map(nameOf).join(', ')
    const rest = services.length > 5 ? ` … (+${formatNumber(services.length - 5, language)})` : ''
    return [`${title[language]} (${formatNumber(services.length, language)}): ${shown}${rest}`]
  }
  return [...told(TITLES.withoutSuccessor, withoutSuccessor), ...told(TITLES.openSuccessor, open)]
}

export const takenOverWords = ({ system, by }: Impact['takenOver'][number], language: Language): string =>
  language === 'vi' ? `“${nameOf(by)}” làm thay “${nameOf(system)}”.` : `"${nameOf(by)}" does the work of "${nameOf(system)}".`

const UNDATED: Readonly<Record<Undated['why'], Text>> = {
  replacing: { vi: 'đang được thay thế, chưa ghi ngày kết thúc', en: 'is being replaced, on no day that is told' },
  merging: { vi: 'đang được hợp nhất, chưa ghi ngày kết thúc', en: 'is being merged, on no day that is told' },
  'replace-end': { vi: 'sẽ thay thế, kết thúc, chưa ghi ngày', en: 'is to be replaced or ended, on no day that is told' },
  passed: { vi: 'đã quá thời điểm {told} mà vẫn ghi đang dùng', en: 'is past {told} and still in use' },
}

export const undatedWords = ({ why, told }: Undated, language: Language): string =>
  fill(UNDATED[why][language], { told: told === undefined ? '' : { date: told } }, language)

export const untoldEndsWords = ({ untold, of }: Schedule['untold'], language: Language): string =>
  fill(
    language === 'vi'
      ? 'ngày hết hợp đồng, hỗ trợ, bản quyền của {untold}/{of} hệ thống, cơ sở dữ liệu, hạ tầng, mạng, đường truyền'
      : 'when contract, support or licence of {untold} of {of} systems, databases, infrastructures, networks and links end',
    { untold, of },
    language,
  )
