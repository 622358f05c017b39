/** The README's first command: checks a shipped model and draws it, with the built command. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const vneaf = (...args) => {
  console.log(`$ vneaf ${args.join(' ')}\n`)
  const { status } = spawnSync(process.execPath, [join(root, 'dist/cli/bin.js'), ...args], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 3)
}
// The model has gaps, as it should: the check itself would exit with 1.
vneaf('check', 'models/most-2016', '--fail-on', 'never', '--limit', '9')
vneaf('draw', 'landscape', 'models/most-2016')
