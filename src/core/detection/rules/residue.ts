/** What whole lines show: code in backticks, and what is left of formulas whose signs were taken for text: `城市i*i*的坐标(*x**i*,*y**i*)`. */
import { codes } from '../../characters.ts'
import { tickRunsOf } from '../../markup/code-spans.ts'
import type { Span } from '../../model.ts'
import { because, type Reason } from '../../reasons.ts'
import { firstIndex } from '../../search.ts'
import type { Mask } from '../scan.ts'
import type { ScannedLine } from '../scanned-line.ts'
import { arithmetic } from './arithmetic.ts'
import { invoiceSigns } from './passed-over/invoices.ts'
import { legendOf } from './passed-over/legends.ts'
import { ornamented } from './passed-over/ornaments.ts'
import { ratingRow } from './passed-over/rating-rows.ts'
import { rating } from './passed-over/ratings.ts'

/** So many of them make a formula: one may be a code that is masked. */
const fewest = 3

/** Why a mask of this line hides nothing, by what the line is. */
export function lineReasons(line: ScannedLine, masks: readonly Mask[]): (mask: Mask) => Reason | null {
  const spans = codeSpansIn(line)
  const isTagged = htmlTag.test(line.text.slice(line.from, Math.min(line.to, line.from + farthest)))
  const isFormula = masks.filter((mask) => isResidue(line, mask)).length >= fewest
  const ornaments = ornamented(line, masks)
  const legend = masks.length > 1 ? legendOf(line, masks) : none
  const invoice = masks.length > 1 ? invoiceSigns(line, masks) : none
  const ratings = ratingRow(line, masks)
  return (mask) => {
    if (ornaments) return ornaments
    if (isWithin(spans, mask)) return because('code', '`')
    if (legend.has(mask)) return because('footnote', line.text.slice(mask.end, Math.min(line.to, mask.end + 4)).trim())
    if (invoice.has(mask)) return because('symbol', line.text.slice(mask.end, Math.min(line.to, mask.end + 4)))
    if (ratings.has(mask)) return rating(line, mask) ?? because('rating')
    if (isTagged && besideFormula(line, mask)) return because('formula', '<>')
    return isFormula && isResidue(line, mask) ? because('formula') : arithmetic(line, mask)
  }
}

const none: ReadonlySet<Mask> = new Set()

/** `spans` are in text order and do not overlap: a line of code spans holds as many masks as spans. */
function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  const span = spans[firstIndex(spans, (one) => one.start > start) - 1]
  return span !== undefined && end <= span.end
}

function codeSpansIn({ text, from, to }: ScannedLine): readonly Span[] {
  // Of the line alone: behind a cell the whole table would be looked through, for each cell.
  const own = text.slice(from, to)
  const ticks = tickRunsOf(own)
  const spans: Span[] = []
  for (let at = own.indexOf('`'); at >= 0; ) {
    const closing = ticks.closing(at)
    let end = at
    while (own.charCodeAt(end) === codes.backtick) end++
    if (closing) {
      spans.push({ start: from + at, end: from + closing.start })
      end = closing.start + closing.length
    }
    at = own.indexOf('`', end)
  }
  return spans
}

/** One or two signs at a variable of one letter: `*x**i*`. A masked code has a capital letter. */
function isResidue({ text, from, to }: ScannedLine, { start, end, count, groups, stars }: Mask): boolean {
  if (!stars || count > 2 || groups > 1) return false
  const before = text.slice(Math.max(from, start - 2), start)
  const behind = text.slice(end, Math.min(to, end + 2))
  return /(?:^|[^A-Za-z])[a-wyz]$/u.test(before) || /^(?:[a-wyz](?:$|[^A-Za-z])|x[*_])/u.test(behind)
}

/** Subscripts and superscripts stand in formulas. */
const htmlTag = /<\/?su[bp]>/u
const farthest = 2000

/** In a line with such tags: `**A<sub>1</sub>**`, `**π*(C/2)`. */
function besideFormula({ text, from, to }: ScannedLine, { start, end, stars, count }: Mask): boolean {
  if (!stars || count > 4) return false
  const before = text.slice(Math.max(from, start - 2), start)
  const behind = text.slice(end, Math.min(to, end + 2))
  return /[A-Za-z0-9π)>]\s?$/u.test(before) || /^\s?[A-Za-zπ(<]/u.test(behind)
}
