import { expect, test } from 'vitest'
import { matchPage, type NumberedText, type PageParagraph } from '../../renderer/page/matching.ts'

/** `［0］` stands for the placeholder 0; on the page it says `page`, in the report `report`. */
function numbered(text: string, value: string): NumberedText {
  const places: { start: number; end: number; number: number }[] = []
  let said = ''
  for (const [at, one] of text.split(/［(\d+)］/u).entries()) {
    if (at % 2 === 1) places.push({ start: said.length, end: said.length + value.length, number: Number(one) })
    said += at % 2 === 1 ? value : one
  }
  return { text: said, places }
}

function matchingOf(report: string, drawn: readonly (readonly [string, string])[], value = '旬河') {
  const page = numbered(drawn.map(([, said]) => said).join('\n'), value)
  let start = 0
  const paragraphs = page.text.split('\n').map((said, at): PageParagraph => {
    const own = { start, end: start + said.length, flow: drawn[at]?.[0] ?? 'body' }
    start = own.end + 1
    return own
  })
  const shown = numbered(report, value)
  const matching = matchPage(page, paragraphs, shown)
  const spanOf = (text: string, words: string) => {
    const at = text.indexOf(words)
    return { start: at, end: at + words.length }
  }
  return {
    inReport: (words: string) => {
      const span = matching.toReport(spanOf(page.text, words))
      return span && [span.start, shown.text.slice(span.start, span.end)]
    },
    onPage: (words: string) =>
      matching.toPage(spanOf(shown.text, words)).map(({ start: from, end }) => [from, page.text.slice(from, end)]),
  }
}

test('words of a paragraph are found in their line, behind marks that the page does not show', () => {
  const { inReport, onPage } = matchingOf('## 一、总结\n［0］县**全部**合格。\n', [
    ['body', '一、总结'],
    ['body', '［0］县全部合格。'],
  ])
  expect([inReport('全部合格'), onPage('全部')]).toEqual([[13, '全部**合格'], [[8, '全部']]])
})

test('of paragraphs that say the same each has its own line', () => {
  const same = ['同上。', '张三到会。', '同上。', '张三到会。']
  const { inReport } = matchingOf(same.join('\n'), [...same.map((said) => ['body', said] as const), ['body', '李四。']])
  expect(inReport('同上。\n张三到会。')).toEqual([0, '同上。\n张三到会。'])
  const page = matchPage(
    numbered('甲。\n甲。', ''),
    [
      { start: 0, end: 2, flow: 'body' },
      { start: 3, end: 5, flow: 'body' },
    ],
    numbered('甲。\n甲。', ''),
  )
  expect([page.toReport({ start: 3, end: 4 }), page.toPage({ start: 3, end: 4 })]).toEqual([
    { start: 3, end: 4 },
    [{ start: 3, end: 4 }],
  ])
})

test('a header has its words on every page, wherever the report has them', () => {
  const { onPage, inReport } = matchingOf('正文第一段。\n石坪镇\n', [
    ['header', '石坪镇'],
    ['body', '正文第一段。'],
    ['header', '石坪镇'],
  ])
  expect([onPage('石坪'), inReport('石坪')]).toEqual([
    [
      [0, '石坪'],
      [11, '石坪'],
    ],
    [7, '石坪'],
  ])
})

test('cells of a line follow each other, and lines that are one paragraph are one', () => {
  const { inReport } = matchingOf('| 校名 | 人数 |\n|---|:--:|\n| 一中 | 36 |\n上一行，\n下一行。', [
    ['body', '校名'],
    ['body', '人数'],
    ['body', '一中'],
    ['body', '36'],
    ['body', '上一行，下一行。'],
  ])
  expect([inReport('一中'), inReport('36'), inReport('行，下一')]).toEqual([
    [25, '一中'],
    [30, '36'],
    [37, '行，\n下一'],
  ])
})

test('what the page says and the report does not is nowhere in it, and what follows is found all the same', () => {
  const { inReport } = matchingOf('第一段。\n第二段。', [
    ['body', '目录'],
    ['body', '第一段。'],
    ['body', '3'],
    ['body', '第二段。'],
  ])
  expect([inReport('目录'), inReport('第二段'), inReport('一段。\n3')]).toEqual([null, [5, '第二段'], null])
})

test('a value may say anything: it is known by its number', () => {
  const { inReport, onPage } = matchingOf('［0］县，［1］县。', [['body', '［0］县，［1］县。']], '县，县')
  expect([inReport('县，县县，县，县'), onPage('县。')]).toEqual([[0, '县，县县，县，县'], [[8, '县。']]])
})
