import { expect, test } from 'vitest'
import { detect, fieldsOf, placeholdersOf } from '../../../src/core/detect.ts'

/** `from-to label` of each hint, in UTF-16 units. */
function hintsIn(text: string): readonly string[] {
  const detection = detect(text, { format: text.startsWith('|') ? 'markdown' : 'text', masks: ['stars', 'blanks'] })
  const labels = new Map(fieldsOf(detection).map(({ id, label }) => [id, label]))
  return placeholdersOf(detection)
    .filter(({ reason }) => reason.code === 'blank-hint')
    .map(({ start, end, field }) => `${start}-${end} ${labels.get(field)}`)
}

test.each([
  ['a line of its own', '（请填写单位全称）', ['0-9 单位全称']],
  ['what stands around it is not of it', '  （请填写单位全称）  ', ['2-11 单位全称']],
  ['the lines around it are not of it', '第一段。\n  （请注明开户银行名称）\n第三段。', ['7-18 开户银行名称']],
  ['where it is to be written is not what', '（请在此填写意见）', ['0-9 意见']],
  ['a cell is called by what stands beside it', '| 姓名 | （请填写真实姓名） |\n| --- | --- |', ['7-16 姓名']],
  [
    'twenty-four characters of a long one',
    '（请简要说明申请的理由和依据并附上相关的证明材料目录以便审核人员核对）',
    ['0-35 申请的理由和依据并附上相关的证明材料目录以便审核'],
  ],
  ['in a sentence', '由（填写单位名称）负责', ['1-9 单位名称']],
  ['one that names it', '合同（项目名称）签订', ['2-8 项目名称']],
  ['two that name it', '本（合同名称）由（甲方单位）签', ['1-7 合同名称', '8-14 甲方单位']],
  ['a square bracket that tells', '项目名称：[填写名称]', ['5-11 名称']],
  ['names for an engine', '{{ 项目名称 }}由{{单位}}承担', ['0-10 项目名称', '11-17 单位']],
  ['a name in angles', '甲方：<甲方名称>', ['3-9 甲方名称']],
  ['a black bracket with room inside', '第【 】号', ['2-3 号']],
  ['a round bracket with room inside', '姓名（    ）', ['3-7 姓名']],
])('a hint, and what it is called: %s', (_, text, expected) => {
  expect(hintsIn(text)).toEqual(expected)
})

test.each([
  ['a name alone in brackets', '（甲方）与（乙方）'],
  ['a choice told in brackets', '请选择（是/否）'],
  ['nothing in braces', '{{}}'],
  ['a bracket that opens a line', '[总指挥]负责'],
  ['a note behind a line to write on', '____（项目名称）'],
  ['one blank in round brackets', '姓名（ ）'],
])('%s is no hint', (_, text) => {
  expect(hintsIn(text)).toEqual([])
})
