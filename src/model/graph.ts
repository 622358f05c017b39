import type { MultiDirectedGraph } from 'graphology'
import { largest, smallest } from '../large.ts'
import { HEADER_KEYS, KINDS, REFERENCES } from './catalogue.generated.ts'
import {
  type Element,
  type Header,
  KIND_COUNT,
  KIND_NUMBER,
  type Kind,
  type ListField,
  type ReferenceField,
  type SingleField,
  type TargetKind,
} from './element.ts'
import type { ArchitectureDocument } from './types.generated.ts'

/** Where an element was written: which document of the model, which item of its collection. */
export interface Origin {
  /** Position of the document in the list the graph was built from. */
  readonly document: number
  readonly kind: Kind
  /** Position in the document's collection. */
  readonly item: number
}

/** A reference that leads nowhere, or to a kind that the field may not name. */
export interface UnresolvedReference {
  readonly from: Element
  readonly field: string
  /** Position in the list, or undefined when the field holds one id. */
  readonly item: number | undefined
  readonly id: string
  /** Kinds that the field may name. */
  readonly expected: readonly Kind[]
  /** The kind the id has, when it exists but may not be named here. */
  readonly found: Kind | undefined
}

/** An element whose id an earlier element already has. It is not in the graph. */
export interface DuplicateId {
  readonly element: Element
  readonly origin: Origin
  readonly first: Origin
}

/** One reference between two elements, as `edges()` lists them. */
export interface Reference {
  readonly from: Element
  readonly field: string
  readonly to: Element
}

/** A reference field of any kind: by kind, the number of the reference in `REFERENCES`, or -1 where the kind has no such field. */
interface Field {
  readonly number: number
  readonly byKind: Int16Array
}

const FIELDS: ReadonlyMap<string, Field> = new Map(
  [...new Set(REFERENCES.map(({ field }) => field))].map((field, number) => [
    field,
    { number, byKind: Int16Array.from(KINDS, ({ kind }) => REFERENCES.findIndex((one) => one.kind === kind && one.field === field)) },
  ]),
)

/** By reference, the kinds that it may name, a bit each. */
const ALLOWED: readonly number[] = REFERENCES.map(({ to }) => to.reduce((mask, kind) => mask | (1 << KIND_NUMBER.get(kind)!), 0))

const NONE = -1
const RECENT = 8

/** Where the references of one field lead, by position of the element within its kind: one number each, or a stretch of `to`. */
type Targets =
  | { readonly many: false; readonly to: Int32Array }
  | { readonly many: true; readonly offsets: Uint32Array; readonly to: Int32Array }

/** Who names the elements of a stretch of numbers in one field: a stretch of `from` each. */
interface Sources {
  readonly first: number
  readonly offsets: Uint32Array
  readonly from: Uint32Array
}

/**
 * What is known of a model, in numbers: elements are numbered kind by kind, by id within a kind, and references are arrays of those numbers. Read
 * once from the documents and shared by both orders in which a graph can be asked.
 */
class Store {
  readonly nodes: Element[]
  readonly numberOf = new Map<string, number>()
  /** First number of each kind; those of one kind stand together. */
  readonly kindStart = new Uint32Array(KIND_COUNT + 1)
  readonly kindAt: Uint8Array
  readonly document: Uint32Array
  readonly item: Uint32Array
  /** Numbers in the order of the documents. */
  readonly written: Uint32Array
  readonly targets: (Targets | undefined)[]
  readonly duplicates: readonly DuplicateId[]
  readonly unresolved: readonly UnresolvedReference[]
  edgeCount = 0

