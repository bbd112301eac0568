/** Paragraphs of Word as they may come. */
import fc from 'fast-check'
import { body } from '../docx/word-of.ts'

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
/** The main part of a document: text in runs of every making, with what stands between them. */
export const document = fc
  .array(
    fc.array(piece, { maxLength: 6 }).map((pieces) => `<w:p>${pieces.join('')}</w:p>`),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => body(all.join('')))
