import { expect, test } from 'vitest'
import { detect, fieldsOf, placeholdersOf, redetect, textOf } from '../../../src/core/detect.ts'
import { unplacedIn } from '../../../src/core/form-values.ts'
import type { CellPlace, DetectOptions, FormPlace } from '../../../src/core/model.ts'
import { isOpenField, isOpenPlace, resolve } from '../../../src/core/resolve.ts'

const options = { format: 'text', masks: ['stars', 'blanks'] } as const

/** Each blank with its label and reason, `[]` where it has no width. */
function blanksOf(text: string): readonly string[] {
  const detection = detect(text, options)
  const labels = new Map(fieldsOf(detection).map(({ id, label }) => [id, label]))
  return placeholdersOf(detection).map(({ text, field, reason }) => `${labels.get(field)}[${text}] ${reason.code}`)
}

test.each([
  ['a label with nothing behind it', '出生日期：', ['出生日期[] blank-label']],
  ['a label whose characters stand apart', '姓  名：', ['姓名[] blank-label']],
  ['blanks up to the next label', '姓名：     性别：', ['姓名[    ] blank-label', '性别[] blank-label']],
  [
    'a signature beside its date',
    '签名：________日期：________',
    ['签名[________] blank-pen', '日期[________] blank-line'],
  ],
  ['a unit behind blanks', '月工资：      元', ['月工资[      ] blank-label']],
  ['a number before the label', '3．开户行：', ['开户行[] blank-label']],
  ['a sure label behind a heading’s number', '一、工程名称：', ['工程名称[] blank-label']],
  ['a line to write on', '保证金________元', ['保证金（元）[________] blank-line']],
  ['a unit in Latin letters', '身高____cm', ['身高（cm）[____] blank-line']],
  ['a line behind Latin letters', 'QQ____', ['QQ号码[____] blank-line']],
  ['what the rest of a contract calls it', '________（以下简称承租方）', ['承租方[________] blank-line']],
  ['a hint behind a line', '本次________（工程名称）', ['工程名称[________] blank-line']],
  [
    'a date in three places is one field',
    '签约日期：____年__月__日',
    ['签约日期[____] blank-date', '签约日期[__] blank-date', '签约日期[__] blank-date'],
  ],
  ['a year that is known', '2026年  月  日', ['落款日期[  ] blank-date', '落款日期[  ] blank-date']],
  ['a label spread out, without a colon', '学　校　名　称　________', ['学校名称[________] blank-line']],
  [
    'a date behind such a label',
    '填 报 时 间____年__月__日',
    ['____', '__', '__'].map((gap) => `填报时间[${gap}] blank-date`),
  ],
  ['what a sum is paid for', '定金￥____元', ['定金[____] blank-line']],
  ['a sum behind its label', '费用合计（人民币）：￥____元', ['费用合计[____] blank-line']],
  ['how many copies there are', '本合同一式__份', ['份数[__] blank-line']],
  ['a year of something', '____年度党费收缴登记表', ['年度[____] blank-line']],
  ['a number that a word of its own stands before', '采字第    号', ['文号[    ] blank-line']],
  ['a number that says which', '土地使用证号：采字第    号', ['土地使用证号[    ] blank-line']],
  ['a number of another thing', '证号：甲。采字第    号', ['文号[    ] blank-line']],
  ['a hint with a remark', '（请简述整改措施，不超过300字）', ['整改措施[（请简述整改措施，不超过300字）] blank-hint']],
  ['an hour and minutes', '起飞：  月  日  时  分', Array.from({ length: 4 }, () => '起飞[  ] blank-date')],
  ['a hint that tells what to write', '由[请填写经办人]办理', ['经办人[[请填写经办人]] blank-hint']],
  ['a hint that names it', '（发包人名称）与承包人', ['发包人名称[（发包人名称）] blank-hint']],
  [
    'hints beside one that names what it asks for',
    '与（单位名称）合作，自（开始年月）至（结束年月）',
    ['单位名称[（单位名称）] blank-hint', '开始年月[（开始年月）] blank-hint', '结束年月[（结束年月）] blank-hint'],
  ],
  ['a name in braces', '致{{收件单位}}', ['收件单位[{{收件单位}}] blank-hint']],
  ['a name in angle brackets', '<甲方>承担', ['甲方[<甲方>] blank-hint']],
  ['brackets with nothing in them', '合同编号：【】', ['合同编号[] blank-hint']],
  ['letters behind a label', '联系人：XXX', ['联系人[XXX] blank-letters']],
  ['letters in a date', '定于××月××日', ['定于日期[××] blank-date', '定于日期[××] blank-date']],
  ['a place for a signature', '经办人（签字）：', ['经办人[] blank-pen']],
  ['boxes of one question', '户口性质：□农业 □非农业', ['户口性质[□] choice', '户口性质[□] choice']],
  ['boxes behind what they stand for', '男□ 女□', ['男[□] choice', '男[□] choice']],
  [
    'boxes within a sentence',
    '该生学业成绩□优秀 □良好，请予接洽。',
    ['该生学业成绩[□] choice', '该生学业成绩[□] choice'],
  ],
  ['a label that says whom it asks', '五、您的联系方式：____', ['联系方式[____] blank-line']],
  ['one box by itself', '□我已阅读并同意', ['我已阅读并同意[□] choice']],
  ['two underscores before what is counted', '第__页', ['页码[__] blank-line']],
  ['a verb by what it asks for', '本人因____，用于____', ['原因[____] blank-line', '用途[____] blank-line']],
  ['what is counted', '需请假____天，应到____人', ['请假天数[____] blank-line', '应到人数[____] blank-line']],
  ['an address in a sentence', '本人家住县城，家庭住址______', ['家庭住址[______] blank-line']],
  ['a nation', '____族', ['民族[____] blank-line']],
  [
    'a sum in words and figures',
    '人民币（大写）：____万____元整　￥____',
    ['人民币大写[____] blank-line', '人民币大写（元）[____] blank-line', '小写金额[____] blank-line'],
  ],
  [
    'the first and the last day',
    '自____年__月__日至____年__月__日',
    [...Array(3)]
      .map((_, i) => `开始日期[${i ? '__' : '____'}] blank-date`)
      .concat([...Array(3)].map((_, i) => `结束日期[${i ? '__' : '____'}] blank-date`)),
  ],
  [
    'a signature before its date',
    '签字：          年  月  日',
    ['签字[      ] blank-pen', '签字日期[    ] blank-date', '签字日期[  ] blank-date', '签字日期[  ] blank-date'],
  ],
  [
    'a line to sign on before the date',
    '签名：____________________    年  月  日',
    [
      '签名[____________________] blank-pen',
      '落款日期[    ] blank-date',
      '落款日期[  ] blank-date',
      '落款日期[  ] blank-date',
    ],
  ],
  ['a line of those who sign', '审核：____ 复核：____', ['审核[____] blank-pen', '复核[____] blank-pen']],
  ['a seal behind', '发包人：（公章）', ['发包人[] blank-pen']],
  ['a second of the same', '询问人：____、____', ['询问人[____] blank-line', '询问人（2）[____] blank-line']],
  [
    'letters in a sentence',
    '会议听取了XX局的汇报，拨付XX万元',
    ['局名[XX] blank-letters', '拨付（万元）[XX] blank-letters'],
  ],
  ['a hint in brackets in a sentence', '由[总指挥]下令', ['总指挥[[总指挥]] blank-hint']],
  ['a bracket before a title', '经研究，确定（    ）同志为先进', ['姓名[    ] blank-hint']],
  ['blanks in a sentence', '兹介绍      等   人前往你处，请接洽', ['姓名[      ] blank-line', '人数[   ] blank-line']],
  ['the year of a title', '（    年度）', ['年度[    ] blank-line']],
  ['a line below what asks for it', '一、其他建议：\n________', ['其他建议[________] blank-line']],
  [
    'a second line of a long answer',
    '申请理由：______\n________\n落款：',
    ['申请理由[______] blank-line', '申请理由（2）[________] blank-line', '落款[] blank-label'],
  ],
  ['whoever declares', '本人____承诺', ['本人姓名[____] blank-line']],
  ['whom a sentence tells of', '现有患者____入院', ['患者姓名[____] blank-line']],
  ['how many of them', '全厂职工____人', ['全厂职工人数[____] blank-line']],
  ['who is entrusted', '本人____委托____办理', ['本人姓名[____] blank-line', '受托人[____] blank-line']],
  ['a place in a sentence', '甲方将位于____的房屋交付', ['地址[____] blank-line']],
  ['what one side is to pay', '甲方应付水费____元', ['应付水费（元）[____] blank-line']],
  ['a share for each day', '违约金为每日____‰', ['违约金（‰）[____] blank-line']],
  ['how many days', '乙方逾期超过____日的', ['逾期天数[____] blank-line']],
  ['a court', '争议由【  】人民法院管辖', ['法院[  ] blank-hint']],
  ['copies in a bracket', '本协议一式【  】份', ['份数[  ] blank-hint']],
  ['a school by what stands behind', '为支持XX小学发展', ['学校名称[XX] blank-letters']],
  ['the number that its label names', '编号：补〔____〕____号', ['年份[____] blank-line', '编号[____] blank-line']],
  ['one wide blank in brackets', '钥匙（　）把', ['钥匙[　] blank-hint']],
  ['a sum unit by unit', '（大写）：__拾__万', ['人民币大写（拾）[__] blank-line', '人民币大写（万）[__] blank-line']],
  ['a number in order', '期别：第____期', ['期别[____] blank-line']],
  ['two sides of one label', '视力：左____右____', ['视力（左）[____] blank-line', '视力（右）[____] blank-line']],
  [
    'a day by what happens on it',
    '已于____年__月__日结清',
    ['结清日期[____] blank-date', '结清日期[__] blank-date', '结清日期[__] blank-date'],
  ],
  [
    'a term that ends on a day',
    '委托期限至____年__月__日',
    ['委托期限[____] blank-date', '委托期限[__] blank-date', '委托期限[__] blank-date'],
  ],
  ['an example as a hint', '用于（如：班级图书角），不得挪用', ['用途[（如：班级图书角）] blank-hint']],
  ['the way a date is written as a hint', '签订日期：[年/月/日]', ['签订日期[[年/月/日]] blank-hint']],
  [
    'what may be left out, without saying so',
    '[此处填写双方其他约定，没有可删除]',
    ['其他约定[[此处填写双方其他约定，没有可删除]] blank-hint'],
  ],
  ['boxes behind a verb', '因□买卖 □继承，现过户', ['原因[□] choice', '原因[□] choice']],
  [
    'whoever has it in hand, and another',
    '经办：        归还验收人：        ',
    ['经办[       ] blank-label', '归还验收人[        ] blank-label'],
  ],
])('%s is to be filled', (_, text, expected) => {
  expect(blanksOf(text)).toEqual(expected)
})

