import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exitCode } from '../../src/check/exit.ts'
import { fits, fitsPath } from '../../src/check/pattern.ts'
import { loadObject, loadText } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import type { ModelReport } from '../../src/report/define.ts'
import { sentence } from '../../src/report/words.ts'
import { catalogue, definePackRule as defineRule, from, type Rule } from '../../src/vn/rule.ts'
import { RULES } from '../../src/vn/rules.generated.ts'
import { type CheckOptions, check } from '../judge.ts'

/** A made-up rule that finds every system, and another that finds the model. */
const OWN = catalogue({
  'test/systems-are-absent': defineRule({
    code: 'TST-01',
    title: { vi: 'a', en: 'a' },
    why: { vi: 'b', en: 'b' },
    remedy: { vi: 'c', en: 'c' },
    statement: 'heuristic',
    withoutNorm: 'heuristic',
    severity: from('none', 'warning'),
    citations: [],
    examines: ['system', 'model'],
    messages: { seen: { vi: 'thấy {id}', en: 'saw {id}' }, whole: { vi: 'mô hình', en: 'the model' } },
    check: ({ graph, report }) => {
      for (const system of graph.all('system')) {
        if (system.users === 0) report.unknown(system, 'users')
        else report.seen(system, { id: system.id })
      }
      if (graph.header.nameEn === 'whole') report.whole(null, {})
    },
  }),
  'test/never-applies': defineRule({
    code: 'TST-02',
    title: { vi: 'a', en: 'a' },
    why: { vi: 'b', en: 'b' },
    remedy: { vi: 'c', en: 'c' },
    statement: 'heuristic',
    withoutNorm: 'heuristic',
    severity: { 'vn-egov-1.0': 'warning' },
    citations: [],
    examines: ['system'],
    messages: {},
    check: () => {},
  }),
})

type Waivers = NonNullable<ArchitectureDocument['waivers']>

const waiver = { id: 'mt', rule: 'TST-01', elements: ['ht-1'], reason: 'Chờ gộp', approvedBy: 'Cục trưởng', expires: '2027-06-30' }

const model = (waivers: Waivers, more: Partial<ArchitectureDocument> = {}): ArchitectureDocument => ({
  id: 'm',
  name: 'M',
  asOf: '2026-01-01',
  systems: ['ht-1', 'ht-2', 'kho'].map((id) => ({ id, name: id, kind: 'application' })),
  waivers,
  ...more,
})

async function checked(document: ArchitectureDocument, options: Partial<CheckOptions> = {}) {
  const report = await check([await loadObject(document)], { today: '2026-11-22', rules: OWN, ...options })
  return { report, model: report.models[0]! }
}

const openIn = ({ findings }: ModelReport): string[] =>
  findings.map(({ code, elements }) => `${code} ${elements[0]?.id ?? ''}`.trim()).sort()
const acceptedIn = ({ accepted }: ModelReport): string[] => accepted.map(({ finding }) => finding.elements[0]?.id ?? '(model)').sort()

