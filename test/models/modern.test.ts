import { beforeAll, describe, expect, it } from 'vitest'
import type { Norm } from '../../src/framework/norm.ts'
import { loadObject, type Model } from '../../src/load/load.ts'
import { KINDS } from '../../src/model/catalogue.generated.ts'
import type { Kind } from '../../src/model/element.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import type { ModelReport } from '../../src/report/define.ts'
import type { Statement } from '../../src/report/statement.ts'
import { load } from '../../src/sources/load.ts'
import { NORMS } from '../../src/vn/norms/norms.ts'
import { check, comply } from '../judge.ts'
import { SIXTEEN } from '../vn/rules/sixteen-gaps.ts'

const DAY = { today: '1970-01-01' }
const AS_IS = ['moh-2026', 'quang-tri-2026'] as const
const TARGETS = ['moh-2026-target', 'quang-tri-2026-target'] as const

const models = new Map<string, Model>()
const reports = new Map<string, ModelReport>()
const statements = new Map<string, Statement>()

beforeAll(async () => {
  for (const name of [...AS_IS, ...TARGETS]) {
    const [model] = await load([`models/${name}`], { cwd: process.cwd() })
    models.set(name, model!)
    reports.set(name, (await check([model!], DAY)).models[0]!)
    statements.set(name, (await comply([model!], DAY)).statements[0]!)
  }
})

/** Gaps planted in the present states: the rule that finds each, and the element it names. Told in the README of each model. */
const PLANTED: readonly (readonly [model: (typeof AS_IS)[number], code: string, element: string])[] = [
  ['moh-2026', 'AGY-01', 'vien-minh-hoa-1'],
  ['moh-2026', 'AGY-03', 'trung-tam-kiem-nghiem'],
  ['moh-2026', 'LAY-04', 'bo-y-te'],
  ['moh-2026', 'INT-02', 'kn-hanh-nghe-bhyt'],
  ['moh-2026', 'INT-02', 'kn-duoc-mot-cua'],
  ['moh-2026', 'INT-02', 'kn-dan-cu-tiem-chung'],
  ['moh-2026', 'INT-04', 'kn-bao-hiem-skdt'],
  ['moh-2026', 'INT-05', 'kn-attp-ndop'],
  ['moh-2026', 'INT-06', 'csdl-kiem-nghiem'],
  ['moh-2026', 'INT-10', 'csdl-can-bo'],
  ['moh-2026', 'INT-12', 'kn-benh-truyen-nhiem-tinh'],
  ['moh-2026', 'STD-01', 'kn-thiet-bi-kho'],
  ['moh-2026', 'DAT-01', 'csdl-co-so-kcb'],
  ['moh-2026', 'DAT-03', 'dvc-hanh-nghe'],
  ['moh-2026', 'DAT-07', 'csdl-ba-me-tre-em'],
  ['moh-2026', 'SVC-04', 'ql-duoc'],
  ['moh-2026', 'SVC-07', 'dvc-quang-cao'],
  ['moh-2026', 'NET-01', 'vien-minh-hoa-2'],
  ['moh-2026', 'NET-05', 'dt-ttdl-tslcd'],
  ['moh-2026', 'SEC-01', 'hoi-chan'],
  ['moh-2026', 'SEC-03', 'tiem-chung'],
  ['moh-2026', 'SEC-07', 'so-skdt'],
  ['moh-2026', 'DOC-02', 'qlvb'],
  ['moh-2026', 'INV-01', 'dau-tu-hop-truc-tuyen'],
  ['moh-2026', 'INV-04', 'dau-tu-kho-phan-tich'],
  ['moh-2026', 'GOV-02', 'giam-dinh-bhyt'],
  ['moh-2026', 'GOV-04', 'nd-ndop'],
  ['quang-tri-2026', 'AGY-01', 'p-ba-don'],
  ['quang-tri-2026', 'AGY-05', 'dan-toc-ton-giao'],
  ['quang-tri-2026', 'AGY-07', 'phan-anh-hien-truong'],
  ['quang-tri-2026', 'LAY-01', 'quan-ly-khcn'],
  ['quang-tri-2026', 'LAY-05', 'ubnd-tinh'],
  ['quang-tri-2026', 'LAY-06', 'x-gio-linh'],
  ['quang-tri-2026', 'INT-01', 'ubnd-tinh'],
  ['quang-tri-2026', 'INT-02', 'kn-quan-ly-dat-dai-thue-qg'],
  ['quang-tri-2026', 'INT-05', 'kn-lgsp-ndop'],
  ['quang-tri-2026', 'INT-06', 'csdl-cong-thuong'],
  ['quang-tri-2026', 'DAT-01', 'csdl-danh-muc'],
  ['quang-tri-2026', 'DAT-04', 'csdl-moi-truong'],
  ['quang-tri-2026', 'DAT-07', 'csdl-an-sinh'],
  ['quang-tri-2026', 'SVC-06', 'cong-du-lich'],
  ['quang-tri-2026', 'SVC-07', 'dvc-an-sinh'],
  ['quang-tri-2026', 'NET-03', 'x-vinh-linh'],
  ['quang-tri-2026', 'NET-04', 'kn-cong-du-lich-du-lich-qg'],
  ['quang-tri-2026', 'NET-06', 'phong-may-chu-so-y-te'],
  ['quang-tri-2026', 'SEC-01', 'quy-hoach-xay-dung'],
  ['quang-tri-2026', 'SEC-07', 'lgsp'],
  ['quang-tri-2026', 'DOC-03', 'gui-nhan-van-ban'],
  ['quang-tri-2026', 'INV-01', 'dt-can-bo'],
  ['quang-tri-2026', 'INV-07', 'dt-phuong-dong-ha'],
  ['quang-tri-2026', 'GOV-04', 'nd-so-hoa'],
  ['quang-tri-2026', 'STD-01', 'kn-quan-trac-moi-truong-qg'],
]

