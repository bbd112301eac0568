import { unzipSync, zipSync } from 'fflate'
import { type Change, changeOf } from '../../src/core/change.ts'
import { fillDocument } from '../../src/docx/fill.ts'
import { sanitizeDocument } from '../../src/docx/sanitize.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { verifyDocument } from '../../src/docx/verify.ts'
import { embeddedPlaces } from './embedded-places.ts'
import { storyFixtures } from './story-fixtures.ts'
import { body, paragraph, wordOf } from './word-of.ts'

/** The same numbers for the same seed, from 0 to below 1 (a linear congruential generator). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const insertions = [
  '<',
  '>',
  '&',
  '</w:p>',
  '<w:p>',
  '"',
  '\0',
  '<!--',
  ']]>',
  '<![CDATA[',
  '&#0;',
  '<!DOCTYPE a>',
  '*',
  '<w:del>',
  '<w:del/>',
  '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
  '<w:cellDel/>',
  '\uFFFE',
]

/** What a search that is not linear would not come back from, by the name of the part. */
const hostileFiles: readonly (readonly [name: string, content: string])[] = [
  ['word/a.html', '<'.repeat(100_000)],
  ['word/embeddings/a.pdf', `%PDF-1.7\n1 0 obj\nstream\n${'beginbfchar '.repeat(8_000)}`],
  ['word/a.html', `${'A'.repeat(64)} `.repeat(1_500)],
  ['word/a.rtf', `{\\rtf1${'{\\u27743'.repeat(12_000)}`],
  ['word/a.mht', `MIME-Version: 1.0\n\n${'=E6=B1'.repeat(16_000)}`],
  ['word/embeddings/a.txt', '%E6%B1'.repeat(16_000)],
  ['word/embeddings/a.txt', '1,'.repeat(50_000)],
  ['word/embeddings/a.txt', '一万'.repeat(30_000)],
  ['word/embeddings/a.txt', '江口 '.repeat(30_000)],
  ['word/embeddings/a.txt', '&amp;'.repeat(20_000)],
  ['word/embeddings/a.txt', '\u202e江'.repeat(30_000)],
  ['customXml/item1.xml', `<r>${'<a>江</a>口'.repeat(10_000)}</r>`],
]

const hostileDocument = ([name, content]: readonly [string, string]): Uint8Array =>
  wordOf({ 'word/document.xml': body(paragraph('共***人')), [name]: content })

/** One damaged document: bytes flipped, cut off, moved or doubled, headers of the container changed, or a part edited and packed again. */
export function mutated(random: () => number): Uint8Array {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const kind = random()
  const whole =
    kind < 0.65
      ? pick(storyFixtures).document('共***人', ['共*', '*', '*人'])
      : kind < 0.93
        ? pick(embeddedPlaces)[1]
        : hostileDocument(pick(hostileFiles))
  const at = (length: number) => Math.floor(random() * length)
  const bytes = Uint8Array.from(whole)
  switch (at(7)) {
    case 0:
      for (let count = 1 + at(8); count > 0; count--) bytes[at(bytes.length)] = at(256)
      return bytes
    case 1:
      return bytes.subarray(0, at(bytes.length))
    case 2: {
      const from = at(bytes.length)
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(at(bytes.length))])
    }
    case 3: {
      // The last bytes are the directory and its end: where sizes and offsets stand.
      const start = Math.max(0, bytes.length - 300)
      for (let count = 1 + at(4); count > 0; count--)
        bytes[start + at(bytes.length - start)] = pick([0, 1, 0x7f, 0x80, 0xff])
      return bytes
    }
    case 4: {
      const files = unzipSync(whole)
      const part = files[pick(Object.keys(files))] ?? bytes
      for (let count = 1 + at(8); count > 0; count--) part[at(part.length)] = at(256)
      return zipSync(files)
    }
    default: {
      const files = unzipSync(whole)
      const name = pick(Object.keys(files))
      const text = Buffer.from(files[name] ?? []).toString()
      const from = at(text.length)
      const to = random() < 0.5 ? from : Math.min(text.length, from + at(30))
      return zipSync({ ...files, [name]: Buffer.from(text.slice(0, from) + pick(insertions) + text.slice(to)) })
    }
  }
}

/** What became of a document: opened and all that was done with it, or the code it was refused with. Throws only for a bug. */
export function outcomeOf(bytes: Uint8Array): string {
  const document = readDocument(bytes)
  if (!document.ok) return document.messages[0].code
  const { text } = document.value
  const masks = [...text.matchAll(/\*+/gu)].map(({ 0: mask, index }) => ({
    start: index,
    end: index + mask.length,
    text: '4',
  }))
  const change: Change = changeOf(masks, text.length)
  const filled = fillDocument(document.value, change)
  if (!filled.ok) return `not filled: ${filled.messages[0].code}`
  const expectation = { filled: [], kept: [{ field: '县名', value: '江口县', masked: 1 }], source: bytes }
  const proof = verifyDocument(filled.value, expectation)
  const cleaned = sanitizeDocument(filled.value)
  const again = readDocument(filled.value)
  if (!again.ok) return `BROKEN: ${again.messages[0].code}`
  const cleanedAgain = cleaned.ok ? readDocument(cleaned.value.bytes) : cleaned
  if (cleaned.ok && !cleanedAgain.ok) return `BROKEN when cleaned: ${cleanedAgain.messages[0].code}`
  const cleanedTwice = cleaned.ok ? sanitizeDocument(cleaned.value.bytes) : cleaned
  if (cleaned.ok && !(cleanedTwice.ok && Buffer.from(cleanedTwice.value.bytes).equals(cleaned.value.bytes)))
    return 'BROKEN: not the same when cleaned twice'
  return proof.ok ? 'opened' : `not proved: ${proof.messages[0].code}`
}
