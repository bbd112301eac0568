import { expect, test } from 'vitest'
import { windowOptions } from '../../src/main/window-options.ts'

test('the page is sandboxed and isolated, and nothing that weakens it is set', () => {
  expect(windowOptions('/program/preload.cjs', { width: 1280, height: 800 })).toEqual({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '星填',
    webPreferences: {
      preload: '/program/preload.cjs',
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
