/** What a text means as a value of a list of the schema or the form. */
import { unique } from '../../collections.ts'
import { Lexicon, spelling } from '../../fold.ts'
import { VALUE_TERMS } from '../../model/terms.generated.ts'
import { nearest } from '../../nearest.ts'
import { VALUE_DOUBTS, VALUE_WORDINGS, VALUES_PAST } from './values.ts'

/** A value of a list: as the schema spells it and as the form prints it. */
export interface ListValue {
  readonly value: string
  readonly label: string
}

/** What a text means. */
export interface ValueMeaning {
  readonly value?: string
  /** Whether the text is another word than the list's own for the value. */
  readonly isSynonym?: true
  /** Values that it may mean where it means none for sure, likeliest first. */
  readonly perhaps: readonly string[]
  /** The day from which what it names is no value any more. */
  readonly endedOn?: string
}

interface Table {
  readonly labels: ReadonlyMap<string, string>
  /** Spellings that are the list's own: labels, parts of one between slashes, the bare “Khác”. */
  readonly own: ReadonlySet<string>
  readonly words: Lexicon<string>
  readonly doubts: Lexicon<readonly string[]>
  readonly past: Lexicon<string>
  readonly values: readonly ListValue[]
}

/** Values of a term of the schema, in its order. */
export function valuesOf(term: string): readonly ListValue[] {
  return Object.entries(VALUE_TERMS).flatMap(([key, { vi }]) => {
    const value = key.slice(term.length + 1)
    // A point before a digit is part of a value that is a version (“vn-digital-1.0”); any other leads to another term.
    return key.startsWith(`${term}.`) && !/\.(?!\d)/.test(value) ? [{ value, label: vi }] : []
  })
}

const tables = new Map<string, Table>()

function tableOf(term: string, values: readonly ListValue[]): Table {
  const known = tables.get(term)
  if (known !== undefined) return known
  const words = new Lexicon<string>()
  const labels = new Map(values.map(({ value, label }) => [spelling(label), value]))
  for (const { value, label } of values) words.add(label, value)
  // A label is its own value's, whatever else people mean by the word.
  const add = (text: string, value: string): void => {
    const owner = labels.get(spelling(text))
    if (owner === undefined || owner === value) words.add(text, value)
  }
  const own = new Set(labels.keys())
  const addOwn = (text: string, value: string): void => {
    add(text, value)
    own.add(spelling(text))
  }
  // “Quan hệ khác”, “Trạng thái khác”: people choose the word that matters.
  for (const { value, label } of values) if (/ khác$/i.test(label)) addOwn('Khác', value)
  for (const { value, label } of values) if (label.includes('/')) for (const part of label.split('/')) addOwn(part, value)
  for (const { value } of values) {
    const english = VALUE_TERMS[`${term}.${value}`]?.en
    for (const text of [value, value.replaceAll('-', ' '), ...(english === undefined ? [] : [english])]) {
      if (words.find(text).alike.length === 0) add(text, value)
    }
  }
  const field = term.slice(term.lastIndexOf('.') + 1)
  const there = new Set(values.map(({ value }) => value))
  for (const { value, texts } of VALUE_WORDINGS[term] ?? VALUE_WORDINGS[`system.${field}`] ?? [])
    if (there.has(value)) for (const text of texts) add(text, value)
  const table: Table = {
    labels,
    own,
    words,
    values,
    doubts: new Lexicon(
      (VALUE_DOUBTS[term] ?? VALUE_DOUBTS[`system.${field}`] ?? []).flatMap(({ texts, perhaps }) =>
        texts.map((text) => [text, perhaps] as const),
      ),
    ),
    past: new Lexicon((VALUES_PAST[term] ?? []).flatMap(({ texts, since }) => texts.map((text) => [text, since] as const))),
  }
  tables.set(term, table)
  return table
}

/**
 * A bare `dung` that stands for `dùng` (use) or `dừng` (stop): nobody can tell which, and the two are opposites. Beside these words it is
 * part of another one: sử dụng, áp dụng, ứng dụng, xây dựng, nội dung, dùng chung, dùng riêng. Spellings have their tones at the end.
 */
const USE_OR_STOP =
  /(?<!(?<![\p{L}\p{M}])(?:su|sư|ap|ung|ưng|xay|xây|noi|nôi|tac)\p{M}* )(?<![\p{L}\p{M}])dung(?![\p{L}\p{M}])(?! (?:chung|rieng))/u

/** What a text means among the values of a list. */
export function meaningOf(term: string, text: string, values = valuesOf(term)): ValueMeaning {
  const table = tableOf(term, values)
  const { value, alike } = table.words.find(text)
  const said = table.doubts.find(text)
  const isOpen = said.value !== undefined || USE_OR_STOP.test(spelling(text))
  if (value !== undefined && !isOpen) {
    return table.own.has(spelling(text)) ? { value, perhaps: [value] } : { value, isSynonym: true, perhaps: [value] }
  }
  const endedOn = table.past.get(text)
  const perhaps = perhapsOf(table, text, value === undefined && said.value !== undefined ? [] : alike, isOpen ? said.alike.flat() : [])
  return { perhaps, ...(endedOn === undefined ? {} : { endedOn }) }
}

/** What a text may mean: what it is alike, then what is doubted of it, else what it may be a slip of. */
function perhapsOf(table: Table, text: string, alike: readonly string[], doubted: readonly string[]): readonly string[] {
  const all = unique([...alike, ...doubted])
  return all.length > 0 ? all : near(table, text)
}

/** The value whose label is nearest to a text with a slip in it. */
function near({ labels }: Table, text: string): readonly string[] {
  const [best] = nearest(spelling(text), labels.keys(), 1)
  return best === undefined ? [] : [labels.get(best)!]
}

/** Where a cell lists several values, the pieces of a text. */
export interface PieceMeaning extends ValueMeaning {
  readonly text: string
}

/**
 * The values that a text with several means, piece by piece. Separators: semicolon, line break, and where needed comma, slash, “và”; the
 * longest run of pieces that is a value counts, because labels have commas of their own (“Ngành, lĩnh vực”).
 */
export function meaningsOf(term: string, text: string, values = valuesOf(term)): readonly PieceMeaning[] {
  return text
    .split(/[;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .flatMap((piece): PieceMeaning[] => {
      const whole = meaningOf(term, piece, values)
      if (whole.value !== undefined) return [{ text: piece, ...whole }]
      const parts = piece
        .split(/[,/+&]|\s+và\s+/i)
        .map((part) => part.trim())
        .filter((part) => part !== '')
      if (parts.length < 2) return [{ text: piece, ...whole }]
      const found: PieceMeaning[] = []
      for (let from = 0; from < parts.length; ) {
        let to = parts.length
        let run: ValueMeaning = meaningOf(term, parts.slice(from, to).join(' '), values)
        while (run.value === undefined && --to > from) run = meaningOf(term, parts.slice(from, to).join(' '), values)
        if (run.value === undefined) to = from + 1
        found.push({ text: parts.slice(from, to).join(', '), ...(run.value === undefined ? meaningOf(term, parts[from]!, values) : run) })
        from = to
      }
      return found
    })
}