test('boxes of which one is ticked can be ticked otherwise, and are not open', () => {
  const detection = detect('学历：□专科 ☑本科 □硕士\n材料：■申请表 □身份证', options)
  expect(fieldsOf(detection).map(({ label, options, ticked }) => [label, options, ticked])).toEqual([
    ['学历', ['专科', '本科', '硕士'], ['本科']],
    ['材料', ['申请表', '身份证'], ['申请表']],
  ])
  const shown = (label: string, value: string) => {
    const field = fieldsOf(detection).find((one) => one.label === label)?.id ?? ''
    return resolve(textOf(detection), placeholdersOf(detection), new Map([[field, { state: 'filled', value }]])).text
  }
  expect(shown('学历', '硕士')).toBe('学历：□专科 □本科 ☑硕士\n材料：■申请表 □身份证')
  expect(shown('材料', '申请表、身份证')).toBe('学历：□专科 ☑本科 □硕士\n材料：■申请表 ■身份证')
  expect(fieldsOf(detection).filter((field) => isOpenField(new Map(), field))).toEqual([])
  expect(placeholdersOf(detection).filter((place) => isOpenPlace(new Map(), place))).toEqual([])
})

test.each([
  ['a heading with a colon', '一、参赛条件：'],
  ['a sentence that opens a list', '现将有关要求通知如下：'],
  ['a salutation', '尊敬的各位家长：'],
  ['an addressee', '各乡镇人民政府，县直各部门：'],
  ['notes', '填表说明：'],
  ['the end of a sentence', '兹通报如前，望周知：'],
  ['a value that is there', '姓名：  张小满'],
  ['an ellipsis', '以及其他……'],
  ['letters set apart', '通    知'],
  ['what a bracket adds', '会议时间（地点）另行通知'],
  ['a bracket that belongs to a name', '《管理办法（试行）》'],
  ['a citation', '见[3]和[12]'],
  ['the name of a column of notes', '【填表须知】'],
  ['an example', '籍贯如：XX省XX县'],
  ['how a sum is written', '金额写法：伍万××元整'],
  ['a sentence with a bullet', '□ 本表由经办人保管，报账时附后。'],
  ['boxes of an example', '示例：☑满意 □一般'],
  ['an office that is addressed', '云溪街道办事处：'],
  ['the heading of an article', '第一条　房屋情况：'],
  ['a chapter in a table of contents', '第XX章 补充条款......40'],
  ['an empty name in braces', '双花括号{{　}}中为字段'],
  ['a title that is spaced', '会　　议　　通　　知'],
  ['a box that is spoken of', '请在□内打√'],
  ['boxes that are all ticked', '☑已到会 ☑已签到'],
  ['a tick that is spoken of', '请在□内打“√”'],
  ['a name of a program', '调用load____data处理'],
  ['underscores that are spoken of', '用“____”隔开'],
  ['a date that is there', '2026年3月1日'],
  ['a ratio', '比例为1：2'],
  ['a line as wide as the page', `以上属实。\n${'_'.repeat(64)}\n以下由受理机关填写：`],
  ['a chapter that names a sum', '第二章　补偿方式及金额：'],
  ['a centre that is addressed', '市体育中心：'],
  ['a bullet that asks for what is one’s own', '□ 请携带本人有效身份证件；'],
  ['how votes are counted', '请在栏内打“√”，多选、不选视为弃权：'],
  ['an address of the web', '<https://example.com>'],
])('%s is no blank', (_, text) => {
  expect(blanksOf(text)).toEqual([])
})

