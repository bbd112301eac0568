import { expect, test } from 'vitest'
import { checkReport } from '../../src/core/checks.ts'
import { levelAfter, levelOf, officeAfter } from '../../src/core/language/levels.ts'
import { hideGiven } from '../../src/core/mask.ts'
import { detected } from './checks/detected.ts'
import { marked } from './marked.ts'

const filled = (report: string, value: string) => detected(report, [value]).resolved.text

test.each([
  ['**州教育局', '甘南州', '甘南州教育局'],
  ['**州教育局', '甘南', '甘南州教育局'],
  ['**州人民政府', '甘南州', '甘南州人民政府'],
  ['**州委', '甘南州', '甘南州委'],
  ['**盟教育局', '锡林郭勒盟', '锡林郭勒盟教育局'],
  ['**盟委', '兴安盟', '兴安盟委'],
  ['**旗教育局', '敖汉旗', '敖汉旗教育局'],
  ['**旗委', '敖汉旗', '敖汉旗委'],
  ['**旗教育局', '鄂伦春自治旗', '鄂伦春自治旗教育局'],
  ['**自治旗教育局', '鄂伦春自治旗', '鄂伦春自治旗教育局'],
  ['**自治州教育局', '甘南藏族自治州', '甘南藏族自治州教育局'],
  ['**州教育局', '甘南藏族自治州', '甘南藏族自治州教育局'],
  ['**县教育局', '旬河县', '旬河县教育局'],
  ['**县人民政府', '旬河县', '旬河县人民政府'],
  ['**县城', '旬河县', '旬河县城'],
  ['**街道办事处', '城关街道', '城关街道办事处'],
  // The name of a city that ends in 州 is whole, whatever stands behind it.
  ['**市教育局', '广州', '广州市教育局'],
  ['**市教育局', '杭州市', '杭州市教育局'],
  ['**教育局', '郑州', '郑州教育局'],
  ['**镇', '红旗', '红旗镇'],
])('a level that stands behind a mask is not written twice: %s with %s', (report, value, expected) => {
  expect(filled(report, value)).toBe(expected)
})

test.each([
  ['旬河县', '县'],
  ['新晃侗族自治县', '自治县'],
  ['鄂伦春自治旗', '自治旗'],
  ['巴彦嘎查', '嘎查'],
  ['城关街道', '街道'],
  ['县', null],
  ['广州', null],
  ['同盟', null],
  ['红旗', null],
  ['皇姑屯', null],
])('the level that closes a name by itself: %s', (name, level) => {
  expect(levelOf(name)).toBe(level)
})

test.each([
  ['州教育局', '州', null],
  ['州委', null, '州'],
  ['州长', null, '州'],
  ['盟行政公署', '盟', null],
  ['盟友', null, null],
  ['旗人民法院', '旗', null],
  ['旗帜', null, null],
  ['县人民政府', '县', null],
  ['县人大', null, '县'],
  ['县长期', null, null],
  ['县市场监管局', '县', null],
  ['县城', '县', null],
  ['县区', null, null],
  ['市场', null, null],
  ['自治旗', '自治旗', null],
  ['村委会', null, null],
  ['街道办事处', '街道', null],
  ['社区居民', null, null],
  ['教育局', null, null],
])('what stands behind a value begins with a level, or with the office of one: %s', (words, level, office) => {
  expect([levelAfter(words), officeAfter(words)]).toEqual([level, office])
})

test.each([
  ['旬河县', '旬河'],
  ['鄂伦春自治旗', '鄂伦春'],
  ['广州', '广州'],
  ['红旗', '红旗'],
])('hiding a name leaves its level where the name by itself tells it: %s', (name, hidden) => {
  const { text, from, to } = hideGiven(name)
  expect(text.slice(from, to)).toBe(hidden)
})

const said = (report: string, value: string) =>
  checkReport(detected(report, [value])).map(({ reason: { code, cue, want } }) => [code, cue, want])

test.each([
  ['**州教育局', '甘南州州', [['level-twice', '甘南州', '州']]],
  [
    '**州教育局',
    '旬河县',
    [
      ['level-differs', '旬河县', '州'],
      ['level-other', '旬河县', '州'],
    ],
  ],
  [
    '**州委',
    '江城市',
    [
      ['level-differs', '江城市', '州'],
      ['level-other', '江城市', '州'],
    ],
  ],
  ['**旗委', '敖汉旗', []],
  ['**州教育局', '甘南州', []],
  ['**市教育局', '广州', []],
  ['**县教育局', '红旗', []],
  ['**县教育局', '鄂伦春自治旗', [['level-other', '鄂伦春自治旗', '县']]],
  ['全州动员，**教育局', '江城市', [['level-differs', '江城市', '州']]],
  ['全州动员，**教育局', '甘南州', []],
])(
  'a level that another one contradicts is said, and 州, 盟 and 旗 only at the seam: %s with %s',
  (report, value, expected) => {
    expect(said(report, value)).toEqual(expected)
  },
)

test.each([
  ['**州委、**盟行署、**旗政府。', '〔name〕州委、〔name〕盟行署、〔name〕旗政府。'],
  ['**盟友、**旗舰店。', '〔text〕盟友、〔text〕旗舰店。'],
])('offices of 州, 盟 and 旗 name the place before them, words that only begin so do not: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})
