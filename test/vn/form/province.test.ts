import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadObject } from '../../../src/load/load.ts'
import { fromBook } from '../../../src/vn/form/book.ts'
import { readTables } from '../../../src/vn/form/read.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { check } from '../../judge.ts'

/** A province's own words beside what each of them means; `null` where a person has to be asked. */
const { gold, agencies, owners } = JSON.parse(readFileSync('test/fixtures/lists/province.json', 'utf8')) as {
  readonly gold: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly agencies: Readonly<Record<string, string>>
  readonly owners: number
}

const AGENCIES: ReadonlySet<string> = new Set(['owner', 'operator', 'lead'])

async function readAs(program: string) {
  const shown = `test/fixtures/lists/province.${program}.xlsx`
  const made = fromBook(readTables(await readWorkbook(readFileSync(shown), shown), shown), { id: 'tinh' })
  return { made, model: await loadObject(JSON.parse(JSON.stringify(made.document))) }
}

describe.each(['sheetjs', 'exceljs', 'openpyxl', 'libreoffice'])('a form filled in the words of provinces, as %s writes it', (program) => {
  test('is understood wherever its words have one meaning, and asked about elsewhere', async () => {
    const { model } = await readAs(program)
    const { graph } = model
    const wrong: string[] = []
    let understood = 0
    let asked = 0
    let cells = 0
    for (const [code, fields] of Object.entries(gold)) {
      const element = graph.elements().find((one) => one.code === code) as unknown as Record<string, unknown> | undefined
      for (const [field, meant] of Object.entries(fields)) {
        cells++
        const said = field === '@kind' ? element && graph.kindOf(element as never) : element?.[field]
        const value = AGENCIES.has(field) && said !== undefined ? graph.find('agency', String(said))?.name : said
        const expected = AGENCIES.has(field) && typeof meant === 'string' ? agencies[meant] : meant
        if (meant === null && value === undefined) asked++
        else if (JSON.stringify(value) === JSON.stringify(expected)) understood++
        else if (value !== undefined) wrong.push(`${code} ${field}: ${JSON.stringify(value)} for ${JSON.stringify(expected)}`)
        else wrong.push(`${code} ${field}: not read, should be ${JSON.stringify(expected)}`)
      }
    }
    const clear = cells - Object.values(gold).flatMap((fields) => Object.values(fields).filter((value) => value === null)).length
    console.info(
      `${program}: ${cells} cells of lists, codes and agencies; ${understood} of ${clear} with one meaning understood, ${asked} asked about, ${wrong.length} wrong`,
    )
    expect(wrong).toEqual([])
    expect(understood).toBe(clear)
    expect(model.findings).toEqual([])
  })

  test('has as many agencies as there are, however often they are written otherwise', async () => {
    const { model } = await readAs(program)
    const names = model.graph.all('agency').map(({ name }) => name)
    expect(names.sort(), names.join(', ')).toHaveLength(owners)
    expect(model.graph.header).toMatchObject({ scope: 'province', asOf: '2026-11-05' })
    const police = model.graph.all('agency').find(({ name }) => name === 'Công an tỉnh')
    expect(model.graph.find('agency', police?.parent ?? '')?.name).toBe('Bộ Công an')
  })

  test('keeps addresses of machines out of the model, and the sum out of the objects', async () => {
    const { made } = await readAs(program)
    expect(JSON.stringify(made.document)).not.toMatch(/10\.1\.1\.5|srv-01|Tổng cộng/)
    expect(made.remarks.map(({ id }) => id)).toContain('sensitive-column')
  })
})

test('what is not understood is no ground for a finding', async () => {
  const { model } = await readAs('openpyxl')
  const { findings } = (await check([model], { today: '2026-11-22' })).models[0]!
  for (const [code, fields] of Object.entries(gold))
    for (const [field, meant] of Object.entries(fields))
      if (meant === null)
        expect(
          findings
            .filter(({ elements: [subject] }) => subject?.id === code.toLowerCase() && subject.field === field)
            .map(({ rule }) => rule),
          `${code} ${field}`,
        ).toEqual([])
})