describe('the gaps planted in the modern models', () => {
  it.each(PLANTED)('%s: %s finds %s', (model, code, element) => {
    const found = reports.get(model)!.findings.filter((finding) => finding.code === code)
    expect(found.flatMap(({ elements }) => elements.map(({ id }) => id))).toContain(element)
  })

  it.each(AS_IS)('are all that is wrong with %s: every other finding follows from one of them', (name) => {
    const planted = new Set(PLANTED.filter(([model]) => model === name).map(([, code]) => code))
    // A unit off the network leaves the network in parts; an unconnected database lowers the share of its owner.
    const follows = new Set(['NET-01', 'NET-02', 'INT-08'])
    const others = reports
      .get(name)!
      .findings.filter(({ code, severity }) => severity !== 'info' && !planted.has(code) && !follows.has(code))
      .map(({ code, elements }) => `${code} ${elements[0]?.id}`)
    expect(others).toEqual([])
  })

  it('leave nothing that cannot be judged, but for a system whose owner was taken away', () => {
    // No source tells which systems are backed up or have a standby.
    expect(reports.get('moh-2026')!.unjudged).toMatchObject([
      { code: 'NET-10', field: 'resilience' },
      { code: 'SEC-14', field: 'resilience' },
    ])
    expect(reports.get('quang-tri-2026')!.unjudged.map(({ code, element, field }) => [code, element, field])).toEqual([
      ['INT-05', 'dan-toc-ton-giao', 'owner'],
    ])
  })
})

describe('the repaired twins', () => {
  it.each([...AS_IS, ...TARGETS])('%s has at least 150 elements', (name) => {
    expect(models.get(name)!.graph.size).toBeGreaterThanOrEqual(150)
  })

  it.each(TARGETS)('%s raises nothing above a note, and leaves nothing unjudged', (name) => {
    const { findings, unjudged, crashed } = reports.get(name)!
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ code, elements }) => `${code} ${elements[0]?.id}`)).toEqual([])
    expect(unjudged).toEqual([])
    expect(crashed).toEqual([])
  })

  it.each(TARGETS)('%s hears nothing from the rules for sixteen kinds of gap, not even a note', (name) => {
    expect(reports.get(name)!.findings.filter(({ rule }) => SIXTEEN.has(rule))).toEqual([])
  })

  it.each(TARGETS)('%s has no clause that is not met, and many that are', (name) => {
    const { counts } = statements.get(name)!
    expect(counts['not-met']).toBe(0)
    expect(counts.met).toBeGreaterThan(15)
  })
})

describe('the same model judged by two days', () => {
  it('cites different instruments, each in force on its day', async () => {
    const [model] = await load(['models/most-2016'], { cwd: process.cwd() })
    const cited = async (asOf: string): Promise<Set<string>> => {
      const { findings } = (await check([model!], { ...DAY, asOf })).models[0]!
      const norms = new Set(findings.flatMap(({ citations }) => citations.map(({ norm }) => norm)))
      for (const id of norms) {
        const { from, until, issued }: Norm = NORMS[id as keyof typeof NORMS]
        expect((from ?? issued)!.date <= asOf, id).toBe(true)
        expect(until === null || asOf < until.date, id).toBe(true)
      }
      return norms
    }
    const then = await cited('2016-12-16')
    const now = await cited('2026-11-21')
    expect(then.size).toBeGreaterThan(0)
    expect(now.size).toBeGreaterThan(3)
    expect([...then].filter((norm) => now.has(norm))).toEqual([])
  })
})

