import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { inFolder, vneaf } from './terminal.ts'

const root = resolve(import.meta.dirname, '../..')

const CLEAN = `id: mo-hinh
name: Mô hình
asOf: 2016-12-16
agencies:
  - id: bo
    name: Bộ
    level: ministry
`

const BROKEN = `${CLEAN}systems:
  - id: ht-1
    name: Hệ thống
    kind: application
    owner: bo-khac
`

describe('the command', () => {
  it('greets in Vietnamese, and in English when asked', async () => {
    const vi = await vneaf(['--help'])
    expect(vi).toMatchObject({ code: 0, err: '' })
    expect(vi.out).toContain('Cách dùng:')
    expect(vi.out).toContain('kiểm tra mô hình')
    const en = await vneaf(['--help', '--lang', 'en'])
    expect(en.out).toContain('Usage:')
    expect(en.out).toContain('check models')
    for (const command of ['check', 'draw', 'explain', 'init']) {
      const help = await vneaf([command, '--help', '--lang=en'])
      expect(help.code).toBe(0)
      expect(help.out).toContain('Examples:')
    }
  })

  it('asks for a command when there is none, and does not call that a success', async () => {
    expect((await vneaf([])).code).toBe(2)
  })

  it.each([
    [['chek'], 'Không có lệnh “chek”.', 'Có phải “vneaf check”?'],
    [['check', '--formt', 'json'], 'Không có tùy chọn “--formt”.', 'Có phải “--format”?'],
    [['check', '--format', 'jsn'], 'Tùy chọn “--format” không nhận giá trị “jsn”.', 'json'],
    [['check', '--as-of', '2026-02-30'], '“2026-02-30” không phải ngày.', '2026-11-21'],
    [['check', '--limit', '0'], 'số nguyên dương', ''],
    [['check', 'khong-co.yaml'], 'Không có tệp hay thư mục nào khớp “khong-co.yaml”.', ''],
    [['check', 'khong-co/**/*.yaml'], 'Không có tệp hay thư mục nào khớp', ''],
    [['explain'], 'Thiếu tham số “rule”.', 'vneaf explain'],
    [['explain', 'INT-66'], 'Không có quy tắc “INT-66”.', 'INT-06'],
    [['draw', 'netwrk', 'models/most-2016'], 'Không có sơ đồ “netwrk”.', 'network'],
  ])('tells what is wrong with %j and what was meant', async (args, what, hint) => {
    const { code, out, err } = await vneaf(args, root)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(what)
    expect(err).toContain(hint)
    expect(err).not.toMatch(/at .*\.ts:\d+/)
  })

  it('says so when there is nothing to check', () =>
    inFolder({ 'ghi-chu.txt': 'không có mô hình' }, async (folder) => {
      const { code, err } = await vneaf(['check'], folder)
      expect(code).toBe(2)
      expect(err).toContain('vneaf init')
    }))

  it('calls an empty model neither clean nor checked', () =>
    inFolder({ 'architecture.yaml': 'id: rong\nname: Rỗng\n' }, async (folder) => {
      const { code, out } = await vneaf(['check'], folder)
      expect(code).toBe(2)
      expect(out).toContain('Mô hình không có đối tượng nào.')
    }))
})

