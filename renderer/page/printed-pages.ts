/** Pages that are drawn to be printed to a file and never seen: out of sight on the screen, and all that is on paper. */
import { drawPages } from './draw.ts'
import './printed-pages.css'

/** Draws the document, has `work` done while its pages are what the window prints, and takes them away. */
export async function whilePrinted<T>(docx: Uint8Array, work: () => Promise<T>): Promise<T> {
  const paper = document.createElement('div')
  paper.className = 'preview-paper printed-pages'
  paper.inert = true
  document.body.append(paper)
  document.documentElement.classList.add('prints-pages')
  try {
    await drawPages(docx, paper)
    return await work()
  } finally {
    paper.remove()
    document.documentElement.classList.remove('prints-pages')
  }
}
