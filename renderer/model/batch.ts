/** A report filled once for each row of a table: what is chosen, what was found, how far it is. The host does it. */
import type { BatchAlso, Bridge, Events, ExportOptions, Input } from '../../src/app/contract.ts'
import { writeWork } from '../../src/core/project.ts'
import { type BatchState, noBatch, type RunningBatch } from './batch-state.ts'
import type { NoticesModel } from './notices.ts'
import type { SavingModel } from './saving.ts'
import type { WindowStore } from './window-store.ts'

export interface BatchModel {
  readonly chooseTable: () => Promise<void>
  /** `field` is its id; null where the column fills none, undefined to leave it to its heading. */
  readonly assign: (heading: string, field: string | null | undefined) => void
  readonly loadMapping: () => Promise<void>
  readonly saveMapping: () => Promise<void>
  readonly name: (pattern: string) => void
  readonly change: (options: Partial<ExportOptions>) => void
  /** Whether that is made beside the documents. */
  readonly want: (what: BatchAlso, isWanted: boolean) => void
  /** `name` is proposed for it. */
  readonly chooseFolder: (name: string) => Promise<void>
  /** A folder whose reports are filled instead of the open one. */
  readonly chooseMasters: () => Promise<void>
  readonly leaveMasters: () => void
  /** Without writing where it is a trial. */
  readonly run: (isTrial: boolean) => Promise<void>
  readonly pause: (isPaused: boolean) => void
  readonly stop: () => void
  readonly openRow: (row: number) => Promise<void>
  readonly closeRow: () => void
  /** A file of the folder, or the folder where `file` is null. */
  readonly openFile: (file: string | null, where: Input<'batchOpen'>['where']) => Promise<void>
  readonly showProgress: (progress: Events['progress']) => void
}

/** The newest look takes the place of those before it. */
const [looking, opening] = ['batch-look', 'batch-row']

/** Each kind of work has its own pace. */
function paceOf({ phase }: RunningBatch, what: Events['progress']['what'], from: number): Partial<RunningBatch> {
  return (phase?.what ?? null) === what ? {} : { since: performance.now(), from, pausedAt: null }
}

