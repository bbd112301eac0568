/**
 * A person's signing key (Ed25519, RFC 8032): the private part sealed with a password, name and public part in the clear beside it; and an office's list
 * of public keys, a JSON file: `{"starfill-keys":1,"keys":[{"name":"…","key":"…"}]}`. A public key is its 32 bytes as base64url.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify as verifies,
} from 'node:crypto'
import * as v from 'valibot'
import { error } from '../core/codes.ts'
import { fail, map, ok, type Result } from '../core/result.ts'
import type { Signing } from '../core/trail.ts'
import type { ListedKey } from '../core/trail-signing.ts'
import { aboutSealed, isSealed, newSealKey, seal, unseal } from './sealed.ts'

const PublicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/u))
const Owner = v.object({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)), key: PublicKey })
const About = v.object({ 'starfill-key': v.literal(1), ...Owner.entries })
const KeyList = v.strictObject({ 'starfill-keys': v.literal(1), keys: v.array(Owner) })

export interface MadeKey {
  readonly owner: ListedKey
  /** The key's file. */
  readonly bytes: Uint8Array
}

/** A new key each time: equal names and passwords do not give equal keys. */
export async function makeSigningKey(name: string, password: string): Promise<MadeKey> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const owner = { name, key: publicPart(privateKey) }
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' })
  return { owner, bytes: seal(secret, await newSealKey(password), { 'starfill-key': 1, ...owner }) }
}

/** Whose key the file is, without its password. `path` is only for the sentences. */
export function ownerOf(file: Uint8Array, path: string): Result<ListedKey> {
  const about = isSealed(file) ? aboutSealed(file, path) : fail(error('key-damaged', { path }))
  if (!about.ok) return about
  const read = v.safeParse(About, about.value)
  return read.success ? ok({ name: read.output.name, key: read.output.key }) : fail(error('key-damaged', { path }))
}

/** The key ready to sign. */
export async function openSigningKey(file: Uint8Array, password: string, path: string): Promise<Result<Signing>> {
  const owner = ownerOf(file, path)
  if (!owner.ok) return owner
  return map(await unseal(file, password, path), ({ bytes }): Signing => {
    const secret = createPrivateKey({ key: Buffer.from(bytes), type: 'pkcs8', format: 'der' })
    return { key: publicPart(secret), sign: (text) => sign(null, Buffer.from(text), secret).toString('base64url') }
  })
}

function publicPart(secret: KeyObject): string {
  return createPublicKey(secret).export({ format: 'jwk' }).x ?? ''
}

const known = new Map<string, KeyObject | null>()

/** False for whatever is no key or no signature. */
export function verify(key: string, text: string, signature: string): boolean {
  const read = known.get(key) ?? (known.has(key) ? null : publicKey(key))
  if (known.size < 1000) known.set(key, read)
  return read !== null && verifies(null, Buffer.from(text), read, Buffer.from(signature, 'base64url'))
}

function publicKey(key: string): KeyObject | null {
  if (!v.is(PublicKey, key)) return null
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' })
  } catch {
    return null
  }
}

export function readKeyList(bytes: Uint8Array, path: string): Result<readonly ListedKey[]> {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const read = v.safeParse(KeyList, json)
    return read.success ? ok(read.output.keys) : fail(error('keys-damaged', { path }))
  } catch {
    return fail(error('keys-damaged', { path }))
  }
}

/** The same key under another name is renamed. */
export function keyListWith(keys: readonly ListedKey[], owner: ListedKey): Uint8Array {
  const list = { 'starfill-keys': 1, keys: [...keys.filter(({ key }) => key !== owner.key), owner] }
  return Buffer.from(`${JSON.stringify(list, null, 2)}\n`)
}
