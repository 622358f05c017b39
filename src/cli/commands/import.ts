import { basename, extname, resolve } from 'node:path'
import { stamped } from '../../digest.ts'
import { choose, Fault } from '../../fault.ts'
import type { Model } from '../../load/load.ts'
import { readBytes, shownPath } from '../../sources/read.ts'
import type { Text } from '../../text.ts'
import type { FormAnswers } from '../../vn/form/answers.ts'
import { LIST_KINDS, type ListKind } from '../../vn/inventory/define.ts'
import type { Sheet, Workbook } from '../../workbook/define.ts'
import type { CommandDefinition, Terminal } from '../define.ts'
import { importBaseFile, importBaseOf, type ModelFolder, openModelFolder, type WrittenFolder, writeModelFolder } from '../model-folder.ts'
import { type Output, writeOutputs } from '../write.ts'

const WORKBOOKS = new Set(['.xlsx', '.xlsm'])
const LISTS = new Set(['.csv', '.tsv', '.txt'])

export default {
  summary: {
    vi: 'đọc sổ Mẫu số 03 hoặc danh mục (xlsx, csv, tsv) thành mô hình',
    en: 'read a workbook of form 03 or a plain list (xlsx, csv, tsv) into a model',
  },
  arguments: [
    {
      name: '<file>',
      description: { vi: 'sổ Mẫu số 03, hoặc danh mục .csv, .tsv, .xlsx', en: 'workbook of form 03, or a list as .csv, .tsv, .xlsx' },
    },
  ],
  options: [
    { flags: '-o, --out <folder>', description: { vi: 'thư mục ghi mô hình', en: 'folder to write the model to' } },
    {
      flags: '--into <model>',
      description: {
        vi: 'nhập thêm vào mô hình đã có: thư mục hoặc tệp chính của nó',
        en: 'add to a model that is there: its folder or its main file',
      },
    },
    {
      flags: '--map <file>',
      description: {
        vi: 'tệp ánh xạ cột của danh mục, không có thì đoán từ tiêu đề; với sổ Mẫu số 03: tệp trả lời',
        en: 'mapping of the columns of a list, guessed from its headers without one; for form 03: the file of answers',
      },
    },
    {
      flags: '--save-map <file>',
      description: { vi: 'ghi ánh xạ, câu hỏi ra tệp để sửa, trả lời', en: 'write the mapping, or the questions, to a file to edit' },
    },
    {
      flags: '--kind <kind>',
      description: { vi: 'danh mục về loại gì', en: 'what the list is about' },
      choices: LIST_KINDS,
    },
    {
      flags: '--body <name>',
      description: {
        vi: 'tên cơ quan có danh mục, để xếp các đơn vị dưới cơ quan ấy',
        en: 'name of the body whose inventory it is; its units are put below it',
      },
    },
    {
      flags: '--sheet <name>',
      description: { vi: 'chỉ đọc một trang; không có thì đọc mọi trang', en: 'read one sheet only; without it all sheets are read' },
    },
    {
      flags: '--dry-run',
      description: { vi: 'chỉ xem ánh xạ và báo cáo từng dòng, không ghi gì', en: 'show the mapping and the row report, write nothing' },
    },
    {
      flags: '--force',
      description: {
        vi: 'ghi cả vào thư mục có mô hình viết tay như --into, ghi đè tệp ánh xạ đã sửa',
        en: 'write also into a folder with a hand-written model as --into does, and over an edited mapping',
      },
    },
    {
      flags: '--format <format>',
      description: { vi: 'dạng báo cáo từng dòng', en: 'form of the row report' },
      choices: ['text', 'json'],
      default: 'text',
    },
  ],
  examples: [
    {
      line: 'vneaf import ho-so.xlsx -o mo-hinh',
      shows: { vi: 'ghi mô hình vào mo-hinh/, báo từng dòng', en: 'writes the model to mo-hinh/ and reports row by row' },
    },
    {
      line: 'vneaf import danh-muc.csv --into mo-hinh',
      shows: { vi: 'thêm danh mục vào mô hình đã có', en: 'adds the list to the model that is there' },
    },
    {
      line: 'vneaf import danh-muc.csv --dry-run',
      shows: { vi: 'xem các cột được hiểu thế nào, chưa ghi gì', en: 'shows how the columns are understood and writes nothing' },
    },
    {
      line: 'vneaf import danh-muc.csv --map anh-xa.yaml -o mo-hinh',
      shows: { vi: 'đọc danh mục theo tệp ánh xạ đã sửa', en: 'reads the list by an edited mapping' },
    },
    {
      line: 'vneaf import ho-so.xlsx -o mo-hinh --format json',
      shows: { vi: 'báo cáo cho chương trình khác đọc', en: 'a report for another program to read' },
    },
  ],
  async run(terminal, [file], options) {
    const { cwd } = terminal
    const path = String(file)
    const full = resolve(cwd, path)
    const shown = shownPath(full, cwd)
    const ending = extname(path).toLowerCase()
    demandOutput(path, options)
    const bytes = () => readBytes(full, shown)
    if (WORKBOOKS.has(ending)) {
      const [{ readWorkbook }, { isDossier }] = await Promise.all([import('../../workbook/read.ts'), import('../../vn/form/read.ts')])
      const workbook = await readWorkbook(bytes(), shown)
      const answers = await answersTold(options, cwd)
      const isList =
        [options['kind'], options['sheet'], options['body'], answers === undefined ? options['map'] : undefined].some(
          (told) => told !== undefined,
        ) || !isDossier(workbook)
      return isList ? list(workbook.sheets, shown, path, options, terminal) : dossier(workbook, shown, path, { options, answers }, terminal)
    }
    if (LISTS.has(ending)) {
      const { readDelimited } = await import('../../workbook/delimited.ts')
      return list([await readDelimited(bytes(), shown, basename(path))], shown, path, options, terminal)
    }
    throw new Fault(
      'usage',
      { vi: `${shown} không phải sổ .xlsx hay danh mục .csv, .tsv.`, en: `${shown} is neither an .xlsx workbook nor a .csv or .tsv list.` },
      {
        vi: 'Trong Excel: Tệp → Lưu dưới dạng → Excel Workbook (.xlsx), hoặc “CSV UTF-8”.',
        en: 'In Excel: File → Save As → Excel Workbook (.xlsx), or "CSV UTF-8".',
      },
    )
  },
} satisfies CommandDefinition

