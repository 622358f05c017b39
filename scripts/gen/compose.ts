/**
 * Composes the schema: the generic base in `schemas/`, and what a country adds to it in a folder of its own (`schemas/vn/`), file by file under
 * the same names. What users read, and what everything else is generated from, is the composition.
 *
 * An entry of an extension that the base does not have is a field of its own and stands after the one that `x-after` names (first where that is
 * null). Of a field that both have, the extension says what is other: `x-values` are further values of its list, each after one that is there;
 * other keys take the place of the base's. `x-instead` replaces the field as a whole.
 */

// biome-ignore lint/suspicious/noExplicitAny: a schema is any JSON.
type Json = Record<string, any>

/** A further value of a list: where it stands, its words, and what it means to whoever does not know it by name. */
interface FurtherValue {
  readonly value: string
  readonly after: string | null
  readonly 'x-term'?: { readonly vi: string; readonly en: string }
  readonly 'x-means'?: readonly string[]
}

/** A file of the base with what an extension adds to it. */
export function composed(base: Json, extension: Json | undefined, file: string): Json {
  if (extension === undefined) return base
  const out = { ...base }
  for (const [part, entries] of Object.entries(extension)) {
    if (part === '$comment') continue
    if (part !== 'properties' && part !== '$defs')
      throw new Error(`${file}: an extension adds to "properties" and "$defs", not to "${part}"`)
    out[part] = withFields(base[part] as Json, entries as Json, `${file} ${part}`)
  }
  return out
}

function withFields(base: Json, entries: Json, where: string): Json {
  const fields = Object.entries(base)
  for (const [name, entry] of Object.entries(entries) as [string, Json][]) {
    const known = fields.findIndex(([other]) => other === name)
    const { 'x-after': after, 'x-instead': isInstead, ...field } = entry
    if (known >= 0) {
      if (after !== undefined) throw new Error(`${where}.${name}: the base has this field, so "x-after" says nothing`)
      fields[known] = [name, isInstead === true ? field : withField(fields[known]![1] as Json, field, `${where}.${name}`)]
      continue
    }
    if (after === undefined) throw new Error(`${where}.${name}: no field of the base; "x-after" must say where it stands`)
    fields.splice(
      positionAfter(
        fields.map(([other]) => other),
        after as string | null,
        `${where}.${name}`,
      ),
      0,
      [name, field],
    )
  }
  return Object.fromEntries(fields)
}

function withField(base: Json, entry: Json, where: string): Json {
  const { 'x-values': values, items, ...own } = entry
  const out: Json = { ...base, ...own }
  if (items !== undefined) out['items'] = withField(base['items'] as Json, items as Json, `${where}.items`)
  return values === undefined ? out : withValues(out, values as readonly FurtherValue[], where)
}

function withValues(field: Json, values: readonly FurtherValue[], where: string): Json {
  const listed = [...(field['enum'] as string[])]
  const terms: Json = { ...field['x-terms'] }
  const means = new Map(
    Object.entries((field['x-means'] ?? {}) as Record<string, readonly string[]>).map(([name, of]) => [name, new Set(of)]),
  )
  for (const { value, after, 'x-term': term, 'x-means': meant = [] } of values) {
    if (listed.includes(value)) throw new Error(`${where}: the base lists "${value}" already`)
    listed.splice(positionAfter(listed, after, `${where} "${value}"`), 0, value)
    if (term !== undefined) terms[value] = term
    for (const name of meant) means.set(name, (means.get(name) ?? new Set()).add(value))
  }
  const inOrder = (of: ReadonlySet<string>): string[] => listed.filter((value) => of.has(value))
  return {
    ...field,
    enum: listed,
    ...(field['x-terms'] === undefined
      ? {}
      : { 'x-terms': Object.fromEntries(listed.flatMap((value) => (terms[value] ? [[value, terms[value]]] : []))) }),
    ...(means.size === 0 ? {} : { 'x-means': Object.fromEntries([...means].map(([name, of]) => [name, inOrder(of)])) }),
  }
}

function positionAfter(names: readonly string[], after: string | null, where: string): number {
  const at = after === null ? -1 : names.indexOf(after)
  if (after !== null && at < 0) throw new Error(`${where}: there is no "${after}" to stand after`)
  return at + 1
}
