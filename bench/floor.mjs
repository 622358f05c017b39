/**
 * The lean floor F: one script that reads a model, validates it with the prebuilt validator and asks the same questions as the rules on plain
 * maps. No positions, no messages, no citations, no layers: the least that could do the work. Prints one number, the findings.
 */
import { readFileSync } from 'node:fs'

const [, , file] = process.argv
const text = readFileSync(file, 'utf8')
const model = file.endsWith('.json') ? JSON.parse(text) : (await import('js-yaml')).load(text)
const { default: validate } = await import('../src/load/quick-validator.generated.js')
if (!validate(model)) throw new Error('invalid')

const of = (kind) => model[kind] ?? []
const agencies = of('agencies')
const systems = of('systems')
const databases = of('databases')
const integrations = of('integrations')
const services = of('services')
const infrastructures = of('infrastructures')
let findings = 0

// Ids and references.
const byId = new Map()
for (const key of Object.keys(model)) {
  if (!Array.isArray(model[key]) || key === 'sources' || key === 'include') continue
  for (const element of model[key]) {
    if (byId.has(element.id)) findings++
    byId.set(element.id, element)
  }
}
const refs = (list, ...fields) => {
  for (const element of list) for (const field of fields) for (const id of [element[field] ?? []].flat()) if (!byId.has(id)) findings++
}
refs(agencies, 'parent')
refs(of('links'), 'from', 'to')
refs(infrastructures, 'owner', 'site', 'monitoredBy')
refs(systems, 'owner', 'operator', 'coverage', 'hostedAt', 'stores', 'uses', 'partOf', 'monitoredBy', 'replacedBy')
refs(databases, 'owner', 'dataOwner', 'operator', 'partOf', 'hostedAt')
refs(integrations, 'from', 'to', 'via', 'over')
refs(services, 'owner', 'system', 'channels', 'payment')
refs(of('investments'), 'owner', 'delivers', 'addresses')
refs(of('gaps'), 'elements', 'tasks')
refs(of('tasks'), 'lead', 'supporting', 'dependsOn')

// Organisation.
const bodies = new Map()
const bodyOf = (id) => {
  let agency = byId.get(id)
  if (agency === undefined) return undefined
  const known = bodies.get(agency)
  if (known !== undefined) return known
  const start = agency
  while (!['central', 'ministry', 'province', 'party', 'other'].includes(agency.level) && agency.parent && byId.has(agency.parent))
    agency = byId.get(agency.parent)
  bodies.set(start, agency)
  return agency
}
const units = new Map()
for (const agency of agencies) if (agency.parent) units.set(agency.parent, (units.get(agency.parent) ?? []).concat(agency))

// Systems: owner, layer, monitoring, duplicates by function, site in the portal.
const touched = new Map()
for (const one of integrations) {
  if (one.status === 'not-connected' || one.status === 'planned' || one.status === 'ended') continue
  touched.set(one.from, (touched.get(one.from) ?? 0) + 1)
  touched.set(one.to, (touched.get(one.to) ?? 0) + 1)
}
const keeper = new Map()
const user = new Map()
for (const system of systems) {
  for (const id of system.stores ?? []) keeper.set(id, system)
  for (const id of system.uses ?? []) user.set(id, system)
}
const monitored = (system) => system.monitoredBy || byId.get(system.hostedAt)?.monitoredBy
const byFunction = new Map()
const platforms = new Map()
const documents = new Map()
for (const system of systems) {
  if (!system.owner) findings++
  if (!system.layer) findings++
  if (((system.securityLevel ?? 0) >= 3 || system.audience?.includes('citizens')) && !monitored(system)) findings++
  const body = bodyOf(system.owner)
  if (body === undefined) continue
  if (system.platformRole === 'lgsp' || system.platformRole === 'ldop') platforms.set(body.id, system)
  for (const code of system.functions ?? []) {
    const key = `${body.id} ${code}`
    const group = byFunction.get(key)
    if (group === undefined) byFunction.set(key, [system])
    else group.push(system)
  }
  if ((system.coverage?.length ?? 0) > 1 && !touched.has(system.id) && !(system.stores ?? []).some((id) => touched.has(id))) findings++
  if (system.functions?.includes('document-management')) {
    const all = units.get(body.id) ?? []
    const covered = new Set(system.coverage)
    if (!all.every(({ id }) => covered.has(id))) findings++
    documents.set(body.id, system)
  }
  if (system.kind === 'website' && !touched.has(system.id)) findings++
}
for (const group of byFunction.values()) if (new Set(group.map(({ owner }) => owner)).size > 1) findings++

