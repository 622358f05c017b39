import { describe, expect, it } from 'vitest'
import { loadText } from '../../src/load/load.ts'
import { MAX_DEPTH, parse } from '../../src/load/parse.ts'
import { load } from '../../src/sources/load.ts'
import { folder, type Said, said } from './said.ts'

const GOOD = 'agencies:\n  - id: bo\n    name: Bộ Khoa học và Công nghệ\n    level: ministry\n'

/** What is said of a file with these bytes. */
async function ofBytes(bytes: Buffer, name = 'architecture.yaml'): Promise<Said[]> {
  const [model] = await load([name], { cwd: folder({ [name]: bytes }) })
  return said(model!)
}

const ofText = async (text: string, name?: string): Promise<Said[]> => said(await loadText(text, name))

describe('encodings', () => {
  it('asks for UTF-8 when a file is in the old Windows code page', async () => {
    const [found, ...more] = await ofBytes(Buffer.from('agencies:\n  - name: B\u1ed9'.replace('\u1ed9', '\xf4'), 'latin1'))
    expect(more).toEqual([])
    expect(found).toMatchObject({ what: 'file-is-readable.notUtf8', severity: 'error', at: 'architecture.yaml:1:1' })
    expect(found!.vi).toBe('Tệp không phải UTF-8: hãy lưu lại với bảng mã UTF-8.')
    expect(found!.en).toBe('The file is not UTF-8: save it again in UTF-8.')
  })

  it.each([
    ['little-endian', Buffer.from(`\ufeff${GOOD}`, 'utf16le')],
    ['big-endian', Buffer.from(`\ufeff${GOOD}`, 'utf16le').swap16()],
  ])('names UTF-16 (%s)', async (_order, bytes) => {
    const [found, ...more] = await ofBytes(bytes)
    expect(more).toEqual([])
    expect(found).toMatchObject({
      what: 'file-is-readable.utf16',
      vi: 'Tệp ở bảng mã UTF-16: hãy lưu lại với bảng mã UTF-8.',
      en: 'The file is in UTF-16: save it again in UTF-8.',
    })
  })

  it('reads a file behind a byte order mark, mentions the mark, and counts columns without it', async () => {
    const text = 'agencies: [{ id: bo, name: Bộ, level: bộ }]\n'
    const found = await ofBytes(Buffer.from(`\ufeff${text}`))
    expect(found.map(({ what, severity, at }) => [what, severity, at])).toEqual([
      ['file-is-readable.byteOrderMark', 'info', 'architecture.yaml:1:1'],
      ['values-are-allowed.notListed', 'error', `architecture.yaml:1:${text.indexOf('level') + 1}`],
    ])
    expect(found[0]!.vi).toBe('Tệp mở đầu bằng dấu BOM; đã bỏ qua. Nên lưu dạng “UTF-8 không BOM”.')
    expect(found[0]!.en).toBe('The file starts with a byte order mark; it was ignored. Better save as UTF-8 without BOM.')
  })

  it('reads JSON behind a byte order mark', async () => {
    expect(
      (await ofBytes(Buffer.from('\ufeff{"agencies":[{"id":"bo","name":"Bộ","level":"ministry"}]}'), 'architecture.json')).map(
        ({ what }) => what,
      ),
    ).toEqual(['file-is-readable.byteOrderMark'])
  })

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n'],
    ['comments', '# chưa có gì\n'],
  ])('says that a file with %s is empty, once', async (_what, text) => {
    const found = await ofText(text)
    expect(found).toMatchObject([
      { what: 'file-is-readable.empty', vi: 'Tệp trống.', en: 'The file is empty.', at: 'architecture.yaml:1:1' },
    ])
  })
})

