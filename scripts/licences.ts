/** Writes the licences of the packages that are bundled into dist/, as those licences ask. The bundler says which packages those are. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'

const root = join(import.meta.dirname, '..')

// ajv compiles the validators: a function of its run time is in them. The declarations hold those of graphology.
const packages = new Set(['ajv', 'graphology-types'])
const lists = globSync('dist/**/metafile-*.json', { cwd: root })
if (lists.length === 0) throw new Error('The bundler left no list of what it bundled.')
for (const file of lists) {
  const { inputs } = JSON.parse(readFileSync(join(root, file), 'utf8')) as { inputs: Readonly<Record<string, unknown>> }
  for (const input of Object.keys(inputs)) {
    const [, name] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(input) ?? []
    if (name !== undefined) packages.add(name)
  }
  rmSync(join(root, file))
}

const texts = [...packages].sort().map((name) => {
  const folder = join(root, 'node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license: string }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (file === undefined) throw new Error(`${name} has no licence file.`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
})
writeFileSync(join(root, 'dist/THIRD-PARTY-LICENCES.txt'), texts.join('\n---\n\n'))