test('in a table of a text an empty cell is named by its row and column, and in a form by the cell beside', () => {
  const table = '| 项目 | 上年 | 本年 |\n|---|---|---|\n| 收入 | 5 | |\n| 支出 | | 3 |\n'
  expect(blanksOf(table)).toEqual(['收入·本年[] blank-cell', '支出·上年[] blank-cell'])
  expect(blanksOf('序号\t品名\t数量\n1\t\t\n2\t纸\t\n')).toEqual([
    '品名[] blank-cell',
    '数量[] blank-cell',
    '纸·数量[] blank-cell',
  ])
})

test('a list in a form is told by its heads, what is divided otherwise by the cell beside', () => {
  const labelsOf = (rows: readonly (readonly string[])[]) => {
    const { text, cells } = cellsOf(rows)
    return fieldsOf(detect(text, { format: 'docx', masks: ['blanks'], cells })).map(({ label }) => label)
  }
  expect(
    labelsOf([
      ['姓名', '', '性别', ''],
      ['称谓', '姓名', '年龄', '单位'],
      ['', '', '', ''],
    ]),
  ).toEqual(expect.arrayContaining(['姓名', '姓名（2）', '单位', '性别', '称谓', '年龄']))
  expect(
    labelsOf([
      ['受理机关', '县公安局'],
      ['住址', ''],
    ]),
  ).toEqual(['住址'])
  expect(labelsOf([['会议名称：', '']])).toEqual(['会议名称'])
  expect(
    labelsOf([
      ['', '上年', '本年'],
      ['收入', '', ''],
    ]),
  ).toEqual(['收入·上年', '收入·本年'])
})

