import { expect, test } from 'vitest'
import { marked } from './marked.ts'

/** Each row: a sentence, and what is made of each of its masks. */
test.each([
  ['全年培训教师****人，其中骨干**名。', '全年培训教师〔figure 人〕人，其中骨干〔figure 名〕名。'],
  ['到位资金*.**亿元，同比增长**.*%。', '到位资金〔figure 亿元〕亿元，同比增长〔figure %〕%。'],
  [
    '合格率由上年的**%提高到**%，提高*个百分点。',
    '合格率由上年的〔figure %〕%提高到〔figure %〕%，提高〔figure 个百分点〕个百分点。',
  ],
  ['惠及困难群众****户****人。', '惠及困难群众〔figure 户〕户〔figure 人〕人。'],
  ['接待游客***多万人次，综合收入*亿余元。', '接待游客〔figure 万人次〕多万人次，综合收入〔figure 亿元〕亿余元。'],
  ['综合评价居全市第*。', '综合评价居全市第〔figure〕。'],
  ['按1∶*的比例确定人选。', '按1∶〔figure〕的比例确定人选。'],
  ['百分之**的村通了公路。', '百分之〔figure %〕的村通了公路。'],
  ['工期缩短*至*个月。', '工期缩短〔figure 个月〕至〔figure 个月〕个月。'],
  ['选派**名校长和*名家长代表参加。', '选派〔figure 名〕名校长和〔figure 名〕名家长代表参加。'],
  ['辖*个镇*个乡，下辖*镇*乡。', '辖〔figure 个〕个镇〔figure 个〕个乡，下辖〔figure 镇〕镇〔figure 乡〕乡。'],
  ['新增床位**张，新建校舍**栋。', '新增床位〔figure 张〕张，新建校舍〔figure 栋〕栋。'],
  ['户型为*室*厅*卫。', '户型为〔figure 室〕室〔figure 厅〕厅〔figure 卫〕卫。'],
  ['支出*,***元，均价**.*元/平方米。', '支出〔figure 元〕元，均价〔figure 元/平方米〕元/平方米。'],
  [
    '1**户参保，3.**万元到账，9*.*%的村达标。',
    '1〔figure 户〕户参保，3.〔figure 万元〕万元到账，9〔figure %〕%的村达标。',
  ],
])('a unit, percentage, rank, ratio or change makes a figure: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['对照20****镇工作要点。', '对照20〔date〕〔name〕镇工作要点。'],
  ['翻阅19****年鉴。', '翻阅19〔date〕〔name〕年鉴。'],
  ['排长******次值守。', '排长〔person〕〔figure 次〕次值守。'],
  ['拨付20****元。', '拨付20〔figure 元〕元。'],
  ['城市20***镇。', '城市20〔name〕镇。'],
  ['职工******人。', '职工〔figure 人〕人。'],
])('two values that touch are told apart, and one long value is none of them: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  [
    '姓名\t应发（元）\t工龄\n王*\t****\t**\n***\t****\t*',
    '姓名\t应发（元）\t工龄\n王〔person〕\t〔figure 元〕\t〔figure〕\n〔person〕\t〔figure 元〕\t〔figure〕',
  ],
  ['姓名\t工龄\t备注\n王*\t**', '姓名\t工龄\t备注\n王〔person〕\t〔text〕'],
])('lines of as many tabs below a head are a table: %j', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  [
    '迟到**分钟，星期*上午*:**开始，配比为1:*。',
    '迟到〔figure 分钟〕分钟，星期〔date〕上午〔date 时〕:〔date 分〕开始，配比为1:〔figure〕。',
  ],
  ['20**年*月**日上午*时**分开会。', '20〔date 年〕年〔date 月〕月〔date 日〕日上午〔date 时〕时〔date 分〕分开会。'],
  ['自20**年至20**年，历时*年。', '自20〔date 年〕年至20〔date 年〕年，历时〔figure 年〕年。'],
  ['****年**月出生，近**年来屡获表彰。', '〔date 年〕年〔date 月〕月出生，近〔figure 年〕年来屡获表彰。'],
  ['20**—20**学年度。', '20〔date 年〕—20〔date 年〕学年度。'],
  ['比赛用时*小时**分钟，收入翻了*番。', '比赛用时〔figure 小时〕小时〔figure 分钟〕分钟，收入翻了〔figure 番〕番。'],
  ['超过**日仍未整改的，自*月*日起问责。', '超过〔figure 日〕日仍未整改的，自〔date 月〕月〔date 日〕日起问责。'],
])('parts of the calendar and the clock are dates, lengths of time are figures: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['与**区、**新区相比，**、**两县已先行。', '与〔name〕区、〔name〕新区相比，〔name〕、〔name〕两县已先行。'],
  ['**县教育局和**市教育局。', '〔name〕县教育局和〔name〕市教育局。'],
  ['中共**县委、**人民政府。', '中共〔name〕县委、〔name〕人民政府。'],
  ['**镇**村村民反映。', '〔name〕镇〔name〕村村民反映。'],
  ['**江口镇九年制学校由**教育局管理。', '〔name〕江口镇九年制学校由〔name〕教育局管理。'],
  ['**县第*中学与**市第*人民医院结对。', '〔name〕县第〔name〕中学与〔name〕市第〔name〕人民医院结对。'],
  ['“**杯”大赛在**体育馆举行。', '“〔name〕杯”大赛在〔name〕体育馆举行。'],
  ['**农业发展有限公司、**合作社同意。', '〔name〕农业发展有限公司、〔name〕合作社同意。'],
  ['由*河镇和**山街道实施。', '由〔name〕河镇和〔name〕山街道实施。'],
  ['对口协作的**市派来专家。', '对口协作的〔name〕市派来专家。'],
  ['，**被评为先进县。', '，〔name〕被评为先进县。'],
])('a level, institution, landmark or slogan makes a name: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['由***牵头，走访了***、***等困难群众。', '由〔person〕牵头，走访了〔person〕、〔person〕等困难群众。'],
  ['县委书记**同志、县长刘*出席。', '县委书记〔person〕同志、县长刘〔person〕出席。'],
  ['联系人：周*　**老师', '联系人：周〔person〕　〔person〕老师'],
  ['被告人张某*、证人李**到庭。', '被告人张某〔person〕、证人李〔person〕到庭。'],
  ['村民罗**家房屋倒塌*间。', '村民罗〔person〕家房屋倒塌〔figure 间〕间。'],
  ['述职人：***', '述职人：〔person〕'],
  ['党委副书记　***', '党委副书记　〔person〕'],
  ['我叫***，是***同志的徒弟。', '我叫〔person〕，是〔person〕同志的徒弟。'],
])('a title, role, surname or line of a form makes a person: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['在第*考场，A0** 张**。', '在第〔identifier〕考场，A0〔identifier〕 张〔person〕。'],
  ['联系电话：****-*******，手机138****1234。', '联系电话：〔identifier〕，手机138〔identifier〕1234。'],
  ['账号：6222 **** **** 8888。', '账号：6222 〔identifier〕 8888。'],
  [
    '车牌号为陕A*****的轿车停在**路**号*栋*单元***室。',
    '车牌号为陕A〔identifier〕的轿车停在〔name〕路〔identifier〕号〔identifier〕栋〔identifier〕单元〔identifier〕室。',
  ],
  ['合同编号：***-20**-****。', '合同编号：〔identifier〕-20〔identifier〕-〔identifier〕。'],
  ['（20**）**民初****号。', '（20〔identifier〕）〔identifier〕民初〔identifier〕号。'],
  ['身份证号61****19********1234。', '身份证号61〔identifier〕19〔identifier〕1234。'],
  ['省道S***线K**+***处。', '省道S〔identifier〕线K〔identifier〕处。'],
  ['邮箱hr****@163.com。', '邮箱hr〔identifier〕@163.com。'],
  ['九年级（*）班*班**人。', '九年级（〔identifier〕）班〔identifier〕班〔figure 人〕人。'],
])('a number that tells which one is an identifier: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['受****影响，工期推迟。', '受〔text〕影响，工期推迟。'],
  ['推行“***工作法”，培育“党建+**”品牌。', '推行“〔text〕工作法”，培育“党建+〔text〕”品牌。'],
])('any other masked word is text: %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})
