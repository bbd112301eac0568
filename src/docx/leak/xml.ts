/** The texts of an XML part in which a value could stand, each as a reader or a program could put it together. */

import { scanXml, type Tag } from '../xml/scan.ts'
import { decodeReferences } from '../xml/text.ts'
import { isTechnicalAttribute, isTechnicalElement } from './technical.ts'

export interface XmlTexts {
  /** What is shown, a line a paragraph; text boxes are lines of their own. */
  readonly shown: string
  /** What was shown before tracked changes. */
  readonly original: string
  /** Every character in document order, whatever it belongs to. */
  readonly everything: string
  readonly codes: string
  /** Between attributes stands `\u0001`, which no form reaches over. */
  readonly attributes: string
  readonly asides: string
  /** Attributes that hold a file in base64, such as the drawings of Word 2007. */
  readonly files: readonly string[]
}

interface ParagraphTexts {
  readonly shown: string[]
  readonly original: string[]
  readonly codes: string[]
}

const paragraph = (): ParagraphTexts => ({ shown: [], original: [], codes: [] })
const paragraphs = new Set(['w:p', 'a:p', 'w:txbxContent'])
const deleting = new Set(['w:del', 'w:moveFrom'])
const inserting = new Set(['w:ins', 'w:moveTo'])
/** Elements that hold pieces of running text: between them nothing ends. */
const running = new Set(['w:t', 'w:delText', 'a:t', 'm:t', 'w:instrText', 'w:delInstrText'])
/** Elements of web pages, sheets, drawings and OpenDocument that begin and end within a word, by their local names. */
const inline = new Set([
  ...['a', 'b', 'big', 'del', 'em', 'font', 'i', 'ins', 'mark', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u'],
  ...['r', 'rPr', 't', 'tspan'],
])

function isInline(name: string): boolean {
  return name.startsWith('w:') ? !paragraphs.has(name) : inline.has(name.slice(name.search(/[^:}]*$/u)))
}

const blanks: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'a:br': '\n',
  'w:noBreakHyphen': '-',
  'w:ptab': '\t',
}

const encodedFile = /^[A-Za-z0-9+/=\s]{100,}$/u

/** Null where the source is not well formed. */
export function textsOf(source: string): XmlTexts | null {
  const attributes: string[] = []
  const asides: string[] = []
  const files: string[] = []
  const everything: string[] = []
  const lines = paragraph()
  const open: ParagraphTexts[] = [lines]
  const known = new Set<Tag>()
  const names: string[] = []
  let deleted = 0
  let inserted = 0

  const current = (): ParagraphTexts => open[open.length - 1] ?? lines

  function close(name: string): void {
    names.pop()
    if (deleting.has(name)) deleted--
    if (inserting.has(name)) inserted--
    if (paragraphs.has(name)) {
      const done = open.pop()
      if (done) for (const kind of ['shown', 'original', 'codes'] as const) lines[kind].push(done[kind].join(''), '\n')
    }
    if (!running.has(name) && !isInline(name)) everything.push('\n')
  }

  function characters(text: string): void {
    const name = names[names.length - 1] ?? ''
    if (isTechnicalElement(name)) return
    everything.push(text)
    const into = current()
    if (name === 'w:instrText' || name === 'w:delInstrText') into.codes.push(text)
    else if (running.has(name)) {
      if (deleted === 0 && name !== 'w:delText') into.shown.push(text)
      if (inserted === 0) into.original.push(text)
    }
  }

  const trouble = scanXml(source, {
    open(tag, start) {
      // Equal tags are one value, so that what repeats is looked at once.
      if (tag.attributes.length > 0 && !known.has(tag)) {
        known.add(tag)
        for (const { name, start: from, end } of tag.attributes) {
          const value = decodeReferences(source.slice(start + from, start + end))
          if (encodedFile.test(value)) files.push(value)
          else if (!isTechnicalAttribute(tag, name, value)) attributes.push(value)
        }
      }
      const blank = blanks[tag.name]
      if (blank !== undefined) for (const list of [current().shown, current().original, everything]) list.push(blank)
      if (tag.empty) return
      names.push(tag.name)
      if (deleting.has(tag.name)) deleted++
      if (inserting.has(tag.name)) inserted++
      if (paragraphs.has(tag.name)) open.push(paragraph())
    },
    close,
    text(start, end, plain) {
      const text = source.slice(start, end)
      characters(plain ? text : decodeReferences(text))
    },
    cdata(start, end) {
      characters(source.slice(start, end))
    },
    aside(start, end) {
      asides.push(source.slice(start, end))
    },
  })
  if (trouble) return null
  return {
    shown: lines.shown.join(''),
    original: lines.original.join(''),
    codes: lines.codes.join(''),
    everything: everything.join(''),
    attributes: attributes.join('\u0001'),
    asides: decodeReferences(asides.join('\u0001')),
    files,
  }
}