test('a cell that asks to be written over says nothing of those beside it', () => {
  const { text, cells } = cellsOf([
    ['同行人员', '单击此处', '事由', '单击此处'],
    ['地点', '', '日期', ''],
  ])
  const places = [...text.matchAll(/单击此处/gu)].map(
    ({ index }): FormPlace => ({ kind: 'prompt', start: index, end: index + 4, label: null, checked: null }),
  )
  const detection = detect(text, { format: 'docx', masks: ['blanks'], cells, places })
  expect(
    fieldsOf(detection)
      .map(({ label }) => label)
      .toSorted(),
  ).toEqual(['事由', '同行人员', '地点', '日期'].toSorted())
})

const cellsOf = (rows: readonly (readonly string[])[]) => ({
  text: rows.flat().join('\n'),
  cells: rows.flatMap((row, at) =>
    row.map(
      (_, column): CellPlace => ({
        line: rows.slice(0, at).flat().length + column,
        table: 0,
        row: at,
        column,
        rows: 1,
        columns: 1,
      }),
    ),
  ),
})

test('in a form of Word each empty cell asks for what stands before it', () => {
  const { text, cells } = cellsOf([
    ['姓名', '', '性别', ''],
    ['住址', '', '电话', ''],
  ])
  const detection = detect(text, { format: 'docx', masks: ['blanks'], cells })
  expect(fieldsOf(detection).map(({ kind, label }) => `${kind} ${label}`)).toEqual([
    'person 姓名',
    'text 性别',
    'text 住址',
    'identifier 电话',
  ])
})

