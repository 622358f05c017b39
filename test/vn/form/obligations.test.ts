import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { word } from '../../../src/model/words.ts'
import { run } from '../../../src/rules/run.ts'
import { fill } from '../../../src/text.ts'
import { type ColumnKey, TABLES, type TableName } from '../../../src/vn/form/columns.ts'
import type { Tables } from '../../../src/vn/form/define.ts'
import { Dossier } from '../../../src/vn/form/dossier.ts'
import { OBLIGATION_RULES, type TableFinding, tablesToJudge, toldOnce } from '../../../src/vn/form/obligations.ts'
import { readTables } from '../../../src/vn/form/read.ts'
import { VN_DATA } from '../../../src/vn/framework.ts'
import { RULES } from '../../../src/vn/rules.generated.ts'
import { cellName } from '../../../src/workbook/define.ts'
import { CLEAN, formOf, type Parts } from './clean.ts'
import { sheet } from './sheet.ts'
import { tablesOf } from './tables.ts'

/** What the rules of the form tell of some tables, run as a check runs them. */
function toldOf(tables: Tables, about: { readonly body?: string; readonly known?: readonly string[] } = {}): readonly TableFinding[] {
  const dossier = new Dossier(tables, about)
  const rules = [...OBLIGATION_RULES].sort((a, b) => Number(b.conceals ?? false) - Number(a.conceals ?? false))
  const { findings, crashed } = run(tablesToJudge(dossier), rules, {
    framework: VN_DATA,
    asOf: '2026-11-22',
    profile: 'vn-digital-1.0',
  })
  expect(crashed).toEqual([])
  return toldOnce(dossier, findings)
}

/** `HS-04.blank QH_KETNOI!C2`: what was found, and in which cell. */
function shown({ rule, message, place }: TableFinding): string {
  return `${rule.code}.${message} ${place === undefined ? '–' : `${place.sheet}!${cellName(place.row, place.column)}`}`
}

const read = (parts: Parts = {}): Tables => readTables(formOf(parts), 'ho-so.xlsx')

/** The cell of a column in a data row (the first is 2). */
function cell<T extends TableName>(table: T, column: ColumnKey<T>, row: number): string {
  const { sheet, columns } = TABLES[table]
  return `${sheet}!${cellName(row, columns.findIndex(({ key }) => key === column) + 1)}`
}

const provoked = new Set<string>()

function found(tables: Tables, body?: string): string[] {
  const told = toldOf(tables, { known: ['Ủy ban nhân dân tỉnh'], ...(body === undefined ? {} : { body }) })
  for (const one of told) {
    provoked.add(`${one.rule.id}.${one.message}`)
    const { messages, terms } = one.rule
    for (const language of ['vi', 'en'] as const) {
      const sentence = fill(messages[one.message]![language], one.data, language, (term, to) => terms?.[term]?.[to] ?? word(term, to))
      expect(sentence).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
    }
  }
  return told.map(shown).sort()
}

/** Rows of the clean dossier with one of them changed. */
function changed<T extends TableName>(table: T, at: number, change: Readonly<Partial<Record<ColumnKey<T>, string | undefined>>>): Parts {
  const rows = CLEAN[table].map((row, index) => (index === at ? { ...row, ...change } : row))
  return { [table]: rows } as Parts
}

/** Rows of the clean dossier and one more. */
function added<T extends TableName>(table: T, row: Readonly<Partial<Record<ColumnKey<T>, string>>>): Parts {
  return { [table]: [...CLEAN[table], row] } as Parts
}

const [KT1, , , QG1] = CLEAN.objects
const [QH1] = CLEAN.relations
const [ND1] = CLEAN.improvements

