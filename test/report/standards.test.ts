// @vitest-environment jsdom
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding/define.ts'
import { loadObject } from '../../src/load/load.ts'
import type { ModelReport, RenderOptions, Report } from '../../src/report/define.ts'
import csv from '../../src/report/reporters/csv.ts'
import github from '../../src/report/reporters/github.ts'
import gitlab from '../../src/report/reporters/gitlab.ts'
import json from '../../src/report/reporters/json.ts'
import junit from '../../src/report/reporters/junit.ts'
import markdown, { MARKER } from '../../src/report/reporters/markdown.ts'
import pretty from '../../src/report/reporters/pretty.ts'
import sarif from '../../src/report/reporters/sarif.ts'
import { load } from '../../src/sources/load.ts'
import { parse } from '../diagram/parsed.ts'
import { check } from '../judge.ts'
import * as formats from './formats.ts'
import { modelWith, OWN, reportWith } from './sample.ts'

const OPTIONS: RenderOptions = { language: 'vi', colour: false, limit: 50, failOn: 'warning' }
const EN: RenderOptions = { ...OPTIONS, language: 'en' }

const ministry = async (): Promise<Report> => check(await load(['models/moh-2026'], { cwd: process.cwd() }), { today: '2026-11-22' })

/** A report with one finding repeated so many times, each with a fingerprint of its own. */
async function many(count: number, rules = OWN.slice(0, 1)): Promise<Report> {
  const report = await check([await loadObject(modelWith('x', 1))], { today: '2026-11-22', rules })
  const [model] = report.models as [ModelReport]
  const finding = model.findings.find(({ code }) => code === 'TST-01')!
  const findings = Array.from({ length: count }, (_, at) => ({
    ...finding,
    severity: at === count - 1 ? ('error' as const) : ('warning' as const),
    fingerprint: at.toString(16).padStart(16, '0'),
  }))
  return { ...report, models: [{ ...model, findings, counts: { error: 1, warning: count - 1, info: 0 } }] }
}

