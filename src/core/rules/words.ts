import { longest } from '../lexicon.ts'
import { After, afterWords, Before, beforeWords } from '../lookup.ts'
import { type Rule, type Sight, textAfter, textBefore, verdict } from '../sight.ts'
import { unitAfter } from './units.ts'

const opens = '“"「『‘'
const closes = '”"」』’'

/** A mask inside quotation marks: a brand or cup, a place in a slogan, or a masked word. */
export const quotedRule: Rule = (sight) => {
  const opened = opens.includes(textBefore(sight, 1) || ' ')
  const after = textAfter(sight, 1) || ' '
  const closed = closes.includes(after)
  if (opened && closed) {
    const behind = longest(afterWords, sight.text, sight.right + 1, After.namedInstitution)
    const said = behind ? sight.text.slice(sight.right + 1, behind.edge) : ''
    if (['杯', '奖', '牌', '品牌', '商标', '公司', '号轮', '栏目'].includes(said))
      return verdict('name', 'institution-after', said, 2, null, `as:${said}`)
    return unitAfter(sight) ? null : verdict('text', 'quoted', '“”', 1)
  }
  if (opened && sight.left === sight.mask.start) {
    const tail = longest(afterWords, sight.text, sight.right, After.quotedTail)
    if (tail && closes.includes(sight.text[tail.edge] ?? ' '))
      return verdict('text', 'quoted', sight.text.slice(sight.right, tail.edge), 1)
    return trademark(sight)
  }
  if (closed && inQuotes(sight)) {
    const slogan = longest(beforeWords, sight.text, sight.left, Before.slogan)
    return slogan ? null : verdict('text', 'quoted', textBefore(sight, 3), 0)
  }
  return null
}

/** `“**菇娘”商标`. */
function trademark(sight: Sight) {
  const quote = /^[\u4e00-\u9fa5]{1,4}[”"](?:商标|牌|品牌)/u.exec(textAfter(sight, 8))
  return quote ? verdict('name', 'institution-after', '商标', 1, null, 'as:商标') : null
}

function inQuotes(sight: Sight): boolean {
  const before = textBefore(sight, 12)
  return (
    Math.max(...[...'“「『‘'].map((char) => before.lastIndexOf(char))) >
    Math.max(...[...'”」』’'].map((char) => before.lastIndexOf(char)))
  )
}
