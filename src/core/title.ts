/**
 * Where the lines of a long title end: words stay whole and the lines are about as long as each other (GB/T 9704—2012, 7.3.1: 回行时词意
 * 完整，排列对称，长短适宜).
 */

/** Reads better at the head of a line than at the end of one. */
const startsLine =
  /^(?:关于|工作|情况|实施|专项|年度|述职|调研|新年|表彰|的?(?:报告|通知|方案|意见|总结|简报|通报|办法|贺词|请示|决定))/u
/** Reads better at the end of a line. */
const endsLine =
  /(?:的|年|年度|和|与|、|，|：|》|”|加强|推进|做好|开展|完善|深化|规范|落实|促进|提高|[县市区省镇乡局委府]|—)$/u
/** May not stand at the head of a line, or at the end of one. */
const neverStarts = /^[、，。：；！？）》”’〕\]).,:;!?%年月日号的了和与及]/u
const neverEnds = /[（《“‘〔[(]$/u

/** What is longer is no title, whatever it is marked as, and not worth shaping. */
const mostLines = 8

/**
 * Offsets into `text`, in order, at which a new line starts; none where all of it fits. `width` measures a stretch of text and `most` is
 * a line's width in the same unit; `solid` spans (values) are not divided. A word wider than the line is left to the reader's program.
 */
export function titleBreaks(
  text: string,
  most: number,
  width: (text: string) => number,
  solid: readonly { readonly start: number; readonly end: number }[] = [],
): readonly number[] {
  const whole = width(text)
  const lines = Math.ceil(whole / most)
  if (lines < 2 || lines > mostLines) return []
  const places = breakPlaces(text).filter((at) => !solid.some(({ start, end }) => start < at && at < end))
  const [best] = [lines, lines + 1]
    .flatMap((count) => bestBreaks(text, places, count, most, width) ?? [])
    .toSorted((a, b) => a.cost - b.cost)
  return best?.breaks ?? []
}

/** Word boundaries that may divide lines. */
function breakPlaces(text: string): readonly number[] {
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
    .map(({ index }) => index)
    .filter((at) => at > 0 && !neverStarts.test(text.slice(at)) && !neverEnds.test(text.slice(0, at)))
}

interface Way {
  readonly cost: number
  readonly breaks: readonly number[]
}

/** The cheapest way to set `text` in exactly `lines` lines; null where there is none. */
function bestBreaks(
  text: string,
  places: readonly number[],
  lines: number,
  most: number,
  width: (text: string) => number,
): Way | null {
  const ideal = width(text) / lines
  const ends = [...places, text.length]
  let ways = new Map<number, Way>([[0, { cost: lines * lineCost, breaks: [] }]])
  for (let line = 1; line <= lines; line++) {
    const next = new Map<number, Way>()
    for (const [start, way] of ways)
      for (const end of ends) {
        const length = end > start ? width(text.slice(start, end)) : Number.POSITIVE_INFINITY
        if (length > most || (line === lines) !== (end === text.length)) continue
        const cost = way.cost + (length - ideal) ** 2 + (end === text.length ? 0 : placeCost(text, end))
        if (cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { cost, breaks: end === text.length ? way.breaks : [...way.breaks, end] })
      }
    ways = next
  }
  return ways.get(text.length) ?? null
}

/** Costs are squares of a character's width of unevenness: a good place is worth lines that differ by some characters. */
const lineCost = 8

/** An organ's name is divided only where a line has no other end. */
const organCost = 60

function placeCost(text: string, at: number): number {
  return wordCost(text, at) + (isInOrgan(text, at) ? organCost : 0)
}

/** Whether one of several organs that issue together would be divided: what stands between two 、 or before 关于. */
function isInOrgan(text: string, at: number): boolean {
  const head = text.indexOf('关于')
  if (head < 0 || at >= head || !text.slice(0, head).includes('、')) return false
  return text.charAt(at - 1) !== '、'
}

function wordCost(text: string, at: number): number {
  const good = Number(startsLine.test(text.slice(at))) + Number(endsLine.test(text.slice(0, at)))
  return good === 0 ? 80 : good === 1 ? 6 : 0
}
