/** Values as bytes, all looked for in one pass however many they are. */
import type { Form } from './forms.ts'
import { toGb18030 } from './gb18030.ts'

/** Shorter needles turn up by chance in megabytes of compressed picture. */
const fewestBytes = 6
const encodings: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'utf8'),
  toGb18030,
]

interface Needle {
  readonly bytes: Buffer
  readonly form: Form
}

/**
 * Which of the values stand in the bytes in UTF-16 of either byte order, in UTF-8 or in GB 18030; short spellings are looked for in `outside` alone.
 * Bare digits have no spelling: they turn up in every table of numbers, and are looked for in text alone.
 */
export function formsAmong(bytes: Buffer, outside: readonly Buffer[], forms: readonly Form[]): readonly Form[] {
  const byStart = needlesFor(bytes, forms)
  if (byStart.size === 0) return []
  const pairs = new Uint8Array(0x10000)
  for (const start of byStart.keys()) pairs[start & 0xffff] = 1
  const found = new Set<Form>()
  const look = (part: Buffer, isWanted: (needle: Needle) => boolean) => {
    for (let at = 0; at + 1 < part.length; at++) {
      if (pairs[pairAt(part, at)] === 0) continue
      for (const start of [pairAt(part, at), startAt(part, at)])
        for (const needle of byStart.get(start) ?? [])
          if (isWanted(needle) && part.subarray(at, at + needle.bytes.length).equals(needle.bytes))
            found.add(needle.form)
    }
  }
  const isLong = ({ bytes: { length } }: Needle) => length >= fewestBytes
  if (outside[0] === bytes) look(bytes, () => true)
  else {
    look(bytes, isLong)
    for (const part of outside) look(part, (needle) => !isLong(needle))
  }
  return forms.filter((form) => found.has(form))
}

/** By how they start, those that could stand in the bytes at all: the pairs of bytes of each of their characters do. */
function needlesFor(bytes: Buffer, forms: readonly Form[]): ReadonlyMap<number, readonly Needle[]> {
  const byStart = new Map<number, Needle[]>()
  const encodingsOf = possibleIn(bytes)
  for (const form of forms) {
    if (form.words === null) continue
    for (const spelling of spellingsOf(form.value)) {
      let possible = ~0
      for (const character of spelling) {
        possible &= encodingsOf(character)
        if (possible === 0) break
      }
      if (possible === 0) continue
      for (const [index, encoded] of encodings.entries()) {
        const needle = possible & (1 << index) ? { bytes: encoded(spelling), form } : null
        if (!needle || needle.bytes.length < 2) continue
        const start = needle.bytes.length < 4 ? pairAt(needle.bytes, 0) : startAt(needle.bytes, 0)
        const same = byStart.get(start)
        if (same) same.push(needle)
        else byStart.set(start, [needle])
      }
    }
  }
  return byStart
}

const spellingsOf = (value: string): readonly string[] =>
  /[,，]/u.test(value) ? [value, value.replace(/[,，]/gu, '')] : [value]

/** In which encodings, a bit for each, a character could stand in the bytes. */
function possibleIn(bytes: Buffer): (character: string) => number {
  const [pairs, single] = [new Uint8Array(0x10000), new Uint8Array(0x100)]
  for (let at = 0; at < bytes.length; at++) {
    single[bytes[at] ?? 0] = 1
    if (at + 1 < bytes.length) pairs[pairAt(bytes, at)] = 1
  }
  const standsIn = (encoded: Buffer) =>
    encoded.length === 1
      ? single[encoded[0] ?? 0] === 1
      : encoded.length > 0 && encoded.every((_, at) => at + 1 === encoded.length || pairs[pairAt(encoded, at)] === 1)
  const known = new Map<string, number>()
  return (character) => {
    const made =
      known.get(character) ??
      encodings.reduce((bits, encode, index) => bits | (standsIn(encode(character)) ? 1 << index : 0), 0)
    known.set(character, made)
    return made
  }
}

const pairAt = (bytes: Buffer, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)

/** The first four bytes, as a number that no pair has. */
const startAt = (bytes: Buffer, at: number): number => (pairAt(bytes, at) | (pairAt(bytes, at + 2) << 16)) + 0x100000000
