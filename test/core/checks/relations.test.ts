import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkReport, type Subject } from '../../../src/core/checks.ts'
import { alternatives, doubts, filledAlternatives } from './alternatives.ts'

test.each([
  '全年完成销售收入{5200|2500}万元，为目标5000万元的{104.0|140.0}%。',
  '登记户主812户，参会{780|870}户，参会率{96.1|91.6}%。',
  '门诊收入{4200|2400}万元，住院收入{6300|3600}万元，合计10500万元，门诊收入占比{40.0|44.0}%。',
  '李某得{412|142}票，有效票{530|350}张，得票率{77.7|87.7}%。',
  '工业用电3240万千瓦时，同比增加{240|420}万千瓦时，增长{8.0|18.0}%。',
  '最低工资由{1800|1080}元调整为{1950|1590}元，上调{150|510}元，涨幅{8.3|3.8}%。',
  '观众{4500|5400}人次，比上届增加{500|600}人次，上届为4000人次。',
  '学校食堂全年收入{86.4|84.6}万元，支出{82.1|81.2}万元，结余{4.3|3.4}万元。',
  '年初库存{120|210}吨，购入{300|330}吨，领用{280|820}吨，年末库存{140|410}吨。',
  '发放种子{1500|5100}公斤，惠及{300|390}户，户均{5|50}公斤。',
  '共设{24|42}个考场，安排考生{720|270}人，平均每个考场{30|33}人。',
  '单场最少{120|720}人，最多{640|240}人，场均{310|910}人。',
  '教职工与学生之比为1:{16|61}，教职工{100|120}人，学生{1600|6100}人。',
  '客流量{30|60}万人次，是上年{20|60}万人次的{1.5|5.1}倍。',
  '平时成绩占{30|50}%，期末成绩占70%，两项成绩构成总评。',
  '储藏温度控制在{2|12}～{8|1}℃。',
  '应缴税款{860|680}万元，实缴{800|880}万元。',
  '甲队列第一名，乙队列第{二|一}名，丙队列第三名。',
])('every figure that another contradicts is doubted, and no right one: %s', (text) => {
  const { right, wrong } = alternatives(text)
  expect(doubts(right)).toEqual([])
  expect(wrong.filter((one) => doubts(one).length === 0)).toEqual([])
})

test('a finding that the words may mean otherwise is no error', () => {
  expect(doubts('平时成绩占30%，期末成绩占60%，两项成绩构成总评。')).toEqual(['shares-differ'])
})

const sentences: readonly string[] = JSON.parse(
  readFileSync(new URL('../../fixtures/related-figures.json', import.meta.url), 'utf8'),
)

test('of sentences of twenty offices nine in ten wrong values are doubted, and no right one', () => {
  const said = (subject: Subject) => new Set(checkReport(subject).map(({ id }) => id))
  const cases = sentences.map((text) => ({ text, ...filledAlternatives(text) }))
  const grave = (subject: Subject) => checkReport(subject).filter(({ severity }) => severity !== 'hint')
  expect(cases.filter(({ right }) => grave(right).length > 0).map(({ text }) => text)).toEqual([])
  const wrong = cases.flatMap(({ text, right, wrong: all }) => all.map((one) => ({ text, right: said(right), one })))
  const missed = wrong.filter(({ right, one }) => [...said(one)].every((id) => right.has(id)))
  expect(wrong.length).toBeGreaterThan(100)
  expect(missed.length / wrong.length, missed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.1)
})

test.each([
  '新增贷款5.67万亿元，减税8500亿元。',
  '甲市产值达到800亿元，乙市产值达到400亿元。',
  '企业由12项增加到21项。',
  '城镇就业居全国第1位，进出口居全国第1位。',
  '2023年4月5日09:45:30发车。',
  '失业率由去年的14.7%降至13%左右、优于全国约1个百分点。',
  '企业数增长1.7倍、从全国第10位升至第8位，小企业从80户增加到810户。',
  '研发投入从第10位升至第7位，研发人员年均增长11.2%。',
  '同比增加22-4.1个百分点。',
  '断面970个，其中七大水系断面由419个增加到574个、湖库断面由200个增加到400个。',
  '共发放问卷600份，收回588份，有效问卷570份，有效率96.9%。',
])('what official prose says rightly is left alone: %s', (text) => {
  expect(doubts(text)).toEqual([])
})
