import { expect, test } from 'vitest'
import { leaksOf } from '../../../src/app/check/leaks.ts'
import { reportFrom } from '../../../src/app/open.ts'
import type { ValueRow } from '../../../src/core/values.ts'
import { body, paragraph, part, wordOf } from '../../docx/word-of.ts'

const kept = (value: string | null): ValueRow => ({ key: '学生', value, keep: true })

async function leaks(bytes: Uint8Array | string, rows: readonly ValueRow[], name = 'r.txt') {
  const report = await reportFrom(Buffer.from(bytes), name)
  if (!report.ok) throw new Error(report.messages[0].code)
  return (await leaksOf(report.value, rows, { language: 'en', accepted: new Set() })).map(
    ({ code, start, end, text, field }) => [code, start, end, text, field],
  )
}

test('a kept value is told where it stands, at its own characters', async () => {
  expect(await leaks('第一行。\n寄宿65432人。', [kept('65432')])).toEqual([
    ['kept-value-found', 7, 12, '65432', '学生'],
  ])
})

test('a kept value that is written otherwise is told at what stands there', async () => {
  expect(await leaks('第一行。\n寄宿６５４３２人。\n第三行', [kept('65432')])).toEqual([
    ['kept-value-found', 7, 12, '６５４３２', '学生'],
  ])
})

test.each([
  ['is filled', { ...kept('65432'), keep: false }],
  ['has no value', kept(null)],
  ['has an empty value', kept('')],
  ['does not stand there', kept('65433')],
])('nothing is told of a field that %s', async (_, row) => {
  expect(await leaks('寄宿65432人。', [row])).toEqual([])
})

test('in a Word document a line that shows the value is told once, and another part besides', async () => {
  const shown = body(paragraph('寄宿65432人。'))
  expect(await leaks(wordOf({ 'word/document.xml': shown }), [kept('65432')])).toEqual([
    ['leak-text', 2, 7, '65432', '学生'],
  ])
  const comments = part('w:comments', `<w:comment w:id="0" w:author="65432">${paragraph('核对过')}</w:comment>`)
  const codes = (
    await leaks(wordOf({ 'word/document.xml': shown, 'word/comments.xml': comments }), [kept('65432')])
  ).map(([code]) => code)
  expect(codes).toEqual(['leak-text', 'leak-attribute'])
})
