import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
const changes = readdirSync(join(root, '.changeset')).filter((name) => name.endsWith('.md') && name !== 'README.md')

describe('the changes that the next release will tell', () => {
  it.each(changes)('%s says how much it breaks, and what a user will notice', (name) => {
    const text = readFileSync(join(root, '.changeset', name), 'utf8')
    // Before 1.0 a change that breaks something is a minor one.
    expect(text).toMatch(/^---\n'vneaf': (?:minor|patch)\n---\n\n\S[\s\S]*\.\n$/)
  })

  it('are gathered below the version that was released last', () => {
    expect(/^## (.*)$/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'))?.[1]).toBe(version)
  })
})