  constructor(documents: readonly ArchitectureDocument[]) {
    const duplicates: DuplicateId[] = []
    const elements: Element[] = []
    const documentOf: number[] = []
    const itemOf: number[] = []
    for (let number = 0; number < KIND_COUNT; number++) {
      const { kind, collection } = KINDS[number]!
      this.kindStart[number] = elements.length
      for (let document = 0; document < documents.length; document++) {
        const list = documents[document]![collection] as readonly Element[] | undefined
        if (list === undefined) continue
        for (let item = 0; item < list.length; item++) {
          const element = list[item]!
          const known = this.numberOf.get(element.id)
          if (known === undefined) {
            this.numberOf.set(element.id, elements.length)
            elements.push(element)
            documentOf.push(document)
            itemOf.push(item)
          } else {
            const kindOfFirst = KINDS[this.#kindStartingBefore(known, number)]!.kind
            const first = { document: documentOf[known]!, kind: kindOfFirst, item: itemOf[known]! }
            duplicates.push({ element, origin: { document, kind, item }, first })
          }
        }
      }
    }
    this.kindStart[KIND_COUNT] = elements.length
    this.written = this.#numberedById(elements)
    this.nodes = new Array<Element>(elements.length)
    this.kindAt = new Uint8Array(elements.length)
    this.document = new Uint32Array(elements.length)
    this.item = new Uint32Array(elements.length)
    for (let at = 0; at < elements.length; at++) {
      const node = this.written[at]!
      this.nodes[node] = elements[at]!
      this.document[node] = documentOf[at]!
      this.item[node] = itemOf[at]!
    }
    for (let kind = 0; kind < KIND_COUNT; kind++) this.kindAt.fill(kind, this.kindStart[kind], this.kindStart[kind + 1])
    this.duplicates = duplicates
    const unresolved: UnresolvedReference[] = []
    this.targets = REFERENCES.map((_, reference) => this.#targetsOf(reference, unresolved))
    this.unresolved = unresolved
  }

  originOf(node: number): Origin {
    return { document: this.document[node]!, kind: KINDS[this.kindAt[node]!]!.kind, item: this.item[node]! }
  }

  /** Calls back for each number that a reference of an element leads to. */
  eachTarget(reference: number, node: number, found: (to: number) => void): void {
    const targets = this.targets[reference]
    if (targets === undefined) return
    const at = node - this.kindStart[KIND_NUMBER.get(REFERENCES[reference]!.kind)!]!
    const start = targets.many ? targets.offsets[at]! : at
    const end = targets.many ? targets.offsets[at + 1]! : at + 1
    for (let index = start; index < end; index++) if (targets.to[index] !== NONE) found(targets.to[index]!)
  }

  /** While kinds up to one are being read: the kind of an element that was numbered. */
  #kindStartingBefore(node: number, upTo: number): number {
    let kind = upTo
    while (this.kindStart[kind]! > node) kind--
    return kind
  }

  /** Gives the elements, which stand as they were written, their numbers, and returns them in the order written. */
  #numberedById(elements: readonly Element[]): Uint32Array {
    const written = Uint32Array.from(elements.keys())
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const start = this.kindStart[kind]!
      const end = this.kindStart[kind + 1]!
      let sorted = true
      for (let at = start + 1; sorted && at < end; at++) sorted = elements[at - 1]!.id < elements[at]!.id
      if (sorted) continue
      // Ids are ASCII, for which the order of code units is that of code points.
      const ids = elements.slice(start, end).map(({ id }) => id)
      ids.sort()
      for (let at = 0; at < ids.length; at++) this.numberOf.set(ids[at]!, start + at)
      for (let at = start; at < end; at++) written[at] = this.numberOf.get(elements[at]!.id)!
    }
    return written
  }

  /** Resolves one reference field of one kind; undefined when no element fills it. */
  #targetsOf(reference: number, unresolved: UnresolvedReference[]): Targets | undefined {
    const { kind, field, many, to: expected } = REFERENCES[reference]!
    const allowed = ALLOWED[reference]!
    const kindNumber = KIND_NUMBER.get(kind)!
    const start = this.kindStart[kindNumber]!
    const count = this.kindStart[kindNumber + 1]! - start
    const written = (node: number): unknown => (this.nodes[node] as unknown as Record<string, unknown>)[field]
    const resolved = (id: string, from: number, item: number | undefined): number => {
      const target = this.numberOf.get(id)
      if (target !== undefined && (allowed & (1 << this.kindAt[target]!)) !== 0) {
        this.edgeCount++
        return target
      }
      const found = target === undefined ? undefined : KINDS[this.kindAt[target]!]!.kind
      unresolved.push({ from: this.nodes[from]!, field, item, id, expected, found })
      return NONE
    }
    if (!many) {
      let to: Int32Array | undefined
      for (let at = start; at < start + count; at++) {
        const node = this.written[at]!
        const id = written(node)
        if (id === undefined) continue
        to ??= new Int32Array(count).fill(NONE)
        to[node - start] = resolved(id as string, node, undefined)
      }
      return to && { many, to }
    }
    const offsets = new Uint32Array(count + 1)
    for (let at = 0; at < count; at++) {
      offsets[at + 1] = offsets[at]! + ((written(start + at) as readonly string[] | undefined)?.length ?? 0)
    }
    if (offsets[count] === 0) return undefined
    const to = new Int32Array(offsets[count]!)
    for (let at = start; at < start + count; at++) {
      const node = this.written[at]!
      const ids = written(node) as readonly string[] | undefined
      if (ids === undefined) continue
      const first = offsets[node - start]!
      for (let item = 0; item < ids.length; item++) to[first + item] = resolved(ids[item]!, node, item)
    }
    return { many, offsets, to }
  }
}

