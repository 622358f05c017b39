/**
 * Mutation test of the code of rules: `npm run proof:mutation`, or `npm run proof:mutation -- src/vn/rules/network src/load/links.ts` for a part
 * of it. Tells what survived, the score of each folder and of each file below 90 %; it writes docs/mutation.md from all figures that still hold, and names the files that have none.
 * With `--twins` it searches models beside those of the tables that kill what survived (test/rules/twins.ts).
 * A file whose source and tests are as they were keeps its figures; `--fresh` asks for all anew. `--workers 2` uses two processes.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { globSync } from 'tinyglobby'
import { digest } from '../../src/digest.ts'
import type { Twin } from '../rules/twins.ts'
import { EXPLAINED } from './explained.ts'
import { DONE, linesOf, MUTATION_FOLDER, SEARCH_TWINS, say } from './log.ts'
import { byFile, byFolder, type Fate, type Figures, type Mutant, page, stale, survivors, weak } from './table.ts'

const PROVEN = ['src/vn/rules/**/*.ts', 'src/load/integrity.ts', 'src/load/links.ts', 'src/check/waivers.ts', 'src/model/network.ts']
const TOOL = 'test/mutation/node_modules/@stryker-mutator/instrumenter/dist/src/index.js'
const REPORT = 'test/mutation/node_modules/.figures.json'
const PAGE = 'docs/mutation.md'
/** A mutant that does not end in this time, in ms, is ended; far more than any test takes on a busy machine. */
const PATIENCE = 60_000

interface Position {
  readonly line: number
  readonly column: number
}

interface Instrumented {
  readonly files: readonly { readonly name: string; readonly content: string }[]
  readonly mutants: readonly {
    readonly id: string
    readonly fileName: string
    readonly replacement: string
    readonly location: { readonly start: Position; readonly end: Position }
  }[]
}

interface Tool {
  readonly Instrumenter: new (
    logger: object,
  ) => {
    instrument(files: readonly { name: string; mutate: boolean; content: string }[], options: object): Promise<Instrumented>
  }
}

interface Kept {
  readonly source: string
  /** The test files that reach the file, as they were. */
  readonly tests: Readonly<Record<string, string>>
  readonly mutants: readonly Mutant[]
}

const read = (path: string): string => readFileSync(path, 'utf8')
const digestOf = (path: string): string => (existsSync(path) ? digest([read(path)]) : '')

if (!existsSync(TOOL)) {
  console.error('The mutation tool is a package of its own: npm ci --ignore-scripts --prefix test/mutation')
  process.exit(2)
}
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    twins: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    workers: { type: 'string', default: '1' },
  },
})
const every = globSync(PROVEN).sort()
const asked =
  positionals.length === 0
    ? every
    : globSync(positionals.map((path) => (statSync(path).isDirectory() ? join(path, '**/*.ts') : path))).sort()
const kept: Record<string, Kept> = existsSync(REPORT) ? JSON.parse(read(REPORT)) : {}
const isKept = (file: string): boolean => {
  const before = kept[file]
  return (
    before !== undefined && before.source === digestOf(file) && Object.entries(before.tests).every(([test, was]) => was === digestOf(test))
  )
}
const open = asked.filter((file) => values.fresh || values.twins || !isKept(file))
if (open.length > 0) await prove(open)
if (!values.twins) tell()

