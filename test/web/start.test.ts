import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'starfill-start-'))

/** Runs the built `npm start` until it ends or prints an address, and tells what it said by then. */
async function start(env: Readonly<Record<string, string>>, ...reports: readonly string[]) {
  const run = spawn(process.execPath, [join(root, 'out/main/start.js'), ...reports], {
    env: {
      PATH: process.env.PATH ?? '',
      LANG: 'en_GB.UTF-8',
      STARFILL_USER_DATA: folder,
      STARFILL_BROWSER: 'none',
      ...env,
    },
  })
  const said = { out: '', err: '' }
  run.stderr.on('data', (piece) => {
    said.err += piece
  })
  run.stdout.on('data', (piece) => {
    said.out += piece
    if (said.out.startsWith('http')) run.kill()
  })
  const code = await new Promise((done) => run.once('close', done))
  return { code, out: said.out.replace(/:\d+\/\?token=[\w-]+/u, ':PORT/?token=TOKEN'), err: said.err }
}

const address = 'http://127.0.0.1:PORT/?token=TOKEN\n'

test.skipIf(process.platform !== 'linux')('without a display the browser is used, and one line says why', async () => {
  expect(await start({})).toEqual({
    code: 0,
    out: address,
    err: 'There is no display for a window here: open the address below in a browser of this machine.\n',
  })
})

test.skipIf(process.platform === 'win32')(
  'where there is a runtime it is given the program and the report',
  async () => {
    const runtime = join(folder, process.platform === 'darwin' ? 'Electron.app' : 'electron')
    writeFileSync(runtime, '#!/bin/sh\necho "$@"\nexit 7\n')
    chmodSync(runtime, 0o755)
    const env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder }
    expect(await start(env, 'a.txt')).toEqual({ code: 7, out: `${root} a.txt\n`, err: '' })
  },
)

test.skipIf(process.platform === 'win32').each([
  ['it is no program', 'no program', 0o644],
  ['it dies by itself', '#!/bin/sh\nkill -TRAP $$\n', 0o755],
  ['it lacks a library', '#!/bin/sh\nexit 127\n', 0o755],
])('where the runtime does not start, the browser is used: %s', async (_why, program, mode) => {
  const broken = mkdtempSync(join(tmpdir(), 'starfill-start-'))
  writeFileSync(join(broken, 'electron'), program, { mode })
  expect(await start({ DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: broken })).toEqual({
    code: 0,
    out: address,
    err: expect.stringMatching(/^Electron could not be fetched or started, so .*\n$/u),
  })
})
