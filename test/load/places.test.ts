import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Format, parse } from '../../src/load/parse.ts'
import { lineIndex, locate, type Path, pointerOf } from '../../src/load/places.ts'

/** Line and column, both from one, where a path stands. */
async function placeOf(text: string, format: Format, path: Path): Promise<string> {
  const [offset] = await locate(text, format, [path])
  const { line, column } = lineIndex(text)(offset!)
  return `${line}:${column}`
}

describe('places in YAML', () => {
  const text = [
    'id: mo-hinh # a comment', // 1
    '"agencies":', // 2
    '  - id: bo', // 3
    "    'name': Bộ", // 4
    '    tags: [a, "b", {c: 1}]', // 5
    '  -', // 6
    '    id: cuc', // 7
    '    note: >-', // 8
    '      several', // 9
    '      lines', // 10
    '    count: 2', // 11
    'systems: [{id: s, name: S}, {id: t, "name": T}]', // 12
    'empty:', // 13
    '  - # nothing - here', // 14
    '  - x', // 15
    '  -', // 16
    '',
  ].join('\n')

  it.each([
    ['a key', ['id'], '1:1'],
    ['a quoted key', ['agencies'], '2:1'],
    ['a list item that is a record: its first key', ['agencies', 0], '3:5'],
    ['a key in it', ['agencies', 0, 'id'], '3:5'],
    ['a key in single quotes', ['agencies', 0, 'name'], '4:5'],
    ['an item of a list in brackets', ['agencies', 0, 'tags', 0], '5:12'],
    ['a quoted item', ['agencies', 0, 'tags', 1], '5:15'],
    ['a record in braces', ['agencies', 0, 'tags', 2], '5:20'],
    ['a key in braces', ['agencies', 0, 'tags', 2, 'c'], '5:21'],
    ['a record that begins on the next line', ['agencies', 1], '7:5'],
    ['a key after a block of text', ['agencies', 1, 'count'], '11:5'],
    ['a record in a list in brackets', ['systems', 1], '12:29'],
    ['a quoted key in it', ['systems', 1, 'name'], '12:37'],
    ['an item with nothing after its dash', ['empty', 0], '14:3'],
    ['the item after it', ['empty', 1], '15:5'],
    ['an empty item at the end', ['empty', 2], '16:3'],
    ['a key that is missing: the record', ['agencies', 1, 'level'], '7:5'],
    ['a field of a missing record: what exists of the way', ['agencies', 7, 'id'], '2:1'],
    ['the whole document', [], '1:1'],
    ['something of which nothing exists', ['khong-co', 0], '1:1'],
  ] as const)('%s', async (_what, path, place) => {
    expect(await placeOf(text, 'yaml', path)).toBe(place)
    expect(await placeOf(text.replaceAll('\n', '\r\n'), 'yaml', path)).toBe(place)
  })

  it('finds list items that are blocks of text at their indicator', async () => {
    const blocks = 'a:\n  - |\n    x\n  - >-\n    y\n  - z\n'
    expect(await Promise.all([0, 1, 2].map((item) => placeOf(blocks, 'yaml', ['a', item])))).toEqual(['2:5', '4:5', '6:5'])
  })

  it('is not led astray by keys that are lists', async () => {
    expect(await placeOf('? [a, b]\n: {c: 1}\nd: 2\n', 'yaml', ['d'])).toBe('3:1')
  })

  it('gives the last of two equal keys, whose value counts', async () => {
    expect(await placeOf('a: 1\nb: 2\na: 3\n', 'yaml', ['a'])).toBe('3:1')
  })

  it('finds a key written in another Unicode form', async () => {
    expect(await placeOf('a: 1\nphụ trách: x\n'.normalize('NFD'), 'yaml', ['phụ trách'.normalize('NFC')])).toBe('2:1')
    expect(await placeOf('{"a": 1,\n "phụ trách": 2}'.normalize('NFD'), 'json', ['phụ trách'.normalize('NFC')])).toBe('2:2')
  })
})

describe('places in JSON', () => {
  const text =
    '{\n  "id": "m",\n  "agencies": [\n    { "id": "bo", "tags": ["a", ["b"], {"c": 1}] },\n    null,\n    {}\n  ],\n  "a/b": {"~c": 1, "\\u0064": [ ]}\n}\n'

  it.each([
    ['a key', ['id'], '2:3'],
    ['a record in a list', ['agencies', 0], '4:5'],
    ['a key in it', ['agencies', 0, 'tags'], '4:19'],
    ['an item', ['agencies', 0, 'tags', 0], '4:28'],
    ['a list in a list', ['agencies', 0, 'tags', 1, 0], '4:34'],
    ['a record in a list in a record', ['agencies', 0, 'tags', 2, 'c'], '4:41'],
    ['nothing', ['agencies', 1], '5:5'],
    ['an empty record', ['agencies', 2], '6:5'],
    ['a missing key: the record', ['agencies', 2, 'id'], '6:5'],
    ['a key with a slash', ['a/b'], '8:3'],
    ['a key with a tilde', ['a/b', '~c'], '8:11'],
    ['an escaped key', ['a/b', 'd'], '8:20'],
    ['an item of an empty list: the list', ['a/b', 'd', 0], '8:20'],
  ] as const)('%s', async (_what, path, place) => {
    expect(await placeOf(text, 'json', path)).toBe(place)
    expect(await placeOf(text.replaceAll('\n', '\r\n'), 'json', path)).toBe(place)
  })
})