test('what a document says of its blanks moves with an edit before them', () => {
  const text = '现任      职务\n'
  const places: readonly FormPlace[] = [{ kind: 'underline', start: 2, end: 8, label: null, checked: null }]
  const detection = detect(text, { format: 'docx', masks: ['blanks'], places })
  const spans = (one: typeof detection) => placeholdersOf(one).map(({ start, end, id }) => [start, end, id])
  const [[start, end, id] = []] = spans(detection)
  expect([start, end]).toEqual([2, 8])
  expect(spans(redetect(detection, [{ start: 0, end: 0, text: '他' }]))).toEqual([[3, 9, id]])
})

test('a field of choices tells what can be ticked, and a place for a pen that it is one', () => {
  const [choice, pen] = fieldsOf(detect('学历：□本科 □硕士\n负责人签字：____', options)).toSorted((a, b) =>
    a.label.localeCompare(b.label),
  )
  expect([pen?.isForPen, choice?.options].toSorted()).toEqual([['本科', '硕士'], true].toSorted())
})

test('a name in braces is one field wherever it stands', () => {
  const detection = detect('{{项目}}由甲方承担。\n验收{{项目}}。', options)
  expect(fieldsOf(detection).map(({ label, count }) => [label, count])).toEqual([['项目', 2]])
})

test.each([
  [true, ['博士', null]],
  [false, [null, null]],
])('a field of a list offers its entries, and takes another where the list is not closed: %s', (isClosed, unplaced) => {
  const text = '学历：选择一项。'
  const choices = { texts: ['选择一项。', '本科', '硕士'], isClosed }
  const places: readonly FormPlace[] = [{ kind: 'prompt', start: 3, end: 8, label: null, checked: null, choices }]
  const detection = detect(text, { format: 'docx', masks: ['blanks'], places })
  const [field] = fieldsOf(detection)
  expect([field?.label, field?.options, field?.takesSeveral]).toEqual(['学历', ['本科', '硕士'], undefined])
  const form = placeholdersOf(detection)[0]?.form
  expect(['博士', '硕士'].map((value) => form && unplacedIn(form, field?.options ?? [], value))).toEqual(unplaced)
})

