/**
 * What docx-preview asks of JSZip, which is built in its place: that one inflates and decodes in parts, with a message to itself between them, which
 * is most of the time of a first page. Whatever comes here the host wrote, which has looked at each part.
 */
import { inflateSync } from 'fflate'

interface PackedPart {
  readonly method: number
  /** Of what it is once it is inflated. */
  readonly size: number
  readonly packed: Uint8Array
}

interface Archive {
  readonly files: Readonly<Record<string, { readonly async: (as: ContentForm) => Promise<string | Uint8Array | Blob> }>>
}

type ContentForm = 'string' | 'uint8array' | 'blob'

const signatures = { record: 0x02014b50, end: 0x06054b50 } as const
const [endLength, recordLength, localLength] = [22, 46, 30]

/** The parts by their names; throws where the bytes are no zip. Linear in their number. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, PackedPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const short = (at: number) => view.getUint16(at, true)
  const long = (at: number) => view.getUint32(at, true)
  let end = bytes.length - endLength
  while (long(end) !== signatures.end) end--
  const parts = new Map<string, PackedPart>()
  let at = long(end + 16)
  for (let left = short(end + 10); left > 0 && long(at) === signatures.record; left--) {
    const [name, local, length] = [short(at + 28), long(at + 42), long(at + 20)]
    const start = local + localLength + short(local + 26) + short(local + 28)
    parts.set(new TextDecoder().decode(bytes.subarray(at + recordLength, at + recordLength + name)), {
      method: short(at + 10),
      size: long(at + 24),
      packed: bytes.subarray(start, start + length),
    })
    at += recordLength + name + short(at + 30) + short(at + 32)
  }
  return parts
}

/** Each part is inflated when it is asked for. */
function contentOf({ method, size, packed }: PackedPart): Uint8Array<ArrayBuffer> {
  return method === 0 ? packed.slice() : inflateSync(packed, { out: new Uint8Array(size) })
}

async function inForm(part: PackedPart, as: ContentForm): Promise<string | Uint8Array | Blob> {
  const content = contentOf(part)
  if (as === 'string') return new TextDecoder().decode(content)
  return as === 'blob' ? new Blob([content]) : content
}

async function loadAsync(bytes: Uint8Array): Promise<Archive> {
  const files = [...partsOf(bytes)].map(([name, part]) => [name, { async: (as: ContentForm) => inForm(part, as) }])
  return { files: Object.fromEntries(files) }
}

// biome-ignore lint/style/noDefaultExport: it stands in the place of a library that has one.
export default { loadAsync }
