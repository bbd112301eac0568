/** Ties the projection to Monaco and to the window's model: tells it what happens, and does what it says. */
import type { editor, IPosition } from 'monaco-editor/editor'
import { applyChange, type Change } from '../../src/core/change.ts'
import { info } from '../../src/core/codes.ts'
import type { Span } from '../../src/core/model.ts'
import type { Resolved } from '../../src/core/resolve.ts'
import { changedFields } from '../../src/core/review.ts'
import { viewOf } from '../../src/core/view.ts'
import type { WindowModel } from '../model/window-model.ts'
import type { Monaco } from '../monaco/load.ts'
import { project, startProjection } from './projection.ts'
import type { ProjectionEffect, ProjectionEvent } from './projection-events.ts'
import { shortened, type TextUpdate } from './text-update.ts'

interface AttachedProjection {
  /** Selects a stretch of the resolved text and brings it into sight. */
  readonly visit: (span: Span) => void
  readonly dispose: () => void
}

/** Monaco makes one edit of a thousand and more, from the first to the last, and what is marked between them loses its mark. */
const mostEditsAtOnce = 999

/** Milliseconds without a key after which what is out of sight is written too. */
const rest = 150

/** Keys with a name that only write, or will: an arrow, Delete or Enter may go elsewhere. */
const writing: ReadonlySet<string> = new Set(['Backspace', 'Shift', 'CapsLock', 'Process', 'Dead', 'Unidentified'])

