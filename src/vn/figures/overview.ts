import type { Box } from '../../diagram/define.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import type { Text } from '../../text.ts'
import { GONE, inLayers, layeredDrawing, leftOut } from './layered.ts'
import { type DossierObject, gathered, type Objects, objectsOf, sharingLabel } from './objects.ts'
import type { Drawing } from './sheet.ts'

/** Alike objects that one box stands for, where an overview does not draw each. */
const LEAST = 3

/** Forms of sharing whose objects an overview names one by one. */
const NAMED: ReadonlySet<DossierObject['sharing']> = new Set(['national-group-a', 'ministry', 'province'])

/**
 * The overall model (figures 3, 5 and 7): all objects by layer. What is shared by everyone, in the ministry or in the province is named one
 * by one; objects of one sector, of the inside, of communes, and services are gathered.
 */
export function overview(graph: ArchitectureGraph, detail: Text): Drawing {
  const objects = objectsOf(graph)
  const byId = new Map(objects.drawn.map((object) => [object.id, object]))
  const { groups, boxes } = inLayers(
    objects.drawn.map((object) => ({ object, box: objects.boxOf(object) })),
    'general',
  )
  const isNamed = ({ id, kind }: Box): boolean => {
    const object = byId.get(id)!
    return kind !== 'service' && objects.classOf(object) !== 'local' && (NAMED.has(object.sharing) || object.sharing === undefined)
  }
  const shown = gathered(
    boxes,
    (box) => (isNamed(box) ? undefined : `${byId.get(box.id)!.sharing}`),
    LEAST,
    (set) => gatheredName(set, byId, objects),
  )
  const merged = shown.reduce((sum, { merged: count = 0 }) => sum + count, 0)
  return layeredDrawing(groups, shown, [
    ...leftOut(
      {
        count: merged,
        text: {
          vi: `Sơ đồ khái quát vẽ riêng từng đối tượng dùng chung (quốc gia Nhóm A, cấp bộ, cấp tỉnh); từ ${LEAST} đối tượng giống nhau trở lên thuộc Nhóm B, dùng chung nội bộ, dùng riêng, của cấp xã hoặc là dịch vụ được vẽ chung một ô, ghi số lượng và mã ({count} đối tượng). Từng đối tượng: ${detail.vi} và bảng DM_DOITUONG của Mẫu số 03.`,
          en: `The overview names shared objects one by one (group A, ministry, province); from ${LEAST} alike of group B, internal, dedicated, of communes, or services, one box stands for all with their number and codes ({count} objects). One by one: ${detail.en} and table DM_DOITUONG of form 03.`,
        },
      },
      { count: objects.gone, text: GONE },
    ),
    RELATIONS,
  ])
}

const RELATIONS: Text = {
  vi: 'Quan hệ, kết nối giữa các đối tượng: SĐ-05 và bảng QH_KETNOI của Mẫu số 03.',
  en: 'Relations between objects: SĐ-05 and table QH_KETNOI of form 03.',
}

function gatheredName(set: readonly Box[], byId: ReadonlyMap<string, DossierObject>, objects: Objects): Pick<Box, 'label' | 'details'> {
  const object = byId.get(set[0]!.id)!
  return {
    label: { count: set.length, kind: set[0]!.kind },
    details: [objects.classOf(object) === 'local' ? { vi: 'của cấp xã', en: 'of communes' } : '', sharingLabel(object)],
  }
}