describe('a clean dossier', () => {
  it('breaks no rule of the form', () => {
    expect(found(read())).toEqual([])
  })

  it('may say that something does not apply or is not known yet, as the form asks', () => {
    expect(
      found(read(changed('objects', 1, { dataOwner: 'Chưa xác định (nguồn: kết quả rà soát; đầu mối: Sở KH&CN; hạn: 31/12/2026)' }))),
    ).toEqual([])
    expect(found(read(changed('objects', 1, { remedy: 'Không áp dụng', operator: 'Không áp dụng' })))).toEqual([])
    expect(
      found(
        read(
          changed('improvements', 0, {
            resources: 'Chưa xác định',
            note: 'Nguồn: Sở Tài chính; đầu mối: Phòng Ngân sách; hạn xác định: quý I/2027',
          }),
        ),
      ),
    ).toEqual([])
  })

  it('may have a deadline in the past, or work that goes on', () => {
    for (const deadline of ['31/12/2025', '2026-2027', 'Quý IV năm 2026', 'Hằng năm', '2027-06-30'])
      expect(found(read({ improvements: [{ ...ND1!, deadline }] })), deadline).toEqual([])
  })

  it('may show an object as it is and as it is to be', () => {
    expect(found(read(added('objects', { ...KT1!, code: 'KT-9', state: 'Mục tiêu' })))).toEqual([])
  })

  it('may list objects in any usual way', () => {
    for (const elements of ['KT-1, KT-2', 'KT-1\nKT-2', 'kt-1; KT-2', 'KT-1 – Hệ thống điều hành; KT-2'])
      expect(found(read({ improvements: [{ ...ND1!, elements }] })), elements).toEqual([])
  })

  it('may keep systems that communes own each for itself, and infrastructure at communes', () => {
    const own = { ...KT1!, usageScope: 'Cấp xã', sharing: 'Dùng chung nội bộ' }
    const objects = ['Hải Lăng', 'Cam Lộ'].flatMap((commune, at) => [
      { ...own, code: `CX-${at}`, name: `Trang thông tin xã ${commune}`, owner: `UBND xã ${commune}` },
      {
        ...own,
        code: `CX-1${at}`,
        name: `Mạng nội bộ UBND xã ${commune}`,
        type: 'Hạ tầng số',
        layer: 'Hạ tầng số và an ninh mạng dùng chung',
        slot: 'Hạ tầng số',
      },
    ])
    expect(found(read({ objects: [...CLEAN.objects, ...objects] }))).toEqual([])
  })

  it('may name official contacts, figures and long numbers', () => {
    for (const technicalContact of [
      'ttcds@quangtri.gov.vn',
      '0233 3852 529',
      'Tổng đài 1900 1234',
      'Đội vận hành, máy lẻ 0912',
      'Hợp đồng 0901/2024/HĐ-TTCNTT',
    ])
      expect(found(read(changed('objects', 0, { technicalContact }))), technicalContact).toEqual([])
  })
})

