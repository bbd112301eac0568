/** What the batches that the window asked for at once have in common: how far they are, whether they are to wait or to stop, and their rows. */
import { setTimeout as later } from 'node:timers/promises'
import { keepRows, type ListedRow } from '../../core/batch/listed-rows.ts'
import type { RowOutcome } from '../../core/batch/outcome.ts'
import type { StartFiller } from '../batch/threads.ts'
import { going } from './batch-control.ts'
import type { TellProgress } from './tell-progress.ts'

/** Milliseconds between two words of progress, and between two looks whether a pause is over. */
const beat = 100

export interface BatchDesk {
  /** Null where there can be no other threads. */
  readonly startFiller: StartFiller | null
  /** How many threads. */
  readonly fillers: number
  readonly signal: AbortSignal
  readonly progress: TellProgress
  /** Waits for as long as the work is to wait, and looks whether it is to stop. */
  readonly onward: () => Promise<void>
  /** Looks all the while whether `work` is to stop: another program does what takes so long. */
  readonly watching: <T>(work: () => Promise<T>) => Promise<T>
  /** Keeps a row of the batch that is done now; `name` is that of its folder, empty where there is one batch alone. */
  readonly told: (name: string) => (outcome: RowOutcome) => void
  /** Those of one batch and all before it. */
  readonly rows: () => readonly ListedRow[]
}

export interface DeskRequest {
  readonly fillers: number
  /** Four bytes, one of `going`. */
  readonly control: SharedArrayBuffer
}

export function openDesk(
  { fillers, control }: DeskRequest,
  progress: TellProgress,
  startFiller: StartFiller | null,
): BatchDesk {
  const state = new Int32Array(control)
  const stop = new AbortController()
  const list = keepRows()
  let [done, said] = [0, 0]
  const look = () => {
    if (Atomics.load(state, 0) === going.stopped) stop.abort()
  }
  return {
    startFiller,
    fillers,
    signal: stop.signal,
    progress,
    onward: async () => {
      while (Atomics.load(state, 0) === going.paused) await later(beat)
      look()
    },
    watching: (work) => {
      const timer = setInterval(look, beat)
      return work().finally(() => clearInterval(timer))
    },
    told: (name) => (outcome) => {
      done++
      list.add(name === '' ? outcome : { ...outcome, file: `${name}/${outcome.file}` })
      if (performance.now() - said < beat) return
      said = performance.now()
      progress(done, null)
    },
    rows: list.rows,
  }
}
