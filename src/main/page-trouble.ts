/** What a page that has crashed or hangs cannot say itself is said by the system's own dialog, with a way out. */
import type { SystemDialog } from '../messages/texts.ts'

export interface TroubledWindow {
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown
  readonly webContents: {
    on(event: 'render-process-gone', listener: (event: unknown, details: { readonly reason: string }) => void): unknown
  }
}

export interface TroubleMeans {
  /** True where the person wants a new page. */
  readonly ask: (trouble: Extract<SystemDialog, 'crashed' | 'hanging'>, signal: AbortSignal) => Promise<boolean>
  /** Brings a new page, with the work as it was last kept; one that hangs is ended first. */
  readonly reload: () => Promise<void>
  readonly close: () => void
  readonly log: (line: string) => void
}

export function setupPageTrouble(window: TroubledWindow, { ask, reload, close, log }: TroubleMeans): void {
  let asking = new AbortController()
  let isReloading = false
  /** One question at a time. */
  const next = () => {
    asking.abort()
    asking = new AbortController()
    return asking.signal
  }
  const bringNew = async () => {
    isReloading = true
    try {
      await reload()
    } finally {
      isReloading = false
    }
  }
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (isReloading || reason === 'clean-exit') return
    log(`The page stopped: ${reason}`)
    if (await ask('crashed', next())) await bringNew()
    else close()
  })
  window.on('unresponsive', async () => {
    if (await ask('hanging', next())) await bringNew()
  })
  window.on('responsive', next)
}
