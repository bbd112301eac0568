import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks.ts'
import type { Finding } from '../../../src/core/model.ts'
import { written } from './written.ts'

const said = (findings: readonly Finding[]) =>
  findings.map(({ reason: { code, cue, want }, fix }) => [
    code,
    cue,
    want,
    fix?.type === 'fill' ? fix.value : fix?.type === 'edit' ? fix.change : null,
  ])
const found = (text: string) => said(checkReport(written(text)))

test('a report that is filled well has no findings', () => {
  const text =
    '{name:县名 **=旬河县}教育局培训教师{figure 人 ****=1023}人，合格率{figure % **.*=92.5}%，{name:市名 **=江城}市第{figure *=3}名。'
  expect(found(text)).toEqual([])
})

test('an open field is said once, at its first place', () => {
  expect(checkReport(written('在{name:县名 **}县，{name:县名 **}县'))).toEqual([
    {
      id: 'open:县名:**:县名',
      start: 1,
      end: 3,
      severity: 'hint',
      confidence: 'sure',
      reason: { code: 'open', cue: '**', want: '县名' },
      placeholder: '县名@1',
      field: '县名',
      fix: null,
    },
  ])
})

test.each([
  // units
  ['培训{figure 人 **=12人}人', [['unit-twice', '12人', '人', '12']]],
  ['惠及{figure 人次 **=12人}人次', [['unit-twice', '12人', '人', '12']]],
  ['合格率{figure % **=92％}%', [['unit-twice', '92％', '％', '92']]],
  ['提高{figure 个百分点 *=4百分点}个百分点', [['unit-twice', '4百分点', '百分点', '4']]],
  ['投资{figure 万元 ***=350元}万元', [['unit-other', '350元', '万元', null]]],
  ['投资{figure 亿元 *=3 亿}亿元', [['unit-twice', '3 亿', '亿', '3']]],
  ['合格率{figure % **=百分之92}%', [['unit-twice', '百分之92', '百分之', '92']]],
  ['合格率{figure % **=百分之九十二}%', [['unit-twice', '百分之九十二', '百分之', '九十二']]],
  ['合格率为{figure **=百分之92}', []],
  ['全市第{figure *=第3}', [['unit-twice', '第3', '第', '3']]],
  ['参加{figure 人 ***=300余}人', []],
  ['参加{figure 人 ***=3.2万}人', []],
  // how figures are written
  ['培训{figure 人 **=１２}人', [['full-width', '１２', '12', '12']]],
  ['共１８７人，培训{figure 人 **=１２}人', []],
  ['发放{figure 元 ****=1,234}元', [['thousands', '1,234', '1234', '1234']]],
  ['发放{figure 元 *,***=1,234}元', []],
  ['发放{figure 元 ****=12,34}元', [['thousands-broken', '12,34', '1234', '1234']]],
  ['培训{figure 人 **=旬河}人', [['not-a-figure', '旬河', '', null]]],
  ['培训{figure 人 **=十二}人', []],
  ['启动{figure 级 *=Ⅳ}级响应', []],
  // digits
  ['培训{figure 人 ****=12}人', [['digits-differ', '12', '****', null]]],
  ['增长{figure % *.*=12}%', [['decimals-differ', '12', '*.*', null]]],
  ['搬迁4{figure 户 **=435}户', []],
  ['搬迁4{figure 户 **=35}户', []],
  ['达到9{figure % *.*=85.1}%', [['visible-differs', '85.1', '9*.*', null]]],
  // what figures can be
  ['培训{figure 人 **.*=12.5}人', [['not-whole', '12.5', '人', null]]],
  ['户均{figure 人 *.*=3.5}人', []],
  ['培训{figure 人 **=-12}人', [['below-zero', '-12人', '', null]]],
  ['培训{figure 人 **=负十二}人', [['below-zero', '负十二人', '', null]]],
  ['合格率{figure % **=－98}%', [['below-zero', '－98%', '', null]]],
  ['比上年增加{figure 人 **=-12}人', []],
  ['净流入{figure 人 **=-12}人', []],
  ['增长率{figure % **=-12}%', []],
  ['气温{figure 度 **=-12}度', []],
  ['培训{figure 人 **=12.}人', [['not-a-figure', '12.', '12', '12']]],
  ['增长{figure % *.*=.5}%', [['not-a-figure', '.5', '0.5', '0.5']]],
  ['合格率{figure % ***=108}%', [['rate-over-hundred', '108', '', null]]],
  ['增长率{figure % ***=108}%', []],
  [
    '发放{figure 万元 ***=3000000}万元',
    [
      ['digits-differ', '3000000', '***', null],
      ['magnitude', '3000000万元', '***万元', null],
    ],
  ],
  ['{date 年 ****=abc}年', [['not-a-figure', 'abc', '', null]]],
  ['{date 月 **=-}月', [['not-a-figure', '-', '', null]]],
  ['{date 年 **=明}年', []],
  ['{date 月 **=十二}月', []],
  // names
  ['在{name **=—}县', [['not-a-name', '—', '', null]]],
  ['由{person **=/}主持', [['not-a-name', '/', '', null]]],
  ['在{name **=旬河县}县', [['level-twice', '旬河县', '县', '旬河']]],
  ['在{name **=旬河县}县委领导下', []],
  ['在{name **=江城市}县', [['level-other', '江城市', '县', null]]],
  ['在{name **=江城市}市场', []],
  ['{name **=旬河县教育局}教育局', [['level-twice', '旬河县教育局', '教育局', '旬河县']]],
  ['{name:县名 **=江城市}教育局', [['level-differs', '江城市', '县', null]]],
  ['{name:县名 **=旬河}县属{name:市名 **=旬河}市', [['same-name', '旬河', '县名', null]]],
  ['{name **=12}教育局', [['not-a-name', '12', '', null]]],
  ['{person ***=王12}同志', [['not-a-name', '王12', '', null]]],
  // typography
  ['{name **=旬河 }县', [['space-around', '旬河 ', '旬河', '旬河']]],
  ['{name **=旬 河}县', [['space-around', '旬 河', '旬河', '旬河']]],
  ['组织 {figure 人 **=30}人', [['space-beside', '组织 30人', '组织30人', [{ start: 2, end: 3, text: '' }]]]],
  ['培训{figure 人 **=30，}，', [['punctuation-twice', '30，，', '，', '30']]],
  ['在{text **=党委，}，', [['punctuation-twice', '党委，，', '，', '党委']]],
  ['{name **=旬河(新区)}教育局', [['half-width', '旬河(新区)', '旬河（新区）', '旬河（新区）']]],
] as const)('%s', (text, findings) => {
  expect(found(text)).toEqual(findings)
})

test('no digits are doubted where most masks of the report have one length', () => {
  expect(found('{figure 人 **=1}人、{figure 人 **=1200}人、{figure 人 **=30}人、{figure 人 **=435}人')).toEqual([])
})
