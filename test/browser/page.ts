/**
 * Opens the HTML report from a file in Chromium as its readers will: by mouse, by keyboard, in the dark, narrow, on paper, with 10,000
 * findings. Fails when it asks anything of a network, breaks its content security policy, cannot be used by keyboard, is hard to read or
 * freezes. `npx tsx test/browser/page.ts [outDir]` also writes screenshots.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { accepted, checked, multiplied, pageOf } from '../report/page/sample.ts'

const outDir = process.argv[2]
const folder = mkdtempSync(join(tmpdir(), 'vneaf-page-'))
const wrong: string[] = []
let passed = 0

function expect(claim: string, holds: boolean): void {
  if (holds) passed++
  else wrong.push(claim)
}

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})

interface Opened {
  readonly page: Page
  /** Addresses that were asked for, but for the file itself. */
  readonly asked: string[]
  /** Those of them that the policy held back before they left. */
  readonly held: string[]
  /** What the policy forbade, and errors of the script. */
  readonly complaints: string[]
  /** Milliseconds until the findings were there. */
  readonly ready: number
}

/** Opens a page from a file, as somebody does who got it by mail. */
async function opened(html: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const file = join(folder, 'report.html')
  writeFileSync(file, html)
  const address = pathToFileURL(file).href
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const asked: string[] = []
  const held: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) asked.push(request.url())
  })
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') held.push(request.url())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => complaints.push(message.text()))
  await page.addInitScript(
    'globalThis.longest = 0; new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration) }).observe({ type: "longtask", buffered: true })',
  )
  const start = performance.now()
  await page.goto(address)
  if (options.javaScriptEnabled !== false) await page.waitForSelector('html.ready', { state: 'attached' })
  return { page, asked, held, complaints, ready: performance.now() - start }
}

async function shot({ page }: Opened, name: string, fullPage = false): Promise<void> {
  if (outDir !== undefined) await page.screenshot({ path: join(outDir, `${name}.png`), fullPage })
}

const cards = (page: Page): Promise<number> => page.locator('#list details.finding').count()
const count = (page: Page): Promise<string> => page.locator('#count').innerText()

/** Waits until so many findings, or so many open ones, are shown. Playwright's own waiting evaluates code, which the policy forbids. */
async function until(page: Page, fits: (cards: number, open: number) => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (fits(await cards(page), await page.locator('#list .body').count())) return
    await page.waitForTimeout(50)
  }
  throw new Error('The page did not show what was asked of it.')
}

/** Presses Tab until something that fits a selector has the focus. */
async function tabTo(page: Page, selector: string): Promise<boolean> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`${selector}:focus`).count()) > 0) return true
  }
  return false
}

/** Texts whose contrast with what lies behind them is below WCAG 2.2 AA. */
const FAINT = `(() => {
  const parse = (colour) => { const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number); return { r, g, b, a } }
  const light = ({ r, g, b }) => { const [x, y, z] = [r, g, b].map((v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4 }); return 0.2126 * x + 0.7152 * y + 0.0722 * z }
  const behind = (element) => { for (let at = element; at; at = at.parentElement) { const colour = parse(getComputedStyle(at).backgroundColor); if (colour.a > 0.99) return colour } return { r: 255, g: 255, b: 255 } }
  const faint = []
  for (const element of document.querySelectorAll('body *')) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '') || element.closest('script, noscript, option')) continue
    if (!element.checkVisibility()) continue
    const style = getComputedStyle(element)
    const isSvg = element.namespaceURI.endsWith('svg')
    const ink = parse(isSvg ? style.fill : style.color)
    const box = isSvg ? element.closest('g')?.querySelector('rect') : null
    const ground = box ? parse(getComputedStyle(box).fill) : behind(element)
    const [a, b] = [light(ink), light(ground)].sort((x, y) => y - x)
    const size = parseFloat(style.fontSize)
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5
    if ((a + 0.05) / (b + 0.05) < least) faint.push(element.tagName + '.' + element.getAttribute('class') + ' ' + ((a + 0.05) / (b + 0.05)).toFixed(2))
  }
  return [...new Set(faint)]
})()`

