import { expect, test } from 'vitest'
import { marked } from './marked.ts'

test.each([
  [
    '**重点工作**：抓好春耕，**市**区人民法院受理案件**件。',
    '〔-emphasis〕重点工作〔-emphasis〕：抓好春耕，〔name〕市〔name〕区人民法院受理案件〔figure 件〕件。',
  ],
  ['- **组织指挥：**区委书记高*坐镇。', '- 〔-emphasis〕组织指挥：〔-emphasis〕区委书记高〔person〕坐镇。'],
  ['1. **夯实基础。** 新建校舍**栋。', '1. 〔-emphasis〕夯实基础。〔-emphasis〕 新建校舍〔figure 栋〕栋。'],
  [
    '**完成投资**.*亿元，占计划的**%**，居前列。',
    '〔-emphasis〕完成投资〔figure 亿元〕亿元，占计划的〔figure %〕%〔-emphasis〕，居前列。',
  ],
  ['****县召开推进会**', '〔-emphasis〕〔name〕县召开推进会〔-emphasis〕'],
  ['**综合排名居全市第***；', '〔-emphasis〕综合排名居全市第〔figure〕〔-emphasis〕；'],
  ['产值均超过***亿元**；', '产值均超过〔-emphasis〕〔figure 亿元〕亿元〔-emphasis〕；'],
  ['***从严执法***。立案**起。', '〔-emphasis〕从严执法〔-emphasis〕。立案〔figure 起〕起。'],
  ['全年未发生事故。*注：数据截至6月25日。', '全年未发生事故。〔-footnote〕注：数据截至6月25日。'],
  ['小车用A*寻路，车牌冀A*****。', '小车用A〔-symbol〕寻路，车牌冀A〔identifier〕。'],
  ['把**“人民至上”**落到实处。', '把〔-emphasis〕“人民至上”〔-emphasis〕落到实处。'],
  ['*（**镇供稿）*', '〔-emphasis〕（〔name〕镇供稿）〔-emphasis〕'],
  [
    '**教育局向**教育系统致谢，**，全县**名教师受表彰。',
    '〔name〕教育局向〔name〕教育系统致谢，〔text〕，全县〔figure 名〕名教师受表彰。',
  ],
])('what bold and italics enclose decides, and a run may be both delimiter and mask: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['***', '〔-rule-line〕'],
  ['* * *', '〔-rule-line〕 〔-rule-line〕 〔-rule-line〕'],
  ['＊　＊　＊', '〔-rule-line〕　〔-rule-line〕　〔-rule-line〕'],
  ['* 第一，播种****亩。', '〔-bullet〕 第一，播种〔figure 亩〕亩。'],
  ['*注：数据截至*月底。', '〔-footnote〕注：数据截至〔date 月〕月底。'],
  ['\\* 投资额为快报数。', '\\〔-footnote〕 投资额为快报数。'],
  ['增加值* **.**亿元。', '增加值〔-footnote〕 〔figure 亿元〕亿元。'],
  ['标“*”的为必填项，带*号的须附件。', '标“〔-required-mark〕”的为必填项，带〔-required-mark〕号的须附件。'],
  ['*本稿根据录音整理。', '〔-footnote〕本稿根据录音整理。'],
  [
    '3*5米的帐篷，4*100米接力，7*24小时值守。',
    '3〔-multiplication〕5米的帐篷，4〔-multiplication〕100米接力，7〔-multiplication〕24小时值守。',
  ],
  ['得分=检查分*0.6+整改分*0.4。', '得分=检查分〔-formula〕0.6+整改分〔-formula〕0.4。'],
  [
    '附件：报表_*.xlsx，见src/**/*.ts。',
    '附件：报表_〔-file-pattern〕.xlsx，见src/〔-file-pattern〕/〔-file-pattern〕.ts。',
  ],
  ['请按*键，密码含*、#。', '请按〔-symbol〕键，密码含〔-symbol〕、#。'],
])('what hides nothing is passed over with its reason: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test('Markdown by name needs less to be emphasised than plain text', () => {
  expect(marked('重点**抓项目**和**抓招商**。', 'markdown')).toBe(
    '重点〔-emphasis〕抓项目〔-emphasis〕和〔-emphasis〕抓招商〔-emphasis〕。',
  )
})

test('a fenced block is code, and what follows it is not', () => {
  expect(marked('```\nrm *.tmp\n```\n**县')).toBe('```\nrm 〔-code〕.tmp\n```\n〔name〕县')
})

test('a fence that is never closed hides nothing', () => {
  expect(marked('```\n**县')).toBe('```\n〔name〕县')
})

test('an escaped run is one mask and never a delimiter', () => {
  expect(marked('县名\\*\\*县，\\*\\*重点\\*\\*')).toBe('县名\\〔name〕县，\\〔text〕重点\\〔text〕')
})

test('cells take their kind and unit from the head of their column, and a bold row keeps its figures', () => {
  const table = [
    '| 镇 | 户数（户） | 完成率 | 责任人 | 电话 | 排名* |',
    '|---|--:|---|---|---|---|',
    '| **镇 | ** | **% | 王** | *********** | * |',
    '| **合计** | ****** | **.* | | | |',
  ]
  expect(marked(table.join('\n'))).toBe(
    [
      '| 镇 | 户数（户） | 完成率 | 责任人 | 电话 | 排名〔-footnote〕 |',
      '|---|--:|---|---|---|---|',
      '| 〔name〕镇 | 〔figure 户〕 | 〔figure %〕% | 王〔person〕 | 〔identifier〕 | 〔figure〕 |',
      '| 〔-emphasis〕合计〔-emphasis〕 | 〔-emphasis〕〔figure 户〕〔-emphasis〕 | 〔figure %〕 | | | |',
    ].join('\n'),
  )
})

test('a bold row takes no delimiter from the middle of a value', () => {
  expect(marked('| 率（%） | 户 |\n|---|---|\n| **合计** | **.*** |')).toBe(
    '| 率（%） | 户 |\n|---|---|\n| 〔-emphasis〕合计〔-emphasis〕 | 〔figure〕 |',
  )
})
