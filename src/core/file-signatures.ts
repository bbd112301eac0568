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

/** Those of pictures, as scanners and telephones make them; null stands for any byte. */
const pictureSignatures: readonly (readonly (number | null)[])[] = [
  // PNG (third edition, 5.2)
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  // JPEG (ITU-T T.81, B.2.1)
  [0xff, 0xd8, 0xff],
  // GIF
  [0x47, 0x49, 0x46, 0x38, null, 0x61],
  // TIFF 6.0, in either order of bytes
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  // BMP: its two reserved words are 0, which no text has there
  [0x42, 0x4d, null, null, null, null, 0, 0, 0, 0],
  // WebP in RIFF
  [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
  // HEIF (ISO/IEC 23008-12): the brands `heic` and `mif1`
  [null, null, null, null, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63],
  [null, null, null, null, 0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66, 0x31],
]

export function beginsWith(bytes: Uint8Array, format: keyof typeof fileSignatures): boolean {
  return fileSignatures[format].every((byte, at) => bytes[at] === byte)
}

export function isPicture(bytes: Uint8Array): boolean {
  return pictureSignatures.some((signature) => signature.every((byte, at) => byte === null || bytes[at] === byte))
}
