/** All that is to be filled in a line of a form; where two readings meet, the one that knows more has it. */
import { saysSum, sumAsked } from '../../language/form-words.ts'
import { meantForPen, signsBy } from '../../language/forms.ts'
import type { FormPlace } from '../../model.ts'
import { unitAt } from '../units.ts'
import { type Blank, type FormLine, fillOf, plain } from './blank.ts'
import { choicesIn } from './choices.ts'
import { controlsIn } from './controls.ts'
import { emptyDates } from './dates.ts'
import { hintsIn } from './hints.ts'
import { drawnLines, leftFree, numberGaps, sentenceGaps, standInLetters, underlined } from './stretches.ts'

/** In text order. `places` are what the document itself says of the line, with offsets of the passage. Linear in the line. */
export function blanksIn(line: FormLine, places: readonly FormPlace[]): readonly Blank[] {
  const { text } = line
  const boxes = new Map(places.filter(({ kind }) => kind === 'box').map((place) => [place.start, place]))
  const onLines = underlined(line, places)
  const drawn = new Set(onLines.map(({ end }) => end))
  const found = [
    ...controlsIn(line, places),
    ...(line.choices ?? choicesIn(line, boxes)),
    ...emptyDates(line),
    ...hintsIn(line),
    ...onLines,
    ...drawnLines(line),
    ...standInLetters(line),
    ...numberGaps(line),
    ...sentenceGaps(line),
    // The blanks between a colon and an underlined tab are no place by themselves.
    ...leftFree(line).filter(({ end }) => !drawn.has(text.charAt(end) === '\t' ? behindTabs(line, end, drawn) : end)),
    ...emptyCell(line),
  ]
  if (found.length === 0) return found
  return signed(untaken(found, line), line.beside).map((blank) => ofSum(blank, line.beside))
}

/** Where a line to write on ends among the tabs and blanks that begin at `at`, or those themselves do. */
function behindTabs({ text, to }: FormLine, at: number, drawn: ReadonlySet<number>): number {
  let end = at
  while (end < to && !drawn.has(end) && /\s/u.test(text.charAt(end))) end++
  return end
}

/** Of those that meet the first has its place. */
function untaken(found: readonly Blank[], line: FormLine): readonly Blank[] {
  const taken = new Uint8Array(line.to - line.from + 1)
  return found.filter((blank) => take(taken, blank, line.from)).toSorted((a, b) => a.start - b.start)
}

/** Whether nothing has its characters yet, nor the place where it stands if it has none. */
function take(taken: Uint8Array, { start, end }: Blank, from: number): boolean {
  const [first, last] = [start - from, Math.max(start + 1, end) - from]
  for (let at = first; at < last; at++) if (taken[at] === 1) return false
  if (start === end && start > from && taken[first - 1] === 1) return false
  taken.fill(1, first, last)
  return true
}

/** A cell with nothing in it beside one that says what belongs there. */
function emptyCell({ text, from, to, beside, isCell }: FormLine): readonly Blank[] {
  if (!isCell || beside === '') return []
  const own = text.slice(from, to)
  const free = measured.exec(own)?.groups?.free
  const several = severalMeasured(own)
  if (several.length > 1)
    return several.map(({ at, free, unit }) => ({
      start: from + at,
      end: from + at + free.length,
      code: 'blank-cell',
      label: `${beside}（${unit}）`,
      group: null,
      reach: 'line',
      form: { ...plain, fill: fillOf(free) },
    }))
  if (free !== undefined && unitAt(text, to, from + free.length)?.end === from + own.trimEnd().length)
    return [
      {
        start: from,
        end: from + free.length,
        code: 'blank-cell',
        label: beside,
        group: null,
        reach: 'line',
        form: { ...plain, fill: fillOf(free) },
      },
    ]
  if (own.trim() !== '') return []
  const isForPen = meantForPen.test(beside)
  const code = isForPen ? 'blank-pen' : 'blank-cell'
  return [{ start: from, end: to, code, label: beside, group: null, reach: 'line', form: { ...plain, isForPen } }]
}

/** Blanks with a unit behind each, as all that stands in a cell: `    日    时`, `    cm /    kg`. */
function severalMeasured(
  own: string,
): readonly { readonly at: number; readonly free: string; readonly unit: string }[] {
  if (
    own.includes('年') ||
    !/^(?:[ \u3000\u00a0]{2,24}[\p{Script=Han}A-Za-z℃%]{1,3}\s?[/／、]?){2,6}\s{0,4}$/u.test(own)
  )
    return []
  return [...own.matchAll(/(?<free>[ \u3000\u00a0]{2,24})(?<unit>[\p{Script=Han}A-Za-z℃%]{1,3})/gu)].flatMap(
    ({ index, groups }) =>
      groups?.free !== undefined && groups.unit !== undefined
        ? [{ at: index, free: groups.free, unit: groups.unit }]
        : [],
  )
}

/** Blanks and a unit as all that stands in a cell. */
const measured = /^(?<free>[ \u3000\u00a0]{2,24})[^\s]{1,6}\s{0,4}$/u

/** 大写 and the sign of money in a cell beside 补贴金额: what is written there is that sum. */
function ofSum(blank: Blank, beside: string): Blank {
  if (!saysSum.test(beside) || beside.length > longestSum) return blank
  const said = sumAsked.exec(blank.label)?.groups
  return said ? { ...blank, label: `${beside.split(/[（(]/u, 1)[0]}${said.in}${said.digit ?? ''}` } : blank
}

const longestSum = 12

/** A line of those who sign: `审核：____ 复核：____ 领款人：____`. */
function signed(found: readonly Blank[], beside: string): readonly Blank[] {
  const asking = found.filter(({ code }) => code !== 'blank-date')
  // In the cell of an opinion: 经办人：    年  月  日.
  const isDated = beside !== '' && asking.length === 1 && found.length > 1
  const isLine =
    (asking.length > 1 || isDated) && asking.every(({ label, form }) => form.isForPen || signsBy.test(label))
  if (!isLine) return found
  return found.map((blank) =>
    blank.code === 'blank-date' ? blank : { ...blank, code: 'blank-pen', form: { ...blank.form, isForPen: true } },
  )
}
