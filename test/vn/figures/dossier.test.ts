import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeRanges } from '../../../src/diagram/codes.ts'
import { type Box, type Picture, say, type View } from '../../../src/diagram/define.ts'
import { ArchitectureGraph } from '../../../src/model/graph.ts'
import type { ArchitectureDocument } from '../../../src/model/types.generated.ts'
import { load } from '../../../src/sources/load.ts'
import { fileNameOf } from '../../../src/vn/figures/sheet.ts'
import connections from '../../../src/vn/views/sd-05.ts'
import ministryOverview from '../../../src/vn/views/sd-b-01.ts'
import ministryOwn from '../../../src/vn/views/sd-b-02.ts'
import bodyOverview from '../../../src/vn/views/sd-ct-01.ts'
import provinceOverview from '../../../src/vn/views/sd-t-01.ts'
import provinceOwn from '../../../src/vn/views/sd-t-02.ts'
import communes from '../../../src/vn/views/sd-t-03.ts'

const root = join(import.meta.dirname, '../../..')

const PROVINCE: ArchitectureDocument = {
  id: 'tinh',
  name: 'Mô hình',
  scope: 'province',
  body: 'ubnd',
  asOf: '2026-11-21',
  version: '1.2',
  state: 'as-is',
  agencies: [
    { id: 'ubnd', name: 'UBND tỉnh', level: 'province' },
    { id: 'so', name: 'Sở Y tế', level: 'department', parent: 'ubnd' },
    { id: 'xa-1', name: 'Xã Một', level: 'commune', parent: 'ubnd' },
    { id: 'xa-2', name: 'Xã Hai', level: 'commune', parent: 'ubnd' },
    { id: 'bca', name: 'Bộ Công an', abbreviation: 'BCA', level: 'ministry' },
  ],
  networks: [1, 2].map((number) => ({
    id: `lan-${number}`,
    code: `CX-${number}`,
    name: `Mạng nội bộ ${number}`,
    kind: 'lan' as const,
    owner: `xa-${number}`,
    recordType: 'original' as const,
    layer: 'infrastructure-security' as const,
    slot: 'digital-infrastructure' as const,
    sharing: 'internal' as const,
    referenceCodes: ['HTS7'],
  })),
  systems: [
    {
      id: 'lgsp',
      code: 'KT-10',
      name: 'LGSP của tỉnh',
      kind: 'platform',
      platformRole: 'lgsp',
      owner: 'ubnd',
      recordType: 'original',
      layer: 'data-core-platforms',
      slot: 'core-platforms',
      sharing: 'province',
    },
    {
      id: 'y-te',
      code: 'KT-9',
      name: 'Phần mềm y tế',
      kind: 'application',
      owner: 'so',
      recordType: 'original',
      layer: 'applications',
      sharing: 'dedicated',
    },
    {
      id: 'vneid',
      code: 'QG-1',
      name: 'VNeID',
      kind: 'platform',
      owner: 'bca',
      recordType: 'reference',
      layer: 'channels-measurement',
      slot: 'channels',
      sharing: 'national-group-a',
      usageScope: ['commune'],
    },
    { id: 'cu', code: 'KT-11', name: 'Hệ thống cũ', kind: 'application', owner: 'ubnd', lifecycle: 'retired' },
    { id: 'la', name: 'Hệ thống chưa rõ', kind: 'application' },
  ],
  integrations: [
    { id: 'q1', code: 'QH-1', name: 'Kết nối', from: 'y-te', to: 'vneid', kind: 'service-use', via: ['lgsp'] },
    { id: 'q2', code: 'QH-2', name: 'Kết nối', from: 'vneid', to: 'y-te', kind: 'data-exchange', via: ['lgsp'], status: 'in-use' },
  ],
}

const draw = (view: View, model: ArchitectureDocument = PROVINCE): Picture => view.draw(new ArchitectureGraph([model]))
const ids = ({ boxes }: Picture): string[] => boxes.map(({ id }) => id)
const box = ({ boxes }: Picture, id: string): Box => boxes.find((one) => one.id === id) ?? expect.fail(`no box ${id}`)
const notes = ({ notes: list }: Picture): string => list.map((note) => say(note, 'vi')).join('\n')
const caption = (picture: Picture): Record<string, string> =>
  Object.fromEntries((picture.caption ?? []).map(({ name, value }) => [name.vi, say(value, 'vi')]))

