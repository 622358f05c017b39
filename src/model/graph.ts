import type { MultiDirectedGraph } from 'graphology'
import { compareCodePoints } from '../text.ts'
import { HEADER_KEYS, KINDS, REFERENCES } from './catalogue.generated.ts'
import {
  type Element,
  type Header,
  KIND_COUNT,
  KIND_NUMBER,
  type Kind,
  type ListField,
  REFERENCE_NUMBER,
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

const FIELDS_OF_KIND: readonly { readonly number: number; readonly field: string; readonly many: boolean; readonly allowed: number }[][] =
  KINDS.map(({ kind }) =>
    REFERENCES.flatMap((reference, number) =>
      reference.kind === kind
        ? [
            {
              number,
              field: reference.field,
              many: reference.many,
              allowed: reference.to.reduce((mask, to) => mask | (1 << KIND_NUMBER.get(to)!), 0),
            },
          ]
        : [],
    ),
  )

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

  readonly #documents: readonly ArchitectureDocument[]
  #byId: ArchitectureGraph | undefined
  readonly #nodes: Element[] = []
  readonly #numberOf = new Map<string, number>()
  /** First node of each kind; nodes of one kind stand together. */
  readonly #kindStart = new Uint32Array(KIND_COUNT + 1)
  readonly #document: number[] = []
  readonly #item: number[] = []
  #from: Uint32Array
  #to: Uint32Array
  #field: Uint8Array
  #incoming: { readonly offsets: Uint32Array; readonly edges: Uint32Array } | undefined
  #outgoing: { readonly offsets: Uint32Array; readonly edges: Uint32Array } | undefined
  readonly #byKind: (readonly Element[])[] = []
  #graphology: Promise<MultiDirectedGraph> | undefined

  /**
   * Documents must be valid against the schema; `load` sees to that. The header is that of the first document that has an id. With `byId` the
   * elements of a kind stand by id and not as they were written.
   */
  constructor(documents: readonly ArchitectureDocument[], { byId = false }: { readonly byId?: boolean } = {}) {
    this.#documents = documents
    this.header = headerOf(documents)
    const duplicates: DuplicateId[] = []
    for (let number = 0; number < KIND_COUNT; number++) {
      const { kind, collection } = KINDS[number]!
      this.#kindStart[number] = this.#nodes.length
      for (let document = 0; document < documents.length; document++) {
        const elements = documents[document]![collection] as readonly Element[] | undefined
        if (elements === undefined) continue
        for (let item = 0; item < elements.length; item++) {
          const element = elements[item]!
          const known = this.#numberOf.get(element.id)
          if (known !== undefined) {
            duplicates.push({ element, origin: { document, kind, item }, first: this.#originOf(known) })
            continue
          }
          this.#numberOf.set(element.id, this.#nodes.length)
          this.#nodes.push(element)
          this.#document.push(document)
          this.#item.push(item)
        }
      }
      if (byId) this.#sortFrom(this.#kindStart[number]!)
      this.#kindStart[number + 1] = this.#nodes.length
    }
    for (let number = 0; number < KIND_COUNT; number++) {
      this.#byKind.push(Object.freeze(this.#nodes.slice(this.#kindStart[number], this.#kindStart[number + 1])))
    }
    const from: number[] = []
    const to: number[] = []
    const fields: number[] = []
    const unresolved: UnresolvedReference[] = []
    for (let number = 0; number < KIND_COUNT; number++) {
      const end = this.#kindStart[number + 1]!
      for (const { number: field, field: name, many, allowed } of FIELDS_OF_KIND[number]!) {
        for (let node = this.#kindStart[number]!; node < end; node++) {
          const element = this.#nodes[node]!
          const value = (element as unknown as Record<string, unknown>)[name]
          if (value === undefined) continue
          const ids = many ? (value as readonly string[]) : [value as string]
          for (let item = 0; item < ids.length; item++) {
            const id = ids[item]!
            const target = this.#numberOf.get(id)
            if (target !== undefined && (allowed & (1 << this.#kindNumber(target))) !== 0) {
              from.push(node)
              to.push(target)
              fields.push(field)
            } else {
              const found = target === undefined ? undefined : KINDS[this.#kindNumber(target)]!.kind
              unresolved.push({ from: element, field: name, item: many ? item : undefined, id, expected: REFERENCES[field]!.to, found })
            }
          }
        }
      }
    }
    this.#from = Uint32Array.from(from)
    this.#to = Uint32Array.from(to)
    this.#field = Uint8Array.from(fields)
    this.duplicates = duplicates
    this.unresolved = unresolved
  }

  /**
   * The same elements and references, with the elements of a kind by id: whoever takes the first of some takes the same one however the model
   * is written.
   */
  byId(): ArchitectureGraph {
    return (this.#byId ??= new ArchitectureGraph(this.#documents, { byId: true }))
  }

  /** Number of elements. */
  get size(): number {
    return this.#nodes.length
  }

  /** Number of references that resolve. */
  get edgeCount(): number {
    return this.#from.length
  }

  /** All elements of a kind, in the order of the documents. */
  all<K extends Kind>(kind: K): readonly Element<K>[] {
    return this.#byKind[KIND_NUMBER.get(kind)!] as unknown as readonly Element<K>[]
  }

  /** Every element, kind by kind. */
  elements(): readonly Element[] {
    return this.#nodes
  }

  /** The element with an id, whatever its kind. */
  get(id: string): Element | undefined {
    const number = this.#numberOf.get(id)
    return number === undefined ? undefined : this.#nodes[number]
  }

  /** The element with an id when it has the kind asked for. */
  find<K extends Kind>(kind: K, id: string): Element<K> | undefined {
    const number = this.#numberOf.get(id)
    return number !== undefined && KINDS[this.#kindNumber(number)]!.kind === kind ? (this.#nodes[number] as Element<K>) : undefined
  }

  kindOf(element: Element): Kind {
    return KINDS[this.#kindNumber(this.#number(element))]!.kind
  }

  /** Whether an element is of a kind; narrows its type. */
  is<K extends Kind>(element: Element, kind: K): element is Element<K> {
    const number = this.#numberOf.get(element.id)
    return number !== undefined && KINDS[this.#kindNumber(number)]!.kind === kind
  }

  /** Where an element was written. */
  origin(element: Element): Origin {
    return this.#originOf(this.#number(element))
  }

  /** The element that a single-valued field names, or undefined when the field is absent or leads nowhere. */
  target<K extends Kind, F extends SingleField<K>>(from: Element<K>, field: F): Element<TargetKind<K, F>> | undefined {
    const id = (from as unknown as Record<string, unknown>)[field] as string | undefined
    if (id === undefined) return undefined
    const source = this.#numberOf.get(from.id)
    const number = this.#numberOf.get(id)
    if (number === undefined || source === undefined) return undefined
    const reference = this.#reference(source, field)
    return (reference.allowed & (1 << this.#kindNumber(number))) !== 0 ? (this.#nodes[number] as Element<TargetKind<K, F>>) : undefined
  }

  /** The elements that a list field names, without those that lead nowhere. */
  targets<K extends Kind, F extends ListField<K>>(from: Element<K>, field: F): Element<TargetKind<K, F>>[] {
    const ids = (from as unknown as Record<string, unknown>)[field] as readonly string[] | undefined
    if (ids === undefined) return []
    const { allowed } = this.#reference(this.#number(from), field)
    const found: Element[] = []
    for (const id of ids) {
      const number = this.#numberOf.get(id)
      if (number !== undefined && (allowed & (1 << this.#kindNumber(number))) !== 0) found.push(this.#nodes[number]!)
    }
    return found as Element<TargetKind<K, F>>[]
  }

  /** The elements of a kind whose field names the given element, for example the systems that store a database. */
  sources<K extends Kind, F extends ReferenceField<K>>(kind: K, field: F, to: Element<TargetKind<K, F>>): Element<K>[] {
    const number = REFERENCE_NUMBER.get(`${kind}.${field}`)!
    const node = this.#numberOf.get((to as Element).id)
    if (node === undefined) return []
    const { offsets, edges } = this.#in()
    const end = offsets[node + 1]!
    const found: Element[] = []
    for (let at = this.#firstWithField(edges, offsets[node]!, end, number); at < end && this.#field[edges[at]!] === number; at++) {
      found.push(this.#nodes[this.#from[edges[at]!]!]!)
    }
    return found as Element<K>[]
  }

  /** How many elements of a kind name the given element, without listing them. */
  countSources<K extends Kind, F extends ReferenceField<K>>(kind: K, field: F, to: Element<TargetKind<K, F>>): number {
    const number = REFERENCE_NUMBER.get(`${kind}.${field}`)!
    const node = this.#numberOf.get((to as Element).id)
    if (node === undefined) return 0
    const { offsets, edges } = this.#in()
    const end = offsets[node + 1]!
    return this.#firstWithField(edges, offsets[node]!, end, number + 1) - this.#firstWithField(edges, offsets[node]!, end, number)
  }

  /** Everything that names an element and everything it names. */
  attachedTo(element: Element): Reference[] {
    const node = this.#number(element)
    const found: Reference[] = []
    const list = ({ offsets, edges }: { offsets: Uint32Array; edges: Uint32Array }): void => {
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) found.push(this.#edge(edges[at]!))
    }
    list(this.#out())
    list(this.#in())
    return found
  }

  /** Every reference that resolves. */
  *edges(): IterableIterator<Reference> {
    for (let edge = 0; edge < this.#from.length; edge++) yield this.#edge(edge)
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
      for (const element of this.#nodes) graph.addNode(element.id, { kind: this.kindOf(element), element })
      for (const { from, field, to } of this.edges()) graph.addEdge(from.id, to.id, { field })
      return graph
    })
    return this.#graphology
  }

  /** Puts the nodes from one on in the order of their ids. */
  #sortFrom(start: number): void {
    const nodes = this.#nodes.slice(start).map((element, at) => ({
      element,
      document: this.#document[start + at]!,
      item: this.#item[start + at]!,
    }))
    nodes.sort((a, b) => compareCodePoints(a.element.id, b.element.id))
    for (const [at, { element, document, item }] of nodes.entries()) {
      this.#nodes[start + at] = element
      this.#document[start + at] = document
      this.#item[start + at] = item
      this.#numberOf.set(element.id, start + at)
    }
  }

  #number(element: Element): number {
    const number = this.#numberOf.get(element.id)
    if (number === undefined) throw new TypeError(`Element "${element.id}" is not in this graph.`)
    return number
  }

  #kindNumber(node: number): number {
    // Fifteen kinds: a scan of the boundaries beats a byte per node in memory and is as quick.
    let kind = 0
    while (node >= this.#kindStart[kind + 1]! && kind < KIND_COUNT - 1) kind++
    return kind
  }

  #originOf(node: number): Origin {
    return { document: this.#document[node]!, kind: KINDS[this.#kindNumber(node)]!.kind, item: this.#item[node]! }
  }

  #reference(node: number, field: string): { readonly allowed: number } {
    for (const reference of FIELDS_OF_KIND[this.#kindNumber(node)]!) if (reference.field === field) return reference
    throw new TypeError(`"${field}" is not a reference field of ${KINDS[this.#kindNumber(node)]!.kind}.`)
  }

  #edge(edge: number): Reference {
    return { from: this.#nodes[this.#from[edge]!]!, field: REFERENCES[this.#field[edge]!]!.field, to: this.#nodes[this.#to[edge]!]! }
  }

  #in(): { readonly offsets: Uint32Array; readonly edges: Uint32Array } {
    this.#incoming ??= sortedBy(this.#to, this.#nodes.length)
    return this.#incoming
  }

  #out(): { readonly offsets: Uint32Array; readonly edges: Uint32Array } {
    this.#outgoing ??= sortedBy(this.#from, this.#nodes.length)
    return this.#outgoing
  }

  /** Edges of a node are in field order, so the run of one field is found by halving. */
  #firstWithField(edges: Uint32Array, start: number, end: number, field: number): number {
    let low = start
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#field[edges[middle]!]! < field) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Edge numbers grouped by one end: a stable counting sort, so edges of a node stay in field order. */
function sortedBy(ends: Uint32Array, nodes: number): { offsets: Uint32Array; edges: Uint32Array } {
  const offsets = new Uint32Array(nodes + 1)
  for (const end of ends) offsets[end + 1]!++
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node]!
  const next = offsets.slice(0, nodes)
  const edges = new Uint32Array(ends.length)
  for (let edge = 0; edge < ends.length; edge++) edges[next[ends[edge]!]!++] = edge
  return { offsets, edges }
}

function headerOf(documents: readonly ArchitectureDocument[]): Header {
  const document = documents.find(({ id }) => id !== undefined) ?? documents[0] ?? {}
  return Object.fromEntries(HEADER_KEYS.flatMap((key) => (document[key] === undefined ? [] : [[key, document[key]]])))
}
