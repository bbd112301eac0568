/** Keys of passwords in no time: what scrypt costs is half a second each time, and no disk has a part in it. */
import crypto, { scryptSync } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

type Done = (reason: Error | null, key: Buffer) => void

/** Until the function is called that comes back. */
export function withQuickKeys(): () => void {
  const own = crypto.scrypt
  const quick = (password: string, salt: Uint8Array, length: number, _cost: unknown, done: Done): void =>
    done(null, scryptSync(password, salt, length, { N: 2 }))
  crypto.scrypt = quick as typeof own
  syncBuiltinESMExports()
  return () => {
    crypto.scrypt = own
    syncBuiltinESMExports()
  }
}
