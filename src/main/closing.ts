/** A window closes when its page says that nothing is lost by it. */

import type { Port } from '../app/host/platform.ts'
import type { CancelableEvent } from './cancelable-event.ts'

export interface ClosingWindow {
  on(event: 'close', listener: (event: CancelableEvent) => void): unknown
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown
  destroy(): void
  readonly webContents: {
    on(event: 'did-finish-load' | 'did-fail-load' | 'render-process-gone', listener: () => void): unknown
  }
}

export interface Closing {
  /** The page's answer. */
  readonly answer: Port['close']
  /** The system ends the program: the page is told to keep its work, and not waited for long. */
  readonly end: () => void
}

/** Milliseconds that a page has to keep its work before its system takes the program away. */
const patience = 3000

/**
 * `ask` asks the page, and says whether it can stay. `finish` gives free what the window holds, and is waited for: a lock
 * left on a shared folder would shut out everybody else. A page that has crashed, hangs or never came is not asked.
 */
export function setupClosing(
  window: ClosingWindow,
  ask: (canStay: boolean) => void,
  finish: () => Promise<void>,
): Closing {
  let page: 'coming' | 'there' | 'hanging' | 'gone' = 'coming'
  const turns = (from: typeof page, to: typeof page) => () => {
    if (page === from) page = to
  }
  window.webContents.on('did-finish-load', () => {
    page = 'there'
  })
  window.webContents.on('did-fail-load', turns('coming', 'gone'))
  window.webContents.on('render-process-gone', () => {
    page = 'gone'
  })
  window.on('unresponsive', turns('there', 'hanging'))
  window.on('responsive', turns('hanging', 'there'))
  let isLeaving = false
  const leave = () => {
    if (isLeaving) return
    isLeaving = true
    void finish().finally(() => window.destroy())
  }
  window.on('close', (event) => {
    event.preventDefault()
    if (page === 'there') ask(true)
    else leave()
  })
  return {
    answer: (answer) => {
      if (answer === 'close') leave()
    },
    end: () => {
      if (page !== 'there') return leave()
      ask(false)
      setTimeout(leave, patience)
    },
  }
}
