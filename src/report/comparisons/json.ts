import type { ComparisonRenderer } from '../comparison.ts'

/** What `diff --format json` prints; promised by `schemas/diff.schema.json`. Language-free: ids and data, no sentences. */
export default {
  title: { vi: 'JSON cho máy đọc', en: 'JSON for machines' },
  render({ tool, before, after, models }) {
    const document = {
      tool,
      before,
      after,
      models: models.map(({ graphs: _, nameOf: __, framework: ___, diff, findings, ...model }) => ({ ...model, ...diff, findings })),
    }
    return `${JSON.stringify(document, null, 2)}\n`
  },
} satisfies ComparisonRenderer
