import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that ships with this package. The code may run from src/ or from a bundle in dist/, so the root is looked for upwards. */
export function packageFile(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'schemas', 'architecture.schema.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, path)
}
