/** What a review copy marks values with, and how it stands in the properties of a run (ECMA-376 part 1, 17.3.2.15). */
import { type Dialect, dialectAt, rawName } from '../xml/dialect.ts'
import { applySplices, type Splice } from '../xml/splice.ts'
import type { RunPlace } from './run-scan.ts'

/** Its colour, by what became of the field. */
export const highlights = { filled: 'yellow', kept: 'lightGray', open: 'cyan' } as const

export type Highlight = (typeof highlights)[keyof typeof highlights]

/** What puts the highlight into the run as it stands. */
export function highlightSplice(source: string, { start, tagEnd, properties }: RunPlace, colour: Highlight): Splice {
  const dialect = dialectAt(source, start)
  const element = highlightXml(dialect, colour)
  const raw = rawName(source, start).replace(/[^:]*$/u, 'rPr')
  if (!properties) return { from: tagEnd, to: tagEnd, text: `<${raw}>${element}</${raw}>` }
  const { highlight, before, end, empty } = properties
  if (highlight) return { ...highlight, text: element }
  if (empty) return { from: end - 2, to: end, text: `>${element}</${rawName(source, properties.start)}>` }
  return { from: before, to: before, text: element }
}

/** The properties of a run that goes on with the same type, with the highlight or without. */
export function propertiesOf(source: string, run: RunPlace, colour: Highlight | null): string {
  const { start, end } = run.properties ?? { start: run.tagEnd, end: run.tagEnd }
  const own = source.slice(start, end)
  if (colour === null) return own
  const { from, to, text } = highlightSplice(source, run, colour)
  return applySplices(own, [{ from: from - start, to: to - start, text }])
}

function highlightXml({ prefix, declares }: Dialect, colour: Highlight): string {
  return `<${prefix}:highlight${declares} ${prefix}:val="${colour}"/>`
}