describe('each fault is found once, at its cell', () => {
  const foreign = { ...QG1!, recordType: 'Bản ghi tham chiếu', sourceCode: 'BCA-01', usageStatus: 'Đang khai thác', owner: 'Bộ Công an' }
  const platform = {
    ...CLEAN.objects[2]!,
    usageScope: 'Quốc gia',
    operator: 'Trung tâm Chuyển đổi số',
    technicalContact: 'Trung tâm Chuyển đổi số',
  }

  it.each<[string, Parts, readonly string[]]>([
    // Sheets and columns
    ['a record of which only the code is there', added('objects', { code: 'KT-9' }), [`HS-01.strayRow ${cell('objects', 'code', 6)}`]],
    ['no object at all', { objects: [], relations: [], mappings: [], improvements: [] }, ['HS-01.noRows DM_DOITUONG!A1']],
    // Codes
    [
      'one code for two objects',
      changed('objects', 1, { code: 'KT-1' }),
      [
        'HS-03.sameCode DM_DOITUONG!A3',
        'HS-08.misspelt HOANTHIEN_NV!B2',
        'HS-08.misspelt QH_KETNOI!B3',
        'HS-08.misspelt QH_KETNOI!D2',
        'HS-08.misspelt ANHXA!A2',
        'HS-08.misspelt HOANTHIEN_NV!B3',
      ].sort(),
    ],
    ['a row that was copied', added('objects', KT1!), ['HS-03.sameRow DM_DOITUONG!A6']],
    ['one object under two codes', added('objects', { ...KT1!, code: 'KT-9' }), ['HS-03.sameObject DM_DOITUONG!A6']],
    ['one source code on two records', added('objects', { ...foreign, code: 'QG-2', name: 'Một tên' }), []],
    ['one relation code for two relations', changed('relations', 1, { code: 'QH-1' }), ['HS-03.sameRelation QH_KETNOI!A3']],
    // Blank cells
    ['an object without an owner', changed('objects', 0, { owner: undefined }), ['HS-04.blank DM_DOITUONG!K2']],
    ['an object without a code', changed('objects', 0, { code: undefined }), ['HS-04.blank DM_DOITUONG!A2', 'HS-08.misspelt QH_KETNOI!B2']],
    ['a reference without source code', changed('objects', 3, { sourceCode: undefined }), ['HS-04.reference DM_DOITUONG!C5']],
    ['a reference without status of use', changed('objects', 3, { usageStatus: undefined }), ['HS-04.reference DM_DOITUONG!P5']],
    ['an original without life cycle', changed('objects', 0, { lifecycle: undefined }), ['HS-04.original DM_DOITUONG!O2']],
    ['an object of a layer without slot', changed('objects', 0, { slot: undefined }), ['HS-04.slot DM_DOITUONG!G2']],
    [
      'a cross-cutting part with a blank slot',
      changed('objects', 0, { layer: 'AI First', slot: undefined }),
      ['HS-04.crossCutting DM_DOITUONG!G2'],
    ],
    [
      'a platform that serves others without operator',
      changed('objects', 2, { ...platform, operator: undefined }),
      ['HS-04.servesOutside DM_DOITUONG!L4'],
    ],
    ['an exchange without data', changed('relations', 1, { data: undefined }), ['HS-04.exchanged QH_KETNOI!E3']],
    ['a connection that leaves its data blank', changed('relations', 2, { data: undefined }), ['HS-04.nothingExchanged QH_KETNOI!E4']],
    ['an exchange without protection', changed('relations', 1, { protection: undefined }), ['HS-04.exchanged QH_KETNOI!J3']],
    ['a relation of an own object without contact', changed('relations', 1, { contact: undefined }), ['HS-04.ownEnd QH_KETNOI!K3']],
    [
      'a platform that serves others without service level',
      { ...changed('objects', 2, platform), ...changed('relations', 2, { frequency: undefined }) },
      ['HS-04.outsideRelation QH_KETNOI!H4'],
    ],
    ['an own object without component model', changed('mappings', 0, { component: undefined }), ['HS-04.ownObject ANHXA!C2']],
    ['a task without result', changed('improvements', 1, { result: undefined }), ['HS-04.blank HOANTHIEN_NV!J3']],
    ['a task without criteria', changed('improvements', 1, { verification: undefined }), ['HS-04.blank HOANTHIEN_NV!S3']],
    ['a task without resources', changed('improvements', 1, { resources: undefined }), ['HS-04.blank HOANTHIEN_NV!O3']],
    [
      'a gap without a task',
      {
        improvements: [
          ...CLEAN.improvements,
          { gap: 'ND-2', elements: 'KT-1', current: 'a', required: 'b', completion: 'c', remedy: 'Bổ sung mới' },
        ],
      },
      ['HS-04.noTask HOANTHIEN_NV!H4'],
    ],
    ['a maintenance column that some rows fill', changed('improvements', 0, { progress: '30%' }), ['HS-04.maintenance HOANTHIEN_NV!R1']],
    // Placeholders
    ['a value not known, with nothing more', changed('objects', 0, { operator: 'Chưa xác định' }), ['HS-05.incomplete DM_DOITUONG!L2']],
    [
      'a value not known until the medium term',
      changed('objects', 0, { operator: 'Chưa xác định (nguồn: rà soát; đầu mối: Sở KH&CN; hạn: trung hạn)' }),
      ['HS-05.incomplete DM_DOITUONG!L2'],
    ],
    [
      'an owner of an own object that is not known',
      changed('objects', 0, { owner: 'Chưa xác định (nguồn: a; đầu mối: b; hạn: 31/12/2026)' }),
      ['HS-05.mustKnow DM_DOITUONG!K2'],
    ],
    ['a name to which nothing applies', changed('objects', 0, { name: 'Không áp dụng' }), ['HS-06.identity DM_DOITUONG!D2']],
    [
      'a reference whose source code does not apply, without a reason',
      changed('objects', 3, { sourceCode: 'Không áp dụng' }),
      ['HS-06.withoutReason DM_DOITUONG!C5'],
    ],
    ['an exchange of nothing', changed('relations', 1, { data: 'Không áp dụng' }), ['HS-06.carriesData QH_KETNOI!E3']],
    ['a connection without data and without a reason', changed('relations', 2, { note: undefined }), ['HS-06.withoutReason QH_KETNOI!E4']],
    // Lists
    ['a value of no list', changed('objects', 0, { lifecycle: 'Ngon lành' }), ['HS-07.unknown DM_DOITUONG!O2']],
    ['a misspelt value', changed('relations', 0, { status: 'Đang khai thac tốt' }), ['HS-07.misspelt QH_KETNOI!G2']],
    ['several values where one is asked for', changed('objects', 0, { remedy: 'Nâng cấp; Thay thế' }), ['HS-07.several DM_DOITUONG!Q2']],
    ['a word that means a value and is none', changed('objects', 0, { state: 'Cả hai' }), ['HS-07.synonym DM_DOITUONG!H1']],
    ['a unit that is no more', changed('objects', 0, { usageScope: 'Cấp tỉnh; Cấp huyện' }), ['HS-07.ended DM_DOITUONG!I2']],
    ['one of several values of no list', changed('objects', 0, { usageScope: 'Cấp tỉnh; Cấp vũ trụ' }), ['HS-07.unknown DM_DOITUONG!I2']],
    // References
    ['a relation to an absent code', changed('relations', 0, { to: 'KT-22' }), ['HS-08.misspelt QH_KETNOI!D2']],
    ['a mapping of an absent code', changed('mappings', 0, { code: 'ABCDEF-9' }), ['HS-08.absent ANHXA!A2']],
    ['a gap about an absent code', { improvements: [{ ...ND1!, elements: 'KT-2; XYZ-77777' }] }, ['HS-08.absent HOANTHIEN_NV!B2']],
    ['a gap about a body', { improvements: [{ ...ND1!, elements: 'KT-2; Ủy ban nhân dân tỉnh' }] }, ['HS-08.notAnObject HOANTHIEN_NV!B2']],
    ['a name where a code is asked for', changed('relations', 0, { to: 'Kho dữ liệu dùng chung của tỉnh' }), ['HS-08.byName QH_KETNOI!D2']],
    ['several codes in a relation', changed('relations', 0, { to: 'KT-2; KT-3' }), ['HS-08.several QH_KETNOI!D2']],
    [
      'a task that depends on an absent one',
      changed('improvements', 1, { priority: 'Cao; phụ thuộc NV-9' }),
      ['HS-08.absentTask HOANTHIEN_NV!M3'],
    ],
    // Originals and references
    [
      'an original told by its use',
      changed('objects', 0, { lifecycle: undefined, usageStatus: 'Đang khai thác' }),
      ['HS-09.originalByUse DM_DOITUONG!O2'],
    ],
    [
      'a reference to what the body owns',
      changed('objects', 0, { recordType: 'Bản ghi tham chiếu', sourceCode: 'X-1', usageStatus: 'Đang khai thác' }),
      ['HS-09.ownReference DM_DOITUONG!B2'],
    ],
    [
      'an original of what others own',
      {
        objects: [
          ...CLEAN.objects,
          { ...foreign, code: 'QG-2', name: 'A', sourceCode: 'B1' },
          { ...foreign, code: 'QG-3', name: 'B', sourceCode: 'B2' },
          { ...foreign, code: 'QG-4', name: 'C', sourceCode: 'B3', recordType: 'Bản ghi gốc', operator: 'D', technicalContact: 'E' },
        ],
      },
      ['HS-09.foreignOriginal DM_DOITUONG!B8'],
    ],
    // Layers
    ['a slot of another layer', changed('objects', 0, { slot: 'Dữ liệu' }), ['HS-10.otherLayer DM_DOITUONG!G2']],
    ['a slot of a cross-cutting part', changed('objects', 0, { layer: 'AI First' }), ['HS-10.crossCutting DM_DOITUONG!G2']],
    ['no slot where the layer has some', changed('objects', 0, { slot: 'Không áp dụng' }), ['HS-10.noSlot DM_DOITUONG!G2']],
    // Relations
    ['a relation to itself', changed('relations', 0, { to: 'KT-1' }), ['HS-11.toItself QH_KETNOI!D2']],
    ['a repeated relation', added('relations', { ...QH1!, code: 'QH-9' }), ['HS-11.repeated QH_KETNOI!D5']],
    ['another relation without explanation', changed('relations', 0, { kind: 'Quan hệ khác' }), ['HS-11.unexplained QH_KETNOI!L2']],
    // Gaps and tasks
    ['a repeated pair', { improvements: [...CLEAN.improvements, ND1!] }, ['HS-12.repeatedPair HOANTHIEN_NV!H4']],
    [
      'rows of one gap that disagree',
      changed('improvements', 1, { current: 'Năm CSDL chưa kết nối' }),
      ['HS-12.disagrees HOANTHIEN_NV!C3'],
    ],
    [
      'rows of one task that disagree',
      { improvements: [...CLEAN.improvements, { ...ND1!, gap: 'ND-2', deadline: '2030' }] },
      ['HS-12.disagrees HOANTHIEN_NV!N4'],
    ],
    [
      'one task code for two tasks',
      { improvements: [...CLEAN.improvements, { ...ND1!, gap: 'ND-2', taskName: 'A', result: 'B', lead: 'C', deadline: '2030' }] },
      ['HS-12.otherThing HOANTHIEN_NV!H4'],
    ],
    // Deadlines
    ['a vague deadline', changed('improvements', 1, { deadline: 'Trung hạn' }), ['HS-13.vague HOANTHIEN_NV!N3']],
    ['a deadline without a date', changed('improvements', 1, { deadline: 'Khi bố trí được kinh phí' }), ['HS-13.noDate HOANTHIEN_NV!N3']],
    ['a day that does not exist', changed('improvements', 1, { deadline: '31/02/2027' }), ['HS-13.notADate HOANTHIEN_NV!N3']],
    ['a date that lost its format', changed('improvements', 1, { deadline: '46752' }), ['HS-13.serial HOANTHIEN_NV!N3']],
    // Mappings
    ['a reference without source document', changed('mappings', 1, { sourceDocument: undefined }), ['HS-14.noDocument ANHXA!E3']],
    [
      'a mapping relation without document',
      changed('mappings', 0, { relation: 'Kế thừa nguyên trạng' }),
      ['HS-14.documentForRelation ANHXA!E2'],
    ],
    ['a source document without version', changed('mappings', 1, { sourceVersion: undefined }), ['HS-14.incomplete ANHXA!G3']],
    ['another mapping relation without explanation', changed('mappings', 1, { relation: 'Quan hệ khác' }), ['HS-14.unexplained ANHXA!L3']],
    // Communes
    [
      'a central system recorded for each commune',
      {
        objects: [
          ...CLEAN.objects,
          ...['Hải Lăng', 'Cam Lộ', 'Gio Linh'].map((commune, at) => ({
            ...KT1!,
            code: `CX-${at}`,
            name: `Hệ thống một cửa xã ${commune}`,
          })),
        ],
      },
      ['HS-15.perCommune DM_DOITUONG!D6'],
    ],
    // Secrets
    ['a password', changed('objects', 0, { note: 'Đăng nhập quản trị, mật khẩu: Abc@12345' }), ['HS-16.password DM_DOITUONG!T2']],
    ['a key', changed('objects', 0, { note: 'api key: 9f8e7d6c5b4a39281706abcd' }), ['HS-16.key DM_DOITUONG!T2']],
    ['an administration page', changed('objects', 0, { note: 'https://kho.quangtri.gov.vn/admin' }), ['HS-16.adminAddress DM_DOITUONG!T2']],
    ['an internal address', changed('objects', 0, { note: 'Máy chủ 10.20.30.40' }), ['HS-16.privateAddress DM_DOITUONG!T2']],
    ['a private mail address', changed('objects', 0, { technicalContact: 'nguyenvana@gmail.com' }), ['HS-16.personalMail DM_DOITUONG!M2']],
    ['a mobile number', changed('objects', 0, { technicalContact: 'Ông A, 0912.345.678' }), ['HS-16.personalPhone DM_DOITUONG!M2']],
    ['the number of an identity card', changed('objects', 0, { note: 'CCCD: 045190001234' }), ['HS-16.identityNumber DM_DOITUONG!T2']],
    // Forms of codes
    ['a code with spaces', added('objects', { ...KT1!, code: 'he thong 9', name: 'Hệ thống chín' }), ['HS-17.odd DM_DOITUONG!A6']],
    [
      'a reference with the code of an own object',
      added('objects', { ...foreign, code: 'KT-9', name: 'Nền tảng chín', sourceCode: 'B9' }),
      ['HS-17.prefix DM_DOITUONG!B6'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(found(read(parts))).toEqual(expected)
  })

  it.each<[string, readonly (readonly string[])[], readonly string[]]>([
    [
      'a blank body',
      [
        ['Cơ quan, địa phương', ''],
        ['Ngày của hồ sơ', '30/11/2026'],
      ],
      ['HS-18.blank HUONG_DAN!B1'],
    ],
    ['a blank day, far right of its label', [['', 'Ngày lập:']], ['HS-18.noDay HUONG_DAN!C1']],
    ['a day that is none', [['Ngày của hồ sơ', '31/02/2026']], ['HS-18.unreadableDay HUONG_DAN!B1']],
    ['a month for a day', [['Ngày của hồ sơ', 'tháng 11/2026']], ['HS-18.unreadableDay HUONG_DAN!B1']],
    [
      'a scope of no list',
      [
        ['', ''],
        ['Phạm vi', 'Vùng Tây Nguyên'],
      ],
      ['HS-18.unreadable HUONG_DAN!B2'],
    ],
    ['a version that is left blank', [['Phiên bản hồ sơ', '']], []],
    ['both states, as the list says it', [['Trạng thái mô hình', 'Đồng thời hiện trạng và mục tiêu']], []],
    ['both states, joined by a sign', [['Trạng thái mô hình', 'Hiện trạng & Mục tiêu']], []],
    ['the framework as the list says it', [['Khung áp dụng', 'Khung kiến trúc tổng thể quốc gia số 1.0']], []],
    ['the framework by its title', [['Khung áp dụng', 'Khung kiến trúc tổng thể quốc gia số (phiên bản 1.0)']], []],
    ['the framework by its instrument', [['Khung áp dụng', 'Quyết định số 1425/QĐ-TTg ngày 29/7/2026']], []],
    ['the framework by the key of its instrument', [['Khung áp dụng', 'QD-1425-2026']], []],
    ['an instrument that is no framework', [['Khung áp dụng', 'QĐ 1425/QĐ-BKHCN']], ['HS-18.unreadable HUONG_DAN!B1']],
    ['two instruments', [['Khung áp dụng', 'QĐ 1425/QĐ-TTg, QĐ 292/QĐ-BKHCN']], ['HS-18.unreadable HUONG_DAN!B1']],
    ['a version of two frameworks', [['Khung áp dụng', '1.0']], ['HS-18.unreadable HUONG_DAN!B1']],
    ['a day in words of officials', [['Ngày', 'Quảng Trị, ngày 05 tháng 12 năm 2026']], []],
  ])('%s on HUONG_DAN', (_, guide, expected) => {
    const { sheets } = formOf()
    const form = { sheets: sheets.map((one) => (one.name === 'HUONG_DAN' ? sheet('HUONG_DAN', guide) : one)), ignored: [] }
    expect(found(readTables(form, 'ho-so.xlsx'))).toEqual(expected)
    // The cell is named as the file names its sheet, and what an annotated copy says beside it is no fact.
    const marked = guide.map((row, at) => [row[0] ?? '', row[1] ?? '', '', at === 0 ? 'KIỂM TRA (vneaf)' : 'Ô B còn trống'])
    const renamed = form.sheets.map((one) => (one.name === 'HUONG_DAN' ? sheet('Hướng dẫn', marked) : one))
    expect(found(readTables({ ...form, sheets: renamed }, 'ho-so.xlsx'))).toEqual(
      expected.map((one) => one.replace('HUONG_DAN', 'Hướng dẫn')),
    )
  })

  it('one source code on two records of one object', () => {
    const objects = [
      ...CLEAN.objects,
      { ...foreign, code: 'QG-2', name: 'Cơ sở dữ liệu dân cư' },
      { ...foreign, code: 'QG-3', name: 'CSDL quốc gia về dân cư' },
    ]
    expect(found(read({ objects }))).toEqual(['HS-03.sameSource DM_DOITUONG!A7'])
  })

  it('a reference to what the body owns, by the name of the body', () => {
    expect(found(read(), 'Bộ Khoa học và Công nghệ')).toEqual(['HS-09.ownReference DM_DOITUONG!B5'])
  })

  it.each([
    ['Bộ Công an (C06)', 'Ủy ban nhân dân tỉnh X', ['HS-09.centralOriginal DM_DOITUONG!B2']],
    ['VPCP', 'Xã Y', ['HS-09.centralOriginal DM_DOITUONG!B2']],
    ['Bộ Chỉ huy quân sự tỉnh', 'Ủy ban nhân dân tỉnh X', []],
    ['Công an tỉnh', 'Ủy ban nhân dân tỉnh X', []],
    ['Bộ Công an', 'Bộ Công an', []],
    ['Bộ Công an', 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', []],
  ])('an original of %s in the dossier of %s', (owner, body, expected) => {
    expect(found(read(changed('objects', 0, { owner })), body).filter((one) => /^HS-09.*2$/.test(one))).toEqual(expected)
  })

  it('originals of a ministry, however many, do not make its reference one of the province', () => {
    const owner = 'Bộ Công an'
    const objects = [
      { ...CLEAN.objects[0]!, owner },
      { ...CLEAN.objects[1]!, owner },
      { ...foreign, code: 'QG-9', name: 'A', sourceCode: 'B1', owner },
    ]
    expect(found(read({ objects }), 'Ủy ban nhân dân tỉnh X').filter((one) => one.startsWith('HS-09'))).toEqual([
      'HS-09.centralOriginal DM_DOITUONG!B2',
      'HS-09.centralOriginal DM_DOITUONG!B3',
    ])
  })

  it('a failed formula, and nothing more about its cell', () => {
    const tables = tablesOf('DM_DOITUONG\n| Mã đối tượng | Tên đối tượng |\n| KT-1 | #REF! |')
    expect(found(tables).filter((one) => one.includes('!B2'))).toEqual(['HS-02.failed DM_DOITUONG!B2'])
  })

  it('sheets and columns that are missing, renamed, repeated or further ones', () => {
    const said = (markdown: string): string[] =>
      found(tablesOf(markdown)).filter((one) => one.startsWith('HS-01') && !one.includes('missingOptional'))
    const objects = TABLES.objects.columns.map(({ label }) => label)
    const table = (labels: readonly string[]): string =>
      `DM_DOITUONG\n| ${labels.join(' | ')} |\n| ${labels.map((_, at) => (at === 0 ? 'KT-1' : 'x')).join(' | ')} |`
    const others = [
      'HS-01.missingSheet –',
      'HS-01.missingSheet –',
      'HS-01.missingSheet –',
      'HS-01.missingSupport –',
      'HS-01.missingSupport –',
      'HS-01.missingSupport –',
    ]
    expect(said(table(objects))).toEqual(others)
    expect(said(table(objects.filter((label) => label !== 'Tên đối tượng')))).toEqual(['HS-01.missingColumn DM_DOITUONG!A1', ...others])
    expect(said(table(objects.map((label) => (label === 'Tên đối tượng' ? 'Tên gọi' : label))))).toEqual([
      ...others,
      'HS-01.renamedColumn DM_DOITUONG!D1',
    ])
    expect(said(table([...objects, 'Kinh phí']))).toEqual(['HS-01.extraColumn DM_DOITUONG!U1', ...others])
    expect(said(table([...objects, 'Ghi chú']))).toEqual([...others, 'HS-01.repeatedColumn DM_DOITUONG!U1'])
    expect(said('DM_DOITUONG\n| a | b |\n| c | d |\n\nANHXA\n| Mã đối tượng | Mô hình khái quát |\n| KT-1 | Hình 7 |')).toContain(
      'HS-01.noHeader –',
    )
    found(tablesOf('DM_DOITUONG\n| Mã đối tượng | Ghi chú |\n| KT-1 | x |\n'))
  })

  it('a sheet under another name, or there twice', () => {
    const form = formOf()
    const [objects, ...rest] = form.sheets
    expect(found(readTables({ ...form, sheets: [{ ...objects!, name: 'Danh mục' }, ...rest] }, 'a.xlsx'))).toEqual([
      'HS-01.renamedSheet Danh mục!A1',
    ])
    expect(found(readTables({ ...form, sheets: [...form.sheets, { ...objects!, name: 'DM DOITUONG' }] }, 'a.xlsx'))).toEqual([
      'HS-01.repeatedSheet –',
    ])
  })
})

describe('the rules of the form', () => {
  it('have each of their messages provoked above', () => {
    const all = OBLIGATION_RULES.flatMap(({ id, messages }) => Object.keys(messages).map((message) => `${id}.${message}`))
    expect(all.filter((message) => !provoked.has(message))).toEqual([])
  })

  it('stand in for messages of framework rules that exist', () => {
    const messages = new Set(RULES.flatMap(({ id, messages: own }) => Object.keys(own).map((message) => `${id}.${message}`)))
    expect(OBLIGATION_RULES.flatMap(({ rule }) => rule.instead ?? []).filter((message) => !messages.has(message))).toEqual([])
  })

  it('say the same of a finding when rows are added above it', () => {
    const late = toldOf(
      read({
        relations: [{ ...QH1!, code: 'QH-9', data: 'Khác' }, ...CLEAN.relations.map((row) => ({ ...row, status: '' }))],
      }),
    )
    const early = toldOf(read({ relations: CLEAN.relations.map((row) => ({ ...row, status: '' })) }))
    expect(late.map(({ key }) => key)).toEqual(early.map(({ key }) => key))
  })

  it('never fail, whatever the cells say, and never tell one cell twice but for what must not be spread', () => {
    const text = fc.oneof(
      fc.constantFrom(
        '',
        'KT-1',
        'KT-2',
        'Không áp dụng',
        'Chưa xác định',
        'Bản ghi gốc',
        'Bản ghi tham chiếu',
        'Trao đổi dữ liệu',
        'ND-1',
        'NV-1',
        '31/02/2027',
        'Trung hạn',
        'Nền tảng số',
        'Quốc gia',
        'xã Hải Lăng',
      ),
      fc.string({ maxLength: 12 }),
    )
    const rows = <T extends TableName>(table: T) =>
      fc.array(fc.record(Object.fromEntries(TABLES[table].columns.map(({ key }) => [key, text]))), { maxLength: 5 })
    fc.assert(
      fc.property(
        rows('objects'),
        rows('relations'),
        rows('mappings'),
        rows('improvements'),
        (objects, relations, mappings, improvements) => {
          const told = toldOf(read({ objects, relations, mappings, improvements } as Parts))
          const cells = told
            .filter(({ rule, place }) => place !== undefined && rule.id !== 'dossier/nothing-sensitive-is-told')
            .map((one) => shown(one).split(' ')[1])
          expect(new Set(cells).size).toBe(cells.length)
        },
      ),
      { numRuns: 100, examples: [[[{ code: '!' }], [], [], [{ elements: '"', note: 'Nền tảng số' }]]] as never },
    )
  })
})

describe('the pages of the rules of the form', () => {
  const folder = resolve(import.meta.dirname, '../../../docs/rules/dossier')

  it('are there for every rule, and for no other', () => {
    expect(
      readdirSync(folder)
        .map((file) => `dossier/${file.slice(0, -3)}`)
        .sort(),
    ).toEqual(OBLIGATION_RULES.map(({ id }) => id).sort())
  })

  it.each(OBLIGATION_RULES.map(({ id, code }) => [code, id] as const))(
    '%s %s: the wrong example fails, the right one passes',
    (code, id) => {
      const page = readFileSync(join(folder, `${id.slice('dossier/'.length)}.md`), 'utf8')
      const section = (heading: string): string => page.split(/^(?=## )/m).find((part) => part.startsWith(`## ${heading}`)) ?? ''
      const codes = (markdown: string): (string | undefined)[] =>
        toldOf(tablesOf(markdown))
          .filter(({ message }) => message !== 'missingSheet' && message !== 'missingSupport')
          .map(({ rule }) => rule.code)
      expect(codes(section('Sai'))).toContain(code)
      expect(codes(section('Đúng'))).not.toContain(code)
      for (const heading of ['Khi nào không áp dụng', 'When not to use it']) expect(page).toContain(`## ${heading}`)
    },
  )
})