describe('Unicode forms', () => {
  const decomposed = GOOD.normalize('NFD')

  it('reads decomposed text as the composed text it means', async () => {
    expect(decomposed).not.toBe(GOOD)
    const [one, other] = [await loadText(GOOD), await loadText(decomposed)]
    expect(other.graph.find('agency', 'bo')!.name).toBe(one.graph.find('agency', 'bo')!.name)
    expect(other.findings).toEqual([])
  })

  it.each([
    [
      'YAML',
      'architecture.yaml',
      'sources: [{ id: s1, title: Điều tra }]\nagencies: [{ id: bo, name: Bộ, level: tỉnh }]\n'.normalize('NFD'),
      'level',
    ],
    ['JSON', 'architecture.json', '{"name":"Mô hình","agencies":[{"id":"bo","name":"Bộ","level":"tỉnh"}]}'.normalize('NFD'), '"level"'],
  ])('points at the right column of decomposed %s', async (_format, name, text, key) => {
    const found = await ofText(text, name)
    const before = text.slice(0, text.indexOf(key))
    const line = before.split('\n').length
    expect(found).toMatchObject([
      { what: 'values-are-allowed.notListed', at: `${name}:${line}:${before.length - before.lastIndexOf('\n')}` },
    ])
    expect(found[0]!.vi).toContain(`“${'tỉnh'.normalize('NFC')}” không có trong danh mục`)
  })

  it('points at the right column of an unknown key written decomposed', async () => {
    const text = '{"agencies":[{"id":"bo","name":"Bộ","level":"ministry","phụ trách":"A"}]}'.normalize('NFD')
    expect(await ofText(text, 'a.json')).toMatchObject([{ what: 'keys-are-known.unknown', at: `a.json:1:${text.indexOf('"phu') + 1}` }])
  })

  it.each([
    ['a syntax error', 'name: Mô hình độc lập\nagencies: [1, 2\n'],
    ['an alias', 'a: &x Bộ\nb: [ồ, *x]\n'],
  ])('points at the right place of %s after decomposed text', async (_what, text) => {
    const [composed] = await ofText(text.normalize('NFC'))
    const raw = text.normalize('NFD')
    const [found] = await ofText(raw)
    expect(found!.what).toBe(composed!.what)
    const lineOf = (one: Said): string => one.at.split(':')[1]!
    expect(lineOf(found!)).toBe(lineOf(composed!))
    if (found!.what.endsWith('alias')) expect(found!.at).toBe(`architecture.yaml:2:${'b: [ồ, '.normalize('NFD').length + 1}`)
  })

  it.each([
    ['JSON', 'a.json', `{"agencies":[],"${'Bộ'.normalize('NFC')}":1,"${'Bộ'.normalize('NFD')}":2}`],
    ['YAML', 'a.yaml', `agencies: []\n${'Bộ'.normalize('NFC')}: 1\n${'Bộ'.normalize('NFD')}: 2\n`],
  ])('takes two keys of %s that differ only in their Unicode form for one', async (_format, name, text) => {
    const found = await ofText(text, name)
    expect(found.map(({ what }) => what)).toContain('keys-are-unique.repeated')
    expect(found.find(({ what }) => what === 'keys-are-unique.repeated')!.vi).toBe('Khóa “Bộ” được ghi hai lần trong cùng một đối tượng.')
  })
})

