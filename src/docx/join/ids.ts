/** Names and numbers that a document may give once: in each that is joined they are its own. */
import type { Splice } from '../xml/splice.ts'
import type { JoinedBody, SourcePlace } from './body.ts'

const highestOf = (places: readonly SourcePlace[]): number =>
  places.reduce((most, { value }) => Math.max(most, Number.isSafeInteger(Number(value)) ? Number(value) : 0), 0)

/** How far the numbers of two documents of one make lie apart. */
export interface Strides {
  readonly bookmarks: number
  readonly drawings: number
}

export function stridesOf({ bookmarkIds, drawings }: JoinedBody): Strides {
  return { bookmarks: highestOf(bookmarkIds) + 1, drawings: highestOf(drawings) + 1 }
}

/** Characters that the name of a bookmark may have (Word's own limit). */
const longestName = 40

/** `at` is the document's place among them, from 0; the first keeps all it has. */
export function ownIds(body: JoinedBody, strides: Strides, at: number): readonly Splice[] {
  if (at === 0) return []
  const moved = (places: readonly SourcePlace[], stride: number) =>
    places.map(({ from, to, value }) => ({ from, to, text: `${Number(value) + at * stride}` }))
  const suffix = `_${at + 1}`
  const names = new Map(
    body.bookmarkNames.map(({ value }) => [value, `${value.slice(0, longestName - suffix.length)}${suffix}`]),
  )
  const named = [...body.bookmarkNames, ...body.anchors].flatMap(({ from, to, value }) => {
    const text = names.get(value)
    return text === undefined ? [] : [{ from, to, text }]
  })
  const told = body.instructions.flatMap(({ from, to, value }) => {
    const text = value.replace(/[\p{L}_][\p{L}\p{N}_]{0,39}/gu, (word) => names.get(word) ?? word)
    return text === value ? [] : [{ from, to, text }]
  })
  return [
    ...moved(body.bookmarkIds, strides.bookmarks),
    ...moved(body.drawings, strides.drawings),
    ...named,
    ...told,
    ...body.paragraphIds.map(({ from, to, value }) => ({ from, to, text: spread(Number.parseInt(value, 16), at) })),
    ...body.controlIds.map(({ from, to, value }) => ({
      from,
      to,
      text: `${Number.parseInt(spread(Number(value), at), 16)}`,
    })),
  ]
}

/** Another number below 0x80000000 and above 0 (MS-DOCX 2.2.4), far from those of the documents beside it; eight hexadecimal digits. */
function spread(id: number, at: number): string {
  const most = 0x7fff_fffe
  const moved = ((Math.abs(id) % most) + at * 0x61c8_8647) % most
  return (moved + 1).toString(16).toUpperCase().padStart(8, '0')
}
