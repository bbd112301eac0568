import { forExample, honour, quotedBrand, quotedUndertaking } from '../../language/quotes.ts'
import { body, ownPlace } from '../entity.ts'
import { longest, pick } from '../lexicon.ts'
import { After, afterWords, Before, beforeWords } from '../lookup.ts'
import { charAfter, charBefore, type MaskContext, type Rule, textAfter, textBefore } from '../mask-context.ts'
import { nameVerdict, type Verdict, verdict } from '../verdict.ts'
import { nameAfter } from './names.ts'

const opens = '“"「『‘'
const closes = '”"」』’'

/** Curly and straight quotation marks, corner brackets, and the brackets of titles. */
function isQuote(code: number): boolean {
  return quotes.has(code)
}

const quotes: ReadonlySet<number> = new Set([...'‘’‚‛“”《》「」『』"\''].map((quote) => quote.charCodeAt(0)))

/** A mask inside quotation marks: a brand or cup, a place in a slogan, or a masked word. */
export const quotedRule: Rule = (context) => {
  if (!isQuote(charBefore(context)) && !isQuote(charAfter(context))) return null
  const opened = opens.includes(textBefore(context, 1) || ' ')
  const after = textAfter(context, 1) || ' '
  const closed = closes.includes(after)
  if (opened && closed) {
    const behind = longest(afterWords, context.text, context.right + 1, After.namedInstitution)
    const said = behind ? context.text.slice(context.right + 1, behind.edge) : ''
    if (['杯', '奖', '牌', '品牌', '商标', '公司', '号轮', '栏目'].includes(said))
      return nameVerdict('institution-after', said, body(said))
    const cue = identifierNear(context)
    if (cue) return cue
    return context.unit ? null : verdict('text', 'quoted', '“”', 1)
  }
  if (opened && context.left === context.mask.start) {
    const tail = longest(afterWords, context.text, context.right, After.quotedTail)
    const name = longest(afterWords, context.text, context.right, After.quotedName)
    if (name && closes.includes(context.text[name.edge] ?? ' ')) {
      const said = context.text.slice(context.right, name.edge)
      return nameVerdict('institution-after', said, body(said))
    }
    if (tail && closes.includes(context.text[tail.edge] ?? ' '))
      return verdict('text', 'quoted', context.text.slice(context.right, tail.edge), 1)
    if (honour.test(textAfter(context, 12)) && nameAfter(context)?.weight !== 2)
      return verdict('text', 'quoted', textAfter(context, 2), 1)
    return trademark(context) ?? placeInQuotes(context)
  }
  if (textBefore(context, 1) === '《' && after === '》')
    return nameVerdict('quoted', '《》', { type: 'publication' }, 1)
  if (closed && inQuotes(context)) {
    const cue = identifierNear(context)
    if (cue) return cue
    const slogan = pick(context.before, Before.slogan)
    return slogan ? null : verdict('text', 'quoted', textBefore(context, 3), 0)
  }
  return null
}

/** `“**速度”`, `“**月嫂”品牌`: the place that a short motto or brand begins with. */
function placeInQuotes(context: MaskContext): Verdict | null {
  const tail = /^[\u4e00-\u9fa5]{2,4}[”"」』]/u.exec(textAfter(context, 6))
  const place = tail && longest(afterWords, context.text, context.right, After.landmark)
  if (place && place.edge - context.right === tail[0].length - 1)
    return nameVerdict('landmark-after', tail[0].slice(0, -1), body(tail[0].slice(0, -1)), 1)
  if (tail && quotedUndertaking.test(tail[0].slice(0, -1)))
    return nameVerdict('institution-after', tail[0].slice(0, -1), body(tail[0].slice(0, -1)), 1)
  return tail && !context.unit ? nameVerdict('slogan', tail[0].slice(0, -1), ownPlace(tail[0].slice(0, -1)), 1) : null
}

/** An example in quotation marks of the number that was named before: `备注身份证号后四位，如“张三****”`. */
function identifierNear(context: MaskContext): Verdict | null {
  const before = textBefore(context, 10)
  const open = before.search(/[“"「『‘][^“"「『‘]*$/u)
  if (open < 0 || !forExample.test(before.slice(0, open))) return null
  for (let at = context.left - before.length + open; at > context.from && context.left - at < 16; at--) {
    const word = longest(beforeWords, context.text, at, Before.identifier)
    if (word) return verdict('identifier', 'number-word-before', context.text.slice(word.edge, at), 1)
  }
  return null
}

/** `“**菇娘”商标`. */
function trademark(context: MaskContext): Verdict | null {
  const quote = quotedBrand.exec(textAfter(context, 8))
  return quote ? nameVerdict('institution-after', '商标', body('商标'), 1) : null
}

function inQuotes(context: MaskContext): boolean {
  const before = textBefore(context, 12)
  return (
    Math.max(...[...'“「『‘'].map((char) => before.lastIndexOf(char))) >
    Math.max(...[...'”」』’'].map((char) => before.lastIndexOf(char)))
  )
}
