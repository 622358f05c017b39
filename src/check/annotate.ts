import { addTo } from '../collections.ts'
import { Fault } from '../fault.ts'
import type { Model, SourceFile } from '../load/load.ts'
import type { Report } from '../report/define.ts'
import { citation, labelled, remedyOf, SEVERITY_WORDS, sentence } from '../report/words.ts'
import type { Language } from '../text.ts'
import type { AnnotatedSheet, Annotation } from '../workbook/annotate.ts'

/** A workbook that was read, with the bytes that were judged: the copy is made from those, whatever became of the file since. */
export type ReadWorkbook = SourceFile & Required<Pick<SourceFile, 'bytes' | 'headings'>>

/** The one workbook among some models. @throws {Fault} when there is none, or something beside it. */
export function workbookAmong(models: readonly Model[]): ReadWorkbook {
  const [model, ...others] = models
  const [file, ...more] = model?.files ?? []
  const { bytes, headings } = file ?? {}
  if (file !== undefined && bytes !== undefined && headings !== undefined && others.length === 0 && more.length === 0)
    return { ...file, bytes, headings }
  throw new Fault(
    'usage',
    {
      vi: 'Chỉ ghi chú thích được khi kiểm tra đúng một sổ dữ liệu .xlsx hoặc .xlsm.',
      en: 'An annotated copy can be made when just one workbook (.xlsx or .xlsm) is checked.',
    },
    {
      vi: 'Ví dụ: vneaf check ho-so.xlsx --annotate ho-so-gop-y.xlsx',
      en: 'For example: vneaf check dossier.xlsx --annotate remarks.xlsx',
    },
  )
}

/** A copy of a workbook with what is open in it: a column at the end of each sheet, and a comment on each cell concerned. */
export async function annotated({ name, bytes, headings }: ReadWorkbook, report: Report, language: Language): Promise<Uint8Array> {
  const [{ annotateWorkbook }, { FINDINGS_HEADER }] = await Promise.all([
    import('../workbook/annotate.ts'),
    import('../workbook/define.ts'),
  ])
  const notes = new Map<string, Annotation[]>([...headings.keys()].map((sheet) => [sheet, []]))
  const [first] = headings.keys()
  for (const finding of report.models.flatMap(({ findings }) => findings)) {
    const bases = finding.citations.map((one) => citation(report, one, language)).join('; ')
    const text = [
      `${SEVERITY_WORDS[finding.severity][language].toUpperCase()} ${finding.code}: ${sentence(report, finding, language)}`,
      ...labelled(remedyOf(report, finding, language)),
      ...(bases === '' ? [] : [`${language === 'vi' ? 'Căn cứ' : 'Basis'}: ${bases}`]),
    ].join('\n')
    const { cell, line, column } = finding.place
    const sheet = cell === undefined ? first : cell.slice(0, cell.lastIndexOf('!'))
    if (sheet === undefined) continue
    // What is said of no cell, such as a sheet that is not there, stands at the header of the first table.
    const note = cell === undefined ? { row: headings.get(sheet)!, text } : { row: line, column, text }
    addTo(notes, sheet, note)
  }
  const sheets = [...notes].map(([sheet, list]): AnnotatedSheet => ({ name: sheet, headerRow: headings.get(sheet) ?? 1, notes: list }))
  return annotateWorkbook(bytes, name, sheets, FINDINGS_HEADER)
}
