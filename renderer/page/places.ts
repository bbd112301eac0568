/** The placeholders of a drawn page: the marks that the drawing carried become elements, one for each place, and go. */
import { hasMarks, partsOf } from '../../src/core/page-marks.ts'
import { textNodesIn } from './text-nodes.ts'

/** An element that stands for a placeholder, and its number in the list of placeholders. */
export const placeSelector = '.place'
const numberAttribute = 'data-place'

export function numberOf(place: Element): number {
  return Number(place.getAttribute(numberAttribute))
}

/** The place that an element or text stands in, or that it is. */
export function placeOf(target: EventTarget | null): HTMLElement | null {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null
  return element?.closest<HTMLElement>(placeSelector) ?? null
}

/** `marks` is what the host's page says of its marks. Elements of one placeholder that stand side by side become one. */
export function tagPlaces(nodes: readonly Node[], marks: number): void {
  for (const node of nodes) {
    const marked = textNodesIn(node).filter(({ data }) => hasMarks(data))
    for (const text of marked) {
      if (text.parentElement?.localName === 'style') continue
      text.replaceWith(...partsOf(marks, text.data).map(({ at, text: said }) => nodeFor(at, said)))
    }
  }
}

function nodeFor(at: number | null, said: string): Node {
  if (at === null) return document.createTextNode(said)
  const place = document.createElement('span')
  place.className = 'place'
  place.setAttribute(numberAttribute, String(at))
  place.textContent = said
  return place
}

/** The places of the page by their numbers; a placeholder of a header has one on each page. */
export function placesIn(page: ParentNode): ReadonlyMap<number, readonly HTMLElement[]> {
  const found = new Map<number, HTMLElement[]>()
  for (const place of page.querySelectorAll<HTMLElement>(placeSelector)) {
    const known = found.get(numberOf(place))
    if (known) known.push(place)
    else found.set(numberOf(place), [place])
  }
  return found
}
