/**
 * The step of action.yml: runs a check as GitHub's runner asks for it, and hands its results back. Reads INPUT_*, the event file and the
 * repository; writes the job summary, the step's outputs and the reports; prints annotations. Nothing of an input reaches a shell.
 */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const { env } = process

/** GitHub refuses a job summary above 1 MiB; it is counted in bytes. */
const SUMMARY_LIMIT = 1024 * 1024

const input = (name) => (env[`INPUT_${name}`] ?? '').trim()

/** A line of the log that the runner reads as a command. */
const command = (name, text) =>
  process.stdout.write(`::${name}::${text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}\n`)

const output = (name, value) => {
  if (env.GITHUB_OUTPUT === undefined) return
  // A random mark: a text that knew it could write outputs of its own.
  const mark = `vneaf-${randomUUID()}`
  appendFileSync(env.GITHUB_OUTPUT, `${name}<<${mark}\n${value}\n${mark}\n`)
}

const folder = resolve(env.GITHUB_WORKSPACE ?? process.cwd(), input('WORKING_DIRECTORY') || '.')
const git = (...args) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
const commitOf = (revision) => {
  const { status, stdout } = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)
  return status === 0 ? stdout.trim() : undefined
}

const event = env.GITHUB_EVENT_PATH === undefined ? {} : JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))

/** What a pull request is compared with: the first parent of the merge commit that the runner checked out, else the base it names. */
function baseOfPullRequest() {
  const base = event.pull_request?.base?.sha
  if (typeof base !== 'string') return ''
  const isMerge = commitOf('HEAD^2') !== undefined
  const found = (isMerge ? commitOf('HEAD^1') : undefined) ?? commitOf(base)
  if (found !== undefined) return found
  command(
    'warning title=vneaf',
    'The base of the pull request is not in this clone, so nothing can be compared with it. Check out with "fetch-depth: 2" (or 0).',
  )
  return ''
}

const asked = input('SINCE') || 'auto'
const since = asked === 'none' ? '' : asked === 'auto' ? baseOfPullRequest() : asked

const mode = input('UNTRUSTED') || 'auto'
const isUntrusted = mode === 'true' || (mode === 'auto' && event.pull_request !== undefined)
if (isUntrusted && since === '') {
  command(
    'error title=vneaf',
    'A change that is not trusted can only be checked against its base: check out with "fetch-depth: 0", or name it in "since".',
  )
  output('exit-code', '2')
  output('since', '')
  process.exit(2)
}

const reports = join(env.RUNNER_TEMP ?? folder, 'vneaf-reports')
mkdirSync(reports, { recursive: true })
const files = {
  sarif: join(reports, 'vneaf.sarif'),
  json: join(reports, 'vneaf.json'),
  markdown: join(reports, 'vneaf.md'),
  html: join(reports, 'vneaf.html'),
}
// What an earlier step left would pass for the result of this one.
for (const file of Object.values(files)) rmSync(file, { force: true })

const option = (flag, value) => (value === '' ? [] : [`${flag}=${value}`])
const { status, signal, error } = spawnSync(
  process.execPath,
  [
    env.VNEAF_BIN,
    'check',
    ...Object.entries(files).map(([reporter, file]) => `--report=${reporter}=${file}`),
    '--report=github=-',
    ...option('--since', since),
    ...(isUntrusted ? ['--untrusted'] : []),
    ...option('--baseline', input('BASELINE')),
    ...option('--config', input('CONFIG')),
    ...option('--fail-on', input('FAIL_ON')),
    ...option('--lang', input('LANGUAGE')),
    '--',
    ...input('PATHS')
      .split('\n')
      .map((path) => path.trim())
      .filter(Boolean),
  ],
  { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] },
)
const code = status ?? 3
if (status === null) command('error title=vneaf', `The check did not finish: ${error?.message ?? signal}`)

output('exit-code', String(code))
output('since', since)
for (const name of ['sarif', 'json', 'html']) if (existsSync(files[name])) output(name, files[name])
if (existsSync(files.markdown)) {
  const text = readFileSync(files.markdown, 'utf8')
  output('comment-file', files.markdown)
  output('comment', text.trimEnd())
  if (env.GITHUB_STEP_SUMMARY !== undefined && Buffer.byteLength(text) < SUMMARY_LIMIT) appendFileSync(env.GITHUB_STEP_SUMMARY, `${text}\n`)
}
process.exitCode = code
