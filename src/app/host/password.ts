/** Files with a password: asked of the person when they are opened, set and taken away while they are open. */
import { ok, type Result } from '../../core/result.ts'
import type { SealingKey } from '../../core/sealed-form.ts'
import { aboutSealed, isSealed, newSealKey, type SealKey, sealingKeyOf, unseal } from '../../files/sealed.ts'
import type { Input } from '../contract.ts'
import { type HostSession, inTurn, newToken } from './session.ts'

export interface Unlocked {
  readonly bytes: Uint8Array
  /** What the file was sealed with; null where it has no password. */
  readonly key: SealKey | null
}

/** What the file holds, with the password that the person gives, asked for until it is the right one; null where they will not give it. */
export async function unlocked(host: HostSession, bytes: Uint8Array, name: string): Promise<Result<Unlocked | null>> {
  if (!isSealed(bytes)) return ok({ bytes, key: null })
  const whole = aboutSealed(bytes, name)
  if (!whole.ok) return whole
  for (let isAgain = false; ; isAgain = true) {
    const password = await askPassword(host, name, isAgain)
    if (password === null) return ok(null)
    const opened = await unseal(bytes, password, name)
    if (opened.ok || opened.messages[0].code !== 'password-wrong') return opened
  }
}

/** Null where the person will not give it. */
export async function askPassword(
  { asked, port }: HostSession,
  name: string,
  isAgain: boolean,
): Promise<string | null> {
  const question = newToken()
  try {
    return await new Promise((resolve) => {
      asked.set(question, resolve)
      port.notify('passwordAsked', { question, name, isAgain })
    })
  } finally {
    asked.delete(question)
  }
}

/** Holds for what is written from here on: the window saves the work, so that nothing stands as it was. */
export async function setPassword(
  host: HostSession,
  { document: token, password }: Input<'setPassword'>,
): Promise<Result<SealingKey | null>> {
  const key = password === null ? null : await newSealKey(password)
  return inTurn(host, token, async (document) => {
    const path = document.project?.path
    const resealed = path === undefined ? ok(null) : await host.versions.reseal(path, document.key, key)
    if (!resealed.ok) {
      if (path !== undefined) await host.versions.reseal(path, key, document.key)
      return resealed
    }
    host.documents.set(token, { ...document, key })
    return ok(sealingFor(host, key))
  })
}

/** A page in a browser writes the project itself where its host is gone, and then under the same password. */
export function sealingFor({ platform }: HostSession, key: SealKey | null): SealingKey | null {
  return key && platform.kind === 'web' ? sealingKeyOf(key) : null
}
