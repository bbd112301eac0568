import { expect, test } from 'vitest'
import { marked } from './marked.ts'

/** Each bound of a rule with what stands on either side of it: the text, and what is made of its masks. */
test.each([
  ['张***到会。', '张〔person〕到会。'],
  ['张****到会。', '张〔text〕到会。'],
  ['由*****书记带队。', '由〔person〕书记带队。'],
  ['由******书记带队。', '由〔person〕书记带队。'],
  ['由*******书记带队。', '由〔text〕书记带队。'],
])('a surname goes before at most three masked characters, a person is six at most: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['县长*****到会。', '县长〔person〕到会。'],
  ['县长******到会。', '县长〔text〕到会。'],
  ['联系人：******', '联系人：〔person〕'],
  ['联系人：*******', '联系人：〔text〕'],
])('a role names its holder up to five masked characters: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['县发改局***，汇报。', '县发改局〔person〕，汇报。'],
  ['县发改局****，汇报。', '县发改局〔text〕，汇报。'],
  ['发改局　****', '发改局　〔person〕'],
  ['发改局　*****', '发改局　〔text〕'],
])('somebody of a body has at most three, behind a space at most four: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['*驾驶车辆。', '〔-footnote〕驾驶车辆。'],
  ['**驾驶车辆。', '〔person〕驾驶车辆。'],
  ['***驾驶车辆。', '〔person〕驾驶车辆。'],
  ['****驾驶车辆。', '〔text〕驾驶车辆。'],
  ['**牵头落实。', '〔text〕牵头落实。'],
  ['***牵头落实。', '〔person〕牵头落实。'],
])('what only people do tells a person of two or three characters: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['****，男，汉族。', '〔person〕，男，汉族。'],
  ['*****，男，汉族。', '〔text〕，男，汉族。'],
])('a person is marked behind four characters at most: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['甲方：***', '甲方：〔person〕'],
  ['甲方：**', '甲方：〔name〕'],
  ['甲方：****', '甲方：〔name〕'],
])('a party is a person by three masked characters alone: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['查询***-****。', '查询〔identifier〕。'],
  ['查询**-****。', '查询〔text〕-〔text〕。'],
  ['查询***-***。', '查询〔text〕-〔text〕。'],
  ['编码12*****。', '编码12〔identifier〕。'],
  ['编码12****。', '编码12〔figure〕。'],
])('a number of seven characters or more in groups is a code: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['驾驶“****”面包车。', '驾驶“〔identifier〕”面包车。'],
  ['驾驶“***”面包车。', '驾驶“〔text〕”面包车。'],
])('a vehicle is known by four masked characters: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['手机***被盗。', '手机〔text〕被盗。'],
  ['手机****被盗。', '手机〔identifier〕被盗。'],
])('a short mask behind a word that also names a thing is no number: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['电话****次。', '电话〔figure 次〕次。'],
  ['电话*****次。', '电话〔identifier〕次。'],
])('a unit wins over a code below five characters: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['*组到场。', '〔identifier〕组到场。'],
  ['**组到场。', '〔identifier〕组到场。'],
  ['***组到场。', '〔figure 组〕组到场。'],
])('a group number has at most two masked characters: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['花呗****怎么办', '花呗〔figure〕怎么办'],
  ['花呗*****怎么办', '花呗〔text〕怎么办'],
])('a sum of money is at most four characters: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['**年底完成。', '〔date 年〕年底完成。'],
  ['***年底完成。', '〔figure 年〕年底完成。'],
  ['****年完成。', '〔date 年〕年完成。'],
  ['*年底完成。', '〔figure 年〕年底完成。'],
])('a year has two or four masked characters: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['，****被评为先进。', '，〔name〕被评为先进。'],
  ['，*****被评为先进。', '，〔text〕被评为先进。'],
])('a clause is opened by a name of at most four characters: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['* 抓落实', '〔-bullet〕 抓落实'],
  ['** 抓落实', '〔text〕 抓落实'],
  ['**', '〔text〕'],
  ['***', '〔-rule-line〕'],
  ['* *', '〔-bullet〕 〔text〕'],
])('a bullet is one mark, a rule three: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['标“*”的为必填项', '标“〔-required-mark〕”的为必填项'],
  ['标“**”的为必填项', '标“〔-required-mark〕”的为必填项'],
  ['标“***”的为必填项', '标“〔text〕”的为必填项'],
])('a required mark is at most two: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['***注：数据', '〔-footnote〕注：数据'],
  ['****注：数据', '〔text〕注：数据'],
])('a footnote is at most three marks: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['规格12*345只', '规格12〔-multiplication〕345只'],
  ['号段123*456号', '号段123〔identifier〕456号'],
])('digits that a mark joins are a product below seven: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['报表**.xlsx', '报表〔-file-pattern〕.xlsx'],
  ['报表***.xlsx', '报表〔text〕.xlsx'],
])('a file pattern has at most two marks: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})