/** `onShown` runs after the text shows another state of the session; after `update`, what is out of sight may show an earlier one. */
export function attachProjection(
  monaco: Monaco,
  view: editor.IStandaloneCodeEditor,
  windowModel: WindowModel,
  onShown: (before: Resolved | null, after: Resolved, update: TextUpdate) => void,
): AttachedProjection {
  const text = view.getModel()
  const { report, active } = windowModel.store.get()
  if (!text || !report) throw new Error('There is no report to show.')
  /** What is to happen next; read when its turn comes. */
  const queue: (() => ProjectionEvent)[] = []
  let isRunning = false
  /** True while an effect changes the editor, which no person did. */
  let isOwn = false

  const rangeOf = ({ start, end }: Span) =>
    monaco.Range.fromPositions(text.getPositionAt(start), text.getPositionAt(end))
  const selected = (): Span => {
    const selection = view.getSelection() ?? new monaco.Range(1, 1, 1, 1)
    return {
      start: text.getOffsetAt(selection.getStartPosition()),
      end: text.getOffsetAt(selection.getEndPosition()),
    }
  }
  const sessionNow = (): ProjectionEvent & { type: 'session' } => {
    const { report: now, active } = windowModel.store.get()
    return { type: 'session', session: now?.session ?? report.session, active, selection: selected(), sight: inSight() }
  }
  const inSight = (): readonly Span[] =>
    view.getVisibleRanges().map((range) => ({
      start: text.getOffsetAt(range.getStartPosition()),
      end: text.getOffsetAt(range.getEndPosition()),
    }))
  /** Waits to write what is out of sight. */
  let late: ReturnType<typeof setTimeout> | undefined
  const catchUp = () => {
    if (late === undefined) return
    clearTimeout(late)
    late = undefined
    send(() => ({ ...sessionNow(), sight: null }))
  }
  const own = (work: () => void) => {
    isOwn = true
    try {
      work()
    } finally {
      isOwn = false
    }
  }
  /** From the last to the first, so that the offsets of those before stay true. */
  const applyEdits = (edits: Change) => {
    for (let end = edits.length; end > 0; end -= mostEditsAtOnce)
      text.applyEdits(
        edits
          .slice(Math.max(0, end - mostEditsAtOnce), end)
          .map((edit) => ({ range: rangeOf(edit), text: edit.text, forceMoveMarkers: true })),
      )
  }

  const perform = (effect: ProjectionEffect) => {
    switch (effect.type) {
      case 'settle':
        queueMicrotask(() => send(() => ({ type: 'settled', selection: selected(), now: performance.now() })))
        break
      case 'act':
        if (!effect.put || !windowModel.pasting.take(effect.put.field, effect.put.text))
          actAndSay(windowModel, effect, (view.getSelections()?.length ?? 1) > 1)
        // Where nothing changed in the session, the store told nobody.
        send(sessionNow)
        break
      case 'update': {
        const { before, after, update } = effect
        own(() => applyEdits(shortened(applyChange(before.text, update.typed), update.repairs)))
        onShown(before, after, update)
        break
      }
      case 'catch-up':
        clearTimeout(late)
        late = setTimeout(catchUp, rest)
        if (effect.isAtOnce) catchUp()
        break
      case 'select':
        own(() => view.setSelection(rangeOf(effect.span)))
        if (effect.isRevealed) view.revealRangeInCenterIfOutsideViewport(rangeOf(effect.span))
        break
      case 'focus':
        view.focus()
        break
      case 'follow':
        send(() => ({ type: 'selected', selection: selected(), isOwn: effect.isOwn }))
        break
      case 'activate':
        windowModel.navigation.activate(effect.placeholder)
        break
      case 'select-words':
        windowModel.navigation.select(effect.span)
        break
      case 'say':
        windowModel.notices.say(effect.messages)
    }
  }
  let { state, effects } = startProjection(report.session, active)
  /** What effects bring about comes after all effects of the event before. */
  const send = (event: () => ProjectionEvent) => {
    queue.push(event)
    if (isRunning) return
    isRunning = true
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        ;({ state, effects } = project(state, next()))
        for (const effect of effects) perform(effect)
      }
    } finally {
      isRunning = false
    }
  }

  text.setEOL(0)
  const { shown } = state
  if (text.getValue() !== shown.text) own(() => text.setValue(shown.text))
  onShown(null, shown, { typed: [], repairs: [] })
  for (const effect of effects) perform(effect)
  const subscriptions = [
    text.onDidChangeContent(({ changes }) => {
      if (isOwn) return
      const edits = changes.map(({ rangeOffset, rangeLength, text: put }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text: put,
      }))
      send(() => ({ type: 'edited', edits }))
    }),
    view.onDidCompositionStart(() => send(() => ({ type: 'composition-started', selection: selected() }))),
    view.onDidCompositionEnd(() =>
      queueMicrotask(() => send(() => ({ type: 'composition-ended', selection: selected(), now: performance.now() }))),
    ),
    view.onDidChangeCursorSelection(() => {
      if (!isOwn) send(() => ({ type: 'selected', selection: selected(), isOwn: false }))
    }),
    view.onMouseDown(({ event, target }) => {
      if (!target.position || !target.element?.closest('.placeholder')) return
      const at = text.getOffsetAt(target.position)
      const pointer = event.browserEvent.clientX < leftOf(view, target.position) ? 'before' : 'behind'
      send(() => ({ type: 'pressed', at, pointer, selection: selected() }))
    }),
  ]
  // Whoever scrolls, points, leaves or gives a command may come to what is out of sight.
  const node = view.getDomNode()
  const ifCommanded = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey || (key.length > 1 && !writing.has(key))) catchUp()
  }
  node?.addEventListener('keydown', ifCommanded, { capture: true })
  node?.addEventListener('pointerdown', catchUp, { capture: true })
  subscriptions.push(
    view.onDidScrollChange(({ scrollTopChanged }) => scrollTopChanged && catchUp()),
    view.onDidBlurEditorText(catchUp),
    view.onDidLayoutChange(catchUp),
  )
  // While the page is filled the text waits: it is brought up to date when it is seen again.
  const unsubscribe = windowModel.store.subscribe(() => {
    if (windowModel.store.get().view === 'text') send(sessionNow)
  })
  return {
    visit: (span) => {
      catchUp()
      send(() => ({ type: 'visited', span }))
    },
    dispose: () => {
      clearTimeout(late)
      node?.removeEventListener('keydown', ifCommanded, { capture: true })
      node?.removeEventListener('pointerdown', catchUp, { capture: true })
      unsubscribe()
      for (const subscription of subscriptions) subscription.dispose()
    },
  }
}

/**
 * An edit that takes placeholders away, or makes one of several, says so: nobody sees it in a long text. So does what is replaced at many
 * places by one cursor, which is find and replace and no typing.
 */
function actAndSay(
  windowModel: WindowModel,
  { steps, stroke, replaced }: ProjectionEffect & { readonly type: 'act' },
  hasCursors: boolean,
): void {
  const sessionNow = () => windowModel.store.get().report?.session
  const before = sessionNow()
  windowModel.document.act({ type: 'steps', steps, stroke })
  const after = sessionNow()
  if (!before || !after || before === after) return
  const gone = viewOf(before).placeholders.length - viewOf(after).placeholders.length
  const fields = changedFields(before.decisions, after.decisions).length
  const said = [
    ...(replaced !== undefined && !hasCursors ? [info('replaced-all', { places: replaced, fields })] : []),
    ...(gone > 0 ? [info('placeholders-gone', { count: gone })] : []),
  ]
  if (said.length > 0) windowModel.notices.say(said)
}

/** Where a position is drawn, in CSS pixels from the left of the page. */
function leftOf(view: editor.IStandaloneCodeEditor, position: IPosition): number {
  const editorLeft = view.getDomNode()?.getBoundingClientRect().left ?? 0
  return editorLeft + (view.getScrolledVisiblePosition(position)?.left ?? 0)
}
