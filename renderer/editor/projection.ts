/**
 * The editor's text as a picture of the session, as a pure function: what happens in the editor or to the session is an event, and what
 * is to be done about it are effects. What a person types becomes steps of the session, and the session's answer comes back as the
 * smallest edits; while an input method composes, nothing goes either way.
 *
 * A key in a mask of two places: `edited` (the mask has 旬 in it) → `settle`; `settled` → `act` (the field is 旬); `session` →
 * `update` (the rest of the mask goes, the other place says 旬) and `select` (the cursor behind it).
 */
import { applyChange, type Change, differenceBetween, type Edit } from '../../src/core/change.ts'
import type { Message } from '../../src/core/codes.ts'
import type { FieldId, PlaceholderId, Span, Step } from '../../src/core/model.ts'
import type { Resolved } from '../../src/core/resolve.ts'
import type { Session } from '../../src/core/session.ts'
import { stepsOfAll } from '../../src/core/typing.ts'
import { activeAt, type PointerSide, pressedAt } from './active.ts'
import { endRun, type KeystrokeRun, noRun, runAfter } from './keystroke-run.ts'
import { divideMerged } from './merged-edit.ts'
import { shownInRows } from './table-rows.ts'
import { repairsFor, type TextUpdate } from './text-update.ts'

/** Offsets count UTF-16 code units of the editor's text, with one character a line end, and are those of the resolved text. */
interface ProjectionState {
  readonly session: Session
  /** What the text shows, but for what a person did to it since. */
  readonly shown: Resolved
  readonly active: PlaceholderId | null
  /** What was selected when the input method began to compose; null while none does. */
  readonly composing: Span | null
  /** What a person did to the text and the session was not told yet, one entry an event, each in offsets of the text before it. */
  readonly pending: readonly (readonly Edit[])[]
  /** What a person did that the session is being told: its answer is shown over that. */
  readonly told: Change
  readonly run: KeystrokeRun
}

export type ProjectionEvent =
  /** A person changed the text; more of the same may follow at once. */
  | { readonly type: 'edited'; readonly edits: readonly Edit[] }
  /** The editor is done with what it was doing, its cursor included. */
  | { readonly type: 'settled'; readonly selection: Span; readonly now: number }
  | { readonly type: 'composition-started'; readonly selection: Span }
  | { readonly type: 'composition-ended'; readonly selection: Span; readonly now: number }
  /** `isOwn` where an effect moved the cursor and no person. */
  | { readonly type: 'selected'; readonly selection: Span; readonly isOwn: boolean }
  /** A button of the pointer went down on a placeholder; `at` is the position next to the pointer, which is before or behind it. */
  | { readonly type: 'pressed'; readonly at: number; readonly pointer: PointerSide; readonly selection: Span }
  /** The session or the placeholder worked at may be another. */
  | {
      readonly type: 'session'
      readonly session: Session
      readonly active: PlaceholderId | null
      readonly selection: Span
    }
  /** A person wants to see a stretch of the text. */
  | { readonly type: 'visited'; readonly span: Span }

export type ProjectionEffect =
  /** Send `settled` once the editor is done. */
  | { readonly type: 'settle' }
  /** Tell the session; its answer is a `session`, also where nothing changed. */
  | {
      readonly type: 'act'
      readonly steps: readonly Step[]
      readonly stroke: string | null
      /** At how many places at once something else was put; absent where it was one, or something was only added. */
      readonly replaced?: number
      /** What was put into one field at once, as it was before it became one line; absent where that is not all. */
      readonly put?: { readonly field: FieldId; readonly text: string }
    }
  /** Apply the repairs to the text, which then says `after`. */
  | { readonly type: 'update'; readonly before: Resolved; readonly after: Resolved; readonly update: TextUpdate }
  | { readonly type: 'select'; readonly span: Span; readonly isRevealed: boolean }
  | { readonly type: 'focus' }
  /** Send `selected` with what is selected after all other effects and events. */
  | { readonly type: 'follow'; readonly isOwn: boolean }
  | { readonly type: 'activate'; readonly placeholder: PlaceholderId | null }
  /** Words are selected, or none. */
  | { readonly type: 'select-words'; readonly span: Span | null }
  | { readonly type: 'say'; readonly messages: readonly Message[] }

