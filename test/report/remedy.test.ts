// @vitest-environment node
import { describe, expect, it, test } from 'vitest'
import { remedyWords } from '../../src/finding/remedy.ts'
import { loadObject } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import type { Report } from '../../src/report/define.ts'
import { REPORTERS } from '../../src/report/reporters.generated.ts'
import statement from '../../src/report/statements/markdown.ts'
import { generalRemedy, partsOf, remedyOf, sentence } from '../../src/report/words.ts'
import { RULES } from '../../src/vn/rules.generated.ts'
import { check, comply } from '../judge.ts'

const MODEL: ArchitectureDocument = {
  id: 'm',
  name: 'Mẫu',
  asOf: '2026-11-21',
  agencies: [{ id: 'bo', name: 'Bộ Nội vụ', level: 'ministry' }],
  databases: [
    { id: 'a', name: 'Cơ sở dữ liệu hộ tịch', scope: 'shared', owner: 'bo' },
    { id: 'b', name: 'Cơ sở dữ liệu văn bản', scope: 'shared', owner: 'bo', dataOwner: 'bo' },
  ],
}
const WANTED = 'data/database-has-a-data-owner'
const rules = RULES.filter(({ id }) => id === WANTED)
const { remedy } = rules[0]!
const report: Report = await check([await loadObject(MODEL)], { rules, today: '2026-11-21' })

describe('what to do, and how to write it down', () => {
  test.each(['pretty', 'markdown', 'csv', 'junit', 'github', 'sarif', 'html'] as const)(
    'are both told, each as what it is, in the format %s',
    async (format) => {
      const reporter = await REPORTERS[format]()
      const printed = reporter.render(report, { language: 'vi', colour: false, limit: 50, failOn: 'warning' })
      const [todo, write] = [printed.indexOf(remedy.do!.vi.slice(0, 40)), printed.indexOf('Ghi cơ quan đó ở')]
      expect(todo).toBeGreaterThan(-1)
      expect(write).toBeGreaterThan(todo)
      for (const label of [format === 'csv' ? 'Việc cần làm' : 'Cần làm', 'Cách ghi']) expect(printed).toContain(label)
    },
  )

  it('are both told in a statement', async () => {
    const printed = statement.render(await comply([await loadObject(MODEL)], { rules, today: '2026-11-21' }), {
      language: 'vi',
      colour: false,
    })
    expect(printed).toContain(`${remedy.do!.vi}<br>Ghi cơ quan đó ở`)
  })

  const finding = report.models[0]!.findings[0]!
  const inCell = { ...finding, place: { ...finding.place, cell: 'DM_DOITUONG!H8' } }
  const formWords = {
    rules: new Map([
      [
        WANTED,
        {
          ...rules[0]!,
          remedyInForm: remedyWords({ write: { vi: 'Ghi ở cột “Chủ quản dữ liệu”.', en: 'x' } }),
          messagesInForm: { [finding.message.id]: { vi: 'Trống cột “Chủ quản dữ liệu”.', en: 'x' } },
        },
      ],
    ]),
  }

  it('are told in the words of the form where the finding is of a cell', () => {
    expect(generalRemedy(formWords, inCell, 'vi')).toEqual([{ part: 'write', label: 'Cách ghi', text: 'Ghi ở cột “Chủ quản dữ liệu”.' }])
    expect(generalRemedy(formWords, finding, 'vi').map(({ part }) => part)).toEqual(['do', 'write'])
  })

  it('and so is what the finding says', () => {
    expect(sentence(formWords, inCell, 'vi')).toBe('Trống cột “Chủ quản dữ liệu”.')
    expect(sentence(formWords, finding, 'vi')).toContain('Cơ sở dữ liệu hộ tịch')
  })

  it('are what a pack says in one piece, as something to do', () => {
    expect(partsOf({ vi: 'Sửa.', en: 'Mend.' }, 'en')).toEqual([{ part: 'do', label: 'To do', text: 'Mend.' }])
  })

  it('have the nearest ways out among what is to be done', () => {
    const near = { kind: 'finish-integration', data: { from: 'A', to: 'B' }, agree: [], changes: [] }
    const texts = (words: typeof formWords, one: typeof finding) =>
      remedyOf(words, { ...one, remedies: [near] }, 'en').map(({ part, text }) => `${part} ${text}`)
    expect(texts(formWords, inCell)).toEqual(['do Nearest: complete the declared connection between "A" and "B".', 'write x'])
    expect(texts(formWords, finding)[0]).toMatch(/^do .*\. Nearest: complete the declared connection/)
  })
})
