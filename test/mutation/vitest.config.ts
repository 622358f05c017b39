import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { DONE, logOf, MUTATION_FOLDER } from './log.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = process.env[MUTATION_FOLDER]
const logs = folder === undefined ? [] : readdirSync(join(folder, 'log'))
const isDone = (test: string): boolean =>
  folder !== undefined && logs.includes(logOf(test)) && readFileSync(join(folder, 'log', logOf(test)), 'utf8').includes(`\n${DONE}\n`)

/** The tests that a mutant has to survive: tables of rules, links, waivers and the network; not the suites that run whole models. */
export default defineConfig({
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      load(id) {
        const instrumented = folder === undefined ? undefined : join(folder, 'code', relative(root, id.split('?')[0]!))
        return instrumented !== undefined && existsSync(instrumented) ? readFileSync(instrumented, 'utf8') : undefined
      },
    },
  ],
  test: {
    root,
    include: [
      'test/vn/rules/**/*.test.ts',
      'test/rules/*.test.ts',
      'test/load/integrity.test.ts',
      'test/load/links.test.ts',
      'test/load/schema.test.ts',
      'test/load/places.test.ts',
      'test/load/file-is-readable.test.ts',
      'test/check/waivers.test.ts',
      'test/model/*.test.ts',
    ],
    exclude: [
      'test/vn/rules/pages.test.ts',
      'test/vn/rules/sixteen-gaps.test.ts',
      ...logs.map((log) => log.replaceAll('+', '/')).filter(isDone),
    ],
    setupFiles: ['test/seed.ts'],
    runner: 'test/mutation/runner.ts',
    // A thread ends with its process, also when it hangs; a child would go on alone.
    pool: 'threads',
    testTimeout: 30_000,
    // Where a whole run of mutants goes on inside one test, its time says nothing.
    slowTestThreshold: 600_000,
    reporters: ['dot'],
    passWithNoTests: true,
  },
})
