/** Text in the font of a bar code: what is shown are bars, and the stars of Code 39 that begin and end it are no mask. */
import { attributeOf } from '../package.ts'
import type { Tag } from '../xml/scan.ts'

// Names of fonts are ASCII here: without the flag for Unicode a whole part is searched forty times as fast.
const barFont = /bar ?code|\b3 ?of ?9\b|code ?39|\bc39|\bfree3of9/i

/** Whether any run of a part may be in such a font; then its formatting is looked at run by run. */
export const mayHoldBarcodes = (source: string): boolean => barFont.test(source)

const faces = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs']

/** `w:rFonts` of a run (17.3.2.26). */
export const isBarFont = (source: string, tag: Tag, start: number): boolean =>
  faces.some((face) => barFont.test(attributeOf(source, tag, start, face) ?? ''))
