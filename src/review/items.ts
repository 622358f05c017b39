/** What is under review: the systems, databases and investments of the models, and the platforms of the reference data. */
import { spelling } from '../fold.ts'
import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { modelBody, ownerOf, stateBodyOf } from '../model/organisation.ts'
import type { Item, Reviewed, ReviewedKind, ReviewVocabulary, SharedPlatform, Suggestion } from './define.ts'
import { Suggester } from './suggest.ts'
import { eachPiece, Phrases, pieces, type Spelt } from './words.ts'

type Agency = Element<'agency'>

/** An item with what only the comparison needs. */
export interface Entry extends Item {
  readonly graph?: ArchitectureGraph
  /** Confidence by function; 1 where the model tells it. */
  readonly functions: ReadonlyMap<string, number>
  /** Functions that its name or the model says, of those that have a subject. */
  readonly subjects: readonly string[]
  readonly namePieces: readonly string[]
  readonly textPieces: readonly string[]
  readonly spelt: string
  /** Texts that its pieces were read from, the name first. */
  readonly texts: readonly string[]
  /** What it holds, folded, with the words of the model. */
  readonly data: ReadonlyMap<string, string>
  readonly product?: string
  readonly basis?: string
  readonly role?: string
  /** Keys of the owner and the agencies above it, up to the body. */
  readonly chain: readonly string[]
  readonly body?: string
  /** Whom it serves beyond its owner. */
  readonly wide?: 'nation' | 'body'
  readonly level?: Agency['level']
  /** The commune or province it belongs to, and the province. */
  readonly territory?: string
  readonly area?: string
  /** Ways of working that its name says. */
  readonly ways: readonly string[]
  readonly layer?: 'data' | 'software'
  /** The sector that its name restricts it to, folded and as written. */
  readonly sector?: string
  readonly sectorWritten?: string
  /** Whether its owner is an establishment with its own work: a hospital, a school, an enterprise. */
  readonly establishment: boolean
  readonly isReference: boolean
  /** Whether it is a platform for its owner's own work only. */
  readonly isOwnWork: boolean
  /** Whether it is a platform of the reference data that what others build is compared with, or one that is only named there. */
  readonly isListed: boolean
  readonly isOnlyNamed: boolean
  readonly from?: string
  /** Words of its name, and what its texts say after a word of use. */
  readonly words: number
  readonly spokenOf: readonly string[]
}

const KINDS: readonly ReviewedKind[] = ['system', 'database', 'investment']
const TERRITORIES: ReadonlySet<Agency['level'] | undefined> = new Set(['province', 'district', 'commune'])
/** Sure enough to say what a thing is about. */
const SURE = 0.7

interface Place {
  readonly key: string
  readonly chain: readonly string[]
  readonly body: string
  readonly level: Agency['level'] | undefined
  readonly territory: string | undefined
  readonly area: string | undefined
  readonly establishment: boolean
  readonly bodyName: string
}

/** Reads models into entries; agencies of several models are one where their names are, within bodies that are. */
export class Entries {
  readonly suggester: Suggester
  readonly all: Entry[] = []
  readonly #vocabulary: ReviewVocabulary
  readonly #generic = new Phrases<true>()
  readonly #wide = new Phrases<'nation' | 'body'>()
  readonly #layers = new Phrases<'data' | 'software'>()
  readonly #sector: string
  readonly #establishments = new Phrases<true>()
  readonly #platformNames = new Map<string, SharedPlatform>()
  readonly #uses: ReadonlySet<string>

  constructor(vocabulary: ReviewVocabulary) {
    this.#vocabulary = vocabulary
    this.suggester = new Suggester(vocabulary)
    for (const phrase of vocabulary.generic) this.#generic.add(phrase, true)
    for (const phrase of vocabulary.wide.nation) this.#wide.add(phrase, 'nation')
    for (const phrase of vocabulary.wide.body) this.#wide.add(phrase, 'body')
    for (const phrase of vocabulary.layers.data) this.#layers.add(phrase, 'data')
    for (const phrase of vocabulary.layers.software) this.#layers.add(phrase, 'software')
    this.#sector = spelling(vocabulary.sector)
    for (const phrase of vocabulary.establishments) this.#establishments.add(phrase, true)
    for (const platform of vocabulary.platforms) this.#platformNames.set(spelling(platform.name.vi), platform)
    this.#uses = new Set(vocabulary.uses.map((word) => spelling(word)))
  }

