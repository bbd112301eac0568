/**
 * Monaco as a picture of the session. What a person does to its text becomes steps, and the session's answer comes back as the
 * smallest edits. While an input method composes, nothing goes either way.
 */
import type { editor } from 'monaco-editor/editor'
import { type Change, differenceBetween, type Edit } from '../../src/core/change.ts'
import type { Span } from '../../src/core/model.ts'
import type { Resolved } from '../../src/core/resolve.ts'
import { stepsOfAll } from '../../src/core/typing.ts'
import { shownOf } from '../model/shown.ts'
import type { WindowModel } from '../model/window-model.ts'
import type { Monaco } from '../monaco/load.ts'
import { activeAt } from './active.ts'
import { type Done, repairsFor } from './repair.ts'
import { createStrokes } from './strokes.ts'

export interface Projection {
  /** Selects a stretch of the resolved text and brings it into sight. */
  readonly lookAt: (span: Span) => void
  readonly dispose: () => void
}

type Listener = (before: Resolved | null, after: Resolved, done: Done) => void

/** `onShown` runs after the text shows another state. */
export function attachProjection(
  monaco: Monaco,
  view: editor.IStandaloneCodeEditor,
  windowModel: WindowModel,
  onShown: Listener,
): Projection {
  const model = view.getModel()
  const first = windowModel.store.get().report
  if (!model || !first) throw new Error('There is no report to show.')
  const strokes = createStrokes()
  let shown = shownOf(first.session)
  let active = windowModel.store.get().active
  let isOwn = false
  let composing: Span | null = null
  let pending: (readonly Edit[])[] = []
  /** What a person typed that the session is just being told. */
  let typing: Change = []

  const spanOf = (range: editor.ISingleEditOperation['range']): Span => ({
    start: model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn }),
    end: model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn }),
  })
  const rangeOf = ({ start, end }: Span) => {
    const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)]
    return new monaco.Range(from.lineNumber, from.column, to.lineNumber, to.column)
  }
  const selected = (): Span => spanOf(view.getSelection() ?? new monaco.Range(1, 1, 1, 1))
  const own = (work: () => void) => {
    isOwn = true
    work()
    isOwn = false
  }
  const select = (span: Span) => own(() => view.setSelection(rangeOf(span)))

  /** Shows the session as it is now; `typed` is what the editor's text already has. */
  const show = (typed: Change) => {
    const session = windowModel.store.get().report?.session
    if (!session || composing) return
    const [before, after] = [shown, shownOf(session)]
    if (before === after && typed.length === 0) return
    const repairs = repairsFor(before, typed, after)
    const cursor = selected()
    own(() =>
      model.applyEdits(repairs.map((edit) => ({ range: rangeOf(edit), text: edit.text, forceMoveMarkers: true }))),
    )
    shown = after
    onShown(before, after, { typed, repairs })
    placeCursor(repairs, cursor, typed.length > 0)
  }

  /** Where the text under the cursor was written anew, the cursor goes behind it; a mask that came back is selected, ready to be typed over. */
  const placeCursor = (repairs: Change, cursor: Span, isTyped: boolean) => {
    let shift = 0
    for (const { start, end, text } of repairs) {
      if (start <= cursor.start && cursor.end <= end) {
        const piece = shown.pieces.find(({ placeholder }) => placeholder === active)
        const behind = start + shift + text.length
        if (isTyped && piece?.state === 'open' && piece.end === behind) select(piece)
        else if (isTyped) select({ start: behind, end: behind })
        return
      }
      shift += text.length - (end - start)
    }
  }

  const take = (edits: readonly Edit[]) => {
    const session = windowModel.store.get().report?.session
    if (!session) return
    const steps = stepsOfAll(session, shown, edits, active)
    const typed = edits.toSorted((a, b) => a.start - b.start)
    if (!steps.ok) {
      windowModel.notices.say(steps.messages)
      return show(typed)
    }
    typing = typed
    windowModel.document.act({ type: 'steps', steps: steps.value, stroke: strokes.name(active, edits) })
    // Where nothing changed in the session, the store told nobody.
    if (typing.length > 0) show(typing)
    typing = []
  }

  /** Once the editor is done with what it was doing, its cursor included; what came in several goes is taken as one difference. */
  const flush = () => {
    const events = pending
    pending = []
    if (composing) return
    const [only] = events
    take(events.length === 1 && only ? only : differenceBetween(shown.text, model.getValue()))
    follow()
  }

  const follow = () => {
    if (isOwn || composing) return
    const now = activeAt(shown, selected(), active)
    if (now === active) return
    active = now
    windowModel.navigation.activate(now)
  }

  /** Words are told, a placeholder is not: it is worked at already. */
  const tellSelection = () => {
    if (isOwn || composing) return
    const span = selected()
    const isWords = span.end > span.start && activeAt(shown, span, active) === null
    windowModel.navigation.select(isWords ? span : null)
  }

  const endComposition = () => {
    const span = composing
    composing = null
    if (!span) return
    const text = model.getValue()
    const end = span.end + text.length - shown.text.length
    if (text === shown.text) show([])
    else take([{ ...span, text: text.slice(span.start, end) }])
    follow()
  }

  const goTo = (placeholder: string | null) => {
    active = placeholder
    const piece = shown.pieces.find((each) => each.placeholder === placeholder)
    if (!piece) return
    strokes.cut()
    select(piece)
    view.revealRangeInCenterIfOutsideViewport(rangeOf(piece))
  }

  model.setEOL(0)
  if (model.getValue() !== shown.text) own(() => model.setValue(shown.text))
  onShown(null, shown, { typed: [], repairs: [] })
  const subscriptions = [
    model.onDidChangeContent(({ changes }) => {
      if (isOwn || composing) return
      pending.push(
        changes.map(({ rangeOffset, rangeLength, text }) => ({
          start: rangeOffset,
          end: rangeOffset + rangeLength,
          text,
        })),
      )
      if (pending.length === 1) queueMicrotask(flush)
    }),
    view.onDidCompositionStart(() => {
      composing = selected()
    }),
    view.onDidCompositionEnd(() => queueMicrotask(endComposition)),
    view.onDidChangeCursorSelection(() => {
      if (pending.length > 0) return
      follow()
      tellSelection()
    }),
  ]
  const unsubscribe = windowModel.store.subscribe(() => {
    const typed = typing
    typing = []
    show(typed)
    const wanted = windowModel.store.get().active
    if (wanted !== active) goTo(wanted)
    tellSelection()
  })
  goTo(active)
  return {
    lookAt: (span) => {
      strokes.cut()
      select(span)
      view.revealRangeInCenterIfOutsideViewport(rangeOf(span))
      view.focus()
      follow()
      tellSelection()
    },
    dispose: () => {
      unsubscribe()
      for (const subscription of subscriptions) subscription.dispose()
    },
  }
}
