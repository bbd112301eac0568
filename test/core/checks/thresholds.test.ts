/** Where each check begins to speak: a case on this side of every threshold, and one on that. */
import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks.ts'
import { detected } from './detected.ts'
import { written } from './written.ts'

const codes = (text: string) =>
  checkReport(written(text))
    .map(({ reason: { code } }) => code)
    .filter((code) => code !== 'open')

const wants = (text: string) => checkReport(written(text)).map(({ reason: { code, want } }) => [code, want])

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

test.each(lastDays.map((day, index) => [index + 1, day] as const))('the last day of month %i is %i', (month, day) => {
  expect([codes(`${month}月${day}日`), codes(`${month}月${day + 1}日`)]).toEqual([[], ['no-such-date']])
})

test.each([
  ['1月1日', []],
  ['1月0日', ['no-such-date']],
  ['0月1日', ['no-such-date']],
  ['12月', []],
  ['13月', ['no-such-date']],
  ['2023年2月28日', []],
  ['2023年2月29日', ['no-such-date']],
  ['2024年2月29日', []],
  ['2024年2月30日', ['no-such-date']],
  ['1900年2月29日', ['no-such-date']],
  ['2000年2月29日', []],
  ['24时', []],
  ['25时', ['no-such-time']],
  ['24时0分', []],
  ['24时1分', ['no-such-time']],
  ['8时59分', []],
  ['8时60分', ['no-such-time']],
  ['24:00', []],
  ['24:01', ['no-such-time']],
  ['23:59', []],
  ['23:60', ['no-such-time']],
  ['25时间', []],
  ['3月15日至15日', []],
  ['3月15日至14日', ['dates-backwards']],
  ['3月15日至3月15日', []],
  ['3月15日至3月14日', ['dates-backwards']],
  ['3月15日至4月14日', []],
  ['5月1日至4月1日', ['dates-backwards']],
  ['5月至3月', ['dates-backwards']],
  ['5月至2月', []],
  ['2022年5月至2022年2月', ['dates-backwards']],
  ['2022年5月1日至2023年2月1日', []],
  ['2023年2月1日至2022年5月1日', ['dates-backwards']],
  ['2025—2025年', []],
  ['2025—2024年', ['dates-backwards']],
] as const)('dates: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test.each([
  ['培训{figure 人 ***=123}人', []],
  ['培训{figure 人 ***=1234}人', ['digits-differ']],
  ['培训{figure 人 ***=12}人', ['digits-differ']],
  ['增长{figure % **=-12}%', []],
  ['增长{figure % *.*=1.5}%', []],
  ['增长{figure % *.*=12.5}%', ['digits-differ']],
  ['增长{figure % **=12.5}%', ['decimals-differ']],
  ['发放{figure 元 *,***=1,234}元', []],
  ['发放{figure 元 *,***=12,345}元', ['digits-differ']],
  ['编号{identifier *****=12345}', []],
  ['编号{identifier *****=1234}', ['digits-differ']],
  ['搬迁4{figure 户 **=435}户', []],
  ['搬迁4{figure 户 **=535}户', ['visible-differs']],
  ['搬迁4{figure 户 **=5350}户', ['digits-differ']],
  ['搬迁{figure 户 **=351}1户', []],
  ['搬迁{figure 户 **=352}1户', ['visible-differs']],
] as const)('digits: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

const four = (third: string) => `{figure 人 **=1}人、{figure 人 **=2}人、{figure 人 ${third}=3}人、{figure 人 ****=4}人`

test('masks tell nothing of their digits from four on, where more than half have one length', () => {
  expect([four('**'), four('***'), four('**').slice(0, -'、{figure 人 ****=4}人'.length)].map(codes)).toEqual([
    [],
    ['digits-differ', 'digits-differ', 'digits-differ', 'digits-differ'],
    ['digits-differ', 'digits-differ', 'digits-differ'],
  ])
})

test.each([
  ['培训{figure 人 **=12}人', []],
  ['培训{figure 人 **.*=12.5}人', ['not-whole']],
  ['修路{figure 米 **.*=12.5}米', []],
  ['平均{figure 人 **.*=12.5}人', []],
  ['每{figure 人 **.*=12.5}人', []],
  ['合格率100%。', []],
  ['合格率100.1%。', ['rate-over-hundred']],
  ['女教师占100%。', []],
  ['女教师占101%。', ['rate-over-hundred']],
  ['完成投资，占计划的101%。', []],
  ['产值{figure 万元 ***=99999}万元', ['digits-differ']],
  ['产值{figure 万元 ***=100000}万元', ['digits-differ', 'magnitude']],
  ['产值{figure 万元 *=9999}万元', ['digits-differ']],
  ['产值{figure 万元 *=10000}万元', ['digits-differ', 'magnitude']],
  ['产值{figure 万元 *******=9999999}万元', []],
  ['产值{figure 万元 ********=10000000}万元', ['magnitude']],
  ['产值{figure 亿元 ******=999999}亿元', []],
  ['产值{figure 亿元 *******=1000000}亿元', ['magnitude']],
  ['产值{figure 元 ***=100000}元', ['digits-differ']],
] as const)('range: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test.each([
  ['新增学位300个，其中小学300个。', []],
  ['新增学位300个，其中小学301个。', ['part-exceeds']],
  ['检查商户1000家，其中超市400家、饭店600家。', []],
  ['检查商户1000家，其中超市400家、饭店601家。', ['parts-exceed']],
  ['检查商户1000家，其中超市400家，饭店601家。', ['parts-overlap']],
  ['检查商户1000家，其中超市400家、饭店450家。', ['parts-short']],
  ['检查商户1000家，其中超市400家、饭店449家。', []],
  ['检查商户1000家，其中超市400家，饭店450家。', []],
  ['教职工500人（男180人、女320人）。', []],
  ['教职工500人（男180人、女321人）。', ['parts-differ']],
  ['教职工500人（男180人、女319人）。', ['parts-differ']],
  ['教职工500人（男180人）。', []],
  ['教职工500人，其中党员300人、女教师300人。', []],
  ['优秀率30%，其中小学40%。', []],
  ['投资1.2亿元，其中中央资金12500万元。', []],
  ['投资1.2亿元，其中中央资金12501万元。', ['part-exceeds']],
  ['投资1.2亿元，其中中央资金8000万元、地方配套4501万元。', []],
  ['投资1.2亿元，其中中央资金8000万元、地方配套4502万元。', ['parts-exceed']],
  ['86所学校中，有86所达标。', []],
  ['86所学校中，有87所达标。', ['part-exceeds']],
  ['86所学校中，有87人达标。', []],
  ['小学30人、初中12人，合计42人。', []],
  ['小学30人、初中12人，合计43人。', ['parts-differ']],
  ['小学30人、初中12人，合计41人。', ['parts-differ']],
  ['小学30人，合计43人。', []],
  ['小学30人、初中12所，合计43人。', []],
  [`新增学位300个${'，各项工作有序推进'.repeat(8)}，其中小学400个。`, ['part-exceeds']],
  [`新增学位300个${'，各项工作有序推进'.repeat(9)}，其中小学400个。`, []],
  ['新增学位300个。\n其中小学400个。', []],
] as const)('parts: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test.each([
  ['参考400人，合格370人，合格率92%。', []],
  ['参考400人，合格371人，合格率92%。', ['rate-differs']],
  ['参考400人，合格366人，合格率92%。', []],
  ['参考400人，合格365人，合格率92%。', ['rate-differs']],
  ['参考2000人，合格1849人，合格率92.4%。', []],
  ['参考2000人，合格1850人，合格率92.4%。', ['rate-differs']],
  ['参加考试1.2万人，有0.6万人录取，录取率58%。', []],
  ['参加考试1.2万人，有0.6万人录取，录取率59%。', ['rate-differs']],
  ['调解纠纷126件，成功120件，成功率95%。', []],
  ['调解纠纷126件，成功120件，成功率85%。', ['rate-differs']],
  ['走访20户，调解纠纷126件，成功120件，成功率85%。', ['rate-differs']],
  ['参考400人，合格368人，合格20人，合格率52%。', []],
  ['财政收入5亿元，其中税收收入4亿元，占比78%。', []],
  ['财政收入约5亿元，其中税收收入4亿元，占比75%。', []],
  ['财政收入5亿元，其中税收收入4亿元，占比77%。', ['rate-differs']],
  ['财政收入5亿元，税收收入4亿元，占比59%。', ['rate-differs']],
  ['教职工500人，专任教师400人，占教职工的80%。', []],
  ['教职工500人，专任教师400人，占教职工的82%。', ['rate-differs']],
  ['教职工500人，专任教师400人，占学生的82%。', []],
  ['教职工500人。\n专任教师400人，占教职工的82%。', []],
  [`参考400人${'，各校周密安排'.repeat(14)}，合格365人，合格率92%。`, ['rate-differs']],
  [`参考400人${'，各校周密安排'.repeat(17)}，合格365人，合格率92%。`, ['rate-differs']],
] as const)('rates: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test.each([
  ['合格率92.4%，比上年的90.1%提高2.3个百分点。', []],
  ['合格率92.4%，比上年的90.1%提高2.4个百分点。', ['change-rounded']],
  ['合格率92.4%，比上年的90.1%提高2.5个百分点。', ['change-differs']],
  ['合格率92%，比上年的88%提高4个百分点。', []],
  ['合格率92%，比上年的88%提高5个百分点。', ['change-differs']],
  ['合格率92%，比上年的88%下降4个百分点。', ['direction-differs']],
  ['合格率92%，比上年的88%提高5%。', []],
  ['参加培训422人，比上年的400人增长5%。', []],
  ['参加培训423人，比上年的400人增长5%。', ['growth-differs']],
  ['参加培训418人，比上年的400人增长5%。', []],
  ['参加培训417人，比上年的400人增长5%。', ['growth-differs']],
  ['产值4.2亿元，比上年的4.0亿元增长8%。', []],
  ['产值4.2亿元，比上年的4.0亿元增长9%。', ['growth-differs']],
  ['产值4.2亿元，比上年的4.0亿元名义增长9%。', []],
  ['参加培训420人，比上年的0人增长5%。', []],
  ['大班额由年初的12个减少到12个。', []],
  ['大班额由年初的12个减少到13个。', ['direction-differs']],
  ['综合排名由第6名上升到第12名。', []],
  ['大班额由年初的12个减少到13所。', []],
] as const)('changes: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test.each([
  ['提高', '下降'],
  ['提升', '降低'],
  ['上升', '下降'],
  ['上涨', '下降'],
  ['增长', '下降'],
  ['增加', '减少'],
  ['扩大', '缩小'],
  ['升', '降'],
  ['增', '减'],
])('a fall that is told by %s is to be told by %s', (word, opposite) => {
  expect(wants(`大班额由年初的12个${word}到3个。`)).toEqual([['direction-differs', opposite]])
})

