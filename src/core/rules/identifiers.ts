import { isDigit, isHan, isLatin, isSpace, isStar } from '../chars.ts'
import { plateLetters } from '../language/identifiers.ts'
import { longest, pick } from '../lexicon.ts'
import { After, afterWords, Before, beforeWords } from '../lookup.ts'
import {
  charAfter,
  charBefore,
  type Rule,
  type Sight,
  skipSpacesBack,
  textAfter,
  textBefore,
  type Verdict,
  verdict,
} from '../sight.ts'
import { nameAfter } from './names.ts'

const plate = new RegExp(`[${plateLetters}](?:[A-Z][A-Z0-9·\\-－—]{0,5}|[-·])?$`, 'u')

const plateMarks = `·-－—${plateLetters}`

const vehicles =
  /^[”"」]?(?:[\u4e00-\u9fa5]{0,4})((?:小型|中型|大型|重型|轻型)?(?:轿车|小汽车|面包车|货车|客车|越野车|摩托车|电动车|出租车|商务车|牌照))/u

/** Numbers and codes that tell which one: plates, accounts, telephones, addresses, rooms, roads. */
export const identifierRule: Rule = (sight) =>
  plateNumber(sight) ??
  vehicle(sight) ??
  numberPart(sight) ??
  cued(sight) ??
  address(sight) ??
  bareRoom(sight) ??
  bareHouse(sight) ??
  longNumber(sight) ??
  coded(sight)

function plateNumber(sight: Sight): Verdict | null {
  const { text, mask } = sight
  if (/^[A-Z]·/u.test(text.slice(mask.end, mask.end + 2)))
    return verdict('identifier', 'number-plate', text.slice(mask.end, mask.end + 2))
  const last = mask.start > sight.from ? text.charCodeAt(mask.start - 1) : Number.NaN
  if (!isLatin(last) && !isDigit(last) && !plateMarks.includes(String.fromCharCode(last))) return null
  const before = text.slice(Math.max(sight.from, mask.start - 8), mask.start)
  const found = plate.exec(before)
  if (
    found &&
    found[0].length + sight.mask.count + (sight.right - sight.mask.end) >= 5 &&
    (found[0].length > 1 || (sight.mask.count >= 5 && !nameAfter(sight)))
  )
    return verdict('identifier', 'number-plate', found[0])
  if (/[A-Z]·[A-Z0-9]{0,4}$/u.test(before)) return verdict('identifier', 'number-plate', before.slice(-2))
  return null
}

/** Words that name a thing as well as its number: without 号 or a colon a short mask is not the number. */
const weakCues = /^(?:手机|信用卡|银行卡|存折|账户|帐户|微信|QQ|网站|公交|地铁)$/u

/** A word like 电话 or 账号 before it, with 为, a colon, quotation marks or a parenthesis between. */
function cued(sight: Sight): Verdict | null {
  let at = groupStart(sight)
  for (let step = 0; step < 3; step++) {
    at = skipSpacesBack(sight.text, sight.from, at)
    const code = at > sight.from ? sight.text[at - 1] : ''
    if (code === ')' || code === '）') {
      const open = Math.max(sight.text.lastIndexOf('（', at), sight.text.lastIndexOf('(', at))
      if (open < sight.from || at - open > 12) return null
      at = open
    } else if (code && '：:为是系“"‘【[、或/'.includes(code)) at--
    else break
  }
  const word = longest(beforeWords, sight.text, at, Before.identifier)
  if (!word || word.edge < sight.from || at < word.edge) return null
  if (at !== sight.left && /^附/u.test(sight.text.slice(word.edge, at))) return null
  if (at === sight.left && sight.mask.count < 4 && weakCues.test(sight.text.slice(word.edge, at))) return null
  const unit = sight.unit
  if (
    unit &&
    sight.mask.count < 5 &&
    !/^[号级]/u.test(unit.unit) &&
    unit.unit !== 'M' &&
    sight.left === sight.mask.start
  )
    return null
  return verdict('identifier', 'number-word-before', sight.text.slice(word.edge, at))
}

/** Where the whole group of digits, masks and hyphens starts that the value ends: `138****0***`. */
function groupStart(sight: Sight): number {
  let at = sight.left
  while (at > sight.from && sight.left - at < 24) {
    const code = sight.text.charCodeAt(at - 1)
    if (isDigit(code) || isStar(code) || code === 0x2d || (isLatin(code) && at < sight.left + 1)) at--
    else if (
      code === 0x20 &&
      at - 1 > sight.from &&
      (isDigit(sight.text.charCodeAt(at - 2)) || isStar(sight.text.charCodeAt(at - 2)))
    )
      at--
    else break
  }
  return at
}

function address(sight: Sight): Verdict | null {
  const at = sight.next
  const word = pick(sight.after, After.identifier | After.address | After.notMeasure | After.ordinalNoun)
  if (!word || word.edge > sight.to || !(word.classes & (After.identifier | After.address))) return ordinalRoom(sight)
  const said = sight.text.slice(at, word.edge)
  const before = pick(sight.before, Before.address | Before.counted | Before.figure)
  const counted =
    before !== null && (before.classes & (Before.counted | Before.figure)) !== 0 && !(before.classes & Before.address)
  const placed = before !== null && (before.classes & Before.address) !== 0
  if (word.classes & After.address) {
    if (counted && !(word.classes & After.identifier && said !== '班' && said !== '组' && said !== '号')) return null
    if (placed) return verdict('identifier', 'number-word-after', said)
    const behind = sight.text.charCodeAt(word.edge)
    const more = longest(afterWords, sight.text, word.edge, After.addressAfter)
    const chained =
      (isStar(behind) || isDigit(behind)) &&
      /^[*＊\d]{1,5}(?:号|室|单元|房|楼|层|户)/u.test(sight.text.slice(word.edge, word.edge + 8))
    if (said === '室' && /^[*＊\d]+厅/u.test(sight.text.slice(word.edge, word.edge + 4))) return null
    if (said === '组' && sight.mask.count < 3 && !isHan(charBefore(sight)))
      return verdict('identifier', 'number-word-after', said)
    if (said === '组' && /^[至、和][*＊\d]+组/u.test(sight.text.slice(word.edge, word.edge + 5)))
      return verdict('identifier', 'number-word-after', said)
    if (said === '房间' || said === '号' || said === '室' || said === '弄' || said === '单元')
      return verdict('identifier', 'number-word-after', said)
    if (said === '楼') return verdict('identifier', 'number-word-after', said)
    if (said === '班')
      return /[级）)（(]$/u.test(textBefore(sight, 1)) ||
        /^班(?:[*＊\d]+人|学生|班主任|同学|的)/u.test(sight.text.slice(at, at + 6)) ||
        listOfClasses(sight, at)
        ? verdict('identifier', 'number-word-after', said)
        : null
    if (more || chained)
      return '组社栋幢座房间铺'.includes(said) && more && said !== '间'
        ? verdict('identifier', 'number-word-after', said)
        : chained
          ? verdict('identifier', 'number-word-after', said)
          : null
    if (said === '组' && /[，。；、“]$/u.test(textBefore(sight, 1)) && isStar(behind))
      return verdict('identifier', 'number-word-after', said)
    return null
  }
  return counted ? null : verdict('identifier', 'number-word-after', said)
}

/** `驾驶“****”面包车`: a plate that is named by itself. */
function vehicle(sight: Sight): Verdict | null {
  if (sight.mask.count < 4) return null
  const found = vehicles.exec(textAfter(sight, 9))
  return found && !sight.unit && !/^[的了、，。；]/u.test(found[0])
    ? verdict('identifier', 'number-word-after', found[1] ?? '')
    : null
}

/** `公主下路**屋内`, `路*区*号`: a house that no 号 follows, or a block before one. */
function bareHouse(sight: Sight): Verdict | null {
  const street = /(?:路|街|道|巷|弄|胡同|号)$/u.exec(textBefore(sight, 2))
  if (!street) return null
  const after = textAfter(sight, 6)
  const inside =
    /^(?:的)?(?:屋内|家中|住处|住所|租住处|出租屋|出租房|房内|室内)/u.test(after) || /^区[*＊\d]+[号栋幢]/u.test(after)
  return inside ? verdict('identifier', 'number-word-before', street[0]) : null
}

/** The room behind a floor or staircase that has a number of its own: `*单元***`. */
function bareRoom(sight: Sight): Verdict | null {
  if (!'元栋幢楼座'.includes(sight.text[sight.left - 1] ?? ' ')) return null
  const found = /[*＊\d](?:单元|栋|幢|号楼|座|楼)$/u.exec(textBefore(sight, 4))
  return found && !isHan(charAfter(sight)) ? verdict('identifier', 'number-word-before', found[0].slice(1), 1) : null
}

/** `（20**）**民初**号`, `****-*******转***`. */
function numberPart(sight: Sight): Verdict | null {
  const before = sight.text[sight.left - 1] ?? ' '
  if (before === '转')
    return /[*＊\d]\s?转$/u.test(textBefore(sight, 3)) ? verdict('identifier', 'number-word-before', '转') : null
  if (!')）〕]'.includes(before) && !isDigit(before.charCodeAt(0)) && !isStar(before.charCodeAt(0))) return null
  const year = /[（(〔[](?:[*＊\d]{4})[）)〕\]][*＊\d]{0,8}$/u.exec(textBefore(sight, 16, sight.mask.start))
  if (year) return verdict('identifier', 'number-word-before', year[0])
  if (!')）〕]'.includes(before)) return null
  const court = /^(?:[民刑行执财认赔商知破](?:初|终|再|申|特|撤|辖|监|恢|异|保|调|督|抗|提|他)|执)/u.exec(
    textAfter(sight, 2),
  )
  if (court && /[）)〕\]]$/u.test(textBefore(sight, 1))) return verdict('identifier', 'number-word-after', court[0])
  return null
}

