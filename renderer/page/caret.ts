/** Where the cursor stands in a place of the page. */

/** Offsets in UTF-16 code units of what the place says; null where nothing of it is selected. */
export function selectedIn(place: Element): { readonly start: number; readonly end: number } | null {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!place.contains(range.startContainer) || !place.contains(range.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(place)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  return { start, end: start + range.toString().length }
}

export function selectIn(place: Element, start: number, end: number): void {
  const text = place.firstChild
  const length = text?.nodeValue?.length ?? 0
  const range = document.createRange()
  range.setStart(text ?? place, Math.min(start, length))
  range.setEnd(text ?? place, Math.min(end, length))
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

export function selectAllIn(place: Element): void {
  selectIn(place, 0, Number.MAX_SAFE_INTEGER)
}
