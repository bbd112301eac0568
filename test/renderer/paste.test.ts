import { expect, test } from 'vitest'
import { cellsIn, pastedValues } from '../../renderer/fields/paste.ts'
import { detect, fieldsOf } from '../../src/core/detect.ts'

test.each([
  ['36', null],
  ['36\n', null],
  ['36\r\n98\r\n', ['36', '98']],
  ['36\t98\t5', ['36', '98', '5']],
  ['36\t人\n98\t%', ['36', '98']],
  ['36\n\n98', ['36', '', '98']],
])('of what was copied, %j, the cells are %j', (pasted, cells) => {
  expect(cellsIn(pasted)).toEqual(cells)
})

test('cells go to one field after the other, past kept ones, and no further than there are fields', () => {
  const fields = fieldsOf(detect('全年培训教师**人，合格率**%，新建学校**所。', { format: 'text', masks: ['stars'] }))
  const [first, second, third] = fields
  const told = (cells: readonly string[], from = first?.id ?? '', kept = '') =>
    pastedValues(fields, from, cells, (id) => id === kept).map(({ field, value }) => [field.id, value])
  expect([
    told(['1', '2']),
    told(['1', '2', '3', '4'], second?.id),
    told(['1', '2'], first?.id, second?.id),
    told(['1', '', '3']),
  ]).toEqual([
    [
      [first?.id, '1'],
      [second?.id, '2'],
    ],
    [
      [second?.id, '1'],
      [third?.id, '2'],
    ],
    [
      [first?.id, '1'],
      [third?.id, '2'],
    ],
    [
      [first?.id, '1'],
      [third?.id, '3'],
    ],
  ])
})
