import { detect, passedOverOf, placeholdersOf } from '../../../src/core/detect.ts'
import type { Format } from '../../../src/core/model.ts'

/**
 * The text with each mask, what the rules made of it, and why: `〔**|date 年, date-part 年〕年底`; `〔*|-footnote 注〕` where it was passed over, and
 * `〔**|text〕` where they are unsure, whatever the learnt judge takes it for.
 */
export function reasoned(text: string, format: Format = 'text'): string {
  const detection = detect(text, { format, masks: ['stars'] })
  const found = placeholdersOf(detection).map(({ start, end, kind, unit, reason: { code, cue } }) => {
    const said = `${unit ? `${kind} ${unit}` : kind}, ${code} ${cue}`.trim()
    return { start, end, said: code === 'learnt' || code === 'unclear' ? 'text' : said }
  })
  const passed = passedOverOf(detection).map(({ start, end, reason: { code, cue } }) => ({
    start,
    end,
    said: `-${code} ${cue}`.trim(),
  }))
  let from = 0
  let out = ''
  for (const { start, end, said } of [...found, ...passed].toSorted((a, b) => a.start - b.start)) {
    out += `${text.slice(from, start)}〔${text.slice(start, end)}|${said}〕`
    from = end
  }
  return out + text.slice(from)
}

/** The text that such a notation was written for. */
export function textOfReasoned(notation: string): string {
  return notation.replace(/〔([^|〕]+)\|[^〔〕]*〕/gu, '$1')
}
