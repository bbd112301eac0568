/** What a person can do in the window, as functions over its one store. */
import type { Bridge, Input, Outputs, Settings, Start } from '../../src/app/contract.ts'
import type { Message } from '../../src/core/codes.ts'
import { detect } from '../../src/core/detect.ts'
import type { Finding, PlaceholderId, Span } from '../../src/core/model.ts'
import { readReview, readWork, writeWork } from '../../src/core/project.ts'
import { ok, type Result } from '../../src/core/result.ts'
import { noReview, type Signature } from '../../src/core/review.ts'
import { type Action, reduce, type Session, startSession } from '../../src/core/session.ts'
import { decide } from '../../src/core/values.ts'
import { viewOf } from '../../src/core/view.ts'
import { zonedTime } from '../../src/core/zoned-time.ts'
import { createMarking, type Marking } from './marking.ts'
import { nextOpen } from './places.ts'
import {
  type Busy,
  type Dialog,
  isHeld,
  isUnsaved,
  type Looked,
  languageOf,
  type Mode,
  type OpenReport,
  type WindowState,
} from './state.ts'
import { createStore, type Store } from './store.ts'
import { noneUntold, signed } from './telling.ts'

export type Opened = NonNullable<Extract<Outputs['open'], { readonly ok: true }>['value']>

export interface Desk extends Marking {
  readonly store: Store<WindowState>
  readonly bridge: Bridge
  readonly act: (action: Action) => void
  readonly select: (span: Span | null) => void
  readonly activate: (placeholder: PlaceholderId | null) => void
  /** Goes to what a check noticed. */
  readonly look: (place: Pick<Finding, 'start' | 'end' | 'placeholder'> & Partial<Looked>) => void
  readonly find: () => void
  /** Prints the pages, once they are drawn. */
  readonly print: () => void
  /** Goes to the next or previous open placeholder after the active one, round the end. */
  readonly step: (direction: 1 | -1) => void
  readonly open: (source: Input<'open'>['source']) => Promise<void>
  readonly save: (as?: boolean) => Promise<void>
  readonly autosave: () => Promise<void>
  /** Tells the host what was done, for its audit trail; before whatever else the host is asked to do with the work. */
  readonly tell: () => Promise<void>
  /** The host added entries of its own to the trail of the document; they are saved with the work. */
  readonly recorded: (document: string, entries: number) => Promise<void>
  readonly takeValues: (source: Input<'valuesIn'>['source']) => Promise<void>
  readonly giveValues: (format: Input<'valuesOut'>['format']) => Promise<void>
  /** Runs long work with progress that can be cancelled; null where it was cancelled or failed, which is then said. */
  readonly long: <T>(what: Busy['what'], work: (task: string) => Promise<Result<T>>) => Promise<T | null>
  readonly cancel: () => void
  readonly say: (messages: readonly Message[]) => void
  readonly dismiss: (message: Message) => void
  readonly show: (dialog: Dialog | null) => void
  readonly printed: () => void
  readonly turn: (mode: Mode) => void
  readonly change: (settings: Partial<Settings>) => Promise<void>
}

