import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { hasDisplay } from '../../src/web/browser.ts'
import { fetchRuntime, findRuntime } from '../../src/web/runtime.ts'

function tree(...files: readonly (readonly [string, string])[]): string {
  const root = mkdtempSync(join(tmpdir(), 'starfill-runtime-'))
  for (const [name, content] of files) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return root
}

test('the runtime that the package unpacked is found by the name it noted', () => {
  const root = tree(['node_modules/electron/path.txt', 'star'], ['node_modules/electron/dist/star', ''])
  expect(findRuntime(root, {}, 'linux')).toBe(join(root, 'node_modules/electron/dist/star'))
})

test('a runtime put elsewhere by hand goes before it', () => {
  const root = tree(['own/electron', ''])
  const folder = join(root, 'own')
  expect(findRuntime(root, { ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux')).toBe(join(folder, 'electron'))
})

test('a package without its runtime is none', () => {
  const root = tree(['node_modules/electron/install.js', ''], ['node_modules/electron/path.txt', 'electron'])
  expect(findRuntime(root, {}, 'linux')).toBeNull()
})

test('the runtime is fetched by the script of the package', () => {
  const script = [
    "const fs = require('node:fs')",
    "fs.mkdirSync(__dirname + '/dist')",
    "fs.writeFileSync(__dirname + '/dist/electron', '')",
    "fs.writeFileSync(__dirname + '/path.txt', 'electron')",
  ].join('\n')
  const root = tree(['node_modules/electron/install.js', script])
  expect(fetchRuntime(root, process.env)).toBe(join(root, 'node_modules/electron/dist/electron'))
})

test('a fetch that fails leaves none', () => {
  const root = tree(['node_modules/electron/install.js', 'process.exit(1)'])
  expect(fetchRuntime(root, process.env)).toBeNull()
})

test.each([
  ['win32', {}, true],
  ['darwin', {}, true],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['linux', { DISPLAY: '' }, false],
  ['linux', {}, false],
] as const)('on %s with %j there is a display: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected)
})
