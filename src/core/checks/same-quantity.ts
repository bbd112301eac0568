import type { Finding } from '../model.ts'
import { type Figure, figureSign, ones } from '../quantities/figures.ts'
import { finding, type Reading } from './subject.ts'

/** Fewer words than this do not say that the same is meant, in UTF-16 units. */
const fewest = 6
const reach = 24
/** What makes the same words mean another quantity: another time, a part, a change. */
const other =
  /其中|上年|去年|同期|比|较|增加|减少|增长|下降|提高|每|均|第|分别|约|再|新增|近|超|至|到|另|[|\t\uE001\uE002]/u

const edges = new Uint8Array(0x10000)
for (const sign of `，。；、：（）()“”《》 \t\n　${figureSign}`) edges[sign.charCodeAt(0)] = 1
const timeUnit = /^[年月日时分天周岁]$|小时|分钟/u

/** The same words before two figures of one unit that differ. */
export function sameQuantity(reading: Reading): readonly Finding[] {
  const first = new Map<string, Figure>()
  return reading.figures.all.flatMap((figure) => {
    if (figure.unit === '' || ones(figure) === null || timeUnit.test(figure.unit)) return []
    const words = wordsBefore(reading, figure)
    if (words.length < fewest || other.test(words)) return []
    const known = first.get(words + figure.unit)
    if (!known) first.set(words + figure.unit, figure)
    return known && (known.place || figure.place) && ones(known) !== ones(figure)
      ? [differs(reading, known, figure, words)]
      : []
  })
}

/** Back to the mark or figure before them. */
function wordsBefore({ figures: { shape } }: Reading, { at }: Figure): string {
  let start = at
  while (start > at - reach && start > 0 && edges[shape.charCodeAt(start - 1)] === 0) start--
  return shape.slice(start, at)
}

/** It concerns the one of the two that somebody filled; the later one when both are. */
function differs({ text }: Reading, a: Figure, b: Figure, words: string): Finding {
  const isFilled = (figure: Figure) => figure.place?.piece.state === 'filled'
  const [one, second] = isFilled(a) && !isFilled(b) ? [a, b] : [b, a]
  const place = isFilled(one) ? one.place : null
  const said = (figure: Figure) => text.slice(figure.start, figure.unitEnd)
  return finding('two-values', place ? place.piece : one, { cue: words + said(one), want: said(second), place })
}
