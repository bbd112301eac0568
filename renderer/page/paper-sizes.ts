/** Each page is printed on paper of its own size: named pages of CSS Paged Media. */

/** Gives each section the name of its paper, and the rules of those names. */
export function paperSizes(sections: Iterable<HTMLElement>): string {
  const sizes = new Map<string, string>()
  for (const section of sections) {
    const { width, minHeight } = getComputedStyle(section)
    const size = `${width} ${minHeight}`
    const name = sizes.get(size) ?? `paper-${sizes.size + 1}`
    sizes.set(size, name)
    section.style.setProperty('page', name)
  }
  return [...sizes].map(([size, name]) => `@page ${name} { size: ${size}; margin: 0 }`).join('\n')
}
