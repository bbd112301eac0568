/**
 * The one agreement between a host (Electron's main process, the loopback server) and the window.
 * A request names its channel; the host parses the input by the schema here before anything else happens, and answers with the
 * output named here. What can go wrong travels as a `Result`: a thrown error would reach the window as a bare sentence.
 * The window never names a path: what the host opened or wrote is known to it by a token.
 */

import * as v from 'valibot'
import type { ListedRow } from '../core/batch/listed-rows.ts'
import type { BatchCounts } from '../core/batch/outcome.ts'
import type { BatchOutlook, OutlookRow } from '../core/batch/outlook.ts'
import type { Message } from '../core/codes.ts'
import { copies } from '../core/copies.ts'
import { valuesFormats } from '../core/file-endings.ts'
import type { ProofCounts } from '../core/kept-proved.ts'
import {
  type CellPlace,
  type FieldId,
  type Format,
  type FormPlace,
  maskStyles,
  type StoryStart,
} from '../core/model.ts'
import type { OfficeNames } from '../core/office-names.ts'
import { longestPassword } from '../core/password.ts'
import type { FillingProgress } from '../core/progress.ts'
import { maskLooks, widestMask } from '../core/resolve.ts'
import type { Result } from '../core/result.ts'
import { longestName } from '../core/review.ts'
import type { SealingKey } from '../core/sealed-form.ts'
import { largestText, smallestText } from '../core/text-size.ts'
import { type StoredTrail, windowDeeds } from '../core/trail.ts'
import type { ListedKey } from '../core/trail-signing.ts'
import type { ValueRow } from '../core/values.ts'
import { type Label, type Language, languages } from '../messages/language.ts'
import type { Channel, EventName, webNames } from './channels.ts'

const megabyte = 1024 * 1024

/** Names something the host holds: an open document, a recent file, a finished export. */
const Token = v.pipe(v.string(), v.regex(/^[\w-]{16,64}$/u))
/** Names a long piece of work, chosen by the window, so that its progress can be told and it can be cancelled. */
const Task = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/u))
const FileName = v.pipe(v.string(), v.minLength(1), v.maxLength(255), v.regex(/^[^/\\\p{Cc}]+$/u))
/** In a folder or folders below it, with `/` between them. */
const FileBelow = v.pipe(
  v.string(),
  v.maxLength(4000),
  v.check((path) => path.split('/').every((name) => v.is(FileName, name) && !/^\.+$/u.test(name))),
)
const LayoutId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/u))
/** A session written out by `core/project.ts`; the host parses it again with the same file. */
const Project = v.pipe(v.string(), v.maxLength(512 * megabyte))
const Bytes = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.byteLength <= 256 * megabyte),
)

const Password = v.pipe(v.string(), v.minLength(1), v.maxLength(longestPassword))

const Name = v.pipe(v.string(), v.maxLength(longestName))

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** How kept masks look in what is exported. */
const Masks = v.strictObject({
  maskAs: v.picklist(maskLooks),
  maskWidth: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(widestMask))),
})

/** What one fills in: the drawn page, or the text. */
const views = ['page', 'text'] as const

export const Settings = v.strictObject({
  language: v.picklist(['system', ...languages]),
  theme: v.picklist(['system', 'light', 'dark', 'contrast']),
  layout: LayoutId,
  masks: v.pipe(v.array(v.picklist(maskStyles)), v.minLength(1)),
  ...Masks.entries,
  reviewer: Name,
  /** Nobody approves what they filled themselves. */
  twoPersons: v.optional(v.boolean(), false),
  fontSize: v.pipe(v.number(), v.minValue(smallestText), v.maxValue(largestText)),
  /** In which view a Word document, and a text, is opened: the one that was chosen last. */
  viewOfWord: v.optional(v.picklist(views), 'page'),
  viewOfText: v.optional(v.picklist(views), 'text'),
  /** Public names of one report are offered in the next; turned off, they are forgotten. */
  remembersNames: v.optional(v.boolean(), false),
})
export type Settings = v.InferOutput<typeof Settings>

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  layout: 'auto',
  masks: ['stars'],
  maskAs: 'same',
  maskWidth: null,
  reviewer: '',
  twoPersons: false,
  fontSize: 16,
  viewOfWord: 'page',
  viewOfText: 'text',
  remembersNames: false,
}

