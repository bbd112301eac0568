/** An editor without a browser: a text with a cursor, tied by the projection to a session with its undo. */
import { project, startProjection } from '../../renderer/editor/projection.ts'
import type { ProjectionEffect, ProjectionEvent } from '../../renderer/editor/projection-events.ts'
import { shownInRows } from '../../renderer/editor/table-rows.ts'
import { shortened } from '../../renderer/editor/text-update.ts'
import { nextOpen } from '../../renderer/model/places.ts'
import { shownOf } from '../../renderer/model/shown.ts'
import { applyChange, type Change, mapPosition } from '../../src/core/change.ts'
import { detect } from '../../src/core/detect.ts'
import type { DetectOptions, Span } from '../../src/core/model.ts'
import { type Action, reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

/** The first open placeholder is worked at, as when the window opens a report. */
export function openEditor(
  report: string,
  how: Partial<DetectOptions> = {},
  /** What is seen of the text; null where all of it must be right at once. */
  sight: () => readonly Span[] | null = () => null,
) {
  let session = startSession(detect(report, { format: 'text', masks: ['stars'], ...how }))
  let { text } = shownInRows(session)
  let selection: Span = { start: 0, end: 0 }
  let active = nextOpen(session, null, 1)
  let words: Span | null = null
  let now = 0
  let isLate = false
  const said: string[] = []
  const queue: (() => ProjectionEvent)[] = []
  let { state, effects } = startProjection(session, active)

  const sessionNow = (): ProjectionEvent => ({ type: 'session', session, active, selection, sight: sight() })
  const everything = (): ProjectionEvent => {
    isLate = false
    return { type: 'session', session, active, selection, sight: null }
  }
  const perform = (effect: ProjectionEffect) => {
    switch (effect.type) {
      case 'act':
        session = reduce(session, { type: 'steps', steps: effect.steps, stroke: effect.stroke })
        queue.push(sessionNow)
        break
      case 'update':
        edit(shortened(text, effect.update.repairs))
        break
      case 'catch-up':
        isLate = true
        if (effect.isAtOnce) queue.push(everything)
        break
      case 'select':
        selection = effect.span
        break
      case 'follow':
        queue.push(() => ({ type: 'selected', selection, isOwn: effect.isOwn }))
        break
      case 'activate':
        active = effect.placeholder
        queue.push(sessionNow)
        break
      case 'select-words':
        words = effect.span
        break
      case 'say':
        said.push(...effect.messages.map(({ code }) => code))
    }
  }
  const edit = (change: Change) => {
    const at = (position: number) => mapPosition(change, position, 'after')
    text = applyChange(text, change)
    selection = { start: at(selection.start), end: at(selection.end) }
  }
  const send = (...events: readonly ProjectionEvent[]) => {
    queue.push(...events.map((event) => () => event))
    for (let next = queue.shift(); next; next = queue.shift()) {
      ;({ state, effects } = project(state, next()))
      for (const effect of effects) perform(effect)
    }
  }
  /** A person puts `put` in the place of `span`; nobody is told that the editor is done yet. */
  const change = (span: Span, put: string) => {
    const change = [{ ...span, text: put }]
    edit(change)
    const end = span.start + put.length
    selection = { start: end, end }
    send({ type: 'edited', edits: change })
  }
  const settle = () => send({ type: 'settled', selection, now })
  for (const effect of effects) perform(effect)

  return {
    text: () => text,
    /** What the session says that the text must be. */
    expected: () => shownInRows(session).text,
    /** The report with its values, a line a paragraph. */
    report: () => shownOf(session).text,
    selection: () => selection,
    selected: () => text.slice(selection.start, selection.end),
    words: () => words && text.slice(words.start, words.end),
    values: () => viewOf(session).fields.map(({ id }) => session.decisions.get(id)),
    steps: () => session.past.length,
    activeField: () => viewOf(session).byId.get(active ?? '')?.field ?? null,
    said,
    change,
    settle,
    type: (put: string) => {
      change(selection, put)
      settle()
    },
    backspace: () => {
      const { start, end } = selection
      change({ start: start === end ? Math.max(0, start - 1) : start, end }, '')
      settle()
    },
    replace: (span: Span, put: string) => {
      change(span, put)
      settle()
    },
    select: (span: Span) => {
      selection = span
      send({ type: 'selected', selection, isOwn: false })
    },
    /** The left or right half of the character at `character`: the cursor goes to that side of it. */
    press: (character: number, half: 'left' | 'right') => {
      const at = half === 'left' ? character : character + 1
      selection = { start: at, end: at }
      send({ type: 'selected', selection, isOwn: false })
      send({ type: 'pressed', at, pointer: half === 'left' ? 'behind' : 'before', selection })
    },
    /** The right button, which leaves what is selected alone. */
    pressRight: (at: number) => send({ type: 'pressed', at, pointer: 'behind', selection }),
    /** An input method shows each of `steps` in the place of the one before, the last of them for good. */
    compose: (...steps: readonly string[]) => {
      send({ type: 'composition-started', selection })
      let span = selection
      for (const step of steps) {
        change(span, step)
        span = { start: span.start, end: span.start + step.length }
      }
    },
    endComposition: () => send({ type: 'composition-ended', selection, now }),
    /** Done outside the text: a menu, the list, undo. */
    act: (action: Action) => {
      session = reduce(session, action)
      send(sessionNow())
    },
    tab: () => {
      active = nextOpen(session, active, 1)
      send(sessionNow())
    },
    isLate: () => isLate,
    /** The hand rests: nothing is owed after it. */
    rest: () => {
      if (isLate) send(everything())
    },
    wait: (milliseconds: number) => {
      now += milliseconds
    },
  }
}
