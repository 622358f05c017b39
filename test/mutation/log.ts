/** What the runner tells the run, a line each, in a file for every test file: it is on the disk also when the process hangs and has to be ended. */

/** The variable that names the folder of a run: instrumented code in `code/`, what the runner tells in `log/`. */
export const MUTATION_FOLDER = 'VNEAF_MUTATION_FOLDER'

/** The variable that asks for twins of the tables' models that kill what the tables leave alive. */
export const SEARCH_TWINS = 'VNEAF_SEARCH_TWINS'

/** The last line of a test file that was gone through. */
export const DONE = 'done'

export type Word =
  /** Mutants reached while a file is loaded, before any test. */
  | 'static'
  /** Mutants that a test reaches. */
  | 'reached'
  /** A mutant is tried. */
  | 'try'
  | 'killed'
  /** The tool ended a process in which this mutant did not end. */
  | 'endless'
  /** A test that fails without any mutant. */
  | 'red'
  /** A test that no longer passes once mutants went over it: something of theirs stayed. */
  | 'stained'
  /** A twin was found, for a rule. */
  | 'twin'

export const logOf = (test: string): string => test.replaceAll('\\', '/').replaceAll('/', '+')

export const say = (word: Word, what: string): string => `${word} ${what}\n`

export function* linesOf(text: string): Generator<readonly [Word, string]> {
  for (const line of text.split('\n')) {
    const at = line.indexOf(' ')
    if (at > 0) yield [line.slice(0, at) as Word, line.slice(at + 1)]
  }
}