describe('syntax', () => {
  it.each([
    [
      'a comma too many',
      'a.json',
      '{"agencies": [],}',
      '1:17',
      'Sai cú pháp JSON: cần tên khóa trong dấu nháy kép (có thể thừa dấu phẩy phía trước).',
      'Wrong JSON syntax: a key in double quotes is expected (perhaps a comma too many before it).',
    ],
    [
      'a missing comma',
      'a.json',
      '{"id": "a" "name": "b"}',
      '1:12',
      'Sai cú pháp JSON: thiếu dấu phẩy.',
      'Wrong JSON syntax: a comma is missing.',
    ],
    [
      'a comment',
      'a.json',
      '{\n// ghi chú\n}',
      '2:1',
      'Sai cú pháp JSON: JSON không cho phép ghi chú thích.',
      'Wrong JSON syntax: JSON allows no comments.',
    ],
    [
      'a JSON file cut short',
      'a.json',
      '{"agencies": [{"id": "bo"',
      '1:26',
      'Sai cú pháp JSON: thiếu dấu } đóng.',
      'Wrong JSON syntax: a closing } is missing.',
    ],
    [
      'a tab',
      'a.yaml',
      'agencies:\n\t- id: bo\n',
      '2:1',
      'Sai cú pháp YAML: thụt lề bằng phím Tab; hãy dùng dấu cách.',
      'Wrong YAML syntax: indented with a tab; use spaces.',
    ],
    [
      'an open bracket',
      'a.yaml',
      'agencies: [1, 2',
      undefined,
      'Sai cú pháp YAML: ngoặc [ hoặc { chưa đóng.',
      'Wrong YAML syntax: a [ or { is not closed.',
    ],
    [
      'an open quote',
      'a.yaml',
      'name: "Bộ',
      undefined,
      'Sai cú pháp YAML: dấu nháy kép chưa đóng.',
      'Wrong YAML syntax: a double quote is not closed.',
    ],
    [
      'an open bracket before other keys',
      'a.yaml',
      'agencies: [1, 2\nid: a\n',
      undefined,
      'Sai cú pháp YAML: thụt lề thiếu, hoặc ngoặc, dấu nháy chưa đóng.',
      'Wrong YAML syntax: too little indentation, or a bracket or quote left open.',
    ],
    [
      'a colon in a value without quotes',
      'a.yaml',
      'name: Bộ: cơ quan\n',
      '1:9',
      'Sai cú pháp YAML: thụt lề của khóa sai (hoặc giá trị có dấu hai chấm, hay mở đầu bằng @, %, `, chưa đặt trong nháy).',
      'Wrong YAML syntax: a key is indented wrongly (or a value with a colon, or one that begins with @, % or `, is not quoted).',
    ],
    [
      'a type tag',
      'a.yaml',
      'name: !!python/object Bộ\n',
      '1:7',
      'Sai cú pháp YAML: thẻ kiểu dữ liệu (!…) không được dùng.',
      'Wrong YAML syntax: type tags (!…) are not allowed.',
    ],
    [
      'a list as a key',
      'a.yaml',
      '? [a, b]\n: c\n',
      '1:1',
      'Sai cú pháp YAML: khóa phải là một từ, không phải danh sách hay bảng.',
      'Wrong YAML syntax: a key must be a word, not a list or a mapping.',
    ],
    [
      'a NUL',
      'a.yaml',
      'name: "a\0b"\n',
      undefined,
      'Sai cú pháp YAML: tệp chứa ký tự rỗng (NUL).',
      'Wrong YAML syntax: the file contains a NUL character.',
    ],
  ])('explains %s', async (_what, name, text, at, vi, en) => {
    const found = await ofText(text, name)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ what: 'file-is-readable.syntax', severity: 'error', vi, en })
    if (at !== undefined) expect(found[0]!.at).toBe(`${name}:${at}`)
  })

  it('never shows a word of the parser: what has no words of its own reads "it cannot be read"', async () => {
    const broken = [
      '%FOO\n',
      '%YAML 3.0\n---\na: 1\n',
      '%TAG ! x y z\n---\na: 1\n',
      'a: !<x\n',
      'a: & b\n',
      'a: "\\xZZ"\n',
      'a: |0\n  x\n',
      '- a\nb: c\n',
      '{a b: c, ]',
      'a: *\n',
      '"\\q"',
      '[a, , b]\n',
    ]
    for (const text of broken) {
      const found = await ofText(text)
      expect(found.length, text).toBeGreaterThan(0)
      for (const { vi, en } of found) {
        expect(`${vi} ${en}`, text).not.toMatch(/yaml\.|undefined|\{\w+\}/)
        if (vi.startsWith('Sai cú pháp')) expect(vi.replace(/YAML|JSON/g, ''), text).toMatch(/[ăâđêôơưáàảãạếệộốớợứự]/i)
      }
    }
  })

  it('points at the second of several YAML documents', async () => {
    expect(await ofText('---\nid: a\n---\nid: b\n')).toMatchObject([
      {
        what: 'file-is-readable.severalDocuments',
        at: 'architecture.yaml:3:1',
        vi: 'Tệp có nhiều tài liệu YAML (---). Mỗi tệp chỉ chứa một tài liệu.',
        en: 'The file holds several YAML documents (---). Keep one document a file.',
      },
    ])
  })

  it.each([
    ['a list', '[1]', 'danh sách', 'a list'],
    ['a text', '"x"', 'chuỗi ký tự', 'text'],
    ['a number', '1', 'số', 'a number'],
    ['nothing', 'null', 'giá trị trống', 'nothing'],
  ])('says that %s is no model', async (_what, text, vi, en) => {
    for (const name of ['a.json', 'a.yaml']) {
      expect(await ofText(text, name)).toMatchObject([
        {
          what: 'file-is-readable.notAModel',
          vi: `Nội dung phải là một bảng khóa và giá trị (id, name, systems …), không phải ${vi}.`,
          en: `The content must be a mapping of keys to values (id, name, systems …), not ${en}.`,
        },
      ])
    }
  })
})