/** Tries every mutant of some files, and keeps what became of each. */
async function prove(files: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vneaf-mutation-'))
  try {
    mkdirSync(join(folder, 'log'))
    const instrumented = await instrument(files)
    for (const { name, content } of instrumented.files) {
      mkdirSync(dirname(join(folder, 'code', name)), { recursive: true })
      writeFileSync(join(folder, 'code', name), content)
    }
    console.log(`${instrumented.mutants.length} mutants in ${files.length} files, sentences and lists among them`)
    await runTests(folder, files)
    if (values.twins) return writeTwins(folder)
    keep(folder, instrumented, files)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function instrument(files: readonly string[]): Promise<Instrumented> {
  const { Instrumenter } = (await import(pathToFileURL(resolve(TOOL)).href)) as Tool
  const logger = { debug: () => {}, info: () => {}, warn: console.warn, isDebugEnabled: () => false }
  return new Instrumenter(logger).instrument(
    files.map((name) => ({ name, mutate: true, content: read(name) })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  )
}

/** Runs the tests that reach the files, again without what was gone through when a mutant did not end. */
async function runTests(folder: string, files: readonly string[]): Promise<void> {
  let isOver = false
  while (!isOver) {
    const child = spawn(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'related',
        '--run',
        '-c',
        'test/mutation/vitest.config.ts',
        `--maxWorkers=${values.workers}`,
        ...files,
      ],
      { stdio: 'inherit', env: { ...process.env, [MUTATION_FOLDER]: folder, ...(values.twins ? { [SEARCH_TWINS]: '1' } : {}) } },
    )
    const ended = new Promise<void>((done) => child.on('exit', () => done()))
    const watch = setInterval(() => {
      const hung = hanging(folder)
      if (hung.length === 0) return
      for (const { log, mutant } of hung) writeFileSync(log, say('endless', mutant), { flag: 'a' })
      child.kill('SIGKILL')
    }, 2000)
    isOver = await ended.then(() => !child.signalCode)
    clearInterval(watch)
  }
}

/** Mutants that are being tried for too long. */
function hanging(folder: string): { readonly log: string; readonly mutant: string }[] {
  return readdirSync(join(folder, 'log')).flatMap((name) => {
    const log = join(folder, 'log', name)
    if (Date.now() - statSync(log).mtimeMs < PATIENCE) return []
    const [word, mutant] = [...linesOf(read(log))].at(-1) ?? []
    return word === 'try' && !read(log).endsWith(`\n${DONE}\n`) ? [{ log, mutant: mutant! }] : []
  })
}

/** Adds what was found to the twins of each folder of tables, for a person to read. */
function writeTwins(folder: string): void {
  const found = readdirSync(join(folder, 'log')).flatMap((name) =>
    [...linesOf(read(join(folder, 'log', name)))].flatMap(([word, what]) =>
      word === 'twin' ? [JSON.parse(what) as { readonly rule: string; readonly twin: Twin }] : [],
    ),
  )
  const written = new Map<string, Record<string, Twin[]>>()
  for (const { rule, twin } of found) {
    const path = join('test/vn/rules', dirname(rule), 'twins.json')
    if (!written.has(path)) written.set(path, existsSync(path) ? JSON.parse(read(path)) : {})
    const twins = (written.get(path)![rule] ??= [])
    twins.push(twin)
  }
  for (const [path, twins] of written)
    writeFileSync(path, `${JSON.stringify(Object.fromEntries(Object.entries(twins).sort()), undefined, 2)}\n`)
  console.log(`${found.length} twins; read each before it is committed: it says what the rule says, not what is true`)
}

function keep(folder: string, { mutants }: Instrumented, files: readonly string[]): void {
  const fileOf = new Map(mutants.map(({ id, fileName }) => [id, fileName]))
  const { fates, tests, faults } = gathered(folder, fileOf)
  if (faults.length > 0) {
    console.error(['Tests that fail without a mutant (red), or after some (stained):', ...faults].join('\n'))
    process.exit(1)
  }
  for (const file of files) {
    const source = read(file)
    kept[file] = {
      source: digest([source]),
      tests: Object.fromEntries(
        [...(tests.get(file) ?? [])]
          .sort()
          .flatMap(withTwins)
          .map((test) => [test, digestOf(test)]),
      ),
      mutants: mutants
        .filter(({ fileName }) => fileName === file)
        .map((mutant) => ({ ...shown(mutant, source.split('\n')), fate: fates.get(mutant.id) ?? 'unreached' })),
    }
  }
  writeFileSync(REPORT, JSON.stringify(kept))
}

/** A test file, and the twins that stand beside it. */
function withTwins(test: string): readonly string[] {
  return [test, join(dirname(test), 'twins.json')]
}

interface Gathered {
  readonly fates: ReadonlyMap<string, Fate>
  /** Test files that reach a file. */
  readonly tests: ReadonlyMap<string, ReadonlySet<string>>
  readonly faults: readonly string[]
}

/** What the tests told. */
function gathered(folder: string, fileOf: ReadonlyMap<string, string>): Gathered {
  const fates = new Map<string, Fate>()
  const tests = new Map<string, Set<string>>()
  const faults: string[] = []
  const better: readonly Fate[] = ['static', 'survived', 'endless', 'killed']
  const take = (ids: string, fate: Fate, test: string): void => {
    for (const id of ids.split(' ')) {
      if (better.indexOf(fate) > better.indexOf(fates.get(id) ?? 'unreached')) fates.set(id, fate)
      const file = fileOf.get(id)
      if (file === undefined || fate === 'static') continue
      if (!tests.has(file)) tests.set(file, new Set())
      tests.get(file)!.add(test)
    }
  }
  for (const name of readdirSync(join(folder, 'log'))) {
    const test = name.replaceAll('+', '/')
    for (const [word, what] of linesOf(read(join(folder, 'log', name)))) {
      if (word === 'red' || word === 'stained') faults.push(`${test}: ${what} (${word})`)
      else if (word === 'reached') take(what, 'survived', test)
      else if (word === 'static' || word === 'killed' || word === 'endless') take(what, word, test)
    }
  }
  return { fates, tests, faults }
}

/** Where a mutant stands and what it changes, as people read it. */
function shown({ location: { start, end }, replacement }: Instrumented['mutants'][number], lines: readonly string[]): Omit<Mutant, 'fate'> {
  const cut = lines.slice(start.line, end.line + 1)
  cut[cut.length - 1] = cut.at(-1)!.slice(0, end.column)
  cut[0] = cut[0]!.slice(start.column)
  return { at: start.line + 1, line: lines[start.line]!.trim(), from: onOneLine(cut.join('\n')), to: onOneLine(replacement) }
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

function tell(): void {
  const figuresOf = (files: readonly string[]): Figures =>
    Object.fromEntries(files.filter((file) => kept[file] !== undefined).map((file) => [file, kept[file]!.mutants]))
  const figures = figuresOf(asked)
  for (const [file, mutants] of Object.entries(figures)) {
    for (const { at, line, from, to, fate } of survivors(file, mutants, EXPLAINED))
      console.log(`${file}:${at} ${fate}\n  ${JSON.stringify({ line, from, to })}`)
  }
  console.log(`\n${byFolder(figures, EXPLAINED)}`)
  const low = weak(figures, EXPLAINED)
  if (low.length > 0) console.log(`\nToo low:\n\n${byFile(figuresOf(low), EXPLAINED)}`)
  const old = stale(figures, EXPLAINED)
  if (old.length > 0) console.log(['\nExplained, though no such mutant survives:', ...old.map((one) => JSON.stringify(one))].join('\n'))
  writeFileSync(
    PAGE,
    page(
      figuresOf(every.filter(isKept)),
      EXPLAINED,
      every.filter((file) => !isKept(file)),
    ),
  )
  if (low.length + old.length > 0) process.exitCode = 1
}
