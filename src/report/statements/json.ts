import type { StatementRenderer } from '../statement.ts'

/** Promised by `schemas/statement.schema.json`. Language-free: ids and data, no sentences. */
export default {
  title: { vi: 'JSON cho máy đọc', en: 'JSON for machines' },
  render: ({ tool, statements }) =>
    `${JSON.stringify({ tool, statements: statements.map(({ framework: _, ...statement }) => statement) }, null, 2)}\n`,
} satisfies StatementRenderer
