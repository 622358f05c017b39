import { addTo } from '../../collections.ts'
import { codeRanges } from '../../diagram/codes.ts'
import type { Box, Entry, Group, Label, Line } from '../../diagram/define.ts'
import { legendFor } from '../../diagram/legend.ts'
import { DATA_PLATFORMS, type End } from '../../model/connection.ts'
import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { works } from '../../model/service.ts'
import { compareByCode, GONE, leftOut } from '../figures/layered.ts'
import { type DossierObject, objectLegend, objectsOf, sharingLabel } from '../figures/objects.ts'
import { type Drawing, sheetView } from '../figures/sheet.ts'
import { isInPicture } from '../reference/shown.ts'

type Integration = Element<'integration'>

const OWN: Group = {
  id: 'own',
  label: { vi: 'Dữ liệu, hệ thống của cơ quan và cấp xã', en: 'Data and systems of the body and its communes' },
}
const ALONE: Group = {
  id: 'alone',
  parent: OWN.id,
  label: { vi: 'Dữ liệu chưa ghi quan hệ, kết nối', en: 'Data without a recorded relation' },
}
const OWN_PLATFORMS: Group = { id: 'own-platforms', label: { vi: 'Nền tảng trung gian của cơ quan', en: 'Intermediaries of the body' } }
const PLATFORMS: Group = { id: 'platforms', label: { vi: 'Nền tảng trung gian quốc gia', en: 'National intermediaries' } }
const OTHERS: Group = { id: 'others', label: { vi: 'Dữ liệu, hệ thống của cơ quan khác', en: 'Data and systems of other bodies' } }

/** Roles of systems that stand between others. */
const INTERMEDIARIES: ReadonlySet<string | undefined> = new Set([...DATA_PLATFORMS, 'agent-node', 'document-axis'])

/** Relations whose direction the form gives a meaning: sender, consumer or dependent first. */
const DIRECTED: ReadonlySet<Integration['kind']> = new Set(['data-exchange', 'service-use', 'dependency', 'inheritance'])

const CUT: ReadonlySet<Integration['status']> = new Set(['not-connected', 'ended'])

/** Objects with the same relations that one box stands for. */
const LEAST = 2

/** Longest list of relation codes at a line, in characters; longer ones are counted. */
const LONGEST_CODES = 40

const LEGEND: readonly Entry[] = [
  {
    line: { stroke: 'solid', head: 'arrow' },
    label: { vi: 'từ bên gửi, bên dùng hoặc bên phụ thuộc', en: 'from sender, consumer or dependent' },
  },
  { line: { stroke: 'solid', head: 'both' }, label: { vi: 'quan hệ theo cả hai chiều', en: 'relations both ways' } },
  { line: { stroke: 'solid', head: 'none' }, label: { vi: 'kết nối không ghi chiều', en: 'connection without direction' } },
  { line: { stroke: 'dashed', head: 'arrow' }, label: { vi: 'dự kiến, chưa hoạt động', en: 'planned, not working yet' } },
  { line: { stroke: 'dashed', head: 'both' }, label: { vi: 'dự kiến, cả hai chiều', en: 'planned, both ways' } },
  { line: { stroke: 'dashed', head: 'none' }, label: { vi: 'dự kiến, không ghi chiều', en: 'planned, without direction' } },
  { line: { stroke: 'dashed', head: 'cross' }, label: { vi: 'chưa kết nối hoặc đã dừng', en: 'not connected or ended' } },
]

export default sheetView(
  {
    id: 'sd-05',
    sheet: { code: 'SĐ-05', file: 'Du-lieu-va-ket-noi-chinh', bodies: ['ministry', 'province', 'body'], mandatory: false },
    title: { vi: 'Dữ liệu và kết nối chính', en: 'Data and main connections' },
    summary: {
      vi: 'Cơ sở dữ liệu và các quan hệ, kết nối đã ghi: giữa những đối tượng nào, qua nền tảng trung gian nào, đang khai thác hay dự kiến.',
      en: 'Databases and the recorded relations: between which objects, through which intermediaries, in use or planned.',
    },
  },
  draw,
)

/** A part of a relation between two boxes, before relations of the same boxes are drawn as one. */
interface Part extends Pick<Line, 'from' | 'to' | 'stroke' | 'head'> {
  readonly relation: Integration
}

