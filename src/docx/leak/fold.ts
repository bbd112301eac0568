/** Characters that a reader takes for the same: one spelling for widths, cases, scripts, radicals and enclosed signs, and nothing for what is not seen. */
import simplifications from 'opencc-js/dict/TSCharacters'

/** A text in one spelling, and where each of its units stood. */
export interface Folded {
  readonly text: string
  /** UTF-16 offset in the text that was folded of each unit, and its length after the last; null where they are the same. */
  readonly offsets: Uint32Array | null
}

/** CJK Radicals Supplement (U+2E80 on): copied from a PDF they stand for the characters they look like. Composition knows only two of them; a blank stands where there is none. */
const radicals =
  ' 厂乛乚乙亻冂 刀刂卜㔾小小兀尣尢尣巳幺彑彐忄㣺扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁㓁网羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角 讠贝足车辶辶辶邑钅長镸长门 阝雨青韦页风飞食 飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

/** Seen by nobody: default-ignorable and combining characters, variation selectors, marks of direction. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}\p{Cf}]$/u

/** 旬政办发〔2021〕7号 and 旬政办发[2021]7号; ı is the small letter of I; 〥〨〧, the figures of Suzhou. */
const sameSigns: ReadonlyMap<string, string> = new Map([
  ...[...'[〔【'].map((sign) => [sign, '('] as const),
  ...[...']〕】'].map((sign) => [sign, ')'] as const),
  ...[...'〡〢〣〤〥〦〧〨〩'].map((sign, at) => [sign, `${at + 1}`] as const),
  ['ı', 'i'],
  ['ß', 'ss'],
])

/** Of a decimal digit of any script: they stand in order, ten by ten. */
function digitOf(point: number): string {
  let zero = point
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((point - zero) % 10)
}

let simplified: ReadonlyMap<string, string> | null = null

/** Read where somebody asks for the first time. */
function simplifiedBy(): ReadonlyMap<string, string> {
  simplified ??= new Map(
    simplifications.split('|').map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
  )
  return simplified
}

const spellings = new Map<number, string>()

/** What a character is in the one spelling; empty where it is not seen. */
function spelling(point: number): string {
  const known = spellings.get(point)
  if (known !== undefined) return known
  const made = spelled(point)
  spellings.set(point, made)
  // Half of a pair says nothing of the character that the pair is.
  if (made.length === 1 && point <= 0xffff && (point & 0xf800) !== 0xd800) units[point] = made.charCodeAt(0)
  return made
}

/** By code unit: its spelling where that is known and one unit as well, as nearly every one is; else 0. */
const units = new Uint16Array(0x10000)

function spelled(point: number): string {
  const character = String.fromCodePoint(point)
  if (point < 0x80) return sameSigns.get(character) ?? character.toLowerCase()
  if (unseen.test(character)) return ''
  if (/\p{Nd}/u.test(character)) return digitOf(point)
  const radical = point >= 0x2e80 && point <= 0x2ef3 ? radicals.charAt(point - 0x2e80).trim() : ''
  const plain = (radical || character).normalize('NFKD').toLowerCase()
  return [...plain]
    .filter((one) => !unseen.test(one))
    .map((one) => sameSigns.get(one) ?? simplifiedBy().get(one) ?? one)
    .join('')
}

/** Radicals, compatibility ideographs, enclosed and full-width signs, by their first and last code. */
const otherShapes = [
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
  [0xff01, 0xff5e],
] as const

/** The spelling of a code unit that has another than its own; null of any other. */
export function otherSpelling(code: number): string | null {
  const hasOther = otherShapes.some(([first, last]) => code >= first && code <= last)
  return hasOther || simplifiedBy().has(String.fromCharCode(code)) ? spelling(code) : null
}

/** Linear; a text of ASCII alone keeps its offsets. */
export function fold(text: string): Folded {
  // Only ASCII keeps its length, and most technical text is ASCII.
  if (!/[^\0-\x7F]|[[\]]/.test(text)) return { text: text.toLowerCase(), offsets: null }
  let folded = new Uint16Array(text.length + 1)
  let offsets = new Uint32Array(text.length + 1)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = units[text.charCodeAt(at)] ?? 0
    if (unit > 0) {
      // As long as nothing longer came, there is room for one unit of each that is left.
      folded[length] = unit
      offsets[length++] = at
      continue
    }
    const point = text.codePointAt(at) ?? 0
    const piece = spelling(point)
    // A ligature is several letters at one place.
    const needed = length + piece.length + text.length - at
    if (needed > offsets.length) {
      folded = longer(folded, new Uint16Array(2 * needed))
      offsets = longer(offsets, new Uint32Array(2 * needed))
    }
    offsets.fill(at, length, length + piece.length)
    for (let index = 0; index < piece.length; index++) folded[length++] = piece.charCodeAt(index)
    if (point > 0xffff) at++
  }
  offsets[length] = text.length
  return { text: stringOf(folded, length), offsets: offsets.subarray(0, length + 1) }
}

function longer<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

const stringOf = ({ buffer }: Uint16Array, length: number): string =>
  Buffer.from(buffer, 0, 2 * length).toString('utf16le')

/** The same of a value, without what stands between its characters: for many short ones arrays would cost more than all else. */
export function foldedValue(value: string): { readonly folded: string; readonly together: string } {
  const folded = isPlain(value, isItsOwnSpelling) ? value : spelledOut(value)
  if (isPlain(folded, isOfTheName)) return { folded, together: folded }
  let together = ''
  for (let at = 0; at < folded.length; at++) if (!isBetween(folded.charCodeAt(at))) together += folded[at]
  return { folded, together }
}

/** Most names are, so that nothing need be put together. */
function isPlain(value: string, isRight: (code: number) => boolean): boolean {
  for (let at = 0; at < value.length; at++) if (!isRight(value.charCodeAt(at))) return false
  return true
}

const isItsOwnSpelling = (code: number): boolean => units[code] === code
const isOfTheName = (code: number): boolean => !isBetween(code)

function spelledOut(value: string): string {
  let folded = ''
  for (const character of value) folded += spelling(character.codePointAt(0) ?? 0)
  return folded
}

/** Where in the text that was folded the unit at `index` stood. */
export const offsetOf = ({ offsets }: Folded, index: number): number => (offsets ? (offsets[index] ?? 0) : index)

/** Blanks and the signs that people put between the characters of a name; `\u0001` is none of them. */
const between = /^[\s\u2800·•・‧\-‐‑‒–—_]$/u

/** By code unit: 1 for what stands between, 2 for anything else, 0 as long as nobody asked. */
const joints = new Uint8Array(0x10000)

function isBetween(code: number): boolean {
  if (joints[code] === 0) joints[code] = between.test(String.fromCharCode(code)) ? 1 : 2
  return joints[code] === 1
}

/** The text without what stands between the characters of a name, and the offset in `text` of each unit of it. */
export function joined(text: string): { readonly text: string; readonly offsets: Uint32Array } {
  const kept = new Uint16Array(text.length)
  const offsets = new Uint32Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isBetween(code)) continue
    kept[length] = code
    offsets[length++] = at
  }
  return { text: stringOf(kept, length), offsets: offsets.subarray(0, length) }
}
