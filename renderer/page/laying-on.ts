/** The pages after the first, laid out while the window goes on: in short tasks, or at once up to where somebody wants to go. */
import type { Pouring } from './pouring.ts'

/** Milliseconds: longer tasks would be felt in the next key. */
const longest = 24
/** Milliseconds until it is asked again whether it may go on. */
const held = 200

/** Whoever works on the pages meanwhile. */
export interface Meanwhile {
  /** Lays something out: what one sees and types in is to stay. */
  readonly keeping: (work: () => void) => void
  /** These pages are new, or say less than before. */
  readonly onPages: (pages: readonly HTMLElement[]) => void
  /** Nothing may be moved now. */
  readonly isHeld: () => boolean
}

export interface LayingOut {
  /** Lays out the rest. The number of pages; null where it was stopped. */
  readonly rest: (meanwhile?: Meanwhile, stopped?: AbortSignal) => Promise<number | null>
  /** Lays out at once until the condition holds or nothing is left; true where anything was laid out. */
  readonly until: (isReached: () => boolean) => boolean
  readonly isOnPage: Pouring['isOnPage']
  readonly isDone: Pouring['isDone']
}

/** The first page is laid out at once. */
export function layOutOn(pouring: Pouring): LayingOut {
  let course: Meanwhile = { keeping: (work) => work(), onPages: () => undefined, isHeld: () => false }
  const step = () => {
    let pages: readonly HTMLElement[] = []
    course.keeping(() => (pages = pouring.step()))
    course.onPages(pages)
  }
  const until = (isReached: () => boolean) => {
    let isAny = false
    while (!isReached() && !pouring.isDone()) {
      step()
      isAny = true
    }
    return isAny
  }
  until(() => pouring.count() > 1)
  return {
    rest: async (meanwhile = course, stopped = new AbortController().signal) => {
      course = meanwhile
      while (!pouring.isDone()) {
        const isHeld = course.isHeld()
        await new Promise((resolve) => setTimeout(resolve, isHeld ? held : 0))
        if (stopped.aborted) return null
        if (course.isHeld()) continue
        const since = performance.now()
        until(() => performance.now() - since >= longest)
      }
      return pouring.count()
    },
    until,
    isOnPage: pouring.isOnPage,
    isDone: pouring.isDone,
  }
}
