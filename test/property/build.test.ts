import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, linesOfBlock } from '../../src/core/blocks.ts'
import { refusalOf } from '../../src/core/values.ts'
import { all, built, type Element, partsOf, treeOf } from '../docx/parts.ts'
import { cuts, format, resolved, text } from './structure.ts'

/** What a reader sees, in order: text, tabs and line breaks. */
function shown(element: Element): string {
  return [element, ...all(element, 'w:r').flatMap((run) => run.children)]
    .map(({ name, text }) => (name === 'w:t' ? text : name === 'w:tab' ? '\t' : name === 'w:br' ? '\n' : ''))
    .join('')
}

const layouts = fc.constantFrom('official', 'plain')
const remarks = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 12 })), { maxLength: 4 })

test('whatever a report says, its document is well formed, says every value in order and has every comment once', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(text, format, cuts, layouts, remarks, async (text, format, cuts, layout, chosen) => {
      const report = resolved(text, cuts)
      const spans = chosen.map(([start, length]) => ({ start, end: start + length }))
      const comments = spans.map((_, index) => ({ author: '李', at: null, text: `第${index}条` }))
      const blocks = blocksOf({ ...report, remarks: spans }, format)
      const parts = partsOf((await built(blocks, layout, { comments })).value)
      const trees = Object.entries(parts).map(([name, xml]) => [name, treeOf(xml)] as const)
      const main = trees.find(([name]) => name === 'word/document.xml')?.[1] ?? treeOf('<none/>')
      const ids = (name: string) => all(main, name).map(({ attributes }) => Number(attributes['w:id']))
      // A report that shows nothing has nowhere to put them.
      if (blocks.flatMap(linesOfBlock).flat().length > 0)
        for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
          expect(ids(name).toSorted((a, b) => a - b)).toEqual(comments.map((_, index) => index))
      const said = shown(main)
      let from = 0
      for (const { start, end } of report.pieces) {
        const value = text.slice(start, end)
        // A value is one line of characters that a document can carry; what else the cuts made is only a report to be survived.
        if (refusalOf(value) !== null) continue
        const at = said.indexOf(value, from)
        expect(at, `the value ${JSON.stringify(value)}`).toBeGreaterThanOrEqual(from)
        from = at + value.length
      }
    }),
    { numRuns: 100 },
  )
})
