import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Fault } from '../../fault.ts'
import { shownPath } from '../../sources/read.ts'
import type { CommandDefinition } from '../define.ts'
import { packageFile } from '../package.ts'
import { template } from '../template.ts'

const MAIN = 'architecture.yaml'

/** Where the schema is put for editors: beside the model, in a folder that a check passes over. */
const SCHEMA_FOLDER = '.vneaf'
const SCHEMA = 'architecture.schema.json'

export default {
  summary: { vi: 'tạo một mô hình mẫu nhỏ, có chú thích', en: 'write a small commented model' },
  arguments: [
    {
      name: '[folder]',
      description: { vi: 'thư mục chứa mô hình; mặc định là thư mục hiện tại', en: 'folder of the model; the working folder by default' },
    },
  ],
  options: [],
  examples: [{ line: 'vneaf init kien-truc', shows: { vi: 'tạo kien-truc/architecture.yaml', en: 'writes kien-truc/architecture.yaml' } }],
  async run({ cwd, today, language, out }, [folder]) {
    const to = resolve(cwd, String(folder ?? '.'))
    const file = join(to, MAIN)
    const name = shownPath(file, cwd)
    if (existsSync(file)) {
      throw new Fault(
        'exists',
        { vi: `Tệp ${name} đã có; không ghi đè.`, en: `File ${name} is there already; it was not overwritten.` },
        { vi: 'Chọn thư mục khác: vneaf init <thư-mục>.', en: 'Choose another folder: vneaf init <folder>.' },
      )
    }
    try {
      mkdirSync(join(to, SCHEMA_FOLDER), { recursive: true })
      copyFileSync(packageFile(`schemas/${SCHEMA}`), join(to, SCHEMA_FOLDER, SCHEMA))
      writeFileSync(file, template(language, today, `${SCHEMA_FOLDER}/${SCHEMA}`), { flag: 'wx' })
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error)
      throw new Fault('unreadable', { vi: `Không ghi được ${name} (${reason}).`, en: `${name} cannot be written (${reason}).` })
    }
    out(language === 'vi' ? `Đã tạo ${name}. Kiểm tra: vneaf check ${name}\n` : `Wrote ${name}. Check it: vneaf check ${name}\n`)
    return 0
  },
} satisfies CommandDefinition
