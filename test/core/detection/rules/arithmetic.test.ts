import { expect, test } from 'vitest'
import { marked } from '../../marked.ts'

/** In pairs: what is multiplied, and a mask that stands in the same place. */
test.each([
  ['补助80元*5天*12人。', '补助80元〔-formula〕5天〔-formula〕12人。'],
  ['补助80元*角。', '补助80元〔figure 角〕角。'],
  ['经费=200元/人*30人*2天。', '经费=200元/人〔-formula〕30人〔-formula〕2天。'],
  ['自2月*5日起。', '自2月〔date 日〕5日起。'],
  ['日租金*0.5‰*逾期天数计。', '日租金〔-formula〕0.5‰〔-formula〕逾期天数计。'],
  ['共2*个班学生人数不变。', '共2〔figure 个〕个班学生人数不变。'],
  ['满分60*权重。', '满分60〔-formula〕权重。'],
  ['满分6*权重。', '满分6〔figure〕权重。'],
  ['按3个月*岗位工资发放。', '按3个月〔-formula〕岗位工资发放。'],
  ['按3个月*岗位。', '按3个月〔figure 岗位〕岗位。'],
  ['电池48V*20Ah。', '电池48V〔-formula〕20Ah。'],
  ['权重*100后取整。', '权重〔-formula〕100后取整。'],
  ['得分*100人。', '得分〔figure 人〕100人。'],
  ['学时=周学时*教学周数。', '学时=周学时〔-formula〕教学周数。'],
  ['利润率*营业收入=利润。', '利润率〔-formula〕营业收入=利润。'],
  ['int *p = 0;', 'int 〔-formula〕p = 0;'],
  ['利息100000*4.35%*30计。', '利息100000〔-formula〕4.35%〔-formula〕30计。'],
  ['按30000*0.8折抵。', '按30000〔-formula〕0.8折抵。'],
  ['柜子850*390*1800一组。', '柜子850〔-multiplication〕390〔-multiplication〕1800一组。'],
  ['卡号6222*1234*5678。', '卡号6222〔identifier〕1234〔identifier〕5678。'],
  ['规格（长*宽*高）', '规格（长〔-formula〕宽〔-formula〕高）'],
  ['校长*宽慰', '校长〔person〕宽慰'],
  ['车是53座*2辆。', '车是53座〔-formula〕2辆。'],
  ['电费=电量*电价。', '电费=电量〔-formula〕电价。'],
])('one asterisk between two quantities multiplies them: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['为0.62*，另有0.71**水平，系数', '为0.62〔figure〕，另有0.71〔figure〕水平，系数'],
  ['系数为0.62*，另有0.71**水平', '系数为0.62〔-footnote〕，另有0.71〔-footnote〕水平'],
  ['注：*p<0.05，**p<0.01', '注：〔-footnote〕p<0.05，〔-footnote〕p<0.01'],
])('asterisks behind a statistic say how sure it is, and so does what explains them: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['**县达到**0.92**，比**镇高。', '〔name〕县达到〔-emphasis〕0.92〔-emphasis〕，比〔name〕镇高。'],
  ['**县给予**6%-10%的扣除**，**镇没有。', '〔name〕县给予〔-emphasis〕6%-10%的扣除〔-emphasis〕，〔name〕镇没有。'],
  ['**县控制在**±3%**以内。', '〔name〕县控制在〔-emphasis〕±3%〔-emphasis〕以内。'],
  ['**县预付**30%作为预付款**，余款', '〔name〕县预付〔-emphasis〕30%作为预付款〔-emphasis〕，余款'],
  ['**县尾号**1234**。', '〔name〕县尾号〔identifier〕1234〔identifier〕。'],
])(
  'a figure that shows whole between two pairs of asterisks is bold, whatever else is masked: %s',
  (text, expected) => {
    expect(marked(text)).toBe(expected)
  },
)
