/** Words of the drawn page that look otherwise without another element: the page stays as it was drawn. */

/** What is found lies over what is noticed. */
const priorities = { 'noticed-hint': 0, 'noticed-warning': 1, 'noticed-error': 2, found: 3, 'found-now': 4 } as const

/** Shows these ranges, and no others, by the style of that name in `page.css`; a browser that knows no highlights shows none. */
export function highlight(name: keyof typeof priorities, ranges: readonly StaticRange[]): void {
  if (!('highlights' in CSS)) return
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const shown = new Highlight(...ranges)
  shown.priority = priorities[name]
  CSS.highlights.set(name, shown)
}
