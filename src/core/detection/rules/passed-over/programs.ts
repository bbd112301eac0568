/** Asterisks of programs that stand in a sentence: arguments, powers, queries, patterns, timetables. Pointers are in `arithmetic.ts`. */
import { codes, isDigit, isHan, isLatin, isPunctuation, isSpace } from '../../../characters.ts'
import {
  asksAll,
  baseBefore,
  closesRule,
  headOfFunction,
  letsThrough,
  letterBefore,
  letterBehind,
  nameOfArgument,
  patternBehind,
  powerBehind,
  powerWithResult,
  repeatedBefore,
  restArguments,
  timetable,
  wholeBase,
} from '../../../language/programs.ts'
import { because, type Reason } from '../../../reasons.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'

const reach = 40

/** `*args`, `a ** b`, `COUNT(*)`, `any→*`, `\d*$`, `0 2 * * *`. */
export function program({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (!mask.stars || mask.count > 2 || mask.groups > 1) return null
  const last = mask.start > from ? text.charCodeAt(mask.start - 1) : Number.NaN
  if (isHan(last)) return null
  const before = text.slice(Math.max(from, mask.start - reach), mask.start)
  const behind = text.slice(mask.end, Math.min(to, mask.end + reach))
  const isCode =
    (opensArgument(last) && isArgument(before, behind)) ||
    isPower(mask.count, before, behind) ||
    (mask.count === 1 && (isEverything(before, behind) || isRepeated(before, behind) || isTime(before, behind)))
  return isCode ? because('code', before.slice(-4) + text.slice(mask.start, mask.end) + behind.slice(0, 4)) : null
}

function opensArgument(last: number): boolean {
  return Number.isNaN(last) || isSpace(last) || last === codes.comma || last === codes.leftParenthesis
}

function isArgument(before: string, behind: string): boolean {
  return restArguments.test(behind) || (nameOfArgument.test(behind) && headOfFunction.test(before))
}

function isPower(count: number, before: string, behind: string): boolean {
  if (count !== 2) return false
  if (wholeBase.test(before) && powerWithResult.test(behind)) return true
  if (!(baseBefore.test(before) && powerBehind.test(behind))) return false
  return letterBefore.test(before) || letterBehind.test(behind)
}

function isEverything(before: string, behind: string): boolean {
  const first = behind.charCodeAt(0)
  return (
    (asksAll.test(before) && !isHan(first) && !isDigit(first)) || (letsThrough.test(before) && closesRule.test(behind))
  )
}

function isRepeated(before: string, behind: string): boolean {
  return repeatedBefore.test(before) && patternBehind.test(behind)
}

function isTime(before: string, behind: string): boolean {
  const last = before.charCodeAt(before.length - 1)
  if (!(before === '' || isSpace(last) || isPunctuation(last)) || isLatin(behind.charCodeAt(0))) return false
  const around = `${before}*${behind}`
  for (const { index, 0: found } of around.matchAll(timetable))
    if (index <= before.length && before.length < index + found.length) return found.split('*').length > 2
  return false
}
