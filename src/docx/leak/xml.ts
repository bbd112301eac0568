/** The texts of an XML part in which a value could stand, each as a reader or a program could put it together. */

import { scanXml, type Tag } from '../xml/scan.ts'
import { type DecodedXml, decodeReferences } from '../xml/text.ts'
import { type ElementKind, elementKind } from './elements.ts'
import { partStrands, type Strands } from './part-strands.ts'
import { strand, textOfStrand } from './strand.ts'
import { attributeText, propertiesName } from './technical.ts'

export interface XmlTexts {
  readonly strands: Strands
  /** Between attributes stands `\u0001`, which no form reaches over. */
  readonly attributes: string
  readonly asides: string
  /** Attributes that hold a file in base64, such as the drawings of Word 2007. */
  readonly files: readonly string[]
  /** The ids by which it names what it refers to. */
  readonly references: ReadonlySet<string>
}

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
const encodedFile = /^[A-Za-z0-9+/=\s]+$/u
const shortestFile = 100

/** Null where the source is not well formed. */
export function textsOf({ text: source, units }: Pick<DecodedXml, 'text' | 'units'>): XmlTexts | null {
  const attributes: string[] = []
  const asides: string[] = []
  const files: string[] = []
  const references = new Set<string>()
  const strands = partStrands()
  const known = new Map<Tag, ElementKind>()
  const kinds = new Map<string, ElementKind>()
  const open: ElementKind[] = []
  let inProperties = false
  let deleted = 0
  let inserted = 0
  let hidden = false
  // The codes of open fields, the innermost last; null behind its separator.
  const fields: (string | null)[] = []

  function seeField(code: string, at: number): void {
    const drawn = drawnBy(code)
    if (drawn !== '') strands.drawn(drawn, at)
  }

  function fieldCharacter(kind: string | undefined, at: number): void {
    if (kind === 'begin') fields.push('')
    if (kind !== 'separate' && kind !== 'end') return
    const code = fields.pop()
    if (code) seeField(code, at)
    if (kind === 'separate') fields.push(null)
  }

  function kindNamed(name: string): ElementKind {
    const same = kinds.get(name) ?? elementKind(name)
    kinds.set(name, same)
    return same
  }

  /** Equal tags are one value, so that what repeats is looked at once. */
  function examine(tag: Tag, start: number, once: boolean): ElementKind {
    const kind = kindNamed(tag.name)
    if (!once) known.set(tag, kind)
    if (beyondAscii.test(tag.name)) attributes.push(tag.name)
    for (const { name, start: from, end } of tag.attributes) {
      const raw = source.slice(start + from, start + end)
      if (raw !== '' && name.startsWith('r:')) references.add(raw)
      const value = decodeReferences(raw)
      if (value.length >= shortestFile && encodedFile.test(value)) files.push(value)
      else {
        const said = attributeText(name, value, kind.isTyped(name))
        if (said !== null) attributes.push(said)
      }
    }
    return kind
  }

  function attributeOf(tag: Tag, start: number, name: string): string | undefined {
    const one = tag.attributes.find((attribute) => attribute.name === name)
    return one && decodeReferences(source.slice(start + one.start, start + one.end))
  }

  function ask({ asked }: ElementKind, tag: Tag, start: number): void {
    if (asked === 'symbol') strands.sign(symbol(attributeOf(tag, start, 'w:char')), start)
    if (asked === 'fieldCharacter') fieldCharacter(attributeOf(tag, start, 'w:fldCharType'), start)
    if (asked === 'simpleField') seeField(attributeOf(tag, start, 'w:instr') ?? '', start)
  }

  function characters(text: string, at: number): void {
    const kind = open[open.length - 1]
    if (!kind || kind.isTechnical || (kind.isTechnicalInProperties && inProperties)) return
    if (kind.isCode) {
      strands.code(text, at)
      const code = fields[fields.length - 1]
      if (typeof code === 'string') fields[fields.length - 1] = code + text
    } else if (kind.isRunning) {
      const isDeleted = deleted > 0 || kind.isDeletedText
      strands.text(text, at, { isDeleted, isInserted: inserted > 0, isHidden: hidden })
    } else strands.other(text, at)
  }

  const trouble = scanXml(
    source,
    {
      open(tag, start, once) {
        const kind = (once ? null : known.get(tag)) ?? examine(tag, start, once)
        if (kind.blank !== null) strands.sign(kind.blank, start)
        if (kind.asked !== null) ask(kind, tag, start)
        if (kind.isHiding && open[open.length - 2]?.isRun) {
          if (!/^(?:0|false|off)$/u.test(attributeOf(tag, start, 'w:val') ?? '')) {
            hidden = true
            strands.hide()
          }
        }
        if (tag.empty) return
        if (kind.isTurning) strands.sign(attributeOf(tag, start, 'w:val') === 'rtl' ? '\u202E' : '', start)
        if (open.length === 0) inProperties = tag.name === propertiesName
        open.push(kind)
        if (kind.isDeleting) deleted++
        if (kind.isInserting) inserted++
        if (kind.isParagraph) strands.begin()
      },
      close(_name, at) {
        const kind = open.pop()
        if (!kind) return
        if (kind.isDeleting) deleted--
        if (kind.isInserting) inserted--
        if (kind.isRun) hidden = false
        if (kind.isTurning) strands.sign('\u202C', at)
        if (kind.isParagraph) strands.end(at)
        else if (kind.isLine) strands.lineEnd(at)
      },
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
    },
    units,
  )
  if (trouble) return null
  const { everything, shown, ...others } = strands.strands()
  const saysMore = everything.pieces.length > 0 && textOfStrand(everything) !== textOfStrand(shown)
  return {
    strands: { ...others, shown, everything: saysMore ? everything : strand() },
    attributes: attributes.join('\u0001'),
    asides: decodeReferences(asides.join('\u0001')),
    files,
    references,
  }
}
