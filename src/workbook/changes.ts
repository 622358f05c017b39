/** The parts of a workbook that somebody made, while something is added to it: what is not set stays as it is packed. */
import { type Edit, edited, rootOf, scanXml, tagsOf } from '../xml.ts'
import { damaged, type Package, relationsPart } from './package.ts'
import { writeZip, type ZipPart } from './zip.ts'

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/** Parts that are no longer as the source has them. */
export class Changes {
  readonly #source: Package
  readonly #parts = new Map<string, string>()
  /** Names of parts without regard to case. */
  readonly #taken: Set<string>

  constructor(source: Package) {
    this.#source = source
    this.#taken = new Set([...source.entries.keys()].map((name) => name.toLowerCase()))
  }

  xml(part: string): string | undefined {
    return this.#parts.get(this.#source.nameOf(part)) ?? this.#source.xml(part)
  }

  set(part: string, xml: string): void {
    if (this.xml(part) === xml) return
    this.#parts.set(this.#source.nameOf(part), xml)
    this.#taken.add(part.toLowerCase())
  }

  /** The first name with a number that no part has. */
  unused(before: string, after: string): string {
    for (let number = 1; ; number++) if (!this.#taken.has(`${before}${number}${after}`.toLowerCase())) return `${before}${number}${after}`
  }

  written(): Uint8Array {
    const kept = [...this.#source.entries.values()].map((entry): ZipPart => this.#part(entry.name) ?? entry)
    const added = [...this.#parts.keys()].filter((name) => !this.#source.entries.has(name)).map((name) => this.#part(name)!)
    return writeZip([...kept, ...added], { stamped: true })
  }

  #part(name: string): ZipPart | undefined {
    const xml = this.#parts.get(name)
    return xml === undefined ? undefined : { name, content: new TextEncoder().encode(xml) }
  }
}

export function relate(changed: Changes, part: string, relations: readonly (readonly [string, string, string])[], shown: string): void {
  const name = relationsPart(part)
  const strict = (changed.xml(part) ?? '').includes(STRICT_OFFICE)
  const list = relations
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${strict ? STRICT_OFFICE : OFFICE}/${kind}" Target="/${target}"/>`)
    .join('')
  const known = changed.xml(name)
  if (known === undefined) {
    changed.set(
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`,
    )
    return
  }
  const { prefix } = rootOf(known)
  if (prefix !== '') throw damaged(shown, name)
  changed.set(name, inside(known, 'Relationships', list))
}

/** Relations of a part that are not there yet, under ids that it does not use. */
export class FreshRelations {
  readonly list: (readonly [id: string, kind: string, target: string])[] = []
  readonly #used: Set<string>

  constructor(there: readonly { readonly id: string }[]) {
    this.#used = new Set(there.map(({ id }) => id))
  }

  add(kind: string, target: string): string {
    let number = 1
    while (this.#used.has(`rIdKT${number}`)) number++
    const id = `rIdKT${number}`
    this.#used.add(id)
    this.list.push([id, kind, target])
    return id
  }
}

/** Says of what type a part is, unless the package says so already. */
export function typed(changed: Changes, entry: string): void {
  const part = '[Content_Types].xml'
  const known = changed.xml(part) ?? ''
  const vml = tagsOf(known, 'Default').some(({ attributes }) => attributes['Extension']?.toLowerCase() === 'vml')
  if (entry.startsWith('<Default')) {
    if (vml) return
    const first = tagsOf(known, 'Types')[0]
    if (first !== undefined && !first.closed) {
      changed.set(part, edited(known, [{ from: first.to, to: first.to, text: entry }]))
      return
    }
  }
  changed.set(part, inside(known, 'Types', entry))
}

/** Adds to the end of the last element of a name, which may be closed in its opening tag. */
export function inside(xml: string, element: string, added: string): string {
  const local = element.slice(element.indexOf(':') + 1)
  let end: Edit | undefined
  scanXml(xml, {
    open() {},
    close(name, from, to) {
      if (name !== local) return
      end = xml.startsWith('</', from) ? { from, to: from, text: added } : { from: to - 2, to, text: `>${added}</${element}>` }
    },
  })
  return end === undefined ? xml : edited(xml, [end])
}
