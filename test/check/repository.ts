import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A Git repository in a folder of its own, with nothing of this machine's settings. */
export interface TestRepository {
  readonly folder: string
  git(...args: string[]): string
  write(files: Readonly<Record<string, string>>): void
  /** Commits everything and tells the commit. */
  commit(message?: string): string
}

export async function inRepository<T>(
  files: Readonly<Record<string, string>>,
  work: (repository: TestRepository) => Promise<T>,
): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vneaf-git-')))
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Thử', '-c', 'user.email=thu@example.vn', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: join(folder, '.git', 'none') },
    }).trim()
  const write = (more: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(more)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
  }
  const commit = (message = 'x'): string => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', message)
    return git('rev-parse', 'HEAD')
  }
  try {
    git('init', '--quiet', '--initial-branch=main')
    write(files)
    commit()
    return await work({ folder, git, write, commit })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
