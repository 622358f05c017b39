import { addTo } from '../collections.ts'
import type { Text } from '../text.ts'
import { type Box, type Group, type Label, type Line, type Picture, say } from './define.ts'

/** How large a text a picture makes. */
export interface Length {
  /** Lines in the text, those too that are there for the lay-out and cannot be seen. */
  readonly edges: number
  readonly characters: number
}

/** How large a picture is. */
export interface Size extends Length {
  readonly boxes: number
  /** Boxes that a line leads to or from; they cannot stand in rows. */
  readonly linked: number
}

/**
 * Largest picture that is printed whole. Mermaid refuses more than 500 edges and 50,000 characters, and no diagram can raise that; beyond
 * two hundred boxes, or a hundred that lines join, no reader finds anything.
 */
export const LIMITS: Size = { boxes: 200, linked: 100, edges: 450, characters: 45_000 }

/** Longest label in characters; what is longer is cut. */
export const LONGEST_LABEL = 160

const NOTES = {
  cut: { vi: 'Nhãn quá dài, đã cắt bớt (dấu …): {count}.', en: 'Labels too long and cut (…): {count}.' },
  lines: {
    vi: 'Sơ đồ quá lớn: các đường nối song song cùng loại được gộp thành một, có ghi số lượng ({before} còn {after}).',
    en: 'Too large: parallel lines of the same sort are merged into one with their number ({before} into {after}).',
  },
  boxes: {
    vi: 'Sơ đồ quá lớn: các ô cùng nhóm, cùng loại, cùng trạng thái được gộp thành ô có ghi số lượng, nhóm đông nhất gộp trước ({before} còn {after}).',
    en: 'Too large: boxes of the same group, kind and state are merged into one with their number, the largest sets first ({before} into {after}).',
  },
  inside: { vi: 'Đường nối nằm trong các ô đã gộp, không vẽ: {count}.', en: 'Lines inside merged boxes, not drawn: {count}.' },
  groups: {
    vi: 'Sơ đồ quá lớn: nhóm cấp dưới được vẽ chung trong nhóm cấp trên: {count}.',
    en: 'Too large: lower groups drawn within the groups above them: {count}.',
  },
  rest: {
    vi: 'Sơ đồ quá lớn: số nhóm đông nhất được vẽ riêng: {kept}; số nhóm còn lại được vẽ chung: {count}.',
    en: 'Too large: largest groups drawn apart: {kept}; the rest drawn together: {count}.',
  },
  kinds: {
    vi: 'Sơ đồ quá lớn: các ô được gộp theo loại đối tượng, không phân biệt trạng thái.',
    en: 'Too large: boxes are merged by kind whatever their state.',
  },
  dropped: {
    vi: 'Sơ đồ quá lớn: đường nối nhiều nhất được vẽ: {kept}; đường nối không vẽ: {count}.',
    en: 'Too large: heaviest lines drawn: {kept}; lines not drawn: {count}.',
  },
} satisfies Readonly<Record<string, Text>>

/**
 * Collapses a picture until it fits, no further than needed, and adds a note for each rule applied. In this order: labels are cut; parallel
 * lines of the same sort are merged; boxes of one group, kind and look are merged, the largest sets first; lower groups are drawn within
 * the groups above, the lowest first; the largest groups stay and the rest are drawn as one; the heaviest lines stay.
 */
export function fit(picture: Picture, lengthOf: (picture: Picture) => Length, limits: Size = LIMITS): Picture {
  const fits = (candidate: Picture): boolean => {
    // What can be counted need not be printed.
    if (candidate.boxes.length > limits.boxes || candidate.lines.length > limits.edges) return false
    if (new Set(candidate.lines.flatMap(({ from, to }) => [from, to])).size > limits.linked) return false
    const { edges, characters } = lengthOf(candidate)
    return edges <= limits.edges && characters <= limits.characters
  }
  const whole = shortened(picture)
  if (fits(whole)) return whole
  const base = withParallelsMerged(whole)
  if (fits(base)) return base

  const deepest = depthOf(base)
  const raised = mildest(
    0,
    deepest,
    (levels) => raisedTo(base, deepest - levels),
    (candidate) => fits(mergedInto(candidate, alike(candidate))),
  )
  const sets = alike(raised)
  const merged = mildest(0, sets.length, (count) => mergedInto(raised, sets.slice(0, count)), fits)
  if (fits(merged)) return merged

  const flat = raisedTo(base, 0)
  const largest = bySize(flat)
  const keep = (kept: number): Picture => {
    const folded = folding(flat, largest.slice(0, kept), largest.length)
    return mergedInto(folded, alike(folded))
  }
  // The last try keeps no group apart.
  const folded = mildest(0, largest.length, (dropped) => keep(largest.length - dropped), fits)
  if (fits(folded)) return folded
  const byKind = mergedByKind(folding(flat, [], largest.length))
  const heaviest = byKind.lines.map((_, place) => place).sort((a, b) => weight(byKind.lines[b]!) - weight(byKind.lines[a]!) || a - b)
  return mildest(0, heaviest.length, (dropped) => withLines(byKind, heaviest.slice(0, heaviest.length - dropped)), fits)
}

