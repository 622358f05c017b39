import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { afterEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/finding/define.ts'
import type { ModelReport, Report } from '../../../src/report/define.ts'
import { pageData } from '../../../src/report/page/data.ts'
import { EVERYTHING, type GroupBy, Selection, type SortBy } from '../../../src/report/page/select.ts'
import { fill } from '../../../src/text.ts'
import { accepted, checked, countsOf, MINISTRY, multiplied, pageOf } from './sample.ts'

const open: JSDOM[] = []

/** A page as a browser reads it, but for its style, which takes jsdom longer than all the rest. */
function browser(html: string, { scripts = true, hash = '', style = false } = {}): Document {
  const dom = new JSDOM(style ? html : html.replace(/<style>.*<\/style>/s, ''), {
    url: `https://example.invalid/${hash}`,
    pretendToBeVisual: true,
    ...(scripts ? { runScripts: 'dangerously' } : {}),
  })
  open.push(dom)
  return dom.window.document
}

afterEach(() => {
  for (const dom of open.splice(0)) dom.window.close()
})

const frame = (document: Document): Promise<void> =>
  new Promise((resolve) => document.defaultView!.requestAnimationFrame(() => document.defaultView!.requestAnimationFrame(() => resolve())))

/** Puts a value into a field of the filter, as a reader would. */
async function set(document: Document, name: string, value: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(`#filter [name=${name}]`)!
  const box = [...document.querySelectorAll<HTMLInputElement>(`#filter [name=${name}]`)].find((one) => one.value === value)
  if (box?.type === 'checkbox') box.checked = !box.checked
  else field.value = value
  field.form!.dispatchEvent(new document.defaultView!.Event('input', { bubbles: true }))
  await frame(document)
}

const cards = (document: Document): Element[] => [...document.querySelectorAll('#list details.finding')]
const text = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

async function opened(document: Document, card: Element | undefined): Promise<Element> {
  const details = card as HTMLDetailsElement
  details.open = true
  details.dispatchEvent(new document.defaultView!.Event('toggle'))
  await frame(document)
  return details
}

describe('the HTML report', () => {
  it('asks nothing of a network, and lets in only its own script and style', async () => {
    const html = pageOf(await checked())
    const document = browser(html, { scripts: false, style: true })
    const policy = document.querySelector('meta[http-equiv=Content-Security-Policy]')!.getAttribute('content')!
    const hash = (element: Element): string => `'sha256-${createHash('sha256').update(element.textContent!).digest('base64')}'`
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain(`script-src ${hash(document.querySelector('script:not([type])')!)};`)
    expect(policy).toContain(`style-src ${hash(document.querySelector('style')!)};`)
    const addresses = [...document.querySelectorAll('[src], [href], [srcset], [action], [data]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? element.outerHTML,
    )
    expect(addresses.filter((address) => !/^(#|data:image\/svg\+xml)/.test(address))).toEqual([])
    expect(document.querySelectorAll('[style], [onclick], [onerror], [onload]')).toHaveLength(0)
    expect(document.querySelector('style')!.textContent).not.toMatch(/url\(|@import/)
  })

  it('says of a finding what is wrong, why, what to do, on which basis, where, of what', async () => {
    const report = await checked()
    const finding = report.models[0]!.findings.find(({ code }) => code === 'INT-06')!
    const document = browser(pageOf(report))
    await set(document, 'group', 'none')
    await set(document, 'text', finding.fingerprint)
    const shown = text(await opened(document, cards(document)[0]))
    const rule = report.rules.get(finding.rule)!
    for (const part of [
      rule.title.vi,
      rule.why.vi,
      rule.remedy.do!.vi,
      rule.remedy.write!.vi,
      finding.elements[0]!.id,
      finding.fingerprint,
      `:${finding.place.line}`,
    ])
      expect(shown).toContain(part)
    expect(finding.citations.length).toBeGreaterThan(0)
    expect(document.querySelectorAll('#list .mark').length).toBe(finding.citations.length)
    expect(text(document.querySelector('#list .row.at .text'))).toContain(finding.elements[0]!.id)
    expect(text(document.querySelector('#list svg .box.asked'))).toContain('Cơ sở dữ liệu')
  })

  it('finds without diacritics and in any order of words, and tells how many', async () => {
    const document = browser(pageOf(await checked()))
    const all = cards(document).length
    await set(document, 'text', 'van ban so du lieu')
    const found = cards(document)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(all)
    expect(text(document.querySelector('#count'))).toBe(`${found.length} trong ${all} phát hiện`)
    await set(document, 'text', 'không có chữ này')
    expect(text(document.querySelector('#list'))).toBe('Không có phát hiện nào khớp điều kiện lọc.')
  })

  it('filters by severity, state, rule and owner, together', async () => {
    const report = accepted(await checked())
    const document = browser(pageOf(report))
    await set(document, 'severity', 'error')
    expect(cards(document).every((card) => card.classList.contains('error'))).toBe(true)
    await set(document, 'severity', 'error')
    await set(document, 'state', 'waived')
    expect(cards(document)).toHaveLength(1)
    await set(document, 'state', 'fixed')
    expect(cards(document)).toHaveLength(2)
    await set(document, 'state', 'waived')
    await set(document, 'state', 'fixed')
    await set(document, 'rule', 'integration/')
    const count = report.models[0]!.findings.filter(({ rule }) => rule.startsWith('integration/')).length
    expect(cards(document).length).toBeGreaterThanOrEqual(count)
    await set(document, 'owner', 'Cục Chuyển đổi số')
    expect(cards(document).length).toBeLessThan(count)
  })

  it('marks what is new one by one, and filters by it', async () => {
    const report = accepted(await checked())
    const [model] = report.models as [ModelReport]
    const reopened = model.waivers.find(({ state }) => state === 'expired')!.findings
    const document = browser(pageOf(report))
    const marked = cards(document).filter((card) => card.querySelector('.state.new'))
    expect(marked).toHaveLength(model.findings.length - reopened.length)
    await set(document, 'state', 'new')
    expect(cards(document)).toHaveLength(marked.length)
    expect(browser(pageOf(await checked())).querySelector('.state.new, #filter [value=new]')).toBeNull()
  })

  it('since a revision marks what the change brought and tells what it mended in its own words', async () => {
    const report = await checked()
    const [model] = report.models as [ModelReport]
    const [mended, fresh, ...older] = model.findings as [Finding, Finding, ...Finding[]]
    const since = { new: [fresh.fingerprint], hidden: { error: 0, warning: 0, info: 0 }, fixed: [mended], unjudged: [] }
    const document = browser(
      pageOf({
        ...report,
        models: [{ ...model, findings: [fresh, ...older], counts: countsOf([fresh, ...older]), since }],
        since: { revision: 'main', commit: 'a'.repeat(40) },
      }),
    )
    await set(document, 'state', 'new')
    expect(cards(document).map((card) => card.id)).toEqual([`f-${fresh.fingerprint}-0`])
    await set(document, 'state', 'new')
    await set(document, 'state', 'fixed')
    expect(cards(document)).toHaveLength(1)
    expect(text(cards(document)[0])).toContain(
      fill(report.rules.get(mended.rule)!.messages[mended.message.id]!.vi, mended.message.data, 'vi').slice(0, 20),
    )
  })

  it('gives no legal basis, and speaks of none, for faults of the text', async () => {
    const document = browser(pageOf(await checked('id: m\nname: M\nasOf: 2026-11-21\ninclude: [khong-co.yaml]\n')))
    await set(document, 'rule', 'core/includes-are-found')
    expect(text(await opened(document, cards(document)[0]))).not.toContain('Căn cứ')
  })

  it('groups under headings that count, the gravest first', async () => {
    const document = browser(pageOf(await checked()))
    await set(document, 'group', 'severity')
    const headings = [...document.querySelectorAll('#list h3')].map(text)
    expect(headings.map((heading) => heading.replace(/\d+$/, ''))).toEqual(
      ['Lỗi', 'Cảnh báo', 'Lưu ý'].filter((word) => headings.some((heading) => heading.startsWith(word))),
    )
    expect(headings.reduce((sum, heading) => sum + Number(/\d+$/.exec(heading)![0]), 0)).toBe(cards(document).length)
  })

  it('shows who accepted a gap and until when, what came back, and what was mended', async () => {
    const report = accepted(await checked())
    const document = browser(pageOf(report))
    await set(document, 'state', 'waived')
    expect(text(await opened(document, cards(document)[0]))).toMatch(/Chờ nâng cấp năm 2027.*Nguyễn Văn A.*30\/6\/2027.*12\/TTr-CĐS/)
    await set(document, 'state', 'waived')
    await set(document, 'state', 'fixed')
    expect(text(await opened(document, cards(document)[0]))).toContain('Không còn phát hiện này.')
    await set(document, 'state', 'fixed')
    await set(document, 'state', 'open')
    expect(cards(document).filter((card) => text(card).includes('Miễn trừ đã hết hạn'))).toHaveLength(1)
    expect(text(document.querySelector('#model-1'))).toMatch(/1 đang áp dụng, 1 đã hết hạn, 1 không còn phát hiện nào/)
    expect(text(document.querySelector('#baseline'))).toMatch(
      /1 đã biết từ trước, 1 đã khắc phục, 1 không còn đối chiếu được, 2 của mô hình/,
    )
  })

  it('says of each clause whether the model meets it, and why', async () => {
    const report = await checked()
    const { counts } = report.statements![0]!
    const document = browser(pageOf(report), { scripts: false })
    const shown = text(document.querySelector('#model-1'))
    expect(shown).toContain(`Chưa đáp ứng ${counts['not-met']} ·`)
    expect(shown).toContain(`Tuân thủ: chưa đáp ứng (${counts['not-met']})`)
    expect(text(browser(pageOf({ ...report, statements: [] }), { scripts: false }).querySelector('#model-1'))).not.toContain('Tuân thủ')
  })

  it('opens one finding from a link to it', async () => {
    const report = await checked()
    const { fingerprint } = report.models[0]!.findings[1]!
    const document = browser(pageOf(report), { hash: `#f-${fingerprint}-0` })
    await frame(document)
    expect(cards(document)).toHaveLength(1)
    expect(cards(document)[0]!.hasAttribute('open')).toBe(true)
    expect(text(cards(document)[0])).toContain(fingerprint)
  })

  it('reads whole without scripts, up to a limit that it states', async () => {
    const report = await checked()
    const few = browser(pageOf(report), { scripts: false })
    expect(cards(few)).toHaveLength(report.models[0]!.findings.length)
    expect(cards(few).every((card) => card.querySelector('.body') !== null)).toBe(true)
    const many = browser(pageOf(multiplied(report, 130)), { scripts: false })
    expect(cards(many)).toHaveLength(100)
    expect(many.querySelector('noscript')!.textContent).toContain('100 trong 130 phát hiện')
  })

  it('shows a part of very many findings, and the next at the press of a button', async () => {
    const document = browser(pageOf(multiplied(await checked(), 300)))
    await set(document, 'group', 'none')
    expect(cards(document)).toHaveLength(100)
    document.querySelector<HTMLButtonElement>('#list button.more')!.click()
    expect(cards(document)).toHaveLength(200)
    expect(document.activeElement).toBe(cards(document)[100]!.querySelector('summary'))
  })

  it('prints every finding that fits, open, and goes back to what was on the screen', async () => {
    const document = browser(pageOf(multiplied(await checked(), 120)))
    const before = cards(document).length
    const event = (name: string) => document.defaultView!.dispatchEvent(new document.defaultView!.Event(name))
    event('beforeprint')
    expect(cards(document)).toHaveLength(120)
    expect(cards(document).every((card) => card.hasAttribute('open') && card.querySelector('.body') !== null)).toBe(true)
    event('afterprint')
    expect(cards(document)).toHaveLength(before)
    expect(document.querySelectorAll('#list details[open]')).toHaveLength(0)
  })

  it.each(['vi', 'en'] as const)('leaves no name unfilled and no word missing in %s', async (language) => {
    const document = browser(pageOf(accepted(await checked()), language))
    await set(document, 'group', 'none')
    document.querySelector<HTMLButtonElement>('#open-all')!.click()
    expect(document.documentElement.lang).toBe(language)
    expect(text(document.body.cloneNode(true) as Element).replace(/<script[\s\S]*/, '')).not.toMatch(/\bundefined\b|\bNaN\b|\[object/)
    for (const element of document.querySelectorAll('main *'))
      expect(element.childElementCount > 0 || !/\{\w+\}/.test(text(element))).toBe(true)
  })

  it('is the same bytes each time, without a path of the machine', async () => {
    const [first, second] = [pageOf(await checked()), pageOf(await checked())]
    expect(first).toBe(second)
    expect(first).not.toContain(process.cwd())
  })
})

describe('the HTML report on what went wrong with the check', () => {
  const green = 'banner quiet'

  it('says first that a rule crashed', async () => {
    const report = await checked()
    const [model] = report.models as [ModelReport]
    const crashed = [{ rule: 'test/breaks', code: 'TST-01', error: 'hỏng <b>' }]
    const document = browser(pageOf({ ...report, models: [{ ...model, crashed }] }), { scripts: false })
    expect(text(document.querySelector('.banner'))).toMatch(/1 quy tắc dừng đột ngột: kết quả chưa đầy đủ.*TST-01 test\/breaks: hỏng <b>/)
  })

  it('gives no good news of a model that was not checked', async () => {
    const report = await checked()
    const [model] = report.models as [ModelReport]
    const none = { findings: [], counts: { error: 0, warning: 0, info: 0 } }
    const unchecked: readonly Report[] = [
      { ...report, models: [] },
      { ...report, models: [{ ...model, ...none, elements: 0, examined: {}, ran: [] }] },
      { ...report, models: [{ ...model, ...none, asOf: { date: '2026-11-22', from: 'unreadable' }, ran: [] }] },
      { ...report, models: [{ ...model, ...none, ran: [] }] },
    ]
    for (const one of unchecked) {
      const html = pageOf(one)
      expect(html).toContain('banner nothing')
      expect(html).not.toContain(green)
    }
    expect(pageOf({ ...report, models: [{ ...model, ...none }] })).toContain(green)
  })
})

describe('the HTML report on a hostile model', () => {
  const HOSTILE = [
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!--<script>',
    ']]>',
    '"><b>',
    "' onmouseover='x",
    '\u202Eđảo\u202C',
    '\u001b[31mđỏ',
    '\u2028\u2029',
    '${7*7}{{7*7}}',
    '{count}',
    '__proto__',
    'javascript:alert(1)',
    '@everyone',
    '=cmd()',
  ]

  const modelNamed = (name: string) =>
    checked({
      id: 'm',
      name,
      asOf: '2026-11-21',
      agencies: [{ id: 'bo', name, level: 'ministry' }],
      systems: [{ id: 's', name, kind: 'application', owner: 'bo' }],
      databases: [{ id: 'd', name, scope: 'sector', owner: 'bo' }],
    })

  it.each(HOSTILE)('shows %j as text', async (name) => {
    const report = await modelNamed(name)
    const document = browser(pageOf(report))
    await set(document, 'group', 'owner')
    document.querySelector<HTMLButtonElement>('#open-all')!.click()
    expect(cards(document).length).toBe(report.models[0]!.findings.length)
    expect(document.querySelectorAll('script')).toHaveLength(2)
    expect(document.querySelectorAll('img, iframe, object, b:not(dd > b, li > b, td > b, .banner b)')).toHaveLength(0)
    expect(document.documentElement.outerHTML).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u001b\u2028\u2029]/)
  })

  it('shows any name as text, and gives the script exactly what it is meant to have', async () => {
    const report = await checked()
    const [model] = report.models as [ModelReport]
    const base = model.findings[0]!
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('vi' as const, 'en' as const), (name, language) => {
        const data = Object.fromEntries(Object.keys(base.message.data).map((key) => [key, name]))
        const finding: Finding = { ...base, message: { ...base.message, data }, place: { ...base.place, file: `${name}.yaml` } }
        const hostile: Report = { ...report, models: [{ ...model, name: { vi: name, en: name }, id: name, findings: [finding] }] }
        const document = browser(pageOf(hostile, language), { scripts: false })
        expect(document.querySelectorAll('script')).toHaveLength(2)
        expect(JSON.parse(document.querySelector('#data')!.textContent!)).toEqual(JSON.parse(JSON.stringify(pageData(hostile, language))))
        expect(document.querySelectorAll('body > *').length).toBe(6)
        open.splice(0)
      }),
      { numRuns: 25 },
    )
  })

  it('spreads no secret, in no finding, frame, diagram or table', async () => {
    const secret = 'Cổng, mật khẩu: Abc@12345'
    const report = await checked(
      `${MINISTRY.replace('name: Hệ thống thông tin báo cáo', `name: '${secret}'\n    note: 'Cổng, mật khẩu: Abc@12345'`)}`,
    )
    expect(report.models[0]!.findings.map(({ code }) => code)).toContain('GOV-06')
    expect(pageOf(report)).not.toContain('Abc@12345')
  })
})

describe('the selection of findings', () => {
  it('keeps every finding that fits exactly once, however it is sorted and grouped', async () => {
    const data = pageData(accepted(multiplied(await checked(), 90)), 'vi')
    const selection = new Selection(data)
    fc.assert(
      fc.property(
        fc.constantFrom<GroupBy>('rule', 'subject', 'severity', 'owner', 'model', 'file', 'none'),
        fc.constantFrom<SortBy>('severity', 'place', 'rule', 'message'),
        fc.subarray(['error', 'warning', 'info'] as const),
        fc.constantFrom('', 'van ban', 'CƠ SỞ', 'int 06', 'không có'),
        (group, sort, severities, words) => {
          const query = { ...EVERYTHING, group, sort, severities, text: words }
          const matching = selection.matching(query)
          const grouped = selection.groups(query).flatMap(({ members }) => members)
          const inOrder = (positions: readonly number[]): number[] => [...positions].sort((a, b) => a - b)
          expect(inOrder(grouped)).toEqual(inOrder(matching))
          expect(new Set(matching).size).toBe(matching.length)
          expect(inOrder(matching)).toEqual(inOrder(selection.matching({ ...query, sort: 'place' })))
          for (const at of matching) if (severities.length > 0) expect(severities).toContain(data.findings[at]!.severity)
        },
      ),
    )
  })
})
