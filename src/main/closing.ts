/** A window closes when its page says that nothing is lost by it. */

interface Cancelable {
  preventDefault(): void
}

export interface ClosingWindow {
  on(event: 'close', listener: (event: Cancelable) => void): unknown
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown
  destroy(): void
  readonly webContents: {
    on(event: 'did-finish-load' | 'did-fail-load' | 'render-process-gone', listener: () => void): unknown
  }
}

/**
 * `ask` asks the page; the returned function takes its answer. `finish` gives free what the window holds, and is waited for: a lock
 * left on a shared folder would shut out everybody else. A page that has crashed, hangs or never came is not asked.
 */
export function setupClosing(
  window: ClosingWindow,
  ask: () => void,
  finish: () => Promise<void>,
): (answer: 'close' | 'stay') => void {
  let page: 'coming' | 'there' | 'hanging' | 'gone' = 'coming'
  const turns = (from: typeof page, to: typeof page) => () => {
    if (page === from) page = to
  }
  window.webContents.on('did-finish-load', turns('coming', 'there'))
  window.webContents.on('did-fail-load', turns('coming', 'gone'))
  window.webContents.on('render-process-gone', () => {
    page = 'gone'
  })
  window.on('unresponsive', turns('there', 'hanging'))
  window.on('responsive', turns('hanging', 'there'))
  const leave = () => void finish().finally(() => window.destroy())
  window.on('close', (event) => {
    event.preventDefault()
    if (page === 'there') ask()
    else leave()
  })
  return (answer) => {
    if (answer === 'close') leave()
  }
}
