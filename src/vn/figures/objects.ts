import { addTo } from '../../collections.ts'
import { nameOf } from '../../diagram/caption.ts'
import { conditionOf, markOf } from '../../diagram/condition.ts'
import type { Box, Entry, Label, Look, Tone } from '../../diagram/define.ts'
import { STATE_LEGEND } from '../../diagram/systems.ts'
import { nearestAbove } from '../../model/ancestry.ts'
import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { modelBody, ownerOf } from '../../model/organisation.ts'
import type { Text } from '../../text.ts'
import { isInPicture } from '../reference/shown.ts'

/** Kinds that are objects of the dossier: rows of table DM_DOITUONG. */
const OBJECT_KINDS = ['component', 'infrastructure', 'network', 'database', 'system', 'service'] as const

/** An object of the dossier. */
export type DossierObject = Element<(typeof OBJECT_KINDS)[number]>

type Agency = Element<'agency'>

/** Whose an object is, as seen from the body of the dossier; each has a colour. */
export type OwnerClass = Extract<Tone, 'own' | 'local' | 'central' | 'outside' | 'untold'>

/** Objects of a model, and how each is drawn. */
export interface Objects {
  /** What is on the diagrams: every object but those that are retired or, in a target, left behind. */
  readonly drawn: readonly DossierObject[]
  /** Objects that are not, because they are retired or left behind. */
  readonly gone: number
  classOf(object: DossierObject): OwnerClass
  boxOf(object: DossierObject): Box
}

const SHARING: Readonly<Record<NonNullable<DossierObject['sharing']>, Text>> = {
  'national-group-a': { vi: 'Nhóm A', en: 'group A' },
  'national-group-b': { vi: 'Nhóm B', en: 'group B' },
  ministry: { vi: 'dùng chung cấp bộ', en: 'shared in the ministry' },
  province: { vi: 'dùng chung cấp tỉnh', en: 'shared in the province' },
  internal: { vi: 'dùng chung nội bộ', en: 'shared inside the body' },
  dedicated: { vi: 'dùng riêng', en: 'dedicated' },
  'not-applicable': { vi: 'dùng chung: không áp dụng', en: 'sharing: not applicable' },
}

const SHARING_UNTOLD: Text = { vi: 'dùng chung: chưa xác định', en: 'sharing: not determined' }

const OWNER_UNTOLD: Text = { vi: 'chủ quản: chưa xác định', en: 'owner: not determined' }

/** The form of sharing of an object in a few words. */
export function sharingLabel({ sharing }: DossierObject): Label {
  return sharing === undefined ? SHARING_UNTOLD : SHARING[sharing]
}

/** The objects of a model, seen from the body it describes. */
export function objectsOf(graph: ArchitectureGraph): Objects {
  const body = modelBody(graph)
  const bodyAbove = nearestAbove(graph, (agency) => agency === body)
  const communeAbove = nearestAbove(graph, ({ level }) => level === 'commune' || level === 'district')
  const all = OBJECT_KINDS.flatMap((kind) => graph.all(kind) as readonly DossierObject[])
  const present = all.filter((object) => isInPicture(graph, object))
  const ids = new Set(present.map(({ id }) => id))
  // Two records of one row of the dossier are one object there.
  const drawn = present.filter(({ dossier }) => dossier?.sharesRow === undefined || !ids.has(dossier.sharesRow))

  const classOf = (object: DossierObject): OwnerClass => {
    const owner = ownerOf(graph, object)
    if (owner === undefined) return 'untold'
    if (owner === body) return 'own'
    if (communeAbove(owner) !== undefined) return 'local'
    if (bodyAbove(owner) !== undefined) return 'own'
    return isCentral(owner) ? 'central' : 'outside'
  }
  const isCentral = (agency: Agency): boolean => {
    const seen = new Set<Agency>()
    for (let at: Agency | undefined = agency; at !== undefined && !seen.has(at); at = graph.target(at, 'parent')) {
      if (at.level === 'central' || at.level === 'ministry' || at.level === 'party') return true
      seen.add(at)
    }
    return false
  }
  return {
    drawn,
    gone: all.length - present.length,
    classOf,
    boxOf(object) {
      const { state, mark } = conditionOf(graph, object)
      const owner = ownerOf(graph, object)
      return {
        id: object.id,
        ...(object.code === undefined ? {} : { codes: [object.code] }),
        label: nameOf(object),
        details: [
          owner === undefined ? OWNER_UNTOLD : owner === body ? '' : (owner.abbreviation ?? nameOf(owner)),
          sharingLabel(object),
          (object.count ?? 1) > 1 ? { phrase: { vi: '× {count}', en: '× {count}' }, data: { count: object.count! } } : '',
        ],
        kind: graph.kindOf(object),
        ...lookOf(object, classOf(object)),
        state,
        ...markOf(mark),
      }
    },
  }
}

