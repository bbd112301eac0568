/** The documents of a batch as PDF files beside them, by the machine's LibreOffice. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RowOutcome } from '../../core/batch/outcome.ts'
import { error, info, type Message, warning } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { findPdfMaker } from '../../files/office.ts'
import { readBytes } from '../../files/read.ts'
import { writeUnflushed } from '../../files/write.ts'

/** Documents that one run of the program is given: it takes longer to start than to make one. */
const portion = 40

export interface PdfControl {
  readonly signal: AbortSignal
  /** Awaited after each portion: how many there are now. */
  readonly told?: (done: number) => Promise<void>
  readonly find?: typeof findPdfMaker
}

/** `Name.pdf` for each `Name.docx` that was written; one that is younger than its document stays. Without a LibreOffice that is said, and the documents stand. */
export async function writePdfs(
  folder: string,
  outcomes: AsyncIterable<RowOutcome>,
  { signal, told = async () => undefined, find = findPdfMaker }: PdfControl,
): Promise<Result<null>> {
  const make = await find()
  if (!make) return ok(null, [warning('batch-no-office', {})])
  let [made, unchanged] = [0, 0]
  const missing: Message[] = []
  let waiting: string[] = []
  const convert = async (): Promise<Result<null>> => {
    const documents: Uint8Array[] = []
    for (const file of waiting) {
      const read = await readBytes(join(folder, file))
      if (!read.ok) return read
      documents.push(read.value)
    }
    for (const [index, pdf] of (await make(documents, signal)).entries()) {
      const file = waiting[index] ?? ''
      if (pdf) {
        const written = await writeUnflushed(pdfOf(folder, file), pdf)
        if (!written.ok) return written
        made++
      } else if (!signal.aborted) missing.push(error('pdf-not-made', { path: join(folder, file) }))
    }
    waiting = []
    await told(made + unchanged)
    return signal.aborted ? fail(info('task-cancelled', {})) : ok(null)
  }
  for await (const { file, hash } of outcomes) {
    if (hash === null) continue
    if (await isYounger(pdfOf(folder, file), join(folder, file))) {
      unchanged++
      continue
    }
    waiting.push(file)
    if (waiting.length < portion) continue
    const done = await convert()
    if (!done.ok) return done
  }
  const done = waiting.length === 0 ? ok(null) : await convert()
  if (!done.ok) return done
  const [first, ...more] = missing
  return first ? fail(first, ...more) : ok(null, [info('batch-pdfs', { made, unchanged })])
}

const pdfOf = (folder: string, file: string): string => join(folder, file.replace(/\.docx$/iu, '.pdf'))

async function isYounger(path: string, than: string): Promise<boolean> {
  const [one, other] = await Promise.all([path, than].map((each) => stat(each).catch(() => null)))
  return one != null && other != null && one.mtimeMs >= other.mtimeMs
}