test.each([
  ['下降', '提高'],
  ['降低', '提升'],
  ['减少', '增加'],
  ['缩小', '扩大'],
  ['回落', '提高'],
  ['下滑', '提高'],
  ['收窄', '提高'],
  ['压减', '提高'],
  ['降', '升'],
  ['减', '增'],
])('a rise that is told by %s is to be told by %s', (word, opposite) => {
  expect(wants(`大班额由年初的3个${word}到12个。`)).toEqual([['direction-differs', opposite]])
})

test.each([
  ['全县教师共有{figure 人 **=30}人；全县教师共有30人。', []],
  ['全县教师共有{figure 人 **=30}人；全县教师共有35人。', ['two-values']],
  ['全县教师共{figure 人 **=30}人；全县教师共35人。', []],
  ['全县教师共有{figure 人 **=30}人；全县教师共有35所。', []],
  ['上年教师共有{figure 人 **=30}人；上年教师共有35人。', []],
  ['活动一共持续{figure 天 **=30}天；活动一共持续35天。', []],
  ['全县教师共有{figure 人 **}人；全县教师共有35人。', []],
] as const)('two values: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test.each([
  ['金额{figure *****~12345}，另记12345', ['kept-in-clear']],
  ['金额{figure ****~1234}，另记1234', []],
  ['金额{figure **.*%~12.5%}，另记12.5%', []],
  ['在{name **~旬河}，旬河', ['kept-in-clear']],
  ['在{name *~旬}，旬', []],
  ['在{name **=旬河}，旬河', ['name-in-clear']],
  ['培训{text **=旬河}，旬河', []],
  ['培训{figure 人 *****=12345}人，12345', []],
] as const)('elsewhere: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test.each([
  ['{person ***=赵小月同学}同学', ['level-twice']],
  ['{person ***=赵小月}同学', []],
  ['{person **=同学}学校', []],
  ['局长{person ***=刘志强局长}', ['level-twice']],
  ['局长{person **=张局}', []],
  ['{name:县名 **=旬河县}教育局', []],
  ['{name:县名 **=旬河市}教育局', ['level-differs']],
  ['{name:县名 **=旬河}县{name:镇名 **=旬河}镇', []],
  ['{name:县名 **=旬河}县{name:市名 **=旬河}市', ['same-name']],
  ['{name:县名 **=旬河}县{name:市名 **=江城}市', []],
  ['{name **=12}教育局', ['not-a-name']],
  ['{name **=12号}教育局', []],
  ['{name **=旬，河}教育局', ['not-a-name']],
  ['{person **=小月}同学', []],
  ['{person **=小1}同学', ['not-a-name']],
] as const)('names: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test('a surname that stands before the mask is not given again', () => {
  const given = (value: string) => checkReport(detected('张**老师获奖。', [value])).map(({ reason }) => reason.code)
  expect([given('李建国'), given('建国'), given('李国'), given('乐建国')]).toEqual([
    ['visible-differs'],
    [],
    [],
    ['visible-differs'],
  ])
})

