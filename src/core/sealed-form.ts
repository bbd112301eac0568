/**
 * The form of a file with a password: a line of JSON in the clear, then the bytes under AES-256-GCM with their tag. The line is
 * authenticated with zeros in the place of its sum, which is the SHA-256 of the whole file so counted.
 */

/** All that is needed to seal once more under a password that was given. Bytes are in Base64. */
export interface SealingKey {
  /** Of scrypt: 128 · n · r bytes of memory. */
  readonly n: number
  readonly r: number
  readonly p: number
  readonly salt: string
  /** Tells a wrong password without opening anything. */
  readonly check: string
  /** 256 bits. */
  readonly key: string
}

export const sealedStart = '{"starfill-sealed":'
/** What stands before the sum. */
export const sealedSumStart = `${sealedStart}1,"sum":"`
export const noSum = '0'.repeat(64)
/** Bytes. */
export const nonceLength = 12
/** Bytes. */
export const tagLength = 16

/** The first line of a file that holds `length` bytes; `about` stands in the clear. */
export function sealedLine(
  { n, r, p, salt, check }: Omit<SealingKey, 'key'>,
  { length, nonce, about }: { readonly length: number; readonly nonce: string; readonly about: unknown },
): string {
  return `${JSON.stringify({ 'starfill-sealed': 1, sum: noSum, length, n, r, p, salt, check, nonce, about })}\n`
}
