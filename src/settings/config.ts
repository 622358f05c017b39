import { rulesOfForms } from '../check/check.ts'
import type { Framework } from '../check/framework.ts'
import type { FileSeverities, OwnSeverity, SeverityChoice, SeverityOptions } from '../check/severities.ts'
import { faultsOf, type OwnWaiver } from '../check/waivers.ts'
import { plain } from '../escape.ts'
import { Fault } from '../fault.ts'
import type { Place, RuleWords } from '../finding/define.ts'
import { INTEGRITY_RULES, type IntegrityFinding, integrityFinding } from '../load/integrity.ts'
import { formatOf } from '../load/parse.ts'
import type { Path } from '../load/places.ts'
import { complaints, type Validator } from '../load/validate.ts'
import type { FailOn } from '../report/define.ts'
import type { CataloguedRule } from '../rules/define.ts'
import { byId, idsByName, type Named } from '../rules/names.ts'
import { type FileWords, placesOf, readStrictly, refuse, type Source, unknownKey } from './hand-written.ts'
import { withPacks } from './packs.ts'

/** What a settings file gives to a check. */
export interface Settings extends SeverityOptions {
  /** Shipped rules and those of the packs; absent where no pack is named. */
  readonly rules?: readonly CataloguedRule[]
  readonly reference?: object
  readonly ruleOptions?: Readonly<Record<string, object>>
  readonly waivers?: readonly OwnWaiver[]
  readonly waiverYears?: number
  readonly failOn?: FailOn
  /** Path of the baseline file, shown as reports show paths. */
  readonly baselineFile?: string
  /** Paths of the settings file and of the packs that it names. */
  readonly settingsFiles?: readonly string[]
  /** Packs that the settings name and that were not run. */
  readonly packsLeftOut?: readonly string[]
}

/** Reference data of a user's own, as far as settings look into it: the framework knows its lists. */
interface OwnReference {
  readonly referenceModels?: readonly { readonly pattern?: string }[]
}

/** `schemas/config.schema.json` as a type: what `vneaf.config.mjs` exports. */
export interface Config {
  readonly rules?: Readonly<
    Record<string, SeverityChoice | { readonly severity?: OwnSeverity; readonly options?: Readonly<Record<string, unknown>> }>
  >
  readonly overrides?: readonly FileSeverities[]
  readonly waivers?: readonly Omit<OwnWaiver, 'place'>[]
  readonly waiverYears?: number
  readonly baseline?: string
  readonly failOn?: FailOn
  readonly packs?: readonly string[]
  readonly reference?: OwnReference
}

const SETTINGS: FileWords = {
  code: 'invalid-settings',
  file: { vi: 'Tệp cấu hình', en: 'The settings file' },
  hint: {
    vi: 'Sửa tệp cấu hình; các khóa được phép có ở schemas/config.schema.json.',
    en: 'Mend the settings file; the keys it may have are in schemas/config.schema.json.',
  },
}

/** A settings file and what is around it, as the room that knows the disk sees them. */
export interface SettingsFile {
  /** Name, as reports show it. */
  readonly shown: string
  read(): Uint8Array
  /** The default export of a module of the user's own, by its place; absent where nothing of theirs is run: packs are left out. */
  readonly run?: (file: string, shown: string) => Promise<unknown>
  /** A path as the file names it: its place, and its name in reports. */
  from(path: string): { readonly file: string; readonly shown: string }
  /** A file that reports name, as patterns of the settings name it; absent where that is the same. */
  readonly settingsPath?: (name: string) => string
}

/**
 * What a settings file says.
 * @throws {Fault} with file and line of what is wrong in it. Nothing of a faulty file is used.
 */
