import { Fault } from '../fault.ts'
import type { Model } from '../load/load.ts'
import { open } from '../sources/open.ts'
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
