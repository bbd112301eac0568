import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { markDocument } from '../../src/docx/mark.ts'
import { readDocument, type WordDocument } from '../../src/docx/stories.ts'
import { structureOf } from '../../src/docx/structure.ts'
import { all, type Element, treeOf } from '../docx/parts.ts'
import { wordOf } from '../docx/word-of.ts'
import { document } from './word-paragraphs.ts'

function opened(bytes: Uint8Array): WordDocument {
  const result = readDocument(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.messages))
  return result.value
}

const bodyOf = ({ paragraphs }: WordDocument) =>
  paragraphs.flatMap(({ story, text }) => (story === 'body' ? [text] : []))

/** Stretches of paragraphs, none over another where they are values. */
const picks = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 6 }), fc.nat({ max: 4 })), { maxLength: 6 })

const idsOf = (root: Element, name: string): readonly string[] =>
  all(root, name).map(({ attributes }) => attributes['w:id'] ?? '')

test('marking a document leaves its text as it is, and each comment begins once, ends once and is there once', () => {
  fc.assert(
    fc.property(document, picks, picks, (inside, values, comments) => {
      const before = opened(wordOf(inside))
      const places = (chosen: typeof values) =>
        chosen.flatMap(([paragraph, start, length]) => {
          const text = before.paragraphs[paragraph]?.text
          return text === undefined || start > text.length
            ? []
            : [{ paragraph, start, end: Math.min(start + length, text.length) }]
        })
      const comment = { author: '李', at: null, text: '核对' }
      const seen = new Set<number>()
      const marked = markDocument(
        before,
        places(values)
          .filter(({ paragraph }) => !seen.has(paragraph) && seen.add(paragraph))
          .map((place) => ({ ...place, state: 'kept', otherwise: () => comment })),
        places(comments).map((place) => ({ ...place, comment })),
      )
      if (!marked.ok) throw new Error(JSON.stringify(marked.messages))
      const parts = unzipSync(marked.value)
      const treeIn = (name: string) => treeOf(Buffer.from(parts[name] ?? '<none/>').toString())
      const main = treeIn('word/document.xml')
      const ids = idsOf(treeIn('word/comments.xml'), 'w:comment')
      expect([bodyOf(opened(marked.value)), structureOf(marked.value)]).toEqual([bodyOf(before), []])
      const names = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']
      expect(names.map((name) => new Set(idsOf(main, name)))).toEqual(names.map(() => new Set(ids)))
      expect(names.map((name) => idsOf(main, name).length)).toEqual(names.map(() => ids.length))
    }),
    { numRuns: 400 },
  )
})
