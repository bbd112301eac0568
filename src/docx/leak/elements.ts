/** What an element of XML is to the text that stands in it. */
import { isTechnicalName, isTyped, numbersProperties } from './technical.ts'

export interface ElementKind {
  /** Its text is a line of its own. */
  readonly isParagraph: boolean
  /** A word may go on from its text into that of the next such element. */
  readonly isRunning: boolean
  /** It is neither running nor begins and ends within a word: what comes behind it is another line to whoever reads every character. */
  readonly isLine: boolean
  readonly isDeleting: boolean
  readonly isInserting: boolean
  /** It holds text that was deleted. */
  readonly isDeletedText: boolean
  /** It holds the code of a field. */
  readonly isCode: boolean
  readonly isRun: boolean
  /** Its run is not seen. */
  readonly isHiding: boolean
  /** Characters in it run the other way. */
  readonly isTurning: boolean
  /** Its content is a count, a place or a time; `inProperties` where the root holds the program's own properties. */
  readonly isTechnical: boolean
  readonly isTechnicalInProperties: boolean
  /** What it draws, as a character. */
  readonly blank: string | null
  /** Whether a person types its attribute of a name. */
  readonly isTyped: (attribute: string) => boolean
  /** What is asked of its attributes where it begins. */
  readonly asked: 'symbol' | 'fieldCharacter' | 'simpleField' | null
}

/** The pinyin over a character (`w:rt`) is a line beside the character's. */
const paragraphs = new Set(['w:p', 'a:p', 'w:txbxContent', 'w:rt'])
const deleting = new Set(['w:del', 'w:moveFrom'])
const inserting = new Set(['w:ins', 'w:moveTo'])
const running = new Set(['w:t', 'w:delText', 'a:t', 'm:t', 'w:instrText', 'w:delInstrText'])
const codes = new Set(['w:instrText', 'w:delInstrText'])
/** Elements of web pages, sheets, drawings and OpenDocument that begin and end within a word, by their local names. */
const inline = new Set([
  ...['a', 'b', 'big', 'del', 'em', 'font', 'i', 'ins', 'mark', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u'],
  ...['r', 'rPr', 't', 'tspan'],
])
const hiding = new Set(['w:vanish', 'w:webHidden', 'w:specVanish'])
const turning = new Set(['w:bdo', 'w:dir'])

const blanks: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['a:br', '\n'],
  ['w:noBreakHyphen', '-'],
  ['w:ptab', '\t'],
])

const asking: ReadonlyMap<string, ElementKind['asked']> = new Map([
  ['w:sym', 'symbol'],
  ['w:fldChar', 'fieldCharacter'],
  ['w:fldSimple', 'simpleField'],
])

function isInline(name: string): boolean {
  return name.startsWith('w:') ? !paragraphs.has(name) : inline.has(name.slice(name.search(/[^:}]*$/u)))
}

/** Of an element by its canonical name. */
export function elementKind(name: string): ElementKind {
  return {
    isParagraph: paragraphs.has(name),
    isRunning: running.has(name),
    isLine: !running.has(name) && !isInline(name),
    isDeleting: deleting.has(name),
    isInserting: inserting.has(name),
    isDeletedText: name === 'w:delText',
    isCode: codes.has(name),
    isRun: name === 'w:r',
    isHiding: hiding.has(name),
    isTurning: turning.has(name),
    isTechnical: isTechnicalName(name),
    isTechnicalInProperties: numbersProperties(name),
    blank: blanks.get(name) ?? null,
    isTyped: remembered((attribute) => isTyped(name, attribute)),
    asked: asking.get(name) ?? null,
  }
}

function remembered(say: (attribute: string) => boolean): (attribute: string) => boolean {
  const known = new Map<string, boolean>()
  return (attribute) => {
    const said = known.get(attribute) ?? say(attribute)
    known.set(attribute, said)
    return said
  }
}
