/** What somebody noted at a place for the others who work at the report. It stays in the project: nothing that is exported says it. */
import type { FieldId, PlaceholderId } from './model.ts'
import { cleanValue } from './values.ts'
import { type PlaceNote, placesOf, viewOf } from './view.ts'
import { say, type Work } from './work.ts'

/** In characters. */
export const longestNote = 500

/** As a note is kept: one line. */
export function cleanNote(text: string): string {
  return [...cleanValue(text)].slice(0, longestNote).join('').trim()
}

/** Takes the place of an earlier note there; one without words takes it away. */
export function putNote(work: Work, placeholder: PlaceholderId, note: PlaceNote): Work {
  const text = cleanNote(note.text)
  const before = noteAt(work, placeholder)
  if (!viewOf(work).byId.has(placeholder) || text === (before?.text ?? '')) return work
  return say(work, [placeholder], 'note', text === '' ? null : { ...note, text })
}

export function noteAt({ overrides }: Pick<Work, 'overrides'>, placeholder: PlaceholderId): PlaceNote | null {
  return overrides.get(placeholder)?.note ?? null
}

export interface NotedPlace {
  readonly placeholder: PlaceholderId
  /** Which of the field's places it is, from 1. */
  readonly place: number
  readonly note: PlaceNote
}

/** In text order. */
export function notesOf(work: Pick<Work, 'detection' | 'overrides'>, field: FieldId): readonly NotedPlace[] {
  if (work.overrides.size === 0) return []
  return placesOf(work, field).flatMap((placeholder, index) => {
    const note = noteAt(work, placeholder)
    return note ? [{ placeholder, place: index + 1, note }] : []
  })
}
