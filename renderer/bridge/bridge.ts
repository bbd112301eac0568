/** The line to the host that this page runs in. */
import type { Bridge } from '../../src/app/contract.ts'
import { createWebBridge } from './web.ts'

declare global {
  interface Window {
    /** What Electron's preload exposes; missing in a browser. */
    readonly starfill?: Bridge
  }
}

/** Call it once: each call to a loopback host opens another line. */
export function openBridge(): Bridge {
  return window.starfill ?? createWebBridge()
}
