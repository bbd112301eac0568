import { expect, test } from 'vitest'
import { overridesOf } from '../../src/core/value-places.ts'

test('a row may name one place instead of a field', () => {
  const rows = ['county', 'split:abc.1', 'adopted:x-2', 'split:'].map((key) => ({ key, value: '旬河', keep: false }))
  expect([...overridesOf(rows)]).toEqual([
    ['abc.1', { field: 'split:abc.1' }],
    ['x-2', { standing: 'adopted' }],
  ])
})
