import { GENERAL_VIEWS } from '../diagram/views.generated.ts'
import { FIGURES } from './views.generated.ts'

/** Every view by the name users give to `vneaf draw`: those of any model, then the official figures. */
export const VIEWS = { ...GENERAL_VIEWS, ...FIGURES } as const
