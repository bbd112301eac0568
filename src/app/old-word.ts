/** Documents that only an office program reads (.doc, .wps, .rtf, .odt, a web page named .doc): made a .docx by the machine's LibreOffice before anything else happens. */
import { error, warning } from '../core/codes.ts'
import { andThen, fail, ok, type Result } from '../core/result.ts'
import { type Foreign, foreignOf } from '../files/convertible.ts'
import type { OfficeConverter } from '../files/office.ts'
import { step, type TaskControl } from './task-control.ts'

export type FindOffice = () => Promise<OfficeConverter | null>

/** Loaded for the few documents that need it: what starts another program is a tenth of what a command needs of Node. */
export const findOffice: FindOffice = async () => (await import('../files/office.ts')).findOffice()

/** What no office is asked for: LibreOffice takes a sheet for text, and does not read a web archive. */
const refused = {
  sheet: 'file-is-sheet',
  slides: 'file-is-slides',
  'web-archive': 'file-is-web-archive',
} as const satisfies Partial<Record<Foreign, string>>

/** What is said without an office; the readers of the others say it themselves. */
const unread = {
  odt: 'file-is-odt',
  'web-page': 'file-is-web-page',
  'word-xml': 'file-is-web-page',
} as const satisfies Partial<Record<Foreign, string>>

/** The report's bytes, or those of the .docx that it becomes; where there is no LibreOffice an old document stays what it is, or is refused by name. */
export async function newWord(
  bytes: Uint8Array,
  name: string,
  control: TaskControl,
  find: FindOffice = findOffice,
): Promise<Result<Uint8Array>> {
  const foreign = foreignOf(bytes, name)
  if (foreign === null) return ok(bytes)
  if (isIn(refused, foreign)) return fail(error(refused[foreign], { path: name }))
  const office = (await isOpen(bytes, foreign)) ? await find() : null
  if (!office) return isIn(unread, foreign) ? fail(error(unread[foreign], { path: name })) : ok(bytes)
  const going = step(control, 'convert')
  if (!going.ok) return going
  const tidily = control.tidily ?? ((task) => task(new AbortController().signal))
  const made = await tidily((signal) => office(bytes, name, signal))
  return andThen(made, (docx) => ok(docx, [warning('office-converted', { path: name })]))
}

function isIn<K extends Foreign>(codes: Readonly<Record<K, string>>, foreign: Foreign): foreign is K {
  return Object.hasOwn(codes, foreign)
}

/** An old document with a password is none that an office may be asked for. */
async function isOpen(bytes: Uint8Array, foreign: Foreign): Promise<boolean> {
  if (foreign !== 'old-word') return true
  const { readZip } = await import('../docx/zip/zip.ts')
  return readZip(bytes).messages.some(({ code }) => code === 'docx-legacy')
}
