/** Lines below what asks for them, boxes to tick or lines to write on: one passage of a form. */
import { boxSigns, opensNotes } from '../language/option-words.ts'
import type { FormPlace } from '../model.ts'
import { labelBefore } from './blanks/label-before.ts'
import { questionIn } from './blanks/questions.ts'
import type { PassageCut } from './passage-cut.ts'

/** □ 男, A．□ 男, - □ 男 □ 女; or what the box stands for, and the box behind it. */
const boxFirst = new RegExp(
  `^[\\s>*+-]{0,12}(?:[（(]?[A-Za-z\\d]{1,2}[.．、)）]\\s{0,2})?[${boxSigns}][^：:]{1,80}$`,
  'u',
)
const boxLast = new RegExp(
  `^\\s{0,12}(?:[A-Za-z\\d]{1,2}[.．、)）])?[^\\s，。；：:${boxSigns}]{1,12}[ \\u3000]{0,4}[${boxSigns}]$`,
  'u',
)
/** What may be written behind the last option: 其他：____. */
const rest = /[：:][\s_＿]{0,60}$|[（(][^（()）]{0,20}[)）][：:]?[\s_＿]{0,60}$/u
const anyBox = new RegExp(`[${boxSigns}]`, 'u')
const longest = 160
/** A longer list is cut, so that an edit in it costs no more. */
const mostLines = 60

export function isOptionLine(line: string): boolean {
  if (line.length > longest || !anyBox.test(line)) return false
  const own = line.trimEnd().replace(rest, '')
  return boxFirst.test(own) || boxLast.test(own)
}

/** Whether nothing stands in the line but what is to be written on. `places` have offsets of `line`. */
export function isLineToWriteOn(line: string, places: readonly FormPlace[]): boolean {
  if (drawnLine.test(line)) return true
  const own = line.replace(/[\r\n]{1,2}$/u, '')
  return (
    own.trim() === '' && places.some(({ kind, start, end }) => kind === 'underline' && end > start && end <= own.length)
  )
}

const drawnLine = /^[ \u3000]{0,12}[_＿]{3,200}[ \u3000\r\n]{0,12}$/u

/** What a line asks whose answer is written on the lines below it; empty where it asks nothing there. */
export function askedBelow(line: string): string {
  const isNone = anyBox.test(line) || /^\s{0,12}[（(]|[_＿]{2}/u.test(line) || opensNotes.test(line.trim())
  return isNone ? '' : questionIn(line)
}

/** What the last blank of a line is for that goes on below it: `理由：____`. */
export function goesOnBelow(line: string): string {
  const at = line.trimEnd().search(/[_＿]{3,200}$/u)
  // What several labels stand in is full, and a line below it only sets it apart.
  if (at < 0 || (line.match(/[：:]/gu)?.length ?? 0) !== 1) return ''
  return labelBefore(line, 0, at)?.label ?? ''
}

/** Whether boxes below the line can be its answers. */
function canAsk(line: string): boolean {
  return line.trim() !== '' && !anyBox.test(line)
}

/** The cuts, with lines of boxes below each other and what stands above them as one. */
export function* withOptionLines(text: string, cuts: Iterable<PassageCut>): Generator<PassageCut> {
  let above: PassageCut | null = null
  let lines: PassageCut[] = []
  let isDrawn = false
  for (const cut of cuts) {
    const line = cut.kind === 'line' ? text.slice(cut.start, cut.end) : ''
    const isOption = line !== '' && isOptionLine(line)
    const isAnswer = line !== '' && !isOption && isLineToWriteOn(line, cut.places ?? [])
    if ((isOption || isAnswer) && lines.length < mostLines && (lines.length === 0 || isDrawn === isAnswer)) {
      lines.push(cut)
      isDrawn = isAnswer
      continue
    }
    yield* joined(text, above, lines, isDrawn)
    above = cut
    lines = []
  }
  yield* joined(text, above, lines, isDrawn)
}

function joined(
  text: string,
  above: PassageCut | null,
  lines: readonly PassageCut[],
  isDrawn: boolean,
): readonly PassageCut[] {
  const asks = isDrawn ? (line: string) => askedBelow(line) !== '' || goesOnBelow(line) !== '' : canAsk
  const question = above?.kind === 'line' && asks(text.slice(above.start, above.end)) ? above : null
  const all = above === null ? lines : [above, ...lines]
  const last = lines.at(-1)
  if (lines.length < (isDrawn ? 1 : 2) || !question || !last) return all
  const places = all.flatMap(({ start, places }) =>
    (places ?? []).map((place) => {
      const by = start - question.start
      return { ...place, start: place.start + by, end: place.end + by }
    }),
  )
  const masked = all.some((cut) => cut.masked)
  return [{ ...question, kind: 'options', end: last.end, masked, places: places.length > 0 ? places : null }]
}
