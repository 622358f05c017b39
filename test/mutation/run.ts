/**
 * Mutation test of the code of rules: `npm run proof:mutation`, or `npm run proof:mutation -- src/vn/rules/network src/load/links.ts` for a part
 * of it. Prints the score of each folder, and of each file below 90 %; what survived stands above it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const LEAST = 90
const TOOL = 'test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js'
const REPORT = 'test/mutation/report.json'

if (!existsSync(TOOL)) {
  console.error('The mutation tool is a package of its own: npm ci --ignore-scripts --prefix test/mutation')
  process.exit(2)
}
const parts = process.argv.slice(2).map((path) => (statSync(path).isDirectory() ? join(path, '**/*.ts') : path))
const only = parts.length === 0 ? [] : ['--mutate', parts.join(',')]
const { status } = spawnSync(process.execPath, [TOOL, 'run', 'test/mutation/stryker.config.json', ...only], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>
}

interface Score {
  killed: number
  all: number
}

const KILLED: ReadonlySet<string> = new Set(['Killed', 'Timeout'])
const COUNTED: ReadonlySet<string> = new Set([...KILLED, 'Survived', 'NoCoverage'])

const folders = new Map<string, Score>()
const files = new Map<string, Score>()
for (const [path, { mutants }] of Object.entries((JSON.parse(readFileSync(REPORT, 'utf8')) as Report).files)) {
  for (const { status: fate } of mutants) {
    if (!COUNTED.has(fate)) continue
    for (const [scores, key] of [
      [folders, dirname(path)],
      [files, path],
    ] as const) {
      const score = scores.get(key) ?? { killed: 0, all: 0 }
      score.all++
      if (KILLED.has(fate)) score.killed++
      scores.set(key, score)
    }
  }
}

const percent = ({ killed, all }: Score): number => Math.round((1000 * killed) / all) / 10
const line = ([name, score]: readonly [string, Score]): string => `| \`${name}\` | ${score.all} | ${score.killed} | ${percent(score)} % |`
console.log(['', '| Folder | Mutants | Killed | Score |', '|---|---|---|---|', ...[...folders].sort().map(line)].join('\n'))
const weak = [...files].filter(([, score]) => percent(score) < LEAST).sort()
if (weak.length > 0)
  console.log([`\nBelow ${LEAST} %:\n`, '| File | Mutants | Killed | Score |', '|---|---|---|---|', ...weak.map(line)].join('\n'))
