import { expect, test } from 'vitest'
import { reasoned, textOfReasoned } from '../reasoned.ts'

test.each([
  '面积〔*|-formula 面积*80元，〕80元，面积〔*|figure 亩, unit-after 亩〕80亩',
  '3箱〔*|-formula 3箱*2袋，3〕2袋，3小时〔*|figure 分, unit-after 分〕5分',
  '50元/天 〔*|-multiplication 元/天 * **天〕 〔**|figure 天, unit-after 天〕天',
  '高4m〔*|-multiplication 高4m*长***〕长〔***|figure m, unit-after m〕m',
  '缴费基数〔*|-formula 缴费基数*缴费月数〕缴费月数，底宽〔*|-formula 数，底宽*坝高〕坝高',
  '（上底+下底）〔*|-formula〕高/2',
  '单次上限2〔**|-formula 次上限2**31 字〕31 字节，编号2〔**|identifier, number-word-before 编号〕31人',
  '身高〔**|-formula 身高**2=22〕2=22',
  'HLA-B〔*|-formula LA-B*27阳性〕27阳性',
  '账号1〔*******|identifier, number-word-before 账号〕3〔*|identifier, number-word-before 账号〕6',
  '车号〔*|identifier, number-word-before 车号〕N〔*|identifier, number-word-before 车号〕58〔**|identifier, number-word-before 车号〕',
  '本金〔*|-formula 本金*万分之五〕万分之五计',
  '置信限=1.96〔*|-formula 1.96*√n〕√n',
  '50μg〔*|-multiplication 50μg*100片〕100片',
  '断面〔*|-formula 断面*长度，面〕长度，面积〔*|-formula 度，面积*亩数：〕亩数：',
])('a sign between two whole operands is none that hides: %s', (expected) => {
  expect(reasoned(textOfReasoned(expected))).toBe(expected)
})
