/**
 * Measures the built command against the floor F, whole processes interleaved in one run, and prints ratios beside their goals.
 * Usage: npm run bench [-- --quick] [-- --write]. With --write the table of docs/performance.md is written anew. Exits 1 when a goal that must
 * hold does not.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dump } from 'js-yaml'
import { country } from './country.ts'
import { formOf } from './form.ts'
import { shapeGrowth } from './growth.ts'
import { ruleGrowth } from './rules.ts'
import { scattered } from './scattered.ts'

const quick = process.argv.includes('--quick')
const write = process.argv.includes('--write')
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'vneaf-bench-'))

interface Sample {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!

function once(args: readonly string[], allowed: readonly number[]): Sample {
  const usage = join(folder, 'usage.json')
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['-r', join(root, 'bench/usage.cjs'), ...args], {
    cwd: folder,
    env: { ...process.env, VNEAF_USAGE: usage, NO_COLOR: '1' },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const wall = performance.now() - start
  if (status === null || !allowed.includes(status)) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(0, 500)}`)
  const { maxRSS, userCPUTime } = JSON.parse(readFileSync(usage, 'utf8')) as { maxRSS: number; userCPUTime: number }
  return { wall, cpu: userCPUTime / 1000, memory: maxRSS / 1024 }
}

const bare = (): Sample => once(['-e', '0'], [0])
const floor = (file: string): Sample => once([join(root, 'bench/floor.mjs'), file], [0])
const vneaf = (file: string): Sample => once([join(root, 'dist/cli/bin.js'), 'check', file, '--fail-on', 'never'], [0])

/** Runs things in turn, so that a busy machine slows all alike, and takes the median of each. */
function interleaved(rounds: number, things: readonly (() => Sample)[]): Sample[] {
  const samples = things.map((): Sample[] => [])
  for (let round = 0; round < rounds; round++) for (const [at, thing] of things.entries()) samples[at]!.push(thing())
  return samples.map((list) => ({
    wall: median(list.map(({ wall }) => wall)),
    cpu: median(list.map(({ cpu }) => cpu)),
    memory: median(list.map(({ memory }) => memory)),
  }))
}

/** A country as a file: the planned one with a share of defects, or the scattered one with its planted ones. */
function file(elements: number, defects: number | 'scattered', format: 'json' | 'yaml'): string {
  const path = join(folder, `country-${elements}-${defects}.${format}`)
  const document = defects === 'scattered' ? scattered({ elements, defects: true }) : country({ elements, defects })
  writeFileSync(path, format === 'json' ? JSON.stringify(document, null, 2) : dump(document, { lineWidth: -1 }))
  return path
}

let failed = false
const rows: string[] = []
function goal(what: string, value: number, limit: number, detail: string): void {
  const holds = value <= limit
  failed ||= !holds
  rows.push(`| ${what} | ${value.toFixed(2)} | ${limit.toFixed(2)} |`)
  console.log(`${holds ? 'ok  ' : 'MISS'}  ${what.padEnd(58)} ${value.toFixed(2).padStart(6)} (must be ≤ ${limit.toFixed(2)})  ${detail}`)
}

const ms = (sample: Sample): string => `${sample.wall.toFixed(0)} ms, ${sample.memory.toFixed(0)} MiB`

