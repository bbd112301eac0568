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

/** Throws the SyntaxError of `JSON.parse` where the text is no JSON. */
export function readJson(text: string): Json {
  JSON.parse(text)
  const tokens = text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s,:{}[\]"]+/gu)
  // Checked above, so what follows an opening bracket is a value, a key or the closing bracket.
  const next = (): string => tokens.next().value?.[0] ?? ''
  const valueFrom = (token: string): Json => {
    if (token === '{') {
      const entries: [string, Json][] = []
      for (let key = next(); key !== '}'; key = next()) entries.push([JSON.parse(key) as string, valueFrom(next())])
      return { type: 'object', entries }
    }
    if (token === '[') {
      const items: Json[] = []
      for (let item = next(); item !== ']'; item = next()) items.push(valueFrom(item))
      return { type: 'array', items }
    }
    if (token.startsWith('"')) return { type: 'string', text: JSON.parse(token) as string }
    if (token === 'true' || token === 'false') return { type: 'boolean', value: token === 'true' }
    return token === 'null' ? { type: 'null' } : { type: 'number', text: token }
  }
  return valueFrom(next())
}
