import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadObject } from '../../../src/load/load.ts'
import { models } from './arbitrary.ts'
import { content, contentOf, there } from './models.ts'

describe('any model through the tables of form 03', () => {
  test('comes back the same', async () => {
    await fc.assert(
      fc.asyncProperty(models, async (document) => {
        const { graph } = await loadObject(document)
        const { made, back } = there(graph)
        expect(content(back.document, made.given)).toEqual(contentOf(graph))
      }),
      { numRuns: 200, endOnFailure: true },
    )
  }, 120_000)
})
