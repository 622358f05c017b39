import { unpackBy } from '../workbook/inflate.ts'

/** Unpacks workbooks by Node's own zlib, which is loaded when the first one comes. */
export function unpackByZlib(): void {
  unpackBy((packed, most) => {
    const { inflateRawSync } = process.getBuiltinModule('node:zlib')
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined
      throw error
    }
  })
}
