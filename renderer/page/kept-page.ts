/** Keeps a page of the open report drawn while it is seen: drawn when it is first seen, and anew when other words or placeholders stand there. */
import { error } from '../../src/core/codes.ts'
import type { WindowModel } from '../model/window-model.ts'
import { selectedIn, selectIn } from './caret.ts'
import { openPageView, type PageSurroundings, type PageView } from './page-view.ts'
import { placeOf } from './places.ts'
import { type DrawnOf, drawnOf, isDrawnSo, requestPage } from './requested-page.ts'

/** Milliseconds after an edit of the report's own words, before it is drawn anew. */
const pause = 600

export interface ShownPage {
  /** Null until all are laid out. */
  readonly pages: number | null
  readonly missing: PageView['missing']
  readonly words: PageView['words']
  readonly otherwise: PageView['otherwise']
  /** Pictures that cannot be drawn. */
  readonly pictures: number
}

/** `onShown` is told of each drawing. Returns what ends it. */
export function keepPage(
  model: WindowModel,
  surroundings: Omit<PageSurroundings, 'onPages' | 'onBroken'>,
  onShown: (change: (before: ShownPage | null) => ShownPage | null) => void,
): () => void {
  let view: PageView | null = null
  /** What is drawn, or being drawn. */
  let drawn: DrawnOf | null = null
  let drawing = new AbortController()
  let wasShown = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const draw = async () => {
    const { report } = model.store.get()
    if (!report) return
    drawing.abort()
    drawing = new AbortController()
    const { signal } = drawing
    drawn = drawnOf(report, model)
    const requested = await requestPage(model, report, signal)
    if (signal.aborted) return
    if (!requested.ok) {
      model.notices.say(requested.messages)
      return model.navigation.leavePage()
    }
    const back = standing(surroundings)
    view?.dispose()
    view = null
    let broken = 0
    try {
      view = await openPageView(requested.value, model, {
        ...surroundings,
        onPages: (pages, otherwise) => onShown((before) => before && { ...before, pages, otherwise }),
        onBroken: (pictures) => {
          broken = pictures
          onShown((before) => before && { ...before, pictures })
        },
      })
    } catch {
      model.notices.say([error('page-not-drawn', {})])
      return model.navigation.leavePage()
    }
    if (signal.aborted) return
    const { missing, words, otherwise } = view
    onShown(() => ({ pages: null, missing, words, otherwise, pictures: broken }))
    back(view)
  }
  const follow = () => {
    const { report, view: wanted, mode } = model.store.get()
    const isShown = report !== null && wanted === 'page' && mode === 'fill'
    // Who turns to the page goes on there.
    if (isShown && !wasShown && view) requestAnimationFrame(() => view?.begin())
    wasShown = isShown
    if (!report || !isShown) return
    if (drawn === null) return void draw()
    if (isDrawnSo(drawn, drawnOf(report, model))) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      const now = model.store.get().report
      if (now && drawn && !isDrawnSo(drawn, drawnOf(now, model))) void draw()
    }, pause)
  }
  follow()
  const unsubscribe = model.store.subscribe(follow)
  return () => {
    unsubscribe()
    clearTimeout(timer)
    drawing.abort()
    view?.dispose()
  }
}

/** Takes the scroll and the cursor of the page as it is, and gives what puts them into the one drawn next. */
function standing({ paper, room }: Pick<PageSurroundings, 'paper' | 'room'>): (view: PageView) => void {
  const place = placeOf(document.activeElement)
  const placeholder = place && paper.contains(place) ? place.getAttribute('data-placeholder') : null
  const selected = place && selectedIn(place)
  const { scrollTop } = room
  const isFirst = paper.childElementCount === 0
  return (view) => {
    if (isFirst) return view.begin()
    view.scrollTo(scrollTop)
    const again = placeholder === null ? null : view.placeOf(placeholder)
    if (!again) return
    again.focus({ preventScroll: true })
    if (selected) selectIn(again, selected.start, selected.end)
  }
}
