/** What a page needs of the core, as one module: nothing here may know Node. */
import { entriesOf, printBaseline } from '../../src/check/baseline.ts'
import { check } from '../../src/check/check.ts'
import { toDrawio } from '../../src/diagram/drawio.ts'
import { toMermaid } from '../../src/diagram/mermaid.ts'
import { loadDocuments, loadObject, loadText, type Model } from '../../src/load/load.ts'
import { REPORTERS } from '../../src/report/reporters.generated.ts'
import { settingsIn } from '../../src/settings/config.ts'
import { emptyBook, fromBook, toBook } from '../../src/vn/form/book.ts'
import { readTables } from '../../src/vn/form/read.ts'
import { VIET_NAM } from '../../src/vn/viet-nam.ts'
import { VIEWS } from '../../src/vn/views.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { writeWorkbook } from '../../src/workbook/write.ts'

/** Every report of a model, and every view of it. */
export async function everything(model: Model): Promise<Record<string, string>> {
  const report = await check([model], { framework: VIET_NAM, today: '2026-11-22' })
  const made: Record<string, string> = { baseline: printBaseline(entriesOf(report)) }
  for (const [name, open] of Object.entries(REPORTERS)) {
    const reporter = await open()
    made[name] = reporter.render(report, { language: 'vi', colour: true, limit: 50, failOn: 'warning' })
  }
  for (const [name, open] of Object.entries(VIEWS)) {
    const picture = (await open()).draw(model.graph)
    made[`${name}.mmd`] = toMermaid(picture, 'vi')
    made[`${name}.drawio`] = toDrawio(picture, 'vi')
  }
  return made
}

/** The form of a model, as bytes. */
export async function written(model: Model): Promise<Uint8Array> {
  return writeWorkbook(toBook(model.graph, 'vneaf').sheets, 'Mẫu số 03')
}

export const empty = async (): Promise<Uint8Array> => writeWorkbook(emptyBook('vneaf'), 'Mẫu số 03')

/** The document that a workbook holds. */
export async function read(bytes: Uint8Array): Promise<string> {
  const tables = readTables(await readWorkbook(bytes, 'a.xlsx'), 'a.xlsx')
  const { document } = fromBook(tables, {})
  await loadDocuments([{ source: { name: 'a.xlsx', format: 'table', text: '' }, value: document }])
  return JSON.stringify(document)
}

/** Severities of a text of settings. */
export async function severities(text: string): Promise<string> {
  const settings = await settingsIn(VIET_NAM, VIET_NAM.rules, {
    shown: 'vneaf.config.yaml',
    read: () => new TextEncoder().encode(text),
    run: () => Promise.reject(new Error('No code is run here.')),
    from: (path) => ({ file: path, shown: path }),
  })
  return JSON.stringify(settings.severities)
}

export { loadObject, loadText }
