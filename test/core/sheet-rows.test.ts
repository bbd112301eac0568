import { expect, test } from 'vitest'
import { detect, fieldsOf } from '../../src/core/detect.ts'
import { sortRows } from '../../src/core/sheet-rows.ts'

const fields = fieldsOf(detect('全年培训教师**人，合格率**%，新建学校**所。', { format: 'text', masks: ['stars'] }))
const [first, second, third] = fields.map(({ id, label }) => ({ id, label }))
const row = (key = '', value: string | null, label?: string) => ({
  key,
  value,
  keep: false,
  ...(label ? { label } : {}),
})

test('a sheet is taken where nothing stands, asked where something else does, and told where no field is meant', () => {
  const decisions = new Map([
    [second?.id ?? '', { state: 'filled', value: '98' } as const],
    [third?.id ?? '', { state: 'filled', value: '5' } as const],
  ])
  const rows = [row(first?.id, '36'), row(second?.id, '97'), row(third?.label, '5'), row('没有', '1')]
  const sorted = sortRows(rows, fields, decisions)
  expect(sorted.ok && sorted.value).toEqual({
    fresh: new Map([[first?.id, { state: 'filled', value: '36' }]]),
    conflicts: new Map([[second?.id, { state: 'filled', value: '97' }]]),
    unknown: ['没有'],
  })
})

test('a row whose id has changed is known by its label, and a value that cannot stand refuses the sheet', () => {
  const sorted = sortRows([row('old', '36', first?.label)], fields, new Map())
  expect(sorted.ok && [...sorted.value.fresh.keys()]).toEqual([first?.id])
  expect(sortRows([row(first?.id, 'a\nb')], fields, new Map()).ok).toBe(false)
})
