import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inCapitals, otherMagnitude } from '../../src/core/language/amounts.ts'
import { numberOf } from '../../src/core/language/capitals.ts'

test.each([
  ['5873', '万元', '0.5873 亿元'],
  ['999', '万元', null],
  ['1000', '万元', '0.1 亿元'],
  ['0.58', '亿元', '5800 万元'],
  ['0.1', '亿元', '1000 万元'],
  ['1', '亿元', null],
  ['0.0999', '亿元', '999 万元'],
  ['1.2', '亿元', null],
  ['12300', '元', '1.23 万元'],
  ['1000', '元', '0.1 万元'],
  ['999', '元', null],
  ['0.05', '万元', '500 元'],
  ['-5873', '万元', null],
  ['5873', null, null],
  ['5873', '万', null],
  ['123456.789123', '万立方米', null],
])('%s %s is %s in the magnitude that such an amount is told in', (figure, unit, said) => {
  expect(otherMagnitude(figure, unit)).toBe(said)
})

test.each([
  ['23000', '元', '贰万叁仟元整'],
  ['16409.02', '元', '壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '元', '叁佰贰拾伍元零肆分'],
  ['107000.53', '元', '壹拾万柒仟元伍角叁分'],
  ['10', '元', '壹拾元整'],
  ['100010001', '元', '壹亿零壹万零壹元整'],
  ['0.5', '元', '伍角整'],
  ['0.07', '元', '柒分'],
  ['1.25', '万元', '壹万贰仟伍佰元整'],
  ['1', '亿元', '壹亿元整'],
  ['999999999999.99', '元', '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ['1000000000000', '元', null],
  ['1.005', '元', null],
  ['0', '元', null],
  ['-3', '元', null],
  ['3', '人', null],
  ['3', null, null],
])('%s %s is %s in capitals', (figure, unit, said) => {
  expect(inCapitals(figure, unit)).toBe(said)
})

test('a sum in capitals is read back as the sum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999_999_999 }), (hundredths) => {
      const figure = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
      expect(numberOf(inCapitals(figure, '元') ?? '')).toBeCloseTo(hundredths / 100, 1)
    }),
  )
})
