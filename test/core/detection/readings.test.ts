import { expect, test } from 'vitest'
import { detect, placeholdersOf } from '../../../src/core/detect.ts'
import { marked } from '../marked.ts'

test.each([
  [
    '单位统一写作**千克**，精度保留**三位**。',
    '单位统一写作〔-emphasis〕千克〔-emphasis〕，精度保留〔-emphasis〕三位〔-emphasis〕。',
  ],
  ['航程约**480海里**，用时**2天**。', '航程约〔-emphasis〕480海里〔-emphasis〕，用时〔-emphasis〕2天〔-emphasis〕。'],
  ['共**户、**人，其中**县**户。', '共〔figure 户〕户、〔figure 人〕人，其中〔name〕县〔figure 户〕户。'],
  ['只有**、**两镇没来。', '只有〔name〕、〔name〕两镇没来。'],
])('a line is read as a whole, as masks or as marks: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test('three lines in which every run pairs make a habit that decides the doubtful ones', () => {
  const doubtful = '负责**镇区**建设。'
  const found = (text: string) => placeholdersOf(detect(text, { format: 'text', masks: ['stars'] })).length
  const bold = '请**按时**提交，**不得**迟到。\n'
  expect(found(doubtful)).toBe(2)
  expect(found(bold.repeat(2) + doubtful)).toBe(0)
  expect(found(`**县**名，**人。\n${doubtful}`)).toBe(5)
})

test('the habit is learnt up to the end of the line in which the hundred thousandth character stands, or to that character in a longer line', () => {
  const doubtful = '负责**镇区**建设。'
  const bold = '请**按时**提交，**不得**迟到。\n'
  const plain = (length: number) => `${'字'.repeat(length - 1)}\n`
  const isMarked = (before: string) =>
    placeholdersOf(detect(before + doubtful, { format: 'text', masks: ['stars'] })).every(
      ({ start }) => start < before.length,
    )
  const upTo = (length: number) => bold.repeat(2) + plain(length - 2 * bold.length)
  expect([isMarked(plain(99_000) + bold.repeat(3)), isMarked(plain(100_001) + bold.repeat(3))]).toEqual([true, false])
  expect([isMarked(upTo(99_999) + bold), isMarked(upTo(100_002) + bold)]).toEqual([true, false])
  const long = (behind: string, length: number) => `${bold.slice(0, -1)}${'字'.repeat(length)}${behind}\n`
  expect([isMarked(upTo(50_000) + long('**人', 40_000)), isMarked(upTo(50_000) + long('**人', 60_000))]).toEqual([
    false,
    false,
  ])
  expect(isMarked(upTo(50_000) + long('**人', 160_000))).toBe(true)
})

test.each([
  [
    '增幅前三的是**（*%）、**（*%）和**（*%）。',
    '增幅前三的是〔name〕（〔figure %〕%）、〔name〕（〔figure %〕%）和〔name〕（〔figure %〕%）。',
  ],
  ['这里有**（见附件）。', '这里有〔figure〕（见附件）。'],
])('a figure in brackets belongs to the name before it: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['补偿金18000元(月工资9000元*2)。', 'formula'],
  ['提成为毛利*12%。', 'formula'],
  ['图片为64*64个像素。', 'multiplication'],
  ['按在岗人数*权重分计。', 'formula'],
  ['单价（元/人*年）', 'formula'],
  ['形参*p存首地址', 'formula'],
  ['见 `src/**/a.ts` 与 `a**2`', 'code'],
  ['推荐指数****', 'rating'],
  ['相关系数 .731** 显著', 'footnote'],
  ['按*再按#', 'symbol'],
  ['系统于2021**年6**月上线', 'emphasis'],
  ['城市i*i*的坐标为(*x**i*,*y**i*)', 'formula'],
])('what computes, rates or marks hides nothing: %s', (text, reason) => {
  expect(
    marked(text)
      .match(/〔[^〕]*〕/gu)
      ?.filter((said) => said !== `〔-${reason}〕`),
  ).toEqual([])
})

test.each([
  ['增长*%，*户', '增长〔figure %〕%，〔figure 户〕户'],
  ['打*折', '打〔figure 折〕折'],
  ['1*2户', '1〔figure 户〕2户'],
  ['推荐**同志', '推荐〔person〕同志'],
  ['难度**分', '难度〔figure 分〕分'],
])('what only looks so hides something: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test('a mark in a sentence is one where a note explains it', () => {
  expect(marked('销售**万吨*，库存*万吨。\n*按日历年统计。')).toContain('〔figure 万吨〕万吨〔-footnote〕')
  expect(marked('销售**万吨*，库存*万吨。')).not.toContain('-footnote')
})
