/** The open report: how it comes in, what is done to it, and its values as a sheet. */
import type { Bridge, Input, OpenedDocument, Settings } from '../../src/app/contract.ts'
import { detect } from '../../src/core/detect.ts'
import { readReview, readWork, writeWork } from '../../src/core/project.ts'
import { ok, type Result } from '../../src/core/result.ts'
import { noReview } from '../../src/core/review.ts'
import { type Action, reduce, type Session, startSession } from '../../src/core/session.ts'
import { sortRows } from '../../src/core/sheet-rows.ts'
import { viewOf } from '../../src/core/view.ts'
import { noPendingActs, withSession } from './acts.ts'
import type { LeavingModel } from './leaving.ts'
import type { NoticesModel } from './notices.ts'
import { givenBackIn, nextOpen } from './places.ts'
import { signatureNow } from './signature.ts'
import { chosenView, isUnsaved, type OpenReport } from './state.ts'
import type { TasksModel } from './tasks.ts'
import type { WindowStore } from './window-store.ts'

export interface DocumentModel {
  readonly open: (source: Input<'open'>['source']) => Promise<void>
  /** Goes on with the earlier work on the report, or leaves that where it is. */
  readonly goOn: () => Promise<void>
  readonly startAnew: () => void
  readonly act: (action: Action) => void
  readonly importValues: (source: Input<'valuesIn'>['source']) => Promise<void>
  readonly exportValues: (format: Input<'valuesOut'>['format']) => Promise<void>
}

interface Parts {
  readonly bridge: Bridge
  readonly store: WindowStore
  readonly notices: NoticesModel
  readonly tasks: TasksModel
  readonly leaving: LeavingModel
  /** Told when another report is shown. */
  readonly opened: () => Promise<void>
}

export function createDocument({ bridge, store, notices, tasks, leaving, opened: told }: Parts): DocumentModel {
  const act = (action: Action) =>
    store.changeReport((report) => {
      // What somebody else has open is only read here; a copy of it can be worked at.
      if (report.heldBy !== null) return report
      const session = reduce(report.session, action)
      return session === report.session ? report : withSession(report, session, signatureNow(store.get().settings))
    })

  const show = (report: OpenReport) =>
    store.patch({
      report,
      mode: 'fill',
      view: chosenView(report.format, store.get().settings),
      dialog: null,
      pasting: null,
      findings: [],
      isChecked: false,
      lastTime: null,
      visited: null,
      selected: null,
      lookedFor: null,
      isReplacing: false,
      replacing: null,
      active: nextOpen(report.session, null, 1, givenBackIn(report)),
    })

  let opening: Promise<unknown> = Promise.resolve()
  /** What to open, where it can be: work that is unsaved is not asked about for the sake of a file that is none. */
  const looked = async (source: Input<'open'>['source']) => {
    const { report } = store.get()
    if (!report || !isUnsaved(report)) return source
    const found = await tasks.run('open', (task) => bridge.ask.look({ source, task }))
    return found && (found.token === null ? source : { from: 'token' as const, token: found.token })
  }
  const openNow = async (source: Input<'open'>['source']) => {
    const from = await looked(source)
    if (from === null) return
    const copy = await leaving.ask('open')
    if (copy === null) return
    const opened = await tasks.run('open', (task) => bridge.ask.open({ source: from, task }))
    if (!opened) return
    const report = reportOf(opened, store.get().settings)
    if (!report.ok) return notices.say(report.messages)
    const before = store.get().report
    const left = before ? await leaving.release(before.document, copy) : []
    // What the host said of the file stays.
    notices.say([...store.get().notices, ...report.messages, ...left])
    show(report.value)
    store.patch({ earlier: opened.earlier })
    await told()
  }

  /** One after the other: of two that are opened at once each asks about what it takes the place of, and the last stays. */
  const inTurn = async (from: Input<'open'>['source']) => {
    const done = opening.then(() => openNow(from))
    opening = done.catch(() => undefined)
    await done
  }

  return {
    open: async (source) => {
      // What is open is saved after the question, which a page may only ask at once, and before the answer is read: it may be the same file.
      const chosen = await bridge.choose(source, 'report')
      if (!chosen.ok) return notices.say(chosen.messages)
      const from = chosen.value
      if (from === null) return
      await inTurn(from)
    },
    goOn: async () => {
      const { earlier } = store.get()
      store.patch({ earlier: null })
      if (earlier) await inTurn({ from: 'token', token: earlier.token })
    },
    startAnew: () => store.patch({ earlier: null }),
    act,
    importValues: async (source) => {
      const chosen = await bridge.choose(source, 'values')
      if (!chosen.ok) return notices.say(chosen.messages)
      if (chosen.value === null) return
      const result = await bridge.ask.valuesIn({ source: chosen.value })
      const session = store.get().report?.session
      if (!result.ok) return notices.say(result.messages)
      if (!result.value || !session) return
      const sorted = sortRows(result.value, viewOf(session).fields, session.decisions)
      notices.say(sorted.messages)
      if (!sorted.ok) return
      const { fresh, conflicts, unknown } = sorted.value
      if (conflicts.size > 0 || unknown.length > 0) store.patch({ importing: sorted.value })
      else if (fresh.size > 0) act({ type: 'decide', decisions: fresh })
    },
    exportValues: async (format) => {
      const { report } = store.get()
      if (!report) return
      const { document, session } = report
      const written = await bridge.ask.valuesOut({ document, project: writeWork(session), format })
      notices.say(written.messages)
    },
  }
}

/** A review that cannot be read is said, and the work goes on without it. */
function reportOf(opened: OpenedDocument, settings: Settings): Result<OpenReport> {
  const started = sessionOf(opened, settings)
  if (!started.ok) return started
  const {
    document,
    name,
    format,
    encoding,
    stories,
    blanks,
    heldBy,
    hasPassword,
    sealing,
    entries,
    project,
    isCopy,
    source,
    trail,
  } = opened
  const session = started.value
  const read = project === null ? ok(noReview) : readReview(project)
  const review = read.ok ? read.value : noReview
  const held = project === null ? null : { work: session, review, entries }
  const report = {
    document,
    name,
    format,
    encoding,
    stories,
    blanks,
    source,
    trail: trail ?? null,
    told: [],
    heldBy,
    hasPassword,
    sealing,
    session,
    review,
    pending: noPendingActs,
    entries,
    isCopy,
    saved: isCopy ? null : held,
    recovered: held,
    downloaded: null,
    savedAt: null,
  }
  return ok(report, read.ok ? [] : read.messages)
}

/** Line ends are one character in the editor: the text's own are written back by the host, not by the window. */
function sessionOf(
  { project, text, format, cells, places, boxes }: OpenedDocument,
  { masks }: Settings,
): Result<Session> {
  const options = { format, masks, cells, places, ...(boxes && { boxes: true as const }) }
  if (project === null) return ok(startSession(detect(text.replace(/\r\n?/gu, '\n'), options)))
  const work = readWork(project)
  return work.ok ? { ...work, value: startSession(work.value.detection, work.value) } : work
}
