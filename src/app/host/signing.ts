/** What a window asks and says about the signing key. */
import { ok, type Result } from '../../core/result.ts'
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
