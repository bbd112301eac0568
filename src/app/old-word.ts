/** Documents of the old Word (.doc, .wps): made a .docx by the machine's LibreOffice before anything else happens. */
import { warning } from '../core/codes.ts'
import { andThen, ok, type Result } from '../core/result.ts'
import { contentOf } from '../files/content.ts'
import { findOffice } from '../files/office.ts'
import { step, type TaskControl } from './task-control.ts'

export type FindOffice = () => ReturnType<typeof findOffice>

/** The report's bytes, or those of the .docx that it becomes; an old document stays what it is where there is no LibreOffice. */
export async function newWord(
  bytes: Uint8Array,
  name: string,
  control: TaskControl,
  find: FindOffice = findOffice,
): Promise<Result<Uint8Array>> {
  const office = (await isOldWord(bytes)) ? await find() : null
  if (!office) return ok(bytes)
  const going = step(control, 'convert')
  if (!going.ok) return going
  const tidily = control.tidily ?? ((task) => task(new AbortController().signal))
  const made = await tidily((signal) => office(bytes, name, signal))
  return andThen(made, (docx) => ok(docx, [warning('office-converted', { path: name })]))
}

/** The streams of a text document, by their names in the container's directory: of Word and WPS, and of Works. */
const streams = ['WordDocument', 'MatOST'].map((name) => Buffer.from(name, 'utf16le'))

/** A .docx with a password comes in the same container, which no program may open here; a sheet does too, and LibreOffice takes rubbish for text. */
async function isOldWord(bytes: Uint8Array): Promise<boolean> {
  if (contentOf(bytes) !== 'ole') return false
  const { readZip } = await import('../docx/zip/zip.ts')
  const isLegacy = readZip(bytes).messages.some(({ code }) => code === 'docx-legacy')
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return isLegacy && streams.some((name) => container.includes(name))
}
