/** What content controls say of their text, once it has changed. */
import { applyChange, type Change } from '../../core/change.ts'
import type { Span } from '../../core/model.ts'
import { firstIndex } from '../../core/search.ts'
import { datesIn } from '../leak/dates.ts'
import type { ToldControl } from '../story/controls.ts'
import { textOf } from '../story/paragraph.ts'
import { addSplice, type Splices } from '../xml/splice.ts'

/**
 * A control that is filled shows content and no prompt any more, or Word would take the value out at the next click; and the day of a date
 * control is that of its text, or none where the text tells no single day.
 */
export function spliceControls(controls: readonly ToldControl[], change: Change, splices: Splices): void {
  for (const { part, texts, prompt, date, box } of controls) {
    const told = texts.map(({ draft, from, to }) => {
      const span = { start: draft.start + from, end: draft.start + to }
      return { before: textOf(draft).slice(from, to), own: within(change, span) }
    })
    if (told.every(({ own }) => own.length === 0)) continue
    if (prompt) addSplice(splices, part, prompt.start, prompt.end, '')
    if (box) {
      const now = told.map(({ before, own }) => applyChange(before, own)).join('')
      addSplice(splices, part, box.value.start, box.value.end, now === box.shown ? '1' : '0')
    }
    if (!date) continue
    const day = dayIn(told.map(({ before, own }) => applyChange(before, own)).join(' '))
    if (day === null) addSplice(splices, part, date.attribute.start, date.attribute.end, '')
    else addSplice(splices, part, date.value.start, date.value.end, `${day}T00:00:00Z`)
  }
}

/** The edits inside the span, in offsets of it. */
function within(change: Change, { start, end }: Span): Change {
  const first = firstIndex(change, (edit) => edit.start >= start)
  const after = firstIndex(change, (edit) => edit.start > end)
  return change
    .slice(first, after)
    .filter((edit) => edit.end <= end)
    .map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }))
}

/** 2026-03-07 where the text tells one day and no other. */
function dayIn(text: string): string | null {
  const days = new Set(
    datesIn(text).flatMap(({ key }) => {
      const [, year, month = '', day = ''] = /^date (\d{4})-(\d+)-(\d+)$/u.exec(key) ?? []
      return year === undefined ? [] : [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`]
    }),
  )
  const [only] = days
  return days.size === 1 ? (only ?? null) : null
}
