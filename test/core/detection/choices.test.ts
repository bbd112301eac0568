import { expect, test } from 'vitest'
import { detect, fieldsOf, placeholdersOf } from '../../../src/core/detect.ts'
import type { DetectOptions, FormPlace } from '../../../src/core/model.ts'

/** Each place with its label, what can be ticked for it, and `+` where that may be several. */
function placesOf(text: string, more: Partial<DetectOptions> = {}): readonly string[] {
  const detection = detect(text, { format: 'text', masks: ['blanks'], ...more })
  const fields = new Map(fieldsOf(detection).map((field) => [field.id, field]))
  return placeholdersOf(detection).map(({ text, field }) => {
    const { label = '', options, takesSeveral = false } = fields.get(field) ?? {}
    return `${label}[${text}]${options ? ` ${options.join('/')}` : ''}${takesSeveral ? ' +' : ''}`
  })
}

test.each([
  ['非常满意  □', ['非常满意[□] 非常满意']],
  ['评价：非常满意□', ['评价[□] 非常满意']],
  ['满意□ 一般□ 差□', ['满意[□] 满意/一般/差', '满意[□] 满意/一般/差', '满意[□] 满意/一般/差']],
  ['评价：满意□ 一般□ 差□', ['评价[□] 满意/一般/差', '评价[□] 满意/一般/差', '评价[□] 满意/一般/差']],
  ['评价： □满意 □一般', ['评价[□] 满意/一般 +', '评价[□] 满意/一般 +']],
  ['见面 □满意 □一般', ['满意[□] 满意/一般 +', '满意[□] 满意/一般 +']],
  ['A. □满意', ['满意[□] 满意']],
  ['1、□满意 □一般', ['满意[□] 满意/一般 +', '满意[□] 满意/一般 +']],
  ['（A）□满意', ['满意[□] 满意']],
  ['　满意□', ['满意[□] 满意']],
  ['满意 □　 ', ['满意[□] 满意']],
  ['评价：□ ', []],
  ['请评价 □', []],
  ['□ □', []],
])('what a box stands for is before or behind it, as the ends of its line tell: %s', (text, expected) => {
  expect(placesOf(text)).toEqual(expected)
})

test.each([
  ['性别：□男□女  年龄：□老 □少', ['性别[□] 男/女', '性别[□] 男/女', '年龄[□] 老/少 +', '年龄[□] 老/少 +']],
  ['□甲：□乙', ['甲[□] 甲', '甲（2）[□] 乙']],
  ['该生性别□男，□女。', ['该生性别[□] 男/女', '该生性别[□] 男/女']],
  ['是否参加：☑是 □否', ['是否参加[☑] 是/否', '是否参加[□] 是/否']],
  ['意见：□同意 □不同意 □弃权', Array(3).fill('意见[□] 同意/不同意/弃权 +')],
  [
    '来源：\n□ 甲\n□ 乙\n性别：\n□ 男\n□ 女\n',
    [...Array(2).fill('来源[□] 甲/乙 +'), ...Array(2).fill('性别[□] 男/女')],
  ],
  ['□ 单位\n□ 其他\n', ['单位[□] 单位', '其他[□] 其他']],
  ['来源：□ 单位\n□ 其他\n', ['来源[□] 单位', '其他[□] 其他']],
  ['来源：\n□ 单位\n\n□ 其他\n', ['来源[]', '单位[□] 单位', '其他[□] 其他']],
  ['来源：\n■ 单位\n■ 其他\n', []],
])('boxes belong to the question that is nearest before them: %j', (text, expected) => {
  expect(placesOf(text)).toEqual(expected)
})

test('a line to write on behind an option is no part of its name', () => {
  expect(placesOf('来源：\n□ 网络\n□ 其他____\n')).toEqual([...Array(2).fill('来源[□] 网络/其他 +'), '其他[____]'])
  expect(placesOf('来源：□网络 □____')[1]).toBe('来源[□] 网络/____ +')
})

test.each([
  ['占____平方米', ['占（平方米）[____]']],
  ['建筑面积约____平方米', ['建筑面积（平方米）[____]']],
  ['____平方米', ['数量（平方米）[____]']],
  ['共____天', ['天数[____]']],
  ['身高____cm，体重____kg', ['身高（cm）[____]', '体重（kg）[____]']],
  ['签订于2026年  月  日', ['签订日期[  ]', '签订日期[  ]']],
  ['有效期至2026年  月  日', ['有效期日期[  ]', '有效期日期[  ]']],
  ['开工日期：2026年  月  日', ['开工日期[  ]', '开工日期[  ]']],
])(
  'a line before a unit is called by what is measured, and a day by the words before its year, as far as words say it: %s',
  (text, expected) => {
    expect(placesOf(text)).toEqual(expected)
  },
)

test('below a question of a Word document each line keeps what the document says of it', () => {
  const place = (kind: FormPlace['kind'], start: number, end: number, checked: string | null): FormPlace => ({
    ...{ kind, start, end, checked, label: null },
  })
  const text = '来源：\n☐ 单位      \n☐ 其他      \n住址      \n'
  const boxes = [place('box', 4, 5, '☒'), place('box', 15, 16, '☒')]
  const lines = [place('underline', 8, 14, null), place('underline', 19, 25, null)]
  const places = [...boxes, ...lines].toSorted((a, b) => a.start - b.start)
  const expected = ['来源[☐] 单位/其他 +', '单位[      ]', '来源[☐] 单位/其他 +', '其他[      ]']
  expect(placesOf(text, { format: 'docx', places })).toEqual(expected)
  expect(placesOf(text, { format: 'docx', places: [place('underline', 28, 34, null)] })).toEqual([
    ...[expected[0], expected[2]],
    '住址[      ]',
  ])
  const answer = '三、其他建议\n        \n        \n以上。\n'
  const drawn = [place('underline', 7, 15, null), place('underline', 16, 24, null)]
  expect(placesOf(answer, { format: 'docx', places: drawn })).toEqual(['其他建议[        ]', '其他建议（2）[        ]'])
})
