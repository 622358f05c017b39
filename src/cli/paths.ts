import { Fault } from '../fault.ts'
import type { Model } from '../load/load.ts'
import { nearest } from '../nearest.ts'
import { open } from '../sources/open.ts'
import type { Text } from '../text.ts'
import type { Terminal } from './define.ts'

/** The argument of commands that work on any number of models. */
export const MODELS = {
  name: '[paths...]',
  description: {
    vi: 'tệp, thư mục hoặc mẫu đường dẫn; không ghi thì tìm mô hình từ thư mục hiện tại',
    en: 'files, folders or globs; without any, models below the working folder',
  },
} as const

/** Loads the one model that paths name, for commands that work on one. */
export async function loadOne(paths: readonly string[], { cwd }: Terminal): Promise<Model> {
  const models = await open(paths, { cwd })
  if (models.length === 1) return models[0]!
  const names = models.map(({ files }) => files[0]!.name).join(', ')
  throw new Fault(
    'ambiguous',
    { vi: `Có ${models.length} mô hình: ${names}.`, en: `There are ${models.length} models: ${names}.` },
    { vi: 'Ghi rõ đường dẫn của một mô hình.', en: 'Name the path of one of them.' },
  )
}

/** The one of some names that was meant, or a fault with the nearest. */
export function choose<T extends string>(given: string, names: readonly T[], what: Text): T {
  const found = names.find((name) => name === given)
  if (found !== undefined) return found
  const [best] = nearest(given, names, 1)
  const all = names.join(', ')
  throw new Fault(
    'unknown-name',
    { vi: `Không có ${what.vi} “${given}”.`, en: `There is no ${what.en} "${given}".` },
    best === undefined ? { vi: `Có: ${all}.`, en: `There are: ${all}.` } : { vi: `Có phải “${best}”?`, en: `Did you mean "${best}"?` },
  )
}
