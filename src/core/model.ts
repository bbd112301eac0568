/**
 * What every room talks about. Data only, all of it readonly.
 * Every offset in Starfill counts UTF-16 code units, from 0, end exclusive.
 */
import type { Change } from './change.ts'
import type { Confidence, FindingReason } from './findings.ts'
import type { Reason } from './reasons.ts'
import type { FindingSeverity } from './severity.ts'

/** How the report came: decides which runs of asterisks may be Markdown. */
export const formats = ['text', 'markdown', 'docx'] as const
export type Format = (typeof formats)[number]

/** What a placeholder stands for. */
export const kinds = ['name', 'person', 'date', 'figure', 'identifier', 'text'] as const
export type Kind = (typeof kinds)[number]

/** Which characters hide something: `*` and `＊`; `×`; `X` and `x` between Chinese characters; `某`; what a form leaves to be filled. */
export const maskStyles = ['stars', 'crosses', 'letters', 'mou', 'blanks'] as const
export type MaskStyle = (typeof maskStyles)[number]

/** How a report is read. */
export interface DetectOptions {
  readonly format: Format
  readonly masks: readonly MaskStyle[]
  /** The lines that stand in tables of a Word document, in order. */
  readonly cells?: readonly CellPlace[]
  /** What a Word document itself says of places to be filled, in order. */
  readonly places?: readonly FormPlace[]
  /** Boxes and lists of its forms from before content controls are characters of the text; they were none in work begun earlier. */
  readonly boxes?: true
}

export const placeKinds = ['underline', 'prompt', 'field', 'box'] as const

/**
 * What a Word document itself says of some of its characters: they are underlined blanks, a control's prompt, a field of a
 * form or of a mail merge, a box that Word ticks.
 */
export interface FormPlace extends Span {
  readonly kind: (typeof placeKinds)[number]
  /** What the control or field is called; null where it has no name. */
  readonly label: string | null
  /** What a box shows once it is ticked. */
  readonly checked: string | null
  /** What it shows while it is not, where it tells. */
  readonly unchecked?: string
  /** What a control offers to choose from. */
  readonly choices?: Choices
}

/** The entries of a list, of which one is chosen; something else may be written where it is not closed. */
export interface Choices {
  readonly texts: readonly string[]
  readonly isClosed: boolean
}

/** How a place of a form takes its value. */
export interface FormBlank {
  /** The character that a value which is shorter than the blank is filled up with; null where nothing has to keep its width. */
  readonly fill: string | null
  /** What the box stands for: it is ticked where the field's value names it; null for what is no box. */
  readonly option: string | null
  /** What is written for a box that is ticked, and for one that is not. */
  readonly checked: string | null
  readonly unchecked: string | null
  /** It is ticked in the report as it came. */
  readonly isTicked: boolean
  /** It or another box of its question is: offered, and not open. */
  readonly isAnswered: boolean
  /** Only one of the boxes of its question is ticked. */
  readonly isOne: boolean
  /** What can be chosen, where the document offers a list. */
  readonly choices: Choices | null
  /** The unit of the part of a date that is written here; null where all of the value is. */
  readonly part: string | null
  /** It is for a pen or a seal: offered, and not open. */
  readonly isForPen: boolean
}

/** Where a line stands in a table: its cell by row and column of the table's grid, counted from 0, and how many of each it spans. */
export interface CellPlace {
  readonly line: number
  readonly table: number
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Where in a Word document's text another of its stories begins: body, header, footnotes and so on, as `docx` calls them. */
export interface StoryStart {
  readonly line: number
  readonly story: string
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
  /** Where it is a place of a form. */
  readonly form?: FormBlank
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
  /** What can be ticked or chosen, where it is a choice. */
  readonly options?: readonly string[]
  /** Several of them can be ticked. */
  readonly takesSeveral?: boolean
  /** It is for a pen or a seal: offered, and not open. */
  readonly isForPen?: boolean
  /** Which of the options the report has ticked already: offered, and not open. */
  readonly ticked?: readonly string[]
}

/** What is to become of a field. A kept field may have a value: known, and never exported. */
export type Decision =
  | { readonly state: 'open' }
  | { readonly state: 'filled'; readonly value: string }
  | { readonly state: 'kept'; readonly value: string | null }

export type Decisions = ReadonlyMap<FieldId, Decision>

/** What a person does to a report; applied by `session.ts`. */
export type Step =
  | { readonly type: 'fill'; readonly field: FieldId; readonly value: string }
  /** Keeps the field masked; the value it had stays known, and is never exported. */
  | { readonly type: 'keep'; readonly field: FieldId }
  | { readonly type: 'reopen'; readonly field: FieldId }
  | { readonly type: 'decide'; readonly decisions: Decisions }
  | { readonly type: 'kind'; readonly field: FieldId; readonly kind: Kind }
  /** What a person calls the field; empty gives the label back that was found. */
  | { readonly type: 'rename'; readonly field: FieldId; readonly label: string }
  /** Something is noted at the place; without words nothing is any more. */
  | {
      readonly type: 'note'
      readonly placeholder: PlaceholderId
      readonly note: { readonly by: string; readonly at: string; readonly text: string }
    }
  /** The placeholder becomes a field of its own, with the decision it had. */
  | { readonly type: 'split'; readonly placeholder: PlaceholderId }
  /** The placeholder goes over to another field. */
  | { readonly type: 'move'; readonly placeholder: PlaceholderId; readonly into: FieldId }
  /** All places of `field` go over to another. */
  | { readonly type: 'join'; readonly field: FieldId; readonly into: FieldId }
  /** Two that may be one are two: the field stays what it is, whatever detection makes of it. */
  | { readonly type: 'apart'; readonly field: FieldId }
  /** What was said of the placeholder is said of all like it in the report. */
  | { readonly type: 'likewise'; readonly placeholder: PlaceholderId }
  | { readonly type: 'dismiss'; readonly placeholder: PlaceholderId }
  /** What was passed over, or dismissed, is a placeholder after all. */
  | { readonly type: 'adopt'; readonly placeholder: PlaceholderId }
  /** Edits the report itself; offsets are the report's, not those of the resolved text. */
  | { readonly type: 'edit'; readonly change: Change }
  /** Masks what stands in the clear: each edit puts a mask there, and what it takes becomes the value of a field that is kept. */
  | { readonly type: 'mask'; readonly change: Change }

/** What a check noticed, at a place of the resolved text. */
export interface Finding extends Span {
  /** Unique among the findings of a report; the same again as long as the same is the matter, wherever it stands. */
  readonly id: string
  readonly severity: FindingSeverity
  /** How far the words leave another reading. */
  readonly confidence: Confidence
  readonly reason: FindingReason
  /** The placeholder and field that it concerns; null where it concerns the report's own words. */
  readonly placeholder: PlaceholderId | null
  readonly field: FieldId | null
  /** What mends it with one key; null where only a person can tell. */
  readonly fix: Step | null
}
