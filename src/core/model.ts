/**
 * What every room talks about. Data only, all of it readonly.
 * Every offset in Starfill counts UTF-16 code units, from 0, end exclusive.
 */
import type { FindingReason, FindingSeverity } from './findings.ts'
import type { Reason } from './reasons.ts'
import type { Step } from './session.ts'

/** How the report came: decides which runs of asterisks may be Markdown. */
export type Format = 'text' | 'markdown' | 'docx'

/** What a placeholder stands for. */
export type Kind = 'name' | 'person' | 'date' | 'figure' | 'identifier' | 'text'

/** Which characters hide something: `*` and `＊`; `×`; `X` and `x` between Chinese characters; `某`. */
export type MaskStyle = 'stars' | 'crosses' | 'letters' | 'mou'

/** How a report is read. */
export interface DetectOptions {
  readonly format: Format
  readonly masks: readonly MaskStyle[]
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** Stable over edits elsewhere and over reopening the same text. */
export type PlaceholderId = string
export type FieldId = string

/** One masked run that stands for something; it starts and ends with a mask character. */
export interface Placeholder extends Span {
  readonly id: PlaceholderId
  /** The run as it stands in the report, e.g. `**`, `*.*`, `***-*******`. */
  readonly text: string
  readonly kind: Kind
  /** The measure word, unit or % that belongs to a figure or date; null when none is written. */
  readonly unit: string | null
  /** How many characters the mask seems to hide, separators not counted; a hint, and only for figures, dates and identifiers. */
  readonly digits: number | null
  /** The whole value as it can be seen: visible digits with the mask between them (`4**`, `138****1234`); equal to `text` when nothing shows. */
  readonly shape: string
  readonly field: FieldId
  readonly reason: Reason
}

/** A run of mask characters that is not a placeholder, and why. A person may say that it is one: then it becomes what `kind` says. */
export interface PassedOver extends Span {
  readonly id: PlaceholderId
  readonly text: string
  readonly kind: Kind
  readonly reason: Reason
}

/** One value to give; one or many placeholders share it. */
export interface Field {
  readonly id: FieldId
  readonly kind: Kind
  /** Short and unique in the report: 县名, 培训教师（人）. */
  readonly label: string
  readonly unit: string | null
  readonly digits: number | null
  readonly count: number
  /** Why these placeholders are one field. */
  readonly reason: Reason
}

/** What is to become of a field. A kept field may have a value: known, and never exported. */
export type Decision =
  | { readonly state: 'open' }
  | { readonly state: 'filled'; readonly value: string }
  | { readonly state: 'kept'; readonly value: string | null }

/** What a check noticed, at a place of the resolved text. */
export interface Finding extends Span {
  /** Unique among the findings of a report; the same again as long as the same is the matter, wherever it stands. */
  readonly id: string
  readonly severity: FindingSeverity
  readonly reason: FindingReason
  /** The placeholder and field that it concerns; null where it concerns the report's own words. */
  readonly placeholder: PlaceholderId | null
  readonly field: FieldId | null
  /** What mends it with one key; null where only a person can tell. */
  readonly fix: Step | null
}
