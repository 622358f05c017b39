/**
 * Functions that are over the limits of biome.limits.json, and the list of those that are allowed to be. `npm run limits` writes the list
 * anew; it lowers and removes, and refuses to add or raise.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { getOrInsert } from '../src/collections.ts'

export const ROOT = resolve(import.meta.dirname, '..')

/**
 * The list, as configuration of Biome: one entry a file, with the figure of its worst function as the file's own limit. Its first line counts the
 * functions.
 */
export const ALLOWED = join(ROOT, 'biome.allowed.jsonc')

/** What is limited, with the rule of Biome and its option; `any` is counted. */
const LIMITS = {
  complexity: { group: 'complexity', rule: 'noExcessiveCognitiveComplexity', option: 'maxAllowedComplexity' },
  lines: { group: 'complexity', rule: 'noExcessiveLinesPerFunction', option: 'maxLines' },
  any: { group: 'suspicious', rule: 'noExplicitAny', option: undefined },
} as const

export type Limit = keyof typeof LIMITS

const NAMES = Object.keys(LIMITS) as Limit[]

/** Figures of the functions of a file that are over a limit. */
export type Offences = ReadonlyMap<string, Readonly<Record<Limit, readonly number[]>>>

interface Diagnostic {
  readonly category: string
  readonly message: string
  readonly location: { readonly path: string | { readonly file: string } }
}

/** What Biome says, run without a shell. */
export function diagnostics(args: readonly string[], cwd: string): readonly Diagnostic[] {
  const { stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/@biomejs/biome/bin/biome'), ...args, '--reporter=json', '--max-diagnostics=none'],
    { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return (JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] }).diagnostics
}

/** What is over the limits today, by file; the list makes no difference here. */
export function offences(): Offences {
  const found = new Map<string, Record<Limit, number[]>>()
  for (const { category, message, location } of diagnostics(['lint', '--config-path=biome.limits.json', '.'], ROOT)) {
    const limit = NAMES.find((name) => category === `lint/${LIMITS[name].group}/${LIMITS[name].rule}`)
    if (limit === undefined) throw new Error(`Biome reports ${category}, which is no limit.`)
    const file = (typeof location.path === 'string' ? location.path : location.path.file).replaceAll('\\', '/')
    const own = getOrInsert(found, file, () => ({ complexity: [], lines: [], any: [] }))
    own[limit].push(LIMITS[limit].option === undefined ? 1 : Number(/\d+/.exec(message)![0]))
  }
  return found
}

type Counts = Readonly<Record<Limit, number>>

/** How many functions are over each limit. */
export function counts(found: Offences): Counts {
  const sum = (limit: Limit): number => [...found.values()].reduce((total, own) => total + own[limit].length, 0)
  return { complexity: sum('complexity'), lines: sum('lines'), any: sum('any') }
}

/** The worst figure of each limit by file; how many where figures mean nothing. */
type Worst = ReadonlyMap<string, Readonly<Partial<Record<Limit, number>>>>

export const worst = (found: Offences): Worst =>
  new Map(
    [...found].map(([file, own]) => [
      file,
      Object.fromEntries(NAMES.filter((name) => own[name].length > 0).map((name) => [name, Math.max(...own[name])])),
    ]),
  )

interface Entry {
  readonly includes: readonly [string]
  readonly linter: { readonly rules: Readonly<Record<string, Readonly<Record<string, unknown>>>> }
}

/** The list as it is written: an entry a line, so that branches that shorten it merge. */
export function listText(allowed: Worst, count: Counts): string {
  const entries = [...allowed]
    .filter(([, own]) => Object.keys(own).length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, own]): Entry => {
      const rules: Record<string, Record<string, unknown>> = {}
      for (const name of NAMES) {
        const { group, rule, option } = LIMITS[name]
        if (own[name] === undefined) continue
        rules[group] ??= {}
        rules[group][rule] = option === undefined ? 'off' : { level: 'error', options: { [option]: own[name] } }
      }
      return { includes: [file], linter: { rules } }
    })
  return `// ${JSON.stringify(count)}\n{\n  "overrides": [\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]\n}\n`
}

/** How many functions a list allows. */
export const countedIn = (text: string): Counts => JSON.parse(text.slice('// '.length, text.indexOf('\n'))) as Counts

/** What a list allows. */
export function allowedBy(text: string): Worst {
  const { overrides } = JSON.parse(text.slice(text.indexOf('\n'))) as { readonly overrides: readonly Entry[] }
  return new Map(
    overrides.map(({ includes: [file], linter: { rules } }) => [
      file,
      Object.fromEntries(
        NAMES.flatMap((name) => {
          const { group, rule, option } = LIMITS[name]
          const given = rules[group]?.[rule] as { readonly options: Readonly<Record<string, number>> } | 'off' | undefined
          return given === undefined ? [] : [[name, option === undefined || given === 'off' ? 1 : given.options[option]!]]
        }),
      ),
    ]),
  )
}

/** What today's figures would add to a list or raise in it, a line each. */
export function growth(text: string, found: Offences): string[] {
  const [allowed, counted, now] = [allowedBy(text), countedIn(text), counts(found)]
  const more = NAMES.filter((name) => now[name] > counted[name]).map((name) => `${name}: ${counted[name]} → ${now[name]} functions`)
  const worse = [...worst(found)].flatMap(([file, own]) =>
    NAMES.flatMap((name) => {
      const [today, before] = [own[name], allowed.get(file)?.[name]]
      return today === undefined || (before !== undefined && today <= before) ? [] : [`${file}: ${name} ${before ?? 'within'} → ${today}`]
    }),
  )
  return [...more, ...worse]
}

if (import.meta.filename === process.argv[1]) {
  const found = offences()
  // Without a list, those of today are the first one.
  const grown = existsSync(ALLOWED) ? growth(readFileSync(ALLOWED, 'utf8'), found) : []
  for (const line of grown) console.error(line)
  if (grown.length > 0) process.exitCode = 1
  else writeFileSync(ALLOWED, listText(worst(found), counts(found)))
}
