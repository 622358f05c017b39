import { dateText, nameOf, subtitleOf } from '../../diagram/caption.ts'
import type { Fact, Label, Picture, Sheet, View } from '../../diagram/define.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { modelBody } from '../../model/organisation.ts'
import type { Text } from '../../text.ts'
import type { ReferenceScope } from '../reference/components.ts'

/** What the dossier writes where a fact is not known. */
const UNDETERMINED: Text = { vi: 'Chưa xác định', en: 'not determined' }

/** Whose dossier it is, in words. */
export const DOSSIERS: Readonly<Record<ReferenceScope, Text>> = {
  ministry: { vi: 'cấp bộ', en: 'a ministry' },
  province: { vi: 'cấp tỉnh', en: 'a province' },
  body: { vi: 'cơ quan khác', en: 'another body' },
}

/** Which dossier the body of a model hands in: by the scope in its header, or by the level of its body. Communes and the country hand in none. */
export function dossierOf(graph: ArchitectureGraph): ReferenceScope | undefined {
  const { scope } = graph.header
  if (scope !== undefined) return scope === 'ministry' || scope === 'province' || scope === 'body' ? scope : undefined
  const level = modelBody(graph)?.level
  if (level === undefined || level === 'commune' || level === 'district') return undefined
  return level === 'ministry' || level === 'province' ? level : 'body'
}

/** Why a diagram is not one of the model's body; undefined when it is. */
export function misfit({ code, bodies }: Sheet, graph: ArchitectureGraph): Text | undefined {
  const own = dossierOf(graph)
  if (own !== undefined && bodies.includes(own)) return undefined
  const of = {
    vi: bodies.map((body) => DOSSIERS[body as ReferenceScope].vi).join(', '),
    en: bodies.map((body) => DOSSIERS[body as ReferenceScope].en).join(', '),
  }
  const { scope } = graph.header
  if (own !== undefined)
    return {
      vi: `${code} là sơ đồ của ${of.vi}; mô hình này là của ${DOSSIERS[own].vi}.`,
      en: `${code} is a diagram of ${of.en}; this model is of ${DOSSIERS[own].en}.`,
    }
  if (scope === 'national' || scope === 'commune' || modelBody(graph) !== undefined)
    return {
      vi: `${code} là sơ đồ của ${of.vi}; mô hình này không phải của bộ, tỉnh hay cơ quan lập hồ sơ riêng.`,
      en: `${code} is a diagram of ${of.en}; this model is of no ministry, province or other body with a dossier of its own.`,
    }
  return {
    vi: `${code} là sơ đồ của ${of.vi}; mô hình không ghi “scope” và “body” ở phần đầu nên không biết là của cơ quan nào.`,
    en: `${code} is a diagram of ${of.en}; the header of the model has neither "scope" nor "body", so that nobody knows whose it is.`,
  }
}

/** What the guide asks every diagram to tell of itself, from the header of the model; what the header lacks is said to be undetermined. */
function captionOf(graph: ArchitectureGraph, view: Titled): Fact[] {
  const { header } = graph
  const body = modelBody(graph)
  const scope: Label = header.scope === undefined ? UNDETERMINED : { term: `document.scope.${header.scope}` }
  return [
    { name: { vi: 'Mục đích', en: 'Purpose' }, value: view.summary },
    { name: { vi: 'Trạng thái', en: 'State' }, value: header.state === undefined ? UNDETERMINED : { term: `state.${header.state}` } },
    { name: { vi: 'Phạm vi', en: 'Scope' }, value: body === undefined ? scope : { words: [scope, '–', nameOf(body)] } },
    { name: { vi: 'Phiên bản', en: 'Version' }, value: header.version ?? UNDETERMINED },
    { name: { vi: 'Ngày', en: 'Date' }, value: header.asOf === undefined ? UNDETERMINED : dateText(header.asOf) },
    { name: { vi: 'Đơn vị xác nhận', en: 'Confirmed by' }, value: header.confirmedBy ?? UNDETERMINED },
  ]
}

type Titled = Pick<View, 'title' | 'summary'>

/** A diagram of the dossier: a view with its code, and what is drawn on it. */
export interface SheetDefinition extends Titled {
  readonly id: string
  readonly sheet: Sheet
}

/** What a diagram of the dossier draws, without what every one of them has. */
export type Drawing = Pick<Picture, 'direction' | 'groups' | 'boxes' | 'lines' | 'legend' | 'notes'>

/** Makes a view of a diagram of the dossier: title with its code, caption, and a note instead of a drawing where the body has no such diagram. */
export function sheetView(definition: SheetDefinition, draw: (graph: ArchitectureGraph) => Drawing): View {
  const { sheet, title, summary } = definition
  return {
    ...definition,
    draw(graph) {
      const wrong = misfit(sheet, graph)
      const drawing: Drawing =
        wrong === undefined ? draw(graph) : { direction: 'down', groups: [], boxes: [], lines: [], legend: [], notes: [wrong] }
      return {
        title: { vi: `${sheet.code}. ${title.vi}`, en: `${sheet.code}. ${title.en}` },
        subtitle: subtitleOf(graph),
        caption: captionOf(graph, definition),
        summary,
        wide: true,
        ...drawing,
      }
    },
  }
}

/** Name of a diagram's file without its ending: code, short name and version, for example `SĐ-B-01_Mo-hinh-khai-quat_v1.0`. */
export function fileNameOf({ code, file }: Sheet, version: string | undefined): string {
  // The version is the model's word: it may not lead out of the folder.
  const safe = (version ?? '')
    .normalize('NFC')
    .replace(/^v(?=\d)/i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 40)
  return `${code}_${file}_${safe === '' ? 'Chua-xac-dinh-phien-ban' : `v${safe}`}`
}
