import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a hand-made container; everything that can be wrong or unusual can be asked for. */
export interface RawEntry {
  readonly name: string
  readonly data: string | Uint8Array
  readonly stored?: boolean
  /** Sizes after the data: `signed`, `bare` or `wide` (zip64). */
  readonly descriptor?: 'signed' | 'bare' | 'wide'
  /** Sizes and offset in zip64 fields. */
  readonly wide?: boolean
  readonly localName?: string
  readonly flags?: number
  readonly method?: number
  readonly declaredSize?: number
  readonly crc?: number
  readonly extra?: Uint8Array
  /** Bytes after the entry that belong to nobody. */
  readonly gap?: Uint8Array
}

interface Options {
  readonly before?: Uint8Array
  readonly comment?: string
  readonly wideEnd?: boolean
}

const narrow = 0xffffffff

function u(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes)
      if (bytes === 8) field.writeBigUInt64LE(BigInt(value))
      else field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )
}

/** Writes a container by hand, independently of the code under test. */
export function rawZip(
  entries: readonly RawEntry[],
  { before = new Uint8Array(), comment = '', wideEnd }: Options = {},
): Uint8Array {
  const locals: Buffer[] = []
  const records: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data)
    const packed = entry.stored ? data : deflateRawSync(data)
    const crc = entry.crc ?? crc32(data)
    const size = entry.declaredSize ?? data.length
    const method = entry.method ?? (entry.stored ? 0 : 8)
    const flags = (entry.flags ?? 0x0800) | (entry.descriptor ? 8 : 0)
    const extra = Buffer.from(entry.extra ?? [])
    const wide = entry.wide ? u([2, 1], [2, 24], [8, size], [8, packed.length], [8, offset]) : Buffer.alloc(0)
    const sizes = entry.wide ? u([4, crc], [4, narrow], [4, narrow]) : u([4, crc], [4, packed.length], [4, size])
    const name = Buffer.from(entry.name)
    const localName = Buffer.from(entry.localName ?? entry.name)
    const localWide = entry.wide ? u([2, 1], [2, 16], [8, size], [8, packed.length]) : Buffer.alloc(0)
    const after = entry.descriptor
      ? Buffer.concat([
          entry.descriptor === 'bare' ? Buffer.alloc(0) : u([4, 0x08074b50]),
          entry.descriptor === 'wide'
            ? u([4, crc], [8, packed.length], [8, size])
            : u([4, crc], [4, packed.length], [4, size]),
        ])
      : Buffer.alloc(0)
    const local = Buffer.concat([
      u([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0x5a210000]),
      entry.descriptor ? Buffer.alloc(12) : sizes,
      u([2, localName.length], [2, extra.length + localWide.length]),
      localName,
      extra,
      localWide,
      packed,
      after,
      Buffer.from(entry.gap ?? []),
    ])
    records.push(
      Buffer.concat([
        u([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [4, 0x5a210000]),
        sizes,
        u(
          [2, name.length],
          [2, extra.length + wide.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, entry.wide ? narrow : offset],
        ),
        name,
        extra,
        wide,
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(records)
  const wideRecords = wideEnd
    ? Buffer.concat([
        u([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, entries.length], [8, entries.length]),
        u([8, directory.length], [8, offset]),
        u([4, 0x07064b50], [4, 0], [8, before.length + offset + directory.length], [4, 1]),
      ])
    : Buffer.alloc(0)
  const end = Buffer.concat([
    u([4, 0x06054b50], [2, 0], [2, 0]),
    wideEnd
      ? u([2, 0xffff], [2, 0xffff], [4, narrow], [4, narrow])
      : u([2, entries.length], [2, entries.length], [4, directory.length], [4, offset]),
    u([2, Buffer.byteLength(comment)]),
    Buffer.from(comment),
  ])
  return Buffer.concat([before, ...locals, directory, wideRecords, end])
}