type Options = Readonly<Record<string, string | undefined>>

/** There must be somewhere to write to, or the word that nothing is to be written. */
function demandOutput(path: string, options: Options): void {
  const { out, into, saveMap } = options
  if (out !== undefined && into !== undefined)
    throw new Fault(
      'usage',
      { vi: '-o và --into không đi cùng nhau.', en: '-o and --into do not go together.' },
      {
        vi: '-o ghi một mô hình mới, --into nhập thêm vào mô hình đã có.',
        en: '-o writes a new model, --into adds to one that is there.',
      },
    )
  if (options['dryRun'] !== undefined && saveMap !== undefined)
    throw new Fault(
      'usage',
      { vi: '--dry-run không ghi gì, nên không đi cùng --save-map.', en: '--dry-run writes nothing, so it does not go with --save-map.' },
      { vi: 'Bỏ --dry-run: không có -o thì chỉ tệp ánh xạ được ghi.', en: 'Leave out --dry-run: without -o only the mapping is written.' },
    )
  if (out !== undefined || into !== undefined || saveMap !== undefined || options['dryRun'] !== undefined) return
  throw new Fault(
    'usage',
    { vi: 'Thiếu thư mục ghi mô hình.', en: 'The folder to write the model to is missing.' },
    { vi: `Ví dụ: vneaf import ${path} -o mo-hinh`, en: `For example: vneaf import ${path} -o model` },
  )
}

/** The folder asked for; nothing is looked at where none is. */
async function folderOf(options: Options, cwd: string): Promise<ModelFolder | undefined> {
  const { out, into } = options
  const named = into ?? out
  return named === undefined ? undefined : openModelFolder(named, { cwd, into: into !== undefined, force: options['force'] !== undefined })
}

/** Answers about the form in the file of `--map`; undefined where it maps a list. */
async function answersTold({ map }: Options, cwd: string): Promise<FormAnswers | undefined> {
  if (map === undefined) return undefined
  const { readAnswers } = await import('../../sources/settings.ts')
  return readAnswers(map, { cwd })
}

