/** Which pages are in sight or next to it: what is said on the others may follow later. */

/** On each side, of what is in sight. */
const margin = '100% 0px'

export interface NearPages {
  /** Whether it stands on a page that is not near. */
  readonly isFar: (element: Element) => boolean
  /** There may be other pages now: one that nobody has looked at yet is near. */
  readonly watch: () => void
  readonly dispose: () => void
}

/** `onNear` is told of a page before it comes into sight. */
export function watchNearPages(paper: HTMLElement, room: HTMLElement, onNear: (page: Element) => void): NearPages {
  const [far, watched] = [new WeakSet<Element>(), new WeakSet<Element>()]
  const observer = new IntersectionObserver(
    (looked) => {
      for (const { target, isIntersecting } of looked) {
        if (!isIntersecting) far.add(target)
        else if (far.delete(target)) onNear(target)
      }
    },
    { root: room, rootMargin: margin },
  )
  return {
    isFar: (element) => {
      const page = element.closest('section.docx')
      return page !== null && far.has(page)
    },
    watch: () => {
      for (const page of paper.querySelectorAll(':scope > section.docx')) {
        if (watched.has(page)) continue
        watched.add(page)
        observer.observe(page)
      }
    },
    dispose: () => observer.disconnect(),
  }
}
