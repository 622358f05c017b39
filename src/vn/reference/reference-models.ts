import type { Sourced } from './define.ts'

/** A reference model of frameworks 2.0 to 4.0: business, data, application, technology, security. */
export type ReferenceModel = 'brm' | 'drm' | 'arm' | 'trm' | 'srm'

/** A code list of a reference model. */
export interface ReferenceModelCodes extends Sourced {
  readonly model: ReferenceModel
  /** How a code begins, which tells the models apart. */
  readonly prefix: string
  /** The form of a code, where a source shows it; a regular expression. */
  readonly pattern?: string
  /** The codes. The official lists are not published in a form that could be verified: they come from the user. */
  readonly codes?: readonly string[]
}

/** What is known of the code lists. Only a draft of the data reference model shows what its codes look like; no list was found whole. */
export const REFERENCE_MODELS: readonly ReferenceModelCodes[] = [
  { model: 'brm', prefix: 'BRM' },
  {
    model: 'drm',
    prefix: 'DRM',
    pattern: '^DRM\\d{3}(\\.\\d{3})*$',
    mark: 'draft',
    source: 'vdocuments.mx, DRM v1.0, dự thảo lần 3, 5/2019',
  },
  { model: 'arm', prefix: 'ARM' },
  { model: 'trm', prefix: 'TRM' },
  { model: 'srm', prefix: 'SRM' },
]
