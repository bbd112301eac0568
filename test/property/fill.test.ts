import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, type Change, changeOf } from '../../src/core/change.ts'
import { fillDocument } from '../../src/docx/fill.ts'
import { readDocument, type WordDocument } from '../../src/docx/stories.ts'
import { wordOf } from '../docx/word-of.ts'
import { document } from './word-paragraphs.ts'

const value = fc
  .array(fc.constantFrom('4', '江', ' ', '<', '&', ']]>', '"', '𠀀'), { maxLength: 4 })
  .map((all) => all.join(''))

function opened(bytes: Uint8Array): WordDocument {
  const result = readDocument(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.messages))
  return result.value
}

/** Edits of the visible characters of paragraphs, none through half a character or an element that stands for one. */
function editsIn(source: string, picks: readonly (readonly [number, number, string])[]): Change {
  const edits: { start: number; end: number; text: string }[] = []
  let from = 0
  for (const [skip, length, inserted] of picks) {
    const start = from + skip
    const end = Math.min(start + length, source.length)
    if (start > source.length || /[\n\t\v\uFFFC]/u.test(source.slice(start, end))) continue
    if (/[\uD800-\uDFFF]/.test(`${source[start - 1] ?? ''}${source.slice(start, end)}${source[end] ?? ''}`)) continue
    edits.push({ start, end, text: inserted })
    from = end + 1
  }
  return changeOf(edits, source.length)
}

const picks = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 4 }), value), { maxLength: 4 })

test('filling a document and reading it is changing its report', () => {
  let made = 0
  fc.assert(
    fc.property(document, picks, (inside, chosen) => {
      const before = opened(wordOf(inside))
      const change = editsIn(before.text, chosen)
      const result = fillDocument(before, change)
      const after = result.ok ? opened(result.value).text : result.messages.map(({ code }) => code).join()
      if (result.ok) made++
      expect(after).toBe(
        result.ok
          ? applyChange(before.text, change)
          : change
              .map(() => 'docx-no-run')
              .slice(0, result.messages.length)
              .join(),
      )
    }),
    { numRuns: 2_000 },
  )
  expect(made).toBeGreaterThan(1_000)
})

test('filling a document that nothing is changed in gives the same bytes', () => {
  fc.assert(
    fc.property(document, (inside) => {
      const bytes = wordOf(inside)
      const result = fillDocument(opened(bytes), [])
      expect(result.ok && Buffer.from(result.value).equals(bytes)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