describe('a diagram of the dossier', () => {
  it('tells what the guide asks of itself, from the header', () => {
    expect(draw(provinceOwn).title.vi).toBe('SĐ-T-02. Mô hình thành phần do cấp tỉnh triển khai')
    expect(caption(draw(provinceOwn))).toMatchObject({
      'Trạng thái': 'Hiện trạng',
      'Phạm vi': 'Cấp tỉnh – UBND tỉnh',
      'Phiên bản': '1.2',
      Ngày: '21/11/2026',
      'Đơn vị xác nhận': 'Chưa xác định',
    })
  })

  it('says that a fact is not determined where the header lacks it', () => {
    const { version: _, asOf: __, state: ___, ...bare } = PROVINCE
    expect(caption(draw(provinceOwn, bare))).toMatchObject({
      'Trạng thái': 'Chưa xác định',
      'Phiên bản': 'Chưa xác định',
      Ngày: 'Chưa xác định',
    })
  })

  it('tells owner, role of the record and sharing scope apart, and its legend says how', () => {
    const picture = draw(provinceOverview)
    const looks = ({ tone, shape, border }: Box): unknown[] => [tone, shape, border]
    expect(looks(box(picture, 'lgsp'))).toEqual(['own', 'box', 'medium'])
    expect(looks(box(picture, 'vneid'))).toEqual(['central', 'framed', 'thick'])
    expect(looks(box(picture, 'lan-1'))).toEqual(['local', 'box', undefined])
    expect(looks(box(picture, 'la'))).toEqual(['untold', 'rounded', undefined])
    expect(say(box(picture, 'la').details!, 'vi')).toBe('chủ quản: chưa xác định · dùng chung: chưa xác định')
    const legend = picture.legend.map(({ label }) => say(label, 'vi')).join('\n')
    for (const words of ['cấp xã', 'Trung ương', 'bản ghi tham chiếu', 'viền đậm', 'viền vừa', 'viền mảnh']) expect(legend).toContain(words)
  })

  it('stands by layer and slot, from the channels down to the infrastructure', () => {
    const { groups, boxes } = draw(provinceOverview)
    expect(groups.filter(({ band }) => band).map(({ id }) => id)).toEqual([
      'channels-measurement',
      'applications',
      'data-core-platforms',
      'infrastructure-security',
      'unplaced',
    ])
    expect(boxes.find(({ id }) => id === 'lgsp')?.group).toBe('data-core-platforms/core-platforms')
    expect(boxes.find(({ id }) => id === 'la')?.group).toBe('unplaced')
  })

  it('has the blocks of the figure where the dossier maps objects to them', () => {
    const systems = PROVINCE.systems!.map((one) =>
      one.id === 'lgsp'
        ? { ...one, mappings: [{ general: 'Lớp 2 - Nền tảng lõi', component: 'Hạ tầng kết nối, chia sẻ dữ liệu cấp tỉnh' }] }
        : one,
    )
    const mapped = { ...PROVINCE, systems }
    expect(box(draw(provinceOwn, mapped), 'lgsp').group).toBe('data-core-platforms/core-platforms/ha tang ket noi chia se du lieu cap tinh')
    // A block that repeats its slot is no block.
    expect(box(draw(provinceOverview, mapped), 'lgsp').group).toBe('data-core-platforms/core-platforms')
  })

  it('leaves out what is retired and says so', () => {
    expect(ids(draw(provinceOverview))).not.toContain('cu')
    expect(notes(draw(provinceOverview))).toContain('Đối tượng đã kết thúc sử dụng hoặc không thuộc mục tiêu, không vẽ: 1.')
  })

  it('draws one box for records that share a row of the workbook', () => {
    const systems = [
      ...PROVINCE.systems!,
      { id: 'y-te-2', name: 'Phân hệ', kind: 'application' as const, owner: 'so', dossier: { sharesRow: 'y-te' } },
    ]
    expect(ids(draw(provinceOwn, { ...PROVINCE, systems }))).not.toContain('y-te-2')
  })

  it('is an empty page with a reason for a body of another kind', () => {
    for (const view of [ministryOverview, ministryOwn, bodyOverview]) {
      expect(ids(draw(view))).toEqual([])
      expect(notes(draw(view))).toMatch(/mô hình này là của cấp tỉnh/)
    }
    expect(notes(draw(communes, { id: 'x', scope: 'national' }))).toMatch(/không phải của bộ, tỉnh hay cơ quan lập hồ sơ riêng/)
    expect(notes(draw(communes, { id: 'x' }))).toMatch(/không ghi “scope” và “body”/)
  })
})

