/** A number or code of which several parts are hidden, so that no sign in it multiplies: `1*******3*6`, `*N*58**`. */
import { isDigit, isLatin } from '../../../characters.ts'
import type { Mask } from '../../scan.ts'

const reach = 24

export function isInCode(text: string, from: number, to: number, { start, end }: Mask): boolean {
  if (!isOfCode(text, from, to, start - 1) && !isOfCode(text, from, to, end)) return false
  const before = /[A-Za-z\d*＊·]{0,24}$/u.exec(text.slice(Math.max(from, start - reach), start))?.[0] ?? ''
  const behind = /^[A-Za-z\d*＊·]*/u.exec(text.slice(end, Math.min(to, end + reach)))?.[0] ?? ''
  const token = `${before}*${behind}`
  return /[*＊]{3}/u.test(token) ? /\d/u.test(token) : /[*＊]{2}$/u.test(token) && /[A-Z]/u.test(token)
}

function isOfCode(text: string, from: number, to: number, at: number): boolean {
  if (at < from || at >= to) return false
  const code = text.charCodeAt(at)
  return isDigit(code) || isLatin(code) || text.charAt(at) === '·'
}
