import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Fault } from '../../fault.ts'
import { shownPath } from '../../sources/read.ts'
import type { CommandDefinition } from '../define.ts'
import { packageFile } from '../package.ts'
import { template } from '../template.ts'
import { writeOutputs } from '../write.ts'

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
    const to = String(folder ?? '.')
    const file = join(to, MAIN)
    const name = shownPath(resolve(cwd, file), cwd)
    const hint = { vi: 'Chọn thư mục khác: vneaf init <thư-mục>.', en: 'Choose another folder: vneaf init <folder>.' }
    if (existsSync(resolve(cwd, file)))
      throw new Fault(
        'exists',
        { vi: `Tệp ${name} đã có; không ghi đè.`, en: `File ${name} is there already; it was not overwritten.` },
        hint,
      )
    const schema = readFileSync(packageFile(`schemas/${SCHEMA}`))
    await writeOutputs(
      [
        // Another version of this tool may have put its own there.
        { path: join(to, SCHEMA_FOLDER, SCHEMA), content: schema, replaces: (there) => idOf(there) === idOf(schema), hint },
        { path: file, content: template(language, today, `${SCHEMA_FOLDER}/${SCHEMA}`), hint },
      ],
      { cwd },
    )
    out(language === 'vi' ? `Đã tạo ${name}. Kiểm tra: vneaf check ${name}\n` : `Wrote ${name}. Check it: vneaf check ${name}\n`)
    return 0
  },
} satisfies CommandDefinition

/** By which a copy of the schema is known, whatever version it is of. */
function idOf(schema: Uint8Array): string | undefined {
  return /"\$id": "([^"]+)"/.exec(Buffer.from(schema).toString('utf8'))?.[1]
}
