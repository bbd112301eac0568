import { codes, isDigit, isLatin, isSpace, isStar } from '../../characters.ts'
import {
  courtWords,
  keyBefore,
  networkAddress,
  networkBefore,
  plateLetters,
  vehicles,
  weakCues,
} from '../../language/identifiers.ts'
import { classBefore, estateBefore } from '../../language/shapes.ts'
import { longest } from '../lexicon.ts'
import { Before, beforeWords } from '../lookup.ts'
import {
  charAfter,
  charBefore,
  type MaskContext,
  type Rule,
  skipSpacesBack,
  textAfter,
  textBefore,
} from '../mask-context.ts'
import { type Verdict, verdict } from '../verdict.ts'
import { addressRule } from './addresses.ts'
import { nameAfter } from './names.ts'

const plate = new RegExp(`[${plateLetters}](?:[A-Z][A-Z0-9·\\-－—]{0,5}|[-·])?$`, 'u')

const plateMarks = `·-－—${plateLetters}`

/** Numbers and codes that tell which one: plates, accounts, telephones, addresses, roads. */
export const identifierRule: Rule = (context) =>
  plateNumber(context) ??
  network(context) ??
  vehicle(context) ??
  caseNumber(context) ??
  numberedPlace(context) ??
  cued(context) ??
  addressRule(context) ??
  longNumber(context) ??
  coded(context)

function plateNumber(context: MaskContext): Verdict | null {
  const { text, mask } = context
  if (/^[A-Z]·/u.test(text.slice(mask.end, mask.end + 2)))
    return verdict('identifier', 'number-plate', text.slice(mask.end, mask.end + 2))
  const last = mask.start > context.from ? text.charCodeAt(mask.start - 1) : Number.NaN
  if (!isLatin(last) && !isDigit(last) && !plateMarks.includes(String.fromCharCode(last))) return null
  const before = text.slice(Math.max(context.from, mask.start - 8), mask.start)
  const found = plate.exec(before)
  if (
    found &&
    found[0].length + context.mask.count + (context.right - context.mask.end) >= 5 &&
    (found[0].length > 1 || (context.mask.count >= 5 && !nameAfter(context)))
  )
    return verdict('identifier', 'number-plate', found[0])
  if (/[A-Z]·[A-Z0-9]{0,4}$/u.test(before)) return verdict('identifier', 'number-plate', before.slice(-2))
  return null
}

/** `10.24.**.***`, and the number of a program's key. */
function network(context: MaskContext): Verdict | null {
  const { text, from, to, mask } = context
  const key = keyBefore.exec(textBefore(context, 14))
  if (key) return verdict('identifier', 'number-word-before', key[0].trim())
  if (text[mask.start - 1] !== '.' && text[mask.end] !== '.') return null
  const start =
    mask.start - (networkBefore.exec(text.slice(Math.max(from, mask.start - 12), mask.start))?.[0].length ?? 0)
  const whole = networkAddress.exec(text.slice(start, Math.min(to, start + 17)))
  return whole && start + whole[0].length >= mask.end ? verdict('identifier', 'long-number', whole[0], 2) : null
}

/** A word like 电话 or 账号 before it, with 为, a colon, quotation marks or a parenthesis between. */
function cued(context: MaskContext): Verdict | null {
  let at = groupStart(context)
  for (let step = 0; step < 3; step++) {
    at = skipSpacesBack(context.text, context.from, at)
    const code = at > context.from ? context.text[at - 1] : ''
    if (code === ')' || code === '）') {
      const near = context.text.slice(Math.max(context.from, at - 12), at + 1)
      const open = Math.max(near.lastIndexOf('（'), near.lastIndexOf('('))
      if (open < 0) return null
      at += open + 1 - near.length
    } else if (code && '：:为是系“"‘【[（(、或/'.includes(code)) at--
    else break
  }
  if (context.mask.count < 5 && context.left === context.mask.start && nameAfter(context)?.weight === 2) return null
  const word = longest(beforeWords, context.text, at, Before.identifier)
  if (!word || word.edge < context.from || at < word.edge) return null
  if (at !== context.left && /^附/u.test(context.text.slice(word.edge, at))) return null
  if (at === context.left && context.mask.count < 4 && weakCues.test(context.text.slice(word.edge, at))) return null
  const unit = context.unit
  if (
    unit &&
    context.mask.count < 5 &&
    !/^[号级]/u.test(unit.unit) &&
    unit.unit !== 'M' &&
    context.left === context.mask.start
  )
    return null
  return verdict('identifier', 'number-word-before', context.text.slice(word.edge, at))
}

