/**
 * The editor's text as a picture of the session, as a pure function: what happens in the editor or to the session is an event, and what
 * is to be done about it are effects. What a person types becomes steps of the session, and the session's answer comes back as the
 * smallest edits; while an input method composes, nothing goes either way.
 *
 * A key in a mask of two places: `edited` (the mask has 旬 in it) → `settle`; `settled` → `act` (the field is 旬); `session` →
 * `update` (the rest of the mask goes, the other place says 旬) and `select` (the cursor behind it).
 */
import { applyChange, type Change, differenceBetween, type Edit } from '../../src/core/change.ts'
import type { FieldId, PlaceholderId, Span, Step } from '../../src/core/model.ts'
import type { Resolved } from '../../src/core/resolve.ts'
import type { Session } from '../../src/core/session.ts'
import { stepsOfAll } from '../../src/core/typing.ts'
import { activeAt, pressedAt } from './active.ts'
import { endRun, type KeystrokeRun, noRun, runAfter } from './keystroke-run.ts'
import { divideMerged } from './merged-edit.ts'
import { fewRepairs, nearFirst } from './near-first.ts'
import type { ProjectionEffect, ProjectionEvent } from './projection-events.ts'
import { shownInRows } from './table-rows.ts'
import { repairsFor } from './text-update.ts'

/** Offsets count UTF-16 code units of the editor's text, with one character a line end, and are those of the resolved text. */
interface ProjectionState {
  readonly session: Session
  /** What the text shows, but for what a person did to it since. */
  readonly shown: Resolved
  /** What the session says, where the text says it in sight only; null where it says all of it. */
  readonly owed: Resolved | null
  readonly active: PlaceholderId | null
  /** What was selected when the input method began to compose; null while none does. */
  readonly composing: Span | null
  /** What a person did to the text and the session was not told yet, one entry an event, each in offsets of the text before it. */
  readonly pending: readonly (readonly Edit[])[]
  /** What a person did that the session is being told: its answer is shown over that. */
  readonly told: Change
  readonly run: KeystrokeRun
}

interface Projected {
  readonly state: ProjectionState
  readonly effects: readonly ProjectionEffect[]
}

export function startProjection(session: Session, active: PlaceholderId | null): Projected {
  const shown = shownInRows(session)
  const state = { session, shown, owed: null, active: null, composing: null, pending: [], told: [], run: noRun }
  return goTo(state, active)
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
  { session, active, selection, sight }: ProjectionEvent & { type: 'session' },
): Projected {
  const state = { ...before, session }
  if (state.composing || (state.pending.length > 0 && session === before.session)) return same(state)
  // What a person did in the very moment in which the session changed is taken back.
  const told = state.pending.length === 0 ? state.told : differenceBetween(state.shown.text, typedText(state))
  const shown = show({ ...state, pending: [], told }, selection, sight)
  // Who filled it elsewhere meanwhile, on the page, goes on behind the value: selected, the next key would write over it.
  const isFilled = shown.effects.length > 0
  const gone = active === shown.state.active ? same(shown.state) : goTo(shown.state, active, isFilled)
  const effects = [...shown.effects, ...gone.effects]
  if (effects.length > 0) return { state: gone.state, effects: [...effects, { type: 'follow', isOwn: true }] }
  return follow(gone.state, selection, true)
}

/** Shows the session as it is now over what a person did to the text; what is out of sight may wait. */
function show(state: ProjectionState, selection: Span, sight: readonly Span[] | null = null): Projected {
  const { shown: before, told: typed, owed } = state
  const after = shownInRows(state.session)
  if (typed.length === 0 && (before === after || (owed === after && sight))) return same(state)
  const all = repairsFor(before, typed, after)
  const isLong = all.length > fewRepairs && before.placeholders === after.placeholders
  const near = sight && isLong ? nearFirst(before, typed, after, [selection, ...sight]) : null
  const { repairs, shown } = near ?? { repairs: all, shown: after }
  const next = { ...state, shown, owed: near ? after : null, told: [] }
  const cursor =
    movedByOwed(state, after, selection) ?? (typed.length > 0 ? cursorAfter(next, repairs, selection) : null)
  return {
    state: next,
    effects: [
      { type: 'update', before, after: shown, update: { typed, repairs } },
      ...(near ? [{ type: 'catch-up', isAtOnce: false } as const] : []),
      ...(cursor ? [{ type: 'select', span: cursor, isRevealed: false } as const] : []),
    ],
  }
}

/**
 * Where the cursor goes when a person edits the report while places out of sight are owed: the text is then written anew from the first of them to
 * the last, and the cursor goes as far as those before it move it. Null in any other case.
 */
function movedByOwed({ shown, owed, told: typed }: ProjectionState, after: Resolved, cursor: Span): Span | null {
  const [first] = typed
  if (!owed || !first || after.placeholders === shown.placeholders) return null
  const before = repairsFor(shown, [], owed).filter(({ end }) => end <= first.start)
  const shift = before.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
  return { start: cursor.start + shift, end: cursor.end + shift }
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
  // What is typed next is none of that field's: it is compared with all of the text.
  const rest: readonly ProjectionEffect[] = state.owed ? [{ type: 'catch-up', isAtOnce: true }] : []
  return { state: { ...state, active: found }, effects: [...rest, { type: 'activate', placeholder: found }, words] }
}

/** A press on a placeholder means it, though the cursor then stands at its edge: a mask of one star has no inside. */
function press(state: ProjectionState, { at, pointer, selection }: ProjectionEvent & { type: 'pressed' }): Projected {
  const isInSelection = selection.start < selection.end && selection.start <= at && at <= selection.end
  if (state.composing || state.pending.length > 0 || isInSelection) return same(state)
  const found = pressedAt(state.shown, at, pointer)
  if (found === null || found === state.active) return same(state)
  return { state: { ...state, active: found }, effects: [{ type: 'activate', placeholder: found }] }
}

/** Selects the placeholder that is to be worked at; the cursor goes behind the value of one that was filled meanwhile. */
function goTo(state: ProjectionState, placeholder: PlaceholderId | null, isFilled = false): Projected {
  const active = { ...state, active: placeholder }
  const piece = state.shown.pieces.find((each) => each.placeholder === placeholder)
  if (!piece) return same(active)
  const { start, end } = piece
  const span = isFilled && piece.state === 'filled' ? { start: end, end } : { start, end }
  return {
    state: { ...active, run: endRun(state.run) },
    effects: [{ type: 'select', span, isRevealed: true }],
  }
}
