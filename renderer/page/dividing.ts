/** Rows of signs that office programs divide anywhere at the end of a line, as they do Chinese: a mask of asterisks behind Chinese. A browser takes them for a word. */

/** On a place that stands in Chinese, and on one that may be divided now. */
const chineseAttribute = 'data-in-chinese'
const dividedAttribute = 'data-divided'

/** Neither letters nor digits, which make words. */
const signs = /^[^\p{L}\p{N}\s]{2,}$/u

export function noteChinese(place: Element, isChinese: boolean): void {
  place.toggleAttribute(chineseAttribute, isChinese)
}

/** By what it says now. */
export function showDivided(place: Element, said: string): void {
  const isDivided = place.hasAttribute(chineseAttribute) && signs.test(said)
  if (isDivided !== mayBeDivided(place)) place.toggleAttribute(dividedAttribute, isDivided)
}

export function mayBeDivided(place: Element): boolean {
  return place.hasAttribute(dividedAttribute)
}
