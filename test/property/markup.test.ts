import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownParts, textParts } from '../../src/core/blocks/parts.ts'
import { sourceOf } from '../../src/core/blocks/source.ts'
import { blocksOf } from '../../src/core/blocks.ts'
import { detect, placeholdersOf } from '../../src/core/detect.ts'
import { rowsOf } from '../../src/core/detection/tables.ts'
import type { Decisions } from '../../src/core/model.ts'
import { resolve } from '../../src/core/resolve.ts'

const scraps = '| || |- |-|-| -|- :-: ``` ```` ~~~ ~~~~ ` \\ \\| a|b a 甲|乙 ** *** 县 # > - 1. 一、 \t'
  .split(' ')
  .concat([' ', '    ', '\n', '\n', '\n', '\r\n', '\r', '\u2028', '\f', '```\n', '~~~\n', 'a|b\n-|-\n', '| a |\n'])
const text = fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join(''))

/** What detection sees: where lines by themselves start, the cells of tables, the lines of fenced blocks. */
function detected(whole: string) {
  const { passages } = detect(whole, { format: 'markdown', masks: ['stars'] })
  let start = 0
  return passages.map(({ kind, text: own }) => {
    const cells = kind === 'table' ? rowsOf(own).map(({ cells }) => cells.map((cell) => moved(cell, start))) : []
    const passage = { kind, start, end: start + own.length, cells }
    start = passage.end
    return passage
  })
}

function moved({ start, end }: { readonly start: number; readonly end: number }, by: number) {
  return { start: start + by, end: end + by }
}

const covers = (outer: { start: number; end: number }, inner: { start: number; end: number }) =>
  outer.start <= inner.start && inner.end <= outer.end

test('what finds masks and what makes the document see the same lines, fences, tables and cells', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const passages = detected(whole)
      for (const parts of [
        markdownParts(sourceOf({ text: whole, pieces: [] }, 'markdown')),
        textParts(sourceOf({ text: whole, pieces: [] }, 'text')),
      ]) {
        const left = passages.filter(({ kind, cells }) => kind === 'table' && isRuled(whole, cells))
        for (const part of parts) {
          if (part.kind === 'table') {
            // Row by row without the rule row, each cell where the other has it; a row that is too short is filled up at its end.
            const [head, , ...below] = left.shift()?.cells ?? []
            expect(part.rows.map((row) => row.filter(({ start, end }) => start < end))).toEqual(
              [head ?? [], ...below].map((row) => row.filter(({ start, end }) => start < end)),
            )
          } else if (part.kind === 'verbatim')
            expect(passages.filter((passage) => covers(passage, part.span)).map(({ kind }) => kind)).toEqual(['fence'])
        }
        expect(left).toEqual([])
      }
      const plain = textParts(sourceOf({ text: whole, pieces: [] }, 'text'))
      for (const part of plain)
        if (part.kind === 'line') {
          const [own, ...more] = passages.filter((passage) => covers(passage, part.span))
          // An empty line stands at the end of one passage and the start of the next.
          if (part.span.start < part.span.end) expect([own !== undefined, more]).toEqual([true, []])
        }
    }),
    { numRuns: 1000 },
  )
})

function isRuled(whole: string, rows: readonly (readonly { start: number; end: number }[])[]): boolean {
  const said = (rows[1] ?? []).map(({ start, end }) => whole.slice(start, end))
  return said.length > 0 && said.every((cell) => /^:?-+:?$/u.test(cell))
}

test('a report has tables of the same size whatever its masks are filled with', () => {
  const value = fc.constantFrom('甲', '|', '| - |', '```', '~~~', '---', 'a|b', '# 甲')
  fc.assert(
    fc.property(text, fc.array(value, { minLength: 1, maxLength: 5 }), (whole, values) => {
      const placeholders = placeholdersOf(detect(whole, { format: 'markdown', masks: ['stars'] }))
      const decisions: Decisions = new Map(
        placeholders.map(({ field }, index) => [
          field,
          { state: 'filled', value: values[index % values.length] ?? '' },
        ]),
      )
      const tables = (decided: Decisions) =>
        blocksOf(resolve(whole, placeholders, decided), 'markdown').flatMap((block) =>
          block.kind === 'table' ? [[block.rows.length, block.columns.length]] : [],
        )
      expect(tables(decisions)).toEqual(tables(new Map()))
    }),
    { numRuns: 500 },
  )
})
