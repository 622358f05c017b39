import { toMermaid } from '../../diagram/mermaid.ts'
import type { ImpactRenderer } from '../impact.ts'
import { impactPicture } from '../impact-picture.ts'

/** What a failure takes with it, as a Mermaid diagram. */
export default {
  title: { vi: 'Sơ đồ Mermaid', en: 'Mermaid diagram' },
  render: (report, { language }) => `${toMermaid(impactPicture(report, language), language)}\n`,
} satisfies ImpactRenderer
