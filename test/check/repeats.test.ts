import { describe, expect, it } from 'vitest'
import { loadObject } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import { pageData } from '../../src/report/page/data.ts'
import { EVERYTHING, Selection } from '../../src/report/page/select.ts'
import gitlab from '../../src/report/reporters/gitlab.ts'
import junit from '../../src/report/reporters/junit.ts'
import markdown from '../../src/report/reporters/markdown.ts'
import pretty from '../../src/report/reporters/pretty.ts'
import { check } from '../judge.ts'

const ids = ['a', 'b', 'c'] as const

/** Three databases of one department that nothing reaches, beside a platform that has connections. */
const model = (connected: readonly string[] = []): ArchitectureDocument => ({
  id: 'm',
  name: 'M',
  scope: 'province',
  body: 'tinh',
  asOf: '2026-11-21',
  agencies: [
    { id: 'tinh', name: 'Tỉnh', level: 'province' },
    { id: 'so', name: 'Sở', level: 'department', parent: 'tinh' },
  ],
  systems: [
    { id: 'lgsp', name: 'LGSP', kind: 'platform', platformRole: 'lgsp', owner: 'tinh' },
    { id: 'ht', name: 'HT', kind: 'application', owner: 'so', coverage: ['so'] },
  ],
  databases: ids.map((id) => ({ id, name: `CSDL ${id}`, scope: 'sector', owner: 'so', dataOwner: 'so' })),
  integrations: [
    { id: 'x', from: 'ht', to: 'lgsp', kind: 'technical', status: 'in-use' },
    ...connected.map((id) => ({ id: `x-${id}`, from: id, to: 'lgsp', kind: 'technical' as const, status: 'in-use' as const })),
  ],
})

const reportOf = async (document: ArchitectureDocument) => check([await loadObject(document)], { today: '2026-11-22' })

describe('A fact that several rules see', () => {
  it('is marked as told by one of them, and each keeps its finding', async () => {
    const { findings, counts } = (await reportOf(model())).models[0]!
    const [whole] = findings.filter(({ code }) => code === 'INT-08')
    const single = findings.filter(({ code }) => code === 'INT-06')
    expect(single.map(({ elements: [one] }) => one!.id)).toEqual(['a', 'b', 'c'])
    expect(single.map(({ follows }) => follows)).toEqual(ids.map(() => whole!.fingerprint))
    expect(whole!.follows).toBeUndefined()
    expect(counts.error + counts.warning + counts.info).toBe(findings.length)
  })

  it('is told by its own finding where no other names the element', async () => {
    const { findings } = (await reportOf(model(['a', 'b']))).models[0]!
    expect(findings.filter(({ code }) => code === 'INT-08')).toEqual([])
    expect(findings.filter(({ code }) => code === 'INT-06').map(({ follows }) => follows)).toEqual([undefined])
  })

  it('is printed once, with the others beneath it', async () => {
    const report = await reportOf(model())
    const text = pretty.render(report, { language: 'en', colour: false, limit: 50, failOn: 'warning' })
    expect(text.match(/INT-06/g)).toHaveLength(1)
    expect(text).toContain('Same fact, INT-06')
    // By the names that people know, not by ids.
    expect(text).toContain('(+2: CSDL b; CSDL c)')
    expect(markdown.render(report, { language: 'vi', colour: false, limit: 50, failOn: 'warning' })).toContain('Cùng sự việc, INT-06')
  })

  it('is one card of the page with the others in it, unless the reader asks for them', async () => {
    const data = pageData(await reportOf(model()), 'vi')
    const codeAt = (at: number): string => data.rules[data.findings[at]!.rule]!.code
    const selection = new Selection(data)
    const told = [...selection.told(EVERYTHING)].map(([at, number]) => [codeAt(at), number])
    expect(told).toContainEqual(['INT-08', 3])
    expect(told.map(([code]) => code)).not.toContain('INT-06')
    const groups = selection.groups(EVERYTHING)
    expect(groups.reduce((sum, { size }) => sum + size, 0)).toBe(data.findings.length)
    const asked = selection.told({ ...EVERYTHING, rule: data.rules.find(({ code }) => code === 'INT-06')!.id })
    expect([...asked].map(([at, number]) => [codeAt(at), number])).toEqual(ids.map(() => ['INT-06', 0]))
    const tells = data.findings.find(({ tells }) => tells !== undefined)!.tells!
    expect(tells.map(codeAt)).toEqual(['INT-06', 'INT-06', 'INT-06'])
  })

  it('is kept by machine reports as findings of their own that name the one which tells it', async () => {
    const report = await reportOf(model())
    const whole = report.models[0]!.findings.find(({ code }) => code === 'INT-08')!
    const remark = `(cùng sự việc: INT-08, ${whole.fingerprint})`
    const options = { language: 'vi', colour: false, limit: 50, failOn: 'warning' } as const
    const issues = JSON.parse(gitlab.render(report, options)) as { description: string }[]
    expect(issues).toHaveLength(report.models[0]!.findings.length)
    expect(issues.filter(({ description }) => description.endsWith(remark)).map(({ description }) => description.slice(0, 6))).toEqual([
      'INT-06',
      'INT-06',
      'INT-06',
    ])
    expect(junit.render(report, options).split(remark)).toHaveLength(4)
  })

  it('is told by what follows where the finding that told it is accepted', async () => {
    const waiver = { rule: 'INT-08', reason: 'r', approvedBy: 'x', expires: '2027-06-01' }
    const document = model()
    const agencies = document.agencies!.map((agency) => (agency.id === 'tinh' ? { ...agency, waivers: [waiver] } : agency))
    const { findings, accepted } = (await reportOf({ ...document, agencies })).models[0]!
    expect(accepted.map(({ finding }) => finding.code)).toEqual(['INT-08'])
    expect(findings.filter(({ code }) => code === 'INT-06').map(({ follows }) => follows)).toEqual([undefined, undefined, undefined])
  })

  it('stands under the clauses of its own message, not those of another finding of its rule', async () => {
    const investments = [
      { id: 'pm', name: 'Mua phần mềm', owner: 'xa', kind: 'new' as const, stage: 'proposed' as const, functions: ['reporting'] },
      { id: 'mc', name: 'Mua máy chủ', owner: 'xa', kind: 'new' as const, stage: 'proposed' as const, delivers: ['phong'] },
    ]
    const document: ArchitectureDocument = {
      ...model(ids),
      agencies: [...model().agencies!, { id: 'xa', name: 'Xã', level: 'commune', parent: 'tinh' }],
      infrastructures: [
        { id: 'phong', name: 'Phòng máy', kind: 'server-room', owner: 'xa', lifecycle: 'planned' },
        { id: 'ttdl', name: 'Trung tâm dữ liệu tỉnh', kind: 'data-centre', owner: 'so', sharing: 'province' },
      ],
      systems: [
        ...model().systems!,
        { id: 'bc', name: 'Báo cáo', kind: 'application', owner: 'so', functions: ['reporting'], coverage: ['xa'] },
      ],
      investments,
    }
    const text = pretty.render(await reportOf(document), { language: 'en', colour: false, limit: 50, failOn: 'warning' })
    const blocks = text.split('\n\n').filter((block) => block.includes('INV-07'))
    expect(blocks).toHaveLength(2)
    const software = blocks.find((block) => block.includes('Mua phần mềm'))!
    expect(software).not.toContain('4.1.1.4')
    expect(blocks.find((block) => block.includes('Mua máy chủ'))).toContain('4.1.1.4')
  })
})
