import { expect, test } from 'vitest'
import { blocks, built } from './parts.ts'
import { type Box, missingTools, rendered } from './render.ts'
import { report } from './report.ts'

if (missingTools.length > 0)
  console.warn(`The pages were not measured: ${missingTools.join(', ')} not found on this computer.`)

const minutes = 60_000
/** From one line of the official grid to the next, in millimetres. */
const pitch = 225 / 22
const measured = test.runIf(missingTools.length === 0)

/** Whether two lengths in millimetres agree within one. */
function near(found: number | undefined, expected: number): boolean {
  return found !== undefined && Math.abs(found - expected) <= 1
}

measured(
  'the official page: type area within 1 mm, 22 lines of 28 characters, page numbers at the outer side',
  { timeout: 2 * minutes },
  async () => {
    const paragraph = '国'.repeat(26 + 28 * (22 * 3 - 1))
    const pages = rendered((await built(blocks(paragraph, 'text'))).value)
    const bodies = pages.map(({ lines, ink }) => {
      const text = lines.filter((line) => line.text.startsWith('国'))
      const box = ink(0, 264)
      return {
        lines: text.length,
        characters: [...new Set(text.map((line) => line.text.length))],
        left: near(Math.min(...text.map(({ left }) => left)), 28),
        right: near(Math.max(...text.map(({ right }) => right)), 28 + 156),
        // Of 22 lines the head of the first and the foot of the last one are empty.
        height: near((box?.bottom ?? 0) - (box?.top ?? 0), 225 - pitch + 15.5 * (25.4 / 72)),
        inside: (box?.top ?? 0) >= 37 && (box?.bottom ?? 999) <= 37 + 225,
      }
    })
    const full = { lines: 22, characters: [28], left: true, right: true, height: true, inside: true }
    expect(bodies).toEqual([{ ...full, characters: [26, 28] }, full, full])
    const numbers = pages.map(({ ink }) => ink(264, 280))
    const one = 14 * (25.4 / 72)
    const places = numbers.map((box: Box | null, index) => ({
      side: index % 2 === 0 ? near(box?.right, 28 + 156 - one) : near(box?.left, 28 + one),
      middle: near(((box?.top ?? 0) + (box?.bottom ?? 0)) / 2, 37 + 225 + 7),
    }))
    expect(places).toEqual(places.map(() => ({ side: true, middle: true })))
    expect(pages.map(({ lines }) => lines.at(-1)?.text)).toEqual(['—1—', '—2—', '—3—'])
  },
)

measured(
  'a whole document: red head, title and imprint are where the standard has them',
  { timeout: 2 * minutes },
  async () => {
    const pages = rendered((await built(blocks(report))).value)
    const [first, last] = [pages[0], pages.at(-1)]
    const organ = first?.ink(37, 90)
    const imprint = last?.ink(200, 263)
    expect({
      // 7.2.4: the upper edge of the red head 35 mm under the type area's.
      organ: near(organ?.top, 37 + 35),
      // 7.4: the imprint's last rule is the type area's lower edge, and as wide.
      foot: near(imprint?.bottom, 37 + 225),
      rule: near(imprint?.left, 28) && near(imprint?.right, 28 + 156),
      pages: pages.length,
    }).toEqual({ organ: true, foot: true, rule: true, pages: 4 })
  },
)
