import { countOf } from '../language/capitals.ts'
import type { Finding } from '../model.ts'
import { tablesOf } from '../quantities/tables.ts'
import { amongFigures } from './among.ts'
import { at } from './dates.ts'
import type { Reading } from './subject.ts'

const rank =
  /(?:排名|列|位居|位列|名列|获得?|居|排|为|(?:^|[：:、，；])[\u4e00-\u9fff]{2,8}?)[\u4e00-\u9fff]{0,4}?第(?<rank>[一二三四五六七八九十\d]{1,3})(?:名|位|(?=[、，；。]))/gu

const moved =
  /第(?<now>\d{1,3})[位名][，,]?[\u4e00-\u9fff]{0,3}(?:比|较)[\u4e00-\u9fff]{2,6}第(?<then>\d{1,3})[位名](?<way>前移|上升|提升|提高|前进|进步|后移|下降|退后|后退|下滑)了?(?<by>\d{1,3})[位名个]/gu

/** 居第3位，较上年的第5位前移2位: a rank rises as its number falls. */
function moves(reading: Reading): readonly Finding[] {
  if (!/[移升进高步后降滑]了?\d/u.test(reading.text)) return []
  return [...reading.text.matchAll(moved)].flatMap(({ 0: words, index, groups = {} }) => {
    const rise = (Number(groups.then) - Number(groups.now)) * (/[后下]/u.test(groups.way ?? '') ? -1 : 1)
    if (rise === Number(groups.by)) return []
    const want = rise > 0 ? `${rise}` : ''
    return [at(reading, index, words, rise > 0 ? 'change-differs' : 'direction-differs', { want })]
  })
}

const placed =
  /(?<of>\d{1,3})(?:个)[^，。；、\d]{1,10}?(?:、[^，。；、\d]{1,4}){0,2}中?[，]?(?:排名?|居|列|位居|位列)第(?<rank>\d{1,3})[位名]/gu

/** Of nine counties none is the twelfth. */
function beyond(reading: Reading): readonly Finding[] {
  return [...reading.text.matchAll(placed)].flatMap(({ 0: words, index, groups = {} }) =>
    Number(groups.rank) > Number(groups.of)
      ? [at(reading, index, words, 'part-exceeds', { want: `${groups.of}` })]
      : [],
  )
}

/** Who stands in a list and behind which number: 城关镇第1名、双河镇第2名. */
const listed =
  /(?:^|[：:、，；])(?:(?![居列排位速额量获])[\u4e00-\u9fff]){2,8}第[\d一二三四五六七八九十]{1,3}(?:[名位]|(?=[、，；。]))/u

/** 依次为第19、第20、第21. */
const inRow = /第\d{1,3}[名位]?(?:[、，和]第\d{1,3}[名位]?){1,30}/gu

/** No two of a row share a rank. */
function rows(reading: Reading): readonly Finding[] {
  return [...reading.text.matchAll(inRow)].flatMap(({ 0: words, index }) => {
    if (/并列/u.test(reading.text.slice(Math.max(0, index - 12), index))) return []
    const told = Array.from(words.matchAll(/\d+/gu), ([number]) => number)
    const twice = told.find((rank, at) => told.indexOf(rank) < at)
    return twice === undefined ? [] : [at(reading, index, words, 'rank-twice', { want: twice, confidence: 'likely' })]
  })
}

/** Two rows of one rank whose points differ do not share it. */
function inTables(reading: Reading): readonly Finding[] {
  return tablesOf(reading).flatMap(([head = [], ...rows]) => {
    const own = head.findIndex(({ text }) => /^(?:名次|排名|位次)$/u.test(text))
    const points = head.findLastIndex(({ text }) => /总?得?分$|成绩$|合计$/u.test(text))
    if (own < 0 || points < 0) return []
    const seen = new Map<number, number>()
    return rows.flatMap((row) => {
      const [rank, score] = [row[own]?.figure, row[points]?.figure]
      if (!rank || !score || rank.value === null || score.value === null) return []
      const before = seen.get(rank.value)
      if (before === undefined) seen.set(rank.value, score.value)
      if (before === undefined || before === score.value) return []
      return [amongFigures(reading, [rank], 'rank-twice', `${rank.value}`, 'likely')]
    })
  })
}

const notOneList = /全[国省市县区]|并列|同比|上年|分别为|从|由|上升|提升|前移|下降/u

/** 甲镇列第一名，乙镇列第一名: two of one list do not share a rank, unless they are said to. */
export function ranks(reading: Reading): readonly Finding[] {
  const { text } = reading
  const tables = /名次|排名|位次/u.test(text) ? inTables(reading) : []
  if (!text.includes('第')) return tables
  return [
    ...tables,
    ...pointsInTurn(reading),
    ...moves(reading),
    ...beyond(reading),
    ...doubles(reading),
    ...rows(reading),
  ]
}

function doubles(reading: Reading): readonly Finding[] {
  const { text } = reading
  return text.split(/(?<=[。\n])/u).reduce<{ from: number; found: Finding[] }>(
    ({ from, found }, sentence) => {
      const isTwice = sentence.indexOf('第') !== sentence.lastIndexOf('第')
      const told = isTwice ? [...sentence.matchAll(rank)] : []
      const seen = new Map<number, string>()
      const isOneList = told.length > 1 && !(listed.test(sentence) ? /并列|同比|上年/u : notOneList).test(sentence)
      for (const { 0: words, index, groups } of isOneList ? told : []) {
        const value = countOf(groups?.rank ?? '')
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

const inTurn = /依次(?:排名|排列|位列|列|为|获得?)(?:第?一[、，](?:第?)二)/u

/** 晟和得92.35分、博远得84.15分、立德得83.60分，依次排名第一、二、三: the points fall. */
function pointsInTurn(reading: Reading): readonly Finding[] {
  if (!reading.text.includes('依次')) return []
  return reading.statements.flatMap(({ all, start, end }) => {
    const words = reading.figures.shape.slice(start, end)
    const at = words.search(inTurn)
    const points = at < 0 ? [] : all.filter(({ figure }) => figure.unit === '分' && figure.at < start + at)
    const wrong = points.findIndex((one, index) => one.amount < (points[index + 1]?.amount ?? 0))
    if (points.length < 2 || wrong < 0) return []
    const two = points.slice(wrong, wrong + 2).map(({ figure }) => figure)
    return [amongFigures(reading, two, 'order-differs', '', 'likely')]
  })
}
