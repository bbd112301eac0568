/** Long work of the host, with progress that can be cancelled: one task at a time is shown. */
import type { Bridge, Events } from '../../src/app/contract.ts'
import type { Result } from '../../src/core/result.ts'
import type { NoticesModel } from './notices.ts'
import type { RunningTask } from './state.ts'
import type { WindowStore } from './window-store.ts'

export interface TasksModel {
  /** Runs `work`, which gives the host the task's name; null where it was cancelled or failed, which is then said. */
  readonly run: <T>(what: RunningTask['what'], work: (task: string) => Promise<Result<T>>) => Promise<T | null>
  readonly showProgress: (progress: Events['progress']) => void
  readonly cancel: () => void
}

export function createTasks(bridge: Bridge, store: WindowStore, notices: NoticesModel): TasksModel {
  return {
    run: async (what, work) => {
      const id = crypto.randomUUID()
      store.patch({ task: { id, what, isConverting: false, done: 0, total: null } })
      const result = await work(id)
      if (store.get().task?.id === id) store.patch({ task: null })
      notices.say(result.messages)
      return result.ok ? result.value : null
    },
    showProgress: ({ task: id, done, total, what }) => {
      const { task } = store.get()
      if (task?.id === id) store.patch({ task: { ...task, done, total, isConverting: what === 'convert' } })
    },
    cancel: () => {
      const { task } = store.get()
      if (task) void bridge.ask.cancel({ task: task.id })
    },
  }
}
