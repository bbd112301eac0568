/** What a person does in the places of a page, as steps of the session: by the same rules as in the text. */
import { differenceBetween } from '../../src/core/change.ts'
import type { PlaceholderId } from '../../src/core/model.ts'
import { stepsOfAll } from '../../src/core/typing.ts'
import { fieldAt, viewOf } from '../../src/core/view.ts'
import { type KeystrokeRun, noRun, runAfter } from '../editor/keystroke-run.ts'
import { shownOf } from '../model/shown.ts'
import type { WindowModel } from '../model/window-model.ts'
import { selectAllIn } from './caret.ts'
import { placeOf } from './places.ts'

interface TypedPage {
  readonly placeholderAt: (place: Element) => PlaceholderId | null
  /** Shows what the session says. */
  readonly show: () => void
}

interface PageTyping {
  /** The place in which an input method is at work. */
  readonly composing: () => HTMLElement | null
  readonly dispose: () => void
}

/** Listens in `page`; one listener serves all places. */
export function attachTyping(page: HTMLElement, model: WindowModel, typed: TypedPage): PageTyping {
  const over = new AbortController()
  const { signal } = over
  let composing: HTMLElement | null = null
  let run: KeystrokeRun = noRun

  const take = (place: HTMLElement) => {
    const { report } = model.store.get()
    const id = typed.placeholderAt(place)
    const shown = report && shownOf(report.session)
    const piece = shown?.pieces.find(({ placeholder }) => placeholder === id)
    if (!report || !shown || !piece) return
    const edits = differenceBetween(shown.text.slice(piece.start, piece.end), place.textContent ?? '').map((edit) => ({
      ...edit,
      start: edit.start + piece.start,
      end: edit.end + piece.start,
    }))
    const steps = stepsOfAll(report.session, shown, edits, id)
    if (steps.ok) {
      const next = runAfter(run, edits, id, performance.now())
      run = next.run
      model.document.act({ type: 'steps', steps: steps.value, stroke: next.name && `page ${next.name}` })
    } else model.notices.say(steps.messages)
    // Also where nothing changed in the session, which then told nobody.
    typed.show()
  }
  const activate = (place: HTMLElement) => {
    const id = typed.placeholderAt(place)
    if (id !== null && id !== model.store.get().active) model.navigation.activate(id)
  }
  const keys: Readonly<Record<string, () => void>> = {
    Tab: () => model.navigation.goToOpen(1),
    'Shift+Tab': () => model.navigation.goToOpen(-1),
    Enter: () => model.navigation.goToOpen(1),
    'Shift+Enter': () => model.navigation.goToOpen(-1),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const go = keys[`${event.shiftKey ? 'Shift+' : ''}${event.key}`]
    if (!go) return
    event.preventDefault()
    event.stopPropagation()
    go()
  }
  const onPaste = (event: ClipboardEvent) => {
    const [place, { report }] = [placeOf(event.target), model.store.get()]
    const field = place && report ? fieldAt(viewOf(report.session), typed.placeholderAt(place)) : null
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    if (field !== null && model.pasting.take(field, pasted)) event.preventDefault()
  }
  const onBeforeInput = (event: InputEvent) => {
    const history = { historyUndo: 'undo', historyRedo: 'redo' } as const
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
    event.preventDefault()
    model.document.act({ type: history[event.inputType] })
  }
  page.addEventListener('keydown', onKeyDown, { signal })
  page.addEventListener('paste', onPaste, { signal })
  page.addEventListener('beforeinput', onBeforeInput, { signal })
  page.addEventListener(
    'input',
    ({ target }) => {
      const place = placeOf(target)
      if (place && place !== composing) take(place)
    },
    { signal },
  )
  page.addEventListener('compositionstart', ({ target }) => (composing = placeOf(target)), { signal })
  page.addEventListener(
    'compositionend',
    () => {
      const place = composing
      composing = null
      if (place) take(place)
    },
    { signal },
  )
  page.addEventListener(
    'focusin',
    ({ target }) => {
      const place = placeOf(target)
      if (place) activate(place)
    },
    { signal },
  )
  // A press puts the cursor into the mask, which the first key replaces: so that is what one sees.
  page.addEventListener(
    'click',
    ({ target }) => {
      const place = placeOf(target)
      if (!place) return
      place.focus({ preventScroll: true })
      activate(place)
      if (place.classList.contains('open')) selectAllIn(place)
    },
    { signal },
  )
  return { composing: () => composing, dispose: () => over.abort() }
}
