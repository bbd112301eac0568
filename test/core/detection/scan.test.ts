import { expect, test } from 'vitest'
import { maskTable } from '../../../src/core/detection/chars.ts'
import { scanMasks } from '../../../src/core/detection/scan.ts'
import type { MaskStyle } from '../../../src/core/model.ts'

/** The text with 〔〕 around each value, and behind `|` of how many runs it is joined. */
function valuesIn(text: string, style: MaskStyle = 'stars'): string {
  let shown = ''
  let at = 0
  for (const { start, end, groups } of scanMasks(text, maskTable([style]), 0, text.length)) {
    shown += `${text.slice(at, start)}〔${text.slice(start, end)}${groups > 1 ? `|${groups}` : ''}〕`
    at = end
  }
  return shown + text.slice(at)
}

test.each([
  ['卡号**** **** ****。', '卡号〔**** **** ****|3〕。'],
  ['卡号**** **** **** ***。', '卡号〔**** **** **** ***|4〕。'],
  ['卡号**** ***。', '卡号〔****〕 〔***〕。'],
  ['卡号***** ****。', '卡号〔*****〕 〔****〕。'],
  ['卡号*** **** ****。', '卡号〔*** **** ****|3〕。'],
  ['卡号*** ****。', '卡号〔***〕 〔****〕。'],
  ['卡号*** **** ***。', '卡号〔***〕 〔****〕 〔***〕。'],
  ['卡号*** *** ****。', '卡号〔***〕 〔***〕 〔****〕。'],
  ['卡号** **** ****。', '卡号〔**〕 〔**** ****|2〕。'],
  ['卡号**** *****。', '卡号〔****〕 〔*****〕。'],
])('groups of four as on a card are one value, and others are several: %s', (text, shown) => {
  expect(valuesIn(text)).toBe(shown)
})

test.each([
  ['合计** ***元。', '合计〔** ***|2〕元。'],
  ['** ***元。', '〔**〕 〔***〕元。'],
  ['合计 ** ***元。', '合计 〔**〕 〔***〕元。'],
  ['合计** ***。', '合计〔**〕 〔***〕。'],
  ['合计* ***元。', '合计〔*〕 〔***〕元。'],
  ['合计** **元。', '合计〔**〕 〔**〕元。'],
])('thousands behind a blank are one value before a word and behind one: %s', (text, shown) => {
  expect(valuesIn(text)).toBe(shown)
})

test.each([
  ['电话****-****转', '电话〔****〕-〔****〕转'],
  ['电话***-****。', '电话〔***-****|2〕。'],
  ['电话**-****。', '电话〔**〕-〔****〕。'],
  ['电话***-*****。', '电话〔***-*****|2〕。'],
  ['电话***-******。', '电话〔***-******|2〕。'],
  ['电话*****-****。', '电话〔*****〕-〔****〕。'],
  ['电话*****-*****。', '电话〔*****〕-〔*****〕。'],
  ['电话****-*****。', '电话〔****-*****|2〕。'],
  ['电话***-***。', '电话〔***〕-〔***〕。'],
  ['电话****-****%', '电话〔****〕-〔****〕%'],
  ['电话****-****户', '电话〔****〕-〔****〕户'],
  ['电话****-******户', '电话〔****-******|2〕户'],
  ['电话*****-******户', '电话〔*****〕-〔******〕户'],
  ['日期****-**-**。', '日期〔****-**-**|3〕。'],
  ['日期**-**。', '日期〔**〕-〔**〕。'],
  ['A-**-**号', 'A-〔**-**|2〕号'],
  ['AB12345678901**-**', 'AB12345678901〔**〕-〔**〕'],
  ['AB1234567890**-**', 'AB1234567890〔**-**|2〕'],
])('a hyphen joins the parts of a number and parts the ends of a range: %s', (text, shown) => {
  expect(valuesIn(text)).toBe(shown)
})

test.each([
  ['共**.*亿', '共〔**.*|2〕亿'],
  ['共**．*亿', '共〔**．*|2〕亿'],
  ['共*,***元', '共〔*,***|2〕元'],
  ['共***,***元', '共〔***,***|2〕元'],
  ['共****,***元', '共〔****〕,〔***〕元'],
  ['共*,**元', '共〔*〕,〔**〕元'],
  ['共*,***,***元', '共〔*,***,***|3〕元'],
  ['共*，***元', '共〔*，***|2〕元'],
  ['共*，***元，', '共〔*，***|2〕元，'],
  ['共*，***。', '共〔*〕，〔***〕。'],
  ['共****，***元', '共〔****〕，〔***〕元'],
  ['桩号K*+***', '桩号K〔*+***|2〕'],
  ['桩号k*+***', '桩号k〔*+***|2〕'],
  ['桩号a*+***', '桩号a〔*〕+〔***〕'],
  ['共* .*亿', '共〔*〕 .〔*〕亿'],
  ['共*  ***元', '共〔*〕  〔***〕元'],
])('points, commas and the plus of a milestone join: %s', (text, shown) => {
  expect(valuesIn(text)).toBe(shown)
})

test.each<[MaskStyle, string, string]>([
  ['crosses', '3×5', '3×5'],
  ['crosses', '3××5', '3〔××〕5'],
  ['crosses', '×县', '〔×〕县'],
  ['mou', '某些人', '某些人'],
  ['mou', '某县', '〔某〕县'],
  ['mou', '某某', '〔某某〕'],
  ['letters', 'X光', 'X光'],
  ['letters', '张X说', '张〔X〕说'],
  ['letters', '共XX户', '共〔XX〕户'],
  ['letters', 'XL码', 'XL码'],
  ['letters', 'AXX', 'AXX'],
  ['letters', 'AXXX。', 'AXXX。'],
  ['letters', '9XX', '9〔XX〕'],
  ['letters', 'X', 'X'],
  ['letters', 'XX', 'XX'],
  ['letters', '第X-', '第X-'],
  ['letters', '第X章', '第〔X〕章'],
  ['letters', '县XX。', '县〔XX〕。'],
  ['letters', '县X。', '县X。'],
  ['letters', 'xx县', '〔xx〕县'],
  ['stars', '\\*\\*县', '\\〔*\\*〕县'],
  ['stars', '*\\*县', '〔*\\*〕县'],
  ['stars', '＊＊县', '〔＊＊〕县'],
  ['stars', '*＊县', '〔*＊〕县'],
])('what is a mask of %s depends on what stands beside it: %s', (style, text, shown) => {
  expect(valuesIn(text, style)).toBe(shown)
})
