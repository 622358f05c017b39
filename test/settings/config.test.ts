import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { loadConfig } from '../../src/sources/settings.ts'
import type { ReferenceData } from '../../src/vn/reference/reference.ts'
import { VIET_NAM } from '../../src/vn/viet-nam.ts'
import { inFolder, vneaf } from '../cli/terminal.ts'

const read = (text: string, name = 'vneaf.config.yaml') => inFolder({ [name]: text }, (cwd) => loadConfig(VIET_NAM, { cwd }))

async function fault(text: string, name?: string): Promise<string> {
  try {
    await read(text, name)
  } catch (error) {
    if (error instanceof Fault) return `${error.text.vi}\n${error.text.en}`
    throw error
  }
  throw new Error('It should not be accepted.')
}

describe('The settings', () => {
  it('are none without a file', async () => {
    expect(await inFolder({}, (cwd) => loadConfig(VIET_NAM, { cwd }))).toEqual({})
  })

  it('add to the reference lists, in YAML and in JSON', async () => {
    const yaml = await read('reference:\n  agencyCodes:\n    - code: H26\n      name: Thành phố Hà Nội\n')
    expect((yaml.reference as ReferenceData).agencyCodes.some(({ code }) => code === 'H26')).toBe(true)
    const json = await read('{"reference":{"replace":["agencyCodes"],"agencyCodes":[]}}', 'vneaf.config.json')
    expect((json.reference as ReferenceData).agencyCodes).toEqual([])
  })

  it('change thresholds of a rule', async () => {
    const settings = await read('rules:\n  service/high-level-service-is-used:\n    options:\n      onlineShare: 25\n')
    expect(settings.ruleOptions).toEqual({ 'service/high-level-service-is-used': { onlineShare: 25 } })
  })

  it.each([
    ['reference:\n  agencyCode: []\n', 'vneaf.config.yaml:2:3', 'agencyCodes'],
    ['reference:\n  agencyCodes:\n    - code: h26\n      name: X\n', 'vneaf.config.yaml:3:7', 'h26'],
    ['rules:\n  service/high-level-service-is-use:\n    options: {}\n', 'vneaf.config.yaml:2:3', 'service/high-level-service-is-used'],
    ['rules:\n  service/high-level-service-is-used:\n    options:\n      onlineShares: 1\n', 'vneaf.config.yaml:4:7', 'onlineShare'],
    ['rules:\n  service/high-level-service-is-used:\n    options:\n      onlineShare: nhiều\n', 'vneaf.config.yaml:4:7', 'số'],
    ['reference:\n  referenceModels:\n    - model: brm\n      prefix: BRM\n      pattern: "("\n', 'vneaf.config.yaml:5', '('],
    ['rules:\n  service/high-level-service-is-used:\n    options:\n      onlineShare: -5\n', 'vneaf.config.yaml:4:7', '-5'],
    ['rules:\n  service/high-level-service-is-used:\n    options:\n      constructor: 1\n', 'vneaf.config.yaml:4:7', 'constructor'],
    [
      'reference:\n  referenceModels:\n    - model: arm\n      prefix: ARM\n      pattern: "^ARM(a+)+$"\n',
      'vneaf.config.yaml:5',
      'ARM(a+)+',
    ],
    ['a: [\n', 'vneaf.config.yaml:', ''],
    ['- 1\n', 'vneaf.config.yaml:1:1', ''],
  ])('that are wrong (%j) are refused with file and line', async (text, place, what) => {
    const said = await fault(text)
    expect(said).toContain(place)
    expect(said).toContain(what)
    expect(said).not.toMatch(/undefined|\{[a-z]\w*\}|\[object/)
  })

  it('reach the rules from the command line', async () => {
    const files = {
      'architecture.yaml':
        'id: m\nname: M\nasOf: 2026-11-21\nagencies:\n  - id: tinh\n    name: Tỉnh X\n    level: province\n    identifier: H99\n',
      'vneaf.config.yaml': 'reference:\n  agencyCodes:\n    - code: H99\n      name: Tỉnh Y\n      closed: 2025-07-01\n',
    }
    await inFolder(files, async (cwd) => {
      const found = JSON.parse((await vneaf(['check', '--format', 'json'], cwd)).out) as { findings: { code: string }[] }
      expect(found.findings.map(({ code }) => code)).toContain('AGY-04')
    })
    await inFolder({ 'architecture.yaml': files['architecture.yaml'] }, async (cwd) => {
      const found = JSON.parse((await vneaf(['check', '--format', 'json'], cwd)).out) as { findings: { code: string }[] }
      expect(found.findings.map(({ code }) => code)).not.toContain('AGY-04')
    })
  })

  it('that are named and missing stop the command', async () => {
    const { code, err } = await vneaf(['check', '--config', 'khong-co.yaml'])
    expect(code).toBe(2)
    expect(err).toContain('khong-co.yaml')
  })
})
