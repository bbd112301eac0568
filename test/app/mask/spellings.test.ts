/** The texts that a person names, as the report writes them otherwise. */
import { expect, test } from 'vitest'
import { maskOpened } from '../../../src/app/mask/report.ts'
import { reportFrom } from '../../../src/app/open.ts'

async function masked(text: string, find: readonly string[]) {
  const report = await reportFrom(Buffer.from(text), 'r.txt')
  if (!report.ok) throw new Error(report.messages[0].code)
  const result = await maskOpened({ report: report.value, masks: ['stars'], find: [...find], suggest: false })
  if (!result.ok) throw new Error(result.messages[0].code)
  return [result.value.text, result.value.messages.map(({ code }) => code)]
}

test.each([
  ['with a blank between', '王丽与王 丽到会。', ['王丽'], '**与***到会。'],
  ['in wide digits', '编号20481，另有２０４８１。', ['20481'], '编号*****，另有*****。'],
  ['as it is, which is found once', '王丽说王丽来了。', ['王丽'], '**说**来了。'],
  ['without its level where the level stands as well', '旬河县与旬 河县。', ['旬河县'], '**县与***县。'],
  ['without its level where it is cut off', '旬河县，简称旬 河。', ['旬河县'], '**县，简称旬 河。'],
  ['across two lines, which stay', '王\n丽到会，王丽发言。', ['王丽'], '王\n丽到会，**发言。'],
  ['across a tab, which stays', '王\t丽到会，王丽发言。', ['王丽'], '王\t丽到会，**发言。'],
])('a name is masked %s', async (_, text, find, expected) => {
  expect((await masked(text, find))[0]).toBe(expected)
})

test('a number in another unit is the same number', async () => {
  const [text] = await masked('投入20000元，即2万元。', ['20000'])
  expect(text).toBe('投入*****元，即**元。')
})
