/** Lays the pages out anew after their places say something else: page by page, in short tasks, with the cursor and the scroll where they were. */
import { selectedIn, selectIn } from './caret.ts'
import type { DrawnPlaces } from './drawn-places.ts'
import { hangMarks } from './hanging.ts'
import { heightOf, layOutAgain, numberPages } from './pages.ts'
import { placeOf } from './places.ts'

/** Milliseconds until the window may go on between two steps, the longest of which lays a page out: longer tasks would be felt in the next key. */
const longest = 8

export interface PageLayout {
  readonly paper: HTMLElement
  /** What scrolls. */
  readonly room: HTMLElement
  readonly isMirrored: boolean
  /** As they were laid out last. */
  readonly heights: Map<Element, number>
  /** Words may stand in other elements now. */
  readonly onMoved: () => void
}

/** Has all places say what they are to say; false where it was stopped, and the rest is left for later. */
export async function settleAll({ settle }: Pick<DrawnPlaces, 'settle'>, changed: AbortSignal): Promise<boolean> {
  const settleSome = () => {
    const since = performance.now()
    return settle(undefined, () => performance.now() - since >= longest)
  }
  while (!settleSome()) {
    await new Promise((resolve) => setTimeout(resolve))
    if (changed.aborted) return false
  }
  return true
}

/** The number of pages; null where it was stopped, and the next time goes on from there. */
export async function layOutChanged(
  { paper, room, isMirrored, heights, onMoved }: PageLayout,
  changed: AbortSignal,
): Promise<number | null> {
  let since = performance.now()
  let next: HTMLElement | null = paper.querySelector('section.docx')
  let forced = false
  /** Lets the window go on where it is time for that; false where no more is to be laid out now. */
  const goesOn = async (left: Element | null) => {
    if (performance.now() - since < longest) return true
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
    // What is still to be laid out is told from the rest by its height.
    if (changed.aborted && forced && left) heights.delete(left)
    return !changed.aborted
  }
  while (next) {
    const page: HTMLElement = next
    const following = page.nextElementSibling as HTMLElement | null
    const isChanged = (each: Element) => heights.get(each) !== heightOf(each)
    if (forced || isChanged(page)) {
      const isNextAsBefore = following !== null && !isChanged(following)
      // By itself, for it is half of the work: what hangs already costs little when the page is divided, with what comes behind it.
      for (const each of [page, ...(following ? [following] : [])]) {
        keepingCursor(room, () => hangMarks(each))
        if (!(await goesOn(page))) return null
      }
      const dirty: HTMLElement | null = keepingCursor(room, () => layOutAgain(page))
      heights.set(page, heightOf(page))
      onMoved()
      forced = dirty !== null
      next = dirty ?? (page.nextElementSibling as HTMLElement | null)
      // It is another element, and says what it said.
      if (!forced && next && isNextAsBefore) heights.set(next, heightOf(next))
    } else next = following
    if (!(await goesOn(next))) return null
  }
  return numberPages(paper, isMirrored)
}

/** Does what moves the pages, with the cursor and what one sees of its place where they were. */
export function keepingCursor<T>(room: HTMLElement, work: () => T): T {
  const place = placeOf(document.activeElement)
  if (!place) return work()
  const [selected, top] = [selectedIn(place), place.getBoundingClientRect().top]
  const result = work()
  if (document.activeElement !== place) {
    place.focus({ preventScroll: true })
    if (selected) selectIn(place, selected.start, selected.end)
  }
  room.scrollTop += place.getBoundingClientRect().top - top
  return result
}
