import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { Inflate } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpackByZlib } from '../../src/sources/inflate.ts'
import { inflate } from '../../src/workbook/inflate.ts'

/** What comes of some packed bytes: the content, too much, or no stream. */
function outcome(packed: Uint8Array, most: number): string {
  try {
    const content = inflate(packed, most, Inflate)
    return content === undefined ? 'too much' : Buffer.from(content).toString('hex')
  } catch {
    return 'no stream'
  }
}

describe('unpacking anywhere and by zlib', () => {
  it('gives the same of whole streams, of cut ones, and of too large ones', () => {
    const cases: (readonly [Uint8Array, number])[] = []
    const anywhere: string[] = []
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 5_000 }),
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (bytes, times, cut) => {
          const content = Buffer.concat(Array.from({ length: times }, () => bytes))
          const packed = deflateRawSync(content)
          for (const given of [
            [packed, content.length] as const,
            [packed, Math.floor(content.length * cut)] as const,
            [packed.subarray(0, Math.floor((packed.length - 1) * cut)), content.length] as const,
          ]) {
            cases.push(given)
            anywhere.push(outcome(...given))
          }
        },
      ),
      { numRuns: 60 },
    )
    unpackByZlib()
    // zlib is asked for one byte at least.
    const told = cases.map(([packed, most]) => (most === 0 ? undefined : outcome(packed, most)))
    expect(told.map((one, at) => (one === undefined ? undefined : (anywhere[at] ?? '')))).toEqual(told)
  })
})
