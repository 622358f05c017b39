// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exitCode } from '../../src/check/exit.ts'
import { loadObject } from '../../src/load/load.ts'
import type { RenderOptions, Report, Reporter } from '../../src/report/define.ts'
import { REPORTERS } from '../../src/report/reporters.generated.ts'
import { check } from '../judge.ts'
import * as formats from './formats.ts'
import { modelWith, OWN, reportWith } from './sample.ts'

type Name = keyof typeof REPORTERS

const NAMES = Object.keys(REPORTERS) as Name[]

const OPTIONS: RenderOptions = { language: 'vi', colour: false, limit: 50, failOn: 'warning' }

async function print(name: Name, report: Report, options: Partial<RenderOptions> = {}): Promise<string> {
  const reporter: Reporter = await REPORTERS[name]()
  return reporter.render(report, { ...OPTIONS, ...options })
}

/** Names and keys of a value, without what it says. */
function keys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keys)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keys(inner)]))
}

const outline = (element: formats.Dom): unknown => [
  element.nodeName,
  element.getAttributeNames().toString(),
  [...element.children].map(outline),
]

/** Elements of a page whose number the words of a model must not change; what is drawn breaks its lines as the words are long. */
function pageOutline({ body }: formats.Dom): unknown {
  const page = body.cloneNode(true)
  for (const drawing of page.querySelectorAll('svg, script')) drawing.remove()
  return outline(page)
}

/** What a format is made of, read by another hand; it fails where the format is broken. */
const SHAPES: Readonly<Record<string, (text: string) => unknown>> = {
  sarif: (text) => keys(formats.sarif(text)),
  junit: (text) => outline(formats.junit(text).documentElement),
  github: (text) => formats.github(text).map(({ name, properties }) => [name, Object.keys(properties)]),
  gitlab: (text) => keys(formats.gitlab(text)),
  csv: (text) => formats.csv(text).map((row) => row.length),
  markdown: (text) => outline(formats.markdown(text).body),
  json: (text) => keys(formats.json(text)),
  pretty: (text) => formats.pretty(text).length,
  html: (text) => pageOutline(formats.html(text)),
}

const HOSTILE = [
  'a]]>b',
  '::error file=x::y',
  '##[error]x',
  '%0A::set-env name=A::b%25',
  'a|b|c',
  '`code` ``` ~~~',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</details></summary><!-- --> -->',
  '@everyone @all a@b.vn',
  '#123 !45 GH-6 &7 $8 ~bug %"m" owner/repo#9',
  '=cmd|"/c calc"!A1',
  '+1 -1 @SUM(1)',
  '\t=1',
  '＝1＋1',
  '\u001b[31mred\u001b[0m \u009b31m',
  '\u202egnp.exe \u2066x\u2069 \u200f \u061c',
  'one\r\ntwo\nthree\u2028four\u0085five',
  'half \ud800 of \udc00 a pair',
  '\u0000\u0001\ufffe\uffff',
  '{0} {name} {{x}} [link](http://evil.example) [a](1)',
  'http://evil.example www.evil.example mailto:a@b.c javascript:x',
  ':smile: :+1: deadbeef1234567 1. - * _x_ **b** \\',
  '"quoted", \'single\'; a,b',
  '$math$ $$x$$ $(id) `id`',
  '---\n# Heading\n> quote',
  '&amp; &lt; &#64;everyone &commat;',
  'x'.repeat(400),
]

const known = new Map<string, Promise<Report>>()

/** The report of a word; made once, for every form prints the same. */
function hostileReport(word: string): Promise<Report> {
  let report = known.get(word)
  if (report === undefined) known.set(word, (report = reportWith(word)))
  return report
}