/** Where the whole group of digits, masks and hyphens starts that the value ends: `138****0***`. */
function groupStart(context: MaskContext): number {
  let at = context.left
  while (at > context.from && context.left - at < 24) {
    const code = context.text.charCodeAt(at - 1)
    if (isDigit(code) || isStar(code) || code === codes.hyphen || isLatin(code)) at--
    else if (
      code === codes.space &&
      (isDigit(context.text.charCodeAt(at - 2)) || isStar(context.text.charCodeAt(at - 2)))
    )
      at--
    else break
  }
  return at
}

/** `驾驶“****”面包车`: a plate that is named by itself. */
function vehicle(context: MaskContext): Verdict | null {
  if (context.mask.count < 4) return null
  const found = vehicles.exec(textAfter(context, 9))
  return found && !context.unit && !/^[的了、，。；]/u.test(found[0])
    ? verdict('identifier', 'number-word-after', found[1] ?? '')
    : null
}

/** `（20**）**民初**号`, `****-*******转***`: the rest of a number that began before. */
function caseNumber(context: MaskContext): Verdict | null {
  const before = context.left > context.from ? context.text.charAt(context.left - 1) : ' '
  if (before === '转' && /[*＊\d]\s?转$/u.test(textBefore(context, 3)))
    return verdict('identifier', 'number-word-before', '转')
  if (!'）)〕*＊'.includes(before)) return null
  const year = /[（(〔[][*＊\d]{4}[）)〕\]][*＊\d]{0,8}$/u.exec(textBefore(context, 16, context.mask.start))
  if (year) return verdict('identifier', 'number-word-before', year[0])
  const court = courtWords.exec(textAfter(context, 2))
  return court ? verdict('identifier', 'number-word-after', court[0]) : null
}

/** `高三*班`, `**小区*至*栋`: which one, and not how many. */
function numberedPlace(context: MaskContext): Verdict | null {
  const behind = textAfter(context, 1)
  if (context.mask.count > 3 || !'班栋至、'.includes(behind || ' ')) return null
  const before = textBefore(context, 8)
  if (behind === '班') return classBefore.test(before) ? verdict('identifier', 'number-word-after', '班') : null
  if (!estateBefore.test(before)) return null
  return behind === '栋' || /^[至、][*＊\d]{1,3}[栋幢号]/u.test(textAfter(context, 6))
    ? verdict('identifier', 'number-word-after', '栋')
    : null
}

const currencies = '€$￥¥£＄'

/** Seven characters or more in groups, or with digits that show, and no unit. */
function longNumber(context: MaskContext): Verdict | null {
  const { text, mask, from, left, right, unit } = context
  if (unit || (left > from && currencies.includes(text.charAt(left - 1)))) return null
  const start = groupStart(context)
  const grouped = start === left && left === mask.start && right === mask.end
  const long = right - start >= 7
  const shows = long && mask.groups !== 2 && /\d/u.test(text.slice(start, right))
  const found = grouped ? mask.count >= 7 && mask.groups > 1 : shows
  return found ? verdict('identifier', 'long-number', text.slice(left, mask.start), 1) : null
}

/** Before and behind the masked part of a year in brackets that a number follows: `〔20**〕**号`. */
const bracketBefore = /[〔［【（(]\d{0,4}$/u
const bracketAfter = /^\d{0,3}[〕］】）)]\s?(?:[\d*＊]|第|[\u4e00-\u9fa5]?\d{2,4})/u

/** Latin letters, @ or a bracketed year at the value: a road's, a document's or a mailbox's code. */
function coded(context: MaskContext): Verdict | null {
  const { text, mask, from, left } = context
  const before = charBefore(context)
  if (before === codes.at || /^[A-Za-z0-9._-]{0,20}@/u.test(textAfter(context, 21)))
    return verdict('identifier', 'number-word-after', '@')
  if (mask.groups > 1 && text.slice(mask.start, mask.end).includes('+'))
    return verdict('identifier', 'number-word-before', '+')
  if (
    '〔［【（('.includes(String.fromCharCode(before)) &&
    bracketBefore.test(textBefore(context, 5, mask.start)) &&
    bracketAfter.test(textAfter(context, 8, mask.end))
  )
    return verdict('identifier', 'number-word-after', text.charAt(left - 1))
  if (!isLatin(before) || context.unit) return null
  let start = left
  while (start > from && left - start < 12 && isLatin(text.charCodeAt(start - 1))) start--
  const last = charAfter(context)
  return verdict(
    'identifier',
    'number-word-before',
    text.slice(start, left),
    isSpace(last) || Number.isNaN(last) ? 1 : 2,
  )
}
