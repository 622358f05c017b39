import { choose } from '../../fault.ts'
import { SHELLS, vocabulary } from '../completion.ts'
import type { CommandDefinition } from '../define.ts'
import { WORDS } from '../words.generated.ts'

type Shell = keyof typeof SHELLS
const NAMES = Object.keys(SHELLS) as Shell[]

export default {
  summary: { vi: 'in tập lệnh gợi ý từ khóa cho bash, zsh hoặc fish', en: 'print a completion script for bash, zsh or fish' },
  arguments: [{ name: '<shell>', description: { vi: NAMES.join(', '), en: NAMES.join(', ') }, choices: NAMES }],
  options: [],
  examples: [
    { line: 'source <(vneaf completion bash)', shows: { vi: 'bash, trong ~/.bashrc', en: 'bash, in ~/.bashrc' } },
    { line: 'source <(vneaf completion zsh)', shows: { vi: 'zsh, trong ~/.zshrc, sau compinit', en: 'zsh, in ~/.zshrc, after compinit' } },
    { line: 'vneaf completion fish | source', shows: { vi: 'fish, trong config.fish', en: 'fish, in config.fish' } },
  ],
  async run({ language, out }, [given]) {
    const shell = choose(String(given), NAMES, { vi: 'vỏ lệnh', en: 'shell' })
    out(SHELLS[shell](vocabulary(WORDS, language)))
    return 0
  },
} satisfies CommandDefinition
