// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, type Picture, say, type View } from '../../src/diagram/define.ts'
import { fit, type Length, LIMITS, type Size } from '../../src/diagram/fit.ts'
import { fitted, toMermaid } from '../../src/diagram/mermaid.ts'
import integration from '../../src/diagram/views/integration.ts'
import investments from '../../src/diagram/views/investments.ts'
import landscape from '../../src/diagram/views/landscape.ts'
import network from '../../src/diagram/views/network.ts'
import services from '../../src/diagram/views/services.ts'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import connections from '../../src/vn/views/sd-05.ts'
import overall from '../../src/vn/views/sd-b-01.ts'
import own from '../../src/vn/views/sd-b-02.ts'
import { EMPTY } from './labels.ts'
import { largeModel } from './large.ts'
import { parse } from './parsed.ts'

const views: View[] = [integration, investments, landscape, network, services, overall, own, connections]

const notes = ({ notes: list }: Picture): string[] => list.map((note) => say(note, 'en'))

/** So small that a few boxes are too many: what is measured is counted, not printed. */
const counts = ({ lines }: Picture): Length => ({ edges: lines.length, characters: 0 })
const within = (limits: Partial<Size>): Size => ({ boxes: 1e9, linked: 1e9, edges: 1e9, characters: 1e9, ...limits })

const box = (id: string, group?: string, more: Partial<Box> = {}): Box => ({
  id,
  label: id,
  kind: 'system',
  shape: 'box',
  tone: 'system',
  ...(group === undefined ? {} : { group }),
  ...more,
})
const labelled = ({ boxes }: Picture): Record<string, string[]> => {
  const found: Record<string, string[]> = {}
  for (const { group = '', label } of boxes) (found[group] ??= []).push(say(label, 'en'))
  return found
}

