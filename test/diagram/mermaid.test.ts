// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shape, Tone } from '../../src/diagram/define.ts'
import { legible } from '../../src/diagram/lines.ts'
import { toMermaid } from '../../src/diagram/mermaid.ts'
import { ANY_LABEL, EMPTY, everywhere, HOSTILE } from './labels.ts'
import { parse, squeeze } from './parsed.ts'

/** The words that should be seen of a label; a long one ends in "…". */
const meant = (label: string): string => squeeze(legible(label))

describe('a label never becomes syntax', () => {
  for (const [name, label] of Object.entries(HOSTILE)) {
    it(name, async () => {
      const short = label.length > 160 ? label.slice(0, 20) : label
      const { boxes, lines, groups } = await parse(toMermaid(everywhere(label), 'vi'))
      expect(groups.filter((title) => title !== '')).toHaveLength(meant(short) === '' ? 0 : 1)
      expect(groups.find((title) => title !== '') ?? '').toContain(meant(short))
      expect(lines).toHaveLength(1)
      expect(lines[0]).toContain(meant(short))
      // The title, two boxes and the notes.
      expect(boxes).toHaveLength(4)
      if (label === short) {
        const whole = meant(label)
        expect(boxes.slice(1, 3)).toEqual([`${whole}${whole}`, `${whole}${whole}`])
        expect(lines).toEqual([whole])
        expect(boxes[3]).toBe(`Ghichú•${whole}`)
      }
    })
  }

  it('whatever it is', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(ANY_LABEL, async (text) => {
        const { boxes, lines } = await parse(toMermaid(everywhere(text), 'en'))
        expect(boxes[1]).toBe(`${meant(text)}${meant(text)}`)
        expect(lines).toEqual([meant(text)])
      }),
      { numRuns: 100 },
    )
  })
})

describe('a picture in Mermaid', () => {
  it('says so when there is nothing to draw', async () => {
    const { boxes } = await parse(toMermaid(EMPTY, 'en'))
    expect(boxes).toEqual(['Title', 'Notes•Themodelhasnothingtoshowinthisview.'])
  })

  it('is the same text each time and has no line break at the end', () => {
    const text = toMermaid(everywhere('Hệ thống'), 'vi')
    expect(toMermaid(everywhere('Hệ thống'), 'vi')).toBe(text)
    expect(text).not.toMatch(/\n$/)
  })

  it('names its title and summary for those who cannot see it', () => {
    const text = toMermaid({ ...EMPTY, subtitle: 'Bộ A: "x"; #1' }, 'vi')
    expect(text).toContain('\naccTitle: Tên#58; Bộ A#58; #34;x#34;#59; #35;1\n')
    expect(text).toContain('\naccDescr: Tóm tắt\n')
  })

  it('breaks long names and keeps every word', async () => {
    const name = 'Hệ thống thông tin quản lý văn bản và điều hành tác nghiệp'
    const text = toMermaid({ ...EMPTY, boxes: [{ id: 'a', label: name, kind: 'system', shape: 'box', tone: 'system' }] }, 'vi')
    const label = /n1\["`(.*)`"\]/.exec(text)?.[1] ?? ''
    const lines = label.split('<br/>').map((line) => line.replaceAll('**', ''))
    expect(lines.join(' ')).toBe(name)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(28)
    expect(lines).toHaveLength(3)
  })

  it('draws shapes, states, alerts, line styles and a legend of samples', async () => {
    const shapes: Shape[] = ['box', 'framed', 'rounded', 'pill', 'cylinder', 'hexagon', 'slanted']
    const tones: Tone[] = ['system', 'data', 'platform', 'channel', 'organisation', 'network', 'service', 'money', 'target']
    const boxes = shapes.flatMap((shape) =>
      tones.map((tone) => ({ id: `${shape}-${tone}`, label: shape, kind: 'system', shape, tone, state: 'planned', alert: true }) as const),
    )
    const strokes = ['solid', 'thick', 'dashed'] as const
    const heads = ['none', 'arrow', 'cross'] as const
    const lines = strokes.flatMap((stroke) =>
      heads.map((head, number) => ({ from: boxes[number]!.id, to: boxes[number + 9]!.id, stroke, head }) as const),
    )
    const legend = [
      { box: { shape: 'pill', tone: 'channel', state: 'ended' }, label: 'Một' } as const,
      { line: { stroke: 'dashed', head: 'cross' }, label: 'Hai' } as const,
    ]
    const text = toMermaid({ ...EMPTY, boxes, lines, legend }, 'vi')
    const parsed = await parse(text)
    expect(parsed.boxes).toHaveLength(1 + boxes.length + 4)
    expect(parsed.lines).toHaveLength(lines.length + 1)
    for (const name of ['planned', 'ended', 'alert', ...tones]) expect(text).toMatch(new RegExp(`^class [ns\\d,]+ ${name}$`, 'm'))
    // Dashed lines are named by their place among all lines.
    expect(text).toMatch(/^linkStyle 6,7,8,9 stroke-dasharray/m)
  })

  it('keeps lines between the same boxes apart', async () => {
    const boxes = ['a', 'b'].map((id) => ({ id, label: id, kind: 'agency', shape: 'box', tone: 'organisation' }) as const)
    const lines = ['chính', 'dự phòng'].map(
      (label) => ({ from: 'a', to: 'b', stroke: 'solid', head: 'none', label, kind: 'link' }) as const,
    )
    const parsed = await parse(toMermaid({ ...EMPTY, boxes, lines }, 'vi'))
    expect(parsed.lines).toEqual(['chính', 'dựphòng'])
  })
})
