/** The quantities of a report, sentence by sentence: read once for all relations among them. */

import { dimensionOf } from '../language/dimensions.ts'
import {
  averageBefore,
  boundAfter,
  changeBefore,
  growthBefore,
  perBefore,
  thenBefore,
  upward,
} from '../language/roles.ts'
import { behindUnit, type Figure, type Figures, figureSign, isRounded, meantDigit, ones } from './figures.ts'
import type { FigureWords, Quantity, Role, SentenceWords, Statement } from './quantity.ts'
import { type SharedUnit, sharedUnits } from './shared-units.ts'

const sentence = /[^。！？\n]*[。！？\n]?/gu
const marks = '，,、；;：:（）()。！？\n|｜\t“”'
const opensWithParts = /^[\s（(]*其中/u
/** No sentence is read further than this, in quantities: a list of thousands is no argument. */
const most = 60
/** Words in brackets between those before a figure, in signs. */
const shortAside = 8
/** Words before a figure are read so far back, in signs. */
const reach = 30

/** By the sentence, what was read of its words before: of a report that is filled again and again most sentences are the same but for their figures. */
export type KnownSentences = Map<string, SentenceWords>

/** So many sentences are remembered at the most. */
const mostKnown = 4096

export function statementsOf(figures: Figures, known: KnownSentences | null = null): readonly Statement[] {
  const { all, shape } = figures
  const statements: Statement[] = []
  let next = 0
  for (const { 0: words, index } of shape.matchAll(sentence)) {
    const end = index + words.length
    const from = next
    while ((all[next]?.at ?? shape.length) < end) next++
    if (next === from) continue
    const own = all.slice(from, Math.min(next, from + most))
    const sentence = { shape, start: index, end, figures: own }
    const said = known ? rememberedWords(sentence, known) : wordsOf(sentence)
    const read: Quantity[] = []
    for (const [at, figure] of own.entries()) {
      const quantity = quantityOf(figure, said[at])
      if (quantity) addNext(read, quantity)
    }
    const last = statements.at(-1)
    const joined = last && opensWithParts.test(words) && last.end === index && last.all.length + read.length <= most
    if (joined) statements[statements.length - 1] = { ...last, all: [...last.all, ...read], end, words: null }
    else if (read.length > 0) statements.push({ all: read, start: index, end, words: known && said })
  }
  return statements
}

interface Sentence {
  readonly shape: string
  /** In the shape. */
  readonly start: number
  readonly end: number
  readonly figures: readonly Figure[]
}

function wordsOf({ shape, start, figures }: Sentence): SentenceWords {
  const units = sharedUnits(shape, figures)
  return figures.map((figure, index) => wordsAround(shape, figure, start, units[index]))
}

/** Signs beside a sentence that say what its first or last figure is: a ratio may begin or end there. */
const besides = 2

function rememberedWords(sentence: Sentence, known: KnownSentences): SentenceWords {
  const { shape, start, end, figures } = sentence
  let key = `${Math.min(start, besides)}${shape.slice(Math.max(0, start - besides), end + besides)}`
  for (const { unit, magnitude, unitEnd, end, value } of figures)
    key += `${figureSign}${unit} ${magnitude} ${unitEnd - end}${value === null ? '?' : ''}`
  const before = known.get(key)
  if (before) return before
  const words = wordsOf(sentence)
  if (known.size >= mostKnown) known.clear()
  known.set(key, words)
  return words
}

/** What counts where something happened: 受灾5个镇36个村8420人 tells three things of 受灾. */
const areas = /^(?:[镇乡村县区组户]|街道|社区|行政村|乡镇|村组)?$/u

/** Puts one behind those that were read so far, with whose words it may go on. */
function addNext(read: Quantity[], one: Quantity): void {
  const before = read.at(-1)
  read.push(one)
  if (one.role !== 'level' || !before) return
  const last = read.length - 1
  const isNext = one.before === '' || one.mark === figureSign
  // 每10万人140例: the first says for how many.
  if (isNext && before.before.endsWith('每') && before.dimension !== one.dimension) {
    read[last - 1] = { ...before, role: 'other' }
    read[last] = { ...one, role: 'per', each: before.figure.unit, group: before.amount }
    return
  }
  // 平均每起出动车辆2台、人员12人: the second is for each of the same.
  if (
    before.role === 'per' &&
    one.mark === '、' &&
    before.before.includes('每') &&
    before.dimension !== one.dimension
  ) {
    read[last] = { ...one, role: 'per', each: before.each, group: before.group }
    return
  }
  // 受理215件280人: the second is said of the same as the first.
  const isJoined = isNext && before.role === 'level' && areas.test(before.after)
  const isAlike = before.dimension === one.dimension && before.after === ''
  // 去年假期8天接待24.8万人次: still of that time.
  if (one.mark === figureSign && before.isThen && !isJoined && !/[到至为比较增减升降变]/u.test(one.before))
    read[last] = { ...one, isThen: true }
  else if (isJoined && !isAlike) read[last] = { ...one, before: before.before, isThen: before.isThen }
}

/** 元/亩 is an amount for each; 微克/立方米 is a measure by itself. */
const perUnit = /^(?:元|公斤|千克|斤|吨|人)\/(?:亩|人|户|平方公里|吨|公斤|平方米)$/u

const group: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 }

