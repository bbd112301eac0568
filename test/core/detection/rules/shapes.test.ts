import { expect, test } from 'vitest'
import { reasoned, textOfReasoned } from '../reasoned.ts'

test.each([
  '在〔**|name, landmark-after 高速〕高速〔***|identifier, number-word-after km+〕km+〔*|identifier, number-word-after km+〕00m处',
  '行驶〔**|figure km, unit-after km〕km后',
  '出生年月：199〔*.**|date, date-part 19〕',
  '20〔**|date, date-part 20〕.9—20〔**|date, date-part 20〕.6',
  '投资20〔**|figure 万元, unit-after 万元〕.5万元',
  '日期：20〔**.**.**|date, date-part 20〕',
  '接入时间：〔**|date 时, clock-time ：〕:〔**|date 分, clock-time ：〕:〔**|date 秒, clock-time ：〕',
  '三次产业结构为〔**|figure, ratio ∶〕:〔**|figure, ratio ∶〕:〔**|figure, ratio ∶〕',
  '于20〔*|date 年, date-part 年〕年〔*|date 月, date-part 月〕月',
  '20〔*|figure 人, unit-after 人〕人参加',
  '高三〔*|identifier, number-word-after 班〕班',
  '全校〔**|figure 班, unit-after 班〕班',
  '〔**|name, landmark-after 小区〕小区〔*|identifier, number-word-after 栋〕至〔*|identifier, number-word-after 栋〕栋',
  '共〔**|figure 栋, unit-after 栋〕栋',
  '合计：〔*|figure 仟, unit-after 仟〕仟〔*|figure 佰, unit-after 佰〕佰〔*|figure 拾, unit-after 拾〕拾〔*|figure 元, unit-after 元〕元',
  '〔*|identifier, number-word-after #楼〕#楼封顶',
])('the shape of a number and what it stands at tell a place, a day or a time: %s', (expected) => {
  expect(reasoned(textOfReasoned(expected))).toBe(expected)
})

test.each([
  '复核：〔**|person, form-line 复核〕　制单：〔**|person, form-line 制单〕',
  '始发站：〔**|name, form-line 始发站〕　到站：〔**|name, form-line 到站〕',
  '年龄：〔**|figure, amount-before 年龄〕　体重：〔**|figure, amount-before 体重〕',
  '入院时间：〔***|date, date-part 入院时间〕',
  '联系电话：〔****|name, institution-after 卫生院〕卫生院',
  '联系电话：〔****|identifier, number-word-before 联系电话〕',
  '机动车所有人：〔***|person, form-line 机动车所有人〕　号牌号码：〔****|identifier, number-word-before 号码〕',
])('the end of a label tells what a line of a form asks for: %s', (expected) => {
  expect(reasoned(textOfReasoned(expected))).toBe(expected)
})
