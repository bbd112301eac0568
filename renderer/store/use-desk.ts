import { createContext, useContext } from 'react'
import { type Word, type Words, windowWords } from '../../src/messages/window.ts'
import type { Desk } from './desk.ts'
import type { WindowState } from './state.ts'
import { useStore } from './store.ts'

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A component of the window stands outside its desk.')
  return desk
}

export function useWindow<S>(select: (state: WindowState) => S): S {
  return useStore(useDesk().store, select)
}

/** The words of the window in the language chosen. */
export function useWords(): Words {
  return windowWords[useWindow(({ language }) => language)]
}

export type { Word }
