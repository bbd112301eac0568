import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, blocksOf, type Runs, textOfRuns } from '../../src/core/blocks.ts'
import { titleBreaks } from '../../src/core/title.ts'
import { cuts, format, resolved, text } from './structure.ts'

function runsOf(block: Block): readonly Runs[] {
  switch (block.kind) {
    case 'rule':
      return []
    case 'table':
      return block.rows.flat()
    case 'attachments':
      return block.names.map(({ runs }) => runs)
    case 'heading':
      return [block.runs, block.rest]
    case 'number':
    case 'print':
      return [block.runs, block.right]
    default:
      return [block.runs]
  }
}

test('any text gives blocks, and the characters of every value are in them in order', () => {
  fc.assert(
    fc.property(text, format, cuts, (text, format, cuts) => {
      const { pieces } = resolved(text, cuts)
      const found = blocksOf({ text, pieces }, format)
        .flatMap(runsOf)
        .flat()
        .filter((run) => run.value !== null)
        .map((run) => run.text)
        .join('')
      expect(found).toBe(pieces.map(({ start, end }) => text.slice(start, end)).join(''))
    }),
    { numRuns: 500 },
  )
})

test('text without Markdown loses nothing but blanks, pipes and dashes of tables, and the word 附件：', () => {
  const essence = (text: string) => text.replace(/[\s|:\\-]|附件[：:]/gu, '')
  fc.assert(
    fc.property(text, (text) => {
      const blocks = blocksOf({ text, pieces: [] }, 'docx')
      const shown = blocks.flatMap((block) =>
        block.kind === 'attachments'
          ? block.names.map(({ number, runs }) => number + textOfRuns(runs))
          : runsOf(block).map(textOfRuns),
      )
      expect(essence(shown.join(''))).toBe(essence(text))
    }),
    { numRuns: 500 },
  )
})

test('a title divided into lines is the same title, and no line is longer than it may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 4, max: 20 }), (title, most) => {
      const breaks = titleBreaks(title, most, (part) => part.length)
      const ends = [0, ...breaks, title.length]
      const lines = ends.slice(1).map((end, index) => title.slice(ends[index] ?? 0, end))
      expect(lines.join('')).toBe(title)
      if (breaks.length > 0) expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(most)
    }),
  )
})

const remarks = fc.array(fc.tuple(fc.nat({ max: 80 }), fc.nat({ max: 12 })), { maxLength: 5 })

/** Neighbours that look alike as one, whatever is said of them. */
function plainly(block: Block): readonly unknown[] {
  return runsOf(block).map((runs) => {
    const out: { text: string; look: string }[] = []
    for (const { text, bold, italic, value } of runs) {
      const look = JSON.stringify([bold, italic, value])
      const last = out.at(-1)
      if (last?.look === look) last.text += text
      else out.push({ text, look })
    }
    return out
  })
}

test('remarks change nothing of what is shown, and each names just its own characters, whole ones', () => {
  fc.assert(
    fc.property(text, format, cuts, remarks, (text, format, cuts, chosen) => {
      const spans = chosen.map(([start, length]) => ({ start, end: start + length }))
      const report = resolved(text, cuts)
      const without = blocksOf(report, format)
      const found = blocksOf({ ...report, remarks: spans }, format)
      expect(found.map(plainly)).toEqual(without.map(plainly))
      for (const [remark, { start, end }] of spans.entries()) {
        const own = found
          .flatMap(runsOf)
          .flat()
          .filter((run) => run.remarks?.includes(remark))
        let from = 0
        for (const character of own.map((run) => run.text).join('')) {
          const at = text.slice(Math.max(0, start - 1), end).indexOf(character, from)
          expect(at, `${character} of remark ${remark}`).toBeGreaterThanOrEqual(from)
          from = at + character.length
        }
      }
    }),
    { numRuns: 500 },
  )
})
