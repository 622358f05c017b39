import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { load } from '../../src/load/load.ts'
import { content, contentOf, there } from './models.ts'

const MODELS = readdirSync('models')

describe('shipped models through the tables of form 03 and back', () => {
  test.each(MODELS)('%s loses nothing', async (name) => {
    const [model] = await load([`models/${name}`], { cwd: process.cwd() })
    const { made, back } = there(model!.graph)
    expect(content(back.document, made.given)).toEqual(contentOf(model!.graph))
    expect(back.rows.filter(({ status }) => status === 'not-read')).toEqual([])
  })
})
