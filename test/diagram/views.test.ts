// @vitest-environment jsdom
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Box, type Line, type Picture, say, type View } from '../../src/diagram/define.ts'
import { toMermaid } from '../../src/diagram/mermaid.ts'
import integration from '../../src/diagram/views/integration.ts'
import investments from '../../src/diagram/views/investments.ts'
import landscape from '../../src/diagram/views/landscape.ts'
import network from '../../src/diagram/views/network.ts'
import services from '../../src/diagram/views/services.ts'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import { load } from '../../src/sources/load.ts'
import { runRule } from '../../src/testing.ts'
import databaseIsConnected from '../../src/vn/rules/integration/database-is-connected.ts'
import { VIEWS } from '../../src/vn/views.ts'
import { largeModel } from './large.ts'
import { parse } from './parsed.ts'
import { PROVINCE } from './province.ts'

const root = join(import.meta.dirname, '../..')
const files = ['src/diagram/views', 'src/vn/views'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)
const views: View[] = await Promise.all(Object.values(VIEWS).map((open): Promise<View> => open()))

const draw = (view: View, ...documents: ArchitectureDocument[]): Picture => view.draw(new ArchitectureGraph(documents))
const box = ({ boxes }: Picture, id: string): Box => boxes.find((one) => one.id === id) ?? expect.fail(`no box ${id}`)
const words = (one: Box, language: 'vi' | 'en' = 'vi'): string =>
  [one.label, one.details ?? '', one.mark ?? ''].map((label) => say(label, language)).join(' | ')
const between = ({ lines }: Picture, from: string, to: string): Line[] => lines.filter((line) => line.from === from && line.to === to)
const labels = (lines: readonly Line[]): string[] => lines.map(({ label }) => (label === undefined ? '' : say(label, 'vi')))
const notes = (picture: Picture, language: 'vi' | 'en' = 'vi'): string[] => picture.notes.map((note) => say(note, language))

/** What must hold of any picture: no two boxes alike, no line, box or group that hangs in the air. */
function expectSound(picture: Picture): void {
  const boxes = new Set(picture.boxes.map(({ id }) => id))
  const groups = new Set(picture.groups.map(({ id }) => id))
  expect(boxes.size).toBe(picture.boxes.length)
  expect(groups.size).toBe(picture.groups.length)
  for (const { from, to } of picture.lines) expect([boxes.has(from), boxes.has(to)], `${from} → ${to}`).toEqual([true, true])
  for (const { group } of picture.boxes) if (group !== undefined) expect(groups).toContain(group)
  for (const { parent } of picture.groups) if (parent !== undefined) expect(groups).toContain(parent)
  for (const one of picture.boxes) if (one.alert) expect(one.mark, `${one.id} needs a mark`).toBeDefined()
}

describe('the folder of views', () => {
  it('has each view under its id', async () => {
    expect(files.map((file) => basename(file, '.ts')).sort()).toEqual(views.map(({ id }) => id).sort())
    for (const file of files) expect((await import(join(root, file))).default.id).toBe(basename(file, '.ts'))
  })
})

describe('every view of every model', () => {
  for (const name of readdirSync(join(root, 'models'))) {
    for (const view of views) {
      it(`${view.id} of ${name} parses in both languages`, async () => {
        for (const { graph } of await load([join(root, 'models', name)], { cwd: root })) {
          const picture = view.draw(graph)
          expectSound(picture)
          for (const language of ['vi', 'en'] as const) {
            const { boxes } = await parse(toMermaid(picture, language))
            expect(boxes.length).toBeGreaterThanOrEqual(Math.min(picture.boxes.length, 2))
          }
        }
      })
    }
  }
})

