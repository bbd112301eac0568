import { describe, expect, test } from 'vitest'
import { type Block, blocksOf, type Piece, type Runs, textOfRuns } from '../../src/core/blocks.ts'
import type { Format } from '../../src/core/model.ts'

/** `{…}` stands for a value. */
function blocks(text: string, format: Format): readonly Block[] {
  const pieces: Piece[] = []
  let plain = ''
  for (const part of text.split(/(\{[^}]*\})/u)) {
    const value = /^\{(?<value>[^}]*)\}$/u.exec(part)?.groups?.value
    if (value !== undefined)
      pieces.push({ start: plain.length, end: plain.length + value.length, field: value, state: 'filled' })
    plain += value ?? part
  }
  return blocksOf({ text: plain, pieces }, format)
}

/** Runs as text: bold in `<b>`, italic in `<i>`, a value in braces. */
function marked(runs: Runs): string {
  return runs
    .map(({ text, bold, italic, value }) => {
      const inner = value ? `{${text}}` : text
      return bold && italic ? `<b><i>${inner}</i></b>` : bold ? `<b>${inner}</b>` : italic ? `<i>${inner}</i>` : inner
    })
    .join('')
}

/** A block a line: its kind and what tells it from others of its kind. */
function outline(found: readonly Block[]): readonly string[] {
  return found.map((block) => {
    switch (block.kind) {
      case 'rule':
        return 'rule'
      case 'table':
        return `table ${block.columns.join(' ')}: ${block.rows.map((row) => row.map(marked).join(' | ')).join(' / ')}`
      case 'attachments':
        return `attachments: ${block.names.map(({ number, runs }) => number + marked(runs)).join(' / ')}`
      case 'heading':
        return `heading ${block.level}: ${marked(block.runs)}${block.rest.length > 0 ? ` >> ${marked(block.rest)}` : ''}`
      case 'item':
        return `item ${block.number ?? '•'} ${block.depth}: ${marked(block.runs)}`
      case 'organs':
        return `organs: ${block.names.map(marked).join(' / ')} >> ${marked(block.word)}`
      case 'attendance':
        return `attendance: ${marked(block.runs)} >> ${marked(block.rest)}`
      case 'number':
      case 'print':
      case 'issued':
      case 'dispatch':
        return `${block.kind}: ${marked(block.runs)} … ${marked(block.right)}`
      default:
        return `${block.kind}: ${marked(block.runs)}`
    }
  })
}

