import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { type GuardedSession, setupContentsGuard, setupSessionGuard } from '../../src/main/guards.ts'

function guardedContents() {
  const app = new EventEmitter()
  const contents = Object.assign(new EventEmitter(), {
    opening: (): unknown => 'never asked',
    setWindowOpenHandler(handler: () => unknown) {
      contents.opening = handler
    },
  })
  setupContentsGuard(app)
  app.emit('web-contents-created', {}, contents)
  return contents
}

function isPrevented(contents: EventEmitter, event: string): boolean {
  let prevented = false
  contents.emit(event, { preventDefault: () => (prevented = true) })
  return prevented
}

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
  'a page of any contents is stopped at %s',
  (event) => {
    expect(isPrevented(guardedContents(), event)).toBe(true)
  },
)

test('what leads nowhere is left alone', () => {
  expect(isPrevented(guardedContents(), 'did-finish-load')).toBe(false)
})

test('no page opens a window', () => {
  expect(guardedContents().opening()).toEqual({ action: 'deny' })
})

function guardedSession() {
  const heard = {
    request: (_permission: string): boolean => true,
    check: (_permission: string): boolean => true,
    device: (): boolean => true,
    blocked: [] as string[],
    isBlocked: false,
  }
  const session: GuardedSession = {
    setPermissionRequestHandler: (handler) => {
      heard.request = (permission) => {
        let granted = true
        handler({}, permission, (answer) => {
          granted = answer
        })
        return granted
      }
    },
    setPermissionCheckHandler: (handler) => {
      heard.check = (permission) => handler({}, permission)
    },
    setDevicePermissionHandler: (handler) => {
      heard.device = handler
    },
    webRequest: {
      onBeforeRequest: ({ urls }, listener) => {
        heard.blocked = urls
        listener({}, ({ cancel }) => {
          heard.isBlocked = cancel
        })
      },
    },
  }
  setupSessionGuard(session)
  return heard
}

test.each(['media', 'geolocation', 'notifications', 'openExternal', 'fullscreen', 'hid', 'new-one'])(
  'the permission %s is denied, asked for and checked',
  (permission) => {
    const { request, check } = guardedSession()
    expect([request(permission), check(permission)]).toEqual([false, false])
  },
)

test.each(['clipboard-sanitized-write', 'clipboard-read'])('a page may copy and paste: %s', (permission) => {
  const { request, check } = guardedSession()
  expect([request(permission), check(permission)]).toEqual([true, true])
})

test('no device is given', () => {
  expect(guardedSession().device()).toBe(false)
})

test('every request to a network or to the disk is cancelled, and none of our own scheme', () => {
  const { blocked, isBlocked } = guardedSession()
  expect({ blocked, isBlocked }).toEqual({
    blocked: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'],
    isBlocked: true,
  })
})
