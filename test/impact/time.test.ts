import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { onDay, schedule } from '../../src/impact/time.ts'
import { impactOn, impactUntil, loadObject, renderImpact } from '../../src/index.ts'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'

/** A body whose service runs on a system in a data centre. */
const base: ArchitectureDocument = {
  id: 'bo',
  name: 'Bộ',
  body: 'bo',
  asOf: '2026-11-21',
  agencies: [{ id: 'bo', name: 'Bộ', level: 'ministry' }],
  infrastructures: [
    { id: 'ttdl', name: 'TTDL', kind: 'data-centre', owner: 'bo' },
    { id: 'khac', name: 'Nơi khác', kind: 'data-centre', owner: 'bo' },
  ],
  systems: [{ id: 'cu', name: 'Cũ', kind: 'application', owner: 'bo', hostedAt: 'ttdl' }],
  services: [{ id: 'dv', name: 'Dịch vụ', owner: 'bo', system: 'cu', dossiersPerYear: 100 }],
}
type System = NonNullable<ArchitectureDocument['systems']>[number]
const old = (more: Partial<System>): System => ({ ...base.systems![0]!, ...more })
const next = (more: Partial<System>): System => ({ id: 'moi', name: 'Mới', kind: 'application', owner: 'bo', hostedAt: 'khac', ...more })
const model = (systems: readonly System[], more: Partial<ArchitectureDocument> = {}): ArchitectureGraph =>
  new ArchitectureGraph([{ ...base, systems: [...systems], ...more }])
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)

describe('what is gone on a day', () => {
  it.each([
    ['a contract, the day it ends', { contractEnd: '2027-05-31' }, '2027-05-31', false],
    ['a contract, the day after', { contractEnd: '2027-05-31' }, '2027-06-01', true],
    ['a licence of a year, on its last day', { licenceEnd: '2027' }, '2027-12-31', false],
    ['a licence of a year, in the next', { licenceEnd: '2027' }, '2028-01-01', true],
    ['support of a month, in the next', { supportEnd: '2028-02' }, '2028-03-01', true],
    ['an outage on its first day', { plannedOutages: [{ from: '2027-03', until: '2027-03-05' }] }, '2027-03-01', true],
    ['an outage when it is over', { plannedOutages: [{ from: '2027-03', until: '2027-03-05' }] }, '2027-03-06', false],
    ['an outage for good', { plannedOutages: [{ from: '2027-03-02' }] }, '2031-01-01', true],
    [
      'an end that does not apply',
      { contractEnd: '2027', notApplicable: [{ field: 'contractEnd', reason: 'đã bàn giao' }] },
      '2028-01-01',
      false,
    ],
    ['a contract that had ended before the day of the model', { contractEnd: '2025' }, '2027-01-01', false],
  ] as const)('%s', (_, more, on, gone) => {
    const day = onDay(model([old(more as unknown as Partial<System>)]), on)
    expect(ids(day.withoutSuccessor)).toEqual(gone ? ['dv'] : [])
    expect(day.impact.figures.dossiers).toBe(gone ? 100 : 0)
  })

  const ending = old({ contractEnd: '2027-05-31', replacedBy: 'moi' })
  it.each([
    ['one in use', [ending, next({})], [], [], 'ready'],
    ['one that has started by then', [ending, next({ lifecycle: 'building', since: '2027-04' })], [], [], 'ready'],
    ['one that comes later', [ending, next({ lifecycle: 'building', since: '2027-07' })], ['dv'], [], 'late'],
    ['one of which no day is told', [ending, next({ lifecycle: 'planned' })], [], ['dv'], 'untold'],
    [
      'one that was to be there before the day of the model',
      [ending, next({ lifecycle: 'building', since: '2025' })],
      [],
      ['dv'],
      'untold',
    ],
    ['one that is retired', [ending, next({ lifecycle: 'retired' })], ['dv'], [], 'ended'],
    ['one that ends too', [ending, next({ licenceEnd: '2026' })], ['dv'], [], 'ended'],
    [
      'one that ends too and has a successor',
      [ending, next({ licenceEnd: '2026', replacedBy: 'ba' }), next({ id: 'ba' })],
      [],
      [],
      'ready',
    ],
    ['each other', [ending, next({ contractEnd: '2026', replacedBy: 'cu' })], ['dv'], [], 'ended'],
    ['none', [old({ contractEnd: '2027-05-31' })], ['dv'], [], undefined],
  ] as const)('a system whose successor is %s', (_, systems, without, open, state) => {
    const day = onDay(model(systems), '2027-06-15')
    expect([ids(day.withoutSuccessor), ids(day.open)]).toEqual([without, open])
    expect(day.ends.find(({ element }) => element.id === 'cu')?.successor?.state).toBe(state)
    if (state === 'ready') {
      expect(day.impact.takenOver.map(({ system }) => system.id)).toContain('cu')
      expect(day.impact.figures.systems).toBe(0)
    }
  })

  it('a successor that stands in what ends is no way out, one elsewhere is', () => {
    const ends = { infrastructures: base.infrastructures!.map((one) => (one.id === 'ttdl' ? { ...one, licenceEnd: '2026' } : one)) }
    for (const [hostedAt, without] of [
      ['ttdl', ['dv']],
      ['khac', []],
    ] as const)
      expect(ids(onDay(model([old({ replacedBy: 'moi' }), next({ hostedAt })], ends), '2027-01-01').withoutSuccessor)).toEqual(without)
  })

  it('what hangs on something retired is told for today', () => {
    const [row] = schedule(model([old({ lifecycle: 'retired' })]), '2027-01-01').ends
    expect([row!.from, row!.reasons, ids(row!.withoutSuccessor), row!.impact.figures.systems]).toEqual([
      undefined,
      [{ why: 'retired' }],
      ['dv'],
      null,
    ])
  })
})