describe('pointers', () => {
  it('escape what RFC 6901 escapes', () => {
    expect(pointerOf([])).toBe('')
    expect(pointerOf(['a/b', '~c', 0, ''])).toBe('/a~1b/~0c/0/')
  })
})

describe('line index', () => {
  it('counts from one, by line feed, in UTF-16 code units', () => {
    const at = lineIndex('ab\r\nđ😀x\n\nz')
    expect([0, 3, 4, 7, 9, 10].map((offset) => at(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 4 },
      { line: 2, column: 1 },
      { line: 2, column: 4 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ])
  })

  it('agrees with counting, for any text and offset', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'đ', '\n', '\r\n', '😀')).map((parts) => parts.join('')),
        fc.nat(),
        (text, number) => {
          const offset = number % (text.length + 1)
          const before = text.slice(0, offset).split('\n')
          expect(lineIndex(text)(offset)).toEqual({ line: before.length, column: before.at(-1)!.length + 1 })
        },
      ),
    )
  })
})

type Value = null | boolean | number | string | Value[] | { [key: string]: Value }

const KEYS = [
  'id',
  'name',
  'tags',
  'phụ trách',
  'a b',
  'x:y',
  '#h',
  "it's",
  '"q"',
  '',
  '1',
  'null',
  'true',
  'a/b',
  '~t',
  '- d',
  '[x',
  'toString',
  '😀',
  'é'.normalize('NFC'),
]
const TEXTS = [
  'x',
  'Bộ Khoa học',
  'a: b',
  '# no',
  "it's",
  '"',
  '',
  ' ',
  '- a',
  '2016-12-16',
  'null',
  'true',
  '1',
  '[',
  '{',
  'two\nlines',
  'tab\there',
  '\\',
  '|',
  '>',
  '&a',
  '*a',
  '!t',
  '%',
  '@',
  '😀',
]

const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value; list: Value[]; map: { [key: string]: Value } }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Value[]>(null, true, false, 0, 12, 2.5, -3, ...TEXTS),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4, noNullPrototype: true }),
})).map

/** A text and where each path of its value was written. */
interface Written {
  readonly text: string
  readonly places: readonly { readonly path: Path; readonly offset: number }[]
}

class Writer {
  text = ''
  readonly places: { path: Path; offset: number }[] = []
  readonly #newline: string
  #seed: number

  constructor(seed: number) {
    this.#seed = seed
    this.#newline = this.chance(3) ? '\r\n' : '\n'
  }