describe('models with little in them', () => {
  const little: Record<string, ArchitectureDocument> = {
    nothing: {},
    'an agency': { agencies: [{ id: 'a', name: 'Bộ A', level: 'ministry' }] },
    'a system without an owner': { systems: [{ id: 's', name: 'Hệ thống', kind: 'application' }] },
    'a database': { databases: [{ id: 'd', name: 'Cơ sở dữ liệu', scope: 'sector' }] },
    'a network': { networks: [{ id: 'n', name: 'Mạng', kind: 'wan' }] },
    'a site of nobody': { sites: [{ id: 's', name: 'Trụ sở', agency: 'absent', kind: 'headquarters' }] },
    'an infrastructure': { infrastructures: [{ id: 'i', name: 'Phòng máy', kind: 'server-room' }] },
    'an integration that leads nowhere': { integrations: [{ id: 'i', name: 'Kết nối', from: 'x', to: 'y', kind: 'technical' }] },
    'a link that leads nowhere': { links: [{ id: 'l', name: 'Đường', from: 'x', to: 'y', kind: 'wan' }] },
    'a service': { services: [{ id: 's', name: 'Dịch vụ', owner: 'absent' }] },
    'an investment': { investments: [{ id: 'i', name: 'Dự án', owner: 'absent' }] },
    'a target': { targets: [{ id: 't', name: 'Chỉ tiêu', metric: 'm', unit: 'percent' }] },
    'agencies in a circle': {
      agencies: [
        { id: 'a', name: 'A', level: 'unit', parent: 'b' },
        { id: 'b', name: 'B', level: 'unit', parent: 'c' },
        { id: 'c', name: 'C', level: 'unit', parent: 'a' },
        { id: 'd', name: 'D', level: 'unit', parent: 'a' },
      ],
      systems: ['a', 'b', 'c', 'd'].map((owner) => ({ id: `s-${owner}`, name: owner, kind: 'application', owner })),
    },
    'a relation with itself': {
      systems: [{ id: 's', name: 'Hệ thống', kind: 'application' }],
      integrations: [{ id: 'i', name: 'Kết nối', from: 's', to: 's', kind: 'technical', via: ['s'] }],
      networks: [{ id: 'n', name: 'Mạng', kind: 'wan' }],
      links: [{ id: 'l', name: 'Vòng', from: 'n', to: 'n', kind: 'wan' }],
    },
  }
  for (const [name, model] of Object.entries(little)) {
    it(name, async () => {
      for (const view of views) {
        const picture = draw(view, model)
        expectSound(picture)
        if (picture.boxes.length === 0) expect(notes(picture), view.id).not.toEqual([])
        for (const language of ['vi', 'en'] as const) await parse(toMermaid(picture, language))
      }
    })
  }

  it('say what is not there', () => {
    expect([integration, investments, landscape, network, services].flatMap((view) => notes(draw(view, {}), 'en'))).toEqual([
      'The model records no system, database or integration.',
      'The model records no investment.',
      'The model records no information system and no database.',
      'The model records no network and no link.',
      'The model records no public service.',
    ])
  })
})

