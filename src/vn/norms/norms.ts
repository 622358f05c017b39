import { defineNorms } from './define.ts'
import { DATA_SHARING } from './instruments/data-sharing.ts'
import { DIGITAL_GOVERNMENT } from './instruments/digital-government.ts'
import { FRAMEWORKS } from './instruments/frameworks.ts'
import { IDENTIFIERS } from './instruments/identifiers.ts'
import { NATIONAL_DIGITAL_ARCHITECTURE } from './instruments/national-digital-architecture.ts'
import { NETWORK } from './instruments/network.ts'
import { PROGRAMMES } from './instruments/programmes.ts'
import { PUBLIC_SERVICES } from './instruments/public-services.ts'
import { SECURITY } from './instruments/security.ts'

/** Every instrument and framework document that a rule may cite, by norm id. */
export const NORMS = defineNorms({
  ...NATIONAL_DIGITAL_ARCHITECTURE,
  ...FRAMEWORKS,
  ...DIGITAL_GOVERNMENT,
  ...PROGRAMMES,
  ...PUBLIC_SERVICES,
  ...DATA_SHARING,
  ...SECURITY,
  ...NETWORK,
  ...IDENTIFIERS,
})

/** A norm of the shipped data. */
export type NormId = keyof typeof NORMS & string
