/**
 * The floor F, frozen: the least that could do the work, written by hand on plain values, with nothing of the product in it, so that it does not
 * move when the product does. It reads a model, parses it, checks required fields, types, values, forms and unknown keys, resolves every
 * reference and runs five rules on Maps: a reference to nowhere, an id written twice, a database without an integration, equal name and owner,
 * no owner. It prints one number, what it found, and on the error channel its own time in milliseconds. No places, no sentences, no clauses.
 * Usage: node floor.mjs <model.json|model.yaml>
 */
import { readFileSync } from 'node:fs'

const start = performance.now()
const [, , file] = process.argv
const text = readFileSync(file, 'utf8')
const model = file.endsWith('.json') ? JSON.parse(text) : (await import('js-yaml')).load(text)

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/
const word = (value) => typeof value === 'string' && value.length > 0
const id = (value) => typeof value === 'string' && ID.test(value)
const day = (value) => typeof value === 'string' && DAY.test(value)
const whole = (value) => Number.isInteger(value) && value >= 0
const number = (value) => typeof value === 'number' && value >= 0
const flag = (value) => typeof value === 'boolean'
const record = (value) => typeof value === 'object' && value !== null
const one = (...values) => {
  const set = new Set(values)
  return (value) => set.has(value)
}
const list = (item) => (value) => {
  if (!Array.isArray(value)) return false
  for (const each of value) if (!item(each)) return false
  return true
}
const ids = list(id)
const words = list(word)

const status = one('in-use', 'planned', 'not-connected', 'trial', 'ended', 'other')
const classification = one('open', 'private', 'personal', 'restricted', 'state-secret')
const common = {
  id,
  name: word,
  nameEn: word,
  code: word,
  sourceCode: word,
  nasId: word,
  referenceCodes: words,
  note: word,
  tags: words,
  state: one('as-is', 'to-be', 'both'),
  lifecycle: one('planned', 'building', 'testing', 'operating', 'upgrading', 'replacing', 'merging', 'suspended', 'retired'),
  layer: one('infrastructure-security', 'data-core-platforms', 'applications', 'channels-measurement', 'governance'),
  slot: one('digital-infrastructure', 'cyber-security', 'data', 'core-platforms', 'shared-applications', 'channels', 'measurement'),
  sharing: word,
  usageScope: words,
  remedy: one('keep-using', 'upgrade-extend', 'reuse', 'merge', 'replace', 'build-new'),
  evidence: word,
  confirmedBy: word,
  recordType: one('original', 'reference'),
  usageStatus: word,
  sources: ids,
  assumed: words,
  count: whole,
  waivers: list(record),
}
const KINDS = {
  agencies: {
    level: one('central', 'ministry', 'department', 'province', 'district', 'commune', 'unit', 'party', 'other'),
    parent: id,
    identifier: word,
    staff: whole,
    mergedFrom: ids,
  },
  sites: { agency: id, kind: one('headquarters', 'branch', 'data-centre', 'other') },
  networks: { kind: one('tslcd', 'wan', 'lan', 'internet', 'other'), owner: id, operator: id, monitoredBy: id },
  links: {
    from: id,
    to: id,
    kind: one('tslcd', 'wan', 'lan', 'leased-line', 'vpn', 'internet', 'satellite', 'other'),
    bandwidthMbps: number,
    carrier: word,
    paths: whole,
    status,
  },
  infrastructures: {
    kind: one('data-centre', 'cloud', 'server-room', 'soc', 'noc', 'end-devices', 'other'),
    owner: id,
    operator: id,
    site: id,
    monitoredBy: id,
    securityLevel: whole,
  },
  systems: {
    kind: one('application', 'portal', 'website', 'platform', 'e-mail', 'other'),
    functions: words,
    owner: id,
    operator: id,
    coverage: ids,
    users: whole,
    audience: words,
    hostedAt: id,
    stores: ids,
    uses: ids,
    partOf: id,
    platformRole: word,
    securityLevel: whole,
    personalData: word,
    classification,
    monitoredBy: id,
    replacedBy: id,
  },
  databases: {
    scope: one('national', 'sector', 'shared', 'internal'),
    role: word,
    owner: id,
    dataOwner: id,
    operator: id,
    holds: words,
    masterOf: words,
    classification,
    personalData: word,
    dictionaryMapped: flag,
    derivedFrom: ids,
    partOf: id,
    hostedAt: id,
  },
  integrations: {
    from: id,
    to: id,
    kind: one('technical', 'data-exchange', 'service-use', 'dependency', 'sharing', 'inheritance', 'other'),
    data: words,
    via: ids,
    over: ids,
    mechanism: word,
    protocol: word,
    status,
    classification,
    authentication: word,
    directReason: word,
  },
  services: {
    procedureCode: word,
    owner: id,
    system: id,
    level: whole,
    completeness: one('whole', 'partial', 'information'),
    fee: flag,
    payment: ids,
    channels: ids,
    dossiersPerYear: whole,
    onlineShare: number,
  },
  components: { owner: id, realisedBy: ids },
  investments: { owner: id, kind: word, stage: word, delivers: ids, addresses: ids, budget: record },
  targets: { owner: id, unit: word, value: number, due: day, measurements: list(record) },
  gaps: { elements: ids, tasks: ids, solution: word, priority: word },
  tasks: {
    lead: id,
    supporting: ids,
    dependsOn: ids,
    result: word,
    deadline: word,
    verification: word,
    priority: word,
    resources: word,
    start: word,
  },
  waivers: { rule: word, elements: words, reason: word, expires: day },
}
const REQUIRED = {
  agencies: ['id', 'name', 'level'],
  sites: ['id', 'name', 'agency', 'kind'],
  networks: ['id', 'name', 'kind'],
  links: ['id', 'from', 'to', 'kind'],
  infrastructures: ['id', 'name', 'kind'],
  systems: ['id', 'name', 'kind'],
  databases: ['id', 'name', 'scope'],
  integrations: ['id', 'from', 'to', 'kind'],
}
const HEADER = {
  id,
  name: word,
  scope: one('national', 'ministry', 'province', 'commune', 'body'),
  asOf: day,
  state: one('as-is', 'to-be'),
  profile: word,
  issuedFramework: record,
  sources: list(record),
}
const REFERENCES = {
  agencies: ['parent', 'mergedFrom'],
  sites: ['agency'],
  networks: ['owner', 'operator', 'monitoredBy'],
  links: ['from', 'to'],
  infrastructures: ['owner', 'operator', 'site', 'monitoredBy'],
  systems: ['owner', 'operator', 'coverage', 'hostedAt', 'stores', 'uses', 'partOf', 'monitoredBy', 'replacedBy'],
  databases: ['owner', 'dataOwner', 'operator', 'derivedFrom', 'partOf', 'hostedAt'],
  integrations: ['from', 'to', 'via', 'over'],
  services: ['owner', 'system', 'payment', 'channels'],
  components: ['owner', 'realisedBy'],
  investments: ['owner', 'delivers', 'addresses'],
  targets: ['owner'],
  gaps: ['elements', 'tasks'],
  tasks: ['lead', 'supporting', 'dependsOn'],
}
const OWNED = ['networks', 'infrastructures', 'systems', 'databases', 'services', 'components', 'investments', 'targets']

