import { expect, test } from 'vitest'
import { detect, fieldsOf, placeholdersOf } from '../../src/core/detect.ts'
import { answeringLines } from '../../src/core/recall/lines.ts'
import { growthOf, recalledByName, recalledFrom } from '../../src/core/recall.ts'

/** What an earlier text tells, by the labels of the fields. */
function recalled(report: string, earlier: string): Readonly<Record<string, string | undefined>> {
  const detection = detect(report, { format: 'text', masks: ['stars'] })
  const values = recalledFrom(report, placeholdersOf(detection), earlier)
  return Object.fromEntries(
    fieldsOf(detection).flatMap(({ id, label }) => (values.has(id) ? [[label, values.get(id)]] : [])),
  )
}

test('a finished report of last time tells its values at the same places', () => {
  expect(
    recalled(
      '**县教育局组织培训教师****人，合格率**%，由张**同志主持。',
      '旬河县教育局组织培训教师1286人，合格率98.5%，由张建国同志主持。',
    ),
  ).toEqual({ 县名: '旬河县', '县教育局组织培训教师（人）': '1286', '合格率（%）': '98.5', '张**': '张建国' })
})

test('years, figures beside and some words may have changed, lines may be new, gone or elsewhere', () => {
  const report = '2026年全县建成学校**所。\n新增学位***个，比2025年多。\n全年培训教师**人次。'
  const earlier =
    '另有一行，今年没有。\n全年共培训教师35人次。\n2025年全县新建成学校12所。\n新增学位860个，比2024年多。'
  expect(Object.values(recalled(report, earlier))).toEqual(['12', '860', '35'])
})

test('a line without words of its own goes by its neighbours, where there are as many', () => {
  const report = '各镇学生人数统计表\n学生***人\n教师**人\n以上数据截至年底。'
  expect(Object.values(recalled(report, '各镇学生人数统计表\n学生412人\n教师36人\n以上数据截至年底。'))).toEqual([
    '412',
    '36',
  ])
  expect(
    answeringLines(['各镇学生人数统计表', '甲', '以上数据截至年底。'], ['各镇学生人数统计表', '以上数据截至年底。']),
  ).toEqual([0, -1, 1])
})

test('nothing is told where the earlier text has a mask, something else, or says it in two ways', () => {
  expect(recalled('全年培训教师**人。', '全年培训教师**人。')).toEqual({})
  expect(recalled('全年培训教师**人。', '全年培训教师若干人。')).toEqual({})
  expect(recalled('全年培训教师**人。', '今年气候适宜，粮食丰收。')).toEqual({})
  const twice = '**县教育局组织检查。\n**县教育局开展评比。'
  expect(recalled(twice, '旬河县教育局组织检查。\n江岔县教育局开展评比。')).toEqual({})
})

test('visible digits are part of what it was', () => {
  expect(Object.values(recalled('惠及群众4**户，其中脱贫户**户。', '惠及群众398户，其中脱贫户57户。'))).toEqual([
    '398',
    '57',
  ])
})

test('a sheet tells by id, else by label, and nothing that it kept', () => {
  const detection = detect('**县培训教师**人，合格率**%。', { format: 'text', masks: ['stars'] })
  const fields = fieldsOf(detection)
  const [first, second, third] = fields
  const values = recalledByName(fields, [
    { key: first?.id ?? '', value: '旬河县', keep: false },
    { key: 'old-id', label: second?.label ?? '', value: '36', keep: false },
    { key: third?.id ?? '', value: '98', keep: true },
  ])
  expect([...values.values()]).toEqual(['旬河县', '36'])
})

test.each([
  ['100', '112', 0.12],
  ['1,000', '900', -0.1],
  ['-50', '-25', 0.5],
  ['0', '5', null],
  ['十二', '5', null],
  ['12', '', null],
])('from %s to %s is a change of %s', (before, after, growth) => {
  const told = growthOf(before, after)
  expect(told === null ? null : Math.round(told * 1e9) / 1e9).toBe(growth)
})
