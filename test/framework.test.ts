import { describe, expect, it } from 'vitest'
import type { Framework } from '../src/check/framework.ts'
import type { Finding } from '../src/finding/define.ts'
import type { FrameworkProfile } from '../src/framework/define.ts'
import type { Norm } from '../src/framework/norm.ts'
import { render } from '../src/index.ts'
import { loadObject, loadText } from '../src/load/load.ts'
import { severityUnder, since, through } from '../src/rules/severity.ts'
import { load } from '../src/sources/load.ts'
import type { Vietnamese } from '../src/vn/profiles.ts'
import { catalogue, type definePackRule, defineRule, from } from '../src/vn/rule.ts'
import { VIET_NAM } from '../src/vn/viet-nam.ts'
import { ATLANTIS, ATLANTIS_MODEL } from './atlantis.ts'
import { check, comply } from './judge.ts'

const VERSIONS = VIET_NAM.profiles.map(({ id }) => id)

/** The framework with a version after today's that only copies it. */
const newest = VIET_NAM.profiles.at(-1)!
const NEXT = {
  ...VIET_NAM,
  profiles: [
    ...VIET_NAM.profiles,
    {
      ...newest,
      id: 'vn-digital-2.0',
      norm: 'QD-9999-2030',
      name: { vi: 'Khung 2.0', en: 'framework 2.0' },
    } as FrameworkProfile<Vietnamese>,
  ],
  norms: {
    ...VIET_NAM.norms,
    'QD-9999-2030': {
      ...(VIET_NAM.norms['QD-1425-2026'] as Norm),
      number: 'QĐ 9999/QĐ-TTg',
      from: { date: '2030-01-01', mark: 'verified' },
      clauses: {},
    },
  },
} as Framework

const said = async (framework: Framework, name: string, profile: string) => {
  const report = await check(await load([`models/${name}`], { cwd: process.cwd() }), { framework, profile, today: '2026-11-21' })
  return report.models.map(({ findings, ran, skipped, unjudged }) => ({ findings, ran, skipped, unjudged }))
}

describe('a version of the framework that only copies the newest', () => {
  it.each(['moh-2026', 'quang-tri-2026', 'most-2016'])('runs the same rules on %s, with the same findings', async (name) => {
    const [now, next] = [await said(VIET_NAM, name, 'vn-digital-1.0'), await said(NEXT, name, 'vn-digital-2.0')]
    // An architecture by the version before is older than the newest, and only that may be said beside.
    const isOlder = ({ code, message }: Finding) => code === 'LAY-07' && message.id === 'older'
    const same = (side: typeof now) => side.map((model) => ({ ...model, findings: model.findings.filter((one) => !isOlder(one)) }))
    expect(same(next)).toEqual(same(now))
  })

  it('is the one judged by from its day on', async () => {
    const [model] = [await loadText('asOf: 2030-06-01\nid: m\nname: M\nagencies: []\n')]
    const report = await check([model], { framework: NEXT, today: '2030-06-01' })
    expect(report.models[0]!.profile.id).toBe('vn-digital-2.0')
    expect(await render(report)).toContain('Khung 2.0')
  })

  it('leaves no rule silent but those that say through which version they held', () => {
    const profiles = [...VERSIONS, 'vn-digital-2.0']
    const ended = VIET_NAM.rules.filter(({ rule }) => severityUnder(rule.severity, 'vn-digital-2.0', profiles) === undefined)
    expect(ended.map(({ rule }) => rule.severity.at(-1)!.through)).not.toContain(undefined)
    expect(ended.map(({ code }) => code).sort()).toEqual(['LAY-02', 'LAY-03', 'SVC-03'])
  })
})

describe('the severity of a rule', () => {
  it('holds from a version on, changes with later ones, and ends where it says so', () => {
    const ranges = through('vn-egov-4.0', since('vn-egov-2.0', 'info', ['vn-egov-3.0', 'warning']))
    expect(['none', ...VERSIONS].map((version) => severityUnder(ranges, version, VERSIONS))).toEqual([
      undefined,
      undefined,
      'info',
      'warning',
      'warning',
      undefined,
    ])
  })

  it('told by version in a pack of today goes on under later versions as under the newest it could name', () => {
    const profiles = [...VERSIONS, 'vn-digital-2.0']
    const of = (severity: Parameters<typeof definePackRule>[0]['severity']) =>
      ['none', ...profiles]
        .map((version) => severityUnder(catalogue({ 'own/rule': { ...RULE, severity } })[0]!.rule.severity, version, profiles) ?? '-')
        .join(' ')
    expect(of(from('vn-egov-4.0', 'warning', { 'vn-digital-1.0': 'error' }))).toBe('- - - - warning error error')
    expect(of({ 'vn-egov-1.0': 'warning' })).toBe('- warning - - - - -')
    expect(of({ none: 'info', 'vn-egov-3.0': 'error', 'vn-digital-1.0': 'warning' })).toBe('info - - error - warning warning')
  })

  it('of a rule that ships cannot be told by version: it would be silent under the next', () => {
    // @ts-expect-error A severity by version does not compile.
    expect(defineRule({ ...RULE, remedy: { write: RULE.remedy }, severity: { 'vn-digital-1.0': 'warning' } })).toBeDefined()
  })
})

const RULE = {
  code: 'OWN-01',
  title: { vi: 'Đúng', en: 'True' },
  why: { vi: 'Vì', en: 'Because' },
  remedy: { vi: 'Sửa', en: 'Mend' },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  citations: [],
  examines: ['model'],
  messages: {},
  check: () => {},
} as const

describe('the framework of another country', () => {
  const model = () => loadObject(ATLANTIS_MODEL)

  it('judges by its own versions, norms and rules, and cites them', async () => {
    const report = await check([await model()], { framework: ATLANTIS, today: '2026-05-01' })
    expect(report.models[0]!.profile.id).toBe('atlantis-1')
    expect(
      report.models[0]!.findings.filter(({ code }) => !code.startsWith('CORE')).map(({ code, citations }) => [
        code,
        citations.map(({ norm }) => norm),
      ]),
    ).toEqual([['SEA-01', ['ACT-7']]])
    const text = await render(report, 'pretty', { language: 'en' })
    expect(text).toContain('Act 7, § 3')
    expect(text).toContain('Charter of the Sea 1')
    expect(text).not.toMatch(/Viet|vn-|QĐ|NĐ/)
  })

  it('states what is met of its own clauses', async () => {
    const { statements } = await comply([await model()], { framework: ATLANTIS, today: '2026-05-01' })
    expect(statements[0]!.clauses.map(({ norm, locator, state }) => [norm, locator, state])).toEqual([['ACT-7', '§ 3', 'not-met']])
  })

  it('draws its own view', async () => {
    const one = await ATLANTIS.views['fleet']!()
    const picture = one.draw((await model()).graph)
    expect(picture.boxes.map(({ id }) => id)).toEqual(['log'])
  })
})
