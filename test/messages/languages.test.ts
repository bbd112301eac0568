/// <reference path="../../src/docx/leak/opencc.d.ts" />
import simplifications from 'opencc-js/dict/TSCharacters'
import { expect, test } from 'vitest'
import { languages } from '../../src/messages/language.ts'
import { languageNamed, languageNames } from '../../src/messages/locale.ts'
import { tables } from '../../src/messages/tables.ts'
import { windowTables } from '../../src/messages/window-tables.ts'

const said = JSON.stringify([tables['zh-TW'], windowTables['zh-TW']])

/** Each simplifies a rarer character, and is first of all one of Taiwan's own. */
const ofBoth =
  '布局系私幸家俊胄克札恤即念咽向冢奸娘昆吊雕佛栗戚欲蒙捍拼舍挨卷扇折抬教旗既升拐查杆棋矩梁僵泛污溯泄凌沈漓抵呆酸愈症杯真困朱御谷蓑扎弦捆彩致累才玩修庵' +
  '搜席卜芸姜苔蔑同胡制核托注志噪溪狸逾挽回周糖扣巨表旋合板暗只沾秋千刮飧糊喂松哄面曲冬出台'

test('no character is written in zh-TW that Taiwan does not write', () => {
  const [traditional, simplified] = [new Set<string>(), new Set<string>()]
  for (const [from = '', ...to] of simplifications.split('|').map((pair) => pair.split(' '))) {
    traditional.add(from)
    for (const one of to) if (one !== from) simplified.add(one)
  }
  const both = new Set(ofBoth)
  const notTaiwans = (text: string) =>
    [...new Set(text)].filter((one) => simplified.has(one) && !traditional.has(one) && !both.has(one))
  expect([notTaiwans('发档设页图，檔案'), notTaiwans(said)]).toEqual([[...'发档设页图'], []])
})

test.each([
  ['文件夾', '資料夾'],
  ['打開', '開啟'],
  ['保存', '儲存'],
  ['窗口', '視窗'],
  ['打印', '列印'],
  ['設置', '設定'],
  ['導出', '匯出'],
  ['導入', '匯入'],
  ['模板', '範本'],
  ['默認', '預設'],
  ['程序', '程式'],
  ['網絡', '網路'],
  ['軟件', '軟體'],
  ['數據', '資料'],
  ['信息', '資訊'],
  ['屏幕', '螢幕'],
  ['鼠標', '滑鼠'],
  ['字符', '字元'],
  ['單元格', '儲存格'],
  ['字段', '欄位'],
  ['掩碼', '遮罩'],
  ['密鑰', '金鑰'],
  ['頁眉', '頁首'],
  ['批註', '註解'],
  ['粘貼', '貼上'],
  ['查找', '尋找'],
  ['替換', '取代'],
  ['撤銷', '復原'],
  ['線程', '執行緒'],
  ['擴展名', '副檔名'],
  ['“', '「'],
])('zh-TW does not say %s but %s', (mainland, taiwan) => {
  expect([said.includes(mainland), said.includes(taiwan)]).toEqual([false, true])
})

test('each language is found by its own name, once', () => {
  expect(new Set(Object.values(languageNames)).size).toBe(languages.length)
  expect(languages.map((language) => languageNamed(language))).toEqual(languages)
  expect(languageNamed('fr-CA')).toBe(null)
})