function draw(graph: ArchitectureGraph): Drawing {
  const objects = objectsOf(graph)
  const byId = new Map(objects.drawn.map((object) => [object.id, object]))
  const parts: Part[] = []
  let endless = 0
  let gone = 0
  for (const relation of graph.all('integration')) {
    if (!isInPicture(graph, relation)) {
      gone++
      continue
    }
    const stops = stopsOf(graph, relation)
    if (stops === undefined || stops.some(({ id }) => !byId.has(id))) {
      endless++
      continue
    }
    const working = works(graph, relation)
    const head = !working && CUT.has(relation.status) ? 'cross' : DIRECTED.has(relation.kind) ? 'arrow' : 'none'
    for (let at = 1; at < stops.length; at++)
      parts.push({ from: stops[at - 1]!.id, to: stops[at]!.id, stroke: working ? 'solid' : 'dashed', head, relation })
  }
  const joined = new Set(parts.flatMap(({ from, to }) => [from, to]))
  const middle = new Set(graph.all('integration').flatMap((relation) => graph.targets(relation, 'via').map(({ id }) => id)))

  const groupOf = (object: DossierObject): Group => {
    const owner = objects.classOf(object)
    const own = owner === 'own' || owner === 'local' || owner === 'untold'
    if (!joined.has(object.id)) return own ? ALONE : OTHERS
    const between = middle.has(object.id) || (graph.is(object, 'system') && INTERMEDIARIES.has(object.platformRole))
    return between ? (own ? OWN_PLATFORMS : PLATFORMS) : own ? OWN : OTHERS
  }
  const shown = objects.drawn
    .filter((object) => joined.has(object.id) || (graph.is(object, 'database') && groupOf(object) === ALONE))
    .map((object): Box => ({ ...withKind(objects.boxOf(object)), group: groupOf(object).id }))
    .sort(compareByCode)
  const { boxes, into } = withTwinsMerged(shown, parts, byId)
  const merged = boxes.reduce((sum, { merged: count = 0 }) => sum + count, 0)
  const lines = bundled(parts, into)
  const used = new Set(boxes.map(({ group }) => group))
  const groups = [OWN, ALONE, OWN_PLATFORMS, PLATFORMS, OTHERS].filter(({ id }) => used.has(id) || (id === OWN.id && used.has(ALONE.id)))
  return {
    direction: 'right',
    groups,
    boxes,
    lines,
    legend: [...objectLegend(boxes), ...legendFor(LEGEND, [], lines)],
    notes: [
      ...(graph.all('integration').length === 0 ? [NO_RELATION] : boxes.length === 0 ? [NOTHING] : []),
      ...leftOut(
        {
          count: merged,
          text: {
            vi: 'Đối tượng cùng nhóm, cùng loại, có quan hệ với cùng những đối tượng khác được vẽ chung một ô, ghi số lượng và mã: {count}; đường nối ghi mã hoặc số quan hệ. Từng quan hệ: bảng QH_KETNOI của Mẫu số 03.',
            en: 'Objects of a group and kind with relations to the same others are one box with their number and codes: {count}; lines carry the codes or the number of relations. One by one: table QH_KETNOI of form 03.',
          },
        },
        {
          count: endless,
          text: {
            vi: 'Quan hệ có đầu không có trên sơ đồ (không tìm thấy, hoặc đã kết thúc sử dụng), không vẽ: {count}.',
            en: 'Relations with an end that is not on the diagram (not found, or retired), not drawn: {count}.',
          },
        },
        {
          count: gone,
          text: { vi: 'Quan hệ không thuộc mục tiêu, không vẽ: {count}.', en: 'Relations not in the target, not drawn: {count}.' },
        },
        { count: objects.gone, text: GONE },
      ),
    ],
  }
}

const NO_RELATION: Label = { vi: 'Mô hình không ghi kết nối nào.', en: 'The model records no integration.' }

const NOTHING: Label = {
  vi: 'Mô hình không ghi đối tượng nào thuộc sơ đồ này.',
  en: 'The model records no object of this diagram.',
}

/** What a relation joins, with the intermediaries it runs through; undefined when an end is not in the model. */
function stopsOf(graph: ArchitectureGraph, relation: Integration): End[] | undefined {
  const from = graph.target(relation, 'from')
  const to = graph.target(relation, 'to')
  if (from === undefined || to === undefined) return undefined
  return [from, ...graph.targets(relation, 'via').filter((platform) => platform !== from && platform !== to), to]
}

