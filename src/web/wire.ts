/**
 * How a value travels between the browser and the loopback host: its JSON, then the bytes it holds, so that a document need not become text.
 *
 *     4 bytes: length of the JSON, big endian | JSON | bytes | bytes …
 *
 * Each `Uint8Array` stands in the JSON as `{"$bytes": length}`, in the order of the bytes behind it.
 */

const marker = '$bytes'

export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  const json = JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, converted: unknown) {
    // What stands in the value: a Buffer would already have become a list of numbers.
    const part = this[key]
    if (!(part instanceof Uint8Array)) return converted
    pieces.push(part)
    return { [marker]: part.byteLength }
  })
  const head = new TextEncoder().encode(json)
  const packed = new Uint8Array(4 + head.length + pieces.reduce((sum, piece) => sum + piece.byteLength, 0))
  new DataView(packed.buffer).setUint32(0, head.length)
  packed.set(head, 4)
  let at = 4 + head.length
  for (const piece of pieces) {
    packed.set(piece, at)
    at += piece.byteLength
  }
  return packed
}

/** Throws a SyntaxError or RangeError where the bytes are nothing that `pack` made. */
export function unpack(packed: Uint8Array): unknown {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const headEnd = 4 + view.getUint32(0)
  if (headEnd > packed.byteLength) throw new RangeError(`The JSON ends at ${headEnd} of ${packed.byteLength} bytes.`)
  let at = headEnd
  const value: unknown = JSON.parse(new TextDecoder().decode(packed.subarray(4, headEnd)), (_key, part: unknown) => {
    const length = lengthOf(part)
    if (length === null) return part
    at += length
    if (at > packed.byteLength) throw new RangeError(`Bytes end at ${at} of ${packed.byteLength}.`)
    return packed.slice(at - length, at)
  })
  if (at !== packed.byteLength) throw new RangeError(`${packed.byteLength - at} bytes belong to nothing.`)
  return value
}

function lengthOf(part: unknown): number | null {
  if (typeof part !== 'object' || part === null || !(marker in part) || Object.keys(part).length !== 1) return null
  const length = part[marker]
  return typeof length === 'number' && Number.isInteger(length) && length >= 0 ? length : null
}