  /** One in `of`, from the seed. */
  chance(of: number): boolean {
    this.#seed = (Math.imul(this.#seed, 1664525) + 1013904223) >>> 0
    return (this.#seed >>> 8) % of === 0
  }

  put(text: string): void {
    this.text += text
  }

  mark(path: Path): void {
    this.places.push({ path, offset: this.text.length })
  }

  newline(): void {
    this.text += this.#newline
  }
}

const isList = (value: Value): value is Value[] => Array.isArray(value)
const isMap = (value: Value): value is { [key: string]: Value } => typeof value === 'object' && value !== null && !isList(value)

function writeJson(root: Value, seed: number): Written {
  const out = new Writer(seed)
  const gap = (): void => {
    while (out.chance(3)) out.put(out.chance(2) ? ' ' : '\t')
    if (out.chance(4)) out.newline()
  }
  const write = (value: Value, path: Path): void => {
    if (isList(value)) {
      out.put('[')
      for (const [item, one] of value.entries()) {
        if (item > 0) out.put(',')
        gap()
        out.mark([...path, item])
        write(one, [...path, item])
        gap()
      }
      out.put(']')
    } else if (isMap(value)) {
      out.put('{')
      for (const [at, [key, one]] of Object.entries(value).entries()) {
        if (at > 0) out.put(',')
        gap()
        out.mark([...path, key])
        out.put(
          out.chance(4)
            ? `"${[...key]
                .map((letter) =>
                  [...letter]
                    .flatMap((one) => one.split(''))
                    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
                    .join(''),
                )
                .join('')}"`
            : JSON.stringify(key),
        )
        gap()
        out.put(':')
        gap()
        write(one, [...path, key])
        gap()
      }
      out.put('}')
    } else out.put(JSON.stringify(value))
  }
  gap()
  write(root, [])
  gap()
  return out
}

const PLAIN = /^[a-zà-ỹđ][a-zà-ỹđ ]*[a-zà-ỹđ]$/i
const RESERVED = new Set(['null', 'true', 'false'])

function writeYaml(root: Value, seed: number): Written {
  const out = new Writer(seed)
  const scalar = (value: Value): string => {
    if (typeof value !== 'string') return value === null && out.chance(2) ? '~' : JSON.stringify(value)
    if (PLAIN.test(value) && !RESERVED.has(value) && !out.chance(4)) return value
    return /[\n\t\\]/.test(value) || out.chance(2) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`
  }
  const comment = (indent: number): void => {
    if (out.chance(6)) out.put(' # ghi chú - a: [b]')
    out.newline()
    if (out.chance(8)) {
      out.put(`${' '.repeat(indent)}# một dòng: - x`)
      out.newline()
    }
    if (out.chance(10)) out.newline()
  }
  const flow = (value: Value, path: Path): void => {
    if (isList(value)) {
      out.put('[')
      for (const [item, one] of value.entries()) {
        out.put(item > 0 ? ', ' : out.chance(2) ? ' ' : '')
        out.mark([...path, item])
        flow(one, [...path, item])
      }
      out.put(']')
    } else if (isMap(value)) {
      out.put('{')
      for (const [at, [key, one]] of Object.entries(value).entries()) {
        out.put(at > 0 ? ', ' : out.chance(2) ? ' ' : '')
        out.mark([...path, key])
        out.put(`${scalar(key)}: `)
        flow(one, [...path, key])
      }
      out.put('}')
    } else out.put(scalar(value))
  }
  /** Writes what follows a colon or a dash. `atItem` marks a list item where its text begins. */
  const after = (value: Value, indent: number, path: Path, item: boolean): void => {
    const mark = (): void => {
      if (item) out.mark(path)
    }
    const empty = (isList(value) && value.length === 0) || (isMap(value) && Object.keys(value).length === 0)
    if ((isList(value) || isMap(value)) && !empty && !out.chance(3)) {
      // A record may begin right behind a dash; behind a colon it begins on a new line.
      if (item && out.chance(2)) {
        out.put(' ')
        mark()
        block(value, indent + 2, path, true)
        return
      }
      comment(indent + 2)
      const deeper = indent + (item || !isList(value) || out.chance(2) ? 2 : 0)
      out.put(' '.repeat(deeper))
      mark()
      block(value, deeper, path, true)
      return
    }
    if (value === null && out.chance(3)) {
      // Nothing at all: the item is its dash.
      if (item) out.places.push({ path, offset: out.text.length - 1 })
      comment(indent)
      return
    }
    out.put(' ')
    mark()
    if (typeof value === 'string' && /^\S.*\n.*\S$/.test(value) && out.chance(2)) {
      out.put('|-')
      for (const line of value.split('\n')) {
        out.newline()
        out.put(`${' '.repeat(indent + 2)}${line}`)
      }
      out.newline()
      return
    }
    flow(value, path)
    comment(indent)
  }
  const block = (value: Value, indent: number, path: Path, started: boolean): void => {
    const entries: [string | number, Value][] = isList(value)
      ? value.map((one, item) => [item, one])
      : Object.entries(value as { [key: string]: Value })
    for (const [at, [key, one]] of entries.entries()) {
      if (at > 0 || !started) out.put(' '.repeat(indent))
      if (typeof key === 'number') {
        out.put('-')
        after(one, indent, [...path, key], true)
      } else {
        out.mark([...path, key])
        out.put(`${scalar(key)}:`)
        after(one, indent, [...path, key], false)
      }
    }
  }
  if (out.chance(5)) out.put('# đầu tệp\n')
  if (out.chance(5)) out.put('---\n')
  if (Object.keys(root as object).length === 0) out.put('{}\n')
  else block(root, 0, [], false)
  return out
}

describe.each([
  ['json', writeJson],
  ['yaml', writeYaml],
] as const)('any %s document', (format, write) => {
  it('has every key and every item where it was written', async () => {
    await fc.assert(
      fc.asyncProperty(values, fc.nat(), async (value, seed) => {
        const { text, places } = write(value, seed)
        const parsed = await parse(Buffer.from(text), format)
        expect(parsed.findings, text).toEqual([])
        expect(parsed.value, text).toEqual(value)
        const offsets = await locate(
          text,
          format,
          places.map(({ path }) => path),
        )
        const shown = (list: readonly number[]): string[] => list.map((offset, number) => `${pointerOf(places[number]!.path)} at ${offset}`)
        expect(shown(offsets), text).toEqual(shown(places.map(({ offset }) => offset)))
      }),
      { numRuns: 500 },
    )
  })

  it('has a single path where it was written too, and a path that leads on from it there as well', async () => {
    await fc.assert(
      fc.asyncProperty(values, fc.nat(), fc.nat(), async (value, seed, choice) => {
        const { text, places } = write(value, seed)
        fc.pre(places.length > 0)
        const { path, offset } = places[choice % places.length]!
        expect(await locate(text, format, [path])).toEqual([offset])
        expect(await locate(text, format, [[...path, 'khong-co', 3]])).toEqual([offset])
      }),
      { numRuns: 200 },
    )
  })
})
