import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks.ts'
import { written } from './written.ts'

test.each([
  ['a zero-width space', '旬\u200b河', '旬河'],
  ['a turn of direction', '3\u202e21', '321'],
  ['an isolate', '\u2066旬河\u2069', '旬河'],
  ['a byte-order mark', '\ufeff旬河', '旬河'],
])('%s in a value is said, with the value without it', (_, value, better) => {
  const findings = checkReport(written(`{name:县名 **=${value}}县有学校。`))
  const own = findings.filter(({ reason }) => reason.code === 'invisible-character')
  expect(own.map(({ fix }) => fix?.type === 'fill' && fix.value)).toEqual([better])
})

test('a value that anybody can see has none', () => {
  const findings = checkReport(written('{name:县名 **=旬河}县有学校。'))
  expect(findings.filter(({ reason }) => reason.code === 'invisible-character')).toEqual([])
})
