import { expect, test } from 'vitest'
import type { Field } from '../../src/core/model.ts'
import { decide } from '../../src/core/values.ts'

const field = (unit: string | null): Field => ({
  id: 'f',
  label: '合格率',
  kind: 'figure',
  unit,
  digits: null,
  count: 1,
  reason: { code: 'unclear', cue: '' },
})

test.each([
  ['%', '98.5%', '98.5'],
  ['%', '98.5％', '98.5'],
  ['％', '98.5%', '98.5'],
  ['%', '98.5', '98.5'],
  ['%', '约%', '约%'],
  ['人', '36%', '36%'],
  [null, '98.5%', '98.5%'],
])('the sign of a cell in per cent is not written twice: with the unit %s, %s is %s', (unit, value, decided) => {
  const result = decide([{ key: '合格率', value, keep: false }], [field(unit)])
  expect(result.ok && result.value.get('f')).toEqual({ state: 'filled', value: decided })
})
