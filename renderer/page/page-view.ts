/** The drawn page of a report, tied to the window's model: drawn once, kept as the session says, laid out anew at a pause. */
import { error } from '../../src/core/codes.ts'
import type { PlaceholderId } from '../../src/core/model.ts'
import { windowWords } from '../../src/messages/window.ts'
import { shownOf } from '../model/shown.ts'
import { unansweredOf } from '../model/unanswered.ts'
import type { WindowModel } from '../model/window-model.ts'
import { watchPictures } from './broken-pictures.ts'
import { selectAllIn, selectIn } from './caret.ts'
import { type DrawnOtherwise, drawPages } from './draw.ts'
import { createDrawnPlaces, type DrawnPlaces } from './drawn-places.ts'
import type { Meanwhile } from './laying-on.ts'
import { keepingCursor, layOutChanged, type PageLayout, settleAll } from './laying-out.ts'
import { looksOf } from './look.ts'
import { watchNearPages } from './near-pages.ts'
import { attachOwnWords, type OwnWords } from './own-words.ts'
import { heightOf } from './pages.ts'
import { placeOf, tagPlaces } from './places.ts'
import type { RequestedPage } from './requested-page.ts'
import { attachTyping } from './typing.ts'

/** Milliseconds without a change before the pages are laid out anew. */
const pause = 500

export interface PageView {
  /** Placeholders that stand in no place of it. */
  readonly missing: DrawnPlaces['missing']
  readonly words: OwnWords
  readonly otherwise: DrawnOtherwise
  /** Puts the cursor where it is worked. */
  readonly begin: () => void
  /** Where the placeholder stands, on a page that is laid out. */
  readonly placeOf: (placeholder: PlaceholderId) => HTMLElement | undefined
  /** Scrolls to what stood there, in pixels from the top. */
  readonly scrollTo: (top: number) => void
  readonly dispose: () => void
}

export interface PageSurroundings {
  readonly paper: HTMLElement
  readonly room: HTMLElement
  /** All pages are laid out: there are so many now. */
  readonly onPages: (count: number, otherwise: DrawnOtherwise) => void
  /** So many pictures cannot be drawn. */
  readonly onBroken: (count: number) => void
}

