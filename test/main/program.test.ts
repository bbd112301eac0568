import { EventEmitter } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Electron } from '../../src/main/electron.ts'
import type { IpcRequest } from '../../src/main/gate.ts'
import { run } from '../../src/main/program.ts'

const root = resolve(import.meta.dirname, '../..')

/** Just so much of Electron that the program starts on it; `order` tells what was done before it was ready. */
function fakeElectron(isFirst: boolean) {
  const order: string[] = []
  const handlers = new Map<string, (event: IpcRequest, input: unknown) => Promise<unknown>>()
  const userData = mkdtempSync(join(tmpdir(), 'starfill-program-'))
  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    setName: () => undefined,
    enableSandbox: () => order.push('sandbox'),
    requestSingleInstanceLock: () => isFirst,
    whenReady: async () => void order.push('ready'),
    quit: () => order.push('quit'),
    getAppPath: () => root,
    exit: (code: number) => order.push(`exit ${code}`),
    setPath: () => order.push('elsewhere'),
    commandLine: {
      removeSwitch: (name: string) => order.push(`no ${name}`),
      appendSwitch: (name: string) => order.push(`with ${name}`),
    },
    getPath: () => userData,
    getVersion: () => '0.0.0',
    getPreferredSystemLanguages: () => ['zh-Hans-CN'],
  })
  const loaded: unknown[] = []
  class BrowserWindow extends EventEmitter {
    readonly webContents = Object.assign(new EventEmitter(), { id: 7, send: () => undefined, isDestroyed: () => false })
    readonly options: { readonly webPreferences: unknown }
    constructor(options: { readonly webPreferences: unknown }) {
      super()
      this.options = options
    }
    async loadURL(url: string) {
      loaded.push([url, this.options.webPreferences])
    }
  }
  const electron = {
    app,
    BrowserWindow,
    dialog: {
      showMessageBoxSync: ({ message }: { readonly message: string }) => {
        order.push(message)
        return 0
      },
    },
    shell: {},
    nativeTheme: {},
    Menu: {
      buildFromTemplate: () => ({}),
      setApplicationMenu: () => order.push('menu'),
      getApplicationMenu: () => null,
    },
    screen: { getAllDisplays: () => [] },
    ipcMain: { handle: (name: string, handler: never) => handlers.set(name, handler) },
    protocol: { registerSchemesAsPrivileged: () => order.push('scheme'), handle: () => order.push('serve') },
    session: {
      defaultSession: {
        setPermissionRequestHandler: () => order.push('permissions'),
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
        webRequest: { onBeforeRequest: () => undefined },
      },
    },
  } as unknown as Electron
  return { electron, app, order, loaded, handlers }
}

test('the program sets up its guards before it is ready, then opens the start page in a sandboxed window', async () => {
  const { electron, order, loaded } = fakeElectron(true)
  run(electron, ['electron', '.'])
  await vi.waitFor(() => expect(loaded).toHaveLength(1))
  expect(order).toEqual(['sandbox', 'with js-flags', 'scheme', 'ready', 'menu', 'permissions', 'serve'])
  expect(loaded).toEqual([
    [
      'app://starfill/index.html',
      expect.objectContaining({
        preload: join(root, 'out/preload/index.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
      }),
    ],
  ])
})

test('the start page is answered through the gate', async () => {
  const { electron, handlers, loaded } = fakeElectron(true)
  run(electron, ['electron', '.'])
  await vi.waitFor(() => expect(loaded).toHaveLength(1))
  const event = { sender: { id: 7 }, senderFrame: { url: 'app://starfill/index.html', parent: null } }
  expect(await handlers.get('ask:start')?.(event, {})).toMatchObject({
    host: 'electron',
    version: '0.0.0',
    language: 'zh-CN',
    recent: [],
    launched: null,
  })
})

test('a second program leaves the work to the first', () => {
  const { electron, order } = fakeElectron(false)
  run(electron, ['electron', '.'])
  expect(order).toEqual(['sandbox', 'with js-flags', 'scheme', 'quit'])
})

test('a program that cannot start says why and ends, for an invisible one would keep every other start away', async () => {
  const { electron, order } = fakeElectron(true)
  electron.Menu.setApplicationMenu = () => {
    throw new Error('no menu')
  }
  run(electron, ['electron', '.'])
  await vi.waitFor(() => expect(order.slice(-2)).toEqual(['星填没有启动', 'exit 1']))
})

test('the installed program opens no door to its pages', () => {
  const { electron, app, order } = fakeElectron(false)
  app.isPackaged = true
  run(electron, ['starfill'])
  expect(order).toEqual(expect.arrayContaining(['no remote-debugging-port', 'no remote-debugging-pipe']))
})