function listOfClasses(sight: Sight, at: number): boolean {
  return /^班[*＊\d]+[人名]/u.test(sight.text.slice(at, at + 8))
}

/** `（*）班`: a number in parentheses that a room or class follows. */
function ordinalRoom(sight: Sight): Verdict | null {
  if (!'）)'.includes(sight.text[sight.right] ?? ' ')) return null
  const found = /^[）)](?:班|室|组|号|栋|幢)/u.exec(sight.text.slice(sight.right, sight.right + 2))
  return found && /[（(]$/u.test(textBefore(sight, 1)) ? verdict('identifier', 'number-word-after', found[0]) : null
}

function longNumber(sight: Sight): Verdict | null {
  const start = groupStart(sight)
  const shown = sight.mask.start - sight.left + (sight.right - sight.mask.end)
  const digits = sight.mask.end - start + (sight.right - sight.mask.end)
  if (shown === 0 && start === sight.left)
    return sight.mask.count >= 7 && sight.mask.groups > 1 && !sight.unit
      ? verdict('identifier', 'long-number', '', 1)
      : null
  if (digits < 7 || sight.unit || sight.mask.groups === 2) return null
  if (!/\d/u.test(sight.text.slice(start, sight.right))) return null
  return verdict('identifier', 'long-number', sight.text.slice(sight.left, sight.mask.start), 1)
}

