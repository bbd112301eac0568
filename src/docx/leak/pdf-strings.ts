/** Strings of a PDF (ISO 32000-1, 7.3.4), each as hexadecimal digits. Linear in the content, whatever is left open in it. */

/** All strings, in order. */
export function stringsOf(content: string): readonly string[] {
  const found: string[] = []
  const endOf = endsIn(content)
  for (let at = 0; at < content.length; at++) {
    const end = endOf(at)
    if (end === null) continue
    found.push(codesOf(content.slice(at, end)))
    at = end - 1
  }
  return found
}

/** The strings that are shown (9.4.3), an operator each; the pieces of one `TJ` belong together. */
export function shownStrings(content: string): readonly string[] {
  const shown: string[] = []
  const endOf = endsIn(content)
  const bracketFrom = nextIn(content, ']', () => true)
  const isShown = behindIn(content, /(?:Tj|['"])/iuy)
  const areShown = behindIn(content, /TJ/iuy)
  for (let at = 0; at < content.length; at++) {
    const isArray = content[at] === '['
    const end = isArray ? bracketFrom(at) + 1 : endOf(at)
    if (end === null || !(isArray ? areShown(end) : isShown(end))) continue
    const own = content.slice(at, end)
    shown.push(isArray ? stringsOf(own).join('') : codesOf(own))
    at = end - 1
  }
  return shown
}

/** Where the string that begins at a place ends, or null; asked from left to right. */
function endsIn(content: string): (at: number) => number | null {
  const bracketFrom = nextIn(content, ')', (at) => backslashesBefore(content, at) % 2 === 0)
  return (at) => {
    const sign = content[at]
    if (sign === '(') {
      const end = bracketFrom(at)
      return end < content.length ? end + 1 : null
    }
    if (sign !== '<') return null
    let end = at + 1
    while (isHexadecimal.test(content.charAt(end))) end++
    return content[end] === '>' ? end + 1 : null
  }
}

const isHexadecimal = /^[0-9a-f\s]$/iu

function backslashesBefore(content: string, at: number): number {
  let count = 0
  while (content[at - count - 1] === '\\') count++
  return count
}

/** The next `sign` at or behind a place that is wanted, or the end of the content; asked from left to right, so that nothing is passed twice. */
function nextIn(content: string, sign: string, isWanted: (at: number) => boolean): (from: number) => number {
  let next = -1
  return (from) => {
    while (next < from || (next < content.length && !isWanted(next))) {
      const found = content.indexOf(sign, Math.max(from, next + 1))
      next = found < 0 ? content.length : found
    }
    return next
  }
}

/** Whether a place and white space are followed by `word`, which is sticky; brackets that close at one place ask about it again and again. */
function behindIn(content: string, word: RegExp): (at: number) => boolean {
  let asked = -1
  let answer = false
  return (at) => {
    if (at === asked) return answer
    asked = at
    word.lastIndex = at
    while (/^\s$/u.test(content.charAt(word.lastIndex))) word.lastIndex++
    answer = word.test(content)
    return answer
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Of a string with its brackets. */
function codesOf(string: string): string {
  const inside = string.slice(1, -1)
  return string.startsWith('<') ? inside.replace(/\s/gu, '').toUpperCase() : hexOf(inside)
}

/** 7.3.4.2: escapes of a string in brackets. */
function hexOf(plain: string): string {
  const text = plain.replace(/\\(?<octal>[0-7]{1,3})|\\(?<other>.)/gsu, (_, octal: string | undefined, other = '') =>
    octal === undefined ? (escapes[other] ?? other) : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
  )
  return Buffer.from(text, 'latin1').toString('hex').toUpperCase()
}
