/** Where the runs of a part stand: their properties and texts (ECMA-376 part 1, 17.3.2.25). Offsets are UTF-16 units of the source. */
import type { Tag, XmlHandler } from '../xml/scan.ts'

export interface RunPlace {
  readonly start: number
  readonly tagEnd: number
  readonly properties: PropertiesPlace | null
  /** In order; those without characters are not told. */
  readonly texts: readonly TextPlace[]
  /** Where its closing tag starts. */
  readonly contentEnd: number
  readonly end: number
}

export interface PropertiesPlace {
  readonly start: number
  readonly end: number
  readonly empty: boolean
  /** The highlight that stands there. */
  readonly highlight: { readonly from: number; readonly to: number } | null
  /** Where a highlight goes by the order of CT_RPr. */
  readonly before: number
}

/** A `w:t` with its tags, and the characters between them. */
export interface TextPlace {
  readonly start: number
  readonly from: number
  readonly to: number
  readonly end: number
}

/** What stands before the highlight in CT_RPr. */
const earlier = new Set(
  [
    ...['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike', 'outline', 'shadow'],
    ...['emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden', 'color', 'spacing', 'w', 'kern'],
    ...['position', 'sz', 'szCs'],
  ].map((name) => `w:${name}`),
)

interface OpenRun {
  readonly start: number
  readonly tagEnd: number
  properties: PropertiesPlace | null
  readonly texts: TextPlace[]
}

interface OpenProperties {
  readonly start: number
  readonly depth: number
  highlight: PropertiesPlace['highlight']
  before: number | null
}

/** Tells `found` of each run that has text, when it ends. */
export function runScanner(found: (run: RunPlace) => void): XmlHandler {
  const runs: OpenRun[] = []
  const names: string[] = []
  let properties: OpenProperties | null = null
  let text: { readonly start: number; readonly from: number } | null = null

  const parent = (): string | undefined => names[names.length - 1]

  function openProperty({ name, length, empty }: Tag, start: number, into: OpenProperties): void {
    if (names.length !== into.depth) return
    if (name === 'w:highlight' && empty) into.highlight = { from: start, to: start + length }
    if (!earlier.has(name)) into.before ??= start
  }

  function closeProperties(start: number, end: number): void {
    const run = runs[runs.length - 1]
    if (run && properties)
      run.properties = {
        start: properties.start,
        end,
        empty: false,
        highlight: properties.highlight,
        before: properties.before ?? start,
      }
    properties = null
  }

  return {
    open(tag, start) {
      const { name, length, empty } = tag
      const end = start + length
      const run = runs[runs.length - 1]
      if (properties) openProperty(tag, start, properties)
      else if (name === 'w:rPr' && parent() === 'w:r' && run) {
        if (empty) run.properties = { start, end, empty, highlight: null, before: end }
        else properties = { start, depth: names.length + 1, highlight: null, before: null }
      } else if (name === 'w:t' && parent() === 'w:r' && !empty) text = { start, from: end }
      else if (name === 'w:r' && !empty) runs.push({ start, tagEnd: end, properties: null, texts: [] })
      if (!empty) names.push(name)
    },
    close(name, start, end) {
      names.pop()
      if (properties && name === 'w:rPr' && names.length + 1 === properties.depth) closeProperties(start, end)
      else if (text && name === 'w:t') {
        if (start > text.from) runs[runs.length - 1]?.texts.push({ ...text, to: start, end })
        text = null
      } else if (name === 'w:r') {
        const run = runs.pop()
        if (run && run.texts.length > 0) found({ ...run, contentEnd: start, end })
      }
    },
    text() {},
    cdata() {},
    aside() {},
  }
}