/** Fields that only excuse, refine or tell the author's own story; a model without them is judged as strictly or more. */
const IDLE = new Set(['id', 'name', 'nameEn', 'note', 'assumed', 'sources', 'tags', 'evidence'])

/** What these fields mean when they are absent is promised by the schema: in operation, in use. */
const DEFAULTS = new Set(['lifecycle', 'status'])

const documentOf = ({ graph }: Model): Record<string, unknown> => {
  const { include: _, ...header } = graph.header
  const document: Record<string, unknown> = { ...header }
  for (const { kind, collection } of KINDS) {
    const elements = graph.all(kind as Kind).map(({ assumed: _assumed, ...rest }) => rest)
    if (elements.length > 0) document[collection] = elements
  }
  return document
}

const statesOf = async (document: Record<string, unknown>): Promise<Map<string, string>> => {
  const model = await loadObject(document as ArchitectureDocument)
  const { clauses } = (await comply([model], DAY)).statements[0]!
  // What its own rules hold of, and another finding leaves open, may close when that finding goes.
  return new Map(clauses.map(({ norm, locator, state, reason }) => [`${norm}#${locator}`, reason === 'evidence-in-doubt' ? reason : state]))
}

const without = (document: Record<string, unknown>, collection: string, field: string): Record<string, unknown> => {
  const elements = (document[collection] as Record<string, unknown>[]).map(({ [field]: _, ...rest }) => rest)
  return { ...document, [collection]: elements }
}

describe('a statement on data that is taken away, field by field', () => {
  it.each(AS_IS)('never turns what was not met in %s into met', { timeout: 120_000 }, async (name) => {
    const document = documentOf(models.get(name)!)
    const before = await statesOf(structuredClone(document))
    const gained: string[] = []
    for (const { collection } of KINDS) {
      const elements = (document[collection] ?? []) as Record<string, unknown>[]
      const fields = new Set(
        elements.flatMap((element) => Object.keys(element)).filter((field) => !IDLE.has(field) && !DEFAULTS.has(field)),
      )
      for (const field of fields) {
        const after = await statesOf(structuredClone(without(document, collection, field)))
        for (const [clause, state] of after)
          if (state === 'met' && before.get(clause) !== 'met' && before.get(clause) !== 'evidence-in-doubt')
            gained.push(`${collection} without ${field}: ${clause} was ${before.get(clause)}`)
      }
    }
    expect(gained).toEqual([])
  })

  it('lets every clause that is met in a target fall when the data it rests on is gone', { timeout: 120_000 }, async () => {
    const document = documentOf(models.get('moh-2026-target')!)
    const before = await statesOf(structuredClone(document))
    const resting = new Set([...before].filter(([, state]) => state === 'met').map(([clause]) => clause))
    expect(resting.size).toBeGreaterThan(15)
    for (const { collection } of KINDS) {
      const elements = (document[collection] ?? []) as Record<string, unknown>[]
      for (const field of new Set(elements.flatMap((element) => Object.keys(element)).filter((one) => !IDLE.has(one)))) {
        const after = await statesOf(structuredClone(without(document, collection, field)))
        for (const clause of resting) if (after.get(clause) !== 'met') resting.delete(clause)
      }
    }
    // What the body has issued stands in the header.
    const { issuedFramework: _, ...bare } = document
    const after = await statesOf(structuredClone(bare))
    for (const clause of resting) if (after.get(clause) !== 'met') resting.delete(clause)
    expect([...resting]).toEqual([])
  })
})

/** For some rules: the field without which the clause they check cannot be met, whatever else the model says. */
const DECIDES: readonly (readonly [clause: string, collection: string, field: string])[] = [
  ['ND-331-2026#Đ13.2.b', 'systems', 'securityLevel'],
  ['ND-331-2026#Đ13.2.c', 'systems', 'securityLevel'],
  ['ND-331-2026#Đ4', 'systems', 'owner'],
  ['ND-278-2025#một nguồn tin cậy', 'databases', 'masterOf'],
  ['ND-224-2026#Đ24 k1', 'investments', 'complianceReview'],
  ['ND-224-2026#Đ24 k1', 'investments', 'approvedOn'],
  ['QD-1425-2026#II.3', 'systems', 'layer'],
]

describe('a clause', () => {
  it.each(DECIDES)('%s is not met without %s.%s', { timeout: 30_000 }, async (clause, collection, field) => {
    const document = documentOf(models.get('moh-2026-target')!)
    expect((await statesOf(structuredClone(document))).get(clause)).toBe('met')
    expect((await statesOf(structuredClone(without(document, collection, field)))).get(clause)).not.toBe('met')
  })
})
