import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Calls that put each item of a list on the stack: `f(...list)` and `f.apply(x, list)`. Arrays written out and rest parameters are short. */
function spreadCalls(source: ts.SourceFile): string[] {
  const found: string[] = []
  const restOf = (node: ts.Node): Set<string> => {
    const names = new Set<string>()
    for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
      if (!ts.isFunctionLike(at)) continue
      for (const parameter of at.parameters) if (parameter.dotDotDotToken !== undefined) names.add(parameter.name.getText(source))
    }
    return names
  }
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const isApply = ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'apply'
      const spread = node.arguments.filter(ts.isSpreadElement).filter(({ expression }) => {
        const isConstant = ts.isIdentifier(expression) && expression.text === expression.text.toUpperCase()
        const isShort = isConstant || ts.isArrayLiteralExpression(expression) || ts.isConditionalExpression(expression)
        return !isShort && !restOf(node).has(expression.getText(source))
      })
      if (isApply || spread.length > 0) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
        found.push(`${line + 1}: ${node.getText(source).slice(0, 200)}`)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const parse = (text: string): ts.SourceFile => ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true)

test('no list of the product is put on the stack, where some hundred thousand items overflow it', () => {
  const files = globSync('src/**/*.ts', { cwd: root }).filter((file) => !file.includes('.generated.'))
  expect(files.length).toBeGreaterThan(300)
  const found = files.flatMap((file) => spreadCalls(parse(readFileSync(join(root, file), 'utf8'))).map((where) => `${file}:${where}`))
  // Pairs and triples, which the compiler knows to be as long as they are.
  const tuples = ['...looks(box)', '...side(box)', '...open()', '...open)', '...relations)', '...dated(', '...(await asked(', '...texts(']
  const kept = (where: string): boolean => tuples.some((tuple) => where.includes(tuple))
  expect(found.filter((where) => !kept(where))).toEqual([])
})

test('which is seen however it is written', () => {
  for (const text of [
    'a.push(...b)',
    'Math.max(0, ...b.map((c) => c.d))',
    'a.splice(0, 1, ...b)',
    'f.apply(null, b)',
    'String.fromCharCode(...b)',
    'a?.unshift(...b)',
    'const g = (b: number[]) => Math.min(...b)',
  ])
    expect(spreadCalls(parse(text)), text).toHaveLength(1)
  for (const text of ['a.push(...[1, 2])', '[...a]', 'new Set([...a])', 'const g = (...b: number[]) => Math.min(...b)', 'f({ ...a })'])
    expect(spreadCalls(parse(text)), text).toEqual([])
})
