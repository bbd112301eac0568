/**
 * Fillings that differ in nothing but their words: the same places of the same runs, with other characters there. Characters of a `w:t` are
 * text whatever they are, so a document that was read anew and proved says of every one like it where its values stand.
 */
import type { Change } from '../../core/change.ts'
import { escapeText } from '../../core/xml-text.ts'
import { splicesOf, writeSpliced } from '../fill.ts'
import { sourceOf, type WordDocument } from '../stories.ts'
import type { StoryKind } from '../story/paragraph.ts'
import type { Splice, Splices } from '../xml/splice.ts'
import { decodeXml } from '../xml/text.ts'
import { entryOf, inflateEntry, nameKey, readZip, type Zip, type ZipEntry } from '../zip/zip.ts'

export interface Likeness {
  /** The same for all that are alike. */
  readonly key: string
  readonly change: Change
  readonly splices: Splices
  /** By part, the edit whose words each splice puts in; -1 where it takes characters out. */
  readonly edits: ReadonlyMap<string, readonly number[]>
}

/** Of one run, which shows it as it is: no blank that XML or Word would not show, and nothing that stands for an element. */
const plain = /^[^\s\p{C}\uFFFC]+(?: [^\s\p{C}\uFFFC]+)*$/u

/** Null where the words may decide how they are put in, so that such a filling is like no other. */
export function likenessOf(document: WordDocument, change: Change): Likeness | null {
  if (change.length === 0 || !change.every(({ text }) => plain.test(text))) return null
  const edits = new Map<string, number[]>()
  const spliced = splicesOf(document, change, (number, splices) => {
    for (const [part, list] of splices) {
      const own = edits.get(part) ?? []
      while (own.length < list.length) own.push(list[own.length]?.text === '' ? -1 : number)
      edits.set(part, own)
    }
  })
  if (!spliced.ok) return null
  const key: string[] = []
  for (const [part, list] of spliced.value) {
    key.push(part)
    for (const [index, { from, to, text }] of list.entries()) {
      const edit = edits.get(part)?.[index]
      if (edit === undefined || text !== (edit < 0 ? '' : escapeText(change[edit]?.text ?? ''))) return null
      key.push(`${from} ${to} ${edit}`)
    }
  }
  return { key: key.join('\n'), change, splices: spliced.value, edits }
}

/** Stories that are read paragraph by paragraph: what a paragraph says decides nothing of how another one is read. */
const plainStories: readonly StoryKind[] = ['body', 'header', 'footer', 'footnotes', 'endnotes']
/** From the tag that stands before it to the place itself, which is within a `w:t`. */
const inText = /^<(?:[\w.-]{1,20}:)?t(?:\s[^<>]*[^<>/])?>[^<>]*$/u

/** Whether what holds for this one holds for all like it: every place is text, and none is a twin of another, for twins are told by their words. */
export function speaksForOthers(document: WordDocument, { splices, change }: Likeness): boolean {
  const twins = document.paragraphs.filter(({ twins }) => twins !== null)
  const isAlone = change.every(
    ({ start }) => !twins.some((one) => one.start <= start && start <= one.start + one.text.length),
  )
  const parts = new Set(document.paragraphs.flatMap(({ part, story }) => (plainStories.includes(story) ? [part] : [])))
  return isAlone && [...splices].every(([part, list]) => parts.has(part) && areTexts(sourceOf(document, part), list))
}

function areTexts(source: string, list: readonly Splice[]): boolean {
  const boxes = [...source.matchAll(/<(?<closing>\/?)(?:[\w.-]{1,20}:)?(?:AlternateContent|txbxContent)\b/gu)]
  let [next, depth] = [0, 0]
  return list
    .toSorted((a, b) => a.from - b.from)
    .every(({ from, to }) => {
      for (; (boxes[next]?.index ?? from) < from; next++) depth += boxes[next]?.groups?.closing ? -1 : 1
      const before = source.slice(source.lastIndexOf('<', from - 1), from)
      return depth === 0 && inText.test(before) && !source.slice(from, to).includes('<')
    })
}

/** The same bytes that `fillDocument` makes of it, where it may speak for others. */
export function fillLike(document: WordDocument, { splices }: Likeness): Uint8Array {
  return writeSpliced(document, splices)
}

/**
 * The finished bytes, reopened, for who looks further; null unless each part that no value touches is the source's, byte for byte, and every
 * other says what the source says but for its places, which say the values.
 */
export function readLike(document: WordDocument, bytes: Uint8Array, likeness: Likeness): Zip | null {
  const source = document.package.zip
  const zip = readZip(bytes)
  if (!zip.ok || zip.value.entries.length !== source.entries.length) return null
  const touched = new Set([...likeness.splices.keys()].map(nameKey))
  const isRest = zip.value.entries.every((entry, index) => {
    const before = source.entries[index]
    if (!before || before.name !== entry.name) return false
    return touched.has(nameKey(entry.name)) || Buffer.compare(dataOf(source, before), dataOf(zip.value, entry)) === 0
  })
  const parts = [...likeness.splices.keys()]
  return isRest && parts.every((part) => saysValues(document, zip.value, part, likeness)) ? zip.value : null
}

/** With its header, in which are its name, sizes and checksum. */
const dataOf = ({ bytes }: Zip, { start, end }: ZipEntry): Uint8Array => bytes.subarray(start, end)

function saysValues(document: WordDocument, zip: Zip, part: string, { splices, edits, change }: Likeness): boolean {
  const entry = entryOf(zip, part)
  const inflated = entry && inflateEntry(zip, entry)
  const found = inflated?.ok ? decodeXml(inflated.value)?.text : undefined
  const source = sourceOf(document, part)
  if (found === undefined) return false
  const own = edits.get(part) ?? []
  const places = (splices.get(part) ?? [])
    .map(({ from, to }, index) => ({ from, to, value: change[own[index] ?? -1]?.text ?? '' }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
  let [at, next] = [0, 0]
  for (const { from, to, value } of places) {
    const between = source.slice(at, from)
    if (from < at || !found.startsWith(between, next)) return false
    const written = escapeText(value)
    if (!found.startsWith(written, next + between.length)) return false
    next += between.length + written.length
    at = to
  }
  return found.slice(next) === source.slice(at)
}
