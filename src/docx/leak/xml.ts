/** The texts of an XML part in which a value could stand, each as a reader or a program could put it together. */

import { scanXml, type Tag } from '../xml/scan.ts'
import { decodeReferences } from '../xml/text.ts'
import { add, append, type Strand, strand, textOfStrand } from './strand.ts'
import { attributeText, isTechnicalElement } from './technical.ts'

/** A way to put the characters of a part together. */
export type StrandName = 'shown' | 'original' | 'codes' | 'seen' | 'everything'

export interface XmlTexts {
  /**
   * - `shown`: the text as it stands, a line for each paragraph and for each text box.
   * - `original`: the text before its tracked changes.
   * - `codes`: the codes of fields, such as `HYPERLINK "http://…"`.
   * - `seen`: the text without hidden runs, and with what a field draws: 渭 in a circle.
   * - `everything`: every character in document order, whatever it belongs to.
   *
   * A strand that says the same as `shown` is empty.
   */
  readonly strands: Readonly<Record<StrandName, Strand>>
  /** Between attributes stands `\u0001`, which no form reaches over. */
  readonly attributes: string
  readonly asides: string
  /** Attributes that hold a file in base64, such as the drawings of Word 2007. */
  readonly files: readonly string[]
}

interface ParagraphTexts {
  readonly shown: Strand
  readonly original: Strand
  readonly codes: Strand
  readonly seen: Strand
}

const paragraph = (): ParagraphTexts => ({ shown: strand(), original: strand(), codes: strand(), seen: strand() })
/** Elements whose text is a line of its own; the pinyin over a character (`w:rt`) is a line beside the character's. */
const paragraphs = new Set(['w:p', 'a:p', 'w:txbxContent', 'w:rt'])
const deleting = new Set(['w:del', 'w:moveFrom'])
const inserting = new Set(['w:ins', 'w:moveTo'])
/** Elements that hold pieces of running text: a word may go on from one into the next. */
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

const kinds = ['shown', 'original', 'codes', 'seen'] as const
const hiding = new Set(['w:vanish', 'w:webHidden', 'w:specVanish'])
/** Elements in which characters run the other way. */
const turning = new Set(['w:bdo', 'w:dir'])

/** ECMA-376-1, 17.3.3.30: fonts of symbols have their characters from U+F000 on. */
function symbol(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16)
  if (Number.isNaN(code)) return ''
  return String.fromCharCode(code >= 0xf000 && code <= 0xf0ff ? code & 0xff : code)
}

/** 17.16.5.20: `EQ \\o\\ac(○,渭)` draws a circle around a character; other fields draw what their result says. */
function drawnBy(code: string): string {
  if (!/^\s*EQ\s/iu.test(code)) return ''
  return code
    .replace(/^\s*EQ\s/iu, '')
    .replace(/\\[a-z]+\d*/giu, '')
    .replace(/[(),;○〇□△◇◯\s\\]/gu, '')
}

/** In the name of an element: somebody's own words. */
const beyondAscii = /[^\0-\x7F]/u
const encodedFile = /^[A-Za-z0-9+/=\s]{100,}$/u

