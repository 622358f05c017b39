/** Zip archives in memory: a directory that is believed only as far as it was checked, parts inflated within a budget, and writing. */
import { deflateSync, Inflate } from 'fflate'
import { digest } from '../digest.ts'
import { inflate, joined } from './inflate.ts'

/** Why an archive was not read; the caller words it for the user. */
export type ZipTrouble = 'no-directory' | 'damaged' | 'too-many-parts' | 'duplicate' | 'bad-name' | 'locked' | 'method' | 'too-large'

export class ZipError extends Error {
  readonly trouble: ZipTrouble
  /** The part that it is about. */
  readonly part: string

  constructor(trouble: ZipTrouble, part = '') {
    super(`${trouble} ${part}`)
    this.trouble = trouble
    this.part = part
  }
}

export interface ZipEntry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Dates and attributes as the directory has them, so that a part can be copied as it is. */
  readonly time: number
  readonly date: number
  /** Bytes of the part as they are packed in the file. */
  readonly packed: Uint8Array
}

export interface Zip {
  readonly entries: ReadonlyMap<string, ZipEntry>
  /** A part by its name, without regard to case, as the standard of these files compares names. */
  find(name: string): ZipEntry | undefined
  /** The bytes of a part, within what is left of the budget of this archive; `undefined` when there is no such part. */
  read(name: string): Uint8Array | undefined
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

/** Remainders of the checksum, by byte. */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (let at = 0; at < bytes.length; at++) value = (value >>> 8) ^ CRC[(value ^ bytes[at]!) & 0xff]!
  return (value ^ 0xffffffff) >>> 0
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END64 = 0x06064b50
const END64_LOCATOR = 0x07064b50
const MAX_ENTRIES = 10_000

/** Reads the directory. `budget`: bytes that all parts that are read may have together, once inflated. */
export function openZip(bytes: Uint8Array, budget: number): Zip {
  const buffer = viewOf(bytes)
  const end = findEnd(buffer)
  if (end === undefined) throw new ZipError('no-directory')
  const { count, offset } = directory(buffer, end)
  if (count > MAX_ENTRIES) throw new ZipError('too-many-parts')
  const entries = new Map<string, ZipEntry>()
  const byFolded = new Map<string, ZipEntry | undefined>()
  let at = offset
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || buffer.getUint32(at, true) !== CENTRAL) throw new ZipError('damaged')
    const nameLength = buffer.getUint16(at + 28, true)
    const extraLength = buffer.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + buffer.getUint16(at + 32, true)
    if (next > bytes.length) throw new ZipError('damaged')
    const name = UTF8.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    // Names of parts are compared without regard to case by the standard of these files; two of one name would let readers disagree.
    const folded = name.toLowerCase()
    if (byFolded.has(folded)) throw new ZipError('duplicate', name)
    byFolded.set(folded, undefined)
    if (name.includes('\0') || name.includes('\\') || /^\/|(?:^|\/)\.\.(?:\/|$)|^[a-z]:/i.test(name)) throw new ZipError('bad-name', name)
    const { size, packedSize, local } = sizes(buffer, at, at + 46 + nameLength, extraLength, name)
    if (!name.endsWith('/')) {
      const start = dataStart(buffer, local, name)
      if (start + packedSize > bytes.length) throw new ZipError('damaged', name)
      const entry: ZipEntry = {
        name,
        flags: buffer.getUint16(at + 8, true),
        method: buffer.getUint16(at + 10, true),
        time: buffer.getUint16(at + 12, true),
        date: buffer.getUint16(at + 14, true),
        crc: buffer.getUint32(at + 16, true),
        packedSize,
        size,
        packed: bytes.subarray(start, start + packedSize),
      }
      entries.set(name, entry)
      byFolded.set(folded, entry)
    }
    at = next
  }
  let left = budget
  const find = (name: string): ZipEntry | undefined => byFolded.get(name.toLowerCase())
  return {
    entries,
    find,
    read(name) {
      const entry = find(name)
      if (entry === undefined) return undefined
      const content = unpack(entry, left)
      left -= content.length
      return content
    },
  }
}

