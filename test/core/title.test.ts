import { expect, test } from 'vitest'
import { titleBreaks } from '../../src/core/title.ts'

const width = (text: string) => [...text].length

function lines(title: string, most: number, solid: { start: number; end: number }[] = []): readonly string[] {
  const ends = [...titleBreaks(title, most, width, solid), title.length]
  return ends.map((end, index) => title.slice(ends[index - 1] ?? 0, end))
}

test('a title that fits stays on one line', () => {
  expect(lines('云溪县水利局工作总结', 19)).toEqual(['云溪县水利局工作总结'])
})

test.each([
  [
    '关于进一步加强农村义务教育学校食堂食品安全管理工作的通知',
    '关于进一步加强农村义务教育|学校食堂食品安全管理工作的通知',
  ],
  [
    '云溪县人民政府关于印发云溪县农村人居环境整治提升行动实施方案的通知',
    '云溪县人民政府关于印发云溪县|农村人居环境整治提升行动实施方案的通知',
  ],
  [
    '云溪县人民政府关于进一步加强农村义务教育学校食堂食品安全管理工作的实施意见',
    '云溪县人民政府关于进一步加强|农村义务教育学校食堂食品安全管理|工作的实施意见',
  ],
  [
    '云溪县教育局、云溪县财政局、云溪县人力资源和社会保障局关于解决2025年乡村教师周转房建设资金缺口的请示',
    '云溪县教育局、云溪县财政局、|云溪县人力资源和社会保障局|关于解决2025年|乡村教师周转房建设资金缺口的请示',
  ],
])('%s is divided between words, into lines of about one length', (title, expected) => {
  expect(lines(title, 19).join('|')).toBe(expected)
})

test('a line starts with no closing mark and ends with no opening one', () => {
  const title = '关于报送“十四五”（二〇二五年）规划中期评估报告、总结、附表的紧急通知'
  for (let most = 8; most < 30; most++)
    for (const line of lines(title, most))
      expect([most, /^[”）、的]/u.test(line), /[“（]$/u.test(line)]).toEqual([most, false, false])
})

test('a value is not divided', () => {
  const title = '清河万家寨水库管理处二〇二五年度工作情况报告'
  const found = titleBreaks(title, 12, width, [{ start: 0, end: 10 }])
  expect(found.every((at) => at >= 10)).toBe(true)
})

test('a title without a place to divide is left as it is', () => {
  expect([titleBreaks('abcdefghijklmnopqrstuvwxyz', 10, width), titleBreaks('', 10, width)]).toEqual([[], []])
})

test('what is far too long for a title is not shaped', () => {
  expect(titleBreaks('关于进一步加强农村义务教育学校食堂管理工作的通知'.repeat(4000), 19, width)).toEqual([])
})
