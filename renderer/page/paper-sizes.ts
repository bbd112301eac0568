/** Each page is printed on paper of its own size: named pages of CSS Paged Media. */

/** The rules of the papers; where there are several, each section gets the name of its own, for a name where none was before opens a page. */
export function paperSizes(sections: Iterable<HTMLElement>): string {
  const own = [...sections].map((section) => {
    const { width, minHeight } = getComputedStyle(section)
    return { section, size: `${width} ${minHeight}` }
  })
  const sizes = [...new Set(own.map(({ size }) => size))]
  if (sizes.length === 1) return `@page { size: ${sizes[0]}; margin: 0 }`
  for (const { section, size } of own) section.style.setProperty('page', nameOf(sizes, size))
  return sizes.map((size) => `@page ${nameOf(sizes, size)} { size: ${size}; margin: 0 }`).join('\n')
}

const nameOf = (sizes: readonly string[], size: string): string => `paper-${sizes.indexOf(size) + 1}`
