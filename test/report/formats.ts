import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { parseCsv } from 'hucre/csv'
import { marked } from 'marked'
import { expect } from 'vitest'

/** As much of a document as is asked for here; the types of this project know no browser. */
export interface Dom {
  readonly nodeName: string
  readonly outerHTML: string
  readonly textContent: string | null
  readonly children: readonly Dom[]
  readonly body: Dom
  readonly documentElement: Dom
  getAttribute(name: string): string | null
  getAttributeNames(): readonly string[]
  querySelector(selector: string): Dom | null
  querySelectorAll(selector: string): Iterable<Dom>
  cloneNode(deep: boolean): Dom
  remove(): void
}

const { JSDOM } = (await import('jsdom' as string)) as {
  JSDOM: new (
    html: string,
  ) => { readonly window: { readonly document: Dom; readonly DOMParser: new () => { parseFromString(text: string, type: string): Dom } } }
}

const root = resolve(import.meta.dirname, '../..')
const schema = (path: string): object => JSON.parse(readFileSync(resolve(root, path), 'utf8'))

/** References as RFC 3986 writes them: nothing that would have to be encoded. */
const URI = /^(?:%[0-9A-F]{2}|[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=])*$/

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URI.test(text) && URL.canParse(text),
    'uri-reference': URI,
    uuid: /^[0-9a-f-]{36}$/,
    'date-time': /^\d{4}-\d{2}-\d{2}/,
  },
})

const compiled = new Map<string, ValidateFunction>()

function valid(path: string, value: unknown): void {
  let validate = compiled.get(path)
  if (validate === undefined) compiled.set(path, (validate = ajv.compile(schema(path))))
  expect(validate(value), JSON.stringify(validate.errors?.slice(0, 5), null, 1)).toBe(true)
}

export interface Sarif {
  readonly runs: readonly [any]
}

