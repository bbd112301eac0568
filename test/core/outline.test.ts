import { expect, test } from 'vitest'
import { detect, textOf } from '../../src/core/detect.ts'
import type { Format, StoryStart } from '../../src/core/model.ts'
import { outlineOf } from '../../src/core/outline.ts'
import { resolve } from '../../src/core/resolve.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

function outline(report: string, format: Format = 'text', stories: readonly StoryStart[] = []) {
  const opened = startSession(detect(report, { format, masks: ['stars'] }))
  const first = viewOf(opened).fields[0]?.id ?? ''
  const session = reduce(opened, { type: 'fill', field: first, value: '旬河' })
  const shown = resolve(textOf(session.detection), viewOf(session).placeholders, session.decisions)
  return outlineOf(shown, format, stories).map(({ level, text, story, open, total }) => [
    level,
    story ?? text,
    open,
    total,
  ])
}

test('headings are told with their level and how many of the places below them are open', () => {
  expect(
    outline(
      '**县教育工作总结\n一、队伍建设\n培训教师****人。\n（一）培训。全县办班**期。\n二、学校建设\n**县有**所学校。\n1. 新建**所。\n',
    ),
  ).toEqual([
    [1, '一、队伍建设', 2, 2],
    [2, '（一）培训。', 1, 1],
    [1, '二、学校建设', 2, 3],
  ])
})

test('in Markdown the hashes say it, and a value with a hash is none', () => {
  expect(outline('# 总结\n\n## **县\n\n全县**人。\n\n## 二\n', 'markdown')).toEqual([
    [1, '总结', 1, 2],
    [2, '旬河县', 1, 2],
    [2, '二', 0, 0],
  ])
})

test('the stories of a Word document beside the body are entries of their own, which end what was before', () => {
  expect(
    outline('一、基本情况\n全县**人。\n联系人：**\n', 'docx', [
      { line: 0, story: 'body' },
      { line: 2, story: 'footer' },
    ]),
  ).toEqual([
    [1, '一、基本情况', 1, 1],
    [0, 'footer', 0, 1],
  ])
})

test('a report without headings has no outline', () => {
  expect(outline('全县**人。\n')).toEqual([])
})
