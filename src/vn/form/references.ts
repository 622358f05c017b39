import { Lexicon, spelling } from '../../fold.ts'
import { slug } from './codes.ts'
import { pieces } from './lists.ts'

/** Something a cell may point at. */
interface Known {
  readonly id: string
  readonly code: string | undefined
  readonly name: string | undefined
}

/** What the pieces of a cell point at. */
export interface Found {
  readonly ids: readonly string[]
  /** Pieces that name nothing known; each has a made-up id among `ids`, so that the reference is kept and reported. */
  readonly unknown: readonly string[]
  /** Pieces that were understood by name or by a code written a little differently. */
  readonly loose: readonly { readonly text: string; readonly code: string }[]
}

const SEPARATOR = /[;\n]/
const FURTHER = /[,/+&]|\s+và\s+/i
const LIKE_A_CODE = /^\p{Lu}{2,5}[-.\s]?\d/u

/** Finds elements by the code, name or id that a cell gives. The first one with a code or name keeps it. */
export class References {
  readonly #byCode = new Map<string, Known>()
  /** By codes and names folded; made when a cell first gives something that is no code, which clean dossiers never do. */
  #folded: { readonly codes: Map<string, Known | undefined>; readonly names: Lexicon<Known> } | undefined
  readonly #all: Known[] = []
  readonly #byId = new Map<string, Known>()

  add({ id, code, name }: { readonly id: string; readonly code?: string | undefined; readonly name?: string | undefined }): void {
    const known = { id, code, name }
    if (!this.#byId.has(id)) this.#byId.set(id, known)
    if (code !== undefined && !this.#byCode.has(code)) {
      this.#byCode.set(code, known)
    }
    this.#all.push(known)
    if (this.#folded !== undefined) this.#fold(known, this.#folded)
  }

  #index(): { readonly codes: Map<string, Known | undefined>; readonly names: Lexicon<Known> } {
    if (this.#folded === undefined) {
      this.#folded = { codes: new Map(), names: new Lexicon() }
      for (const known of this.#all) this.#fold(known, this.#folded)
    }
    return this.#folded
  }

  #fold(known: Known, { codes, names }: { readonly codes: Map<string, Known | undefined>; readonly names: Lexicon<Known> }): void {
    const { code, name } = known
    // Of two with one code the first has it; codes that only look alike are nobody's.
    if (code !== undefined && this.#byCode.get(code) === known) {
      const key = bare(code)
      codes.set(key, codes.has(key) ? undefined : known)
    }
    if (name !== undefined) names.add(name, known)
  }

  /** The elements that a cell names, in its order. */
  find(text: string): Found {
    const ids: string[] = []
    const unknown: string[] = []
    const loose: { text: string; code: string }[] = []
    const take = (piece: string, { id, code }: Known): void => {
      if (!ids.includes(id)) ids.push(id)
      if (code !== undefined && code !== piece) loose.push({ text: piece, code })
    }
    const miss = (piece: string): void => {
      unknown.push(piece)
      const id = slug(piece)
      if (id !== '' && !ids.includes(id)) ids.push(id)
    }
    const whole = this.#one(text)
    if (whole !== undefined) take(text, whole)
    else {
      for (const piece of pieces(text, SEPARATOR)) {
        const one = this.#one(piece)
        if (one !== undefined) {
          take(piece, one)
          continue
        }
        const parts = this.#parts(piece)
        if (parts === undefined) miss(piece)
        else {
          for (const part of parts) {
            const found = this.#one(part)
            if (found === undefined) miss(part)
            else take(part, found)
          }
        }
      }
    }
    return { ids, unknown, loose }
  }

  /** How a cell names an element: by its code, else by a name that no other has, else by its id. */
  print(id: string): string {
    const known = this.#byId.get(id)
    if (known === undefined) return id
    if (known.code !== undefined && this.#byCode.get(known.code) === known) return known.code
    const { name } = known
    return name !== undefined && !/[;,\n]/.test(name) && this.#index().names.get(name) === known ? name : id
  }

  #one(text: string): Known | undefined {
    const exact = this.#byCode.get(text) ?? this.#index().codes.get(bare(text))
    if (exact !== undefined) return exact
    // "KT-1 – Kho dữ liệu dùng chung"
    const [, head, tail] = /^(\S+)\s*(?:[-–—:.(]\s*|\s)(.+)$/su.exec(text) ?? []
    if (head !== undefined && !SEPARATOR.test(text)) {
      const coded = this.#byCode.get(head) ?? (LIKE_A_CODE.test(head) ? this.#index().codes.get(bare(head)) : undefined)
      if (coded !== undefined && !this.#mentionsAnother(tail!)) return coded
    }
    return this.#index().names.get(text) ?? this.#byId.get(text)
  }

  /** Whether what follows a code holds a code itself, so that the cell lists several. */
  #mentionsAnother(text: string): boolean {
    return text.split(/[\s,;/+&()]+/).some((word) => this.#byCode.has(word) || LIKE_A_CODE.test(word))
  }

  /** A piece split further where its parts are codes or names; undefined where it is to stay whole. */
  #parts(piece: string): readonly string[] | undefined {
    for (const separator of [FURTHER, /[,/+&\s]+/]) {
      const parts = pieces(piece, separator)
      if (parts.length < 2) continue
      const known = parts.filter((part) => this.#one(part) !== undefined || LIKE_A_CODE.test(part))
      if (known.length === parts.length || (separator === FURTHER && known.length > 0)) return parts
    }
    return undefined
  }
}

/** A code without case, spaces and punctuation. */
const bare = (code: string): string => spelling(code).replaceAll(' ', '')
