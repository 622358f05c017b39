import { describe, expect, it } from 'vitest'
import { transition } from '../../src/diff/transition.ts'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import type { ArchitectureDocument, System } from '../../src/model/types.generated.ts'

const told = (document: ArchitectureDocument): string[] =>
  transition(new ArchitectureGraph([document]), { day: '2026-11-21' }).diff.elements.map(({ change, id, remedy, successor, fields }) =>
    [change, id, remedy, successor?.id, ...fields.filter(() => change === 'changed').map(({ field }) => field)].filter(Boolean).join(' '),
  )

const system = (id: string, more: Partial<System> = {}): System => ({ id, name: id, kind: 'application', ...more })

describe('the transition of a model', () => {
  it('of today: what is there stays, unless it is said to end; what is planned comes', () => {
    expect(
      told({
        state: 'as-is',
        systems: [
          system('con'),
          system('moi', { state: 'to-be' }),
          system('du-kien', { lifecycle: 'planned' }),
          system('them', { remedy: 'add-new' }),
          system('het', { remedy: 'replace-end' }),
          system('cu', { replacedBy: 'moi' }),
          system('da-dung', { lifecycle: 'retired' }),
          system('ca-hai', { state: 'both', lifecycle: 'upgrading' }),
          system('tiep-tuc', { remedy: 'continue' }),
          system('nang-cap', { remedy: 'upgrade-extend' }),
        ],
      }),
    ).toEqual(['removed cu moi', 'added du-kien', 'removed het replace-end', 'added moi', 'changed nang-cap upgrade-extend', 'added them'])
  })

  it('of a target: what is marked as-is ends, what is planned or being built comes', () => {
    expect(
      told({
        state: 'to-be',
        systems: [
          system('ket-thuc', { state: 'as-is', lifecycle: 'retired' }),
          system('dang-co', { lifecycle: 'operating' }),
          system('xay', { lifecycle: 'building' }),
        ],
      }),
    ).toEqual(['removed ket-thuc', 'added xay'])
  })

  it('changes references to what comes and ends, and relations go with their ends', () => {
    const databases = [
      { id: 'db-cu', name: 'Cũ', scope: 'internal' as const, remedy: 'replace-end' as const },
      { id: 'db-moi', name: 'Mới', scope: 'internal' as const, state: 'to-be' as const },
    ]
    expect(
      told({
        systems: [system('a', { uses: ['db-cu', 'db-moi'] }), system('b')],
        databases,
        integrations: [
          { id: 'k-cu', from: 'a', to: 'db-cu', kind: 'data-exchange' },
          { id: 'k-moi', from: 'a', to: 'db-moi', kind: 'data-exchange' },
          { id: 'k-se', from: 'a', to: 'b', kind: 'data-exchange', status: 'planned' },
        ],
      }),
    ).toEqual(['changed a uses uses', 'removed db-cu replace-end', 'added db-moi', 'removed k-cu', 'added k-moi', 'added k-se'])
  })

  it('takes nothing for renamed, for other ids are other things', () => {
    expect(
      told({ systems: [system('cu', { name: 'Trang tin', remedy: 'replace-end' }), system('moi', { name: 'Trang tin', state: 'to-be' })] }),
    ).toEqual(['removed cu replace-end', 'added moi'])
  })

  it('has plans on both sides', () => {
    expect(told({ tasks: [{ id: 't', name: 'Nhiệm vụ', status: 'planned' } as never], systems: [system('a')] })).toEqual([])
  })
})
