/** The drawn places of one page, kept as the session says: only what changed is touched, and what is out of sight later. */
import type { PlaceholderId } from '../../src/core/model.ts'
import { showGaps } from './gaps.ts'
import { type PlaceLook, sameDress } from './look.ts'
import { numberOf, placesIn } from './places.ts'

export interface DrawnPlaces {
  /**
   * Shows the places so; gives those that say something else than before, or will. `spared` is left as it is, for an input method is at work in
   * it; what `isLater` follows when it is settled.
   */
  readonly show: (
    looks: readonly PlaceLook[],
    spared: Element | null,
    isLater?: (place: Element) => boolean,
  ) => readonly HTMLElement[]
  /** Shows what was left for later of these places, until the condition holds; false where some of it is left. */
  readonly settle: (isMeant?: (place: Element) => boolean, isEnough?: () => boolean) => boolean
  /** Shows what the place said last; false where it still does. */
  readonly restore: (place: HTMLElement) => boolean
  readonly activate: (placeholder: PlaceholderId | null) => void
  readonly placeholderAt: (place: Element) => PlaceholderId | null
  readonly elementsOf: (placeholder: PlaceholderId) => readonly HTMLElement[]
  /** There are other pages now: what stands at the head and foot of each is on them as well. */
  readonly pagesChanged: () => void
  /** The placeholders that the drawing has no place for. */
  readonly missing: readonly PlaceholderId[]
}

/** Where there are words already, without another node: a browser looks anew at what has other children. */
function write(place: HTMLElement, text: string): void {
  const { firstChild } = place
  if (text !== '' && firstChild instanceof Text && firstChild === place.lastChild) firstChild.data = text
  else place.textContent = text
}

/** `ids` are the placeholders in the order that the marks counted them in. */
export function createDrawnPlaces(page: HTMLElement, ids: readonly PlaceholderId[], isReadOnly: boolean): DrawnPlaces {
  let elements: ReadonlyMap<PlaceholderId, readonly HTMLElement[]> = new Map()
  const shown = new Map<PlaceholderId, PlaceLook>()
  const late = new Set<HTMLElement>()
  let active: PlaceholderId | null = null
  const read = () => {
    const byNumber = placesIn(page)
    elements = new Map(ids.map((id, at) => [id, byNumber.get(at) ?? []]))
  }
  read()
  for (const places of elements.values())
    for (const place of places) {
      place.setAttribute('role', 'textbox')
      place.setAttribute('data-placeholder', ids[numberOf(place)] ?? '')
      place.setAttribute('tabindex', '-1')
      place.spellcheck = false
    }

  const dress = (place: HTMLElement, look: PlaceLook, isActive: boolean) => {
    place.className = ['place', look.state, look.severity && `noticed ${look.severity}`, isActive && 'active']
      .filter(Boolean)
      .join(' ')
    place.setAttribute('aria-label', look.name)
    const isFixed = look.state === 'kept' || isReadOnly
    place.setAttribute('aria-readonly', String(isFixed))
    const editable = isFixed ? 'false' : 'plaintext-only'
    if (place.getAttribute('contenteditable') !== editable) place.setAttribute('contenteditable', editable)
  }
  /** False where the place says so already. */
  const say = (place: HTMLElement, text: string): boolean => {
    const isSaid = place.textContent === text
    if (!isSaid) write(place, text)
    showGaps(place, text)
    return !isSaid
  }
  const lookOf = (place: Element) => shown.get(ids[numberOf(place)] ?? '')
  return {
    show: (looks, spared, isLater = () => false) => {
      const changed: HTMLElement[] = []
      for (const look of looks) {
        const before = shown.get(look.placeholder)
        shown.set(look.placeholder, look)
        const isSaid = before?.text === look.text
        const isDressed = before !== undefined && sameDress(before, look)
        if (isSaid && isDressed) continue
        for (const place of elements.get(look.placeholder) ?? []) {
          if (isLater(place)) {
            late.add(place)
            if (!isSaid) changed.push(place)
            continue
          }
          const isLate = late.delete(place)
          if (isLate || !isDressed) dress(place, look, look.placeholder === active)
          if (place !== spared && (isLate || !isSaid) && say(place, look.text)) changed.push(place)
        }
      }
      return changed
    },
    settle: (isMeant = () => true, isEnough = () => false) => {
      for (const place of late) {
        if (!isMeant(place)) continue
        if (isEnough()) return false
        late.delete(place)
        const look = lookOf(place)
        if (!look) continue
        dress(place, look, look.placeholder === active)
        say(place, look.text)
      }
      return true
    },
    restore: (place) => {
      const look = lookOf(place)
      if (!look || place.textContent === look.text) return false
      place.textContent = look.text
      return true
    },
    activate: (placeholder) => {
      for (const place of elements.get(active ?? '') ?? []) place.classList.remove('active')
      active = placeholder
      for (const place of elements.get(active ?? '') ?? []) place.classList.add('active')
    },
    placeholderAt: (place) => ids[numberOf(place)] ?? null,
    elementsOf: (placeholder) => elements.get(placeholder) ?? [],
    pagesChanged: () => {
      read()
      // A page's copy of them says what the other page said when it was made.
      for (const [id, places] of elements) {
        const look = shown.get(id)
        if (!look || places.length < 2) continue
        for (const place of places) {
          late.delete(place)
          dress(place, look, id === active)
          say(place, look.text)
        }
      }
    },
    missing: ids.filter((id) => (elements.get(id) ?? []).length === 0),
  }
}