export async function settingsIn(framework: Framework, rules: readonly CataloguedRule[], file: SettingsFile): Promise<Settings> {
  const { source, value } = await readConfig(file)
  const validator = ((await import('./config-validator.generated.js')) as { default: Validator }).default
  await refuse(complaints(validator, value), source, SETTINGS)
  const read = value as Config
  const packs = (read.packs ?? []).map((path) => file.from(path))
  const all = file.run === undefined ? rules : await withPacks(framework, rules, packs, file.run)
  const leftOut = file.run === undefined ? packs.map((pack) => pack.shown) : []
  const config = leftOut.length === 0 ? read : await withoutForeign(read, framework, all)
  const isKnown = idsByName(all)
  const named = [...Object.keys(config.rules ?? {}), ...(config.overrides ?? []).flatMap((one) => Object.keys(one.rules))]
  // Rules of the form are loaded where a waiver, or a rule that is none of the catalogue, may mean one.
  const formRules = config.waivers === undefined && named.every(isKnown) ? [] : await rulesOfForms(framework)
  await refuse(wrongIn(config, all, formRules), source, SETTINGS)
  const idOf = idsByName([...all, ...formRules])
  const places = await placesOf(
    (config.waivers ?? []).map((_, at) => ['waivers', at]),
    source,
  )
  return {
    settingsFiles: [file.shown, ...packs.map((pack) => pack.shown)],
    ...(packs.length === leftOut.length ? {} : { rules: all }),
    ...(leftOut.length === 0 ? {} : { packsLeftOut: leftOut }),
    ...(config.reference === undefined ? {} : { reference: framework.withOwn(config.reference) }),
    ...told(config, idOf, places),
    ...(config.baseline === undefined ? {} : { baselineFile: file.from(config.baseline).shown }),
    ...(file.settingsPath === undefined ? {} : { settingsPath: file.settingsPath }),
  }
}

/** What settings tell that rests on no file: severities, thresholds, waivers, with rules by their ids. */
function told(config: Config, idOf: (name: string) => string | undefined, places: readonly Place[]): Settings {
  const chosen = Object.entries(byId(config.rules ?? {}, idOf)).map(
    ([id, one]) => [id, typeof one === 'string' ? { severity: one } : one] as const,
  )
  const severities = chosen.flatMap(([id, { severity }]) => (severity === undefined ? [] : [[id, severity] as const]))
  const ruleOptions = chosen.flatMap(([id, one]) => ('options' in one ? [[id, one.options!] as const] : []))
  const { overrides, waivers, waiverYears, failOn } = config
  return {
    ...(ruleOptions.length === 0 ? {} : { ruleOptions: Object.fromEntries(ruleOptions) }),
    ...(severities.length === 0 ? {} : { severities: Object.fromEntries(severities) }),
    ...(overrides === undefined ? {} : { overrides: overrides.map((one) => ({ ...one, rules: byId(one.rules, idOf) })) }),
    ...(waivers === undefined ? {} : { waivers: waivers.map((waiver, at) => ({ ...waiver, place: places[at]! })) }),
    ...(waiverYears === undefined ? {} : { waiverYears }),
    ...(failOn === undefined ? {} : { failOn }),
  }
}

/** Settings without what they say of rules of packs that were left out: nobody here knows them. */
async function withoutForeign(config: Config, framework: Framework, rules: readonly CataloguedRule[]): Promise<Config> {
  const idOf = idsByName([...rules, ...(await rulesOfForms(framework))])
  const known = <T>(told: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(told).filter(([name]) => idOf(name) !== undefined))
  const { rules: chosen, overrides, waivers, ...rest } = config
  return {
    ...rest,
    ...(chosen === undefined ? {} : { rules: known(chosen) }),
    ...(overrides === undefined ? {} : { overrides: overrides.map((one) => ({ ...one, rules: known(one.rules) })) }),
    ...(waivers === undefined ? {} : { waivers: waivers.filter(({ rule }) => idOf(rule) !== undefined) }),
  }
}

async function readConfig(file: SettingsFile): Promise<{ readonly source: Source; readonly value: unknown }> {
  const { shown } = file
  if (shown.endsWith('.mjs')) {
    if (file.run === undefined) throw notRun(shown)
    const source = { shown, text: undefined, format: 'json' } as const
    const value = await file.run(file.from(shown.slice(shown.lastIndexOf('/') + 1)).file, plain(shown))
    if (value === undefined)
      throw new Fault('invalid-settings', {
        vi: `${plain(shown)}: cần “export default { … }”.`,
        en: `${plain(shown)}: it must say "export default { … }".`,
      })
    try {
      return { source, value: structuredClone(value) }
    } catch {
      throw new Fault('invalid-settings', {
        vi: `${plain(shown)}: “export default” phải là dữ liệu thường, không chứa hàm.`,
        en: `${plain(shown)}: the default export must be plain data, without functions.`,
      })
    }
  }
  const format = formatOf(shown)
  if (format === undefined)
    throw new Fault(
      'invalid-settings',
      { vi: `“${shown}” không phải tệp cấu hình.`, en: `"${shown}" is not a settings file.` },
      { vi: 'Tệp cấu hình có đuôi .yaml, .yml, .json hoặc .mjs.', en: 'A settings file ends in .yaml, .yml, .json or .mjs.' },
    )
  return readStrictly(file.read(), shown, format, SETTINGS)
}

