import { expect, test } from 'vitest'
import { assetOf, securityHeaders } from '../../src/app/assets.ts'

const origin = 'app://starfill'

test.each([
  ['app://starfill/', 'index.html', 'text/html; charset=utf-8'],
  ['app://starfill/index.html?x=1#y', 'index.html', 'text/html; charset=utf-8'],
  ['app://starfill/assets/index-B_x9.js', 'assets/index-B_x9.js', 'text/javascript; charset=utf-8'],
  ['app://starfill/assets/codicon-DCmgc-ay.ttf', 'assets/codicon-DCmgc-ay.ttf', 'font/ttf'],
  ['app://starfill/assets/../icon.svg', 'icon.svg', 'image/svg+xml'],
])('%s is served', (url, path, type) => {
  expect(assetOf(url, origin)).toEqual({ path, type })
})

test.each([
  ['another host', 'app://elsewhere/index.html'],
  ['another scheme', 'http://starfill/index.html'],
  ['a file of the disk', 'file:///etc/passwd'],
  ['a person in the address', 'app://me@starfill/index.html'],
  ['a folder above, encoded', 'app://starfill/%2e%2e%2fpackage.json'],
  ['a folder above, encoded twice', 'app://starfill/%252e%252e%252fpackage.json'],
  ['a folder above, with backslashes', 'app://starfill/..%5cpackage.json'],
  ['an absolute path', 'app://starfill/%2fetc%2fhosts.json'],
  ['a drive', 'app://starfill/C:%5cx.json'],
  ['a hidden file', 'app://starfill/.env.json'],
  ['an empty segment', 'app://starfill//index.html'],
  ['a folder', 'app://starfill/assets/'],
  ['a kind of file that no window has', 'app://starfill/index.exe'],
  ['no ending', 'app://starfill/index'],
  ['a character of no name', 'app://starfill/a%00.html'],
  ['a broken encoding', 'app://starfill/%E0%A4%A.html'],
  ['no address', 'index.html'],
])('%s is refused', (_what, url) => {
  expect(assetOf(url, origin)).toBeNull()
})

test('the policy allows nothing from elsewhere and no script but our files', () => {
  expect(securityHeaders['Content-Security-Policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
      "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'",
  )
})