/** Latin letters or @ at the value: a road's, a document's or a mailbox's code. */
function coded(sight: Sight): Verdict | null {
  const before = sight.left > sight.from ? sight.text.charCodeAt(sight.left - 1) : Number.NaN
  const after = charAfter(sight)
  if (before === 0x40 || /^[A-Za-z0-9._-]{0,20}@/u.test(textAfter(sight, 21)))
    return verdict('identifier', 'number-word-after', '@')
  if (sight.mask.groups > 1 && sight.text.slice(sight.mask.start, sight.mask.end).includes('+'))
    return verdict('identifier', 'number-word-before', '+')
  const opened =
    isDigit(charBefore(sight, sight.mask.start)) || '〔［【（('.includes(sight.text[sight.mask.start - 1] ?? ' ')
  const bracket =
    opened &&
    /[〔［【（(]\d{0,4}$/u.test(sight.text.slice(Math.max(sight.from, sight.mask.start - 5), sight.mask.start)) &&
    /^\d{0,3}[〕］】）)]\s?(?:[\d*＊]|第|[\u4e00-\u9fa5]?\d{2,4})/u.test(
      sight.text.slice(sight.mask.end, sight.mask.end + 8),
    )
  if (bracket) return verdict('identifier', 'number-word-after', sight.text.slice(sight.left - 1, sight.left))
  if (!isLatin(before) || sight.unit) return null
  let start = sight.left
  while (start > sight.from && sight.left - start < 12 && isLatin(sight.text.charCodeAt(start - 1))) start--
  const space = isSpace(after) || Number.isNaN(after)
  return verdict('identifier', 'number-word-before', sight.text.slice(start, sight.left), space ? 1 : 2)
}
