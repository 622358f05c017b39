import { describe, expect, it } from 'vitest'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import { changes } from './models.ts'

const AGENCIES: ArchitectureDocument['agencies'] = [
  { id: 'bo', name: 'Bộ Khoa học và Công nghệ', level: 'ministry' },
  { id: 'cuc-a', name: 'Cục A', level: 'department', parent: 'bo' },
  { id: 'cuc-b', name: 'Cục B', level: 'department', parent: 'bo' },
]

/** What happened to each, in any order. */
const happened = (before: ArchitectureDocument, after: ArchitectureDocument) =>
  changes(before, after)
    .elements.map(({ change }) => change)
    .sort()

const told = (before: ArchitectureDocument, after: ArchitectureDocument) =>
  changes(before, after).elements.map(({ change, id, was, by, fields }) => ({
    change,
    id,
    ...(was === undefined ? {} : { was: was.id }),
    ...(by === undefined ? {} : { by }),
    fields: fields.map(({ field }) => field),
  }))

describe('an element with a new id', () => {
  it('is recognised by an official code, and what refers to it is not changed', () => {
    const before: ArchitectureDocument = {
      agencies: AGENCIES,
      systems: [{ id: 'qlvb', name: 'Quản lý văn bản', kind: 'application', nasId: 'NAS-1', owner: 'bo', stores: ['csdl'] }],
      databases: [{ id: 'csdl', name: 'Cơ sở dữ liệu văn bản', scope: 'internal' }],
      integrations: [{ id: 'kn', from: 'qlvb', to: 'csdl', kind: 'data-exchange' }],
      gaps: [{ id: 'g', name: 'Thiếu', elements: ['qlvb'], pairs: [] }],
      waivers: [{ id: 'w', rule: 'INT-06', elements: ['qlvb'], reason: 'r', approvedBy: 'a', expires: '2027-01-01' }],
    }
    const after: ArchitectureDocument = {
      ...before,
      systems: [{ ...before.systems![0]!, id: 'he-thong-van-ban', name: 'Điều hành tác nghiệp' }],
      integrations: [{ ...before.integrations![0]!, from: 'he-thong-van-ban' }],
      gaps: [{ ...before.gaps![0]!, elements: ['he-thong-van-ban'] }],
      waivers: [{ ...before.waivers![0]!, elements: ['he-thong-van-ban'] }],
    }
    expect(told(before, after)).toEqual([{ change: 'renamed', id: 'he-thong-van-ban', was: 'qlvb', by: 'code', fields: ['name'] }])
    expect(changes(before, after).relations).toEqual([])
  })

  it('is recognised by its name under the same owner, whatever the case and the diacritics', () => {
    const before: ArchitectureDocument = {
      agencies: AGENCIES,
      systems: [
        { id: 'a-web', name: 'Trang tin', kind: 'website', owner: 'cuc-a' },
        { id: 'b-web', name: 'Trang tin', kind: 'website', owner: 'cuc-b' },
      ],
    }
    const after: ArchitectureDocument = {
      agencies: AGENCIES,
      systems: [
        { id: 'trang-b', name: 'TRANG TIN', kind: 'website', owner: 'cuc-b' },
        { id: 'trang-a', name: 'Trang tin', kind: 'website', owner: 'cuc-a' },
      ],
    }
    expect(told(before, after)).toEqual([
      { change: 'renamed', id: 'trang-a', was: 'a-web', by: 'name', fields: [] },
      { change: 'renamed', id: 'trang-b', was: 'b-web', by: 'name', fields: ['name'] },
    ])
  })

  it('is recognised also when its owner has a new id, and a relation when its ends have', () => {
    const before: ArchitectureDocument = {
      agencies: AGENCIES,
      systems: [{ id: 's', name: 'Trang tin', kind: 'website', owner: 'cuc-a' }],
      integrations: [{ id: 'k', from: 's', to: 's', kind: 'data-exchange' }],
    }
    const after: ArchitectureDocument = {
      agencies: [AGENCIES![0]!, { ...AGENCIES![1]!, id: 'cuc-mot' }, AGENCIES![2]!],
      systems: [{ id: 't', name: 'Trang tin', kind: 'website', owner: 'cuc-mot' }],
      integrations: [{ id: 'm', from: 't', to: 't', kind: 'data-exchange' }],
    }
    expect(told(before, after)).toEqual([
      { change: 'renamed', id: 'cuc-mot', was: 'cuc-a', by: 'name', fields: [] },
      { change: 'renamed', id: 't', was: 's', by: 'name', fields: [] },
      { change: 'renamed', id: 'm', was: 'k', by: 'name', fields: [] },
    ])
  })

  it('is recognised by what it says when its name was changed a little too', () => {
    const system = { kind: 'application', owner: 'bo', url: 'https://vb.example', since: '2015', stores: ['csdl'] } as const
    const databases = [{ id: 'csdl', name: 'Cơ sở dữ liệu văn bản', scope: 'internal' }] as const
    const others = Array.from({ length: 20 }, (_, number) => ({
      id: `khac-${number}`,
      name: `Hệ thống số ${number}`,
      kind: 'application' as const,
      owner: 'bo',
    }))
    const before: ArchitectureDocument = {
      agencies: AGENCIES,
      systems: [...others, { id: 'cu', name: 'Quản lý văn bản và điều hành', ...system, stores: ['csdl'] }],
      databases: [...databases],
    }
    const after: ArchitectureDocument = {
      agencies: AGENCIES,
      systems: [{ id: 'moi', name: 'Quản lý văn bản, điều hành và hồ sơ', ...system, stores: ['csdl'] }, ...others],
      databases: [...databases],
    }
    expect(told(before, after)).toEqual([{ change: 'renamed', id: 'moi', was: 'cu', by: 'likeness', fields: ['name'] }])
  })

  it('is not mistaken for another one', () => {
    const own = (systems: ArchitectureDocument['systems']): ArchitectureDocument => ({ agencies: AGENCIES, systems: systems! })
    // A replacement with a name of its own.
    expect(
      happened(
        own([{ id: 'cu', name: 'Báo cáo thống kê', kind: 'application', owner: 'bo' }]),
        own([{ id: 'moi', name: 'Một cửa điện tử', kind: 'application', owner: 'bo' }]),
      ),
    ).toEqual(['added', 'removed'])
    // Codes of an authority that differ.
    expect(
      happened(
        own([{ id: 'cu', name: 'Báo cáo', kind: 'application', owner: 'bo', nasId: 'NAS-1' }]),
        own([{ id: 'moi', name: 'Báo cáo', kind: 'application', owner: 'bo', nasId: 'NAS-2' }]),
      ),
    ).toEqual(['added', 'removed'])
    // Two that could be it.
    expect(
      happened(
        own([{ id: 'cu', name: 'Trang tin', kind: 'website', owner: 'bo' }]),
        own([
          { id: 'm1', name: 'Trang tin', kind: 'website', owner: 'bo' },
          { id: 'm2', name: 'Trang tin', kind: 'website', owner: 'bo' },
        ]),
      ),
    ).toEqual(['added', 'added', 'removed'])
    // A local code that was given to something else when the dossier was numbered anew.
    expect(
      happened(
        own([{ id: 'cu', name: 'Báo cáo thống kê', kind: 'application', code: 'HT-1' }]),
        own([{ id: 'moi', name: 'Một cửa điện tử', kind: 'application', code: 'HT-1' }]),
      ),
    ).toEqual(['added', 'removed'])
  })

  it('of another kind has moved', () => {
    const before: ArchitectureDocument = { systems: [{ id: 'x', name: 'Nền tảng', kind: 'platform', owner: 'bo' }], agencies: AGENCIES }
    const after: ArchitectureDocument = { infrastructures: [{ id: 'x', name: 'Nền tảng', kind: 'cloud', owner: 'bo' }], agencies: AGENCIES }
    expect(changes(before, after).elements).toMatchObject([
      { change: 'moved', kind: 'infrastructure', was: { kind: 'system', id: 'x' }, fields: [{ field: 'kind' }] },
    ])
  })
})