// Databases: connected, per owner, owner of the data, one master, fed store.
const perOwner = new Map()
const masters = new Map()
const stores = new Set(databases.filter(({ role }) => role === 'shared-store').map(({ id }) => id))
const fed = new Set()
for (const database of databases) {
  const connected =
    touched.has(database.id) || (keeper.has(database.id) && touched.has(keeper.get(database.id).id)) || user.has(database.id)
  if (!connected) findings++
  if (!database.dataOwner) findings++
  if (!database.layer) findings++
  const body = bodyOf(database.owner)?.id ?? ''
  const group = perOwner.get(body) ?? [0, 0]
  group[connected ? 0 : 1]++
  perOwner.set(body, group)
  for (const entity of database.masterOf ?? []) {
    const key = `${body} ${entity}`
    if (masters.has(key)) findings++
    masters.set(key, database)
  }
}
for (const [connected, alone] of perOwner.values()) if (alone > 0 && connected + alone >= 3) findings++
for (const one of integrations) {
  if (stores.has(one.to)) fed.add(one.to)
  const from = bodyOf(byId.get(one.from)?.owner)
  const to = bodyOf(byId.get(one.to)?.owner)
  if (from && to && from !== to && !one.via && !byId.get(one.from).platformRole && !byId.get(one.to).platformRole) findings++
  if (from && to && from !== to && one.over && !one.over.some((id) => byId.get(id).kind === 'tslcd')) findings++
}
for (const id of stores) if (!fed.has(id)) findings++
for (const agency of agencies) if ((agency.level === 'ministry' || agency.level === 'province') && !platforms.has(agency.id)) findings++

// Services.
const levels = new Map()
for (const service of services) {
  if ((service.level ?? 0) >= 3 || service.completeness === 'whole')
    if ((service.onlineShare ?? 100) < 10 || (service.dossiersPerYear ?? 1000) < 500) findings++
  if (service.level === 4 && service.fee && !service.features?.includes('online-payment')) findings++
  const body = bodyOf(service.owner)?.id
  const counts = levels.get(body) ?? [0, 0]
  counts[(service.level ?? 0) >= 3 || service.completeness ? 1 : 0] += service.procedures ?? 1
  levels.set(body, counts)
}

// Network: parts, units attached, bridges.
const number = new Map()
const stops = [...agencies, ...of('sites'), ...of('networks'), ...infrastructures]
for (const [at, stop] of stops.entries()) number.set(stop.id, at)
const neighbours = Array.from({ length: stops.length }, () => [])
let edges = 0
const join = (a, b, solid) => {
  const from = number.get(a)
  const to = number.get(b)
  if (from === undefined || to === undefined) return
  neighbours[from].push([to, edges, solid])
  neighbours[to].push([from, edges, solid])
  edges++
}
for (const link of of('links'))
  if (link.kind !== 'internet' && !['not-connected', 'planned', 'ended'].includes(link.status))
    join(link.from, link.to, (link.paths ?? 1) > 1)
for (const one of infrastructures) join(one.id, one.owner, true)
for (const agency of agencies) if (!units.has(agency.id) && neighbours[number.get(agency.id)].length === 0) findings++
const order = new Int32Array(stops.length).fill(-1)
const low = new Int32Array(stops.length)
let time = 0
for (let start = 0; start < stops.length; start++) {
  if (order[start] !== -1) continue
  const stack = [[start, -1, 0, true]]
  order[start] = low[start] = time++
  while (stack.length > 0) {
    const top = stack[stack.length - 1]
    const [at, via] = top
    if (top[2] < neighbours[at].length) {
      const [far, edge, solid] = neighbours[at][top[2]++]
      if (edge === via) continue
      if (order[far] === -1) {
        order[far] = low[far] = time++
        stack.push([far, edge, 0, solid])
      } else low[at] = Math.min(low[at], order[far])
    } else {
      stack.pop()
      const above = stack[stack.length - 1]
      if (above === undefined) continue
      low[above[0]] = Math.min(low[above[0]], low[at])
      if (low[at] > order[above[0]] && !top[3]) findings++
    }
  }
}
for (const one of infrastructures) if (['server-room', 'data-centre'].includes(one.kind) && !one.monitoredBy) findings++

