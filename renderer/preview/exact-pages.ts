/** The pages of a PDF as pictures: PDF.js reads it in a worker, with nothing that runs, is fetched or leads anywhere. */
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'

/** Pixels of a picture for each CSS pixel: sharp on paper at 192 to an inch. */
const density = 2
/** CSS pixels for each point. */
const perPoint = 96 / 72

export interface ExactPage {
  /** From 1. */
  readonly number: number
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** What it says, for who hears it. */
  readonly text: string
  /** A picture of it, as the address of its bytes. */
  readonly draw: () => Promise<string>
}

/** Throws where it cannot be read. `end` gives free what it holds. */
export async function openExactPages(
  pdf: Uint8Array,
): Promise<{ readonly pages: readonly ExactPage[]; readonly end: () => void }> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = new PdfWorker()
  const loading = getDocument({
    // It is moved to the worker; the caller's stays.
    data: pdf.slice(),
    worker: PDFWorker.create({ port }),
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: true,
  })
  const end = () => {
    void loading.destroy().catch(() => undefined)
    port.terminate()
  }
  try {
    const document = await loading.promise
    const pages: ExactPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: perPoint * density })
      const { items } = await page.getTextContent()
      const draw = async () => {
        const canvas = window.document.createElement('canvas')
        canvas.width = Math.ceil(viewport.width)
        canvas.height = Math.ceil(viewport.height)
        await page.render({ canvas, viewport }).promise
        page.cleanup()
        return canvas.toDataURL()
      }
      const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
      pages.push({ number, width: viewport.width / density, height: viewport.height / density, text, draw })
    }
    return { pages, end }
  } catch (reason) {
    end()
    throw reason
  }
}
