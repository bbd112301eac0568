/** A PDF that another program made: what it says of who made it, and when, taken out in place, so that no offset moves (ISO 32000-1, 7.5.5, 14.3.3). */

/** `bytes` as it is where it has no such entries. The same pages then give the same bytes. */
export function withoutProperties(bytes: Uint8Array): Uint8Array {
  const cleaned = Buffer.from(bytes)
  const text = cleaned.toString('latin1')
  const end = text.lastIndexOf('startxref')
  const start = Number(/^startxref\s+(?<at>\d{1,12})/u.exec(text.slice(end, end + 40))?.groups?.at ?? Number.NaN)
  if (!(start < text.length)) return bytes
  const region = trailerFrom(text, start, end)
  const blank = (from: number, length: number) => cleaned.fill(' ', from, from + length)
  for (const entry of entries) {
    const found = entry.exec(region.text)
    if (!found) continue
    blank(region.start + found.index, found[0].length)
    const object = found.groups?.object
    const body = object === undefined ? null : bodyOf(text, object)
    if (body) blank(body.start, body.length)
  }
  return cleaned
}

/** The properties' object, and marks that are made of the time and the file's name. */
const entries = [
  /\/Info\s{1,9}(?<object>\d{1,10})\s{1,9}\d{1,5}\s{1,9}R/u,
  /\/ID\s{0,9}\[\s{0,9}<[0-9A-Fa-f]{0,128}>\s{0,9}<[0-9A-Fa-f]{0,128}>\s{0,9}\]/u,
  /\/DocChecksum\s{0,9}\/[0-9A-Fa-f]{1,128}/u,
]

/** The dictionary at the file's end: after the table of objects, or the head of the stream that holds it. */
function trailerFrom(text: string, start: number, end: number): { readonly text: string; readonly start: number } {
  const isTable = text.startsWith('xref', start)
  const from = isTable ? text.indexOf('trailer', start) : start
  const stream = isTable ? -1 : text.indexOf('stream', start)
  return { text: text.slice(from, stream === -1 ? Math.max(from, end) : stream), start: from }
}

/** What stands in an object that is no stream. */
function bodyOf(text: string, object: string): { readonly start: number; readonly length: number } | null {
  const head = `\n${object} 0 obj`
  const at = text.lastIndexOf(head)
  const end = text.indexOf('endobj', at)
  if (at === -1 || end === -1) return null
  const body = text.slice(at + head.length, end)
  const [opens, closes] = [body.indexOf('<<'), body.lastIndexOf('>>')]
  if (opens === -1 || closes < opens) return null
  return { start: at + head.length + opens + 2, length: closes - opens - 2 }
}
