import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importList, load } from '../../../src/index.ts'
import { vneaf as run } from '../../cli/terminal.ts'
import { folder } from '../../load/said.ts'

const guide = readFileSync('docs/guide/nhap-danh-muc.md', 'utf8')
const csv = readFileSync('docs/guide/danh-muc-he-thong.csv', 'utf8')
const commands = [...guide.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block]) => block!.trim().split('\n'))
const mapping = /^```yaml\n([\s\S]*?)^```/m.exec(guide)![1]!

describe('the guide to plain lists', () => {
  test('is followed from the list to a checked model', async () => {
    const root = folder({ 'danh-muc-he-thong.csv': csv })
    for (const command of commands) {
      const ran = await run(command.split(' ').slice(1), root)
      expect(ran.err).toBe('')
      expect(ran.code, command).toBeLessThan(2)
      if (command.includes('--dry-run')) {
        for (const line of /^```text\n([\s\S]*?)^```/m.exec(guide)![1]!.trimEnd().split('\n'))
          expect(ran.out.replace(/ +/g, ' ')).toContain(line.replace(/ +/g, ' '))
        expect(ran.out).toContain('danh-muc-he-thong.csv!E8: “Đang vận hàng”')
      }
      if (command.includes('--save-map')) writeFileSync(join(root, 'anh-xa.yaml'), mapping)
    }
    const [model] = await load(join(root, 'mo-hinh'))
    expect(model!.findings).toEqual([])
    expect(model!.graph.all('system').map(({ id, lifecycle, state }) => [id, lifecycle, state])).toContainEqual([
      'phan-mem-quan-ly-ho-tich',
      'operating',
      'as-is',
    ])
  })

  test('is what a script gets too', async () => {
    const { mapping: guessed, document, rows } = await importList('docs/guide/danh-muc-he-thong.csv')
    expect(guessed.columns).toMatchObject({ name: 'Tên hệ thống', connectsTo: 'Hệ thống kết nối', mechanism: 'Hình thức kết nối' })
    // The national axis that one of the five connects to is a record of its own.
    expect(document.systems?.map(({ id }) => id)).toContain('quoc-gia-document-axis')
    expect(document.systems?.length).toBe(6)
    expect(document.integrations).toMatchObject([
      { from: 'he-thong-quan-ly-van-ban-va-dieu-hanh', to: 'quoc-gia-document-axis' },
      { from: 'he-thong-thong-tin-giai-quyet-thu-tuc-hanh-chinh', mechanism: 'lgsp', via: ['nen-tang-tich-hop-chia-se-du-lieu-lgsp'] },
    ])
    expect(rows.map(({ status }) => status)).toEqual(['skipped', 'read', 'read', 'read', 'skipped', 'remarked', 'read', 'skipped'])
  })
})
