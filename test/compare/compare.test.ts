// @vitest-environment jsdom
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { loadObject } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import type { ComparisonRenderer } from '../../src/report/comparison.ts'
import { COMPARISONS } from '../../src/report/comparisons.generated.ts'
import { HOSTILE } from '../diagram/labels.ts'
import { parse } from '../diagram/parsed.ts'
import { compare } from '../judge.ts'

const FORMATS = Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[]

const MORE: Readonly<Record<string, string>> = {
  mention: '@everyone @bo-y-te/ki-thuat #1 GH-1 https://a.vn',
  fence: '```\n```mermaid\nflowchart TB',
  workflow: '::error file=a::x\n::endgroup::',
  details: '</details></summary><h1>x',
}

/** A model in which the words stand wherever a comparison prints words. */
const model = (words: string, turn: number): ArchitectureDocument => ({
  id: 'mo-hinh',
  name: `${words} mô hình ${turn}`,
  asOf: '2026-11-21',
  agencies: [{ id: 'bo', name: `Bộ ${words}`, level: 'ministry' }],
  systems: [
    { id: 'sua', name: `Sửa ${words} ${turn}`, kind: 'application', owner: 'bo', url: `${words}${turn}`, tags: [`${words}${turn}`] },
    { id: `rieng-${turn}`, name: `Riêng ${turn === 0 ? 'trái' : 'phải'} ${words}`, kind: 'portal', owner: 'bo', operator: 'khong-co' },
    { id: `doi-${turn}`, name: `Đổi mã ${words}`, kind: 'platform', owner: 'bo' },
  ],
  databases: [{ id: 'db', name: `${words} dữ liệu`, scope: 'internal' }],
  integrations: [{ id: `kn-${turn}`, name: `${words} ${turn} nối`, from: 'sua', to: 'db', kind: turn === 0 ? 'sharing' : 'data-exchange' }],
  investments: [{ id: 'dt', name: `${words} đầu tư`, owner: 'bo', budget: { amount: 1e9 * (turn + 1), currency: 'VND' } }],
  targets: [{ id: 'ct', name: `${words} chỉ tiêu`, metric: 'x', unit: words, value: turn }],
})

const rendered = async (words: string, format: keyof typeof COMPARISONS, language: 'vi' | 'en' = 'vi'): Promise<string> => {
  const side = async (turn: number) => ({ from: 'path' as const, name: words, models: [await loadObject(model(words, turn))] })
  const renderer: ComparisonRenderer = await COMPARISONS[format]()
  return renderer.render(await compare(await side(0), await side(1), { today: '2026-11-21', rules: [] }), {
    language,
    colour: false,
    limit: 50,
  })
}

describe('a comparison of models with hostile words', () => {
  const words = Object.entries({ ...HOSTILE, ...MORE }).filter(([, text]) => text.trim() !== '')

  it.each(words)('is text that acts on nothing: %s', async (_, text) => {
    const terminal = await rendered(text, 'text')
    expect(terminal).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    expect(terminal.split('\n').some((line) => line.startsWith('::'))).toBe(false)
  })

  it.each(words)('is Markdown with our elements only: %s', async (_, text) => {
    const html = await marked(await rendered(text, 'markdown'))
    const allowed = /^(h[345]|p|strong|ul|li|details|summary|pre|code|blockquote|br)$/
    const tags = [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag!.toLowerCase())
    expect(tags.filter((tag) => !allowed.test(tag))).toEqual([])
    expect(html.replace(/<pre>[\s\S]*?<\/pre>/g, '')).not.toMatch(/@(?!\u200b|&#8203;)[\w-]/)
    expect(html.match(/<details>/g)?.length).toBe(html.match(/<\/details>/g)?.length)
  })

  it.each(words)('is a diagram that Mermaid reads: %s', async (_, text) => {
    for (const language of ['vi', 'en'] as const) {
      const { boxes } = await parse(await rendered(text, 'mermaid', language))
      expect(boxes.length).toBeGreaterThan(3)
    }
  })
})

describe('a comparison', () => {
  it('says the same bytes twice, and nothing where nothing differs', async () => {
    for (const format of FORMATS) expect(await rendered('Tên', format)).toBe(await rendered('Tên', format))
    const side = async () => ({ from: 'path' as const, name: 'x', models: [await loadObject(model('Tên', 0))] })
    const { models } = await compare(await side(), await side(), { today: '2026-11-21' })
    expect(models[0]).toMatchObject({
      diff: { header: [], elements: [], relations: [], money: [], targets: [] },
      findings: { appeared: [], vanished: [], unjudged: [], accepted: [], reopened: [] },
    })
    const { text } = {
      text: await (await COMPARISONS.text()).render(await compare(await side(), await side(), { today: '2026-11-21' }), {
        language: 'en',
        colour: false,
        limit: 5,
      }),
    }
    expect(text).toContain('No difference.')
  })

  it('fits into one comment however much differs', async () => {
    const many = (turn: number): ArchitectureDocument => ({
      ...model('Tên', turn),
      systems: Array.from({ length: 800 }, (_, at) => ({
        id: `ht-${at}`,
        name: `Hệ thống thông tin phục vụ công tác số ${at}, bản ${turn}`,
        kind: 'application' as const,
        note: 'ghi chú dài '.repeat(20) + turn + at,
      })),
    })
    const side = async (turn: number) => ({ from: 'path' as const, name: 'x', models: [await loadObject(many(turn))] })
    const comparison = await compare(await side(0), await side(1), { today: '2026-11-21', rules: [] })
    const markdown: ComparisonRenderer = await COMPARISONS.markdown()
    expect(markdown.render(comparison, { language: 'vi', colour: false, limit: 5000 }).length).toBeLessThan(65_536)
  })

  it('pairs several models by id', async () => {
    const named = async (...ids: string[]) =>
      Promise.all(ids.map((id) => loadObject({ ...model('Tên', 0), id, agencies: [{ id: 'bo', name: id, level: 'ministry' }] })))
    const { models } = await compare(
      { from: 'path', name: 'cu', models: await named('a', 'b', 'c') },
      { from: 'path', name: 'moi', models: await named('c', 'd', 'a') },
      { today: '2026-11-21', rules: [] },
    )
    expect(models.map(({ before, after }) => [before?.id, after?.id])).toEqual([
      ['c', 'c'],
      ['a', 'a'],
      ['b', 'd'],
    ])
  })
})
