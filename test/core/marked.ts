import { detect, passedOverOf, placeholdersOf } from '../../src/core/detect.ts'
import type { Format, MaskStyle } from '../../src/core/model.ts'

/**
 * The text with what the rules made of each mask in its place: `培训教师〔figure 人〕人`; `〔-emphasis〕` where it was passed over, and
 * `〔text〕` where they are unsure, whatever the learnt judge takes it for.
 */
export function marked(text: string, format: Format = 'text', masks: readonly MaskStyle[] = ['stars']): string {
  const detection = detect(text, { format, masks })
  const places = [
    ...placeholdersOf(detection).map(({ start, end, kind, unit, reason }) => ({
      start,
      end,
      said: reason.code === 'learnt' ? 'text' : unit ? `${kind} ${unit}` : kind,
    })),
    ...passedOverOf(detection).map(({ start, end, reason }) => ({ start, end, said: `-${reason.code}` })),
  ].toSorted((a, b) => a.start - b.start)
  let from = 0
  let out = ''
  for (const { start, end, said } of places) {
    out += `${text.slice(from, start)}〔${said}〕`
    from = end
  }
  return out + text.slice(from)
}
