/** The framework of another country, as small as one can be: two norms, a version, a rule, a view. It knows nothing of Viet Nam. */
import type { Framework } from '../src/check/framework.ts'
import type { Norm } from '../src/framework/norm.ts'
import type { ArchitectureDocument } from '../src/model/types.generated.ts'
import { catalogue, type Rule } from '../src/rules/define.ts'
import { since } from '../src/rules/severity.ts'

const text = (en: string) => ({ vi: en, en })
const norm = (number: string, clauses: Norm['clauses']): Norm => ({
  number,
  title: text(number),
  issuer: text('The Senate'),
  issued: null,
  from: { date: '2020-01-01', mark: 'verified' },
  until: null,
  openEnd: 'in-force',
  seen: ['the stone of the harbour'],
  clauses,
})

const owned = {
  code: 'SEA-01',
  title: text('Every system has an owner'),
  why: text('Nobody mends what nobody owns.'),
  remedy: { do: text('Find who answers for it.'), write: text('Name the agency under "{field:owner}".') },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('atlantis-1', 'error'),
  citations: [{ norm: 'ACT-7', locator: '§ 3' }],
  examines: ['system'],
  messages: { ownerless: text('"{system}" has no owner.') },
  check: ({ graph, report }) => {
    for (const system of graph.all('system'))
      if (system.owner === undefined) report['ownerless']?.(system, { system: system.name } as never)
      else report.holds(system)
  },
} satisfies Rule

export const ATLANTIS: Framework = {
  id: 'atlantis',
  name: text('Charter of the Sea'),
  profiles: [{ id: 'atlantis-1', name: text('Charter of the Sea 1'), short: '1 (2020)', norm: 'CHARTER', traits: {} }],
  before: {},
  norms: {
    CHARTER: norm('Charter', {}),
    'ACT-7': norm('Act 7', { '§ 3': { asks: text('Systems have owners.'), mark: 'verified', kind: 'normative', label: text('§ 3') } }),
  },
  reference: {},
  terms: {},
  scopeOf: () => undefined,
  scopesIn: () => undefined,
  withOwn: (own) => own,
  rules: catalogue({ 'sea/system-has-an-owner': owned as Rule }),
  catalogue: (rules) => catalogue(rules as Readonly<Record<string, Rule>>),
  forms: [],
  views: {
    fleet: async () => ({
      id: 'fleet',
      title: text('The fleet'),
      summary: text('All systems.'),
      draw: (graph) => ({
        title: text('The fleet'),
        summary: text('All systems.'),
        direction: 'right',
        groups: [],
        boxes: graph
          .all('system')
          .map(({ id, name }) => ({ id, kind: 'system' as const, label: name, shape: 'box' as const, tone: 'own' as const })),
        lines: [],
        legend: [],
        notes: [],
      }),
    }),
  },
}

/** A model of that country: a fleet's log that nobody owns. */
export const ATLANTIS_MODEL: ArchitectureDocument = {
  id: 'sea',
  name: 'The fleet',
  asOf: '2026-05-01',
  agencies: [{ id: 'navy', name: 'The navy', level: 'central' }],
  systems: [{ id: 'log', name: 'The log', kind: 'application' }],
}
