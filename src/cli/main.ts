import { Command, CommanderError, Option as CommanderOption } from 'commander'
import type { ExitCode } from '../check/exit.ts'
import { Fault } from '../fault.ts'
import { nearest } from '../nearest.ts'
import { unpackByZlib } from '../sources/inflate.ts'
import type { Language, Text } from '../text.ts'
import { VERSION } from '../version.generated.ts'
import { COMMANDS } from './commands.generated.ts'
import type { CommandDefinition, CommandWords, Terminal } from './define.ts'
import { HELP, LANG, languageOf } from './everywhere.ts'
import { faultText } from './fault-text.ts'
import { WORDS } from './words.generated.ts'

type Name = keyof typeof COMMANDS

const NAMES = Object.keys(COMMANDS) as Name[]

const ABOUT: Text = {
  vi: 'Mô hình hóa kiến trúc số của cơ quan nhà nước, đối chiếu với khung kiến trúc quốc gia, vẽ sơ đồ.',
  en: "Model a government body's digital architecture, check it against the national framework, draw it.",
}

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
}

const USAGE: Text = { vi: '[tùy chọn]', en: '[options]' }
const VERSION_HELP: Text = { vi: 'in phiên bản', en: 'print the version' }

/** Runs a command line (without node and script) and tells the exit code. Never throws for what a caller does wrong. */
export async function main(argv: readonly string[], terminal: Omit<Terminal, 'language'>): Promise<ExitCode> {
  unpackByZlib()
  const language = languageOf(argv)
  try {
    return await run(argv, { ...terminal, language: language ?? 'vi' })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    terminal.err(faultText(error, language ?? 'vi'))
    return 2
  }
}

