import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { detect, fieldsOf, placeholdersOf } from '../../../src/core/detect.ts'

interface LabelledRow {
  readonly text: string
  readonly labels: readonly { readonly at: number; readonly label: string }[]
}

const rows: readonly LabelledRow[] = JSON.parse(
  readFileSync(new URL('../../fixtures/field-labels.json', import.meta.url), 'utf8'),
)

/** How many characters are put in, left out or changed between two texts. */
function distance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed))
    }
    last = next
  }
  return last[b.length] ?? 0
}

const plain = (label: string) => label.replace(/[的“”了]/gu, '')

/** The same but for particles, or for two characters at most and a third of the longer one. */
function isNear(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)]
  return distance(x, y) <= Math.min(2, Math.floor(Math.max(x.length, y.length) / 3))
}

/** What each mask of the fixture is labelled, and what a clerk would call it. */
const labelled = rows.map(({ text, labels }) => {
  const detection = detect(text, { format: 'text', masks: ['stars'] })
  const named = new Map(fieldsOf(detection).map(({ id, label }) => [id, label]))
  const found = placeholdersOf(detection)
  return labels.map(({ at, label }) => {
    const own = found.find(({ start, end }) => start <= at && end > at)
    return { said: own ? (named.get(own.field) ?? '') : '', wanted: label }
  })
})

test('two hundred fields are called as a clerk would call them, exactly in three of five cases and nearly in seventeen of twenty', () => {
  // Rules were made with the even rows in sight alone.
  for (const half of [0, 1]) {
    const part = labelled.filter((_, index) => index % 2 === half).flat()
    const exact = part.filter(({ said, wanted }) => said === wanted).length
    const near = part.filter(({ said, wanted }) => isNear(said, wanted)).length
    expect([exact / part.length >= 0.6, near / part.length >= 0.85]).toEqual([true, true])
  }
  expect(labelled.flat()).toHaveLength(200)
})

const labelsOf = (text: string) =>
  fieldsOf(detect(text, { format: 'text', masks: ['stars'] })).map(({ label }) => label)

test.each([
  ['本次检查发现问题**个。', '发现问题（个）'],
  ['全年召开推进会**次。', '推进会（次）'],
  ['办理**件。', '办理（件）'],
  ['办理时限缩短**天。', '办理时限缩短（天）'],
])('what is done to the things counted is no part of their name: %s', (text, label) => {
  expect(labelsOf(text)).toEqual([label])
})

test.each([
  ['赵某（*，1971年生）', '性别'],
  ['人民路**号', '门牌号'],
  ['公告第**号', '公告编号'],
  ['第**号', '编号'],
  ['县政府令第**号发布', '编号'],
])('%s is labelled %s', (text, label) => {
  expect(labelsOf(text)).toEqual([label])
})

test.each([
  ['第**届运动会召开', ['第几届']],
  ['增幅居全县第**位', ['增幅名次（位）']],
  ['成绩列全省第**名', ['成绩名次（名）']],
  ['总分列全市第**', ['总分名次']],
])('an ordinal is called by what is in order: %s', (text, expected) => {
  expect(labelsOf(text)).toEqual(expected)
})

test.each([
  ['全年接待游客**万人次，较上年增长**%', ['游客（万人次）', '游客较上年增长（%）']],
  ['完成投资**亿元，同比增长**%，增幅居全市第**位', ['完成投资（亿元）', '完成投资同比增长（%）', '增幅名次（位）']],
  ['合格率**%，较上年提高**个百分点', ['合格率（%）', '合格率较上年提高（个百分点）']],
  ['参训教师**人，较上年增加**人', ['参训教师（人）', '参训教师较上年增加（人）']],
  ['用水**吨。较上年减少**吨', ['用水（吨）', '较上年减少（吨）']],
  ['下降**个百分点', ['下降（个百分点）']],
])('a change is called by what changes, as far as its sentence says: %s', (text, expected) => {
  expect(labelsOf(text)).toEqual(expected)
})

test.each([
  ['**个乡镇**个行政村', ['乡镇（个）', '行政村（个）']],
  ['新建*个站点、**个充电桩', ['新建站点（个）', '充电桩（个）']],
  ['共有**多名学生报名', ['学生报名（名）']],
  ['面积**亩，亩产**公斤', ['面积（亩）', '亩产（公斤）']],
  ['其中男**人，女**人', ['其中男（人）', '女（人）']],
  ['均为**件', ['数量（件）']],
  ['达到**%', ['数量（%）']],
])('what is counted stands before the value or behind its unit: %s', (text, expected) => {
  expect(labelsOf(text)).toEqual(expected)
})
