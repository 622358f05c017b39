/** How packed parts are unpacked: by what is fastest where this runs, if somebody said so. */
import type { Inflate as Stream } from 'fflate'

/** Unpacks a raw deflate stream. `undefined`: it would be longer than `most` bytes. Throws when it is no such stream. */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array | undefined

let fastest: Inflate | undefined

/** Says how to unpack from now on; the rooms that know the machine do. */
export function unpackBy(inflate: Inflate): void {
  fastest = inflate
}

/** Bytes that are unpacked at once; each gives at most some thousand. */
const STEP = 16 * 1024

/** As `unpackBy` said, or else by a library that works anywhere. Stops as soon as there is too much. */
export function inflate(packed: Uint8Array, most: number, Library: typeof Stream): Uint8Array | undefined {
  if (fastest !== undefined) return fastest(packed, most)
  if (packed.length === 0) throw new Error('There is no stream.')
  const pieces: Uint8Array[] = []
  let length = 0
  let isWhole = false
  const stream = new Library((piece, isLast) => {
    pieces.push(piece)
    length += piece.length
    isWhole = isLast
  })
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    if (length > most) return undefined
  }
  if (!isWhole) throw new Error('The stream has no end.')
  return joined(pieces, length)
}

/** Pieces of some bytes as one. */
export function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