async function dossier(
  workbook: Workbook,
  shown: string,
  path: string,
  { options, answers: given }: { readonly options: Options; readonly answers: FormAnswers | undefined },
  terminal: Terminal,
): Promise<0 | 1> {
  const { cwd, language, out, err } = terminal
  const [{ readTables }, { fromBook }, { answersText }, { slug }, report] = await Promise.all([
    import('../../vn/form/read.ts'),
    import('../../vn/form/book.ts'),
    import('../../vn/form/answers.ts'),
    import('../../vn/form/codes.ts'),
    import('../../vn/form/import-report.ts'),
  ])
  const [{ mergeForm }, { SUPPLEMENT_SHEET }, { documentOf }] = await Promise.all([
    import('../../vn/form/merge.ts'),
    import('../../vn/form/columns.ts'),
    import('../../vn/inventory/inventory.ts'),
  ])
  const { map, saveMap } = options
  const tables = readTables(workbook, shown)
  const folder = await folderOf(options, cwd)
  const base = folder?.existing === undefined ? { elements: {} } : importBaseOf(folder, cwd)
  const last = base.answers ?? {}
  // A file of answers is all that holds; without one, what was answered last time does.
  const answers = given ?? { agencies: last }
  const from = fromBook(tables, {
    id: slug(basename(path, extname(path))) || 'ho-so',
    ...(folder?.existing === undefined ? {} : { existing: folder.existing.graph }),
    agencies: answers.agencies,
    withdrawn: Object.keys(last).filter((name) => answers.agencies[name] !== last[name]),
  })
  const json = options['format'] === 'json'
  if (from.made.length === 0) {
    if (!json) err(report.importReportText(from, shown, language))
    throw new Fault(
      'no-input',
      { vi: `Không dòng nào của ${shown} đọc được; chưa ghi gì.`, en: `No row of ${shown} could be read; nothing was written.` },
      { vi: 'Điền ít nhất một đối tượng ở trang DM_DOITUONG.', en: 'Fill in at least one object on sheet DM_DOITUONG.' },
    )
  }
  const isDry = options['dryRun'] !== undefined || folder === undefined
  const more = saveMap === undefined ? [] : [mappingFile(saveMap, answersText(answers, from, shown))]
  const writing = { cwd, force: options['force'] !== undefined, read: [path, ...(map === undefined ? [] : [map])] }
  // An export of the model says what it was told by; anything else replaces nothing that a person wrote.
  const isByHand = folder?.isByHand === true && tables.support[SUPPLEMENT_SHEET] === undefined
  const there = folder?.existing === undefined ? {} : documentOf(folder.existing.graph)
  const merged = mergeForm(from.document, there, base, isByHand)
  const isAnswered = Object.keys({ ...last, ...answers.agencies }).length > 0
  const next = { ...merged.base, ...(isAnswered ? { answers: answers.agencies } : {}) }
  const made = isDry
    ? NOTHING
    : await writeModelFolder(folder, merged.document, { ...writing, more: [...more, importBaseFile(folder, next)] })
  if (isDry) await writeOutputs(more, writing)
  if (json) {
    const done = { ...(isDry ? {} : { out: folder.path, ...made }), ...(saveMap === undefined ? {} : { savedMapping: saveMap }) }
    out(`${JSON.stringify({ ...report.importReportJson({ ...from, changes: merged.changes }, shown), ...done }, null, 2)}\n`)
  } else {
    out(report.importReportText({ ...from, changes: merged.changes }, shown, language))
    if (saveMap !== undefined)
      out(
        savedAnswers(
          saveMap,
          from.remarks.some(({ id }) => id === 'agency-alike'),
        )[language],
      )
    if (!isDry) out(whatWasWritten(folder.path, made)[language])
    else if (saveMap === undefined) out(NOTHING_WRITTEN[language])
  }
  return from.rows.some(({ status }) => status === 'not-read') ? 1 : 0
}

/** What the file of answers is for; without a question there is nothing to answer. */
const savedAnswers = (path: string, isAsked: boolean): Text =>
  isAsked
    ? {
        vi: `\nĐã ghi câu hỏi vào ${path}; trả lời rồi chạy lại với --map ${path}.\n`,
        en: `\nWrote the questions to ${path}; answer them and run again with --map ${path}.\n`,
      }
    : {
        vi: `\nKhông có câu hỏi nào cần trả lời; ${path} chỉ giữ các câu trả lời đã có (nếu có).\n`,
        en: `\nThere is no question to answer; ${path} holds only the answers given so far, if any.\n`,
      }

