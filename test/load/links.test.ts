import { describe, expect, it } from 'vitest'
import { loadObject, loadText } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import { type Said, said } from './said.ts'

const of = async (text: string): Promise<Said[]> => said(await loadText(text))
const ofObject = async (document: ArchitectureDocument): Promise<Said[]> => said(await loadObject(document))

const BO = { id: 'bo-khcn', name: 'Bộ', level: 'ministry' as const }

describe('references', () => {
  it('to nowhere name the nearest ids, at the field', async () => {
    const found = await of(
      'agencies:\n  - { id: bo-khcn, name: Bộ, level: ministry }\n  - { id: bo-khcm, name: Bộ, level: ministry }\nsystems:\n  - id: thu\n    name: Thư\n    kind: email\n    owner: bo-khc\n',
    )
    expect(found).toMatchObject([
      {
        what: 'references-resolve.misspelt',
        severity: 'error',
        at: 'architecture.yaml:8:5',
        pointer: '/systems/0/owner',
        elements: ['thu'],
        vi: 'Không có đối tượng mã “bo-khc”. Mã gần nhất: bo-khcm, bo-khcn.',
        en: 'There is no element "bo-khc". Nearest ids: bo-khcm, bo-khcn.',
      },
    ])
  })

  it('in a list point at the item', async () => {
    expect(
      await of(
        'agencies: [{ id: bo-khcn, name: Bộ, level: ministry }]\nsystems:\n  - id: thu\n    name: Thư\n    kind: email\n    coverage: [bo-khcn, bo-khcx]\n',
      ),
    ).toMatchObject([{ what: 'references-resolve.misspelt', at: 'architecture.yaml:6:25', pointer: '/systems/0/coverage/1' }])
  })

  it('to nowhere name what is wanted when nothing is near', async () => {
    expect(await ofObject({ agencies: [BO], links: [{ id: 'l', from: 'bo-khcn', to: 'mang-khong-co', kind: 'wan' }] })).toMatchObject([
      {
        what: 'references-resolve.dangling',
        vi: 'Không có đối tượng mã “mang-khong-co” (Cơ quan, đơn vị; Địa điểm; Mạng; Hạ tầng).',
        en: 'There is no element "mang-khong-co" (Agency, Site, Network, Infrastructure).',
      },
    ])
  })

  it('suggest only ids that the field may name', async () => {
    expect(
      (await ofObject({ agencies: [BO], systems: [{ id: 'thu-dien-tu', name: 'Thư', kind: 'email', owner: 'thu-dien-ti' }] })).map(
        ({ what }) => what,
      ),
    ).toEqual(['references-resolve.dangling'])
  })

  it('to the wrong kind name both kinds', async () => {
    expect(
      await ofObject({
        systems: [
          { id: 'thu', name: 'Thư', kind: 'email' },
          { id: 'cong', name: 'Cổng', kind: 'portal', owner: 'thu' },
        ],
      }),
    ).toMatchObject([
      {
        what: 'references-fit.wrongKind',
        pointer: '/systems/1/owner',
        elements: ['cong'],
        vi: '“thu” là Hệ thống thông tin; trường này cần Cơ quan, đơn vị.',
        en: '"thu" is of kind Information system; this field needs Agency.',
      },
    ])
  })

  it('hold back what rules would say of the element', async () => {
    const model = await loadObject({ systems: [{ id: 'cong', name: 'Cổng', kind: 'portal', owner: 'khong-co' }] })
    expect([...model.faulty].map(({ id }) => id)).toEqual(['cong'])
  })

  it('of the header are followed too', async () => {
    expect(await ofObject({ body: 'bo-khcx', agencies: [BO] })).toMatchObject([
      { what: 'references-resolve.misspelt', pointer: '/body', vi: 'Không có đối tượng mã “bo-khcx”. Mã gần nhất: bo-khcn.' },
    ])
    expect(await ofObject({ body: 'khong-lien-quan', agencies: [BO] })).toMatchObject([
      { what: 'references-resolve.dangling', pointer: '/body', vi: 'Không có đối tượng mã “khong-lien-quan” (Cơ quan, đơn vị).' },
    ])
    expect(await ofObject({ body: 'cong', agencies: [BO], systems: [{ id: 'cong', name: 'Cổng', kind: 'portal' }] })).toMatchObject([
      { what: 'references-fit.wrongKind', pointer: '/body', en: '"cong" is of kind Information system; this field needs Agency.' },
    ])
  })

  it('are searched for nearest ids no more than a number of times, so that a broken import ends', async () => {
    const agencies = Array.from({ length: 3000 }, (_, number) => ({
      id: `co-quan-so-${number}`,
      name: 'A',
      level: 'unit' as const,
      parent: `co-quan-sx-${number}`,
    }))
    const started = performance.now()
    const found = await loadObject({ agencies })
    expect(found.findings).toHaveLength(3000)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('ids', () => {
  it('used twice name where the first one stands, at the second', async () => {
    const found = await of(
      'agencies:\n  - { id: van-ban, name: Bộ, level: ministry }\nsystems:\n  - name: Văn bản\n    id: van-ban\n    kind: application\n',
    )
    expect(found).toMatchObject([
      {
        what: 'ids-are-unique.repeated',
        at: 'architecture.yaml:5:5',
        pointer: '/systems/0/id',
        elements: ['van-ban'],
        vi: 'Mã “van-ban” đã dùng ở architecture.yaml; bản ghi này chưa được kiểm tra.',
        en: 'Id "van-ban" is already used in architecture.yaml; this record was not checked.',
      },
    ])
  })

  it('used three times are reported twice', async () => {
    expect((await ofObject({ agencies: [BO, BO, BO] })).map(({ pointer }) => pointer)).toEqual(['/agencies/1/id', '/agencies/2/id'])
  })
})

describe('hierarchies', () => {
  const agency = (id: string, parent?: string) => ({ id, name: id, level: 'unit' as const, ...(parent === undefined ? {} : { parent }) })

  it('that run in a circle are shown as one', async () => {
    expect(await ofObject({ agencies: [agency('a', 'b'), agency('b', 'c'), agency('c', 'b'), agency('d', 'c')] })).toMatchObject([
      {
        what: 'hierarchy-has-no-cycle.cycle',
        pointer: '/agencies/2/parent',
        elements: ['b', 'c'],
        vi: 'Trường “parent” khép vòng: b → c → b.',
        en: 'Field "parent" runs in a circle: b → c → b.',
      },
    ])
  })

  it('in which an element is above itself are circles', async () => {
    expect(await ofObject({ agencies: [agency('a', 'a')] })).toMatchObject([{ vi: 'Trường “parent” khép vòng: a → a.' }])
  })

  it('with two separate circles have two findings', async () => {
    expect(
      (await ofObject({ agencies: [agency('a', 'b'), agency('b', 'a'), agency('c', 'd'), agency('d', 'c')] })).map(({ vi }) => vi),
    ).toEqual(['Trường “parent” khép vòng: a → b → a.', 'Trường “parent” khép vòng: c → d → c.'])
  })

  it('without a circle are fine: a diamond, a long chain', async () => {
    const database = (id: string, ...derivedFrom: string[]) => ({ id, name: id, scope: 'internal' as const, derivedFrom })
    expect(await ofObject({ databases: [database('a', 'b', 'c'), database('b', 'd'), database('c', 'd'), database('d')] })).toEqual([])
    expect(
      await ofObject({
        agencies: Array.from({ length: 20000 }, (_, number) => agency(`a-${number}`, number === 0 ? undefined : `a-${number - 1}`)),
      }),
    ).toEqual([])
  })

  it('keep their identity however the file is ordered', async () => {
    const identities = async (...agencies: ReturnType<typeof agency>[]) =>
      (await loadObject({ agencies })).flaws.map(({ identity }) => identity)
    const circle = [agency('c', 'a'), agency('a', 'b'), agency('b', 'c')] as const
    expect(await identities(...circle)).toEqual([['parent', 'a', 'b', 'c']])
    expect(await identities(circle[1], circle[2], circle[0])).toEqual([['parent', 'a', 'b', 'c']])
  })

  it('name every id of a circle of eight', async () => {
    const eight = Array.from({ length: 8 }, (_, at) => agency(`a${at}`, `a${(at + 1) % 8}`))
    expect((await ofObject({ agencies: eight }))[0]!.vi).toBe('Trường “parent” khép vòng: a0 → a1 → a2 → a3 → a4 → a5 → a6 → a7 → a0.')
  })

  it('show a long circle in short', async () => {
    const found = await ofObject({
      agencies: Array.from({ length: 20000 }, (_, number) => agency(`a-${number}`, `a-${(number + 1) % 20000}`)),
    })
    expect(found).toHaveLength(1)
    expect(found[0]!.vi).toBe('Trường “parent” khép vòng: a-0 → a-1 → a-2 → a-3 → a-4 → a-5 → a-6 → … → a-19999 → a-0.')
  })

  it('report one circle of a knot, and hold all its elements back', async () => {
    const ids = Array.from({ length: 300 }, (_, number) => `t-${number}`)
    const model = await loadObject({ tasks: ids.map((id) => ({ id, name: id, dependsOn: ids.filter((other) => other !== id) })) })
    expect(model.findings).toHaveLength(1)
    expect(new Set([...model.faulty].map(({ id }) => id)).size).toBe(300)
  })

  it('name the item of a list that closes the circle', async () => {
    expect(
      await ofObject({
        tasks: [
          { id: 'a', name: 'A', dependsOn: ['c', 'b'] },
          { id: 'b', name: 'B', dependsOn: ['c', 'a'] },
          { id: 'c', name: 'C' },
        ],
      }),
    ).toMatchObject([{ pointer: '/tasks/1/dependsOn/1', vi: 'Trường “dependsOn” khép vòng: a → b → a.' }])
  })
})

describe('sources', () => {
  const header = { sources: [{ id: 's1', title: 'Báo cáo' }] }

  it('that are not declared are named where they are used first, once each', async () => {
    expect(
      await ofObject({
        ...header,
        agencies: [
          { ...BO, sources: ['s1', 's2'] },
          { ...BO, id: 'b', sources: ['s2', 's3'] },
        ],
      }),
    ).toMatchObject([
      {
        what: 'sources-are-declared.undeclared',
        pointer: '/agencies/0/sources/1',
        vi: 'Nguồn “s2” chưa khai ở phần đầu mô hình.',
        en: 'Source "s2" is not declared in the header.',
      },
      { pointer: '/agencies/1/sources/1', vi: 'Nguồn “s3” chưa khai ở phần đầu mô hình.' },
    ])
  })

  it('of figures, measurements and the issued framework are followed too', async () => {
    const found = await ofObject({
      ...header,
      issuedFramework: { status: 'none', sources: ['s4'] },
      agencies: [
        {
          ...BO,
          figures: [
            { metric: 'm', value: 1, unit: 'u', source: 's1' },
            { metric: 'm', value: 1, unit: 'u', source: 's2' },
          ],
        },
      ],
      targets: [{ id: 'ct', name: 'CT', metric: 'm', unit: 'u', measurements: [{ date: '2015', value: 1, source: 's3' }] }],
    })
    expect(found.map(({ pointer }) => pointer)).toEqual([
      '/issuedFramework/sources/0',
      '/agencies/0/figures/1/source',
      '/targets/0/measurements/0/source',
    ])
  })

  it('declared twice are told at the second, for nobody could say which one a fact is from', async () => {
    const twice = {
      agencies: [BO],
      sources: [
        { id: 's1', title: 'A' },
        { id: 's2', title: 'B' },
        { id: 's1', title: 'C' },
      ],
    }
    expect(await ofObject(twice)).toMatchObject([
      {
        what: 'ids-are-unique.repeated',
        pointer: '/sources/2/id',
        elements: [],
        en: 'Id "s1" is already used in architecture.json; this record was not checked.',
      },
    ])
    const [flaw] = (await loadObject(twice)).flaws
    expect(flaw!.identity).toEqual(['sources', 's1'])
  })

  it('are told by what they are, whatever stands before them', async () => {
    const { flaws } = await loadObject({ agencies: [{ ...BO, sources: ['s2'] }] })
    expect(flaws.map(({ identity }) => identity)).toEqual([['s2']])
    expect(flaws[0]!.elements).toMatchObject([{ element: { id: 'bo-khcn' }, kind: 'agency', field: 'sources' }])
  })

  it('are joined by assumptions, which name fields that are filled', async () => {
    expect(await ofObject({ agencies: [{ ...BO, staff: 3, assumed: ['staff', 'location'] }] })).toMatchObject([
      {
        what: 'sources-are-declared.unknownField',
        pointer: '/agencies/0/assumed/1',
        vi: '“location” ghi ở “assumed” không phải trường có giá trị của đối tượng này.',
        en: '"location" under "assumed" is not a field that this element fills.',
      },
    ])
  })
})