// Investments, gaps, tasks, targets.
for (const one of of('investments')) {
  if (!one.delivers?.length) findings++
  if (['approved', 'implementation', 'operation'].includes(one.stage) && !one.complianceReview) findings++
  if ((one.delivers ?? []).some((id) => byId.get(id)?.holds && !touched.has(id))) findings++
}
for (const gap of of('gaps')) if (!gap.tasks?.length) findings++
for (const task of of('tasks')) if (!task.deadline || !task.lead || !task.verification) findings++
for (const target of of('targets')) {
  const last = target.measurements?.at(-1)
  if (last === undefined || last.value < target.value) findings++
}

// Identifiers: form, doubles, place under the parent's.
const codes = new Map()
for (const agency of agencies) {
  const code = agency.identifier
  if (code === undefined) continue
  if (!/^[A-Z]\d{2}(\.[0-9A-Z]+)*$/.test(code)) findings++
  if (codes.has(code)) findings++
  codes.set(code, agency)
  const above = byId.get(agency.parent)?.identifier
  if (above !== undefined && code.includes('.') && !code.startsWith(`${above}.`)) findings++
  if (/^G(04|05|07|13|14|24)/.test(code)) findings++
}

// Records: secrets in any text, doubles by source code, values that contradict each other, legacy without a remedy.
const SECRET = /mật khẩu\s*[:=]|password\s*[:=]|api[ _-]?key\s*[:=]|-----BEGIN|:\/\/[^\s/]*admin|(?<![\d.])(10|172|192)\.\d+\.\d+\.\d+/i
const texts = (value) => {
  if (typeof value === 'string') {
    if (SECRET.test(value)) findings++
  } else if (Array.isArray(value)) for (const one of value) texts(one)
  else if (typeof value === 'object' && value !== null) for (const key in value) texts(value[key])
}
const bySource = new Map()
const byName = new Map()
for (const key of ['networks', 'infrastructures', 'systems', 'databases', 'services', 'components']) {
  for (const one of of(key)) {
    const body = bodyOf(one.owner)?.id
    const source = one.sourceCode && `${body} ${one.sourceCode}`
    if (source) {
      if (bySource.has(source)) findings++
      bySource.set(source, one)
    }
    const name = `${key} ${body} ${one.name?.toLowerCase()}`
    if (one.recordType === 'original' && byName.has(name)) findings++
    byName.set(name, one)
    if (one.recordType === 'reference' && !(one.sourceCode && one.usageStatus)) findings++
    if (one.recordType === 'original' && !one.lifecycle) findings++
    if (one.lifecycle === 'retired' && one.usageStatus === 'in-use') findings++
    if ((one.lifecycle === 'replacing' || one.lifecycle === 'merging') && !one.remedy && !one.replacedBy) findings++
    if (one.sharing === 'ministry' && bodyOf(one.owner)?.level === 'province') findings++
  }
}
for (const key of Object.keys(model)) if (Array.isArray(model[key])) texts(model[key])

// Exchanges between bodies: way, reason, agent node, mapping, registration, authentication, approval, class, protocol, full record.
const approved = (system) => {
  for (let at = system, steps = 0; at && steps < 50; at = byId.get(at.partOf), steps++)
    if (at.securityApproval?.status === 'approved') return true
  return false
}
const nodes = new Set(systems.filter(({ platformRole }) => platformRole === 'agent-node').map(({ owner }) => bodyOf(owner)?.id))
const linked = new Map()
for (const one of integrations) {
  const from = byId.get(one.from)
  const to = byId.get(one.to)
  for (const id of [one.from, one.to, ...(one.via ?? [])]) linked.set(id, [...(linked.get(id) ?? []).slice(-20), one])
  if (!one.kind || !one.status || !one.data || !one.classification || !one.serviceLevel) findings++
  if (one.mechanism === 'api' && one.api && !one.api.registryId) findings++
  if (one.protocol && /riêng|proprietary/i.test(one.protocol)) findings++
  if (one.classification === 'state-secret' && !one.governmentCipher) findings++
  const a = bodyOf(from?.owner)
  const b = bodyOf(to?.owner)
  if (!a || !b || a === b) continue
  const roles = (one.via ?? []).map((id) => byId.get(id)?.platformRole)
  if (one.authentication === 'none') findings++
  if (!approved(from) || !approved(to)) findings++
  if (one.directReason === 'remote-area') findings++
  if ((from?.masterOf?.length || from?.scope === 'shared') && !roles.includes('ndop')) findings++
  if (roles.includes('ndop') && !(nodes.has(a.id) || nodes.has(b.id))) findings++
  if ((roles.includes('ndxp') || roles.includes('ndop')) && (from?.dictionaryMapped === false || to?.dictionaryMapped === false)) findings++
}