describe('a picture that is too large', () => {
  const groups = [
    { id: 'body', label: 'Body' },
    { id: 'unit', label: 'Unit', parent: 'body' },
    { id: 'other', label: 'Other' },
  ]
  const boxes = [
    ...[1, 2, 3, 4].map((number) => box(`u${number}`, 'unit')),
    ...[1, 2, 3].map((number) => box(`b${number}`, 'body')),
    ...[1, 2].map((number) => box(`o${number}`, 'other', { kind: 'database' })),
  ]
  const picture: Picture = { ...EMPTY, groups, boxes }

  it('is left as it is when it fits', () => {
    expect(fit(picture, counts, within({ boxes: 9 }))).toBe(picture)
  })

  it('merges the largest set of like boxes first, and no more than needed', () => {
    const smaller = fit(picture, counts, within({ boxes: 6 }))
    expect(labelled(smaller)).toEqual({ unit: ['4 information systems'], body: ['b1', 'b2', 'b3'], other: ['o1', 'o2'] })
    expect(notes(smaller)).toEqual([
      'Too large: boxes of the same group, kind and state are merged into one with their number, the largest sets first (4 into 1).',
    ])
  })

  it('merges set after set', () => {
    expect(labelled(fit(picture, counts, within({ boxes: 3 })))).toEqual({
      unit: ['4 information systems'],
      body: ['3 information systems'],
      other: ['2 databases'],
    })
  })

  it('draws lower groups within the groups above when that is not enough', () => {
    const smaller = fit(picture, counts, within({ boxes: 2 }))
    expect(labelled(smaller)).toEqual({ body: ['7 information systems'], other: ['2 databases'] })
    expect(smaller.groups.map(({ id }) => id)).toEqual(['body', 'other'])
    expect(notes(smaller)[0]).toBe('Too large: lower groups drawn within the groups above them: 1.')
  })

  it('keeps the largest groups and draws the rest as one', () => {
    const many: Picture = {
      ...EMPTY,
      groups: Array.from({ length: 50 }, (_, number) => ({ id: `g${number}`, label: `G${number}` })),
      boxes: Array.from({ length: 50 }, (_, number) => [
        box(`a${number}`, `g${number}`),
        ...(number === 7 ? [box('extra', 'g7')] : []),
      ]).flat(),
    }
    const smaller = fit(many, counts, within({ boxes: 4 }))
    expect(labelled(smaller)).toEqual({ g0: ['a0'], g1: ['a1'], g7: ['2 information systems'], 'group:rest': ['47 information systems'] })
    expect(say(smaller.groups.at(-1)!.label, 'en')).toBe('And 47 more')
    expect(notes(smaller)[0]).toBe('Too large: largest groups drawn apart: 3; the rest drawn together: 47.')
  })

  it('keeps state and alarm of merged boxes apart', () => {
    const states = [
      box('a'),
      box('b'),
      box('c', undefined, { state: 'planned' }),
      box('d', undefined, { state: 'planned' }),
      box('e', undefined, { alert: true, mark: '(!)' }),
      box('f', undefined, { alert: true, mark: '(!)' }),
    ]
    const { boxes: merged } = fit({ ...EMPTY, boxes: states }, counts, within({ boxes: 3 }))
    expect(merged.map(({ state, alert, mark, merged: count }) => [state, alert, mark, count])).toEqual([
      [undefined, undefined, undefined, 2],
      ['planned', undefined, undefined, 2],
      [undefined, true, '(!)', 2],
    ])
  })

  it('merges by kind when even that is too much', () => {
    const states = [box('a'), box('b', undefined, { state: 'planned' }), box('c', undefined, { kind: 'database', tone: 'data' })]
    const smaller = fit({ ...EMPTY, boxes: states }, counts, within({ boxes: 2 }))
    expect(labelled(smaller)).toEqual({ '': ['2 information systems', 'c'] })
    expect(notes(smaller)).toContain('Too large: boxes are merged by kind whatever their state.')
  })

  it('counts the lines it merges, those inside a merged box too', () => {
    const lines = [
      ...[1, 2, 3, 4].map(
        (number) => ({ from: `u${number}`, to: 'o1', stroke: 'solid', head: 'arrow', kind: 'integration', label: `L${number}` }) as const,
      ),
      { from: 'u1', to: 'u2', stroke: 'solid', head: 'arrow' } as const,
      { from: 'u1', to: 'o1', stroke: 'dashed', head: 'arrow', kind: 'integration' } as const,
    ]
    const smaller = fit({ ...picture, lines }, counts, within({ boxes: 6 }))
    expect(smaller.lines.map(({ from, to, stroke, label }) => [from, to, stroke, label === undefined ? '' : say(label, 'en')])).toEqual([
      ['u1', 'o1', 'solid', '4 integrations'],
      ['u1', 'o1', 'dashed', ''],
    ])
    expect(notes(smaller)).toContain('Lines inside merged boxes, not drawn: 1.')
  })

  it('merges parallel lines before it merges boxes', () => {
    const lines = Array.from({ length: 5 }, () => ({ from: 'u1', to: 'o1', stroke: 'thick', head: 'none' }) as const)
    const smaller = fit({ ...picture, lines }, counts, within({ edges: 1 }))
    expect(smaller.boxes).toEqual(picture.boxes)
    expect(smaller.lines.map(({ label }) => say(label!, 'en'))).toEqual(['×5'])
    expect(notes(smaller)).toEqual(['Too large: parallel lines of the same sort are merged into one with their number (5 into 1).'])
  })

  it('keeps the heaviest lines at last', () => {
    const kinds = ['system', 'database', 'network', 'site'] as const
    const loose = kinds.map((kind) => box(kind, undefined, { kind }))
    const lines = [0, 1, 2].flatMap((number) =>
      Array.from({ length: number + 1 }, () => ({ from: kinds[0], to: kinds[number + 1]!, stroke: 'solid', head: 'none' }) as const),
    )
    const smaller = fit({ ...EMPTY, boxes: loose, lines }, counts, within({ edges: 1 }))
    expect(smaller.lines.map(({ to, merged }) => [to, merged])).toEqual([['site', 3]])
    expect(notes(smaller)).toContain('Too large: heaviest lines drawn: 1; lines not drawn: 3.')
  })

  it('cuts labels that are too long, not in the middle of a letter, and says so', () => {
    const long = [`${'a'.repeat(158)}😀😀`, `${'a'.repeat(158)}e\u0301e\u0301`, 'ngắn']
    const cut = fit({ ...EMPTY, boxes: long.map((label, number) => box(`b${number}`, undefined, { label })) }, counts)
    expect(cut.boxes.map(({ label }) => say(label, 'vi'))).toEqual([`${'a'.repeat(158)}…`, `${'a'.repeat(158)}…`, 'ngắn'])
    expect(notes(cut)).toEqual(['Labels too long and cut (…): 2.'])
  })

  it('stays as it is when it is fitted twice', () => {
    const once = fit(picture, counts, within({ boxes: 2 }))
    expect(fit(once, counts, within({ boxes: 2 }))).toEqual(once)
  })
})

