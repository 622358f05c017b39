import { type HEADER_KEYS, KINDS, type PROFILES } from './catalogue.generated.ts'
import type { ArchitectureDocument, ListReferences, SingleReferences, Types } from './types.generated.ts'

/** A kind of element, for example `system`. */
export type Kind = (typeof KINDS)[number]['kind']

/** The key under which a document lists the elements of a kind, for example `systems`. */
export type Collection = (typeof KINDS)[number]['collection']

/** A version of the national framework. */
export type Profile = (typeof PROFILES)[number]

/** Never set at run time: it lets the compiler remember which kind an element is. */
declare const KIND: unique symbol

/** An element as the schema describes it. Treat it as read-only. */
export type Element<K extends Kind = Kind> = K extends Kind ? Readonly<Types[K]> & { readonly [KIND]?: K } : never

/** A field of kind K that holds one id. */
export type SingleField<K extends Kind> = keyof SingleReferences[K] & string

/** A field of kind K that holds a list of ids. */
export type ListField<K extends Kind> = keyof ListReferences[K] & string

/** A field of kind K that refers to other elements. */
export type ReferenceField<K extends Kind> = SingleField<K> | ListField<K>

/** The kinds that a reference field may name. */
export type TargetKind<K extends Kind, F extends string> = Extract<
  F extends keyof SingleReferences[K] ? SingleReferences[K][F] : F extends keyof ListReferences[K] ? ListReferences[K][F] : never,
  Kind
>

/** The header of a model: everything in a document but its collections. */
export type Header = Readonly<Pick<ArchitectureDocument, (typeof HEADER_KEYS)[number]>>

export const KIND_COUNT = KINDS.length

/** Position of each kind in `KINDS`. */
export const KIND_NUMBER: ReadonlyMap<string, number> = new Map(KINDS.map(({ kind }, number) => [kind, number]))

const COLLECTIONS: ReadonlyMap<string, number> = new Map(KINDS.map(({ collection }, number) => [collection, number]))

/** The kind that a collection key holds, or undefined when the key is no collection. */
export function kindOfCollection(key: string): Kind | undefined {
  const number = COLLECTIONS.get(key)
  return number === undefined ? undefined : KINDS[number]!.kind
}
