/**
 * JSON as it stands in the file: numbers keep their digits (`1.50`), a key given twice shows, and any key is only a key (`__proto__`),
 * none of which `JSON.parse` can say.
 */

export type Json =
  | { readonly type: 'object'; readonly entries: readonly (readonly [string, Json])[] }
  | { readonly type: 'array'; readonly items: readonly Json[] }
  | { readonly type: 'string' | 'number'; readonly text: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'null' }

/** What lies deeper is nothing that a file of values says, and is left out: what is read by calls within calls must have an end. */
const deepest = 64

/** Throws the SyntaxError of `JSON.parse` where the text is no JSON. */
export function readJson(text: string): Json {
  JSON.parse(text)
  // Checked above, so what follows an opening bracket is a value, a key or the closing bracket.
  let at = 0
  const next = (): string => {
    while (isBetween(text.charCodeAt(at))) at++
    const from = at
    at = text[from] === '"' ? endOfString(text, from) : endOfToken(text, from)
    return text.slice(from, at)
  }
  const valueFrom = (token: string, depth: number): Json => {
    if (depth > deepest && (token === '{' || token === '[')) return skipped(next)
    if (token === '{') {
      const entries: [string, Json][] = []
      for (let key = next(); key !== '}'; key = next()) entries.push([stringIn(key), valueFrom(next(), depth + 1)])
      return { type: 'object', entries }
    }
    if (token === '[') {
      const items: Json[] = []
      for (let item = next(); item !== ']'; item = next()) items.push(valueFrom(item, depth + 1))
      return { type: 'array', items }
    }
    if (token.startsWith('"')) return { type: 'string', text: stringIn(token) }
    if (token === 'true' || token === 'false') return { type: 'boolean', value: token === 'true' }
    return token === 'null' ? { type: 'null' } : { type: 'number', text: token }
  }
  return valueFrom(next(), 0)
}

/** Checked before, so what holds no escape says itself. */
function stringIn(token: string): string {
  return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1)
}

/** To its closing bracket. */
function skipped(next: () => string): Json {
  for (let open = 1; open > 0; ) {
    const token = next()
    if (token === '{' || token === '[') open++
    else if (token === '}' || token === ']') open--
  }
  return { type: 'null' }
}

/** Blanks as JSON has them, commas and colons. */
function isBetween(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x2c || code === 0x3a
}

/** Behind the closing quotation mark: the first that no odd number of backslashes stands before. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; ; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at++
    else if (code === 0x22 || at >= text.length) return at + 1
  }
}

/** A bracket, or a number or word. */
function endOfToken(text: string, from: number): number {
  let at = from + 1
  if (/[{}[\]]/u.test(text[from] ?? '')) return at
  while (at < text.length && /[^\s,:{}[\]"]/u.test(text[at] ?? '')) at++
  return at
}
