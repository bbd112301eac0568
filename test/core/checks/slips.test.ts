/** A value that would fit if two of its digits were exchanged, or one were another. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slipsOf } from '../../../src/core/checks/relations/written.ts'
import { checkReport, checkValues } from '../../../src/core/checks.ts'
import { filledAlternatives } from './alternatives.ts'

/** Each sentence with its right values, and a wrong one behind the bar. */
const told = [
  '小学{820}人、每生{500}元，初中{1136|1163}人、每生{625}元，发放{71|17}万元。',
  '摸排隐患{412}处，清零{387|378}处，剩{25}处限期办理。',
  '西区{1268|1286}吨，东区{947}吨，两区过磅{2215}吨。',
  '报名{1840}人，到考{1656|1665}人，到考率{90.0}%。',
  '卖出{46}桶，售价{78}元，货值{3588|3858}元。',
  '月初{2417}头，购入{386}头，卖出{459}头，月末{2344|2434}头。',
  '上年{1265}吨，今年{1430|1340}吨，增幅{13.0}%。',
  '全年{2041.6}吨，多了{185.6|158.6}吨，增长{10.0}%。',
  '森林覆盖率{61.82|68.12}%，五年前{58.37}%，其间提高{3.45}个百分点。',
  '接种{5980|5890}人，复种{6110}人次，两针{12090}人次。',
  '护林员{1248}人，往年{832}人，相当于往年{1.5|5.1}倍。',
]

test.each(told)('the wrong value is doubted, and a right one never: %s', (sentence) => {
  const { right, wrong } = filledAlternatives(sentence)
  expect(checkReport(right)).toEqual([])
  for (const one of wrong) expect(checkReport(one).length).toBeGreaterThan(0)
})

test('the hint shows the figures that would hang together, and says what would make them', () => {
  const { wrong } = filledAlternatives('西区{1268|1286}吨，东区{947}吨，两区过磅{2215}吨。')
  expect(wrong.flatMap((one) => checkReport(one)).map(({ severity, reason }) => ({ severity, ...reason }))).toEqual([
    { severity: 'hint', code: 'slip-fits', cue: '1286吨，东区947吨，两区过磅2215吨', want: '1268' },
  ])
})

test('of several slips that would make the same figures fit the likeliest is told', () => {
  const { wrong } = filledAlternatives(
    '中药材{1846|1864}亩、蔬菜{3275}亩、食用菌{692}亩、茶园{4187}亩，四类基地{10000}亩。',
  )
  expect(wrong.flatMap((one) => checkReport(one)).map(({ reason: { code } }) => code)).toEqual(['slip-fits'])
})

test.each([
  // Figures of one digit fit each other by chance.
  '甲{3}人，乙{4}人，丙{8}人。',
  // Round figures do.
  '甲{200}吨，乙{300}吨，丙{600}吨。',
  // What hangs together is left alone, though a slip would fit as well.
  '收回{1268}份，补交{947}份，合计{2215}份，另存{1286}份。',
])('%s says nothing', (sentence) => {
  expect(checkReport(filledAlternatives(sentence).right).filter(({ reason }) => reason.code === 'slip-fits')).toEqual(
    [],
  )
})

test('a slip has as many digits as the number, differs in one or two of them, and is never the number itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.nat(3), (whole, decimals) => {
      const value = whole / 10 ** decimals
      const own = value.toFixed(decimals)
      const { exchanged, otherDigit } = slipsOf(value, decimals)
      const all = [...exchanged, ...otherDigit].map((slip) => slip.toFixed(decimals))
      expect(new Set(all).size).toBe(all.length)
      for (const slip of all) {
        const differing = [...slip].filter((char, index) => char !== own[index])
        expect(slip.length).toBe(own.length)
        expect([1, 2]).toContain(differing.length)
      }
    }),
  )
})

test('a number that is too long to be an amount has no slips', () => {
  expect(slipsOf(999_999_999_999, 0).otherDigit.length).toBeGreaterThan(0)
  expect(slipsOf(1_000_000_000_000, 0)).toEqual({ exchanged: [], otherDigit: [] })
})

test('the rows of a batch are not asked for slips: what is said of one right value in a hundred would hide the rest', () => {
  const { wrong } = filledAlternatives('西区{1268|1286}吨，东区{947}吨，两区过磅{2215}吨。')
  expect(wrong.flatMap((one) => checkValues(one))).toEqual([])
})