/** SARIF by the schema of the standard, and what the schema cannot say: every index leads where its id says, every message fills. */
export function sarif(text: string): Sarif {
  const log = JSON.parse(text) as Sarif
  valid('test/fixtures/sarif/sarif-2.1.0.schema.json', log)
  const [run] = log.runs
  const { driver } = run.tool
  const taxon = ({ id, index, toolComponent }: any): void => {
    const taxonomy = run.taxonomies[toolComponent.index]
    expect(taxonomy.name).toBe(toolComponent.name)
    expect(taxonomy.taxa[index].id).toBe(id)
  }
  for (const { relationships = [] } of driver.rules) for (const { target } of relationships) taxon(target)
  for (const { name, index } of driver.supportedTaxonomies ?? []) expect(run.taxonomies[index].name).toBe(name)
  const translation = run.translations[0]
  expect(translation.rules.map(({ id }: any) => id)).toEqual(driver.rules.map(({ id }: any) => id))
  expect(new Set([run.language, ...run.translations.map(({ language }: any) => language)])).toEqual(new Set(['vi', 'en']))
  for (const { name, index } of run.translations.slice(1).map(({ associatedComponent }: any) => associatedComponent))
    expect(run.taxonomies[index].name).toBe(name)
  for (const result of run.results) {
    expect(driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    for (const one of result.taxa ?? []) taxon(one)
    const { message } = result
    // Without its doubled braces and numbers filled in, no message asks for more than it is given.
    for (const component of [driver, translation]) {
      const { text: template } = component.rules[result.ruleIndex].messageStrings[message.id]
      for (const [, at] of template.matchAll(/\{(\d+)\}/g)) expect(message.arguments[Number(at)], template).toBeTypeOf('string')
    }
    expect(message.text.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/)
    expect(message.text).not.toMatch(/\[[^\]]*\]\(/)
    const [{ physicalLocation }] = result.locations
    expect(physicalLocation.region.startLine).toBeGreaterThan(0)
    if (physicalLocation.artifactLocation.uriBaseId !== undefined)
      expect(run.originalUriBaseIds).toHaveProperty([physicalLocation.artifactLocation.uriBaseId])
  }
  const prints = run.results.map(({ partialFingerprints }: any) => partialFingerprints['vneaf/v1'])
  expect(new Set(prints).size).toBe(prints.length)
  return log
}

/** The schema of JUnit files that Jenkins' xUnit plugin ships (junit-10.xsd): elements, what they hold, and their attributes. */
const JUNIT: Readonly<
  Record<string, { readonly holds: readonly string[]; readonly required: readonly string[]; readonly optional: readonly string[] }>
> = {
  testsuites: { holds: ['testsuite'], required: [], optional: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'] },
  testsuite: {
    holds: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
    required: ['name', 'tests'],
    optional: ['failures', 'errors', 'group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url', 'version'],
  },
  properties: { holds: ['property'], required: [], optional: [] },
  property: { holds: [], required: ['name', 'value'], optional: [] },
  testcase: {
    holds: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
    required: ['name'],
    optional: ['classname', 'time', 'group', 'assertions', 'status', 'class', 'file', 'line', 'url'],
  },
  failure: { holds: [], required: [], optional: ['type', 'message'] },
  error: { holds: [], required: [], optional: ['type', 'message'] },
  skipped: { holds: [], required: [], optional: ['type', 'message'] },
  'system-out': { holds: [], required: [], optional: [] },
}

/** JUnit by a parser of XML, by the schema, and with sums that are right. */
export function junit(text: string): Dom {
  const document = new new JSDOM('').window.DOMParser().parseFromString(text, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  expect(document.documentElement.nodeName).toBe('testsuites')
  for (const element of document.querySelectorAll('*')) {
    const rule = JUNIT[element.nodeName]
    expect(rule, element.nodeName).toBeDefined()
    const names = element.getAttributeNames()
    for (const name of rule!.required) expect(names).toContain(name)
    for (const name of names) expect([...rule!.required, ...rule!.optional]).toContain(name)
    for (const child of element.children) expect(rule!.holds).toContain(child.nodeName)
  }
  const number = (element: Dom, name: string): number => Number(element.getAttribute(name))
  const count = (element: Dom, name: string): number => [...element.querySelectorAll(name)].length
  const suites = [...document.querySelectorAll('testsuite')]
  for (const suite of suites) {
    expect(number(suite, 'tests')).toBe(count(suite, 'testcase'))
    expect(number(suite, 'failures')).toBe(count(suite, 'failure'))
    expect(number(suite, 'errors')).toBe(count(suite, 'error'))
    expect(number(suite, 'skipped')).toBe(count(suite, 'skipped'))
  }
  for (const name of ['tests', 'failures', 'errors'])
    expect(number(document.documentElement, name)).toBe(suites.reduce((sum, suite) => sum + number(suite, name), 0))
  return document
}

/** A workflow command as GitHub's runner understood it. */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** GitHub's workflow commands, read as the runner does: name, properties and message cut apart first, then decoded. */
export function github(text: string): readonly Command[] {
  expect(text.endsWith('\n')).toBe(true)
  const decoded = (value: string): string => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  return text
    .slice(0, -1)
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map((line) => {
      expect(line.startsWith('::'), line).toBe(true)
      const end = line.indexOf('::', 2)
      const info = line.slice(2, end)
      const space = info.indexOf(' ')
      const name = space < 0 ? info : info.slice(0, space)
      expect(['error', 'warning', 'notice']).toContain(name)
      const properties: Record<string, string> = {}
      for (const pair of space < 0 ? [] : info.slice(space + 1).split(',')) {
        const at = pair.indexOf('=')
        expect(at, pair).toBeGreaterThan(0)
        properties[pair.slice(0, at)] = pair
          .slice(at + 1)
          .replaceAll('%0D', '\r')
          .replaceAll('%0A', '\n')
          .replaceAll('%3A', ':')
          .replaceAll('%2C', ',')
          .replaceAll('%25', '%')
      }
      return { name, properties, message: decoded(line.slice(end + 2)) }
    })
}

const CODE_QUALITY = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', not: { pattern: '^(/|\\./)' } },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
}

/** GitLab's Code Quality as its documentation describes it; no two entries share a fingerprint. */
export function gitlab(text: string): readonly any[] {
  const issues = JSON.parse(text) as { fingerprint: string }[]
  const validate = ajv.compile(CODE_QUALITY)
  expect(validate(issues), JSON.stringify(validate.errors)).toBe(true)
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  return issues
}

/** CSV as RFC 4180 has it, read by another hand; every row as wide as its head, and no cell a formula. */
export function csv(text: string): readonly (readonly string[])[] {
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  const rows = parseCsv(text, { delimiter: ',' }) as string[][]
  for (const row of rows) {
    expect(row.length).toBe(rows[0]!.length)
    for (const cell of row) expect(String(cell)).not.toMatch(/^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/)
  }
  return rows
}

/** What GitHub and GitLab act on in a finished page. */
const ACTING = /@\w|[#!$&]\d|\bGH-\d|:\/\/|\bwww\.|:[a-z_+-]+:/i

/** Markdown as it is shown: parsed by another hand, then by a browser's parser. Holds only what we put there, links nowhere, calls nobody. */
export function markdown(text: string): Dom {
  expect(text.length).toBeLessThanOrEqual(65_536)
  const { document } = new JSDOM(marked.parse(text, { gfm: true, async: false })).window
  const allowed = new Set(['H3', 'H4', 'P', 'STRONG', 'DETAILS', 'SUMMARY', 'B', 'UL', 'LI', 'BR', 'SUB', 'PRE', 'CODE', 'BLOCKQUOTE'])
  for (const element of document.body.querySelectorAll('*')) {
    expect(allowed, element.outerHTML.slice(0, 300)).toContain(element.nodeName)
    for (const name of element.getAttributeNames()) expect(`${element.nodeName} ${name}`).toBe('CODE class')
  }
  const shown = document.body.cloneNode(true)
  for (const code of shown.querySelectorAll('pre')) code.remove()
  expect(ACTING.exec(shown.textContent ?? '')?.[0]).toBeUndefined()
  return document
}

/** Text for a terminal: no control character but the end of a line, nothing that turns the direction of writing. */
export function pretty(text: string): readonly string[] {
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
  return text.split('\n')
}

export function json(text: string): any {
  const report = JSON.parse(text)
  valid('schemas/report.schema.json', report)
  return report
}

/** A page for a browser; it may not hold what a word of a model would have made of it. */
export function html(text: string): Dom {
  return new JSDOM(text).window.document
}