/** The content of an entry; its real size is measured while inflating, whatever the directory says. */
function unpack(entry: ZipEntry, left: number): Uint8Array {
  if (entry.flags & 1) throw new ZipError('locked', entry.name)
  if (entry.size > left) throw new ZipError('too-large', entry.name)
  if (entry.method !== 0 && entry.method !== 8) throw new ZipError('method', entry.name)
  let content: Uint8Array = entry.packed
  if (entry.method === 8) {
    let unpacked: Uint8Array | undefined
    try {
      unpacked = inflate(entry.packed, left, Inflate)
    } catch {
      throw new ZipError('damaged', entry.name)
    }
    if (unpacked === undefined) throw new ZipError('too-large', entry.name)
    content = unpacked
  }
  if (content.length > left) throw new ZipError('too-large', entry.name)
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new ZipError('damaged', entry.name)
  return content
}

function findEnd(buffer: DataView): number | undefined {
  const least = Math.max(0, buffer.byteLength - 22 - 0xffff)
  for (let at = buffer.byteLength - 22; at >= least; at--) if (buffer.getUint32(at, true) === END) return at
  return undefined
}

function directory(buffer: DataView, end: number): { count: number; offset: number } {
  const count = buffer.getUint16(end + 10, true)
  const offset = buffer.getUint32(end + 16, true)
  if (count !== 0xffff && offset !== 0xffffffff) return { count, offset }
  const locator = end - 20
  if (locator < 0 || buffer.getUint32(locator, true) !== END64_LOCATOR) return { count, offset }
  const record = big(buffer, locator + 8)
  if (record + 56 > buffer.byteLength || buffer.getUint32(record, true) !== END64) throw new ZipError('damaged')
  return { count: big(buffer, record + 32), offset: big(buffer, record + 48) }
}

/** Sizes and place of an entry, from its extra field where the plain ones are too small for them. */
function sizes(buffer: DataView, at: number, extra: number, extraLength: number, name: string) {
  let size = buffer.getUint32(at + 24, true)
  let packedSize = buffer.getUint32(at + 20, true)
  let local = buffer.getUint32(at + 42, true)
  if (size !== 0xffffffff && packedSize !== 0xffffffff && local !== 0xffffffff) return { size, packedSize, local }
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + buffer.getUint16(field + 2, true)) {
    if (buffer.getUint16(field, true) !== 1) continue
    let value = field + 4
    const take = (): number => {
      if (value + 8 > extra + extraLength) throw new ZipError('damaged', name)
      value += 8
      return big(buffer, value - 8)
    }
    if (size === 0xffffffff) size = take()
    if (packedSize === 0xffffffff) packedSize = take()
    if (local === 0xffffffff) local = take()
    return { size, packedSize, local }
  }
  throw new ZipError('damaged', name)
}

function dataStart(buffer: DataView, local: number, name: string): number {
  if (local + 30 > buffer.byteLength || buffer.getUint32(local, true) !== LOCAL) throw new ZipError('damaged', name)
  return local + 30 + buffer.getUint16(local + 26, true) + buffer.getUint16(local + 28, true)
}

function big(buffer: DataView, at: number): number {
  const value = buffer.getBigUint64(at, true)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZipError('damaged')
  return Number(value)
}

/** A part to write: new content, or an entry of another archive as it stands. */
export type ZipPart = { readonly name: string; readonly content: Uint8Array; readonly stored?: true } | ZipEntry

/** 1 January 1980, the first day that an archive can tell: the same content gives the same bytes on any day. */
const FIRST_DAY = (1 << 5) | 1

