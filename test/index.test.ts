import { describe, expect, it } from 'vitest'
import * as vneaf from '../src/index.ts'
import { FIGURES } from '../src/vn/views.generated.ts'
import { ATLANTIS, ATLANTIS_MODEL } from './atlantis.ts'

const { check, comply, compare, draw, Fault, load, loadObject, render, renderComparison, renderStatements, views } = vneaf

/** What a caller is told of a mistake: never an error of ours. */
async function fault(work: () => Promise<unknown>): Promise<InstanceType<typeof Fault>> {
  try {
    await work()
  } catch (error) {
    expect(error).toBeInstanceOf(Fault)
    return error as InstanceType<typeof Fault>
  }
  throw new Error('It should not be accepted.')
}

const MODEL = await loadObject({
  id: 'm',
  name: 'M',
  asOf: '2026-11-21',
  agencies: [{ id: 'bo', name: 'Bộ', level: 'ministry' }],
  databases: [{ id: 'csdl', name: 'Cơ sở dữ liệu', scope: 'sector', owner: 'bo', dataOwner: 'bo' }],
})

describe('the library', () => {
  it('keeps the names it has had', () => {
    expect(Object.keys(vneaf)).toEqual(
      expect.arrayContaining(
        'ArchitectureGraph Fault NORMS RULES SHIPPED_REFERENCE baseline baselineText check cite compare comply defineRule draw exitCode exportDossier from importDossier importList inForce load loadObject loadText profileOn render renderComparison renderStatements rulePack settings statementExitCode transition withOwn'.split(
          ' ',
        ),
      ),
    )
  })

  it.each([
    ['a view', () => draw(MODEL, 'netwrok' as never), 'network'],
    ['a view that every object has', () => draw(MODEL, 'toString' as never), 'landscape'],
    ['a form of a drawing', () => draw(MODEL, 'network', { format: 'drawioo' as never }), 'drawio'],
    ['a form of a report', async () => render(await check(MODEL), 'sarf' as never), 'sarif'],
    ['a form of a report that every object has', async () => render(await check(MODEL), 'constructor' as never), 'sarif'],
    ['a form of a statement', async () => renderStatements(await comply(MODEL), 'markdwon' as never), 'markdown'],
    ['a form of a comparison', async () => renderComparison(await compare(MODEL, MODEL), 'mermiad' as never), 'mermaid'],
    ['a form of an answer about failures', async () => vneaf.renderImpact(vneaf.worstFailures(MODEL), 'htlm' as never), 'html'],
    ['a view of another framework', () => draw(MODEL, 'flet', { framework: ATLANTIS }), 'fleet'],
    ['a language', async () => render(await check(MODEL), 'pretty', { language: 'fr' as never }), 'vi, en'],
  ])('says of %s that there is none, and what was meant', async (_, work, meant) => {
    const { code, hint } = await fault(work)
    expect(code).toBe('unknown-name')
    expect(hint?.vi).toContain(meant)
    expect(hint?.en).toContain(meant)
  })

  it('draws the views of a framework of one’s own, and those of any model, but no official figure', async () => {
    const model = await loadObject(ATLANTIS_MODEL)
    const { text } = await draw(model, 'fleet', { framework: ATLANTIS, language: 'en' })
    expect(text).toContain('The log')
    const names = await views(model, { framework: ATLANTIS })
    expect(names).toEqual(expect.arrayContaining(['fleet', 'landscape']))
    expect(names.filter((name) => name in FIGURES)).toEqual([])
  })

  it('draws the official figures of the body of a model, as Mermaid and for draw.io, and no others', async () => {
    const [health] = await load('models/moh-2026')
    const own = (await views(health!)).filter((name) => name in FIGURES)
    expect(own).toEqual(['sd-05', 'sd-b-01', 'sd-b-02'])
    for (const name of own) {
      expect((await draw(health!, name)).text).toContain('flowchart')
      expect((await draw(health!, name, { format: 'drawio' })).text).toMatch(/^<mxfile/)
    }
    const { code, text, hint } = await fault(() => draw(health!, 'sd-t-01'))
    expect([code, text.vi, hint?.vi]).toEqual([
      'usage',
      'SĐ-T-01 là sơ đồ của cấp tỉnh; mô hình này là của cấp bộ.',
      'Sơ đồ của mô hình này: sd-05, sd-b-01, sd-b-02.',
    ])
  })

  it('takes rules by code as by id', async () => {
    const found = async (options: vneaf.CheckOptions): Promise<readonly string[]> =>
      (await check(MODEL, options)).models[0]!.findings.filter(({ code }) => code === 'INT-06').map(({ severity }) => severity)
    expect(await found({})).not.toEqual([])
    expect(await found({ severities: { 'INT-06': 'off' } })).toEqual([])
    expect(await found({ severities: { 'INT-06': 'info' } })).toEqual(
      await found({ severities: { 'integration/database-is-connected': 'info' } }),
    )
    expect(await found({ overrides: [{ files: ['**'], rules: { 'INT-06': 'off' } }] })).toEqual([])
  })
})
