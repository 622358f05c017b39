import { expect, test } from 'vitest'
import { MOST_ALIKE } from '../../src/load/integrity.ts'
import { loadText } from '../../src/load/load.ts'

const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' }]
const system = { id: 'a', name: 'Hệ thống', kind: 'application', owner: 'bo' }
const findingsOf = async (document: object) => (await loadText(JSON.stringify({ agencies, ...document }), 'a.json')).findings

test('of a fault that is everywhere, the first ten thousand are listed, and how many more there are', async () => {
  const coverage = Array.from({ length: MOST_ALIKE + 1_234 }, (_, at) => `don-vi-${at}`)
  const findings = await findingsOf({ systems: [{ ...system, coverage }] })
  expect(findings).toHaveLength(MOST_ALIKE + 1)
  expect(findings.at(-1)).toMatchObject({ rule: 'core/references-resolve', message: 'more', data: { count: 1_234 } })
  expect(findings.at(-1)!.path).toEqual(['systems', 0, 'coverage', MOST_ALIKE])
})

test('so it is for keys, values and ids, each by itself', async () => {
  const systems = Array.from({ length: MOST_ALIKE + 5 }, () => ({ ...system, ownr: 'bo', lifecycle: 'operatin' }))
  const more = (await findingsOf({ systems })).filter(({ message }) => message === 'more')
  expect(more.map(({ rule, data }) => [rule, data['count']])).toEqual([
    ['core/keys-are-known', 5],
    ['core/values-are-allowed', 5],
    ['core/ids-are-unique', 4],
  ])
})

test('a list of a hundred thousand ids is told apart in no time', async () => {
  const coverage = Array.from({ length: 100_000 }, (_, at) => `don-vi-${at}`)
  const findings = await findingsOf({ systems: [{ ...system, coverage: [...coverage, 'don-vi-7'] }] })
  expect(findings.filter(({ message }) => message === 'repeatedItem')).toHaveLength(1)
})
