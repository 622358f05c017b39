import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { load } from '../../../src/sources/load.ts'
import { vneaf as run } from '../../cli/terminal.ts'
import { folder } from '../../load/said.ts'
import { made, partsOf, rowsXml, zipOf } from '../../workbook/package.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Imports a file by command and returns the systems, services and connections of the model, and what was said. */
async function imported(name: string, content: string | Uint8Array) {
  const root = folder({ [name]: typeof content === 'string' ? content : Buffer.from(content) })
  const ran = await run(['import', name, '-o', 'model'], root)
  const models = ran.code === 0 ? await load([join(root, 'model')], { cwd: root }) : []
  const graph = models[0]?.graph
  return { ran, systems: graph?.all('system') ?? [], services: graph?.all('service') ?? [], links: graph?.all('integration') ?? [] }
}

const inline = (text: string): string => `<is><t>${text}</t></is>`
const row = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`
const text = (value: string): string => `<c t="inlineStr">${inline(value)}</c>`

describe('a list as programs write it', () => {
  test.each([
    ['="00123"', '00123'],
    ["'00123", '00123'],
    ['00123', '00123'],
  ])('keeps the zeros of a code written %s', async (written, code) => {
    const quoted = `"${written.replaceAll('"', '""')}"`
    const { systems } = await imported('ds.csv', `Mã hệ thống,Tên hệ thống\n${quoted},Hệ thống A\n`)
    expect(systems.map((one) => one.code)).toEqual([code])
  })

  test.each([
    [
      'VIQR',
      "Ma he thong,Ten he thong,Don vi chu quan\nA,He^. tho^'ng qua?n ly' va(n ba?n,So+? Tu+ pha'p\nB,Pho`ng ho.p kho^ng gia^'y,So+? No^.i vu.\n",
    ],
  ])('in %s is told and not read', async (encoding, content) => {
    const { ran } = await imported('ds.csv', content)
    expect(ran.code).not.toBe(0)
    expect(ran.err).toContain(encoding)
  })

  test('shows codes, shares and procedure codes as their formats show them', async () => {
    const file = made({
      sheets: {
        DVC: rowsXml(
          row(...['Mã TTHC', 'Tên dịch vụ công', 'Cơ quan thực hiện', 'Mức độ', 'Tỷ lệ hồ sơ trực tuyến', 'Ký hiệu'].map(text)),
          row(
            '<c s="1"><v>1.00444</v></c>',
            text('Cấp phép A'),
            text('Sở Tư pháp'),
            text('Toàn trình'),
            '<c s="2"><v>0.85</v></c>',
            '<c s="3"><v>7</v></c>',
          ),
        ),
      },
      styles:
        '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.000000"/><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs>',
    })
    const { services } = await imported('dvc.xlsx', file)
    expect(services).toMatchObject([{ procedureCode: '1.004440', onlineShare: 85, completeness: 'whole', code: '00007' }])
  })

  test('keeps links and comments of cells', async () => {
    const sheet = `${rowsXml(row(text('Tên hệ thống'), text('Đơn vị chủ quản')), row(text('Hệ thống A'), text('Sở Y tế')))}<hyperlinks><hyperlink ref="A2" r:id="rId1"/></hyperlinks>`
    const file = made({
      sheets: { S: sheet },
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/hyperlink" Target="https://a.gov.vn" TargetMode="External"/><Relationship Id="rId2" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
        'xl/comments1.xml':
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>a</author></authors><commentList><comment ref="B2" authorId="0"><text><t>Chủ quản đã đổi</t></text></comment></commentList></comments>',
      },
    })
    const { systems } = await imported('ds.xlsx', file)
    expect(systems).toMatchObject([{ url: 'https://a.gov.vn' }])
    expect(JSON.stringify(systems)).toContain('Chủ quản đã đổi')
  })

  test.each([
    ['xl/sharedStrings.xml', 'xl/SharedStrings.xml'],
    ['xl/worksheets/sheet1.xml', 'xl/worksheets/Sheet1.xml'],
    ['xl/styles.xml', 'XL/Styles.xml'],
  ])('is found though its part %s is called %s', async (part, otherwise) => {
    const parts = partsOf({
      sheets: {
        S: rowsXml(row('<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>'), row(text('Hệ thống A'), '<c s="1"><v>43528</v></c>')),
      },
      sharedStrings: '<si><t>Tên hệ thống</t></si><si><t>Ngày vận hành</t></si>',
      styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
    })
    const { systems } = await imported(
      'ds.xlsx',
      zipOf(new Map([...parts].map(([name, content]) => [name === part ? otherwise : name, content]))),
    )
    expect(systems).toMatchObject([{ name: 'Hệ thống A', since: '2019-03-04' }])
  })

  test('is one list with ETH typed for Đ and text taken apart, in a folder whose name is', async () => {
    const content = 'Mã,Tên hệ thống,Kết nối với\nA,Phần mềm Ðất đai,\nB,Một cửa,Phần mềm Đất đai\n'.normalize('NFD')
    const root = folder({ [`${'dữ liệu'.normalize('NFD')}/ds.csv`]: content })
    const ran = await run(['import', 'dữ liệu/ds.csv', '-o', 'model'], root)
    expect(ran).toMatchObject({ code: 0, err: '' })
    const [model] = await load([join(root, 'model')], { cwd: root })
    expect(model!.graph.all('integration').map(({ from, to }) => [from, to])).toEqual([['b', 'a']])
  })

  test.each([
    ['Toàn trình', { completeness: 'whole' }],
    ['Một phần', { completeness: 'partial' }],
    ['4', { level: 4 }],
  ])('reads “Mức độ: %s” for what it is', async (written, expected) => {
    const { services } = await imported('ds.csv', `Tên dịch vụ công,Cơ quan thực hiện,Mức độ\nCấp phép A,Sở Tư pháp,${written}\n`)
    expect(services).toMatchObject([expected])
  })

  test('does not take “Sở Tư pháp” apart at a syllable that is an abbreviation elsewhere', async () => {
    const { systems } = await imported(
      'ds.csv',
      'Tên hệ thống,Đơn vị chủ quản\nHệ thống A,Sở TP\nHệ thống B,Sở Tư pháp\nHệ thống C,Ban Tổ chức TƯ\n',
    )
    expect(systems.map(({ owner }) => owner)).toEqual(['so-tu-phap', 'so-tu-phap', 'ban-to-chuc-tu'])
  })
})
