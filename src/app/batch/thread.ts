/** The thread's end: the master first, then the plan and tasks, each answered once. */
import { parentPort } from 'node:worker_threads'
import { map, type Result } from '../../core/result.ts'
import { type Master, openMaster } from './master.ts'
import { fillerOf, type RowFiller } from './row-filler.ts'
import type { FromThread, ToThread } from './threads.ts'

let master: Result<Master> | null = null
let fill: RowFiller | null = null
/** One after another: tasks wait here for those before them. */
let line: Promise<unknown> = Promise.resolve()
const say = (said: FromThread) => parentPort?.postMessage(said)

async function answer(said: ToThread): Promise<void> {
  if ('master' in said) master = await openMaster(said.master)
  else if ('plan' in said && master) {
    if (master.ok) fill = fillerOf(master.value, said.plan)
    say({ opened: map(master, () => null) })
  } else if ('tasks' in said && fill) say({ outcomes: await fill(said.tasks) })
}

parentPort?.on('message', (said: ToThread) => {
  // A throw is a bug: it leaves the listener and ends the thread, and who waits is told.
  line = line.then(() => answer(said))
})