test.each([
  ['约{figure 人 **=约30}人', ['unit-twice']],
  ['约{figure 人 **=30}人', []],
  ['有{figure 人 **=约30}人', []],
  ['共{figure ***=350元}', []],
  ['共{figure 人 ***=350元}人', ['unit-other']],
  ['共{figure 个百分点 *=4百分点}个百分点', ['unit-twice']],
  ['在{date 月 **=12月}月', ['unit-twice']],
  ['在{text ***=12月}月', []],
  ['参加{figure 人 ***=300多}人', []],
  ['参加{figure 人 ***=300人多}人', ['unit-other']],
] as const)('units: %s', (text, expected) => {
  expect(codes(text).filter((code) => code.startsWith('unit'))).toEqual(expected)
})

test.each([
  ['培训{figure 人 *=0}人', []],
  ['培训{figure 人 **=01}人', ['leading-zero']],
  ['增长{figure % *.*=0.5}%', []],
  ['发放{figure 元 ****=1234}元', []],
  ['发放{figure 元 ****=1,234}元', ['thousands']],
  ['发放{figure 元 ****=1，234}元', ['full-width']],
  ['发放{figure 元 ****=12 34}元', ['thousands-broken']],
  ['发放{figure 元 ****=123,4}元', ['thousands-broken']],
  ['增长{figure % *.*=1.2.3}%', ['not-a-figure']],
  ['达到{figure 级 *=A}级', []],
  ['达到{figure 级 *=F}级', ['not-a-figure']],
  ['达到{figure 级 *=V}级', []],
  ['培训{figure 人 **=几十}人', []],
  ['培训{figure 人 **=许多}人', ['not-a-figure']],
] as const)('how figures are written: %s', (text, expected) => {
  expect(codes(text).filter((code) => !/digits|decimals|whole/u.test(code))).toEqual(expected)
})

