/** The kinds of characters that the judge of signs tells apart, each by one character that names it in features. */

import { codes, isDigit, isHan, isPicture, isStar } from '../../characters.ts'

export const codeOf = (char: string): number => char.charCodeAt(0)

export const kinds = {
  han: codeOf('汉'),
  digit: codeOf('0'),
  capital: codeOf('A'),
  small: codeOf('a'),
  star: codeOf('*'),
  picture: codeOf('☺'),
  other: codeOf('x'),
  /** No character stands there. */
  none: codeOf('^'),
} as const

const classes: readonly (readonly [string, string])[] = [
  [' \u3000\u00a0', 's'],
  ['\t|', 't'],
  ['（([［〔【{', '('],
  ['）)]］〕】}', ')'],
  ['“‘「『《〈', '“'],
  ['”’」』》〉', '”'],
  ['"\'', 'q'],
  ['、', '、'],
  ['，,', ','],
  ['。！？!?；;…', '!'],
  ['：:', ':'],
  ['=＝', '='],
  ['+-×÷%％‰<>＜＞≥≤±~～—–－', '+'],
  ['.．·', '.'],
  ['/／\\', '/'],
  ['`', '`'],
  ['#@&$_^', '#'],
  ['☆★◆◇●○■□▲△※♥♡✿✧↑↓→←', '☆'],
]
const classOf: ReadonlyMap<number, number> = new Map(
  classes.flatMap(([chars, name]) => [...chars].map((char) => [codeOf(char), codeOf(name)] as const)),
)

/** NaN, outside the line, is none. */
export function kindOf(code: number): number {
  if (isHan(code)) return kinds.han
  if (isDigit(code)) return kinds.digit
  if (code >= codes.lowerA && code <= codes.lowerZ) return kinds.small
  if (code >= codes.upperA && code <= codes.upperZ) return kinds.capital
  if (isStar(code)) return kinds.star
  if (Number.isNaN(code)) return kinds.none
  return classOf.get(code) ?? (isPicture(code) ? kinds.picture : kinds.other)
}

const setOf = (chars: string): ReadonlySet<number> => new Set([...chars].map(codeOf))

/** Divide a sentence. */
export const pauses = setOf('，。；、：,;:')
/** What formulas and programs are full of. */
export const operators = setOf('=+<>{};()[]\\^$#')
