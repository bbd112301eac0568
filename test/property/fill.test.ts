import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, type Change, changeOf } from '../../src/core/change.ts'
import { fillDocument } from '../../src/docx/fill.ts'
import { readDocument, type WordDocument } from '../../src/docx/stories.ts'
import { body, wordOf } from '../docx/word-of.ts'

const characters = fc.constantFrom('*', '**', '县', '人', ' ', '&amp;', '&#42;', '&#x20000;', '1', '<![CDATA[*<]]>')
const content = fc.array(characters, { maxLength: 4 }).map((all) => all.join(''))
const text = fc
  .tuple(content, fc.boolean())
  .map(([inside, preserved]) => `<w:t${preserved ? ' xml:space="preserve"' : ''}>${inside}</w:t>`)
const piece = fc.oneof(
  { weight: 5, arbitrary: text.map((one) => `<w:r>${one}</w:r>`) },
  { weight: 1, arbitrary: text.map((one) => `<w:ins w:id="1"><w:r>${one}</w:r></w:ins>`) },
  fc.constantFrom(
    '<w:r><w:tab/></w:r>',
    '<w:proofErr w:type="spellStart"/>',
    '<w:r><w:br/></w:r>',
    '<w:bookmarkEnd w:id="0"/>',
  ),
  text.map(
    (one) =>
      `<mc:AlternateContent><mc:Choice Requires="w14"><w:r>${one}</w:r></mc:Choice><mc:Fallback><w:r>${one}</w:r></mc:Fallback></mc:AlternateContent>`,
  ),
)
const document = fc
  .array(
    fc.array(piece, { maxLength: 6 }).map((pieces) => `<w:p>${pieces.join('')}</w:p>`),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => body(all.join('')))
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
