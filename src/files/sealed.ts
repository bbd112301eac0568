/**
 * A file with a password: AES-256-GCM over any bytes, under a key that scrypt (RFC 7914) makes of the password. One line of JSON comes first and is
 * authenticated with the rest (it is the associated data); the ciphertext and its tag follow.
 *
 *     {"starfill-sealed":1,"sum":"3f…","length":5120,"n":131072,"r":8,"p":1,"salt":"…","check":"…","nonce":"…","about":null}⏎…
 *
 * `length` tells a file that was cut, `sum` (SHA-256 over all of the file, counted with zeros in its own place) one with a flipped bit, and `check`,
 * scrypt's second part, a wrong password: so each is said for what it is, and nobody is asked for the password of a damaged file.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { error } from '../core/codes.ts'
import { fail, map, ok, type Result } from '../core/result.ts'
import {
  nonceLength,
  noSum,
  type SealingKey,
  sealedLine,
  sealedStart,
  sealedSumStart,
  tagLength,
} from '../core/sealed-form.ts'

/** What a file is sealed with. Each sealing takes a nonce of its own, so that one key seals a document for as long as it is open. */
export interface SealKey {
  readonly cost: Cost
  readonly salt: Uint8Array
  readonly key: Uint8Array
  readonly check: Uint8Array
}

export interface Unsealed {
  readonly bytes: Uint8Array
  readonly key: SealKey
}

/** Of scrypt: 128 · n · r bytes of memory. */
interface Cost {
  readonly n: number
  readonly r: number
  readonly p: number
}

/** OWASP's first choice: 128 MB, about half a second. */
const usual: Cost = { n: 2 ** 17, r: 8, p: 1 }
/** What a file may ask for: no more than 256 MB, and four rounds of it. */
const Cost = {
  n: v.picklist([2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18]),
  r: v.literal(8),
  p: v.picklist([1, 2, 3, 4]),
}

const base64 = (bytes: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9+/]*={0,2}$/u),
    v.transform((text): Uint8Array => Buffer.from(text, 'base64')),
    v.length(bytes),
  )

const Head = v.strictObject({
  'starfill-sealed': v.literal(1),
  sum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  length: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  ...Cost,
  salt: base64(16),
  check: base64(16),
  nonce: base64(12),
  about: v.unknown(),
})
type Head = v.InferOutput<typeof Head>

/** Bytes: what is said in the clear is a name or two. */
const longestHead = 16_384

export function isSealed(bytes: Uint8Array): boolean {
  return textOf(bytes.subarray(0, sealedStart.length)) === sealedStart
}

/** A key of a new salt. Equal passwords give different keys. */
export function newSealKey(password: string): Promise<SealKey> {
  return keyFrom(password, usual, randomBytes(16))
}

