import { describe, expect, it } from 'vitest'
import { loadObject, loadText } from '../../src/load/load.ts'
import { type Said, said } from './said.ts'

const of = async (text: string, name?: string): Promise<Said[]> => said(await loadText(text, name))

/** A document with one ministry whose record ends with the given line. */
const ministry = (line: string): string => `agencies:\n  - id: bo\n    name: Bộ\n    level: ministry\n    ${line}\n`

describe('keys', () => {
  it('suggests the key that was meant, at the key', async () => {
    const text = ministry('abreviation: BKHCN')
    const found = await of(text)
    expect(found).toMatchObject([
      {
        what: 'keys-are-known.misspelt',
        severity: 'error',
        at: 'architecture.yaml:5:5',
        pointer: '/agencies/0/abreviation',
        elements: ['bo'],
        vi: 'Không có khóa “abreviation”. Có phải “abbreviation”?',
        en: 'There is no key "abreviation". Did you mean "abbreviation"?',
      },
    ])
  })

  it('suggests the collection that was meant', async () => {
    expect(await of('sytems:\n  - { id: a, name: A, kind: portal }\n')).toMatchObject([
      {
        what: 'keys-are-known.misspelt',
        pointer: '/sytems',
        vi: 'Không có khóa “sytems”. Có phải “systems”?',
        en: 'There is no key "sytems". Did you mean "systems"?',
      },
    ])
  })

  it('lists the known keys when none is near', async () => {
    const [found] = await of(ministry('phụ-trách: An'))
    expect(found).toMatchObject({ what: 'keys-are-known.unknown', at: 'architecture.yaml:5:5', elements: ['bo'] })
    expect(found!.vi).toMatch(/^Không có khóa “phụ-trách”\. Các khóa được dùng: id, name, nameEn, level, parent, .*\.$/)
    expect(found!.en).toMatch(/^There is no key "phụ-trách"\. Known keys: id, name, nameEn, level, parent, .*\.$/)
  })

  it('does not take any two short names for a slip', async () => {
    expect((await of(ministry('xy: 1'))).map(({ what }) => what)).toEqual(['keys-are-known.unknown'])
  })

  it('points into nested records', async () => {
    expect(await of(ministry('figures: [{ metric: m, value: 1, unit: u, valeu: 2 }]'))).toMatchObject([
      {
        what: 'keys-are-known.misspelt',
        pointer: '/agencies/0/figures/0/valeu',
        at: `architecture.yaml:5:${'    figures: [{ metric: m, value: 1, unit: u, '.length + 1}`,
      },
    ])
  })

  it('names a missing key at the record that lacks it', async () => {
    expect(await of('systems:\n  - id: thu\n    name: Thư\n')).toMatchObject([
      {
        what: 'required-keys-are-present.missing',
        at: 'architecture.yaml:2:5',
        pointer: '/systems/0',
        elements: ['thu'],
        vi: 'Thiếu khóa bắt buộc “kind”.',
        en: 'The required key "kind" is missing.',
      },
    ])
  })

  it('names a missing key of a nested record at its key', async () => {
    expect(await of(ministry('notApplicable: [{ field: links }]'))).toMatchObject([
      {
        what: 'required-keys-are-present.missing',
        at: 'architecture.yaml:5:21',
        pointer: '/agencies/0/notApplicable/0',
        vi: 'Thiếu khóa bắt buộc “reason”.',
      },
    ])
  })

  it('reports a record without an id, which nothing can refer to', async () => {
    expect(await of('agencies:\n  - name: Bộ\n    level: ministry\n')).toMatchObject([
      { what: 'required-keys-are-present.missing', elements: [], vi: 'Thiếu khóa bắt buộc “id”.' },
    ])
  })

  it('keeps an element that only lacks its name, under its id', async () => {
    const model = await loadText(
      'agencies:\n  - id: bo\n    level: ministry\nsystems:\n  - { id: thu, name: Thư, kind: email, owner: bo }\n',
    )
    expect((await said(model)).map(({ what }) => what)).toEqual(['required-keys-are-present.missing'])
    expect(model.graph.find('agency', 'bo')!.name).toBe('bo')
    expect([...model.faulty].map(({ id }) => id)).toEqual(['bo'])
  })

  it('says once what is wrong with an element that is left out, not again at each reference to it', async () => {
    const model = await loadText(
      'body: bo\nagencies:\n  - id: bo\n    name: Bộ\nsystems:\n  - { id: thu, name: Thư, kind: email, owner: bo, coverage: [bo] }\n',
    )
    expect((await said(model)).map(({ what }) => what)).toEqual(['required-keys-are-present.missing'])
    expect([...model.faulty].map(({ id }) => id)).toContain('thu')
  })
})

