import { expect, test } from 'vitest'
import { keystoreOf } from '../../src/main/keystore.ts'

/** Electron's, as it would be with such a keyring. */
const storage = (backend: string, isThere: boolean) => ({
  getSelectedStorageBackend: () => backend,
  isEncryptionAvailable: () => isThere,
  encryptString: (text: string) => Buffer.from(`#${text}`),
  decryptString: (bytes: Buffer) => {
    if (!bytes.toString().startsWith('#')) throw new Error('not ours')
    return bytes.toString().slice(1)
  },
})

test.each([
  ['linux', 'basic_text', true, 'keystore-plain'],
  ['linux', 'unknown', true, 'keystore-plain'],
  ['linux', 'gnome_libsecret', false, 'keystore-none'],
  ['linux', 'kwallet5', true, null],
  ['win32', '', true, null],
  ['darwin', '', false, 'keystore-none'],
] as const)('on %s with %s, there %s, names are refused as %s', (platform, backend, isThere, code) => {
  expect(keystoreOf(storage(backend, isThere) as never, platform).messages[0]?.code ?? null).toBe(code)
})

test('what was sealed is opened again, and what was not is nothing', () => {
  const store = keystoreOf(storage('kwallet6', true) as never, 'linux')
  if (!store.ok) throw new Error('no keystore')
  const sealed = store.value.seal('旬河') ?? new Uint8Array()
  expect([store.value.open(sealed), store.value.open(new Uint8Array([1]))]).toEqual(['旬河', null])
})