describe('components that the province deploys', () => {
  it('are its own objects and those of its departments; communes and other bodies are counted', () => {
    expect(ids(draw(provinceOwn)).sort()).toEqual(['la', 'lgsp', 'y-te'])
    expect(notes(draw(provinceOwn))).toContain('Đối tượng của cấp xã, vẽ ở SĐ-T-03: 2.')
    expect(notes(draw(provinceOwn))).toContain('Đối tượng do cơ quan khác làm chủ quản, không vẽ: 1.')
  })
})

describe('the commune model', () => {
  it('draws alike objects of several communes as one, with number and codes, and what is run for communes', () => {
    const picture = draw(communes)
    expect(ids(picture).sort()).toEqual(['lan-1', 'vneid'])
    const lan = box(picture, 'lan-1')
    expect([lan.merged, lan.codes, say(lan.label, 'vi')]).toEqual([
      2,
      ['CX-1', 'CX-2'],
      'HTS7: Mạng LAN, Internet băng rộng, kết nối Mạng TSLCD',
    ])
    expect(notes(picture)).toMatch(/chưa có đối tượng nào mang mã: HTS6/)
  })
})

describe('data and main connections', () => {
  it('run through the platforms, both ways in one line, with the codes of the relations', () => {
    const { lines, boxes } = draw(connections)
    expect(lines.map(({ from, to, head, label }) => [from, to, head, say(label!, 'vi')])).toEqual([
      ['y-te', 'lgsp', 'both', 'QH-1, QH-2'],
      ['lgsp', 'vneid', 'both', 'QH-1, QH-2'],
    ])
    expect(boxes.map(({ id, group }) => [id, group])).toEqual([
      ['y-te', 'own'],
      ['lgsp', 'own-platforms'],
      ['vneid', 'others'],
    ])
  })

  it('draws objects with the same relations as one', () => {
    const twins = ['a', 'b', 'c'].map((id, place) => ({
      id,
      code: `KT-${20 + place}`,
      name: `Cơ sở dữ liệu ${id}`,
      scope: 'sector' as const,
      owner: 'so',
    }))
    const integrations = twins.map(({ id }, place) => ({
      id: `q-${id}`,
      code: `QH-${3 + place}`,
      name: 'Kết nối',
      from: id,
      to: 'lgsp',
      kind: 'data-exchange' as const,
    }))
    const { boxes, lines } = draw(connections, { ...PROVINCE, databases: twins, integrations })
    expect(boxes.map(({ id, merged }) => [id, merged])).toEqual([
      ['lgsp', undefined],
      ['a', 3],
    ])
    expect(lines.map(({ label }) => say(label!, 'vi'))).toEqual(['QH-3–QH-5'])
  })
})

describe('the models that ship', () => {
  for (const [name, overview, own] of [
    ['moh-2026', ministryOverview, ministryOwn],
    ['quang-tri-2026-target', provinceOverview, provinceOwn],
  ] as const) {
    it(`shows every object of ${name} on its overall diagram, alone or among others`, async () => {
      const [model] = await load([join(root, 'models', name)], { cwd: root })
      const codes = new Set(overview.draw(model!.graph).boxes.flatMap((one) => one.codes ?? []))
      for (const one of own.draw(model!.graph).boxes) for (const code of one.codes ?? []) expect(codes).toContain(code)
      expect(overview.draw(model!.graph).boxes.length).toBeLessThan(100)
    })
  }
})

describe('codes in a box', () => {
  it('are in the order people count, neighbours as a range', () => {
    expect(codeRanges(['KT-10', 'KT-9', 'QG-1', 'KT-8', 'KT-9', 'CX-2', 'CX-3', 'lạ'])).toBe('CX-2, CX-3, KT-8–KT-10, QG-1, lạ')
  })
  it('are counted where there are too many', () => {
    const text = codeRanges(Array.from({ length: 300 }, (_, number) => `CX-${number * 2}`))
    expect(text.length).toBeLessThan(170)
    expect(text).toMatch(/, … \(\+\d+\)$/)
  })
})

describe('the name of a file', () => {
  const sheet = ministryOverview.sheet!
  it('carries code, short name and version', () => {
    expect(fileNameOf(sheet, '1.0')).toBe('SĐ-B-01_Mo-hinh-khai-quat_v1.0')
    expect(fileNameOf(sheet, 'v2.1')).toBe('SĐ-B-01_Mo-hinh-khai-quat_v2.1')
    expect(fileNameOf(sheet, undefined)).toBe('SĐ-B-01_Mo-hinh-khai-quat_Chua-xac-dinh-phien-ban')
  })
  it('never leads out of the folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (version) => {
        expect(fileNameOf(sheet, version)).not.toMatch(/[/\\\0:]|\.\.$/)
      }),
    )
  })
})