describe('a plain text', () => {
  test('is title, salutation, headings by their numbers, text, attachments, signature, date and note', () => {
    const report = `{云溪县}水利局{2025}年工作总结
县人民政府：
　　今年以来，我局完成了年度任务。
一、主要工作
（一）守住底线。全年排查隐患{36}处。
1. 健全制度
（1）分级负责
2. 开展演练，全年组织演练{4}次。
特此报告。
附件：1. 进展情况表
2. 统计表
{云溪县}水利局
{2025}年{12}月{8}日
（联系人：{王某}）`
    expect(outline(blocks(report, 'text'))).toEqual([
      'title: {云溪县}水利局{2025}年工作总结',
      'salutation: 县人民政府：',
      'paragraph: 今年以来，我局完成了年度任务。',
      'heading 1: 一、主要工作',
      'heading 2: （一）守住底线。 >> 全年排查隐患{36}处。',
      'heading 3: 1. 健全制度',
      'heading 4: （1）分级负责',
      'paragraph: 2. 开展演练，全年组织演练{4}次。',
      'paragraph: 特此报告。',
      'attachments: 1. 进展情况表 / 2. 统计表',
      'signature: {云溪县}水利局',
      'date: {2025}年{12}月{8}日',
      'note: （联系人：{王某}）',
    ])
  })

  test('keeps its masks: a date with open or kept digits is a date', () => {
    expect(outline(blocks('工作总结\n情况如下。\n{**}县教育局\n20{**}年{*}月{**}日', 'text')).slice(2)).toEqual([
      'signature: {**}县教育局',
      'date: 20{**}年{*}月{**}日',
    ])
  })

  test('has no title when its first line is a sentence, and no signature without a date or a signing word', () => {
    expect(outline(blocks('时序更替，万象更新。\n新年将至。\n云溪县教育局', 'text'))).toEqual([
      'paragraph: 时序更替，万象更新。',
      'paragraph: 新年将至。',
      'paragraph: 云溪县教育局',
    ])
    expect(outline(blocks('述职报告\n请予评议。\n述职人：{陈某}', 'text')).at(-1)).toBe('signature: 述职人：{陈某}')
  })

  test('takes a title of two lines, an issue or an author below it, and asterisks as they are', () => {
    expect(outline(blocks('云溪县人民政府\n关于**工作的报告\n（2025年12月8日）\n一、*重点*\n正文。', 'text'))).toEqual([
      'title: 云溪县人民政府关于**工作的报告',
      'subtitle: （2025年12月8日）',
      'heading 1: 一、*重点*',
      'paragraph: 正文。',
    ])
  })

  test('has short lines with a gap below its title, entries of a list that are no headings, and notes under its date', () => {
    const report = `述职报告
{云溪}县第一中学　{王某}
尊敬的各位领导，各位老师：
（一）临床医师{2}名；
（二）报名时间：{3}月上旬。
（三）信息工程师{1}名。
* * *
案例一：{张某}与物业公司合同纠纷案
本案已经审结。
{云溪}县第一中学
20{25}年{3}月{8}日
*本文姓名已隐去。`
    expect(outline(blocks(report, 'text'))).toEqual([
      'title: 述职报告',
      'subtitle: {云溪}县第一中学　{王某}',
      'salutation: 尊敬的各位领导，各位老师：',
      'paragraph: （一）临床医师{2}名；',
      'paragraph: （二）报名时间：{3}月上旬。',
      'heading 2: （三）信息工程师{1}名。',
      'separator: * * *',
      'heading 1: 案例一：{张某}与物业公司合同纠纷案',
      'paragraph: 本案已经审结。',
      'signature: {云溪}县第一中学',
      'date: 20{25}年{3}月{8}日',
      'note: *本文姓名已隐去。',
    ])
  })

  test('may name its attachments below the word, print without copies, and has no signature that is a sentence', () => {
    const report = `通知
正文。
附件：
1. 责任清单
2. 评分表
负责：认真。
云溪县政府办公室　2025年11月3日印发`
    expect(outline(blocks(report, 'text'))).toEqual([
      'title: 通知',
      'paragraph: 正文。',
      'attachments: 1. 责任清单 / 2. 评分表',
      'paragraph: 负责：认真。',
      'print: 云溪县政府办公室 … 2025年11月3日印发',
    ])
    expect(outline(blocks('附件：', 'text'))).toEqual(['paragraph: 附件：'])
  })

  test('is Markdown where it has a heading of Markdown', () => {
    expect(outline(blocks('# 简报\n**第{3}期**\n\n**一、雨情**\n\n- **组织：**到位', 'text'))).toEqual([
      'title: 简报',
      'subtitle: <b>第</b><b>{3}</b><b>期</b>',
      'heading 1: 一、雨情',
      'item • 0: <b>组织：</b>到位',
    ])
    expect(outline(blocks('# 不是标题\n正文。', 'docx'))[0]).toBe('title: # 不是标题')
  })

  test('has a red head, attachments on pages of their own, and an imprint at its end', () => {
    const document = `云溪县人民政府文件
云政发〔{2025}〕{18}号　　签发人：{李某}
关于食堂管理的意见
提出如下意见。
附件：责任清单
云溪县人民政府
2025年11月3日
附件
责任清单
一、校长职责
负总责。
抄送：县委各部门。
云溪县人民政府办公室　　2025年11月3日印发`
    expect(outline(blocks(document, 'text'))).toEqual([
      'organ: 云溪县人民政府文件',
      'number: 云政发〔{2025}〕{18}号 … 签发人：{李某}',
      'title: 关于食堂管理的意见',
      'paragraph: 提出如下意见。',
      'attachments: 责任清单',
      'signature: 云溪县人民政府',
      'date: 2025年11月3日',
      'attachment: 附件',
      'title: 责任清单',
      'heading 1: 一、校长职责',
      'paragraph: 负总责。',
      'copies: 抄送：县委各部门。',
      'print: 云溪县人民政府办公室 … 2025年11月3日印发',
    ])
  })
})

describe('Markdown', () => {
  test('gives title, headings, lists, rule and tables with their alignment', () => {
    const report = `# {云溪县}简报

第{3}期（总第{21}期）

***

## 一、进展

| 乡镇 | 排查（个） | 备注 |
| :-- | --: | :-: |
| 石坪镇 | {12} | a\\|b |
| **合计** | {12} |

- **抓清理。** 清运{1200}吨
  - 其中河道
1. 延链条
2. 补短板

### 小结

完。`
    expect(outline(blocks(report, 'markdown'))).toEqual([
      'title: {云溪县}简报',
      'subtitle: 第{3}期（总第{21}期）',
      'rule',
      'heading 1: 一、进展',
      'table left right centre: 乡镇 | 排查（个） | 备注 / 石坪镇 | {12} | a|b / <b>合计</b> | {12} | ',
      'item • 0: <b>抓清理。</b>清运{1200}吨',
      'item • 1: 其中河道',
      'item 1. 0: 延链条',
      'item 2. 0: 补短板',
      'heading 2: 小结',
      'paragraph: 完。',
    ])
  })

  test.each([
    ['{**}县的**重点：**请看', '{**}县的<b>重点：</b>请看'],
    ['每日7*12小时，共3*5米', '每日7*12小时，共3*5米'],
    ['这是*斜体*和***两者***', '这是<i>斜体</i>和<b><i>两者</i></b>'],
    ['综合得分* 和 ** 空的 **', '综合得分* 和 ** 空的 **'],
    ['\\*不是\\*，`*也不是*`，A&amp;B', '*不是*，*也不是*，A&B'],
    ['见[公告](https://a.cn/b)和<https://a.cn>', '见公告（https://a.cn/b）和https://a.cn'],
    ['snake_case_name 和 _强调_', 'snake_case_name 和<i>强调</i>'],
    ['**合格率{98.5}%以上**', '<b>合格率</b><b>{98.5}</b><b>%以上</b>'],
    ['第一行<br>第二行', '第一行\n第二行'],
    ['**重点。** 请看 **A** 和 **“乙”** 。', '<b>重点。</b>请看 <b>A</b> 和<b>“乙”</b>。'],
  ])('reads %s', (text, read) => {
    expect(outline(blocks(text, 'markdown'))).toEqual([`paragraph: ${read}`])
  })

  test('joins the lines an editor wrapped, and not those an office ended', () => {
    const wrapped = `各乡镇要把人居环境整治同秋冬农田水利建设
移风易俗结合起来。
云溪县农村人居环境整治工作领导小组办公室
2025年12月8日`
    expect(outline(blocks(`# 简报\n${wrapped}`, 'markdown')).slice(1)).toEqual([
      'paragraph: 各乡镇要把人居环境整治同秋冬农田水利建设移风易俗结合起来。',
      'signature: 云溪县农村人居环境整治工作领导小组办公室',
      'date: 2025年12月8日',
    ])
  })

  test('shows what stands in a fence as it is', () => {
    expect(outline(blocks('前文。\n\n```\n# 不是标题 **x**\n```\n\n后文。', 'markdown'))).toEqual([
      'paragraph: 前文。',
      'paragraph: # 不是标题 **x**',
      'paragraph: 后文。',
    ])
  })
})

