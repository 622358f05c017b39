import { beforeAll, describe, expect, it } from 'vitest'
import { SIXTEEN } from '../vn/rules/sixteen-gaps.ts'
import { type Measured, measure } from './measure.ts'

/** The catalogue of 80 rules: how many each family has. */
const CATALOGUE = { AGY: 7, LAY: 7, INT: 12, DAT: 8, SVC: 9, NET: 8, SEC: 11, DOC: 4, INV: 7, GOV: 6, STD: 1 } as const

let measured: readonly Measured[] = []

beforeAll(async () => {
  measured = await measure()
})

describe('Models made from the text of the catalogue', () => {
  it('show every planted gap', () => {
    const missed = measured.flatMap(({ file, missed: list }) =>
      list.map(({ code, element, line }) => `${file}:${line} ${code} ${element ?? ''}`),
    )
    expect(missed).toEqual([])
  })

  it('have nothing found in them that was neither planted nor true beside it', () => {
    const alarms = measured.flatMap(({ file, alarms: list }) =>
      list.filter(({ severity }) => severity !== 'info').map(({ code, elements: [one] }) => `${file} ${code} ${one?.id ?? ''}`),
    )
    expect(alarms).toEqual([])
  })

  it('are not spoken of by the rules for sixteen kinds of gap, not even in a note', () => {
    const spoken = measured.flatMap(({ file, alarms: list }) =>
      list.filter(({ rule }) => SIXTEEN.has(rule)).map(({ code, elements: [one] }) => `${file} ${code} ${one?.id ?? ''}`),
    )
    expect(spoken).toEqual([])
  })

  it('plant every rule of the catalogue', () => {
    const planted = new Set(measured.flatMap((one) => one.planted.map(({ code }) => code)))
    const codes = Object.entries(CATALOGUE).flatMap(([family, count]) =>
      Array.from({ length: count }, (_, at) => `${family}-${String(at + 1).padStart(2, '0')}`),
    )
    expect(codes).toHaveLength(80)
    expect(codes.filter((code) => !planted.has(code))).toEqual([])
  })

  it('are clean where they say so', () => {
    for (const { file, planted, alarms } of measured.filter(({ file: name }) => name.startsWith('clean'))) {
      expect(planted, file).toEqual([])
      expect(
        alarms.filter(({ severity }) => severity !== 'info'),
        file,
      ).toEqual([])
    }
  })
})
