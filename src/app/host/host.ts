/** The host behind every window: whatever asks, and over whatever line, comes through `answer` and is checked there. */
import * as v from 'valibot'
import { error } from '../../core/codes.ts'
import { documentEndings, endsIn } from '../../core/file-endings.ts'
import { fail, ok } from '../../core/result.ts'
import { type Channel, type Input, inputs, type Outputs, type Settings, type Start } from '../contract.ts'
import {
  batchFolder,
  batchLook,
  batchMapping,
  batchMasters,
  batchOpen,
  batchRow,
  batchRun,
  batchTable,
  saveBatchMapping,
} from './batch.ts'
import { listVersions, readVersion } from './earlier-versions.ts'
import { exactPages, exportDocument, exportRecord, page, preview } from './export.ts'
import { keptWork } from './kept-work.ts'
import { createKeyList } from './key-list.ts'
import { recentFiles } from './listed-files.ts'
import { adopt, theirs } from './merging.ts'
import { note, tell } from './note.ts'
import { createOfficeNames } from './office-names.ts'
import { look, open } from './open.ts'
import { setPassword } from './password.ts'
import type { Platform, Port } from './platform.ts'
import { createRecent } from './recent.ts'
import { createRecovery } from './recovery.ts'
import { officeNames, remembering } from './remembering.ts'
import { release, save } from './save.ts'
import { createPaths, type HostSession, type SharedStores } from './session.ts'
import { createSettings } from './settings.ts'
import { createSigner } from './signer.ts'
import { keyList, signingKey } from './signing.ts'
import { startOf } from './start.ts'
import { createTables } from './tables.ts'
import { recall, valuesIn, valuesOut } from './values.ts'
import { createVersions } from './versions.ts'

/** The window asked for what is not in the contract: a bug there, or somebody else asking. Nothing was done. */
export class Refusal extends Error {}

export interface HostWindow {
  /** The one gate: throws a `Refusal` where channel or input are not the contract's. */
  readonly answer: (channel: unknown, input: unknown) => Promise<Outputs[Channel]>
  /** The token of a file that the person dropped on the window. */
  readonly admit: (path: string) => string
  /** Asks the window to open a file that was named from outside. */
  readonly requestOpen: (path: string) => void
  /** The page is gone, and another will take its place: that one opens the work as it was last kept, with what was told of it since. */
  readonly pageLost: () => Promise<void>
  /** The window is gone. Its recovery copies stay. */
  readonly end: () => Promise<void>
}

export interface Host {
  /** `launched` is the report named when the program was started. */
  readonly openWindow: (port: Port, launched: string | null) => HostWindow
  readonly settings: () => Promise<Settings>
  readonly end: () => Promise<void>
}

type Handlers = { readonly [C in Channel]: (input: Input<C>) => Promise<Outputs[C]> | Outputs[C] }

export function createHost(platform: Platform): Host {
  const { userData } = platform
  const stores: SharedStores = {
    platform,
    settings: createSettings(userData),
    signer: createSigner(userData),
    keyList: createKeyList(userData),
    names: createOfficeNames(platform),
    recent: createRecent(userData),
    recovery: createRecovery(userData),
    versions: createVersions(userData),
    paths: createPaths(),
    tables: createTables(),
  }
  return {
    openWindow: (port, launched) => openWindow({ ...stores, port, ...nothingOpen() }, launched),
    settings: stores.settings.read,
    end: async () => {
      await platform.workers.end()
      stores.tables.end()
    },
  }
}

const nothingOpen = (): Omit<HostSession, keyof SharedStores | 'port'> => ({
  documents: new Map(),
  tasks: new Map(),
  asked: new Map(),
  largeAsked: new Map(),
  pauses: new Map(),
  batchFolders: new Set(),
  masterFolders: new Set(),
})

function openWindow(host: HostSession, launched: string | null): HostWindow {
  let first = launched
  const handlers = handlersOf(host, () => first)
  const refuse = (why: string): never => {
    host.platform.log(`Refused: ${why}`)
    throw new Refusal(why)
  }
  return {
    answer: async (channel, input) => {
      if (!isChannel(channel)) return refuse(`no channel ${JSON.stringify(channel)?.slice(0, 80)}`)
      const parsed = v.safeParse(inputs[channel], input)
      if (!parsed.success) return refuse(`${channel} with ${shapeOf(parsed.issues[0])}`)
      const handle = handlers[channel] as (checked: unknown) => Outputs[Channel] | Promise<Outputs[Channel]>
      return handle(parsed.output)
    },
    admit: host.paths.tokenOf,
    requestOpen: (path) => host.port.notify('openRequested', { token: host.paths.tokenOf(path) }),
    pageLost: async () => {
      const [document] = host.documents.values()
      if (document) first = await keptWork(host, document)
      await letGo(host)
    },
    end: () => letGo(host),
  }
}

