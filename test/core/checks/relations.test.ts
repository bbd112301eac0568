import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkReport, type Subject } from '../../../src/core/checks.ts'
import { alternatives, doubts, filledAlternatives } from './alternatives.ts'

function fixture(name: string): readonly string[] {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'))
}

test.each(fixture('told-alternatives'))(
  'every figure that another contradicts is doubted, and no right one: %s',
  (text) => {
    const { right, wrong } = alternatives(text)
    expect(doubts(right)).toEqual([])
    expect(wrong.filter((one) => doubts(one).length === 0)).toEqual([])
  },
)

test('a finding that the words may mean otherwise is no error', () => {
  expect(doubts('平时成绩占30%，期末成绩占60%，两项成绩构成总评。')).toEqual(['shares-differ'])
})

const sentences = fixture('related-figures')

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
  '新收案件4210件，未结494件。其中刑事案件新收512件、民事案件3006件。',
  '男女比例55:45，党群比例52:48。',
  '封育148万亩、其中北山工程43万亩以上，另修复草原517万亩。',
  '招聘156名，其中特岗86名、公开招聘70名；选派64名。',
  '进港300万件，出港100万件，总收入1.2亿元，每件均价30元。',
  '500强企业增至18家。',
  '排名由369位上升到235位。',
  '规上工业增加值增长8%，零售总额2.9万亿元，财政总收入7019亿元，总产值5万亿元。',
  '现有4A级景区2家、3A级景区4家，5G基站300个。',
  '工程历时10天，自5月8日起至5月17日止。',
  '贫困人口由3.2万人减少到0.8万人，贫困发生率由12.6%下降到3.1%。',
  '共发放问卷600份，收回588份，有效问卷570份，有效率96.9%。',
])('what official prose says rightly is left alone: %s', (text) => {
  expect(doubts(text)).toEqual([])
})