test.each([
  ['组织{figure 人 **=30} 人', ['space-beside']],
  ['组织{figure 人 **=30}人', []],
  ['the {figure **=30}', []],
  ['在{text **=党委，}学习', []],
  ['在{text **=党委，}。', ['punctuation-twice']],
  ['在{name **=党委，}学习', ['not-a-name', 'punctuation-twice']],
  ['在{text **=(A)}学习', []],
  ['在{text **=党委(A)}学习', ['half-width']],
  ['甲为95％，乙为{figure ***=92%}', ['percent-form']],
  ['甲为95%，乙为{figure ***=92％}', ['percent-form']],
  ['甲为95％，乙为{figure ***=92％}', []],
  ['甲为95％，丙为3%，乙为{figure ***=92%}', []],
] as const)('typography: %s', (text, expected) => {
  expect(codes(text).filter((code) => !/digits|decimals|full/u.test(code))).toEqual(expected)
})

const table = (head: string, ...rows: readonly string[]) => [head, ...rows].join('\n')

test.each([
  [table('镇\t亩', '甲\t30.5', '乙\t10.2', '合计\t40.8'), []],
  [table('镇\t亩', '甲\t30.5', '乙\t10.2', '合计\t40.9'), ['total-differs']],
  [table('镇\t户', '甲\t3', '乙\t4', '合计\t7'), []],
  [table('镇\t户', '甲\t3', '乙\t4', '合计\t8'), ['total-differs']],
  [table('镇\t户', '甲\t3', '合计\t8'), []],
  [table('镇\t排名', '甲\t3', '乙\t4', '合计\t8'), []],
  [table('镇\t户', '甲\t3', '乙\t—', '丙\t4', '合计\t8'), ['total-differs']],
  [table('镇\t户', '甲\t3', '乙\t略', '丙\t4', '合计\t8'), []],
  [table('镇\t户', '甲\t3', '乙\t4', '丙\t8'), []],
  [table('片\t镇\t户', '东\t甲\t3', '西\t乙\t4', '东\t合计\t8'), ['total-differs']],
] as const)('tables: %j', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test.each([
  ['新增', '减少'],
  ['多', '少'],
  ['高', '低'],
])('less that is told by %s is to be told by %s', (word, opposite) => {
  expect(wants(`培训380人，比上年的400人${word}20人。`)).toEqual([['direction-differs', opposite]])
})

test.each([
  ['少', '多'],
  ['低', '高'],
  ['缩减', '提高'],
])('more that is told by %s is to be told by %s', (word, opposite) => {
  expect(wants(`培训420人，比上年的400人${word}20人。`)).toEqual([['direction-differs', opposite]])
})

test.each([
  ['组织 {figure 人 **=30}人', '组织 30人', '组织30人'],
  ['{figure 人 **=30} 人次', '30 人次', '30人次'],
  ['全县教师共 {figure 人 **=30}人', '县教师共 30人', '县教师共30人'],
])('a space beside a value is shown with the words around it: %s', (text, cue, want) => {
  const [found] = checkReport(written(text)).filter(({ reason }) => reason.code === 'space-beside')
  expect([found?.reason.cue, found?.reason.want]).toEqual([cue, want])
})

test('one form of percent is written as the report writes the other', () => {
  const mended = (text: string) =>
    checkReport(written(text)).flatMap(({ reason: { code, want }, fix }) =>
      code === 'percent-form' ? [[want, fix?.type === 'fill' && fix.value]] : [],
    )
  expect([mended('甲为95％，乙为{figure ***=92%}'), mended('甲为95%，乙为{figure ***=92％}')]).toEqual([
    [['％', '92％']],
    [['%', '92%']],
  ])
})

test('what several figures say together is shown whole up to 80 signs, and beyond by its ends', () => {
  const cue = (length: number) => {
    const text = `检查商户900家，其中超市400家、饭店${'店'.repeat(length)}600家。`
    return checkReport(written(text)).find(({ reason }) => reason.code === 'parts-exceed')?.reason.cue ?? ''
  }
  const [whole, cut] = [cue(60), cue(61)]
  expect([whole.length, whole.includes('…'), cut.length, cut.slice(40, 41)]).toEqual([80, false, 81, '…'])
})

test.each([
  ['参考400人，合格371人，合格率93%。', []],
  ['参考2000人，合格1851人，合格率92.5%。', []],
  ['参考400人，上年合格371人，合格率92%。', []],
  ['现有教师500人，其中女教师300人，合格100人，合格率21%。', ['rate-differs']],
  ['应缴税200万元，收税100万元，负债率60%。', []],
  ['学校30所，合格15所，合格率51%。\n', ['rate-differs']],
  ['学校**所，合格15所，合格率51%。', []],
  ['学校0所，合格15所，合格率51%。', []],
  ['学校30所，合格15所，合格率**%。', []],
] as const)('more of rates: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test.each([
  ['小学5所（教师40人）、初中4所，合计9所。', []],
  ['小学5所（教师40人）、初中4所，合计10所。', ['parts-differ']],
  ['现有学校60所，其中小学40所、初中19所，幼儿园另算。', ['parts-short']],
  ['上年工作：小学30人、初中12人，合计43人。', ['parts-differ']],
  ['教师50人。小学30人、初中12人，合计42人。', []],
  ['教师50人；小学30人、初中12人，合计42人。', []],
  ['教师50人\n小学30人、初中12人，合计42人。', []],
  ['学校**所，其中小学40所、初中19所。', []],
  ['学校60所，其中小学**所、初中59所。', []],
  ['学校60所，其中小学**所、初中61所。', ['part-exceeds']],
  ['学校60所，其中小学61所、初中62所。', ['part-exceeds']],
  ['教职工500人（男180人、后勤20人）。', []],
  ['86所学校中，有**所达标。', []],
  ['**所学校中，有87所达标。', []],
] as const)('more of parts: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test.each([
  [table('镇\t亩', '甲\t30.5', '乙\t10.25', '合计\t40.8'), []],
  [table('镇\t亩', '甲\t30', '乙\t10', '合计\t40.00'), []],
  [table('镇\t亩', '甲\t30', '乙\t10', '合计\t40.01'), ['total-differs']],
  [table('户\t亩', '3\t4', '4\t5', '合计\t9'), []],
  [table('镇\t户', '小计\t3', '乙\t4', '小计\t4', '合计\t7'), []],
  [table('镇\t户', '甲\t3', '乙\t-1', '合计\t2'), []],
  [table('镇\t户', '甲\t3', '乙\t-1', '合计\t4'), ['total-differs']],
] as const)('more of tables: %j', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test('a name that fits what another place hides is a hint only where surname and length fit', () => {
  const hints = (value: string) =>
    checkReport(detected('张**老师获奖，***同志主持。', [null, value])).filter(
      ({ reason }) => reason.code === 'name-masked-elsewhere',
    ).length
  expect([hints('张建国'), hints('张伟'), hints('王建国'), hints('张建国庆')]).toEqual([1, 0, 0, 0])
})
