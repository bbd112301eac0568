/** What a window asks and says about the signing key, and about the office's list of them. */
import type { Message } from '../../core/codes.ts'
import { map, ok, type Result } from '../../core/result.ts'
import type { Trail } from '../../core/trail.ts'
import { type ListedKey, listTroubles } from '../../core/trail-signing.ts'
import type { Input, SigningKey } from '../contract.ts'
import { askPassword } from './password.ts'
import type { HostSession } from './session.ts'

/** Asks for the key's password until it is right or the person works on without it. */
export async function unlockSigner(host: HostSession): Promise<void> {
  const { signer } = host
  const [file, key] = [await signer.closed(), await signer.state()]
  if (!file || !key) return
  for (let isAgain = false; ; isAgain = true) {
    const password = await askPassword(host, `${key.name}.starfill-key`, isAgain)
    if (password === null) return signer.refuse()
    const opened = await signer.unlock(file, password)
    if (opened.ok || opened.messages[0].code !== 'password-wrong') return
  }
}

/** What the settings say and do about the key. */
export async function signingKey(host: HostSession, input: Input<'signingKey'>): Promise<Result<SigningKey | null>> {
  const { signer } = host
  const done = await changed(host, input)
  if (!done.ok) return done
  if (input.wish === 'use') await unlockSigner(host)
  return ok(await signer.state())
}

async function changed({ signer, settings }: HostSession, input: Input<'signingKey'>): Promise<Result<null>> {
  if (input.wish === 'use') return signer.use(new Uint8Array(input.bytes), input.name)
  if (input.wish === 'make') return signer.make((await settings.read()).reviewer.trim(), input.password)
  return signer.remove()
}

/** What the list does not bear out of a trail that was opened. It may say so tomorrow or no more, and so is no break of the trail. */
export async function listMessages({ keyList: store }: HostSession, entries: Trail): Promise<readonly Message[]> {
  const keys = await store.read()
  return keys.ok ? listTroubles(entries, keys.value).map(({ message }) => message) : keys.messages
}

/** What the settings do about the list; the list as it is then. */
export async function keyList(
  { keyList: store }: HostSession,
  input: Input<'keyList'>,
): Promise<Result<readonly ListedKey[]>> {
  const done = input.wish === 'use' ? await store.use(new Uint8Array(input.bytes), input.name) : await store.remove()
  return done.ok ? store.read() : map(done, () => [])
}
