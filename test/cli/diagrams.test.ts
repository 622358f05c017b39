import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder, vneaf } from './terminal.ts'

const model = (name: string): string => join(process.cwd(), 'models', name)

describe('vneaf export --to mau-02', () => {
  it('writes every mandatory diagram of the body as Mermaid and draw.io, named as the guide asks', async () => {
    await inFolder({}, async (folder) => {
      const { code, out } = await vneaf(['export', '--to', 'mau-02', model('quang-tri-2026-target'), '-o', 'so-do'], folder)
      expect([code, out]).toEqual([0, expect.stringContaining('Đã ghi 3 sơ đồ bắt buộc của cấp tỉnh')])
      expect(readdirSync(join(folder, 'so-do')).sort()).toEqual([
        'SĐ-T-01_Mo-hinh-khai-quat_v1.0.drawio',
        'SĐ-T-01_Mo-hinh-khai-quat_v1.0.mmd',
        'SĐ-T-02_Mo-hinh-thanh-phan_v1.0.drawio',
        'SĐ-T-02_Mo-hinh-thanh-phan_v1.0.mmd',
        'SĐ-T-03_Mo-hinh-cap-xa_v1.0.drawio',
        'SĐ-T-03_Mo-hinh-cap-xa_v1.0.mmd',
      ])
    })
  })

  it('writes over its own files, and over nothing that somebody has drawn in', async () => {
    await inFolder({}, async (folder) => {
      const run = (language = 'vi') => vneaf(['export', '--to', 'mau-02', model('moh-2026'), '-o', 'so-do', '--lang', language], folder)
      await run()
      expect((await run('en')).code).toBe(0)
      const [drawn, text] = ['SĐ-B-02_Mo-hinh-thanh-phan_v1.0.drawio', 'SĐ-B-01_Mo-hinh-khai-quat_v1.0.mmd'].map((name) =>
        join(folder, 'so-do', name),
      )
      const before = readFileSync(text!, 'utf8')
      writeFileSync(drawn!, '<mxfile host="app.diagrams.net"></mxfile>')
      const { code, err } = await run('vi')
      expect([code, err]).toEqual([2, expect.stringContaining('SĐ-B-02_Mo-hinh-thanh-phan_v1.0.drawio đã có')])
      expect(readFileSync(text!, 'utf8')).toBe(before)
    })
  })

  it('says what is missing where nobody knows whose dossier it is', async () => {
    await inFolder({}, async (folder) => {
      const { code, err } = await vneaf(['export', '--to', 'mau-02', model('national-programme-2011'), '-o', 'so-do'], folder)
      expect([code, err]).toEqual([2, expect.stringContaining('Ghi “scope”')])
      expect(readdirSync(folder)).toEqual([])
    })
  })
})

describe('vneaf draw', () => {
  it('prints a draw.io file', async () => {
    const { code, out } = await vneaf(['draw', 'sd-b-01', model('moh-2026'), '--format', 'drawio'])
    expect([code, out.startsWith('<mxfile '), out.endsWith('</mxfile>\n')]).toEqual([0, true, true])
  })

  it('names the diagrams of the model when one of another kind of body is asked for', async () => {
    const { code, err, out } = await vneaf(['draw', 'sd-b-01', model('quang-tri-2026-target')])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('SĐ-B-01 là sơ đồ của cấp bộ; mô hình này là của cấp tỉnh.')
    expect(err).toContain('sd-05, sd-t-01, sd-t-02, sd-t-03')
  })

  it('draws a workbook as the model it was made from', async () => {
    await inFolder({}, async (folder) => {
      await vneaf(['export', '--to', 'mau-03', model('quang-tri-2026-target'), '-o', 'ho-so.xlsx'], folder)
      const boxes = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('n'))
      const fromModel = await vneaf(['draw', 'sd-t-02', model('quang-tri-2026-target')])
      const fromBook = await vneaf(['draw', 'sd-t-02', 'ho-so.xlsx'], folder)
      expect(boxes(fromBook.out)).toEqual(boxes(fromModel.out))
    })
  })
})