// Shape: required fields, types, values, forms, unknown keys; ids written twice.
let faults = 0
const byId = new Map()
for (const key in model) {
  const fields = KINDS[key]
  if (fields === undefined) {
    if (HEADER[key] === undefined || !HEADER[key](model[key])) faults++
    continue
  }
  const checks = new Map(Object.entries({ ...common, ...fields }))
  const required = REQUIRED[key] ?? ['id', 'name']
  for (const element of model[key]) {
    for (const field of required) if (element[field] === undefined) faults++
    for (const field in element) {
      const check = checks.get(field)
      if (check === undefined || !check(element[field])) faults++
    }
    if (byId.has(element.id)) faults++
    else byId.set(element.id, element)
  }
}

// References to nowhere.
for (const key in REFERENCES) {
  for (const element of model[key] ?? []) {
    for (const field of REFERENCES[key]) {
      const value = element[field]
      if (value === undefined) continue
      if (typeof value === 'string') {
        if (!byId.has(value)) faults++
      } else for (const target of value) if (!byId.has(target)) faults++
    }
  }
}

// Databases without an integration, their own or that of a system that stores or uses them.
const joined = new Set()
for (const { from, to } of model.integrations ?? []) joined.add(from).add(to)
const reached = new Set()
for (const system of model.systems ?? []) {
  for (const database of system.uses ?? []) reached.add(database)
  if (joined.has(system.id)) for (const database of system.stores ?? []) reached.add(database)
}
for (const database of model.databases ?? []) if (!joined.has(database.id) && !reached.has(database.id)) faults++

// Equal name and owner; no owner.
for (const key of OWNED) {
  const names = new Map()
  for (const element of model[key] ?? []) {
    if (element.owner === undefined) faults++
    let own = names.get(element.owner)
    if (own === undefined) names.set(element.owner, (own = new Set()))
    if (own.has(element.name)) faults++
    own.add(element.name)
  }
}

console.log(faults)
console.error((performance.now() - start).toFixed(0))
