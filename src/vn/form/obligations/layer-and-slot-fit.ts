import { type Layer, SLOTS } from '../../reference/layers.ts'
import { labelOf } from '../lists.ts'
import { defineObligation } from '../obligation.ts'

export default defineObligation({
  code: 'HS-10',
  title: { vi: 'Thành phần trong lớp đúng với lớp kiến trúc', en: 'The slot belongs to the layer' },
  why: {
    vi: 'Sai lớp thì đối tượng nằm sai chỗ trên sơ đồ và trong bảng tổng hợp.',
    en: 'In the wrong slot an object stands at the wrong place in diagrams and totals.',
  },
  remedy: {
    write: {
      vi: 'Chọn thành phần thuộc lớp đã ghi, hoặc sửa lớp; thành phần xuyên suốt ghi “Không áp dụng”.',
      en: 'Choose a slot of the layer, or correct the layer; a cross-cutting part has "Không áp dụng".',
    },
  },
  citations: ['DM_GIATRI'],
  byTable: true,
  instead: ['layer/component-has-a-layer.slotOutside'],
  messages: {
    otherLayer: {
      vi: '“{record}” ghi “{slot}”, không thuộc lớp “{layer}”. Thành phần của lớp này: {allowed}.',
      en: '"{record}" has the slot "{slot}", which is not of layer "{layer}". Slots of this layer: {allowed}.',
    },
    crossCutting: {
      vi: '“{record}” thuộc thành phần xuyên suốt “{layer}” nên ghi “Không áp dụng”, không phải “{slot}”.',
      en: '"{record}" is of the cross-cutting part "{layer}", which has no slot "{slot}": write "Không áp dụng".',
    },
    noSlot: {
      vi: '“{record}” thuộc lớp “{layer}” nhưng ghi “Không áp dụng”. Thành phần của lớp này: {allowed}.',
      en: '"{record}" is of layer "{layer}", yet has "Không áp dụng". Slots of this layer: {allowed}.',
    },
  },
  check({ dossier, report }) {
    for (const row of dossier.tables.objects) {
      const layer = dossier.value(row, 'layer') as Layer | undefined
      const slot = dossier.value(row, 'slot')
      if (layer === undefined || slot === undefined || SLOTS[layer].some((one) => one === slot)) continue
      const at = { row, column: 'slot' } as const
      const data = { record: dossier.label(row), layer: labelOf('layer', layer)! }
      if (dossier.isCrossCutting(layer)) report.crossCutting(at, { ...data, slot: labelOf('slot', slot)! })
      else {
        const allowed = SLOTS[layer].map((one) => labelOf('slot', one)!)
        if (slot === 'not-applicable') report.noSlot(at, { ...data, allowed })
        else report.otherLayer(at, { ...data, slot: labelOf('slot', slot)!, allowed })
      }
    }
  },
})
