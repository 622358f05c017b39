import fc from 'fast-check'

// A gate must not fail by luck: what it asks is the same on every run. `FC_SEED=<number> npx vitest run` asks something else.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261122) })
