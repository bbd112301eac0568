import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import config from '../../electron-builder.config.ts'

const root = resolve(import.meta.dirname, '../..')

test('the packaged program can run no code but its own', () => {
  expect([config.asar, config.electronFuses]).toEqual([
    true,
    {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: false,
      grantFileProtocolExtraPrivileges: false,
    },
  ])
})

test('a project file opens with the program', () => {
  expect(config.fileAssociations.map(({ ext }) => ext)).toEqual(['starfill'])
})

test('the package starts with the built main file, and its icons are there', () => {
  const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly main: string }
  expect([main, existsSync(join(root, config.win.icon)), existsSync(join(root, config.linux.icon))]).toEqual([
    'out/main/index.js',
    true,
    true,
  ])
})
