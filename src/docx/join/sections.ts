/** Where one document ends and the next begins: each keeps its pages, begins on a new one, and counts them from 1. */
import type { Splice } from '../xml/splice.ts'
import type { JoinedBody, SectionPlace } from './body.ts'

/** What stands before the names of elements and attributes, `w:`. */
type Prefix = string

/** Headers and footers that the document has anywhere, and its first section says nothing of: there they would be those of the document before. */
export function missingReferences({ sections }: JoinedBody): readonly string[] {
  const first = new Set(sections[0]?.references)
  return [...new Set(sections.flatMap(({ references }) => references))].filter((one) => !first.has(one))
}

/** The first section of a document that is not the first: on a new page, its pages counted anew. `blank` stands for headers that it lacks. */
export function begunAnew(first: SectionPlace, blank: string, prefix: Prefix): readonly Splice[] {
  const { type, numbering, inside, end, late } = first
  const begin = `${prefix}start="1"`
  const own = numbering?.isThere ? '' : `<${prefix}pgNumType ${begin}/>`
  if (inside === end) return [{ from: end - 2, to: end, text: `>${blank}${own}</${prefix}sectPr>` }]
  return [
    ...(blank === '' ? [] : [{ from: inside, to: inside, text: blank }]),
    ...(type && ['continuous', 'nextColumn'].includes(type.value)
      ? [{ from: type.from, to: type.to, text: 'nextPage' }]
      : []),
    ...(numbering?.isThere && !numbering.hasStart ? [{ from: numbering.at, to: numbering.at, text: ` ${begin}` }] : []),
    ...(own === '' ? [] : [{ from: late, to: late, text: own }]),
  ]
}

/** The last section as one that others follow: in the last paragraph, or in one of its own where that cannot carry it. */
export function closedBy(section: string, { last, end }: JoinedBody, prefix: Prefix): Splice {
  const properties = `<${prefix}pPr>${section}</${prefix}pPr>`
  if (!last || last.hasSection) return { from: end, to: end, text: `<${prefix}p>${properties}</${prefix}p>` }
  if (last.isEmptyTag) return { from: last.inside - 2, to: last.inside, text: `>${properties}</${prefix}p>` }
  if (!last.properties) return { from: last.inside, to: last.inside, text: properties }
  const { inside, isEmptyTag } = last.properties
  if (isEmptyTag) return { from: inside - 2, to: inside, text: `>${section}</${prefix}pPr>` }
  return { from: last.sectionAt, to: last.sectionAt, text: section }
}
