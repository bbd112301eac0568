import { expect, test } from 'vitest'
import { spliceCopies } from '../../../src/docx/fill/copy.ts'
import { splicePlain } from '../../../src/docx/fill/plain-edit.ts'
import { readDocument } from '../../../src/docx/stories.ts'
import { copiesOf, type Paragraph } from '../../../src/docx/story/paragraph.ts'
import type { Splices } from '../../../src/docx/xml/splice.ts'
import { body, paragraph, run, wordOf } from '../word-of.ts'

const box = (inside: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
const deleted = '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>'

const documents = [
  ['one run', paragraph('全县**人')],
  ['several runs', paragraph(run('全县'), run('**', '<w:rPr><w:b/></w:rPr>'), run('人'))],
  ['blanks beside it', '<w:p><w:r><w:t> 全 ** 县 </w:t></w:r></w:p>'],
  ['references and CDATA', '<w:p><w:r><w:t>A&amp;B<![CDATA[**县]]>&#x4eba;</w:t></w:r></w:p>'],
  ['a tab and a break', paragraph('全', '<w:r><w:tab/><w:t>**</w:t><w:br/></w:r>', '县')],
  ['a text box in the middle', `<w:p>${run('全县')}${box(paragraph('**'))}${run('**人')}</w:p>`],
  ['what is deleted', `<w:p>${run('全县')}${deleted}${run('**人')}</w:p>`],
  ['a description', '<w:p><w:r><w:pict><v:shape alt="**县"/></w:pict></w:r></w:p>'],
] as const
const values = ['36', '江口县', '甲 乙', ' 丙', '', '1<2', 'A&B', '\u{20000}', '\u0085', '\t', '\n', '\uFFFC', '"']

function each(inside: string, check: (one: Paragraph, start: number, end: number) => void): void {
  const document = readDocument(wordOf(body(inside)), true)
  if (!document.ok) throw new Error(document.messages[0].code)
  for (const one of document.value.paragraphs)
    for (let start = one.start; start <= one.start + one.text.length; start++)
      for (let end = start; end <= one.start + one.text.length; end++) check(one, start, end)
}

test.each(documents)('an edit that is made straight is the one that would be made: %s', (_, inside) => {
  each(inside, (one, start, end) => {
    for (const text of values) {
      const straight: Splices = new Map()
      const usual: Splices = new Map()
      if (!splicePlain(one, { start, end, text }, straight)) {
        expect(straight.size).toBe(0)
        continue
      }
      spliceCopies(one.text, copiesOf(one), { start: start - one.start, end: end - one.start, text }, usual)
      expect(straight).toEqual(usual)
    }
  })
})

test('most edits are made straight, and none that has to be asked of', () => {
  const straight = (inside: string, text: string) => {
    let count = 0
    each(inside, (one, start, end) => {
      if (splicePlain(one, { start, end, text }, new Map())) count++
    })
    return count
  }
  expect(straight(documents[0][1], '36')).toBe(15)
  expect(straight(documents[6][1], '36')).toBe(0)
  expect(values.slice(2).map((text) => straight(documents[0][1], text))).toEqual([
    ...values.slice(2, -1).map(() => 0),
    15,
  ])
})
