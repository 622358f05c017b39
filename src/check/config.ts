import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Fault } from '../fault.ts'
import { type Flaw, flaw, INTEGRITY_RULES, problemFlaw } from '../load/integrity.ts'
import { formatOf, parse } from '../load/parse.ts'
import { lineIndex, locate } from '../load/places.ts'
import { readBytes, shownPath } from '../load/read.ts'
import { complaints, type Validator } from '../load/validate.ts'
import { nearest } from '../nearest.ts'
import { type OwnReference, type ReferenceData, withOwn } from '../reference/reference.ts'
import { plain } from '../report/words.ts'
import type { CataloguedRule } from '../rules/define.ts'
import { fill, type Language } from '../text.ts'

/** What a settings file gives to a check. */
export interface Settings {
  readonly reference?: ReferenceData
  readonly ruleOptions?: Readonly<Record<string, object>>
}

/** `schemas/config.schema.json` as a type. */
interface ConfigFile {
  readonly rules?: Readonly<Record<string, { readonly options: Readonly<Record<string, unknown>> }>>
  readonly reference?: OwnReference
}

const NAMES = ['vneaf.config.yaml', 'vneaf.config.yml', 'vneaf.config.json']

/** How many complaints one error names. */
const MOST = 10

/**
 * Reads the settings: the file named, or `vneaf.config.yaml`, `.yml` or `.json` in the working folder; none is no mistake.
 * @throws {Fault} with file and line of what is wrong in it. Nothing of a faulty file is used.
 */
export async function loadConfig(
  rules: readonly CataloguedRule[],
  options: { readonly cwd: string; readonly file?: string },
): Promise<Settings> {
  const { cwd } = options
  const file =
    options.file === undefined ? NAMES.map((name) => join(cwd, name)).find((path) => existsSync(path)) : resolve(cwd, options.file)
  if (file === undefined) return {}
  const shown = shownPath(file, cwd)
  const format = formatOf(file)
  if (format === undefined)
    throw new Fault(
      'invalid-settings',
      { vi: `“${shown}” không phải tệp cấu hình.`, en: `"${shown}" is not a settings file.` },
      { vi: 'Tệp cấu hình có đuôi .yaml, .yml hoặc .json.', en: 'A settings file ends in .yaml, .yml or .json.' },
    )
  const { text, value, problems } = await parse(readBytes(file, shown), format)
  const flaws = problems.map((problem) => problemFlaw(problem, 0)).filter(({ severity }) => severity === 'error')
  if (flaws.length === 0) flaws.push(...(await wrongIn(value, rules)))
  if (flaws.length > 0) throw await faultOf(flaws, shown, text, format)
  const { rules: own = {}, reference } = value as ConfigFile
  return {
    ...(reference === undefined ? {} : { reference: withOwn(reference) }),
    ruleOptions: Object.fromEntries(Object.entries(own).map(([id, one]) => [id, one.options])),
  }
}

async function wrongIn(value: unknown, rules: readonly CataloguedRule[]): Promise<Flaw[]> {
  const validator = ((await import('./config-validator.generated.js')) as { default: Validator }).default
  const flaws = complaints(validator, value)
  if (flaws.length > 0) return flaws
  const config = value as ConfigFile
  const known = new Map(rules.map(({ id, rule }) => [id, rule]))
  for (const [id, { options }] of Object.entries(config.rules ?? {})) {
    const rule = known.get(id)
    if (rule === undefined) {
      flaws.push(unknownKey(id, [...known.keys()], ['rules', id]))
      continue
    }
    const defaults = (rule.options ?? {}) as Readonly<Record<string, unknown>>
    for (const [name, given] of Object.entries(options)) {
      const path = ['rules', id, 'options', name]
      const normal = Object.hasOwn(defaults, name) ? defaults[name] : undefined
      if (normal === undefined) flaws.push(unknownKey(name, Object.keys(defaults), path))
      else if (typeof given === 'number' && (!Number.isFinite(given) || given < 0))
        flaws.push(flaw('core/values-are-allowed', 'outOfRange', { value: given, limit: '>= 0' }, { document: 0, path }))
      else if (typeof given !== typeof normal)
        flaws.push(
          flaw(
            'core/values-are-allowed',
            'wrongType',
            { expected: { term: `type.${typeof normal}` }, found: { term: `type.${typeof given}` } },
            { document: 0, path },
          ),
        )
    }
  }
  for (const [at, { pattern }] of (config.reference?.referenceModels ?? []).entries()) {
    if (pattern !== undefined && !isPattern(pattern))
      flaws.push(
        flaw(
          'core/values-are-allowed',
          'wrongForm',
          { value: pattern, pattern: 'RegExp' },
          { document: 0, path: ['reference', 'referenceModels', at, 'pattern'] },
        ),
      )
  }
  return flaws
}

function unknownKey(given: string, allowed: readonly string[], path: readonly string[]): Flaw {
  const key = given.length > 80 ? `${given.slice(0, 77)}…` : given
  const [suggestion] = nearest(given, allowed, 1)
  return suggestion === undefined
    ? flaw('core/keys-are-known', 'unknown', { key, allowed: allowed.slice(0, 20) }, { document: 0, path })
    : flaw('core/keys-are-known', 'misspelt', { key, suggestion }, { document: 0, path })
}

/** A group that is repeated and holds a choice or a repetition of its own can take exponential time. */
const RISKY = /\([^)]*[+*|][^)]*\)\s*[+*{]/

function isPattern(source: string): boolean {
  if (RISKY.test(source)) return false
  try {
    new RegExp(source)
    return true
  } catch {
    return false
  }
}

async function faultOf(flaws: readonly Flaw[], shown: string, text: string, format: 'json' | 'yaml'): Promise<Fault> {
  const offsets = await locate(
    text,
    format,
    flaws.map(({ path }) => path),
  )
  const lineAt = lineIndex(text)
  const words = new Map(INTEGRITY_RULES.map((rule) => [rule.id, rule]))
  const lines = (language: Language): string =>
    flaws
      .slice(0, MOST)
      .map(({ rule, message, data, offset }, at) => {
        const { messages, terms } = words.get(rule)!
        const { line, column } = lineAt(offset ?? offsets[at]!)
        const safe = Object.fromEntries(
          Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
        )
        const lookUp = (term: string, to: Language): string => terms?.[term]?.[to] ?? term
        return `${plain(shown)}:${line}:${column}: ${fill(messages[message]![language], safe, language, lookUp)}`
      })
      .concat(flaws.length > MOST ? [`… (+${flaws.length - MOST})`] : [])
      .join('\n')
  return new Fault(
    'invalid-settings',
    {
      vi: `Tệp cấu hình có ${flaws.length} chỗ sai.\n${lines('vi')}`,
      en: `The settings file has ${flaws.length === 1 ? 'a fault' : `${flaws.length} faults`}.\n${lines('en')}`,
    },
    {
      vi: 'Sửa tệp cấu hình; các khóa được phép có ở schemas/config.schema.json.',
      en: 'Mend the settings file; the keys it may have are in schemas/config.schema.json.',
    },
  )
}
