/** Lines that are boxes to tick, one below the other, and the question above them: one passage of a form. */
import type { PassageCut } from './passage-cut.ts'

/** □ 男, A．□ 男, - □ 男 □ 女; or what the box stands for, and the box behind it. */
const boxFirst = /^[\s>*+-]{0,12}(?:[（(]?[A-Za-z\d]{1,2}[.．、)）]\s{0,2})?[□☐◻▢☑☒√✓✔■][^：:]{1,80}$/u
const boxLast = /^\s{0,12}(?:[A-Za-z\d]{1,2}[.．、)）])?[^\s，。；：:□☐◻▢☑☒√✓✔■]{1,12}[ \u3000]{0,4}[□☐◻▢☑☒√✓✔■]$/u
/** What may be written behind the last option: 其他：____. */
const rest = /[：:][\s_＿]{0,60}$|[（(][^（()）]{0,20}[)）][：:]?[\s_＿]{0,60}$/u
const anyBox = /[□☐◻▢☑☒√✓✔■]/u
const longest = 160
/** A longer list is cut, so that an edit in it costs no more. */
const mostLines = 60

export function isOptionLine(line: string): boolean {
  if (line.length > longest || !anyBox.test(line)) return false
  const own = line.trimEnd().replace(rest, '')
  return boxFirst.test(own) || boxLast.test(own)
}

/** Whether boxes below the line can be its answers. */
function canAsk(line: string): boolean {
  return line.trim() !== '' && !anyBox.test(line)
}

/** The cuts, with lines of boxes below each other and what stands above them as one. */
export function* withOptionLines(text: string, cuts: Iterable<PassageCut>): Generator<PassageCut> {
  let above: PassageCut | null = null
  let lines: PassageCut[] = []
  for (const cut of cuts) {
    const isLine: boolean = cut.kind === 'line'
    if (isLine && isOptionLine(text.slice(cut.start, cut.end)) && lines.length < mostLines) {
      lines.push(cut)
      continue
    }
    yield* joined(text, above, lines)
    above = cut
    lines = []
  }
  yield* joined(text, above, lines)
}

function joined(text: string, above: PassageCut | null, lines: readonly PassageCut[]): readonly PassageCut[] {
  const question = above?.kind === 'line' && canAsk(text.slice(above.start, above.end)) ? above : null
  const all = above === null ? lines : [above, ...lines]
  const last = lines.at(-1)
  if (lines.length < 2 || !question || !last) return all
  const places = all.flatMap(({ start, places }) =>
    (places ?? []).map((place) => {
      const by = start - question.start
      return { ...place, start: place.start + by, end: place.end + by }
    }),
  )
  const masked = all.some((cut) => cut.masked)
  return [{ ...question, kind: 'options', end: last.end, masked, places: places.length > 0 ? places : null }]
}
