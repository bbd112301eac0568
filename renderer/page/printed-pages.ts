/** Pages that are drawn to be printed to a file and never seen: out of sight on the screen, and all that is on paper. */
import { drawPages } from './draw.ts'
import './printed-pages.css'
import { reportLanguage } from '../theme/report-language.ts'

/** Draws the document, has `work` done while its pages are what the window prints, and takes them away. */
export async function whilePrinted<T>(docx: Uint8Array, work: () => Promise<T>): Promise<T> {
  const paper = document.createElement('div')
  paper.className = 'preview-paper printed-pages'
  paper.lang = reportLanguage
  paper.inert = true
  document.body.append(paper)
  document.documentElement.classList.add('prints-pages')
  try {
    const { layingOut } = await drawPages(docx, paper)
    // Nobody sees them come, and a window in the background has its timers slowed down.
    layingOut.until(() => false)
    onOnePaper(paper)
    return await work()
  } finally {
    paper.remove()
    document.documentElement.classList.remove('prints-pages')
  }
}

/** Where all pages are of one size: a name of its paper where none was before would open one page more. */
function onOnePaper(paper: HTMLElement): void {
  const sections = [...paper.querySelectorAll<HTMLElement>('section.docx')]
  const [first] = sections
  const name = first?.style.getPropertyValue('page')
  if (!first || sections.some(({ style }) => style.getPropertyValue('page') !== name)) return
  const { width, minHeight } = getComputedStyle(first)
  const rule = document.createElement('style')
  rule.textContent = `@page { size: ${width} ${minHeight}; margin: 0 }`
  paper.append(rule)
  for (const { style } of sections) style.removeProperty('page')
}
