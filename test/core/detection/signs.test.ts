import { expect, test } from 'vitest'
import { reasoned, textOfReasoned } from './reasoned.ts'

/** What a single line tells of its own signs, beside what looks like it and hides something. */
test.each([
  '拨〔*|-symbol *57*目标号码#〕57〔*|-symbol *目标号码#〕目标号码#',
  '按〔*|-symbol 按〕返回上级，#确认',
  '请按　〔*|-symbol 按〕键返回',
  '☆〔***|-symbol ☆〕☆ 祝您愉快 ☆〔***|-symbol ☆〕☆',
  '〔****|-rule-line〕 总　则 〔****|-rule-line〕',
  '★〔*|-rule-line〕★〔*|-rule-line〕★〔*|-rule-line〕★',
  '〔****|name, institution-after 公司〕公司与〔****|text〕',
  '以下空白 〔**********|-rule-line〕',
  '〔*|-footnote 学位课〕 学位课　〔**|-footnote 重修〕 重修',
  '〔*|-footnote 差 **〕差 〔**|-footnote 中 **〕中 〔***|-footnote 好〕好',
  '〔*|name, landmark-after 庄〕庄、〔**|name, level-after 镇〕镇和〔***|name, level-after 县〕县',
  '〔*|-symbol 餐饮服务〕餐饮服务〔*|-symbol 餐费〕餐费',
  '〔*|name, level-after 县〕县餐饮服务〔*|identifier, number-word-after 号〕号',
  '口味〔*****|-rating〕　环境〔***|-rating〕',
  'COUNTIF(A:A,"〔*|-formula ()〕公司〔*|-formula ()〕")',
  '支持通配，如138〔*|-file-pattern 138〕',
  '〔*|-code err〕err = 0;',
  '密码框显示为〔******|-symbol ****〕，请勿外传',
  '[〔*|-footnote []〕]本公报为初步数',
  '〔*|-required-mark 发货人：〕发货人：〔***|person, form-line 发货人〕　〔*|-required-mark 电话：*〕电话：〔***|identifier, number-word-before 电话〕',
  '目标〔*|figure 处, unit-after 处〕处，增加〔*|figure 处, unit-after 处〕处',
  '停车〔*****|-rating〕　卫生〔****|-rating〕',
  '停车〔**|text〕　卫生〔****|figure 户, unit-after 户〕户',
])('a sign is known by what stands on both sides of it, and by its line: %s', (expected) => {
  expect(reasoned(textOfReasoned(expected))).toBe(expected)
})

/** What one line tells of the signs of another. */
test.each([
  '〔*|-required-mark 姓名,*〕姓名,〔*|-required-mark 村组,备〕村组,备注\n李〔**|person, surname-before 李〕,〔**|name, level-after 村〕村,无',
  '完成投资〔**|figure 亿元, unit-after 亿元〕亿元〔*|-footnote ，增长*〕，增长〔*|figure %, unit-after %〕%。\n〔*|-footnote 本表〕本表为快报数。',
  '李〔*|person, surname-before 李〕、王〔*|person, surname-before 王〕到会。\n〔*|name, level-after 县〕县人民政府决定。',
  '小李：加班〔*|-emphasis 叹气*〕叹气〔*|-emphasis〕\n老吴：回吧〔*|-emphasis 挥手*〕挥手〔*|-emphasis〕\n小李：好',
  '小李：王〔*|person, surname-before 王〕和李〔*|person, surname-before 李〕来了\n老吴：在〔**|name, landmark-after 路〕路\n小李：好',
  '〔*|person, title-after 主任〕主任：好。\n〔*|person, title-after 书记〕书记：行。',
  '标〔*|-symbol〕处听不清。\n〔*|-symbol 我把书看〕我把书看见。',
])('a sign is known by what the whole text does with it: %s', (expected) => {
  expect(reasoned(textOfReasoned(expected))).toBe(expected)
})

test('heads of a table that bear the sign of a note are heads all the same', () => {
  const table = '品名\t数量*\t单价（元）\n水泥\t**\t***\n河沙*\t**\t**\n*含运费，不含税'
  expect(reasoned(table)).toBe(
    '品名\t数量〔*|-footnote 数量〕\t单价（元）\n水泥\t〔**|figure, column-word 数量〕\t〔***|figure 元, column-unit 单价（元）〕\n河沙〔*|-footnote〕\t〔**|figure, column-word 数量〕\t〔**|figure 元, column-unit 单价（元）〕\n〔*|-footnote 含运费，〕含运费，不含税',
  )
})

test('the number of a row bears a sign and hides nothing', () => {
  expect(reasoned('| 序号 | 单位 |\n|---|---|\n| 1* | **村 |\n| 2 | **村 |')).toBe(
    '| 序号 | 单位 |\n|---|---|\n| 1〔*|-footnote 序号〕 | 〔**|name, level-after 村〕村 |\n| 2 | 〔**|name, level-after 村〕村 |',
  )
})