/**
 * A model as a typed graph: elements are nodes, reference fields are edges. It answers typed questions from a compact index (numbers in
 * typed arrays), which a check needs a hundred times faster than an object graph; `graphology()` gives the familiar library's graph to
 * scripts that ask for it. Elements are the very objects of the documents and are not to be changed.
 */
export class ArchitectureGraph {
  readonly header: Header
  /** Ids written twice over all documents; the first one is in the graph. */
  readonly duplicates: readonly DuplicateId[]
  /** References that lead nowhere; kept, never dropped. */
  readonly unresolved: readonly UnresolvedReference[]

  readonly #store: Store
  readonly #nodes: readonly Element[]
  /** Numbers in the order in which this graph lists elements; undefined: as they are. */
  readonly #order: Uint32Array | undefined
  #byId: ArchitectureGraph | undefined
  #listed: readonly Element[] | undefined
  readonly #byKind: (readonly Element[] | undefined)[] = []
  readonly #sources: (Sources | undefined)[] = []
  readonly #answers = new Map<unknown, unknown>()
  /** Number that was looked up last, by field: rules go through elements in order, so the next one asked for mostly stands beside. */
  readonly #cursors = new Int32Array(FIELDS.size)
  /** Numbers met last: what a reference led to is mostly what is asked about next. */
  readonly #recent = new Int32Array(RECENT)
  #turn = 0
  #graphology: Promise<MultiDirectedGraph> | undefined

  /** Documents must be valid against the schema; `load` sees to that. The header is that of the first document that has an id. */
  constructor(documents: readonly ArchitectureDocument[], sameButById?: ArchitectureGraph) {
    this.#store = sameButById === undefined ? new Store(documents) : sameButById.#store
    this.#order = sameButById === undefined ? this.#store.written : undefined
    this.#nodes = this.#store.nodes
    this.header = sameButById?.header ?? headerOf(documents)
    this.duplicates = this.#store.duplicates
    this.unresolved = this.#store.unresolved
  }