try {
  const rounds = quick ? 3 : 7
  const bin = join(root, 'dist/cli/bin.js')
  const [node, version, help] = interleaved(rounds * 2, [bare, () => once([bin, '--version'], [0]), () => once([bin, '--help'], [0])])
  goal('--version, user CPU × bare node', version!.cpu / node!.cpu, 1.5, `${version!.cpu.toFixed(0)} ms`)
  goal('--help, user CPU × bare node', help!.cpu / node!.cpu, 1.5, `${help!.cpu.toFixed(0)} ms`)
  for (const format of ['json', 'yaml'] as const) {
    const small = file(130, 0, format)
    const [empty, F, ours] = interleaved(rounds * 2, [bare, () => floor(small), () => vneaf(small)]) as [Sample, Sample, Sample]
    const detail = `bare ${empty.wall.toFixed(0)} ms, F ${ms(F)}, vneaf ${ms(ours)}`
    if (format === 'json') goal('cold start, JSON, × bare node', ours.wall / empty.wall, 2.3, detail)
    goal(`cold start, ${format.toUpperCase()}, × F`, ours.wall / F.wall, 2, detail)
    goal(`memory, 130 elements, ${format.toUpperCase()}, × F`, ours.memory / F.memory, 2.5, '')
  }
  const sizes = quick ? [10_000] : [10_000, 100_000]
  for (const size of sizes) {
    for (const [kind, defects] of [
      ['planned', 0],
      ['scattered', 'scattered'],
    ] as const) {
      for (const format of ['json', 'yaml'] as const) {
        if (kind === 'scattered' && format === 'yaml') continue
        const path = file(size, defects, format)
        const [F, ours] = interleaved(size > 50_000 ? 3 : rounds, [() => floor(path), () => vneaf(path)]) as [Sample, Sample]
        const detail = `F ${ms(F)}, vneaf ${ms(ours)}`
        const what = `${size} elements, ${kind}, ${format.toUpperCase()}`
        goal(`${what}, user CPU × F`, ours.cpu / F.cpu, format === 'json' ? 3.5 : 2, detail)
        goal(`${what}, memory × F`, ours.memory / F.memory, 2.5, '')
      }
    }
  }
  const [few, many] = [file(10_000, 0.02, 'json'), file(10_000, 0.2, 'json')]
  const [less, more] = interleaved(rounds, [() => vneaf(few), () => vneaf(many)]) as [Sample, Sample]
  goal('10 × the defects, 10,000 elements, × the time', more.wall / less.wall, 1.5, `${ms(less)} → ${ms(more)}`)
  const largest = sizes.at(-1)!
  // Below ten thousand elements the start outweighs the work.
  const smallest = quick ? 1_000 : 10_000
  const grown = [1, smallest, largest].map((size) => file(size, 0, 'json'))
  const [cold, some, big] = interleaved(
    quick ? 3 : 5,
    grown.map((path) => () => vneaf(path)),
  ) as [Sample, Sample, Sample]
  const exponent = Math.log((big.cpu - cold.cpu) / (some.cpu - cold.cpu)) / Math.log(largest / smallest)
  goal(
    `growth, user CPU less cold start, exponent ${smallest} → ${largest}`,
    exponent,
    1.1,
    `${cold.cpu.toFixed(0)}, ${some.cpu.toFixed(0)}, ${big.cpu.toFixed(0)} ms`,
  )
  const form = { objects: quick ? 2_000 : 20_000, relations: quick ? 4_000 : 40_000, defects: 0.05 }
  const book = join(folder, 'form.xlsx')
  writeFileSync(book, await formOf(form))
  const [formFloor, formOurs] = interleaved(quick ? 3 : 1, [
    () => once([join(root, 'bench/form-floor.mjs'), book], [0]),
    () => vneaf(book),
  ]) as [Sample, Sample]
  const formDetail = `F ${ms(formFloor)}, vneaf ${ms(formOurs)}`
  const formSize = `form 03, ${form.objects} objects, ${form.relations} relations`
  goal(`${formSize}, user CPU × F`, formOurs.cpu / formFloor.cpu, 8, formDetail)
  goal(`${formSize}, seconds`, formOurs.wall / 1000, 60, '')
  goal(`${formSize}, GiB`, formOurs.memory / 1024, 2, '')
  const growth = ruleGrowth(quick ? 5_000 : 20_000)
  for (const { code, small, large, exponent } of growth.slice(0, 3))
    goal(`${code}, one rule alone, exponent N → 4N`, exponent, 1.5, `${small.toFixed(1)} → ${large.toFixed(1)} ms`)
  const shapes = []
  for await (const one of shapeGrowth(quick ? 1_000 : 5_000)) shapes.push(one)
  shapes.sort((a, b) => b.exponent - a.exponent)
  for (const { name, small, large, exponent: steep } of shapes.slice(0, 5))
    goal(`odd shape: ${name}, exponent N → 4N`, steep, 1.15, `${small.toFixed(0)} → ${large.toFixed(0)} ms`)
  if (write) {
    const page = join(root, 'docs/performance.md')
    const [before, after] = ['<!-- generated:bench -->', '<!-- /generated:bench -->']
    const text = readFileSync(page, 'utf8')
    const table = ['| | measured | must be at most |', '|---|--:|--:|', ...rows].join('\n')
    writeFileSync(page, `${text.slice(0, text.indexOf(before) + before.length)}\n\n${table}\n\n${text.slice(text.indexOf(after))}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed ? 1 : 0