describe('what is printed', () => {
  const withinLimits = (picture: Picture): void => {
    const small = fitted(picture)
    expect(small.boxes.length).toBeLessThanOrEqual(LIMITS.boxes)
    for (const language of ['vi', 'en'] as const) {
      const text = toMermaid(picture, language)
      expect(text.length).toBeLessThanOrEqual(45_000)
      expect(text.split('\n').filter((line) => /^n\d+ |^s\d+ ~~~/.test(line)).length).toBeLessThanOrEqual(450)
    }
  }

  for (const view of views) {
    it(`of ${view.id} of a model with 3,000 systems is within the limits, parses, and says what was collapsed`, {
      timeout: 30_000,
    }, async () => {
      const picture = view.draw(new ArchitectureGraph([largeModel(3000)]))
      withinLimits(picture)
      const small = fitted(picture)
      expect(picture.boxes.reduce((sum, { merged }) => sum + (merged ?? 1), 0)).toBe(
        small.boxes.reduce((sum, { merged }) => sum + (merged ?? 1), 0),
      )
      // The network is small, and the diagram of connections draws what is alike as one before anything has to fit.
      if (view !== network && view !== connections) expect(notes(small).some((note) => note.startsWith('Too large'))).toBe(true)
      await parse(toMermaid(picture, 'vi'))
    })
  }

  it('of 3,000 bodies with a system each names the first and counts the rest', { timeout: 30_000 }, async () => {
    const picture = landscape.draw(new ArchitectureGraph([largeModel(3000, { units: 0, bodies: 3000 })]))
    withinLimits(picture)
    const small = fitted(picture)
    expect(small.groups.length).toBeGreaterThan(1)
    expect(notes(small).join()).toMatch(/largest groups drawn apart: \d+; the rest drawn together: \d+/)
    await parse(toMermaid(picture, 'vi'))
  })

  it('of a few hundred boxes that nothing joins is whole', () => {
    const picture = landscape.draw(
      new ArchitectureGraph([
        {
          systems: Array.from({ length: 180 }, (_, number) => ({
            id: `s${number}`,
            name: `Hệ thống thông tin số ${number}`,
            kind: 'application',
          })),
        },
      ]),
    )
    expect(fitted(picture).boxes).toHaveLength(180)
    expect(fitted(picture).notes).toEqual(picture.notes)
  })

  it('of anything is within the limits', { timeout: 60_000 }, () => {
    const kind = fc.constantFrom('system' as const, 'database' as const, 'agency' as const, 'service' as const)
    const any = fc.record({
      groups: fc.array(fc.record({ parent: fc.nat(), label: fc.string({ unit: 'binary', maxLength: 400 }) }), { maxLength: 40 }),
      boxes: fc.array(
        fc.record({
          group: fc.option(fc.nat()),
          label: fc.string({ unit: 'grapheme', maxLength: 300 }),
          kind,
          state: fc.constantFrom('present' as const, 'planned' as const, 'ended' as const),
          alert: fc.boolean(),
        }),
        { maxLength: 300, size: 'max' },
      ),
      lines: fc.array(
        fc.record({
          from: fc.nat(),
          to: fc.nat(),
          stroke: fc.constantFrom('solid' as const, 'thick' as const, 'dashed' as const),
          head: fc.constantFrom('none' as const, 'arrow' as const, 'cross' as const),
          label: fc.string({ maxLength: 200 }),
        }),
        { maxLength: 900, size: 'max' },
      ),
    })
    fc.assert(
      fc.property(any, ({ groups, boxes, lines }) => {
        withinLimits({
          ...EMPTY,
          groups: groups.map(({ parent, label }, number) => ({
            id: `g${number}`,
            label,
            ...(number > 0 && parent % 3 > 0 ? { parent: `g${parent % number}` } : {}),
          })),
          boxes: boxes.map(({ group, label, kind: of, state, alert }, number) => ({
            id: `b${number}`,
            label,
            kind: of,
            state,
            alert,
            shape: 'box',
            tone: 'system',
            ...(group === null || groups.length === 0 ? {} : { group: `g${group % groups.length}` }),
          })),
          lines:
            boxes.length === 0
              ? []
              : lines.map(({ from, to, ...line }) => ({ ...line, from: `b${from % boxes.length}`, to: `b${to % boxes.length}` })),
        })
      }),
      { numRuns: 40 },
    )
  })
})
