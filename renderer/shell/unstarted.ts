import type { Bridge, Start } from '../../src/app/contract.ts'
import { languageNamed } from '../../src/messages/locale.ts'
import { windowWords } from '../../src/messages/window.ts'
import { HostLost } from '../bridge/web.ts'

type Line = Pick<Bridge, 'onLine'> & { readonly ask: Pick<Bridge['ask'], 'start'> }

/** Asks for all that the window begins with until a host answers; `say` hears each time whether it is gone. */
export async function startOf({ onLine, ask }: Line, say: (isGone: boolean) => void): Promise<Start> {
  const over = new AbortController()
  let comesAgain = (): void => undefined
  onLine((isThere) => {
    say(!isThere)
    if (isThere) comesAgain()
  }, over.signal)
  try {
    for (;;) {
      const again = new Promise<void>((resolve) => {
        comesAgain = resolve
      })
      const start = await ask.start({}).catch((reason: unknown) => {
        if (!(reason instanceof HostLost)) throw reason
        say(true)
        return null
      })
      if (start) return start
      await again
    }
  } finally {
    over.abort()
  }
}

/** In a page that has nothing else yet, whose language is the browser's. */
export function sayUnreached(page: Element, isGone: boolean): void {
  const { hostUnreached } = windowWords[languageNamed(navigator.language) ?? 'en']
  page.textContent = ''
  if (!isGone) return
  const said = document.createElement('p')
  said.className = 'unreached'
  said.role = 'alert'
  said.textContent = hostUnreached
  page.append(said)
}