/** Where a file comes from. A `token` is a recent or recovered file, the one the program was started with, or a document that is open already: then its file is read anew. */
const Source = v.variant('from', [
  v.strictObject({ from: v.literal('dialog') }),
  v.strictObject({ from: v.literal('token'), token: Token }),
  v.strictObject({ from: v.literal('template'), id: LayoutId }),
  v.strictObject({ from: v.literal('bytes'), name: FileName, bytes: Bytes }),
])

/** What a batch makes beside its documents: one of all of them, and a PDF file of each. */
const batchAlso = ['joined', 'pdf'] as const
export type BatchAlso = (typeof batchAlso)[number]

const ExportOptions = v.strictObject({
  copy: v.picklist(copies),
  layout: LayoutId,
  ...Masks.entries,
  allowOpen: v.boolean(),
  /** Whether it is written although the checks find errors that nobody answered. */
  allowFindings: v.boolean(),
})
export type ExportOptions = v.InferOutput<typeof ExportOptions>

/** Which column fills which field, as a person said: headings, each with a field's id or label, or null for a column that fills none. */
const Choices = v.pipe(v.array(v.strictTuple([v.string(), v.nullable(v.string())])), v.maxLength(20_000))

/** How many placeholders are decided, of how many. */
export const Progress = v.strictObject({ decided: Count, total: Count }) satisfies v.GenericSchema<
  unknown,
  FillingProgress
>

/** A report to be filled once for each row of a table. */
const Batch = v.strictObject({
  document: Token,
  project: Project,
  table: Token,
  choices: Choices,
  /** Of the files' names, as `{县名}_{序号}`; empty for the usual one. */
  pattern: v.pipe(v.string(), v.maxLength(500)),
  options: ExportOptions,
})

/** A Word document; a PDF that LibreOffice makes of it; or one of the pages that the window has drawn of it, where a host can print them so. */
const exportedAs = ['docx', 'pdf', 'drawn-pdf'] as const
export type ExportedAs = (typeof exportedAs)[number]

/** What a person did, as the audit trail tells it. */
export const Act = v.strictObject({
  at: v.pipe(v.string(), v.isoTimestamp()),
  by: Name,
  deed: v.picklist(windowDeeds),
  field: v.nullable(v.string()),
  detail: v.pipe(v.string(), v.maxLength(2000)),
  sealed: v.nullable(v.string()),
})

