import { defineConfig, type Options } from 'tsup'

const shared = {
  outDir: 'dist',
  target: 'node20',
  platform: 'node',
  sourcemap: false,
  // Names stay readable in a stack; white space is two thirds of the compiled validators.
  esbuildOptions: (options) => {
    options.minifyWhitespace = true
  },
  // TypeScript 6 deprecates an option that tsup still sets when it writes declarations.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  // Small and on the way of every start, not loadable by Node as it is published, or to give the same bytes in every version of its own: bundled,
  // with their licences beside (see scripts/licences.ts).
  noExternal: ['commander', 'jsonc-parser', 'fastest-levenshtein', 'fflate'],
} satisfies Options

const library = { index: 'src/index.ts', testing: 'src/testing.ts' }

export default defineConfig([
  { ...shared, entry: library, format: ['esm'], splitting: true },
  // tsup splits CommonJS through a second parser, which trips over code without white space.
  { ...shared, entry: library, format: ['cjs'], splitting: false },
  {
    ...shared,
    entry: { bin: 'src/cli/bin.ts' },
    outDir: 'dist/cli',
    format: ['esm'],
    splitting: true,
    dts: false,
    // Another name than the one that fflate imports. commander is CommonJS and asks for Node's own modules with require.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  },
])
