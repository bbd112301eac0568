/** Compound files (MS-CFB) whose sectors stand in reverse order, so that no stream can be read as it lies in the file. */

const sectorSize = 512
const miniSize = 64
const smallest = 4096
const [free, endOfChain, fatSector] = [0xffffffff, 0xfffffffe, 0xfffffffd]

export type Streams = Readonly<Record<string, Uint8Array>>

interface Chain {
  readonly start: number
  readonly length: number
}

export function compoundOf(streams: Streams): Buffer {
  const sectors: Buffer[] = []
  const fat: number[] = []
  const mini: Buffer[] = []
  const miniFat: number[] = []

  function chain(bytes: Uint8Array, size: number, into: Buffer[], table: number[]): number {
    const count = Math.max(1, Math.ceil(bytes.length / size))
    const first = into.length
    for (let index = 0; index < count; index++) {
      const from = (count - 1 - index) * size
      into.push(padded(bytes.subarray(from, from + size), size))
      table.push(index === 0 ? endOfChain : first + index - 1)
    }
    return first + count - 1
  }

  const chains = Object.entries(streams).map(([name, bytes]): readonly [string, Chain] => {
    const isMini = bytes.length < smallest
    const start = isMini ? chain(bytes, miniSize, mini, miniFat) : chain(bytes, sectorSize, sectors, fat)
    return [name, { start, length: bytes.length }]
  })
  const miniStream = Buffer.concat(mini)
  const root = chain(miniStream, sectorSize, sectors, fat)
  const miniTable = chain(numbers(miniFat), sectorSize, sectors, fat)
  const entries = [
    entryOf('Root Entry', 5, { start: root, length: miniStream.length }),
    ...chains.map(([name, one]) => entryOf(name, 2, one)),
  ]
  const directory = chain(Buffer.concat(entries), sectorSize, sectors, fat)
  const table = sectors.length
  fat.push(fatSector)
  const header = Buffer.alloc(sectorSize, 0xff)
  header.fill(0, 0, 76)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(directory, 48)
  header.writeUInt32LE(smallest, 56)
  header.writeUInt32LE(miniTable, 60)
  header.writeUInt32LE(1, 64)
  header.writeUInt32LE(endOfChain, 68)
  header.writeUInt32LE(table, 76)
  return Buffer.concat([header, ...sectors, padded(numbers(fat), sectorSize, 0xff)])
}

function padded(bytes: Uint8Array, size: number, filler = 0): Buffer {
  const whole = Buffer.alloc(size, filler)
  whole.set(bytes)
  return whole
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}

function entryOf(name: string, type: number, { start, length }: Chain): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE(name.length * 2 + 2, 64)
  entry[66] = type
  for (const at of [68, 72, 76]) entry.writeUInt32LE(free, at)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(length, 120)
  return entry
}
