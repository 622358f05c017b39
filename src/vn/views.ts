import type { View } from '../diagram/define.ts'
import { GENERAL_VIEWS } from '../diagram/views.generated.ts'
import { choose, Fault } from '../fault.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { dossierOf, misfit } from './figures/sheet.ts'
import { FIGURES } from './views.generated.ts'

/** Every view by the name users give to `vneaf draw`: those of any model, then the official figures. */
export const VIEWS = { ...GENERAL_VIEWS, ...FIGURES } as const

export type ViewName = keyof typeof VIEWS

export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[]

/** Names of the views that can be drawn of a model: those of any model, and the official figures of its body. */
export async function viewsOf(graph: ArchitectureGraph): Promise<ViewName[]> {
  const fitting: ViewName[] = []
  for (const name of VIEW_NAMES) {
    const { sheet }: View = await VIEWS[name]()
    if (sheet === undefined || misfit(sheet, graph) === undefined) fitting.push(name)
  }
  return fitting
}

/**
 * The view that a name means, to be drawn of a model.
 * @throws {Fault} when there is none of that name, or it is an official figure of another kind of body: it would be an empty page, and the caller
 * meant one of their own.
 */
export async function viewFor(name: string, graph: ArchitectureGraph): Promise<View> {
  const view: View = await VIEWS[choose(name, VIEW_NAMES, { vi: 'sơ đồ', en: 'view' })]()
  const wrong = view.sheet === undefined ? undefined : misfit(view.sheet, graph)
  if (wrong === undefined) return view
  const own = dossierOf(graph) === undefined ? [] : (await viewsOf(graph)).filter((one) => one in FIGURES)
  throw new Fault(
    'usage',
    wrong,
    own.length === 0
      ? {
          vi: 'Ghi “scope” (ministry, province hoặc body) và “body” ở phần đầu mô hình, nếu mô hình là của cơ quan lập hồ sơ.',
          en: 'Write "scope" (ministry, province or body) and "body" in the header, if the model is of a body that hands in a dossier.',
        }
      : { vi: `Sơ đồ của mô hình này: ${own.join(', ')}.`, en: `Diagrams of this model: ${own.join(', ')}.` },
  )
}
