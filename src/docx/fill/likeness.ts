/**
 * Fillings that differ in nothing but their words: the same places of the same runs, with other characters there. Characters of a `w:t` are
 * text whatever they are, so a document that was read anew and proved says of every one like it where its values stand.
 */
import type { Change, Edit } from '../../core/change.ts'
import { escapeText } from '../../core/xml-text.ts'
import { splicesOf } from '../fill.ts'
import { sourceOf, type WordDocument } from '../stories.ts'
import type { StoryKind } from '../story/paragraph.ts'
import type { Splice, Splices } from '../xml/splice.ts'
import { framed, onLine } from './framed.ts'

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

/** Whether a place divides words that are as long as what they replace; of one document, by its places. */
export type DividedPlaces = Map<string, boolean>

/**
 * The same for all that are alike, told by their places alone: words decide how they are put in by blanks at their ends, by what stands for an
 * element, and by being as long as what they replace. Null where they may, so that such a filling is like no other.
 */
export function placesOf(document: WordDocument, change: Change, divided: DividedPlaces): string | null {
  if (change.length === 0) return null
  let key = ''
  for (const edit of change) {
    const { start, end, text } = edit
    // A line that stays one is not written on.
    if (
      !plain.test(text) ||
      onLine(text)[0] === '' ||
      (text.length === end - start && divides(document, edit, divided))
    )
      return null
    key += `${start} ${end},`
  }
  return key
}

function divides(document: WordDocument, { start, end }: Edit, divided: DividedPlaces): boolean {
  const place = `${start} ${end}`
  const known = divided.get(place)
  if (known !== undefined) return known
  const [own, other] = [end - start, end - start + 1].map((length) =>
    likenessOf(document, [{ start, end, text: '1'.repeat(length) }]),
  )
  const does = !own || own.key !== other?.key
  divided.set(place, does)
  return does
}

/** Null where the words may decide how they are put in. */
export function likenessOf(document: WordDocument, change: Change): Likeness | null {
  if (change.length === 0 || !change.every(({ text }) => plain.test(text))) return null
  const edits = new Map<string, number[]>()
  const spliced = splicesOf(document, change, undefined, (number, splices) => {
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
    for (const [index, { from, to, text, frame }] of list.entries()) {
      const edit = edits.get(part)?.[index]
      const words = change[edit ?? -1]?.text ?? ''
      if (edit === undefined || text !== (frame ? framed(frame, words) : edit < 0 ? '' : escapeText(words))) return null
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
