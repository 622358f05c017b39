import type { Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { word } from '../model/words.ts'
import { fill, formatNumber, type Language, type Term, type Text, type Value } from '../text.ts'

/** A sentence of ours with `{names}` and what fills them. */
export interface Phrase {
  readonly phrase: Text
  readonly data: Readonly<Record<string, Value>>
}

/** So many elements of a kind: “12 hệ thống thông tin”, "12 information systems". */
export interface Count {
  readonly count: number
  readonly kind: Kind
}

/** Labels one after the other, as one. */
export interface Sequence {
  readonly words: readonly Label[]
}

/**
 * Words of a picture, in no language until printed. A string comes from a model and reads the same in every language; the parts of a list
 * are told apart, and empty ones left out.
 */
export type Label = string | Text | Term | Phrase | Count | Sequence | readonly Label[]

/** Outline of a box. */
export type Shape = 'box' | 'framed' | 'rounded' | 'pill' | 'cylinder' | 'hexagon' | 'slanted'

/** What a box stands for; it decides the colour, which never says more than shape and words do. */
export type Tone =
  | 'system'
  | 'data'
  | 'platform'
  | 'channel'
  | 'organisation'
  | 'network'
  | 'service'
  | 'money'
  | 'target'
  // By owner, in the diagrams of the dossier.
  | 'own'
  | 'local'
  | 'central'
  | 'outside'
  | 'untold'

/** `planned` is drawn dashed, `ended` dotted. */
export type State = 'present' | 'planned' | 'ended'

/** Look of a box. */
export interface Look {
  readonly shape: Shape
  readonly tone: Tone
  readonly state?: State
  /** How heavy the border is where its weight means something; the legend says what. */
  readonly border?: 'medium' | 'thick'
  /** Needs attention: a heavy border. `mark` must say why. */
  readonly alert?: boolean
  /** What happened to it between two models; `mark` must say so too. */
  readonly change?: 'added' | 'removed' | 'changed'
}

/** One box. Merged boxes keep kind, look and mark. */
export interface Box extends Look {
  /** Unique in the picture; never printed. */
  readonly id: string
  /** Id of the group it stands in. */
  readonly group?: string
  /** Codes in the dossier of what the box stands for; printed in front of the label. */
  readonly codes?: readonly string[]
  readonly label: Label
  /** The second line. */
  readonly details?: Label
  /** Why it has its state or alert, in a few words of ours; a line of its own. */
  readonly mark?: Label
  readonly kind: Kind
  /** How many boxes it was merged from. */
  readonly merged?: number
}

/** A frame around boxes and groups. */
export interface Group {
  readonly id: string
  /** Id of the group around it. */
  readonly parent?: string
  readonly label: Label
  /** Takes the whole width: nothing stands beside it. */
  readonly band?: true
}

/** A field of the caption that a diagram of the dossier carries. */
export interface Fact {
  readonly name: Text
  readonly value: Label
}

export type Stroke = 'solid' | 'thick' | 'dashed'

/** End of a line; a cross says that the connection is not there. */
export type Head = 'none' | 'arrow' | 'both' | 'cross'

/** A line between two boxes. Lines between the same boxes stay apart unless the picture is collapsed. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly stroke: Stroke
  readonly head: Head
  readonly label?: Label
  /** What the line stands for, to count merged ones; relations that are no element have none. */
  readonly kind?: Kind
  /** How many lines it was merged from. */
  readonly merged?: number
}

/** An entry of the legend: a sample and what it means. */
export type Entry = { readonly box: Look; readonly label: Label } | { readonly line: Pick<Line, 'stroke' | 'head'>; readonly label: Label }

/** What a view shows, before it is printed in a language and a notation. Groups, boxes and lines are in the order of the model. */
export interface Picture {
  readonly title: Text
  /** What is pictured, of when: name of the model and its date. */
  readonly subtitle?: Label
  /** What the dossier asks every diagram to tell of itself, beside its title. */
  readonly caption?: readonly Fact[]
  /** Laid out for a landscape page. */
  readonly wide?: true
  /** For those who cannot see the picture. */
  readonly summary: Text
  /** Way the lines run. */
  readonly direction: 'right' | 'down'
  readonly groups: readonly Group[]
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  readonly legend: readonly Entry[]
  /** What was left out, merged or is missing. Nothing is left out without a note. */
  readonly notes: readonly Label[]
}

/** A way to look at a model. Its file in `views/` is named by its id. */
export interface View {
  readonly id: string
  readonly title: Text
  /** What the view shows and marks, in one sentence. */
  readonly summary: Text
  /** What makes the view a diagram of the dossier that bodies hand in; other views have none. */
  readonly sheet?: Sheet
  draw(graph: ArchitectureGraph): Picture
}

/** A diagram of the dossier, as its form asks for it. */
export interface Sheet {
  /** For example `SĐ-B-01`. */
  readonly code: string
  /** Name in a file name: no accents, words joined by hyphens. */
  readonly file: string
  /** The figure of the framework's instrument that the diagram makes concrete. */
  readonly figure?: number
  /** Bodies that draw it. */
  readonly bodies: readonly string[]
  /** Whether those bodies have to hand it in; others are drawn when needed. */
  readonly mandatory: boolean
}

/** The words of a label in a language. */
export function say(label: Label, language: Language): string {
  if (typeof label === 'string') return label
  if ('vi' in label) return label[language]
  if ('term' in label) return word(label.term, language)
  if ('phrase' in label) return fill(label.phrase[language], label.data, language, word)
  if ('count' in label)
    return `${formatNumber(label.count, language)} ${inSentence(word(`${label.count === 1 ? 'kind' : 'kinds'}.${label.kind}`, language))}`
  if ('words' in label) return joined(label.words, language, ' ')
  return joined(label, language, ' · ')
}

function joined(labels: readonly Label[], language: Language, between: string): string {
  return labels
    .map((part) => say(part, language))
    .filter((text) => text !== '')
    .join(between)
}

function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