  /** Adds what a model holds; returns how many. */
  addModel(graph: ArchitectureGraph, model: number): number {
    const places = new Map<Agency, Place>()
    const before = this.all.length
    for (const agency of graph.all('agency')) {
      const name = this.#spelt(agency.name ?? '').join(' ')
      if (name.includes(' ')) this.#generic.add(name, true)
      const proper = properName(name)
      if (proper !== undefined) this.#generic.add(proper, true)
      // The field of a ministry or department is what all its things are about.
      const field = name.split(' ')
      if (field.length > 2 && (agency.level === 'ministry' || agency.level === 'department'))
        this.#generic.add(field.slice(1).join(' '), true)
    }
    for (const kind of KINDS)
      for (const element of graph.all(kind)) if (isReviewed(element, kind)) this.all.push(this.#entry(graph, model, kind, element, places))
    return this.all.length - before
  }

  /** Adds the platforms of the reference data that no record of a model stands for. */
  addPlatforms(): void {
    const shown = new Set(this.all.map(({ spelt }) => this.#platformNames.get(spelt)?.id))
    for (const platform of this.#vocabulary.platforms) {
      if (shown.has(platform.id) || !platform.compared) continue
      const text = this.suggester.suggest({ name: platform.name.vi })
      const functions = new Map(platform.functions.map((code) => [code, 1]))
      const spelt = this.suggester.speller.spell(platform.name.vi)
      this.all.push({
        number: this.all.length,
        model: -1,
        kind: 'platform',
        id: platform.id,
        name: platform.name.vi,
        ...(platform.owner === undefined ? {} : { ownerName: platform.owner }),
        proposed: false,
        suggestions: text,
        told: platform.functions,
        functions,
        subjects: this.#subjects(functions),
        ways: [],
        namePieces: pieces(spelt, this.#generic),
        textPieces: pieces(spelt, this.#generic),
        spelt: spelling(platform.name.vi),
        texts: [platform.name.vi],
        data: new Map(),
        ...(platform.role === undefined ? {} : { role: platform.role }),
        chain: [],
        wide: 'nation',
        establishment: false,
        isReference: false,
        isOwnWork: false,
        isListed: true,
        isOnlyNamed: false,
        ...(platform.from === undefined ? {} : { from: platform.from }),
        words: spelt.words.length,
        spokenOf: [],
      })
    }
  }

  #spelt(text: string): readonly string[] {
    return this.suggester.speller.spell(text).words
  }

  #place(graph: ArchitectureGraph, owner: Agency, places: Map<Agency, Place>): Place {
    const known = places.get(owner)
    if (known !== undefined) return known
    const body = stateBodyOf(graph, owner)
    const chain: string[] = []
    let territory: string | undefined
    const seen = new Set<Agency>()
    const bodyKey = this.#spelt(body.name ?? body.id).join(' ')
    for (let at: Agency | undefined = owner; at !== undefined && !seen.has(at); at = graph.target(at, 'parent')) {
      seen.add(at)
      const key = at === body ? bodyKey : `${this.#spelt(at.name ?? at.id).join(' ')} / ${bodyKey}`
      chain.push(key)
      if (territory === undefined && TERRITORIES.has(at.level)) territory = key
      if (at === body) break
    }
    let establishment = false
    const spelt = this.suggester.speller.spell(owner.name ?? '')
    this.#establishments.each(spelt.words, spelt.isBare, (_, from) => {
      establishment ||= from === 0
    })
    const place = {
      key: chain[0]!,
      chain,
      body: bodyKey,
      level: owner.level,
      territory,
      area: areaOf(graph, body, bodyKey, (agency) => this.#spelt(agency.name ?? agency.id).join(' ')),
      establishment,
      bodyName: properName(bodyKey) ?? bodyKey,
    }
    places.set(owner, place)
    return place
  }

  #entry(graph: ArchitectureGraph, model: number, kind: ReviewedKind, element: Reviewed, places: Map<Agency, Place>): Entry {
    const facts = element as Facts
    const owner = ownerOf(graph, facts)
    const place = owner && this.#place(graph, owner, places)
    const name = element.name ?? element.id
    const data = [...(facts.holds ?? []), ...(facts.masterOf ?? []), ...(facts.collects ?? [])]
    const suggestions = this.suggester.suggest({
      name: element.name,
      nameEn: element.nameEn,
      description: element.description,
      data,
      product: facts.standardSolution,
    })
    const spelt = this.suggester.speller.spell(name)
    const spelling0 = spelling(name)
    return {
      number: this.all.length,
      model,
      kind,
      id: element.id,
      name,
      element,
      graph,
      ...ownerFacts(owner, place),
      proposed: isProposed(graph, kind, element),
      suggestions,
      ...this.#work(facts, suggestions),
      ways: suggestions.filter((one) => this.#isNamedWay(one)).map(({ code }) => code),
      ...this.#shape(kind, spelt),
      ...this.#texts(element, spelt, data),
      spelt: spelling0,
      words: spelt.words.length,
      spokenOf: this.#spokenOf(element),
      data: new Map(data.map((entity) => [spelling(entity), entity])),
      ...(facts.standardSolution === undefined ? {} : { product: spelling(facts.standardSolution) }),
      ...(facts.legalBasis === undefined ? {} : { basis: spelling(JSON.stringify(facts.legalBasis)) }),
      ...(facts.platformRole === undefined ? {} : { role: facts.platformRole }),
      ...this.#reachOf(element, facts, place),
      isReference: element.recordType === 'reference' || element.usageStatus !== undefined,
      isOwnWork: this.#platformNames.get(spelling0)?.ownWork === true,
      isListed: this.#platformNames.get(spelling0)?.compared === true,
      isOnlyNamed: this.#platformNames.get(spelling0)?.compared === false,
    }
  }

  #isNamedWay({ code, evidence }: Suggestion): boolean {
    return this.suggester.natureOf(code) === 'form' && evidence.some(({ source }) => source === 'name')
  }

  /** What a thing does: as told, or else as suggested. */
  #work(facts: Facts, suggestions: readonly Suggestion[]): Pick<Entry, 'functions' | 'told' | 'subjects'> {
    const functions = new Map(suggestions.map(({ code, confidence }) => [code, confidence]))
    const isAssumed = facts.assumed?.includes('functions') ?? false
    const listed = (facts.functions ?? []).filter((code) => !TOO_BROAD.has(code))
    for (const code of listed) {
      const told = this.suggester.natureOf(code) === 'form' ? 0.6 : 1
      functions.set(code, isAssumed ? Math.max(functions.get(code) ?? 0, 0.6) : told)
    }
    return { functions, told: isAssumed ? [] : listed, subjects: this.#subjects(functions) }
  }

  #texts(element: Reviewed, spelt: Spelt, data: readonly string[]): Pick<Entry, 'namePieces' | 'textPieces' | 'texts'> {
    const namePieces = pieces(spelt, this.#generic)
    const textPieces = new Set(namePieces)
    const texts = [element.nameEn, element.description, ...data].filter((text) => text !== undefined)
    for (const text of texts) for (const piece of pieces(this.suggester.speller.spell(text), this.#generic)) textPieces.add(piece)
    return { namePieces, textPieces: [...textPieces], texts: [spelt.text, ...texts] }
  }

  /** The pieces of a thing with the words as its texts have them. */
  written({ texts }: Entry): ReadonlyMap<string, string> {
    const { speller } = this.suggester
    const found = new Map<string, string>()
    for (const text of texts) {
      const spelt = speller.spell(text)
      const write = speller.writer(spelt)
      eachPiece(spelt, this.#generic, (piece, from, to) => {
        if (!found.has(piece)) found.set(piece, write(from, to))
      })
    }
    return found
  }

  /** What a name says after a word of use: `to use the national platform`. */
  #spokenOf({ name }: Reviewed): string[] {
    const words = spelling(name ?? '').split(' ')
    return words.flatMap((word, at) => (at > 0 && this.#uses.has(word) ? [words.slice(at + 1).join(' ')] : []))
  }

  #reachOf(element: Reviewed, facts: Facts, place: Place | undefined): Pick<Entry, 'wide'> {
    const wide = this.#wideOf(element, facts, place)
    return wide === undefined ? {} : { wide }
  }

  /** What a name says a thing is made of, and for which sector. */
  #shape(kind: ReviewedKind, spelt: Spelt): Pick<Entry, 'layer' | 'sector' | 'sectorWritten'> {
    let layer: Entry['layer'] = kind === 'database' ? 'data' : kind === 'system' ? 'software' : undefined
    if (kind === 'investment')
      this.#layers.each(spelt.words, spelt.isBare, ([found]) => {
        if (layer !== 'data') layer = found
      })
    // A project that names neither builds what it names, for a database of the same subject something else.
    layer ??= 'software'
    const at = spelt.words.indexOf(this.#sector)
    if (at < 0 || at + 2 >= spelt.words.length) return { layer }
    const sectorWritten = this.suggester.speller.writer(spelt)(at + 1, at + 3)
    return { layer, sector: spelt.words.slice(at + 1, at + 3).join(' '), sectorWritten }
  }