/** Writes an archive, in the order given. `stamped`: so that `isUntouchedZip` knows it again. */
export function writeZip(parts: readonly ZipPart[], { stamped = false }: { readonly stamped?: boolean } = {}): Uint8Array {
  const pieces: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  const entries = parts.map((part) => ('packed' in part ? part : pack(part)))
  const times = stamped ? timesOf(entries) : []
  for (const [at, given] of entries.entries()) {
    const entry = times[at] === undefined ? given : { ...given, time: times[at] }
    const name = new TextEncoder().encode(entry.name)
    // Sizes stand in the header, so nothing follows the data (bit 3); names are UTF-8 (bit 11).
    const flags = (entry.flags & ~8) | 0x800
    const header = new DataView(new ArrayBuffer(30))
    header.setUint32(0, LOCAL, true)
    header.setUint16(4, 20, true)
    shared(header, 6, entry, flags, name.length)
    const record = new DataView(new ArrayBuffer(46))
    record.setUint32(0, CENTRAL, true)
    record.setUint16(4, 20, true)
    record.setUint16(6, 20, true)
    shared(record, 8, entry, flags, name.length)
    record.setUint32(42, offset, true)
    pieces.push(bytesOf(header), name, entry.packed)
    central.push(bytesOf(record), name)
    offset += 30 + name.length + entry.packed.length
  }
  const size = central.reduce((sum, piece) => sum + piece.length, 0)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, END, true)
  end.setUint16(8, parts.length, true)
  end.setUint16(10, parts.length, true)
  end.setUint32(12, size, true)
  end.setUint32(16, offset, true)
  return joined([...pieces, ...central, bytesOf(end)], offset + size + 22)
}

/** Parts whose times hold the digest, and bits in each: a time of day has 43,200 values. */
const STAMPED_PARTS = 5
const STAMPED_BITS = 13

/**
 * Times of day of the first parts that hold the digest of all: no reader looks at them, and every other program that saves the file writes
 * times of its own. A comment on the archive would be plainer, but not every reader of workbooks takes one.
 */
function timesOf(entries: readonly ZipEntry[]): readonly number[] {
  if (entries.length < STAMPED_PARTS) return []
  const found = digest(entries.flatMap(({ name, method, crc, size, packed }) => [name, `${method} ${crc} ${size} ${packed.length}`]))
  let bits = BigInt(`0x${found}`)
  return Array.from({ length: STAMPED_PARTS }, () => {
    const half = Number(bits & BigInt((1 << STAMPED_BITS) - 1))
    bits >>= BigInt(STAMPED_BITS)
    return (Math.floor(half / 1800) << 11) | (Math.floor((half % 1800) / 30) << 5) | (half % 30)
  })
}

/** Whether an archive is still as `writeZip` stamped it: no other program has saved it since. */
export function isUntouchedZip(bytes: Uint8Array): boolean {
  let entries: readonly ZipEntry[]
  try {
    entries = [...openZip(bytes, 0).entries.values()]
  } catch (error) {
    if (error instanceof ZipError) return false
    throw error
  }
  const times = timesOf(entries)
  return times.length > 0 && times.every((time, at) => entries[at]!.time === time)
}

/** A third of the time of the library's default, for the same size. */
const PACKING = { level: 4, mem: 8 } as const

function pack(part: { readonly name: string; readonly content: Uint8Array; readonly stored?: true }): ZipEntry {
  return {
    name: part.name,
    flags: 0,
    method: part.stored ? 0 : 8,
    time: 0,
    date: FIRST_DAY,
    crc: crc32(part.content),
    size: part.content.length,
    packedSize: part.content.length,
    packed: part.stored ? part.content : deflateSync(part.content, PACKING),
  }
}

/** The fields that a local header and a directory record have alike. */
function shared(header: DataView, at: number, entry: ZipEntry, flags: number, nameLength: number): void {
  header.setUint16(at, flags, true)
  header.setUint16(at + 2, entry.method, true)
  header.setUint16(at + 4, entry.time, true)
  header.setUint16(at + 6, entry.date, true)
  header.setUint32(at + 8, entry.crc, true)
  header.setUint32(at + 12, entry.packed.length, true)
  header.setUint32(at + 16, entry.size, true)
  header.setUint16(at + 20, nameLength, true)
}