describe('SARIF', () => {
  it('makes each instrument a taxonomy and each clause a taxon, in both languages', async () => {
    const [run] = formats.sarif(sarif.render(await ministry(), OPTIONS)).runs
    const names = run.taxonomies.map(({ name }: any) => name)
    expect(names).toContain('QD-1425-2026')
    const { taxa } = run.taxonomies[names.indexOf('QD-1425-2026')]
    expect(taxa.map(({ id }: any) => id)).toContain('II.2.1.b')
    expect(run.results.some((result: any) => result.taxa?.some(({ id }: any) => id === 'II.2.1.b'))).toBe(true)
    expect(run.tool.driver.rules.some(({ relationships }: any) => relationships?.length > 0)).toBe(true)
    const english = run.translations.find((one: any) => one.language === 'en' && one.associatedComponent.name === 'QD-1425-2026')
    expect(english.taxa.map(({ id }: any) => id)).toEqual(taxa.map(({ id }: any) => id))
    expect(english.taxa[0].shortDescription.text).not.toBe(taxa[0].shortDescription.text)
  })

  it('leads to the page of each rule, to the project, and names the kind of run', async () => {
    const [run] = formats.sarif(sarif.render(await ministry(), OPTIONS)).runs
    expect(run.automationDetails.id).toBe('vneaf/')
    expect(URL.canParse(run.tool.driver.informationUri)).toBe(true)
    for (const { id, helpUri } of run.tool.driver.rules) {
      expect(existsSync(`docs/rules/${id}.md`), id).toBe(helpUri !== undefined)
      if (helpUri !== undefined) expect(helpUri).toContain(`/docs/rules/${id}.md`)
    }
  })

  it('cites no clause that was only recalled', async () => {
    const text = sarif.render(await ministry(), OPTIONS)
    expect(text).not.toContain('"mark": "recalled"')
    expect(text).not.toContain('QD-28-2018')
  })

  it('says each message in the other language by the words of its translation', async () => {
    const report = await reportWith('lành')
    const [vietnamese] = formats.sarif(sarif.render(report, OPTIONS)).runs
    const [english] = formats.sarif(sarif.render(report, EN)).runs
    const fill = (text: string, values: readonly string[]): string => text.replace(/\{(\d+)\}/g, (_, at: string) => values[Number(at)]!)
    for (const [at, result] of vietnamese.results.entries()) {
      const { id, arguments: values = [], text } = result.message
      expect(text.startsWith(fill(vietnamese.tool.driver.rules[result.ruleIndex].messageStrings[id].text, values))).toBe(true)
      const translated = fill(vietnamese.translations[0].rules[result.ruleIndex].messageStrings[id].text, values)
      expect(english.results[at].message.text.startsWith(translated), translated).toBe(true)
    }
  })

  it('marks what is new, known, waived, and open again', async () => {
    const [run] = formats.sarif(sarif.render(await reportWith('lành'), OPTIONS)).runs
    const of = (code: string, id: string): any =>
      run.results.find(({ properties }: any) => properties.code === code && properties.elements[0].startsWith(`system/${id}`))
    expect(of('TST-01', 'ht-0')).toMatchObject({ suppressions: [{ kind: 'external', status: 'accepted' }] })
    expect(of('TST-01', 'ht-0').suppressions[0].justification).toContain('lành')
    expect(of('TST-01', 'ht-0').baselineState).toBeUndefined()
    expect(of('TST-01', 'ht-1')).toMatchObject({ baselineState: 'new', properties: { expiredWaiver: 'mt-2' } })
    expect(of('TST-01', 'ht-1').suppressions).toBeUndefined()
    expect(run.results.filter(({ baselineState }: any) => baselineState === 'unchanged')).toHaveLength(1)
    expect(run.results.some(({ baselineState }: any) => baselineState === 'absent')).toBe(false)
    expect(run.properties.fixed).toHaveLength(1)
  })

  it('tells a crash as a failed execution', async () => {
    const [run] = formats.sarif(sarif.render(await reportWith('lành', { breaks: true }), OPTIONS)).runs
    const [invocation] = run.invocations
    expect(invocation.executionSuccessful).toBe(false)
    expect(invocation.toolExecutionNotifications[0]).toMatchObject({ level: 'error', associatedRule: { id: 'test/breaks-when-asked' } })
    expect(formats.sarif(sarif.render(await reportWith('lành'), OPTIONS)).runs[0].invocations[0].executionSuccessful).toBe(true)
  })

  it.each([
    ['mô hình/cơ sở #1%.yaml', 'm%C3%B4%20h%C3%ACnh/c%C6%A1%20s%E1%BB%9F%20%231%25.yaml', '%SRCROOT%'],
    ['a:b.yaml', 'a%3Ab.yaml', '%SRCROOT%'],
    ['/srv/a b.yaml', 'file:///srv/a%20b.yaml', undefined],
    ['C:/x/a.yaml', 'file:///C:/x/a.yaml', undefined],
  ])('writes the file %s as a URI', async (file, uri, base) => {
    const [run] = formats.sarif(sarif.render(await reportWith('lành', { file }), OPTIONS)).runs
    expect(run.results[0].locations[0].physicalLocation.artifactLocation).toEqual({
      uri,
      ...(base === undefined ? {} : { uriBaseId: base }),
    })
  })

  it('keeps to what GitHub takes: the gravest 25,000, and says so', async () => {
    const [run] = JSON.parse(sarif.render(await many(25_001), OPTIONS)).runs
    expect(run.results).toHaveLength(25_000)
    expect(run.results.filter(({ level }: any) => level === 'error')).toHaveLength(1)
    expect(run.invocations[0].toolExecutionNotifications.at(-1)).toMatchObject({
      descriptor: { id: 'results-left-out' },
      message: { text: 'Chỉ ghi 25000 kết quả nặng nhất trong số 25001.' },
    })
  })

  it('tells apart the same finding of two models', async () => {
    const report = await reportWith('lành')
    formats.sarif(sarif.render({ ...report, models: [report.models[0]!, structuredCloneOf(report.models[0]!)] }, OPTIONS))
    formats.gitlab(gitlab.render({ ...report, models: [report.models[0]!, structuredCloneOf(report.models[0]!)] }, OPTIONS))
  })
})

/** The model again, as another model with the same id would give it. */
const structuredCloneOf = (model: ModelReport): ModelReport => ({
  ...model,
  findings: model.findings.map((finding) => ({ ...finding })),
  accepted: model.accepted.map((one) => ({ ...one, finding: { ...one.finding } })),
})