/** `about` stands in the clear, for whoever lists files that are closed to them; it is authenticated. */
export function seal(bytes: Uint8Array, { cost, salt, key, check }: SealKey, about: unknown = null): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const said = { length: bytes.length, nonce: toBase64(nonce), about }
  const line = Buffer.from(sealedLine({ ...cost, salt: toBase64(salt), check: toBase64(check) }, said))
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(line)
  const sealed = Buffer.concat([line, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  sealed.write(sha256(sealed), sealedSumStart.length, 'latin1')
  return sealed
}

/** For who seals elsewhere, as a page does whose host is gone. */
export function sealingKeyOf({ cost, salt, key, check }: SealKey): SealingKey {
  const { n, r, p } = cost
  return { n, r, p, salt: toBase64(salt), check: toBase64(check), key: toBase64(key) }
}

/** The bytes and the key they were sealed with; `path` is only for the sentences. */
export async function unseal(file: Uint8Array, password: string, path: string): Promise<Result<Unsealed>> {
  const read = headOf(file, path)
  if (!read.ok) return read
  const { n, r, p, salt, check } = read.value.head
  const key = await keyFrom(password, { n, r, p }, salt)
  if (!timingSafeEqual(key.check, check)) return fail(error('password-wrong', { path }))
  return opened(file, read.value, key, path)
}

/** As `unseal`, with a key that is at hand; a file of another password is refused as one with a wrong password. */
export function unsealWith(file: Uint8Array, key: SealKey, path: string): Result<Unsealed> {
  const read = headOf(file, path)
  if (!read.ok) return read
  const { salt, check } = read.value.head
  const isOurs = timingSafeEqual(salt, key.salt) && timingSafeEqual(check, key.check)
  return isOurs ? opened(file, read.value, key, path) : fail(error('password-wrong', { path }))
}

/** Where a password comes from that nobody can be asked for twice: a terminal, a file. */
export type GivePassword = (path: string) => Promise<Result<string>>

/** What a file holds, whether it has a password or not. */
export async function unsealBy(file: Uint8Array, path: string, give: GivePassword): Promise<Result<Uint8Array>> {
  if (!isSealed(file)) return ok(file)
  const whole = aboutSealed(file, path)
  if (!whole.ok) return whole
  const password = await give(path)
  return password.ok ? map(await unseal(file, password.value, path), ({ bytes }) => bytes) : password
}

/** That a sealed file is whole, without its password: what it says in the clear. */
export function aboutSealed(file: Uint8Array, path: string): Result<unknown> {
  const read = headOf(file, path)
  return read.ok ? ok(read.value.head.about) : read
}

interface ReadHead {
  readonly head: Head
  /** The line as it was authenticated: with zeros for its sum. */
  readonly line: Uint8Array
}

function headOf(file: Uint8Array, path: string): Result<ReadHead> {
  const damaged = fail(error('sealed-damaged', { path }))
  const end = file.subarray(0, longestHead).indexOf(0x0a)
  // Nothing but the first line is there, or not even that.
  if (end === -1) return file.length < longestHead ? fail(error('sealed-cut', { path })) : damaged
  const line = Buffer.from(file.subarray(0, end + 1))
  const head = parsed(line)
  if (!head || textOf(line.subarray(0, sealedSumStart.length)) !== sealedSumStart) return damaged
  const whole = line.length + head.length + tagLength
  if (file.length < whole) return fail(error('sealed-cut', { path }))
  line.write(noSum, sealedSumStart.length, 'latin1')
  const counted = createHash('sha256')
    .update(line)
    .update(file.subarray(end + 1))
    .digest('hex')
  return file.length === whole && counted === head.sum ? ok({ head, line }) : damaged
}

function parsed(line: Uint8Array): Head | null {
  try {
    const read = v.safeParse(Head, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

function opened(file: Uint8Array, { head, line }: ReadHead, key: SealKey, path: string): Result<Unsealed> {
  const body = file.subarray(line.length, file.length - tagLength)
  const decipher = createDecipheriv('aes-256-gcm', key.key, head.nonce, { authTagLength: tagLength })
  decipher.setAAD(line).setAuthTag(file.subarray(file.length - tagLength))
  try {
    return ok({ bytes: Buffer.concat([decipher.update(body), decipher.final()]), key })
  } catch {
    // The sum was counted anew over something else: nobody's accident.
    return fail(error('sealed-damaged', { path }))
  }
}

/** NFC, so that a password does not depend on the keyboard it was typed at. */
function keyFrom(password: string, cost: Cost, salt: Uint8Array): Promise<SealKey> {
  const { n: N, r, p } = cost
  const [typed, memory] = [password.normalize('NFC'), 128 * N * r + 32 * 1024 * 1024]
  return new Promise((resolve, reject) => {
    scrypt(typed, salt, 48, { N, r, p, maxmem: memory }, (reason, made) => {
      if (reason) return reject(reason)
      resolve({ cost, salt, key: made.subarray(0, 32), check: made.subarray(32) })
    })
  })
}

/** One entry of a journal, as a text that only the key opens; `follows` is what it belongs to and is authenticated. */
export function sealText(text: string, { key }: SealKey, follows: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(follows))
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** Null where it was sealed with another key, for something else, or is damaged. */
export function unsealText(sealed: string, { key }: SealKey, follows: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < 12 + tagLength) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(follows)).setAuthTag(bytes.subarray(bytes.length - tagLength))
  try {
    const body = bytes.subarray(12, bytes.length - tagLength)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