describe('landscape', () => {
  const picture = draw(landscape, PROVINCE)

  it('puts systems and databases in the frame of their owner, units in that of their body', () => {
    expect(box(picture, 'lgsp').group).toBe('agency:so-khcn')
    expect(box(picture, 'csdl-dan-cu').group).toBe('agency:bo-cong-an')
    expect(picture.groups.map(({ id, parent }) => [id, parent])).toEqual([
      ['agency:ubnd-tinh', undefined],
      ['agency:so-khcn', 'agency:ubnd-tinh'],
      ['agency:so-y-te', 'agency:ubnd-tinh'],
      ['agency:cac-xa', 'agency:ubnd-tinh'],
      ['agency:bo-cong-an', undefined],
      ['agency:bo-tu-phap', undefined],
    ])
    expect(notes(picture)).toEqual(['Cơ quan, đơn vị không chủ quản hệ thống, cơ sở dữ liệu nào, không vẽ: 1.'])
  })

  it('keeps what has no owner in a frame of its own', () => {
    const { groups, boxes } = draw(landscape, { systems: [{ id: 's', name: 'S', kind: 'application' }] })
    expect(groups.map(({ label }) => say(label, 'en'))).toEqual(['Owner not told'])
    expect(boxes[0]!.group).toBe(groups[0]!.id)
  })

  it('tells keeping from using, and what is not in service', () => {
    expect(between(picture, 'mot-cua', 'csdl-ho-so')).toMatchObject([{ stroke: 'thick', head: 'none' }])
    expect(between(picture, 'mot-cua', 'csdl-can-bo')).toMatchObject([{ stroke: 'solid', head: 'arrow' }])
    expect(between(picture, 'dieu-hanh', 'csdl-dat-dai')).toMatchObject([{ stroke: 'dashed', head: 'arrow' }])
  })

  it('marks copies in each unit, with their number only when it is told', () => {
    expect(words(box(picture, 'ke-toan'))).toContain('× 124 đơn vị, mỗi đơn vị một bản')
    expect(box(picture, 'ke-toan').shape).toBe('framed')
    const untold = draw(landscape, {
      agencies: [{ id: 'a', name: 'A', level: 'ministry' }],
      systems: [{ id: 's', name: 'S', kind: 'application', owner: 'a', coverage: ['a'], deployment: 'per-unit' }],
    })
    expect(words(box(untold, 's'), 'en')).toBe('S | a copy in each unit | ')
  })

  it('counts units once when a group and a part of it are both covered', () => {
    const nested = draw(landscape, {
      agencies: [
        { id: 'b', name: 'B', level: 'ministry' },
        { id: 'all', name: 'All', level: 'unit', parent: 'b', count: 46 },
        { id: 'part', name: 'Part', level: 'unit', parent: 'all', count: 2 },
      ],
      systems: [{ id: 's', name: 'S', kind: 'application', owner: 'b', coverage: ['all', 'part'], deployment: 'per-unit' }],
    })
    expect(words(box(nested, 's'))).toContain('× 46 đơn vị')
  })

  it('marks databases that are not connected, in words too', () => {
    expect(picture.boxes.filter(({ alert }) => alert).map(({ id }) => id)).toEqual(['csdl-dat-dai', 'csdl-suc-khoe'])
    expect(words(box(picture, 'csdl-dat-dai'))).toContain('(!) chưa kết nối')
  })

  it('marks just the databases that the rule on connected databases finds', () => {
    const model: ArchitectureDocument = {
      ...PROVINCE,
      databases: [
        ...PROVINCE.databases!,
        { id: 'secret', name: 'Mật', scope: 'internal', classification: 'state-secret' },
        { id: 'foreign', name: 'Của nơi khác', scope: 'national', recordType: 'reference' },
        { id: 'excused', name: 'Không áp dụng', scope: 'internal', notApplicable: [{ field: 'connection', reason: 'Chỉ lưu trữ.' }] },
        { id: 'part', name: 'Thành phần', scope: 'shared', partOf: 'csdl-ho-so' },
        { id: 'fed', name: 'Tổng hợp', scope: 'shared', derivedFrom: ['csdl-can-bo'] },
        { id: 'lone', name: 'Riêng lẻ', scope: 'sector' },
      ],
    }
    const marked = draw(landscape, model).boxes.filter(({ alert }) => alert)
    expect(marked.map(({ id }) => id)).toEqual(runRule(databaseIsConnected, { model }).findings.map(({ element }) => element))
    expect(marked.map(({ id }) => id)).toContain('lone')
  })

  it('tells planned, ended and changing elements by state and word', () => {
    expect(box(picture, 'csdl-kho')).toMatchObject({ state: 'planned' })
    expect(box(picture, 'email-cu')).toMatchObject({ state: 'ended' })
    expect(box(picture, 'cong-dvc')).toMatchObject({ state: 'present' })
    expect(words(box(picture, 'csdl-kho'))).toContain('Dự kiến')
    expect(words(box(picture, 'email-cu'))).toContain('Kết thúc sử dụng')
    expect(words(box(picture, 'cong-dvc'), 'en')).toContain('being replaced')
  })

  it('draws what belongs to the target dashed in a to-be model, and what does not as ended', () => {
    const target = draw(landscape, {
      state: 'to-be',
      systems: [
        { id: 'new', name: 'Mới', kind: 'application' },
        { id: 'both', name: 'Đã có', kind: 'application', state: 'both' },
        { id: 'old', name: 'Cũ', kind: 'application', state: 'as-is' },
      ],
    })
    expect(target.boxes.map(({ state }) => state)).toEqual(['planned', 'present', 'ended'])
  })

  it('explains in the legend only what it shows', () => {
    const { legend } = draw(landscape, { systems: [{ id: 's', name: 'S', kind: 'application' }] })
    expect(legend.map(({ label }) => say(label, 'en'))).toEqual(['application'])
  })
})

