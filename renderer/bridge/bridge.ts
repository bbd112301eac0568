/** The line to the host that this page runs in. */

import { byName, eventNames } from '../../src/app/channels.ts'
import type { Bridge, EventName, Events, PreloadLine } from '../../src/app/contract.ts'
import { ok } from '../../src/core/result.ts'
import { createWebBridge } from './web.ts'

declare global {
  interface Window {
    /** What Electron's preload exposes; missing in a browser. */
    readonly starfill?: PreloadLine
  }
}

/** Call it once: each call in a browser opens another line. */
export function openBridge(): Bridge {
  return window.starfill ? bridgeOver(window.starfill) : createWebBridge()
}

function bridgeOver({ ask, listen, droppedFile }: PreloadLine): Bridge {
  const on =
    <E extends EventName>(event: E) =>
    (listener: (data: Events[E]) => void, signal: AbortSignal) => {
      if (!signal.aborted) signal.addEventListener('abort', listen[event](listener), { once: true })
    }
  return {
    choose: async (source) => ok(source),
    ask,
    droppedFile,
    onLine: () => undefined,
    on: byName(eventNames, on) as Bridge['on'],
  }
}
