/**
 * Packing and unpacking in which no thread is ended. Node 20 aborts the whole process where a thread ends between the making of a zlib stream and
 * its setting up ("close before init"), so whoever ends a thread waits until none is within such a call, and none begins one meanwhile.
 */
import { getEnvironmentData, isMainThread, setEnvironmentData, type Worker } from 'node:worker_threads'

const key = 'starfill uninterrupted'
/** How many threads are within a call, and how many are being ended. */
const [within, ending] = [0, 1]
const state = new Int32Array(sharedBytes())

/** One for the process: every thread has what its parent had when it was started. */
function sharedBytes(): SharedArrayBuffer {
  const known = getEnvironmentData(key)
  if (known instanceof SharedArrayBuffer) return known
  const made = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)
  setEnvironmentData(key, made)
  return made
}

/** The main thread is ended with its process alone. */
export function uninterrupted<T>(work: () => T): T {
  if (isMainThread) return work()
  Atomics.add(state, within, 1)
  while (Atomics.load(state, ending) > 0) {
    Atomics.sub(state, within, 1)
    Atomics.wait(state, ending, Atomics.load(state, ending), longestWait)
    Atomics.add(state, within, 1)
  }
  try {
    return work()
  } finally {
    Atomics.sub(state, within, 1)
  }
}

/** Milliseconds until a waiting thread looks again. */
const longestWait = 100
/** No call takes longer, in milliseconds; a thread that ran out of memory within one never leaves it. */
const longestCall = 5000

/** With the threads that it started. */
export async function endThread(thread: Worker): Promise<void> {
  Atomics.add(state, ending, 1)
  try {
    for (let waited = 0; Atomics.load(state, within) > 0 && waited < longestCall; waited++)
      await new Promise((resolve) => setTimeout(resolve, 1))
    await thread.terminate()
  } finally {
    Atomics.sub(state, ending, 1)
    Atomics.notify(state, ending)
  }
}