/** Fields without a name, levels of headings that are left out, ids used twice. */
const UNTOLD = `(() => {
  const found = []
  for (const field of document.querySelectorAll('input, select, button')) if ((field.labels?.[0]?.textContent ?? field.textContent ?? '').trim() === '') found.push('no name: ' + field.outerHTML)
  let level = 0
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) { const next = Number(heading.tagName[1]); if (next > level + 1) found.push('h' + level + ' then h' + next); level = next }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push('twice: ' + id)
  return found
})()`

try {
  if (outDir !== undefined) mkdirSync(outDir, { recursive: true })
  const report = await checked()
  const full = accepted(report)

  const first = await opened(pageOf(full))
  const { page } = first
  const all = await cards(page)
  expect('the page lists findings', all > 0)
  expect(`nothing is asked of a network: ${first.asked.join(', ')}`, first.asked.length === 0)
  await shot(first, 'overview', true)

  // By keyboard alone.
  await page.keyboard.press('Tab')
  expect('the first stop is a link past the overview', (await page.locator('.skip:focus').count()) === 1)
  expect('the link shows itself', (await page.locator('.skip').boundingBox())!.x >= 0)
  await page.keyboard.press('Enter')
  expect('after it the search is next', await tabTo(page, 'input[type=search]'))
  const outline = await page.locator('input[type=search]').evaluate((element) => (globalThis as any).getComputedStyle(element).outlineStyle)
  expect('what has the focus shows it', outline !== 'none')
  await page.keyboard.type('van ban')
  await until(page, (shown) => shown < all)
  expect('typing searches', (await cards(page)) > 0)
  expect('and says how many', /^\d+ trong \d+ phát hiện$/.test(await count(page)))
  await shot(first, 'search')
  expect('the button that clears is within reach', await tabTo(page, '#clear'))
  await page.keyboard.press('Enter')
  expect('and clears', (await cards(page)) === all)
  expect('a severity is within reach', await tabTo(page, 'input[name=severity][value=warning]'))
  await page.keyboard.press('Space')
  await until(page, (shown) => shown < all)
  expect('a severity filters', (await page.locator('#list details.finding:not(.warning)').count()) === 0)
  await page.keyboard.press('Space')
  expect('a finding is within reach', await tabTo(page, '#list summary'))
  await page.keyboard.press('Enter')
  await page.waitForSelector('#list details[open] .body dl')
  expect('and opens', (await page.locator('#list details[open] .body').count()) === 1)
  await page.locator('#open-all').click()
  await until(page, (_, open) => open === all)
  await shot(first, 'findings', true)
  expect(`names and headings are told: ${await page.evaluate(UNTOLD)}`, ((await page.evaluate(UNTOLD)) as string[]).length === 0)
  const faint = (await page.evaluate(FAINT)) as string[]
  expect(`words stand out: ${faint.join(', ')}`, faint.length === 0)
  expect(`the script and the policy have no complaint: ${first.complaints.join('; ')}`, first.complaints.length === 0)

  // What the policy is for.
  await page.evaluate(
    "const script = document.createElement('script'); script.textContent = 'globalThis.strange = true'; document.head.append(script); const image = new Image(); image.src = 'https://example.invalid/x.png'; document.body.append(image)",
  )
  expect('a script of another hand does not run', (await page.evaluate('globalThis.strange')) === undefined)
  expect(
    'no request leaves even then',
    (await page.evaluate("fetch('https://example.invalid/').then(() => 'sent', () => 'held')")) === 'held',
  )
  expect('nor for an image', first.asked.length === first.held.length)

  // On paper.
  await page.emulateMedia({ media: 'print' })
  await page.evaluate("dispatchEvent(new Event('beforeprint'))")
  expect('paper shows every finding open', (await page.locator('#list details.finding[open] .body').count()) === all)
  expect('and no control', !(await page.locator('#filter .fields').isVisible()))
  await shot(first, 'print', true)
  const pdf = await page.pdf({ format: 'A4', ...(outDir === undefined ? {} : { path: join(outDir, 'print.pdf') }) })
  expect('it prints', pdf.byteLength > 10_000)
  await page.context().close()

  const dark = await opened(pageOf(full, 'en'), { colorScheme: 'dark', reducedMotion: 'reduce' })
  await dark.page.locator('#open-all').click()
  const faintInTheDark = (await dark.page.evaluate(FAINT)) as string[]
  expect(`words stand out in the dark: ${faintInTheDark.join(', ')}`, faintInTheDark.length === 0)
  expect(
    'nothing glides for who does not want it',
    (await dark.page.evaluate('getComputedStyle(document.documentElement).scrollBehavior')) === 'auto',
  )
  await shot(dark, 'dark-en', true)
  await dark.page.context().close()

  const narrow = await opened(pageOf(full), { viewport: { width: 360, height: 740 } })
  await narrow.page.locator('#open-all').click()
  const overflow = (await narrow.page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number
  expect(`a narrow screen need not scroll sideways: ${overflow} px`, overflow <= 0)
  await shot(narrow, 'narrow', true)
  await narrow.page.context().close()

  const still = await opened(pageOf(full), { javaScriptEnabled: false })
  expect('findings can be read without JavaScript', (await cards(still.page)) === all)
  expect('which the page says', (await still.page.locator('noscript').innerText()).includes('JavaScript'))
  await shot(still, 'no-script', true)
  await still.page.context().close()

  const [model] = report.models
  const crash = await opened(
    pageOf({ ...report, models: [{ ...model!, crashed: [{ rule: 'test/breaks', code: 'TST-01', error: 'hỏng' }], elements: 0, ran: [] }] }),
  )
  expect('a crash stands first', (await crash.page.locator('.banner').first().innerText()).includes('dừng đột ngột'))
  await shot(crash, 'crash')
  await crash.page.context().close()

  // Many findings. Times are told; only what nobody would call a freeze is asserted.
  const many = await opened(pageOf(multiplied(full, 10_000)))
  const freezeAtStart = Math.round((await many.page.evaluate('globalThis.longest')) as number)
  await many.page.waitForTimeout(1500)
  await many.page.evaluate('globalThis.longest = 0')
  const typed = (await many.page.evaluate(`(async () => {
    const field = document.querySelector('input[type=search]')
    const times = []
    for (const text of ['v', 'va', 'van', 'van ', 'van b', 'van ba', 'van ban', '', 'int-06', 'co so du lieu']) {
      const start = performance.now()
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      times.push(performance.now() - start)
    }
    return times
  })()`)) as number[]
  const slowest = Math.round(Math.max(...typed))
  const groupStart = performance.now()
  await many.page.locator('select[name=group]').selectOption('none')
  await many.page.locator('input[type=search]').fill('')
  await until(many.page, (shown) => shown === 100)
  const regrouped = Math.round(performance.now() - groupStart)
  expect('10,000 findings are counted', (await count(many.page)) === '10.003 phát hiện')
  await many.page.locator('#list button.more').click()
  expect('and shown a hundred at a time', (await cards(many.page)) === 200)
  expect(`10,000 findings open: ${Math.round(many.ready)} ms`, many.ready < 20_000)
  expect(`and are searched: ${slowest} ms`, slowest < 2_000)
  await shot(many, 'many')
  console.log(
    `10,000 findings: ready after ${Math.round(many.ready)} ms, longest freeze at the start ${freezeAtStart} ms, slowest of ${typed.length} searches ${slowest} ms, regrouped in ${regrouped} ms`,
  )
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
for (const claim of wrong) console.error(`not so: ${claim}`)
console.log(`${passed} passed, ${wrong.length} failed`)
if (wrong.length > 0) process.exitCode = 1
