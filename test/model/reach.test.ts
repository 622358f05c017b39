import { describe, expect, it } from 'vitest'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import { isConnected } from '../../src/model/reach.ts'
import type { ArchitectureDocument, Database, Integration, System } from '../../src/model/types.generated.ts'

const database = (id: string, more: Partial<Database> = {}): Database => ({ id, name: id, scope: 'sector', ...more })
const system = (id: string, more: Partial<System> = {}): System => ({ id, name: id, kind: 'application', ...more })
const link = (from: string, to: string, more: Partial<Integration> = {}): Integration => ({
  id: `${from}-${to}`,
  from,
  to,
  kind: 'data-exchange',
  ...more,
})

/** Ids of the connected databases of a model. */
const connected = (model: ArchitectureDocument): string[] => {
  const graph = new ArchitectureGraph([model])
  return graph
    .all('database')
    .filter((one) => isConnected(graph, one))
    .map(({ id }) => id)
}

describe('a database is connected', () => {
  it.each<[string, ArchitectureDocument, string[]]>([
    ['when it exchanges data', { databases: [database('d')], systems: [system('lgsp')], integrations: [link('d', 'lgsp')] }, ['d']],
    [
      'not by a planned exchange',
      { databases: [database('d')], systems: [system('lgsp')], integrations: [link('d', 'lgsp', { status: 'planned' })] },
      [],
    ],
    [
      'when its keeper exchanges data',
      { databases: [database('d')], systems: [system('s', { stores: ['d'] }), system('lgsp')], integrations: [link('s', 'lgsp')] },
      ['d'],
    ],
    [
      'when the whole its keeper is part of does',
      {
        databases: [database('d')],
        systems: [system('whole'), system('s', { partOf: 'whole', stores: ['d'] }), system('lgsp')],
        integrations: [link('whole', 'lgsp')],
      },
      ['d'],
    ],
    [
      'not by a tie to its own keeper',
      { databases: [database('d')], systems: [system('s', { stores: ['d'] })], integrations: [link('s', 'd')] },
      [],
    ],
    ['when another system uses it', { databases: [database('d')], systems: [system('other', { uses: ['d'] })] }, ['d']],
    ['not when only its keeper uses it', { databases: [database('d')], systems: [system('s', { stores: ['d'], uses: ['d'] })] }, []],
    [
      'when it feeds another database, and so is that one',
      { databases: [database('d'), database('kho', { derivedFrom: ['d'] })] },
      ['d', 'kho'],
    ],
    [
      'when the whole it is part of is, and when a part of it is',
      {
        databases: [database('whole'), database('a', { partOf: 'whole' }), database('b', { partOf: 'whole' })],
        systems: [system('lgsp')],
        integrations: [link('a', 'lgsp')],
      },
      ['whole', 'a'],
    ],
    ['by nothing else', { databases: [database('d')] }, []],
  ])('%s', (_, model, expected) => {
    expect(connected(model)).toEqual(expected)
  })

  it('answers on circular parts', () => {
    expect(connected({ databases: [database('a', { partOf: 'b' }), database('b', { partOf: 'a' })] })).toEqual([])
  })
})
