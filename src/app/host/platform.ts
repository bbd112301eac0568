/** What a host must be able to do; everything else is the same for all of them. */
import type { Result } from '../../core/result.ts'
import type { Language } from '../../messages/language.ts'
import type { EventName, Events, Input, MenuCommand, OpeningKind, Settings, Start } from '../contract.ts'
import type { FindOffice } from '../old-word.ts'
import type { WorkerPool } from './worker-pool.ts'

/** Seals what only this person of this machine is to read, by the system's own keystore. */
export interface Keystore {
  /** Null where the keystore, which was there, does not do it now. */
  readonly seal: (text: string) => Uint8Array | null
  /** Null where it is nothing that was sealed so. */
  readonly open: (bytes: Uint8Array) => string | null
}

/** One for the process. */
export interface Platform {
  readonly kind: Start['host']
  readonly version: string
  /** The system's. */
  readonly language: Language
  /** The folder for settings, the list of recent work and recovery copies; made when it is first needed. */
  readonly userData: string
  /** The folder of layouts and sample reports. */
  readonly templates: string
  /** Who holds a project that this process has open, as a colleague would say it. */
  readonly who: string
  readonly workers: WorkerPool
  /** Where documents of the old Word are converted; the machine's LibreOffice where nothing else is given. */
  readonly findOffice?: FindOffice
  /** The system's keystore, or why there is none to be trusted; asked anew each time, for one may be unlocked later. */
  readonly keystore: () => Result<Keystore>
  /** For what is outside the window: a native menu's language and colours. */
  readonly settingsChanged: (settings: Settings) => void
  readonly now: () => Date
  /** One line for whoever looks into trouble; never words of a report. */
  readonly log: (line: string) => void
}

export type TargetKind = 'project' | 'document' | 'pdf' | 'values' | 'mapping'

/** One for each window. Paths stay on this side: the window knows files by tokens. */
export interface Port {
  /** Null where the person cancelled. */
  readonly chooseFile: (what: OpeningKind) => Promise<string | null>
  /** `folder` is proposed, where the document has one; the name that comes back has the ending of `name`. */
  readonly chooseTarget: (what: TargetKind, name: string, folder: string | null) => Promise<string | null>
  /** Where many files go. `name` is proposed, in `folder` where the document has one; null where the person cancelled. */
  readonly chooseFolder: (name: string, folder: string | null) => Promise<string | null>
  /** A file was written for the person. False where it was handed over, as a browser's download: it cannot be written again. */
  readonly wrote: (path: string) => boolean
  readonly reveal: (path: string) => void
  /** In the program that the system opens it with; false where there is none. */
  readonly openFile: (path: string) => Promise<boolean>
  /** False where printing failed; a cancelled dialog is no failure. */
  readonly print: () => Promise<boolean>
  /** The pages that the window prints, as a PDF; null where the host cannot make one. */
  readonly drawnPdf: () => Promise<Uint8Array | null>
  readonly notify: <E extends EventName>(event: E, data: Events[E]) => void
  /** For a native menu: the commands that can be chosen as things stand. */
  readonly showAvailable: (commands: readonly MenuCommand[]) => void
  /** The window's answer when it was asked whether it may close. */
  readonly close: (answer: Input<'close'>['answer']) => void
}
