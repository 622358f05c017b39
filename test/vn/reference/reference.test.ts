import { describe, expect, test } from 'vitest'
import type { Norm } from '../../../src/framework/norm.ts'
import { NORMS } from '../../../src/vn/norms/norms.ts'
import { QCVN_102, QD_20_2020, rewritten } from '../../../src/vn/reference/identifiers.ts'
import { SHIPPED_REFERENCE, withOwn } from '../../../src/vn/reference/reference.ts'

describe('The reference data', () => {
  test('say of every entry where it was seen and how far it was verified', () => {
    for (const [list, entries] of Object.entries(SHIPPED_REFERENCE)) {
      if (list === 'referenceModels') continue
      for (const entry of entries) expect(entry.mark, `${list}: ${JSON.stringify(entry)}`).toBeDefined()
    }
  })

  test('name clauses that exist', () => {
    for (const entries of Object.values(SHIPPED_REFERENCE))
      for (const { source } of entries as readonly { source?: string }[]) {
        const [, norm, locator] = /^([A-Za-z0-9-]+)#(.+)$/.exec(source ?? '') ?? []
        if (norm === undefined) continue
        const instrument = NORMS[norm as keyof typeof NORMS] as Norm | undefined
        expect(instrument, source).toBeDefined()
        expect(Object.keys(instrument!.clauses), source).toContain(locator)
      }
  })

  test('have 17 platforms of group A and 62 of group B, numbered without a hole', () => {
    for (const [group, count] of [
      ['A', 17],
      ['B', 62],
    ] as const) {
      const numbers = SHIPPED_REFERENCE.nationalPlatforms.filter((one) => one.group === group).map(({ number }) => number)
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
    }
  })

  test('have the codes of the commune model that Annex I.4 counts', () => {
    const counts = new Map<string, number>()
    for (const { code } of SHIPPED_REFERENCE.communeComponents) {
      const prefix = code.replace(/\d+$/, '')
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
    }
    expect(Object.fromEntries(counts)).toEqual({
      HTS: 22,
      ANM: 8,
      DL: 28,
      NTL: 7,
      ƯDCQS: 22,
      NVCQS: 3,
      ƯDKTS: 18,
      NVKTS: 4,
      ƯDXHS: 17,
      NVXHS: 4,
      KTT: 23,
      ĐLHQ: 10,
    })
    const tier = (code: string) => SHIPPED_REFERENCE.communeComponents.find((one) => one.code === code)?.tier
    expect([tier('HTS2'), tier('HTS5'), tier('HTS7'), tier('HTS14'), tier('HTS17'), tier('HTS22')]).toEqual([
      'central',
      'province',
      'essential',
      'urban',
      'rural',
      'mountain',
    ])
    expect([tier('NTL6'), tier('ĐLHQ6'), tier('ĐLHQ7'), tier('NVXHS1')]).toEqual(['essential', 'province', 'essential', 'essential'])
  })

  test('take entries of the user: added, in the place of one, or in the place of all', () => {
    const added = withOwn({ agencyCodes: [{ code: 'H26', name: 'Thành phố Hà Nội' }] })
    expect(added.agencyCodes).toHaveLength(SHIPPED_REFERENCE.agencyCodes.length + 1)
    const changed = withOwn({ agencyCodes: [{ code: 'G06', name: 'Bộ Khoa học và Công nghệ', closed: '2030-01-01' }] })
    expect(changed.agencyCodes).toHaveLength(SHIPPED_REFERENCE.agencyCodes.length)
    expect(changed.agencyCodes.find(({ code }) => code === 'G06')?.closed).toBe('2030-01-01')
    const own = withOwn({ replace: ['agencyCodes'], agencyCodes: [{ code: 'H26', name: 'Thành phố Hà Nội' }] })
    expect(own.agencyCodes).toHaveLength(1)
    expect(own.nationalPlatforms).toBe(own.nationalPlatforms)
    expect(own.nationalPlatforms).toHaveLength(SHIPPED_REFERENCE.nationalPlatforms.length)
  })
})

describe('An electronic identifier', () => {
  test.each(['G06', 'G12.18', 'H01.151.01', 'H50'])('%s is of the form of QĐ 20/2020', (code) => {
    expect(QD_20_2020.pattern.test(code)).toBe(true)
  })

  test.each(['g12.18', 'H1.151', '000.00.00.H49', 'H01..01', `G06.${'1'.repeat(32)}`])('%s is not', (code) => {
    expect(QD_20_2020.pattern.test(code)).toBe(false)
  })

  test('of QCVN 102:2016 reads from right to left', () => {
    expect(QCVN_102.pattern.test('000.00.00.H49')).toBe(true)
    expect(QCVN_102.pattern.test('H49.00.00.000')).toBe(false)
    expect(QCVN_102.groups('000.08.10.H53')).toEqual(['H53', '10', '08'])
    expect(rewritten('000.08.10.H53')).toBe('H53.10.08')
  })
})
