/** What the window knows. The report's own truth is the session inside; everything else here is only about showing it. */
import type { Events, Holder, Listing, Settings, SigningKey, Start } from '../../src/app/contract.ts'
import type { Message } from '../../src/core/codes.ts'
import type { FieldId, Finding, Format, PlaceholderId, Span, StoryStart } from '../../src/core/model.ts'
import type { RecalledValues } from '../../src/core/recall.ts'
import { noReview, type Review } from '../../src/core/review.ts'
import type { SealingKey } from '../../src/core/sealed-form.ts'
import type { Session } from '../../src/core/session.ts'
import type { SortedRows } from '../../src/core/sheet-rows.ts'
import type { StoredTrail, WindowAct } from '../../src/core/trail.ts'
import type { ListedKey } from '../../src/core/trail-signing.ts'
import type { Work } from '../../src/core/work.ts'
import type { Language } from '../../src/messages/sentence.ts'
import type { PendingActs } from './acts.ts'
import type { BatchState } from './batch-state.ts'
import type { KnownNames } from './known-names.ts'
import type { MergeQuestion } from './merge-question.ts'
import type { TourStep } from './tour-steps.ts'

export type WindowMode = 'fill' | 'review' | 'preview' | 'batch'
/** What one fills in. */
export type FillView = Settings['viewOfWord']
export type DialogName =
  | 'export'
  | 'export-pdf'
  | 'print'
  | 'settings'
  | 'help'
  | 'keys'
  | 'about'
  | 'templates'
  | 'password'
  | 'versions'
  | 'rename'
  | 'note'

export interface OpenReport {
  /** The host's token for the document. */
  readonly document: string
  readonly name: string
  readonly format: Format
  readonly encoding: string
  readonly stories: readonly StoryStart[]
  /** How many places a form would have that its blanks make of it. */
  readonly blanks: number
  /** The report's own bytes, where this page may have to hand the work over itself. */
  readonly source: Uint8Array | null
  /** The audit trail of those pages, as it was at opening, and what the host was told since; the host's own entries come to the host alone. */
  readonly trail: StoredTrail | null
  readonly told: readonly WindowAct[]
  /** Who has the project open already; then it is only read here. */
  readonly heldBy: Holder | null
  readonly session: Session
  /** Who filled and reviewed what. */
  readonly review: Review
  /** What was done that the host does not know yet. */
  readonly pending: PendingActs
  /** How many entries the host's audit trail had when it last said. */
  readonly entries: number
  readonly hasPassword: boolean
  /** What the page itself would seal it with; null in the desktop program. */
  readonly sealing: SealingKey | null
  /** It came from a recovery copy. */
  readonly isCopy: boolean
  /** What the project file, and what the recovery copy, holds. */
  readonly saved: HeldWork | null
  readonly recovered: HeldWork | null
  /** What was handed over as a download. Whether it came to lie in a file, nobody knows. */
  readonly downloaded: HeldWork | null
  /** ISO 8601; null before the first time. */
  readonly savedAt: string | null
}

/** What a file holds of the work. */
interface HeldWork {
  readonly work: Work
  readonly review: Review
  readonly entries: number
}

/** Long work under way. */
export interface RunningTask {
  readonly id: string
  readonly what: 'open' | 'preview' | 'export'
  /** LibreOffice is at work. */
  readonly isConverting: boolean
  readonly done: number
  readonly total: number | null
}

/** A part of the resolved text that was gone to; the severity is that of the finding there, if one was meant, and the placeholder that which it is about. */
export interface VisitedPlace extends Span {
  readonly severity: Finding['severity'] | null
  readonly placeholder: PlaceholderId | null
}

/** What is looked for on the page; `at` is where in the resolved text that stands which was gone to last, null where it cannot be told. */
export interface LookedFor {
  readonly words: string
  readonly at: () => Span | null
}

/** What is to be replaced in the text, and where one begins; null where the text finds the words by itself. */
export interface ToReplace {
  readonly words: string
  readonly at: Span | null
}

