import { expect, test } from 'vitest'
import { marked } from '../marked.ts'

/** In pairs: a number that names its thing, and one that counts it. */
test.each([
  ['住在**室', '住在〔identifier〕室'],
  ['**室*厅', '〔figure 室〕室〔figure 厅〕厅'],
  ['村**组村民', '村〔identifier〕组村民'],
  ['住**组', '住〔figure 组〕组'],
  ['**组', '〔identifier〕组'],
  ['***组', '〔figure 组〕组'],
  ['**组至**组', '〔identifier〕组至〔figure 组〕组'],
  ['***组至***组', '〔identifier〕组至〔figure 组〕组'],
  ['新建***组', '新建〔figure 组〕组'],
  ['三年级*班', '三年级〔identifier〕班'],
  ['（三）*班', '（三）〔identifier〕班'],
  ['*班学生', '〔identifier〕班学生'],
  ['*班*人', '〔identifier〕班〔figure 人〕人'],
  ['*班开会', '〔figure 班〕班开会'],
  ['住*班', '住〔figure 班〕班'],
  ['共*班', '共〔figure 班〕班'],
  ['（*）班', '（〔identifier〕）班'],
  ['(*)室', '(〔identifier〕)室'],
  ['（*）人', '（〔text〕）人'],
  ['*栋*单元***室', '〔identifier〕栋〔identifier〕单元〔identifier〕室'],
  ['*栋3室', '〔identifier〕栋3室'],
  ['*栋**人', '〔figure 栋〕栋〔figure 人〕人'],
  ['*房*号', '〔identifier〕房〔identifier〕号'],
  ['村**社**号', '村〔identifier〕社〔identifier〕号'],
  ['新建**栋', '新建〔figure 栋〕栋'],
  ['居民**栋', '居民〔figure 栋〕栋'],
  ['累计**组', '累计〔figure 组〕组'],
  ['*单元***', '〔identifier〕单元〔identifier〕'],
  ['*单元***人', '〔identifier〕单元〔figure 人〕人'],
  ['*号楼***', '〔identifier〕号楼〔identifier〕'],
  ['人民街**的家中', '人民街〔identifier〕的家中'],
  ['公主下路**屋内', '公主下路〔identifier〕屋内'],
  ['公主下路**', '公主下路〔text〕'],
  ['在**家中', '在〔text〕家中'],
  ['路*区*号', '路〔identifier〕区〔identifier〕号'],
])('%s is %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})