describe('files made to do harm', () => {
  it('refuses YAML aliases, so that a bomb of them never unfolds', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`),
    ].join('\n')
    const found = await ofText(bomb)
    expect(found).toMatchObject([
      {
        what: 'file-is-readable.alias',
        at: 'architecture.yaml:2:8',
        vi: 'Tệp dùng bí danh YAML (&, *). Hãy ghi đầy đủ giá trị tại từng chỗ để so sánh và truy vết được.',
        en: 'The file uses YAML aliases (&, *). Write each value out where it stands, so that changes can be compared and traced.',
      },
    ])
  })

  it('allows an anchor that nothing refers to', async () => {
    expect(await ofText('agencies: [{ id: bo, name: &ten Bộ, level: ministry }]\n')).toEqual([])
  })

  it.each(['json', 'yaml'] as const)('refuses 100 MB of opening brackets as %s', async (format) => {
    const { value, findings } = await parse(Buffer.alloc(100_000_000, '['), format)
    expect(value).toBeUndefined()
    expect(findings).toMatchObject([{ message: 'tooDeep', data: { limit: MAX_DEPTH } }])
  })

  it.each([
    ['a.json', `${'{"a":'.repeat(MAX_DEPTH + 1)}1${'}'.repeat(MAX_DEPTH + 1)}`],
    ['a.yaml', `${'- '.repeat(MAX_DEPTH + 1)}a\n`],
    ['a.yaml', `${'{a: '.repeat(MAX_DEPTH + 1)}1${'}'.repeat(MAX_DEPTH + 1)}`],
  ])('says that %s nests too deep', async (name, text) => {
    expect(await ofText(text, name)).toMatchObject([
      {
        what: 'file-is-readable.tooDeep',
        vi: `Tệp lồng nhau quá ${MAX_DEPTH} cấp; mô hình kiến trúc không sâu như vậy.`,
        en: `The file nests deeper than ${MAX_DEPTH} levels; an architecture model never does.`,
      },
    ])
  })

  it('counts brackets inside strings for nothing', async () => {
    expect(await ofText(JSON.stringify({ agencies: [{ id: 'bo', name: '[{'.repeat(200), level: 'ministry' }] }), 'a.json')).toEqual([])
  })

  it.each([
    [
      'a.json',
      '{"__proto__": {"polluted": true}, "agencies": [{"id": "bo", "name": "Bộ", "level": "ministry", "__proto__": {"staff": 3}}]}',
    ],
    ['a.yaml', '__proto__: { polluted: true }\nagencies:\n  - id: bo\n    name: Bộ\n    level: ministry\n    __proto__: { staff: 3 }\n'],
    [
      'a.yaml',
      'constructor: { prototype: { polluted: true } }\nagencies:\n  - id: bo\n    name: Bộ\n    level: ministry\n    toString: x\n',
    ],
  ])('treats hostile keys of %s as unknown keys and changes no prototype', async (name, text) => {
    const model = await loadText(text, name)
    const found = await said(model)
    expect(found.map(({ what }) => what)).toEqual(['keys-are-known.unknown', 'keys-are-known.unknown'])
    for (const { vi } of found) expect(vi).toMatch(/^Không có khóa “(__proto__|constructor|toString)”\. Các khóa được dùng: /)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    const bo = model.graph.find('agency', 'bo')!
    expect(bo.staff).toBeUndefined()
    expect(Object.getPrototypeOf(bo)).toBe(Object.prototype)
  })
})

describe('keys written twice', () => {
  it.each([
    ['a.json', '{\n  "id": "a",\n  "agencies": [],\n  "agencies": [{"id": "bo", "name": "Bộ", "level": "ministry"}]\n}', '4:3', 'agencies'],
    ['a.json', '{"agencies": [{"id": "bo", "name": "Bộ",\n "name": "Bộ 2", "level": "ministry"}]}', '2:2', 'name'],
    ['a.yaml', 'agencies: []\nagencies:\n  - id: bo\n    name: Bộ\n    level: ministry\n', '2:1', 'agencies'],
    ['a.yaml', 'agencies:\n  - id: bo\n    name: Bộ\n    level: ministry\n    "name": Bộ 2\n', '5:5', 'name'],
    ['a.yaml', 'agencies: [{ id: bo, name: Bộ, level: ministry, name: Bộ 2 }]\n', '1:49', 'name'],
    [
      'a.yaml',
      'agencies:\n  - id: bo\n    name: Bộ\n    level: ministry\n    figures: [{ metric: m, value: 1, unit: u, value: 2 }]\n',
      '5:47',
      'value',
    ],
  ])('are found in %s, also deep inside, and the check goes on with the last', async (name, text, at, key) => {
    const model = await loadText(text, name)
    expect(await said(model)).toMatchObject([
      {
        what: 'keys-are-unique.repeated',
        severity: 'error',
        at: `${name}:${at}`,
        vi: `Khóa “${key}” được ghi hai lần trong cùng một đối tượng.`,
        en: `Key "${key}" is written twice in one object.`,
      },
    ])
    const { name: last } = model.graph.find('agency', 'bo')!
    expect(last).toBe(key === 'name' ? 'Bộ 2' : 'Bộ')
  })

  it('are not seen in two objects of a list, nor where a value equals a key', async () => {
    expect(await ofText('agencies:\n  - { id: a, name: name, level: unit }\n  - { id: b, name: id, level: unit }\n')).toEqual([])
    expect(
      await ofText(
        '{"agencies": [{"id": "a", "name": "id: \\"name\\": {", "level": "unit"}, {"id": "b", "name": "B", "level": "unit"}]}',
        'a.json',
      ),
    ).toEqual([])
  })

  it('are found when they are numbers written in two ways', async () => {
    expect((await ofText('agencies: []\n16: a\n0x10: b\n')).map(({ what }) => what)).toContain('keys-are-unique.repeated')
  })
})
