import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.generated.ts'
import { inFolder, vneaf } from './terminal.ts'

/** What bash offers for a command line whose last word is being typed. */
async function offered(words: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { out } = await vneaf(['completion', 'bash'])
  const ask = 'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _vneaf; printf "%s\\n" "${COMPREPLY[@]}"'
  return inFolder(files, async (folder) =>
    execFileSync('bash', ['-c', `${out}\n${ask}`, 'bash', ...words], { cwd: folder, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean),
  )
}

describe('completion in a shell', () => {
  it('offers every command', async () => {
    expect((await offered(['vneaf', ''])).sort()).toEqual(Object.keys(COMMANDS).sort())
  })

  it('offers the options of the command at hand, and the values of an option', async () => {
    expect(await offered(['vneaf', 'check', '--fail'])).toEqual(['--fail-on'])
    expect(await offered(['vneaf', 'check', '--fail-on', 'w'])).toEqual(['warning'])
    expect(await offered(['vneaf', 'norms', '--fail'])).toEqual([])
  })

  it('offers views and rules by name, and files elsewhere, spaces and all', async () => {
    expect(await offered(['vneaf', 'draw', 'netw'])).toEqual(['network'])
    expect(await offered(['vneaf', 'explain', 'INT-06'])).toEqual(['INT-06'])
    expect(await offered(['vneaf', 'check', 'kien'], { 'kien truc.yaml': '' })).toEqual(['kien truc.yaml'])
  })

  it.each(['zsh', 'fish'])('has a script for %s with every command and option in it', async (shell) => {
    const { out, code } = await vneaf(['completion', shell, '--lang', 'en'])
    expect(code).toBe(0)
    for (const [name, load] of Object.entries(COMMANDS)) {
      expect(out).toContain(name)
      for (const { flags } of (await load()).options) expect(out).toContain(/--([\w-]+)/.exec(flags)![1])
    }
  })

  it('says which shells there are', async () => {
    expect(await vneaf(['completion', 'bsh'])).toMatchObject({ code: 2, err: expect.stringContaining('bash') })
  })
})
