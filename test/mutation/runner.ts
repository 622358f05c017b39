import { setMaxListeners } from 'node:events'
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type RunnerTestFile as File, type RunnerTestCase as Test, TestRunner } from 'vitest'
import type { Table } from '../rules/rule-test.ts'
import { DONE, linesOf, logOf, MUTATION_FOLDER, SEARCH_TWINS, say, type Word } from './log.ts'
import { searchTwins } from './twins.ts'

/** What instrumented code reads and writes, under the name that the instrumenter gives it. */
interface Switches {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: { readonly static: Record<string, number>; readonly perTest: Record<string, Record<string, number>> }
}

const PASS = '(a mutant)'
/** A mutant that is passed this many times more often than its original goes in circles. */
const MORE = 100

const tables: Table[] = []
if (process.env[SEARCH_TWINS] !== undefined) Object.assign(globalThis, { tables })

const switches: Switches = ((globalThis as unknown as { __stryker__?: Switches }).__stryker__ ??= {})

/**
 * Runs each test once as it is, which shows the mutants it reaches, and then once with each of them switched on that nothing has killed yet.
 * A process for every mutant would load the same files again and again.
 */
export default class MutantRunner extends TestRunner {
  readonly #folder = process.env[MUTATION_FOLDER]
  readonly #over = new Set<string>()
  #log = ''
  #hasTests = false

  #say(word: Word, what: string): void {
    appendFileSync(this.#log, say(word, what))
  }

  override onCollectStart(file: File): void {
    super.onCollectStart(file)
    if (this.#folder === undefined) return
    const logs = join(this.#folder, 'log')
    this.#log = join(logs, logOf(relative(this.config.root, file.filepath)))
    for (const name of readdirSync(logs))
      for (const [word, what] of linesOf(readFileSync(join(logs, name), 'utf8')))
        if (word === 'killed' || word === 'endless') this.#over.add(what)
    this.#hasTests = false
    tables.splice(0)
  }

  async runTask(test: Test): Promise<void> {
    const run = TestRunner.getTestFn(test)
    if (this.#folder === undefined) return run()
    // Each run of the test listens to its end.
    setMaxListeners(0, test.context.signal)
    if (!this.#hasTests) this.#say('static', Object.keys(switches.mutantCoverage?.static ?? {}).join(' '))
    this.#hasTests = true
    const reached = await this.#original(test, run)
    for (const [mutant, times] of Object.entries(reached)) if (!this.#over.has(mutant)) await this.#mutated(mutant, times, run)
    try {
      await run()
    } catch (error) {
      this.#say('stained', test.name)
      throw error
    }
  }

  override onAfterRunFiles(): void {
    super.onAfterRunFiles()
    for (const table of tables) this.#twins(table)
    if (this.#log !== '') appendFileSync(this.#log, `\n${DONE}\n`)
  }

  #twins(table: Table): void {
    let passes = 0
    const twins = searchTwins(table, {
      original: (run) => {
        const pass = `${PASS} ${passes++}`
        switches.currentTestId = pass
        const result = run()
        switches.currentTestId = PASS
        const reached = switches.mutantCoverage?.perTest[pass] ?? {}
        if (switches.mutantCoverage !== undefined) delete switches.mutantCoverage.perTest[pass]
        return { result, reached: new Map(Object.entries(reached)) }
      },
      mutated: (mutant, times, run) => {
        this.#say('try', mutant)
        this.#switch(mutant, times)
        try {
          return run()
        } finally {
          this.#switch(undefined, 0)
        }
      },
      isOver: (mutant) => this.#over.has(mutant),
      kill: (mutant) => {
        this.#over.add(mutant)
        this.#say('killed', mutant)
      },
    })
    for (const twin of twins) this.#say('twin', JSON.stringify({ rule: table.id, twin }))
  }

  #switch(mutant: string | undefined, times: number): void {
    Object.assign(switches, {
      activeMutant: mutant,
      hitCount: mutant === undefined ? undefined : 0,
      hitLimit: mutant === undefined ? undefined : MORE * (times + 1),
    })
  }

  async #original(test: Test, run: () => unknown): Promise<Readonly<Record<string, number>>> {
    switches.currentTestId = test.id
    try {
      await run()
    } catch (error) {
      this.#say('red', test.name)
      throw error
    } finally {
      switches.currentTestId = PASS
    }
    const reached = switches.mutantCoverage?.perTest[test.id] ?? {}
    this.#say('reached', Object.keys(reached).join(' '))
    return reached
  }

  async #mutated(mutant: string, times: number, run: () => unknown): Promise<void> {
    this.#say('try', mutant)
    this.#switch(mutant, times)
    try {
      await run()
    } catch {
      this.#over.add(mutant)
      this.#say('killed', mutant)
    } finally {
      this.#switch(undefined, 0)
    }
  }
}