async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal
  const named = argv.find((word, at) => !word.startsWith('-') && argv[at - 1] !== '--lang') as Name | undefined
  // What a command runs is loaded when it runs; its words are enough for help.
  const wanted = named !== undefined && NAMES.includes(named) ? [named] : NAMES
  const program = program_(terminal)
  let code: ExitCode = 0
  for (const name of wanted) {
    declare(program, name, WORDS[name], terminal, (result) => {
      code = result
    })
  }
  if (argv.length === 0) {
    terminal.err(program.helpInformation())
    return 2
  }
  try {
    await program.parseAsync(argv as string[], { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    throw translated(error, program.commands.find((command) => command.name() === named) ?? program, language)
  }
}

function program_(terminal: Terminal): Command {
  const { language } = terminal
  const program = new Command('vneaf').description(ABOUT[language]).version(VERSION, '-V, --version', VERSION_HELP[language])
  return common(program, terminal)
    .addHelpCommand(false)
    .usage(`${USAGE[language]} ${language === 'vi' ? '[lệnh]' : '[command]'}`)
}

/** What the program and every command share: language, help in it, and errors handed to us instead of printed. */
function common(command: Command, terminal: Terminal): Command {
  const { language } = terminal
  return command
    .addOption(new CommanderOption(LANG.flags, LANG.description[language]).choices(LANG.choices).default('vi'))
    .helpOption(HELP.flags, HELP.description[language])
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: () => {} })
    .configureHelp({
      subcommandTerm: (sub) =>
        `${sub.name()} ${sub.registeredArguments.map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}${argument.variadic ? '...' : ''}]`)).join(' ')}`,
      styleTitle: (title) => (language === 'vi' ? (HEADINGS[title] ?? title) : title),
      optionDescription: (option) => {
        const notes = [
          option.argChoices && `${language === 'vi' ? 'chọn' : 'choices'}: ${option.argChoices.join(', ')}`,
          option.defaultValue !== undefined && `${language === 'vi' ? 'mặc định' : 'default'}: ${String(option.defaultValue)}`,
        ].filter(Boolean)
        return notes.length === 0 ? option.description : `${option.description} (${notes.join('; ')})`
      },
    })
}

function declare(program: Command, name: Name, words: CommandWords, terminal: Terminal, done: (code: ExitCode) => void): void {
  const { language } = terminal
  const command = common(program.command(name).description(words.summary[language]), terminal)
  for (const { name: argument, description } of words.arguments) command.argument(argument, description[language])
  command.usage([USAGE[language], ...words.arguments.map((argument) => argument.name)].join(' '))
  for (const { flags, description, choices, default: value, repeatable } of words.options) {
    const option = new CommanderOption(flags, description[language])
    if (choices) option.choices([...choices])
    if (value !== undefined) option.default(value)
    if (repeatable) option.argParser((given, before: readonly string[] = []) => [...before, given])
    command.addOption(option)
  }
  const examples = words.examples.map(({ line, shows }) => `  ${line}\n      ${shows[language]}`).join('\n')
  command.addHelpText('after', `\n${language === 'vi' ? 'Ví dụ:' : 'Examples:'}\n${examples}`)
  command.action(async (...given: unknown[]) => {
    const args = given.slice(0, words.arguments.length) as (string | string[] | undefined)[]
    const options: Record<string, string> = {}
    const lists: Record<string, readonly string[]> = {}
    for (const [key, value] of Object.entries(given[words.arguments.length] as Record<string, string | string[] | false>))
      if (Array.isArray(value)) lists[key] = value
      else if (value === false) options[`no${key.charAt(0).toUpperCase()}${key.slice(1)}`] = 'true'
      else options[key] = value
    const { run }: CommandDefinition = await COMMANDS[name]()
    done(await run(terminal, args, options, lists))
  })
}

/** Commander's errors in our words, with the nearest name that exists. */
function translated(error: CommanderError, command: Command, language: Language): Fault {
  const [, quoted = ''] = /'([^']*)'/.exec(error.message) ?? []
  // Commander quotes an option with its value: '--format <format>'.
  const name = quoted.split(' ')[0]!
  const seeHelp: Text = {
    vi: `Xem “vneaf${command.name() === 'vneaf' ? '' : ` ${command.name()}`} --help”.`,
    en: `See "vneaf${command.name() === 'vneaf' ? '' : ` ${command.name()}`} --help".`,
  }
  const suggest = (candidates: readonly string[], shown: (candidate: string) => string): Text => {
    const [best] = nearest(name, candidates, 1)
    return best === undefined ? seeHelp : { vi: `Có phải “${shown(best)}”?`, en: `Did you mean "${shown(best)}"?` }
  }
  switch (error.code) {
    case 'commander.unknownCommand':
      return new Fault(
        'usage',
        { vi: `Không có lệnh “${name}”.`, en: `There is no command "${name}".` },
        suggest(NAMES, (best) => `vneaf ${best}`),
      )
    case 'commander.unknownOption':
      return new Fault(
        'usage',
        { vi: `Không có tùy chọn “${name}”.`, en: `There is no option "${name}".` },
        suggest(
          command.options.map(({ long }) => long ?? ''),
          (best) => best,
        ),
      )
    case 'commander.missingArgument':
      return new Fault('usage', { vi: `Thiếu tham số “${name}”.`, en: `Argument "${name}" is missing.` }, seeHelp)
    case 'commander.optionMissingArgument':
      return new Fault('usage', { vi: `Tùy chọn “${name}” cần một giá trị.`, en: `Option "${name}" needs a value.` }, seeHelp)
    case 'commander.excessArguments':
      // A word that is no command lands here too, when it stands in front of options.
      return new Fault('usage', { vi: 'Thừa tham số.', en: 'There are too many arguments.' }, seeHelp)
    case 'commander.invalidArgument': {
      const [, value = ''] = /argument '([^']*)' is invalid/.exec(error.message) ?? []
      const [, allowed = ''] = /Allowed choices are (.*)\.$/.exec(error.message) ?? []
      return new Fault(
        'usage',
        { vi: `Tùy chọn “${name}” không nhận giá trị “${value}”.`, en: `Option "${name}" does not take "${value}".` },
        { vi: `Các giá trị: ${allowed}.`, en: `Choices: ${allowed}.` },
      )
    }
    default:
      return new Fault('usage', { vi: `Lệnh viết sai (${language === 'vi' ? error.code : error.message}).`, en: error.message }, seeHelp)
  }
}
