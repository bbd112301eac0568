import { expect, test } from 'vitest'
import { mayEndBetween } from '../../renderer/page/line-ends.ts'

test.each([
  ['a line may end before a mask', '县', '*', true],
  ['and behind one', '*', '县', true],
  ['no line begins with a mark', '*', '，', false],
  ['nor with a share', '成', '%', false],
  ['nor with a stroke', '县', '-', false],
  ['no line ends with an opening bracket', '（', '1', false],
  ['nor with a quotation mark', '"', '县', false],
])('%s', (_, one, other, may) => {
  expect(mayEndBetween(one, other)).toBe(may)
})
