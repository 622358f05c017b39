/** Writes the licences of the packages that are bundled into dist/, as those licences ask. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** As `noExternal` in tsup.config.ts. */
const BUNDLED = ['commander', 'fastest-levenshtein', 'fflate', 'jsonc-parser']

const texts = BUNDLED.map((name) => {
  const folder = join(root, 'node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license: string }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (file === undefined) throw new Error(`${name} has no licence file.`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
})
// ajv compiles the validator: a function of its run time is in it.
const ajv = readFileSync(join(root, 'node_modules/ajv/LICENSE'), 'utf8').trim()
writeFileSync(join(root, 'dist/THIRD-PARTY-LICENCES.txt'), `${[...texts, `ajv (MIT)\n\n${ajv}\n`].join('\n---\n\n')}`)
