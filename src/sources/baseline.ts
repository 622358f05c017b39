import { resolve } from 'node:path'
import { type Baseline, parseBaseline } from '../check/baseline.ts'
import { Fault } from '../fault.ts'
import { readBytes } from './read.ts'

/** Bytes a baseline may have: several hundred thousand findings. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * Reads a baseline file. A line twice is no mistake: merging two branches may leave it so.
 * @throws {Fault} with the line of what is wrong.
 */
export function readBaseline(path: string, options: { readonly cwd: string }): Baseline {
  const bytes = readBytes(resolve(options.cwd, path), path)
  if (bytes.length > MAX_BYTES)
    throw new Fault('too-large', {
      vi: `Tệp mốc đối chiếu ${path} lớn hơn 64 MiB.`,
      en: `Baseline file ${path} is larger than 64 MiB.`,
    })
  return { file: path, entries: parseBaseline(new TextDecoder().decode(bytes), path) }
}
