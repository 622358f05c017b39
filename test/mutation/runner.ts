import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { setMaxListeners } from 'node:events'
import { join, relative } from 'node:path'
import type { RunnerTestCase as Test, RunnerTestFile as File } from 'vitest'
import { VitestTestRunner } from 'vitest/runners'
import { DONE, linesOf, logOf, MUTATION_FOLDER, say, type Word } from './log.ts'

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

const switches: Switches = ((globalThis as unknown as { __stryker__?: Switches }).__stryker__ ??= {})

/**
 * Runs each test once as it is, which shows the mutants it reaches, and then once with each of them switched on that nothing has killed yet.
 * A process for every mutant would load the same files again and again.
 */
export default class MutantRunner extends VitestTestRunner {
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
      for (const [word, what] of linesOf(readFileSync(join(logs, name), 'utf8'))) if (word === 'killed' || word === 'endless') this.#over.add(what)
    this.#hasTests = false
  }

  async runTask(test: Test): Promise<void> {
    const run = VitestTestRunner.getTestFn(test)
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
    if (this.#log !== '') appendFileSync(this.#log, `\n${DONE}\n`)
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
    Object.assign(switches, { activeMutant: mutant, hitCount: 0, hitLimit: MORE * (times + 1) })
    try {
      await run()
    } catch {
      this.#over.add(mutant)
      this.#say('killed', mutant)
    } finally {
      Object.assign(switches, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined })
    }
  }
}
