import { endingSignals } from '../app/ending-signals.ts'

/**
 * An interrupt that comes during `work` ends the program when it is done, which the signal asks it to be soon. For putting a file in place, which takes milliseconds, and for
 * another program that hears the same interrupt: anywhere else it must end the program at once, for a handler is not heard while it computes.
 */
export async function unbroken<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  let heard: NodeJS.Signals | null = null
  const hear = (signal: NodeJS.Signals): void => {
    heard = signal
    stop.abort()
  }
  for (const signal of endingSignals) process.on(signal, hear)
  try {
    return await work(stop.signal)
  } finally {
    for (const signal of endingSignals) process.off(signal, hear)
    if (heard !== null) process.kill(process.pid, heard)
  }
}