describe('a waiver', () => {
  it('accepts the findings of its rule about its elements, and they no longer count', async () => {
    const { report, model: found } = await checked(model([{ ...waiver, elements: ['ht-*', 'kho'] }]))
    expect(openIn(found)).toEqual([])
    expect(acceptedIn(found)).toEqual(['ht-1', 'ht-2', 'kho'])
    expect(found.accepted.every(({ by, waiver: number }) => by === 'waiver' && number === 0)).toBe(true)
    expect(found.counts).toEqual({ error: 0, warning: 0, info: 0 })
    expect(exitCode(report, 'info')).toBe(0)
    expect(found.waivers).toMatchObject([{ id: 'mt', from: 'model', state: 'used', reason: 'Chờ gộp', place: { pointer: '/waivers/0' } }])
    expect([...found.waivers[0]!.findings]).toEqual(found.accepted.map(({ finding }) => finding.fingerprint).sort())
  })

  it('may name its rule by id', async () => {
    expect(acceptedIn((await checked(model([{ ...waiver, rule: 'test/systems-are-absent' }]))).model)).toEqual(['ht-1'])
  })

  it('stands for the model as a whole where it says so', async () => {
    const whole = { nameEn: 'whole' }
    expect(acceptedIn((await checked(model([{ ...waiver, elements: ['(model)'] }], whole))).model)).toEqual(['(model)'])
    expect(acceptedIn((await checked(model([{ ...waiver, elements: ['*'] }], whole))).model)).toHaveLength(4)
    expect(acceptedIn((await checked(model([waiver], whole))).model)).toEqual(['ht-1'])
  })

  it('may stand beside its element, in YAML as in JSON', async () => {
    const document = model([])
    const inline = { rule: 'TST-01', reason: 'Chờ gộp', approvedBy: 'Cục trưởng', expires: '2027-06-30', ticket: '12/QĐ' }
    const systems = document.systems!.map((system) => (system.id === 'ht-2' ? { ...system, waivers: [inline] } : system))
    const { model: json } = await checked({ ...document, systems })
    expect(acceptedIn(json)).toEqual(['ht-2'])
    expect(json.waivers).toMatchObject([
      { id: 'ht-2/waivers/0', from: 'element', elements: ['ht-2'], ticket: '12/QĐ', place: { pointer: '/systems/1/waivers/0' } },
    ])
    const text =
      'id: m\nname: M\nsystems:\n  - id: ht-1\n    name: A\n    kind: application\n    waivers:\n      - rule: TST-01\n        reason: Chờ gộp\n        approvedBy: Cục trưởng\n        expires: 2027-06-30\n'
    const [yaml] = (await check([await loadText(text)], { today: '2026-11-22', rules: OWN })).models
    expect(acceptedIn(yaml!)).toEqual(['ht-1'])
    expect(yaml!.waivers[0]!.place).toMatchObject({ line: 8 })
  })

  it('turns back into the finding the day after its last, and says so', async () => {
    const last = { ...waiver, expires: '2026-11-21' }
    expect(openIn((await checked(model([last]), { today: '2026-11-21' })).model)).toEqual(['TST-01 ht-2', 'TST-01 kho'])
    const { model: found } = await checked(model([last]))
    expect(openIn(found)).toEqual(['CORE-15 mt', 'TST-01 ht-1', 'TST-01 ht-2', 'TST-01 kho'])
    expect(found.waivers[0]).toMatchObject({ state: 'expired' })
    const [open] = found.findings.filter(({ elements }) => elements[0]?.id === 'ht-1')
    expect(found.waivers[0]!.findings).toEqual([open!.fingerprint])
  })

  it('is judged by the day of the check, not by the asOf of the model; by --as-of when that is asked', async () => {
    const past = { ...waiver, expires: '2026-06-30' }
    expect((await checked(model([past]))).model.waivers[0]!.state).toBe('expired')
    expect((await checked(model([past]), { asOf: '2026-03-01' })).model.waivers[0]!.state).toBe('used')
    expect((await checked(model([past]), { today: '' })).model.waivers[0]!.state).toBe('used')
    const old = { asOf: '2026-03-01', acceptanceDay: '2026-11-22' }
    expect((await checked(model([past]), old)).model.waivers[0]!.state).toBe('expired')
  })

  it('does not hold before it was approved', async () => {
    const { model: found } = await checked(model([{ ...waiver, approvedOn: '2026-12-01' }]))
    expect(found.waivers[0]!.state).toBe('pending')
    expect(openIn(found)).toContain('TST-01 ht-1')
    expect(found.findings.find(({ code }) => code === 'CORE-15')).toMatchObject({ severity: 'info', message: { id: 'pending' } })
  })

  it('that nothing needs any more is told, and so is one that another took the place of', async () => {
    const document = model([waiver, { ...waiver, id: 'cu', expires: '2026-01-31' }, { ...waiver, id: 'thua', elements: ['mt'] }])
    const { model: found } = await checked(document)
    expect(found.waivers.map(({ id, state }) => `${id} ${state}`)).toEqual(['mt used', 'cu unused', 'thua unused'])
    expect(found.findings.filter(({ code }) => code === 'CORE-16').map(({ message }) => message.id)).toEqual(['replaced', 'unused'])
    expect(exitCode({ models: [{ ...found, findings: [], counts: { error: 0, warning: 0, info: 2 } }] }, 'warning')).toBe(0)
  })

  it('is not called unused when its rule did not run or could not judge', async () => {
    const document = model([
      { ...waiver, rule: 'TST-02' },
      { ...waiver, id: 'mt-2' },
    ])
    const systems = document.systems!.map((system) => (system.id === 'ht-1' ? { ...system, users: 0 } : system))
    const { model: found } = await checked({ ...document, systems })
    expect(found.waivers.map(({ state }) => state)).toEqual(['idle', 'idle'])
    expect(openIn(found)).toEqual(['TST-01 ht-2', 'TST-01 kho'])
  })

  it.each([
    [{ rule: 'TST-1' }, 'misspeltRule', '/waivers/0/rule'],
    [{ rule: 'INT-*' }, 'unknownRule', '/waivers/0/rule'],
    [{ rule: 'CORE-07' }, 'notWaivable', '/waivers/0/rule'],
    [{ rule: 'core/rules-do-not-crash' }, 'notWaivable', '/waivers/0/rule'],
    [{ elements: [] }, 'noElements', '/waivers/0/elements'],
    [{ elements: ['ht-1', 'ht-9'] }, 'misspeltElement', '/waivers/0/elements'],
    [{ elements: ['khong-co-gi'] }, 'unknownElement', '/waivers/0/elements'],
    [{ elements: ['khong-*'] }, 'unknownElement', '/waivers/0/elements'],
    [{ expires: '2027-02-29' }, 'notADay', '/waivers/0/expires'],
    [{ approvedOn: '2027-01-01', expires: '2026-12-31' }, 'endsBeforeApproval', '/waivers/0/expires'],
    [{ expires: '2031-11-23' }, 'tooLong', '/waivers/0/expires'],
    [{ approvedOn: '2020-01-01', expires: '2027-01-01' }, 'tooLong', '/waivers/0/expires'],
  ] as const)('with %j is a fault and accepts nothing', async (wrong, message, pointer) => {
    const { report, model: found } = await checked(model([{ ...waiver, ...wrong } as Waivers[number]]))
    const [fault, ...others] = found.findings.filter(({ code }) => code === 'CORE-14')
    expect(others).toEqual([])
    expect(fault).toMatchObject({ severity: 'error', message: { id: message }, place: { pointer } })
    for (const language of ['vi', 'en'] as const) expect(sentence(report, fault!, language)).not.toMatch(/undefined|\{\w+\}|\[object/)
    expect(found.accepted).toEqual([])
    expect(found.waivers[0]!.state).toBe('refused')
    expect(openIn(found)).toContain('TST-01 ht-1')
  })

  it('may last as long as the settings allow', async () => {
    const long = model([{ ...waiver, approvedOn: '2026-01-01', expires: '2028-01-01' }])
    expect((await checked(long, { waiverYears: 2 })).model.waivers[0]!.state).toBe('used')
    expect((await checked(long, { waiverYears: 1 })).model.waivers[0]!.state).toBe('refused')
  })

  it.each(['reason', 'approvedBy', 'expires'])('without %s is a fault at its place, and hides nothing', async (key) => {
    const { [key as 'reason']: _, ...rest } = waiver
    const { elements: __, id: ___, ...inline } = rest
    const document = model([rest as Waivers[number]])
    const systems = document.systems!.map((system) => (system.id === 'ht-2' ? { ...system, waivers: [inline] } : system))
    const { model: found } = await checked({ ...document, systems } as ArchitectureDocument)
    expect(found.findings.filter(({ code }) => code === 'CORE-05').map(({ place }) => place.pointer)).toEqual([
      '/systems/1/waivers/0',
      '/waivers/0',
    ])
    expect(openIn(found)).toEqual(['CORE-05 ht-2', 'CORE-05 mt', 'TST-01 ht-1', 'TST-01 ht-2', 'TST-01 kho'].sort())
  })

  it('beside an element is found at its own place also when one before it was faulty', async () => {
    const document = model([])
    const good = { rule: 'TST-01', reason: 'r', approvedBy: 'a', expires: '2027-06-30' }
    const systems = [{ ...document.systems![0]!, waivers: [{ rule: 'TST-01' }, good] }]
    const { model: found } = await checked({ ...document, systems } as ArchitectureDocument)
    expect(found.waivers).toMatchObject([{ state: 'used', place: { pointer: '/systems/0/waivers/1' } }])
  })

  it('cannot accept a crash', async () => {
    const broken = catalogue({
      'test/breaks': {
        ...(OWN[0]!.rule as Rule),
        code: 'TST-03',
        check: () => {
          throw new Error('hỏng')
        },
      },
    })
    const { report, model: found } = await checked(model([{ ...waiver, rule: 'TST-03', elements: ['*'] }]), { rules: [...OWN, ...broken] })
    expect(found.waivers[0]!.state).toBe('idle')
    expect(exitCode(report, 'never')).toBe(3)
  })

  it.each([
    ['on the day it was approved, and on its last', { approvedOn: '2026-11-22', expires: '2026-11-22' }, 'used'],
    ['not on the day before it was approved', { approvedOn: '2026-11-23', expires: '2026-11-23' }, 'pending'],
    ['not on the day after its last', { approvedOn: '2026-11-21', expires: '2026-11-21' }, 'expired'],
  ] as const)('holds %s', async (_, days, state) => {
    const { model: found } = await checked(model([{ ...waiver, ...days }]))
    expect(found.waivers.map((one) => one.state)).toEqual([state])
    expect(found.waivers[0]).toMatchObject(days)
    expect(acceptedIn(found)).toEqual(state === 'used' ? ['ht-1'] : [])
  })

  it.each([
    [
      'expired',
      { elements: ['ht-*'], expires: '2026-11-21' },
      '/waivers/0/expires',
      'Miễn trừ quy tắc TST-01 đã hết hạn ngày 21/11/2026; số phát hiện mở lại: 2.',
    ],
    [
      'pending',
      { elements: ['ht-*'], approvedOn: '2026-12-01' },
      '/waivers/0/approvedOn',
      'Miễn trừ quy tắc TST-01 được phê duyệt ngày 01/12/2026, sau ngày xét; số phát hiện còn mở: 2.',
    ],
    ['unused', { elements: ['mt'] }, '/waivers/0/rule', undefined],
  ] as const)('that is %s says so with its days, at the field', async (message, more, pointer, words) => {
    const { report, model: found } = await checked(model([{ ...waiver, ...more } as unknown as Waivers[number]]))
    const [told] = found.findings.filter(({ code }) => code.startsWith('CORE-'))
    expect(told).toMatchObject({ message: { id: message }, elements: [{ id: 'mt', kind: 'waiver' }], place: { pointer } })
    const said = sentence(report, told!, 'vi')
    expect(said).toContain('TST-01')
    if (words !== undefined) expect(said).toBe(words)
  })

  it('is told in full, and what it does not say is not in the report', async () => {
    const { model: found } = await checked(
      model([waiver, { ...waiver, id: 'mt-2', elements: ['kho', 'ht-2'], approvedOn: '2026-01-01', ticket: 'T' }]),
    )
    const { place: _, findings: __, ...first } = found.waivers[0]!
    expect(first).toEqual({ ...waiver, from: 'model', state: 'used' })
    expect(found.waivers[1]).toMatchObject({ approvedOn: '2026-01-01', ticket: 'T' })
    expect(found.waivers[1]!.findings).toEqual([...found.waivers[1]!.findings].sort())
    expect(found.waivers[1]!.findings).toHaveLength(2)
  })

  it('that came later accepts only what an earlier one left, and both are used', async () => {
    const { model: found } = await checked(model([waiver, { ...waiver, id: 'rong', elements: ['ht-*'] }]))
    expect(found.accepted.map(({ finding, waiver: number }) => [finding.elements[0]!.id, number]).sort()).toEqual([
      ['ht-1', 0],
      ['ht-2', 1],
    ])
    expect(found.waivers.map(({ state, findings }) => [state, findings.length])).toEqual([
      ['used', 1],
      ['used', 2],
    ])
  })

  it.each([
    ['misspelt as an id', {}, ['CORE-14']],
    ['that the text lost for a fault of its own', { sites: [{ id: 'nha' }] }, []],
  ])('with an element %s is blamed only where the model is whole', async (_, more, codes) => {
    const document = model([{ ...waiver, elements: ['ht-1', 'nha'] }], more as unknown as Partial<ArchitectureDocument>)
    const { model: found } = await checked(document)
    expect(found.findings.map(({ code }) => code).filter((code) => code === 'CORE-14')).toEqual(codes)
  })

  it('of the model that only a change brought accepts nothing; one of the settings is not of the change', async () => {
    const untrusted = { held: () => false, changes: new Map() }
    const { model: found } = await checked(model([waiver]), { untrusted })
    expect(found.waivers[0]!.state).toBe('refused')
    const [told] = found.findings.filter(({ rule }) => rule === 'core/change-does-not-judge-itself')
    expect(told).toMatchObject({ message: { id: 'waiver', data: { rule: 'TST-01' } }, place: { pointer: '/waivers/0/rule' } })
    expect((await checked(model([waiver]), { untrusted: { ...untrusted, held: () => true } })).model.waivers[0]!.state).toBe('used')
    const own = { rule: 'TST-01', elements: ['ht-1'], reason: 'r', approvedBy: 'a', expires: '2027-06-30' }
    expect((await checked(model([]), { untrusted, waivers: [own] })).model.waivers[0]!.state).toBe('used')
  })

  it('beside an element carries no secret either, and only its own words are hidden', async () => {
    const inline = { rule: 'INT-06', approvedBy: 'Cục trưởng', expires: '2027-06-30', ticket: '12/QĐ' }
    const document = model([{ ...waiver, rule: 'INT-06', elements: ['ht-1'] }])
    const systems = document.systems!.map((system) =>
      system.id === 'ht-2' ? { ...system, waivers: [{ ...inline, reason: 'mật khẩu: Abc@12345' }] } : system,
    )
    const { model: found } = await checked({ ...document, systems }, { rules: RULES })
    expect(found.waivers.map(({ reason, approvedBy, ticket }) => [reason, approvedBy, ticket])).toEqual([
      ['Chờ gộp', 'Cục trưởng', undefined],
      ['…', '…', '…'],
    ])
  })

  it('carries no secret into the report', async () => {
    const leak = { ...waiver, rule: 'INT-06', reason: 'mật khẩu: Abc@12345' }
    const { model: found } = await checked(model([leak]), { rules: RULES })
    expect(found.findings.map(({ code }) => code)).toContain('GOV-06')
    expect(JSON.stringify(found.waivers)).not.toContain('Abc@12345')
  })
})

describe('a waiver of the settings', () => {
  const own = { rule: 'TST-01', elements: ['ht-1'], reason: 'r', approvedBy: 'a', expires: '2027-06-30' }

  it('is about the models and files it names', async () => {
    const other = { ...model([]), id: 'khac' }
    const models = [await loadObject(model([]), 'a/m.json'), await loadObject(other, 'b/m.json')]
    const accepted = async (more: object) =>
      (await check(models, { today: '2026-11-22', rules: OWN, waivers: [{ ...own, ...more }] })).models.map(acceptedIn)
    expect(await accepted({})).toEqual([['ht-1'], ['ht-1']])
    expect(await accepted({ models: ['kh*'] })).toEqual([[], ['ht-1']])
    expect(await accepted({ files: ['a/**'] })).toEqual([['ht-1'], []])
  })

  it('is about every model and file that one of its patterns fits', async () => {
    const models = [await loadObject(model([]), 'a/m.json'), await loadObject({ ...model([]), id: 'khac' }, 'b/m.json')]
    const accepted = async (more: object) =>
      (await check(models, { today: '2026-11-22', rules: OWN, waivers: [{ ...own, ...more }] })).models.map(acceptedIn)
    expect(await accepted({ models: ['khong', 'm'] })).toEqual([['ht-1'], []])
    expect(await accepted({ files: ['c/**', 'b/*.json'] })).toEqual([[], ['ht-1']])
  })

  it('is told where it stands in the settings, by its id or its position', async () => {
    const place = { file: 'vneaf.config.yaml', line: 7, column: 3, pointer: '/waivers/0' } as never
    const waivers = [{ ...own, place, expires: '2026-11-21' }, { ...own, id: 'gop', elements: ['kho'] }, own]
    const [found] = (await check([await loadObject(model([]))], { today: '2026-11-22', rules: OWN, waivers })).models
    expect(found!.waivers.map(({ id, from, state }) => `${id} ${from} ${state}`)).toEqual([
      'waivers/0 settings unused',
      'gop settings used',
      'waivers/2 settings used',
    ])
    expect(found!.waivers[0]!.place).toEqual(place)
    const told = found!.findings.filter(({ code }) => code.startsWith('CORE-'))
    expect(told).toMatchObject([{ message: { id: 'replaced' }, elements: [], place }])
  })

  it('that misses an element is told with the model it is about, not with others', async () => {
    const models = [
      await loadObject(model([])),
      await loadObject({ ...model([]), id: 'khac', systems: [{ id: 'rieng', name: 'R', kind: 'portal' }] }),
    ]
    const told = async (more: object) =>
      (await check(models, { today: '2026-11-22', rules: OWN, waivers: [{ ...own, ...more }] })).models.map(({ findings }) =>
        findings.filter(({ code }) => code === 'CORE-16').map(({ message: { id, data } }) => `${id} ${data['elements']}`),
      )
    expect(await told({ elements: ['rieng', 'ht-9'] })).toEqual([[], ['nowhere ht-9']])
    expect(await told({ elements: ['rieng'], models: ['m'] })).toEqual([['nowhere rieng'], []])
    expect(await told({ elements: ['ht-1'] })).toEqual([[], []])
    expect(await told({ elements: ['ht-9'], models: ['khong-co'] })).toEqual([[], []])
  })

  it('tells once of elements that no model checked has', async () => {
    const models = [await loadObject(model([])), await loadObject({ ...model([]), id: 'khac' })]
    const waivers = [
      { ...own, elements: ['ht-1', 'ht-8'] },
      { ...own, elements: ['ht-9'] },
    ]
    const { models: found } = await check(models, { today: '2026-11-22', rules: OWN, waivers })
    const told = found.map(({ findings }) =>
      findings
        .filter(({ code }) => code === 'CORE-16')
        .map(({ message }) => String(message.data['elements']))
        .sort(),
    )
    expect(told).toEqual([['ht-8', 'ht-9'], []])
    expect(found.map(acceptedIn)).toEqual([['ht-1'], ['ht-1']])
  })
})

describe('patterns', () => {
  it.each([
    ['ht-1', 'ht-*', true],
    ['ht-1', '*', true],
    ['', '*', true],
    ['ht-1', 'ht', false],
    ['a-b-c', '*-b-*', true],
    ['a-b-c', 'a*b', false],
    ['a.b', 'a?b', false],
  ])('of ids: %s against %s', (id, pattern, fit) => expect(fits(id, pattern)).toBe(fit))

  it.each([
    ['don-vi/a.yaml', 'don-vi/*.yaml', true],
    ['don-vi/x/a.yaml', 'don-vi/*.yaml', false],
    ['don-vi/x/a.yaml', 'don-vi/**', true],
    ['don-vi/x/a.yaml', '**/a.yaml', true],
    ['a.yaml', '**/a.yaml', true],
    ['a.yaml', './a.yaml', true],
    ['x/a.yaml', '*.yaml', false],
  ])('of files: %s against %s', (file, pattern, fit) => expect(fitsPath(file, pattern)).toBe(fit))

  it('mean what the same regular expression means', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 })
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }), letters, (text, pattern) => {
        expect(fits(text, pattern)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text))
      }),
    )
  })
})