interface Projected {
  readonly state: ProjectionState
  readonly effects: readonly ProjectionEffect[]
}

export function startProjection(session: Session, active: PlaceholderId | null): Projected {
  const shown = shownInRows(session)
  return goTo({ session, shown, active: null, composing: null, pending: [], told: [], run: noRun }, active)
}

export function project(state: ProjectionState, event: ProjectionEvent): Projected {
  switch (event.type) {
    case 'edited': {
      const pending = [...state.pending, event.edits]
      const isFirst = state.pending.length === 0 && !state.composing
      return { state: { ...state, pending }, effects: isFirst ? [{ type: 'settle' }] : [] }
    }
    case 'settled':
      return state.composing ? same(state) : settle(state, event)
    case 'composition-started':
      return same({ ...state, composing: event.selection })
    case 'composition-ended':
      return endComposition(state, event)
    case 'selected':
      return state.composing || state.pending.length > 0 ? same(state) : follow(state, event.selection, event.isOwn)
    case 'pressed':
      return press(state, event)
    case 'session':
      return answer(state, event)
    case 'visited':
      return {
        state: { ...state, run: endRun(state.run) },
        effects: [
          { type: 'select', span: event.span, isRevealed: true },
          { type: 'focus' },
          { type: 'follow', isOwn: false },
        ],
      }
  }
}

/** Where the editor stands after what a person did, and when that was, in milliseconds of any clock. */
interface Done {
  readonly selection: Span
  readonly now: number
}

function same(state: ProjectionState): Projected {
  return { state, effects: [] }
}

/** What came in several events is taken as one difference. */
function settle(state: ProjectionState, done: Done): Projected {
  const [only, ...others] = state.pending
  if (!only) return same(state)
  return tell(state, others.length === 0 ? only : differenceBetween(state.shown.text, typedText(state)), done)
}

function typedText({ shown, pending }: ProjectionState): string {
  return pending.reduce((text, edits) => applyChange(text, inOrder(edits)), shown.text)
}

function inOrder(edits: readonly Edit[]): Change {
  return edits.toSorted((a, b) => a.start - b.start)
}

/** Tells the session what a person did to the text; what it does not take is taken back. */
function tell(state: ProjectionState, edits: readonly Edit[], { selection, now }: Done): Projected {
  const { session, shown: before, active } = state
  const divided = divideMerged(before.text, edits)
  const steps = stepsOfAll(session, before, divided, active)
  const told = { ...state, pending: [], told: inOrder(edits) }
  if (!steps.ok) {
    const shown = show(told, selection)
    const effects: readonly ProjectionEffect[] = [{ type: 'say', messages: steps.messages }, ...shown.effects]
    return { state: shown.state, effects: [...effects, { type: 'follow', isOwn: false }] }
  }
  const { run, name } = runAfter(state.run, edits, active, now)
  return {
    state: { ...told, run },
    effects: [
      { type: 'act', steps: steps.value, stroke: name, ...replacedIn(edits, divided), ...putIn(edits, steps.value) },
      { type: 'follow', isOwn: false },
    ],
  }
}

/** Where Monaco told all replacements as one, the differences may be insertions. */
function replacedIn(edits: readonly Edit[], divided: readonly Edit[]): { readonly replaced?: number } {
  const isReplacement = divided.length > 1 && edits.every(({ start, end }) => end > start)
  return isReplacement ? { replaced: divided.length } : {}
}

function putIn(
  [edit, ...others]: readonly Edit[],
  [step, ...more]: readonly Step[],
): { readonly put?: { readonly field: FieldId; readonly text: string } } {
  const isOne = others.length === 0 && more.length === 0
  return isOne && edit && step?.type === 'fill' ? { put: { field: step.field, text: edit.text } } : {}
}