describe('vneaf check', () => {
  it('finds models below the working folder, each judged by its own date', async () => {
    const { out } = await vneaf(['check', '--fail-on', 'never'], join(root, 'models'))
    for (const name of ['mic-2010', 'mic-2014', 'most-2016', 'quang-tri-2016', 'national-programme-2011'])
      expect(out).toContain(`(${name})`)
    expect(out).toContain('16/12/2016 (ngày của mô hình)')
  })

  it('exits with 1 at the threshold and 0 below it', () =>
    inFolder({ 'architecture.yaml': BROKEN }, async (folder) => {
      expect((await vneaf(['check'], folder)).code).toBe(1)
      expect((await vneaf(['check', '--fail-on', 'error'], folder)).code).toBe(1)
      expect((await vneaf(['check', '--fail-on', 'never'], folder)).code).toBe(0)
    }))

  it('shows file, line, the line itself, why, and what to do', () =>
    inFolder({ 'architecture.yaml': BROKEN }, async (folder) => {
      const { out } = await vneaf(['check'], folder)
      expect(out).toContain('architecture.yaml')
      expect(out).toContain('12:5')
      expect(out).toContain('12 │     owner: bo-khac')
      expect(out).toContain('Vì sao')
      expect(out).toContain('Cách ghi Sửa mã, hoặc khai báo đối tượng còn thiếu.')
    }))

  it('prints which date it judged by when the model names none', () =>
    inFolder({ 'architecture.yaml': CLEAN.replace('asOf: 2016-12-16\n', '') }, async (folder) => {
      expect((await vneaf(['check'], folder)).out).toContain('22/11/2026 (hôm nay, vì mô hình không ghi ngày)')
    }))

  it('prints a JSON report as its schema promises, for every shipped model', async () => {
    const { out } = await vneaf(['check', 'models', '--format', 'json', '--fail-on', 'never'], root)
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
      JSON.parse(readFileSync(join(root, 'schemas/report.schema.json'), 'utf8')),
    )
    const report = JSON.parse(out)
    expect(validate(report), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
    expect(report.findings.length).toBeGreaterThan(20)
    expect(new Set(report.findings.map(({ model, fingerprint }: Record<string, string>) => `${model} ${fingerprint}`)).size).toBe(
      report.findings.length,
    )
  })

  it('prints the same bytes twice', async () => {
    const once = await vneaf(['check', 'models', '--fail-on', 'never'], root)
    expect((await vneaf(['check', 'models', '--fail-on', 'never'], root)).out).toBe(once.out)
  })

  it('prints no paths of this machine for models below the working folder', async () => {
    expect((await vneaf(['check', 'models', '--format', 'json', '--fail-on', 'never'], root)).out).not.toContain(root)
  })

  it('shows progress on a terminal that waits, and only on standard error', async () => {
    const waiting = await vneaf(['check', 'models/mic-2014', '--fail-on', 'never'], root, true)
    expect(waiting.err).toContain('Đang đọc models/mic-2014/architecture.yaml')
    expect(waiting.out).not.toContain('Đang đọc')
    expect((await vneaf(['check', 'models/mic-2014', '--fail-on', 'never'], root)).err).toBe('')
  })

  it('lets no word of a model act on the terminal', () =>
    inFolder(
      {
        'architecture.json': JSON.stringify({
          id: 'a',
          name: 'a',
          asOf: '2016-12-16',
          databases: [{ id: 'd', name: 'x\u001b[2Jy\u202ez', scope: 'sector' }],
        }),
      },
      async (folder) => {
        const { out } = await vneaf(['check', '--fail-on', 'never'], folder)
        expect(out).toContain('x\\u001b[2Jy\\u202ez')
        expect(out).not.toMatch(/[\u001b\u202e]/)
      },
    ))

  it('judges by another day when asked, and cites other norms', async () => {
    const cited = async (day: string): Promise<string[]> => {
      const { out } = await vneaf(['check', 'models/most-2016', '--format', 'json', '--fail-on', 'never', '--as-of', day], root)
      return [
        ...new Set<string>(
          JSON.parse(out).findings.flatMap(({ citations }: { citations: { norm: string }[] }) => citations.map(({ norm }) => norm)),
        ),
      ]
    }
    expect(await cited('2016-12-16')).not.toContain('QD-1425-2026')
    expect(await cited('2026-11-21')).toContain('QD-1425-2026')
  })
})

describe('vneaf init', () => {
  it('writes a commented model that checks clean, in both languages, and never overwrites', () =>
    inFolder({}, async (folder) => {
      for (const language of ['vi', 'en']) {
        const { code, out } = await vneaf(['init', language, '--lang', language], folder)
        expect(code).toBe(0)
        expect(out).toContain(`${language}/architecture.yaml`)
        const text = readFileSync(join(folder, language, 'architecture.yaml'), 'utf8')
        expect(text.match(/#/g)!.length).toBeGreaterThan(8)
        expect(existsSync(join(folder, language, '.vneaf/architecture.schema.json'))).toBe(true)
        const checked = await vneaf(['check', language, '--format', 'json'], folder)
        expect(checked.code).toBe(0)
        // All it notes is that the framework is not issued yet and that a sample is not a whole province.
        expect((JSON.parse(checked.out) as { findings: { code: string }[] }).findings.map(({ code }) => code)).toEqual(['LAY-07', 'LAY-05'])
      }
      writeFileSync(join(folder, 'vi/architecture.yaml'), 'của tôi')
      const again = await vneaf(['init', 'vi'], folder)
      expect(again.code).toBe(2)
      expect(again.err).toContain('không ghi đè')
      expect(readFileSync(join(folder, 'vi/architecture.yaml'), 'utf8')).toBe('của tôi')
    }))
})

describe('vneaf explain', () => {
  it('prints the page of a rule by code or id, in one language', async () => {
    const vi = await vneaf(['explain', 'int-06'])
    expect(vi.out).toContain('Cơ sở dữ liệu có kết nối, chia sẻ')
    expect(vi.out).not.toContain('When not to use it')
    const en = await vneaf(['explain', 'integration/database-is-connected', '--lang', 'en'])
    expect(en.out).toContain('Every database is connected')
    expect(en.out).not.toContain('Khi nào không áp dụng')
  })
})

describe('vneaf draw', () => {
  it('prints a diagram of one model, and asks which when there are several', async () => {
    const { code, out } = await vneaf(['draw', 'network', 'models/most-2016'], root)
    expect(code).toBe(0)
    expect(out).toContain('flowchart')
    const several = await vneaf(['draw', 'network', 'models'], root)
    expect(several.code).toBe(2)
    expect(several.err).toContain('9 mô hình')
  })
})
