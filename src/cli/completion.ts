import { shellWords } from '../escape.ts'
import type { CommandWords, Option } from './define.ts'
import { HELP, LANG } from './everywhere.ts'

/** An option as a shell completes it. */
interface Word {
  readonly short?: string
  readonly long: string
  /** Name of the value that follows, if one does. */
  readonly value?: string
  readonly choices: readonly string[]
  readonly about: string
}

interface Subcommand {
  readonly name: string
  readonly about: string
  readonly options: readonly Word[]
  /** Words its first argument may be; empty: paths. */
  readonly first: readonly string[]
}

/** What completion scripts are made of. */
export interface Vocabulary {
  readonly commands: readonly Subcommand[]
}

/** The words of all commands. Descriptions are in the language asked for, on one line and without characters a shell would read. */
export function vocabulary(commands: Readonly<Record<string, CommandWords>>, language: 'vi' | 'en'): Vocabulary {
  const word = ({ flags, description, choices = [] }: Option): Word => {
    const [, short, long, value] = /^(?:(-\w), )?(--[\w-]+)(?: [<[](.+)[>\]])?/.exec(flags)!
    return {
      ...(short === undefined ? {} : { short }),
      long: long!,
      ...(value === undefined ? {} : { value }),
      choices,
      about: shellWords(description[language]),
    }
  }
  return {
    commands: Object.entries(commands).map(
      ([
        name,
        {
          summary,
          options,
          arguments: [first],
        },
      ]) => ({
        name,
        about: shellWords(summary[language]),
        options: [...options, LANG, HELP].map(word),
        first: first?.choices ?? [],
      }),
    ),
  }
}

/** Values that name something on disk. */
const isPath = ({ value }: Word): boolean => value !== undefined && /file|folder|path|dir/.test(value)

const flagsOf = ({ short, long }: Word): string[] => [...(short === undefined ? [] : [short]), long]

/** Completion scripts by shell: each holds every word, so that completing starts no process. */
export const SHELLS = {
  bash({ commands }: Vocabulary): string {
    const values = commands.flatMap(({ name, options }) =>
      options
        .filter(({ value }) => value !== undefined)
        .map((option) => {
          const where = flagsOf(option)
            .map((flag) => `'${name} ${flag}'`)
            .join('|')
          return `    ${where}) ${option.choices.length > 0 ? `COMPREPLY=($(compgen -W '${option.choices.join(' ')}' -- "$current"))` : isPath(option) ? '_vneaf_files "$current"' : ':'}; return ;;`
        }),
    )
    const words = commands.map(
      ({ name, options, first }) =>
        `    ${name}) options='${options.flatMap(flagsOf).join(' ')}'${first.length > 0 ? `; first='${first.join(' ')}'` : ''} ;;`,
    )
    return `# vneaf: completion for bash
_vneaf_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -- "$1"))
}
_vneaf() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} options='' first=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$current"))
    return
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  case "$command" in
${words.join('\n')}
    *) return ;;
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [ -n "$first" ] && [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "$first" -- "$current"))
  else
    _vneaf_files "$current"
  fi
}
complete -o filenames -F _vneaf vneaf
`
  },

  zsh({ commands }: Vocabulary): string {
    const spec = (option: Word): string[] =>
      flagsOf(option).map(
        (flag) =>
          `'${flag}[${option.about}]${option.value === undefined ? '' : `:${option.value}:${option.choices.length > 0 ? `(${option.choices.join(' ')})` : isPath(option) ? '_files' : ' '}`}'`,
      )
    const cases = commands.map(
      ({ name, options, first }) =>
        `    ${name}) _arguments ${[...options.flatMap(spec), ...(first.length > 0 ? [`'1:name:(${first.join(' ')})'`] : []), "'*:file:_files'"].join(' ')} ;;`,
    )
    return `#compdef vneaf
# vneaf: completion for zsh
_vneaf() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map(({ name, about }) => `'${name}:${about}'`).join(' ')})
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _vneaf vneaf
`
  },

  fish({ commands }: Vocabulary): string {
    const lines = commands.flatMap(({ name, about, options, first }) => [
      `complete -c vneaf -n __fish_use_subcommand -f -a ${name} -d '${about}'`,
      ...options.map((option) => {
        const { short, long, value, choices, about: what } = option
        return `complete -c vneaf -n '__fish_seen_subcommand_from ${name}'${short === undefined ? '' : ` -s ${short.slice(1)}`} -l ${long.slice(2)}${value === undefined ? '' : choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : isPath(option) ? ' -r -F' : ' -x'} -d '${what}'`
      }),
      ...(first.length > 0
        ? [
            `complete -c vneaf -n '__fish_seen_subcommand_from ${name}; and test (count (commandline -opc)) -eq 2' -f -a '${first.join(' ')}'`,
          ]
        : []),
    ])
    return `# vneaf: completion for fish\n${lines.join('\n')}\n`
  },
} as const