describe('integration', () => {
  const picture = draw(integration, PROVINCE)

  it('draws an integration through its platforms, in the direction the schema gives', () => {
    expect(between(picture, 'ho-tich', 'ndxp')).toMatchObject([{ head: 'arrow', stroke: 'solid' }])
    expect(between(picture, 'ndxp', 'lgsp')).toHaveLength(1)
    expect(labels(between(picture, 'lgsp', 'mot-cua'))).toEqual(['khai sinh · khai tử', 'thửa đất · Dự kiến'])
    expect(between(picture, 'ho-tich', 'mot-cua')).toEqual([])
  })

  it('draws several integrations between an end and a platform once, with their number', () => {
    expect(labels(between(picture, 'mot-cua', 'lgsp'))).toEqual(['2 kết nối'])
  })

  it('tells the status by line and by word', () => {
    expect(between(picture, 'cong-dvc', 'mot-cua')).toMatchObject([{ stroke: 'solid', head: 'arrow' }])
    expect(labels(between(picture, 'cong-dvc', 'mot-cua'))).toEqual(['hồ sơ · biểu mẫu · và 2 loại khác · API'])
    expect(between(picture, 'csdl-dat-dai', 'lgsp')).toMatchObject([{ stroke: 'dashed', head: 'arrow' }])
    expect(between(picture, 'y-te', 'lgsp')).toMatchObject([{ stroke: 'dashed', head: 'cross' }])
    expect(between(picture, 'van-ban', 'lgsp')).toMatchObject([{ stroke: 'solid', head: 'none' }])
    expect(labels(between(picture, 'van-ban', 'lgsp'))).toEqual(['Kết nối kỹ thuật · Thử nghiệm'])
  })

  it('sets apart what has no integration', () => {
    expect(picture.boxes.filter(({ group }) => group === 'group:alone').map(({ id }) => id)).toEqual([
      'ke-toan',
      'trang-xa',
      'email-cu',
      'csdl-suc-khoe',
      'csdl-kho',
    ])
  })

  it('joins a database to the system through which it is connected', () => {
    expect(between(picture, 'ho-tich', 'csdl-ho-tich')).toMatchObject([{ stroke: 'thick', head: 'none' }])
  })

  it('says what cannot be drawn', () => {
    expect(notes(draw(integration, { integrations: [{ id: 'i', name: 'i', from: 'x', to: 'y', kind: 'technical' }] }), 'en')).toContain(
      'Integrations with an end that the model does not have, not drawn: 1.',
    )
  })
})

