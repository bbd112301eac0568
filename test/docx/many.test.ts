import { expect, test } from 'vitest'
import { applyChange } from '../../src/core/change.ts'
import { fillDocument, splicesOf } from '../../src/docx/fill.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { costOf, isSuspect, once } from '../linear/growth.ts'
import { body, paragraph, run, wordOf } from './word-of.ts'

const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
const twins = (first: string, other: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${first}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`
const lines = (character: string) => Array.from({ length: 5_000 }, (_, index) => box(`${character}${index}*`)).join('')

// Each of these once took from seconds to minutes, growing with the square of its length.
test.each([
  ['runs in one paragraph', `<w:p>${run('共**人').repeat(20_000)}</w:p>`],
  ['references in one run', `<w:p><w:r><w:t>${'&amp;**'.repeat(20_000)}</w:t></w:r></w:p>`],
  ['twins in one paragraph', `<w:p>${twins(run('*'), run('*')).repeat(3_000)}</w:p>`],
  ['twins that say something else', `<w:p><w:r>${twins(lines('甲'), lines('乙'))}</w:r></w:p>`],
  [
    'deletions in one paragraph',
    `<w:p>${`<w:del w:id="1"><w:r><w:delText>余</w:delText></w:r></w:del>${run('人*')}`.repeat(20_000)}</w:p>`,
  ],
])('a great many %s are filled', (_, inside) => {
  const document = readDocument(wordOf(body(inside)))
  if (!document.ok) throw new Error(document.messages[0].code)
  const { text } = document.value
  const change = [...text.matchAll(/\*+/gu)].map(({ 0: mask, index }) => ({
    start: index,
    end: index + mask.length,
    text: '435*',
  }))
  const filled = fillDocument(document.value, change)
  const after = filled.ok ? readDocument(filled.value) : filled
  expect(after.ok && after.value.text === applyChange(text, change)).toBe(true)
})

test('values on a great many underlined tabs of one paragraph cost no more each than on a few', () => {
  const line = '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r>'
  const filling = (tabs: number) => {
    const document = readDocument(wordOf(body(`<w:p>${`${line}${run('人')}`.repeat(tabs)}</w:p>`)))
    if (!document.ok) throw new Error(document.messages[0].code)
    const at = [...document.value.text.matchAll(/\t/gu)].map(({ index }) => index)
    return () =>
      splicesOf(
        document.value,
        at.map((start) => ({ start, end: start, text: '局长' })),
      )
  }
  const [few, many] = [filling(2_500), filling(20_000)]
  expect([
    few().ok,
    isSuspect((size) => costOf(size === 2_500 ? few : many, 1), 1, { ...once, few: 2_500, many: 20_000 }),
  ]).toEqual([true, false])
})
