/** Writes every generated file; with --check it writes nothing and fails when one is stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundle, catalogue, readSchemas, terms, types, validator } from './gen/schema.ts'

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const stale: string[] = []

function emit(path: string, text: string): void {
  const file = join(root, path)
  let current: string | undefined
  try {
    current = readFileSync(file, 'utf8')
  } catch {}
  if (current === text) return
  stale.push(path)
  if (check) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const schemas = readSchemas(root)
const bundled = bundle(schemas)
emit('schemas/architecture.schema.json', `${JSON.stringify(bundled, null, 2)}\n`)
emit('src/model/types.generated.ts', await types(schemas))
emit('src/model/catalogue.generated.ts', catalogue(schemas))
emit('src/model/terms.generated.ts', terms(schemas))
emit('src/load/validator.generated.js', await validator(bundled, true))
emit('src/load/quick-validator.generated.js', await validator(bundled, false))

if (check && stale.length > 0) {
  console.error(`Stale, run \`npm run gen\`:\n${stale.map((path) => `  ${path}`).join('\n')}`)
  process.exitCode = 1
} else {
  console.log(stale.length === 0 ? 'Generated files are up to date.' : `Written: ${stale.join(', ')}`)
}