export function createDesk(bridge: Bridge, start: Start): Desk {
  const store = createStore<WindowState>({
    start,
    settings: start.settings,
    language: languageOf(start, start.settings),
    report: null,
    mode: 'fill',
    dialog: null,
    active: null,
    selected: null,
    findings: [],
    looked: null,
    searches: 0,
    isPrinting: false,
    notices: [],
    busy: null,
  })
  const patch = (change: Partial<WindowState>) => store.set((state) => ({ ...state, ...change }))
  const hold = (settings: Settings) => patch({ settings, language: languageOf(start, settings) })
  /** How many changes of the settings were asked for. */
  let changes = 0
  const say = (messages: readonly Message[]) => patch({ notices: messages })
  const report = (change: (report: OpenReport) => OpenReport) =>
    store.set((state) => (state.report ? { ...state, report: change(state.report) } : state))

  const signature = (): Signature => ({ by: store.get().settings.reviewer.trim(), at: zonedTime(new Date()) })

  const act = (action: Action) =>
    report((open) => {
      const session = reduce(open.session, action)
      if (session === open.session) return open
      return signed(open, session, signature())
    })

  const step = (direction: 1 | -1) => {
    const { report: open, active } = store.get()
    if (open) patch({ active: nextOpen(open.session, active, direction) ?? active })
  }

  const long: Desk['long'] = async (what, work) => {
    const task = crypto.randomUUID()
    patch({ busy: { task, what, isConverting: false, done: 0, total: null } })
    const result = await work(task)
    if (store.get().busy?.task === task) patch({ busy: null })
    say(result.messages)
    return result.ok ? result.value : null
  }

  const open: Desk['open'] = async (source) => {
    // What is open is saved after the question, which a page may only ask at once, and before the answer is read: it may be the same file.
    const chosen = await bridge.choose(source, 'report')
    if (!chosen.ok) return say(chosen.messages)
    const from = chosen.value
    if (from === null) return
    const before = store.get().report
    if (before && isUnsaved(before)) await autosave()
    const opened = await long('open', (task) => bridge.ask.open({ source: from, task }))
    if (!opened) return
    const session = sessionOf(opened, store.get().settings)
    if (!session.ok) return say(session.messages)
    if (before) await bridge.ask.release({ document: before.document })
    const { document, name, format, encoding, heldBy, entries } = opened
    const read = opened.project === null ? ok(noReview) : readReview(opened.project)
    if (!read.ok) store.set((state) => ({ ...state, notices: [...state.notices, ...read.messages] }))
    const review = read.ok ? read.value : noReview
    const held = { work: session.value, review, entries }
    const saved = opened.project === null ? null : held
    const open = {
      document,
      name,
      format,
      encoding,
      heldBy,
      session: session.value,
      review,
      untold: noneUntold,
      entries,
      saved,
      recovered: saved,
      savedAt: null,
    }
    patch({
      report: open,
      mode: 'fill',
      dialog: null,
      findings: [],
      looked: null,
      selected: null,
      active: nextOpen(session.value, null, 1),
    })
  }

  /** The host has them from here on, whatever becomes of the saving. */
  const tell = async () => {
    const now = store.get().report
    if (!now || now.untold.acts.length === 0) return
    const { document, untold } = now
    report((open) => ({ ...open, untold: noneUntold }))
    await bridge.ask.tell({ document, acts: [...untold.acts] })
  }

  const keep = async (to: 'file' | 'recovery', { as = false, isAsked = false } = {}) => {
    if (store.get().report?.heldBy !== null) return
    await tell()
    const { report: now } = store.get()
    if (!now) return
    const { document, session, review, entries } = now
    const result = await bridge.ask.save({ document, project: writeWork(session, review), to, as, isAsked })
    if (!result.ok) return say(result.messages)
    if (!result.value) return
    const { name, at, to: went } = result.value
    const held = { work: session, review, entries }
    report((later) =>
      later.document !== document
        ? later
        : { ...later, savedAt: at, recovered: held, ...(went === 'file' && { name, saved: held }) },
    )
  }
  const autosave = async () => {
    const now = store.get().report
    // A report that was only looked at is no work to be recovered.
    if (!now || isHeld(now, now.recovered) || (now.recovered === null && !isUnsaved(now))) return
    await keep(now.saved === null ? 'recovery' : 'file')
  }

  const takeValues: Desk['takeValues'] = async (source) => {
    const chosen = await bridge.choose(source, 'values')
    if (!chosen.ok) return say(chosen.messages)
    if (chosen.value === null) return
    const result = await bridge.ask.valuesIn({ source: chosen.value })
    const session = store.get().report?.session
    if (!result.ok) return say(result.messages)
    if (!result.value || !session) return
    const decided = decide(result.value, viewOf(session).fields)
    say(decided.messages)
    if (decided.ok) act({ type: 'decide', decisions: decided.value })
  }

  return {
    store,
    bridge,
    act,
    select: (span) => store.set((state) => (isSameSpan(state.selected, span) ? state : { ...state, selected: span })),
    activate: (active) => patch({ active }),
    look: ({ start, end, placeholder, severity = null }) => {
      const mode = store.get().mode === 'preview' ? 'fill' : store.get().mode
      patch({ mode, looked: { start, end, severity }, ...(placeholder !== null && { active: placeholder }) })
    },
    find: () => store.set((state) => ({ ...state, mode: 'fill', searches: state.searches + 1 })),
    print: () => patch({ mode: 'preview', isPrinting: true }),
    step,
    open,
    save: (as = false) => keep('file', { as, isAsked: true }),
    autosave,
    tell,
    recorded: async (document, entries) => {
      report((open) => (open.document === document ? { ...open, entries } : open))
      await autosave()
    },
    takeValues,
    giveValues: async (format) => {
      const now = store.get().report
      if (now)
        say((await bridge.ask.valuesOut({ document: now.document, project: writeWork(now.session), format })).messages)
    },
    long,
    cancel: () => {
      const { busy } = store.get()
      if (busy) void bridge.ask.cancel({ task: busy.task })
    },
    say,
    dismiss: (message) =>
      store.set((state) => ({ ...state, notices: state.notices.filter((other) => other !== message) })),
    show: (dialog) => patch({ dialog }),
    ...createMarking(store, signature, say),
    printed: () => patch({ isPrinting: false }),
    turn: (mode) => patch({ mode, isPrinting: false }),
    change: async (change) => {
      const mine = ++changes
      hold({ ...store.get().settings, ...change })
      const settings = await bridge.ask.settings({ change })
      // An answer to an earlier change does not know the later ones.
      if (mine === changes) hold(settings)
    },
  }
}

function isSameSpan(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start && a?.end === b?.end
}

/** Line ends are one character in the editor: the text's own are written back by the host, not by the window. */
function sessionOf({ project, text, format, cells }: Opened, { masks }: Settings): Result<Session> {
  if (project === null) {
    const detection = detect(text.replace(/\r\n?/gu, '\n'), { format, masks, cells })
    return { ok: true, value: startSession(detection), messages: [] }
  }
  const work = readWork(project)
  return work.ok ? { ...work, value: startSession(work.value.detection, work.value) } : work
}
