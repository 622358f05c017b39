import type { ExitCode } from '../check/exit.ts'
import type { Language, Text } from '../text.ts'

/** What a command may know of the machine; handed in, so that tests run without one. */
export interface Terminal {
  readonly cwd: string
  /** Today, `YYYY-MM-DD`, by the clock of the machine. */
  readonly today: string
  /** Environment of the process. */
  readonly environment: NodeJS.ProcessEnv
  readonly language: Language
  /** Whether standard output takes colours. */
  readonly colour: boolean
  /** Whether standard error is a terminal, where progress may be shown. */
  readonly interactive: boolean
  /** Ends what would otherwise go on for ever, such as watching. */
  readonly interrupted?: AbortSignal
  /** Milliseconds since some moment, for progress only. */
  now(): number
  out(text: string): void
  err(text: string): void
}

export interface Option {
  /** As commander reads it: `--format <format>`. */
  readonly flags: string
  readonly description: Text
  readonly choices?: readonly string[]
  readonly default?: string
  /** Whether it may be given several times. */
  readonly repeatable?: true
}

/** What there is to read of a command, without what it runs: enough for help, completion and telling what was mistyped. */
export interface CommandWords {
  readonly summary: Text
  readonly arguments: readonly {
    readonly name: string
    readonly description: Text
    /** The words it may be, for a shell to complete; the command itself says what is wrong with another. */
    readonly choices?: readonly string[]
  }[]
  readonly options: readonly Option[]
  readonly examples: readonly { readonly line: string; readonly shows: Text }[]
}

/** A command of the terminal: a file in `commands/`, named as the user types it. */
export interface CommandDefinition extends CommandWords {
  /** `args` as declared (a variadic one is a list); `options` by camel-cased name, and those that may be repeated in `lists`. */
  run(
    terminal: Terminal,
    args: readonly (string | readonly string[] | undefined)[],
    options: Readonly<Record<string, string | undefined>>,
    lists: Readonly<Record<string, readonly string[] | undefined>>,
  ): Promise<ExitCode>
}
