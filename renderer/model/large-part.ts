/** Whether a document with a part that is packed very tightly is opened all the same. */
import type { Bridge, Events } from '../../src/app/contract.ts'
import type { WindowStore } from './window-store.ts'

export interface LargePartModel {
  readonly asked: (question: Events['largePartAsked']) => void
  readonly answer: (opens: boolean) => void
}

export function createLargePart(bridge: Bridge, store: WindowStore): LargePartModel {
  return {
    asked: (largePart) => store.patch({ largePart }),
    answer: (opens) => {
      const { largePart } = store.get()
      store.patch({ largePart: null })
      if (largePart) void bridge.ask.openLarge({ question: largePart.question, opens })
    },
  }
}