describe('network', () => {
  const picture = draw(network, PROVINCE)

  it('keeps parallel links apart, each with its kind and bandwidth', () => {
    expect(labels(between(picture, 'tttt', 'tslcd'))).toEqual([
      'Mạng truyền số liệu chuyên dùng · 1.000 Mbps · 2 hướng độc lập · VNPT',
      'Kênh thuê riêng · 500 Mbps · Viettel',
    ])
  })

  it('draws planned and missing links dashed', () => {
    expect(between(picture, 'so-tu-phap', 'tslcd')).toMatchObject([{ stroke: 'dashed', head: 'none' }])
    expect(between(picture, 'tslcd', 'man')).toMatchObject([{ stroke: 'dashed', head: 'cross' }])
    expect(between(picture, 'cac-xa', 'tslcd')).toMatchObject([{ stroke: 'solid', head: 'none' }])
  })

  it('shows agencies without a link, and alarms where the network rule would', () => {
    expect(picture.boxes.filter(({ group }) => group === 'group:unlinked').map(({ id }) => id)).toEqual([
      'so-y-te',
      'bo-cong-an',
      'bo-tu-phap',
    ])
    // A line that is not told may be there all the same; one that is told to be missing is an alarm.
    expect(picture.boxes.filter(({ alert }) => alert)).toEqual([])
    const cut = {
      ...PROVINCE,
      links: [...PROVINCE.links!, { ...PROVINCE.links![0]!, id: 'l-y-te', from: 'so-y-te', status: 'not-connected' as const }],
    }
    expect(
      draw(network, cut)
        .boxes.filter(({ alert }) => alert)
        .map(({ id }) => id),
    ).toEqual(['so-y-te'])
  })

  it('puts sites and infrastructures in the frame of their agency', () => {
    expect(['tttt', 'dam-may', 'soc'].map((id) => box(picture, id).group)).toEqual(['agency:so-khcn', 'agency:so-khcn', 'agency:so-khcn'])
  })

  it('calls no agency unlinked when the model does not describe its network', () => {
    const { boxes, groups } = draw(network, { agencies: [{ id: 'a', name: 'A', level: 'ministry' }] })
    expect([boxes, groups]).toEqual([[], []])
  })
})

describe('services', () => {
  const picture = draw(services, PROVINCE)

  it('tells level and number of procedures', () => {
    expect(words(box(picture, 'd1'))).toBe('Đăng ký khai sinh | Toàn trình · 3 thủ tục | ')
    expect(words(box(picture, 'd3'), 'en')).toContain('level 4 · 12 procedures')
  })

  it('tells the serving system from the channel', () => {
    expect(between(picture, 'd2', 'mot-cua')).toMatchObject([{ stroke: 'solid', head: 'none' }])
    expect(between(picture, 'd2', 'cong-dvc')).toMatchObject([{ stroke: 'thick', head: 'arrow' }])
    expect(between(picture, 'd5', 'cong-quoc-gia')).toMatchObject([{ stroke: 'dashed', head: 'arrow' }])
  })

  it('marks services without a channel, unless the model says why', () => {
    expect(picture.boxes.filter(({ alert }) => alert).map(({ id }) => id)).toEqual(['d3'])
    expect(words(box(picture, 'd4'))).toContain('Chỉ nộp trực tiếp')
  })

  it('draws one line to a system that serves and carries a service', () => {
    const same = draw(services, {
      agencies: [{ id: 'a', name: 'A', level: 'ministry' }],
      systems: [{ id: 's', name: 'S', kind: 'portal' }],
      services: [{ id: 'd', name: 'D', owner: 'a', system: 's', channels: ['s'] }],
    })
    expect(labels(same.lines)).toEqual(['kênh và hệ thống phục vụ'])
  })
})

describe('investments', () => {
  const picture = draw(investments, PROVINCE)

  it('tells budgets as people say them', () => {
    expect(words(box(picture, 'v1'))).toContain('trên 45,5 tỷ đồng · 2025–2027')
    expect(words(box(picture, 'v1'), 'en')).toContain('over VND 45.5 billion · 2025–2027')
    expect(words(box(picture, 'v2'))).toContain('khoảng 1.700 tỷ đồng')
    expect(words(box(picture, 'v3'))).toContain('1.234.567.890 đồng · 2026')
    const dollars = draw(investments, {
      investments: [{ id: 'i', name: 'I', owner: 'a', budget: { amount: 2_500_000, currency: 'USD', qualifier: 'under' } }],
    })
    expect([words(box(dollars, 'i')), words(box(dollars, 'i'), 'en')]).toEqual([
      expect.stringContaining('dưới 2,5 triệu USD'),
      expect.stringContaining('under USD 2.5 million'),
    ])
  })

  it('draws what an investment delivers, and marks one that delivers nothing', () => {
    expect(picture.lines.filter(({ from }) => from === 'v1').map(({ to }) => to)).toEqual(['mot-cua', 'csdl-ho-so', 'd5'])
    expect(box(picture, 'v3')).toMatchObject({ alert: true })
    expect(words(box(picture, 'v3'))).toContain('(!) không ghi kết quả')
  })

  it('puts targets beside what they apply to, with their state', () => {
    expect(between(picture, 'mot-cua', 'c1')).toHaveLength(1)
    expect(words(box(picture, 'c1'))).toBe(
      'Hồ sơ trực tuyến toàn trình | Tối thiểu 80% · hạn 2025 · đo được 62,5% · UBND tỉnh | (!) không đạt',
    )
    expect(words(box(picture, 'c3'), 'en')).toContain('at most 100% · measured 20%')
  })
})

