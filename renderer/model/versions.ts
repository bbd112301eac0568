/** The last saves of the project that is open: looked at, and brought back. */
import type { Bridge, KeptVersion } from '../../src/app/contract.ts'
import { readWork } from '../../src/core/project.ts'
import type { Work } from '../../src/core/work.ts'
import type { DocumentModel } from './document.ts'
import type { NoticesModel } from './notices.ts'
import type { WindowStore } from './window-store.ts'

export interface VersionsModel {
  /** Newest first. */
  readonly list: () => Promise<readonly KeptVersion[]>
  /** What was saved then; null where it cannot be read, which is said. */
  readonly look: (version: KeptVersion) => Promise<Work | null>
  /** In place of what stands now, as one step that can be undone. */
  readonly bringBack: (work: Work) => void
  /** In a document of its own, which no file has yet. */
  readonly openApart: (version: KeptVersion) => Promise<void>
}

export function createVersions(
  bridge: Bridge,
  store: WindowStore,
  notices: NoticesModel,
  document: DocumentModel,
): VersionsModel {
  return {
    list: async () => {
      const { report } = store.get()
      if (!report) return []
      const listed = await bridge.ask.versions({ document: report.document })
      if (listed.ok) return listed.value
      notices.say(listed.messages)
      return []
    },
    look: async ({ token }) => {
      const { report } = store.get()
      if (!report) return null
      const read = await bridge.ask.version({ document: report.document, version: token })
      const work = read.ok ? readWork(read.value) : read
      if (work.ok) return work.value
      notices.say(work.messages)
      return null
    },
    bringBack: (work) => document.act({ type: 'bring', work }),
    openApart: ({ token }) => document.open({ from: 'token', token }),
  }
}
