import { countedHere } from '../language/figures.ts'
import { either, isAmong, longest } from './lexicon.ts'
import { After, afterWords, magnitudeWords } from './lookup.ts'

const countedOrOther = either(After.countedNoun, After.notLevel, After.notMeasure)
const measureOrNoun = either(After.measure, After.notMeasure, After.measuredNoun)
const measureLike = either(After.measure, After.notMeasure)

/** A unit after a number: `万元`, `个百分点`, `%`; the words 多, 余 and 来 before it are left out. */
export interface Unit {
  readonly unit: string
  readonly start: number
  readonly end: number
}

/** The unit that stands at `at` behind a value whose visible digits start at `left`, or null. */
export function unitBehind(text: string, from: number, to: number, left: number, at: number): Unit | null {
  return at < to ? (unitAt(text, to, at) ?? countedNoun(text, from, to, left, at)) : null
}

/** `下辖*镇*乡`: what would name a place is counted here. */
function countedNoun(text: string, from: number, to: number, left: number, at: number): Unit | null {
  const noun = longest(afterWords, text, at, countedOrOther)
  if (!noun || noun.edge > to || !isAmong(noun.classes, After.countedNoun)) return null
  if (!countedHere.test(text.slice(Math.max(from, left - 14), left))) return null
  return { unit: text.slice(at, noun.edge), start: at, end: noun.edge }
}

export function unitAt(text: string, to: number, at: number): Unit | null {
  const direct = measured(text, to, at)
  if (direct) return direct
  return at < to && '多余来几'.includes(text.charAt(at)) ? measured(text, to, at + 1) : null
}

function measured(text: string, to: number, at: number): Unit | null {
  const whole = longest(afterWords, text, at, measureOrNoun)
  if (whole && isAmong(whole.classes, After.measuredNoun))
    return { unit: text.slice(at, at + 1), start: at, end: at + 1 }
  if (whole && !isAmong(whole.classes, After.measure)) return null
  let start = at
  for (
    let more = longest(magnitudeWords, text, start);
    more && more.edge <= to;
    more = longest(magnitudeWords, text, start)
  )
    start = more.edge
  if (start > at) {
    let noun = start
    if (text[noun] === '多' || text[noun] === '余') noun++
    const word = longest(afterWords, text, noun, measureLike)
    if (word && isAmong(word.classes, After.measure) && word.edge <= to)
      return { unit: text.slice(at, start) + text.slice(noun, word.edge), start: at, end: word.edge }
    return text[at] === '十' || text[at] === '百' ? null : { unit: text.slice(at, start), start: at, end: start }
  }
  if (!whole || whole.edge > to) return null
  const unit = text.slice(at, whole.edge)
  return { unit: unit === '％' ? '%' : unit, start: at, end: whole.edge }
}
