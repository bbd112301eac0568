import type { Finding } from '../model.ts'
import type { ShownPlace } from '../quantities/place.ts'
import { toSource } from '../resolve.ts'
import { finding, type Reading, valueFinding } from './subject.ts'

const marks = '，。；：、！？,;:!?'
const wide: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
}

/** Chinese typography where value and report meet: spaces, punctuation twice, half-width marks in a name, two forms of %. */
export function typography(reading: Reading): readonly Finding[] {
  const percents = { half: reading.report.includes('%'), full: reading.report.includes('％') }
  return reading.filled.flatMap(
    (place) =>
      spaceInside(place) ??
      spaceBeside(reading, place) ??
      punctuation(reading, place) ??
      halfWidth(place) ??
      percentForm(place, percents) ??
      [],
  )
}

function spaceInside(place: ShownPlace): Finding | null {
  const trimmed = place.text.trim()
  if (trimmed === '') return null
  const better =
    place.placeholder.kind === 'figure'
      ? trimmed
      : trimmed.replaceAll(/(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu, '')
  const isName = place.placeholder.kind === 'name'
  return trimmed !== place.text || (isName && better !== trimmed)
    ? valueFinding('space-around', place, place.text, better, better)
    : null
}

/** A space of the report's own between the value and the words beside it: 组织 30人. */
function spaceBeside({ text, resolved }: Reading, place: ShownPlace): Finding | null {
  const { start, end } = place.whole
  if (text[start - 1] !== ' ' && text[end] !== ' ') return null
  const before = /\p{Script=Han}( +)$/u.exec(text.slice(Math.max(0, start - 8), start))?.[1]?.length ?? 0
  const after = /^( +)\p{Script=Han}/u.exec(text.slice(end, end + 8))?.[1]?.length ?? 0
  if (before + after === 0) return null
  const span = before > 0 ? { start: start - before, end: start } : { start: end, end: end + after }
  const change = [
    { start: toSource(resolved, span.start, 'before'), end: toSource(resolved, span.end, 'before'), text: '' },
  ]
  const cue = text.slice(Math.max(0, start - before - 4), end + after + 2)
  return finding('space-beside', span, { cue, want: cue.replaceAll(' ', ''), place, fix: { type: 'edit', change } })
}

function punctuation({ text }: Reading, place: ShownPlace): Finding | null {
  const last = place.text.at(-1) ?? ''
  const next = text[place.whole.end] ?? ''
  const isTwice = marks.includes(last) && last !== '' && (marks.includes(next) || place.placeholder.kind !== 'text')
  return isTwice ? valueFinding('punctuation-twice', place, place.text + next, last, place.text.slice(0, -1)) : null
}

function halfWidth(place: ShownPlace): Finding | null {
  if (!/[(),;:!?]/u.test(place.text)) return null
  const better = place.text.replaceAll(
    /(?<=\p{Script=Han})[(),;:!?]|[(](?=\p{Script=Han})/gu,
    (mark) => wide[mark] ?? mark,
  )
  return better === place.text ? null : valueFinding('half-width', place, place.text, better, better)
}

function percentForm(
  place: ShownPlace,
  { half, full }: { readonly half: boolean; readonly full: boolean },
): Finding | null {
  if (place.placeholder.unit !== null) return null
  if (place.text.endsWith('％') && half && !full)
    return valueFinding('percent-form', place, place.text, '%', place.text.replaceAll('％', '%'))
  if (place.text.endsWith('%') && full && !half)
    return valueFinding('percent-form', place, place.text, '％', place.text.replaceAll('%', '％'))
  return null
}
