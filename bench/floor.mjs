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
console.log(findings)