test.each([
  ['# 标题'],
  ['a | b'],
  ['**粗**'],
  ['- 项'],
  ['***'],
  ['一、'],
  ['```'],
  ['x\n# y'],
  ['<br>'],
  ['\\*'],
  ['附件：'],
  ['http://a.cn'],
])('the value %s is text, wherever it stands', (value) => {
  const inTable = `| 甲 | 乙 |\n| - | - |\n| {${value}} | 丙 |`
  const found = blocks(`{${value}}\n\n前{${value}}后。\n\n${inTable}`, 'markdown')
  const all = found.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat(2) : 'runs' in block ? block.runs : [],
  )
  expect([found.map(({ kind }) => kind), all.filter((run) => run.value).map((run) => run.text)]).toEqual([
    ['title', 'paragraph', 'table'],
    [value, value, value],
  ])
})

test('a cell at the edge of a row that is filled with nothing stays a cell', () => {
  const rows = '甲 | 乙 | 丙\n- | - | -\n{} | 1 | {}\n{}| 2 |{}\n| {} | 3 |'
  expect(outline(blocks(`一。\n\n${rows}`, 'markdown')).at(-1)).toBe(
    'table left left left: 甲 | 乙 | 丙 /  | 1 |  /  | 2 |  /  | 3 | ',
  )
})

test('a table wider than Word makes them stays lines, and one as wide is a table', () => {
  const table = (columns: number) => `一。\n\n${'甲|'.repeat(columns)}\n${'-|'.repeat(columns)}\n`
  expect([63, 64].map((columns) => blocks(table(columns), 'text').at(-1)?.kind)).toEqual(['table', 'paragraph'])
})

test('a fence of tildes is shown as it is, and without its end it is a line like any other', () => {
  expect(outline(blocks('前文。\n\n~~~\n# 不是标题 **x**\n~~~\n\n后文。', 'markdown'))).toEqual([
    'paragraph: 前文。',
    'paragraph: # 不是标题 **x**',
    'paragraph: 后文。',
  ])
  expect(outline(blocks('前文。\n\n~~~\n**后文**。', 'markdown'))).toEqual([
    'paragraph: 前文。',
    'paragraph: ~~~',
    'paragraph: <b>后文</b>。',
  ])
})

test('a paragraph of a Word document is no row of a table', () => {
  expect(outline(blocks('一。\n甲 | 乙\n- | -\n1 | 2', 'docx')).slice(1)).toEqual([
    'paragraph: 甲 | 乙',
    'paragraph: - | -',
    'paragraph: 1 | 2',
  ])
})

test('a value behind the dots of a fence, or in a link, is not swallowed', () => {
  expect(outline(blocks('```{值}\n\n见[公告]({http://a.cn})。', 'markdown'))).toEqual([
    'title: ```{值}',
    'paragraph: 见[公告]({http://a.cn})。',
  ])
})

test('a run knows which field its characters are of, and what was decided about it', () => {
  const [block] = blocksOf(
    { text: '共**人。', pieces: [{ start: 1, end: 3, field: 'figure-1', state: 'kept' }] },
    'markdown',
  )
  expect(block).toEqual({
    kind: 'paragraph',
    runs: [
      { text: '共', bold: false, italic: false, value: null },
      { text: '**', bold: false, italic: false, value: { field: 'figure-1', state: 'kept' } },
      { text: '人。', bold: false, italic: false, value: null },
    ],
  })
  expect(textOfRuns(block?.kind === 'paragraph' ? block.runs : [])).toBe('共**人。')
})
