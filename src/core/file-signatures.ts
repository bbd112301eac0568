/** The bytes that files of a format begin with. */
export const fileSignatures = {
  /** The header of the first entry (APPNOTE 4.3.7): .docx and .xlsx among others. */
  zip: [0x50, 0x4b, 0x03, 0x04],
  /** The end record of an archive without entries (APPNOTE 4.3.16). */
  emptyZip: [0x50, 0x4b, 0x05, 0x06],
  /** MS-CFB 2.2: .doc, .xls and .wps, embedded objects, and a .docx with a password. */
  compoundFile: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  /** `%PDF-` */
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  /** `{\rtf` */
  rtf: [0x7b, 0x5c, 0x72, 0x74, 0x66],
} as const

export function beginsWith(bytes: Uint8Array, format: keyof typeof fileSignatures): boolean {
  return fileSignatures[format].every((byte, at) => bytes[at] === byte)
}