/** The first of the ever smaller pictures `make(low) … make(high)` that fits, found by halving; the smallest when none does. */
function mildest(low: number, high: number, make: (step: number) => Picture, fits: (picture: Picture) => boolean): Picture {
  let from = low
  let to = high
  while (from < to) {
    const middle = (from + to) >>> 1
    if (fits(make(middle))) to = middle
    else from = middle + 1
  }
  return make(from)
}

const note = (text: Text, data: Readonly<Record<string, number>>): Label => ({ phrase: text, data })

const weight = (line: { readonly merged?: number }): number => line.merged ?? 1

function shortened(picture: Picture): Picture {
  let count = 0
  const short = (text: string): string => {
    if (text.length <= LONGEST_LABEL) return text
    // Not in the middle of a pair or between a letter and its accents.
    const cut = text.slice(0, LONGEST_LABEL - 1).replace(/[\uD800-\uDBFF]$/, '')
    return `${text.slice(cut.length).match(/^\p{M}/u) ? cut.replace(/.\p{M}*$/su, '') : cut}…`
  }
  const check = (label: Label): Label => {
    const vi = say(label, 'vi')
    const en = say(label, 'en')
    if (vi.length <= LONGEST_LABEL && en.length <= LONGEST_LABEL) return label
    count++
    return { vi: short(vi), en: short(en) }
  }
  const { subtitle, groups, boxes, lines } = picture
  const cut: Picture = {
    ...picture,
    ...(subtitle === undefined ? {} : { subtitle: check(subtitle) }),
    groups: groups.map((group) => ({ ...group, label: check(group.label) })),
    boxes: boxes.map((box) => ({ ...box, label: check(box.label), ...(box.details === undefined ? {} : { details: check(box.details) }) })),
    lines: lines.map((line) => (line.label === undefined ? line : { ...line, label: check(line.label) })),
  }
  return count === 0 ? picture : { ...cut, notes: [...picture.notes, note(NOTES.cut, { count })] }
}

/** Lines that may be merged: the same ends and the same look. */
const sort = ({ from, to, stroke, head, kind }: Line): string => JSON.stringify([from, to, stroke, head, kind])

/** Merges lines of a sort that `chosen` accepts. Their labels differ, so that a number takes their place. */
function mergeLines(lines: readonly Line[], chosen: (line: Line) => boolean): Line[] {
  const merged = new Map<string, Line>()
  const result: (Line | string)[] = []
  for (const line of lines) {
    if (!chosen(line)) {
      result.push(line)
      continue
    }
    const key = sort(line)
    const known = merged.get(key)
    if (known === undefined) {
      merged.set(key, line)
      result.push(key)
      continue
    }
    const sum = weight(known) + weight(line)
    merged.set(key, {
      ...line,
      merged: sum,
      label:
        line.kind === undefined ? { phrase: { vi: '×{count}', en: '×{count}' }, data: { count: sum } } : { count: sum, kind: line.kind },
    })
  }
  return result.map((line) => (typeof line === 'string' ? merged.get(line)! : line))
}

function withParallelsMerged(picture: Picture): Picture {
  const lines = mergeLines(picture.lines, () => true)
  if (lines.length === picture.lines.length) return picture
  return { ...picture, lines, notes: [...picture.notes, note(NOTES.lines, { before: picture.lines.length, after: lines.length })] }
}

/** Sets of two boxes and more that may become one, the largest first. */
function alike({ boxes }: Picture): Box[][] {
  const sets = new Map<string, Box[]>()
  for (const box of boxes) {
    const key = JSON.stringify([box.group, box.kind, box.shape, box.tone, box.state, box.border, box.alert, box.change, box.mark])
    addTo(sets, key, box)
  }
  return [...sets.values()].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length)
}

