import { expect, test } from 'vitest'
import { intentOf } from '../../renderer/shell/notice-intent.ts'

test.each([
  ['review-open', 'info'],
  ['mask-nothing-selected', 'info'],
  ['kept-locked', 'info'],
  ['write-no-space', 'error'],
] as const)('what comes before a step is said quietly, and what went wrong is not: %s', (code, intent) => {
  expect(intentOf({ code, severity: 'error' })).toBe(intent)
})
