import { expect, test } from 'vitest'
import { marked } from '../marked.ts'

test.each([
  ['慰问**、**、**等*个林场。', '慰问〔name〕、〔name〕、〔name〕等〔figure 个〕个林场。'],
  ['***、***、***等*名选手。', '〔person〕、〔person〕、〔person〕等〔figure 名〕名选手。'],
  ['**、**等*个方面。', '〔text〕、〔text〕等〔figure 个〕个方面。'],
  ['只有**、**两村没报。', '只有〔name〕、〔name〕两村没报。'],
  ['只有**、**人。', '只有〔figure〕、〔figure 人〕人。'],
])('the end of a list says what its members are: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['**队领先**分', '〔name〕队领先〔figure 分〕分'],
  ['派出**队领先', '派出〔figure 队〕队领先'],
  ['**杯决赛', '〔name〕杯决赛'],
  ['喝了**杯', '喝了〔figure 杯〕杯'],
  ['今晚*栋、**栋停气', '今晚〔identifier〕栋、〔identifier〕栋停气'],
  ['新建*栋', '新建〔figure 栋〕栋'],
  ['赵**户的水表', '赵〔person〕户的水表'],
  ['贫困户赵**户', '贫困户赵〔figure 户〕户'],
])('a measure word may be a head: %s', (text, expected) => {
  expect(marked(text).replace(/^.*?(?=〔)/u, '')).toBe(expected.replace(/^.*?(?=〔)/u, ''))
})

test.each([
  ['档案记到20**.*，', '档案记到20〔date〕，'],
  ['投资20**.*万元', '投资20〔figure 万元〕万元'],
  ['“*·**”案', '“〔date〕·〔date〕”案'],
  ['***年***月', '〔date 年〕年〔date 月〕月'],
  ['设备款€***,***.**，', '设备款€〔figure〕，'],
  ['热线（*****）', '热线（〔identifier〕）'],
])('dates, sums and numbers are told by their shape: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})
