/** What a page of ours may never do, whatever it is made to try: Electron's security checklist, points 1, 5 and 11 to 14. */
import type { CancelableEvent } from './cancelable-event.ts'

export interface GuardedContents {
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate' | 'will-attach-webview',
    stop: (event: CancelableEvent) => void,
  ): unknown
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
}

/** No page leads anywhere: no navigation, no frame, no second window, no webview. */
function guardContents(contents: GuardedContents): void {
  const stop = (event: CancelableEvent) => event.preventDefault()
  contents.on('will-navigate', stop)
  contents.on('will-redirect', stop)
  contents.on('will-frame-navigate', stop)
  contents.on('will-attach-webview', stop)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

export interface GuardedApp {
  on(event: 'web-contents-created', listener: (event: unknown, contents: GuardedContents) => void): unknown
}

export function setupContentsGuard(app: GuardedApp): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

export interface GuardedSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  readonly webRequest: {
    onBeforeRequest(
      filter: { urls: string[] },
      listener: (details: unknown, answer: (response: { cancel: boolean }) => void) => void,
    ): void
  }
}

/** All that is neither ours nor made by the page itself. */
const outside = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']

/** No permission but for the clipboard, which copying and the editor's own *paste* need, and no way out to a network or the disk. */
export function setupSessionGuard(session: GuardedSession): void {
  const isAllowed = (permission: string) =>
    permission === 'clipboard-sanitized-write' || permission === 'clipboard-read'
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest({ urls: outside }, (_details, answer) => answer({ cancel: true }))
}