  #subjects(functions: ReadonlyMap<string, number>): string[] {
    return [...functions].filter(([code, sure]) => sure >= SURE && this.suggester.natureOf(code) !== 'form').map(([code]) => code)
  }

  #wideOf(element: Reviewed, facts: Element<'system'>, place: Place | undefined): Entry['wide'] {
    const name = spelling(element.name ?? '')
    const platform = this.#platformNames.get(name)
    if (platform !== undefined) return platform.ownWork === true ? undefined : 'nation'
    if (facts.sharing === 'national-group-a' || facts.sharing === 'national-group-b') return 'nation'
    let wide: Entry['wide']
    for (const text of [element.name, element.description]) {
      const spelt = this.suggester.speller.spell(text ?? '')
      this.#wide.each(spelt.words, spelt.isBare, ([found]) => {
        if (wide !== 'nation') wide = found
      })
    }
    // A province speaks of the national system that it joins; only a ministry or central body runs one.
    if (wide === 'nation' && (place?.territory !== undefined || place?.level === 'department' || place?.level === 'unit')) wide = 'body'
    if (wide !== undefined) return wide
    const serves = (facts.coverage?.length ?? 0) > 2 || (facts as { scope?: string }).scope === 'shared'
    if (facts.sharing === 'province' || facts.sharing === 'ministry' || serves) return 'body'
    return place !== undefined && name.includes(place.bodyName) ? 'body' : undefined
  }
}

