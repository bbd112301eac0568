/** Text in the font of a bar code: what is shown are bars, and the stars of Code 39 that begin and end it are no mask. */
import { attributeOf } from '../package.ts'
import type { Tag } from '../xml/scan.ts'

const barFont = /bar ?code|\b3 ?of ?9\b|code ?39|\bc39|\bfree3of9/iu

const faces = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs']

/** `w:rFonts` of a run (17.3.2.26). */
export const isBarFont = (source: string, tag: Tag, start: number): boolean =>
  faces.some((face) => barFont.test(attributeOf(source, tag, start, face) ?? ''))
