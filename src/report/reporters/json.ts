import type { Reporter } from '../define.ts'

/** What the JSON reporter prints; promised by `schemas/report.schema.json`. Language-free: ids and data, no sentences. */
export default {
  title: { vi: 'JSON cho máy đọc', en: 'JSON for machines' },
  render({ tool, models, baseline, since }) {
    const total = { error: 0, warning: 0, info: 0 }
    for (const { counts } of models) for (const severity of ['error', 'warning', 'info'] as const) total[severity] += counts[severity]
    const reopened = new Map(
      models.map((model) => [
        model,
        new Map(
          model.waivers.flatMap(({ state, findings }, position) =>
            state === 'expired' ? findings.map((fingerprint) => [fingerprint, position] as const) : [],
          ),
        ),
      ]),
    )
    const document = {
      tool,
      summary: {
        models: models.length,
        elements: models.reduce((sum, { elements }) => sum + elements, 0),
        findings: total,
        accepted: models.reduce((sum, { accepted }) => sum + accepted.length, 0),
        unjudged: models.reduce((sum, { unjudged }) => sum + unjudged.length, 0),
        crashed: models.reduce((sum, { crashed }) => sum + crashed.length, 0),
      },
      models: models.map(({ findings: _, accepted: __, framework: ___, ...model }) => model),
      findings: models.flatMap((model) =>
        model.findings.map((finding) => {
          const waiver = reopened.get(model)!.get(finding.fingerprint)
          return { model: model.id, ...finding, ...(waiver === undefined ? {} : { expiredWaiver: waiver }) }
        }),
      ),
      accepted: models.flatMap(({ id, accepted }) => accepted.map(({ finding, ...why }) => ({ model: id, ...why, ...finding }))),
      ...(baseline === undefined ? {} : { baseline }),
      ...(since === undefined ? {} : { since }),
    }
    return `${JSON.stringify(document, null, 2)}\n`
  },
  bears: (text) => /^\s*\{\s*"tool":\s*\{\s*"name":\s*"vneaf"/.test(text),
} satisfies Reporter
