import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exitCode } from '../../src/check/exit.ts'
import { inForce } from '../../src/framework/in-force.ts'
import type { ModelReport } from '../../src/report/define.ts'
import { load } from '../../src/sources/load.ts'
import { NORMS } from '../../src/vn/norms/norms.ts'
import { check } from '../judge.ts'

const root = resolve(import.meta.dirname, '../..')
const reports = new Map<string, ModelReport>()

beforeAll(async () => {
  const report = await check(await load(['models'], { cwd: root }), { today: '1970-01-01' })
  for (const model of report.models) reports.set(model.id, model)
})

/** Each gap the source articles tell, the model that carries it, and the rule and element that find it. */
const GAPS: readonly (readonly [gap: string, told: string, model: string, code: string, element: string | undefined])[] = [
  ['S0-a', 'units build software of their own', 'mic-2010', 'INV-03', 'phan-mem-don-vi'],
  ['S0-b', 'unit sites are not yet in the portal', 'mic-2010', 'SVC-06', 'trang-tin-don-vi'],
  ['S0-c', 'services are at level 2', 'mic-2010', 'SVC-03', undefined],
  ['S1-a', 'unit sites are not in the portal', 'mic-2014', 'SVC-06', 'trang-tin-don-vi'],
  ['S1-b', 'applications are not connected', 'mic-2014', 'INT-07', 'ung-dung-nhan-su'],
  ['S1-c', '13 and 4 of 206 procedures at levels 3 and 4', 'mic-2014', 'SVC-03', undefined],
  ['S2-a', 'no architecture, no reference model', 'quang-tri-2016', 'LAY-07', undefined],
  ['S2-b', 'the network is not in step', 'quang-tri-2016', 'NET-02', undefined],
  ['S2-c', 'management is scattered', 'quang-tri-2016', 'AGY-05', 'gui-nhan-van-ban'],
  ['S2-d', 'spending for form, wasteful', 'quang-tri-2016', 'INV-05', 'chi-cntt-2016'],
  ['S2-e', 'two channels for documents', 'quang-tri-2016', 'DOC-03', undefined],
  ['S3-a', 'no ministry WAN', 'most-2016', 'NET-02', undefined],
  ['S3-a', 'units outside headquarters are off the network', 'most-2016', 'NET-01', 'don-vi-ngoai-tru-so'],
  ['S3-a', 'their infrastructure is monitored by nobody', 'most-2016', 'NET-06', 'ha-tang-ngoai-tru-so'],
  ['S3-b', 'nine databases, none connected', 'most-2016', 'INT-08', undefined],
  ['S3-c', 'small applications that share nothing', 'most-2016', 'INT-07', undefined],
  ['S3-d', 'few high-level services, little used', 'most-2016', 'SVC-09', undefined],
  ['S3-e', 'applications built again in each unit', 'most-2016', 'INV-03', 'ung-dung-nhan-su'],
  ['S3-e', 'websites built again in each unit', 'most-2016', 'INV-03', 'trang-tin-don-vi'],
  ['S3-f', 'the document system covers only the Office', 'most-2016', 'DOC-02', 'quan-ly-van-ban'],
]

describe('the gaps the articles tell', () => {
  it.each(GAPS)('%s (%s) is found on %s by %s', (_gap, _told, model, code, element) => {
    const found = reports.get(model)!.findings.filter((finding) => finding.code === code)
    expect(found.length, `${code} on ${model}`).toBeGreaterThan(0)
    if (element !== undefined) expect(found.flatMap(({ elements }) => elements.map(({ id }) => id))).toContain(element)
  })

  it('name all nine unconnected databases of the ministry of science and technology', () => {
    const isolated = reports.get('most-2016')!.findings.filter(({ code }) => code === 'INT-06')
    expect(new Set(isolated.map(({ elements }) => elements[0]!.id)).size).toBe(9)
    const [whole] = reports.get('most-2016')!.findings.filter(({ code }) => code === 'INT-08')
    expect(Object.values(whole!.message.data)).toContain(9)
  })
})

/** Aims of the national programme: carried as targets and reported with their state. */
const AIMS = [
  ['S4-a', 'ct-tslcd-don-vi', 'not-measured'],
  ['S4-a', 'ct-tslcd-cap-xa', 'not-measured'],
  ['S4-b', 'ct-quan-ly-van-ban', 'not-measured'],
  ['S4-b', 'ct-thu-dien-tu', 'not-measured'],
  ['S4-b', 'ct-giao-ban', 'not-measured'],
  ['S4-c', 'ct-dvc-muc-2', 'not-measured'],
  ['S4-c', 'ct-dvc-co-ban-muc-3', 'not-measured'],
  ['S4-c', 'ct-dvc-muc-3-4-2020', 'not-measured'],
] as const

describe('the aims of the national programme', () => {
  it.each(AIMS)('%s: %s is %s', (_aim, target, state) => {
    expect(reports.get('national-programme-2011')!.targets.find(({ id }) => id === target)?.state).toBe(state)
  })
})

describe('every shipped model', () => {
  it('has no fault of its own: no integrity finding, no crash', () => {
    for (const { id, findings, crashed } of reports.values()) {
      expect(
        findings.filter(({ code }) => code.startsWith('CORE')),
        id,
      ).toEqual([])
      expect(crashed, id).toEqual([])
    }
  })

  it('cites only what was in force on its date', () => {
    for (const { id, findings, asOf } of reports.values()) {
      for (const { citations } of findings)
        for (const { norm } of citations)
          expect(['verified', 'secondary', 'draft'], `${norm} in ${id} as of ${asOf.date}`).toContain(
            inForce(NORMS[norm as keyof typeof NORMS], asOf.date),
          )
    }
  })
})

describe('a repaired copy of the ministry of science and technology', () => {
  it('checks clean, down to the notes, with nothing left unjudged', async () => {
    const report = await check(await load(['test/models/most-2016-repaired'], { cwd: root }), { today: '1970-01-01' })
    expect(report.models[0]!.findings).toEqual([])
    expect(report.models[0]!.unjudged).toEqual([])
    expect(exitCode(report, 'info')).toBe(0)
  })
})
