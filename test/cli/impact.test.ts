import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { inFolder, vneaf } from './terminal.ts'

const root = resolve(import.meta.dirname, '../..')
const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(resolve(root, 'schemas/impact.schema.json'), 'utf8')) as object,
)

const MODEL = `id: tinh
name: Tỉnh
scope: province
body: tinh
asOf: 2026-11-21
agencies:
  - { id: tinh, name: Ủy ban nhân dân tỉnh, level: province }
  - { id: so-y-te, name: Sở Y tế, level: department, parent: tinh }
networks:
  - { id: wan, name: Mạng diện rộng, kind: wan, owner: tinh }
infrastructures:
  - { id: ttdl, name: Trung tâm dữ liệu, kind: data-centre, owner: tinh }
links:
  - { id: d0, from: tinh, to: wan, kind: wan, carrier: Nhà mạng B }
  - { id: d1, from: so-y-te, to: wan, kind: wan, carrier: Nhà mạng A }
  - { id: d2, from: ttdl, to: wan, kind: wan, carrier: Nhà mạng A, conduits: [Cống bể 1] }
  - { id: d3, from: ttdl, to: wan, kind: wan, carrier: Nhà mạng A, conduits: [Cống bể 2] }
systems:
  - { id: tthc, name: Hệ thống giải quyết thủ tục hành chính, kind: application, owner: tinh, hostedAt: ttdl, contractEnd: 2027-05-31 }
services:
  - { id: khai-sinh, name: Đăng ký khai sinh, owner: tinh, system: tthc, dossiersPerYear: 25000 }
`
const SILENT = `id: tinh
name: Tỉnh
scope: province
body: tinh
asOf: 2026-11-21
agencies:
  - { id: tinh, name: Ủy ban nhân dân tỉnh, level: province }
infrastructures:
  - { id: ttdl, name: Trung tâm dữ liệu, kind: data-centre, owner: tinh }
systems:
  - { id: tthc, name: TTHC, kind: application, owner: tinh }
services:
  - { id: khai-sinh, name: Khai sinh, owner: tinh, system: tthc }
`
const files = { 'm.yaml': MODEL, 'silent.yaml': SILENT }
const asked = (args: readonly string[]) => inFolder(files, (folder) => vneaf(['impact', ...args], folder))
const json = async (args: readonly string[]) => {
  const { code, out, err } = await asked([...args, '--format', 'json'])
  const document = JSON.parse(out)
  expect(valid(document), JSON.stringify(valid.errors)).toBe(true)
  return { code, err, ...document }
}

describe('vneaf impact', () => {
  it('answers for an id, a name without its accents, a carrier, a conduit, and several at once', async () => {
    for (const [words, what] of [
      [['ttdl'], { services: 1, dossiers: 25_000, agencies: 0 }],
      [['trung tam du lieu'], { services: 1, dossiers: 25_000 }],
      [['nhà mạng a'], { services: 1, agencies: 1 }],
      [['Cống bể 1'], { services: 0, degradedServices: 1 }],
      [['Cống bể 1', 'Cống bể 2'], { services: 1, agencies: 0 }],
      [['d0', 'd1'], { agencies: 2 }],
    ] as const) {
      const { code, impact } = await json([...words, 'm.yaml'])
      expect(code).toBe(0)
      expect(impact.figures).toMatchObject(what)
    }
  })

  it('names the nearest for what is not there, and asks for a failure where none is named', async () => {
    const unknown = await asked(['tdl', 'm.yaml'])
    expect([unknown.code, unknown.out]).toEqual([2, ''])
    expect(unknown.err).toContain('Có phải “ttdl”')
    const english = await asked(['Nha mang C', 'm.yaml', '--lang', 'en'])
    expect([english.code, english.err]).toEqual([2, expect.stringContaining('Did you mean')])
    const nothing = await asked(['m.yaml'])
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('--worst 20')])
  })

  it('is not judged, with exit code 2, where the model does not tell what stands where', async () => {
    const { code, out } = await asked(['ttdl', 'silent.yaml'])
    expect(code).toBe(2)
    expect(out).toContain('Chưa xét được')
    expect(out).not.toMatch(/\b0(?:\/\d+)? (?:dịch vụ|hệ thống)/)
    expect((await json(['ttdl', 'silent.yaml'])).impact.figures.services).toBeNull()
  })

  it('ranks single failures, finds pairs that hurt only together, and the weak points', async () => {
    const { ranking, pairs, weakPoints } = await json(['m.yaml', '--worst', '2', '--pairs', '5', '--weak-points'])
    // Both cut the department and the data centre off; of equals the name decides.
    expect(ranking.worst.map(({ failure }: { failure: { id?: string; name: string } }) => failure.id ?? failure.name)).toEqual([
      'Nhà mạng A',
      'wan',
    ])
    expect(pairs.map(({ failures }: { failures: { id: string }[] }) => failures.map(({ id }) => id).join())).toContain('d2,d3')
    expect(weakPoints).toEqual({ bridges: ['d0', 'd1'], cutStops: ['wan'] })
  })

  it('writes every format, and the page holds the picture and asks nothing of a network', async () => {
    const starts = {
      text: 'Tỉnh – hiện trạng',
      markdown: '### Hậu quả sự cố',
      html: '<!doctype html>',
      mermaid: '---\nconfig',
      drawio: '<',
    }
    for (const [format, start] of Object.entries(starts)) {
      const { code, out } = await asked(['ttdl', 'm.yaml', '--format', format])
      expect(code).toBe(0)
      expect(out.startsWith(start)).toBe(true)
      expect(out.endsWith('\n')).toBe(true)
    }
    const { out } = await asked(['ttdl', 'm.yaml', '--format', 'html'])
    expect(out).toMatch(/<svg [^>]*role="img"/)
    for (const shown of ['Trung tâm dữ liệu', '(!) ngừng', 'Đăng ký khai sinh', '25.000']) expect(out).toContain(shown)
    expect(out).not.toMatch(/<script|(?:src|href)=|url\((?!#)/)
  })

  it('asks about a day and up to a day', async () => {
    expect((await json(['m.yaml', '--on', '2027-05-31'])).impact.figures.services).toBe(0)
    const { code, day, impact } = await json(['m.yaml', '--on', '2027-06-01'])
    expect([code, day.withoutSuccessor, impact.figures.dossiers]).toEqual([0, ['khai-sinh'], 25_000])
    expect((await json(['d0', 'm.yaml', '--on', '2027-05-31'])).impact.figures).toMatchObject({ agencies: 1, services: 0 })
    const { schedule } = await json(['m.yaml', '--until', '2028-12-31'])
    expect(schedule.ends.map(({ from, id }: { from: string; id: string }) => [from, id])).toEqual([['2027-06-01', 'tthc']])
    expect((await asked(['silent.yaml', '--until', '2028-12-31'])).code).toBe(2)
    for (const wrong of [
      ['--on', '2027-13-01'],
      ['--until', '2020-01-01'],
      ['--on', '2027-06-01', '--against', 'm.yaml'],
    ])
      expect((await asked(['m.yaml', ...wrong])).code).toBe(2)
  })

  it('reads a workbook of the form', async () => {
    const { code, out } = await vneaf(['impact', 'docs/guide/mau-03/ho-so-quang-tri.xlsx', '--worst', '3', '--format', 'json'], root)
    const { ranking } = JSON.parse(out)
    expect(code).toBe(0)
    expect(ranking.worst).toHaveLength(3)
    expect(ranking.worst[0].figures.systems).toBeGreaterThan(0)
  })
})
