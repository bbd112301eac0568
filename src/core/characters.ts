/** What single UTF-16 code units are; every number that stands for a character has its name here. */

export const codes = {
  tab: 0x09,
  lineFeed: 0x0a,
  verticalTab: 0x0b,
  formFeed: 0x0c,
  carriageReturn: 0x0d,
  space: 0x20,
  quotationMark: 0x22,
  dollar: 0x24,
  percent: 0x25,
  apostrophe: 0x27,
  leftParenthesis: 0x28,
  rightParenthesis: 0x29,
  asterisk: 0x2a,
  plus: 0x2b,
  comma: 0x2c,
  hyphen: 0x2d,
  fullStop: 0x2e,
  slash: 0x2f,
  digit0: 0x30,
  digit9: 0x39,
  colon: 0x3a,
  lessThan: 0x3c,
  greaterThan: 0x3e,
  at: 0x40,
  upperA: 0x41,
  upperK: 0x4b,
  upperZ: 0x5a,
  backslash: 0x5c,
  underscore: 0x5f,
  backtick: 0x60,
  lowerA: 0x61,
  lowerK: 0x6b,
  lowerZ: 0x7a,
  bar: 0x7c,
  tilde: 0x7e,
  nextLine: 0x85,
  noBreakSpace: 0xa0,
  times: 0xd7,
  lineSeparator: 0x2028,
  paragraphSeparator: 0x2029,
  ideographicSpace: 0x3000,
  /** 〇 */
  ideographicZero: 0x3007,
  ideographsA: 0x3400,
  ideographsAEnd: 0x4dbf,
  ideographs: 0x4e00,
  ideographsEnd: 0x9fff,
  /** 某 */
  someone: 0x67d0,
  /** Of the two halves of a character beyond 0xffff the first, and the second. */
  highSurrogates: 0xd800,
  highSurrogatesEnd: 0xdbff,
  lowSurrogates: 0xdc00,
  lowSurrogatesEnd: 0xdfff,
  /** First halves of emoji. */
  pictures: 0xd83c,
  picturesEnd: 0xd83e,
  keycap: 0x20e3,
  emojiVariation: 0xfe0f,
  wideUnderscore: 0xff3f,
  wideLeftParenthesis: 0xff08,
  wideRightParenthesis: 0xff09,
  wideAsterisk: 0xff0a,
  wideComma: 0xff0c,
  wideFullStop: 0xff0e,
  wideDigit0: 0xff10,
  wideDigit9: 0xff19,
  wideColon: 0xff1a,
  widePercent: 0xff05,
} as const

export function isStar(code: number): boolean {
  return code === codes.asterisk || code === codes.wideAsterisk
}

export function isDigit(code: number): boolean {
  return (code >= codes.digit0 && code <= codes.digit9) || (code >= codes.wideDigit0 && code <= codes.wideDigit9)
}

export function isLatin(code: number): boolean {
  return (code >= codes.upperA && code <= codes.upperZ) || (code >= codes.lowerA && code <= codes.lowerZ)
}

export function isHan(code: number): boolean {
  return (
    (code >= codes.ideographs && code <= codes.ideographsEnd) ||
    (code >= codes.ideographsA && code <= codes.ideographsAEnd) ||
    code === codes.ideographicZero
  )
}

/** White space as CommonMark 0.31 §2.1 has it, with line ends; NaN (outside the text) counts as white space too. */
export function isSpace(code: number): boolean {
  return (
    (code >= codes.tab && code <= codes.carriageReturn) ||
    code === codes.space ||
    code === codes.noBreakSpace ||
    code === codes.ideographicSpace ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === codes.nextLine ||
    code === codes.lineSeparator ||
    code === codes.paragraphSeparator ||
    Number.isNaN(code)
  )
}

/** ASCII punctuation, and general, CJK and full-width punctuation and symbols, as ranges of code units with both ends. */
const punctuation: readonly (readonly [number, number])[] = [
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
  [0xa1, 0xa9],
  [0xab, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbf],
  [0xd7, 0xd7],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2190, 0x2bff],
  [0x3001, 0x3003],
  [0x3008, 0x3020],
  [0xff01, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
]

const isPunctuationTable = new Uint8Array(0x10000)
for (const [first, last] of punctuation) isPunctuationTable.fill(1, first, last + 1)

/** A half of an emoji, its variation or its key: 📢, ✅, 2️⃣. Letters beyond 0xffff, which are rare, have such halves too. */
export function isPicture(code: number): boolean {
  return (
    (code >= codes.pictures && code <= codes.picturesEnd) ||
    (code >= codes.lowSurrogates && code <= codes.lowSurrogatesEnd) ||
    code === codes.emojiVariation ||
    code === codes.keycap
  )
}

/** Unicode punctuation and symbols (CommonMark 0.31 §2.1), as far as one code unit tells. */
export function isPunctuation(code: number): boolean {
  return isPunctuationTable[code] === 1
}
