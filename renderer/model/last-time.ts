/** The values of last time, offered beside the fields of this report until a person takes or leaves them. */
import type { Bridge } from '../../src/app/contract.ts'
import type { Decision, FieldId } from '../../src/core/model.ts'
import { writeWork } from '../../src/core/project.ts'
import type { RecalledValues } from '../../src/core/recall.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import type { Session } from '../../src/core/session.ts'
import type { DocumentModel } from './document.ts'
import type { NoticesModel } from './notices.ts'
import type { TasksModel } from './tasks.ts'
import type { WindowStore } from './window-store.ts'

export interface LastTimeModel {
  /** Asks for a file that last time left. */
  readonly bring: () => Promise<void>
  /** Fills the open field with what it was; false where nothing is known of it, or it is decided. */
  readonly take: (field: FieldId) => boolean
  /** All open fields, as one step. */
  readonly takeAll: () => void
  readonly leave: () => void
}

interface Parts {
  readonly bridge: Bridge
  readonly store: WindowStore
  readonly notices: NoticesModel
  readonly tasks: TasksModel
  readonly document: DocumentModel
}

export function createLastTime({ bridge, store, notices, tasks, document: work }: Parts): LastTimeModel {
  const offered = (session: Session) => offeredValues(session, store.get().lastTime?.values ?? new Map())
  return {
    bring: async () => {
      const chosen = await bridge.choose({ from: 'dialog' }, 'last')
      if (!chosen.ok) return notices.say(chosen.messages)
      const { report } = store.get()
      const source = chosen.value
      if (source === null || !report) return
      const { document, session } = report
      const told = await tasks.run('open', (task) =>
        bridge.ask.recall({ document, project: writeWork(session), source, task }),
      )
      // Another report may have been opened meanwhile.
      if (!told || store.get().report?.document !== document) return
      store.patch({ lastTime: { name: told.name, values: new Map(told.values) } })
    },
    take: (field) => {
      const { report } = store.get()
      const value = report && offered(report.session).get(field)
      if (value === null || value === undefined) return false
      work.act({ type: 'fill', field, value })
      return true
    },
    takeAll: () => {
      const { report } = store.get()
      if (!report) return
      const decisions = new Map(
        [...offered(report.session)].map(([field, value]): [FieldId, Decision] => [field, { state: 'filled', value }]),
      )
      if (decisions.size > 0) work.act({ type: 'decide', decisions })
    },
    leave: () => store.patch({ lastTime: null }),
  }
}

/** What open fields were. */
export function offeredValues({ decisions }: Session, values: RecalledValues): RecalledValues {
  return new Map([...values].filter(([field]) => decisionOf(decisions, field).state === 'open'))
}