async function list(sheets: readonly Sheet[], shown: string, path: string, options: Options, terminal: Terminal): Promise<0 | 1> {
  const { cwd, language, out, err } = terminal
  const [{ fromList }, { mappingText }, { readMapping }, { slug }, report] = await Promise.all([
    import('../../vn/inventory/inventory.ts'),
    import('../../vn/inventory/mapping.ts'),
    import('../../sources/settings.ts'),
    import('../../vn/form/codes.ts'),
    import('../../vn/inventory/report.ts'),
  ])
  const { kind: wished, map, saveMap, sheet, body } = options
  const kind: ListKind | undefined = wished === undefined ? undefined : choose(wished, LIST_KINDS, { vi: 'loại', en: 'kind' })
  const mapping = map === undefined ? undefined : await readMapping(map, { cwd })
  const folder = await folderOf(options, cwd)
  const reading = fromList(sheets, shown, {
    id: slug(basename(path, extname(path))) || 'danh-muc',
    ...(mapping === undefined ? {} : { mapping }),
    ...(kind === undefined ? {} : { kind }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(body === undefined ? {} : { body }),
    ...(folder?.existing === undefined ? {} : { existing: soundGraph(folder.path, folder.existing), base: importBaseOf(folder, cwd) }),
  })
  const json = options['format'] === 'json'
  const isDry = options['dryRun'] !== undefined || folder === undefined
  if (reading.counts.elements === 0 && !isDry) {
    if (!json) err(report.listReportText(reading, shown, language))
    throw new Fault(
      'no-input',
      { vi: `Không dòng nào của ${shown} đọc được; chưa ghi gì.`, en: `No row of ${shown} could be read; nothing was written.` },
      { vi: 'Kiểm tra dòng tiêu đề và cột tên trong ánh xạ.', en: 'Look at the header row and the column of names in the mapping.' },
    )
  }
  const more = saveMap === undefined ? [] : [mappingFile(saveMap, mappingText(reading.mapping, shown))]
  const writing = { cwd, force: options['force'] !== undefined, read: [path, ...(map === undefined ? [] : [map])] }
  const made = isDry
    ? NOTHING
    : await writeModelFolder(folder, reading.document, { ...writing, more: [...more, importBaseFile(folder, reading.base)] })
  if (isDry) await writeOutputs(more, writing)
  if (json) {
    const done = { ...(isDry ? {} : { out: folder.path, ...made }), ...(saveMap === undefined ? {} : { savedMapping: saveMap }) }
    out(`${JSON.stringify({ ...report.listReportJson(reading, shown), ...done }, null, 2)}\n`)
  } else {
    out(report.listReportText(reading, shown, language))
    if (saveMap !== undefined)
      out(
        language === 'vi'
          ? `\nĐã ghi ánh xạ vào ${saveMap}; sửa rồi chạy lại với --map ${saveMap}.\n`
          : `\nWrote the mapping to ${saveMap}; edit it and run again with --map ${saveMap}.\n`,
      )
    if (!isDry) out(whatWasWritten(folder.path, made)[language])
    else if (saveMap === undefined) out(NOTHING_WRITTEN[language])
  }
  return reading.rows.some(({ status }) => status === 'not-read') ? 1 : 0
}

/** IntegrityFindings by which a part of a model is left out when it is loaded, and would be lost when it is written again. */
const LOSING = new Set([
  'file-is-readable',
  'keys-are-unique',
  'keys-are-known',
  'values-are-allowed',
  'required-keys-are-present',
  'ids-are-unique',
])

/** The graph of the model in the folder, which a list is put into. */
function soundGraph(folder: string, { graph, findings }: Model): Model['graph'] {
  if (!findings.some(({ rule, severity }) => severity === 'error' && LOSING.has(rule.replace('core/', '')))) return graph
  throw new Fault(
    'invalid-model',
    {
      vi: `Mô hình ở ${folder} có chỗ sai lược đồ; ghi lại sẽ làm mất chỗ đó.`,
      en: `The model in ${folder} breaks the schema; writing it again would lose what does.`,
    },
    { vi: `Sửa theo “vneaf check ${folder}” rồi nhập lại.`, en: `Mend what "vneaf check ${folder}" names and import again.` },
  )
}

/** A mapping to edit; one that was edited is not written over. */
const mappingFile = (path: string, text: string): Output => ({
  path,
  content: stamped(text, 'yaml'),
  hint: { vi: `Dùng lại bằng --map ${path}, hoặc thêm --force.`, en: `Use it with --map ${path}, or add --force.` },
})

const NOTHING: WrittenFolder = { written: [], kept: [] }

const NOTHING_WRITTEN = { vi: '\nChưa ghi gì.\n', en: '\nNothing was written.\n' }

function whatWasWritten(folder: string, { written, kept }: WrittenFolder): Text {
  const old =
    kept.length === 0
      ? { vi: '', en: '' }
      : {
          vi: `Bản cũ có chú thích hoặc phần không đọc được, giữ ở: ${kept.join(', ')}.\n`,
          en: `Old copies with comments or with parts that could not be read are kept: ${kept.join(', ')}.\n`,
        }
  return {
    vi: `\nĐã ghi ${written.length} tệp vào ${folder}: ${written.join(', ')}.\n${old.vi}Kiểm tra: vneaf check ${folder}\n`,
    en: `\nWrote ${written.length} files to ${folder}: ${written.join(', ')}.\n${old.en}Check it: vneaf check ${folder}\n`,
  }
}