test('a question of several boxes is told from a choice of one', () => {
  const several = (text: string) => fieldsOf(detect(text, options)).map(({ takesSeveral }) => takesSeveral ?? false)
  expect(several('性别：□男 □女')).toEqual([false])
  expect(several('5．□愿意 □不愿意参加座谈。')).toEqual([false])
  expect(several('材料：□身份证 □户口簿')).toEqual([true])
})

test.each([
  ['a tab', '住址\t，', 2, 3, ['住址[]']],
  ['tabs behind a label', '姓名： \t\t性别', 4, 6, ['姓名[]']],
  ['blanks and a tab', '姓名：   \t', 3, 7, ['姓名[   ]']],
  ['words with blanks and a tab', '现任副 局长\t', 2, 7, []],
  ['words between blanks', '住址：  某村   某组  ', 3, 16, ['住址[  ]', '某村[   ]', '某组[  ]']],
  ['words, and a tab behind blanks', '现任：副局长  \t', 3, 9, ['副局长姓名[  ]']],
])('an underlined tab is written on before it, and stays: %s', (_, text, start, end, expected) => {
  const places: readonly FormPlace[] = [{ kind: 'underline', start, end, label: null, checked: null }]
  const detection = detect(text, { format: 'docx', masks: ['blanks'], places })
  const labels = new Map(fieldsOf(detection).map(({ id, label }) => [id, label]))
  expect(placeholdersOf(detection).map(({ text, field }) => `${labels.get(field)}[${text}]`)).toEqual(expected)
})

/** The fields of boxes, each with what can be ticked for it and whether that is one. */
function choicesOf(text: string, more: Partial<DetectOptions> = {}): readonly string[] {
  return fieldsOf(detect(text, { ...options, ...more })).map(
    ({ label, options = [], takesSeveral = false }) => `${label}: ${options.join('/')}${takesSeveral ? ' +' : ''}`,
  )
}

test.each([
  ['a question that ends in a colon', '3．您的性别：\n□ 男\n□ 女\n', ['性别: 男/女']],
  ['one that says one', '1.你从哪里来？（单选）\n□城镇\n□农村\n', ['从哪里来: 城镇/农村']],
  [
    'one that says several',
    '（二）需要改进的方面（可多选）\n□卫生\n□价格\n□品种\n',
    ['需要改进的方面: 卫生/价格/品种 +'],
  ],
  [
    'letters before the boxes',
    '您对服务是否满意？\nA．□ 满意\nB．□ 一般\nC．□ 不满意\n',
    ['服务是否满意: 满意/一般/不满意'],
  ],
  ['letters behind them', '您对服务是否满意？\n□ A. 满意\n□ B. 不满意\n', ['服务是否满意: 满意/不满意']],
  ['boxes at the ends of the lines', '年龄段：\n30岁以下 □\n30岁及以上 □\n', ['年龄段: 30岁以下/30岁及以上']],
  ['several in a line', '学历：\n□小学  □初中\n□高中  □本科\n', ['学历: 小学/初中/高中/本科']],
  ['a list of papers', '提交材料：\n□ 身份证复印件；\n□ 户口簿。\n', ['提交材料: 身份证复印件/户口簿 +']],
  ['degrees', '2、食堂的价格：\n□很高\n□一般\n□很低\n', ['食堂的价格: 很高/一般/很低']],
])('boxes below each other are one question: %s', (_, text, found) => {
  expect(choicesOf(text)).toEqual(found)
  const lines = text.split('\n')
  expect(choicesOf(text, { format: 'docx' })).toEqual(found)
  expect(placeholdersOf(detect(text, options)).length).toBe(lines.join('').match(/□/gu)?.length)
})