function lookOf({ recordType, sharing }: DossierObject, tone: OwnerClass): Look {
  const border =
    sharing === 'national-group-a' || sharing === 'national-group-b'
      ? 'thick'
      : sharing === 'ministry' || sharing === 'province'
        ? 'medium'
        : undefined
  return {
    shape: recordType === 'original' ? 'box' : recordType === 'reference' ? 'framed' : 'rounded',
    tone,
    ...(border === undefined ? {} : { border }),
  }
}

const OWNERS: readonly { readonly tone: OwnerClass; readonly label: Text }[] = [
  { tone: 'own', label: { vi: 'chủ quản: cơ quan và đơn vị trực thuộc', en: 'owner: the body and its units' } },
  { tone: 'local', label: { vi: 'chủ quản: cấp xã', en: 'owner: a commune' } },
  { tone: 'central', label: { vi: 'chủ quản: bộ, ngành, cơ quan Trung ương', en: 'owner: a ministry or central body' } },
  { tone: 'outside', label: { vi: 'chủ quản: cơ quan, tổ chức khác', en: 'owner: another body' } },
  { tone: 'untold', label: { vi: 'chủ quản: chưa xác định', en: 'owner: not determined' } },
]

const ROLES: readonly { readonly shape: Look['shape']; readonly label: Text }[] = [
  { shape: 'box', label: { vi: 'bản ghi gốc', en: 'original record' } },
  { shape: 'framed', label: { vi: 'bản ghi tham chiếu', en: 'reference record' } },
  { shape: 'rounded', label: { vi: 'loại bản ghi: chưa xác định', en: 'type of record: not determined' } },
]

const BORDERS: readonly { readonly border: Look['border']; readonly label: Text }[] = [
  { border: 'thick', label: { vi: 'viền đậm: dùng chung quốc gia (Nhóm A, Nhóm B)', en: 'heavy border: national (groups A and B)' } },
  { border: 'medium', label: { vi: 'viền vừa: dùng chung cấp bộ, cấp tỉnh', en: 'medium border: shared in the ministry or province' } },
  {
    border: undefined,
    label: { vi: 'viền mảnh: nội bộ, dùng riêng hoặc không áp dụng', en: 'thin border: internal, dedicated or not applicable' },
  },
]

/** Tells owner, role of the record and sharing scope apart, as far as a diagram shows them. */
export function objectLegend(boxes: readonly Box[]): Entry[] {
  const plain = { shape: 'box', tone: 'organisation' } as const
  return [
    ...OWNERS.filter(({ tone }) => boxes.some((box) => box.tone === tone)).map(
      ({ tone, label }): Entry => ({ box: { shape: 'box', tone }, label }),
    ),
    ...ROLES.filter(({ shape }) => boxes.some((box) => box.shape === shape)).map(
      ({ shape, label }): Entry => ({ box: { shape, tone: 'organisation' }, label }),
    ),
    ...BORDERS.filter(({ border }) => boxes.some((box) => box.border === border)).map(
      ({ border, label }): Entry => ({ box: { ...plain, ...(border === undefined ? {} : { border }) }, label }),
    ),
    ...STATE_LEGEND.filter((entry) => 'box' in entry && boxes.some(({ state }) => state === entry.box.state)),
  ]
}

/** Draws boxes that `keyOf` finds alike as one with their number and codes, where there are at least `least` of them. */
export function gathered(
  boxes: readonly Box[],
  keyOf: (box: Box) => string | undefined,
  least: number,
  name: (set: readonly Box[]) => Pick<Box, 'label' | 'details'> = (set) => ({ label: { count: set.length, kind: set[0]!.kind } }),
): Box[] {
  const sets = new Map<string, Box[]>()
  for (const box of boxes) {
    const key = keyOf(box)
    if (key === undefined) continue
    const look = JSON.stringify([key, box.group, box.kind, box.shape, box.tone, box.state, box.border, box.mark])
    addTo(sets, look, box)
  }
  const into = new Map<Box, Box | undefined>()
  for (const set of sets.values()) {
    if (set.length < least) continue
    const { details: _, codes: __, ...first } = set[0]!
    const codes = set.flatMap((box) => box.codes ?? [])
    for (const box of set) into.set(box, undefined)
    into.set(set[0]!, { ...first, ...name(set), merged: set.length, ...(codes.length > 0 ? { codes } : {}) })
  }
  return boxes.flatMap((box) => (into.has(box) ? (into.get(box) ?? []) : box))
}
