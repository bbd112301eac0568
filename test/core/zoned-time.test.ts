import { afterEach, expect, test } from 'vitest'
import { zonedTime } from '../../src/core/zoned-time.ts'

const { TZ } = process.env
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
})

test.each([
  ['Asia/Shanghai', '2023-01-01T08:05:09+08:00'],
  ['America/St_Johns', '2022-12-31T20:35:09-03:30'],
  ['UTC', '2023-01-01T00:05:09+00:00'],
])('the clock of %s is read as it stood', (zone, said) => {
  process.env.TZ = zone
  expect(zonedTime(new Date('2023-01-01T00:05:09.123Z'))).toBe(said)
})
