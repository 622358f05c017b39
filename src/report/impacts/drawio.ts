import { toDrawio } from '../../diagram/drawio.ts'
import type { ImpactRenderer } from '../impact.ts'
import { impactPicture } from '../impact-picture.ts'

/** What a failure takes with it, as a diagram to edit in draw.io. */
export default {
  title: { vi: 'Sơ đồ draw.io', en: 'draw.io diagram' },
  render: (report, { language }) => toDrawio(impactPicture(report, language), language),
} satisfies ImpactRenderer