function wordsAround(shape: string, figure: Figure, sentenceStart: number, shared?: SharedUnit | null): FigureWords {
  const said = wordsBefore(shape, figure.at, sentenceStart)
  const own = said === '' ? wordsOutside(shape, figure, sentenceStart) : said
  const before = /[）)]/u.test(own) ? own.replaceAll(/[（(][^（）()]{0,8}[）)]/gu, '') : own
  const after = wordsAfter(shape, figure)
  const told = shared?.unit ?? figure.unit
  const [unit = '', each = ''] = perUnit.test(told) ? told.split('/') : [told]
  const dimension = dimensionOf(unit === '' && isOfPeople(before, after, figure) ? '人' : unit)
  const per = perBefore.exec(before)?.groups
  const role =
    each === ''
      ? roleOf({ shape, unit: unit || dimension.name, at: figure.at }, before, after, per !== undefined)
      : 'per'
  return {
    dimension: dimension.name,
    factor: dimension.factor * (shared?.magnitude ?? 1),
    isShared: shared != null,
    role,
    isDown: !upward.test(changeBefore.exec(before)?.[0] ?? growthBefore.exec(before)?.[0] ?? '增'),
    isThen: isThen(before, role),
    each:
      each ||
      (per?.each ?? '').split(/平均|补助|补贴|发放|奖励/u, 1)[0] ||
      per?.mean ||
      (per?.yield && '亩') ||
      per?.daily ||
      per?.hundred ||
      per?.single ||
      '',
    group: per?.hundred ? 100 : (group[per?.group ?? ''] ?? 1),
    before,
    after,
    mark: shape[figure.at - said.length - 1] ?? '',
  }
}

/** 31.86万常住人口: people are counted without a word for it. */
const people = /^(?:常住|户籍|城镇|农村|总)?人口(?!数?的)/u
/** 全县常住人口41.2万. */
const peopleBefore = /(?:常住|户籍|城镇|农村|总)人口[^\u4e00-\u9fff]?[约为]?$/u

function isOfPeople(before: string, after: string, { magnitude }: Figure): boolean {
  return people.test(after) || (magnitude > 1 && peopleBefore.test(before))
}

/** 较常年（70.0毫米）偏多: of what stands alone in a bracket the words before that tell, unless they are a figure's. */
function wordsOutside(shape: string, figure: Figure, least: number): string {
  const open = figure.at - 1
  if (!/[（(]/u.test(shape[open] ?? '') || !/[）)]/u.test(shape[behindUnit(figure)] ?? '') || open <= least) return ''
  const words = wordsBefore(shape, open, least)
  return shape[open - 1 - words.length] === figureSign ? '' : words
}

function quantityOf(figure: Figure, words: FigureWords | undefined): Quantity | null {
  const value = ones(figure)
  if (value === null || !words) return null
  const { factor, before, after, dimension, role, isDown, isThen, each, group, mark } = words
  return {
    figure,
    amount: value * factor,
    half: (meantDigit(figure, before, after) / 2) * factor,
    isExact: !isRounded(figure) && !words.isShared,
    ...{ dimension, role, isDown, isThen, each, group, before, after, mark },
  }
}

/** 比上年 opens a change against another time, not a figure of it; 比上年的400人 is one. */
function isThen(before: string, role: Role): boolean {
  return (role === 'level' || role === 'share') && thenBefore.test(before)
}

function wordsBefore(shape: string, at: number, least: number): string {
  let start = at
  while (start > least && start > at - reach)
    if (!isEdge(shape[start - 1])) start--
    else {
      const open = asideFrom(shape, start, least)
      if (open === null) break
      start = open
    }
  if (/^其中[，,：:]$/u.test(shape.slice(start - 3, start)) && start - 3 >= least) start -= 3
  return shape.slice(start, at)
}

/** 执业（助理）医师: a few words in brackets do not divide those around them. Where they open, or null. */
function asideFrom(shape: string, end: number, least: number): number | null {
  if (!/[）)]/u.test(shape[end - 1] ?? '')) return null
  for (let start = end - 2; start > Math.max(least, end - shortAside); start--) {
    if (/[（(]/u.test(shape[start] ?? '')) return isEdge(shape[start - 1]) ? null : start
    if (isEdge(shape[start])) return null
  }
  return null
}

function wordsAfter(shape: string, figure: Figure): string {
  const from = behindUnit(figure)
  let to = from
  while (to < shape.length && to < from + reach && !isEdge(shape[to])) to++
  return shape.slice(from, to)
}

function isEdge(sign: string | undefined): boolean {
  return sign === undefined || sign === figureSign || marks.includes(sign)
}

const timeUnit = /^(?:年|月|日|号|时|点|分|秒|季度|周岁|岁|届|期|级|号线|度)$/u

interface FigureUnit {
  readonly shape: string
  readonly unit: string
  /** In the shape. */
  readonly at: number
}

function roleOf({ shape, unit, at }: FigureUnit, before: string, after: string, isPer: boolean): Role {
  const next = shape[at + 1] ?? ''
  const last = shape[at - 1] ?? ''
  if (/[:：∶]/u.test(next + last) && (shape[at + 2] === figureSign || shape[at - 2] === figureSign)) return 'ratio'
  // 9时30分 is a time, 86.5分 a mark.
  if (unit === '分' && last !== '第' && !/[时点]$/u.test(before)) return isPer ? 'per' : 'level'
  if (last === '第' || timeUnit.test(unit) || boundAfter.test(after) || /[A-Za-z0-9]/u.test(last)) return 'other'
  if (/百分点|千分点|个点|基点/u.test(unit)) return 'points'
  if (unit === '倍') return 'times'
  if (unit === '%' || unit === '‰' || unit === '成') return growthBefore.test(before) ? 'growth' : 'share'
  if (isPer && changeBefore.test(before)) return 'change'
  if (isPer || (averageBefore.test(before) && !/每年|每月|每天/u.test(before))) return 'per'
  if (changeBefore.test(before) && !/新增$/u.test(before)) return 'change'
  return unit === '' ? 'other' : 'level'
}
