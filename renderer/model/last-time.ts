/** The values of last time, offered beside the fields of this report until a person takes or leaves them. */
import type { Bridge } from '../../src/app/contract.ts'
import type { Decision, Field, FieldId } from '../../src/core/model.ts'
import { offeredName } from '../../src/core/office-names.ts'
import { writeWork } from '../../src/core/project.ts'
import type { RecalledValues } from '../../src/core/recall.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import type { Session } from '../../src/core/session.ts'
import type { DocumentModel } from './document.ts'
import type { NoticesModel } from './notices.ts'
import type { WindowState } from './state.ts'
import type { TasksModel } from './tasks.ts'
import type { WindowStore } from './window-store.ts'

export interface LastTimeModel {
  /** Asks for a file that last time left. */
  readonly bring: () => Promise<void>
  /** Fills the open field with what stands beside it; false where nothing does, or it is decided. */
  readonly take: (field: Field) => boolean
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
      const offer = besideField(store.get(), field)
      if (!report || !offer || decisionOf(report.session.decisions, field.id).state !== 'open') return false
      work.act({ type: 'fill', field: field.id, value: offer.value })
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

/** What stands beside a field: what it was last time, else a name that earlier reports of the office had there. */
export interface Beside {
  readonly value: string
  readonly from: 'last' | 'names'
}

/** Null where nothing is known; what a field was last time stays beside it when it is filled, for whoever compares. */
export function besideField({ report, lastTime, officeNames, settings }: WindowState, field: Field): Beside | null {
  if (!report) return null
  const last = lastTime?.values.get(field.id)
  if (last !== undefined) return { value: last, from: 'last' }
  if (!settings.remembersNames || officeNames.names.length === 0) return null
  const name = offeredName(officeNames.byLabel, report.session.decisions, field)
  return name === null ? null : { value: name, from: 'names' }
}

/** What open fields were. */
export function offeredValues({ decisions }: Session, values: RecalledValues): RecalledValues {
  return new Map([...values].filter(([field]) => decisionOf(decisions, field).state === 'open'))
}
