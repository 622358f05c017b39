/**
 * Messages of framework rules that rest on what the form has no column for, by the field or collection that would tell. Said of a model made from
 * the four tables alone they would blame the body for the shape of the form; there they are told as not judged.
 */
const BEYOND: Readonly<Record<string, readonly string[]>> = {
  classification: ['data/data-is-classified.databases', 'data/data-is-classified.exchanges'],
  personalData: ['data/data-is-classified.safeguards'],
  dictionaryMapped: ['integration/data-is-mapped-before-connecting.unmapped', 'integration/data-is-mapped-before-connecting.toMap'],
  directReason: [
    'integration/bodies-connect-through-a-platform.direct',
    'integration/direct-link-has-a-reason.otherReason',
    'integration/direct-link-has-a-reason.platformIsReady',
  ],
  via: ['integration/ndop-link-has-an-agent-node.none', 'integration/ndop-link-has-an-agent-node.bypassed'],
  coverage: [
    'document/document-system-covers-all-units.partly',
    'document/document-system-covers-all-units.pilot',
    'document/document-system-covers-all-units.counted',
    'investment/internal-application-is-built-once.perUnit',
    'investment/internal-application-is-built-once.scattered',
  ],
  referenceCodes: [
    'layer/commune-components-are-present.devices',
    'layer/commune-components-are-present.protection',
    'layer/commune-components-are-present.centre',
    'layer/ministry-components-are-present.missing',
    'layer/ministry-components-are-present.missingOfBody',
    'layer/ministry-components-are-present.sparse',
    'layer/province-components-are-present.missing',
    'layer/province-components-are-present.sparse',
  ],
  links: [
    'network/body-network-is-connected.partial',
    'network/body-network-is-connected.supposed',
    'network/body-network-is-connected.split',
    'network/commune-has-its-networks.missing',
    'network/commune-has-its-networks.planned',
    'network/no-single-point-of-failure.onlyLink',
    'network/sharing-link-has-two-paths.onePath',
    'network/unit-is-attached.cutOff',
    'network/unit-is-attached.onlyInternet',
    'network/unit-is-attached.networkPlanned',
    'network/unit-is-attached.supposed',
    'network/unit-is-attached.planned',
  ],
  monitoredBy: [
    'network/unit-infrastructure-is-monitored.nothingMonitored',
    'network/unit-infrastructure-is-monitored.unmonitored',
    'network/unit-infrastructure-is-monitored.planned',
    'security/system-is-monitored.unmonitored',
    'security/system-is-monitored.partlyMonitored',
    'security/system-is-monitored.nothingMonitored',
  ],
}

/** The field that would have to be told, by rule and message. */
export const BEYOND_THE_FORM: ReadonlyMap<string, string> = new Map(
  Object.entries(BEYOND).flatMap(([field, messages]) => messages.map((message) => [message, field] as const)),
)
