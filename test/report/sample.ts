import { loadObject } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import type { AcceptedFinding, ModelReport, Report } from '../../src/report/define.ts'
import { catalogue, definePackRule as defineRule, from } from '../../src/vn/rule.ts'
import { check } from '../judge.ts'

const heuristic = {
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  citations: [],
  examines: ['system'],
} as const

const words = (vi: string, en: string) => ({
  title: { vi: `Hệ thống ${vi}`, en: `Systems ${en}` },
  why: { vi: 'Vì lý do.', en: 'For a reason.' },
  remedy: { vi: 'Cần sửa.', en: 'Mend it.' },
})

/** Rules that find every system, each in its own way; one holds of all, one does not apply, one breaks where a model asks it to. */
export const OWN = catalogue({
  'test/systems-are-absent': defineRule({
    ...heuristic,
    ...words('không có', 'are absent'),
    code: 'TST-01',
    severity: from('none', 'error'),
    messages: { seen: { vi: 'Thấy hệ thống “{name}”.', en: 'Saw the system "{name}".' } },
    check: ({ graph, report }) => {
      for (const system of graph.all('system')) report.seen(system, { name: system.name })
    },
  }),
  'test/systems-are-few': defineRule({
    ...heuristic,
    ...words('không nhiều', 'are few'),
    code: 'TST-02',
    severity: from('none', 'warning'),
    messages: { many: { vi: 'Hệ thống “{name}” là {kind}, {count} bản.', en: 'The system "{name}" is {kind}, {count} of it.' } },
    check: ({ graph, report }) => {
      for (const system of graph.all('system')) {
        if (system.users === 0) report.unknown(system, 'users')
        else report.many(system, { name: system.name, kind: { term: `system.kind.${system.kind}` }, count: 1234 }, 'kind')
      }
    },
  }),
  'test/systems-are-told': defineRule({
    ...heuristic,
    ...words('được nêu', 'are told'),
    code: 'TST-03',
    severity: from('none', 'info'),
    messages: { told: { vi: 'Nêu “{name}”.', en: 'Told "{name}".' } },
    check: ({ graph, report }) => {
      for (const system of graph.all('system')) report.told(system, { name: system.name })
    },
  }),
  'test/all-is-well': defineRule({
    ...heuristic,
    ...words('ổn', 'are well'),
    code: 'TST-04',
    severity: from('none', 'error'),
    messages: {},
    check: () => {},
  }),
  'test/never-applies': defineRule({
    ...heuristic,
    ...words('không xét', 'are not judged'),
    code: 'TST-05',
    severity: { 'vn-egov-1.0': 'warning' },
    messages: {},
    check: () => {},
  }),
  'test/breaks-when-asked': defineRule({
    ...heuristic,
    ...words('làm hỏng', 'break rules'),
    code: 'TST-06',
    severity: from('none', 'warning'),
    messages: {},
    check: ({ graph }) => {
      for (const { name, users } of graph.all('system')) if (users === 666) throw new Error(name)
    },
  }),
})

/** A model in which every word is one that may do harm. */
export function modelWith(word: string, systems = 3, more: Partial<ArchitectureDocument> = {}): ArchitectureDocument {
  return {
    id: 'm',
    name: `M ${word}`,
    nameEn: `E ${word}`,
    asOf: '2026-11-21',
    systems: Array.from({ length: systems }, (_, at) => ({ id: `ht-${at}`, name: `${word} ${at}`, kind: 'application' })),
    databases: [{ id: 'csdl', name: word, scope: 'sector' }],
    ...more,
  } as ArchitectureDocument
}

const said = (word: string) => ({ reason: word, approvedBy: word, ticket: word, approvedOn: '2026-01-01' })

/** A report in which everything happens: findings that are new, accepted by a waiver or a baseline, open again, mended, and a word everywhere. */
export async function reportWith(
  word: string,
  { breaks = false, file = `${word}/m.yaml` }: { breaks?: boolean; file?: string } = {},
): Promise<Report> {
  const model = modelWith(word, 3, {
    waivers: [
      { id: 'mt-1', rule: 'TST-01', elements: ['ht-0'], ...said(word), expires: '2027-06-30' },
      { id: 'mt-2', rule: 'TST-01', elements: ['ht-1'], ...said(word), expires: '2026-06-30' },
      { id: 'mt-3', rule: 'TST-04', elements: ['ht-1'], ...said(word), expires: '2027-06-30' },
    ],
  })
  if (breaks) (model.systems![2] as { users?: number }).users = 666
  const report = await check([await loadObject(model)], { today: '2026-11-22', rules: OWN })
  return withBaseline(report, word, file)
}

/** Takes one finding for known, adds entries of what is gone, and moves everything to a file of some name. */
function withBaseline(report: Report, word: string, file: string): Report {
  const [model] = report.models as [ModelReport]
  const known = model.findings.find(({ code }) => code === 'TST-03')!
  const moved = <T extends { readonly place: ModelReport['findings'][number]['place'] }>(finding: T): T => ({
    ...finding,
    place: { ...finding.place, file },
  })
  const accepted: AcceptedFinding[] = [
    ...model.accepted.map((one) => ({ ...one, finding: moved(one.finding) })),
    { finding: moved(known), by: 'baseline' },
  ]
  const entry = { model: 'm', rule: 'test/systems-are-absent', code: 'TST-01', elements: [word], fingerprint: '0123456789abcdef' }
  return {
    ...report,
    models: [
      {
        ...model,
        files: [file],
        passedOver: [{ file, reason: 'not-a-model' }],
        accepted,
        findings: model.findings.filter((finding) => finding !== known).map(moved),
        counts: { ...model.counts, info: model.counts.info - 1 },
      },
    ],
    baseline: {
      file: `${word}.json`,
      known: 1,
      fixed: [entry],
      stale: [{ ...entry, rule: 'test/gone', elements: [word, 'ht-9'] }],
      elsewhere: 1,
    },
  }
}