describe('what ends up to a day', () => {
  it('stands in the order of days, reasons of one day together, and what is told without a day apart', () => {
    const { ends, undated, untold } = schedule(
      model([
        old({
          licenceEnd: '2027-05',
          contractEnd: '2027-05-31',
          supportEnd: '2030',
          plannedOutages: [{ from: '2027-01-02', until: '2027-01-03' }],
        }),
        next({ lifecycle: 'replacing' }),
        next({ id: 'qua-han', contractEnd: '2020' }),
      ]),
      '2028-12-31',
    )
    expect(ends.map(({ from, until, reasons }) => [from, until, reasons.map(({ why }) => why)])).toEqual([
      ['2027-01-02', '2027-01-03', ['plannedOutages']],
      ['2027-06-01', undefined, ['contractEnd', 'licenceEnd']],
    ])
    expect(undated.map(({ element, why }) => [element.id, why])).toEqual([
      ['moi', 'replacing'],
      ['qua-han', 'passed'],
    ])
    expect(untold).toEqual({ untold: 3, of: 5 })
  })

  it('is not judged where no end is told: never "nothing ends"', async () => {
    const silent = await loadObject({ ...base })
    for (const report of [impactUntil(silent, '2030-01-01'), impactOn(silent, '2030-01-01')]) {
      const text = await renderImpact(report, 'text')
      expect(text).toContain('Chưa xét được')
      expect(text).not.toContain('Không có gì ngừng')
    }
    const told = await loadObject({ ...base, systems: [old({ contractEnd: '2031' })] })
    expect(await renderImpact(impactUntil(told, '2030-01-01'), 'text')).toContain('không ghi hợp đồng')
  })

  it('keeps the promise of the schema and reads in both languages, every format', async () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync('schemas/impact.schema.json', 'utf8')) as object,
    )
    const full = await loadObject({
      ...base,
      systems: [
        old({ contractEnd: '2027-05-31', replacedBy: 'moi' }),
        next({ lifecycle: 'planned' }),
        next({ id: 'x', lifecycle: 'merging' }),
      ],
    })
    for (const report of [impactUntil(full, '2030-01-01'), impactOn(full, '2030-01-01', { with: ['ttdl'] })]) {
      expect(validate(JSON.parse(await renderImpact(report, 'json'))), JSON.stringify(validate.errors)).toBe(true)
      for (const format of ['text', 'markdown', 'html'] as const)
        for (const language of ['vi', 'en'] as const) {
          const text = await renderImpact(report, format, { language })
          expect(text).toContain(language === 'vi' ? 'chưa ghi ngày' : 'no day that is told')
          expect(text).not.toMatch(/undefined|\{\w+\}|\[object/)
        }
    }
    expect(() => impactOn(full, '2026-01-01')).toThrow(Fault)
  })
})
