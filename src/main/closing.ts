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

/** Returns what the page's answer goes to. A page that has crashed, hangs or never came is not asked; its recovery copy remains. */
export function setupClosing(window: ClosingWindow, ask: () => void): (answer: 'close' | 'stay') => void {
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
  window.on('close', (event) => {
    if (page !== 'there') return
    event.preventDefault()
    ask()
  })
  return (answer) => {
    if (answer === 'close') window.destroy()
  }
}
