import { describe, expect, it } from 'vitest'
import { affected } from '../../src/diagram/affected.ts'
import type { Neighbourhood, NeighbourhoodNode } from '../../src/diagram/neighbourhood.ts'

const node = (id: string, kind: NeighbourhoodNode['kind'], asked = false): NeighbourhoodNode => ({
  id,
  kind,
  name: id,
  state: 'present',
  asked,
})

/** Two databases asked about, each with systems that use it, and one body that owns both. */
function around(systems: number): Neighbourhood {
  const databases = ['a', 'b']
  const users = databases.flatMap((database) => Array.from({ length: systems }, (_, at) => ({ database, id: `${database}-${at}` })))
  return {
    nodes: [...databases.map((id) => node(id, 'database', true)), node('bo', 'agency'), ...users.map(({ id }) => node(id, 'system'))],
    edges: [
      ...databases.map((from) => ({ from, to: 'bo', label: { term: 'field.database.owner' } })),
      ...users.map(({ id, database }) => ({ from: id, to: database, label: { term: 'field.system.uses' } })),
    ],
  }
}

describe('The part concerned', () => {
  it('is drawn whole where it is small, and marks what was asked about', () => {
    const { boxes, lines, notes } = affected(around(3), 'M')
    expect(boxes.map(({ id }) => id)).toEqual(['a', 'b', 'bo', 'a-0', 'a-1', 'a-2', 'b-0', 'b-1', 'b-2'])
    expect(boxes.filter(({ alert }) => alert).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(lines).toHaveLength(8)
    expect(notes).toEqual([])
  })

  it('leaves each its share where it is large, draws no line to what is left out, and says how much that is', () => {
    const { boxes, lines, notes } = affected(around(40), 'M')
    const ids = new Set(boxes.map(({ id }) => id))
    expect(ids.size).toBe(20)
    for (const database of ['a', 'b']) expect([...ids].filter((id) => id.startsWith(`${database}-`))).toHaveLength(9)
    expect(ids.has('bo')).toBe(false)
    expect(lines.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true)
    expect(notes).toEqual([expect.objectContaining({ data: { shown: 20, all: 83 } })])
  })
})
