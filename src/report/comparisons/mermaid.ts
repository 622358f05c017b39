import { toMermaid } from '../../diagram/mermaid.ts'
import { changePicture } from '../change-picture.ts'
import type { ComparisonRenderer } from '../comparison.ts'

/** The changes of each model as a Mermaid diagram; several models one after the other, apart by an empty line. */
export default {
  title: { vi: 'Sơ đồ Mermaid', en: 'Mermaid diagram' },
  render: ({ models }, { language }) => `${models.map((model) => toMermaid(changePicture(model), language)).join('\n\n')}\n`,
} satisfies ComparisonRenderer
