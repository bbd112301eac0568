/** What one window has open and under way. Only the host changes it; the window knows its things by tokens. */
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { error } from '../../core/codes.ts'
import type { InOrder } from '../../core/in-order.ts'
import { fail, type Result } from '../../core/result.ts'
import type { SealKey } from '../../files/sealed.ts'
import type { Language } from '../../messages/sentence.ts'
import type { ReportBytes } from './jobs.ts'
import type { KeyListStore } from './key-list.ts'
import type { OfficeNamesStore } from './office-names.ts'
import type { Platform, Port } from './platform.ts'
import type { RecentStore } from './recent.ts'
import type { RecoveryStore } from './recovery.ts'
import type { SettingsStore } from './settings.ts'
import type { Signer } from './signer.ts'
import type { Tables } from './tables.ts'
import type { TrailKeeper } from './trail-keeper.ts'
import type { VersionStore } from './versions.ts'

export interface OpenDocument {
  readonly token: string
  /** The report as it came: what the project file carries and what a Word document is filled in. */
  readonly source: ReportBytes
  /** Where the report lies, where that is known. */
  readonly report: string | null
  readonly project: OpenProject | null
  /** What it is sealed with, in whatever is written of it; null without a password. */
  readonly key: SealKey | null
  /** What was done to it, by the window and by the host. */
  readonly trail: TrailKeeper
  /** Ends the watch over its file. */
  readonly unwatch: () => void
  /** In which saves, copies and exports of it are written, one after the other. */
  readonly inOrder: InOrder
}

export interface OpenProject {
  readonly path: string
  /** What the file looked like when this window last read or wrote it. */
  readonly stamp: string
  /** The session that the file had then: what a change by somebody else is held against. Null where only a recovery copy is known. */
  readonly base: string | null
  /** Null where somebody else holds it: then it cannot be saved here. */
  readonly release: (() => Promise<void>) | null
}

/** Where what is made of it is looked for; null where it has no place of its own: a sample, or bytes that a page handed over. */
export function folderOf({ project, report }: Pick<OpenDocument, 'project' | 'report'>): string | null {
  const path = project?.path ?? report
  return path === null ? null : dirname(path)
}

/** Shared by the windows of one process. */
export interface SharedStores {
  readonly platform: Platform
  readonly settings: SettingsStore
  readonly signer: Signer
  readonly keyList: KeyListStore
  readonly names: OfficeNamesStore
  readonly recent: RecentStore
  readonly recovery: RecoveryStore
  readonly versions: VersionStore
  readonly paths: Paths
  readonly tables: Tables
}

export interface HostSession extends SharedStores {
  readonly port: Port
  readonly documents: Map<string, OpenDocument>
  readonly tasks: Map<string, AbortController>
  /** Who waits for a password, by the name of the question. */
  readonly asked: Map<string, (password: string | null) => void>
  /** Who waits to be told whether a document is opened all the same, by the name of the question. */
  readonly largeAsked: Map<string, (opens: boolean) => void>
  /** Work that can wait, by the name of the task. */
  readonly pauses: Map<string, (isPaused: boolean) => void>
  /** Folders that the person chose for documents of a batch. */
  readonly batchFolders: Set<string>
  /** Folders of reports that the person chose. */
  readonly masterFolders: Set<string>
}

/** What the person reads: sheets and comments are written in it. */
export async function languageOf({ settings, platform }: SharedStores): Promise<Language> {
  const { language } = await settings.read()
  return language === 'system' ? platform.language : language
}

/** Runs `work` on the document as it stands when its turn has come; no other write of the document comes between. */
export async function inTurn<T>(
  host: HostSession,
  token: string,
  work: (document: OpenDocument) => Promise<Result<T>>,
): Promise<Result<T>> {
  const gone = () => fail(error('document-gone', {}))
  const document = host.documents.get(token)
  if (!document) return gone()
  return document.inOrder(async () => {
    const now = host.documents.get(token)
    return now ? work(now) : gone()
  })
}

export function newToken(): string {
  return randomBytes(16).toString('base64url')
}

export interface Paths {
  readonly tokenOf: (path: string) => string
  readonly pathOf: (token: string) => string | null
}

/** Paths that this process itself named to a window; the same path always has the same token. */
export function createPaths(): Paths {
  const byToken = new Map<string, string>()
  const byPath = new Map<string, string>()
  return {
    pathOf: (token) => byToken.get(token) ?? null,
    tokenOf: (path) => {
      const token = byPath.get(path) ?? newToken()
      byPath.set(path, token)
      byToken.set(token, path)
      return token
    },
  }
}
