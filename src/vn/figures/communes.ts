import type { Box, Label } from '../../diagram/define.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import type { Text } from '../../text.ts'
import { COMMUNE_COMPONENTS, type CommuneComponent } from '../reference/commune-components.ts'
import { GONE, inLayers, layeredDrawing, leftOut } from './layered.ts'
import { type DossierObject, gathered, objectsOf } from './objects.ts'
import type { Drawing } from './sheet.ts'

const BY_CODE: ReadonlyMap<string, CommuneComponent> = new Map(COMMUNE_COMPONENTS.map((component) => [component.code, component]))

/** Alike objects of communes that one box stands for. */
const LEAST = 2

/**
 * The commune model (figure 9): what communes own, what the centre and the province run for them, and every object that carries a code of the
 * figure. Alike objects of several communes are one box with their number: the figure is of a commune, not of each.
 */
export function communeModel(graph: ArchitectureGraph): Drawing {
  const objects = objectsOf(graph)
  const componentOf = ({ referenceCodes }: DossierObject): CommuneComponent | undefined =>
    referenceCodes?.map((code) => BY_CODE.get(code)).find((component) => component !== undefined)
  const forCommunes = objects.drawn.filter(
    (object) =>
      objects.classOf(object) === 'local' || componentOf(object) !== undefined || (object.usageScope?.includes('commune') ?? false),
  )
  const byId = new Map(forCommunes.map((object) => [object.id, object]))
  const { groups, boxes } = inLayers(
    forCommunes.map((object) => ({ object, box: withComponent(objects.boxOf(object), componentOf(object)) })),
    'commune',
  )
  const shown = gathered(
    boxes,
    ({ id, tone }) => (tone === 'local' ? (componentOf(byId.get(id)!)?.code ?? '') : undefined),
    LEAST,
    (set) => {
      const component = componentOf(byId.get(set[0]!.id)!)
      const count: Label = { count: set.length, kind: set[0]!.kind }
      return component === undefined
        ? { label: count, details: { vi: 'của cấp xã', en: 'of communes' } }
        : { label: { words: [`${component.code}:`, component.name] }, details: [count, { vi: 'của cấp xã', en: 'of communes' }] }
    },
  )
  const merged = shown.reduce((sum, { merged: count = 0 }) => sum + count, 0)
  return layeredDrawing(groups, shown, [
    ...leftOut(
      {
        count: merged,
        text: {
          vi: 'Đối tượng giống nhau của nhiều đơn vị cấp xã được vẽ chung một ô, ghi số lượng và mã: {count}. Từng đối tượng: bảng DM_DOITUONG của Mẫu số 03.',
          en: 'Alike objects of several communes are one box with their number and codes: {count}. One by one: table DM_DOITUONG of form 03.',
        },
      },
      { count: objects.gone, text: GONE },
    ),
    ...(forCommunes.length === 0 ? [] : unshown(forCommunes)),
  ])
}

/** The box of an object with the code of the figure that it carries. */
function withComponent(box: Box, component: CommuneComponent | undefined): Box {
  return component === undefined ? box : { ...box, details: [component.code, ...[box.details ?? []].flat()] as readonly Label[] }
}

/** Says which essential components of the figure no object carries the code of; that is a question to the author, not a breach. */
function unshown(objects: readonly DossierObject[]): Label[] {
  const shown = new Set(objects.flatMap(({ referenceCodes }) => referenceCodes ?? []))
  const absent = COMMUNE_COMPONENTS.filter(({ code, tier }) => tier === 'essential' && !shown.has(code)).map(({ code }) => code)
  return absent.length === 0 ? [] : [{ phrase: UNSHOWN, data: { codes: absent } }]
}

const UNSHOWN: Text = {
  vi: 'Thành phần thiết yếu cấp xã của Hình 9 (QĐ 1425/QĐ-TTg, Phụ lục I.4) chưa có đối tượng nào mang mã: {codes}.',
  en: 'Essential commune components of figure 9 (QĐ 1425/QĐ-TTg, Annex I.4) whose code no object carries: {codes}.',
}
