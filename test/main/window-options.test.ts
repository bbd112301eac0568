import { join } from 'node:path'
import { expect, test } from 'vitest'
import { windowOptions } from '../../src/main/window-options.ts'

test('the page is sandboxed and isolated, and nothing that weakens it is set', () => {
  expect(windowOptions('/program', { width: 1280, height: 800 })).toEqual({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 640,
    icon: join('/program', 'build/icon.png'),
    show: false,
    title: '星填',
    webPreferences: {
      preload: join('/program', 'out/preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
})