  /**
   * The same elements and references, with the elements of a kind by id: whoever takes the first of some takes the same one however the model
   * is written.
   */
  byId(): ArchitectureGraph {
    if (this.#order === undefined) return this
    return (this.#byId ??= new ArchitectureGraph([], this))
  }

  /** Number of elements. */
  get size(): number {
    return this.#nodes.length
  }

  /** Number of references that resolve. */
  get edgeCount(): number {
    return this.#store.edgeCount
  }

  /** All elements of a kind, in the order of the documents. */
  all<K extends Kind>(kind: K): readonly Element<K>[] {
    const number = KIND_NUMBER.get(kind)!
    const known = (this.#byKind[number] ??= Object.freeze(
      this.#inOrder(this.#store.kindStart[number]!, this.#store.kindStart[number + 1]!),
    ))
    return known as readonly Element<K>[]
  }

  /** Every element, kind by kind. */
  elements(): readonly Element[] {
    return (this.#listed ??= this.#inOrder(0, this.#nodes.length))
  }

  /** The element with an id, whatever its kind. */
  get(id: string): Element | undefined {
    const number = this.#store.numberOf.get(id)
    return number === undefined ? undefined : this.#nodes[number]
  }

  /** The element with an id when it has the kind asked for. */
  find<K extends Kind>(kind: K, id: string): Element<K> | undefined {
    const number = this.#store.numberOf.get(id)
    return number !== undefined && this.#store.kindAt[number] === KIND_NUMBER.get(kind) ? (this.#nodes[number] as Element<K>) : undefined
  }

  /** Number of an element, from 0 to `size` - 1, for what is kept beside the graph in an array; undefined when it is not in the graph. */
  number(element: Element): number | undefined {
    return this.#lookedUp(element)
  }

  /** What somebody works out about this model, worked out once: the function itself names the answer. */
  once<V>(work: (graph: ArchitectureGraph) => V): V {
    const known = this.#answers.get(work)
    if (known !== undefined || this.#answers.has(work)) return known as V
    const answer = work(this)
    this.#answers.set(work, answer)
    return answer
  }

  kindOf(element: Element): Kind {
    return KINDS[this.#store.kindAt[this.#known(element)]!]!.kind
  }

  /** Whether an element is of a kind; narrows its type. */
  is<K extends Kind>(element: Element, kind: K): element is Element<K> {
    const number = this.#lookedUp(element)
    return number !== undefined && this.#store.kindAt[number] === KIND_NUMBER.get(kind)
  }

  /** Where an element was written. */
  origin(element: Element): Origin {
    return this.#store.originOf(this.#known(element))
  }

  /** The element that a single-valued field names, or undefined when the field is absent or leads nowhere. */
  target<K extends Kind, F extends SingleField<K>>(from: Element<K>, field: F): Element<TargetKind<K, F>> | undefined {
    const { number: cursor, byKind } = FIELDS.get(field)!
    const node = this.#beside(from, cursor)
    if (node === undefined) return undefined
    const kind = this.#store.kindAt[node]!
    const targets = this.#store.targets[byKind[kind]!]
    if (targets === undefined) return undefined
    const to = targets.to[node - this.#store.kindStart[kind]!]!
    if (to === NONE) return undefined
    this.#remember(to)
    return this.#nodes[to] as Element<TargetKind<K, F>>
  }

  /** The elements that a list field names, without those that lead nowhere. */
  targets<K extends Kind, F extends ListField<K>>(from: Element<K>, field: F): Element<TargetKind<K, F>>[] {
    const { number: cursor, byKind } = FIELDS.get(field)!
    const node = this.#beside(from, cursor)
    const found: Element[] = []
    if (node === undefined) return found as Element<TargetKind<K, F>>[]
    const kind = this.#store.kindAt[node]!
    const targets = this.#store.targets[byKind[kind]!]
    if (targets?.many) {
      const at = node - this.#store.kindStart[kind]!
      const { offsets, to } = targets
      for (let index = offsets[at]!; index < offsets[at + 1]!; index++) if (to[index] !== NONE) found.push(this.#nodes[to[index]!]!)
    }
    return found as Element<TargetKind<K, F>>[]
  }

  /** The elements of a kind whose field names the given element, for example the systems that store a database. */
  sources<K extends Kind, F extends ReferenceField<K>>(kind: K, field: F, to: Element<TargetKind<K, F>>): Element<K>[] {
    const found: Element[] = []
    const node = this.#lookedUp(to)
    if (node === undefined) return found as Element<K>[]
    const { first, offsets, from } = this.#sourcesOf(FIELDS.get(field)!.byKind[KIND_NUMBER.get(kind)!]!)
    for (let index = offsets[node - first] ?? 0; index < (offsets[node - first + 1] ?? 0); index++) found.push(this.#nodes[from[index]!]!)
    return found as Element<K>[]
  }

  /** How many elements of a kind name the given element, without listing them. */
  countSources<K extends Kind, F extends ReferenceField<K>>(kind: K, field: F, to: Element<TargetKind<K, F>>): number {
    const node = this.#lookedUp(to)
    if (node === undefined) return 0
    const { first, offsets } = this.#sourcesOf(FIELDS.get(field)!.byKind[KIND_NUMBER.get(kind)!]!)
    return (offsets[node - first + 1] ?? 0) - (offsets[node - first] ?? 0)
  }

  /** Everything that names an element and everything it names. */
  attachedTo(element: Element): Reference[] {
    const node = this.#known(element)
    const kind = KINDS[this.#store.kindAt[node]!]!.kind
    const found: Reference[] = []
    for (const [reference, { kind: from, field }] of REFERENCES.entries()) {
      if (from === kind) this.#store.eachTarget(reference, node, (to) => found.push({ from: element, field, to: this.#nodes[to]! }))
    }
    for (const [reference, { field }] of REFERENCES.entries()) {
      if (this.#store.targets[reference] === undefined) continue
      const { first, offsets, from } = this.#sourcesOf(reference)
      for (let index = offsets[node - first] ?? 0; index < (offsets[node - first + 1] ?? 0); index++) {
        found.push({ from: this.#nodes[from[index]!]!, field, to: element })
      }
    }
    return found
  }

  /** Every reference that resolves. */
  *edges(): IterableIterator<Reference> {
    for (const [reference, { kind, field }] of REFERENCES.entries()) {
      if (this.#store.targets[reference] === undefined) continue
      for (const from of this.all(kind)) {
        const found: number[] = []
        this.#store.eachTarget(reference, this.#known(from), (to) => found.push(to))
        for (const to of found) yield { from, field, to: this.#nodes[to]! }
      }
    }
  }

  /**
   * The model as a graphology `MultiDirectedGraph`: a node per element (key: id; attributes: `kind`, `element`), an edge per reference
   * (attribute: `field`). Built on the first call, because building it costs more than a whole check.
   */
  graphology(): Promise<MultiDirectedGraph> {
    this.#graphology ??= import('graphology').then((module) => {
      // graphology is CommonJS: Node's ESM loader gives the classes on the default export only.
      const Graph = (module.MultiDirectedGraph ??
        (module.default as unknown as typeof module).MultiDirectedGraph) as typeof MultiDirectedGraph
      const graph = new Graph()
      for (const element of this.elements()) graph.addNode(element.id, { kind: this.kindOf(element), element })
      for (const { from, field, to } of this.edges()) graph.addEdge(from.id, to.id, { field })
      return graph
    })
    return this.#graphology
  }

  /** The number of an element, tried first where a field was asked for last; undefined when the graph has no such id. */
  #beside(element: Element, cursor: number): number | undefined {
    const near = this.#cursors[cursor]!
    if (this.#nodes[near] === element) return near
    const number = this.#nodes[near + 1] === element ? near + 1 : this.#lookedUp(element)
    if (number !== undefined) this.#cursors[cursor] = number
    return number
  }

  /** The number of an element, tried first among those met last. */
  #lookedUp(element: Element): number | undefined {
    const nodes = this.#nodes
    const recent = this.#recent
    for (let at = 0; at < RECENT; at++) if (nodes[recent[at]!] === element) return recent[at]!
    const next = recent[this.#turn]! + 1
    const number = nodes[next] === element ? next : this.#store.numberOf.get(element.id)
    if (number !== undefined) this.#remember(number)
    return number
  }

  #remember(number: number): void {
    this.#turn = (this.#turn + 1) % RECENT
    this.#recent[this.#turn] = number
  }

  #known(element: Element): number {
    const number = this.number(element)
    if (number === undefined) throw new TypeError(`Element "${element.id}" is not in this graph.`)
    return number
  }

  #inOrder(start: number, end: number): readonly Element[] {
    const order = this.#order
    if (order === undefined) return this.#nodes.slice(start, end)
    const listed: Element[] = []
    for (let at = start; at < end; at++) listed.push(this.#nodes[order[at]!]!)
    return listed
  }

  /** Who names whom in one reference field, in the order of this graph: a counting sort over the kinds that the field may name. */
  #sourcesOf(reference: number): Sources {
    const known = this.#sources[reference]
    if (known !== undefined) return known
    const store = this.#store
    const { kind, to: kinds } = REFERENCES[reference]!
    const numbers = kinds.map((to) => KIND_NUMBER.get(to)!)
    const first = store.kindStart[smallest(numbers)]!
    const offsets = new Uint32Array(store.kindStart[largest(numbers) + 1]! - first + 1)
    const kindNumber = KIND_NUMBER.get(kind)!
    const each = (visit: (from: number, to: number) => void): void => {
      for (let at = store.kindStart[kindNumber]!; at < store.kindStart[kindNumber + 1]!; at++) {
        const node = this.#order === undefined ? at : this.#order[at]!
        store.eachTarget(reference, node, (to) => visit(node, to))
      }
    }
    if (store.targets[reference] !== undefined) each((_, to) => void offsets[to - first + 1]!++)
    for (let at = 1; at < offsets.length; at++) offsets[at]! += offsets[at - 1]!
    const next = offsets.slice(0, -1)
    const from = new Uint32Array(offsets.at(-1)!)
    if (from.length > 0) each((node, to) => void (from[next[to - first]!++] = node))
    return (this.#sources[reference] = { first, offsets, from })
  }
}

function headerOf(documents: readonly ArchitectureDocument[]): Header {
  const document = documents.find(({ id }) => id !== undefined) ?? documents[0] ?? {}
  return Object.fromEntries(HEADER_KEYS.flatMap((key) => (document[key] === undefined ? [] : [[key, document[key]]])))
}
