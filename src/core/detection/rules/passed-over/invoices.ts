/** Asterisks around the category of what an invoice charges: `*餐饮服务*餐费`. */
import { invoiceCategory } from '../../../language/signs.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'

const longestCategory = 14

export function invoiceSigns({ text, from, to }: ScannedLine, masks: readonly Mask[]): ReadonlySet<Mask> {
  const found = new Set<Mask>()
  for (let i = 1; i < masks.length; i++) {
    const [opener, closer] = [masks[i - 1], masks[i]]
    if (!opener || !closer || !isSign(opener) || !isSign(closer)) continue
    if (closer.start - opener.end > longestCategory || closer.start === opener.end) continue
    if (opener.start > from && /[\d*＊]/u.test(text.charAt(opener.start - 1))) continue
    if (closer.end >= to || !/[\p{Script=Han}\dA-Z]/u.test(text.charAt(closer.end))) continue
    if (!invoiceCategory.test(text.slice(opener.end, closer.start))) continue
    found.add(opener).add(closer)
    i++
  }
  return found
}

function isSign({ count, groups }: Mask): boolean {
  return count === 1 && groups === 1
}
