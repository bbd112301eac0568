import { expect, test } from 'vitest'
import { isBankCard, isCreditCode, isIdCard } from '../../../src/core/identifiers/checksums.ts'
import { numbersIn } from '../../../src/core/identifiers/numbers.ts'

test('check characters are those of their standards', () => {
  expect([
    isIdCard('11010519491231002X'),
    isIdCard('110105194912310021'),
    isBankCard('6222021234567890128'),
    isBankCard('6222021234567890123'),
    isCreditCode('91350100M000100Y43'),
    isCreditCode('91350100M000100Y44'),
  ]).toEqual([true, false, isLuhn('6222021234567890128'), isLuhn('6222021234567890123'), true, false])
})

/** The Luhn formula as its definition reads, from the right. */
function isLuhn(number: string): boolean {
  let sum = 0
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)
  }
  return sum % 10 === 0
}

test.each([
  ['电话13812345678。', [['phone', '13812345678']]],
  ['手机 138-1234-5678', [['phone', '138-1234-5678']]],
  ['值班电话：0917-3265478', [['landline', '0917-3265478']]],
  ['咨询电话：3265478', [['landline', '3265478']]],
  ['身份证11010519491231002X', [['id-card', '11010519491231002X']]],
  ['身份证110105194912310021', [['id-card', '110105194912310021']]],
  ['序列110105194912310021', []],
  ['滕某，男，110105194912310021，', [['id-card', '110105194912310021']]],
  ['滕某，男，110105194913310022，', []],
  ['滕某，男，990105194912310021，', []],
  ['身份证号：110105 19491231 002 X', [['id-card', '110105 19491231 002 X']]],
  ['公民身份号码为110105491231002', [['id-card', '110105491231002']]],
  ['账号：9902001800000000', [['account', '9902001800000000']]],
  ['电话：+86-21-60001316转8', [['landline', '+86-21-60001316转8']]],
  ['军官证：军字第1234567号', [['document-number', '军字第1234567号']]],
  ['护照号码E12345678', [['document-number', 'E12345678']]],
  ['病历号ZY20230418007', [['record-number', 'ZY20230418007']]],
  ['案号：（2023）陕0101民初86号', [['case-number', '（2023）陕0101民初86号']]],
  ['登录IP为192.0.2.18，第3.1.2.4条', [['device', '192.0.2.18']]],
  ['位于东经109.36度、北纬32.83度处', [['coordinates', '东经109.36度、北纬32.83度']]],
  ['见https://example.com/a?b=1。', [['url', 'https://example.com/a?b=1']]],
  ['QQ：1234567890，批次号20230610', [['messenger', '1234567890']]],
  ['电话12000部，账户30000个，证号2023年', []],
  [
    '车牌陕A12345与陕AD12345、陕A·1234学',
    [
      ['plate', '陕A12345'],
      ['plate', '陕AD12345'],
      ['plate', '陕A·1234学'],
    ],
  ],
  ['邮箱 office@example.gov.cn。', [['email', 'office@example.gov.cn']]],
  ['代码91350100M000100Y43', [['credit-code', '91350100M000100Y43']]],
  ['卡号4111 1111 1111 1111', [['bank-card', '4111 1111 1111 1111']]],
  ['总投资13812345678.5元，编号20230138123456789', []],
  ['电话138****5678', []],
])('%s', (text, found) => {
  expect(numbersIn(text).map(({ kind, text: words }) => [kind, words])).toEqual(found)
})