type Facts = Element<'system'> & Element<'database'> & Element<'investment'>

function ownerFacts(owner: Agency | undefined, place: Place | undefined) {
  if (owner === undefined || place === undefined) return { chain: [], establishment: false }
  const { chain, body, level, territory, area, establishment } = place
  return {
    owner: owner.id,
    ...(owner.name === undefined ? {} : { ownerName: owner.name }),
    chain,
    body,
    ...(level === undefined ? {} : { level }),
    ...(territory === undefined ? {} : { territory }),
    ...(area === undefined ? {} : { area }),
    establishment,
  }
}

/** Codes that fit any business and so tell nothing of two. */
const TOO_BROAD: ReadonlySet<string> = new Set(['specialised', 'licensing', 'integrated-management'])

/** The name of a place without the kind of body before it, where one is left: `ubnd tỉnh x` to `tỉnh x`. */
function properName(spelt: string): string | undefined {
  const words = spelt.split(' ')
  const at = words.findIndex((word) => LEVELS.has(word))
  return at > 0 ? words.slice(at).join(' ') : undefined
}

const LEVELS: ReadonlySet<string> = new Set(['tỉnh', 'thành', 'xã', 'phường', 'huyện', 'quận'].map((word) => spelling(word)))

/**
 * The province that a body works in: itself, or that of a model of a province where the body stands beside it, as a Party committee or an elected
 * assembly does.
 */
function areaOf(graph: ArchitectureGraph, body: Agency, key: string, keyOf: (agency: Agency) => string): string | undefined {
  if (body.level === 'province') return key
  if (body.level === 'ministry' || body.level === 'central') return undefined
  const described = modelBody(graph)
  return described?.level === 'province' ? keyOf(described) : undefined
}

function isReviewed(element: Reviewed, kind: ReviewedKind): boolean {
  if (element.lifecycle === 'retired') return false
  return kind !== 'investment' || (element as Element<'investment'>).stage !== 'ended'
}

function isProposed(graph: ArchitectureGraph, kind: ReviewedKind, element: Reviewed): boolean {
  if (kind === 'investment') return (element as Element<'investment'>).stage !== 'operation'
  if (element.lifecycle === 'planned' || element.lifecycle === 'building') return true
  return element.state === 'to-be' && graph.header.state !== 'to-be'
}