function withKind(box: Box): Box {
  return { ...box, details: [{ term: `kind.${box.kind}` }, ...[box.details ?? []].flat()] as readonly Label[] }
}

/**
 * Boxes of the same group and look whose lines lead to the same others are one box: it says the same, and the lines of a hub stay few. Goes on
 * while what was merged on one side makes boxes on the other alike.
 */
function withTwinsMerged(
  boxes: readonly Box[],
  parts: readonly Part[],
  byId: ReadonlyMap<string, DossierObject>,
): { readonly boxes: Box[]; readonly into: ReadonlyMap<string, string> } {
  const into = new Map(boxes.map(({ id }) => [id, id]))
  for (let before = 0, after = boxes.length; before !== after; ) {
    before = after
    const lines = new Map<string, Set<string>>()
    for (const { from, to, stroke, head } of parts) {
      const [start, end] = [into.get(from)!, into.get(to)!]
      for (const [one, way, other] of [
        [start, 'out', end],
        [end, 'in', start],
      ] as const) {
        const known = lines.get(one)
        const line = JSON.stringify([way, one === other ? '' : other, stroke, head])
        if (known === undefined) lines.set(one, new Set([line]))
        else known.add(line)
      }
    }
    const first = new Map<string, string>()
    for (const box of boxes) {
      const at = into.get(box.id)!
      const { sharing } = byId.get(box.id)!
      // Intermediaries are what the diagram is about.
      if (box.group === OWN_PLATFORMS.id || box.group === PLATFORMS.id) continue
      const key = JSON.stringify([
        box.group,
        box.kind,
        box.shape,
        box.tone,
        box.state,
        box.mark,
        sharing,
        [...(lines.get(at) ?? [])].sort(),
      ])
      const known = first.get(key)
      if (known === undefined) first.set(key, at)
      else if (known !== at) for (const [id, place] of into) if (place === at) into.set(id, known)
    }
    after = new Set(into.values()).size
  }
  const sets = new Map<string, Box[]>()
  for (const box of boxes) {
    const at = into.get(box.id)!
    addTo(sets, at, box)
  }
  return {
    into,
    boxes: boxes.flatMap((box): Box[] => {
      if (into.get(box.id) !== box.id) return []
      const set = sets.get(box.id)!
      if (set.length < LEAST) return [box]
      const codes = set.flatMap((one) => one.codes ?? [])
      const { details: _, codes: __, ...rest } = box
      return [
        {
          ...rest,
          merged: set.length,
          label: { count: set.length, kind: box.kind },
          details: sharingLabel(byId.get(box.id)!),
          ...(codes.length > 0 ? { codes } : {}),
        },
      ]
    }),
  }
}

/** One line for all relations of the same boxes and sort, with their codes or their number; where they run both ways, with two heads. */
function bundled(parts: readonly Part[], into: ReadonlyMap<string, string>): Line[] {
  const bundles = new Map<string, { readonly line: Line; readonly relations: Set<Integration> }>()
  for (const { from, to, stroke, head, relation } of parts) {
    const line: Line = { from: into.get(from)!, to: into.get(to)!, stroke, head, kind: 'integration' }
    const key = JSON.stringify(line)
    const known = bundles.get(key)
    if (known === undefined) bundles.set(key, { line, relations: new Set([relation]) })
    else known.relations.add(relation)
  }
  for (const [key, { line, relations }] of bundles) {
    if (line.head !== 'arrow' || line.from === line.to) continue
    const backKey = JSON.stringify({ ...line, from: line.to, to: line.from })
    const back = bundles.get(backKey)
    if (back === undefined) continue
    bundles.delete(backKey)
    bundles.set(key, { line: { ...line, head: 'both' }, relations: new Set([...relations, ...back.relations]) })
  }
  return [...bundles.values()].map(({ line, relations }) => {
    const list = [...relations]
    const codes = list.flatMap(({ code }) => code ?? [])
    const told = codeRanges(codes)
    const label: Label =
      codes.length === list.length && told.length <= LONGEST_CODES
        ? told
        : list.length === 1
          ? (list[0]!.data ?? []).slice(0, 1)
          : { count: list.length, kind: 'integration' }
    return { ...line, label, ...(list.length > 1 ? { merged: list.length } : {}) }
  })
}
