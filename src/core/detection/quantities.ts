/** Labels of figures: what is counted, with the unit (培训教师（人）), and what an earlier number of the sentence says of it (较上年合格率（%）). */

import { monthBefore } from '../language/dates.ts'
import { closesChange, opensComparison, rankPlace } from '../language/phrases.ts'
import type { FirstPlace } from './passage.ts'
import { comparisonOf, earlierIn, phraseAfter, phraseBefore, rawBefore, withoutJoining } from './phrases.ts'

export function quantityLabel(field: FirstPlace): string {
  const { unit } = field.hidden.verdict
  const { text } = field.passage
  if (text[field.hidden.left - 1] === '第') return rankLabel(field)
  const noun =
    quantityOf(field, 0) ||
    phraseBefore(text, field.hidden.left, floorOf(field)) ||
    labelBefore(text, field.hidden.left)
  const last = noun === '' ? previous(field) : null
  const said = noun !== '' ? noun : (last && quantityOf(last, 0)) || '数量'
  return unit === null ? said : `${said}（${unit}）`
}

/** `期望薪资：****元`: what the line of a form asks for. */
function labelBefore(text: string, at: number): string {
  const colon = text.slice(Math.max(0, at - 3), at).search(/[:：]\s{0,2}$/u)
  return colon < 0 ? '' : phraseBefore(text, Math.max(0, at - 3) + colon)
}

/** `第几期`, `增幅居全县名次（位）`. */
function rankLabel(field: FirstPlace): string {
  const unit = field.hidden.verdict.unit ?? ''
  const phrase = phraseBefore(field.passage.text, field.hidden.left - 1, floorOf(field)).replace(rankPlace, '')
  if (unit === '' || unit === '名' || unit === '位') return `${phrase}名次${unit === '' ? '' : `（${unit}）`}`
  return `${phrase}第几${unit}`
}

/** How many values back a quantity is looked for; a sentence rarely has more. */
const most = 4

function quantityOf(field: FirstPlace, depth: number): string {
  const { hidden, passage } = field
  const { text } = passage
  const last = previous(field)
  const raw = rawBefore(text, hidden.left, floorOf(field))
  const own = raw === '' || lastOwns(field, last) ? '' : withoutJoining(raw)
  if (own === '' && raw === '' && last && depth < most && adjoins(field, last)) return quantityOf(last, depth + 1)
  const month = timeBefore(field)
  if (month !== '') return `${month}${metricBefore(field)}`
  const before = earlierIn(raw)
  if (before && before.metric !== '') return `${before.time}${before.metric}`
  const word = own === '' ? null : comparisonOf(own)
  if (word !== null && word.length >= own.length - 1) {
    const metric = metricBefore(field)
    const said = word.replace(/[的了]$/u, '')
    if (metric !== '' && /[到至]$/u.test(raw)) return metric
    if (metric !== '')
      return opensComparison.test(said) && !closesChange.test(said) ? `${said}${metric}` : `${metric}${said}`
  }
  if (own.length > 2 || /率$/u.test(own)) return own
  return `${own}${phraseAfter(text, behindUnit(field))}`
}

/** Where the words behind the value's unit start. */
function behindUnit({ hidden, passage }: FirstPlace): number {
  const approximate = /^[多余来几]/u.test(passage.text.slice(hidden.right, hidden.right + 1)) ? 1 : 0
  return hidden.right + approximate + (hidden.verdict.unit?.length ?? 0)
}

/** The words between the last value and this one are what the last one counts: `*个乡镇**个行政村`. */
function lastOwns(field: FirstPlace, last: FirstPlace | null): boolean {
  if (!last) return false
  const start = behindUnit(last)
  const between = field.passage.text.slice(start, field.hidden.left)
  if (between === '' || /[，。；、：（）\s]/u.test(between) || between.length > 8) return false
  if (comparisonOf(between) !== null) return false
  return phraseBefore(field.passage.text, last.hidden.left, floorOf(last)).length < 3
}

function adjoins(field: FirstPlace, last: FirstPlace): boolean {
  return behindUnit(last) === field.hidden.left
}

/** The quantity that an earlier value of the sentence gave and that is not itself a comparison. */
function metricBefore(field: FirstPlace): string {
  const { text } = field.passage
  for (let at = previous(field), tries = 0; at && tries < most; at = previous(at), tries++) {
    if (/[。；]/u.test(text.slice(at.hidden.right, field.hidden.left))) return ''
    const earlier = earlierIn(rawBefore(text, at.hidden.left, floorOf(at)))
    if (earlier && earlier.metric !== '') return earlier.metric
    const phrase = phraseBefore(text, at.hidden.left, floorOf(at))
    if (phrase.length > 1 && comparisonOf(phrase) === null) return phrase
  }
  return ''
}

/** Where the words of this value may start: behind the unit of the value before it. */
function floorOf({ index, passage }: FirstPlace): number {
  const item = passage.items[index - 1]
  return item ? (item.hidden ? item.hidden.right + (item.hidden.verdict.unit?.length ?? 0) : item.end) : 0
}

function previous(field: FirstPlace): FirstPlace | null {
  for (let i = field.index - 1; i >= 0; i--) {
    const item = field.passage.items[i]
    if (item?.hidden?.verdict.kind === 'figure') return { ...field, item, hidden: item.hidden, index: i }
    if (item?.hidden && item.hidden.verdict.kind !== 'date') return null
  }
  return null
}

/** `较*月底的`: the masked month that the value is compared with. */
function timeBefore({ index, hidden, passage }: FirstPlace): string {
  const item = passage.items[index - 1]
  if (item?.hidden?.verdict.kind !== 'date') return ''
  const between = passage.text.slice(item.hidden.right, hidden.left)
  return monthBefore.test(between) ? passage.text.slice(item.hidden.left, hidden.left).replace(/的$/u, '') : ''
}