describe('values', () => {
  it('suggests the value that was meant and lists the allowed ones', async () => {
    const found = await of('agencies:\n  - id: bo\n    name: Bộ\n    level: ministri\n')
    expect(found).toMatchObject([
      {
        what: 'values-are-allowed.misspelt',
        at: 'architecture.yaml:4:5',
        pointer: '/agencies/0/level',
        elements: ['bo'],
        vi: '“ministri” không có trong danh mục. Có phải “ministry”? Giá trị được dùng: central, ministry, department, province, district, commune, unit, party, other.',
        en: '"ministri" is not in the list. Did you mean "ministry"? Allowed: central, ministry, department, province, district, commune, unit, party, other.',
      },
    ])
  })

  it('lists the allowed values when none is near', async () => {
    expect(await of(ministry('location: Hà Nội'))).toMatchObject([
      {
        what: 'values-are-allowed.notListed',
        vi: '“Hà Nội” không có trong danh mục. Giá trị được dùng: headquarters, outside.',
        en: '"Hà Nội" is not in the list. Allowed: headquarters, outside.',
      },
    ])
  })

  it.each([
    [
      'a list for a text',
      ministry('abbreviation: [BKHCN]'),
      'Giá trị phải là chuỗi ký tự, không phải danh sách.',
      'The value must be text, not a list.',
    ],
    [
      'a text for a number',
      ministry('staff: nhiều'),
      'Giá trị phải là số nguyên, không phải chuỗi ký tự.',
      'The value must be a whole number, not text.',
    ],
    [
      'a fraction for a whole number',
      ministry('staff: 2.5'),
      'Giá trị phải là số nguyên, không phải số có phần lẻ.',
      'The value must be a whole number, not a number with a fraction.',
    ],
    [
      'no number at all',
      ministry('staff: .nan'),
      'Giá trị phải là số nguyên, không phải .nan hoặc .inf.',
      'The value must be a whole number, not .nan or .inf.',
    ],
    [
      'nothing for a text',
      ministry('note:'),
      'Giá trị phải là chuỗi ký tự, không phải giá trị trống.',
      'The value must be text, not nothing.',
    ],
    [
      'a text for a list',
      ministry('tags: quan trọng'),
      'Giá trị phải là danh sách, không phải chuỗi ký tự.',
      'The value must be a list, not text.',
    ],
    [
      'a number for a listed value: the type, once',
      'agencies: [{ id: bo, name: Bộ, level: 5 }]\n',
      'Giá trị phải là chuỗi ký tự, không phải số.',
      'The value must be text, not a number.',
    ],
    [
      'a mapping for a collection',
      'agencies: { id: bo }\n',
      'Giá trị phải là danh sách, không phải bảng khóa và giá trị.',
      'The value must be a list, not a mapping.',
    ],
    [
      'a text for an element',
      'agencies: [bo]\n',
      'Giá trị phải là bảng khóa và giá trị, không phải chuỗi ký tự.',
      'The value must be a mapping, not text.',
    ],
  ])('says which type is wanted and which was found: %s', async (_what, text, vi, en) => {
    expect(await of(text)).toMatchObject([{ what: 'values-are-allowed.wrongType', severity: 'error', vi, en }])
  })

  it('says how to write a code or a year of digits, and what to do instead of a merge key', async () => {
    expect(await of('version: 1.0\nagencies: [{ id: bo, name: Bộ, level: ministry }]\n')).toMatchObject([
      { what: 'values-are-allowed.unquoted', severity: 'error' },
    ])
    expect((await of('systems:\n  - id: s\n    name: S\n    kind: application\n    since: 2019\n')).map(({ what }) => what)).toEqual([
      'values-are-allowed.unquoted',
    ])
    expect((await of('systems:\n  - id: s\n    name: S\n    kind: application\n    <<: { note: x }\n')).map(({ what }) => what)).toEqual([
      'keys-are-known.mergeKey',
    ])
  })

  it('shows how an id would be written', async () => {
    expect(await of('agencies: [{ id: Bộ Khoa học & Công nghệ, name: Bộ, level: ministry }]\n')).toMatchObject([
      {
        what: 'values-are-allowed.notAnId',
        pointer: '/agencies/0/id',
        vi: '“Bộ Khoa học & Công nghệ” không phải mã hợp lệ: chỉ dùng chữ thường không dấu, chữ số và dấu gạch ngang, ví dụ “bo-khoa-hoc-cong-nghe”.',
        en: '"Bộ Khoa học & Công nghệ" is not a valid id: use lower-case ASCII letters, digits and dashes, for example "bo-khoa-hoc-cong-nghe".',
      },
    ])
  })

  it.each(['Đường_truyền', 'A', '-a', 'a--b', '…'])('gives a valid example for the id %s', async (id) => {
    const [found] = await of(JSON.stringify({ agencies: [{ id, name: 'Bộ', level: 'ministry' }] }), 'a.json')
    expect(found!.what).toBe('values-are-allowed.notAnId')
    expect(/ví dụ “(.*)”\.$/.exec(found!.vi)![1]).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it.each(['21/11/2026', '2026-13-01', '2026-11-32', '2026-1-2', '2026'])('says that %s is no date', async (date) => {
    expect(await of(`asOf: "${date}"\nagencies: [{ id: bo, name: Bộ, level: ministry }]\n`)).toMatchObject([
      {
        what: 'values-are-allowed.notADate',
        at: 'architecture.yaml:1:1',
        vi: `“${date}” không phải ngày hợp lệ: ghi dạng 2026-11-21 (hoặc năm, tháng nếu trường cho phép).`,
        en: `"${date}" is not a valid date: write 2026-11-21 (or a year or month where the field allows).`,
      },
    ])
  })

  it('asks for a blank to be left out', async () => {
    expect(await of(ministry('note: ""'))).toMatchObject([
      {
        what: 'values-are-allowed.blank',
        vi: 'Giá trị để trống. Nếu chưa biết, bỏ trường này hoặc khai ở “undetermined”.',
        en: 'The value is blank. Leave the field out if it is not known, or declare it under "undetermined".',
      },
    ])
  })

  it('says where a number may lie, and how long a text may be', async () => {
    expect(await of(ministry('staff: -1'))).toMatchObject([
      {
        what: 'values-are-allowed.outOfRange',
        vi: 'Giá trị -1 nằm ngoài giới hạn cho phép (>= 0).',
        en: 'The value -1 is outside the limit (>= 0).',
      },
    ])
    expect(await of(ministry(`code: ${'A'.repeat(41)}`))).toMatchObject([
      { what: 'values-are-allowed.tooLong', vi: 'Giá trị dài quá 40 ký tự.', en: 'The value is longer than 40 characters.' },
    ])
    expect(
      await of(
        'investments: [{ id: a, name: A, owner: bo, budget: { amount: 1, currency: đồng } }]\nagencies: [{ id: bo, name: Bộ, level: ministry }]\n',
      ),
    ).toMatchObject([{ what: 'values-are-allowed.wrongForm', vi: '“đồng” không đúng dạng ^[A-Z]{3}$.' }])
  })

  it('cuts a long value short', async () => {
    const [found] = await of(ministry(`location: ${'x'.repeat(500)}`))
    expect(found!.vi.length).toBeLessThan(200)
  })

  it('names every repeated item of a list, and keeps the list', async () => {
    const model = await loadText(ministry('tags: [a, b, a, c, b, a]'))
    const found = await said(model)
    expect(found.map(({ pointer, vi, en }) => [pointer, vi, en])).toEqual([
      ['/agencies/0/tags/2', 'Danh sách có mục lặp lại: “a”.', 'The list repeats an item: "a".'],
      ['/agencies/0/tags/4', 'Danh sách có mục lặp lại: “b”.', 'The list repeats an item: "b".'],
      ['/agencies/0/tags/5', 'Danh sách có mục lặp lại: “a”.', 'The list repeats an item: "a".'],
    ])
    expect(found[0]!.at).toBe(`architecture.yaml:5:${'    tags: [a, b, '.length + 1}`)
    expect(model.graph.find('agency', 'bo')!.tags).toEqual(['a', 'b', 'c'])
  })
})

describe('what is left of a document with faults', () => {
  it('is the rest of each record, in its place', async () => {
    const model = await loadText(
      'agencies:\n  - 5\n  - id: bo\n    name: Bộ\n    level: ministry\n    staff: nhiều\n  - id: KHÔNG\n    name: X\n    level: unit\n  - id: cuc\n    name: Cục\n    level: unit\n    parent: b\n',
    )
    expect(model.graph.all('agency').map(({ id }) => id)).toEqual(['bo', 'cuc'])
    expect(model.graph.find('agency', 'bo')).not.toHaveProperty('staff')
    const found = await said(model)
    expect(found.map(({ what, pointer }) => [what, pointer])).toEqual([
      ['values-are-allowed.wrongType', '/agencies/0'],
      ['values-are-allowed.wrongType', '/agencies/1/staff'],
      ['values-are-allowed.notAnId', '/agencies/2/id'],
      // Positions after a record that was taken out are still those of the file.
      ['references-resolve.misspelt', '/agencies/3/parent'],
    ])
    expect(found.at(-1)!.at).toBe('architecture.yaml:13:5')
  })

  it('does not blame "assumed" for a field that was taken out', async () => {
    expect((await of(ministry('staff: nhiều\n    assumed: [staff]'))).map(({ what }) => what)).toEqual(['values-are-allowed.wrongType'])
  })

  it('is not said to be empty when its records are what is wrong', async () => {
    expect((await of('agencies: [{ id: bo, name: Bộ }]\n')).map(({ what }) => what)).toEqual(['required-keys-are-present.missing'])
    expect((await of('sytems: []\n')).map(({ what }) => what)).toEqual(['keys-are-known.misspelt'])
  })

  it('is said to be empty when it holds a header only', async () => {
    for (const text of ['{}', '{"id": "a", "name": "Mô hình", "systems": []}']) {
      expect(await of(text, 'a.json')).toMatchObject([
        {
          what: 'model-is-not-empty.empty',
          severity: 'error',
          at: 'a.json:1:1',
          pointer: '',
          vi: 'Mô hình không có đối tượng nào.',
          en: 'The model holds no element.',
        },
      ])
    }
  })
})

describe('a model given as an object', () => {
  it('is copied, and its faults have places in its printed form', async () => {
    const document = { agencies: [{ id: 'bo', name: 'Bộ', level: 'minister' as 'ministry' }] }
    const model = await loadObject(document)
    expect(await said(model)).toMatchObject([
      { what: 'values-are-allowed.misspelt', at: 'architecture.json:6:7', pointer: '/agencies/0/level' },
    ])
    expect(document.agencies[0]!.level).toBe('minister')
  })
})
