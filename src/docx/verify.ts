/** Proves a finished document on its bytes, every part read anew; see ARCHITECTURE.md, “A document is never written unverified”. */

import { error, type Message } from '../core/codes.ts'
import { excerpt } from '../core/excerpt.ts'
import { failAll, isSome, ok, type Result } from '../core/result.ts'
import { automatonOf } from './leak/automaton.ts'
import { formOf, isTelling } from './leak/forms.ts'
import { type Found, searchPackage } from './leak/search.ts'
import { leakMessages } from './leak/sighting.ts'
import { textOfStrand } from './leak/strand.ts'
import { textsOf } from './leak/xml.ts'
import { readDocument } from './stories.ts'
import { newProblems } from './structure.ts'
import { decodeXml } from './xml/text.ts'
import { inflateEntry, readZip, type Zip } from './zip/zip.ts'

/** What a finished document must say, and what it must not. */
export interface Expectation {
  /** Paragraphs that must stand, in story order, placeholders decided; between them only descriptions and properties may stand. */
  readonly lines?: readonly string[]
  readonly filled: readonly { readonly field: string; readonly value: string; readonly count: number }[]
  /** `masked` is how many of the field's places hold a mask. */
  readonly kept: readonly { readonly field: string; readonly value: string | null; readonly masked: number }[]
  /** Places of kept values of which somebody said that they mean something else (`leak/sighting.ts`). */
  readonly accepted?: ReadonlySet<string>
  /** The document that was filled: what was wrong with it before is not held against the result. */
  readonly source?: Uint8Array
}

/** How each kept value was proved gone: looked for by its readings (`leak/forms.ts`) everywhere, or by the masks at all its places. */
export interface Proof {
  readonly kept: readonly { readonly field: string; readonly by: 'search' | 'place' }[]
  /** Places that were accepted and are there. */
  readonly accepted: readonly string[]
}

export function verifyDocument(bytes: Uint8Array, expectation: Expectation): Result<Proof> {
  const zip = readZip(bytes)
  if (!zip.ok) return zip
  return proofOf(zip.value, expectation, ({ references }) => [
    ...newProblems(bytes, expectation.source, references),
    ...missingLines(bytes, expectation.lines ?? []),
    // Where every line is known, so is every value in it.
    ...(expectation.lines ? [] : missingValues(zip.value, expectation.filled)),
  ])
}

/** What a document must not say; `besides` is what else there is to say of it, which comes first. */
export function proofOf(
  zip: Zip,
  { kept, accepted = new Set() }: Pick<Expectation, 'kept' | 'accepted'>,
  besides: (found: Found) => readonly Message[] = () => [],
): Result<Proof> {
  const forms = kept.flatMap(({ field, value }) => (value === null ? [] : [formOf({ field, value })]))
  const byPlace = new Set(forms.filter((form) => !isTelling(form)).map(({ field }) => field))
  const searched = searchPackage(zip, forms)
  const found = [
    ...besides(searched),
    ...searched.messages,
    ...leakMessages(searched.sightings, accepted),
    ...kept
      .filter(({ field, masked }) => byPlace.has(field) && masked === 0)
      .map(({ field }) => error('docx-unproved', { field })),
  ]
  const wrong = found.filter(({ severity }) => severity === 'error')
  if (isSome(wrong)) return failAll(wrong)
  const proof = kept.map(({ field, value }) => {
    const by = value === null || byPlace.has(field) ? 'place' : 'search'
    return { field, by } as const
  })
  return ok({ kept: proof, accepted: acceptedAmong(found) }, found)
}

/** The places that messages say were accepted. */
export function acceptedAmong(messages: readonly Message[]): readonly string[] {
  return messages.flatMap(({ code, params }) => (code === 'leak-accepted' ? [String(params.place)] : []))
}

/** What a reader sees or a program can read in any XML part: paragraphs, properties, descriptions. */
function shownText(zip: Zip): string {
  return zip.entries
    .flatMap((entry) => {
      if (!/\.(?:xml|rels)$/iu.test(entry.name)) return []
      const bytes = inflateEntry(zip, entry)
      const source = bytes.ok ? decodeXml(bytes.value) : null
      const texts = source && textsOf(source)
      return texts
        ? [
            textOfStrand(texts.strands[texts.strands.shown.pieces.length === 0 ? 'everything' : 'shown']),
            texts.attributes.replaceAll('\u0001', '\n'),
          ]
        : []
    })
    .join('\n')
}

/** Each line must be found after the one before it; what stands beyond them is told by the first line that is not found. */
function missingLines(bytes: Uint8Array, lines: readonly string[]): readonly Message[] {
  if (lines.length === 0) return []
  const read = readDocument(bytes, true)
  if (!read.ok) return read.messages
  let next = 0
  for (const { text, story } of read.value.paragraphs) {
    if (text === lines[next]) next++
    else if (story !== 'alt-text' && story !== 'properties' && story !== 'chart')
      return [error('docx-text-differs', { expected: excerpt(lines[next] ?? ''), found: excerpt(text) })]
  }
  const missing = lines[next]
  return missing === undefined ? [] : [error('docx-text-missing', { text: excerpt(missing) })]
}

function missingValues(zip: Zip, filled: Expectation['filled']): readonly Message[] {
  const shown = filled.length === 0 ? '' : shownText(zip)
  // One pass for all of them; places that overlap are one, as they would be to who searches.
  const values = [...new Set(filled.map(({ value }) => value))]
  const counts = new Map<string, number>()
  const ends = new Map<number, number>()
  automatonOf(values).each(shown, (word, end) => {
    const value = values[word] ?? ''
    if (end - value.length < (ends.get(word) ?? 0)) return
    ends.set(word, end)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  })
  return filled.flatMap(({ field, value, count }) => {
    const found = value === '' ? count : (counts.get(value) ?? 0)
    return found >= count ? [] : [error('docx-value-missing', { field, value, expected: count, found })]
  })
}
