import { defineConfig } from 'vitest/config'

/** The tests that a mutant of a rule has to survive: tables of rules, links, waivers and the network; not the suites that run whole models. */
export default defineConfig({
  test: {
    include: [
      'test/vn/rules/**/*.test.ts',
      'test/rules/*.test.ts',
      'test/load/links.test.ts',
      'test/check/waivers.test.ts',
      'test/model/*.test.ts',
    ],
    exclude: ['test/vn/rules/pages.test.ts'],
    pool: 'threads',
  },
})
