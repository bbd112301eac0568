/** Pages that are scaled keep what one looks at: the same part of the same page stands in the middle before and after. */
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'

interface PlaceInView {
  readonly page: Element
  /** Of the page's height, from its top; beyond 0 and 1 where the middle lies between two pages. */
  readonly fraction: number
}

/** Returns what is to be called before the pages change their size. `room` is what scrolls them; `factor` is how large they are drawn. */
export function useKeptInView(room: RefObject<HTMLElement | null>, factor: number): () => void {
  const place = useRef<PlaceInView | null>(null)
  useLayoutEffect(() => {
    if (place.current === null || room.current === null || factor <= 0) return
    const { page, fraction } = place.current
    const { top, height } = page.getBoundingClientRect()
    room.current.scrollTop += top + fraction * height - middleOf(room.current)
    place.current = null
  }, [room, factor])
  return useCallback(() => {
    if (room.current) place.current = placeAt(room.current)
  }, [room])
}

function middleOf(room: HTMLElement): number {
  return room.getBoundingClientRect().top + room.clientHeight / 2
}

/** The page in the middle, or the last one above it. */
function placeAt(room: HTMLElement): PlaceInView | null {
  const y = middleOf(room)
  // What is not shown has no height.
  const pages = [...room.querySelectorAll('section.docx, .exact-page')].filter((page) => page.clientHeight > 0)
  const page = pages.findLast((each) => each.getBoundingClientRect().top <= y) ?? pages[0]
  if (!page) return null
  const { top, height } = page.getBoundingClientRect()
  return { page, fraction: (y - top) / height }
}
