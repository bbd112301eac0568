import { numberOf } from '../language/capitals.ts'
import type { Finding } from '../model.ts'
import { at } from './dates.ts'
import type { Reading } from './subject.ts'

const rank =
  /(?:排名|列|位居|位列|名列|获得?|居|排|为)[\u4e00-\u9fff]{0,4}?第(?<rank>[一二三四五六七八九十\d]{1,3})(?:名|位)/gu

/** 甲镇列第一名，乙镇列第一名: two of one list do not share a rank, unless they are said to. */
export function ranks(reading: Reading): readonly Finding[] {
  const { text } = reading
  if (!text.includes('第')) return []
  return text.split(/(?<=[。\n])/u).reduce<{ from: number; found: Finding[] }>(
    ({ from, found }, sentence) => {
      const told = [...sentence.matchAll(rank)]
      const seen = new Map<number, string>()
      const isOneList =
        told.length > 1 && !/全[国省市县区]|并列|同比|上年|分别为|从|由|上升|提升|前移|下降/u.test(sentence)
      for (const { 0: words, index, groups } of isOneList ? told : []) {
        const value = /\d/u.test(groups?.rank ?? '') ? Number(groups?.rank) : numberOf(groups?.rank ?? '')
        if (value === null) continue
        const before = seen.get(value)
        if (before !== undefined)
          found.push(at(reading, from + index, words, 'rank-twice', { want: before, confidence: 'likely' }))
        else seen.set(value, words)
      }
      return { from: from + sentence.length, found }
    },
    { from: 0, found: [] },
  ).found
}
