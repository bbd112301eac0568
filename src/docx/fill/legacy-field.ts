/** A box or a list of a form from before content controls is set as Word sets it: in what its field says of itself. */
import { hasMarks } from '../../core/page-marks.ts'
import { escapeText } from '../../core/xml-text.ts'
import { boxShown, legacyFieldIn } from '../story/legacy-fields.ts'
import { firstReaching } from '../story/segments.ts'
import { addSplice, type Splices } from '../xml/splice.ts'
import type { ParagraphCopies } from './copy.ts'

const element = /^<(?<prefix>[\w.-]{0,20}:?)(?<name>checkBox|ddList)\b[^<>]*>/u

/**
 * Sets the field whose characters are `[start, end)` of the paragraph, in every copy of it. Null where there is no such field; false where it
 * cannot say `text`.
 */
export function setLegacyField(
  copies: ParagraphCopies,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  source: string,
  splices: Splices,
): boolean | null {
  let isSet: boolean | null = null
  for (const { part, from, segments } of copies) {
    const segment = segments[firstReaching(segments, start - from + 1)]
    if (segment?.kind !== 'mark' || segment.start !== start - from || segment.length !== end - start) continue
    const own = source.slice(segment.from, segment.to)
    const { prefix, name } = element.exec(own)?.groups ?? {}
    if (prefix === undefined) continue
    const state = stateFor(own, text)
    // On a page that is only drawn a mark stands around what is shown: then it is text.
    if (state === null && !hasMarks(text)) return false
    if (state !== null) addSplice(splices, part, segment.from, segment.to, withState(own, prefix, name ?? '', state))
    else {
      const field = source.lastIndexOf(`<${prefix}fldChar`, segment.from)
      // In a run of its own: one that holds a field shows no text in a browser.
      const run = `<${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t></${prefix}r><${prefix}r>`
      addSplice(splices, part, field, field, run)
      addSplice(splices, part, segment.from, segment.to, '')
    }
    isSet = true
  }
  return isSet
}

/** What its state element is to say; null where the field has nothing to show this by. */
function stateFor(own: string, text: string): string | null {
  const { kind, entries } = legacyFieldIn(own)
  if (kind === 'box') return text === boxShown.ticked ? '1' : text === boxShown.free ? '0' : null
  const at = entries.indexOf(text)
  return at < 0 ? null : String(at)
}

/** `w:checked` stands last in a box (17.16.7), `w:result` first in a list (17.16.9). */
function withState(own: string, prefix: string, name: string, state: string): string {
  const isBox = name === 'checkBox'
  const made = `<${prefix}${isBox ? 'checked' : 'result'} ${prefix}val="${state}"/>`
  const known = isBox ? /<[\w.-]{0,20}:?checked\b[^<>]*\/>/u : /<[\w.-]{0,20}:?result\b[^<>]*\/>/u
  if (known.test(own)) return own.replace(known, made)
  if (own.endsWith('/>')) return `${own.slice(0, -2)}>${made}</${prefix}${name}>`
  const at = isBox ? own.lastIndexOf('</') : own.indexOf('>') + 1
  return own.slice(0, at) + made + own.slice(at)
}