const notRun = (shown: string): Fault =>
  new Fault(
    'invalid-settings',
    {
      vi: `“${shown}” là mã chương trình nên không được chạy khi dùng --untrusted.`,
      en: `"${shown}" is code, which is not run with --untrusted.`,
    },
    {
      vi: 'Viết cấu hình dưới dạng YAML hoặc JSON, hoặc dùng --no-config.',
      en: 'Write the settings as YAML or JSON, or use --no-config.',
    },
  )

/** What the schema cannot tell: names of rules, names and types of thresholds, dates of waivers, patterns. */
function wrongIn(config: Config, rules: readonly CataloguedRule[], formRules: readonly RuleWords[]): IntegrityFinding[] {
  const all = [...rules, ...formRules]
  const findings = [
    ...wrongNames(config.rules ?? {}, all, ['rules']),
    ...(config.overrides ?? []).flatMap((one, at) => wrongNames(one.rules, all, ['overrides', at, 'rules'])),
    ...wrongThresholds(config.rules ?? {}, rules, formRules),
  ]
  for (const [at, waiver] of (config.waivers ?? []).entries())
    for (const { field, make } of faultsOf(waiver, [...rules, ...formRules, ...INTEGRITY_RULES]))
      findings.push(make({ document: 0, path: ['waivers', at, field] }))
  for (const [at, { pattern }] of (config.reference?.referenceModels ?? []).entries()) {
    if (pattern !== undefined && !isPattern(pattern))
      findings.push(
        integrityFinding(
          'core/values-are-allowed',
          'wrongForm',
          { value: pattern, pattern: 'RegExp' },
          { document: 0, path: ['reference', 'referenceModels', at, 'pattern'] },
        ),
      )
  }
  return findings
}

/** Names that mean no rule, and rules that are named twice: by id and by code. */
function wrongNames(told: Readonly<Record<string, unknown>>, rules: readonly Named[], at: Path): IntegrityFinding[] {
  const idOf = idsByName(rules)
  const seen = new Set<string>()
  return Object.keys(told).flatMap((name) => {
    const path = [...at, name]
    const id = idOf(name)
    if (id === undefined) {
      const allowed = rules.flatMap((rule) => [rule.id, rule.code])
      return [unknownKey(name, allowed, path)]
    }
    if (seen.has(id)) return [integrityFinding('core/keys-are-unique', 'repeated', { key: `${name} (${id})` }, { document: 0, path })]
    seen.add(id)
    return []
  })
}

/** Thresholds that a rule does not have, or of another type than its own. */
function wrongThresholds(
  told: NonNullable<Config['rules']>,
  rules: readonly CataloguedRule[],
  formRules: readonly RuleWords[],
): IntegrityFinding[] {
  const idOf = idsByName([...rules, ...formRules])
  const defaultsOf = new Map(rules.map(({ id, rule }) => [id, (rule.options ?? {}) as Readonly<Record<string, unknown>>]))
  return Object.entries(told).flatMap(([name, one]) => {
    const id = idOf(name)
    if (id === undefined || typeof one === 'string') return []
    const defaults = defaultsOf.get(id) ?? {}
    return Object.entries(one.options ?? {}).flatMap(([threshold, given]) => {
      const path = ['rules', name, 'options', threshold]
      if (!Object.hasOwn(defaults, threshold)) return [unknownKey(threshold, Object.keys(defaults), path)]
      const normal = defaults[threshold]
      if (typeof given === 'number' && (!Number.isFinite(given) || given < 0))
        return [integrityFinding('core/values-are-allowed', 'outOfRange', { value: given, limit: '>= 0' }, { document: 0, path })]
      if (typeof given === typeof normal) return []
      const data = { expected: { term: `type.${typeof normal}` }, found: { term: `type.${typeof given}` } }
      return [integrityFinding('core/values-are-allowed', 'wrongType', data, { document: 0, path })]
    })
  })
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