/** Merges each set into its first box. */
function mergedInto(picture: Picture, sets: readonly (readonly Box[])[]): Picture {
  if (sets.length === 0) return picture
  const into = new Map<string, Box>()
  let before = 0
  for (const set of sets) {
    const { label: _, details: __, codes: ___, ...first } = set[0]!
    const merged = set.reduce((sum, box) => sum + weight(box), 0)
    const codes = set.flatMap((box) => box.codes ?? [])
    const box: Box = { ...first, merged, label: { count: merged, kind: first.kind }, ...(codes.length > 0 ? { codes } : {}) }
    for (const { id } of set) into.set(id, box)
    before += merged
  }
  const target = (id: string): string => into.get(id)?.id ?? id
  const moved = picture.lines.map((line) => ({ ...line, from: target(line.from), to: target(line.to) }))
  const outside = moved.filter(({ from, to }, place) => from !== to || picture.lines[place]!.from === picture.lines[place]!.to)
  const inside =
    moved.length === outside.length
      ? 0
      : moved.reduce((sum, line) => sum + weight(line), 0) - outside.reduce((sum, line) => sum + weight(line), 0)
  return {
    ...picture,
    boxes: picture.boxes.flatMap((box) => {
      const merged = into.get(box.id)
      return merged === undefined ? box : merged.id === box.id ? merged : []
    }),
    lines: mergeLines(outside, ({ from, to }) => into.has(from) || into.has(to)),
    notes: [
      ...picture.notes,
      note(NOTES.boxes, { before, after: sets.length }),
      ...(inside > 0 ? [note(NOTES.inside, { count: inside })] : []),
    ],
  }
}

/** How many groups stand around each group. */
function depths(groups: readonly Group[]): Map<string, number> {
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]))
  const known = new Map<string, number>()
  for (const { id } of groups) {
    const path: string[] = []
    let at: string | undefined = id
    while (at !== undefined && !known.has(at)) {
      path.push(at)
      at = parents.get(at)
    }
    let depth = at === undefined ? -1 : known.get(at)!
    for (const one of path.reverse()) known.set(one, ++depth)
  }
  return known
}

const depthOf = ({ groups }: Picture): number => [...depths(groups).values()].reduce((deepest, depth) => Math.max(deepest, depth), 0)

/** Draws groups below a depth within the group above them. */
function raisedTo(picture: Picture, depth: number): Picture {
  const depthAt = depths(picture.groups)
  const groups = picture.groups.filter(({ id }) => depthAt.get(id)! <= depth)
  const count = picture.groups.length - groups.length
  if (count === 0) return picture
  const home = new Map<string, string>()
  for (const { id, parent } of picture.groups.toSorted((a, b) => depthAt.get(a.id)! - depthAt.get(b.id)!)) {
    home.set(id, depthAt.get(id)! <= depth ? id : home.get(parent!)!)
  }
  const boxes = picture.boxes.map((box) => (box.group === undefined ? box : { ...box, group: home.get(box.group)! }))
  return { ...picture, groups, boxes, notes: [...picture.notes, note(NOTES.groups, { count })] }
}

/** Groups by the number of boxes in them, the largest first. */
function bySize({ groups, boxes }: Picture): string[] {
  const sizes = new Map(groups.map(({ id }) => [id, 0]))
  for (const box of boxes) if (box.group !== undefined) sizes.set(box.group, sizes.get(box.group)! + weight(box))
  return [...sizes].sort(([, a], [, b]) => b - a).map(([id]) => id)
}

/** Draws all groups but the kept ones as one. */
function folding(picture: Picture, kept: readonly string[], all: number): Picture {
  const count = all - kept.length
  if (count === 0) return picture
  const keeps = new Set(kept)
  const rest: Group = { id: 'group:rest', label: { phrase: { vi: 'Và {count} nhóm khác', en: 'And {count} more' }, data: { count } } }
  return {
    ...picture,
    groups: [...picture.groups.filter(({ id }) => keeps.has(id)), rest],
    boxes: picture.boxes.map((box) => (box.group === undefined || keeps.has(box.group) ? box : { ...box, group: rest.id })),
    notes: [...picture.notes, note(NOTES.rest, { kept: kept.length, count })],
  }
}

/** The last resort: one box per kind. */
function mergedByKind(picture: Picture): Picture {
  const looks = new Map<string, Box>()
  for (const box of picture.boxes) if (!looks.has(box.kind)) looks.set(box.kind, box)
  const boxes = picture.boxes.map((box): Box => {
    const { shape, tone, group } = looks.get(box.kind)!
    const { state: _, alert: __, change: ___, mark: ____, group: _____, border: ______, ...rest } = box
    return { ...rest, shape, tone, ...(group === undefined ? {} : { group }) }
  })
  const plain = { ...picture, boxes, notes: [...picture.notes, note(NOTES.kinds, {})] }
  return mergedInto(plain, alike(plain))
}

/** Keeps the lines at some places. */
function withLines(picture: Picture, places: readonly number[]): Picture {
  const kept = new Set(places)
  const count = picture.lines.reduce((sum, line, place) => sum + (kept.has(place) ? 0 : weight(line)), 0)
  if (count === 0) return picture
  return {
    ...picture,
    lines: picture.lines.filter((_, place) => kept.has(place)),
    notes: [...picture.notes, note(NOTES.dropped, { kept: kept.size, count })],
  }
}
