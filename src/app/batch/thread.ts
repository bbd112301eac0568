/** The thread's end: the plan first, then tasks, each answered once. */
import { parentPort } from 'node:worker_threads'
import { map } from '../../core/result.ts'
import { type RowFiller, rowFiller } from './row-filler.ts'
import type { FromThread, ToThread } from './threads.ts'

let fill: RowFiller | null = null
const say = (said: FromThread) => parentPort?.postMessage(said)

parentPort?.on('message', (said: ToThread) => {
  // A throw is a bug: it leaves the listener and ends the thread, and who waits is told.
  if ('plan' in said)
    void rowFiller(said.plan).then((opened) => {
      if (opened.ok) fill = opened.value
      say({ opened: map(opened, () => null) })
    })
  else void fill?.(said.tasks).then((outcomes) => say({ outcomes }))
})
