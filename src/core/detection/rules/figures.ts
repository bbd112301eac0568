import { isDigit, isHan, isSpace, isStar } from '../../characters.ts'
import { moneyTopics, numbersPoint, ratioAfter, ratioBefore } from '../../language/figures.ts'
import { doesSomething, doubtfulUnits } from '../../language/measures.ts'
import { body } from '../entity.ts'
import { either, isAmong, longest, pick } from '../lexicon.ts'
import { After, Before, beforeWords } from '../lookup.ts'
import {
  charAfter,
  charBefore,
  type MaskContext,
  type Rule,
  skipSpacesBack,
  textAfter,
  textBefore,
} from '../mask-context.ts'
import { nameVerdict, type Verdict, verdict } from '../verdict.ts'
import { nameAfter } from './names.ts'

const ranked = either(After.ordinalNoun, After.ordinalInstitution)
const figureCues = either(Before.figure, Before.money)

/** Numbers with a unit, percentages, ranks and ratios. */
export const figureRule: Rule = (context) =>
  fraction(context) ?? prize(context) ?? rooms(context) ?? ordinal(context) ?? measured(context) ?? ratio(context)

const doubtfulBefore = either(Before.surname, Before.identifier, Before.address)

/** The plain case, by far the commonest, decided first: a unit, and nothing that makes anything else of it. */
export const plainFigureRule: Rule = (context) => {
  const { unit, text, left } = context
  if (!unit || context.column || left !== context.mask.start || unit.start !== context.right) return null
  if (doubtfulUnits.includes(unit.unit.charAt(0)) || pick(context.before, doubtfulBefore)) return null
  return left > context.from && isHan(text.charCodeAt(left - 1)) && !'第之万某'.includes(text.charAt(left - 1))
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
export const bareFigureRule: Rule = (context) => bare(context)

function fraction(context: MaskContext): Verdict | null {
  const last = context.text[context.left - 1]
  if (last !== '之' && last !== '万') return null
  const said = textBefore(context, 3)
  const unit = { 百分之: '%', 千分之: '‰', 万分之: '万分之' }[said]
  if (unit) return verdict('figure', 'percent-before', said, 2, unit)
  return said.endsWith('是万') || said.endsWith('息万') ? verdict('figure', 'percent-before', '万', 1, '万分之') : null
}

/** `*等奖`. */
function prize(context: MaskContext): Verdict | null {
  const isPrize = context.mask.count === 1 && textAfter(context, 2) === '等奖' && textBefore(context, 1) !== '第'
  return isPrize ? verdict('figure', 'rank', '等奖', 2, '等') : null
}

/** `*室*厅*卫`. */
function rooms(context: MaskContext): Verdict | null {
  if (!'室厅卫厨'.includes(context.text[context.right] ?? ' ')) return null
  const after = textAfter(context, 3)
  const room = /^.[*＊\d]/u.test(after) || /[*＊\d][室厅卫厨]$/u.test(textBefore(context, 2))
  return room ? verdict('figure', 'unit-after', after.slice(0, 1), 2, after.slice(0, 1)) : null
}

function measured(context: MaskContext): Verdict | null {
  const unit = context.unit
  if (unit && isHead(context)) return nameVerdict('institution-after', unit.unit, body(unit.unit))
  return unit ? withUnit(unit.unit) : null
}

/** `**队领先`, `**杯决赛`: what counts elsewhere opens the clause here, and does something. */
function isHead(context: MaskContext): boolean {
  const { left, mask, right } = context
  return left === mask.start && !isHan(charBefore(context)) && doesSomething.test(textAfter(context, 4, right))
}

/** `第*`: part of an institution's name, an ordinal that counts, or a rank. */
function ordinal(context: MaskContext): Verdict | null {
  if (textBefore(context, 1) !== '第') return null
  const at = context.next
  const noun = pick(context.after, ranked)
  if (noun && isAmong(noun.classes, After.ordinalInstitution)) {
    const said = context.text.slice(at, noun.edge)
    return nameVerdict('ordinal-name', said, { type: 'numbered-body', head: said })
  }
  const unit = context.unit
  if (unit) return verdict('figure', 'unit-after', unit.unit, 2, unit.unit)
  if (noun) return verdict('figure', 'rank', '第', 2, context.text.slice(at, noun.edge))
  return nameAfter(context)
    ? nameVerdict('ordinal-name', '第', { type: 'numbered-body', head: '' }, 1)
    : verdict('figure', 'rank', '第')
}

const colons = '∶:：'

/** `*:*:*`: three numbers in a ratio. */
export function ratioChain(context: MaskContext): boolean {
  const around = textBefore(context, 16) + context.text.slice(context.left, context.right) + textAfter(context, 16)
  return /(?<![\d*＊.])(?:[\d*＊.]+[:：∶]){2}[\d*＊.]/u.test(around)
}

/** 比例为**:**, 按**:**的比例: the words say that it is no time of day. */
export function isToldRatio(context: MaskContext): boolean {
  if (
    !/[\d*＊][:：∶][\d*＊]/u.test(
      textBefore(context, 2) + context.text.slice(context.left, context.right) + textAfter(context, 2),
    )
  )
    return false
  const pair = /(?<![*＊\d.])(?:[*＊\d.]*[:：])?[*＊\d.]*$/u
  const before = textBefore(context, 14).replace(pair, '')
  const after = textAfter(context, 12).replace(/^[*＊\d.]*[:：]?[*＊\d.]*/u, '')
  return ratioBefore.test(before) || ratioAfter.test(after)
}

/** `1∶*`; an ordinary colon only between digits, or where the words say that it is a ratio. */
function ratio(context: MaskContext): Verdict | null {
  if (!colons.includes(context.text[context.left - 1] ?? ' ') && !colons.includes(context.text[context.right] ?? ' '))
    return null
  if (ratioChain(context) || isToldRatio(context)) return verdict('figure', 'ratio', '∶', 1)
  const near = (code: number) => isStar(code) || isDigit(code)
  const before = textBefore(context, 2)
  const after = textAfter(context, 2)
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

function bare(context: MaskContext): Verdict | null {
  const { text } = context
  const start = skipSpacesBack(text, context.from, context.left)
  const at = context.next
  const after = pick(context.after, After.figure)
  const cue = longest(beforeWords, text, start, figureCues)
  if (numbersPoint.test(textBefore(context, 2))) return null
  const digits = context.left < context.mask.start || context.right > context.mask.end || context.mask.groups > 1
  const open = at >= context.to || !isHan(charAfter(context, at))
  if (
    cue &&
    cue.edge >= context.from &&
    (open || after || isSpace(charAfter(context)) || isAmong(cue.classes, Before.money) || digits)
  )
    return verdict('figure', 'amount-before', text.slice(cue.edge, start), open || after ? 2 : 1)
  if (after) return verdict('figure', 'amount-after', text.slice(at, after.edge), 1)
  if (digits) return verdict('figure', 'amount-before', textBefore(context, 2, context.mask.start), 1)
  return moneyTopic(context)
}

/** A bare mask in a question about money or credit is a sum. */
function moneyTopic(context: MaskContext): Verdict | null {
  if (context.mask.count > 4 || '“的在'.includes(context.text[context.left - 1] ?? ' ')) return null
  const around = textBefore(context, 30) + textAfter(context, 30)
  const topic = moneyTopics.find((word) => around.includes(word))
  return topic ? verdict('figure', 'money-topic', topic, 0) : null
}
