import { defineConfig, type Options } from 'tsup'

const shared = {
  outDir: 'dist',
  target: 'node20',
  platform: 'node',
  sourcemap: false,
  metafile: true,
  // Names stay readable in a stack; white space is two thirds of the compiled validators.
  esbuildOptions: (options) => {
    options.minifyWhitespace = true
  },
  // TypeScript 6 deprecates an option that tsup still sets when it writes declarations. Types of what is bundled are bundled too.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' }, resolve: ['graphology', 'graphology-types'] },
  // All that runs is in the package, with its licences beside (see scripts/licences.ts): it installs from one file, without a network, and
  // a start opens few files.
  noExternal: [/^[^./]/],
} satisfies Options

// graphology and picomatch are CommonJS and ask for Node's own modules with require. Another name than the one that fflate imports.
const banner = { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" }

const library = { index: 'src/index.ts', testing: 'src/testing.ts' }

export default defineConfig([
  { ...shared, entry: library, format: ['esm'], splitting: true, banner },
  // tsup splits CommonJS through a second parser, which trips over code without white space.
  { ...shared, entry: library, format: ['cjs'], splitting: false },
  {
    ...shared,
    entry: { bin: 'src/cli/bin.ts' },
    outDir: 'dist/cli',
    format: ['esm'],
    splitting: true,
    dts: false,
    banner,
  },
])
