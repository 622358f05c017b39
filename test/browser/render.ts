/**
 * Renders every view of every model, and hostile labels, in Chromium with Mermaid as people will: strict, and without a network. Fails when
 * one does not render, or when the words read back from the picture are not the words meant. `npx tsx test/browser/render.ts [outDir]`
 * also writes PNG files.
 */
import { mkdirSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { chromium, type Page } from 'playwright-core'
import { headOf } from '../../src/diagram/codes.ts'
import { type Box, type Label, type Picture, say, type View } from '../../src/diagram/define.ts'
import { legible } from '../../src/diagram/lines.ts'
import { fitted, toMermaid } from '../../src/diagram/mermaid.ts'
import { loadObject, type Model } from '../../src/load/load.ts'
import { load } from '../../src/sources/load.ts'
import type { Language } from '../../src/text.ts'
import { VIEWS } from '../../src/vn/views.ts'
import { ANY_LABEL, everywhere, HOSTILE } from '../diagram/labels.ts'
import { largeModel } from '../diagram/large.ts'
import { PROVINCE } from '../diagram/province.ts'

interface Case {
  readonly name: string
  readonly picture: Picture
  readonly language: Language
  readonly theme?: 'dark'
}

const root = join(import.meta.dirname, '../..')

/** Models that are drawn in English too: small, real and large. */
const ENGLISH = new Set(['province', 'quang-tri-2026-target', 'large-150'])
const outDir = process.argv[2]

/** What the page gives back; it has no types of ours. */
interface Drawn {
  readonly error?: string
  readonly boxes: readonly string[]
  readonly lines: readonly string[]
  readonly groups: readonly string[]
  readonly title?: string
}

async function cases(): Promise<Case[]> {
  const views: View[] = []
  for (const open of Object.values(VIEWS)) views.push(await open())
  const models: [string, Model][] = []
  for (const name of readdirSync(join(root, 'models')).sort())
    for (const model of await load([join(root, 'models', name)], { cwd: root })) models.push([name, model])
  models.push(['province', await loadObject(PROVINCE)], ['empty', await loadObject({ id: 'empty', agencies: [] })])
  for (const systems of [150, 3000]) models.push([`large-${systems}`, await loadObject(largeModel(systems))])
  const found: Case[] = []
  for (const view of views) {
    for (const [name, { graph }] of models) {
      const picture = view.draw(graph)
      found.push({ name: `${view.id}-${name}-vi`, picture, language: 'vi' })
      // The same picture in other words: some models are enough, and the labels below are in English.
      if (ENGLISH.has(name)) found.push({ name: `${view.id}-${name}-en`, picture, language: 'en' })
      if (name === 'province') found.push({ name: `${view.id}-${name}-dark`, picture, language: 'vi', theme: 'dark' })
    }
  }
  for (const [name, label] of Object.entries(HOSTILE)) found.push({ name: `label ${name}`, picture: everywhere(label), language: 'vi' })
  for (const label of fc.sample(ANY_LABEL, { numRuns: 100, seed: 1 }))
    found.push({ name: `label ${JSON.stringify(label)}`, picture: everywhere(label), language: 'en' })
  return found
}

/** Dots between parts of a label go where a line ends, as do spaces; invisible characters keep letters apart. */
const squeeze = (text: string): string => text.replace(/[\s·\u{200C}]+/gu, '')

function missing({ picture, language }: Case, drawn: Drawn): string[] {
  const shown = fitted(picture)
  const words = (...labels: readonly (Label | undefined)[]): string =>
    squeeze(legible(labels.map((label) => (label === undefined ? '' : say(label, language))).join(' ')))
  const lack = (what: string, meant: readonly string[], read: readonly string[]): string[] => {
    const left = [...read]
    return meant.flatMap((text) => {
      const at = left.indexOf(text)
      if (at === -1) return [`${what} not found: ${text}`]
      left.splice(at, 1)
      return []
    })
  }
  const boxes = [
    words(shown.title, shown.subtitle),
    ...(shown.caption === undefined ? [] : [words(...shown.caption.flatMap(({ name, value }) => [{ words: [name, ':'] }, value]))]),
    ...shown.boxes.map((box: Box) => words(headOf(box), box.details, box.mark)),
    ...(shown.boxes.length === 0 ? [] : shown.legend.map(({ label }) => words(label))),
  ]
  const read = drawn.boxes.map(squeeze)
  const notes = shown.notes.map((note) => words(note))
  const told = read.find((text) => text.startsWith('Ghichú•') || text.startsWith('Notes•')) ?? ''
  const lines = shown.lines.flatMap(({ label }) => (label === undefined ? [] : [words(label)])).filter((text) => text !== '')
  const readLines = drawn.lines.map(squeeze).filter((text) => text !== '')
  return [
    ...lack('title', [words(shown.title, ':', shown.subtitle)], [squeeze(drawn.title ?? '')]),
    ...lack('box', boxes, read),
    ...lack('line', lines, readLines),
    ...(readLines.length === lines.length ? [] : [`${readLines.length} labels of lines for ${lines.length}`]),
    // A frame's title is a box or its own.
    ...lack(
      'group',
      shown.groups.map(({ label }) => words(label)).filter((text) => text !== ''),
      [...read, ...drawn.groups.map(squeeze)],
    ),
    ...notes.filter((note) => !told.includes(note)).map((note) => `note not found: ${note}`),
  ]
}

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
let passed = 0
let failed = 0

/** A page that holds Mermaid and nothing else, and cannot reach anything. */
async function openPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 4000, height: 1000 }, offline: true })
  const page = await context.newPage()
  await page.setContent('<div id="out" style="display: inline-block"></div>')
  await page.addScriptTag({ path: join(root, 'node_modules/mermaid/dist/mermaid.min.js') })
  return page
}