// Security: approval, levels by work, people, reach, parts, information, recovery, logs, e-ID.
for (const one of [...systems, ...infrastructures]) {
  const level = one.securityLevel
  if (level !== undefined && !approved(one)) findings++
  if (level === undefined) continue
  if (one.platformRole === 'procedure-handling' && level < 3) findings++
  if ((one.personalData === 'sensitive' ? 10_000 : 100_000) <= (one.dataSubjects ?? 0) && level < 3) findings++
  if (one.usageScope?.some((scope) => scope === 'ministry' || scope === 'province') && level < 3) findings++
  if (one.partOf && (byId.get(one.partOf)?.securityLevel ?? level) < level) findings++
  if (one.classification === 'personal' && level === 1) findings++
  if (level >= 4 && !['backup', 'standby', 'disaster-recovery'].every((measure) => one.resilience?.includes(measure))) findings++
  if (one.logRetentionMonths !== undefined && one.logRetentionMonths < [0, 0, 1, 3, 6, 12][level]) findings++
  if (level < 3 && (linked.get(one.id) ?? []).some(({ from, to }) => byId.get(from === one.id ? to : from)?.platformRole === 'identity'))
    findings++
}

// Data: repeated holdings, class and safeguards, national databases; services: sign-on, system, payment, information asked again.
const holders = new Map()
for (const database of databases)
  for (const entity of database.holds ?? []) {
    const key = `${bodyOf(database.owner)?.id} ${entity.toLowerCase()}`
    holders.set(key, [...(holders.get(key) ?? []).slice(-20), database])
  }
for (const group of holders.values())
  for (const [at, one] of group.entries())
    for (const other of group.slice(at + 1)) {
      const own = new Set(one.holds)
      const common = other.holds.filter((entity) => own.has(entity)).length
      if (common / (one.holds.length + other.holds.length - common) >= 0.8) findings++
    }
const national = new Set()
for (const database of databases) {
  if (!database.classification) findings++
  if (database.personalData === 'sensitive' && !database.safeguards?.includes('activity-log')) findings++
  if (database.scope === 'national') for (const entity of database.masterOf ?? []) national.add(entity)
  if (database.scope === 'national' && !linked.has(database.id)) findings++
}
const handlers = new Map()
for (const system of systems) {
  if (system.platformRole !== 'procedure-handling') continue
  const body = bodyOf(system.owner)?.id
  if (handlers.has(body)) findings++
  handlers.set(body, system)
}
for (const service of services) {
  if (service.signOn?.includes('local-account') && !service.signOn.includes('vneid')) findings++
  if (service.system && !linked.has(service.system)) findings++
  if (service.fee && service.completeness === 'whole' && !service.payment) findings++
  if (service.collects?.some((entity) => national.has(entity))) findings++
}

// Reference components by body and commune.
const shown = new Map()
const show = (id, what) => {
  const body = bodyOf(id)?.id
  if (!shown.has(body)) shown.set(body, new Set())
  shown.get(body).add(what)
}
for (const system of systems) for (const what of [system.kind, system.platformRole, ...(system.functions ?? [])]) show(system.owner, what)
for (const database of databases) show(database.owner, database.role ?? database.scope)
for (const one of infrastructures) show(one.owner, one.kind)
for (const agency of agencies) {
  if (['ministry', 'province'].includes(agency.level) && (shown.get(agency.id)?.size ?? 0) < 12) findings++
  if (agency.level === 'commune' && !agency.referenceCodes?.includes('KTT7')) findings++
}
console.log(findings)