/** Its recovery copies stay. */
async function letGo(host: HostSession): Promise<void> {
  for (const task of host.tasks.values()) task.abort()
  for (const answer of host.asked.values()) answer(null)
  for (const answer of host.largeAsked.values()) answer(false)
  const open = [...host.documents.keys()]
  await Promise.all(open.map((document) => release(host, { document, keepCopy: true })))
}

function isChannel(channel: unknown): channel is Channel {
  return typeof channel === 'string' && Object.hasOwn(inputs, channel)
}

/** Where the input differs from the contract; never what it holds, for that may be words of a report. */
function shapeOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'the input'} not ${issue.expected ?? issue.type}`
}

function handlersOf(host: HostSession, launched: () => string | null): Handlers {
  const { platform, port, tasks, paths, settings, recent } = host
  return {
    start: (): Promise<Start> => startOf(host, launched()),
    look: (input) => look(host, input),
    open: (input) => open(host, input),
    save: async (input) => remembering(host, input, await save(host, input)),
    note: (input) => note(host, input),
    tell: (input) => tell(host, input),
    setPassword: (input) => setPassword(host, input),
    signingKey: (input) => signingKey(host, input),
    keyList: (input) => keyList(host, input),
    password: ({ question, password }) => {
      host.asked.get(question)?.(password)
      return null
    },
    openLarge: ({ question, opens }) => {
      host.largeAsked.get(question)?.(opens)
      return null
    },
    theirs: (input) => theirs(host, input),
    adopt: (input) => adopt(host, input),
    versions: (input) => listVersions(host, input),
    version: (input) => readVersion(host, input),
    release: (input) => release(host, input),
    preview: (input) => preview(host, input),
    exactPages: (input) => exactPages(host, input),
    page: (input) => page(host, input),
    export: async (input) => remembering(host, { ...input, isAsked: true }, await exportDocument(host, input)),
    record: (input) => exportRecord(host, input),
    valuesOut: (input) => valuesOut(host, input),
    valuesIn: (input) => valuesIn(host, input),
    recall: (input) => recall(host, input),
    officeNames: (input) => officeNames(host, input),
    batchTable: (input) => batchTable(host, input),
    batchMapping: (input) => batchMapping(host, input),
    saveBatchMapping: (input) => saveBatchMapping(host, input),
    batchFolder: (input) => batchFolder(host, input),
    batchMasters: (input) => batchMasters(host, input),
    batchLook: (input) => batchLook(host, input),
    batchRow: (input) => batchRow(host, input),
    batchRun: (input) => batchRun(host, input),
    batchOpen: (input) => batchOpen(host, input),
    pause: ({ task, isPaused }) => {
      host.pauses.get(task)?.(isPaused)
      return null
    },
    settings: async ({ change }) => {
      const changed = await settings.change(change)
      if (changed.ok) platform.settingsChanged(changed.value)
      if (change.remembersNames !== false) return changed
      const cleared = await host.names.clear()
      return changed.ok ? ok(changed.value, [...changed.messages, ...cleared.messages]) : changed
    },
    cancel: ({ task }) => {
      tasks.get(task)?.abort()
      return null
    },
    reveal: async ({ token, where }) => {
      const path = paths.pathOf(token)
      if (path === null) return fail(error('document-gone', {}))
      if (where === 'folder') port.reveal(path)
      else if (!(endsIn(documentEndings, path) && (await port.openFile(path))))
        return fail(error('file-not-opened', { path }))
      return ok(null)
    },
    print: async () => ((await port.print()) ? ok(null) : fail(error('not-printed', {}))),
    discardCopy: async ({ token }) => {
      const path = paths.pathOf(token)
      return ok(null, path === null ? [] : await host.recovery.discard(path))
    },
    forgetRecent: async ({ token }) => {
      const path = token === null ? null : paths.pathOf(token)
      if (token === null || path !== null) await recent.forget(path)
      return recentFiles(host, await recent.list())
    },
    pinRecent: async ({ token, isPinned }) => {
      const path = paths.pathOf(token)
      if (path !== null) await recent.pin(path, isPinned)
      return recentFiles(host, await recent.list())
    },
    commands: ({ available }) => {
      port.showAvailable(available)
      return null
    },
    close: ({ answer }) => {
      port.close(answer)
      return null
    },
  }
}
