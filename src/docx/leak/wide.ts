/** Text in UTF-16 between other data: old documents and sheets, objects, metafiles. */
import { otherSpellings } from './fold.ts'
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
  const table = tableOf(forms)
  const runs = [0, 1].flatMap((from) => [...runsIn(bytes, from, 0, table), ...runsIn(bytes, from, 1, table)])
  return withoutEchoes(runs, bytes.length).join('\n')
}

/** `high` is which byte of a unit is the high one. */
function runsIn(bytes: Buffer, first: number, high: 0 | 1, table: Uint8Array): readonly DecodedRun[] {
  const runs: DecodedRun[] = []
  let from = first
  let sought = 0
  for (let at = first; ; at += 2) {
    const code = at + 1 < bytes.length ? (bytes[at + 1 - high] ?? 0) | ((bytes[at + high] ?? 0) << 8) : 0
    const kind = table[code] ?? 0
    if (kind > 1) sought++
    if (kind > 0) continue
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
const halves = [0xd835, 0xdb40, ...Array.from({ length: 240 }, (_, at) => 0xdd00 + at)]
const [digitLow, digitHigh] = [0xdfce, 0xdfff]
/** What opens an escape of any character: `%E6`, `\u6e2d`, `&#28205;`, `_x6E2D_`, `U+6E2D`. */
const escapes = ['%', '\\', '&', '_', '+']
const numeral = /[\p{Nd}〡-〩零〇○一壹弌二贰两弍三叁弎四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億]/u

let known: ReturnType<typeof readKinds> | null = null

function readKinds() {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code)
  const matching = (pattern: RegExp) => codes.filter((code) => pattern.test(String.fromCharCode(code)))
  const kinds = new Uint8Array(codes.length)
  for (const code of [...matching(written), ...matching(unseen), ...halves]) kinds[code] = 1
  const numerals = new Set(matching(numeral))
  const others: (readonly [code: number, spelling: string])[] = []
  for (const [code, spelling] of otherSpellings()) {
    if (numeral.test(spelling)) numerals.add(code)
    if (spelling.length === 1) others.push([code, spelling])
  }
  for (let code = digitLow; code <= digitHigh; code++) numerals.add(code)
  return { kinds, numerals: [...numerals], others }
}

/** By code unit: 0 where no text is, 1 for text, 2 for the characters of the values, in each of their widths and cases. */
function tableOf(forms: readonly Form[]): Uint8Array {
  const made = tables.get(forms) ?? madeTable(forms)
  tables.set(forms, made)
  return made
}

const tables = new WeakMap<readonly Form[], Uint8Array>()

function madeTable(forms: readonly Form[]): Uint8Array {
  known ??= readKinds()
  const { kinds, numerals, others } = known
  const table = kinds.slice()
  if (forms.some(({ number, digits, date }) => (number ?? digits ?? date) !== null))
    for (const code of numerals) table[code] = 2
  const characters = new Set<string>()
  for (const { words } of forms) for (const character of words ?? '') characters.add(character)
  for (const character of characters)
    for (const cased of `${character}${character.toUpperCase()}`) {
      const code = cased.charCodeAt(0)
      table[code] = 2
      if (code < 0x7f) table[code + 0xfee0] = 2
    }
  for (const [code, spelling] of others) if (characters.has(spelling)) table[code] = 2
  if (characters.size > 0) for (const sign of escapes) table[sign.charCodeAt(0)] = 2
  return table
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
