import { describe, expect, it } from 'vitest'
import { neighbourhood } from '../../src/diagram/neighbourhood.ts'
import { loadObject } from '../../src/load/load.ts'

const MODEL = {
  id: 'm',
  agencies: [
    { id: 'bo', name: 'Bộ', level: 'ministry' as const },
    { id: 'cuc', name: 'Cục', level: 'department' as const, parent: 'bo' },
  ],
  systems: [
    { id: 'ht', name: 'Hệ thống', kind: 'application' as const, owner: 'cuc', stores: ['csdl'], lifecycle: 'planned' as const },
    { id: 'xa', name: 'Ở xa', kind: 'application' as const, owner: 'bo' },
  ],
  databases: [{ id: 'csdl', name: 'CSDL', scope: 'sector' as const, owner: 'cuc' }],
}

describe('the neighbourhood of elements', () => {
  it('holds what they refer to and what refers to them, and nothing farther', async () => {
    const { graph } = await loadObject(MODEL)
    const { nodes, edges } = neighbourhood(graph, ['csdl'])
    expect(nodes.map(({ id, asked }) => `${id}${asked ? '!' : ''}`).sort()).toEqual(['csdl!', 'cuc', 'ht'])
    expect(edges.map(({ from, label, to }) => `${from} ${label.term} ${to}`).sort()).toEqual([
      'csdl field.database.owner cuc',
      'ht field.system.stores csdl',
    ])
    expect(nodes.find(({ id }) => id === 'ht')?.state).toBe('planned')
  })

  it('draws a reference between two of them once, and leaves out ids that do not exist', async () => {
    const { graph } = await loadObject(MODEL)
    const { edges, nodes } = neighbourhood(graph, ['csdl', 'ht', 'khong-co'])
    expect(edges.filter(({ from, to }) => from === 'ht' && to === 'csdl')).toHaveLength(1)
    expect(nodes.filter(({ asked }) => asked).map(({ id }) => id)).toEqual(['csdl', 'ht'])
  })

  it('shows another name where an element’s own must not be spread', async () => {
    const { graph } = await loadObject(MODEL)
    expect(neighbourhood(graph, ['ht'], ({ id }) => id).nodes.map(({ name }) => name)).toContain('csdl')
  })
})