/** Throws where the document cannot be drawn. */
export async function openPageView(
  { page, placeholders }: RequestedPage,
  model: WindowModel,
  { paper, room, onPages, onBroken }: PageSurroundings,
): Promise<PageView> {
  const drawing = await drawPages(page.bytes, paper, (nodes) => tagPlaces(nodes, page.marks))
  const { layingOut } = drawing
  watchPictures(paper, windowWords[model.store.get().language].pictureNotDrawn, onBroken)
  const isReadOnly = model.store.get().report?.heldBy !== null
  const places = createDrawnPlaces(
    paper,
    placeholders.map(({ id }) => id),
    isReadOnly,
  )
  const near = watchNearPages(paper, room, (page) => places.settle((place) => page.contains(place)))
  const words = attachOwnWords(
    { paper, room, settle: places.settle },
    model,
    placeholders.map(({ id }) => id),
    layingOut,
  )
  let isMoved = false
  const layout: PageLayout = {
    paper,
    room,
    isMirrored: drawing.isMirrored,
    heights: new Map(),
    onMoved: () => (isMoved = true),
  }
  let laying = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const layOutLater = () => {
    laying.abort()
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (typing.composing() || !layingOut.isDone()) return layOutLater()
      laying = new AbortController()
      const changed = laying.signal
      void settleAll(places, changed)
        .then((isAll) => (isAll ? layOutChanged(layout, changed) : null))
        .then((count) => {
          if (isMoved) words.changed()
          if (isMoved) pagesChanged()
          isMoved = false
          if (count !== null) onPages(count, drawing.otherwise())
        })
    }, pause)
  }
  const pagesChanged = () => {
    places.pagesChanged()
    near.watch()
  }
  let shown: readonly unknown[] = []
  const show = () => {
    const state = model.store.get()
    const { report, language, view, mode } = state
    // While it is not seen it costs nothing; it is brought up to date when it is.
    if (!report || view !== 'page' || mode !== 'fill') return
    const focused = placeOf(document.activeElement)
    const findings = unansweredOf(state)
    const said = [report.session.decisions, report.session.detection, report.session.overrides, findings, language]
    if (!said.every((each, at) => each === shown[at])) {
      const isLater = shown.length > 0
      shown = said
      const looks = looksOf(report.session, findings, windowWords[language])
      const changed = places.show(looks, typing.composing(), (place) => place !== focused && near.isFar(place))
      for (const place of changed) if (place === focused) putCursor(place)
      if (changed.length > 0) words.saidAnew()
      words.showFindings(findings, shownOf(report.session))
      if (isLater) layOutLater()
    }
    // What was typed and not taken stands in the place alone.
    if (focused && focused !== typing.composing() && places.restore(focused)) putCursor(focused)
  }
  const typing = attachTyping(paper, model, { placeholderAt: places.placeholderAt, show })
  let { active, visited } = model.store.get()
  const follow = () => {
    show()
    const now = model.store.get()
    if (now.view !== 'page' || now.mode !== 'fill') return
    // Who asks to see a place wants to work there; who works in the list stays there.
    const isVisited = now.visited !== visited && now.visited !== null
    visited = now.visited
    if (now.active !== active) {
      active = now.active
      places.activate(active)
      if (!isVisited) return goTo(active, false)
    }
    if (!isVisited || !visited) return
    if (visited.placeholder !== null) goTo(active, true)
    else if (!words.goTo(visited)) model.notices.say([error('words-not-on-page', {})])
  }
  /** The cursor goes along where it was on the page. */
  const goTo = (placeholder: string | null, isVisited: boolean) => {
    const elements = places.elementsOf(placeholder ?? '')
    const focused = document.activeElement
    if (elements.length === 0 || (!isVisited && elements.includes(focused as HTMLElement))) return
    const place = onPage(elements)
    if (!place) return
    if (isVisited || focused === document.body || focused === room || paper.contains(focused)) {
      place.focus({ preventScroll: true })
      putCursor(place)
    }
    bringIntoSight(place, room)
  }
  /** Of those that stand on pages the nearest; where none does, its page is laid out. */
  const onPage = (elements: readonly HTMLElement[]) => {
    const place = nearest(elements.filter(layingOut.isOnPage), room) ?? elements[0]
    if (place) layingOut.until(() => layingOut.isOnPage(place))
    places.settle((each) => each === place)
    return place
  }
  show()
  places.activate(active)
  const over = new AbortController()
  // Whatever the focus comes by.
  paper.addEventListener('focusin', ({ target }) => places.settle((place) => place === target), { signal: over.signal })
  const meanwhile: Meanwhile = {
    keeping: (work) => keepingCursor(room, work),
    onPages: (pages) => {
      for (const each of pages) layout.heights.set(each, heightOf(each))
      pagesChanged()
      words.saidAnew()
    },
    isHeld: () => typing.composing() !== null,
  }
  meanwhile.onPages([...paper.querySelectorAll<HTMLElement>(':scope > section.docx')])
  void layingOut.rest(meanwhile, over.signal).then((count) => {
    if (count === null) return
    words.changed()
    onPages(count, drawing.otherwise())
  })
  const unsubscribe = model.store.subscribe(follow)
  return {
    missing: places.missing,
    words,
    otherwise: drawing.otherwise(),
    placeOf: (placeholder) => onPage(places.elementsOf(placeholder)),
    scrollTo: (top) => {
      layingOut.until(() => paper.getBoundingClientRect().height >= top + room.clientHeight)
      room.scrollTop = top
    },
    begin: () => {
      follow()
      goTo(active, !document.activeElement?.closest('.fields'))
    },
    dispose: () => {
      unsubscribe()
      over.abort()
      laying.abort()
      clearTimeout(timer)
      near.dispose()
      typing.dispose()
      words.dispose()
    },
  }
}

/** An open mask is selected, ready to be typed over; behind a value one goes on. */
function putCursor(place: HTMLElement): void {
  if (place.classList.contains('open')) selectAllIn(place)
  else selectIn(place, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
}

/** Of a header that stands on every page the one in sight. */
function nearest(places: readonly HTMLElement[], room: HTMLElement): HTMLElement | undefined {
  const middle = room.getBoundingClientRect().top + room.clientHeight / 2
  const distance = (place: HTMLElement) => Math.abs(place.getBoundingClientRect().top - middle)
  return places.length < 2 ? places[0] : places.toSorted((a, b) => distance(a) - distance(b))[0]
}

function bringIntoSight(place: HTMLElement, room: HTMLElement): void {
  const { top, bottom } = place.getBoundingClientRect()
  const sight = room.getBoundingClientRect()
  if (top < sight.top + 40 || bottom > sight.bottom - 20) place.scrollIntoView({ block: 'center', inline: 'nearest' })
}