describe('JUnit', () => {
  const cases = (text: string): Map<string, string> =>
    new Map(
      [...formats.junit(text).querySelectorAll('testcase')].map((one) => [
        one.getAttribute('classname')!.replace('m.', ''),
        [...one.children].map(({ nodeName }) => nodeName).join(' '),
      ]),
    )

  it('shows a rule that held as a green case, and one that did not run as skipped', async () => {
    const told = cases(junit.render(await reportWith('lành', { breaks: true }), OPTIONS))
    expect(Object.fromEntries(told)).toMatchObject({
      vneaf: '',
      'test/all-is-well': '',
      'test/systems-are-absent': 'failure system-out',
      'test/systems-are-told': 'system-out',
      'test/never-applies': 'skipped',
      'test/breaks-when-asked': 'error',
    })
    expect([...told.keys()].filter((name) => name === 'core/rules-do-not-crash')).toEqual([])
  })

  it('fails what fails the check, and by the default where nothing does', async () => {
    const report = await reportWith('lành')
    const failed = (failOn: RenderOptions['failOn']): number =>
      [...cases(junit.render(report, { ...OPTIONS, failOn })).values()].filter((children) => children.includes('failure')).length
    expect(failed('info')).toBeGreaterThan(failed('warning'))
    expect(failed('warning')).toBeGreaterThan(failed('error'))
    expect(failed('never')).toBe(failed('warning'))
  })

  it('lists the places of a failure in one', async () => {
    const document = formats.junit(junit.render(await reportWith('lành', { file: 'm.yaml' }), OPTIONS))
    const failure = [...document.querySelectorAll('failure')].find(
      (one) => one.textContent!.includes('TST') || one.textContent!.includes('m.yaml'),
    )!
    expect(failure.textContent!.split('\n').filter((line) => /^m\.yaml:\d+:\d+: /.test(line)).length).toBeGreaterThan(0)
  })
})

describe('Annotations of GitHub', () => {
  it('come back from the runner as they were meant', async () => {
    const word = 'a%0A,b:c\r\n::error::x'
    const commands = formats.github(github.render(await reportWith(word, { file: 'a,b:c%d.yaml' }), OPTIONS))
    const [summary, ...rest] = commands
    expect(summary).toMatchObject({ name: 'notice', properties: { title: 'vneaf' } })
    expect(rest.every(({ properties }) => properties['file'] === 'a,b:c%d.yaml')).toBe(true)
    expect(rest.find(({ properties }) => properties['title']!.startsWith('TST-02'))!.message).toContain('a%0A,b:c\\u000d ::error::x')
  })

  it('start with the gravest, for GitHub shows only the first of each level', async () => {
    const names = formats.github(github.render(await many(30), OPTIONS)).map(({ name }) => name)
    expect(names.slice(0, 3)).toEqual(['notice', 'error', 'warning'])
  })
})

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1'])('does not let %j be a formula, and keeps its words', async (word) => {
    const rows = formats.csv(csv.render(await reportWith('lành', { file: word }), EN))
    const file = rows[0]!.indexOf('File')
    expect(rows[1]![file]).toBe(`'${word}`)
  })

  it('has a row for what is open, accepted, mended and stale', async () => {
    const rows = formats.csv(csv.render(await reportWith('lành'), EN))
    expect(new Set(rows.slice(1).map((row) => row[1]))).toEqual(new Set(['open', 'waived', 'known', 'fixed', 'stale baseline entry']))
  })
})

