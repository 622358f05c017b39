import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { vneaf } from '../cli/terminal.ts'
import { sarif } from '../report/formats.ts'

/*
 * A ministry keeps its model in Git, with a baseline of what is known and a waiver for one gap. A branch adds a database that nothing is
 * connected to, no longer keeps
 * the same master data twice, and touches a waiver so that it has run out. CI must say exactly that.
 */

const root = resolve(import.meta.dirname, '../..')
const MODEL = 'kien-truc'
const BASELINE = 'vneaf-baseline.jsonl'

/** The duplicate: a second database says that it is the master of health facilities. */
const SECOND_MASTER = /(masterOf: \[dược liệu, bài thuốc cổ truyền), "cơ sở khám bệnh, chữa bệnh"(?=\])/

/** Connected to nothing. */
const UNCONNECTED = `
  - id: csdl-trang-thiet-bi-cu
    code: KT-99
    name: Cơ sở dữ liệu kiểm định phòng xét nghiệm
    scope: internal
    owner: bo-y-te
    dataOwner: cuc-kham-chua-benh
    operator: trung-tam-thong-tin
    holds: [phiếu kiểm định phòng xét nghiệm]
    classification: private
    personalData: none
    dictionaryMapped: true
    hostedAt: ttdl-bo
    lifecycle: operating
    layer: data-core-platforms
    slot: data
    sharing: internal
    usageScope: [organisation]
    recordType: original
    confirmedBy: Cục Quản lý Khám, chữa bệnh
    evidence: Quyết định giao nhiệm vụ năm 2026
`

const waiver = (expires: string): string => `waivers:
  - id: mt-01
    rule: DAT-07
    elements: [csdl-ba-me-tre-em]
    reason: Chờ nâng cấp phần mềm quản lý truy cập
    approvedBy: Cục trưởng Cục Quản lý Khám, chữa bệnh
    approvedOn: 2026-09-01
    expires: ${expires}
    ticket: 45/KCB
`

let folder: string
let repository: string

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Người soạn', '-c', 'user.email=soan@example.vn', '-c', 'commit.gpgsign=false', ...args], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  }).trim()

