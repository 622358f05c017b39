/** Figures of a mutation run as tables. */
import { dirname } from 'node:path'
import type { Explained } from './explained.ts'

/** The least share of mutants of a file that tests have to kill, in per cent, of those that are not explained. */
export const LEAST = 90

export type Fate = 'killed' | 'endless' | 'survived' | 'unreached' | 'static'

export interface Mutant {
  /** Line number. */
  readonly at: number
  readonly line: string
  readonly from: string
  readonly to: string
  readonly fate: Fate
}

export type Figures = Readonly<Record<string, readonly Mutant[]>>

interface Score {
  all: number
  killed: number
  explained: number
}

const isAlive = ({ fate }: Mutant): boolean => fate === 'survived' || fate === 'unreached'

const explains = (file: string, { line, from, to }: Mutant, one: Explained): boolean =>
  one.file === file && one.line === line && one.from === from && one.to === to

/** Mutants that live and that nobody explained. */
export const survivors = (file: string, mutants: readonly Mutant[], explained: readonly Explained[]): readonly Mutant[] =>
  mutants.filter((mutant) => isAlive(mutant) && !explained.some((one) => explains(file, mutant, one)))

/** Explanations of mutants that are killed, or that no longer exist. */
export const stale = (figures: Figures, explained: readonly Explained[]): readonly Explained[] =>
  explained.filter(
    (one) => figures[one.file] !== undefined && !figures[one.file]!.some((mutant) => isAlive(mutant) && explains(one.file, mutant, one)),
  )

function scoreOf(figures: Figures, explained: readonly Explained[], keyOf: (file: string) => string): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>()
  for (const [file, mutants] of Object.entries(figures)) {
    const score = scores.get(keyOf(file)) ?? { all: 0, killed: 0, explained: 0 }
    // What only runs while a module is loaded is text and lists for the most part: no test has it as its own.
    const counted = mutants.filter(({ fate }) => fate !== 'static')
    const alive = counted.filter(isAlive)
    score.all += counted.length
    score.killed += counted.length - alive.length
    score.explained += alive.length - survivors(file, mutants, explained).length
    scores.set(keyOf(file), score)
  }
  return new Map([...scores].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : Math.floor((1000 * part) / whole) / 10)

const share = ({ all, killed, explained }: Score): number => percent(killed, all - explained)

const tableOf = (head: string, scores: ReadonlyMap<string, Score>): string =>
  [
    `| ${head} | Mutants | Killed | Explained | Killed, of all | Killed, of the unexplained |`,
    '|---|--:|--:|--:|--:|--:|',
    ...[...scores].map(
      ([name, score]) =>
        `| \`${name}\` | ${score.all} | ${score.killed} | ${score.explained} | ${percent(score.killed, score.all)} % | ${share(score)} % |`,
    ),
  ].join('\n')

export const byFolder = (figures: Figures, explained: readonly Explained[]): string =>
  tableOf('Folder', scoreOf(figures, explained, dirname))

export const byFile = (figures: Figures, explained: readonly Explained[]): string =>
  tableOf(
    'File',
    scoreOf(figures, explained, (file) => file),
  )

/** Files of which too few mutants are killed. */
export const weak = (figures: Figures, explained: readonly Explained[]): readonly string[] =>
  [...scoreOf(figures, explained, (file) => file)].filter(([, score]) => share(score) < LEAST).map(([file]) => file)

const cell = (text: string): string => `\`${(text === '' ? '(nothing)' : text).replaceAll('|', '\\|').replaceAll('`', "'")}\``

export const explanations = (explained: readonly Explained[]): string =>
  [
    '| File | Line | Instead of | It says | Why no test can tell |',
    '|---|---|---|---|---|',
    ...explained.map(({ file, line, from, to, why }) => `| \`${file}\` | ${cell(line)} | ${cell(from)} | ${cell(to)} | ${why} |`),
  ].join('\n')

export const page = (
  figures: Figures,
  explained: readonly Explained[],
  unmeasured: readonly string[],
): string => `<!-- Written by \`npm run proof:mutation\`. Do not edit. -->

# Rules proven by mutation

The code of rules, of the integrity checks, links, waivers and the network is changed in one place at a time (a comparison turned round, a condition
taken out, a call dropped), and the tests have to notice. What no test notices has survived. Regenerate with \`npm run proof:mutation\`
(\`npm ci --ignore-scripts --prefix test/mutation\` once before); a folder or file after \`--\` asks for a part, \`--fresh\` for all anew.
A file has to have ${LEAST} % of its mutants killed, of those that are not explained. Not counted: what runs only while a module is loaded,
which is sentences, citations and constant lists. A mutant that goes in circles is counted as killed.

${byFolder(figures, explained)}

## Files

${byFile(figures, explained)}

## Not measured as they stand

${unmeasured.length === 0 ? 'None.' : unmeasured.map((file) => `- \`${file}\``).join('\n')}

## Explained

${explained.length === 0 ? 'None.' : explanations(explained)}
`
