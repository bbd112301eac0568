/** The texts of Windows metafiles (MS-EMF 2.3.5, MS-WMF 2.3.3): a name may be drawn character by character, each in a record of its own. */

const emfText = { small: 108, extW: 84, ext: 83 } as const
const wmfText = { out: 0x0521, ext: 0x0a32 } as const

/** What is drawn, in the order of the records; null where the bytes are no metafile. */
export function metafileText(bytes: Buffer): string | null {
  if (bytes.length > 44 && bytes.readUInt32LE(0) === 1 && bytes.readUInt32LE(40) === 0x464d4520) return emfTexts(bytes)
  const placeable = bytes.length > 40 && bytes.readUInt32LE(0) === 0x9ac6cdd7 ? 22 : 0
  if (bytes.length < placeable + 24) return null
  const isHeader = [1, 2].includes(bytes.readUInt16LE(placeable)) && bytes.readUInt16LE(placeable + 2) === 9
  return isHeader ? wmfTexts(bytes, placeable + 18) : null
}

function emfTexts(bytes: Buffer): string {
  const drawn: string[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const type = bytes.readUInt32LE(at)
    const size = bytes.readUInt32LE(at + 4)
    if (size < 8) break
    const record = bytes.subarray(at, at + size)
    if (record.length >= 76 && (type === emfText.extW || type === emfText.ext)) {
      const [count, from] = [record.readUInt32LE(44), record.readUInt32LE(48)]
      drawn.push(
        type === emfText.extW
          ? record.toString('utf16le', from, from + 2 * count)
          : local(record.subarray(from, from + count)),
      )
    } else if (type === emfText.small && record.length >= 36) {
      // 2.3.5.37: without a rectangle the characters begin after nine numbers, else after four more.
      const [count, options] = [record.readUInt32LE(16), record.readUInt32LE(20)]
      const from = options & 0x100 ? 36 : 52
      drawn.push(
        options & 0x200
          ? local(record.subarray(from, from + count))
          : record.toString('utf16le', from, from + 2 * count),
      )
    }
    at += size
  }
  return drawn.join('')
}

function wmfTexts(bytes: Buffer, first: number): string {
  const drawn: Buffer[] = []
  for (let at = first; at + 6 <= bytes.length; ) {
    const size = 2 * bytes.readUInt32LE(at)
    if (size < 6) break
    const type = bytes.readUInt16LE(at + 4)
    const record = bytes.subarray(at, at + size)
    if (type === wmfText.out && record.length >= 8) drawn.push(record.subarray(8, 8 + record.readUInt16LE(6)))
    if (type === wmfText.ext && record.length >= 14) {
      // 2.3.3.5: a rectangle follows the options where they ask for one.
      const from = record.readUInt16LE(12) & 6 ? 22 : 14
      drawn.push(record.subarray(from, from + record.readUInt16LE(10)))
    }
    at += size
  }
  return local(Buffer.concat(drawn))
}

const local = (bytes: Buffer): string => new TextDecoder('gb18030').decode(bytes)
