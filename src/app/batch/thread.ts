/** The thread's end: the plan first, then tasks, each answered once. */
import { parentPort } from 'node:worker_threads'
import { map } from '../../core/result.ts'
import { type RowFiller, rowFiller } from './row-filler.ts'
import type { FromThread, ToThread } from './threads.ts'

let fill: RowFiller | null = null
/** One after another: tasks wait here for those before them. */
let line: Promise<unknown> = Promise.resolve()
const say = (said: FromThread) => parentPort?.postMessage(said)

async function answer(said: ToThread): Promise<void> {
  if ('plan' in said) {
    const opened = await rowFiller(said.plan)
    if (opened.ok) fill = opened.value
    say({ opened: map(opened, () => null) })
  } else if (fill) say({ outcomes: await fill(said.tasks) })
}

parentPort?.on('message', (said: ToThread) => {
  // A throw is a bug: it leaves the listener and ends the thread, and who waits is told.
  line = line.then(() => answer(said))
})