describe('Every reporter', () => {
  it('is read by a parser here', () => expect(Object.keys(SHAPES).sort()).toEqual(expect.arrayContaining(NAMES)))

  it.each(NAMES)('%s keeps its form whatever words a model has', async (name) => {
    const harmless = SHAPES[name]!(await print(name, await reportWith('lành')))
    // Pages take a browser's parser long to read, so several words stand in one.
    const words = name === 'html' ? [0, 6, 12, 18, 24].map((from) => HOSTILE.slice(from, from + 6).join(' ')) : HOSTILE
    for (const [at, word] of words.entries()) {
      const language = at % 2 === 0 ? 'vi' : 'en'
      expect(SHAPES[name]!(await print(name, await hostileReport(word), { language })), JSON.stringify(word)).toEqual(harmless)
    }
  })

  it.each(NAMES)('%s keeps its form whatever words anybody thinks of', async (name) => {
    const harmless = SHAPES[name]!(await print(name, await reportWith('lành')))
    const part = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 }))
    const word = fc.tuple(part, part, fc.constantFrom('a', 'ế', '7')).map(([first, second, end]) => first + second + end)
    await fc.assert(
      fc.asyncProperty(word, async (text) => {
        expect(SHAPES[name]!(await print(name, await reportWith(text)))).toEqual(harmless)
      }),
      { numRuns: name === 'html' || name === 'markdown' ? 5 : 20 },
    )
  })

  it.each(NAMES)('%s prints the same bytes twice', async (name) => {
    expect(await print(name, await reportWith('lành'))).toBe(await print(name, await reportWith('lành')))
  })

  it.each(NAMES)('%s speaks the language asked for', async (name) => {
    const report = await reportWith('lành')
    const [vi, en] = [await print(name, report), await print(name, report, { language: 'en' })]
    if (name === 'json') expect(vi).toBe(en)
    else {
      expect(vi).toContain('Thấy hệ thống')
      expect(en).toContain('Saw the system')
      // SARIF carries the other language beside it.
      if (name !== 'sarif') expect(en).not.toContain('Cần sửa')
    }
  })

  it.each(NAMES.filter((name) => name !== 'json'))('%s says at the finding that its waiver has expired', async (name) => {
    expect(await print(name, await reportWith('lành'))).toMatch(/mt-2 đã hết hạn ngày 30\/6\/2026|hết hạn/)
  })

  it.each(NAMES)('%s shows that a rule crashed', async (name) => {
    const report = await reportWith('lành', { breaks: true })
    expect(exitCode(report, 'never')).toBe(3)
    expect(await print(name, report)).toMatch(/CORE-99|TST-06/)
    SHAPES[name]!(await print(name, report))
  })

  it.each(NAMES)('%s shows that nothing was checked', async (name) => {
    const report = await check([await loadObject({ id: 'm', name: 'M', asOf: '2026-11-21' })], { today: '2026-11-22' })
    expect(exitCode(report, 'never')).toBe(2)
    const text = await print(name, report)
    expect(text).toMatch(/CORE-11|core\/model-is-not-empty/)
    SHAPES[name]!(text)
    SHAPES[name]!(await print(name, { ...report, models: [] }))
  })

  it.each([256, 257])('leaves the exit code alone: %i findings are 1', async (count) => {
    const report = await check([await loadObject(modelWith('x', count))], { today: '2026-11-22', rules: OWN.slice(0, 1) })
    expect(report.models[0]!.findings.length).toBe(count)
    expect(exitCode(report, 'warning')).toBe(1)
    for (const name of NAMES) SHAPES[name]!(await print(name, report))
  })

  it('names no folder of this machine', async () => {
    const report = await reportWith('lành')
    for (const name of NAMES) expect(await print(name, report), name).not.toContain(process.cwd())
  })
})

describe('output for people', () => {
  it('lists a rule so many times over the whole run, and no more than people read, at any number of files', async () => {
    const report = await reportWith('one')
    const [model] = report.models
    const finding = model!.findings[0]!
    const inMany = Array.from({ length: 3_000 }, (_, at) => ({ ...finding, place: { ...finding.place, file: `tep-${at}.yaml` } }))
    const text = await print('pretty', { ...report, models: [{ ...model!, findings: inMany }] })
    expect(text.split('\n').length).toBeLessThan(3_000)
    expect(text).toContain(`(${(3_000 - OPTIONS.limit).toLocaleString('de-DE')})`)
    expect(text).toContain('tep-49.yaml')
    expect(text).not.toContain('tep-50.yaml')
  })
})