const edit = (file: string, change: (text: string) => string): void => {
  const path = join(repository, MODEL, file)
  const text = readFileSync(path, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  writeFileSync(path, changed)
}

const run = (...args: string[]) => vneaf(args, repository)

async function json(...args: string[]): Promise<any> {
  const { out } = await run('check', MODEL, '--format', 'json', ...args)
  return JSON.parse(out)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vneaf-story-'))
  repository = join(folder, 'repository')
  cpSync(join(root, 'models/moh-2026'), join(repository, MODEL), { recursive: true })
  execFileSync('git', ['init', '-q', '-b', 'main', repository])
  writeFileSync(join(repository, MODEL, 'waivers.yaml'), waiver('2027-06-30'))
  edit('architecture.yaml', (text) => text.replace('\ninclude:\n', '\ninclude:\n  - waivers.yaml\n'))
  edit('databases.yaml', (text) =>
    text.replace(
      '  - id: csdl-kiem-nghiem\n',
      '  - id: csdl-kiem-nghiem\n    notApplicable: [{ field: connection, reason: mạng thử nghiệm tách riêng }]\n',
    ),
  )
  expect((await run('baseline', MODEL, '-o', BASELINE)).code).toBe(0)
  git('add', '-A')
  git('commit', '-q', '-m', 'Hiện trạng')
  git('switch', '-q', '-c', 'thay-doi')
  edit('databases.yaml', (text) => text.trimEnd() + UNCONNECTED)
  edit('databases.yaml', (text) => text.replace(SECOND_MASTER, '$1'))
  writeFileSync(join(repository, MODEL, 'waivers.yaml'), waiver('2026-10-31'))
  git('commit', '-q', '-a', '-m', 'Thêm cơ sở dữ liệu, bỏ nguồn chủ trùng')
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the branch brought, by its codes. */
const NEW = [['INT-06', 'csdl-trang-thiet-bi-cu']]
const FIXED = [['DAT-01', 'csdl-co-so-kcb']]

describe('a pull request', () => {
  it('starts from a main branch where nothing is new', async () => {
    git('switch', '-q', 'main')
    try {
      const { code, out } = await run('check', MODEL, '--baseline', BASELINE)
      expect(out).toContain('Mới: 0 · Đã khắc phục: 0 · Miễn trừ hết hạn: 0')
      expect(code).toBe(0)
    } finally {
      git('switch', '-q', 'thay-doi')
    }
  })

  it('is told exactly what it broke, fixed and let run out, against the baseline', async () => {
    const report = await json('--baseline', BASELINE)
    const told = report.findings.filter(({ rule }: any) => !rule.startsWith('core/waivers'))
    const [expired, ...rest] = report.models[0].waivers.filter(({ state }: any) => state === 'expired')
    expect(rest).toEqual([])
    expect(expired).toMatchObject({ id: 'mt-01', expires: '2026-10-31' })
    const reopened = told.filter(({ fingerprint }: any) => expired.findings.includes(fingerprint))
    expect(reopened.map(({ code }: any) => code)).toEqual(['DAT-07'])
    const fresh = told.filter((finding: any) => !reopened.includes(finding))
    expect(fresh.map(({ code, elements }: any) => [code, elements[0].id])).toEqual(NEW)
    expect(report.baseline.fixed.map(({ code, elements }: any) => [code, elements[0]])).toEqual(FIXED)
    expect(report.baseline.stale).toEqual([])
  })

  it('is told the same against the main branch, without any baseline', async () => {
    const report = await json('--since', 'main...')
    const fresh = report.models[0].since.new as string[]
    const told = report.findings.filter(({ fingerprint }: any) => fresh.includes(fingerprint))
    expect(told.map(({ code, elements }: any) => [code, elements[0]?.id])).toEqual(expect.arrayContaining(NEW))
    expect(report.models[0].since.fixed.map(({ code, elements }: any) => [code, elements[0].id])).toEqual(FIXED)
  })

  it.each(['pretty', 'markdown'])('reads “new 1, fixed 1, expired 1” in the %s report', async (reporter) => {
    const { code, out } = await run('check', MODEL, '--baseline', BASELINE, '--report', `${reporter}=-`, '--lang', 'en')
    expect(code).toBe(1)
    expect(out.replaceAll('*', '')).toMatch(/New: 1 · Fixed: 1 · Expired waivers: 1/)
  })

  it('is told by diff which elements came and which changed', async () => {
    const { code, out } = await run('diff', `main:${MODEL}`, MODEL, '--format', 'json', '--exit-code')
    expect(code).toBe(1)
    expect(out).toContain('csdl-trang-thiet-bi-cu')
    expect(out).toContain('csdl-y-duoc-co-truyen')
    expect((await run('diff', `main:${MODEL}`, `main:${MODEL}`, '--exit-code')).code).toBe(0)
  })

  it('gives a SARIF file that the standard accepts', async () => {
    const file = join(folder, 'out.sarif')
    await run('check', MODEL, '--baseline', BASELINE, '--report', `sarif=${file}`)
    const log = sarif(readFileSync(file, 'utf8'))
    const open = log.runs[0].results.filter(({ suppressions, baselineState }: any) => !suppressions && baselineState !== 'unchanged')
    expect(open.map(({ ruleId }: any) => ruleId)).toContain('integration/database-is-connected')
  })

  it('ends with each of the four exit codes for its own reason', async () => {
    const clean = await run('check', MODEL, '--baseline', BASELINE, '--fail-on', 'never')
    expect(clean.code).toBe(0)
    expect((await run('check', MODEL, '--baseline', BASELINE)).code).toBe(1)
    expect((await run('check', 'khong-co')).code).toBe(2)
    writeFileSync(
      join(folder, 'hong.mjs'),
      `const text = { vi: 'a', en: 'a' }
export default { 'own/breaks': { code: 'OWN-01', title: text, why: text, remedy: text, statement: 'heuristic', withoutNorm: 'heuristic',
  severity: { 'vn-digital-1.0': 'info' }, citations: [], examines: [], messages: {}, check() { throw new Error('hỏng') } } }
`,
    )
    writeFileSync(join(folder, 'hong.yaml'), 'packs: [hong.mjs]\n')
    expect((await run('check', MODEL, '--config', join(folder, 'hong.yaml'), '--fail-on', 'never')).code).toBe(3)
  })

  it('accepts the change by pruning the baseline, which adds nothing', async () => {
    const before = readFileSync(join(repository, BASELINE), 'utf8').split('\n')
    expect((await run('baseline', MODEL, '-o', BASELINE, '--prune')).code).toBe(0)
    const after = readFileSync(join(repository, BASELINE), 'utf8').split('\n')
    expect(before.filter((line) => !after.includes(line))).toHaveLength(1)
    expect(after.filter((line) => !before.includes(line))).toEqual([])
    git('checkout', '-q', '--', BASELINE)
  })
})

describe('the GitHub Action', () => {
  const action = readFileSync(join(root, 'action.yml'), 'utf8')

  /** Runs the step as the runner would, on 22/11/2026. */
  function step(inputs: Readonly<Record<string, string>>, event: unknown = {}) {
    const runner = mkdtempSync(join(folder, 'runner-'))
    const clock = join(runner, 'clock.mjs')
    writeFileSync(
      clock,
      'const Real = Date; globalThis.Date = class extends Real { constructor(...given) { super(...(given.length ? given : ["2026-11-22T03:00:00Z"])) } }',
    )
    writeFileSync(join(runner, 'event.json'), JSON.stringify(event))
    mkdirSync(join(runner, 'temp'))
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'ci/action.mjs')], {
      cwd: runner,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        NODE_OPTIONS: `--import=file://${clock}`,
        VNEAF_BIN: join(root, 'dist/cli/bin.js'),
        GITHUB_WORKSPACE: repository,
        GITHUB_EVENT_PATH: join(runner, 'event.json'),
        GITHUB_OUTPUT: join(runner, 'output'),
        GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
        RUNNER_TEMP: join(runner, 'temp'),
        ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase().replaceAll('-', '_')}`, value])),
      },
    })
    const read = (name: string): string => (existsSync(join(runner, name)) ? readFileSync(join(runner, name), 'utf8') : '')
    const outputs = Object.fromEntries(
      [...read('output').matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name!, value!] as const),
    )
    return { status, stdout, stderr, outputs, summary: read('summary.md') }
  }

  it('names every input and output that its script reads and writes', () => {
    const script = readFileSync(join(root, 'ci/action.mjs'), 'utf8')
    for (const [, name] of script.matchAll(/input\('([A-Z_]+)'\)/g)) {
      expect(action).toContain(`INPUT_${name}: \${{ inputs.${name!.toLowerCase().replaceAll('_', '-')} }}`)
    }
    for (const [, name] of action.matchAll(/steps\.check\.outputs\.([\w-]+) \}\}/g))
      expect(script).toMatch(new RegExp(`'${name}'|\\b${name}\\b`))
  })

  it('runs the version of the package it comes with', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    for (const file of ['action.yml', 'ci/vneaf.gitlab-ci.yml', 'docs/guide/ci.md', '.pre-commit-hooks.yaml'])
      expect(readFileSync(join(root, file), 'utf8')).toContain(version)
  })

  it('compares a pull request with its base: annotations, summary, comment, files, exit code', () => {
    const { status, stdout, outputs, summary } = step(
      { paths: MODEL, baseline: BASELINE, language: 'en' },
      { pull_request: { base: { sha: git('rev-parse', 'main') } } },
    )
    expect(status).toBe(1)
    expect(outputs).toMatchObject({ 'exit-code': '1', since: git('rev-parse', 'main') })
    expect(stdout).toMatch(/^::warning file=kien-truc\/databases\.yaml,line=\d+.*INT-06/m)
    // A waiver that the change itself edits accepts nothing: what it accepted is open again, and the edit is told.
    expect(summary).toContain('New: 3')
    expect(summary).toContain('The waiver of rule DAT-07 was added or edited by this change')
    expect(outputs['comment']).toBe(summary.trim())
    expect(readFileSync(outputs['comment-file']!, 'utf8').trim()).toBe(summary.trim())
    expect(JSON.parse(readFileSync(outputs['sarif']!, 'utf8')).version).toBe('2.1.0')
    expect(JSON.parse(readFileSync(outputs['json']!, 'utf8')).tool.name).toBe('vneaf')
  })

  it('lets a pull request not turn off the rules that judge it, and says what it left out', () => {
    const base = git('rev-parse', 'HEAD')
    writeFileSync(join(repository, 'vneaf.config.yaml'), 'rules: {INT-06: off}\n')
    try {
      const event = { pull_request: { base: { sha: git('rev-parse', 'main') } } }
      const { stdout, stderr, outputs } = step({ paths: MODEL, baseline: BASELINE }, event)
      expect(stdout).toMatch(/INT-06/)
      expect(stdout).toMatch(/file=vneaf\.config\.yaml.*CORE-17/)
      expect(stderr).toContain('vneaf.config.yaml')
      expect(readFileSync(outputs['html']!, 'utf8')).toContain('CORE-17')
      expect(step({ paths: MODEL, baseline: BASELINE, untrusted: 'false' }, event).stdout).not.toMatch(/title=INT-06/)
    } finally {
      rmSync(join(repository, 'vneaf.config.yaml'))
    }
    expect(git('rev-parse', 'HEAD')).toBe(base)
  })

  it('renews its own comment, adds one where there is none, and only warns where it may not write', async () => {
    const calls: string[] = []
    let comments: unknown[] = []
    let isAllowed = true
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => (body += String(part)))
      request.on('end', () => {
        calls.push(`${request.method} ${request.url}${body === '' ? '' : ` ${(JSON.parse(body) as { body: string }).body.slice(0, 30)}`}`)
        response.statusCode = isAllowed || request.method === 'GET' ? 200 : 403
        response.end(JSON.stringify(request.method === 'GET' ? comments : {}))
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const text = '<!-- vneaf-report -->\nMới: 1'
    writeFileSync(join(folder, 'comment.md'), text)
    writeFileSync(join(folder, 'comment-event.json'), JSON.stringify({ pull_request: { number: 7 } }))
    const comment = (): Promise<{ readonly code: number | null; readonly out: string }> =>
      new Promise((done) => {
        const child = spawn(process.execPath, [join(root, 'ci/comment.mjs')], {
          env: {
            PATH: process.env['PATH'],
            COMMENT_FILE: join(folder, 'comment.md'),
            GITHUB_EVENT_PATH: join(folder, 'comment-event.json'),
            GITHUB_REPOSITORY: 'co-quan/kien-truc',
            GITHUB_TOKEN: 'x',
            GITHUB_API_URL: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
          },
        })
        let out = ''
        child.stdout.on('data', (part) => (out += String(part)))
        child.on('close', (code) => done({ code, out }))
      })
    try {
      const list = 'GET /repos/co-quan/kien-truc/issues/7/comments?per_page=100&page=1'
      // A person may write the marker too.
      comments = [{ id: 1, body: text, user: { type: 'User' } }]
      expect(await comment()).toEqual({ code: 0, out: '' })
      expect(calls.splice(0)).toEqual([list, `POST /repos/co-quan/kien-truc/issues/7/comments ${text.slice(0, 30)}`])
      comments = [...comments, { id: 2, body: text, user: { type: 'Bot' } }]
      expect(await comment()).toEqual({ code: 0, out: '' })
      expect(calls.splice(0)).toEqual([list, `PATCH /repos/co-quan/kien-truc/issues/comments/2 ${text.slice(0, 30)}`])
      isAllowed = false
      expect(await comment()).toEqual({ code: 0, out: expect.stringContaining('::warning title=vneaf::') })
    } finally {
      server.close()
    }
  })

  it('takes parts of others by their commits', () => {
    for (const [, part] of [action, readFileSync(join(root, 'docs/guide/ci.md'), 'utf8')].join('\n').matchAll(/uses: (\S+)/g))
      if (!part!.startsWith('vneaf/')) expect(part).toMatch(/@[0-9a-f]{40}$/)
  })

  it('takes the first parent of the merge commit that the runner checked out', () => {
    git('switch', '-q', '--detach', 'main')
    git('merge', '-q', '--no-ff', '-m', 'Hợp nhất', 'thay-doi')
    try {
      const { outputs } = step({ paths: MODEL }, { pull_request: { base: { sha: '0'.repeat(40) } } })
      expect(outputs['since']).toBe(git('rev-parse', 'main'))
    } finally {
      git('switch', '-q', 'thay-doi')
    }
  })

  it('checks everything, and says so, when the clone does not hold the base', () => {
    const event = { pull_request: { base: { sha: '0'.repeat(40) } } }
    const { status, stdout, outputs } = step({ paths: MODEL, 'fail-on': 'never', untrusted: 'false' }, event)
    expect(status).toBe(0)
    expect(stdout).toContain('::warning title=vneaf::')
    expect(outputs['since']).toBe('')
    // Without a base, nothing but the change itself could say how it is checked.
    const untrusted = step({ paths: MODEL, 'fail-on': 'never' }, event)
    expect([untrusted.status, untrusted.outputs['exit-code']]).toEqual([2, '2'])
    expect(untrusted.stdout).toContain('fetch-depth')
  })

  it('fails where nothing was checked, and leaves no report of an earlier step behind', () => {
    const { status, outputs, summary, stderr } = step({ paths: 'khong-co', since: 'none' })
    expect(status).toBe(2)
    expect(outputs).toEqual({ 'exit-code': '2', since: '' })
    expect(summary).toBe('')
    expect(stderr).toContain('khong-co')
  })

  it('hands no input to a shell', () => {
    const mark = join(folder, 'executed')
    const { status } = step({ paths: `$(touch ${mark})\n; touch ${mark}`, since: 'none' })
    expect(status).toBe(2)
    expect(existsSync(mark)).toBe(false)
    expect(step({ paths: MODEL, since: '--output=x' }).status).toBe(2)
  })
})
