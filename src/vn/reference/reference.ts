import { AGENCY_CODES, type AgencyCode } from './agency-codes.ts'
import { COMMUNE_COMPONENTS, type CommuneComponent } from './commune-components.ts'
import { REFERENCE_COMPONENTS, type ReferenceComponent } from './components.ts'
import { INTERFACE_STANDARDS, type InterfaceStandard, protocolKey } from './interface-standards.ts'
import { NATIONAL_PLATFORMS, type NationalPlatform } from './national-platforms.ts'
import { REFERENCE_MODELS, type ReferenceModelCodes } from './reference-models.ts'

/** The lists that rules consult. A user may add to each of them, or put a list of their own in its place. */
export interface ReferenceData {
  readonly nationalPlatforms: readonly NationalPlatform[]
  readonly agencyCodes: readonly AgencyCode[]
  readonly interfaceStandards: readonly InterfaceStandard[]
  readonly components: readonly ReferenceComponent[]
  readonly communeComponents: readonly CommuneComponent[]
  readonly referenceModels: readonly ReferenceModelCodes[]
}

/** A list of the reference data. */
export type ReferenceList = keyof ReferenceData

/** What ships. */
export const SHIPPED_REFERENCE: ReferenceData = {
  nationalPlatforms: NATIONAL_PLATFORMS,
  agencyCodes: AGENCY_CODES,
  interfaceStandards: INTERFACE_STANDARDS,
  components: REFERENCE_COMPONENTS,
  communeComponents: COMMUNE_COMPONENTS,
  referenceModels: REFERENCE_MODELS,
}

const KEY: { readonly [L in ReferenceList]: (entry: ReferenceData[L][number]) => string } = {
  nationalPlatforms: ({ id }) => id,
  agencyCodes: ({ code }) => code,
  interfaceStandards: ({ code }) => protocolKey(code),
  components: ({ code }) => code,
  communeComponents: ({ code }) => code,
  referenceModels: ({ model }) => model,
}

/** Entries of a user's own: those of a list, and the lists that they replace as a whole. */
export interface OwnReference extends Partial<ReferenceData> {
  readonly replace?: readonly ReferenceList[]
}

/** The shipped data with a user's own entries: one of the same key takes the place of the shipped one, others are added behind. */
export function withOwn({ replace = [], ...own }: OwnReference): ReferenceData {
  const merged = <L extends ReferenceList>(list: L): ReferenceData[L] => {
    const keyOf = KEY[list] as (entry: unknown) => string
    const entries = new Map<string, unknown>()
    if (!replace.includes(list)) for (const entry of SHIPPED_REFERENCE[list]) entries.set(keyOf(entry), entry)
    for (const entry of own[list] ?? []) entries.set(keyOf(entry), entry)
    return [...entries.values()] as unknown as ReferenceData[L]
  }
  return {
    nationalPlatforms: merged('nationalPlatforms'),
    agencyCodes: merged('agencyCodes'),
    interfaceStandards: merged('interfaceStandards'),
    components: merged('components'),
    communeComponents: merged('communeComponents'),
    referenceModels: merged('referenceModels'),
  }
}
