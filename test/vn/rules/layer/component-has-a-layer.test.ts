import rule from '../../../../src/vn/rules/layer/component-has-a-layer.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const system = { id: 'ht', name: 'Hệ thống', kind: 'application' as const, layer: 'applications' as const }
const database = { id: 'csdl', name: 'CSDL', scope: 'sector' as const, layer: 'data-core-platforms' as const, slot: 'data' as const }
const { layer: _layer, ...bare } = system

testRule('layer/component-has-a-layer', rule, {
  valid: [
    { name: 'components with layer and slot', model: { agencies, systems: [system], databases: [database] }, holds: ['ht', 'csdl'] },
    { name: 'a layer that has only one slot, left out', model: { agencies, systems: [system] } },
    {
      name: 'a cross-cutting component, whose slot does not apply',
      model: {
        agencies,
        components: [
          { id: 'nas', name: 'NAS', layer: 'governance' },
          { id: 'tc', name: 'Tiêu chuẩn', layer: 'standards', slot: 'not-applicable' },
        ],
      },
    },
    {
      name: 'a part in the layer of its whole',
      model: { agencies, systems: [system, { ...bare, id: 'phan-he', partOf: 'ht' }] },
      holds: ['ht'],
    },
    { name: 'a retired component', model: { agencies, systems: [system, { ...bare, id: 'cu', lifecycle: 'retired' }] } },
    {
      name: 'a component outside the layers, with a reason',
      model: { agencies, systems: [system, { ...bare, id: 'khac', notApplicable: [{ field: 'layer', reason: 'ngoài phạm vi Khung' }] }] },
    },
    {
      name: 'agencies, links and public services, which are not components',
      model: { agencies, systems: [system], services: [{ id: 'dv', name: 'Thủ tục', owner: 'bo' }] },
    },
    { name: 'a model before the framework of layers', model: { agencies, systems: [bare], asOf: '2026-07-28' } },
  ],
  invalid: [
    {
      name: 'one component without a layer among others',
      model: { agencies, systems: [system, { ...bare, id: 'thieu' }] },
      holds: ['ht'],
      findings: [{ message: 'missing', element: 'thieu', field: 'layer', severity: 'warning' }],
    },
    {
      name: 'the same on the first day of the framework of layers',
      model: { agencies, systems: [system, { ...bare, id: 'thieu' }], asOf: '2026-07-29' },
      findings: [{ message: 'missing', element: 'thieu' }],
    },
    {
      name: 'a planned component without a layer',
      model: { agencies, systems: [system, { ...bare, id: 'moi', lifecycle: 'planned' }] },
      findings: [{ message: 'missing', element: 'moi' }],
    },
    {
      name: 'a model without any layer, once',
      model: { agencies, systems: [bare, { ...bare, id: 'ht-2' }], databases: [{ id: 'csdl', name: 'CSDL', scope: 'sector' }] },
      findings: [{ message: 'noLayers' }],
    },
    {
      name: 'a slot of another layer',
      model: { agencies, systems: [{ ...system, slot: 'channels' }] },
      findings: [{ message: 'slotOutside', element: 'ht', field: 'slot' }],
    },
    {
      name: 'a slot in a cross-cutting part',
      model: { agencies, components: [{ id: 'nas', name: 'NAS', layer: 'governance', slot: 'measurement' }] },
      findings: [{ message: 'slotOutside', element: 'nas' }],
    },
    {
      name: 'a slot missing where the layer has two, as a warning',
      model: { agencies, systems: [{ ...system, id: 'nen-tang', layer: 'data-core-platforms' }], databases: [database] },
      findings: [{ message: 'slotMissing', element: 'nen-tang', severity: 'warning' }],
    },
    {
      name: 'a model that uses layers without slots, once',
      model: {
        agencies,
        systems: [
          { ...system, layer: 'channels-measurement' },
          { ...system, id: 'ht-2', layer: 'data-core-platforms' },
        ],
      },
      holds: [],
      findings: [{ message: 'noSlots', severity: 'warning' }],
    },
  ],
  unjudged: [
    {
      name: 'a layer still to be settled by a named contact',
      model: {
        agencies,
        systems: [
          system,
          { ...bare, id: 'cho', undetermined: [{ field: 'layer', source: 'Rà soát', focalPoint: 'Cục CNTT', deadline: '2026-12-31' }] },
        ],
      },
      unjudged: [{ element: 'cho', field: 'layer' }],
    },
  ],
})

const whole = { ...database, id: 'kho', name: 'Kho' }
const later = (field: string) => ({ field, source: 'Phiếu', focalPoint: 'Cục', deadline: '2026-12-31' })

testSentences('layer/component-has-a-layer', rule, [
  {
    name: 'in which layer a slot is wrong and which ones there are',
    model: { agencies, databases: [{ ...database, slot: 'channels' as const }, whole] },
    says: [
      'csdl: “CSDL” thuộc “Dữ liệu và nền tảng lõi” nhưng thành phần trong lớp ghi là “Kênh tương tác”; được chọn: Dữ liệu, Nền tảng lõi. []',
      '= kho',
    ],
  },
  {
    name: 'in which layer a slot is missing',
    model: { agencies, databases: [{ id: 'csdl', name: 'CSDL', scope: 'sector' as const, layer: 'data-core-platforms' as const }, whole] },
    says: [
      'csdl: “CSDL” thuộc “Dữ liệu và nền tảng lõi” nhưng chưa ghi thành phần trong lớp; được chọn: Dữ liệu, Nền tảng lõi. []',
      '= kho',
    ],
  },
  {
    name: 'that it holds where a slot does not apply',
    model: {
      agencies,
      databases: [
        {
          id: 'csdl',
          name: 'CSDL',
          scope: 'sector' as const,
          layer: 'data-core-platforms' as const,
          notApplicable: [{ field: 'slot', reason: 'gồm cả hai' }],
        },
        whole,
      ],
    },
    says: ['= csdl', '= kho'],
  },
  {
    name: 'nothing of a part of a database in the layer of its whole',
    model: { agencies, databases: [whole, { id: 'phan', name: 'Phần', scope: 'sector' as const, partOf: 'kho' }] },
    says: ['= kho'],
  },
  {
    name: 'a layer that is missing though something else is still to be determined',
    model: { agencies, systems: [system, { ...bare, id: 'x', undetermined: [later('owner')] }] },
    says: ['x: “Hệ thống” chưa được gán lớp kiến trúc hoặc thành phần xuyên suốt. []', '= ht'],
  },
  {
    name: 'a layer to be determined beside something else',
    model: { agencies, systems: [system, { ...bare, id: 'x', undetermined: [later('owner'), later('layer')] }] },
    says: ['? x.layer', '= ht'],
  },
])
