/** What the window knows. The report's own truth is the session inside; everything else here is only about showing it. */
import type { Settings, Start } from '../../src/app/contract.ts'
import type { Message } from '../../src/core/codes.ts'
import type { Finding, Format, PlaceholderId, Span } from '../../src/core/model.ts'
import type { Session, Work } from '../../src/core/session.ts'
import type { Language } from '../../src/messages/sentence.ts'

export type Mode = 'fill' | 'preview'
export type Dialog = 'export' | 'settings' | 'keys' | 'templates'

export interface OpenReport {
  /** The host's token for the document. */
  readonly document: string
  readonly name: string
  readonly format: Format
  readonly encoding: string
  /** Who has the project open already; then it is only read here. */
  readonly heldBy: string | null
  readonly session: Session
  /** What the project file, and what the recovery copy, holds. */
  readonly saved: Work | null
  readonly recovered: Work | null
  /** ISO 8601; null before the first time. */
  readonly savedAt: string | null
}

/** Long work under way. */
export interface Busy {
  readonly task: string
  readonly what: 'open' | 'preview' | 'export'
  readonly done: number
  readonly total: number | null
}

export interface WindowState {
  readonly start: Start
  readonly settings: Settings
  readonly language: Language
  readonly report: OpenReport | null
  readonly mode: Mode
  readonly dialog: Dialog | null
  /** The placeholder worked at: in the text, in the list and in the status bar. */
  readonly active: PlaceholderId | null
  /** What the checks noticed at the last pause in the work. */
  readonly findings: readonly Finding[]
  /** The part of the resolved text that was gone to last, where it is no placeholder. */
  readonly looked: Span | null
  /** How often find and replace was asked for. */
  readonly searches: number
  /** True from asking to print until the pages are drawn and handed over. */
  readonly isPrinting: boolean
  readonly notices: readonly Message[]
  readonly busy: Busy | null
}

export function languageOf(start: Start, settings: Settings): Language {
  return settings.language === 'system' ? start.language : settings.language
}

/** True where closing now would lose what was decided or edited. */
export function isUnsaved({ session, saved }: OpenReport): boolean {
  return saved === null ? session.past.length > 0 : !sameWork(session, saved)
}

export function sameWork(a: Work, b: Work | null): boolean {
  return a.detection === b?.detection && a.decisions === b.decisions && a.overrides === b.overrides
}
