/** Those of a list that its words put in order. */
import type { Quantity } from '../../quantities/quantity.ts'
import { doubt, type Relation } from './relation.ts'

const inOrder = /(?:前[两二三四五六七八九十][名位强的]|由高到低|从高到低|由大到小|从大到小|依次递减)/u
/** Who is the first needs the least of it. */
const lessIsBetter = /^(?:秒|分秒|分钟|小时|天|杆)$/u

/** 前三名成绩为11.42秒、11.57秒、11.83秒; 前三位的是甲镇8.6亿元、乙镇5.2亿元、丙镇4.7亿元. */
export const ranked: Relation = ({ all, start, end }, reading) => {
  if (all.length < fewest) return []
  const words = reading.figures.shape.slice(start, end)
  const match = inOrder.exec(words)
  if (!match) return []
  const from = start + match.index
  const first = all.findIndex(({ figure }) => figure.at > from)
  const [one] = all.slice(first, first + 1)
  if (!one || !/(?:为|是|：|:|[\u4e00-\u9fff])$/u.test(one.before || '为')) return []
  const row: Quantity[] = []
  for (const next of all.slice(first)) {
    if (
      next.dimension !== one.dimension ||
      next.figure.unit !== one.figure.unit ||
      (next.role === 'other' && next.figure.unit !== '秒')
    )
      break
    if (row.length > 0 && !'、，；'.includes(next.mark || '-')) break
    if (row.length > 1 && next.mark !== row[1]?.mark) break
    row.push(next)
  }
  const isDown = !lessIsBetter.test(one.figure.unit)
  const wrong = row.findIndex(({ amount }, at) => {
    const next = row[at + 1]?.amount ?? amount
    return isDown ? next > amount : next < amount
  })
  const two = row.slice(wrong, wrong + 2)
  if (row.length < fewest || row.length > mostRanked || wrong < 0) return []
  return [doubt(reading, two, 'order-differs', { want: '', sure: false })]
}

const fewest = 3
const mostRanked = 10