async function rendered(page: Page, { picture, language, theme }: Case): Promise<Drawn> {
  return page.evaluate(
    async ({ text, theme }) => {
      const { document, mermaid } = globalThis as any
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme })
      document.body.style.background = theme === 'dark' ? '#0d1117' : '#ffffff'
      const out = document.getElementById('out')
      try {
        out.innerHTML = (await mermaid.render('picture', text)).svg
        const svg = out.querySelector('svg')
        svg.style.maxWidth = 'none'
        svg.setAttribute('width', svg.viewBox.baseVal.width)
        svg.setAttribute('height', svg.viewBox.baseVal.height)
        // No function with a name in here: the TypeScript runner adds a helper to those, which the page does not have.
        const [boxes, lines, groups] = ['g.node', 'g.edgeLabel > g.label', 'g.cluster-label'].map((selector) =>
          [...out.querySelectorAll(selector)].map((element: any) => element.textContent),
        )
        return { boxes, lines, groups, title: svg.querySelector('title').textContent } as any
      } catch (error) {
        return { error: String(error), boxes: [], lines: [], groups: [] }
      }
    },
    { text: toMermaid(picture, language), theme: theme ?? 'default' },
  )
}

async function judge(page: Page, one: Case): Promise<void> {
  const drawn = await rendered(page, one)
  const wrong = drawn.error === undefined ? missing(one, drawn) : [drawn.error]
  if (wrong.length === 0) passed++
  else {
    failed++
    console.error([one.name, ...wrong.slice(0, 5).map((line) => `  ${line.slice(0, 300)}`)].join('\n'))
  }
  if (outDir !== undefined && drawn.error === undefined)
    await page.locator('#out').screenshot({ path: join(outDir, `${one.name.replace(/[^\w-]+/g, '-')}.png`) })
}

try {
  if (outDir !== undefined) mkdirSync(outDir, { recursive: true })
  const waiting = (await cases()).values()
  // Each page draws in a process of its own; they take the next picture as they come free.
  const draw = async (): Promise<void> => {
    const page = await openPage()
    for (const one of waiting) await judge(page, one)
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, draw))
} finally {
  await browser.close()
}
console.log(`${passed} passed, ${failed} failed`)
if (failed > 0 || passed === 0) process.exitCode = 1
