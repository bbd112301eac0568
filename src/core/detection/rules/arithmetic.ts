/** One asterisk between two operands multiplies: `屏幕2560*1440`, `毛利*15%`, `权重分*（实际更换率-30%）`, `元/人*年`. */
import { declares } from '../../language/notes.ts'
import {
  closesWithResult,
  dimension,
  factorBehind,
  opensQuantity,
  opensResult,
  otherDimension,
  paidBefore,
  productAfter,
  productBefore,
  roundNumber,
  shareBefore,
  timeBehind,
  unitProduct,
  wholeQuantity,
} from '../../language/products.ts'
import { because, type Reason } from '../../reasons.ts'
import type { Mask } from '../scan.ts'
import type { ScannedLine } from '../scanned-line.ts'
import { factorsAround, isPower } from './factors.ts'
import { isInCode } from './passed-over/masked-code.ts'

const reach = 24

export function arithmetic({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count > 2 || mask.groups !== 1) return null
  const before = text.slice(Math.max(from, mask.start - reach), mask.start)
  const behind = text.slice(mask.end, Math.min(to, mask.end + reach))
  if (isInCode(text, from, to, mask)) return null
  const cue = before.slice(-4) + text.slice(mask.start, mask.end) + behind.slice(0, 4)
  // char **argv, char** names
  if (mask.count === 2) {
    const isCode = isPower(before, behind) || (declares.test(before) && /^\s?[A-Za-z_]/u.test(behind))
    return isCode ? because('formula', cue) : null
  }
  if (numbers(before, behind) || isChain(before, behind)) return because('multiplication', cue)
  const isFormula =
    measured(before, behind) ||
    quantities(before, behind) ||
    isSize(before, behind) ||
    words(before, behind) ||
    pointer(before, behind)
  if (isFormula) return because('formula', cue)
  const factors = factorsAround(before, behind)
  return factors && because(factors, cue)
}

/** Long numbers on both sides, or the same one: no value shows so much of itself and hides one digit. `8888*9999` is an extension. */
function numbers(before: string, behind: string): boolean {
  const left = /(?:^|[^\d*＊.,])(?<shown>\d{2,})$/u.exec(before)?.groups?.shown
  const right = /^(?<shown>\d{2,})(?![\d*＊.,])/u.exec(behind)?.groups?.shown
  if (!left || !right) return false
  return left === right || (left.length > 3 && right.length > 3 && !/^[名人户]/u.test(behind.slice(right.length)))
}

/** Three numbers or more: `1200*600*800`. No part of a size begins with a zero, and a card's number has groups of four. */
function isChain(before: string, behind: string): boolean {
  const first = /(?:^|[^\d*＊.,A-Za-z])(?<shown>(?:\d+(?:\.\d+)?(?:[cm]?m)?\*){0,3}\d+(?:\.\d+)?(?:[cm]?m)?)$/u.exec(
    before,
  )
  const rest = /^\d+(?:\.\d+)?(?:[cm]?m)?(?:\*\d+(?:\.\d+)?(?:[cm]?m)?){0,3}(?![\d*＊.])/u.exec(behind)
  const factors = first?.groups?.shown && rest ? `${first.groups.shown}*${rest[0]}`.split('*') : []
  if (factors.length < 3 || factors.some((factor) => /^0\d/u.test(factor) || factor.length > 7)) return false
  return factors.some((factor) => !/^\d{4}$/u.test(factor))
}

/** `长*宽*高`. */
function isSize(before: string, behind: string): boolean {
  return dimension.test(before) && otherDimension.test(behind)
}

/** A number with its unit, per cent sign or decimals on one side, a number on the other: `16000元*2`, `2.25%*0.5`, `月租*35%`. */
function measured(before: string, behind: string): boolean {
  const right = /^\d+(?:\.\d+)?[%％]?(?=[^\d*＊.%％]|\*\d|$)/u.exec(behind)?.[0]
  if (!right) return false
  if (/\d(?:\.\d+)?(?:[%％元]|[a-z]{1,2})$/u.test(before) || /\d\.\d+$/u.test(before)) return true
  // 100000*4.35%, 30000*0.8
  if (/(?:^|[^\d*＊.,])\d{3,}$/u.test(before) && /^(?:0\.\d|\d+(?:\.\d+)?[%％])/u.test(right)) return true
  return /[\u4e00-\u9fff）)]$/u.test(before) && /^(?:\d+\.\d+|\d{2,}[%％])/u.test(right)
}

/** A whole quantity and another, or the name of one: `80元*5天`, `12V*7Ah`, `0.5‰*逾期天数`, `基础分60*权重`, `权重*100`. */
function quantities(before: string, behind: string): boolean {
  if (wholeQuantity.test(before)) return opensQuantity.test(behind) || factorBehind.test(behind)
  if (/(?:^|[^\d*＊.])\d{2,}$/u.test(before) && factorBehind.test(behind)) return true
  return shareBefore.test(before) && roundNumber.test(behind)
}

/** Two quantities by their names. */
function words(before: string, behind: string): boolean {
  if (unitProduct.test(`${before}*${behind}`.slice(Math.max(0, before.length - 4), before.length + 3))) return true
  const named = productBefore.test(before)
  if (named && /^[（(]/u.test(behind)) return true
  if (named && closesWithResult.test(behind)) return true
  if (paidBefore.test(before) && timeBehind.test(behind)) return true
  if (opensResult.test(before) && factorBehind.test(behind)) return true
  if ((named || /[）)]$/u.test(before)) && productAfter.test(behind)) return true
  return /[）)]$/u.test(before) && /^[A-Za-z](?![A-Za-z])/u.test(behind)
}

/** `形参*q`, `COUNT_TYPE* sketch`, `c * (PI / 4)`, `int *p`. */
function pointer(before: string, behind: string): boolean {
  if (declares.test(before) && /^[A-Za-z_]/u.test(behind)) return true
  if (/[\u4e00-\u9fff]$/u.test(before) && /^[a-wyz](?![A-Za-z*＊])/u.test(behind)) return true
  if (/[A-Za-z0-9)] $/u.test(before) && /^ [A-Za-z0-9(]/u.test(behind)) return true
  return /[A-Za-z_]$/u.test(before) && /^ [A-Za-z_]{2,}/u.test(behind)
}
