import { createContext, useContext } from 'react'
import { type WindowWords, type Word, windowWords } from '../../src/messages/window.ts'
import type { WindowState } from './state.ts'
import { useStore } from './store.ts'
import type { WindowModel } from './window-model.ts'

export const WindowModelContext = createContext<WindowModel | null>(null)

export function useWindowModel(): WindowModel {
  const model = useContext(WindowModelContext)
  if (!model) throw new Error('A component stands outside the window whose model it asks for.')
  return model
}

export function useWindow<S>(select: (state: WindowState) => S): S {
  return useStore(useWindowModel().store, select)
}

/** The words of the window in the language chosen. */
export function useWords(): WindowWords {
  return windowWords[useWindow(({ language }) => language)]
}

export type { Word }