/** Everything between what was selected at first and what stands behind it is one replacement. */
function endComposition(state: ProjectionState, done: Done): Projected {
  const span = state.composing
  if (!span) return same(state)
  const ended = { ...state, composing: null }
  const text = typedText(state)
  if (text !== state.shown.text) {
    const end = span.end + text.length - state.shown.text.length
    return tell(ended, [{ ...span, text: text.slice(span.start, end) }], done)
  }
  // Given up: the session may have changed meanwhile.
  const shown = show({ ...ended, pending: [] }, done.selection)
  return { state: shown.state, effects: [...shown.effects, { type: 'follow', isOwn: false }] }
}

function answer(
  before: ProjectionState,
  { session, active, selection }: ProjectionEvent & { type: 'session' },
): Projected {
  const state = { ...before, session }
  if (state.composing || (state.pending.length > 0 && session === before.session)) return same(state)
  // What a person did in the very moment in which the session changed is taken back.
  const told = state.pending.length === 0 ? state.told : differenceBetween(state.shown.text, typedText(state))
  const shown = show({ ...state, pending: [], told }, selection)
  const gone = active === shown.state.active ? same(shown.state) : goTo(shown.state, active)
  const effects = [...shown.effects, ...gone.effects]
  if (effects.length > 0) return { state: gone.state, effects: [...effects, { type: 'follow', isOwn: true }] }
  return follow(gone.state, selection, true)
}

/** Shows the session as it is now over what a person did to the text. */
function show(state: ProjectionState, selection: Span): Projected {
  const { shown: before, told: typed } = state
  const after = shownInRows(state.session)
  if (before === after && typed.length === 0) return same(state)
  const repairs = repairsFor(before, typed, after)
  const next = { ...state, shown: after, told: [] }
  const cursor = typed.length > 0 ? cursorAfter(next, repairs, selection) : null
  return {
    state: next,
    effects: [
      { type: 'update', before, after, update: { typed, repairs } },
      ...(cursor ? [{ type: 'select', span: cursor, isRevealed: false } as const] : []),
    ],
  }
}

/**
 * Where the text under the cursor was written anew because of what a person typed there, the cursor goes behind it; a mask that came
 * back is selected, ready to be typed over. Null where the cursor moves with the text by itself.
 */
function cursorAfter({ shown, active }: ProjectionState, repairs: Change, cursor: Span): Span | null {
  let shift = 0
  for (const repair of repairs) {
    if (repair.start <= cursor.start && cursor.end <= repair.end) {
      const piece = shown.pieces.find(({ placeholder }) => placeholder === active)
      const behind = repair.start + shift + repair.text.length
      const start = piece?.state === 'open' && piece.end === behind ? piece.start : behind
      return { start, end: behind }
    }
    shift += repair.text.length - (repair.end - repair.start)
  }
  return null
}

/** A selection by a person says which placeholder is worked at. Words are told, a placeholder is not: it is worked at already. */
function follow(state: ProjectionState, selection: Span, isOwn: boolean): Projected {
  const found = activeAt(state.shown, selection, state.active)
  const isWords = selection.end > selection.start && found === null
  const words: ProjectionEffect = { type: 'select-words', span: isWords ? selection : null }
  if (isOwn || found === state.active) return { state, effects: [words] }
  return { state: { ...state, active: found }, effects: [{ type: 'activate', placeholder: found }, words] }
}

/** A press on a placeholder means it, though the cursor then stands at its edge: a mask of one star has no inside. */
function press(state: ProjectionState, { at, pointer, selection }: ProjectionEvent & { type: 'pressed' }): Projected {
  const isInSelection = selection.start < selection.end && selection.start <= at && at <= selection.end
  if (state.composing || state.pending.length > 0 || isInSelection) return same(state)
  const found = pressedAt(state.shown, at, pointer)
  if (found === null || found === state.active) return same(state)
  return { state: { ...state, active: found }, effects: [{ type: 'activate', placeholder: found }] }
}

/** Selects the placeholder that is to be worked at. */
function goTo(state: ProjectionState, placeholder: PlaceholderId | null): Projected {
  const active = { ...state, active: placeholder }
  const piece = state.shown.pieces.find((each) => each.placeholder === placeholder)
  if (!piece) return same(active)
  const { start, end } = piece
  return {
    state: { ...active, run: endRun(state.run) },
    effects: [{ type: 'select', span: { start, end }, isRevealed: true }],
  }
}
