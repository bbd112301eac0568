import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from '../../src/core/blocks.ts'
import { refusalOf } from '../../src/core/values.ts'
import { all, built, type Element, partsOf, treeOf } from '../docx/parts.ts'
import { cuts, format, resolved, text } from './structure.ts'

/** What a reader sees, in order: text, tabs and line breaks. */
function shown(element: Element): string {
  return [element, ...all(element, 'w:r').flatMap((run) => run.children)]
    .map(({ name, text }) => (name === 'w:t' ? text : name === 'w:tab' ? '\t' : name === 'w:br' ? '\n' : ''))
    .join('')
}

test('whatever a report says, its document is well formed and says every value in order', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(text, format, cuts, fc.constantFrom('official', 'plain'), async (text, format, cuts, layout) => {
      const report = resolved(text, cuts)
      const parts = partsOf((await built(blocksOf(report, format), layout)).value)
      const trees = Object.entries(parts).map(([name, xml]) => [name, treeOf(xml)] as const)
      const said = shown(trees.find(([name]) => name === 'word/document.xml')?.[1] ?? treeOf('<none/>'))
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