/** Null where the source is not well formed. */
export function textsOf(source: string): XmlTexts | null {
  const attributes: string[] = []
  const asides: string[] = []
  const files: string[] = []
  const everything = strand()
  const lines = paragraph()
  const open: ParagraphTexts[] = [lines]
  const inner: ParagraphTexts[] = []
  const known = new Set<Tag>()
  const names: string[] = []
  let deleted = 0
  let inserted = 0
  let hidden = false
  let isSeenOtherwise = false
  let isChanged = false
  // The codes of open fields, the innermost last; null behind its separator.
  const fields: (string | null)[] = []

  /** Adds a sign, such as a tab or a mark of direction, to every strand. */
  function everywhere(sign: string, at: number): void {
    const { shown, original, seen } = current()
    for (const one of [shown, original, seen, everything]) add(one, sign, at)
  }

  function seeField(code: string, at: number): void {
    const drawn = drawnBy(code)
    if (drawn === '') return
    isSeenOtherwise = true
    add(current().seen, drawn, at)
  }

  function fieldCharacter(kind: string | undefined, at: number): void {
    if (kind === 'begin') fields.push('')
    if (kind !== 'separate' && kind !== 'end') return
    const code = fields.pop()
    if (code) seeField(code, at)
    if (kind === 'separate') fields.push(null)
  }

  const current = (): ParagraphTexts => open[open.length - 1] ?? lines

  /** A text box stands within a paragraph; its text becomes lines behind that paragraph's. */
  function endParagraph(done: ParagraphTexts | undefined, at: number): void {
    if (done && done !== lines) inner.push(done)
    else {
      for (const kind of kinds) add(lines[kind], '\n', at)
      for (const own of inner.splice(0)) {
        for (const kind of kinds) {
          append(lines[kind], own[kind])
          add(lines[kind], '\n', at)
        }
      }
    }
  }

  function close(name: string, at: number): void {
    names.pop()
    if (deleting.has(name)) deleted--
    if (inserting.has(name)) inserted--
    if (name === 'w:r') hidden = false
    if (turning.has(name)) everywhere('\u202C', at)
    if (paragraphs.has(name)) endParagraph(open.pop(), at)
    if (!running.has(name) && !isInline(name)) add(everything, '\n', at)
  }

  function characters(text: string, at: number): void {
    const name = names[names.length - 1] ?? ''
    if (isTechnicalElement(names)) return
    add(everything, text, at)
    const into = current()
    if (name === 'w:instrText' || name === 'w:delInstrText') {
      add(into.codes, text, at)
      const code = fields[fields.length - 1]
      if (typeof code === 'string') fields[fields.length - 1] = code + text
    } else if (running.has(name)) {
      if (deleted === 0 && name !== 'w:delText') {
        add(into.shown, text, at)
        if (!hidden) add(into.seen, text, at)
      }
      if (inserted === 0) add(into.original, text, at)
      if (deleted > 0 || inserted > 0 || name === 'w:delText') isChanged = true
    }
  }

  const trouble = scanXml(source, {
    open(tag, start) {
      // Equal tags are one value, so that what repeats is looked at once.
      if (!known.has(tag)) {
        known.add(tag)
        if (beyondAscii.test(tag.name)) attributes.push(tag.name)
        for (const { name, start: from, end } of tag.attributes) {
          const value = decodeReferences(source.slice(start + from, start + end))
          if (encodedFile.test(value)) files.push(value)
          else {
            const said = attributeText(tag, name, value)
            if (said !== null) attributes.push(said)
          }
        }
      }
      const given = (name: string): string | undefined => {
        const one = tag.attributes.find((attribute) => attribute.name === name)
        return one && decodeReferences(source.slice(start + one.start, start + one.end))
      }
      const blank = blanks[tag.name]
      if (blank !== undefined) everywhere(blank, start)
      if (tag.name === 'w:sym') everywhere(symbol(given('w:char')), start)
      if (tag.name === 'w:fldChar') fieldCharacter(given('w:fldCharType'), start)
      if (tag.name === 'w:fldSimple') seeField(given('w:instr') ?? '', start)
      if (
        hiding.has(tag.name) &&
        names[names.length - 2] === 'w:r' &&
        !/^(?:0|false|off)$/u.test(given('w:val') ?? '')
      ) {
        hidden = true
        isSeenOtherwise = true
      }
      if (tag.empty) return
      if (turning.has(tag.name)) everywhere(given('w:val') === 'rtl' ? '\u202E' : '', start)
      names.push(tag.name)
      if (deleting.has(tag.name)) deleted++
      if (inserting.has(tag.name)) inserted++
      if (paragraphs.has(tag.name)) open.push(open.length === 1 ? lines : paragraph())
    },
    close,
    text(start, end, plain) {
      const text = source.slice(start, end)
      characters(plain ? text : decodeReferences(text), start)
    },
    cdata(start, end) {
      characters(source.slice(start, end), start)
    },
    aside(start, end) {
      asides.push(source.slice(start, end))
    },
  })
  if (trouble) return null
  const { shown, original, codes, seen } = lines
  return {
    strands: {
      shown,
      original: isChanged ? original : strand(),
      codes,
      seen: isSeenOtherwise ? seen : strand(),
      everything: textOfStrand(everything) === textOfStrand(shown) ? strand() : everything,
    },
    attributes: attributes.join('\u0001'),
    asides: decodeReferences(asides.join('\u0001')),
    files,
  }
}
