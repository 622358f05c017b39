import { defineConfig } from 'tsup'

const shared = {
  outDir: 'dist',
  target: 'node20',
  platform: 'node',
  sourcemap: false,
  // TypeScript 6 deprecates an option that tsup still sets when it writes declarations.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  // Small and on the way of every start, or not loadable by Node as it is published: bundled, with their licences beside (see scripts/licences.ts).
  noExternal: ['commander', 'jsonc-parser', 'fastest-levenshtein'],
} as const

export default defineConfig([
  { ...shared, entry: { index: 'src/index.ts', testing: 'src/testing.ts' }, format: ['esm', 'cjs'], splitting: true, clean: true },
  { ...shared, entry: { 'cli/bin': 'src/cli/bin.ts' }, format: ['esm'], splitting: true, dts: false, banner: { js: '#!/usr/bin/env node' } },
])
