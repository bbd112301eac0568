/** Looks for kept values in every byte of a package, packages inside it included. */
import { type Code, error, type Message, warning } from '../../core/codes.ts'
import { beginsWith } from '../../core/file-signatures.ts'
import { limits } from '../limits.ts'
import { decodeXml } from '../xml/text.ts'
import { inflateEntry, readZip, type Zip } from '../zip/zip.ts'
import { findInBytes } from './binary.ts'
import { encodedIn, openInside } from './embedded.ts'
import { type Form, findForms, isTelling } from './forms.ts'
import type { EmbeddedFile } from './inside.ts'
import { textsOf, type XmlTexts } from './xml.ts'

type LeakCode = Extract<Code, `leak-${string}`>

/** One message for each value and kind of place in each part, and a warning for each part that cannot be looked into; empty where no value stands anywhere. */
export function searchPackage(zip: Zip, forms: readonly Form[], inside = '', depth = 0): readonly Message[] {
  const sought = forms.filter(isTelling)
  if (sought.length === 0) return []
  const messages = zip.entries.flatMap((entry) => {
    const name = `${inside}${entry.name}`
    const found = told('leak-name', name, findForms(entry.name, sought))
    const bytes = inflateEntry(zip, entry)
    return bytes.ok ? [...found, ...searchPart(name, bytes.value, sought, depth)] : [...found, ...bytes.messages]
  })
  const slack = findInBytes(slackOf(zip), sought).filter(
    (form) => !messages.some(({ params }) => params.field === form.field),
  )
  return [...messages, ...told('leak-slack', inside, slack)]
}

function told(code: LeakCode, part: string, found: readonly Form[]): readonly Message[] {
  return [...new Set(found.map(({ field }) => field))].map((field) => error(code, { field, part }))
}

function searchPart(name: string, bytes: Uint8Array, forms: readonly Form[], depth: number): readonly Message[] {
  if (beginsWith(bytes, 'zip')) {
    const nested = depth < limits.nesting ? readZip(bytes) : null
    return nested?.ok
      ? searchPackage(nested.value, forms, `${name}/`, depth + 1)
      : [error('docx-unsearchable', { part: name })]
  }
  if (isEncrypted(bytes)) return [error('docx-unsearchable', { part: name })]
  const source = looksLikeXml(bytes) ? decodeXml(bytes) : null
  const texts = source && textsOf(source.text)
  return texts ? searchXml(name, texts, forms, depth) : searchBinary(name, bytes, forms, depth)
}

function searchBinary(name: string, bytes: Uint8Array, forms: readonly Form[], depth: number): readonly Message[] {
  const { parts, texts, isUnread } = openInside(bytes)
  const found = told('leak-binary', name, [
    ...findInBytes(bytes, forms),
    ...texts.flatMap((text) => findForms(text, forms)),
  ])
  return [
    ...found,
    ...(isUnread ? [warning('docx-unread', { part: name })] : []),
    ...notTold(searchInside(name, parts, forms, depth), found),
  ]
}

function searchInside(
  name: string,
  parts: readonly EmbeddedFile[],
  forms: readonly Form[],
  depth: number,
): readonly Message[] {
  if (parts.length > 0 && depth >= limits.nesting) return [error('docx-unsearchable', { part: name })]
  return parts.flatMap((part) => {
    const inside = `${name}/${part.name}`
    return [
      ...told('leak-name', inside, findForms(part.name, forms)),
      ...searchPart(inside, part.bytes, forms, depth + 1),
    ]
  })
}

/** A value that was told of the whole is not told of each piece of it again. */
const notTold = (messages: readonly Message[], whole: readonly Message[]): readonly Message[] =>
  messages.filter(({ params }) => !whole.some((one) => one.params.field === params.field))

function searchXml(name: string, texts: XmlTexts, forms: readonly Form[], depth: number): readonly Message[] {
  const shown = findForms(texts.shown, forms)
  const codes = findForms(texts.codes, forms)
  const original = without(findForms(texts.original, forms), shown)
  const seen = without(findForms(texts.seen, forms), shown)
  const everything = without(findForms(texts.everything, forms), [...shown, ...seen, ...codes, ...original])
  return [
    ...told('leak-text', name, [...shown, ...seen, ...everything]),
    ...told('leak-deleted', name, original),
    ...told('leak-code', name, codes),
    ...told('leak-attribute', name, findForms(texts.attributes, forms)),
    ...told('leak-aside', name, findForms(texts.asides, forms)),
    ...searchInside(name, [texts.everything, ...texts.files].flatMap(encodedIn), forms, depth),
  ]
}

const without = (forms: readonly Form[], others: readonly Form[]) => forms.filter((form) => !others.includes(form))

function isEncrypted(bytes: Uint8Array): boolean {
  return beginsWith(bytes, 'compoundFile') && readZip(bytes).messages.some(({ code }) => code === 'docx-encrypted')
}

/** A less-than sign first, after a byte-order mark and white space, in UTF-8 or UTF-16. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const first = [...bytes.subarray(0, 64)].filter((byte) => byte !== 0 && byte < 0x80 && byte > 0x20)
  return first[0] === 0x3c
}

/** Everything in the file that is no entry's data: names, extra fields, comments, bytes between. */
function slackOf({ bytes, entries }: Zip): Uint8Array {
  const pieces: Uint8Array[] = []
  let from = 0
  for (const { dataStart, compressedSize } of entries.toSorted((a, b) => a.dataStart - b.dataStart)) {
    pieces.push(bytes.subarray(from, dataStart))
    from = dataStart + compressedSize
  }
  return Buffer.concat([...pieces, bytes.subarray(from)])
}
