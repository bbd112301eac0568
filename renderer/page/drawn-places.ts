/** The drawn places of one page, kept as the session says: only what changed is touched. */
import type { PlaceholderId } from '../../src/core/model.ts'
import { showGaps } from './gaps.ts'
import { type PlaceLook, sameDress } from './look.ts'
import { numberOf, placesIn } from './places.ts'

export interface DrawnPlaces {
  /** Shows the places so; gives those that say something else than before. `spared` is left as it is, for an input method is at work in it. */
  readonly show: (looks: readonly PlaceLook[], spared: Element | null) => readonly HTMLElement[]
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

/** `ids` are the placeholders in the order that the marks counted them in. */
export function createDrawnPlaces(page: HTMLElement, ids: readonly PlaceholderId[], isReadOnly: boolean): DrawnPlaces {
  let elements: ReadonlyMap<PlaceholderId, readonly HTMLElement[]> = new Map()
  const shown = new Map<PlaceholderId, PlaceLook>()
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
  return {
    show: (looks, spared) => {
      const changed: HTMLElement[] = []
      for (const look of looks) {
        const before = shown.get(look.placeholder)
        const isSaid = before?.text === look.text
        const places = elements.get(look.placeholder) ?? []
        if (!before || !sameDress(before, look))
          for (const place of places) dress(place, look, look.placeholder === active)
        for (const place of places) {
          if (place === spared || isSaid) continue
          const isTyped = place.textContent === look.text
          if (!isTyped) place.textContent = look.text
          showGaps(place, look.text)
          if (!isTyped) changed.push(place)
        }
        shown.set(look.placeholder, look)
      }
      return changed
    },
    restore: (place) => {
      const look = shown.get(ids[numberOf(place)] ?? '')
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
          dress(place, look, id === active)
          if (place.textContent !== look.text) place.textContent = look.text
          showGaps(place, look.text)
        }
      }
    },
    missing: ids.filter((id) => (elements.get(id) ?? []).length === 0),
  }
}