export function createBatch(
  bridge: Bridge,
  store: WindowStore,
  notices: NoticesModel,
  saving: Pick<SavingModel, 'tellActs' | 'noteEntries'>,
): BatchModel {
  const patch = (change: Partial<BatchState>) =>
    store.set((state) => ({ ...state, batch: { ...state.batch, ...change } }))
  const now = () => store.get().batch
  const running = (change: (before: RunningBatch) => RunningBatch) => {
    const before = now().running
    if (before) patch({ running: change(before) })
  }

  /** What the host is asked with; null where no table or no report is there. */
  const asked = (): Omit<Input<'batchLook'>, 'task'> | null => {
    const { report } = store.get()
    const { table, choices, pattern, options } = now()
    if (!report || !table) return null
    const { document, session, review } = report
    const project = writeWork(session, review)
    return { document, project, table: table.table, choices: [...choices], pattern, options }
  }

  let looks = 0
  const look = async () => {
    const source = asked()
    if (!source) return
    const mine = ++looks
    const seen = await bridge.ask.batchLook({ ...source, task: looking })
    if (mine !== looks) return
    patch({ outlook: seen.ok ? seen.value : null, said: seen.messages })
  }
  /** What was found before the change is not true any more. */
  const changed = (change: Partial<BatchState>) => {
    patch({ ...change, done: null, opened: null })
    void look()
  }

  let report: string | null = null
  store.subscribe(() => {
    const state = store.get()
    const open = state.report
    if ((open?.document ?? null) === report) return
    report = open?.document ?? null
    looks++
    if (state.batch.running) void bridge.ask.cancel({ task: state.batch.running.task })
    store.patch({ batch: noBatch(state.settings, open?.format ?? 'text') })
  })

  return {
    chooseTable: async () => {
      const chosen = await bridge.choose({ from: 'dialog' }, 'table')
      if (!chosen.ok) return notices.say(chosen.messages)
      if (chosen.value === null) return
      const table = await bridge.ask.batchTable({ source: chosen.value })
      notices.say(table.messages)
      if (table.ok && table.value) changed({ table: table.value, choices: new Map(), outlook: null, said: [] })
    },
    assign: (heading, field) => {
      const choices = new Map(now().choices)
      if (field === undefined) choices.delete(heading)
      else choices.set(heading, field)
      changed({ choices })
    },
    loadMapping: async () => {
      const chosen = await bridge.choose({ from: 'dialog' }, 'mapping')
      if (!chosen.ok) return notices.say(chosen.messages)
      if (chosen.value === null) return
      const read = await bridge.ask.batchMapping({ source: chosen.value })
      notices.say(read.messages)
      if (read.ok && read.value) changed({ choices: new Map(read.value) })
    },
    saveMapping: async () => {
      const { report: open, batch } = store.get()
      if (!open || !batch.outlook) return
      // Every column with what it fills now, so that the file says the whole of it.
      const fields = batch.outlook.columns.filter(({ heading }) => heading !== '')
      const choices = fields.map(({ heading, field }) => [heading, field] satisfies [string, string | null])
      const saved = await bridge.ask.saveBatchMapping({ document: open.document, choices })
      notices.say(saved.messages)
    },
    name: (pattern) => changed({ pattern }),
    change: (options) => changed({ options: { ...now().options, ...options } }),
    want: (what, isWanted) => {
      const also = new Set(now().also)
      if (isWanted) also.add(what)
      else also.delete(what)
      patch({ also })
    },
    chooseFolder: async (name) => {
      const { report: open } = store.get()
      if (!open) return
      const folder = await bridge.ask.batchFolder({ document: open.document, name })
      notices.say(folder.messages)
      if (folder.ok && folder.value) patch({ folder: folder.value, done: null })
    },
    chooseMasters: async () => {
      const { report: open } = store.get()
      if (!open) return
      const chosen = await bridge.ask.batchMasters({ document: open.document })
      notices.say(chosen.messages)
      if (chosen.ok && chosen.value) patch({ masters: chosen.value, done: null, opened: null })
    },
    leaveMasters: () => patch({ masters: null, done: null, opened: null }),
    run: async (isTrial) => {
      const source = asked()
      const { folder, also, masters } = now()
      if (!source || (!isTrial && !folder)) return
      const task = crypto.randomUUID()
      const begun = { task, isTrial, done: 0, phase: null, since: performance.now(), from: 0, pausedAt: null }
      patch({ running: begun, done: null, opened: null })
      // What was done before comes before it in the trail.
      if (!isTrial) await saving.tellActs()
      const where = isTrial ? null : (folder?.folder ?? null)
      const beside = { also: isTrial ? [] : [...also], masters: masters?.masters ?? null }
      const written = await bridge.ask.batchRun({ ...source, ...beside, folder: where, task })
      // Another report may stand there by now.
      if (now().running?.task !== task) return
      // What is said of the table stands beside it.
      notices.say(written.ok ? [] : written.messages)
      patch({
        running: null,
        done: written.ok ? { ...written.value, isTrial } : null,
        ...(!isTrial && written.ok && folder && { folder: { ...folder, isUsed: true } }),
      })
      if (written.ok && !isTrial) await saving.noteEntries(source.document, written.value.entries)
    },
    pause: (isPaused) => {
      const { running: work } = now()
      if (!work) return
      void bridge.ask.pause({ task: work.task, isPaused })
      const at = performance.now()
      running((before) =>
        isPaused
          ? { ...before, pausedAt: at }
          : { ...before, since: before.since + at - (before.pausedAt ?? at), pausedAt: null },
      )
    },
    stop: () => {
      const { running: work } = now()
      if (work) void bridge.ask.cancel({ task: work.task })
    },
    openRow: async (row) => {
      const source = asked()
      if (!source) return
      const opened = await bridge.ask.batchRow({ ...source, row, task: opening })
      if (opened.ok) patch({ opened: opened.value })
      else notices.say(opened.messages)
    },
    closeRow: () => patch({ opened: null }),
    openFile: async (file, where) => {
      const { folder } = now()
      if (!folder) return
      const opened = await bridge.ask.batchOpen({ folder: folder.folder, file, where })
      notices.say(opened.messages)
    },
    showProgress: ({ task, done, total, what }) =>
      running((before) =>
        before.task === task
          ? { ...before, ...paceOf(before, what, done), done, phase: what && { what, total } }
          : before,
      ),
  }
}
