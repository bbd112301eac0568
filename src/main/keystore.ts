/** The system's keystore, as Electron has it. */
import type { Keystore } from '../app/host/platform.ts'
import { info } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { Electron } from './electron.ts'

type Storage = Electron['safeStorage']

/** Refused where what Electron calls encryption is a key that every program knows: so it is on a Linux desktop without a keyring. */
export function keystoreOf(storage: Storage, platform: NodeJS.Platform): Result<Keystore> {
  if (platform === 'linux' && !isSecret(storage.getSelectedStorageBackend())) return fail(info('keystore-plain', {}))
  if (!storage.isEncryptionAvailable()) return fail(info('keystore-none', {}))
  return ok({
    seal: (text) => orNull(() => storage.encryptString(text)),
    open: (bytes) => orNull(() => storage.decryptString(Buffer.from(bytes))),
  })
}

function isSecret(backend: ReturnType<Storage['getSelectedStorageBackend']>): boolean {
  return backend !== 'basic_text' && backend !== 'unknown'
}

function orNull<T>(call: () => T): T | null {
  try {
    return call()
  } catch {
    return null
  }
}
