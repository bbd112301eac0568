/** Text in UTF-16 between other data: old documents and sheets, objects, metafiles. */
import { otherSpelling } from './fold.ts'
import type { Form } from './forms.ts'

interface DecodedRun {
  readonly text: string
  /** The byte at which it starts. */
  readonly from: number
}

/** In UTF-16 units: how long a run has to be, and how many of its characters a value must have. Shorter runs turn up by chance in any bytes. */
const [fewest, fewestSought] = [3, 2]

/** The runs of text that could hold a piece of a value, a line for each run: read in both byte orders, from even and from odd offsets. Linear in the bytes. */
export function wideText(bytes: Buffer, forms: readonly Form[]): string {
  const kindOf = kindsFor(forms)
  const runs = [0, 1].flatMap((from) => [...runsIn(bytes, from, 0, kindOf), ...runsIn(bytes, from, 1, kindOf)])
  return withoutEchoes(runs, bytes.length).join('\n')
}

/** `high` is which byte of a unit is the high one. */
function runsIn(bytes: Buffer, first: number, high: 0 | 1, kindOf: KindOf): readonly DecodedRun[] {
  const runs: DecodedRun[] = []
  let from = first
  let sought = 0
  for (let at = first; ; at += 2) {
    const code = at + 1 < bytes.length ? (bytes[at + 1 - high] ?? 0) | ((bytes[at + high] ?? 0) << 8) : 0
    const kind = kindOf(code)
    if (kind === kinds.sought) sought++
    if (kind !== kinds.none) continue
    if (sought >= fewestSought && at - from >= 2 * fewest) {
      const units = bytes.subarray(from, at)
      runs.push({ text: (high === 1 ? units : Buffer.from(units).swap16()).toString('utf16le'), from })
    }
    if (at + 1 >= bytes.length) return runs
    from = at + 2
    sought = 0
  }
}

/** Characters that people write in Chinese offices. */
const written = /[\t -~\u00b7\u2010-\u2027\u2030\u2800\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e█×]/u
/** Characters that nobody sees; they may stand between those of a value. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u00a0\u2000-\u200a]|\p{Mn}|\p{Me}/u
/** Surrogate halves of characters that nobody sees and of mathematical digits (𝟏, U+1D7CF), whose lower half tells the digit. */
const halves = new Set([0xd835, 0xdb40, ...Array.from({ length: 240 }, (_, at) => 0xdd00 + at)])
const [digitLow, digitHigh] = [0xdfce, 0xdfff]
/** What opens an escape of any character: `%E6`, `\u6e2d`, `&#28205;`, `_x6E2D_`, `U+6E2D`. */
const escapes = ['%', '\\', '&', '_', '+']
const numeral = /[\p{Nd}〡-〩零〇○一壹弌二贰两弍三叁弎四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億]/u

/** Kinds of code units; 0 as long as nobody asked. */
const kinds = { none: 1, text: 2, sought: 3 } as const

/** What a code unit is to the values: no text, text, or one of their characters in any of their widths and cases. Asked of those alone that stand in the bytes. */
type KindOf = (code: number) => number

const tables = new WeakMap<readonly Form[], KindOf>()

function kindsFor(forms: readonly Form[]): KindOf {
  const made = tables.get(forms) ?? madeKinds(forms)
  tables.set(forms, made)
  return made
}

function madeKinds(forms: readonly Form[]): KindOf {
  const table = new Uint8Array(0x10000)
  const hasFigures = forms.some(({ number, digits, date }) => (number ?? digits ?? date) !== null)
  const characters = charactersOf(forms)
  for (const character of characters)
    for (const cased of `${character}${character.toUpperCase()}`) {
      const code = cased.charCodeAt(0)
      table[code] = kinds.sought
      if (code < 0x7f) table[code + 0xfee0] = kinds.sought
    }
  if (characters.size > 0) for (const sign of escapes) table[sign.charCodeAt(0)] = kinds.sought
  const examine = (code: number): number => {
    const spelling = otherSpelling(code)
    if (hasFigures && isNumeral(code, spelling)) return kinds.sought
    if (spelling?.length === 1 && characters.has(spelling)) return kinds.sought
    return isText(code) ? kinds.text : kinds.none
  }
  return (code) => {
    const known = table[code] ?? kinds.none
    if (known > 0) return known
    const kind = examine(code)
    table[code] = kind
    return kind
  }
}

/** Many values have the same characters: each is made a string of its own once. */
function charactersOf(forms: readonly Form[]): ReadonlySet<string> {
  const characters = new Set<string>()
  const seen = new Uint8Array(0x10000)
  for (const { words } of forms)
    for (let at = 0; words !== null && at < words.length; at++) {
      const code = words.charCodeAt(at)
      if (seen[code] === 1) continue
      const point = words.codePointAt(at) ?? code
      if (point > 0xffff) at++
      else seen[code] = 1
      characters.add(String.fromCodePoint(point))
    }
  return characters
}

function isText(code: number): boolean {
  const character = String.fromCharCode(code)
  return written.test(character) || unseen.test(character) || halves.has(code)
}

function isNumeral(code: number, spelling: string | null): boolean {
  if (code >= digitLow && code <= digitHigh) return true
  return numeral.test(String.fromCharCode(code)) || (spelling !== null && numeral.test(spelling))
}

const figure = /[\d,.\uff0c\uff0e\uff10-\uff19]+/gu

/**
 * Without echoes. `1234` in UTF-16 is the bytes 31 00 32 00 33 00 34 00: read from the next byte in the other order they say 234 as well, which is no
 * figure of its own. Of figures that share bytes the longest stays.
 */
function withoutEchoes(runs: readonly DecodedRun[], bytes: number): readonly string[] {
  const texts = runs.map(({ text }) => text.split(''))
  const owners = new Int32Array(bytes).fill(-1)
  const figures = runs.flatMap(({ text, from }, run) =>
    [...text.matchAll(figure)].map(({ 0: { length }, index }) => ({ run, index, length, from: from + 2 * index })),
  )
  for (const [number, { run, index, length, from }] of figures.toSorted((a, b) => b.length - a.length).entries()) {
    const to = from + 2 * length
    const owner = owners[from] ?? -1
    if (owner >= 0 && owner === owners[to - 1]) texts[run]?.fill('\n', index, index + length)
    else owners.fill(number, from, to)
  }
  return texts.map((characters) => characters.join(''))
}
