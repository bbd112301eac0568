/** The source text of macros, which stands compressed in the streams of a project (MS-OVBA 2.4.1). */
import type { Stream } from './compound-file.ts'

const chunkLength = 4096
/** Every module begins with `Attribute VB_Name = "…"`, in characters and perhaps one copy. */
const firstLine = 16

/** The source text in a stream: it begins somewhere behind what the compiler left. */
export function macrosIn({ name, bytes }: Stream): readonly Stream[] {
  for (let at = 0; at + 3 < bytes.length; at++) {
    if (bytes[at] !== 1 || !isChunk(bytes, at + 1)) continue
    // Looked at before all of it is put together, for three bytes like these turn up anywhere.
    const start = expanded(bytes.subarray(at + 3, at + 3 + 64), firstLine)
    if (!start || !/^Attribute? VB_Nam/u.test(Buffer.from(start).toString('latin1'))) continue
    return [{ name: `${name}/source`, bytes: decompressed(bytes, at + 1) }]
  }
  return []
}

/** 2.4.1.1.5: three bits of a chunk's header are always 011. */
const isChunk = (bytes: Uint8Array, at: number): boolean => ((bytes[at + 1] ?? 0) & 0x70) === 0x30

/** The text of a stream up to the first chunk that is broken. */
function decompressed(bytes: Uint8Array, from: number): Uint8Array {
  const chunks: Uint8Array[] = []
  for (let at = from; at + 2 < bytes.length && isChunk(bytes, at); ) {
    const header = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
    const end = at + (header & 0xfff) + 3
    const data = bytes.subarray(at + 2, end)
    const chunk = header & 0x8000 ? expanded(data, chunkLength) : data
    if (!chunk) break
    chunks.push(chunk)
    at = end
  }
  return Buffer.concat(chunks)
}

/** 2.4.1.3.2: eight tokens after a byte of flags, each a character or a copy of what came before in the chunk. */
function expanded(data: Uint8Array, most: number): Uint8Array | null {
  const out = new Uint8Array(chunkLength)
  let length = 0
  for (let at = 0; at < data.length && length < most; ) {
    const flags = data[at++] ?? 0
    for (let bit = 0; bit < 8 && at < data.length; bit++) {
      if (!(flags & (1 << bit))) {
        if (length === chunkLength) return null
        out[length++] = data[at++] ?? 0
        continue
      }
      const token = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8)
      at += 2
      const offsetBits = Math.max(4, Math.ceil(Math.log2(length)))
      const back = (token >> (16 - offsetBits)) + 1
      const count = (token & (0xffff >> offsetBits)) + 3
      if (back > length || length + count > chunkLength) return null
      for (let copied = 0; copied < count; copied++, length++) out[length] = out[length - back] ?? 0
    }
  }
  return out.slice(0, length)
}
