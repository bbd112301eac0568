/** What a file is, told from its first bytes and never from its name. */
export type Content = 'zip' | 'ole' | 'pdf' | 'rtf' | 'other'

const signatures: readonly (readonly [Content, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** `zip` is what .docx and .xlsx are, `ole` what .doc, .xls and .wps are. */
export function contentOf(bytes: Uint8Array): Content {
  const found = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  return found?.[0] ?? 'other'
}