describe('Markdown', () => {
  it('says first what is new, fixed and expired', async () => {
    const text = markdown.render(await reportWith('lành'), EN)
    expect(text.startsWith(`${MARKER}\n### vneaf: **New: `)).toBe(true)
    expect(text.split('\n')[1]).toMatch(/\*\*New: \d+\*\* · \*\*Fixed: 1\*\* · \*\*Expired waivers: 1\*\*/)
  })

  it('draws the part concerned, and Mermaid reads it whatever the words', async () => {
    for (const word of ['lành', '``` end', '"]:::x', '<b>@{ shape: x }', '%% x', '#quot;']) {
      const text = markdown.render(await reportWith(word), OPTIONS)
      const [, diagram] = /```mermaid\n(.*?)\n```\n/s.exec(text)!
      expect((await parse(diagram!)).boxes.length).toBeGreaterThan(3)
    }
  })

  it('fits into a comment, and counts what it leaves out', async () => {
    const report = await many(30_000)
    const [model] = report.models as [ModelReport]
    const rules = new Map(
      Array.from({ length: 300 }, (_, at) => [`test/rule-${at}`, { ...OWN[0]!, id: `test/rule-${at}`, code: `TST-${at}` }]),
    )
    const findings = model.findings.map((finding, at) => ({ ...finding, rule: `test/rule-${at % 300}`, code: `TST-${at % 300}` }))
    const text = markdown.render({ ...report, rules, models: [{ ...model, findings }] }, OPTIONS)
    formats.markdown(text)
    const told = [...text.matchAll(/<summary><b>.*? \(([\d.]+)\)<\/summary>/g)].reduce(
      (sum, [, count]) => sum + Number(count!.replaceAll('.', '')),
      0,
    )
    const [, left] = /giới hạn độ dài: ([\d.]+) phát hiện/.exec(text)!
    expect(told + Number(left!.replaceAll('.', ''))).toBe(30_000)
  })

  it('shows nothing of what must not be spread', async () => {
    const secret = 'mật khẩu: Abc@12345'
    const model = modelWith('x', 1, { systems: [{ id: 's', name: `Cổng, ${secret}`, kind: 'application' }] as never })
    const report = await check([await loadObject(model)], { today: '2026-11-22' })
    expect(report.models[0]!.findings.map(({ code }) => code)).toContain('GOV-06')
    for (const reporter of [markdown, sarif, junit, github, gitlab, csv, pretty, json])
      expect(reporter.render(report, OPTIONS)).not.toContain('Abc')
  })
})

describe('What a change did', () => {
  const since = async (word = 'lành'): Promise<Report> => {
    const { baseline: _, ...report } = await reportWith(word)
    const [model] = report.models as [ModelReport]
    const [first, second, third, ...rest] = model.findings as [Finding, Finding, Finding, ...Finding[]]
    const changed = { new: [third.fingerprint], hidden: { error: 0, warning: 5, info: 1 }, fixed: [first], unjudged: [second] }
    return {
      ...report,
      since: { revision: word, commit: '0123456789abcdef0123456789abcdef01234567' },
      models: [{ ...model, findings: [third, ...rest], since: changed }],
    }
  }

  it('stands in the comment: what is new, what was mended, what can no longer be judged, how much is not shown', async () => {
    const text = markdown.render(await since(), EN)
    formats.markdown(text)
    expect(text.split('\n')[1]).toMatch(/\*\*New: 1\*\* · \*\*Fixed: 1\*\*/)
    expect(text).toMatch(/- \*\*new\*\*: /)
    expect(text).toContain('<b>Fixed</b> (1)')
    expect(text).toContain('<b>Cannot be judged any more, for lack of sound data</b> (1)')
    expect(text).toContain('6 older findings where nothing changed are not shown')
  })

  it('stands in SARIF as new and unchanged, and in CSV as rows of their own', async () => {
    const [run] = formats.sarif(sarif.render(await since(), EN)).runs
    const states = run.results.flatMap(({ baselineState }: any) => baselineState ?? [])
    expect(states.filter((state: string) => state === 'new')).toHaveLength(1)
    expect(states).toContain('unchanged')
    expect(run.properties.models[0].since.hidden.warning).toBe(5)
    expect(new Set(formats.csv(csv.render(await since(), EN)).map((row) => row[1]))).toEqual(
      new Set(['State', 'open', 'waived', 'known', 'fixed', 'cannot be judged any more']),
    )
    formats.junit(junit.render(await since(), EN))
  })

  it('breaks no form whatever the words', async () => {
    const word = '</details> `|` @everyone [a](1) <script> ]]> ::error::x #1 \ud800\u202e'
    formats.markdown(markdown.render(await since(word), OPTIONS))
    formats.sarif(sarif.render(await since(word), OPTIONS))
    formats.junit(junit.render(await since(word), OPTIONS))
    formats.csv(csv.render(await since(word), OPTIONS))
    formats.github(github.render(await since(word), OPTIONS))
  })
})

describe('The text for people', () => {
  it('tells what became of waivers and of the baseline', async () => {
    const text = pretty.render(await reportWith('lành'), EN)
    expect(text).toContain('Waiver mt-2 expired on 2026-06-30, so this finding is open again.')
    expect(text).toContain('expired: TST-01 ht-1 – Waiver mt-2: lành (approved by lành on 2026-01-01, until 2026-06-30, ticket lành)')
    expect(text).toContain('Baseline lành.json: New: ')
    expect(text).toContain('fixed  TST-01  Systems are absent: lành')
  })
})
