/** A paragraph without text takes a run, in the formatting that its mark has (ISO/IEC 29500-1, 17.3.1.29). */
import { escapeText } from '../../core/xml-text.ts'
import type { Paragraph } from '../story/paragraph.ts'
import { addSplice, type Splices } from '../xml/splice.ts'

/** The properties of a paragraph, which stand first in it; its change, which has properties of its own, comes behind those of its mark. */
const paragraphProperties = /^<[^<>]*><(?<prefix>[\w.-]{0,20}:?)pPr\b[^<>]*>(?<inside>.*?)<\/\k<prefix>pPr>/su
const opensRunProperties = /<(?:[\w.-]{1,20}:)?rPr\b[^<>]*>/u
/** Speak of the mark and its changes, not of text; what changed of the properties stands last. */
const ofMark = /<(?:[\w.-]{1,20}:)?(?:ins|del|moveFrom|moveTo)\b[^<>]*\/>|<(?:[\w.-]{1,20}:)?rPrChange\b.*/gsu

/** Puts a run with the text into the paragraph and into each twin of it that has none either. `source` is the paragraph's part. */
export function fillHoles({ part, hole, twins }: Paragraph, text: string, source: string, splices: Splices): void {
  const holes = [hole, ...(twins ?? []).filter(({ draft }) => draft.part === part).map(({ draft }) => draft.hole)]
  for (const own of holes) {
    if (!own || text === '') continue
    const element = source.slice(own.start, own.end)
    const name = /^<([\w.:-]+)/u.exec(element)?.[1] ?? 'w:p'
    const prefix = name.slice(0, -1)
    const inside = paragraphProperties.exec(element)?.groups?.inside ?? ''
    const opening = opensRunProperties.exec(inside)
    // Behind its last closing tag; from each opening one on to the end would be looked through again and again.
    const closing = inside.lastIndexOf('</', inside.lastIndexOf('rPr>'))
    const inner = opening ? inside.slice(opening.index + opening[0].length, closing).replaceAll(ofMark, '') : ''
    const properties = inner === '' ? '' : `<${prefix}rPr>${inner}</${prefix}rPr>`
    const run = `<${prefix}r>${properties}<${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t></${prefix}r>`
    const isOneTag = element.endsWith('/>')
    const at = isOneTag ? own.end - 2 : own.start + element.lastIndexOf('<')
    if (isOneTag) addSplice(splices, part, at, own.end, `>${run}</${name}>`)
    else addSplice(splices, part, at, at, run)
  }
}
