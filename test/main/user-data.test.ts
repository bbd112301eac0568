import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ensureUserData } from '../../src/main/user-data.ts'

function appWith(userData: string) {
  const paths = { userData, temp: dirname(userData) }
  return {
    getPath: (name: keyof typeof paths) => paths[name],
    setPath: (name: string, path: string) => void Object.assign(paths, { [name]: path }),
  }
}

test('a user folder is made where there is none', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'starfill-user-')), 'a', 'b')
  expect([ensureUserData(appWith(folder)), existsSync(folder)]).toEqual([null, true])
})

test('where it cannot be, a temporary one takes its place, and which one it was is told', () => {
  const place = mkdtempSync(join(tmpdir(), 'starfill-user-'))
  writeFileSync(join(place, 'file'), '')
  const app = appWith(join(place, 'file', 'Starfill'))
  // The stand-in's temporary folder must exist.
  const wanted = { ...app, getPath: (name: 'userData' | 'temp') => (name === 'temp' ? place : app.getPath(name)) }
  expect([ensureUserData(wanted), dirname(app.getPath('userData'))]).toEqual([join(place, 'file', 'Starfill'), place])
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be written is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-user-'))
  chmodSync(folder, 0o500)
  expect(ensureUserData(appWith(folder))).toBe(folder)
})
