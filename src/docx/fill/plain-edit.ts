/** The commonest edit, of which a long document has thousands: ordinary characters in the place of some that stand in one run. */
import type { Edit } from '../../core/change.ts'
import type { Paragraph } from '../story/paragraph.ts'
import { plainStart } from '../story/segments.ts'
import { addSplice, type Splices } from '../xml/splice.ts'

const space = 0x20

/** Characters that are written in XML as they are and never end in a blank that has to be asked for. */
function isOrdinary(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isLatin = code > space && code < 0x7f && code !== 0x26 && code !== 0x3c && code !== 0x3e
    if (!isLatin && !(code >= 0xa0 && code < 0xd800 && code !== 0x2028 && code !== 0x2029)) return false
  }
  return text !== ''
}

/**
 * Makes the edit where nothing has to be asked: the paragraph stands once, nothing is deleted in it, and no blank beside the place could be
 * shown no more. False where something has to, and nothing is done.
 */
export function splicePlain(paragraph: Paragraph, edit: Edit, splices: Splices): boolean {
  const { text, part, rows, twins, deletions } = paragraph
  if (twins || deletions || !isOrdinary(edit.text)) return false
  const start = edit.start - paragraph.start
  const end = edit.end - paragraph.start
  if (text.charCodeAt(start - 1) === space || text.charCodeAt(end) === space) return false
  const from = plainStart(rows, start, end)
  if (from < 0) return false
  addSplice(splices, part, from, from + end - start, edit.text)
  return true
}