describe('work', () => {
  /** Counts reads of the fields of elements and of what questions to the graph return. */
  function counted(document: ArchitectureDocument): { readonly graph: ArchitectureGraph; readonly work: () => number } {
    let work = 0
    const watched = Object.fromEntries(
      Object.entries(document).map(([key, value]) => [
        key,
        !Array.isArray(value)
          ? value
          : value.map(
              (element: object) =>
                new Proxy(element, {
                  get(target, field) {
                    work++
                    const found = Reflect.get(target, field)
                    if (Array.isArray(found)) work += found.length
                    return found
                  },
                }),
            ),
      ]),
    )
    const graph = new ArchitectureGraph([watched as ArchitectureDocument])
    for (const question of ['targets', 'sources'] as const) {
      const ask = graph[question].bind(graph) as (...args: unknown[]) => unknown[]
      Object.assign(graph, {
        [question]: (...args: unknown[]) => {
          const answer = ask(...args)
          work += answer.length
          return answer
        },
      })
    }
    return { graph, work: () => work }
  }

  const workOf = (view: View, document: ArchitectureDocument): number => {
    const { graph, work } = counted(document)
    const before = work()
    view.draw(graph)
    return work() - before
  }

  /** One system that keeps every database, takes part in every integration and serves everything; one long chain of agencies. */
  const hub = (count: number): ArchitectureDocument => {
    const ids = Array.from({ length: count }, (_, number) => number)
    return {
      agencies: ids.map((number) => ({
        id: `a${number}`,
        name: 'a',
        level: 'unit' as const,
        ...(number === 0 ? {} : { parent: `a${number - 1}` }),
      })),
      systems: [{ id: 's', name: 's', kind: 'platform', owner: `a${count - 1}`, stores: ids.map((number) => `d${number}`) }],
      databases: ids.map((number) => ({ id: `d${number}`, name: 'd', scope: 'sector', owner: `a${number}` })),
      integrations: ids.map((number) => ({ id: `i${number}`, name: 'i', from: 's', to: `d${number}`, kind: 'technical', via: ['s'] })),
      services: ids.map((number) => ({ id: `v${number}`, name: 'v', owner: `a${number}`, system: 's', channels: ['s'] })),
      investments: ids.map((number) => ({ id: `g${number}`, name: 'g', owner: `a${number}`, delivers: ['s'] })),
      networks: [{ id: 'n', name: 'n', kind: 'wan' }],
      links: ids.map((number) => ({ id: `l${number}`, name: 'l', from: `a${number}`, to: 'n', kind: 'wan' })),
    }
  }

  for (const view of views) {
    it(`of ${view.id} grows no faster than the model`, () => {
      for (const make of [(count: number) => largeModel(count, { units: Math.floor(count / 4) }), hub]) {
        const small = workOf(view, make(100))
        expect(workOf(view, make(400))).toBeLessThan(small * 4.5)
      }
    })
  }
})

describe('a picture of the province', () => {
  let texts: string[] = []
  beforeAll(() => {
    texts = views.flatMap((view) => (['vi', 'en'] as const).map((language) => toMermaid(draw(view, PROVINCE), language)))
  })

  it('parses', async () => {
    for (const text of texts) await parse(text)
  })

  it('leaves no word of ours without a translation', () => {
    for (const text of texts) expect(text).not.toMatch(/undefined|\[object|\b(kind|lifecycle|status)#?\.|\{\w+\}\b/)
  })
})
