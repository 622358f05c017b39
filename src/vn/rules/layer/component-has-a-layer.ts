import type { Element } from '../../../model/element.ts'
import { notApplicable } from '../../../model/service.ts'
import { SLOTS, type Slot } from '../../reference/layers.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Component = Element<'network' | 'infrastructure' | 'system' | 'database' | 'component'>

/** Kinds of record that are components of an architecture. A public service is what they deliver. */
const KINDS = ['network', 'infrastructure', 'system', 'database', 'component'] as const

export default defineRule({
  code: 'LAY-01',
  title: {
    vi: 'Mỗi thành phần thuộc một lớp hoặc một thành phần xuyên suốt',
    en: 'Every component belongs to a layer or a cross-cutting part',
  },
  why: {
    vi: 'Khung quốc gia được tổ chức theo bốn lớp và bốn thành phần xuyên suốt; thành phần không có lớp thì không đối chiếu được với khung.',
    en: 'The national framework is built of four layers and four cross-cutting parts; what has no layer cannot be compared with it.',
  },
  remedy: {
    write: {
      vi: 'Ghi “{field:layer}” và, với lớp có nhiều thành phần, “{field:slot}” của từng đối tượng; nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” (field: layer hoặc slot)}.',
      en: 'Give each object its "{field:layer}" and, where the layer has several slots, its "{field:slot}"; where that does not apply, {exempt:|give the reason under "notApplicable" (field: layer or slot)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  // The catalogue asks for an error, but that each record names its layer is asked by a draft alone.
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('QD-1425-2026', 'II.3'), cite('DRAFT-GUIDE-2026', 'Bảng 1')],
  examines: ['model', 'network', 'infrastructure', 'system', 'database', 'component'],
  messages: {
    noLayers: {
      vi: 'Mô hình có {count} thành phần nhưng chưa gán lớp kiến trúc cho thành phần nào.',
      en: 'The model has {count} components and gives none of them a layer.',
      // Not told of any, it is a beginning and no fault of each.
      severity: 'info',
    },
    missing: {
      vi: '“{component}” chưa được gán lớp kiến trúc hoặc thành phần xuyên suốt.',
      en: '"{component}" has no layer or cross-cutting part.',
    },
    slotOutside: {
      vi: '“{component}” thuộc “{layer}” nhưng thành phần trong lớp ghi là “{slot}”; được chọn: {allowed}.',
      en: '"{component}" is in "{layer}", but its slot is "{slot}"; that layer has: {allowed}.',
    },
    noSlots: {
      vi: 'Mô hình gán lớp cho {count} thành phần của các lớp có nhiều thành phần con nhưng chưa ghi thành phần trong lớp cho thành phần nào.',
      en: 'The model puts {count} components in layers that have several slots and gives none of them a slot.',
      severity: 'warning',
    },
    slotMissing: {
      vi: '“{component}” thuộc “{layer}” nhưng chưa ghi thành phần trong lớp; được chọn: {allowed}.',
      en: '"{component}" is in "{layer}" without a slot; that layer has: {allowed}.',
      severity: 'warning',
    },
  },
  check({ graph, report }) {
    const withoutLayer: Component[] = []
    const withoutSlot: Component[] = []
    let layered = 0
    let slotted = 0
    for (const kind of KINDS) {
      for (const component of graph.all(kind) as readonly Component[]) {
        if (component.lifecycle === 'retired') continue
        const { layer, slot } = component
        if (layer === undefined) {
          // A part lies in the layer of the whole it belongs to.
          const whole = graph.is(component, 'system')
            ? graph.target(component, 'partOf')
            : graph.is(component, 'database')
              ? graph.target(component, 'partOf')
              : undefined
          if (whole !== undefined || notApplicable(component, 'layer')) continue
          if (component.undetermined?.some(({ field }) => field === 'layer')) report.unknown(component, 'layer')
          else withoutLayer.push(component)
          continue
        }
        layered++
        const allowed = SLOTS[layer]
        if (slot === undefined) {
          if (allowed.length > 1 && !notApplicable(component, 'slot')) withoutSlot.push(component)
          else report.holds(component)
          continue
        }
        if (allowed.length > 1) slotted++
        if (allowed.includes(slot)) {
          report.holds(component)
          continue
        }
        report.slotOutside(
          component,
          {
            component: component.name ?? component.id,
            layer: { term: `layer.${layer}` },
            slot: { term: `slot.${slot}` },
            allowed: termsOf(allowed),
          },
          'slot',
        )
      }
    }
    if (withoutLayer.length > 1 && layered === 0) report.noLayers(null, { count: withoutLayer.length })
    else for (const component of withoutLayer) report.missing(component, { component: component.name ?? component.id }, 'layer')
    if (withoutSlot.length > 1 && slotted === 0) report.noSlots(null, { count: withoutSlot.length })
    else {
      for (const component of withoutSlot) {
        report.slotMissing(
          component,
          {
            component: component.name ?? component.id,
            layer: { term: `layer.${component.layer!}` },
            allowed: termsOf(SLOTS[component.layer!]),
          },
          'slot',
        )
      }
    }
  },
})

function termsOf(slots: readonly Slot[]): { term: string }[] {
  return slots.map((slot) => ({ term: `slot.${slot}` }))
}
