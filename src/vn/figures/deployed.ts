import type { ArchitectureGraph } from '../../model/graph.ts'
import { GONE, inLayers, layeredDrawing, leftOut } from './layered.ts'
import { objectsOf } from './objects.ts'
import type { Drawing } from './sheet.ts'

/** Components that a body itself deploys (figures 4, 6 and 8): its own objects and those of its units, each in a box; communes stand apart. */
export function deployed(graph: ArchitectureGraph, communesOn: string | undefined): Drawing {
  const objects = objectsOf(graph)
  // What has no known owner counts as the model's own, unless its record says that the original is elsewhere.
  const own = objects.drawn.filter((object) => {
    const owner = objects.classOf(object)
    return owner === 'own' || (owner === 'untold' && object.recordType !== 'reference')
  })
  const communes = objects.drawn.filter((object) => objects.classOf(object) === 'local').length
  const { groups, boxes } = inLayers(
    own.map((object) => ({ object, box: objects.boxOf(object) })),
    'component',
  )
  return layeredDrawing(
    groups,
    boxes,
    leftOut(
      {
        count: communes,
        text:
          communesOn === undefined
            ? { vi: 'Đối tượng của cấp xã, không vẽ: {count}.', en: 'Objects of communes, not drawn: {count}.' }
            : { vi: `Đối tượng của cấp xã, vẽ ở ${communesOn}: {count}.`, en: `Objects of communes, drawn on ${communesOn}: {count}.` },
      },
      {
        count: objects.drawn.length - own.length - communes,
        text: {
          vi: 'Đối tượng do cơ quan khác làm chủ quản, không vẽ: {count}.',
          en: 'Objects that other bodies own, not drawn: {count}.',
        },
      },
      { count: objects.gone, text: GONE },
    ),
  )
}
