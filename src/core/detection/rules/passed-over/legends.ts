/** What a line says its own signs mean: `* 学位课　** 重修`, `*差 **中 ***好`, `*=踩雷，*****=封神`. */
import { isSpace } from '../../../characters.ts'
import { either, longest } from '../../lexicon.ts'
import { After, afterWords } from '../../lookup.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'
import { unitAt } from '../../units.ts'

const most = 5
const heads = either(After.level, After.levelOffice, After.office, After.ownInstitution, After.namedInstitution)

/** The runs of a row that grows from one sign on, each before the word that it stands for, and all with a blank or all without. */
export function legendOf(line: ScannedLine, masks: readonly Mask[]): ReadonlySet<Mask> {
  const defined = masks.filter((mask) => isDefined(line, mask) && isKey(line, mask))
  if (defined.length > 1) return new Set(defined)
  const first = masks.findIndex((mask) => mask.count === 1 && isKey(line, mask))
  const opener = masks[first]
  if (!opener) return none
  const style = isSpace(line.text.charCodeAt(opener.end))
  const found = new Set([opener])
  let last = opener
  for (const mask of masks.slice(first + 1)) {
    if (mask.count <= last.count || !isKey(line, mask) || isSpace(line.text.charCodeAt(mask.end)) !== style) continue
    if (!follows(line.text, last, mask)) continue
    found.add(mask)
    last = mask
  }
  return found.size > 1 ? found : none
}

/** Behind a blank or the end of a sentence; within one, only a few words further on. */
function follows(text: string, last: Mask, { start }: Mask): boolean {
  return (
    /[\s。；;]/u.test(text.charAt(start - 1)) || (start - last.end <= 12 && !/[*＊]/u.test(text.slice(last.end, start)))
  )
}

const none: ReadonlySet<Mask> = new Set()

/** Behind a blank or a sign that parts, before a word that no name or number is counted by. */
function isKey({ text, from, to }: ScannedLine, { start, end, count, groups }: Mask): boolean {
  if (count > most || groups > 1) return false
  if (start > from && !/[\s，。；：、（(]/u.test(text.charAt(start - 1))) return false
  const behind = text.slice(end, Math.min(to, end + 3))
  if (!/^(?:\s?[\p{Script=Han}]|[=＝])/u.test(behind)) return false
  if (/^\s/u.test(behind) && start > from && !/\s/u.test(text.charAt(start - 1))) return false
  const word = isSpace(text.charCodeAt(end)) ? end + 1 : end
  return !unitAt(text, to, word) && !longest(afterWords, text, word, heads)
}

function isDefined({ text, to }: ScannedLine, { end }: Mask): boolean {
  return end < to && /[=＝]/u.test(text.charAt(end)) && /\p{Script=Han}/u.test(text.charAt(end + 1))
}
