import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { INTEGRITY_RULES } from '../../../src/load/integrity.ts'
import { loadText } from '../../../src/load/load.ts'
import { RULES } from '../../../src/vn/rules.generated.ts'
import { check } from '../../judge.ts'

const folder = resolve(import.meta.dirname, '../../../docs/rules')
const all = [...INTEGRITY_RULES, ...RULES]

interface Example {
  readonly language: string
  readonly text: string
}

/** Fenced examples under the heading that starts with a word. */
function examples(page: string, heading: string): Example[] {
  const section = page.split(/^(?=## )/m).find((part) => part.startsWith(`## ${heading}`)) ?? ''
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language, text]) => ({ language: language!, text: text! }))
}

async function codes({ language, text }: Example): Promise<readonly string[]> {
  const model = await loadText(text, language === 'json' ? 'architecture.json' : 'architecture.yaml')
  const report = await check([model], { today: '2026-11-21' })
  return report.models[0]!.findings.map(({ code }) => code)
}

describe('the pages of the rules', () => {
  it('are there for every rule, and for no other', () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // The rules of the form have tables for examples, and a test of their own.
      .filter((file) => file.endsWith('.md') && file !== 'README.md' && !file.startsWith('dossier'))
      .map((file) => file.replaceAll('\\', '/').slice(0, -3))
    expect(pages.sort()).toEqual(all.map(({ id }) => id).sort())
  })

  it.each(all.map(({ id, code }) => [code, id] as const))('%s %s: the wrong example fails, the right one passes', async (code, id) => {
    const path = join(folder, `${id}.md`)
    expect(existsSync(path)).toBe(true)
    const page = readFileSync(path, 'utf8')
    const wrong = examples(page, 'Sai')
    const right = examples(page, 'Đúng')
    expect(wrong.length, 'a wrong example').toBeGreaterThan(0)
    expect(right.length, 'a right example').toBeGreaterThan(0)
    // What needs several files or other bytes than text is shown as ```text and has tests of its own.
    for (const example of wrong.filter(({ language }) => language !== 'text')) expect(await codes(example), example.text).toContain(code)
    for (const example of right.filter(({ language }) => language !== 'text')) {
      const found = await codes(example)
      expect(found, example.text).not.toContain(code)
      expect(
        found.filter((one) => one.startsWith('CORE')),
        example.text,
      ).toEqual([])
    }
    for (const heading of ['Khi nào không áp dụng', 'When not to use it']) expect(page).toContain(`## ${heading}`)
  })
})