export const menuCommands = [
  'open',
  'template',
  'save',
  'save-as',
  'export',
  'export-pdf',
  'print',
  'undo',
  'redo',
  'find',
  'select-all',
  'mode-fill',
  'mode-review',
  'mode-preview',
  'mode-batch',
  'switch-view',
  'next-open',
  'previous-open',
  'keep-masked',
  'mask',
  'settings',
  'guide',
  'keys',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** Channel → what its input must look like. */
export const inputs = {
  start: v.strictObject({}),
  /** Whether it can be opened: nothing is, and its token is what to open then; null where the source itself is that. */
  look: v.strictObject({ source: Source, task: Task }),
  open: v.strictObject({ source: Source, task: Task }),
  /** `isAsked` where a person asked for it. `to: 'file'` writes the project file (asking for its name where there is none, or `as` is true); `to: 'recovery'` a private copy beside the settings. */
  save: v.strictObject({
    document: Token,
    project: Project,
    to: v.picklist(['file', 'recovery']),
    as: v.boolean(),
    isAsked: v.boolean(),
    /** For the list of recent work. */
    progress: v.exactOptional(Progress),
  }),
  /**
   * What changed since the window last noted or saved, as `core/work-change.ts` says it; on disk when this is answered. Of the acts that
   * were noted and not told yet the first `from` stand, and `acts` come after them.
   */
  note: v.strictObject({
    document: Token,
    change: v.looseObject({}),
    from: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    acts: v.array(Act),
  }),
  /** What a person did since the window last told; it comes before whatever is then saved or exported. */
  tell: v.strictObject({ document: Token, acts: v.array(Act) }),
  /** Gives the project a password, another one, or none; whatever is written of it from here on has it. */
  setPassword: v.strictObject({ document: Token, password: v.nullable(Password) }),
  /** Makes a key for the name in the settings, takes one that was made elsewhere, or takes it away from this machine. */
  signingKey: v.variant('wish', [
    v.strictObject({ wish: v.literal('make'), password: Password }),
    v.strictObject({ wish: v.literal('use'), name: FileName, bytes: Bytes }),
    v.strictObject({ wish: v.literal('remove') }),
  ]),
  /** Takes the office's list of public keys, or takes it away from this machine. */
  keyList: v.variant('wish', [
    v.strictObject({ wish: v.literal('use'), name: FileName, bytes: Bytes }),
    v.strictObject({ wish: v.literal('remove') }),
  ]),
  /** The answer to `passwordAsked`; null where the person does not want to give it. */
  password: v.strictObject({ question: Token, password: v.nullable(Password) }),
  /** The answer to `largePartAsked`. */
  openLarge: v.strictObject({ question: Token, opens: v.boolean() }),
  /** What its project's file says, which somebody else changed. */
  theirs: v.strictObject({ document: Token }),
  /** The window's work has that in it now: the next save may write over the file, where that is still as `stamp` says. */
  adopt: v.strictObject({ document: Token, project: Project, stamp: v.string() }),
  /** The last saves of its project, and what one of them says. */
  versions: v.strictObject({ document: Token }),
  version: v.strictObject({ document: Token, version: Token }),
  /** The window closes, or another document takes this one's place: its lock goes, and its recovery copy where nobody needs that any more. */
  release: v.strictObject({ document: Token, keepCopy: v.boolean() }),
  preview: v.strictObject({ document: Token, project: Project, options: ExportOptions, task: Task }),
  /** The same as a PDF, whose pages are set by LibreOffice. */
  exactPages: v.strictObject({ document: Token, project: Project, options: ExportOptions, task: Task }),
  /** The document that the page is drawn from while one fills; `layout` as in the export. */
  page: v.strictObject({ document: Token, project: Project, layout: LayoutId, task: Task }),
  /** `withRecord` writes the review record beside the document: both, or neither. */
  export: v.strictObject({
    document: Token,
    project: Project,
    options: ExportOptions,
    as: v.picklist(exportedAs),
    withRecord: v.boolean(),
    task: Task,
  }),
  record: v.strictObject({ document: Token, project: Project, task: Task }),
  valuesOut: v.strictObject({ document: Token, project: Project, format: v.picklist(valuesFormats) }),
  valuesIn: v.strictObject({ source: Source }),
  /** What the fields were last time, from what that left. */
  recall: v.strictObject({ document: Token, project: Project, source: Source, task: Task }),
  /** The office's memory of names: what is in it, one name forgotten, or all of them. */
  officeNames: v.variant('wish', [
    v.strictObject({ wish: v.literal('list') }),
    v.strictObject({ wish: v.literal('forget'), label: v.string(), value: v.string() }),
    v.strictObject({ wish: v.literal('clear') }),
  ]),
  /** The table that a batch is made from. */
  batchTable: v.strictObject({ source: Source }),
  /** Which column fills which field, as it was saved, and saving it. */
  batchMapping: v.strictObject({ source: Source }),
  saveBatchMapping: v.strictObject({ document: Token, choices: Choices }),
  /** Where its documents go; `name` is proposed. */
  batchFolder: v.strictObject({ document: Token, name: FileName }),
  /** A folder whose reports are filled instead of the open one. */
  batchMasters: v.strictObject({ document: Token }),
  /** What it would do, before it does anything. */
  batchLook: v.strictObject({ ...Batch.entries, task: Task }),
  /** One row as it would be filled, as the spreadsheet counts it. */
  batchRow: v.strictObject({
    ...Batch.entries,
    row: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    task: Task,
  }),
  /** Without a folder a trial: every row is checked, filled and proved, and nothing is written. Goes on with what the folder holds. */
  batchRun: v.strictObject({
    ...Batch.entries,
    folder: v.nullable(Token),
    also: v.array(v.picklist(batchAlso)),
    masters: v.nullable(Token),
    task: Task,
  }),
  /** A file of the folder, or the folder itself. */
  batchOpen: v.strictObject({ folder: Token, file: v.nullable(FileBelow), where: v.picklist(['program', 'folder']) }),
  /** Lets the work wait, or go on. */
  pause: v.strictObject({ task: Task, isPaused: v.boolean() }),
  settings: v.strictObject({ change: v.partial(Settings) }),
  cancel: v.strictObject({ task: Task }),
  /** A file that was written: in the program that the system opens it with, or where it lies. */
  reveal: v.strictObject({ token: Token, where: v.picklist(['program', 'folder']) }),
  print: v.strictObject({}),
  /** Takes one file out of the list, or, for null, all that are not pinned. */
  forgetRecent: v.strictObject({ token: v.nullable(Token) }),
  pinRecent: v.strictObject({ token: Token, isPinned: v.boolean() }),
  /** Deletes a recovery copy that no window looks after. */
  discardCopy: v.strictObject({ token: Token }),
  /** Which commands of a native menu can be chosen as things stand. */
  commands: v.strictObject({ available: v.array(v.picklist(menuCommands)) }),
  /** The window's answer to `closeRequested`. */
  close: v.strictObject({ answer: v.picklist(['close', 'stay']) }),
} as const satisfies Readonly<Record<Channel, v.GenericSchema>>

export type { Channel, EventName }
export type Input<C extends Channel> = v.InferOutput<(typeof inputs)[C]>

export interface Listed {
  readonly id: string
  readonly label: Label
}

/** A file that was worked at. */
export interface Listing {
  readonly token: string
  readonly name: string
  /** The names of the two folders around it: enough to tell two of one name apart, and no path. Null where nobody knows. */
  readonly folder: string | null
  /** ISO 8601, local office time is the window's business. */
  readonly at: string
  /** How far it was when it was last kept; null where nobody knows: it is a report, or has a password. */
  readonly counted: FillingProgress | null
}

export interface Recent extends Listing {
  /** Stands above the others, and stays. */
  readonly isPinned: boolean
}

/** The key that the audit trail is signed with here. */
export interface SigningKey extends ListedKey {
  /** Its password was given since the program started. */
  readonly isOpen: boolean
}

/** What a person chooses a file for. */
export type OpeningKind = 'report' | 'values' | 'last' | 'table' | 'mapping'

export interface Start {
  readonly host: 'electron' | 'web'
  readonly version: string
  readonly language: Language
  readonly settings: Settings
  readonly signingKey: SigningKey | null
  /** The office's list of keys; empty without one. */
  readonly keyList: readonly ListedKey[]
  /** LibreOffice is installed here. */
  readonly hasOffice: boolean
  readonly layouts: readonly Listed[]
  readonly templates: readonly Listed[]
  readonly recent: readonly Recent[]
  /** Work that was not saved when the program last ended. */
  readonly recovery: readonly Listing[]
  /** What there is to say of it. */
  readonly messages: readonly Message[]
  /** The report named when the program was started, if any. */
  readonly launched: string | null
}

export interface Holder {
  readonly who: string
  /** It is another window of this very program. */
  readonly isHere: boolean
  readonly machine: string
  readonly since: string
}

export interface OpenedDocument {
  readonly document: string
  readonly name: string
  readonly format: Format
  /** The lines that stand in tables of a Word document. */
  readonly cells: readonly CellPlace[]
  /** What a Word document itself says of places to be filled. */
  readonly places: readonly FormPlace[]
  /** Whether boxes and lists of forms from before content controls are characters of its text. */
  readonly boxes: boolean
  /** How many places a form would have that its blanks make of it. */
  readonly blanks: number
  /** Where each of its stories begins, the first at line 0; none in a text. */
  readonly stories: readonly StoryStart[]
  readonly encoding: string
  readonly text: string
  /** The report's own bytes, where its page may outlive the host and then hands the work over itself; else null. */
  readonly source: Uint8Array | null
  /** The audit trail as it was at opening, for the same pages; else null. */
  readonly trail: StoredTrail | null
  /** The saved session, where a project file or a recovery copy was opened. */
  readonly project: string | null
  /** It comes from a recovery copy: no file of the person's has it. */
  readonly isCopy: boolean
  /** There is unsaved work on the same report; whoever is asked may go on with that instead. */
  readonly earlier: Listing | null
  /** How many entries the audit trail has, that of the opening among them. */
  readonly entries: number
  /** Who has this project open already, on which machine and since when (ISO 8601; empty where a lock does not say); then it can be read here, and saved as another file. */
  readonly heldBy: Holder | null
  readonly hasPassword: boolean
  /** For a page, which may have to write the project itself; null without a password and in the desktop program, whose page never has to. */
  readonly sealing: SealingKey | null
}

/**
 * Where work went: what saves itself and has no file of its own goes to the private copy, whatever was asked. What became of a download
 * nobody knows: the private copy stays.
 */
export interface SavedWork extends Saved {
  readonly to: 'file' | 'recovery' | 'download'
}

/** A project as somebody else left it. */
export interface Theirs {
  readonly session: string
  /** The session that both grew from; null where nobody knows it. */
  readonly base: string | null
  /** What the file looked like when it was read. */
  readonly stamp: string
}

/** What the joined trail does not bear out of the work: the window tells it as its person's own choice. */
export interface Retelling {
  readonly entries: number
  readonly fields: readonly string[]
  readonly text: boolean
}

/** A save of a project that is kept. Its token can be opened, as a document that no file has. */
export interface KeptVersion {
  readonly token: string
  /** ISO 8601. */
  readonly at: string
  /** How many of its places are decided; null where it cannot be read: it has another password. */
  readonly counted: FillingProgress | null
}

export interface Saved {
  readonly name: string
  readonly at: string
}

/** The document that the page is drawn from: as it would be exported, with marks around each placeholder. It is never written. */
export interface PageDocument {
  readonly bytes: Uint8Array
  /** What the marks are made of, as `core/page-marks.ts` reads them; their numbers are places in the list of placeholders. */
  readonly marks: number
}

/** A review record that was written. */
export interface Recorded {
  readonly token: string
  readonly name: string
  /** How many entries the audit trail has now. */
  readonly entries: number
}

export interface Exported extends Recorded {
  /** The review record beside it, where one was asked for. */
  readonly record: Pick<Recorded, 'token' | 'name'> | null
  /** How each kept value was proved gone: searched for everywhere, or by the mask at each of its places. */
  readonly proof: ProofCounts
}

export interface BatchTable {
  readonly table: string
  readonly name: string
}

export interface BatchFolderChoice {
  readonly folder: string
  /** As a person is told it. */
  readonly path: string
  /** A batch is there already, and is gone on with. */
  readonly isUsed: boolean
}

/** A folder of reports. */
export interface BatchMasters {
  readonly masters: string
  /** As a person is told it. */
  readonly path: string
  /** How many reports it has. */
  readonly count: number
}

/** What became of one report of a folder. */
export interface ReportWritten {
  readonly name: string
  /** Null where it could not be filled at all. */
  readonly counts: BatchCounts | null
  /** In the folder of the batch; null where it was not written. */
  readonly summary: string | null
  readonly said: readonly Message[]
}

/** What a batch did, or a trial found. */
export interface BatchWritten {
  readonly counts: BatchCounts
  /** The gravest first; not more than a window lists. */
  readonly rows: readonly ListedRow[]
  readonly isStopped: boolean
  /** The name of the summary in the folder; null where it was not written. */
  readonly summary: string | null
  /** The name of the one document of all in the folder; null where it was not wanted, or not made. */
  readonly joined: string | null
  /** What is to be said of that, and of PDF files. */
  readonly said: readonly Message[]
  /** Each report of a folder, where its reports were filled. */
  readonly reports: readonly ReportWritten[]
  /** How many entries the audit trail has now. */
  readonly entries: number
}

/** What the fields were last time, by their ids; `name` is that of the file that tells it. */
export interface LastTime {
  readonly name: string
  readonly values: readonly (readonly [field: FieldId, value: string])[]
}

/** Channel → what the host answers; null where the person cancelled the dialog. */
export interface Outputs {
  readonly start: Start
  readonly look: Result<{ readonly token: string | null } | null>
  readonly open: Result<OpenedDocument | null>
  readonly save: Result<SavedWork | null>
  /** `needsCopy` where there is no copy yet that the change could follow: the window then keeps its whole work. */
  readonly note: Result<{ readonly needsCopy: boolean }>
  readonly tell: Result<null>
  /** As `sealing` of what is opened. */
  readonly setPassword: Result<SealingKey | null>
  readonly signingKey: Result<SigningKey | null>
  readonly keyList: Result<readonly ListedKey[]>
  readonly password: null
  readonly openLarge: null
  readonly theirs: Result<Theirs | null>
  readonly adopt: Result<Retelling>
  readonly versions: Result<readonly KeptVersion[]>
  readonly version: Result<string>
  readonly release: Result<null>
  readonly preview: Result<Uint8Array>
  readonly exactPages: Result<Uint8Array>
  readonly page: Result<PageDocument>
  readonly export: Result<Exported | null>
  readonly record: Result<Recorded | null>
  readonly valuesOut: Result<Saved | null>
  readonly valuesIn: Result<readonly ValueRow[] | null>
  readonly recall: Result<LastTime | null>
  readonly officeNames: Result<OfficeNames>
  readonly batchTable: Result<BatchTable | null>
  readonly batchMapping: Result<readonly (readonly [heading: string, field: string | null])[] | null>
  readonly saveBatchMapping: Result<Saved | null>
  readonly batchFolder: Result<BatchFolderChoice | null>
  readonly batchMasters: Result<BatchMasters | null>
  readonly batchLook: Result<BatchOutlook>
  readonly batchRow: Result<OutlookRow>
  readonly batchRun: Result<BatchWritten>
  readonly batchOpen: Result<null>
  readonly pause: null
  readonly settings: Result<Settings>
  readonly cancel: null
  readonly reveal: Result<null>
  readonly print: Result<null>
  /** The list as it is now. */
  readonly forgetRecent: readonly Recent[]
  readonly pinRecent: readonly Recent[]
  readonly discardCopy: Result<null>
  readonly commands: null
  readonly close: null
}

/** What long work is at: another program converts; the documents of a batch become one, or PDF files. */
export type WorkPhase = 'convert' | 'join' | 'pdf'

/** What the host tells the window unasked. */
export interface Events {
  /** `done` of `total` steps; total null where it is not known. `what` is said where it is not what the task is called. */
  readonly progress: {
    readonly task: string
    readonly done: number
    readonly total: number | null
    readonly what: WorkPhase | null
  }
  /** A file was named from outside: a second start, a file association, the menu's recent list. */
  readonly openRequested: { readonly token: string }
  /** `name` is to be opened and has a password; `isAgain` where the one just given was not it. */
  readonly passwordAsked: { readonly question: string; readonly name: string; readonly isAgain: boolean }
  /** `name` is to be opened, and its `part` is packed tighter than real ones are and over `limit` MB; one over `most` is not opened at all. */
  readonly largePartAsked: {
    readonly question: string
    readonly name: string
    readonly part: string
    readonly limit: number
    readonly most: number
  }
  readonly changedOnDisk: { readonly document: string; readonly isProject: boolean; readonly gone: boolean }
  readonly menu: { readonly command: MenuCommand }
  /** Where it cannot stay, nobody is asked: the page keeps its work and answers. */
  readonly closeRequested: { readonly canStay: boolean }
}

/** What the loopback host tells its page: also that a file is there to be downloaded. */
export interface WebEvents extends Events {
  readonly [webNames.download]: { readonly token: string; readonly name: string }
}

/** What the window calls; each host's bridge offers exactly this. */
export interface Bridge {
  /**
   * Where the page itself must ask for a file, in a browser, it asks at once, while the click that led here counts; null where nobody
   * chose. A host with dialogs of its own asks when it is told the source, which comes back as it is.
   */
  readonly choose: (
    source: Input<'open'>['source'],
    what: OpeningKind,
  ) => Promise<Result<Input<'open'>['source'] | null>>
  /** The host's token for a file that was dropped on the page; null where the page has its bytes alone. */
  readonly droppedFile: (file: object) => Promise<string | null>
  /** Rejects only where the host refused the input: a bug in the window, never something a person did. */
  readonly ask: { readonly [C in Channel]: (input: Input<C>) => Promise<Outputs[C]> }
  /** Told that the host does not answer any more, and that it does again; a page that its host does not outlive is never told. */
  readonly onLine: (listener: (isThere: boolean) => void, signal: AbortSignal) => void
  /** Listens until `signal` aborts. */
  readonly on: { readonly [E in EventName]: (listener: (event: Events[E]) => void, signal: AbortSignal) => void }
}

/** What Electron's preload exposes. A signal cannot cross from the page to the preload, so listening returns the function that ends it. */
export interface PreloadLine {
  readonly ask: Bridge['ask']
  readonly droppedFile: Bridge['droppedFile']
  readonly listen: { readonly [E in EventName]: (listener: (event: Events[E]) => void) => () => void }
}
