/**
 * Time of a check on each odd shape at N and 4N: it must grow about as the model does. Usage: npx tsx bench/growth.ts [N] [part of a name]
 */
import { fileURLToPath } from 'node:url'
import { check } from '../src/check/check.ts'
import { loadText } from '../src/load/load.ts'
import { VIET_NAM } from '../src/vn/viet-nam.ts'
import { SHAPES, shape } from './shapes.ts'

export interface ShapeGrowth {
  readonly name: string
  /** Milliseconds of user CPU at N and at 4N. */
  readonly small: number
  readonly large: number
  /** 1 is linear, 2 quadratic. */
  readonly exponent: number
}

async function milliseconds(name: string, n: number): Promise<number> {
  const text = JSON.stringify(shape(name, n), null, 1)
  const before = process.cpuUsage()
  await check([await loadText(text, 'architecture.json')], { today: '2026-11-21', framework: VIET_NAM })
  return process.cpuUsage(before).user / 1000
}

/** Growth of each shape, in the order of the shapes; every shape is run once before, for the compiler of the engine. */
export async function* shapeGrowth(n: number, names: readonly string[] = SHAPES): AsyncGenerator<ShapeGrowth> {
  for (const name of names) {
    await milliseconds(name, n >> 2)
    const small = await milliseconds(name, n)
    const large = await milliseconds(name, 4 * n)
    yield { name, small, large, exponent: Math.log(large / small) / Math.log(4) }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , n = '5000', part = ''] = process.argv
  for await (const { name, small, large, exponent } of shapeGrowth(
    Number(n),
    SHAPES.filter((one) => one.includes(part)),
  ))
    console.log(`${name.padEnd(42)} ${small.toFixed(0).padStart(7)} → ${large.toFixed(0).padStart(7)} ms, exponent ${exponent.toFixed(2)}`)
}
