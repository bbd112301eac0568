import { moneyTopics } from '../../language/figures.ts'
import { isDigit, isHan, isSpace, isStar } from '../chars.ts'
import { longest, pick } from '../lexicon.ts'
import { After, Before, beforeWords } from '../lookup.ts'
import {
  charAfter,
  nameVerdict,
  type Rule,
  type Sight,
  skipSpacesBack,
  textAfter,
  textBefore,
  type Verdict,
  verdict,
} from '../sight.ts'
import { nameAfter } from './names.ts'

/** Numbers with a unit, percentages, ranks and ratios. */
export const figureRule: Rule = (sight) =>
  fraction(sight) ?? rooms(sight) ?? ordinal(sight) ?? measured(sight) ?? ratio(sight)

/** What else a value with a unit may be: part of a date or address, a person's, or a number by its cue. */
const doubtful = '年月日时分点号季级室房楼栋幢座层间班组门排弄单铺厅卫家个段巷'
const doubtfulBefore = Before.surname | Before.identifier | Before.address

/** The plain case, by far the commonest, decided first: a unit, and nothing that makes anything else of it. */
export const plainFigureRule: Rule = (sight) => {
  const { unit, text, left } = sight
  if (!unit || sight.column || left !== sight.mask.start || unit.start !== sight.right) return null
  if (doubtful.includes(unit.unit.charAt(0)) || sight.before.classes & doubtfulBefore) return null
  const code = left > sight.from ? text.charCodeAt(left - 1) : 0x3002
  return isHan(code) && code !== 0x7b2c && code !== 0x4e4b && code !== 0x4e07 && code !== 0x67d0
    ? withUnit(unit.unit)
    : null
}

const byUnit = new Map<string, Verdict>()

/** One verdict a unit: a long report has many figures and few units. */
function withUnit(unit: string): Verdict {
  const known = byUnit.get(unit)
  if (known) return known
  const found = verdict('figure', 'unit-after', unit, 2, unit)
  byUnit.set(unit, found)
  return found
}

/** Numbers that only the words before or after show. */
export const bareFigureRule: Rule = (sight) => bare(sight)

function fraction(sight: Sight): Verdict | null {
  const last = sight.text[sight.left - 1]
  if (last !== '之' && last !== '万') return null
  const said = textBefore(sight, 3)
  const unit = { 百分之: '%', 千分之: '‰', 万分之: '万分之' }[said]
  if (unit) return verdict('figure', 'percent-before', said, 2, unit)
  return said.endsWith('是万') || said.endsWith('息万') ? verdict('figure', 'percent-before', '万', 1, '万分之') : null
}

/** `*室*厅*卫`. */
function rooms(sight: Sight): Verdict | null {
  if (!'室厅卫厨'.includes(sight.text[sight.right] ?? ' ')) return null
  const after = textAfter(sight, 3)
  const room = /^.[*＊\d]/u.test(after) || /[*＊\d][室厅卫厨]$/u.test(textBefore(sight, 2))
  return room ? verdict('figure', 'unit-after', after.slice(0, 1), 2, after.slice(0, 1)) : null
}

function measured(sight: Sight): Verdict | null {
  const unit = sight.unit
  return unit ? withUnit(unit.unit) : null
}

/** `第*`: part of an institution's name, an ordinal that counts, or a rank. */
function ordinal(sight: Sight): Verdict | null {
  if (textBefore(sight, 1) !== '第') return null
  const at = sight.next
  const noun = pick(sight.after, After.ordinalNoun | After.ordinalInstitution)
  if (noun && noun.classes & After.ordinalInstitution) {
    const said = sight.text.slice(at, noun.edge)
    return nameVerdict('ordinal-name', said, { type: 'numbered-body', head: said })
  }
  const unit = sight.unit
  if (unit) return verdict('figure', 'unit-after', unit.unit, 2, unit.unit)
  if (noun) return verdict('figure', 'rank', '第', 2, sight.text.slice(at, noun.edge))
  return nameAfter(sight)
    ? nameVerdict('ordinal-name', '第', { type: 'numbered-body', head: '' }, 1)
    : verdict('figure', 'rank', '第')
}

const colons = '∶:：'

/** `*:*:*`: three numbers in a ratio. */
export function ratioChain(sight: Sight): boolean {
  const around = textBefore(sight, 16) + sight.text.slice(sight.left, sight.right) + textAfter(sight, 16)
  return /(?:[\d*＊.]+[:：∶]){2}[\d*＊.]+/u.test(around)
}

/** `1∶*`; an ordinary colon only between digits. */
function ratio(sight: Sight): Verdict | null {
  if (!colons.includes(sight.text[sight.left - 1] ?? ' ') && !colons.includes(sight.text[sight.right] ?? ' '))
    return null
  if (ratioChain(sight)) return verdict('figure', 'ratio', '∶', 1)
  const near = (code: number) => isStar(code) || isDigit(code)
  const before = textBefore(sight, 2)
  const after = textAfter(sight, 2)
  const left =
    before.length === 2 &&
    near(before.charCodeAt(0)) &&
    (before[1] === '∶' || (/[:：]/u.test(before) && isDigit(before.charCodeAt(0))))
  const right =
    after.length === 2 &&
    near(after.charCodeAt(1)) &&
    (after[0] === '∶' || (/[:：]/u.test(after) && isDigit(after.charCodeAt(1))))
  return left || right ? verdict('figure', 'ratio', '∶', 1) : null
}

function bare(sight: Sight): Verdict | null {
  const { text } = sight
  const start = skipSpacesBack(text, sight.from, sight.left)
  const at = sight.next
  const after = pick(sight.after, After.figure)
  const cue = longest(beforeWords, text, start, Before.figure | Before.money)
  const digits = sight.left < sight.mask.start || sight.right > sight.mask.end || sight.mask.groups > 1
  const open = at >= sight.to || !isHan(charAfter(sight, at))
  if (
    cue &&
    cue.edge >= sight.from &&
    (open || after || isSpace(charAfter(sight)) || cue.classes & Before.money || digits)
  )
    return verdict('figure', 'amount-before', text.slice(cue.edge, start), open || after ? 2 : 1)
  if (after) return verdict('figure', 'amount-after', text.slice(at, after.edge), 1)
  if (digits) return verdict('figure', 'amount-before', textBefore(sight, 2, sight.mask.start), 1)
  return moneyTopic(sight)
}

/** A bare mask in a question about money or credit is a sum. */
function moneyTopic(sight: Sight): Verdict | null {
  if (sight.mask.count > 4 || '“的在'.includes(sight.text[sight.left - 1] ?? ' ')) return null
  const around = textBefore(sight, 30) + textAfter(sight, 30)
  const topic = moneyTopics.find((word) => around.includes(word))
  return topic ? verdict('figure', 'money-topic', topic, 0) : null
}