test.each([
  ['the day that a stretch begins', '本合同期限自  年  月  日起至  年  月  日止', ['合同期限开始日期', '结束日期']],
  ['those who hand over and take over', '移交人：____　接管人：____　监交人：____', ['移交人', '接管人', '监交人']],
])('%s is named', (_, text, labels) => {
  expect(fieldsOf(detect(text, options)).map(({ label }) => label)).toEqual(labels)
})

test('a plain tab before a line to write on makes no second place of the label', () => {
  const text = '租用单位名称：\t\t\t'
  const places: readonly FormPlace[] = [{ kind: 'underline', start: 8, end: 10, label: null, checked: null }]
  const found = placeholdersOf(detect(text, { ...options, format: 'docx', places }))
  expect(found.map(({ start, end, reason }) => [start, end, reason.code])).toEqual([[8, 8, 'blank-line']])
})

test('of a table of two lists each has its own heads, and what is struck out names nothing', () => {
  const rows = [
    ['教育经历', '时间', '学校', '专业'],
    ['', '', '', ''],
    ['工作经历', '时间', '单位', '职务'],
    ['', '', '', ''],
    ['合计', '—', '', ''],
  ]
  const cells: CellPlace[] = []
  const lines: string[] = []
  for (const [row, texts] of rows.entries())
    for (const [column, text] of texts.entries()) {
      if (column === 0 && (row === 1 || row === 3)) continue
      const rows = column === 0 && row < 4 ? 2 : 1
      cells.push({ line: lines.length, table: 0, row, column, rows, columns: 1 })
      lines.push(text)
    }
  const labels = fieldsOf(detect(lines.join('\n'), { ...options, format: 'docx', cells })).map(({ label }) => label)
  const expected = [
    ...['教育经历·时间', '教育经历·学校', '教育经历·专业'],
    ...['工作经历·时间', '工作经历·单位', '工作经历·职务'],
    ...['合计·单位', '合计·职务'],
  ]
  expect(labels.toSorted()).toEqual(expected.toSorted())
})

test('blanks before a unit are what a cell leaves open, and a colon asks in its own cell where the next one has a head', () => {
  const cell = (line: number, row: number, column: number): CellPlace => ({
    line,
    table: 0,
    row,
    column,
    rows: 1,
    columns: 1,
  })
  const area = detect('采伐面积\n      公顷', { ...options, format: 'docx', cells: [cell(0, 0, 0), cell(1, 0, 1)] })
  expect(fieldsOf(area).map(({ label }) => label)).toEqual(['采伐面积'])
  const text = '诊断\n疾病\n间隔时间\n直接原因：\n'
  const cells = [{ ...cell(0, 0, 0), rows: 2 }, cell(1, 0, 1), cell(2, 0, 2), cell(3, 1, 1), cell(4, 1, 2)]
  const asked = fieldsOf(detect(text, { ...options, format: 'docx', cells }))
  expect(asked.map(({ label }) => label)).toEqual(['直接原因', '诊断·间隔时间'])
})

test('who handled it signs in the cell of an opinion, before the day', () => {
  const cell = (line: number, column: number): CellPlace => ({ line, table: 0, row: 0, column, rows: 1, columns: 1 })
  const text = '林业站意见\n经办人：______　    年  月  日'
  const found = placeholdersOf(detect(text, { ...options, format: 'docx', cells: [cell(0, 0), cell(1, 1)] }))
  expect(found[0]?.form?.isForPen).toBe(true)
})

test('what an option leaves to be written is a blank of its own', () => {
  expect(choicesOf('您从何处得知？（多选）\n□报纸\n□其他：____\n')).toEqual(['从何处得知: 报纸/其他 +', '其他: '])
})

