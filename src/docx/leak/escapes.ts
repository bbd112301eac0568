/** A text as programs read it: percent-encoded in UTF-8 or GBK, `\u6e2d`, entities once more, and runs that are shown from right to left. */
import { decodeReferences } from '../xml/text.ts'

/** The text itself first; only those that differ. Each is linear in the text. */
export function readingsOf(text: string): readonly string[] {
  const plain = unescaped(text)
  const percent =
    plain.includes('%') || byteEscape.test(plain) ? [decoded(plain, 'utf-8'), decoded(plain, 'gb18030')] : []
  const turned = [text, plain].map(turnedRound)
  return [...new Set([text, plain, ...percent, ...turned])]
}

/** Twice, for what was escaped is often put into a text that is escaped again. */
function unescaped(text: string): string {
  let now = text
  for (let times = 0; times < 2; times++) {
    if (now.includes('\\'))
      now = now
        .replace(/\\u\{(?<code>[\da-f]{1,6})\}/giu, (all, code: string) => characterOf(Number.parseInt(code, 16), all))
        .replace(/\\u(?<code>[\da-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    if (now.includes('\\'))
      now = now.replace(/\\(?<code>[\da-f]{4,6}) ?/giu, (all, code: string) =>
        characterOf(Number.parseInt(code, 16), all),
      )
    if (/_x[\da-f]{4}_|u\+[\da-f]{4}/iu.test(now))
      now = now.replace(/_x(?<code>[\da-f]{4})_|u\+(?<point>[\da-f]{4,6})/giu, (all, code?: string, point?: string) =>
        characterOf(Number.parseInt(code ?? point ?? '', 16), all),
      )
    if (now.includes('%u'))
      now = now.replace(/%u(?<code>[\da-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    if (now.includes('&')) now = decodeReferences(now)
  }
  return now
}

/** `\xe6` and `\346`, as programs write bytes beyond ASCII. */
const byteEscape = /\\(?:x(?<hex>[89a-f][\da-f])|(?<octal>[23][0-7]{2}))/iu
const byteEscapes = new RegExp(byteEscape.source, 'giu')

const characterOf = (point: number, otherwise: string): string =>
  point <= 0x10ffff ? String.fromCodePoint(point) : otherwise

/** Runs of `%E6%B8%AD`; letters between them belong to them in GBK, whose second byte may be a letter. */
function decoded(text: string, encoding: string): string {
  let now = text.replace(
    byteEscapes,
    (_, hex?: string, octal?: string) => `%${hex ?? Number.parseInt(octal ?? '', 8).toString(16)}`,
  )
  for (let times = 0; times < 2 && /%[\da-f]{2}/iu.test(now); times++)
    now = now.replace(/(?:%[\da-f]{2}(?:[@-~](?=%))?)+[@-~]?/giu, (run) => decodedRun(run, encoding))
  return now
}

function decodedRun(run: string, encoding: string): string {
  const bytes = Buffer.from(
    run.replace(/%([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  return new TextDecoder(encoding).decode(bytes)
}

const [overrides, pops] = [/[\u202B\u202E\u2067]/u, /[\u202C\u2069\n\u0001]/u]

/** What stands behind a right-to-left override is read from its end. */
function turnedRound(text: string): string {
  if (!overrides.test(text)) return text
  let out = ''
  let turned: string[] | null = null
  for (const character of text) {
    if (turned && pops.test(character)) {
      out += turned.reverse().join('') + character
      turned = null
    } else if (overrides.test(character)) turned ??= []
    else if (turned) turned.push(character)
    else out += character
  }
  return out + (turned?.reverse().join('') ?? '')
}
