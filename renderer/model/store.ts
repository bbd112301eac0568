/** One value that changes, and the listeners that are told. */
import { useSyncExternalStore } from 'react'

export interface Store<T> {
  readonly get: () => T
  /** Listeners run at once, in the order they came. */
  readonly set: (change: (value: T) => T) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (change) => {
      const next = change(value)
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Draws again only where what `select` gives is another value; it must give the same object for the same state. */
export function useStore<T, S>(store: Store<T>, select: (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
