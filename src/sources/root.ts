/** The top folder of the repository, which readers of reports count paths from. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Fault } from '../fault.ts'

/** Variables by which CI systems name the top folder of what they checked out: GitHub, GitLab. */
const VARIABLES = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'] as const

/**
 * Paths as readers of reports know them: from the folder named, or else from that of the CI system or the Git repository that the working
 * folder is in. Files outside keep the name they have.
 * @param named Folder that the caller names, as written.
 * @throws {Fault} when there is no such folder.
 */
export function pathsFromRoot(cwd: string, environment: NodeJS.ProcessEnv, named?: string): (file: string) => string {
  const here = realpathSync(cwd)
  if (named !== undefined && statSync(resolve(cwd, named), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Fault('not-found', { vi: `Không có thư mục ${named}.`, en: `There is no folder ${named}.` })
  const root = named === undefined ? rootOf(here, environment) : realpathSync(resolve(cwd, named))
  if (root === undefined) return (file) => file
  return (file) => {
    const path = relative(root, resolve(here, isAbsolute(file) ? relative(cwd, file) : file))
    return path === '' || isOutside(path) ? file : path.split(sep).join('/')
  }
}

const isOutside = (path: string): boolean => path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)

function rootOf(here: string, environment: NodeJS.ProcessEnv): string | undefined {
  for (const name of VARIABLES) {
    const folder = environment[name]
    if (folder === undefined || !isAbsolute(folder) || !existsSync(folder)) continue
    const root = realpathSync(folder)
    if (!isOutside(relative(root, here))) return root
  }
  // Git is not asked: it refuses repositories of another user, and a folder or file of this name is all there is to find.
  for (let folder = here; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) return undefined
  }
}
