import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Finding } from '../../src/finding/define.ts'
import { load } from '../../src/sources/load.ts'
import { check } from '../judge.ts'

/** Where the models stand whose gaps were planted from the text of the catalogue, before the rules were read. */
export const STRANGERS = resolve(import.meta.dirname, 'models')

/** A gap planted on a record, or on the model as a whole. */
export interface Planted {
  readonly code: string
  readonly element: string | undefined
  readonly line: number
}

/** What the rules made of one model. */
export interface Measured {
  readonly file: string
  readonly elements: number
  readonly planted: readonly Planted[]
  readonly missed: readonly Planted[]
  /** Findings of a rule on nothing that was planted for it, nor noted as true beside what was planted. */
  readonly alarms: readonly Finding[]
  readonly findings: number
}

/** Reads marks like `#! INT-06` (planted) or `#~ INT-06` (true as well: it follows from what was planted). */
function marksOf(text: string, sign: string): Planted[] {
  return text.split('\n').flatMap((line, at) => {
    const mark = line.split(sign)[1]
    if (mark === undefined) return []
    const element = /\bid: ([a-z0-9-]+)/.exec(line)?.[1]
    return [...mark.split('#')[0]!.matchAll(/[A-Z]{3}-\d{2}/g)].map(([code]) => ({ code, element, line: at + 1 }))
  })
}

/** Checks the models of strangers and compares what is found with what was planted. */
export async function measure(): Promise<readonly Measured[]> {
  const files = readdirSync(STRANGERS).filter((name) => name.endsWith('.yaml'))
  const measured: Measured[] = []
  for (const file of files.sort()) {
    const text = readFileSync(resolve(STRANGERS, file), 'utf8')
    const report = await check(await load([resolve(STRANGERS, file)], { cwd: STRANGERS }), { today: '2027-02-01' })
    const findings = report.models.flatMap((model) => model.findings)
    const planted = marksOf(text, '#!')
    const known = [...planted, ...marksOf(text, '#~')]
    const isOf = (finding: Finding, { code, element }: Planted): boolean =>
      finding.code === code && (element === undefined || finding.elements.some(({ id }) => id === element))
    measured.push({
      file,
      elements: report.models.reduce((sum, model) => sum + model.elements, 0),
      planted,
      missed: planted.filter((one) => !findings.some((finding) => isOf(finding, one))),
      alarms: findings.filter((finding) => !known.some((one) => isOf(finding, one))),
      findings: findings.length,
    })
  }
  return measured
}
