/** The encoding of Chinese programs without Unicode; Node decodes it and does not write it. */
let gbTable: ReadonlyMap<string, number> | null = null

/** A text in the two-byte characters of GB 18030; empty where the text holds any other but ASCII. */
export function toGb18030(text: string): Buffer {
  gbTable ??= readTable()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    const pair = code < 0x80 ? code : gbTable.get(character)
    if (pair === undefined) return Buffer.alloc(0)
    if (pair > 0xff) bytes.push(pair >> 8)
    bytes.push(pair & 0xff)
  }
  return Buffer.from(bytes)
}

function readTable(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (character.length === 1 && character !== '\uFFFD') table.set(character, lead * 256 + trail)
    }
  return table
}
