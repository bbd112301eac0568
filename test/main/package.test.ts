import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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

const read = createRequire(import.meta.resolve('electron-builder'))
type Validate = (schema: unknown, config: unknown) => void
const { validateSchema } = read('app-builder-lib/out/util/config/schemaValidator') as {
  readonly validateSchema: Validate
}
const schema: unknown = read('app-builder-lib/scheme.json')

test('the packages of every system are described as electron-builder asks', () => {
  expect(() => validateSchema(schema, config)).not.toThrow()
  expect(() => validateSchema(schema, { ...config, nsis: { ...config.nsis, oneclick: true } })).toThrow(
    'configuration.nsis',
  )
  expect(() => validateSchema(schema, { ...config, mac: { ...config.mac, hardened: true } })).toThrow(
    'configuration.mac',
  )
})

test('Windows and macOS get a program for every processor that Electron is there for', () => {
  const names = Object.keys(read('electron/checksums.json') as object)
  const processorsOf = (system: string) =>
    names.flatMap(
      (name) => new RegExp(`^electron-v[\\d.]+-${system}-(?<arch>[a-z0-9]+)\\.zip$`, 'u').exec(name)?.[1] ?? [],
    )
  const configured = ({ target }: { readonly target: readonly { readonly arch: readonly string[] }[] }) =>
    target.flatMap(({ arch }) => arch).toSorted()
  expect(configured(config.win)).toEqual(processorsOf('win32').toSorted())
  expect(configured(config.mac)).toEqual(processorsOf('darwin').toSorted())
})

test('the icons are as large as each system asks', () => {
  // PNG: width and height stand behind the first chunk's name; in an .ico, 0 is 256.
  const png = readFileSync(join(root, config.mac.icon))
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512])
  const ico = readFileSync(join(root, config.win.icon))
  expect(Array.from({ length: ico.readUInt16LE(4) }, (_, at) => ico[6 + 16 * at])).toContain(0)
})

test('every pattern of the package but that of the build finds files', () => {
  const written = config.files.filter((pattern) => !pattern.startsWith('!') && !pattern.startsWith('out/'))
  expect(written.filter((pattern) => !existsSync(join(root, pattern.replace('/**', ''))))).toEqual([])
})

test('the installer for Windows takes back what it registers', () => {
  const script = readFileSync(join(root, 'build/installer.nsh'), 'utf8')
  const keysOf = (verb: string) =>
    new Set(
      [...script.matchAll(new RegExp(`${verb} SHELL_CONTEXT "(?<key>[^"]+?FILENAME\\})`, 'gu'))].map(([, key]) => key),
    )
  expect(keysOf('WriteRegStr').size).toBe(1)
  expect(keysOf('DeleteRegKey')).toEqual(keysOf('WriteRegStr'))
})
