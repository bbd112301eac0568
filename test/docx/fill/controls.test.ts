import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { differenceBetween } from '../../../src/core/change.ts'
import { fillDocument } from '../../../src/docx/fill.ts'
import { readDocument } from '../../../src/docx/stories.ts'
import { body, paragraph, run, wordOf } from '../word-of.ts'

const inline = (properties: string, text: string) =>
  `<w:p>${run('落款')}<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt></w:p>`

/** The XML of the body once the report reads as `text`. */
function filledTo(inside: string, text: string): string {
  const document = readDocument(wordOf(body(inside)))
  if (!document.ok) throw new Error('The document does not open.')
  const filled = fillDocument(document.value, differenceBetween(document.value.text, text))
  if (!filled.ok) throw new Error('Nothing is filled.')
  return strFromU8(unzipSync(filled.value)['word/document.xml'] ?? new Uint8Array())
}

const prompt = '<w:showingPlcHdr/>'

test('a control that is filled shows content, one beside it keeps its prompt', () => {
  const before = inline(`<w:text/>${prompt}`, '**局') + inline(prompt, '**镇')
  expect(filledTo(before, '落款旬河局\n落款**镇')).toBe(body(inline('<w:text/>', '旬河局') + inline(prompt, '**镇')))
})

test('what is said of the text before a control leaves its prompt', () => {
  const before = `<w:p>${run('**')}<w:sdt><w:sdtPr>${prompt}</w:sdtPr><w:sdtContent>${run('单击')}</w:sdtContent></w:sdt></w:p>`
  expect(filledTo(before, '旬河单击')).toBe(body(before.replace('**', '旬河')))
})

test('a control around paragraphs shows content once one of them is filled', () => {
  const around = (properties: string, ...texts: readonly string[]) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${texts.map((text) => paragraph(text)).join('')}</w:sdtContent></w:sdt>`
  expect(filledTo(around(prompt, '一', '**县'), '一\n旬河县')).toBe(body(around('', '一', '旬河县')))
})

const date = (attributes: string) => `<w:date${attributes}><w:dateFormat w:val="yyyy年M月d日"/></w:date>`

test.each([
  ['2026年**月**日', '2026年3月7日', ' w:fullDate="2026-03-07T00:00:00Z"'],
  ['**', '二〇二六年十二月十五日', ' w:fullDate="2026-12-15T00:00:00Z"'],
  ['**', '三月', ''],
  ['**', '2026年3月', ''],
  ['**', '2026年3月7日至2026年3月9日', ''],
])('the day of a date control follows its text: %s becomes %s', (before, after, attributes) => {
  const old = date(' w:fullDate="2020-01-01T00:00:00Z"')
  expect(filledTo(inline(old, before), `落款${after}`)).toBe(body(inline(date(attributes), after)))
})

test('a date control that is not filled keeps its day', () => {
  const old = date(' w:fullDate="2020-01-01T00:00:00Z"')
  const two = (first: string) => inline(old, '2020年1月1日') + paragraph(first)
  expect(filledTo(two('**县'), '落款2020年1月1日\n旬河县')).toBe(body(two('旬河县')))
})