test('boxes with nothing above that asks, or with other lines between, stay by themselves', () => {
  expect(choicesOf('\n□ 身份证\n□ 户口簿\n')).toEqual(['身份证: 身份证', '户口簿: 户口簿'])
  expect(choicesOf('材料：\n□ 身份证\n正文一段。\n□ 户口簿\n')).toContain('户口簿: 户口簿')
})

test.each([
  ['rules', '□ 报废电脑须先拆除硬盘；□ 车辆另附证明。'],
  ['rules below each other', '□ 外带须两人同行\n□ 空白页不得用印\n'],
  ['below a heading of a note', '温馨提示\n□ 补贴由县残联发放\n□ 按季度到账\n'],
  ['behind a heading of a note', '【注】：□ 随申请书附户口簿。'],
  ['sentences below what is enclosed', '附：\n□ 委托人身份证一份；\n□ 受托人身份证一份。\n'],
])('boxes as bullets of a list ask for nothing: %s', (_, text) => {
  expect(placeholdersOf(detect(text, options)).filter(({ reason }) => reason.code === 'choice')).toEqual([])
})

test('a cell whose boxes stand below each other asks once, by its question or by the cell beside it', () => {
  const cell = (line: number, column: number): CellPlace => ({ line, table: 0, row: 0, column, rows: 1, columns: 1 })
  const cells = [cell(0, 0), cell(1, 1), cell(2, 1)]
  expect(choicesOf('性别\n□男\n□女', { format: 'docx', cells })).toEqual(['性别: 男/女'])
  const asked = [cell(0, 0), cell(1, 0), cell(2, 0)]
  expect(choicesOf('来源（可多选）：\n□网络\n□报纸', { format: 'docx', cells: asked })).toEqual(['来源: 网络/报纸 +'])
})

test('cells with a box each beside one that goes on below are one question, and rows that choose by themselves are not', () => {
  const cell = (line: number, row: number, column: number, rows = 1): CellPlace => ({
    ...{ line, table: 0, row, column, rows, columns: 1 },
  })
  const cells = [cell(0, 0, 0, 3), cell(1, 0, 1), cell(2, 1, 1), cell(3, 2, 1)]
  expect(choicesOf('提交材料\n□身份证\n□户口簿\n□照片', { format: 'docx', cells })).toEqual([
    '提交材料: 身份证/户口簿/照片 +',
  ])
  const each = ['自查\n□有 □无\n□有 □无\n□有 □无', '材料\n□身份证\n已收\n□照片'].map(
    (text) => choicesOf(text, { format: 'docx', cells }).length,
  )
  expect(each).toEqual([3, 2])
})

test('an edit that makes, changes or divides a question of lines leaves what opening the text anew would find', () => {
  const base = '正文。\n您的性别：\n□ 男\n□ 女\n结束。\n其他建议：\n________\n________\n日期：\n'
  const edits: readonly (readonly [string, string])[] = [
    ['□ 女\n', '□ 女\n□ 不详\n'],
    ['□ 男\n', '□ 男\n改天。\n'],
    ['您的性别：', '您的收入：'],
    ['□ 男', '男'],
    ['结束。', '□ 保密'],
    ['正文。\n', ''],
    ['其他建议：', '其他意见：'],
    ['其他建议：', '以上属实，特此声明。'],
    ['________\n日期', '________\n________\n日期'],
    ['________\n日期', '无。\n日期'],
    ['日期：', '____'],
  ]
  for (const [from, to] of edits)
    for (const format of ['text', 'docx'] as const) {
      if (format === 'docx' && from.split('\n').length !== to.split('\n').length) continue
      const start = base.indexOf(from)
      const before = detect(base, { ...options, format })
      const after = redetect(before, [{ start, end: start + from.length, text: to }])
      const anew = detect(textOf(after), { ...options, format })
      const told = (detection: typeof after) =>
        fieldsOf(detection).map(({ label, options }) => `${label} ${options?.join('/')}`)
      expect(told(after), `${format} ${from} → ${to}`).toEqual(told(anew))
    }
})
