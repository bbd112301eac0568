import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, blocksOf, linesOfBlock, textOfRuns } from '../../src/core/blocks.ts'
import { titleBreaks } from '../../src/core/title.ts'
import { cellSpans, gridText } from '../docx/word-table.ts'
import { cuts, format, resolved, text } from './structure.ts'

test('any text gives blocks, and the characters of every value are in them in order', () => {
  fc.assert(
    fc.property(text, format, cuts, (text, format, cuts) => {
      const { pieces } = resolved(text, cuts)
      const found = blocksOf({ text, pieces }, format)
        .flatMap(linesOfBlock)
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
  const sorted = (text: string) => [...text].toSorted().join('')
  const essence = (text: string) => text.replace(/[\s|:\\-]|附件[：:]/gu, '')
  fc.assert(
    fc.property(text, (text) => {
      const blocks = blocksOf({ text, pieces: [] }, 'docx')
      const shown = blocks.flatMap((block) =>
        block.kind === 'attachments'
          ? block.names.map(({ number, runs }) => number + textOfRuns(runs))
          : linesOfBlock(block).map(textOfRuns),
      )
      const [before, after] = [essence(text), essence(shown.join(''))]
      // Attachments go before the imprint wherever they stand, which turns their order round and loses nothing.
      const turns = /附件/u.test(text) && after !== before
      expect(turns ? sorted(after) : after).toBe(turns ? sorted(before) : before)
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

const said = fc.oneof(
  fc.constantFrom('<', '^', '', '1', '**', '抄送：', '印发', '\n', '甲\n乙'),
  fc.stringMatching(/^[|一、。*\n -]{0,4}$/u),
)
const rows = fc.array(fc.array(said, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
const places = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 4 }), fc.nat({ max: 4 })), { maxLength: 3 })

test('whatever cells are told, a table has a cell for each place, merged ones cover only empty ones, and no text is lost or moved', () => {
  const essence = (text: string) => text.replace(/[\s|:\\-]|附件[：:]/gu, '')
  fc.assert(
    fc.property(rows, cuts, places, (rows, cuts, moved) => {
      const { text, cells } = gridText(rows)
      const told = cellSpans(text, cells).map((cell, index) => {
        const [, row, column] = moved.find(([at]) => at === index) ?? []
        return row === undefined || column === undefined ? cell : { ...cell, row, rows: column + 1, columns: row + 1 }
      })
      // A value is one line.
      const { pieces } = resolved(text, cuts)
      const values = pieces.filter(({ start, end }) => !text.slice(start, end).includes('\n'))
      const found = blocksOf({ text, pieces: values, cells: told }, 'docx')
      const inOrder = found.flatMap(linesOfBlock).flat()
      for (const table of found) {
        if (table.kind !== 'table') continue
        for (const row of table.rows) expect(row.length).toBe(table.columns.length)
        for (const { row, column, rows, columns } of table.merged ?? []) {
          const covered = table.rows.slice(row, row + rows).map((own) => own.slice(column, column + columns))
          expect(covered.map((own) => own.length)).toEqual(Array.from({ length: rows }, () => columns))
          expect(textOfRuns(covered.flat().slice(1).flat())).toBe('')
        }
      }
      const isMoved = moved.length > 0
      const characters = (text: string) => (isMoved ? [...essence(text)].toSorted().join('') : essence(text))
      expect(characters(textOfRuns(inOrder))).toBe(characters(text))
      expect(
        inOrder
          .filter(({ value }) => value)
          .map(({ text }) => text)
          .join('').length,
      ).toBe(values.reduce((sum, { start, end }) => sum + end - start, 0))
    }),
    { numRuns: 500 },
  )
})

const remarks = fc.array(fc.tuple(fc.nat({ max: 80 }), fc.nat({ max: 12 })), { maxLength: 5 })

/** Neighbours that look alike as one, whatever is said of them. */
function plainly(block: Block): readonly unknown[] {
  return linesOfBlock(block).map((runs) => {
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
          .flatMap(linesOfBlock)
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
