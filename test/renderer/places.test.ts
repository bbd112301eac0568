import { expect, test } from 'vitest'
import { byWeight, nextFinding } from '../../renderer/model/places.ts'
import type { Finding } from '../../src/core/model.ts'

const finding = (severity: Finding['severity'], start: number) =>
  ({ id: `${severity} ${start}`, severity, start, end: start + 2 }) as Finding

const listed = [finding('hint', 0), finding('error', 9), finding('warning', 4), finding('error', 2)].toSorted(byWeight)

test('findings are gone through as they are listed: the errors first, and round the end', () => {
  const seen: (string | undefined)[] = []
  let looked: Finding | null = null
  for (let step = 0; step < 5; step++) {
    looked = nextFinding(listed, looked)
    seen.push(looked?.id)
  }
  expect(seen).toEqual(['error 2', 'error 9', 'warning 4', 'hint 0', 'error 2'])
})

test('after a finding that was mended the one behind it is next, and after any other place the first', () => {
  const left = listed.filter(({ id }) => id !== 'error 9')
  expect([
    nextFinding(left, finding('error', 9))?.id,
    nextFinding(left, { start: 9, end: 11, severity: null, placeholder: null })?.id,
    nextFinding([], finding('error', 9)),
  ]).toEqual(['warning 4', 'error 2', null])
})
