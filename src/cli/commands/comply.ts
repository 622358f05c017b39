import { statementExitCode } from '../../check/exit.ts'
import { comply } from '../../comply/comply.ts'
import type { StatementRenderer } from '../../report/statement.ts'
import { STATEMENTS } from '../../report/statements.generated.ts'
import { open } from '../../sources/open.ts'
import type { CommandDefinition } from '../define.ts'
import { JUDGING, judging } from '../judging.ts'
import { MODELS } from '../paths.ts'
import { progress } from '../progress.ts'

export default {
  summary: {
    vi: 'bản tự đánh giá tuân thủ: kết luận theo từng điều khoản đang có hiệu lực',
    en: 'compliance statement: a conclusion on each clause in force',
  },
  arguments: [MODELS],
  options: [
    {
      flags: '--format <format>',
      description: { vi: 'dạng bản đánh giá', en: 'form of the statement' },
      choices: Object.keys(STATEMENTS),
      default: 'text',
    },
    ...JUDGING,
  ],
  examples: [
    { line: 'vneaf comply models/moh-2026', shows: { vi: 'kết luận theo từng điều khoản', en: 'a conclusion on each clause' } },
    {
      line: 'vneaf comply --format markdown > tuan-thu.md',
      shows: { vi: 'bản đánh giá để đính kèm hồ sơ', en: 'a statement to attach to a dossier' },
    },
  ],
  async run(terminal, [paths], options) {
    const { language, cwd, colour } = terminal
    const line = progress(terminal)
    const settings = await judging(options, terminal)
    const models = await open((paths ?? []) as readonly string[], { cwd })
    const statements = await comply(models, {
      ...settings,
      onProgress: (model, code, done, total) => line.show(`${model}: ${code} (${done}/${total}) …`),
    })
    line.clear()
    const renderer: StatementRenderer = await STATEMENTS[options['format'] as keyof typeof STATEMENTS]()
    terminal.out(renderer.render(statements, { language, colour }))
    for (const { files, findings } of models) {
      const faults = findings.filter(({ severity }) => severity === 'error').length
      if (faults > 0)
        terminal.err(
          language === 'vi'
            ? `${files[0]!.name}: mô hình có ${faults} lỗi dữ liệu; phần hỏng không được xét. Xem “vneaf check”.\n`
            : `${files[0]!.name}: the model has ${faults} faults; what is broken was not judged. See "vneaf check".\n`,
        )
    }
    const code = statementExitCode(statements)
    if (code === 3) {
      const codes = [...new Set(statements.statements.flatMap(({ crashed }) => crashed))].join(', ')
      terminal.err(language === 'vi' ? `Quy tắc hỏng khi chạy: ${codes}.\n` : `Rules that crashed: ${codes}.\n`)
    }
    if (code === 2)
      terminal.err(language === 'vi' ? 'Có mô hình không có gì được đánh giá.\n' : 'Nothing was assessed in one of the models.\n')
    return code
  },
} satisfies CommandDefinition
