/** A line drawn with `____` is written on as a person does: the value is underlined, and what is left of the line stays as it was. */
import type { Edit } from '../../core/change.ts'
import { copiesOf, type Paragraph } from '../story/paragraph.ts'
import { firstReaching, type Segment } from '../story/segments.ts'
import { addSplice, type SpliceFrame, type Splices } from '../xml/splice.ts'
import { preserve } from './copy.ts'
import { framed } from './framed.ts'

const drawn = /^[_＿]{2,}$/u
/** How far before its text a run begins, in UTF-16 units. */
const reach = 4000
/** A run as Word writes it, up to the text that the line stands in: its properties, and what may stand between. */
const opening =
  /^<w:r(?:\s[^<>]*)?>(?<properties><w:rPr>.*?<\/w:rPr>)?(?:<w:(?:tab|br|cr|lastRenderedPageBreak|noBreakHyphen)\b[^<>]*\/>|<w:t(?:\s[^<>]*)?>[^<>]*<\/w:t>)*<w:t(?:\s[^<>]*)?>[^<>]*$/su
/** Drawn under the run as it is, or tracked: it is not ours to divide. */
const leftAlone = /<w:u\s(?![^<>]*w:val="none")|<w:(?:rPrChange|ins|del|moveFrom|moveTo)\b/u
/** What follows the underline in the order of ECMA-376 part 1, 17.3.2. */
const behindLine = /<w:(?:effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|cnfStyle)\b/u

/** False where the place is none, or its run cannot be divided; then nothing is done. `source` is the paragraph's part. */
export function fillDrawnLine(paragraph: Paragraph, edit: Edit, source: string, splices: Splices): boolean {
  const { text, part, twins, deletions } = paragraph
  const [start, end] = [edit.start - paragraph.start, edit.end - paragraph.start]
  if (twins || deletions || !drawn.test(text.slice(start, end)) || !isWritten(edit.text)) return false
  const [copy] = copiesOf(paragraph)
  const { segments } = copy
  const places: Segment[] = []
  for (let index = firstReaching(segments, start + 1); (segments[index]?.start ?? end) < end; index++) {
    const segment = segments[index]
    if (segment?.kind !== 'text' || segment.inAttribute) return false
    places.push(segment)
  }
  const [first] = places
  const run = first && runBefore(source, first.from + Math.max(0, start - first.start))
  if (!first || run === null || run === undefined) return false
  const frame: SpliceFrame = [
    `</w:t></w:r><w:r>${withLine(run)}<w:t xml:space="preserve">`,
    `</w:t></w:r><w:r>${run}<w:t xml:space="preserve">`,
  ]
  const written = framed(frame, edit.text)
  for (const segment of places) {
    const from = segment.from + Math.max(0, start - segment.start)
    const to = segment.from + Math.min(segment.length, end - segment.start)
    if (segment === first) addSplice(splices, part, from, to, written, frame)
    else addSplice(splices, part, from, to, '')
  }
  if (first.preserveAt >= 0 && hasBlankEnd(source, first, start)) preserve(copy, first.preserveAt, splices)
  return true
}

/** Whether what is left of the text before the line, or behind it, would end in a blank that was not at an end, or was not shown. */
function hasBlankEnd(source: string, { from, start, length }: Segment, at: number): boolean {
  const [line, end] = [from + Math.max(0, at - start), source.indexOf('<', from + length)]
  return /\s/u.test(source.charAt(line - 1) + source.charAt(end - 1))
}

/** Words that stand on the line, with or without the marks of a page, and no line that is drawn anew. */
function isWritten(text: string): boolean {
  return text.replace(/[\p{Co}_＿]/gu, '') !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029\uFFFC\uFFFE\uFFFF]/u.test(text)
}

/** The properties of the run whose text `at` stands in; null where it cannot be divided there. */
function runBefore(source: string, at: number): string | null {
  const before = source.slice(Math.max(0, at - reach), at)
  const start = Math.max(before.lastIndexOf('<w:r>'), before.lastIndexOf('<w:r '))
  if (start < 0) return null
  const found = opening.exec(before.slice(start))
  if (!found) return null
  const properties = found.groups?.properties ?? ''
  return leftAlone.test(properties) ? null : properties
}

function withLine(properties: string): string {
  const line = '<w:u w:val="single"/>'
  if (properties === '') return `<w:rPr>${line}</w:rPr>`
  const own = properties.replace(/<w:u\s[^<>]*\/>/u, '')
  const at = behindLine.exec(own)?.index ?? own.lastIndexOf('</w:rPr>')
  return own.slice(0, at) + line + own.slice(at)
}
