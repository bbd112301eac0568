import { expect, test } from 'vitest'
import { pastedValues, suits } from '../../renderer/fields/paste.ts'
import { cellsIn, sheetIn } from '../../renderer/model/pasted-cells.ts'
import { detect, fieldsOf } from '../../src/core/detect.ts'

test.each([
  ['36', null],
  ['36\n', null],
  ['36\r\n98\r\n', ['36', '98']],
  ['36\t98\t5', ['36', '98', '5']],
  ['36\t人\n98\t%', ['36', '98']],
  ['36\n\n98', ['36', '', '98']],
  ['\t36\t', ['', '36', '']],
  ['"教师\n学生"\n98', ['教师 学生', '98']],
  ['"他说""好"""\n"甲\t乙"', ['他说"好"', '甲 乙']],
  ['9"8\n"甲"乙\n"丙', ['9"8', '"甲"乙', '"丙']],
  ['"教师\n学生"', null],
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

test.each([
  ['培训教师（人）\t36\n合格率（%）\t98\n', '"label","value"\n"培训教师（人）","36"\n"合格率（%）","98"'],
  [
    '合格率（%）\t98\t是\n培训教师（人）\t36\t\n',
    '"label","value","keep"\n"合格率（%）","98","是"\n"培训教师（人）","36",""',
  ],
  ['合格率（%）\t98\t比上年高\n', '"label","value"\n"合格率（%）","98","比上年高"'],
  ['字段\t取值\n合格率（%）\t98\n没有的\t3\n', '"字段","取值"\n"合格率（%）","98"\n"没有的","3"'],
  ['合格率（%）\t9"8', '"label","value"\n"合格率（%）","9""8"'],
  ['36\t人\n98\t%', null],
  ['合格率（%）\n培训教师（人）', null],
  ['甲\t1\n乙\t2\n合格率（%）\t3', null],
])('%j, which names fields before its values or does not, is the sheet %j', (pasted, sheet) => {
  const fields = fieldsOf(detect('全年培训教师**人，合格率**%，新建学校**所。', { format: 'text', masks: ['stars'] }))
  expect(sheetIn(pasted, fields)).toBe(sheet)
})

test('by its id and its label together a field is named as in a sheet that was exported', () => {
  const fields = fieldsOf(detect('全年培训教师**人。', { format: 'text', masks: ['stars'] }))
  expect(sheetIn(`${fields[0]?.id}\t培训教师（人）\t36\t是`, fields)).toBe(
    `"id","label","value","keep"\n"${fields[0]?.id}","培训教师（人）","36","是"`,
  )
})

test('a long paste whose quotes never close is read cell by cell', () => {
  expect(cellsIn('"x\t""y\n'.repeat(20_000))?.length).toBe(20_000)
})

test.each([
  ['**县教育局。', '36', false],
  ['**县教育局。', '青禾', true],
  ['局长张**同志。', '2025', false],
  ['全年培训教师**人。', '青禾', false],
  ['全年培训教师**人。', '３６', true],
  ['全年培训教师**人。', '十二', true],
])('whether a field of “%s” looks like what %s is: %s', (text, value, isLike) => {
  const [field] = fieldsOf(detect(text, { format: 'text', masks: ['stars'] }))
  expect(field && suits(field, value)).toBe(isLike)
})
