import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // On a machine of two cores one would stand idle.
    maxWorkers: '100%',
    reporters: process.env['CI'] ? ['dot'] : ['default'],
  },
})
