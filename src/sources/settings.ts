/** Settings files, rule packs and mappings, found and read on disk. */

import { dirname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Framework } from '../check/framework.ts'
import { plain } from '../escape.ts'
import { Fault } from '../fault.ts'
import type { CataloguedRule } from '../rules/define.ts'
import { type Settings, settingsIn } from '../settings/config.ts'
import type { FormAnswers } from '../vn/form/answers.ts'
import type { Mapping } from '../vn/inventory/define.ts'
import { DISK_FILES, type Files, readBytes, shownPath } from './read.ts'

/** Names of settings files that are looked for. */
export const SETTINGS_NAMES = ['vneaf.config.yaml', 'vneaf.config.yml', 'vneaf.config.json', 'vneaf.config.mjs']

/**
 * Reads the settings: the file named, or the one `vneaf.config.*` of the working folder; none is no mistake. An `.mjs` file, and the rule packs that
 * the settings name, are run: they are code of the user's own repository.
 * @throws {Fault} with file and line of what is wrong in it. Nothing of a faulty file is used.
 */
export async function loadConfig(
  framework: Framework,
  options: { readonly cwd: string; readonly file?: string; readonly rules?: readonly CataloguedRule[] } & Where,
): Promise<Settings> {
  const { cwd, rules = framework.rules, files = DISK_FILES, dataOnly = false } = options
  const file = options.file === undefined ? configIn(cwd, files) : resolve(cwd, options.file)
  if (file === undefined) return {}
  const folder = dirname(file)
  const shown = shownPath(file, cwd)
  return settingsIn(framework, rules, {
    shown,
    read: () => readBytes(file, shown, files),
    ...(dataOnly ? {} : { run: importDefault }),
    from(path) {
      const there = resolve(folder, path)
      return { file: there, shown: shownPath(there, cwd) }
    },
    // Reports count paths from the working folder, patterns from the folder of the settings.
    ...(folder === cwd ? {} : { settingsPath: (name: string) => relative(folder, resolve(cwd, name)).split(sep).join('/') }),
  })
}

/** Where settings are read, and as what. */
export interface Where {
  /** A revision of the repository, in place of the disk. */
  readonly files?: Files
  /** Runs nothing: a settings file is YAML or JSON, and its packs are left out. */
  readonly dataOnly?: boolean
}

/** The settings file of a folder. Two would be one too many: nobody could tell which one counts. */
function configIn(folder: string, files: Files): string | undefined {
  const [first, second] = SETTINGS_NAMES.filter((name) => files.stat(join(folder, name)) !== undefined)
  if (first !== undefined && second !== undefined)
    throw new Fault(
      'ambiguous',
      { vi: `Có nhiều tệp cấu hình: ${first}, ${second}.`, en: `There are several settings files: ${first}, ${second}.` },
      { vi: 'Giữ một tệp, hoặc nêu tệp cần dùng ở --config.', en: 'Keep one, or name the one to use with --config.' },
    )
  return first === undefined ? undefined : join(folder, first)
}

/**
 * Reads a mapping.
 * @throws {Fault} with the line of what is wrong in it.
 */
export async function readMapping(file: string, { cwd }: { readonly cwd: string }): Promise<Mapping> {
  const full = resolve(cwd, file)
  const shown = shownPath(full, cwd)
  // The words of lists come with it, which no other command needs.
  const { mappingIn } = await import('../settings/mapping.ts')
  return mappingIn(shown, () => readBytes(full, shown))
}

/** The answers about a workbook of the form in a file; undefined for the mapping of a list. @throws {Fault} with the line of what is wrong in it. */
export async function readAnswers(file: string, { cwd }: { readonly cwd: string }): Promise<FormAnswers | undefined> {
  const full = resolve(cwd, file)
  const shown = shownPath(full, cwd)
  const { answersIn } = await import('../settings/mapping.ts')
  return answersIn(shown, () => readBytes(full, shown))
}

/**
 * The default export of a module of the user's own.
 * @throws {Fault} when the module cannot be loaded, with its own words and no stack.
 */
export async function importDefault(file: string, shown: string): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(file).href)) as { readonly default?: unknown }).default
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message?: string }
    // Node names the folder of this machine in its messages; ours do not.
    const said = plain(
      String(message ?? error)
        .split('\n')[0]!
        .replaceAll(file, shown)
        .replaceAll(pathToFileURL(file).href, shown),
    ).slice(0, 300)
    const missing = code === 'ERR_MODULE_NOT_FOUND' && /'vneaf'/.test(said)
    throw new Fault(
      code === 'ERR_MODULE_NOT_FOUND' && !missing ? 'not-found' : 'invalid-rule',
      { vi: `Không nạp được ${shown}: ${said}`, en: `${shown} cannot be loaded: ${said}` },
      missing
        ? {
            vi: 'Cài vneaf trong kho của cơ quan (npm install --save-dev vneaf), hoặc xuất các quy tắc dưới dạng đối tượng thường.',
            en: 'Install vneaf in the repository (npm install --save-dev vneaf), or export the rules as a plain object.',
          }
        : undefined,
    )
  }
}