export interface WindowState {
  readonly start: Start
  readonly settings: Settings
  readonly signingKey: SigningKey | null
  readonly keyList: readonly ListedKey[]
  readonly language: Language
  readonly report: OpenReport | null
  readonly mode: WindowMode
  readonly view: FillView
  readonly dialog: DialogName | null
  /** The placeholder worked at: in the text, in the list and in the status bar. */
  readonly active: PlaceholderId | null
  /** What is selected of the resolved text, where that is words and no placeholder. */
  readonly selected: Span | null
  /** What the checks noticed at the last pause in the work, in the order of the list. */
  readonly findings: readonly Finding[]
  /** The checks have looked at this report at least once. */
  readonly isChecked: boolean
  /** What was gone to last. */
  readonly visited: VisitedPlace | null
  /** How often find and replace was asked for. */
  readonly searches: number
  readonly lookedFor: LookedFor | null
  /** What is looked for on the page is to be replaced in the values. */
  readonly isReplacing: boolean
  /** Replacing was asked for, and the text did not begin with it yet. */
  readonly replacing: { readonly sought: ToReplace | null } | null
  /** True from asking to print until the pages are drawn and handed over. */
  readonly isPrinting: boolean
  /** The step of the tour that is to be done; null where nobody takes it. */
  readonly tour: TourStep | null
  readonly notices: readonly Message[]
  /** Something waits for the name that it is signed with. */
  readonly isNameAsked: boolean
  /** What the window waits for. */
  readonly task: RunningTask | null
  /** Why it is asked what becomes of unsaved work; null where it is not. */
  readonly leaving: Leaving | null
  /** The host does not answer: what is done now is in this page alone. */
  readonly isHostLost: boolean
  /** The file with a password that waits to be opened. */
  readonly asked: Events['passwordAsked'] | null
  /** The file with a part that is packed very tightly that waits to be opened. */
  readonly largePart: Events['largePartAsked'] | null
  /** What both changed, here and in the project's file. */
  readonly merging: MergeQuestion | null
  /** Unsaved work on the report that was just opened, which may be gone on with instead. */
  readonly earlier: Listing | null
  /** What a sheet says that cannot be taken unasked. */
  readonly importing: SortedRows | null
  /** Cells of a sheet that were pasted into a field, before it is said where each goes. */
  readonly pasting: { readonly from: FieldId; readonly cells: readonly string[] } | null
  readonly batch: BatchState
  /** What the fields were last time, where a person brought that: offered, and never a part of the work. */
  readonly lastTime: RecalledFile | null
  /** What the office's earlier reports said: offered in the same way, where that is wanted. */
  readonly officeNames: KnownNames
}

interface RecalledFile {
  /** The file that tells it. */
  readonly name: string
  readonly values: RecalledValues
}

export type Leaving = 'open' | 'close'

/** The view that was chosen last for reports of this kind. */
export function chosenView(format: Format, { viewOfWord, viewOfText }: Settings): FillView {
  return format === 'docx' ? viewOfWord : viewOfText
}

export function languageOf(start: Start, settings: Settings): Language {
  return settings.language === 'system' ? start.language : settings.language
}

/** True where what was decided, edited or reviewed is in no file of the person's and was not handed over either. */
export function isUnsaved(report: OpenReport): boolean {
  if (report.heldBy !== null || isHeld(report, report.downloaded)) return false
  if (report.saved !== null) return !isHeld(report, report.saved)
  return report.isCopy || report.session.past.length > 0 || report.review !== noReview
}

/** What the window may say of the work; `saved` where the person's own file has it. */
export function keptAs(report: OpenReport): 'saved' | 'downloaded' | 'unsaved' {
  if (isUnsaved(report)) return 'unsaved'
  return isHeld(report, report.downloaded) && !isHeld(report, report.saved) ? 'downloaded' : 'saved'
}

/** True where what is held is what stands now. */
export function isHeld({ session, review, entries }: OpenReport, held: HeldWork | null): boolean {
  const work = held?.work
  return (
    session.detection === work?.detection &&
    session.decisions === work.decisions &&
    session.overrides === work.overrides &&
    review === held?.review &&
    entries === held.entries
  )
}
